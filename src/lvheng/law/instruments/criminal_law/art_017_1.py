"""第十七条之一 已满七十五周岁的人."""

from lvheng.facts.register import Term
from lvheng.law.effects import Effect
from lvheng.law.matter import Matter
from lvheng.logic.clause import Article

ARTICLE: Article[Matter] = Article("criminal_law", "刑法第十七条之一")

# 本条：已满七十五周岁的人故意犯罪的，可以从轻或者减轻处罚；过失犯罪的，应当从轻或者减轻处罚。
AGE = 75
OVER_75 = Effect(
    "over_75",
    Term("犯罪时已满七十五周岁", "75 or older at the act"),
    ARTICLE.citation,
    "may",
    ("lighter", "mitigated"),
)
OVER_75_BY_NEGLIGENCE = Effect(
    "over_75_by_negligence",
    Term("过失犯罪时已满七十五周岁", "75 or older at a crime of negligence"),
    ARTICLE.citation,
    "shall",
    ("lighter", "mitigated"),
)
