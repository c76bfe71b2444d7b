"""第六十一条 量刑的根据."""

from lvheng.law.order import Facts, Order, Words
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("criminal_law", "刑法第六十一条")


@ARTICLE.clause(
    "",
    "对于犯罪分子决定刑罚的时候，应当根据犯罪的事实、犯罪的性质、情节和对于社会的危害程度，依照本法的有关规定判处。",
)
def facts_nature_circumstances_and_harm(case: Facts) -> Term:
    return case["crime"]


ORDERS = (
    Order(
        "basis_of_punishment",
        Words(
            "刑罚应当根据犯罪的事实、性质、情节和对社会的危害程度决定",
            "the punishment shall follow the facts, nature and circumstances of the crime and its harm to society",
        ),
        "shall",
        facts_nature_circumstances_and_harm,
    ),
)
