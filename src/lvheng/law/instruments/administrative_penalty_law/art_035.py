"""第三十五条 行政处罚折抵刑罚."""

from lvheng.law.matter import Matter
from lvheng.logic.clause import Article
from lvheng.logic.interval import Interval

ARTICLE: Article[Matter] = Article("administrative_penalty_law", "行政处罚法第三十五条")


def fine_left(fine: Interval, paid: Interval) -> Interval:
    """What of a criminal fine is left, in yuan, after an administrative fine for the same was paid.

    >>> fine_left(Interval(5000, 20000), Interval(6000, 6000))
    Interval(lo=0, hi=14000)
    """
    lo = 0 if paid.hi is None else max(0, (fine.lo or 0) - paid.hi)
    return Interval(lo, None if fine.hi is None else max(0, fine.hi - (paid.lo or 0)))
