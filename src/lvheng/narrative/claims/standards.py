"""The numbers of 法释〔2017〕10号 arts. 5 and 6 and 法释〔2019〕15号 art. 4, read from their texts in force."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from lvheng.law.provisions import Provision
from lvheng.narrative.claims.figures import FIGURE, figure

__all__ = ["Numbers", "numbers_of"]


@dataclass(frozen=True)
class Numbers:
    """What the text in force says: three classes by their words, the income, the multiple, the profit."""

    classes: tuple[tuple[tuple[str, ...], int], ...]
    income: int
    times: int
    profit: int
    law: str


_OTHERS = re.compile("等其他(?:可能)?(.+?)(?:的公民个人信息|的信息)?$")
"""等其他可能影响人身、财产安全的公民个人信息: the words for the rest of a class."""


@cache
def numbers_of(leak: Provision, business: Provision | None) -> Numbers:
    items = [place.text for place in leak.places if place.paragraph == 1 and place.item]
    classes = []
    income = 0
    for text in items:
        found = re.search(
            rf"(?:提供|泄露)(?P<words>[^，。；]*?(?:、[^，。；]*?)*)(?P<number>{FIGURE})条以上",
            text,
        )
        if found:
            words = (
                ()
                if "规定以外" in text
                else tuple(
                    word.removesuffix("信息")
                    for word in re.split("、", re.split("等其他", found["words"])[0])
                )
                + tuple(_OTHERS.findall(found["words"]))
            )
            classes.append((words, figure(found["number"]) or 0))
        elif money := re.search(rf"违法所得(?P<number>{FIGURE})元以上", text):
            income = figure(money["number"]) or 0
    times = re.search(rf"标准({FIGURE})倍以上", leak.text)
    profit = re.search(rf"获利({FIGURE})元以上", business.text) if business else None
    return Numbers(
        tuple(classes), income, figure(times[1]) or 0 if times else 0,
        figure(profit[1]) or 0 if profit else 0, str(leak.citation),
    )  # fmt: skip
