"""Number of a waybill 运单号, in its own column: eight to twenty letters and digits, most of them digits.

Carriers change their forms (SF and 12 to 15 digits, YT and 13 to 15, JD …, EMS two letters, nine digits, CN by UPU S10), so no form
is an error. It is the number of a parcel and never that of a person.

>>> validate(compact("SF" + "0" * 13)), validate("ABCDEFGH")
(None, 'characters')
"""

from __future__ import annotations

import re

from lvheng.evidence.elements import mask, upper

__all__ = ["compact", "key", "mask", "validate"]

_FORM = re.compile("(?=(?:[A-Z]*[0-9]){7})[A-Z0-9]{8,20}")


def compact(text: str) -> str:
    return upper(text)


def validate(text: str) -> str | None:
    """None, `length` or `characters`."""
    if not 8 <= len(text) <= 20:
        return "length"
    return None if _FORM.fullmatch(text) else "characters"


def key(text: str) -> str:
    return text
