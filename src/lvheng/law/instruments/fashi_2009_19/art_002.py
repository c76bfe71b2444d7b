"""第二条 妨害信用卡管理的数量较大、数量巨大. The numbers of 2009; in these words since 2018-12-01."""

from lvheng.law.offence import Facts
from lvheng.logic.clause import Article
from lvheng.logic.terms import Term

ARTICLE: Article[Facts] = Article("fashi_2009_19", "法释〔2009〕19号第二条")
clause = ARTICLE.clause

BLANKS_LARGE, OTHERS_LARGE = 10, 5
FORGED_HUGE, BLANKS_HUGE, OTHERS_HUGE, FALSE_IDENTITY_HUGE, DEALT_HUGE = 10, 100, 50, 10, 10


@clause(
    "第一款",
    "明知是伪造的空白信用卡而持有、运输十张以上不满一百张的，应当认定为刑法第一百七十七条之一第一款第一项规定的“数量较大”；",
)
def many_forged_blank_cards(case: Facts) -> Term:
    return case["forged_blank_cards_carried"] >= BLANKS_LARGE


@clause(
    "第一款",
    "非法持有他人信用卡五张以上不满五十张的，应当认定为刑法第一百七十七条之一第一款第二项规定的“数量较大”。",
)
def many_cards_of_others(case: Facts) -> Term:
    return case["cards_of_others_held"] >= OTHERS_LARGE


# 第二款：有下列情形之一的，应当认定为刑法第一百七十七条之一第一款规定的“数量巨大”：


@clause("第二款第（一）项", "明知是伪造的信用卡而持有、运输十张以上的；")
def ten_forged_cards(case: Facts) -> Term:
    return case["forged_cards_carried"] >= FORGED_HUGE


@clause("第二款第（二）项", "明知是伪造的空白信用卡而持有、运输一百张以上的；")
def hundred_forged_blank_cards(case: Facts) -> Term:
    return case["forged_blank_cards_carried"] >= BLANKS_HUGE


@clause("第二款第（三）项", "非法持有他人信用卡五十张以上的；")
def fifty_cards_of_others(case: Facts) -> Term:
    return case["cards_of_others_held"] >= OTHERS_HUGE


@clause("第二款第（四）项", "使用虚假的身份证明骗领信用卡十张以上的；")
def ten_cards_by_false_identity(case: Facts) -> Term:
    return case["cards_got_by_false_identity"] >= FALSE_IDENTITY_HUGE


@clause(
    "第二款第（五）项",
    "出售、购买、为他人提供伪造的信用卡或者以虚假的身份证明骗领的信用卡十张以上的。",
)
def ten_cards_dealt_in(case: Facts) -> Term:
    return case["cards_dealt_in"] >= DEALT_HUGE


HUGE = tuple(ARTICLE.clauses.values())[2:]
