"""Sums of money, and what each is: income, cost, profit, a price for each item, or something else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from lvheng.narrative.numbers import Quantity
from lvheng.narrative.text import Span, Text

__all__ = ["MoneyKind", "MoneyMention", "money_in"]

MoneyKind = Literal["income", "cost", "profit", "price_each", "other"]
Confidence = Literal["high", "medium", "low"]


@dataclass(frozen=True)
class MoneyMention:
    """A sum in yuan, in whole yuan rounded down (a price for each item keeps its fraction).

    income: what the information was sold for; cost: what was paid for it; profit: of a business that used it;
    other: fines, losses, wages, deposits and whatever else is no gain from the information.
    `total`: the words say that it sums up others (共计, 合计).
    """

    kind: MoneyKind
    quantity: Quantity
    span: Span
    confidence: Confidence
    total: bool = False


def money_in(text: Text) -> list[MoneyMention]:
    """The sums of money of a text, in order."""
    return []
