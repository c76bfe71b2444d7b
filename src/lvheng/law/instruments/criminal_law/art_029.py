"""第二十九条 教唆犯."""

from lvheng.facts.register import Term
from lvheng.law.effects import Effect
from lvheng.law.matter import Matter
from lvheng.logic.clause import Article

ARTICLE: Article[Matter] = Article("criminal_law", "刑法第二十九条")

# 第一款：教唆他人犯罪的，应当按照他在共同犯罪中所起的作用处罚。教唆不满十八周岁的人犯罪的，应当从重处罚。
OF_A_MINOR = Effect(
    "instigated_a_minor",
    Term("教唆不满十八周岁的人犯罪", "instigated a person under 18"),
    ARTICLE.citation,
    "shall",
    ("heavier",),
)

# 第二款：如果被教唆的人没有犯被教唆的罪，对于教唆犯，可以从轻或者减轻处罚。
WITHOUT_RESULT = Effect(
    "instigated_did_not_offend",
    Term("被教唆的人没有犯被教唆的罪", "the instigated person did not offend"),
    ARTICLE.citation,
    "may",
    ("lighter", "mitigated"),
)
