"""第四十二条 拘役: one to six months. The official text is not in the library: summarised in our words."""

from lvheng.law.matter import Matter
from lvheng.logic.clause import Article
from lvheng.logic.interval import Interval

ARTICLE: Article[Matter] = Article("criminal_law", "刑法第四十二条")

MONTHS = Interval(1, 6)
