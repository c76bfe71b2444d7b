"""第八条: what was not dealt with before is added up; so art. 180 sums its conducts."""

from lvheng.law.matter import Matter
from lvheng.logic.clause import Article

ARTICLE: Article[Matter] = Article("fashi_2012_6", "法释〔2012〕6号第八条")
