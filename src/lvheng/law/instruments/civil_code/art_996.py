"""第九百九十六条 违约责任与精神损害."""

from lvheng.law.claim import Remedy, Words
from lvheng.law.offence import Facts
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("civil_code", "民法典第九百九十六条")
clause = ARTICLE.clause


@clause(
    "",
    "因当事人一方的违约行为，损害对方人格权并造成严重精神损害，受损害方选择请求其承担违约责任的，不影响受损害方请求精神损害赔偿。",
)
def severe_distress_by_breach(case: Facts) -> Term:
    return case["broke_agreement"] & case["infringed"] & case["severe_mental_distress"]


REMEDIES = (
    Remedy(
        "mental_distress_by_breach",
        Words("选择违约责任的，精神损害赔偿", "for mental distress where breach is chosen"),
        severe_distress_by_breach,
        gate="broke_agreement",
    ),
)
