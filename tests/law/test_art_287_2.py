"""刑法第二百八十七条之二 with 法释〔2019〕15号第十一条、第十二条、第十六条."""

from __future__ import annotations

import pytest

from .other_acts import NONE, SERIOUS, charge, ends, found

KIND = "aid_network_crime"
TWELVE = "法释〔2019〕15号第十二条"
KNEW = {"knew_of_crime": True}
UNCHECKED = KNEW | {"aided_crime_cannot_be_checked": True}


@pytest.mark.parametrize(
    ("fact", "standard", "item"),
    [
        ("persons_aided", 3, "一"),
        ("payment_yuan", 200_000, "二"),
        ("funds_yuan", 50_000, "三"),
        ("illegal_income_yuan", 10_000, "四"),
    ],
)
def test_each_number_below_at_and_above(fact, standard, item):
    ground = (f"{TWELVE}第一款第（{item}）项",)
    assert found(charge(KIND, KNEW | {fact: standard - 1})) == (NONE, ())
    assert found(charge(KIND, KNEW | {fact: standard})) == (SERIOUS, ground)
    assert found(charge(KIND, KNEW | {fact: standard + 1})) == (SERIOUS, ground)
    assert found(charge(KIND, {fact: standard})) == (NONE, ())


@pytest.mark.parametrize(
    ("fact", "item"),
    [("again_after_sanction", "五"), ("grave_result_of_aided", "六"), ("other_serious", "七")],
)
def test_each_item_that_is_no_number(fact, item):
    assert found(charge(KIND, KNEW | {fact: True})) == (SERIOUS, (f"{TWELVE}第一款第（{item}）项",))
    assert found(charge(KIND, KNEW | {fact: False})) == (NONE, ())


class TestWhereTheAidedCrimeCannotBeChecked:
    @pytest.mark.parametrize(
        ("fact", "standard"),
        [("payment_yuan", 1_000_000), ("funds_yuan", 250_000), ("illegal_income_yuan", 50_000)],
    )
    def test_five_times_the_numbers(self, fact, standard):
        assert found(charge(KIND, UNCHECKED | {fact: standard - 1})) == (NONE, ())
        assert found(charge(KIND, UNCHECKED | {fact: standard})) == (SERIOUS, (f"{TWELVE}第二款",))

    def test_the_number_of_persons_does_not_count(self):
        assert found(charge(KIND, UNCHECKED | {"persons_aided": 100}))[0] == NONE

    def test_especially_grave_results(self):
        one = charge(KIND, UNCHECKED | {"especially_grave_result": True})
        assert found(one) == (SERIOUS, (f"{TWELVE}第二款",))
        assert found(charge(KIND, KNEW | {"especially_grave_result": True}))[0] == NONE

    def test_such_a_conduct_does_not_take_away_what_others_are(self):
        """It is set apart: neither summed with the others nor a defence to them."""
        checked = KNEW | {"persons_aided": 3}
        assert found(charge(KIND, checked, UNCHECKED | {"persons_aided": 9}))[0] == SERIOUS
        one_short = KNEW | {"persons_aided": 2}
        assert found(charge(KIND, one_short, UNCHECKED | {"persons_aided": 9}))[0] == NONE

    def test_whether_it_can_be_checked_is_open(self):
        facts = KNEW | {"payment_yuan": 200_000, "aided_crime_cannot_be_checked": "unknown"}
        assert ends(charge(KIND, facts)) == (NONE, SERIOUS)
        assert ends(charge(KIND, facts | {"payment_yuan": 1_000_000})) == (SERIOUS, SERIOUS)


SIGNS = (
    "went_on_after_being_told", "ignored_reports", "abnormal_dealing", "means_only_for_crime",
    "evaded_supervision", "helped_to_evade", "other_sign_of_knowledge",
)  # fmt: skip


class TestKnowledge:
    """第十一条."""

    @pytest.mark.parametrize("sign", SIGNS)
    def test_each_sign_is_enough_but_not_against_evidence(self, sign):
        facts = {"persons_aided": 3}
        assert found(charge(KIND, facts))[0] == NONE
        assert found(charge(KIND, facts | {sign: True}))[0] == SERIOUS
        against = facts | {sign: True, "evidence_to_the_contrary": True}
        assert found(charge(KIND, against))[0] == NONE
        assert ends(charge(KIND, facts | {sign: "unknown"})) == (NONE, SERIOUS)

    def test_unknown_evidence_to_the_contrary_leaves_it_open(self):
        facts = {
            "persons_aided": 3,
            "abnormal_dealing": True,
            "evidence_to_the_contrary": "unknown",
        }
        assert ends(charge(KIND, facts)) == (NONE, SERIOUS)

    def test_knowledge_that_is_proved_needs_no_presumption(self):
        facts = KNEW | {"persons_aided": 3, "evidence_to_the_contrary": True}
        assert found(charge(KIND, facts))[0] == SERIOUS

    def test_evidence_as_to_one_conduct_does_not_excuse_another(self):
        shown = {"persons_aided": 3, "abnormal_dealing": True}
        excused = shown | {"evidence_to_the_contrary": True}
        assert found(charge(KIND, shown, excused))[0] == SERIOUS
        assert found(charge(KIND, shown | {"persons_aided": 2}, excused))[0] == NONE


def test_conducts_within_two_years_are_summed():
    def paid(on):
        return KNEW | {"payment_yuan": 100_000, "on": on}

    assert found(charge(KIND, paid("2020-03-01"), paid("2022-03-01")))[0] == SERIOUS
    assert found(charge(KIND, paid("2020-03-01"), paid("2022-03-02")))[0] == NONE


def test_penalty_and_unit():
    one = charge(KIND, KNEW | {"persons_aided": 3})
    assert (one.custody_months.lo, one.custody_months.hi) == (1, 36)
    assert one.fine_mode == "and_or_only"
    unit = charge(KIND, KNEW | {"persons_aided": 3}, party={"kind": "unit"})
    assert (unit.established, unit.custody_months, unit.fine_mode) == ("yes", None, "fine")


def test_illegal_income_is_that_of_all_conducts():
    one = charge(
        KIND,
        KNEW | {"illegal_income_yuan": 10_000},
        UNCHECKED | {"illegal_income_yuan": 700},
    )
    assert one.illegal_income_yuan.lo == one.illegal_income_yuan.hi == 10_700


@pytest.mark.parametrize(("judged", "said"), [("2019-10-31", True), ("2019-11-01", False)])
def test_judged_before_the_interpretation_its_numbers_are_called_a_guide(judged, said):
    one = charge(KIND, {**KNEW, "on": "2018-01-01", "persons_aided": 3}, judged_on=judged)
    assert one.established == "yes"
    assert any("法释〔2019〕15号施行之日（2019-11-01）" in note for note in one.notes) is said


def test_where_nothing_is_made_out_no_interpretation_is_spoken_of():
    one = charge(KIND, {**KNEW, "on": "2018-01-01", "persons_aided": 2}, judged_on="2018-06-01")
    assert not any("施行之日" in note for note in one.notes)


@pytest.mark.parametrize(
    ("days", "tiers", "said"),
    [
        (["2015-10-01", "2015-10-31"], (NONE, NONE), "尚未施行"),
        (["2015-10-31", "2015-11-01"], (NONE, SERIOUS), "跨越2015-11-01"),
        (["2015-11-01", "2015-11-02"], (SERIOUS, SERIOUS), ""),
    ],
)
def test_what_began_before_there_was_the_article_is_open(days, tiers, said):
    one = charge(KIND, {**KNEW, "between": days, "persons_aided": 3})
    assert ends(one) == tiers
    assert any(said in note for note in one.notes)
    assert any("跨越" in note for note in one.notes) is ("跨越" in said)
