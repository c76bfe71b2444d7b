"""Vehicle plate 机动车号牌.

A character for the province, a letter for the authority, then five letters and digits (never I or
O). New-energy plates have six, with a letter out of D A B C E F G H J K first or last. The last
may be 挂 学 警 港 澳 instead.

Source: GA 36 中华人民共和国机动车号牌.

>>> plate = "京Z" + "0" * 4 + "1"
>>> validate(compact(plate[:2].lower() + "·" + plate[2:])), validate(plate[:-1] + "I")
(None, 'characters')
"""

from __future__ import annotations

import re
import string

from lvheng.evidence.elements import mask, without_blanks

__all__ = ["compact", "key", "mask", "validate"]

PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"
_ONE = "[A-HJ-NP-Z0-9]"
_ENERGY = "[A-HJK]"
_PLATE = re.compile(
    f"[{PROVINCES}][A-HJ-NP-Z]"
    f"(?:{_ONE}{{5}}|{_ONE}{{4}}[挂学警港澳]|{_ENERGY}{_ONE}{{5}}|{_ONE}{{5}}{_ENERGY})"
)

_UPPER = {ord(letter): letter.upper() for letter in string.ascii_lowercase}
_UPPER |= dict.fromkeys(map(ord, "-·."), "")


def compact(text: str) -> str:
    """Upper case, without blanks, dashes, points and middle dots."""
    return without_blanks(text).translate(_UPPER)


def validate(text: str) -> str | None:
    """None, `length` or `characters`."""
    if _PLATE.fullmatch(text):
        return None
    return "characters" if len(text) in (7, 8) else "length"


def key(text: str) -> str:
    return text
