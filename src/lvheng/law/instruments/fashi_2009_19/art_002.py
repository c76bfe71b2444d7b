"""第二条 妨害信用卡管理的数量较大、数量巨大. Our words after a second-hand copy; only an option of `READING`."""

from lvheng.law.offence import Facts
from lvheng.logic.clause import Article
from lvheng.logic.terms import Option, Term, any_of

ARTICLE: Article[Facts] = Article("fashi_2009_19", "法释〔2009〕19号第二条")
clause = ARTICLE.clause

READING = "card_numbers"
BLANKS_LARGE, OTHERS_LARGE = 10, 5
HUGE = {
    "forged_cards_carried": 10,
    "forged_blank_cards_carried": 100,
    "cards_of_others_held": 50,
    "cards_got_by_false_identity": 10,
    "cards_dealt_in": 10,
}


@clause(
    "", "据第二手转录：明知是伪造的空白信用卡而持有、运输十张起为数量较大。（大意，非条文原文）"
)
def many_forged_blank_cards(case: Facts) -> Term:
    return Option(READING, "second_hand") & (case["forged_blank_cards_carried"] >= BLANKS_LARGE)


@clause("", "据第二手转录：非法持有他人信用卡五张起为数量较大。（大意，非条文原文）")
def many_cards_of_others(case: Facts) -> Term:
    return Option(READING, "second_hand") & (case["cards_of_others_held"] >= OTHERS_LARGE)


@clause(
    "",
    "据第二手转录：数量巨大，伪造的信用卡、骗领的信用卡以及交易这两种信用卡各为十张起，伪造的空白信用卡一百张起，他人信用卡五十张起。（大意，非条文原文）",
)
def huge_quantity_of_cards(case: Facts) -> Term:
    return Option(READING, "second_hand") & any_of(case[name] >= n for name, n in HUGE.items())
