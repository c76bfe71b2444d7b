"""第三条 责令提供网络用户的信息."""

from lvheng.law.claim import Remedy, Words
from lvheng.law.offence import Facts
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("fashi_2014_11", "法释〔2014〕11号第三条")
clause = ARTICLE.clause


@clause(
    "第一款",
    "原告起诉网络服务提供者，网络服务提供者以涉嫌侵权的信息系网络用户发布为由抗辩的，人民法院可以根据原告的请求及案件的具体情况，责令网络服务提供者向人民法院提供能够确定涉嫌侵权的网络用户的姓名（名称）、联系方式、网络地址等信息。",
)
def users_disclosed(case: Facts) -> Term:
    return case["by_user_of_platform"]


REMEDIES = (
    Remedy(
        "disclosure",
        Words("请求责令平台提供用户信息", "have the provider disclose who the user is"),
        users_disclosed,
        gate="by_user_of_platform",
    ),
)
