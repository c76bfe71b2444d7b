"""第一百七十七条之一 妨害信用卡管理罪；窃取、收买、非法提供信用卡信息罪, since 2005-02-28 (修正案五).

How many cards make a large or a huge quantity is a judgement of the case file. The numbers of 法释〔2009〕19号
arts. 2 and 3 are known second-hand only: an option of a reading beside it.
"""

from lvheng.law.instruments.fashi_2009_19 import art_002, art_003
from lvheng.law.offence import Facts, Offence, Penalty, Tier
from lvheng.logic.clause import Article
from lvheng.logic.interval import Interval
from lvheng.logic.terms import Option, Term, any_of

ARTICLE: Article[Facts] = Article("criminal_law", "刑法第一百七十七条之一")
clause = ARTICLE.clause


@clause(
    "第一款第（一）项",
    "明知是伪造的信用卡而持有、运输的，或者明知是伪造的空白信用卡而持有、运输，数量较大的；",
)
def carried_forged_cards(case: Facts) -> Term:
    many_blanks = case["carried_many_forged_blank_cards"] | art_002.many_forged_blank_cards.rule(
        case
    )
    return case["carried_forged_cards"] | (case["forged_cards_carried"] >= 1) | many_blanks


@clause("第一款第（二）项", "非法持有他人信用卡，数量较大的；")
def held_many_cards_of_others(case: Facts) -> Term:
    return case["held_many_cards_of_others"] | art_002.many_cards_of_others.rule(case)


@clause("第一款第（三）项", "使用虚假的身份证明骗领信用卡的；")
def got_cards_by_false_identity(case: Facts) -> Term:
    return case["got_cards_by_false_identity"] | (case["cards_got_by_false_identity"] >= 1)


@clause(
    "第一款第（四）项", "出售、购买、为他人提供伪造的信用卡或者以虚假的身份证明骗领的信用卡的。"
)
def dealt_in_forged_cards(case: Facts) -> Term:
    return case["dealt_in_forged_cards"] | (case["cards_dealt_in"] >= 1)


WAYS = tuple(ARTICLE.clauses.values())


@clause(
    "第一款",
    "有下列情形之一，妨害信用卡管理的，处三年以下有期徒刑或者拘役，并处或者单处一万元以上十万元以下罚金；",
)
def obstructed_card_management(case: Facts) -> Term:
    return any_of(way.rule(case) for way in WAYS)


@clause(
    "第一款",
    "数量巨大或者有其他严重情节的，处三年以上十年以下有期徒刑，并处二万元以上二十万元以下罚金：",
)
def huge_quantity(case: Facts) -> Term:
    return case["huge_quantity"] | case["other_serious"]


@clause("第二款", "窃取、收买或者非法提供他人信用卡信息资料的，")
def dealt_in_card_data(case: Facts) -> Term:
    """No number in the article; the interpretation is said to ask that the data are enough for a card."""
    enough = Option(art_002.READING, "judgement_alone") | art_003.data_of_one_card.rule(case)
    return case["stole_bought_or_provided_card_data"] & enough


@clause("第二款", "依照前款规定处罚。")
def as_in_the_paragraph_before(case: Facts) -> Term:
    return huge_quantity.rule(case)


@clause(
    "第三款",
    "银行或者其他金融机构的工作人员利用职务上的便利，犯第二款罪的，从重处罚。",
)
def heavier_for_bank_staff(case: Facts) -> Term:
    return case["bank_staff_using_position"]


BASIC = Penalty(
    Interval(1, 36), "and_or_only", "处三年以下有期徒刑或者拘役，并处或者单处一万元以上十万元以下罚金",
    fine_yuan=Interval(10_000, 100_000),
)  # fmt: skip
HUGE = Penalty(
    Interval(36, 120), "and", "处三年以上十年以下有期徒刑，并处二万元以上二十万元以下罚金",
    fine_yuan=Interval(20_000, 200_000),
)  # fmt: skip

CARDS_OFFENCE = Offence(
    name="妨害信用卡管理罪",
    name_en="obstructing the management of credit cards",
    article=ARTICLE,
    number="177-1",
    since="2005-02-28",
    kind="obstruct_card_management",
    requires=(obstructed_card_management,),
    tiers=(
        Tier("basic", BASIC, WAYS),
        Tier("huge_quantity", HUGE, (art_002.huge_quantity_of_cards, huge_quantity)),
    ),
    unit="none",
)
DATA_OFFENCE = Offence(
    name="窃取、收买、非法提供信用卡信息罪",
    name_en="stealing, buying or unlawfully providing credit card data",
    article=ARTICLE,
    number="177-1",
    since="2005-02-28",
    kind="deal_in_card_data",
    requires=(dealt_in_card_data,),
    tiers=(
        Tier("basic", BASIC, ()),
        Tier("huge_quantity", HUGE, (art_003.data_of_five_cards, as_in_the_paragraph_before)),
    ),
    unit="none",
    heavier=heavier_for_bank_staff,
)
