"""第七十四条 No suspension for 累犯 and the ringleaders of criminal groups."""

from lvheng.law.matter import Matter
from lvheng.logic.clause import Article
from lvheng.logic.interval import Interval

ARTICLE: Article[Matter] = Article("criminal_law", "刑法第七十四条")


# 本条：对于累犯和犯罪集团的首要分子，不适用缓刑。


def excluded(recidivist: Interval, ringleader: Interval) -> Interval:
    return recidivist.greatest(ringleader)
