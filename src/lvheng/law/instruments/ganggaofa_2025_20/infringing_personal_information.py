"""侵犯公民个人信息罪 in the transcription (confidence L-M): start, increments, heavier factors, fines.

Ranges are taken as wide as the transcription leaves them. Some heads of 情节严重 start lower than a year; they
lie inside the range here. What it has no number for (ordinary items at the first tier, income at the
second, further victims) has no upper end but that of the statutory range.
"""

from dataclasses import dataclass

from lvheng.law.instruments.fafa_2021_21.art_factors import Factor
from lvheng.logic.interval import Interval

SOURCE = "赣高法〔2025〕20号（二手转录）"

START = {"serious": Interval(1, 12), "especially_serious": Interval(36, 48)}

HEAVIER = (Factor("heavier_in_duty", 10, 30), Factor("site_or_group", 0, 20))

FINE_WITHOUT_INCOME = {
    "serious": Interval(2_000, 50_000),
    "especially_serious": Interval(10_000, None),
}
"""Yuan, for persons, where there is no illegal income or its amount is not known."""


@dataclass(frozen=True)
class Increment:
    """Months added to the start. `is_open`: also by something that has no number, so without an upper end."""

    months: Interval
    is_open: bool


def increment(tier: str, a: Interval, b: Interval, c: Interval, income: Interval) -> Increment:
    """What items and income beyond those that make the crime add.

    At the least only what exceeds a full standard and only whole steps; at the most everything, and steps that
    are begun. Items and income are not both used: the one that adds more.

    >>> ten = Interval(0, 0)
    >>> increment("serious", Interval(150, 150), ten, ten, ten)
    Increment(months=Interval(lo=6, hi=9), is_open=False)
    """
    if tier == "serious":
        # Class A per 50 and class B per 500 add three months; income per 5,000 yuan one.
        items = _steps(a.scaled(10) + b, 500, 500).scaled(3)
        money = _steps(income, 5_000, 5_000)
        return Increment(items.greatest(money), c.hi is None or c.hi > 0)
    # Class A per 100, B per 1,000, C per 10,000: one to three months.
    steps = _steps(a.scaled(100) + b.scaled(10) + c, 50_000, 10_000)
    most = None if steps.hi is None else steps.hi * 3
    return Increment(Interval(steps.lo, most), income.hi is None or income.hi > 0)


def _steps(amount: Interval, standard: int, step: int) -> Interval:
    least = max(0, (amount.lo or 0) - standard) // step
    return Interval(least, None if amount.hi is None else -(-amount.hi // step))
