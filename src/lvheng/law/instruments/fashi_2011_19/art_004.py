"""第四条 破坏计算机信息系统功能、数据或者应用程序的后果严重、后果特别严重."""

from lvheng.law.offence import Facts
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term, any_of

ARTICLE: Article[Facts] = Article("fashi_2011_19", "法释〔2011〕19号第四条")
clause = ARTICLE.clause

COMPUTERS_DOWN, COMPUTERS_CHANGED = 10, 20
INCOME_YUAN, LOSS_YUAN = 5_000, 10_000
COMPUTERS_SERVED, USERS_SERVED = 100, 10_000
TIMES = 5

# 第一款：破坏计算机信息系统功能、数据或者应用程序，具有下列情形之一的，应当认定为刑法第二百八十六条第一款和第二款规定的“后果严重”：


@clause("第一款第（一）项", "造成十台以上计算机信息系统的主要软件或者硬件不能正常运行的；")
def ten_computers_down(case: Facts) -> Term:
    return case["computers_down"] >= COMPUTERS_DOWN


@clause(
    "第一款第（二）项",
    "对二十台以上计算机信息系统中存储、处理或者传输的数据进行删除、修改、增加操作的；",
)
def twenty_computers_changed(case: Facts) -> Term:
    return case["computers_with_data_changed"] >= COMPUTERS_CHANGED


@clause("第一款第（三）项", "违法所得五千元以上或者造成经济损失一万元以上的；")
def income_or_loss(case: Facts) -> Term:
    return (case["illegal_income_yuan"] >= INCOME_YUAN) | (case["loss_yuan"] >= LOSS_YUAN)


@clause(
    "第一款第（四）项",
    "造成为一百台以上计算机信息系统提供域名解析、身份认证、计费等基础服务或者为一万以上用户提供服务的计算机信息系统不能正常运行累计一小时以上的；",
)
def service_down_an_hour(case: Facts) -> Term:
    return (case["computers_without_basic_service"] >= COMPUTERS_SERVED) | (
        case["users_without_service"] >= USERS_SERVED
    )


@clause("第一款第（五）项", "造成其他严重后果的。")
def other_grave_result(case: Facts) -> Term:
    return case["other_grave_result"]


SERIOUS = tuple(ARTICLE.clauses.values())

# 第二款：实施前款规定行为，具有下列情形之一的，应当认定为破坏计算机信息系统“后果特别严重”：


@clause("第二款第（一）项", "数量或者数额达到前款第（一）项至第（三）项规定标准五倍以上的；")
def five_times(case: Facts) -> Term:
    return any_of(
        (
            case["computers_down"] >= TIMES * COMPUTERS_DOWN,
            case["computers_with_data_changed"] >= TIMES * COMPUTERS_CHANGED,
            case["illegal_income_yuan"] >= TIMES * INCOME_YUAN,
            case["loss_yuan"] >= TIMES * LOSS_YUAN,
        )
    )


@clause(
    "第二款第（二）项",
    "造成为五百台以上计算机信息系统提供域名解析、身份认证、计费等基础服务或者为五万以上用户提供服务的计算机信息系统不能正常运行累计一小时以上的；",
)
def service_of_many_down_an_hour(case: Facts) -> Term:
    return (case["computers_without_basic_service"] >= 500) | (
        case["users_without_service"] >= 50_000
    )


@clause(
    "第二款第（三）项",
    "破坏国家机关或者金融、电信、交通、教育、医疗、能源等领域提供公共服务的计算机信息系统的功能、数据或者应用程序，致使生产、生活受到严重影响或者造成恶劣社会影响的；",
)
def public_service_disturbed(case: Facts) -> Term:
    return case["public_service_disturbed"]


@clause("第二款第（四）项", "造成其他特别严重后果的。")
def other_especially_grave_result(case: Facts) -> Term:
    return case["other_especially_grave_result"]


ESPECIALLY_SERIOUS = (
    five_times,
    service_of_many_down_an_hour,
    public_service_disturbed,
    other_especially_grave_result,
)
