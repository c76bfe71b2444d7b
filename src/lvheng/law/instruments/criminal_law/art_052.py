"""第五十二条 罚金数额."""

from lvheng.law.order import Facts, Order, Words
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("criminal_law", "刑法第五十二条")


@ARTICLE.clause("", "判处罚金，应当根据犯罪情节决定罚金数额。")
def by_the_circumstances(case: Facts) -> Term:
    return case["crime"] & case["fined"]


ORDERS = (
    Order(
        "amount_of_fine",
        Words(
            "判处罚金的，数额应当根据犯罪情节决定",
            "the amount of a fine shall follow the circumstances of the crime",
        ),
        "shall",
        by_the_circumstances,
    ),
)
