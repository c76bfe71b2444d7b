"""第八十九条 追诉期限的计算. The official text is not in the library: summarised in our words.

The period runs from the act, of continuing conduct from its end; a crime within it starts it anew.
"""

from collections.abc import Iterable
from datetime import date

from dateutil.relativedelta import relativedelta

from lvheng.law.matter import Matter
from lvheng.logic.clause import Article

ARTICLE: Article[Matter] = Article("criminal_law", "刑法第八十九条")


def ends(start: date, years: int) -> date:
    """The corresponding day: before it the period runs, after it it is over, on it writers differ."""
    return start + relativedelta(years=years)


def starts_anew(start: date, years: int, later_crimes: Iterable[date]) -> date:
    """From when the period runs, where later crimes fall into it.

    >>> starts_anew(date(2010, 1, 1), 5, [date(2018, 6, 1), date(2014, 6, 1)])
    datetime.date(2018, 6, 1)
    >>> starts_anew(date(2010, 1, 1), 5, [date(2018, 6, 1)])
    datetime.date(2010, 1, 1)
    """
    for day in sorted(later_crimes):
        if start < day < ends(start, years):
            start = day
    return start
