"""第二十二条 犯罪预备."""

from lvheng.facts.register import Term
from lvheng.law.effects import Effect
from lvheng.law.matter import Matter
from lvheng.logic.clause import Article

ARTICLE: Article[Matter] = Article("criminal_law", "刑法第二十二条")

# 第一款：为了犯罪，准备工具、制造条件的，是犯罪预备。
# 第二款：对于预备犯，可以比照既遂犯从轻、减轻处罚或者免除处罚。
PREPARATION = Effect(
    "preparation",
    Term("犯罪预备", "preparation only"),
    ARTICLE.citation,
    "may",
    ("lighter", "mitigated", "exempt"),
)
