"""第六十三条 减轻处罚.

With a ground to mitigate the sentence is below the statutory range, and where there are several ranges in
the next lower one. Without such a ground only the Supreme People's Court can approve it.
"""

from collections.abc import Sequence

from lvheng.law.matter import Matter
from lvheng.logic.clause import Article
from lvheng.logic.interval import Interval

ARTICLE: Article[Matter] = Article("criminal_law", "刑法第六十三条")


# 第一款：犯罪分子具有本法规定的减轻处罚情节的，应当在法定刑以下判处刑罚；本法规定有数个量刑幅度的，应当在法定量刑幅度的下一个量刑幅度内判处刑罚。
# 第二款：犯罪分子虽然不具有本法规定的减轻处罚情节，但是根据案件的特殊情况，经最高人民法院核准，也可以在法定刑以下判处刑罚。


def next_lower(ranges: Sequence[Interval], tier: int) -> int | None:
    """The range, from 1, that ends where that of the `tier` begins; None below the lowest.

    Not always the one before it: art. 397 has ranges for favouritism between the others.

    >>> ranges = [Interval(1, 36), Interval(1, 60), Interval(36, 84), Interval(60, 120)]
    >>> [next_lower(ranges, tier) for tier in (1, 2, 3, 4)]
    [None, None, 1, 2]
    """
    least = ranges[tier - 1].lo
    return next((n for n, one in enumerate(ranges, 1) if one.hi == least), None)


def least_if_mitigated(ranges: Sequence[Interval], tier: int) -> int:
    """The least custody in months at the `tier` of these ranges; of the lowest its own.

    >>> ranges = [Interval(1, 36), Interval(36, 84)]
    >>> least_if_mitigated(ranges, 2), least_if_mitigated(ranges, 1)
    (1, 1)
    """
    lower = next_lower(ranges, tier)
    return ranges[(lower or tier) - 1].lo or 0
