"""The value of a numeral: 3万5千, 两万五, 伍仟, 1.2亿, 12,000.

Ours and not a library's: cn2an 0.5.24 reads no bare 万 (万余条), computes 1.2万 in floating point, and its
package puts folders named build and src beside everybody's modules.

>>> [value_of(words) for words in ("三万五千", "两万五", "1.2万", "12亿3000万", "一万零五", "伍拾", "5w")]
[35000, 25000, 12000, 1230000000, 10005, 50, 50000]
"""

from __future__ import annotations

import re
from decimal import Decimal

__all__ = [
    "BARE",
    "DIGITS",
    "HAN_DIGITS",
    "MAGNITUDES",
    "NUMERAL",
    "Amount",
    "last_place",
    "value_of",
]

Amount = int | Decimal

HAN_DIGITS = {
    **dict(zip("零一二三四五六七八九", range(10), strict=True)),
    **dict(zip("壹贰叁肆伍陆柒捌玖", range(1, 10), strict=True)),
    "两": 2,
}
MAGNITUDES = {
    "十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000, "k": 1000, "K": 1000,
    "万": 10**4, "w": 10**4, "W": 10**4, "亿": 10**8,
}  # fmt: skip
_TENS = {"廿": 20, "卅": 30}

DIGITS = r"(?:[0-9]{1,3}(?:,[0-9]{3}){1,5}|[0-9]{1,16})(?:\.[0-9]{1,6})?"
_HAN = "零一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟廿卅"
NUMERAL = rf"(?:{DIGITS}(?:[wWkK](?![A-Za-z0-9]))?|[{_HAN}]){{1,16}}"
"""A numeral as a regular expression; what it finds may still have no value."""
BARE = frozenset("百佰千仟万亿")
"""Magnitudes that are no numeral of their own: 百余 is, 百 is not."""

_TOKEN = re.compile(rf"{DIGITS}|.")


def value_of(words: str) -> Amount | None:
    """The value of a numeral, or None if the words have none.

    A last single figure right after 百, 千, 万 or 亿 counts the next place below: 两万五 is 25,000.
    """
    if words and all(char in HAN_DIGITS for char in words):
        return int("".join(str(HAN_DIGITS[char]) for char in words))
    total = section = Decimal(0)
    current: Decimal | None = None
    last = below = Decimal(0)
    least = Decimal(10**17)
    for token in _TOKEN.findall(words):
        if token in MAGNITUDES:
            size = Decimal(MAGNITUDES[token])
            if size < 10**4:
                if size >= last > 0 and last < 10**4:
                    return None
                section += (Decimal(1) if current is None else current) * size
            else:
                part = section + (current or 0)
                if size == 10**8:
                    if total >= 10**8:
                        return None
                    total = (total + part or Decimal(1)) * size
                else:
                    if size >= least:
                        return None
                    total += (part or Decimal(1)) * size
                    least = size
                section = Decimal(0)
            current, last, below = None, size, size / 10
        elif token in _TENS:
            section, current, last, below = section + _TENS[token], None, Decimal(10), Decimal(1)
        elif token == "零":
            if current:
                return None
            below = Decimal(1)
        else:
            if current is not None:
                return None
            current = _figures(token)
            if current * 1 >= last > 0:
                return None
    if current is not None:
        spoken = below > 1 and current < 10 and current == int(current) and last >= 100
        section += current * below if spoken else current
    return _whole(total + section)


def last_place(value: Amount) -> Amount:
    """The value of the last place of a number that is not zero: 1,000 of 12,000; 1 of zero."""
    if value == 0:
        return 1
    exponent = Decimal(value).normalize().as_tuple().exponent
    return _whole(Decimal(10) ** int(exponent))


def _figures(token: str) -> Decimal:
    if token in HAN_DIGITS:
        return Decimal(HAN_DIGITS[token])
    return Decimal(token.replace(",", ""))


def _whole(value: Decimal) -> Amount:
    return int(value) if value == value.to_integral_value() else value
