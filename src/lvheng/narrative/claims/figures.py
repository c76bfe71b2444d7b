"""Figures as texts on law write them: 五千, 5,000, 5万, 二十五万."""

from __future__ import annotations

import re

from lvheng.law.citation import chinese_number, whole_number

__all__ = ["FIGURE", "figure", "written"]

FIGURE = r"(?:[0-9][0-9,]*(?:\.[0-9]+)?[千万亿]{0,2}|[零一二两三四五六七八九十百][零一二两三四五六七八九十百千万亿]*)"
_UNITS = {"千": 1_000, "万": 10_000, "亿": 100_000_000}


def figure(said: str) -> int | None:
    """The whole number that is written, or None.

    >>> figure("五千"), figure("5,000"), figure("2.5万"), figure("二万五千"), figure("两千")
    (5000, 5000, 25000, 25000, 2000)
    """
    bare = said.replace(",", "").replace("两", "二")
    factor = 1
    high, unit, low = bare.partition("万")
    if unit and low and not bare[0].isdigit():
        parts = figure(high), figure(low)
        return None if None in parts else (parts[0] or 0) * 10_000 + (parts[1] or 0)
    while bare and bare[-1] in _UNITS and (bare[-1] != "千" or bare[0].isdigit()):
        factor, bare = factor * _UNITS[bare[-1]], bare[:-1]
    if re.fullmatch(r"[0-9]+\.[0-9]+", bare):
        whole, _, part = bare.partition(".")
        scaled = int(whole + part) * factor
        return scaled // 10 ** len(part) if scaled % 10 ** len(part) == 0 else None
    try:
        return whole_number(bare) * factor if bare else None
    except (ValueError, KeyError):
        return None


def written(number: int) -> str:
    """A number as official texts set it.

    >>> written(5000), written(250000), written(25000)
    ('五千', '二十五万', '二万五千')
    """
    ten_thousands, rest = divmod(number, 10_000)
    if not ten_thousands:
        return chinese_number(rest)
    return chinese_number(ten_thousands) + "万" + (chinese_number(rest) if rest else "")
