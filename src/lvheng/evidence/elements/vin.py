"""Vehicle identification number 车架号, read in its own column.

Seventeen letters and digits, never I, O, Q, at least one digit. The ninth is a check (GB 16735, ISO 3779) that
makers of some countries do not set: a wrong one is noted and no error.

>>> number = "LSVAA" + "0" * 11 + "1"
>>> validate(compact(number.lower())), validate(number[:-1])
(None, 'length')
>>> known("1" * 17), known("1" * 16 + "2")
(True, False)
"""

from __future__ import annotations

import re

from lvheng.evidence.elements import mask, upper

__all__ = ["compact", "key", "known", "mask", "validate"]

_FORM = re.compile("(?=.*[0-9])[A-HJ-NPR-Z0-9]{17}")
_WEIGHTS = (8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2)
_VALUES = {
    letter: int(digit)
    for letter, digit in zip("ABCDEFGHJKLMNPRSTUVWXYZ", "12345678123457923456789", strict=True)
}


def compact(text: str) -> str:
    """Upper case, without blanks and dashes."""
    return upper(text)


def known(text: str) -> bool:
    """Whether the check at the ninth place is right."""
    values = (int(c) if c.isdigit() else _VALUES[c] for c in text)
    rest = sum(value * weight for value, weight in zip(values, _WEIGHTS, strict=True)) % 11
    return text[8] == "0123456789X"[rest]


def validate(text: str, *, own: bool = False) -> str | None:
    """None, `length` or `characters`."""
    if len(text) != 17:
        return "length"
    return None if _FORM.fullmatch(text) else "characters"


def key(text: str) -> str:
    return text
