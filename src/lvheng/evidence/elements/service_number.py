"""Service number 服务号码: of a company or of the state, never of a person, in a column of telephones.

400 and 800 and seven digits; 95 and 96 and three or four; 10 and 12 and three; 110 112 114 119 120 122.

Source: 电信网编号计划 (工业和信息化部).

>>> [validate(compact(t)) for t in ("400-000-0001", "95588", "110", "10086", "17000000001")]
[None, None, None, None, 'characters']
"""

from __future__ import annotations

import re

from lvheng.evidence.elements import mask, without_blanks

__all__ = ["compact", "key", "mask", "validate"]

_FORM = re.compile("[48]00[0-9]{7}|9[56][0-9]{3,4}|1[02][0-9]{3}|11[0249]|12[02]")


def compact(text: str) -> str:
    return without_blanks(text).replace("-", "")


def validate(text: str) -> str | None:
    """None or `characters`."""
    return None if _FORM.fullmatch(text) else "characters"


def key(text: str) -> str:
    return text
