"""第五条 The time within which a fine is paid."""

from lvheng.law.order import Facts, Order, Words
from lvheng.logic.clause import Article
from lvheng.logic.interval import Interval
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("fashi_2000_45", "法释〔2000〕45号第五条")


@ARTICLE.clause(
    "",
    "刑法第五十三条规定的“判决指定的期限”应当在判决书中予以确定；“判决指定的期限”应为从判决发生法律效力第二日起最长不超过三个月。",
)
def time_to_pay(case: Facts) -> Term:
    return case["crime"] & case["fined"]


ORDERS = (
    Order(
        "time_to_pay",
        Words(
            "判决书应当写明缴纳罚金的期限，自判决生效第二日起最长不超过三个月",
            "the judgment shall set the time to pay: at most three months from the day after it takes effect",
        ),
        "shall",
        time_to_pay,
        months=Interval(0, 3),
    ),
)
