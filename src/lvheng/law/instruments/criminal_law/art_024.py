"""第二十四条 犯罪中止."""

from lvheng.facts.register import Term
from lvheng.law.effects import Effect
from lvheng.law.matter import Matter
from lvheng.logic.clause import Article

ARTICLE: Article[Matter] = Article("criminal_law", "刑法第二十四条")

# 第一款：在犯罪过程中，自动放弃犯罪或者自动有效地防止犯罪结果发生的，是犯罪中止。
# 第二款：对于中止犯，没有造成损害的，应当免除处罚；造成损害的，应当减轻处罚。
WITHOUT_HARM = Effect(
    "abandonment_without_harm",
    Term("犯罪中止，没有造成损害", "abandoned, no harm done"),
    ARTICLE.citation,
    "shall",
    ("exempt",),
)
WITH_HARM = Effect(
    "abandonment_with_harm",
    Term("犯罪中止，造成损害", "abandoned, harm done"),
    ARTICLE.citation,
    "shall",
    ("mitigated",),
)
