"""第二百四十六条 侮辱罪、诽谤罪, text since 2015-11-01 (修正案九)."""

from lvheng.law.offence import Facts, Offence, Penalty, Tier
from lvheng.logic.clause import Article, Clause
from lvheng.logic.interval import Interval
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("criminal_law", "刑法第二百四十六条")
clause = ARTICLE.clause


@clause("第一款", "以暴力或者其他方法公然侮辱他人")
def insulted_in_public(case: Facts) -> Term:
    return case["insulted_in_public"]


@clause("第一款", "捏造事实诽谤他人，")
def defamed_by_invention(case: Facts) -> Term:
    return case["defamed_by_invention"]


@clause("第一款", "情节严重的，处三年以下有期徒刑、拘役、管制或者剥夺政治权利。")
def serious(case: Facts) -> Term:
    return case["serious"]


@clause("第二款", "前款罪，告诉的才处理，但是严重危害社会秩序和国家利益的除外。")
def complaint_or_grave_harm(case: Facts) -> Term:
    """Without a complaint it is not prosecuted, whatever was done."""
    return case["complaint_of_victim"] | case["gravely_harms_order"]


def _offence(name: str, name_en: str, kind: str, conduct: Clause[Facts]) -> Offence:
    penalty = Penalty(
        Interval(1, 36), "none", "处三年以下有期徒刑、拘役、管制或者剥夺政治权利",
        control=True, deprivation_only=True,
    )  # fmt: skip
    return Offence(
        name=name,
        name_en=name_en,
        article=ARTICLE,
        number="246",
        since="2015-11-01",
        kind=kind,
        requires=(conduct, complaint_or_grave_harm),
        tiers=(Tier("serious", penalty, (serious,)),),
        unit="none",
    )


INSULT = _offence("侮辱罪", "insult", "insult", insulted_in_public)
DEFAMATION = _offence("诽谤罪", "defamation", "defamation", defamed_by_invention)
