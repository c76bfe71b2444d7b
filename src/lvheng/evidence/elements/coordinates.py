"""Coordinates 经纬度: decimals within ±90 and ±180. Longitude comes first where both could be either (经纬度).

The datum (WGS-84, GCJ-02, BD-09) is not converted: it moves a place by some hundred metres, and is the same within a table.

>>> degrees("031.2300", 90), degrees("-0.0", 90), degrees("181", 180), degrees("东", 180)
('31.23', '0', '', '')
>>> point("121.40, 31.2"), point("31.2;121.4"), point("31,32"), point("31.2")
('31.2,121.4', '31.2,121.4', '32,31', '')
"""

from __future__ import annotations

import re
from decimal import Decimal

from lvheng.evidence.elements import mask

__all__ = ["compact", "degrees", "key", "mask", "point", "validate"]

_DECIMAL = re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]{1,2})?")
_PARTED = re.compile(r"[,;/\s]+")


def degrees(text: str, limit: int) -> str:
    """A coordinate as a plain decimal without trailing zeros; "" if it is none within ±limit."""
    if not _DECIMAL.fullmatch(text):
        return ""
    number = Decimal(text)
    if not abs(number) <= limit:
        return ""
    plain = format(number, "f")
    plain = plain.rstrip("0").rstrip(".") if "." in plain else plain
    return format(Decimal(plain), "f") if Decimal(plain) else "0"


def point(text: str) -> str:
    """`latitude,longitude` of a text that holds both; "" if it does not."""
    parts = _PARTED.split(text.strip("()[] "))
    if len(parts) != 2:
        return ""
    first, second = parts
    swapped = degrees(second, 90), degrees(first, 180)
    straight = degrees(first, 90), degrees(second, 180)
    found = swapped if all(swapped) else straight
    return ",".join(found) if all(found) else ""


def compact(text: str) -> str:
    return text.strip()


def validate(text: str) -> str | None:
    """None or `characters`: a coordinate or a pair of them."""
    return None if degrees(text, 180) or point(text) else "characters"


def key(text: str) -> str:
    return point(text) or degrees(text, 180)
