"""第四十一条 管制的刑期: a day of custody before the judgment counts as two."""

from lvheng.law.matter import Matter
from lvheng.logic.clause import Article

ARTICLE: Article[Matter] = Article("criminal_law", "刑法第四十一条")

DAYS_FOR_ONE = 2
