"""Amount of money 金额: digits, perhaps a sign of a currency, commas between thousands, 元 or 万 behind.

>>> [validate(compact(t)) for t in ("1,234.50", "¥12", "3万元", "-5", "免费")]
[None, None, None, None, 'characters']
"""

from __future__ import annotations

import re

from lvheng.evidence.elements import mask, without_blanks

__all__ = ["compact", "key", "mask", "validate"]

_FORM = re.compile(
    "[+-]?[¥￥$]?[+-]?[0-9]+(?:[.][0-9]+)?(?:万|亿)?元?|(?:RMB|CNY)[0-9]+(?:[.][0-9]+)?"
)


def compact(text: str) -> str:
    """Without blanks and commas."""
    return without_blanks(text).replace(",", "")


def validate(text: str) -> str | None:
    """None or `characters`."""
    return None if _FORM.fullmatch(text) else "characters"


def key(text: str) -> str:
    return text
