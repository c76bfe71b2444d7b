"""第三条 窃取、收买、非法提供信用卡信息罪的张数. Our words after a second-hand copy; only an option of a reading."""

from lvheng.law.instruments.fashi_2009_19.art_002 import READING
from lvheng.law.offence import Facts
from lvheng.logic.clause import Article
from lvheng.logic.terms import Option, Term

ARTICLE: Article[Facts] = Article("fashi_2009_19", "法释〔2009〕19号第三条")
clause = ARTICLE.clause

CARDS, CARDS_HUGE = 1, 5


@clause(
    "",
    "据第二手转录：信息资料足以伪造可用的信用卡或者冒名交易的，一张起入罪。（大意，非条文原文）",
)
def data_of_one_card(case: Facts) -> Term:
    return Option(READING, "second_hand") & (case["cards"] >= CARDS)


@clause(
    "",
    "据第二手转录：信息资料足以伪造可用的信用卡或者冒名交易的，五张起为数量巨大。（大意，非条文原文）",
)
def data_of_five_cards(case: Facts) -> Term:
    return Option(READING, "second_hand") & (case["cards"] >= CARDS_HUGE)
