"""Cell of a mobile network 基站小区: numbers of area and cell, or MCC-MNC-LAC-CI; where someone's telephone was.

LAC and TAC have 16 bits, CI 16, ECI 28 and NCI 36 (3GPP TS 23.003).

>>> [validate(compact(t)) for t in ("460-00-4301-20986", "20986", "0x51FA", str(2**36))]
[None, None, None, 'characters']
"""

from __future__ import annotations

import re

from lvheng.evidence.elements import mask, without_blanks

__all__ = ["compact", "key", "mask", "validate"]

_NUMBER = re.compile("[0-9]{1,11}|0X[0-9A-F]{1,9}")
_LARGEST = 2**36


def compact(text: str) -> str:
    return without_blanks(text).upper()


def validate(text: str) -> str | None:
    """None or `characters`."""
    parts = re.split("[-_,:/]", text)
    if len(parts) > 4 or not all(map(_NUMBER.fullmatch, parts)):
        return "characters"
    if any(int(part, 16 if part.startswith("0X") else 10) >= _LARGEST for part in parts):
        return "characters"
    return None


def key(text: str) -> str:
    return text
