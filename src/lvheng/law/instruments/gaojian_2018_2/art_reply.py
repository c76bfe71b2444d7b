"""批复 The five years of 累犯 run from the day of release."""

from datetime import date

from dateutil.relativedelta import relativedelta

from lvheng.law.matter import Matter
from lvheng.logic.clause import Article

ARTICLE: Article[Matter] = Article("gaojian_2018_2", "高检发释字〔2018〕2号“批复”")

# 大意（第二手转录，非原文）：累犯的“五年以内”自刑满应予释放之日起算。


def last_day(released: date, years: int) -> date:
    """The last day within so many years.

    >>> last_day(date(2020, 3, 1), 5)
    datetime.date(2025, 3, 1)
    """
    return released + relativedelta(years=years)
