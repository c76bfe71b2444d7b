"""第三条 The second paragraph of art. 69 is for earlier conduct as well: so art_069 asks no date for it."""

from lvheng.law.matter import Matter
from lvheng.logic.clause import Article

ARTICLE: Article[Matter] = Article("fashi_2015_19", "法释〔2015〕19号第三条")
