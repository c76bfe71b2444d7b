"""Unified social credit code 统一社会信用代码 of companies, read in its own column to tell companies from persons.

Eighteen of 0-9 and A-Z without I, O, S, V, Z; the last is a check (GB 32100-2015). The registration number before 2015 has
fifteen digits and no check that is used here. A code that begins with 92 is that of a sole trader
(个体工商户), who is a person in business.

>>> first = "92" + "000000" + "MA" + "0" * 7
>>> code = first + check_character(first)
>>> validate(compact(code.lower())), sole_trader(code), validate(first + "?")
(None, True, 'characters')
"""

from __future__ import annotations

import re

from lvheng.evidence.elements import mask, upper

__all__ = ["check_character", "compact", "key", "known", "mask", "sole_trader", "validate"]

_LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_FORM = re.compile(f"[{_LETTERS}]{{18}}")


def check_character(first17: str) -> str:
    """The last character that belongs to seventeen."""
    total = sum(_LETTERS.index(c) * pow(3, place, 31) for place, c in enumerate(first17))
    return _LETTERS[-total % 31]


def compact(text: str) -> str:
    """Upper case, without blanks and dashes."""
    return upper(text)


def known(text: str) -> bool:
    return len(text) == 18


def validate(text: str, *, own: bool = False) -> str | None:
    """None, `length`, `characters` or `check_digit`."""
    if len(text) == 15:
        return None if re.fullmatch("[0-9]{15}", text) else "characters"
    if len(text) != 18:
        return "length"
    if not _FORM.fullmatch(text):
        return "characters"
    return None if check_character(text[:17]) == text[17] else "check_digit"


def key(text: str) -> str:
    return text


def sole_trader(text: str) -> bool:
    """Whether a code is that of a sole trader."""
    return len(text) == 18 and text.startswith("92")
