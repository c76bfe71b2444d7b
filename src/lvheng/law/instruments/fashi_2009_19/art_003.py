"""第三条 窃取、收买、非法提供信用卡信息罪的张数. The numbers of 2009; in these words since 2018-12-01."""

from lvheng.law.offence import Facts
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("fashi_2009_19", "法释〔2009〕19号第三条")
clause = ARTICLE.clause

CARDS, CARDS_HUGE = 1, 5


@clause(
    "",
    "窃取、收买、非法提供他人信用卡信息资料，足以伪造可进行交易的信用卡，或者足以使他人以信用卡持卡人名义进行交易，涉及信用卡一张以上不满五张的，依照刑法第一百七十七条之一第二款的规定，以窃取、收买、非法提供信用卡信息罪定罪处罚；",
)
def data_of_one_card(case: Facts) -> Term:
    return case["cards"] >= CARDS


@clause("", "涉及信用卡五张以上的，应当认定为刑法第一百七十七条之一第一款规定的“数量巨大”。")
def data_of_five_cards(case: Facts) -> Term:
    return case["cards"] >= CARDS_HUGE
