"""WeChat name 微信号, read in its own column.

`wxid_` and what the system made up, or six to twenty letters, digits, `_` and `-`, the first a letter or `_` (rule of the
application for names that users choose). Upper and lower case are one.

>>> validate(compact("WXID_abc0123456")), validate("0abcdef"), validate("甲乙丙丁戊己")
(None, 'characters', 'characters')
"""

from __future__ import annotations

import re

from lvheng.evidence.elements import mask, without_blanks

__all__ = ["compact", "key", "known", "mask", "validate"]

_FORM = re.compile("wxid_[0-9a-z]{10,20}|[a-z_][a-z0-9_-]{5,19}")


def compact(text: str) -> str:
    """Lower case, without blanks."""
    short = without_blanks(text)
    return short.lower() if short.isascii() else short


def known(text: str) -> bool:
    return True


def validate(text: str, *, own: bool = False) -> str | None:
    """None, `length` or `characters`."""
    if not 6 <= len(text) <= 25:
        return "length"
    return None if _FORM.fullmatch(text) else "characters"


def key(text: str) -> str:
    return text
