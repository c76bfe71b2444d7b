"""第七十八条 减刑. Half of the sentence must be served all the same."""

from lvheng.law.matter import Matter
from lvheng.logic.clause import Article

ARTICLE: Article[Matter] = Article("criminal_law", "刑法第七十八条")


def least_served(months: int) -> int:
    """Months that must be served of a term of 管制, 拘役 or 有期徒刑, part of a month counted whole.

    >>> least_served(36), least_served(7)
    (18, 4)
    """
    return -(-months // 2)
