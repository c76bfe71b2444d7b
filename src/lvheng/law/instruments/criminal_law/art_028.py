"""第二十八条 胁从犯."""

from lvheng.facts.register import Term
from lvheng.law.effects import Effect
from lvheng.law.matter import Matter
from lvheng.logic.clause import Article

ARTICLE: Article[Matter] = Article("criminal_law", "刑法第二十八条")

# 本条：对于被胁迫参加犯罪的，应当按照他的犯罪情节减轻处罚或者免除处罚。
COERCED = Effect(
    "coerced",
    Term("胁从犯", "coerced accessory"),
    ARTICLE.citation,
    "shall",
    ("mitigated", "exempt"),
)
