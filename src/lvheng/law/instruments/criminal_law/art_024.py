"""第二十四条 犯罪中止. The official text is not in the library: summarised in our words."""

from lvheng.facts.register import Term
from lvheng.law.effects import Effect
from lvheng.law.matter import Matter
from lvheng.logic.clause import Article

ARTICLE: Article[Matter] = Article("criminal_law", "刑法第二十四条")

WITHOUT_HARM = Effect(
    "abandonment_without_harm",
    Term("犯罪中止，没有造成损害", "abandoned, no harm done"),
    ARTICLE.citation,
    "shall",
    ("exempt",),
)
WITH_HARM = Effect(
    "abandonment_with_harm",
    Term("犯罪中止，造成损害", "abandoned, harm done"),
    ARTICLE.citation,
    "shall",
    ("mitigated",),
)
