"""第十二条 罚金: generally one to five times the illegal income."""

from lvheng.law.instruments.fashi_2000_45.art_002 import least_fine
from lvheng.law.matter import Matter
from lvheng.logic.clause import Article
from lvheng.logic.interval import Interval

ARTICLE: Article[Matter] = Article("fashi_2017_10", "法释〔2017〕10号第十二条")

LEAST_TIMES, MOST_TIMES = 1, 5


def general_fine(illegal_income: Interval, minor: bool) -> Interval:
    """The general range in yuan, never below the floor; without income only the floor is known.

    一般 is not 应当: courts may depart from it with reasons.

    >>> general_fine(Interval(13000, 13000), minor=False)
    Interval(lo=13000, hi=65000)
    >>> general_fine(Interval(0, 0), minor=False)
    Interval(lo=1000, hi=None)
    """
    floor = least_fine(minor)
    least = max(floor, (illegal_income.lo or 0) * LEAST_TIMES)
    most = None if illegal_income.hi is None else max(floor, illegal_income.hi * MOST_TIMES)
    # Where there may be no income at all, nothing caps the fine.
    return Interval(least, most if illegal_income.lo else None)
