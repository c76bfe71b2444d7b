"""IMEI of a telephone 手机串号, read in its own column.

Fifteen digits of which the last is a Luhn check (3GPP TS 23.003); many systems keep fourteen, or a zero or a software
version in place of the check. The first fourteen are the key; a wrong check is noted and no error.

>>> validate("3" + "0" * 13), validate("0" * 15), key("3" + "0" * 14) == key("3" + "0" * 13)
(None, 'characters', True)
"""

from __future__ import annotations

import re

from lvheng.evidence.elements import mask, without_blanks
from lvheng.evidence.elements.bank_card import luhn

__all__ = ["compact", "key", "known", "mask", "validate"]


def compact(text: str) -> str:
    return without_blanks(text).replace("-", "")


def known(text: str) -> bool:
    """Whether the check is right, or there is none."""
    return len(text) != 15 or luhn(text)


def validate(text: str, *, own: bool = False) -> str | None:
    """None, `length` or `characters`."""
    if not 14 <= len(text) <= 16:
        return "length"
    return None if re.fullmatch("[0-9]+", text) and len(set(text)) > 1 else "characters"


def key(text: str) -> str:
    return text[:14]
