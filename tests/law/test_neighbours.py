"""刑法 177之一, 219, 246, 252, 253, 280, 280之一, 308之一, 312, 397: elements, tiers, penalties, who can commit them."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

import pytest

from lvheng.facts.other_acts import OTHER_KINDS
from lvheng.law.coverage import rules_of
from lvheng.law.library import every_provision, provision
from lvheng.law.offences import OFFENCES

from .neighbours import charge_of, did, tier

# kind, the facts that make out its lowest tier, that tier, 罪名, months, fine mode
LEAST = [
    ("obstruct_card_management", {"carried_forged_cards": True}, "basic", "妨害信用卡管理罪", (1, 36), "and_or_only"),
    ("obstruct_card_management", {"carried_many_forged_blank_cards": True}, "basic", "妨害信用卡管理罪", (1, 36), "and_or_only"),
    ("obstruct_card_management", {"held_many_cards_of_others": True}, "basic", "妨害信用卡管理罪", (1, 36), "and_or_only"),
    ("obstruct_card_management", {"got_cards_by_false_identity": True}, "basic", "妨害信用卡管理罪", (1, 36), "and_or_only"),
    ("obstruct_card_management", {"dealt_in_forged_cards": True}, "basic", "妨害信用卡管理罪", (1, 36), "and_or_only"),
    ("deal_in_card_data", {"stole_bought_or_provided_card_data": True, "cards": 1}, "basic", "窃取、收买、非法提供信用卡信息罪", (1, 36), "and_or_only"),
    ("infringe_trade_secrets", {"trade_secret": True, "breached_confidentiality": True, "serious": True}, "serious", "侵犯商业秘密罪", (6, 36), "and_or_only"),
    ("insult", {"insulted_in_public": True, "serious": True, "complaint_of_victim": True}, "serious", "侮辱罪", (1, 36), "none"),
    ("defamation", {"defamed_by_invention": True, "serious": True, "complaint_of_victim": True}, "serious", "诽谤罪", (1, 36), "none"),
    ("infringe_correspondence", {"hid_destroyed_or_opened_letters": True, "serious": True}, "serious", "侵犯通信自由罪", (1, 12), "none"),
    ("tamper_with_mail", {"postal_staff": True, "opened_hid_or_destroyed_mail": True}, "basic", "私自开拆、隐匿、毁弃邮件、电报罪", (1, 24), "none"),
    ("fraud", {"defrauded": True, "amount_yuan": 5000, "large_from_yuan": 5000, "huge_from_yuan": 50000, "especially_huge_from_yuan": 500000}, "large_amount", "诈骗罪", (1, 36), "and_or_only"),
    ("forge_official_documents", {"forged_or_dealt_in_official_documents": True}, "basic", "伪造、变造、买卖国家机关公文、证件、印章罪", (1, 36), "and"),
    ("steal_official_documents", {"stole_or_destroyed_official_documents": True}, "basic", "盗窃、抢夺、毁灭国家机关公文、证件、印章罪", (1, 36), "and"),
    ("forge_unit_seals", {"forged_unit_seals": True}, "basic", "伪造公司、企业、事业单位、人民团体印章罪", (1, 36), "and"),
    ("forge_identity_documents", {"forged_or_dealt_in_identity_documents": True}, "basic", "伪造、变造、买卖身份证件罪", (1, 36), "and"),
    ("use_false_identity", {"identity_must_be_proved": True, "used_false_or_others_document": True, "serious": True}, "serious", "使用虚假身份证件、盗用身份证件罪", (1, 6), "and_or_only"),
    ("leak_case_information", {"participant_in_proceedings": True, "leaked_closed_case_information": True, "spread_in_public": True}, "grave_result", "泄露不应公开的案件信息罪", (1, 36), "and_or_only"),
    ("report_case_information", {"disclosed_or_reported": True, "serious": True}, "serious", "披露、报道不应公开的案件信息罪", (1, 36), "and_or_only"),
    ("conceal_proceeds", {"knew_proceeds": True, "concealed": True}, "basic", "掩饰、隐瞒犯罪所得、犯罪所得收益罪", (1, 36), "and_or_only"),
    ("abuse_of_power", {"state_organ_staff": True, "abused_power": True, "major_loss": True}, "major_loss", "滥用职权罪", (1, 36), "none"),
    ("neglect_of_duty", {"state_organ_staff": True, "neglected_duty": True, "major_loss": True}, "major_loss", "玩忽职守罪", (1, 36), "none"),
    ("use_undisclosed_information", {"financial_staff": True, "dealt_on_undisclosed_information": True, "serious": True}, "serious", "利用未公开信息交易罪", (1, 60), "and_or_only"),
]  # fmt: skip
NAMES = [f"{kind}: {'+'.join(facts)}" for kind, facts, *_ in LEAST]

# kind, what makes its facts of LEAST heavier, the tier, months (None: 无期徒刑), fine mode
MORE = [
    ("obstruct_card_management", {"huge_quantity": True}, "huge_quantity", (36, 120), "and"),
    ("obstruct_card_management", {"other_serious": True}, "huge_quantity", (36, 120), "and"),
    ("deal_in_card_data", {"huge_quantity": True}, "huge_quantity", (36, 120), "and"),
    ("deal_in_card_data", {"other_serious": True}, "huge_quantity", (36, 120), "and"),
    ("infringe_trade_secrets", {"especially_serious": True}, "especially_serious", (36, 120), "and"),
    ("forge_official_documents", {"serious": True}, "serious", (36, 120), "and"),
    ("steal_official_documents", {"serious": True}, "serious", (36, 120), "and"),
    ("forge_identity_documents", {"serious": True}, "serious", (36, 84), "and"),
    ("conceal_proceeds", {"serious": True}, "serious", (36, 84), "and"),
    ("abuse_of_power", {"favouritism": True}, "favouritism", (1, 60), "none"),
    ("abuse_of_power", {"especially_serious": True}, "especially_serious", (36, 84), "none"),
    ("neglect_of_duty", {"favouritism": True, "especially_serious": True}, "favouritism_especially_serious", (60, 120), "none"),
    ("use_undisclosed_information", {"especially_serious": True}, "especially_serious", (60, 120), "and"),
    ("fraud", {"other_serious": True}, "huge_amount", (36, 120), "and"),
    ("fraud", {"other_especially_serious": True}, "especially_huge_amount", (120, None), "and_or_confiscation"),
]  # fmt: skip


def least(kind):
    return next(facts for one, facts, *_ in LEAST if one == kind)


@pytest.mark.parametrize(("kind", "facts", "step", "name", "months", "mode"), LEAST, ids=NAMES)
class TestTheLowestTier:
    def test_what_makes_it_out(self, kind, facts, step, name, months, mode):
        charge = charge_of(did(kind, **facts))
        assert (charge.offence, tier(charge), charge.established) == (name, step, "yes")
        assert (charge.custody_months.lo, charge.custody_months.hi) == months
        assert charge.fine_mode == mode
        assert charge.grounds

    def test_without_any_one_of_its_facts_it_is_not_made_out(self, kind, facts, step, name, months, mode):  # fmt: skip
        for left_out, value in facts.items():
            if value is True:
                charge = charge_of(did(kind, **{**facts, left_out: False}))
                assert (charge.established, tier(charge)) == ("no", "none"), left_out
                assert (charge.fine_yuan.hi, charge.custody_months.hi) == (0, 0)

    def test_with_one_of_them_unknown_it_is_undetermined(
        self, kind, facts, step, name, months, mode
    ):
        for open_, value in facts.items():
            if value is True:
                charge = charge_of(did(kind, **{**facts, open_: "unknown"}))
                assert (charge.established, tier(charge)) == ("undetermined", f"none..{step}")
                assert charge.tier.headline == "none"
                assert charge.custody_months.lo == 0

    def test_nobody_under_16_answers_for_it(self, kind, facts, step, name, months, mode):
        charge = charge_of(did(kind, **facts), party={"age_at_act": 15})
        assert charge.established == "no"

    def test_another_conduct_that_lacks_a_fact_lends_nothing(
        self, kind, facts, step, name, months, mode
    ):
        """What is required is required of one and the same conduct."""
        required = [key for key, value in facts.items() if value is True]
        if len(required) > 1:
            halves = [{**facts, required[0]: False}, {**facts, required[1]: False}]
            assert charge_of(*(did(kind, **half) for half in halves)).established == "no"


@pytest.mark.parametrize(("kind", "more", "step", "months", "mode"), MORE)
def test_a_higher_tier(kind, more, step, months, mode):
    charge = charge_of(did(kind, **least(kind), **more))
    assert tier(charge) == step
    assert (charge.custody_months.lo, charge.custody_months.hi) == months
    assert charge.fine_mode == mode


@pytest.mark.parametrize(("kind", "more", "step", "months", "mode"), MORE)
def test_what_makes_it_graver_is_nothing_without_the_offence(kind, more, step, months, mode):
    assert charge_of(did(kind, **more)).established == "no"


@pytest.mark.parametrize(
    "facts",
    ["obtained_by_improper_means", "disclosed_or_used_so_obtained", "breached_confidentiality", "knew_and_took_part"],
)  # fmt: skip
def test_each_way_of_219_is_enough(facts):
    conduct = did("infringe_trade_secrets", trade_secret=True, serious=True, **{facts: True})
    assert tier(charge_of(conduct)) == "serious"


def test_219_has_no_detention_any_more():
    charge = charge_of(did("infringe_trade_secrets", **least("infringe_trade_secrets")))
    assert charge.custody_months.lo == 6
    assert "拘役" not in charge.penalty_words


class TestUnits:
    UNIT: ClassVar = {"kind": "unit"}

    @pytest.mark.parametrize("kind", ["infringe_trade_secrets", "report_case_information", "conceal_proceeds"])  # fmt: skip
    def test_can_commit_these_and_are_fined(self, kind):
        charge = charge_of(did(kind, **least(kind)), party=self.UNIT)
        assert (charge.established, charge.custody_months, charge.fine_mode) == ("yes", None, "fine")  # fmt: skip
        assert (charge.fine_yuan.lo, charge.fine_yuan.hi) == (1_000, None)
        assert charge.penalty_words == "对单位判处罚金"

    @pytest.mark.parametrize(
        "kind",
        sorted({kind for kind, *_ in LEAST} - {"infringe_trade_secrets", "report_case_information", "conceal_proceeds"}),
    )  # fmt: skip
    def test_cannot_commit_the_others(self, kind):
        charge = charge_of(did(kind, **least(kind)), party=self.UNIT)
        assert (charge.established, tier(charge)) == ("no", "none")
        assert charge.fine_yuan.hi == 0
        assert any("单位" in note for note in charge.notes)


class TestCards:
    """刑法第一百七十七条之一: its own limits of the fine, and a number that is only remembered."""

    DATA: ClassVar = {"stole_bought_or_provided_card_data": True}

    def read(self, *conducts):
        """The tier by the second-hand numbers, by the court's judgement alone, and with both open."""
        second_hand, alone = (
            tier(charge_of(*conducts, readings={"card_numbers": one}))
            for one in ("second_hand", "judgement_alone")
        )
        return second_hand, alone, tier(charge_of(*conducts))

    @pytest.mark.parametrize(
        ("cards", "second_hand", "alone", "open_"),
        [(0, "none", "basic", "none..basic"), (1, "basic", "basic", "basic"), (4, "basic", "basic", "basic"),
         (5, "huge_quantity", "basic", "basic..huge_quantity"), (6, "huge_quantity", "basic", "basic..huge_quantity"),
         ("unknown", "none..huge_quantity", "basic", "none..huge_quantity")],
    )  # fmt: skip
    def test_the_second_hand_numbers_are_a_reading(self, cards, second_hand, alone, open_):
        """法释〔2009〕19号第三条; the court's judgement is the default."""
        conduct = did("deal_in_card_data", **self.DATA, cards=cards)
        assert self.read(conduct) == (second_hand, alone, open_)
        assert charge_of(conduct).tier.headline == "basic"

    def test_how_many_is_unknown_where_nobody_wrote_it_and_never_none(self):
        assert tier(charge_of(did("deal_in_card_data", **self.DATA))) == "none..huge_quantity"

    def test_cards_of_several_conducts_are_summed(self):
        conducts = [did("deal_in_card_data", **self.DATA, cards=n) for n in (2, 3)]
        assert self.read(*conducts[:1])[0] == "basic"
        assert self.read(*conducts)[0] == "huge_quantity"

    @pytest.mark.parametrize(
        ("fact", "basic", "huge", "of_the_article"),
        [("forged_cards_carried", 1, 10, True), ("forged_blank_cards_carried", 10, 100, False),
         ("cards_of_others_held", 5, 50, False), ("cards_got_by_false_identity", 1, 10, True), ("cards_dealt_in", 1, 10, True)],
    )  # fmt: skip
    def test_how_many_cards_are_many_and_a_huge_quantity(self, fact, basic, huge, of_the_article):
        """法释〔2009〕19号第二条; where the article names no quantity one card is enough by itself."""
        numbers = (basic - 1, basic, basic + 1, huge - 1, huge, huge + 1)
        found = [self.read(did("obstruct_card_management", **{fact: n})) for n in numbers]
        assert [one[0] for one in found] == ["none", *["basic"] * 3, *["huge_quantity"] * 2]
        assert [one[1] for one in found] == ["none", *["basic" if of_the_article else "none"] * 5]
        charge = charge_of(did("obstruct_card_management", **{fact: huge}))
        assert charge.tier.headline == ("basic" if of_the_article else "none")

    @pytest.mark.parametrize("number", ["2", "3"])
    def test_the_second_hand_numbers_are_told_in_our_words(self, number):
        held = provision("fashi_2009_19", number, date(2026, 11, 22))
        assert (held.text, held.confidence) == ("", "L")
        assert "第二手转录，未列入核对清单" in held.source[0]

    @pytest.mark.parametrize(
        ("more", "fine"), [({}, (10_000, 100_000)), ({"other_serious": True}, (20_000, 200_000))]
    )
    def test_the_fine_has_the_limits_of_the_article(self, more, fine):
        for kind in ("obstruct_card_management", "deal_in_card_data"):
            found = charge_of(did(kind, **least(kind), **more)).fine_yuan
            assert (found.lo, found.hi) == fine

    @pytest.mark.parametrize(
        ("staff", "heavier"), [(True, "yes"), (False, "no"), ("unknown", "undetermined")]
    )
    def test_bank_staff_are_punished_more_heavily(self, staff, heavier):
        facts = {**self.DATA, "cards": 1, "bank_staff_using_position": staff}
        charge = charge_of(did("deal_in_card_data", **facts))
        assert charge.heavier_in_duty == heavier
        assert tier(charge) == "basic"
        assert any("第三款" in note for note in charge.notes) == (heavier != "no")

    def test_but_not_for_an_offence_that_is_not_made_out(self):
        charge = charge_of(did("deal_in_card_data", cards=1, bank_staff_using_position=True))
        assert (charge.established, charge.heavier_in_duty) == ("no", "no")


class TestHonour:
    """刑法第二百四十六条第二款: 告诉才处理."""

    FACTS: ClassVar = {"insulted_in_public": True, "serious": True}

    @pytest.mark.parametrize(
        ("complaint", "grave", "found"),
        [(False, False, "no"), (True, False, "yes"), (False, True, "yes"), (True, True, "yes"),
         ("unknown", False, "undetermined"), (False, "unknown", "undetermined")],
    )  # fmt: skip
    def test_a_complaint_or_grave_harm_to_order(self, complaint, grave, found):
        facts = {**self.FACTS, "complaint_of_victim": complaint, "gravely_harms_order": grave}
        assert charge_of(did("insult", **facts)).established == found

    def test_control_or_deprivation_of_rights_may_be_given_instead(self):
        penalty = charge_of(did("insult", **least("insult"))).penalty_words
        assert penalty == "处三年以下有期徒刑、拘役、管制或者剥夺政治权利"


class TestMail:
    @pytest.mark.parametrize(
        ("theft", "found"), [(False, "yes"), (True, "no"), ("unknown", "undetermined")]
    )
    def test_theft_by_opening_mail_is_judged_as_theft(self, theft, found):
        charge = charge_of(
            did("tamper_with_mail", **least("tamper_with_mail"), theft_made_out=theft)
        )
        assert charge.established == found
        assert any("盗窃罪" in note for note in charge.notes) == (theft is not False)

    def test_a_courier_who_is_no_postal_staff_is_under_252(self):
        facts = {"postal_staff": False, "opened_hid_or_destroyed_mail": True}
        assert charge_of(did("tamper_with_mail", **facts)).established == "no"
        letters = least("infringe_correspondence")
        assert charge_of(did("infringe_correspondence", **letters)).established == "yes"


@pytest.mark.parametrize(
    ("secret", "found"), [(False, "yes"), (True, "no"), ("unknown", "undetermined")]
)
def test_a_leaked_state_secret_is_judged_under_398(secret, found):
    facts = least("leak_case_information")
    charge = charge_of(did("leak_case_information", **facts, state_secret=secret))
    assert charge.established == found
    assert any("第三百九十八条" in note for note in charge.notes) == (secret is not False)


class TestProceeds:
    """法释〔2011〕19号第七条: data and control gained by crimes against computer systems."""

    @pytest.mark.parametrize(
        ("income", "found"),
        [(0, "none"), (4_999, "none"), (5_000, "basic"), (49_999, "basic"), (50_000, "serious"), (50_001, "serious")],
    )  # fmt: skip
    def test_its_numbers(self, income, found):
        facts = {"hacked_data_or_control": True, "illegal_income_yuan": income}
        assert (
            tier(charge_of(did("conceal_proceeds", **least("conceal_proceeds"), **facts))) == found
        )

    @pytest.mark.parametrize(
        ("income", "expected"), [(4_999, "none"), (5_000, "serious"), ("unknown", "none..serious")]
    )
    def test_below_the_lower_one_nothing_else_makes_it_serious(self, income, expected):
        facts = {"hacked_data_or_control": True, "illegal_income_yuan": income, "serious": True}
        charge = charge_of(did("conceal_proceeds", **least("conceal_proceeds"), **facts))
        assert tier(charge) == expected

    def test_are_not_asked_of_other_proceeds(self):
        facts = {"hacked_data_or_control": False, "illegal_income_yuan": 60_000}
        charge = charge_of(did("conceal_proceeds", **least("conceal_proceeds"), **facts))
        assert tier(charge) == "basic"

    def test_income_from_other_proceeds_is_not_added_to_them(self):
        facts = least("conceal_proceeds")
        of_data = did(
            "conceal_proceeds", **facts, hacked_data_or_control=True, illegal_income_yuan=49_000
        )
        of_cars = did("conceal_proceeds", **facts, illegal_income_yuan=49_000)
        assert tier(charge_of(of_data, of_cars)) == "basic"
        assert tier(charge_of(of_data, of_data)) == "serious"

    def test_where_the_object_is_unknown_both_results_stand(self):
        facts = {"hacked_data_or_control": "unknown", "illegal_income_yuan": 100}
        charge = charge_of(did("conceal_proceeds", **least("conceal_proceeds"), **facts))
        assert tier(charge) == "none..basic"


def test_favouritism_that_is_excluded_is_not_among_the_penalties():
    facts = {**least("abuse_of_power"), "especially_serious": "unknown", "favouritism": False}
    charge = charge_of(did("abuse_of_power", **facts))
    assert tier(charge) == "major_loss..especially_serious"
    assert "五年以下" not in charge.penalty_words
    assert (charge.custody_months.lo, charge.custody_months.hi) == (1, 84)


def test_favouritism_in_one_conduct_and_grave_circumstances_in_another_are_not_taken_together():
    """第二款 asks them of one and the same crime; three to seven years is the heavier of the two."""
    facts = least("abuse_of_power")
    in_favour = did("abuse_of_power", **facts, favouritism=True)
    grave = did("abuse_of_power", **facts, especially_serious=True)
    assert tier(charge_of(in_favour, grave)) == "especially_serious"
    both = did("abuse_of_power", **facts, favouritism=True, especially_serious=True)
    assert tier(charge_of(in_favour, both)) == "favouritism_especially_serious"


class TestTime:
    """The text at the time of the conduct."""

    @pytest.mark.parametrize(
        ("kind", "last_day"),
        [("deal_in_card_data", "2005-02-27"), ("use_false_identity", "2015-10-31"), ("report_case_information", "2015-10-31")],
    )  # fmt: skip
    def test_before_an_inserted_article_there_was_no_such_crime(self, kind, last_day):
        charge = charge_of(did(kind, **least(kind), on=last_day))
        assert charge.established == "no"
        assert any("尚未施行" in note for note in charge.notes)

    @pytest.mark.parametrize(
        ("kind", "last_day", "step"),
        [("infringe_trade_secrets", "2021-02-28", "serious"), ("insult", "2015-10-31", "serious"),
         ("forge_identity_documents", "2015-10-31", "basic"), ("conceal_proceeds", "2009-02-27", "basic")],
    )  # fmt: skip
    def test_under_an_earlier_text_that_is_not_held_it_is_undetermined_and_no_heavier_than_now(self, kind, last_day, step):  # fmt: skip
        charge = charge_of(did(kind, **least(kind), on=last_day))
        assert (charge.established, tier(charge)) == ("undetermined", f"none..{step}")
        assert any("当时的文本未编入" in note for note in charge.notes)

    @pytest.mark.parametrize(
        ("kind", "first_day"),
        [("infringe_trade_secrets", "2021-03-01"), ("insult", "2015-11-01"), ("deal_in_card_data", "2005-02-28")],
    )  # fmt: skip
    def test_from_the_first_day_of_the_text_it_applies(self, kind, first_day):
        assert charge_of(did(kind, **least(kind), on=first_day)).established == "yes"


OURS = ("177-1", "180", "219", "246", "252", "253", "266", "280", "280-1", "308-1", "312", "397")


@pytest.mark.parametrize("number", OURS)
def test_every_clause_quotes_the_text_in_force_at_its_place(number):
    (one,) = [
        p
        for p in every_provision()
        if (p.instrument.id, p.number, p.until) == ("criminal_law", number, None)
    ]
    clauses = rules_of(one).ARTICLE.clauses.values()
    for clause in clauses:
        lines = [
            place.text for place in one.places if place.name == clause.place or not clause.place
        ]
        assert any(clause.text in line for line in lines), clause.name


@pytest.mark.parametrize("offence", [o for o in OFFENCES if o.number in OURS], ids=lambda o: o.name)
def test_the_words_of_penalties_and_units_are_those_of_the_article(offence):
    (text,) = [
        p.text
        for p in every_provision()
        if (p.instrument.id, p.number, p.until) == ("criminal_law", offence.number, None)
    ]
    for step in offence.tiers:
        assert step.penalty.words in text
        assert step.penalty.control == ("管制" in step.penalty.words)
        assert step.penalty.deprivation_only == ("剥夺政治权利" in step.penalty.words)
    assert offence.unit_words in text
    assert offence.yields in text
    assert offence.kind in OTHER_KINDS
