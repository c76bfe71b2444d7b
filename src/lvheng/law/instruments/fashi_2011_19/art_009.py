"""第九条 明知他人实施刑法第二百八十五条、第二百八十六条规定的行为而提供帮助: punished as an accomplice."""

from lvheng.law.offence import Facts
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term, any_of

ARTICLE: Article[Facts] = Article("fashi_2011_19", "法释〔2011〕19号第九条")
clause = ARTICLE.clause

INCOME_YUAN, TIMES_PROVIDED, FUNDS_YUAN = 5_000, 10, 5_000
TIMES = 5


@clause(
    "第一款",
    "明知他人实施刑法第二百八十五条、第二百八十六条规定的行为，具有下列情形之一的，应当认定为共同犯罪，依照刑法第二百八十五条、第二百八十六条的规定处罚：",
)
def knew_of_their_acts(case: Facts) -> Term:
    return case["knew_of_their_acts"]


@clause(
    "第一款第（一）项",
    "为其提供用于破坏计算机信息系统功能、数据或者应用程序的程序、工具，违法所得五千元以上或者提供十人次以上的；",
)
def provided_tools(case: Facts) -> Term:
    return _tools(case, 1)


@clause(
    "第一款第（二）项",
    "为其提供互联网接入、服务器托管、网络存储空间、通讯传输通道、费用结算、交易服务、广告服务、技术培训、技术支持等帮助，违法所得五千元以上的；",
)
def provided_services(case: Facts) -> Term:
    return _services(case, 1)


@clause("第一款第（三）项", "通过委托推广软件、投放广告等方式向其提供资金五千元以上的。")
def provided_funds(case: Facts) -> Term:
    return _funds(case, 1)


SERIOUS = (provided_tools, provided_services, provided_funds)


@clause(
    "第二款",
    "实施前款规定行为，数量或者数额达到前款规定标准五倍以上的，应当认定为刑法第二百八十五条、第二百八十六条规定的“情节特别严重”或者“后果特别严重”。",
)
def five_times(case: Facts) -> Term:
    return any_of((_tools(case, TIMES), _services(case, TIMES), _funds(case, TIMES)))


ESPECIALLY_SERIOUS = (five_times,)


def _tools(case: Facts, times: int) -> Term:
    enough = (case["tool_income_yuan"] >= times * INCOME_YUAN) | (
        case["tools_provided"] >= times * TIMES_PROVIDED
    )
    return case["provided_destructive_tools"] & enough


def _services(case: Facts, times: int) -> Term:
    return case["provided_services"] & (case["service_income_yuan"] >= times * INCOME_YUAN)


def _funds(case: Facts, times: int) -> Term:
    return case["provided_funds"] & (case["funds_yuan"] >= times * FUNDS_YUAN)
