"""Landline number 固定电话.

An area code, in brackets or not (010, 02x, or 0 and three digits of which the first is 3 to 9), then seven or eight
digits of which the first is 2 to 8. An extension after a dash, 转 or x is no part of it. Without the
area code it is read only where the column says that it holds landlines.

Source: 电信网编号计划 (工业和信息化部).

>>> number = "0" * 1 + "399" + "2" * 7
>>> [key(compact(text)) == number for text in ("(0399)" + "2" * 7, number + "转12", number + "-1234")]
[True, True, True]
>>> validate("2" * 7), validate("2" * 7, bare=True)
('characters', None)
"""

from __future__ import annotations

import re

from lvheng.evidence.elements import mask, without_blanks

__all__ = ["compact", "key", "mask", "validate"]

_AREA = "(?:010|02[0-9]|0[3-9][0-9]{2})"
_WHOLE = re.compile(_AREA + "[2-8][0-9]{6,7}")
_BARE = re.compile("[2-8][0-9]{6,7}")
_EXTENSION = re.compile("(.*)[-转xX][0-9]+", re.DOTALL)
_BRACKETS = str.maketrans("", "", "()")


def compact(text: str) -> str:
    """Without blanks, brackets, dashes and extension.

    A dash stands before an extension or within the number: what is before the last mark is a number
    by itself, or there is no extension. 0399-2222222-8 has the extension 8.
    """
    short = without_blanks(text).translate(_BRACKETS)
    extension = _EXTENSION.fullmatch(short)
    if extension:
        number = extension[1].replace("-", "")
        if _WHOLE.fullmatch(number) or _BARE.fullmatch(number):
            return number
    return short.replace("-", "")


def validate(text: str, *, bare: bool = False) -> str | None:
    """None, `length` or `characters`. `bare` admits a number without an area code."""
    if _WHOLE.fullmatch(text) or (bare and _BARE.fullmatch(text)):
        return None
    return "characters" if 7 <= len(text) <= 12 else "length"


def key(text: str) -> str:
    return text
