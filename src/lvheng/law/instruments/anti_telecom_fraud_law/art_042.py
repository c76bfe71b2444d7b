"""第四十二条 Selling or providing personal information for telecom or network fraud (art. 25(1)(一))."""

from lvheng.facts.register import Term as Words
from lvheng.law.offence import Facts
from lvheng.law.sanction import Grade, Sanction, anyone
from lvheng.logic.clause import Article
from lvheng.logic.interval import Interval
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("anti_telecom_fraud_law", "反电信网络诈骗法第四十二条")
clause = ARTICLE.clause


@clause(
    "",
    "违反本法第十四条、第二十五条第一款规定的，没收违法所得，由公安机关或者有关主管部门处违法所得一倍以上十倍以下罚款，没有违法所得或者违法所得不足五万元的，处五十万元以下罚款；",
)
def supports_fraud(act: Facts) -> Term:
    return act["hands_over"] & act["for_telecom_fraud"]


@clause("", "情节严重的，由公安机关并处十五日以下拘留。")
def supports_fraud_seriously(act: Facts) -> Term:
    """A unit cannot be detained, and this law names nobody in its place."""
    return act["person"] & act["hands_over"] & act["for_telecom_fraud"] & act["serious"]


SANCTIONS = (
    Sanction(
        ARTICLE,
        "42",
        "2022-12-01",
        Words("公安机关或者有关主管部门", "the police or the competent department"),
        anyone,
        (
            Grade(
                supports_fraud,
                Words(
                    "没收违法所得，处违法所得一倍以上十倍以下罚款；没有违法所得或者不足五万元的，五十万元以下罚款",
                    "confiscation, fine of 1 to 10 times the illegal income; with less than 50,000 yuan of it, up to 500,000 yuan",
                ),
                fine_yuan=Interval(0, 500000),
                fine_times=Interval(1, 10),
                times_from_yuan=50000,
                confiscation=True,
            ),
            Grade(
                supports_fraud_seriously,
                Words("情节严重：并处十五日以下拘留", "serious: and detention of up to 15 days"),
                detention_days=Interval(1, 15),
            ),
        ),
        on_handling=True,
    ),
)
