"""第六十七条 自首、坦白."""

from lvheng.facts.register import CIRCUMSTANCES, Term
from lvheng.law.effects import Effect
from lvheng.law.matter import Matter
from lvheng.logic.clause import Article

ARTICLE: Article[Matter] = Article("criminal_law", "刑法第六十七条")

# 第一款：犯罪以后自动投案，如实供述自己的罪行的，是自首。对于自首的犯罪分子，可以从轻或者减轻处罚。其中，犯罪较轻的，可以免除处罚。
# 第二款：被采取强制措施的犯罪嫌疑人、被告人和正在服刑的罪犯，如实供述司法机关还未掌握的本人其他罪行的，以自首论。
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

# 第三款：犯罪嫌疑人虽不具有前两款规定的自首情节，但是如实供述自己罪行的，可以从轻处罚；因其如实供述自己罪行，避免特别严重后果发生的，可以减轻处罚。
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
