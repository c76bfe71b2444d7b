"""第十六条 累计计算: numbers of several conducts are summed.

Those that are each a crime and to be prosecuted, and those within two years that were not dealt with. An
offence of one tier is open already where one conduct alone is a crime: only the two years can matter.
"""

from collections.abc import Mapping

from dateutil.relativedelta import relativedelta

from lvheng.facts.case import Period
from lvheng.law.offence import Facts
from lvheng.logic.clause import Article
from lvheng.logic.interval import NO, UNDETERMINED, YES, Interval

ARTICLE: Article[Facts] = Article("fashi_2019_15", "法释〔2019〕15号第十六条")

YEARS = 2


def summed_together(
    periods: Mapping[str, Period | None], years: int = YEARS
) -> tuple[Mapping[str, bool], ...]:
    """The largest groups of conducts that may lie within so many years, and of each whether it surely does.

    A conduct of unstated date may lie within any of them.

    >>> from datetime import date
    >>> days = {"a": date(2020, 1, 1), "b": date(2022, 1, 1), "c": date(2022, 1, 2)}
    >>> periods = {name: Period(day, day) for name, day in days.items()}
    >>> summed_together(periods)
    ({'a': True, 'b': True}, {'b': True, 'c': True})
    >>> summed_together({"a": periods["a"], "undated": None})
    ({'a': True, 'undated': False}, {'undated': True, 'a': False})
    """
    groups = []
    for name, first in periods.items():
        other = {one: _within_years(first, period, years) for one, period in periods.items()}
        groups.append(
            {name: True} | {one: bool(v.lo) for one, v in other.items() if one != name and v.hi}
        )
    found = [group for n, group in enumerate(groups) if group not in groups[:n]]
    return tuple(one for one in found if not any(_within(one, other) for other in found))


def _within(one: Mapping[str, bool], other: Mapping[str, bool]) -> bool:
    """Whether another group has all that this one has, each as surely."""
    return one is not other and all(
        name in other and other[name] >= sure for name, sure in one.items()
    )


def _within_years(first: Period | None, other: Period | None, years: int) -> Interval:
    """Whether the other conduct lies within so many years from the first one."""
    if first is None or other is None:
        return UNDETERMINED
    latest, surely = (day + relativedelta(years=years) for day in (first.last, first.first))
    if other.last < first.first or other.first > latest:
        return NO
    in_any_case = first.first <= other.first and max(first.last, other.last) <= surely
    return YES if in_any_case else UNDETERMINED
