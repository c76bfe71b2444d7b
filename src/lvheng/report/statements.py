"""The engine's statements as readers write them: units, ranges, separators, punctuation."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lvheng.facts.other_acts import OTHER_KINDS
from lvheng.logic.interval import Interval
from lvheng.opinion.labels import registered
from lvheng.report.numbers import grouped, known
from lvheng.report.words import Words

__all__ = ["has_open_end", "quantity", "tidy", "truth_word", "unit_of"]

_UNITS = {"条": "items", "元": "yuan"}
"""In English; a Chinese measure word has none."""
_COMPUTED_UNITS = {
    "items_A": "条",
    "items_B": "条",
    "items_C": "条",
    "duty_items_A": "条",
    "duty_items_B": "条",
    "duty_items_C": "条",
    "illegal_income": "元",
    "duty_illegal_income": "元",
    "business_profit": "元",
}
_OPEN_END = re.compile(r"≥(\d[\d.]*)")
_RUNNING_TOTAL = re.compile(r" = [\d,.…]+(?= [+−])")
_YUAN = re.compile(r"(?:（元）| \(yuan\)) ([^ ]+) (≥\??|<) ([^ ]+)")
_AMOUNT = re.compile(r"(?<=[a-z0-9)]) (?=(?:unknown|(?:at least )?[\d,.–]+)(?: yuan)? [≥<])")
"""Where the amount of a comparison begins, after its label."""
_PUNCTUATION = str.maketrans({"：": ": ", "（": " (", "）": ")", "〔": "[", "〕": "]", "，": ", "})


_OTHER_UNITS = {
    name: fact.unit
    for kind in OTHER_KINDS.values()
    for name, fact in kind.facts.items()
    if fact.unit
}
"""Of the facts of `other_acts`, which stand in rules by their bare names."""


def unit_of(name: str) -> str | None:
    """The Chinese unit of a fact or computed quantity; None if it is true or false.

    >>> unit_of("acts.a1.items.track"), unit_of("illegal_income"), unit_of("other_serious")
    ('条', '元', None)
    """
    fact = registered(name)
    if fact is None:
        return _COMPUTED_UNITS.get(name) or _OTHER_UNITS.get(name)
    return fact.unit or None


def quantity(value: Interval, unit: str, words: Words) -> str:
    """A quantity with its unit.

    >>> quantity(Interval(8000, 60000), "条", Words("zh"))
    '8000～60,000条'
    """
    number = known(value, words)
    if value.hi is None and not value.lo:
        return number
    if words.chinese:
        return number.replace("以上", f"{unit}以上") if value.hi is None else number + unit
    return f"{number} {_UNITS.get(unit, '')}".strip()


def truth_word(value: Sequence[int | None], words: Words) -> str:
    """`是`, `否` or `不明`."""
    name = {(1, 1): "true", (0, 0): "false"}.get((value[0] or 0, value[1] or 0), "unknown")
    return words(name)


def has_open_end(statement: str) -> bool:
    """Whether a quantity of the statement has no upper end: `≥60`, without a blank.

    >>> has_open_end("第三项信息条数 ≥60 ≥ 50"), has_open_end("第三项信息条数 60 ≥ 50")
    (True, False)
    """
    return bool(_OPEN_END.search(statement))


def _open_ended(statement: str, words: Words) -> str:
    """`≥60` in words; a sum in brackets says nothing then."""
    said = re.sub("（[^）]*≥[0-9][^）]*）$", "", statement)
    said = re.sub(r"≥0(?:元| yuan)?(?![\d.])", words("unknown"), said)
    return _OPEN_END.sub(lambda match: words("not_less", match[1]), said)


def tidy(statement: str, words: Words) -> str:
    """A statement of the engine as it stands in a report.

    >>> tidy("第五项信息条数 0…9000 ≥? 5000", Words("zh"))
    '第五项信息条数 0～9000 ≥ 5000？'
    >>> tidy("违法所得（元） 37400 ≥ 5000", Words("zh"))
    '违法所得 37,400元 ≥ 5000元'
    >>> tidy("≥3000 ≥? 50（100×≥0 + 10×≥300 ≥? 5000）", Words("zh"))
    '不少于3000 ≥ 50？'
    """
    said = _YUAN.sub(
        words.pick(r" \1元 \2 \3元", r" \1 yuan \2 \3 yuan"), _RUNNING_TOTAL.sub("", statement)
    )
    if has_open_end(said):
        said = _open_ended(said, words)
    said = re.sub(r"\d{5,}", lambda match: grouped(int(match[0])), said)
    said = re.sub(r"≥\? ([\d,.]+元?(?: yuan)?)", words.pick(r"≥ \1？", r"≥ \1?"), said)
    said = re.sub(r"(?<=\d)…(?=\d)", words.pick("～", "–"), said)
    if not words.chinese:
        said = re.sub(" +", " ", said.translate(_PUNCTUATION)).strip()
        said = _AMOUNT.sub(": ", said, count=1)
    return said
