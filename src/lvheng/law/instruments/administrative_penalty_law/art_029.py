"""第二十九条 一事不再罚: one fine for one violation, under the provision with the higher fine."""

from collections.abc import Sequence

from lvheng.law.offence import Facts
from lvheng.logic.clause import Article
from lvheng.logic.interval import Interval

ARTICLE: Article[Facts] = Article("administrative_penalty_law", "行政处罚法第二十九条")


def one_fine(fines: Sequence[Interval]) -> Interval:
    """Of several fines that apply to one violation, the range of the one that is due: that of the higher limit.

    >>> one_fine([Interval(5000, 10000), Interval(0, 1000000)])
    Interval(lo=0, hi=1000000)
    """
    return max(fines, key=lambda fine: (fine.hi is None, fine.hi or 0, fine.lo or 0))
