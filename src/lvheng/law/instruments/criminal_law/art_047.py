"""第四十七条 有期徒刑的刑期: a day of custody before the judgment counts as one."""

from lvheng.law.matter import Matter
from lvheng.logic.clause import Article

ARTICLE: Article[Matter] = Article("criminal_law", "刑法第四十七条")

DAYS_FOR_ONE = 1
