"""第六十八条 立功. The official text is not in the library: summarised in our words."""

from lvheng.facts.register import CIRCUMSTANCES
from lvheng.law.effects import Effect
from lvheng.law.matter import Matter
from lvheng.logic.clause import Article

ARTICLE: Article[Matter] = Article("criminal_law", "刑法第六十八条")

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
