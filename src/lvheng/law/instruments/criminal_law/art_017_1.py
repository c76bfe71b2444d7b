"""第十七条之一 已满七十五周岁的人. The official text is not in the library: summarised in our words."""

from lvheng.facts.register import Term
from lvheng.law.effects import Effect
from lvheng.law.matter import Matter
from lvheng.logic.clause import Article

ARTICLE: Article[Matter] = Article("criminal_law", "刑法第十七条之一")

AGE = 75
# The offences of this field are intentional: may, not shall.
OVER_75 = Effect(
    "over_75",
    Term("犯罪时已满七十五周岁", "75 or older at the act"),
    ARTICLE.citation,
    "may",
    ("lighter", "mitigated"),
)
