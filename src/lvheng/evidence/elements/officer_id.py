"""Officer's identity card 军官证, 士兵证, 文职干部证: a word for the unit, 字第, a number, 号.

The form is common knowledge, not a published standard; in a column of its own the bare number is
valid and noted.

>>> validate("某字第" + "0" * 7 + "号"), validate("0" * 7), validate("0" * 7, own=True)
(None, 'characters', None)
"""

from __future__ import annotations

import re

from lvheng.evidence.elements import mask, without_blanks

__all__ = ["compact", "key", "known", "mask", "validate"]

_FORM = re.compile("[\u4e00-\u9fff]{1,4}字第[0-9]{6,8}号")
_BARE = re.compile("[0-9]{6,8}")


def compact(text: str) -> str:
    return without_blanks(text).replace("-", "")


def known(text: str) -> bool:
    return _FORM.fullmatch(text) is not None


def validate(text: str, *, own: bool = False) -> str | None:
    """None, `length` or `characters`. `own`: the column is one of officers' cards."""
    if _FORM.fullmatch(text) or (own and _BARE.fullmatch(text)):
        return None
    return "characters" if 6 <= len(text) <= 16 else "length"


def key(text: str) -> str:
    return text
