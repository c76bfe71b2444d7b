"""第十九条 又聋又哑的人或者盲人."""

from lvheng.facts.register import Term
from lvheng.law.effects import Effect
from lvheng.law.matter import Matter
from lvheng.logic.clause import Article

ARTICLE: Article[Matter] = Article("criminal_law", "刑法第十九条")

# 本条：又聋又哑的人或者盲人犯罪，可以从轻、减轻或者免除处罚。
DEAF_MUTE_OR_BLIND = Effect(
    "deaf_mute_or_blind",
    Term("又聋又哑的人或者盲人", "deaf and mute, or blind"),
    ARTICLE.citation,
    "may",
    ("lighter", "mitigated", "exempt"),
)
