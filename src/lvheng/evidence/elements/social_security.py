"""Social security number 社会保障号, read in its own column.

It is the resident ID (which is tried first) or the number of a card, in a form of the province: six to twenty letters and
digits. Known from the column alone, so always noted; two provinces may give the same one, so it
identifies only together with a name.

>>> validate(compact("a-0000 0001")), validate("ABCDEFGH")
(None, 'characters')
"""

from __future__ import annotations

import re

from lvheng.evidence.elements import mask, upper

__all__ = ["compact", "key", "known", "mask", "validate"]

_FORM = re.compile("(?=(?:[A-Z]*[0-9]){4})[A-Z0-9]{6,20}")


def compact(text: str) -> str:
    """Upper case, without blanks and dashes."""
    return upper(text)


def known(text: str) -> bool:
    return False


def validate(text: str, *, own: bool = False) -> str | None:
    """None, `length` or `characters`."""
    if not 6 <= len(text) <= 20:
        return "length"
    return None if _FORM.fullmatch(text) else "characters"


def key(text: str) -> str:
    return text
