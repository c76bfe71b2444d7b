"""第五十四条 (2025) Express firms that sell, leak or unlawfully provide users’ information, since 2025-06-01.

Known second-hand only, as art. 44 with another number: an option of `READING`, not the rule.
"""

from dataclasses import replace

from lvheng.facts.register import Term as Words
from lvheng.law.instruments.express_delivery_regulations import art_044
from lvheng.law.offence import Facts
from lvheng.logic.clause import Article
from lvheng.logic.terms import Option, Term

ARTICLE: Article[Facts] = Article("express_delivery_regulations", "快递暂行条例第五十四条")
clause = ARTICLE.clause

READING = "express_rules_2025"
_SUMMARY = "据第二手转录，内容与原第四十四条相同：责令改正，没收违法所得，罚款一万元至五万元；情节严重的五万元至十万元，并可以停业整顿直至吊销许可证。（大意，非条文原文）"
_BEFORE = art_044.SANCTIONS[0]


@clause("", _SUMMARY)
def leaks(act: Facts) -> Term:
    return Option(READING, "second_hand") & art_044.leaks.rule(act)


@clause("", _SUMMARY)
def leaks_seriously(act: Facts) -> Term:
    return Option(READING, "second_hand") & art_044.leaks_seriously.rule(act)


SANCTIONS = (
    replace(
        _BEFORE,
        article=ARTICLE,
        number="54",
        since="2025-06-01",
        grades=tuple(
            replace(grade, clause=now)
            for grade, now in zip(_BEFORE.grades, (leaks, leaks_seriously), strict=True)
        ),
        note=Words(
            "2025年修订的条文只有第二手转录，来源未列入核对清单：默认不采用",
            "the text as revised in 2025 is known second-hand only, and its source is not a listed one: by default it is not used",
        ),
    ),
)
