"""IMSI of a SIM card, read in its own column: fifteen digits, in China beginning with 460 (ITU-T E.212).

>>> validate("460" + "0" * 12), validate("310" + "0" * 12)
(None, 'characters')
"""

from __future__ import annotations

import re

from lvheng.evidence.elements import mask, without_blanks

__all__ = ["compact", "key", "known", "mask", "validate"]


def compact(text: str) -> str:
    return without_blanks(text).replace("-", "")


def known(text: str) -> bool:
    return True


def validate(text: str, *, own: bool = False) -> str | None:
    """None, `length` or `characters`."""
    if len(text) != 15:
        return "length"
    return None if re.fullmatch("460[0-9]{12}", text) else "characters"


def key(text: str) -> str:
    return text
