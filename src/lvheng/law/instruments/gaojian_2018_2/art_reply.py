"""批复 The five years of 累犯 run from the day of release."""

from datetime import date

from dateutil.relativedelta import relativedelta

from lvheng.law.matter import Matter
from lvheng.logic.clause import Article

ARTICLE: Article[Matter] = Article("gaojian_2018_2", "高检发释字〔2018〕2号“批复”")

# 本条：刑法第六十五条第一款规定的“刑罚执行完毕”，是指刑罚执行到期应予释放之日。认定累犯，确定刑罚执行完毕以后“五年以内”的起始日期，应当从刑满释放之日起计算。


def last_day(released: date, years: int) -> date:
    """The last day within so many years.

    >>> last_day(date(2020, 3, 1), 5)
    datetime.date(2025, 3, 1)
    """
    return released + relativedelta(years=years)
