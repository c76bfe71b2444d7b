"""第一千一百六十八条 共同侵权的连带责任."""

from lvheng.law.claim import Remedy, Words
from lvheng.law.offence import Facts
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("civil_code", "民法典第一千一百六十八条")
clause = ARTICLE.clause


@clause("", "二人以上共同实施侵权行为，造成他人损害的，应当承担连带责任。")
def jointly(case: Facts) -> Term:
    return case["several_acted_together"] & case["infringed"]


REMEDIES = (
    Remedy(
        "joint_liability",
        Words("请求共同行为人连带赔偿", "claim from all who acted together, jointly"),
        jointly,
        Words(
            "教唆、帮助的亦连带（民法典第一千一百六十九条第一款）",
            "so do those who abet or aid (民法典第一千一百六十九条第一款)",
        ),
    ),
)
