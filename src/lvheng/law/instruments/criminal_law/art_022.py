"""第二十二条 犯罪预备. The official text is not in the library: summarised in our words."""

from lvheng.facts.register import Term
from lvheng.law.effects import Effect
from lvheng.law.matter import Matter
from lvheng.logic.clause import Article

ARTICLE: Article[Matter] = Article("criminal_law", "刑法第二十二条")

PREPARATION = Effect(
    "preparation",
    Term("犯罪预备", "preparation only"),
    ARTICLE.citation,
    "may",
    ("lighter", "mitigated", "exempt"),
)
