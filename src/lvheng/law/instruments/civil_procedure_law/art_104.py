"""第一百零四条 诉前保全."""

from lvheng.law.claim import Remedy, Words
from lvheng.law.offence import Facts
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("civil_procedure_law", "民事诉讼法第一百零四条")
clause = ARTICLE.clause

RULING_HOURS, SUIT_DAYS = 48, 30


@clause(
    "第一款",
    "利害关系人因情况紧急，不立即申请保全将会使其合法权益受到难以弥补的损害的，可以在提起诉讼或者申请仲裁前向被保全财产所在地、被申请人住所地或者对案件有管辖权的人民法院申请采取保全措施。",
)
def before_the_suit(case: Facts) -> Term:
    return case["irreparable"]


REMEDIES = (
    Remedy(
        "preservation",
        Words("诉前保全（须提供担保）", "preservation before the suit (with security)"),
        before_the_suit,
        Words(
            "法院四十八小时内裁定；采取后三十日内须起诉或者申请仲裁",
            "the court rules within 48 hours; sue or go to arbitration within 30 days of it",
        ),
    ),
)
