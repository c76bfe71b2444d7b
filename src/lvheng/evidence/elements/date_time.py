"""Date or date-time 日期时间 as tables have it: year, month, day, then hours and minutes.

>>> [validate(compact(t)) for t in ("2024-1-2", "2024年01月02日 08:30", "20240102", "2024/1/2T8:30:00", "1-2")]
[None, None, None, None, 'characters']
"""

from __future__ import annotations

import re

from lvheng.evidence.elements import mask

__all__ = ["compact", "key", "mask", "validate"]

_DAY = "(?:1[89]|20)[0-9]{2}(?:[-/.年](?:1[0-2]|0?[1-9])[-/.月](?:3[01]|[12][0-9]|0?[1-9])日?|(?:1[0-2]|0[1-9])(?:3[01]|[12][0-9]|0[1-9]))"
_TIME = "(?:2[0-4]|[01]?[0-9])[:时][0-5]?[0-9](?:[:分](?:[0-5]?[0-9](?:[.][0-9]+)?)?秒?)?分?"
_FORM = re.compile(f"{_DAY}(?:[ T]*{_TIME})?(?:Z|[+]08:?00)?")


def compact(text: str) -> str:
    return text.strip()


def validate(text: str) -> str | None:
    """None or `characters`."""
    return None if _FORM.fullmatch(text) else "characters"


def key(text: str) -> str:
    return text
