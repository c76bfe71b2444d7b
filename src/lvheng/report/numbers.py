"""Numbers, lengths of time and amounts of money in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from lvheng.law.citation import chinese_number
from lvheng.logic.interval import Interval
from lvheng.report.words import Words

__all__ = ["between", "custody", "fine", "grouped", "known", "months", "range_of"]

_DETENTION_MOST = 6
"""Criminal detention ends, and fixed-term imprisonment begins, at six months."""


def grouped(number: int) -> str:
    """A number, with separators from 10,000.

    >>> grouped(8600), grouped(43000)
    ('8600', '43,000')
    """
    return f"{number:,}" if abs(number) >= 10_000 else str(number)


def between(ends: Sequence[int], words: Words) -> str:
    """A range of whole numbers; one number where the ends meet.

    >>> between([185, 473], Words("zh")), between([7, 7], Words("zh"))
    ('185～473', '7')
    """
    low, high = ends
    dash = "～" if words.chinese else "–"
    return grouped(low) if low == high else f"{grouped(low)}{dash}{grouped(high)}"


def known(value: Interval, words: Words) -> str:
    """What is known of a quantity.

    >>> known(Interval(8000, None), Words("zh")), known(Interval(0, None), Words("zh"))
    ('8000以上', '不明')
    """
    if value.hi is None:
        return words("at_least", grouped(value.lo)) if value.lo else words("unknown")
    return between((value.lo or 0, value.hi), words)


def months(number: int, words: Words) -> str:
    """A length of time as statutes write it.

    >>> [months(n, Words("zh")) for n in (1, 36, 18)]
    ['一个月', '三年', '一年六个月']
    >>> months(18, Words("en"))
    '1 year 6 months'
    """

    def said(unit: str, many: int) -> str:
        if many == 1:
            return words(f"one_{unit}")
        return words(unit, chinese_number(many) if words.chinese else str(many))

    years, rest = divmod(number, 12)
    parts = [said("year", years)] * bool(years) + [said("month", rest)] * bool(rest)
    return words.pick("", " ").join(parts)


def custody(range_: Mapping[str, int | None] | None, words: Words, detention_most: int = 6) -> str:
    """The range of custody in words; 拘役 of several crimes together can be longer than of one.

    >>> custody({"min": 1, "max": 36}, Words("zh"))
    '拘役一个月以上六个月以下，或者有期徒刑六个月以上三年以下'
    >>> custody({"min": 36, "max": 84}, Words("zh"))
    '有期徒刑三年以上七年以下'
    """
    if range_ is None:
        return words("no_custody")
    least, most = range_["min"], range_["max"]
    if most == 0:
        return words("not_applicable")
    if not least:
        return words("if_established", custody({"min": 1, "max": most}, words, detention_most))
    from_ = months(max(least, _DETENTION_MOST), words)
    if most is None:
        life = words("life_imprisonment")
        imprisonment = words("custody_or", words("imprisonment_from", from_), life)
    else:
        imprisonment = words("imprisonment", from_, months(most, words))
    if least >= _DETENTION_MOST:
        return imprisonment
    detention = words("detention", months(least, words), months(detention_most, words))
    return words("custody_or", detention, imprisonment)


def range_of(charge: Mapping[str, Any], words: Words) -> str:
    """Custody, and what an article allows instead of it.

    >>> charge = {"custody_months": {"min": 1, "max": 36}, "control": True, "deprivation_only": False}
    >>> range_of(charge, Words("zh"))
    '拘役一个月以上六个月以下，或者有期徒刑六个月以上三年以下，或者管制三个月以上二年以下'
    """
    said = custody(charge["custody_months"], words)
    for instead in ("control", "deprivation_only"):
        if charge[instead]:
            said = words("custody_or", said, words(f"instead_{instead}"))
    return said


def fine(range_: Mapping[str, Any], words: Words) -> str:
    """The general range of the fine, and whether it stands beside custody or alone.

    >>> fine({"min": 8600, "max": 43000, "mode": "and"}, Words("zh"))
    '并处罚金8600元以上43,000元以下'
    """
    least, most = range_["min"], range_["max"]
    if most == 0:
        return words("not_applicable")
    mode = words(f"fine_{range_['mode']}")
    if most is None:
        amount = words("fine_unknown")
        if least:
            amount = words("yuan_from", grouped(least)) + words("fine_open")
    elif least:
        amount = words("yuan_between", grouped(least), grouped(most))
    else:
        amount = words("yuan_to", grouped(most))
    return f"{mode}{words.pick('', ': ') if mode else ''}{amount}"
