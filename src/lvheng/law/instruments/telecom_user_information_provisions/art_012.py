"""第十二条 The complaint at the provider itself, answered within fifteen days."""

from lvheng.law.route import Facts, Route, Words
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article(
    "telecom_user_information_provisions", "电信和互联网用户个人信息保护规定第十二条"
)

DAYS = 15


@ARTICLE.clause(
    "",
    "电信业务经营者、互联网信息服务提供者应当建立用户投诉处理机制,公布有效的联系方式,接受与用户个人信息保护有关的投诉,并自接到投诉之日起十五日内答复投诉人。",
)
def at_the_provider(party: Facts) -> Term:
    return party["occupation.telecom_staff"] | party["occupation.internet_service"]


ROUTES = (
    Route(
        "telecom_provider",
        "handler",
        Words("电信业务经营者、互联网信息服务提供者", "the telecom or internet service provider"),
        Words("投诉", "complain"),
        at_the_provider,
        DAYS,
        Words(
            "不按规定处理投诉、泄露信息的，由电信管理机构处罚（第二十二条、第二十三条）",
            "the telecom authority punishes who does not handle complaints, or leaks (arts. 22 and 23)",
        ),
    ),
)
