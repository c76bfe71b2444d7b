"""第三十六条 Two years, or five where life, health or financial safety is touched, with harm.

The last day is taken to be the corresponding one: it is found out in time on that day still.
"""

from datetime import date

from dateutil.relativedelta import relativedelta

from lvheng.law.offence import Facts
from lvheng.logic.clause import Article

ARTICLE: Article[Facts] = Article("administrative_penalty_law", "行政处罚法第三十六条")

YEARS, YEARS_WITH_HARM = 2, 5


def last_day(ended: date, harm: bool) -> date:
    """From the end of the conduct; what was not found out by then is not punished.

    >>> last_day(date(2024, 1, 1), harm=False), last_day(date(2024, 2, 29), harm=True)
    (datetime.date(2026, 1, 1), datetime.date(2029, 2, 28))
    """
    return ended + relativedelta(years=YEARS_WITH_HARM if harm else YEARS)
