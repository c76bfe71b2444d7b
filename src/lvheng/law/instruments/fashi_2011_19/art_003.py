"""第三条 提供侵入、非法控制计算机信息系统的程序、工具的情节严重、情节特别严重."""

from lvheng.law.offence import Facts
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term, any_of

ARTICLE: Article[Facts] = Article("fashi_2011_19", "法释〔2011〕19号第三条")
clause = ARTICLE.clause

FINANCIAL_TIMES, OTHER_TIMES = 5, 20
INCOME_YUAN, LOSS_YUAN = 5_000, 10_000
TIMES = 5

# 第一款：提供侵入、非法控制计算机信息系统的程序、工具，具有下列情形之一的，应当认定为刑法第二百八十五条第三款规定的“情节严重”：


@clause(
    "第一款第（一）项",
    "提供能够用于非法获取支付结算、证券交易、期货交易等网络金融服务身份认证信息的专门性程序、工具五人次以上的；",
)
def financial_tools_five_times(case: Facts) -> Term:
    return case["financial_tools_provided"] >= FINANCIAL_TIMES


@clause(
    "第一款第（二）项",
    "提供第（一）项以外的专门用于侵入、非法控制计算机信息系统的程序、工具二十人次以上的；",
)
def other_tools_twenty_times(case: Facts) -> Term:
    return case["other_tools_provided"] >= OTHER_TIMES


@clause(
    "第一款第（三）项",
    "明知他人实施非法获取支付结算、证券交易、期货交易等网络金融服务身份认证信息的违法犯罪行为而为其提供程序、工具五人次以上的；",
)
def knowing_of_financial_five_times(case: Facts) -> Term:
    return case["provided_knowing_of_financial"] >= FINANCIAL_TIMES


@clause(
    "第一款第（四）项",
    "明知他人实施第（三）项以外的侵入、非法控制计算机信息系统的违法犯罪行为而为其提供程序、工具二十人次以上的；",
)
def knowing_of_other_twenty_times(case: Facts) -> Term:
    return case["provided_knowing_of_other"] >= OTHER_TIMES


@clause("第一款第（五）项", "违法所得五千元以上或者造成经济损失一万元以上的；")
def income_or_loss(case: Facts) -> Term:
    return (case["illegal_income_yuan"] >= INCOME_YUAN) | (case["loss_yuan"] >= LOSS_YUAN)


@clause("第一款第（六）项", "其他情节严重的情形。")
def other_serious(case: Facts) -> Term:
    return case["other_serious"]


SERIOUS = tuple(ARTICLE.clauses.values())

# 第二款：实施前款规定行为，具有下列情形之一的，应当认定为提供侵入、非法控制计算机信息系统的程序、工具“情节特别严重”：


@clause("第二款第（一）项", "数量或者数额达到前款第（一）项至第（五）项规定标准五倍以上的；")
def five_times(case: Facts) -> Term:
    return any_of(
        (
            case["financial_tools_provided"] >= TIMES * FINANCIAL_TIMES,
            case["other_tools_provided"] >= TIMES * OTHER_TIMES,
            case["provided_knowing_of_financial"] >= TIMES * FINANCIAL_TIMES,
            case["provided_knowing_of_other"] >= TIMES * OTHER_TIMES,
            case["illegal_income_yuan"] >= TIMES * INCOME_YUAN,
            case["loss_yuan"] >= TIMES * LOSS_YUAN,
        )
    )


@clause("第二款第（二）项", "其他情节特别严重的情形。")
def other_especially_serious(case: Facts) -> Term:
    return case["other_especially_serious"]


ESPECIALLY_SERIOUS = (five_times, other_especially_serious)
