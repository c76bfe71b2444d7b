"""Account number 银行账号, read in a column of accounts only, where it is no bank card.

Eight to thirty digits. The numbers of accounts and passbooks have no common check: that a text is one
is known from the column alone, so records with an account are flagged `account_format_only`.

>>> validate(compact("0000 0000-1")), validate("1" * 7), validate("1" * 7 + "X")
(None, 'length', 'characters')
"""

from __future__ import annotations

import re

from lvheng.evidence.elements import mask, without_blanks

__all__ = ["compact", "key", "mask", "validate"]


def compact(text: str) -> str:
    return without_blanks(text).replace("-", "")


def validate(text: str) -> str | None:
    """None, `length` or `characters`."""
    if not 8 <= len(text) <= 30:
        return "length"
    return None if re.fullmatch("[0-9]+", text) else "characters"


def key(text: str) -> str:
    return text
