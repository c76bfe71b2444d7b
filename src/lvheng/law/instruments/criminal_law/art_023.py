"""第二十三条 犯罪未遂. The official text is not in the library: summarised in our words."""

from lvheng.facts.register import Term
from lvheng.law.effects import Effect
from lvheng.law.matter import Matter
from lvheng.logic.clause import Article

ARTICLE: Article[Matter] = Article("criminal_law", "刑法第二十三条")

ATTEMPT = Effect(
    "attempt", Term("犯罪未遂", "attempt"), ARTICLE.citation, "may", ("lighter", "mitigated")
)
