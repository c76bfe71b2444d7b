"""第一条 非法获取计算机信息系统数据、非法控制计算机信息系统的情节严重、情节特别严重."""

from lvheng.law.offence import Facts
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term, any_of

ARTICLE: Article[Facts] = Article("fashi_2011_19", "法释〔2011〕19号第一条")
clause = ARTICLE.clause

FINANCIAL_CREDENTIALS, OTHER_CREDENTIALS, COMPUTERS = 10, 500, 20
INCOME_YUAN, LOSS_YUAN = 5_000, 10_000
TIMES = 5

# 第一款：非法获取计算机信息系统数据或者非法控制计算机信息系统，具有下列情形之一的，应当认定为刑法第二百八十五条第二款规定的“情节严重”：


@clause(
    "第一款第（一）项", "获取支付结算、证券交易、期货交易等网络金融服务的身份认证信息十组以上的；"
)
def ten_financial_credentials(case: Facts) -> Term:
    return case["financial_credentials"] >= FINANCIAL_CREDENTIALS


@clause("第一款第（二）项", "获取第（一）项以外的身份认证信息五百组以上的；")
def five_hundred_credentials(case: Facts) -> Term:
    return case["other_credentials"] >= OTHER_CREDENTIALS


@clause("第一款第（三）项", "非法控制计算机信息系统二十台以上的；")
def twenty_computers(case: Facts) -> Term:
    return case["computers_controlled"] >= COMPUTERS


@clause("第一款第（四）项", "违法所得五千元以上或者造成经济损失一万元以上的；")
def income_or_loss(case: Facts) -> Term:
    return (case["illegal_income_yuan"] >= INCOME_YUAN) | (case["loss_yuan"] >= LOSS_YUAN)


@clause("第一款第（五）项", "其他情节严重的情形。")
def other_serious(case: Facts) -> Term:
    return case["other_serious"]


SERIOUS = tuple(ARTICLE.clauses.values())

# 第二款：实施前款规定行为，具有下列情形之一的，应当认定为刑法第二百八十五条第二款规定的“情节特别严重”：


@clause("第二款第（一）项", "数量或者数额达到前款第（一）项至第（四）项规定标准五倍以上的；")
def five_times(case: Facts) -> Term:
    return any_of(
        (
            case["financial_credentials"] >= TIMES * FINANCIAL_CREDENTIALS,
            case["other_credentials"] >= TIMES * OTHER_CREDENTIALS,
            case["computers_controlled"] >= TIMES * COMPUTERS,
            case["illegal_income_yuan"] >= TIMES * INCOME_YUAN,
            case["loss_yuan"] >= TIMES * LOSS_YUAN,
        )
    )


@clause("第二款第（二）项", "其他情节特别严重的情形。")
def other_especially_serious(case: Facts) -> Term:
    return case["other_especially_serious"]


ESPECIALLY_SERIOUS = (five_times, other_especially_serious)


@clause(
    "第三款",
    "明知是他人非法控制的计算机信息系统，而对该计算机信息系统的控制权加以利用的，依照前两款的规定定罪处罚。",
)
def used_control_of_others(case: Facts) -> Term:
    return case["used_control_of_others"]
