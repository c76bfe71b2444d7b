"""第六十七条 自首、坦白. The official text is not in the library: summarised in our words."""

from lvheng.facts.register import CIRCUMSTANCES, Term
from lvheng.law.effects import Effect
from lvheng.law.matter import Matter
from lvheng.logic.clause import Article

ARTICLE: Article[Matter] = Article("criminal_law", "刑法第六十七条")

SURRENDER = Effect(
    "voluntary_surrender",
    CIRCUMSTANCES["voluntary_surrender"].label,
    ARTICLE.citation,
    "may",
    ("lighter", "mitigated"),
)
SURRENDER_IN_A_LIGHTER_CRIME = Effect(
    "surrender_in_a_lighter_crime",
    Term("自首，且犯罪较轻", "voluntary surrender in a lighter crime"),
    ARTICLE.citation,
    "may",
    ("exempt",),
)
CONFESSION = Effect(
    "confession", CIRCUMSTANCES["confession"].label, ARTICLE.citation, "may", ("lighter",)
)
GRAVE_RESULT_AVERTED = Effect(
    "grave_result_averted",
    CIRCUMSTANCES["grave_result_averted"].label,
    ARTICLE.citation,
    "may",
    ("lighter", "mitigated"),
)
