"""第二十八条 胁从犯. The official text is not in the library: summarised in our words."""

from lvheng.facts.register import Term
from lvheng.law.effects import Effect
from lvheng.law.matter import Matter
from lvheng.logic.clause import Article

ARTICLE: Article[Matter] = Article("criminal_law", "刑法第二十八条")

COERCED = Effect(
    "coerced",
    Term("胁从犯", "coerced accessory"),
    ARTICLE.citation,
    "shall",
    ("mitigated", "exempt"),
)
