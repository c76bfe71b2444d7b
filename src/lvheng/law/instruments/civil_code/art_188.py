"""第一百八十八条 诉讼时效: three years from knowing, twenty from the harm."""

from datetime import date

from dateutil.relativedelta import relativedelta

from lvheng.law.offence import Facts
from lvheng.logic.clause import Article

ARTICLE: Article[Facts] = Article("civil_code", "民法典第一百八十八条")

YEARS, YEARS_AT_MOST = 3, 20


def ends(knew_on: date) -> date:
    """The last day of 三年: the corresponding day, in a month without it the last (2024-02-29 → 2027-02-28)."""
    return knew_on + relativedelta(years=YEARS)


def ends_at_most(infringed_on: date) -> date:
    """The last day of 二十年, which a court may extend where there are special circumstances."""
    return infringed_on + relativedelta(years=YEARS_AT_MOST)
