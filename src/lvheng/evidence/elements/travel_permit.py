"""Travel permit 出入境通行证件: to and from Hong Kong, Macau and Taiwan, and the foreigners' card before 2023.

往来港澳 C and eight digits, or C, a letter and seven digits (before that W and eight); 往来台湾 L or T and eight; 回乡证
H or M and eight digits, and two for the issue, which are no part of the number; 外国人永久居留身份证 until 2023 three
letters and twelve digits. 台胞证 has eight bare digits (before that ten and a letter) and is read in a column of permits
only. The forms are common knowledge, not a published standard.

>>> validate("C" + "0" * 8), validate("0" * 8), validate("0" * 8, own=True)
(None, 'characters', None)
>>> key("H" + "1" * 8 + "02") == key("H" + "1" * 8)
True
"""

from __future__ import annotations

import re

from lvheng.evidence.elements import mask, upper

__all__ = ["compact", "key", "known", "mask", "validate"]

_HOME = re.compile("([HM][0-9]{8})[0-9]{2}")
_FORMS = re.compile(
    "C[0-9]{8}|C[A-Z][0-9]{7}|[WLT][0-9]{8}|[HM][0-9]{8}(?:[0-9]{2})?|[A-Z]{3}[0-9]{12}"
)
_BARE = re.compile("[0-9]{8}|[0-9]{10}[A-Z]")


def compact(text: str) -> str:
    """Upper case, without blanks and dashes."""
    return upper(text)


def known(text: str) -> bool:
    """Whether it has a form that begins with letters."""
    return _FORMS.fullmatch(text) is not None


def validate(text: str, *, own: bool = False) -> str | None:
    """None, `length` or `characters`. `own`: the column is one of permits."""
    if _FORMS.fullmatch(text) or (own and _BARE.fullmatch(text)):
        return None
    return "characters" if 8 <= len(text) <= 15 else "length"


def key(text: str) -> str:
    home = _HOME.fullmatch(text)
    return home[1] if home else text
