"""第二十九条 教唆犯. The official text is not in the library: summarised in our words."""

from lvheng.facts.register import Term
from lvheng.law.effects import Effect
from lvheng.law.matter import Matter
from lvheng.logic.clause import Article

ARTICLE: Article[Matter] = Article("criminal_law", "刑法第二十九条")

OF_A_MINOR = Effect(
    "instigated_a_minor",
    Term("教唆不满十八周岁的人犯罪", "instigated a person under 18"),
    ARTICLE.citation,
    "shall",
    ("heavier",),
)
WITHOUT_RESULT = Effect(
    "instigated_did_not_offend",
    Term("被教唆的人没有犯被教唆的罪", "the instigated person did not offend"),
    ARTICLE.citation,
    "may",
    ("lighter", "mitigated"),
)
