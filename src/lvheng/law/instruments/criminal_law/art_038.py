"""第三十八条 管制: three months to two years, with 禁止令 since 2011-05-01."""

from lvheng.law.order import Facts, Order, Words
from lvheng.logic.clause import Article
from lvheng.logic.interval import Interval
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("criminal_law", "刑法第三十八条")
clause = ARTICLE.clause

MONTHS = Interval(3, 24)


@clause(
    "第二款",
    "判处管制，可以根据犯罪情况，同时禁止犯罪分子在执行期间从事特定活动，进入特定区域、场所，接触特定的人。",
)
def injunction_with_control(case: Facts) -> Term:
    return case["crime"] & case["person"] & case["control"] & case["since_2011_05"]


ORDERS = (
    Order(
        "injunction_with_control",
        Words(
            "判处管制的，可以同时宣告禁止令：禁止在执行期间从事特定活动，进入特定区域、场所，接触特定的人",
            "管制 (control) may come with an injunction against certain activities, places or persons while it is served",
        ),
        "may",
        injunction_with_control,
        months=MONTHS,
        within="control",
        note=Words(
            "违反的，由公安机关依照治安管理处罚法处罚（第四款）",
            "a breach is punished by the police (para. 4)",
        ),
    ),
)
