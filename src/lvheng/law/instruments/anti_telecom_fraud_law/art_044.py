"""第四十四条 Trading or lending phone cards, bank accounts and internet accounts (art. 31(1)). The card itself is not information."""

from lvheng.facts.register import Term as Words
from lvheng.law.offence import Facts
from lvheng.law.sanction import POLICE, Grade, Sanction, anyone
from lvheng.logic.clause import Article
from lvheng.logic.interval import Interval
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("anti_telecom_fraud_law", "反电信网络诈骗法第四十四条")
clause = ARTICLE.clause


@clause(
    "",
    "违反本法第三十一条第一款规定的，没收违法所得，由公安机关处违法所得一倍以上十倍以下罚款，没有违法所得或者违法所得不足二万元的，处二十万元以下罚款；",
)
def trades_cards(act: Facts) -> Term:
    return act["cards_or_accounts"]


@clause("", "情节严重的，并处十五日以下拘留。")
def trades_cards_seriously(act: Facts) -> Term:
    """A unit cannot be detained, and this law names nobody in its place."""
    return act["person"] & act["cards_or_accounts"] & act["serious"]


SANCTIONS = (
    Sanction(
        ARTICLE,
        "44",
        "2022-12-01",
        POLICE,
        anyone,
        (
            Grade(
                trades_cards,
                Words(
                    "没收违法所得，处违法所得一倍以上十倍以下罚款；没有违法所得或者不足二万元的，二十万元以下罚款",
                    "confiscation, fine of 1 to 10 times the illegal income; with less than 20,000 yuan of it, up to 200,000 yuan",
                ),
                fine_yuan=Interval(0, 200000),
                fine_times=Interval(1, 10),
                times_from_yuan=20000,
                confiscation=True,
            ),
            Grade(
                trades_cards_seriously,
                Words("情节严重：并处十五日以下拘留", "serious: and detention of up to 15 days"),
                detention_days=Interval(1, 15),
            ),
        ),
        on_handling=False,
    ),
)
