"""第一百七十七条之一 妨害信用卡管理罪；窃取、收买、非法提供信用卡信息罪, since 2005-02-28 (修正案五).

How many cards make a large or a huge quantity is in 法释〔2009〕19号, whose text is not in the library: a
judgement of the case file. Only for card data is what is remembered of its art. 3 kept, as a reading.
"""

from lvheng.law.offence import Facts, Offence, Penalty, Tier
from lvheng.logic.clause import Article
from lvheng.logic.interval import Interval
from lvheng.logic.terms import Option, Term, any_of

ARTICLE: Article[Facts] = Article("criminal_law", "刑法第一百七十七条之一")
clause = ARTICLE.clause

READING = "card_data_threshold"
CARDS, CARDS_HUGE = 1, 5
"""Remembered of 法释〔2009〕19号 art. 3; not verified."""


@clause(
    "第一款第（一）项",
    "明知是伪造的信用卡而持有、运输的，或者明知是伪造的空白信用卡而持有、运输，数量较大的；",
)
def carried_forged_cards(case: Facts) -> Term:
    return case["carried_forged_cards"] | case["carried_many_forged_blank_cards"]


@clause("第一款第（二）项", "非法持有他人信用卡，数量较大的；")
def held_many_cards_of_others(case: Facts) -> Term:
    return case["held_many_cards_of_others"]


@clause("第一款第（三）项", "使用虚假的身份证明骗领信用卡的；")
def got_cards_by_false_identity(case: Facts) -> Term:
    return case["got_cards_by_false_identity"]


@clause(
    "第一款第（四）项", "出售、购买、为他人提供伪造的信用卡或者以虚假的身份证明骗领的信用卡的。"
)
def dealt_in_forged_cards(case: Facts) -> Term:
    return case["dealt_in_forged_cards"]


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
    """No number in the article; as remembered of the interpretation, the data are enough for a card."""
    enough = Option(READING, "judgement_alone") | (case["cards"] >= CARDS)
    return case["stole_bought_or_provided_card_data"] & enough


@clause("第二款", "依照前款规定处罚。")
def data_of_many_cards(case: Facts) -> Term:
    return huge_quantity.rule(case) | (
        Option(READING, "recalled_1_and_5") & (case["cards"] >= CARDS_HUGE)
    )


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
    tiers=(Tier("basic", BASIC, WAYS), Tier("huge_quantity", HUGE, (huge_quantity,))),
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
        Tier("huge_quantity", HUGE, (data_of_many_cards,)),
    ),
    unit="none",
    heavier=heavier_for_bank_staff,
)
