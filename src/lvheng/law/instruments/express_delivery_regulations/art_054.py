"""第五十四条 Express firms that sell, leak or unlawfully provide users’ information, since 2025-06-01.

The words of art. 44 before: only its number is another.
"""

from dataclasses import replace

from lvheng.law.instruments.express_delivery_regulations import art_044
from lvheng.law.offence import Facts
from lvheng.logic.clause import Article

ARTICLE: Article[Facts] = Article("express_delivery_regulations", "快递暂行条例第五十四条")
_BEFORE = art_044.SANCTIONS[0]

SANCTIONS = (
    replace(
        _BEFORE,
        article=ARTICLE,
        number="54",
        since="2025-06-01",
        grades=tuple(
            replace(
                grade,
                clause=ARTICLE.clause(grade.clause.place, grade.clause.text)(grade.clause.rule),
            )
            for grade in _BEFORE.grades
        ),
    ),
)
