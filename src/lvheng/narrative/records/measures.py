"""The measure words of records, and what a number with one counts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from lvheng.narrative.words.text import Span

__all__ = [
    "ALWAYS_ITEMS",
    "OF_PEOPLE",
    "OF_RECORDS",
    "OF_ROWS",
    "OF_SHEETS",
    "OF_VEHICLES",
    "Bound",
    "Confidence",
]

Confidence = Literal["high", "medium", "low"]

ALWAYS_ITEMS = frozenset(("条", "组"))
"""Measure words that in this field count records even without a noun."""
OF_RECORDS = frozenset(
    (
        "份",
        "单",
        "张",
        "笔",
        "套",
        "例",
        "件",
        "段",
        "页",
        "封",
        "枚",
        "份次",
        "人份",
        "个",
        "人次",
        "行",
        "宗",
        "卷",
        "票",
    )
)
"""Those that count records where the noun is information."""


OF_PEOPLE = frozenset(("名", "人", "位", "户", "个", "家", "用户", "对"))
OF_VEHICLES = frozenset(("辆", "台"))
OF_ROWS = frozenset(("行", "人次", "单", "户"))
"""Measure words that hardly count anything else."""
OF_SHEETS = frozenset(("张", "份", "单", "页", "行", "套"))


@dataclass(frozen=True)
class Bound:
    """What a number counts. `among`: the kinds between which the text does not divide it.

    `each`: the kinds of which it counts every one alike (征信、流水各3份). `unit`: the measure word.
    """

    category: str
    described: Span | None
    begin: int
    end: int
    confidence: Confidence
    among: tuple[str, ...] = ()
    each: tuple[tuple[str, Span], ...] = ()
    unit: str = ""
