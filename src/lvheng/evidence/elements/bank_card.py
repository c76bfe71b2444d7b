"""Bank card number 银行卡号.

Thirteen to nineteen digits that satisfy the Luhn sum (ISO/IEC 7812-1). The first digits (BIN) name the
issuer; no public table of them is complete, so an unknown one is a flag and not an error
(`data/bank_prefixes.csv`).

>>> made_up = "62" + "9" * 13
>>> number = next(made_up + d for d in "0123456789" if luhn(made_up + d))
>>> validate(compact(number[:4] + " " + number[4:])), validate("1" + number[1:])
(None, 'luhn')
"""

from __future__ import annotations

import re

from lvheng.evidence.elements import mask, without_blanks

__all__ = ["compact", "key", "luhn", "mask", "validate"]


def luhn(digits: str) -> bool:
    """Whether the digits, every second from the right doubled, add up to a multiple of ten."""
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit) * (1 + place % 2)
        total += value - 9 if value > 9 else value
    return total % 10 == 0


def compact(text: str) -> str:
    return without_blanks(text).replace("-", "")


def validate(text: str) -> str | None:
    """None, `length`, `characters` or `luhn`."""
    if not 13 <= len(text) <= 19:
        return "length"
    if not re.fullmatch("[0-9]+", text):
        return "characters"
    return None if luhn(text) else "luhn"


def key(text: str) -> int:
    """The digits as a number in 64 bits: ten for each place has a one added, so that zeros at the
    beginning tell numbers of different lengths apart.

    >>> key("0" * 13), key("0" * 14) - key("9" * 13)
    (1111111111111, 1)
    """
    return int(text) + 10 ** len(text) // 9
