"""第一千一百九十五条 网络侵权的通知与必要措施."""

from lvheng.law.claim import CivilClaim, Words, defence, shown, to_show
from lvheng.law.instruments.civil_code import art_1036
from lvheng.law.offence import Facts
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("civil_code", "民法典第一千一百九十五条")
clause = ARTICLE.clause

ELEMENTS = (
    *to_show("by_user_of_platform", "platform_notified", "infringed", "causation", "harm"),
    *defence("platform_acted_in_time"),
)


@clause("第一款", "通知应当包括构成侵权的初步证据及权利人的真实身份信息。")
def a_proper_notice(case: Facts) -> Term:
    return case["by_user_of_platform"] & case["platform_notified"]


@clause(
    "第二款",
    "网络服务提供者接到通知后，应当及时将该通知转送相关网络用户，并根据构成侵权的初步证据和服务类型采取必要措施；未及时采取必要措施的，对损害的扩大部分与该网络用户承担连带责任。",
)
def no_measures_after_notice(case: Facts) -> Term:
    return shown(case, ELEMENTS) & ~art_1036.excused(case)


CLAIM = CivilClaim(
    "platform_after_notice",
    Words("网络服务提供者：通知后未及时采取必要措施", "provider: no measures in time after notice"),
    Words("网络服务提供者（就损害的扩大部分连带）", "the provider, jointly, for the harm added"),
    no_measures_after_notice,
    (*ELEMENTS, *art_1036.DEFENCES),
    gate="by_user_of_platform",
)
