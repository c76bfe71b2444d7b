"""第七十二条 缓刑的条件.

The four conditions are judgements of the court. Under 18, pregnant or 75: it shall be suspended.
"""

from lvheng.law.order import Facts, Order, Words
from lvheng.logic.clause import Article
from lvheng.logic.interval import Interval
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("criminal_law", "刑法第七十二条")
clause = ARTICLE.clause

MOST_MONTHS = 36


@clause(
    "第二款",
    "宣告缓刑，可以根据犯罪情况，同时禁止犯罪分子在缓刑考验期限内从事特定活动，进入特定区域、场所，接触特定的人。",
)
def injunction_on_probation(case: Facts) -> Term:
    return case["crime"] & case["person"] & case["suspension"] & case["since_2011_05"]


ORDERS = (
    Order(
        "injunction_on_probation",
        Words(
            "宣告缓刑的，可以同时宣告禁止令：禁止在考验期限内从事特定活动，进入特定区域、场所，接触特定的人",
            "a suspended sentence may come with an injunction against certain activities, places or persons during probation",
        ),
        "may",
        injunction_on_probation,
        months=Interval(2, 60),
        within="probation",
        note=Words(
            "违反情节严重的，应当撤销缓刑，执行原判刑罚（刑法第七十七条第二款）",
            "a serious breach revokes the suspension (Criminal Law art. 77(2))",
        ),
    ),
)
