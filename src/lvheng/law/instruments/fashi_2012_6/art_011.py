"""第十一条: units by the same numbers; `OF_UNITS` of art. 180 has them."""

from lvheng.law.matter import Matter
from lvheng.logic.clause import Article

ARTICLE: Article[Matter] = Article("fashi_2012_6", "法释〔2012〕6号第十一条")
