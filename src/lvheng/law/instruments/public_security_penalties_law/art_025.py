"""第二十五条 Six months. The last day is taken to be the corresponding one."""

from datetime import date

from dateutil.relativedelta import relativedelta

from lvheng.law.offence import Facts
from lvheng.logic.clause import Article

ARTICLE: Article[Facts] = Article("public_security_penalties_law", "治安管理处罚法第二十五条")

MONTHS = 6


def last_day(ended: date) -> date:
    """From the end of the conduct; what the police did not find out by then is not punished.

    >>> last_day(date(2026, 8, 31))
    datetime.date(2027, 2, 28)
    """
    return ended + relativedelta(months=MONTHS)
