"""第十六条 累计计算: numbers of several conducts are summed.

Those that are each a crime and to be prosecuted, and those within two years that were not dealt with. An
offence of one tier is open already where one conduct alone is a crime: only the two years can matter.
"""

from collections.abc import Mapping

from dateutil.relativedelta import relativedelta

from lvheng.facts.case import Period
from lvheng.law.offence import Facts
from lvheng.logic.clause import Article

ARTICLE: Article[Facts] = Article("fashi_2019_15", "法释〔2019〕15号第十六条")

YEARS = 2


def summed_together(
    periods: Mapping[str, Period | None], years: int = YEARS
) -> tuple[tuple[str, ...], ...]:
    """The largest groups of conducts that may lie within so many years; one of unstated date is in each.

    >>> from datetime import date
    >>> days = {"a": date(2020, 1, 1), "b": date(2022, 1, 1), "c": date(2022, 1, 2)}
    >>> summed_together({name: Period(day, day) for name, day in days.items()})
    (('a', 'b'), ('b', 'c'))
    """
    groups: list[tuple[str, ...]] = []
    dated = {name: period for name, period in periods.items() if period}
    for first in dated.values():
        end = first.last + relativedelta(years=years)
        groups.append(
            tuple(
                name
                for name, one in periods.items()
                if one is None or (one.last >= first.first and one.first <= end)
            )
        )
    found = dict.fromkeys(groups or [tuple(periods)])
    return tuple(one for one in found if not any(set(one) < set(other) for other in found))
