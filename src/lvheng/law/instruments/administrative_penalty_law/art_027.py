"""第二十七条 To the criminal authorities where a crime is suspected, and back where none is punished."""

from lvheng.law.offence import Facts
from lvheng.logic.clause import Article

ARTICLE: Article[Facts] = Article("administrative_penalty_law", "行政处罚法第二十七条")
