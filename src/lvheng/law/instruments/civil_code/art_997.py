"""第九百九十七条 人格权侵害禁令."""

from lvheng.law.claim import Remedy, Words
from lvheng.law.offence import Facts
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("civil_code", "民法典第九百九十七条")
clause = ARTICLE.clause


@clause(
    "",
    "民事主体有证据证明行为人正在实施或者即将实施侵害其人格权的违法行为，不及时制止将使其合法权益受到难以弥补的损害的，有权依法向人民法院申请采取责令行为人停止有关行为的措施。",
)
def going_on_and_irreparable(case: Facts) -> Term:
    return case["going_on_or_imminent"] & case["irreparable"]


REMEDIES = (
    Remedy(
        "injunction",
        Words("申请人格权侵害禁令", "apply for an injunction"),
        going_on_and_irreparable,
        Words("申请人举证", "the applicant shows it"),
    ),
)
