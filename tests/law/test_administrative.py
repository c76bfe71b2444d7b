"""Administrative liability, by actor and date (K-27 to K-36, K-39)."""

from __future__ import annotations

import pytest

from lvheng.law.citation import chinese_number
from lvheng.law.library import versions
from lvheng.law.sanctions import SANCTIONS
from lvheng.logic.interval import Interval

from .cases import act, opinion_on

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

    @pytest.mark.parametrize(
        ("found_out", "said"), [("2026-07-01", "yes"), ("2026-07-02", "no"), ("unknown", "yes")]
    )
    def test_six_months(self, found_out, said):
        one = dealt(day="2026-01-01", discovered_on=found_out)
        assert holds(ZHIAN, one) == said
        if said == "yes":
            assert str(on(ZHIAN, one).last_day) == "2026-07-01"


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
        kind = "sell" if fact == "for_telecom_fraud" else "buy"
        for income, fine in ((line - 1, Interval(0, most)), (line, Interval(line, 10 * line))):
            assert on(provision, dealt(kind, income=income, **{fact: True})).fine_yuan == fine

    def test_fraud_if_serious_detention_too(self):
        one = dealt(for_telecom_fraud=True)
        assert on("反电信网络诈骗法第四十二条", one).detention_days is None
        one = dealt(for_telecom_fraud=True, serious=True)
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
        one = dealt(day="2025-01-01", user_of_post_or_express=True, serious=serious)
        assert on("快递暂行条例第四十四条", one, party=EXPRESS).fine_yuan == fine

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
    assert opinion_on(dealt(), party=POLICE).administrative.notes == ()


def test_a_leak_is_open_until_it_is_known_what_was_left_undone():
    incident = {
        "id": "i1", "party": "z", "discovered": "2026-03-01T09:00+08:00", "important_data": False,
    }  # fmt: skip
    found = sanctions(party=OPERATOR | HANDLER, incidents=[incident])
    assert {one.holds for one in found.values()} == {"undetermined"}
    assert {key.partition("第")[0] for key in found} == {
        "个人信息保护法", "网络安全法", "数据安全法",
    }  # fmt: skip


MINOR = {"first_offence": True, "full_restitution": True, "remorse": True}
CRIME = {"ordinary": 5_000}


class TestEndings:
    def endings(self, one, **circumstances):
        found = opinion_on(one, party={"circumstances": circumstances}).administrative.endings
        return {ending.ending: ending.holds for ending in found}

    def test_no_crime_no_prosecution(self):
        assert self.endings(dealt()) == {"must_not_prosecute": "yes"}

    def test_a_crime_without_more_has_no_such_end(self):
        assert self.endings(dealt(items=CRIME)) == {}

    def test_article_10(self):
        assert self.endings(dealt(items=CRIME), **MINOR) == {"may_not_prosecute": "yes"}
        assert self.endings(dealt(items={"ordinary": 50_000}), **MINOR) == {}

    @pytest.mark.parametrize("missing", MINOR)
    def test_article_10_asks_all_three(self, missing):
        assert self.endings(dealt(items=CRIME), **{**MINOR, missing: False}) == {}
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
        one.text
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
