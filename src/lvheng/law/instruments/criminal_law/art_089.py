"""第八十九条 追诉期限的计算.

The period runs from the act, of continuing conduct from its end; a crime within it starts it anew.
"""

from collections.abc import Iterable
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from lvheng.facts.case import Period
from lvheng.law.matter import Matter
from lvheng.logic.clause import Article

ARTICLE: Article[Matter] = Article("criminal_law", "刑法第八十九条")


# 第一款：追诉期限从犯罪之日起计算；犯罪行为有连续或者继续状态的，从犯罪行为终了之日起计算。


def ends(start: date, years: int) -> date:
    """The corresponding day: before it the period runs, after it it is over, on it writers differ."""
    return start + relativedelta(years=years)


# 第二款：在追诉期限以内又犯罪的，前罪追诉的期限从犯后罪之日起计算。


def starts_anew(start: date, years: int, later_crimes: Iterable[Period]) -> date:
    """The earliest day from which the period runs, where later crimes, each on some day of its own, fall into it.

    One that may lie after the end is not counted.

    >>> on = lambda *days: Period(date(*days), date(*days))
    >>> starts_anew(date(2010, 1, 1), 5, [on(2018, 6, 1), on(2014, 6, 1)])
    datetime.date(2018, 6, 1)
    >>> starts_anew(date(2010, 1, 1), 5, [on(2018, 6, 1)])
    datetime.date(2010, 1, 1)
    >>> starts_anew(date(2010, 1, 1), 5, [Period(date(2014, 6, 1), date(2018, 6, 1))])
    datetime.date(2010, 1, 1)
    """
    for crime in sorted(later_crimes, key=lambda crime: crime.last):
        if crime.last < ends(start, years):
            start = max(start, crime.first)
    return start


def may_start_anew(
    start: date, years: int, later_crimes: Iterable[Period | None], until: date
) -> date:
    """The latest such day; a crime of unstated date may have been on any day up to `until`.

    >>> period = Period(date(2014, 6, 1), date(2018, 6, 1))
    >>> may_start_anew(date(2010, 1, 1), 5, [period], date(2030, 1, 1))
    datetime.date(2014, 12, 31)
    >>> may_start_anew(date(2010, 1, 1), 5, [None, period], date(2030, 1, 1))
    datetime.date(2019, 12, 30)
    """
    left = sorted(
        (crime or Period(start, until) for crime in later_crimes), key=lambda one: one.last
    )
    while reached := [crime for crime in left if crime.first < ends(start, years)]:
        # Each may be one crime on one day: the one that could be latest is kept for the longest period.
        left.remove(reached[0])
        last_day = ends(start, years) - timedelta(days=1)
        start = max(start, min(reached[0].last, last_day))
    return start
