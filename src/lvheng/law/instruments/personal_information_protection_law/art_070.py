"""第七十条 公益诉讼."""

from lvheng.law.claim import Remedy, Words
from lvheng.law.offence import Facts
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("personal_information_protection_law", "个人信息保护法第七十条")
clause = ARTICLE.clause


@clause(
    "",
    "个人信息处理者违反本法规定处理个人信息，侵害众多个人的权益的，人民检察院、法律规定的消费者组织和由国家网信部门确定的组织可以依法向人民法院提起诉讼。",
)
def many_persons(case: Facts) -> Term:
    return case["handler"] & case["infringed"] & case["many_persons"]


REMEDIES = (
    Remedy(
        "public_interest_suit",
        Words(
            "民事公益诉讼（检察院、消费者组织、网信部门确定的组织）",
            "suit in the public interest (procuratorate, consumer bodies, bodies named by the cyberspace administration)",
        ),
        many_persons,
        Words(
            "可以附带于刑事案件；检察机关起诉前公告三十日（司法解释条文未收录）",
            "may go with the criminal case; the procuratorate announces it thirty days before (that article is not in the library)",
        ),
    ),
)
