"""Mobile number 手机号码.

Eleven digits: 1, then 3 to 9, then nine more. The first three are the segment, given to an operator
by 工业和信息化部; segments are added often and numbers move between operators (携号转网), so an unknown
segment is a flag and not an error (`data/mobile_segments.csv`).

Source: 电信网编号计划 (工业和信息化部).

>>> number = "170" + "0" * 7 + "1"
>>> [validate(compact(text)) for text in (number, "+86 " + number, number[:3] + "-" + number[3:])]
[None, None, None]
>>> validate(number + "1")
'length'
"""

from __future__ import annotations

import re

from lvheng.evidence.elements import mask, without_blanks

__all__ = ["compact", "key", "mask", "validate"]

_COUNTRY = re.compile(r"(?:\+86|0086|86(?=[0-9]{11}$))(.*)", re.DOTALL)


def compact(text: str) -> str:
    """Without blanks, dashes and the country code (+86, 0086, or 86 before eleven digits)."""
    short = without_blanks(text).replace("-", "")
    country = _COUNTRY.fullmatch(short)
    return country[1] if country else short


def validate(text: str) -> str | None:
    """None, `length` or `characters`."""
    if len(text) != 11:
        return "length"
    return None if re.fullmatch("1[3-9][0-9]{9}", text) else "characters"


def key(text: str) -> int:
    return int(text)
