"""第十九条 又聋又哑的人或者盲人. The official text is not in the library: summarised in our words."""

from lvheng.facts.register import Term
from lvheng.law.effects import Effect
from lvheng.law.matter import Matter
from lvheng.logic.clause import Article

ARTICLE: Article[Matter] = Article("criminal_law", "刑法第十九条")

DEAF_MUTE_OR_BLIND = Effect(
    "deaf_mute_or_blind",
    Term("又聋又哑的人或者盲人", "deaf and mute, or blind"),
    ARTICLE.citation,
    "may",
    ("lighter", "mitigated", "exempt"),
)
