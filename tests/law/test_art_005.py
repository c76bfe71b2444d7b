"""法释〔2017〕10号第五条: every threshold one below, at and one above; every 项 alone; halves; ten times."""

from __future__ import annotations

import pytest

from lvheng.law.readings import CONTESTED_CATEGORY, READINGS
from lvheng.logic.interval import exactly
from lvheng.opinion import assess

from .cases import (
    CONVICTED,
    ESPECIALLY,
    NONE,
    PRIOR,
    SERIOUS,
    act,
    case_of,
    charge_on,
    found,
    range_found,
)

CLASS_OF = {
    "track": "A", "communication_content": "A", "credit": "A", "property": "A",
    "lodging": "B", "communication_record": "B", "health": "B", "transaction": "B",
    "other_sensitive": "B", "ordinary": "C",
}  # fmt: skip
FIRST = {"A": 50, "B": 500, "C": 5_000}
GATE = {"A": "5:1-3", "B": "5:1-4", "C": "5:1-5"}


def sold(items=None, **facts):
    return found(charge_on(act("sell", items, **facts)))


def in_duty(items=None, **facts):
    return sold(items, obtained_in_duty_or_service=True, **facts)


def each_class():
    return [(category, FIRST[name], GATE[name]) for category, name in CLASS_OF.items()]


class TestItemsThreeToFive:
    @pytest.mark.parametrize(("category", "standard", "gate"), each_class())
    def test_each_category_becomes_serious_exactly_at_its_standard(self, category, standard, gate):
        assert sold({category: standard - 1}) == (NONE, "")
        assert sold({category: standard}) == (SERIOUS, gate)
        assert sold({category: standard + 1}) == (SERIOUS, gate)

    @pytest.mark.parametrize(("category", "standard", "gate"), each_class())
    def test_each_category_becomes_especially_serious_exactly_at_ten_times(
        self, category, standard, gate
    ):
        assert sold({category: 10 * standard - 1}) == (SERIOUS, gate)
        assert sold({category: 10 * standard}) == (ESPECIALLY, f"{gate} 5:2-3")
        assert sold({category: 10 * standard + 1}) == (ESPECIALLY, f"{gate} 5:2-3")

    @pytest.mark.parametrize(
        "kind", ["steal", "buy", "accept", "exchange", "collect", "sell", "provide", "publish"]
    )
    def test_obtaining_selling_and_providing_have_the_same_standards(self, kind):
        assert found(charge_on(act(kind, {"track": 49})))[0] == NONE
        assert found(charge_on(act(kind, {"track": 50}))) == (SERIOUS, "5:1-3")

    def test_categories_of_one_class_are_added(self):
        assert sold({"track": 20, "credit": 29})[0] == NONE
        assert sold({"track": 20, "credit": 30}) == (SERIOUS, "5:1-3")
        assert sold({"lodging": 250, "health": 249})[0] == NONE
        assert sold({"lodging": 250, "health": 250}) == (SERIOUS, "5:1-4")

    @pytest.mark.parametrize("kind", CONTESTED_CATEGORY)
    def test_a_disputed_kind_is_in_the_class_that_its_reading_gives_and_in_no_other(self, kind):
        reading = CONTESTED_CATEGORY[kind]
        for option in READINGS[reading].options:
            items = charge_on(act("sell", {kind: 7}), readings={reading: option}).items
            expected = {name: exactly(7 * (name == CLASS_OF[option])) for name in "ABC"}
            assert items == expected


class TestItemSix:
    @pytest.mark.parametrize(
        ("items", "expected"),
        [
            ({"track": 20, "lodging": 299}, (NONE, "")),
            ({"track": 20, "lodging": 300}, (SERIOUS, "5:1-6")),
            ({"track": 20, "lodging": 301}, (SERIOUS, "5:1-6")),
            ({"track": 49, "ordinary": 99}, (NONE, "")),
            ({"track": 49, "ordinary": 100}, (SERIOUS, "5:1-6")),
            ({"lodging": 499, "ordinary": 9}, (NONE, "")),
            ({"lodging": 499, "ordinary": 10}, (SERIOUS, "5:1-6")),
            # Not rounded class by class: 349 B are 34.9 A, and 15.1 A more make 50.
            ({"track": 15, "lodging": 349, "ordinary": 9}, (NONE, "")),
            ({"track": 15, "lodging": 349, "ordinary": 10}, (SERIOUS, "5:1-6")),
            ({"track": 1, "lodging": 1, "ordinary": 4_889}, (NONE, "")),
            ({"track": 1, "lodging": 1, "ordinary": 4_890}, (SERIOUS, "5:1-6")),
        ],
    )
    def test_mixed_classes_are_serious_exactly_where_100a_10b_c_reach_5000(self, items, expected):
        assert sold(items) == expected

    @pytest.mark.parametrize(
        ("items", "tier"),
        [
            ({"track": 200, "lodging": 2_999}, SERIOUS),
            ({"track": 200, "lodging": 3_000}, ESPECIALLY),
            ({"track": 200, "lodging": 3_001}, ESPECIALLY),
            ({"track": 499, "ordinary": 99}, SERIOUS),
            ({"track": 499, "ordinary": 100}, ESPECIALLY),
        ],
    )
    def test_mixed_classes_are_especially_serious_exactly_at_ten_times(self, items, tier):
        assert sold(items)[0] == tier

    def test_item_six_is_not_named_where_a_class_passes_alone(self):
        assert sold({"track": 50, "lodging": 499}) == (SERIOUS, "5:1-3")

    def test_one_class_alone_never_needs_item_six(self):
        assert "5:1-6" not in sold({"ordinary": 5_000})[1]

    def test_the_published_example_is_shown_as_55_against_50(self):
        charge = charge_on(act("sell", {"track": 20, "lodging": 350}))
        (ground,) = [clause for clause in charge.clauses if clause.named_as_ground]
        assert "55 ≥ 50" in ground.proof.statement

    def test_a_sum_that_falls_short_shows_both_numbers(self):
        charge = charge_on(act("sell", {"track": 20, "lodging": 299, "ordinary": 9}))
        (six,) = [clause for clause in charge.clauses if "第（六）项" in clause.citation]
        assert six.holds == "no"
        assert "49.99 < 50" in six.proof.statement


class TestItemSeven:
    @pytest.mark.parametrize(
        ("yuan", "expected"),
        [
            (4_999, (NONE, "")),
            (5_000, (SERIOUS, "5:1-7")),
            (5_001, (SERIOUS, "5:1-7")),
            (49_999, (SERIOUS, "5:1-7")),
            (50_000, (ESPECIALLY, "5:1-7 5:2-3")),
            (50_001, (ESPECIALLY, "5:1-7 5:2-3")),
        ],
    )
    def test_income_alone_decides_at_five_and_fifty_thousand(self, yuan, expected):
        assert sold(illegal_income_yuan=yuan) == expected

    def test_income_of_several_acts_is_added(self):
        two = [act("sell", illegal_income_yuan=2_500) for _ in range(2)]
        assert found(charge_on(*two)) == (SERIOUS, "5:1-7")

    def test_number_and_income_are_never_added(self):
        assert sold({"track": 40}, illegal_income_yuan=4_000) == (NONE, "")
        assert sold({"track": 499}, illegal_income_yuan=49_999)[0] == SERIOUS

    def test_profit_from_use_is_not_income(self):
        assert sold({"track": 1}, profit_from_use_yuan=1_000_000) == (NONE, "")

    def test_costs_are_deducted_only_on_the_contested_reading(self):
        facts = {"illegal_income_yuan": 8_000, "cost_yuan": 3_001}
        one = act("sell", **facts)
        assert range_found(charge_on(one)) == (NONE, SERIOUS)
        assert charge_on(one).tier.headline == SERIOUS
        gross = charge_on(one, readings={"illegal_income_costs": "gross"})
        net = charge_on(one, readings={"illegal_income_costs": "net"})
        assert (found(gross)[0], found(net)[0]) == (SERIOUS, NONE)

    def test_costs_above_the_income_do_not_eat_the_income_of_another_act(self):
        charge = charge_on(
            act("sell", illegal_income_yuan=1_000, cost_yuan=9_000),
            act("sell", illegal_income_yuan=5_000),
            readings={"illegal_income_costs": "net"},
        )
        assert found(charge) == (SERIOUS, "5:1-7")

    @pytest.mark.parametrize(("income", "cost"), [(5_000, 1), (4_999, 0)])
    def test_costs_are_deducted_to_the_yuan(self, income, cost):
        acts = (
            act("sell", illegal_income_yuan=income, cost_yuan=cost),
            act("sell", illegal_income_yuan=1_000, cost_yuan=9_000),
        )
        assert found(charge_on(*acts, readings={"illegal_income_costs": "net"})) == (NONE, "")

    def test_on_the_other_reading_the_income_counts_once(self):
        one = act("sell", illegal_income_yuan=4_999, cost_yuan=1)
        assert found(charge_on(one, readings={"illegal_income_costs": "gross"})) == (NONE, "")

    def test_what_is_left_after_costs_counts(self):
        one = act("sell", illegal_income_yuan=9_000, cost_yuan=4_000)
        net = charge_on(one, readings={"illegal_income_costs": "net"})
        assert found(net) == (SERIOUS, "5:1-7")

    def test_income_of_obtaining_counts_too(self):
        assert found(charge_on(act("exchange", illegal_income_yuan=5_000))) == (SERIOUS, "5:1-7")


HALVES = [
    ("track", 25),
    ("lodging", 250),
    ("ordinary", 2_500),
    ("property", 25),
    ("transaction", 250),
]


class TestItemEight:
    @pytest.mark.parametrize(("category", "half"), HALVES)
    def test_what_duty_gave_and_was_sold_is_serious_at_half(self, category, half):
        assert in_duty({category: half - 1}) == (NONE, "")
        assert in_duty({category: half}) == (SERIOUS, "5:1-8")
        assert in_duty({category: half + 1}) == (SERIOUS, "5:1-8")

    @pytest.mark.parametrize(("category", "half"), HALVES)
    def test_ten_times_the_half_is_especially_serious_for_duty_sales(self, category, half):
        assert in_duty({category: 10 * half - 1})[0] == SERIOUS
        assert in_duty({category: 10 * half})[0] == ESPECIALLY
        assert in_duty({category: 10 * half + 1})[0] == ESPECIALLY

    @pytest.mark.parametrize(("category", "half"), HALVES)
    def test_the_five_fold_line_is_not_for_everyone(self, category, half):
        assert sold({category: 10 * half})[0] == SERIOUS

    @pytest.mark.parametrize(
        ("ordinary", "tier"),
        [(999, NONE), (1_000, SERIOUS), (1_001, SERIOUS), (23_499, SERIOUS), (23_500, ESPECIALLY)],
    )
    def test_the_half_standard_holds_for_the_converted_sum_too(self, ordinary, tier):
        assert in_duty({"track": 10, "lodging": 50, "ordinary": ordinary})[0] == tier

    @pytest.mark.parametrize(
        ("yuan", "expected"),
        [
            (2_499, (NONE, "")),
            (2_500, (SERIOUS, "5:1-8")),
            (4_999, (SERIOUS, "5:1-8")),
            (5_000, (SERIOUS, "5:1-7")),
            (24_999, (SERIOUS, "5:1-7")),
            (25_000, (ESPECIALLY, "5:1-7 5:2-3")),
        ],
    )
    def test_the_half_standard_holds_for_income_too(self, yuan, expected):
        assert in_duty(illegal_income_yuan=yuan) == expected

    @pytest.mark.parametrize("kind", ["steal", "buy", "accept", "exchange", "collect"])
    def test_obtaining_in_duty_without_selling_stays_at_the_ordinary_standard(self, kind):
        facts = {"obtained_in_duty_or_service": True, "illegal_income_yuan": 4_999}
        assert found(charge_on(act(kind, {"track": 49}, **facts))) == (NONE, "")

    @pytest.mark.parametrize("kind", ["sell", "provide", "publish"])
    def test_selling_what_did_not_come_from_duty_stays_at_the_ordinary_standard(self, kind):
        assert found(charge_on(act(kind, {"track": 49}))) == (NONE, "")
        assert found(charge_on(act(kind, {"track": 25}, obtained_in_duty_or_service=True))) == (
            SERIOUS,
            "5:1-8",
        )

    def test_the_duty_may_be_stated_of_the_act_of_obtaining(self):
        obtained = act("collect", {"track": 25}, obtained_in_duty_or_service=True)
        charge = charge_on(obtained, act("sell", same_items_as="a1"))
        assert found(charge) == (SERIOUS, "5:1-8")

    def test_the_duty_is_lost_neither_by_the_change_of_law_between_obtaining_and_sale(self):
        obtained = act("collect", {"track": 25}, on="2015-05-01", obtained_in_duty_or_service=True)
        charge = charge_on(obtained, act("sell", same_items_as="a1", on="2016-05-01"))
        assert found(charge) == (SERIOUS, "5:1-8")

    def test_the_duty_of_somebody_else_is_not_the_seller_s(self):
        case = case_of(
            act("collect", {"track": 25}, party="other", obtained_in_duty_or_service=True),
            act("sell", same_items_as="a1"),
            parties=[{"id": "other"}, {"id": "z"}],
        )
        assert found(assess(case).parties[1].charges[0]) == (NONE, "")

    def test_of_what_was_obtained_only_the_sold_part_has_the_half_standard(self):
        obtained = act("collect", {"track": 49}, obtained_in_duty_or_service=True)
        some = act("sell", {"track": 24}, same_items_as="a1")
        separate = {"half_standard_mixed": "separate"}
        assert found(charge_on(obtained, some, readings=separate)) == (NONE, "")

    def test_item_eight_is_not_named_where_the_ordinary_standard_is_reached(self):
        assert in_duty({"track": 50}) == (SERIOUS, "5:1-3")


class TestMixedDutyAndOther:
    """C-12: 10 tracks sold from duty, and items bought elsewhere."""

    def tiers(self, duty, other):
        acts = (
            act("sell", {"track": duty}, obtained_in_duty_or_service=True),
            act("buy", {"track": other}),
        )
        options = ("sum_of_fractions", "separate", "ordinary_standard")
        return [
            found(charge_on(*acts, readings={"half_standard_mixed": option}))[0]
            for option in options
        ]

    @pytest.mark.parametrize(
        ("duty", "other", "expected"),
        [
            (10, 29, [NONE, NONE, NONE]),  # 10/25 + 29/50 = 0.98
            (10, 30, [SERIOUS, NONE, NONE]),  # 10/25 + 30/50 = 1
            (24, 2, [SERIOUS, NONE, NONE]),  # 24/25 + 2/50 = 1
            (24, 1, [NONE, NONE, NONE]),
            (25, 1, [SERIOUS, SERIOUS, NONE]),
            (25, 24, [SERIOUS, SERIOUS, NONE]),
            (25, 25, [SERIOUS, SERIOUS, SERIOUS]),  # 50 in all
            (249, 1, [SERIOUS, SERIOUS, SERIOUS]),
            (249, 2, [ESPECIALLY, SERIOUS, SERIOUS]),  # 249/250 + 2/500 = 1
            (250, 1, [ESPECIALLY, ESPECIALLY, SERIOUS]),
            (250, 250, [ESPECIALLY, ESPECIALLY, ESPECIALLY]),
        ],
    )
    def test_each_reading_of_the_mixed_half_standard(self, duty, other, expected):
        assert self.tiers(duty, other) == expected

    @pytest.mark.parametrize(("other", "tier"), [(4_997, NONE), (4_998, SERIOUS)])
    def test_one_item_from_duty_makes_a_mixture(self, other, tier):
        """1/2,500 + 4,998/5,000 = 1."""
        acts = (
            act("sell", {"ordinary": 1}, obtained_in_duty_or_service=True),
            act("buy", {"ordinary": other}),
        )
        readings = {"half_standard_mixed": "sum_of_fractions"}
        assert found(charge_on(*acts, readings=readings))[0] == tier

    def test_a_sale_of_other_items_is_a_mixture_too(self):
        acts = (
            act("sell", {"track": 25}, obtained_in_duty_or_service=True),
            act("sell", {"track": 1}),
        )
        readings = {"half_standard_mixed": "ordinary_standard"}
        assert found(charge_on(acts[0], readings=readings))[0] == SERIOUS
        assert found(charge_on(*acts, readings=readings))[0] == NONE

    def test_obtaining_what_was_then_sold_from_duty_is_none(self):
        obtained = act("collect", {"track": 25})
        sale = act("sell", same_items_as="a1", obtained_in_duty_or_service=True)
        readings = {"half_standard_mixed": "ordinary_standard"}
        assert found(charge_on(obtained, sale, readings=readings)) == (SERIOUS, "5:1-8")

    def test_without_any_mixture_the_readings_agree(self):
        assert in_duty({"track": 25}) == (SERIOUS, "5:1-8")


class TestGatesWithoutNumbers:
    @pytest.mark.parametrize(
        ("one", "gate"),
        [
            (act("sell", {"track": 1}, used_by_others_for_crime=True), "5:1-1"),
            (act("provide", {"track": 1}, used_by_others_for_crime=True), "5:1-1"),
            (act("publish", {"track": 1}, used_by_others_for_crime=True), "5:1-1"),
            (act("sell", {"ordinary": 1}, knew_of_criminal_use=True), "5:1-2"),
            (act("provide", {"ordinary": 1}, knew_of_criminal_use=True), "5:1-2"),
            (act("buy", {"ordinary": 1}, other_serious=True), "5:1-10"),
        ],
    )
    def test_each_of_items_one_two_and_ten_is_enough_alone(self, one, gate):
        assert found(charge_on(one)) == (SERIOUS, gate)

    def test_items_one_and_two_need_no_ten_times(self):
        one = act("sell", {"track": 49}, used_by_others_for_crime=True, knew_of_criminal_use=True)
        assert found(charge_on(one)) == (SERIOUS, "5:1-1 5:1-2")

    @pytest.mark.parametrize("category", [c for c in CLASS_OF if c != "track"])
    def test_item_one_is_only_for_tracks(self, category):
        assert sold({category: 1}, used_by_others_for_crime=True) == (NONE, "")

    @pytest.mark.parametrize("kind", ["steal", "buy", "accept", "exchange", "collect"])
    def test_items_one_and_two_are_not_for_obtaining(self, kind):
        one = act(kind, {"track": 1}, used_by_others_for_crime=True, knew_of_criminal_use=True)
        assert found(charge_on(one)) == (NONE, "")

    @pytest.mark.parametrize("consequence", ["death", "serious_injury", "insanity", "kidnapping"])
    def test_a_grave_consequence_is_especially_serious(self, consequence):
        assert sold({"ordinary": 1}, consequences=[consequence]) == (ESPECIALLY, "5:2-1")

    @pytest.mark.parametrize("consequence", ["major_loss", "vile_influence"])
    def test_a_major_loss_or_vile_influence_is_especially_serious(self, consequence):
        assert sold({"ordinary": 1}, consequences=[consequence]) == (ESPECIALLY, "5:2-2")

    def test_other_especially_serious_circumstances_stand_alone(self):
        for kind in ("sell", "buy"):
            one = act(kind, {"ordinary": 1}, other_especially_serious=True)
            assert found(charge_on(one)) == (ESPECIALLY, "5:2-4")


class TestItemNine:
    def after(self, *priors, **facts):
        return charge_on(act("sell", {"ordinary": 1}, **facts), party={"priors": list(priors)})

    def test_a_criminal_sanction_counts_at_any_time(self):
        assert found(self.after(CONVICTED)) == (SERIOUS, "5:1-9")
        assert found(self.after(CONVICTED, on="2024-06-01")) == (SERIOUS, "5:1-9")

    @pytest.mark.parametrize(
        ("day", "tier"),
        [
            ("2023-05-31", NONE),  # before the sanction: not 又
            ("2023-06-01", NONE),
            ("2023-06-02", SERIOUS),
            ("2025-05-31", SERIOUS),
            ("2025-06-01", SERIOUS),  # 以内 includes the day itself (刑法第九十九条)
            ("2025-06-02", NONE),
        ],
    )
    def test_an_administrative_sanction_counts_for_two_years(self, day, tier):
        assert found(self.after(PRIOR, on=day))[0] == tier

    def test_a_sanction_of_29_february_counts_to_28_february_two_years_later(self):
        prior = {**PRIOR, "on": "2020-02-29"}
        assert found(self.after(prior, on="2022-02-28"))[0] == SERIOUS
        assert found(self.after(prior, on="2022-03-01"))[0] == NONE

    @pytest.mark.parametrize(
        "days",
        [
            ["2023-05-01", "2023-07-01"],
            ["2023-06-01", "2023-06-02"],
            ["2025-05-01", "2025-07-01"],
            ["2025-06-01", "2025-06-02"],
            ["2023-05-01", "2025-07-01"],
        ],
    )
    def test_a_period_that_straddles_an_end_of_the_two_years_is_undetermined(self, days):
        charge = self.after(PRIOR, between=days)
        assert range_found(charge) == (NONE, SERIOUS)
        assert charge.established == "undetermined"

    def test_a_sanction_of_unstated_date_is_an_earlier_one_but_perhaps_too_old(self):
        undated = [{key: one[key] for key in ("kind", "for")} for one in (CONVICTED, PRIOR)]
        assert found(self.after(undated[0])) == (SERIOUS, "5:1-9")
        assert range_found(self.after(undated[1])) == (NONE, SERIOUS)

    def test_an_act_of_unstated_date_is_after_a_sanction_but_perhaps_too_late(self):
        one = {"kind": "sell", "items": {"ordinary": 1}}
        assert found(charge_on(one, party={"priors": [CONVICTED]})) == (SERIOUS, "5:1-9")
        assert range_found(charge_on(one, party={"priors": [PRIOR]})) == (NONE, SERIOUS)

    def test_a_sanction_for_something_else_does_not_count(self):
        assert found(self.after({**CONVICTED, "for": "theft"}))[0] == NONE
        assert found(self.after({**PRIOR, "for": "gambling"}))[0] == NONE

    @pytest.mark.parametrize(
        "prior",
        [
            {"under_18": True},
            {"under_18": "unknown"},
            {"punishment": "remitted"},
            {"punishment": "remitted", "under_18": True},
        ],
    )
    def test_a_sealed_record_or_remitted_punishment_is_disputed_and_not_held_against_him(
        self, prior
    ):
        """C-35: by default neither is 刑事处罚."""
        charge = self.after({**CONVICTED, **prior})
        assert range_found(charge) == (NONE, SERIOUS)
        assert charge.tier.headline == NONE
        assert any("封存" in note for note in charge.notes)

    @pytest.mark.parametrize("punishment", ["imprisonment", "lighter", "unknown"])
    def test_any_punishment_of_an_adult_is_enough(self, punishment):
        charge = self.after({**CONVICTED, "punishment": punishment, "under_18": False})
        assert found(charge) == (SERIOUS, "5:1-9")

    def test_a_sealed_record_does_not_take_away_another_one(self):
        charge = self.after({**CONVICTED, "under_18": True}, CONVICTED)
        assert found(charge) == (SERIOUS, "5:1-9")

    def test_an_administrative_sanction_of_a_minor_is_not_sealed(self):
        assert found(self.after({**PRIOR, "under_18": True})) == (SERIOUS, "5:1-9")

    def test_unknown_priors_leave_it_open(self):
        charge = charge_on(act("sell", {"ordinary": 1}), party={"priors": "unknown"})
        assert range_found(charge) == (NONE, SERIOUS)

    def test_one_of_several_sanctions_is_enough(self):
        old = {**PRIOR, "on": "2015-01-01"}
        assert found(self.after(old, PRIOR, on="2024-01-01"))[0] == SERIOUS

    def test_the_sanction_has_no_ten_times(self):
        assert found(self.after(CONVICTED, PRIOR, on="2024-01-01"))[0] == SERIOUS


def test_several_gates_together_are_all_named_in_the_order_of_the_statute():
    charge = charge_on(
        act(
            "sell",
            {"track": 500, "lodging": 500, "ordinary": 5_000},
            used_by_others_for_crime=True,
            knew_of_criminal_use=True,
            illegal_income_yuan=5_000,
            other_serious=True,
            consequences=["death", "major_loss"],
            other_especially_serious=True,
        ),
        party={"priors": [CONVICTED]},
    )
    assert found(charge) == (
        ESPECIALLY,
        "5:1-1 5:1-2 5:1-3 5:1-4 5:1-5 5:1-7 5:1-9 5:1-10 5:2-1 5:2-2 5:2-3 5:2-4",
    )
