"""What mutants of the rule files showed that no other test of the law says."""

from __future__ import annotations

import pytest

from lvheng.facts.case import CountedItems
from lvheng.facts.register import ACT_KINDS, CONSEQUENCES
from lvheng.law.conduct import environment
from lvheng.law.instruments.criminal_law import art_253_1
from lvheng.law.instruments.criminal_law.art_017 import is_minor
from lvheng.law.instruments.fashi_2017_10 import art_003, art_004, art_005
from lvheng.law.matter import MATTER
from lvheng.logic.bounds import bounds
from lvheng.logic.interval import NO, YES, Interval, exactly
from lvheng.logic.proof import Proof
from lvheng.opinion import assess
from lvheng.opinion.assess import with_counts

from .cases import ESPECIALLY, OPTIONS, SERIOUS, act, case_of, charge_on, found, range_found


class TestArticle17:
    """Born on 2008-05-10: 16 from 2024-05-11, 18 from 2026-05-11."""

    BORN = "2008-05-10"

    def minor(self, *days):
        acts = [act("sell", {"track": 50}, on=day) for day in days]
        case = case_of(*acts, party={"born": self.BORN})
        return is_minor(case.parties[0], case.acts)

    def test_who_was_18_at_one_of_the_acts_is_no_minor(self):
        assert self.minor("2025-01-01", "2025-02-01")
        assert not self.minor("2025-01-01", "2026-06-01")
        assert not self.minor("2026-06-01", "2026-07-01")

    def test_who_did_nothing_is_no_minor(self):
        case = case_of(act("sell"), party={"born": self.BORN})
        assert not is_minor(case.parties[0], ())

    @pytest.mark.parametrize(
        ("last", "tier"), [("2024-05-10", "none"), ("2024-05-11", "none..serious")]
    )
    def test_a_period_that_ends_on_the_first_day_of_16_may_be_that_day(self, last, tier):
        one = act("sell", {"track": 50}, between=["2024-05-01", last])
        lowest, highest = range_found(charge_on(one, party={"born": self.BORN}))
        assert tier == (lowest if lowest == highest else f"{lowest}..{highest}")


@pytest.mark.parametrize(("of_age", "tier"), [(NO, 0), (YES, 1)])
def test_an_act_of_open_age_counts_if_16_was_reached_and_not_if_it_was_not(of_age, tier):
    one = act("sell", {"track": 50}, between=["2024-05-01", "2024-05-31"])
    case = case_of(one, party={"born": "2008-05-10"})
    env = {**environment(case, case.parties[0], case.acts), "acts.a1.responsible": of_age}
    assert bounds(art_253_1.tier.rule(MATTER), env, OPTIONS).interval == exactly(tier)


def test_without_a_tier_there_is_no_custody():
    assert art_253_1.NO_PENALTY.custody_months == Interval(0, 0)


def test_each_kind_of_act_either_obtains_or_provides():
    for kind in ACT_KINDS:
        (one,) = case_of(act(kind, {"track": 1})).acts
        assert art_004.obtains_illegally(one) != art_003.sells_or_provides(one)


@pytest.mark.parametrize(("standard", "half"), [(50, 25), (51, 26), (1, 1), (2, 1), (5001, 2501)])
def test_half_of_a_standard_is_the_least_whole_number_that_is_half_of_it(standard, half):
    assert art_005.half(standard) == half


def statements(proof: Proof):
    yield proof.statement
    for step in proof.steps:
        yield from statements(step)


class TestProofsSpeakInItemsOfClassA:
    """第六项, 第八项 and the ten times of them are said as people say them: 55 ≥ 50, not 5500 ≥ 5000."""

    def said(self, place, *acts, **readings):
        clauses = charge_on(*acts, readings=readings).clauses
        (clause,) = (one for one in clauses if one.citation.endswith(place))
        return list(statements(clause.proof))

    def test_ten_times_the_converted_sum(self):
        said = self.said("第二款第（三）项", act("sell", {"track": 200, "lodging": 3_500}))
        # Of 第六项, and of 第八项 as a sum with what duty gave (here nothing).
        assert sum(one.startswith("550 ≥ 500（") for one in said) == 2

    def test_half_of_the_converted_sum(self):
        one = act("sell", {"track": 20, "lodging": 70}, obtained_in_duty_or_service=True)
        said = self.said("第一款第（八）项", one)
        assert any(one.startswith("27 ≥ 25（") for one in said)

    def test_each_against_its_own_standard(self):
        acts = (
            act("sell", {"track": 20}, obtained_in_duty_or_service=True),
            act("sell", {"track": 30}),
        )
        said = self.said("第一款第（八）项", *acts)
        assert any(one.startswith("70 ≥ 50（") for one in said)

    @pytest.mark.parametrize(
        ("category", "item", "half"),
        [("track", "第三项", 25), ("lodging", "第四项", 250), ("ordinary", "第五项", 2_500)],
    )
    @pytest.mark.parametrize(
        ("place", "times"), [("第一款第（八）项", 1), ("第二款第（三）项", 10)]
    )
    @pytest.mark.parametrize(("short", "sign"), [(1, "<"), (0, "≥")])
    def test_each_standard_is_said_beside_the_sum(
        self, category, item, half, place, times, short, sign
    ):
        def said(number, **facts):
            return self.said(place, act("sell", {category: number}, **facts))

        number = half * times - short
        duty = f"履职所得并出售、提供的{item}信息条数 {number} {sign} {half * times}"
        assert duty in said(number, obtained_in_duty_or_service=True)
        if times > 1:
            number = 2 * half * times - short
            assert f"{item}信息条数 {number} {sign} {2 * half * times}" in said(number)


def test_item_eight_does_not_hold_where_nothing_comes_from_duty():
    clauses = charge_on(act("sell", {"track": 50})).clauses
    (eight,) = (one for one in clauses if one.citation.endswith("第一款第（八）项"))
    assert eight.holds == "no"


def test_item_eight_is_not_named_where_the_converted_sum_passes_alone():
    one = act("sell", {"track": 20, "lodging": 300}, obtained_in_duty_or_service=True)
    assert found(charge_on(one)) == (SERIOUS, "5:1-6")


@pytest.mark.parametrize(("track", "tier"), [(0, "none"), (1, SERIOUS), (2, SERIOUS)])
def test_one_sensitive_item_makes_a_business_purchase_mixed(track, tier):
    one = act("buy", {"track": track, "ordinary": 5_000}, lawful_business=True)
    charge = charge_on(one, readings={"mixed_business_purchase": "all_under_article_5"})
    assert found(charge)[0] == tier


class TestCountedItems:
    """The items of an act whose exhibits were counted are those of the count, under each of its readings."""

    ROWS = (("by_id", {"track": 49, "lodging": 9}), ("as_seized", {"track": 50}))

    def charge(self, **readings):
        rows = {(rule,): counts for rule, counts in self.ROWS}
        counted = CountedItems({"counting_rule": tuple(rule for rule, _ in self.ROWS)}, rows)
        one = act("sell", exhibits=["x.csv"])
        case = with_counts(case_of(one, readings=readings), {"a1": counted})
        return assess(case).parties[0].charges[0]

    def test_a_count_under_one_rule_has_its_numbers_and_none_in_other_categories(self):
        items = self.charge(counting_rule="by_id").items
        assert items == {"A": exactly(49), "B": exactly(9), "C": exactly(0)}

    def test_the_rule_decides(self):
        assert found(self.charge(counting_rule="by_id"))[0] == "none"
        assert found(self.charge(counting_rule="as_seized")) == (SERIOUS, "5:1-3")


@pytest.mark.parametrize("consequence", CONSEQUENCES)
def test_each_consequence_alone_is_especially_serious(consequence):
    item = "5:2-2" if consequence in ("major_loss", "vile_influence") else "5:2-1"
    for kind in ("sell", "buy"):
        one = act(kind, {"track": 1}, consequences=[consequence])
        assert found(charge_on(one)) == (ESPECIALLY, item)


@pytest.mark.parametrize(
    ("days", "tiers"),
    [
        (["2020-12-01", "2020-12-31"], (SERIOUS, SERIOUS)),
        (["2020-12-31", "2021-01-01"], ("none", SERIOUS)),
        (["2021-01-01", "2021-01-02"], ("none", "none")),
    ],
)
def test_a_period_before_the_civil_code_on_the_reading_for_which_it_matters(days, tiers):
    public = {"lawfully_public": True, "reasonable_scope": True}
    one = act("sell", {"track": 50}, between=days, lawful_basis=public)
    readings = {"public_information_before_2021": "not_lawful"}
    assert range_found(charge_on(one, readings=readings)) == tiers


def test_another_s_access_is_no_duty():
    one = act("sell", {"track": 30}, others_access=True)
    charge = charge_on(one, readings={"others_access": "still_in_duty"})
    assert found(charge) == ("none", "")


def test_exceptions_that_are_not_stated_are_taken_not_to_exist_and_the_opinion_says_so():
    said = charge_on(act("steal", {"track": 60}), unstated="unknown")
    assert said.established == "yes"
    assert any("没有写明的例外情形" in note for note in said.notes)
    open_ = charge_on(act("steal", {"track": 60}), party={"incapable": "unknown"})
    assert open_.established == "undetermined"
    assert not any("没有写明的例外情形" in note for note in open_.notes)
