"""第一千零三十六条 不承担民事责任的情形."""

from lvheng.law.claim import defence
from lvheng.law.offence import Facts
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term, any_of

ARTICLE: Article[Facts] = Article("civil_code", "民法典第一千零三十六条")
clause = ARTICLE.clause


@clause("第（一）项", "在该自然人或者其监护人同意的范围内合理实施的行为；")
def within_consent(case: Facts) -> Term:
    """Consent that was bundled or forced is none for face information (法释〔2021〕15号第四条)."""
    return case["within_consent"] & ~(case["face_information"] & case["consent_was_forced"])


@clause(
    "第（二）项",
    "合理处理该自然人自行公开的或者其他已经合法公开的信息，但是该自然人明确拒绝或者处理该信息侵害其重大利益的除外；",
)
def openly_public(case: Facts) -> Term:
    return case["openly_public"]


@clause("第（三）项", "为维护公共利益或者该自然人合法权益，合理实施的其他行为。")
def for_public_interest(case: Facts) -> Term:
    return case["for_public_interest"]


DEFENCES = defence("within_consent", "openly_public", "for_public_interest")


def excused(case: Facts) -> Term:
    return any_of(clause.rule(case) for clause in ARTICLE.clauses.values())
