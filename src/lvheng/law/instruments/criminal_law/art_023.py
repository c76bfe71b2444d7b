"""第二十三条 犯罪未遂."""

from lvheng.facts.register import Term
from lvheng.law.effects import Effect
from lvheng.law.matter import Matter
from lvheng.logic.clause import Article

ARTICLE: Article[Matter] = Article("criminal_law", "刑法第二十三条")

# 第一款：已经着手实行犯罪，由于犯罪分子意志以外的原因而未得逞的，是犯罪未遂。
# 第二款：对于未遂犯，可以比照既遂犯从轻或者减轻处罚。
ATTEMPT = Effect(
    "attempt", Term("犯罪未遂", "attempt"), ARTICLE.citation, "may", ("lighter", "mitigated")
)
