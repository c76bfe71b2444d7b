"""Administrative liability, by actor and date (K-27 to K-36, K-39)."""

from __future__ import annotations

from typing import ClassVar

import pytest

from lvheng.law.citation import chinese_number
from lvheng.law.library import versions
from lvheng.law.sanctions import SANCTIONS
from lvheng.logic.interval import Interval, exactly
from lvheng.opinion import assess

from .cases import act, case_of, opinion_on

NOTHING = {"ordinary": 1}
"""Far from a crime."""


def sanctions(*acts, party=None, **top):
    found = opinion_on(*acts, party=party, **top).administrative.liabilities
    return {f"{one.provision}@{one.version}": one for one in found}


def on(provision, *acts, party=None, **top):
    """The one sanction of a provision; None where it is out of the question."""
    found = [
        one
        for key, one in sanctions(*acts, party=party, **top).items()
        if key.startswith(provision)
    ]
    assert len(found) <= 1
    return found[0] if found else None


def holds(provision, *acts, party=None, **top):
    one = on(provision, *acts, party=party, **top)
    return one.holds if one else "no"


def dealt(kind="sell", *, day="2026-06-01", basis=None, **administrative):
    duty = administrative.pop("duty", False)
    money = administrative.pop("income", 0)
    items = administrative.pop("items", NOTHING)
    return act(
        kind, items, on=day, obtained_in_duty_or_service=duty, illegal_income_yuan=money,
        administrative=administrative, **({"lawful_basis": basis} if basis else {}),
    )  # fmt: skip


ZHIAN, WANGAN = "治安管理处罚法第五十六条", "网络安全法第六十四条第二款"


class TestPublicSecurity:
    @pytest.mark.parametrize("kind", ["sell", "provide", "publish", "steal", "buy", "collect"])
    def test_every_way_of_dealing_is_ten_to_fifteen_days_and_never_a_fine(self, kind):
        one = on(ZHIAN, dealt(kind, less_serious=False))
        assert (one.holds, one.detention_days, one.fine_yuan) == ("yes", Interval(10, 15), None)

    def test_less_serious_is_up_to_five_days(self):
        assert on(ZHIAN, dealt(less_serious=True)).detention_days == Interval(1, 5)

    def test_what_nobody_has_judged_is_both(self):
        one = on(ZHIAN, dealt())
        assert (one.holds, one.detention_days) == ("yes", Interval(1, 15))

    def test_a_crime_is_for_the_court_and_comes_back_where_it_is_not_punished(self):
        one = on(ZHIAN, dealt(items={"ordinary": 5_000}))
        assert (one.holds, one.if_no_crime) == ("no", "yes")
        assert holds(ZHIAN, dealt(items={"ordinary": {"at_least": 1}})) == "undetermined"

    def test_what_the_law_does_not_forbid_is_not_punished(self):
        assert holds(ZHIAN, dealt(basis={"consent": True})) == "no"
        assert holds(ZHIAN, dealt(basis={"consent": "unknown"})) == "undetermined"

    def test_of_a_unit_those_in_charge(self):
        unit = {"kind": "unit"}
        assert holds(ZHIAN, dealt(), party=unit) == "no"
        assert holds("治安管理处罚法第十八条", dealt(), party=unit) == "yes"
        assert holds("治安管理处罚法第十八条", dealt()) == "no"

    @pytest.mark.parametrize(("age", "said"), [(13, "no"), (14, "yes"), (15, "yes")])
    def test_under_14_none(self, age, said):
        assert holds(ZHIAN, dealt(), party={"age_at_act": age}) == said

    @pytest.mark.parametrize(
        ("age", "note"),
        [(15, "一般不执行拘留"), (16, "初次违反"), (17, "从轻或者减轻"), (69, ""), (70, "一般不执行拘留")],
    )  # fmt: skip
    def test_detention_by_age(self, age, note):
        notes = " ".join(on(ZHIAN, dealt(), party={"age_at_act": age}).notes)
        assert note in notes
        assert ("执行" in notes) == (age < 18 or age >= 70)

    @pytest.mark.parametrize(("pregnant", "said"), [(True, True), (False, False)])
    def test_who_is_pregnant_is_not_detained(self, pregnant, said):
        notes = " ".join(on(ZHIAN, dealt(), party={"circumstances": {"pregnant": pregnant}}).notes)
        assert ("怀孕的，不执行拘留（治安管理处罚法第二十三条）" in notes) == said

    @pytest.mark.parametrize(
        ("found_out", "said"), [("2026-07-01", "yes"), ("2026-07-02", "no"), ("unknown", "yes")]
    )
    def test_six_months(self, found_out, said):
        one = dealt(day="2026-01-01", discovered_on=found_out)
        assert holds(ZHIAN, one) == said
        if said == "yes":
            assert str(on(ZHIAN, one).last_day) == "2026-07-01"

    def test_each_of_several_acts_has_its_own_last_day(self):
        found = on(ZHIAN, dealt(day="2026-01-01"), dealt(day="2026-03-01"))
        days = {id: str(day) for id, day in found.last_days}
        assert days == {"a1": "2026-07-01", "a2": "2026-09-01"}
        assert found.to_dict()["limitation"] == {
            "provision": "治安管理处罚法第二十五条",
            "last_day": "2026-09-01",
            "last_days": days,
        }

    @pytest.mark.parametrize(
        ("found_out", "acts"),
        [("2026-07-01", ("a1", "a2")), ("2026-07-02", ("a1", "a2")), ("2026-09-02", ())],
    )
    def test_an_earlier_act_may_be_part_of_a_course_that_ended_later(self, found_out, acts):
        one, other = (
            dealt(day=day, discovered_on=found_out) for day in ("2026-01-01", "2026-03-01")
        )
        found = on(ZHIAN, one, other)
        assert (found.acts if found else ()) == acts
        alone = holds(ZHIAN, one)
        assert alone == ("yes" if found_out == "2026-07-01" else "no")


class TestMilderLaw:
    """C-47: the fine of 网络安全法 art. 64(2) to 2025-12-31, the detention of 治安管理处罚法 art. 56 since."""

    @pytest.mark.parametrize(
        ("day", "judged", "fine", "detention"),
        [
            ("2025-12-31", "2025-12-31", "yes", "no"),
            ("2025-12-31", "2026-01-01", "undetermined", "undetermined"),
            ("2026-01-01", "2026-01-01", "no", "yes"),
            ("2017-05-31", "2017-06-30", "no", "no"),
        ],
    )
    def test_by_day_of_act_and_decision(self, day, judged, fine, detention):
        one = dealt(day=day, life_or_financial_safety_harmed=True)
        assert holds(WANGAN, one, judged_on=judged) == fine
        assert holds(ZHIAN, one, judged_on=judged) == detention

    def test_by_default_the_fine_is_the_milder(self):
        one = dealt(day="2025-12-31")
        assert on(WANGAN, one).by_default == "yes"
        assert on(ZHIAN, one).by_default == "no"

    @pytest.mark.parametrize(
        ("option", "fine", "detention"),
        [("fine_of_then", "yes", "no"), ("detention_of_now", "no", "yes")],
    )
    def test_each_reading(self, option, fine, detention):
        readings = {"penalty_for_acts_before_2026": option}
        one = dealt(day="2025-12-31")
        assert holds(WANGAN, one, readings=readings) == fine
        assert holds(ZHIAN, one, readings=readings) == detention

    def test_an_act_of_unknown_day_may_be_under_either(self):
        one = {"kind": "sell", "items": NOTHING, "between": ["2025-12-31", "2026-01-01"]}
        assert holds(WANGAN, one) == holds(ZHIAN, one) == "undetermined"

    @pytest.mark.parametrize(
        ("income", "fine"),
        [
            (0, Interval(0, 1_000_000)),
            (1, Interval(1, 10)),
            (3_000, Interval(3_000, 30_000)),
            ({"at_least": 1_000, "at_most": 2_000}, Interval(1_000, 20_000)),
            ({"at_most": 2_000}, Interval(0, 1_000_000)),
            ("unknown", Interval(0, None)),
        ],
    )
    def test_one_to_ten_times_the_income(self, income, fine):
        assert on(WANGAN, dealt(day="2025-06-01", income=income)).fine_yuan == fine

    def test_of_several_acts_the_fine_is_said_to_be_for_each(self):
        one, other = (dealt(day="2025-06-01", income=money) for money in (1_000, 2_000))
        said = "违法所得的倍数按每一行为分别计算，未合计"
        assert not any(said in note for note in on(WANGAN, one).notes)
        together = on(WANGAN, one, other)
        assert together.fine_yuan == Interval(1_000, 20_000)
        assert any(said in note for note in together.notes)

    def test_an_operator_may_be_warned_alone_whatever_it_earned(self):
        one = dealt(day="2025-06-01", income=3_000)
        found = on("网络安全法第六十四条第一款", one, party=OPERATOR, judged_on="2025-12-31")
        assert (found.holds, found.fine_yuan) == ("yes", Interval(0, 30_000))

    @pytest.mark.parametrize(
        ("judged", "serious", "said"),
        [
            ("2025-12-31", False, "yes"), ("2026-01-01", False, "undetermined"),
            ("2026-01-01", True, "yes"), ("2026-01-01", "unknown", "undetermined"),
        ],
    )  # fmt: skip
    def test_whether_the_fine_of_an_operator_is_milder_than_article_66(self, judged, serious, said):
        one = dealt(day="2025-12-31", serious=serious)
        found = on("网络安全法第六十四条第一款", one, party=OPERATOR, judged_on=judged)
        assert found.holds == said
        noted = any("新的规定处罚较轻的，适用新的规定" in note for note in found.notes)
        assert noted == (judged == "2026-01-01")

    @pytest.mark.parametrize(
        ("found_out", "harm", "said"),
        [
            ("2025-06-01", False, "yes"), ("2025-06-02", False, "no"),
            ("2025-06-02", True, "yes"), ("2025-06-02", "unknown", "undetermined"),
        ],
    )  # fmt: skip
    def test_two_years_or_five(self, found_out, harm, said):
        one = dealt(day="2023-06-01", discovered_on=found_out, life_or_financial_safety_harmed=harm)
        assert holds(WANGAN, one, judged_on="2025-12-01") == said


ALL = {"duty": True, "id_card_information": True}


class TestIdCards:
    PROVISION = "居民身份证法第十九条"

    def test_five_thousand_and_ten_to_fifteen_days(self):
        one = on(self.PROVISION, dealt(**ALL), party={"occupation": "bank_staff"})
        found = (one.holds, one.detention_days, one.fine_yuan, one.confiscation)
        assert found == ("yes", Interval(10, 15), exactly(5_000), True)

    @pytest.mark.parametrize("missing", ALL)
    def test_only_what_a_card_records_and_only_from_duty(self, missing):
        one = dealt(**{**ALL, missing: False})
        assert holds(self.PROVISION, one, party={"occupation": "bank_staff"}) == "no"

    def test_only_leaking(self):
        assert holds(self.PROVISION, dealt("buy", **ALL), party={"occupation": "doctor"}) == "no"

    @pytest.mark.parametrize(
        ("occupation", "said"),
        [
            ("police", "yes"), ("telecom_staff", "yes"), ("railway_staff", "yes"), ("teacher", "yes"),
            ("hospital_staff", "yes"), ("courier", "undetermined"), ("property_manager", "undetermined"), (None, "no"),
        ],
    )  # fmt: skip
    def test_the_listed_bodies_and_those_of_which_it_is_open(self, occupation, said):
        party = {"occupation": occupation} if occupation else None
        assert holds(self.PROVISION, dealt(**ALL), party=party) == said

    def test_those_in_charge_of_a_body(self):
        staff = {"occupation": "bank_staff"}
        of_unit = f"{self.PROVISION}第二款"
        found = on(of_unit, dealt(**ALL), party={**staff, "responsible_in_unit": True})
        assert found.fine_yuan == Interval(100_000, 500_000)
        assert holds(of_unit, dealt(**ALL), party=staff) == "no"

    def test_a_body_itself(self):
        party = {"kind": "unit", "occupation": "bank_staff"}
        one = on(self.PROVISION, dealt(**ALL), party=party)
        assert one.holds == "yes"
        assert one.provision.endswith("第二款")


POLICE, PUBLIC = {"occupation": "police"}, {"occupation": "police", "public_employee": True}
COURIER, EXPRESS = {"occupation": "courier"}, {"occupation": "courier", "kind": "unit"}
HANDLER = {"kind": "unit", "personal_information_handler": True}
OPERATOR = {"kind": "unit", "network_operator": True}
IN_CHARGE = {"responsible_in_unit": True}


def unit_of(trade):
    return {"kind": "unit", "occupation": trade}


def doing(occupation):
    return {"occupation": occupation}


@pytest.mark.parametrize(
    ("provision", "party", "facts", "missing", "fine"),
    [
        ("居民身份证法第二十条", POLICE, {"id_card_work": True}, "id_card_work", None),
        ("治安管理处罚法第一百三十九条", POLICE, {"public_security_case": True}, "public_security_case", None),
        ("人民警察法第四十八条", POLICE, {"work_secret": True}, "work_secret", None),
        ("公职人员政务处分法第三十九条", PUBLIC, {"work_secret": True, "ill_effect": True}, "ill_effect", None),
        ("公职人员政务处分法第三十九条", PUBLIC, {"privacy": True, "duty": True, "ill_effect": True}, "duty", None),
        ("公职人员政务处分法第三十九条", PUBLIC, {"powers_abused": True, "duty": True, "ill_effect": True}, "powers_abused", None),
        ("社会保险法第九十二条", doing("social_insurance_staff"), {"duty": True}, "duty", None),
        ("邮政法第七十六条第二款", COURIER, {"user_of_post_or_express": True}, "user_of_post_or_express", Interval(5_000, 10_000)),
        ("邮政法第七十六条第二款", doing("postal_staff"), {"user_of_post_or_express": True}, "user_of_post_or_express", Interval(5_000, 10_000)),
        ("邮政法第七十六条第一款", EXPRESS, {"user_of_post_or_express": True}, "user_of_post_or_express", Interval(10_000, 50_000)),
        ("电信和互联网用户个人信息保护规定第二十三条", unit_of("telecom_staff"), {"duty": True}, "duty", Interval(0, 30_000)),
        ("消费者权益保护法第五十六条", unit_of("estate_agent"), {"consumer_information": True, "income": 100}, "consumer_information", Interval(0, 1_000)),  # 单处或者并处: perhaps a warning alone
        ("消费者权益保护法第五十六条", unit_of("marriage_agency"), {"consumer_information": True}, "consumer_information", Interval(0, 500_000)),
        ("征信业管理条例第三十八条", unit_of("credit_bureau"), {}, "", Interval(50_000, 500_000)),
        ("征信业管理条例第三十八条", doing("credit_bureau") | IN_CHARGE, {}, "", Interval(10_000, 100_000)),
        ("征信业管理条例第四十条", unit_of("bank_staff"), {"from_credit_database": True}, "from_credit_database", Interval(50_000, 500_000)),
        ("征信业管理条例第四十二条", {"kind": "unit"}, {"agreed_use_exceeded": True, "serious": True}, "serious", Interval(20_000, 200_000)),
        ("征信业管理条例第四十二条", {}, {"agreed_use_exceeded": True, "serious": True}, "agreed_use_exceeded", Interval(10_000, 50_000)),
        ("医师法第五十六条", doing("doctor"), {"duty": True}, "duty", Interval(10_000, 30_000)),
        ("律师法第四十八条", doing("lawyer"), {"duty": True, "privacy": True}, "privacy", Interval(0, 10_000)),
        ("反电信网络诈骗法第四十二条", {}, {"for_telecom_fraud": True}, "for_telecom_fraud", Interval(0, 500_000)),
        ("反电信网络诈骗法第四十四条", {}, {"cards_or_accounts": True}, "cards_or_accounts", Interval(0, 200_000)),
        ("个人信息保护法第六十六条", HANDLER, {"refused_to_correct": True}, "", Interval(0, 1_000_000)),
        ("个人信息保护法第六十六条", IN_CHARGE, {}, "", Interval(10_000, 100_000)),
        ("个人信息保护法第六十六条", IN_CHARGE, {"serious": True}, "", Interval(100_000, 1_000_000)),
        ("网络安全法第六十一条", OPERATOR, {"security_duty_unmet": True}, "security_duty_unmet", Interval(0, 50_000)),
        ("网络安全法第六十一条", OPERATOR, {"security_duty_unmet": True, "refused_to_correct": True}, "security_duty_unmet", Interval(50_000, 500_000)),
        ("网络安全法第六十一条", OPERATOR, {"security_duty_unmet": True, "mass_leak": True}, "security_duty_unmet", Interval(500_000, 2_000_000)),
        ("网络安全法第六十一条", IN_CHARGE, {"security_duty_unmet": True, "mass_leak": True}, "mass_leak", Interval(50_000, 200_000)),
        ("数据安全法第四十五条", HANDLER, {"security_duty_unmet": True}, "security_duty_unmet", Interval(0, 500_000)),
        ("数据安全法第四十五条", HANDLER, {"security_duty_unmet": True, "mass_leak": True}, "security_duty_unmet", Interval(500_000, 2_000_000)),
        ("网络数据安全管理条例第五十七条", OPERATOR, {"security_duty_unmet": True, "important_data": True}, "important_data", Interval(0, 500_000)),
        ("网络数据安全管理条例第五十五条", OPERATOR | HANDLER, {"serious": True}, "", Interval(0, 1_000_000)),
    ],
)  # fmt: skip
def test_each_sanction_with_and_without_what_it_asks(provision, party, facts, missing, fine):
    one = on(provision, dealt(**facts), party=party)
    assert (one.holds, one.fine_yuan) == ("yes", fine)
    if missing:
        assert holds(provision, dealt(**{**facts, missing: False}), party=party) == "no"
        unknown = dealt(**{**facts, missing: "unknown"})
        if missing != "duty":  # from duty the half standard of the crime may be met
            assert holds(provision, unknown, party=party) == "undetermined"
    anybody = {"kind": party.get("kind", "person")}
    if party not in ({}, {"kind": "unit"}):
        assert holds(provision, dealt(**facts), party=anybody) == "no"


@pytest.mark.parametrize(
    ("provision", "party", "facts", "outside", "inside"),
    [
        ("网络安全法第五十九条", OPERATOR, {"security_duty_unmet": True}, "2026-01-01", "2025-12-31"),
        ("网络安全法第六十一条", OPERATOR, {"security_duty_unmet": True}, "2025-12-31", "2026-01-01"),
        ("个人信息保护法第六十六条", HANDLER, {}, "2021-10-31", "2021-11-01"),
        ("数据安全法第四十五条", HANDLER, {"security_duty_unmet": True}, "2021-08-31", "2021-09-01"),
        ("网络数据安全管理条例第五十五条", OPERATOR | HANDLER, {}, "2024-12-31", "2025-01-01"),
        ("反电信网络诈骗法第四十二条", {}, {"for_telecom_fraud": True}, "2022-11-30", "2022-12-01"),
        ("快递暂行条例第四十四条", EXPRESS, {"user_of_post_or_express": True}, "2025-06-01", "2025-05-31"),
        ("医师法第五十六条", doing("doctor"), {"duty": True}, "2022-02-28", "2022-03-01"),
    ],
)  # fmt: skip
def test_each_version_has_its_days(provision, party, facts, outside, inside):
    assert holds(provision, dealt(day=outside, **facts), party=party) == "no"
    assert holds(provision, dealt(day=inside, **facts), party=party) == "yes"


class TestFines:
    @pytest.mark.parametrize(
        ("income", "fine"),
        [
            (0, Interval(10_000, 100_000)),
            (9_999, Interval(10_000, 100_000)),
            (10_000, Interval(10_000, 30_000)),
            (20_000, Interval(20_000, 60_000)),
        ],
    )
    def test_content_of_telecommunication(self, income, fine):
        one = dealt(items={"communication_content": 1}, income=income)
        found = on("电信条例第七十条", one, party=unit_of("telecom_staff"))
        assert found.fine_yuan == fine
        assert holds("电信条例第七十条", dealt(), party=unit_of("telecom_staff")) == "no"

    @pytest.mark.parametrize(
        ("article", "fact", "line", "most"),
        [("四十二", "for_telecom_fraud", 50_000, 500_000), ("四十四", "cards_or_accounts", 20_000, 200_000)],
    )  # fmt: skip
    def test_fraud_by_income(self, article, fact, line, most):
        provision = f"反电信网络诈骗法第{article}条"
        kind = "sell" if fact == "for_telecom_fraud" else "buy"
        for income, fine in ((line - 1, Interval(0, most)), (line, Interval(line, 10 * line))):
            assert on(provision, dealt(kind, income=income, **{fact: True})).fine_yuan == fine

    def test_fraud_if_serious_detention_too(self):
        one = dealt(for_telecom_fraud=True)
        assert on("反电信网络诈骗法第四十二条", one).detention_days is None
        one = dealt(for_telecom_fraud=True, serious=True)
        assert on("反电信网络诈骗法第四十二条", one).detention_days == Interval(1, 15)

    def test_what_only_the_serious_grade_carries_is_not_sure_where_the_grade_is_not(self):
        one = dealt(for_telecom_fraud="unknown", serious="unknown")
        assert on("反电信网络诈骗法第四十二条", one).detention_days == Interval(0, 15)
        one = dealt(for_telecom_fraud="unknown", serious=True)
        assert on("反电信网络诈骗法第四十二条", one).detention_days == Interval(1, 15)

    @pytest.mark.parametrize(
        ("turnover", "most"),
        [(999_999_999, 50_000_000), (1_000_000_019, 50_000_000), (1_000_000_020, 50_000_001), (2_000_000_000, 100_000_000), ("unknown", None)],
    )  # fmt: skip
    def test_five_percent_of_the_turnover_where_that_is_more(self, turnover, most):
        one = dealt(serious=True, turnover_yuan=turnover)
        found = on("个人信息保护法第六十六条", one, party=HANDLER)
        assert (found.holds, found.fine_yuan) == ("yes", Interval(0, most))

    def test_a_handler_that_corrects_is_not_fined(self):
        one = on("个人信息保护法第六十六条", dealt(), party=HANDLER)
        assert (one.holds, one.fine_yuan) == ("yes", None)
        one = on("个人信息保护法第六十六条", dealt(refused_to_correct="unknown"), party=HANDLER)
        assert one.fine_yuan == Interval(0, 1_000_000)

    @pytest.mark.parametrize(
        ("serious", "fine"),
        [(False, Interval(10_000, 50_000)), (True, Interval(50_000, 100_000)), ("unknown", Interval(10_000, 100_000))],
    )  # fmt: skip
    def test_express_by_gravity(self, serious, fine):
        for number, day in (("四十四", "2025-01-01"), ("五十四", "2025-07-01")):
            one = dealt(day=day, user_of_post_or_express=True, serious=serious)
            assert on(f"快递暂行条例第{number}条", one, party=EXPRESS).fine_yuan == fine

    @pytest.mark.parametrize(
        ("day", "found"), [("2025-05-31", None), ("2025-06-01", ("undetermined", "no"))]
    )
    def test_the_regulations_of_2025_are_second_hand_and_a_reading(self, day, found):
        one = dealt(day=day, user_of_post_or_express=True)
        sanction = on("快递暂行条例第五十四条", one, party=EXPRESS)
        assert found == (sanction and (sanction.holds, sanction.by_default))
        if sanction:
            assert "第二手转录" in sanction.notes[0]

    def test_one_fine_for_one_violation(self):
        one = dealt(day="2025-06-01", user_of_post_or_express=True)
        (note,) = opinion_on(one, party=COURIER).administrative.notes
        assert "网络安全法第六十四条第二款" in note
        assert "行政处罚法第二十九条" in note


class TestReliefs:
    @pytest.mark.parametrize(
        ("fact", "said"),
        [("slight_and_corrected", "不予行政处罚（行政处罚法第三十三条第一款）"), ("no_fault_shown", "不予行政处罚（行政处罚法第三十三条第二款）"), ("first_and_slight_harm", "可以不予行政处罚（行政处罚法第三十三条第一款）")],
    )  # fmt: skip
    def test_each_is_said_beside_the_sanction(self, fact, said):
        assert said in on(ZHIAN, dealt(**{fact: True})).notes
        assert said not in on(ZHIAN, dealt()).notes


def test_an_occupation_that_nobody_registered_is_said_and_not_guessed():
    found = opinion_on(dealt(), party={"occupation": "派出所民警"}).administrative
    assert any("派出所民警" in note for note in found.notes)
    of_police = opinion_on(dealt(), party=POLICE).administrative.notes
    assert not any("职业" in note for note in of_police)


class TestFactsThatNobodyWrote:
    def notes(self, one, party, **top):
        found = opinion_on(one, party=party, **top).administrative.notes
        return [note for note in found if note.startswith("未写明")]

    @pytest.mark.parametrize(
        ("party", "duty", "provisions"),
        [
            (COURIER, False, ["邮政法第七十六条第二款"]),
            (EXPRESS, False, ["网络安全法第七十一条第一款第（二）项", "个人信息保护法第六十六条第一款", "邮政法第七十六条第一款、快递暂行条例第五十四条", "消费者权益保护法第五十六条第一款第（九）项"]),
            (POLICE, False, ["居民身份证法第二十条第一款第（五）项", "治安管理处罚法第一百三十九条第一款第（十二）项", "人民警察法第四十八条第一款"]),
            (doing("lawyer"), True, ["居民身份证法第十九条第一款", "律师法第四十八条第一款第（四）项"]),
            (doing("bank_staff"), True, ["居民身份证法第十九条第一款"]),
            (doing("hotel_staff"), True, ["居民身份证法第十九条第一款"]),
            (unit_of("bank_staff"), False, ["网络安全法第七十一条第一款第（二）项", "个人信息保护法第六十六条第一款", "消费者权益保护法第五十六条第一款第（九）项", "征信业管理条例第四十条第一款第（一）项"]),
            ({"kind": "unit"}, False, ["网络安全法第七十一条第一款第（二）项", "个人信息保护法第六十六条第一款"]),
            (None, True, []),
        ],
    )  # fmt: skip
    def test_what_they_would_bring_for_the_trade_is_named(self, party, duty, provisions):
        said = self.notes(dealt_plainly(duty), party)
        assert [note.rpartition("适用")[2] for note in said] == provisions

    def test_what_is_written_is_not_asked_for(self):
        for said in (True, False, "unknown"):
            assert self.notes(dealt(user_of_post_or_express=said), COURIER) == []
        assert (
            self.notes(
                dealt(),
                {"kind": "unit", "personal_information_handler": False, "network_operator": False},
            )
            == []
        )

    def test_only_what_was_in_force(self):
        of_unit = {"kind": "unit", "network_operator": False}
        before = dealt_plainly(False, on="2021-10-31")
        assert self.notes(before, of_unit, judged_on="2021-12-01") == []
        since = dealt_plainly(False, on="2021-11-01")
        assert len(self.notes(since, of_unit, judged_on="2021-12-01")) == 1
        in_2025 = dealt_plainly(False, on="2025-12-31")
        operator = self.notes(in_2025, {"kind": "unit"}, judged_on="2025-12-31")[0]
        assert operator.endswith("网络安全法第六十四条第一款")

    def test_in_english(self):
        case = case_of(dealt_plainly(False), party=COURIER)
        (party,) = assess(case, language="en").parties
        (note,) = party.administrative.notes
        assert note.startswith("not stated: of users of post or express services; if so, ")


def dealt_plainly(duty, on="2026-06-01"):
    return act("sell", NOTHING, on=on, obtained_in_duty_or_service=duty)


def test_a_leak_is_open_until_it_is_known_what_was_left_undone():
    incident = {
        "id": "i1", "party": "z", "discovered": "2026-03-01T09:00+08:00", "important_data": False,
        "persons_handled": 9_999_999,
    }  # fmt: skip
    found = sanctions(party=OPERATOR | HANDLER, incidents=[incident])
    assert {one.holds for one in found.values()} == {"undetermined"}
    assert {key.partition("第")[0] for key in found} == {
        "个人信息保护法", "网络安全法", "数据安全法",
    }  # fmt: skip


def of_leak(provision, **facts):
    incident = {"id": "i1", "party": "z", **facts}
    return on(provision, party=OPERATOR | HANDLER, incidents=[incident])


@pytest.mark.parametrize(
    ("facts", "found"),
    [
        ({"important_data": False, "persons_handled": 9_999_999}, False),
        ({"important_data": False, "persons_handled": 10_000_000}, True),
        ({"important_data": False, "persons_handled": "unknown"}, True),
        ({"important_data": False}, True),
        ({"important_data": True, "persons_handled": 1}, True),
    ],
)
def test_a_leak_at_a_handler_of_ten_million_persons(facts, found):
    """网络数据安全管理条例 art. 28 gives such handlers the duties that art. 57 punishes."""
    one = of_leak("网络数据安全管理条例第五十七条", discovered="2026-03-01T09:00+08:00", **facts)
    assert (one is not None) == found


@pytest.mark.parametrize(
    ("discovered", "article", "last_day"),
    [
        ("2025-12-31T23:59+08:00", "第五十九条", "2027-12-31"),
        ("2025-12-31T15:59+00:00", "第五十九条", "2027-12-31"),
        ("2025-12-31T16:00+00:00", "第六十一条", "2028-01-01"),
        ("2025-12-31T23:59", "第五十九条", "2027-12-31"),
        ("2026-01-01T00:30+09:00", "第五十九条", "2027-12-31"),
    ],
)
def test_the_law_of_a_leak_is_that_of_the_day_in_beijing(discovered, article, last_day):
    both = [
        of_leak(f"网络安全法{one}", discovered=discovered) for one in ("第五十九条", "第六十一条")
    ]
    (one,) = (one for one in both if one)
    assert one.provision.startswith(f"网络安全法{article}")
    assert one.last_day.isoformat() == last_day


@pytest.mark.parametrize(
    ("critical", "most"), [(False, 100_000), (True, 1_000_000), ("unknown", 1_000_000)]
)
def test_of_a_leak_before_2026_a_warning_may_be_all(critical, most):
    facts = {"discovered": "2025-06-01T09:00+08:00", "critical_infrastructure": critical}
    one = of_leak("网络安全法第五十九条", **facts)
    assert (one.holds, one.fine_yuan) == ("undetermined", Interval(0, most))


MINOR = {"first_offence": True, "full_restitution": True, "remorse": True}
CRIME = {"ordinary": 5_000}


class TestEndings:
    def endings(self, one, *, other_acts=(), **circumstances):
        party = {"circumstances": circumstances}
        found = opinion_on(one, party=party, other_acts=list(other_acts)).administrative.endings
        return {ending.ending: ending.holds for ending in found}

    @pytest.mark.parametrize(
        ("income", "none", "minor"),
        [
            (9_999, {"must_not_prosecute": "yes"}, {"may_not_prosecute": "yes"}),
            (10_000, {}, {}),
            (
                "unknown",
                {"must_not_prosecute": "undetermined"},
                {"may_not_prosecute": "undetermined"},
            ),
        ],
    )
    def test_another_crime_that_stands_leaves_no_such_end(self, income, none, minor):
        aid = {"id": "o1", "party": "z", "kind": "aid_network_crime", "on": "2026-02-01",
               "knew_of_crime": True, "illegal_income_yuan": income}  # fmt: skip
        assert self.endings(dealt(), other_acts=[aid]) == none
        assert self.endings(dealt(items=CRIME), other_acts=[aid], **MINOR) == minor

    def test_no_crime_no_prosecution(self):
        assert self.endings(dealt()) == {"must_not_prosecute": "yes"}

    def test_a_crime_without_more_has_no_such_end(self):
        assert self.endings(dealt(items=CRIME)) == {}

    def test_article_10(self):
        assert self.endings(dealt(items=CRIME), **MINOR) == {"may_not_prosecute": "yes"}
        assert self.endings(dealt(items={"ordinary": 50_000}), **MINOR) == {}

    @pytest.mark.parametrize("missing", MINOR)
    def test_article_10_asks_all_three(self, missing):
        assert self.endings(dealt(items=CRIME, income=1), **{**MINOR, missing: False}) == {}
        open_ = self.endings(dealt(items=CRIME), **{**MINOR, missing: "unknown"})
        assert open_ == {"may_not_prosecute": "undetermined"}

    def test_article_37(self):
        found = self.endings(dealt(items=CRIME), punishment_not_needed=True)
        assert found == {"may_not_prosecute": "yes", "exempt": "yes"}

    def test_article_13(self):
        found = self.endings(dealt(items=CRIME), clearly_minor=True)
        assert found == {"not_a_crime": "yes", "must_not_prosecute": "yes"}

    def test_then_the_sanctions_are_left(self):
        one = dealt(items=CRIME)
        (ending,) = opinion_on(one, party={"circumstances": MINOR}).administrative.endings
        assert ending.then == (f"{ZHIAN}第一款",)
        assert "行政处罚法第二十七条" in ending.provisions


def spoken(number):
    """A number as a text may have it: 五千, 一万, 5万."""
    if number < 10_000:
        return {chinese_number(number), str(number)}
    many = number // 10_000
    return {f"{chinese_number(many)}万", f"{many}万"}


@pytest.mark.parametrize(
    "sanction", SANCTIONS, ids=lambda one: f"{one.article.citation}@{one.since}"
)
def test_each_grade_quotes_its_text_and_has_no_number_that_is_not_there(sanction):
    texts = [
        one.text or one.summary
        for one in versions(sanction.article.instrument, sanction.number)
        if str(one.since) == sanction.since
    ]
    (text,) = texts
    for grade in sanction.grades:
        assert grade.clause.text in text
        for range_ in (grade.fine_yuan, grade.fine_times):
            for end in () if range_ is None else (range_.lo, range_.hi):
                assert not end or any(one in text for one in spoken(end)), (grade.clause.name, end)
        if grade.detention_days:
            assert (
                f"{chinese_number(grade.detention_days.hi)}日" in text
                or "处罚。" in grade.clause.text
            )


CRITICAL = {"critical_infrastructure_operator": True}
UNMET = {"security_duty_unmet": True}


class TestCriticalInfrastructure:
    """网络安全法 art. 61(2), and 59(2) to 2025-12-31. Which duty was left undone is open: its own, or that of every operator."""

    @pytest.mark.parametrize(
        ("facts", "others", "critical"),
        [
            ({}, Interval(0, 50_000), Interval(0, 100_000)),
            ({"refused_to_correct": True}, Interval(50_000, 500_000), Interval(50_000, 1_000_000)),
            ({"network_security_harmed": True}, Interval(50_000, 500_000), Interval(50_000, 1_000_000)),
            ({"mass_leak": True}, Interval(500_000, 2_000_000), Interval(500_000, 2_000_000)),
        ],
    )  # fmt: skip
    def test_since_2026(self, facts, others, critical):
        one = dealt(**UNMET, **facts)
        assert on("网络安全法第六十一条", one, party=OPERATOR).fine_yuan == others
        assert on("网络安全法第六十一条", one, party=OPERATOR | CRITICAL).fine_yuan == critical

    @pytest.mark.parametrize(
        ("facts", "others", "critical"),
        [
            ({}, None, None),
            ({"refused_to_correct": True}, Interval(10_000, 100_000), Interval(10_000, 1_000_000)),
            ({"network_security_harmed": True}, Interval(10_000, 100_000), Interval(10_000, 1_000_000)),
            ({"mass_leak": True}, Interval(10_000, 100_000), Interval(10_000, 1_000_000)),
        ],
    )  # fmt: skip
    def test_before(self, facts, others, critical):
        one = dealt(day="2025-12-31", **UNMET, **facts)
        assert on("网络安全法第五十九条", one, party=OPERATOR).fine_yuan == others
        assert on("网络安全法第五十九条", one, party=OPERATOR | CRITICAL).fine_yuan == critical

    def test_those_in_charge_before(self):
        one = dealt(day="2025-12-31", **UNMET, refused_to_correct=True)
        assert on("网络安全法第五十九条", one, party=IN_CHARGE).fine_yuan == Interval(5_000, 50_000)
        both = on("网络安全法第五十九条", one, party=IN_CHARGE | CRITICAL)
        assert both.fine_yuan == Interval(5_000, 100_000)


class TestStateOrgans:
    """They and their staff are disciplined (个人信息保护法 art. 68) and not fined."""

    FINED = (
        "个人信息保护法第六十六条",
        "网络安全法第六十一条",
        "数据安全法第四十五条",
        "网络数据安全管理条例",
    )
    GRAVE: ClassVar = {"serious": True, "important_data": True, "mass_leak": True, **UNMET}

    @pytest.mark.parametrize("provision", FINED)
    @pytest.mark.parametrize(
        ("occupation", "said"),
        [("police", "no"), ("state_organ_staff", "no"), ("social_insurance_staff", "undetermined"), ("bank_staff", "yes")],
    )  # fmt: skip
    def test_organs_are_not_fined(self, provision, occupation, said):
        for party in (OPERATOR | HANDLER, IN_CHARGE):
            found = sanctions(dealt(**self.GRAVE), party={**party, "occupation": occupation})
            assert {
                one.holds for key, one in found.items() if key.startswith(provision)
            } == ({said} - {"no"})  # fmt: skip

    def test_nor_were_they_before_2026(self):
        one = dealt(day="2025-12-31", **self.GRAVE)
        for provision in ("网络安全法第五十九条", "网络安全法第六十四条第一款"):
            for occupation, said in (("state_organ_staff", "no"), ("bank_staff", "yes")):
                party = {**OPERATOR, "occupation": occupation}
                assert holds(provision, one, party=party, judged_on="2025-12-31") == said

    def test_police_are_public_employees(self):
        one = dealt(work_secret=True, ill_effect=True)
        assert holds("公职人员政务处分法第三十九条", one, party=POLICE) == "yes"
        assert holds("公职人员政务处分法第三十九条", one, party=doing("courier")) == "no"


@pytest.mark.parametrize("fact", ["for_telecom_fraud", "cards_or_accounts"])
@pytest.mark.parametrize(("kind", "days"), [("person", Interval(1, 15)), ("unit", None)])
def test_a_unit_is_not_detained(fact, kind, days):
    one = on("反电信网络诈骗法", dealt(serious=True, **{fact: True}), party={"kind": kind})
    assert (one.holds, one.detention_days) == ("yes", days)


@pytest.mark.parametrize(
    ("trade", "said"),
    [("hotel_staff", "yes"), ("hospital_staff", "undetermined"), ("school_staff", "undetermined"), ("police", "no")],
)  # fmt: skip
def test_of_hospitals_and_schools_it_is_open_whether_they_are_traders(trade, said):
    one = dealt(consumer_information=True)
    assert holds("消费者权益保护法第五十六条", one, party=unit_of(trade)) == said


LEAK_FACTS = {"important_data": False, "persons_handled": 1, "critical_infrastructure": False}


def leak_at(party, provision, *, day="2026-06-01", **administrative):
    incident = {
        "id": "i1", "party": "z", "discovered": f"{day}T09:00+08:00", **LEAK_FACTS, "administrative": administrative,
    }  # fmt: skip
    return on(provision, party={"kind": "unit", **party}, incidents=[incident])


OF_TRADES = [
    ("telecom_staff", "电信和互联网用户个人信息保护规定第二十三条", "security_duty_unmet", {}, Interval(0, 30_000), "2026-06-01"),
    ("courier", "快递暂行条例第四十四条", "security_duty_unmet", {"user_of_post_or_express": True, "serious": False}, Interval(10_000, 50_000), "2025-05-31"),
    ("hotel_staff", "消费者权益保护法第五十六条", "security_duty_unmet", {"consumer_information": True}, Interval(0, 500_000), "2026-06-01"),
    ("credit_bureau", "征信业管理条例第三十八条", "leaked_by_negligence", {}, Interval(50_000, 500_000), "2026-06-01"),
    ("bank_staff", "征信业管理条例第四十条", "leaked_by_negligence", {"from_credit_database": True}, Interval(50_000, 500_000), "2026-06-01"),
]  # fmt: skip


@pytest.mark.parametrize(("trade", "provision", "fault", "also", "fine", "day"), OF_TRADES)
class TestALeakByTrade:
    def test_with_and_without_what_was_left_undone(self, trade, provision, fault, also, fine, day):
        party = {"occupation": trade}
        one = leak_at(party, provision, day=day, **also, **{fault: True})
        assert (one.holds, one.fine_yuan) == ("yes", fine)
        assert leak_at(party, provision, day=day, **also, **{fault: False}) is None

    def test_of_what_nobody_wrote_it_is_open(self, trade, provision, fault, also, fine, day):
        assert leak_at({"occupation": trade}, provision, day=day).holds == "undetermined"

    def test_it_asks_the_trade_and_the_kind_of_information(
        self, trade, provision, fault, also, fine, day
    ):
        stated = {**also, fault: True}
        assert leak_at({"occupation": "school_staff"}, provision, day=day, **stated) is None or (
            provision.startswith("消费者")
        )
        for name in set(also) - {"serious"}:
            said = {**stated, name: False}
            assert leak_at({"occupation": trade}, provision, day=day, **said) is None


class TestALeakAtAnOperator:
    OLD, NEW = "网络安全法第六十四条第一款", "网络安全法第七十一条第一款第（二）项"

    @pytest.mark.parametrize(
        ("day", "judged", "old", "new"),
        [("2025-12-31", "2025-12-31", True, False), ("2026-01-01", "2026-01-01", False, True)],
    )
    def test_art_42_and_since_2026_art_44_are_broken_by_a_leak(self, day, judged, old, new):
        incident = {
            "id": "i1", "party": "z", "discovered": f"{day}T09:00+08:00",
            "administrative": {"security_duty_unmet": True},
        }  # fmt: skip
        found = sanctions(party=OPERATOR, incidents=[incident], judged_on=judged)
        assert any(key.startswith(self.OLD) for key in found) == old
        assert any(key.startswith(self.NEW) for key in found) == new

    @pytest.mark.parametrize(
        ("stated", "holds", "fine"),
        [
            ({"security_duty_unmet": False}, "no", None),
            ({"security_duty_unmet": True, "serious": False}, "yes", None),
            ({"security_duty_unmet": True, "serious": True, "turnover_yuan": 2_000_000_000}, "yes", Interval(0, 100_000_000)),
        ],
    )  # fmt: skip
    def test_what_is_written_of_a_leak_decides_the_tier_of_art_66(self, stated, holds, fine):
        one = leak_at(HANDLER, "个人信息保护法第六十六条", **stated)
        assert (one.holds if one else "no") == holds
        assert one is None or one.fine_yuan == fine

    def test_found_out_by_the_authority_too_late(self):
        said = {"security_duty_unmet": True, "discovered_on": "2028-06-02"}
        incident = {
            "id": "i1", "party": "z", "discovered": "2026-06-01T09:00+08:00", "administrative": said,
        }  # fmt: skip
        assert sanctions(party=HANDLER, incidents=[incident], judged_on="2028-07-01") == {}
        said["discovered_on"] = "2028-06-01"
        assert sanctions(party=HANDLER, incidents=[incident], judged_on="2028-07-01") != {}


@pytest.mark.parametrize(
    ("trade", "routes"),
    [("hotel_staff", set()), ("courier", {"post_and_express"}), ("bank_staff", {"credit"})],
)
def test_what_nobody_wrote_of_a_leak_is_open_in_its_own_trade_only(trade, routes):
    incident = {"id": "i1", "party": "z", "discovered": "2026-06-01T09:00+08:00"}
    found = opinion_on(party=unit_of(trade), incidents=[incident]).routes
    named = {one.route.name for one in found}
    assert named & {"post_and_express", "credit"} == routes
