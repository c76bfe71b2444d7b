"""量刑方法: 量刑起点 → 基准刑 → 宣告刑. Layers of factors, and the fifth that the judge may add or take away.

Factors of the person and of how far the crime went come first; the rest are added, same direction together,
opposite directions against each other. Where several of the first layer meet they are multiplied: so the
provincial rules; the national text does not say.
"""

from collections.abc import Iterable
from fractions import Fraction

from lvheng.law.matter import Matter
from lvheng.logic.clause import Article
from lvheng.logic.interval import Interval

ARTICLE: Article[Matter] = Article("fafa_2021_21", "法发〔2021〕21号“量刑方法”")

DISCRETION_PERCENT = 20

Span = tuple[Fraction, Fraction | None]
"""Months, least and most; no most: up to 无期徒刑."""


def first_layer(base: Span, reductions: Iterable[Interval]) -> Span:
    """Each reduction (in percent of what is left) after the other.

    >>> first_layer((Fraction(20), Fraction(40)), [Interval(20, 50), Interval(0, 50)])
    (Fraction(5, 1), Fraction(32, 1))
    """
    for one in reductions:
        base = _times(base, Interval(100 - (one.hi or 0), 100 - (one.lo or 0)))
    return base


def second_layer(base: Span, more: Interval, less: Interval) -> Span:
    """The sum of all that adds against the sum of all that takes away, in percent.

    >>> second_layer((Fraction(10), Fraction(10)), Interval(10, 40), Interval(0, 60))
    (Fraction(5, 1), Fraction(14, 1))
    """
    least = max(0, 100 + (more.lo or 0) - (less.hi or 0))
    return _times(base, Interval(least, max(0, 100 + (more.hi or 0) - (less.lo or 0))))


def with_discretion(adjusted: Span) -> Span:
    return _times(adjusted, Interval(100 - DISCRETION_PERCENT, 100 + DISCRETION_PERCENT))


def _times(base: Span, percent: Interval) -> Span:
    least, most = base
    return (
        least * (percent.lo or 0) / 100,
        None if most is None else most * (percent.hi or 0) / 100,
    )
