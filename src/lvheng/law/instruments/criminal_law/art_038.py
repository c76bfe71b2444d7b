"""第三十八条 管制: three months to two years. The official text is not in the library: summarised in our words."""

from lvheng.law.matter import Matter
from lvheng.logic.clause import Article
from lvheng.logic.interval import Interval

ARTICLE: Article[Matter] = Article("criminal_law", "刑法第三十八条")

MONTHS = Interval(3, 24)
