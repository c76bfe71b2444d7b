"""第八十一条 假释: after half of 有期徒刑; never for 累犯."""

from lvheng.law.matter import Matter
from lvheng.logic.clause import Article
from lvheng.logic.interval import Interval

ARTICLE: Article[Matter] = Article("criminal_law", "刑法第八十一条")


def excluded(recidivist: Interval) -> Interval:
    """第二款. The violent crimes that it lists as well are none of those encoded."""
    return recidivist
