"""第四十二条 拘役: one to six months."""

from lvheng.law.matter import Matter
from lvheng.logic.clause import Article
from lvheng.logic.interval import Interval

ARTICLE: Article[Matter] = Article("criminal_law", "刑法第四十二条")

# 本条：拘役的期限，为一个月以上六个月以下。
MONTHS = Interval(1, 6)
