"""第六十三条 减轻处罚. The official text is not in the library: summarised in our words.

With a ground to mitigate the sentence is below the statutory range, and where there are several ranges in
the next lower one. Without such a ground only the Supreme People's Court can approve it.
"""

from collections.abc import Sequence

from lvheng.law.matter import Matter
from lvheng.logic.clause import Article
from lvheng.logic.interval import Interval

ARTICLE: Article[Matter] = Article("criminal_law", "刑法第六十三条")


def least_if_mitigated(ranges: Sequence[Interval], tier: int) -> int:
    """The least custody in months at the `tier` (from 1) of these ranges, the lowest first.

    >>> ranges = [Interval(1, 36), Interval(36, 84)]
    >>> least_if_mitigated(ranges, 2), least_if_mitigated(ranges, 1)
    (1, 1)
    """
    return ranges[max(tier - 2, 0)].lo or 0
