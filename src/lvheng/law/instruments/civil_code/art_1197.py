"""第一千一百九十七条 网络服务提供者知道或者应当知道."""

from lvheng.law.claim import CivilClaim, Words, defence, shown, to_show
from lvheng.law.instruments.civil_code import art_1036
from lvheng.law.offence import Facts
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("civil_code", "民法典第一千一百九十七条")
clause = ARTICLE.clause

ELEMENTS = (
    *to_show("by_user_of_platform", "platform_knew", "infringed", "causation", "harm"),
    *defence("platform_acted_in_time"),
)


@clause(
    "",
    "网络服务提供者知道或者应当知道网络用户利用其网络服务侵害他人民事权益，未采取必要措施的，与该网络用户承担连带责任。",
)
def knew_and_did_nothing(case: Facts) -> Term:
    return shown(case, ELEMENTS) & ~art_1036.excused(case)


CLAIM = CivilClaim(
    "platform_knew",
    Words("网络服务提供者：知道或者应当知道", "provider: knew or should have known"),
    Words("网络服务提供者（连带）", "the provider, jointly"),
    knew_and_did_nothing,
    (*ELEMENTS, *art_1036.DEFENCES),
    gate="by_user_of_platform",
)
