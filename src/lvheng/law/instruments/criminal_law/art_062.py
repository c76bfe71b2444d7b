"""第六十二条 从重、从轻 stay within the statutory range."""

from lvheng.law.order import Facts, Order, Words
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("criminal_law", "刑法第六十二条")


@ARTICLE.clause(
    "", "犯罪分子具有本法规定的从重处罚、从轻处罚情节的，应当在法定刑的限度以内判处刑罚。"
)
def within_the_range(case: Facts) -> Term:
    return case["crime"] & case["heavier_or_lighter"]


ORDERS = (
    Order(
        "heavier_and_lighter",
        Words(
            "从重、从轻处罚，都应当在法定刑的限度以内",
            "heavier and lighter punishment alike shall stay within the statutory range",
        ),
        "shall",
        within_the_range,
    ),
)
