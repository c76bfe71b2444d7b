"""刑法第二百五十三条之一: penalties, units, 从重, and the text in force at the act."""

from __future__ import annotations

import json

import pytest

from lvheng.law.instruments.criminal_law import art_253_1

from .cases import SERIOUS, act, charge_on, found, opinion_on


def months(charge):
    return charge.custody_months.lo, charge.custody_months.hi


class TestPenalties:
    def test_serious_is_one_to_thirty_six_months_and_a_fine_with_it_or_alone(self):
        charge = charge_on(act("sell", {"track": 50}))
        assert months(charge) == (1, 36)  # 拘役 from one month
        assert charge.fine_mode == "and_or_only"
        assert charge.penalty_words == "处三年以下有期徒刑或者拘役，并处或者单处罚金"

    def test_especially_serious_is_three_to_seven_years_and_a_fine(self):
        charge = charge_on(act("sell", {"track": 500}))
        assert months(charge) == (36, 84)
        assert charge.fine_mode == "and"
        assert charge.penalty_words == "处三年以上七年以下有期徒刑，并处罚金"

    def test_no_offence_no_penalty(self):
        charge = charge_on(act("sell", {"track": 49}))
        assert months(charge) == (0, 0)
        assert charge.penalty_words == ""
        assert charge.established == "no"

    @pytest.mark.parametrize(
        ("least", "most", "expected"),
        [(49, 50, (0, 36)), (50, 500, (1, 84)), (0, 500, (0, 84)), (500, 600, (36, 84))],
    )
    def test_an_open_tier_gives_the_range_of_all_open_penalties(self, least, most, expected):
        items = {"track": {"at_least": least, "at_most": most}}
        assert months(charge_on(act("sell", items))) == expected

    def test_neither_tier_has_public_surveillance(self):
        every = "".join(penalty.words for penalty in art_253_1.PENALTIES.values())
        assert "管制" not in every
        document = opinion_on(act("sell", {"track": 500})).to_dict()
        assert "管制" not in json.dumps(document, ensure_ascii=False)

    def test_the_words_of_each_penalty_are_words_of_the_article(self):
        (text,) = [c.text for c in art_253_1.ARTICLE.clauses.values() if c.place == "第一款"]
        assert all(penalty.words in text for penalty in art_253_1.PENALTIES.values())

    def test_every_clause_of_both_articles_is_reported_with_the_reason_it_fails(self):
        charge = charge_on(act("sell", {"track": 1}))
        assert len(charge.clauses) == 10 + 4 + 3
        assert all(clause.holds == "no" and clause.proof for clause in charge.clauses)


class TestUnits:
    def test_a_unit_is_fined_and_never_imprisoned(self):
        charge = charge_on(act("sell", {"track": 500}), party={"kind": "unit"})
        assert charge.custody_months is None
        assert charge.fine_mode == "fine"
        assert charge.penalty_words == "对单位判处罚金"
        assert charge.to_dict()["custody_months"] is None

    @pytest.mark.parametrize(("number", "tier"), [(49, "none"), (50, SERIOUS)])
    def test_a_unit_is_measured_by_the_standards_for_persons(self, number, tier):
        charge = charge_on(act("sell", {"track": number}), party={"kind": "unit"})
        assert charge.tier.headline == tier

    def test_a_unit_without_an_offence_is_not_fined(self):
        charge = charge_on(act("sell", {"track": 49}), party={"kind": "unit"})
        assert charge.fine_mode == "none"
        assert (charge.fine_yuan.lo, charge.fine_yuan.hi) == (0, 0)


class TestHeavierInDuty:
    def test_selling_what_duty_gave_is_punished_more_heavily(self):
        one = act("sell", {"track": 50}, obtained_in_duty_or_service=True)
        assert charge_on(one).heavier_in_duty == "yes"

    def test_obtaining_in_duty_alone_is_not(self):
        one = act("collect", {"track": 50}, obtained_in_duty_or_service=True)
        assert charge_on(one).heavier_in_duty == "no"

    def test_selling_what_came_from_elsewhere_is_not(self):
        assert charge_on(act("sell", {"track": 50})).heavier_in_duty == "no"

    def test_it_is_open_where_the_source_is_unknown(self):
        one = act("sell", {"track": 50}, obtained_in_duty_or_service="unknown")
        assert charge_on(one).heavier_in_duty == "undetermined"


class TestDutyThatMadeTheCrime:
    """C-14: where 第八项 alone opens the tier, whether the duty weighs once more is disputed."""

    def sold(self, number, **facts):
        return act("sell", {"track": number}, obtained_in_duty_or_service=True, **facts)

    @pytest.mark.parametrize(
        ("number", "heavier"),
        [
            (24, "yes"),  # no crime: nothing rests on the duty
            (25, "undetermined"),
            (49, "undetermined"),
            (50, "yes"),
            (249, "yes"),
            (250, "undetermined"),  # 情节特别严重 by half the standard alone
            (499, "undetermined"),
            (500, "yes"),
        ],
    )
    def test_it_is_open_where_only_half_the_standard_is_reached(self, number, heavier):
        charge = charge_on(self.sold(number))
        assert charge.heavier_in_duty == heavier
        assert any("第（八）项" in note for note in charge.notes) == (heavier == "undetermined")

    @pytest.mark.parametrize(
        "facts",
        [
            {"illegal_income_yuan": 5_000},
            {"other_serious": True},
            {"knew_of_criminal_use": True},
            {"consequences": ["death"]},
        ],
    )
    def test_another_ground_leaves_the_duty_free_to_weigh(self, facts):
        assert charge_on(self.sold(30, **facts)).heavier_in_duty == "yes"

    def test_what_another_ground_makes_serious_does_not_make_especially_serious(self):
        assert charge_on(self.sold(300, other_serious=True)).heavier_in_duty == "undetermined"

    @pytest.mark.parametrize(("number", "ban"), [(30, "yes"), (60, "yes")])
    def test_that_a_profession_was_used_is_not_open_for_that(self, number, ban):
        charge = charge_on(self.sold(number))
        assert charge.sentence.occupation_ban == ban
        assert {one.order.name: one.holds for one in charge.orders}["occupation_ban"] == ban

    def test_an_unknown_number_leaves_it_open_only_if_the_half_may_decide(self):
        for least, heavier in ((40, "undetermined"), (50, "yes")):
            number = {"at_least": least, "at_most": 60}
            assert charge_on(self.sold(number)).heavier_in_duty == heavier

    def test_an_unknown_consequence_does_not_make_it_open(self):
        one = self.sold(60, consequences="unknown")
        assert charge_on(one).heavier_in_duty == "yes"


class TestTheTextInForce:
    def on(self, day):
        (charge,) = opinion_on(act("sell", {"track": 500}, on=day)).charges
        return charge.version, charge.established, charge.tier.highest

    def test_before_28_february_2009_it_is_no_crime(self):
        assert self.on("2009-02-27") == ("", "no", "none")

    @pytest.mark.parametrize("day", ["2009-02-28", "2015-10-31"])
    def test_from_then_to_31_october_2015_the_older_text_governs_with_one_tier(self, day):
        assert self.on(day) == ("2009-02-28", "undetermined", "serious")

    def test_from_1_november_2015_the_present_text_governs(self):
        assert self.on("2015-11-01") == ("2015-11-01", "yes", "especially_serious")

    def test_the_interpretation_reaches_back_to_open_cases_before_it(self):
        assert self.on("2017-05-31") == ("2015-11-01", "yes", "especially_serious")

    def test_acts_under_different_texts_are_charged_apart(self):
        acts = [
            act("sell", {"track": 30}, on=day) for day in ("2008-01-01", "2012-01-01", "2016-01-01")
        ]
        charges = opinion_on(*acts).charges
        assert sorted(c.version for c in charges) == ["", "2009-02-28", "2015-11-01"]
        (present,) = [c for c in charges if c.version == "2015-11-01"]
        assert found(present) == ("none", "")  # 30, not 90

    def test_continuing_conduct_across_the_change_falls_under_the_present_text_with_a_note(self):
        one = act("sell", {"track": 50}, between=["2015-06-01", "2016-06-01"])
        (charge,) = opinion_on(one).charges
        assert charge.version == "2015-11-01"
        assert any("2015" in note for note in charge.notes)

    def test_an_undated_act_is_assessed_under_the_present_text_with_a_note(self):
        (charge,) = opinion_on({"kind": "sell", "items": {"track": 50}}).charges
        assert charge.established == "yes"
        assert any("日期" in note for note in charge.notes)
