"""第九条: several numbers, several persons.

第一款 is how tiers work: the highest that a number opens. 第二款 counts for each of several persons the total
that the conduct states.
"""

from lvheng.law.order import Facts, Order, Words
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("fashi_2012_6", "法释〔2012〕6号第九条")


@ARTICLE.clause(
    "第二款",
    "构成共同犯罪的，按照共同犯罪行为人的成交总额、占用保证金总额、获利或者避免损失总额定罪处罚，但判处各被告人罚金的总额应掌握在获利或者避免损失总额的一倍以上五倍以下。",
)
def fines_of_all(case: Facts) -> Term:
    return case["crime"] & case["insiders_together"]


ORDERS = (
    Order(
        "total_of_fines",
        Words(
            "各被告人罚金的总额应当掌握在获利或者避免损失总额的一倍以上五倍以下",
            "the fines of all defendants together shall be one to five times the total gain made or loss avoided",
        ),
        "shall",
        fines_of_all,
    ),
)
