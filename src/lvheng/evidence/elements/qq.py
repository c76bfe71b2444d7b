"""QQ number, read in its own column: five to eleven digits, the first not 0; a mail address at qq.com is its number.

Eleven digits that are a mobile number are a mobile number.

>>> validate("1" * 5), validate("0" * 6), compact("1" * 6 + "@QQ.com") == "1" * 6
(None, 'characters', True)
"""

from __future__ import annotations

import re

from lvheng.evidence.elements import mask, mobile, without_blanks

__all__ = ["compact", "key", "known", "mask", "validate"]


def compact(text: str) -> str:
    """Without blanks, dashes and `@qq.com`."""
    return re.sub("(?i)@qq[.]com$", "", without_blanks(text)).replace("-", "")


def known(text: str) -> bool:
    return True


def validate(text: str, *, own: bool = False) -> str | None:
    """None, `length` or `characters`."""
    if not 5 <= len(text) <= 11:
        return "length"
    if not re.fullmatch("[1-9][0-9]+", text) or mobile.validate(text) is None:
        return "characters"
    return None


def key(text: str) -> str:
    return text
