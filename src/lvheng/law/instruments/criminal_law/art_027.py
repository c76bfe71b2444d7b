"""第二十七条 从犯. The official text is not in the library: summarised in our words."""

from lvheng.facts.register import Term
from lvheng.law.effects import Effect
from lvheng.law.matter import Matter
from lvheng.logic.clause import Article

ARTICLE: Article[Matter] = Article("criminal_law", "刑法第二十七条")

ACCESSORY = Effect(
    "accessory",
    Term("从犯", "accessory"),
    ARTICLE.citation,
    "shall",
    ("lighter", "mitigated", "exempt"),
)
