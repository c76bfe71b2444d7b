"""法释〔2017〕10号第六条: buying or accepting class C information for a lawful business."""

from __future__ import annotations

import pytest

from lvheng.law.conduct import environment
from lvheng.law.instruments.criminal_law import art_253_1
from lvheng.law.matter import MATTER
from lvheng.logic.bounds import bounds
from lvheng.logic.interval import NO, UNDETERMINED, YES

from .cases import (
    CONVICTED,
    ESPECIALLY,
    NONE,
    OPTIONS,
    PRIOR,
    SERIOUS,
    act,
    case_of,
    charge_on,
    found,
    range_found,
)


def bought(items=None, kind="buy", **facts):
    return act(kind, {"ordinary": 1} if items is None else items, lawful_business=True, **facts)


def outcome(*acts, **more):
    return found(charge_on(*acts, **more))


class TestFirstParagraph:
    @pytest.mark.parametrize("kind", ["buy", "accept"])
    @pytest.mark.parametrize(
        ("yuan", "expected"),
        [(49_999, (NONE, "")), (50_000, (SERIOUS, "6:1-1")), (50_001, (SERIOUS, "6:1-1"))],
    )
    def test_profit_from_use_decides_at_fifty_thousand(self, kind, yuan, expected):
        assert outcome(bought(kind=kind, profit_from_use_yuan=yuan)) == expected

    def test_profit_decides_where_no_number_of_items_is_stated(self):
        one = act("buy", lawful_business=True, profit_from_use_yuan=50_000)
        assert outcome(one) == (SERIOUS, "6:1-1")

    def test_profits_of_several_purchases_are_added(self):
        half = bought(profit_from_use_yuan=25_000)
        assert outcome(half, half) == (SERIOUS, "6:1-1")

    def test_profit_of_conduct_under_article_5_is_not_added(self):
        own = act("buy", {"ordinary": 1}, profit_from_use_yuan=25_000)
        assert outcome(bought(profit_from_use_yuan=25_000), own) == (NONE, "")

    @pytest.mark.parametrize("prior", [CONVICTED, PRIOR])
    def test_a_prior_sanction_is_enough(self, prior):
        assert outcome(bought(), party={"priors": [prior]}) == (SERIOUS, "6:1-2")

    def test_an_administrative_sanction_is_too_old_after_two_years(self):
        party = {"priors": [PRIOR]}
        assert outcome(bought(on="2025-06-01"), party=party)[0] == SERIOUS
        assert outcome(bought(on="2025-06-02"), party=party)[0] == NONE

    def test_other_serious_circumstances_are_enough(self):
        assert outcome(bought(other_serious=True)) == (SERIOUS, "6:1-3")

    def test_no_number_of_class_c_items_is_a_gate(self):
        assert outcome(bought({"ordinary": 4_999})) == (NONE, "")
        assert outcome(bought({"ordinary": 5_000})) == (NONE, "")
        assert outcome(bought({"ordinary": 10**9})) == (NONE, "")

    def test_without_lawful_business_the_numbers_of_article_5_apply(self):
        assert outcome(act("buy", {"ordinary": 5_000})) == (SERIOUS, "5:1-5")

    def test_income_is_no_gate_here(self):
        assert outcome(bought(illegal_income_yuan=1_000_000)) == (NONE, "")

    def test_there_is_no_especially_serious_tier_here(self):
        one = bought(
            {"ordinary": 10**6},
            profit_from_use_yuan=10**9,
            illegal_income_yuan=10**9,
            consequences=["death", "major_loss"],
            other_especially_serious=True,
        )
        assert outcome(one, party={"priors": [CONVICTED]}) == (SERIOUS, "6:1-1 6:1-2")

    @pytest.mark.parametrize("kind", ["steal", "exchange", "collect"])
    def test_stealing_exchanging_and_collecting_are_under_article_5_whatever_the_purpose(
        self, kind
    ):
        assert outcome(bought({"ordinary": 5_000}, kind)) == (SERIOUS, "5:1-5")
        assert outcome(bought({"ordinary": 1}, kind, profit_from_use_yuan=50_000)) == (NONE, "")

    @pytest.mark.parametrize("kind", ["sell", "provide", "publish"])
    def test_selling_and_providing_are_under_article_5_whatever_the_purpose(self, kind):
        assert outcome(bought({"ordinary": 5_000}, kind)) == (SERIOUS, "5:1-5")

    def test_two_purchases_of_the_same_items_for_business_both_stay_in_article_6(self):
        again = act("accept", same_items_as="a1", lawful_business=True)
        assert outcome(bought({"ordinary": 6_000}), again) == (NONE, "")

    def test_items_of_business_do_not_help_other_items_over_a_threshold(self):
        other = act("buy", {"ordinary": 4_999})
        assert outcome(bought({"ordinary": 4_999}), other) == (NONE, "")

    def test_an_unknown_purpose_leaves_it_open(self):
        charge = charge_on(act("buy", {"ordinary": 5_000}, lawful_business="unknown"))
        assert range_found(charge) == (NONE, SERIOUS)


class TestSensitiveItems:
    @pytest.mark.parametrize(("category", "first"), [("track", 50), ("lodging", 500)])
    def test_sensitive_items_bought_for_business_are_under_article_5(self, category, first):
        gate = {"track": "5:1-3", "lodging": "5:1-4"}[category]
        assert outcome(bought({category: first - 1})) == (NONE, "")
        assert outcome(bought({category: first})) == (SERIOUS, gate)
        assert outcome(bought({category: 10 * first})) == (ESPECIALLY, f"{gate} 5:2-3")

    def test_consequences_of_sensitive_items_count_under_article_5(self):
        one = bought({"lodging": 600}, consequences=["death"])
        assert outcome(one) == (ESPECIALLY, "5:1-4 5:2-1")

    def test_profit_from_sensitive_items_alone_is_not_a_gate(self):
        assert outcome(bought({"lodging": 100}, profit_from_use_yuan=60_000)) == (NONE, "")

    def test_a_prior_sanction_and_only_sensitive_items_is_article_5(self):
        found_ = outcome(bought({"lodging": 1}), party={"priors": [CONVICTED]})
        assert found_ == (SERIOUS, "5:1-9")

    def test_the_ordinary_part_of_a_mixed_purchase_is_contested(self):
        one = bought({"lodging": 499, "ordinary": 10})
        assert range_found(charge_on(one)) == (NONE, SERIOUS)
        split = charge_on(one, readings={"mixed_business_purchase": "split"})
        together = charge_on(one, readings={"mixed_business_purchase": "all_under_article_5"})
        assert found(split) == (NONE, "")
        assert found(together) == (SERIOUS, "5:1-6")

    @pytest.mark.parametrize("reading", ["split", "all_under_article_5"])
    def test_the_profit_of_a_mixed_purchase_counts_on_either_reading(self, reading):
        """docs/decisions/0005: who also bought sensitive data is not better off for it."""
        one = bought({"lodging": 1, "ordinary": 1}, profit_from_use_yuan=50_000)
        readings = {"mixed_business_purchase": reading}
        assert outcome(one, readings=readings) == (SERIOUS, "6:1-1")


class TestSecondParagraph:
    """Sold or provided: back to article 5 as a whole."""

    @pytest.mark.parametrize("kind", ["sell", "provide", "publish"])
    def test_resale_brings_the_numbers_of_article_5_back(self, kind):
        for number, expected in [(4_999, (NONE, "")), (5_000, (SERIOUS, "5:1-5"))]:
            resale = act(kind, same_items_as="a1")
            assert outcome(bought({"ordinary": number}), resale) == expected

    def test_resale_of_a_part_brings_the_whole_purchase_back(self):
        part = act("sell", {"ordinary": 10}, same_items_as="a1")
        assert outcome(bought({"ordinary": 5_000}), part) == (SERIOUS, "5:1-5")

    def test_resale_takes_the_profit_gate_away_and_brings_the_income_gate(self):
        resale = act("sell", same_items_as="a1", illegal_income_yuan=4_999)
        assert outcome(bought(profit_from_use_yuan=50_000), resale) == (NONE, "")
        resale = act("sell", same_items_as="a1", illegal_income_yuan=5_000)
        assert outcome(bought(), resale) == (SERIOUS, "5:1-7")

    def test_resale_brings_the_second_tier_back(self):
        resale = act("sell", same_items_as="a1")
        assert outcome(bought({"ordinary": 50_000}), resale) == (ESPECIALLY, "5:1-5 5:2-3")

    def test_a_sale_of_other_items_changes_nothing(self):
        assert outcome(bought({"ordinary": 5_000}), act("sell", {"ordinary": 1})) == (NONE, "")


class TestLawfulResale:
    """第六条第二款 is for sales in breach of the law: one that the law does not forbid ends nothing."""

    def tiers(self, *anonymised):
        sales = [
            act("sell", {"ordinary": 1}, same_items_as="a1", lawful_basis={"anonymised": said})
            for said in anonymised
        ]
        case = case_of(bought({"ordinary": 5_000}), *sales)
        env = environment(case, case.parties[0], case.acts)
        return bounds(art_253_1.tier.rule(MATTER), env, OPTIONS).interval

    def test_it_changes_nothing(self):
        assert self.tiers(True) == self.tiers(True, True) == NO

    def test_one_unlawful_sale_among_others_ends_article_6(self):
        assert self.tiers(False) == self.tiers(True, False) == YES

    def test_where_it_is_unknown_the_article_is_open(self):
        assert self.tiers(True, "unknown") == UNDETERMINED
