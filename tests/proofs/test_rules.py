"""The rules over all matters: no number is bounded, no fact assumed, every reading included."""

from __future__ import annotations

import pytest
import z3

from lvheng.law.instruments.criminal_law import art_253_1
from lvheng.law.instruments.fashi_2017_10 import art_005, art_006
from lvheng.law.matter import LABELS, MATTER
from lvheng.logic.bounds import leaves
from lvheng.logic.terms import Fact, Option

from .claims import MATTER_ENV, Refuted, headline, more_of_everything, prove_for_matter, tier
from .solver import World, truth_of
from .templates import environment_of, template

ART_6 = ("business_profit", "business_again_after_sanction", "business_other_serious")
SERIOUS_ALONE = (
    "sold_track_used_for_crime", "sold_knowing_of_crime", "again_after_sanction", "other_serious",
    "business_again_after_sanction", "business_other_serious",
)  # fmt: skip
ESPECIALLY_ALONE = (
    "grave_consequence", "major_loss_or_vile_influence", "other_especially_serious",
)  # fmt: skip


def test_the_quantities_spoken_of_are_those_that_the_rules_hang_on_and_that_acts_define():
    used = set(leaves(art_253_1.tier.rule(MATTER), MATTER_ENV).signs)
    used |= set(leaves(art_253_1.heavier_in_duty.rule(MATTER), MATTER_ENV).signs)
    defined = {n for n in environment_of(template({"kind": "sell"})) if not n.startswith("acts.")}
    assert used <= set(LABELS) <= defined | {"first_offence", "full_restitution", "remorse"}
    assert used == set(LABELS) - {"first_offence", "full_restitution", "remorse"}


# The rules as the statute says them, with its own numbers and in fractions: an independent statement.


def said_by_the_statute(world: World) -> dict[str, z3.BoolRef]:
    """Each 项 by place. Items are measured against their standards as rational numbers."""

    def number(name):
        return z3.ToReal(world.number(Fact(name)))

    def truth(name):
        return world.truth(Fact(name))

    def taken(option):
        return world.truth(Option("half_standard_mixed", option))

    a, b, c = (number(f"items_{name}") for name in "ABC")
    duty_a, duty_b, duty_c = (number(f"duty_items_{name}") for name in "ABC")
    income, duty_income = number("illegal_income"), number("duty_illegal_income")

    def item_eight(times):
        half = z3.Q(times, 2)
        alone = z3.Or(
            duty_a / 50 >= half,
            duty_b / 500 >= half,
            duty_c / 5000 >= half,
            duty_a / 50 + duty_b / 500 + duty_c / 5000 >= half,
            duty_income / 5000 >= half,
        )
        # What does not come from duty against the whole standard, what does against half of it.
        rest_a, rest_b, rest_c = a - duty_a, b - duty_b, c - duty_c
        each = (
            rest_a / 50 + rest_b / 500 + rest_c / 5000 + duty_a / 25 + duty_b / 250 + duty_c / 2500
        )
        some = z3.Or(duty_a > 0, duty_b > 0, duty_c > 0)
        return z3.Or(
            z3.And(taken("sum_of_fractions"), z3.Or(alone, z3.And(some, each >= times))),
            z3.And(taken("separate"), alone),
            z3.And(taken("ordinary_standard"), z3.Not(truth("acts_outside_duty")), alone),
        )

    converted = a / 50 + b / 500 + c / 5000
    return {
        "5:1-1": truth("sold_track_used_for_crime"),
        "5:1-2": truth("sold_knowing_of_crime"),
        "5:1-3": a >= 50,
        "5:1-4": b >= 500,
        "5:1-5": c >= 5000,
        "5:1-6": converted >= 1,
        "5:1-7": income >= 5000,
        "5:1-8": item_eight(1),
        "5:1-9": truth("again_after_sanction"),
        "5:1-10": truth("other_serious"),
        "5:2-1": truth("grave_consequence"),
        "5:2-2": truth("major_loss_or_vile_influence"),
        "5:2-3": z3.Or(
            a >= 500, b >= 5000, c >= 50_000, converted >= 10, income >= 50_000, item_eight(10)
        ),
        "5:2-4": truth("other_especially_serious"),
        "6:1-1": number("business_profit") >= 50_000,
        "6:1-2": truth("business_again_after_sanction"),
        "6:1-3": truth("business_other_serious"),
    }


CLAUSES = (*art_005.ARTICLE.clauses.values(), *art_006.SERIOUS)
PLACES = [f"5:1-{n}" for n in range(1, 11)] + [f"5:2-{n}" for n in range(1, 5)]
PLACES += [f"6:1-{n}" for n in range(1, 4)]


@pytest.mark.parametrize(("place", "clause"), list(zip(PLACES, CLAUSES, strict=True)), ids=PLACES)
def test_each_item_holds_exactly_where_the_statute_says(place, clause):
    def statement(world):
        return [], world.truth(clause.rule(MATTER)) == said_by_the_statute(world)[place]

    prove_for_matter(f"{clause.citation} 与条文所述一致", statement)


def test_the_tier_is_exactly_what_the_statute_says():
    def statement(world):
        said = said_by_the_statute(world)
        especially = z3.Or([holds for place, holds in said.items() if place.startswith("5:2")])
        tier_said = z3.If(especially, 2, z3.If(z3.Or(list(said.values())), 1, 0))
        return [], tier(world) == tier_said

    prove_for_matter("档次与条文所述一致", statement)


def test_every_matter_has_exactly_one_tier():
    """The three tiers, each by the clauses that lead to it, exclude each other and leave nothing out."""

    def statement(world):
        serious = z3.Or([world.truth(c.rule(MATTER)) for c in art_253_1.SERIOUS])
        especially = z3.Or([world.truth(c.rule(MATTER)) for c in art_253_1.ESPECIALLY_SERIOUS])
        value = tier(world)
        ways = [
            z3.And(value == 2, especially),
            z3.And(value == 1, serious, z3.Not(especially)),
            z3.And(value == 0, z3.Not(serious), z3.Not(especially)),
        ]
        return [], z3.PbEq([(way, 1) for way in ways], 1)

    prove_for_matter("恰有一个档次", statement)


# more never lowers


def facts_of(world):
    return {name: world.fact(name) for name in LABELS}


def test_more_items_income_profit_or_grounds_never_lower_the_tier():
    """On every reading, from any matter to any that has as much or more of everything."""

    def statement(less, more):
        given = more_of_everything(facts_of(less), facts_of(more), falling=["acts_outside_duty"])
        return given, tier(less) <= tier(more)

    prove_for_matter("多不降档", statement, worlds=2)


@pytest.mark.parametrize("name", [name for name in LABELS if name != "acts_outside_duty"])
def test_more_of_one_quantity_alone_never_lowers_the_tier(name):
    def statement(less, more):
        others = [other for other in LABELS if other != name]
        given = more_of_everything(facts_of(less), facts_of(more), same=others)
        return given, tier(less) <= tier(more)

    prove_for_matter(f"{LABELS[name][0]}多不降档", statement, worlds=2)


class TestActsOutsideDuty:
    """The one quantity of which more can lower: under `ordinary_standard` the half standard falls away as
    soon as the person also acted outside duty (docs/decisions/0005; contested.md C-12)."""

    @staticmethod
    def lowers(option):
        def statement(less, more):
            same = [name for name in LABELS if name != "acts_outside_duty"]
            given = more_of_everything(facts_of(less), facts_of(more), same=same)
            given += [less.truth(Option("half_standard_mixed", option))]
            return given, tier(less) <= tier(more)

        return statement

    @pytest.mark.parametrize("option", ["sum_of_fractions", "separate"])
    def test_it_lowers_nothing_under_the_other_readings(self, option):
        prove_for_matter(f"{option}：另有行为不降档", self.lowers(option), worlds=2)

    def test_it_lowers_under_ordinary_standard(self):
        with pytest.raises(Refuted) as found:
            prove_for_matter("另有行为不降档", self.lowers("ordinary_standard"), worlds=2)
        without, with_more = found.value.files
        assert without["readings"]["half_standard_mixed"] == "ordinary_standard"
        assert headline(without) > headline(with_more)


# halves and wholes

DUTY = {
    "duty_items_A": 50, "duty_items_B": 500, "duty_items_C": 5000, "duty_illegal_income": 5000,
}  # fmt: skip


def half_standard_applies(world):
    outside = world.truth(Fact("acts_outside_duty"))
    return z3.Or(
        z3.Not(world.truth(Option("half_standard_mixed", "ordinary_standard"))), z3.Not(outside)
    )


def item_eight(world):
    return world.truth(art_005.half_in_duty.rule(MATTER))


class TestHalvesAndWholes:
    @pytest.mark.parametrize(("name", "whole"), DUTY.items())
    def test_what_reaches_the_whole_standard_reaches_the_half(self, name, whole):
        def statement(world):
            return [half_standard_applies(world), world.fact(name) >= whole], item_eight(world)

        prove_for_matter("达到全额标准即达到一半标准", statement)

    def test_so_does_a_converted_sum_of_what_duty_gave(self):
        def statement(world):
            a, b, c = (world.fact(f"duty_items_{name}") for name in "ABC")
            return [half_standard_applies(world), 100 * a + 10 * b + c >= 5000], item_eight(world)

        prove_for_matter("合计达到全额标准即达到一半标准", statement)

    def test_where_all_is_from_duty_items_three_to_seven_never_hold_without_item_eight(self):
        def statement(world):
            given = [
                world.fact(f"duty_{name}") == world.fact(name)
                for name in ("items_A", "items_B", "items_C", "illegal_income")
            ]
            given.append(z3.Not(world.truth(Fact("acts_outside_duty"))))
            whole = z3.Or([world.truth(clause.rule(MATTER)) for clause in CLAUSES[2:7]])
            return given, z3.Implies(whole, item_eight(world))

        prove_for_matter("全部为履职所得时，一半标准不高于全额标准", statement)

    def test_ten_times_item_eight_is_item_eight(self):
        def statement(world):
            return [world.truth(art_005.half_reached(MATTER, 10))], item_eight(world)

        prove_for_matter("十倍的第八项也是第八项", statement)

    def test_ten_times_is_some_item_of_the_first_paragraph(self):
        """第二款第（三）项 is never met without one of 第三项 to 第八项."""

        def statement(world):
            some = z3.Or([world.truth(clause.rule(MATTER)) for clause in CLAUSES[2:8]])
            return [world.truth(art_005.ten_times.rule(MATTER))], some

        prove_for_matter("十倍以上者必有第一款一项", statement)

    def test_a_class_that_reaches_its_standard_reaches_the_converted_one(self):
        def statement(world):
            some = z3.Or([world.truth(clause.rule(MATTER)) for clause in CLAUSES[2:5]])
            return [some], world.truth(art_005.converted_total.rule(MATTER))

        prove_for_matter("单项达标者合计必达标", statement)


# each threshold, for all n


def alone(world, *names):
    """Nothing but these."""
    return [z3.Not(truth_of(world.fact(name))) for name in LABELS if name not in names]


def exactly_from(names, quantity, serious, especially):
    def statement(world):
        n = quantity(*(world.fact(name) for name in names))
        found = tier(world)
        bounds = [(found >= 1) == (n >= serious)]
        bounds.append((found == 2) == (n >= especially if especially else z3.BoolVal(False)))
        return alone(world, *names), z3.And(bounds)

    prove_for_matter(f"{'、'.join(names)}：{serious}、{especially}", statement)


class TestThresholds:
    @pytest.mark.parametrize(
        ("name", "serious", "especially"),
        [
            ("items_A", 50, 500),
            ("items_B", 500, 5000),
            ("items_C", 5000, 50_000),
            ("illegal_income", 5000, 50_000),
            ("business_profit", 50_000, None),
            ("duty_illegal_income", 2500, 25_000),
        ],
    )
    def test_one_quantity_alone_decides_exactly_there(self, name, serious, especially):
        exactly_from([name], lambda n: n, serious, especially)

    def test_mixed_classes_decide_exactly_at_the_converted_standard(self):
        names = ["items_A", "items_B", "items_C"]
        exactly_from(names, lambda a, b, c: 100 * a + 10 * b + c, 5000, 50_000)

    @pytest.mark.parametrize(("name", "half"), [("A", 25), ("B", 250), ("C", 2500)])
    def test_what_duty_gave_decides_exactly_at_half(self, name, half):
        def statement(world):
            names = (f"items_{name}", f"duty_items_{name}")
            n, duty = (world.fact(one) for one in names)
            found = tier(world)
            exact = z3.And((found >= 1) == (n >= half), (found == 2) == (n >= 10 * half))
            return [*alone(world, *names), n == duty], exact

        prove_for_matter(f"履职所得第{name}类：{half}、{10 * half}", statement)

    def test_mixed_classes_from_duty_decide_exactly_at_half_the_converted_standard(self):
        def statement(world):
            names = [f"{of}items_{name}" for of in ("", "duty_") for name in "ABC"]
            *every, a, b, c = (world.fact(name) for name in names)
            same = [n == duty for n, duty in zip(every, (a, b, c), strict=True)]
            n, found = 100 * a + 10 * b + c, tier(world)
            exact = z3.And((found >= 1) == (n >= 2500), (found == 2) == (n >= 25_000))
            return [*alone(world, *names), *same], exact

        prove_for_matter("履职所得合计：2500、25000", statement)

    @pytest.mark.parametrize(
        ("name", "of"), [(n, 1) for n in SERIOUS_ALONE] + [(n, 2) for n in ESPECIALLY_ALONE]
    )
    def test_each_ground_that_is_no_number_gives_its_tier_alone(self, name, of):
        def statement(world):
            return [*alone(world, name), world.truth(Fact(name))], tier(world) == of

        prove_for_matter(f"{LABELS[name][0]}单独成立", statement)

    def test_article_6_alone_never_makes_it_especially_serious(self):
        prove_for_matter(
            "第六条单独不成立情节特别严重", lambda world: (alone(world, *ART_6), tier(world) <= 1)
        )
