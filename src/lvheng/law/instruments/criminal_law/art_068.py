"""第六十八条 立功."""

from lvheng.facts.register import CIRCUMSTANCES
from lvheng.law.effects import Effect
from lvheng.law.matter import Matter
from lvheng.logic.clause import Article

ARTICLE: Article[Matter] = Article("criminal_law", "刑法第六十八条")

# 本条：犯罪分子有揭发他人犯罪行为，查证属实的，或者提供重要线索，从而得以侦破其他案件等立功表现的，可以从轻或者减轻处罚；有重大立功表现的，可以减轻或者免除处罚。
MERIT = Effect(
    "merit", CIRCUMSTANCES["merit"].label, ARTICLE.citation, "may", ("lighter", "mitigated")
)
MAJOR_MERIT = Effect(
    "major_merit",
    CIRCUMSTANCES["major_merit"].label,
    ARTICLE.citation,
    "may",
    ("mitigated", "exempt"),
)
