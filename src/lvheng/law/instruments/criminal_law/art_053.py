"""第五十三条 罚金的缴纳."""

from lvheng.law.order import Facts, Order, Words
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("criminal_law", "刑法第五十三条")
clause = ARTICLE.clause


@clause(
    "第一款",
    "罚金在判决指定的期限内一次或者分期缴纳。期满不缴纳的，强制缴纳。对于不能全部缴纳罚金的，人民法院在任何时候发现被执行人有可以执行的财产，应当随时追缴。",
)
def payment(case: Facts) -> Term:
    return case["crime"] & case["fined"]


@clause(
    "第二款",
    "由于遭遇不能抗拒的灾祸等原因缴纳确实有困难的，经人民法院裁定，可以延期缴纳、酌情减少或者免除。",
)
def relief(case: Facts) -> Term:
    return payment.rule(case) & case["hardship_in_paying"]


ORDERS = (
    Order(
        "payment_of_fine",
        Words(
            "罚金在判决指定的期限内一次或者分期缴纳；期满不缴纳的强制缴纳，不能全部缴纳的随时追缴",
            "the fine is paid at once or in instalments within the time set; unpaid it is enforced, and what is left is collected at any time",
        ),
        "shall",
        payment,
    ),
    Order(
        "relief_from_fine",
        Words(
            "因不能抗拒的灾祸等缴纳确实有困难的，可以裁定延期缴纳、酌情减少或者免除",
            "where a disaster or the like makes payment truly difficult, it may be deferred, reduced or remitted by ruling",
        ),
        "may",
        relief,
    ),
)
