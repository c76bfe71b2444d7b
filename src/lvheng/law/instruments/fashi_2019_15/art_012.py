"""第十二条 帮助信息网络犯罪活动的情节严重."""

from lvheng.law.offence import Facts
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term, any_of

ARTICLE: Article[Facts] = Article("fashi_2019_15", "法释〔2019〕15号第十二条")
clause = ARTICLE.clause

PERSONS = 3
PAYMENT_YUAN, FUNDS_YUAN, INCOME_YUAN = 200_000, 50_000, 10_000
UNCHECKED = "aided_crime_cannot_be_checked"
TIMES_UNCHECKED = 5
"""第二款: where it cannot be found out whether those aided committed crimes."""

# 第一款：明知他人利用信息网络实施犯罪，为其犯罪提供帮助，具有下列情形之一的，应当认定为刑法第二百八十七条之二第一款规定的“情节严重”：


@clause("第一款第（一）项", "为三个以上对象提供帮助的；")
def three_aided(case: Facts) -> Term:
    return case["persons_aided"] >= PERSONS


@clause("第一款第（二）项", "支付结算金额二十万元以上的；")
def payments_200_000(case: Facts) -> Term:
    return case["payment_yuan"] >= PAYMENT_YUAN


@clause("第一款第（三）项", "以投放广告等方式提供资金五万元以上的；")
def funds_50_000(case: Facts) -> Term:
    return case["funds_yuan"] >= FUNDS_YUAN


@clause("第一款第（四）项", "违法所得一万元以上的；")
def income_10_000(case: Facts) -> Term:
    return case["illegal_income_yuan"] >= INCOME_YUAN


@clause(
    "第一款第（五）项",
    "二年内曾因非法利用信息网络、帮助信息网络犯罪活动、危害计算机信息系统安全受过行政处罚，又帮助信息网络犯罪活动的；",
)
def aided_again_after_sanction(case: Facts) -> Term:
    return case["again_after_sanction"]


@clause("第一款第（六）项", "被帮助对象实施的犯罪造成严重后果的；")
def grave_result(case: Facts) -> Term:
    return case["grave_result_of_aided"]


@clause("第一款第（七）项", "其他情节严重的情形。")
def other_serious_aid(case: Facts) -> Term:
    return case["other_serious"]


@clause(
    "第二款",
    "实施前款规定的行为，确因客观条件限制无法查证被帮助对象是否达到犯罪的程度，但相关数额总计达到前款第二项至第四项规定标准五倍以上，或者造成特别严重后果的，应当以帮助信息网络犯罪活动罪追究行为人的刑事责任。",
)
def five_times_where_it_cannot_be_checked(case: Facts) -> Term:
    unchecked = case.apart
    return any_of(
        (
            unchecked["payment_yuan"] >= TIMES_UNCHECKED * PAYMENT_YUAN,
            unchecked["funds_yuan"] >= TIMES_UNCHECKED * FUNDS_YUAN,
            unchecked["illegal_income_yuan"] >= TIMES_UNCHECKED * INCOME_YUAN,
            unchecked["especially_grave_result"],
        )
    )


SERIOUS = tuple(ARTICLE.clauses.values())
