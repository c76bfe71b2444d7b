"""第六十六条 (since 2026-01-01), of which only 第三款 is encoded: who was punished for harming networks.

第二十九条, which says what harms network security, is not in the library; nor is the ban before 2026.
"""

from lvheng.law.order import Facts, Order, Words
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("cybersecurity_law", "网络安全法第六十六条")


@ARTICLE.clause(
    "第三款",
    "违反本法第二十九条规定，受到治安管理处罚的人员，五年内不得从事网络安全管理和网络运营关键岗位的工作；受到刑事处罚的人员，终身不得从事网络安全管理和网络运营关键岗位的工作。",
)
def barred_for_life(case: Facts) -> Term:
    return case["crime"] & case["person"] & case["harmed_networks"] & case["since_2026"]


ORDERS = (
    Order(
        "barred_from_network_posts",
        Words(
            "受刑事处罚的，终身不得从事网络安全管理和网络运营关键岗位的工作（刑法第三十七条之一第三款：其他法律另有禁止的，从其规定）",
            "who is punished may never work in network security management or key network posts (Criminal Law art. 37-1(3): bans of other statutes stand)",
        ),
        "shall",
        barred_for_life,
        note=Words(
            "限于违反网络安全法第二十九条、危害网络安全的，该条未收录；2026年以前的相应规定未收录",
            "only for harming network security under art. 29, which is not in the library; nor is the ban of before 2026",
        ),
    ),
)
