"""A compiled rule set equals the terms that it was made of."""

from __future__ import annotations

import itertools
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lvheng.law.instruments.criminal_law import art_253_1
from lvheng.law.matter import LABELS, MATTER
from lvheng.law.readings import READINGS as LAW_READINGS
from lvheng.logic.bounds import bounds, evaluate
from lvheng.logic.compiled import RuleSet, ranges, verdict
from lvheng.logic.interval import Interval, exactly
from lvheng.logic.overflow import BEYOND, CAP, MOST, NotCompilable
from lvheng.logic.terms import Add, AtLeast, Definition, Fact, Greatest, Option, Product, Scale

from .random_terms import NUMBERS, READINGS, TRUTHS, known, number, truth, with_definitions

seeds = st.integers(0, 10**9)
CLAUSES = (*art_253_1.SERIOUS, *art_253_1.ESPECIALLY_SERIOUS)
QUANTITIES = ("items_", "duty_items_", "illegal_", "duty_illegal_", "business_profit")
ENV = {
    name: Interval(0, None) if name.startswith(QUANTITIES) else Interval(0, 1) for name in LABELS
}
OPTIONS = {name: tuple(reading.options) for name, reading in LAW_READINGS.items()}


def law() -> RuleSet:
    clauses = {clause.name: clause.rule(MATTER) for clause in CLAUSES}
    return RuleSet(art_253_1.tier.rule(MATTER), clauses, ENV)


LAW = law()


def random_rules(rng: random.Random, env) -> RuleSet:
    clauses = {f"clause{n}": truth(rng, rng.randrange(1, 4)) for n in range(rng.randrange(1, 6))}
    some = [clause for clause in clauses.values() if rng.random() < 0.7]
    outcome = number(rng, 2) if rng.random() < 0.4 else Add((truth(rng, 2), *some))
    return RuleSet(outcome, clauses, env, {"amount": number(rng, 2)})


def widest(env):
    """The ranges that the facts of random terms can have at most."""
    limits = dict.fromkeys(NUMBERS, Interval(0, None)) | dict.fromkeys(TRUTHS, Interval(0, 1))
    return {n: b if isinstance(b, Definition) else limits[n] for n, b in env.items()}


def near_thresholds(rng: random.Random) -> dict[str, int]:
    lines = (0, 1, 25, 50, 250, 500, 2_500, 5_000, 25_000, 50_000)
    return {
        name: max(0, rng.choice(lines) // rng.choice((1, 1, 2, 10)) + rng.choice((-1, 0, 0, 1)))
        if ENV[name].hi is None
        else int(rng.random() < 0.1)
        for name in ENV
    }


@settings(derandomize=True, max_examples=400, deadline=None, database=None)
@given(seeds)
def test_the_verdict_of_random_terms_is_that_of_evaluate(seed):
    rng = random.Random(seed)
    env = with_definitions(rng, known(rng))
    rules = random_rules(rng, widest(env))
    for options in itertools.product(*READINGS.values()):
        readings = dict(zip(READINGS, options, strict=True))
        made = verdict(rules, readings)
        fixed = {name: (option,) for name, option in readings.items()}
        for _ in range(3):
            values = {
                name: rng.randrange(2 if name in TRUTHS else 9) for name in (*NUMBERS, *TRUTHS)
            }
            exact = {**rules.env, **{n: exactly(v) for n, v in values.items() if n in made.facts}}
            outcome, held = made.function(*(values[name] for name in made.facts))
            assert outcome == evaluate(rules.outcome, exact, fixed).lo
            assert type(outcome) is int
            assert held == sum(
                (evaluate(clause, exact, fixed).lo or 0) << n
                for n, clause in enumerate(rules.clauses.values())
            )


def test_the_verdict_of_the_law_is_that_of_evaluate_under_every_reading():
    rng = random.Random(5)
    names = ("half_standard_mixed", "illegal_income_costs", "mixed_business_purchase")
    for options in itertools.product(*(OPTIONS[name] for name in names)):
        readings = dict(zip(names, options, strict=True))
        made = verdict(LAW, {name: of[0] for name, of in OPTIONS.items()} | readings)
        fixed = {name: (readings.get(name, of[0]),) for name, of in OPTIONS.items()}
        assert made.facts == tuple(name for name in ENV if name in made.facts)
        for _ in range(400):
            values = near_thresholds(rng)
            exact = {name: exactly(value) for name, value in values.items()}
            outcome, held = made.function(*(values[name] for name in made.facts))
            assert outcome == evaluate(LAW.outcome, exact, fixed).lo
            for n, clause in enumerate(LAW.clauses.values()):
                assert held >> n & 1 == evaluate(clause, exact, fixed).lo


def test_numbers_of_any_size_are_right_in_the_verdict():
    made = verdict(LAW, {name: of[0] for name, of in OPTIONS.items()})
    for name, value in (
        ("items_A", 30_000_000),
        ("illegal_income", 3 * 10**9),
        ("items_C", 10**40),
    ):
        assert made.function(*(value if fact == name else 0 for fact in made.facts))[0] == 2


def ends(env, facts):
    for name in facts:
        yield env[name].lo
        yield BEYOND if env[name].hi is None else env[name].hi


def check_ranges(rules: RuleSet, made, env, readings) -> None:
    found = made.function(*ends(env, made.facts))
    full = {**rules.env, **{name: env[name] for name in made.facts}}
    tier = bounds(rules.outcome, full, readings)
    assert not tier.not_tried
    least, greatest, surely, possibly, *amounts = found
    assert least == tier.interval.lo
    assert greatest == tier.interval.hi or tier.interval.hi is None
    for n, clause in enumerate(rules.clauses.values()):
        of_clause = bounds(clause, full, readings).interval
        assert (surely >> n & 1, possibly >> n & 1) == (of_clause.lo, of_clause.hi)
    for n, amount in enumerate(rules.amounts.values()):
        of_amount = bounds(amount, full, readings).interval
        assert tuple(amounts[2 * n : 2 * n + 2]) == (of_amount.lo, of_amount.hi)


def test_ranges_of_random_terms_are_their_bounds():
    """Where the layout is possible at all; it is for most of these."""
    compiled = 0
    for seed in range(500):
        rng = random.Random(seed)
        env = with_definitions(rng, known(rng))
        rules = random_rules(rng, widest(env))
        readings = {
            name: of if rng.random() < 0.7 else (rng.choice(of),) for name, of in READINGS.items()
        }
        try:
            made = ranges(rules, readings)
        except NotCompilable:
            continue
        compiled += 1
        for _ in range(3):
            check_ranges(rules, made, known(rng), readings)
    assert compiled > 100


@pytest.mark.parametrize("int64", [False, True])
def test_ranges_of_the_law_are_its_bounds_over_all_readings(int64):
    made = ranges(LAW, OPTIONS, int64=int64)
    rng = random.Random(6)
    for _ in range(700):
        values = near_thresholds(rng)
        env = {}
        for name, value in values.items():
            if ENV[name].hi == 1:
                env[name] = Interval(0, 1) if rng.random() < 0.1 else exactly(value)
            else:
                high = rng.choice((value, value, value + 1, value * 3, None))
                env[name] = Interval(value if rng.random() < 0.8 else 0, high)
        check_ranges(LAW, made, env, OPTIONS)


def test_a_fact_that_pushes_both_ways_is_tried_at_none_and_some():
    gate = ~(Fact("x") >= 1)
    rules = RuleSet(gate | (Fact("x") >= 10), {}, {"x": Interval(0, None)})
    made = ranges(rules, {})
    assert made.function(0, 5) == (0, 1, 0, 0)
    assert made.function(1, 9) == (0, 0, 0, 0)
    assert made.function(10, 12) == (1, 1, 0, 0)


def test_a_fact_whose_direction_stays_open_is_named():
    rules = RuleSet(~(Fact("x") >= 5) | (Fact("x") >= 10), {}, {"x": Interval(0, None)})
    with pytest.raises(NotCompilable, match="x"):
        ranges(rules, {})


def test_too_many_readings_are_named():
    names = [f"r{n}" for n in range(9)]
    # Weighed, so that no two combinations give the same.
    weighed = [Scale(2**n, Option(name, "a")) for n, name in enumerate(names)]
    rules = RuleSet(Add(tuple(weighed)), {}, {})
    with pytest.raises(NotCompilable, match="r0, r1"):
        ranges(rules, dict.fromkeys(names, ("a", "b")))


def test_equal_parts_are_computed_once_and_counts_that_only_add_up_are_one():
    x, y, z = map(Fact, "xyz")
    weighed = [100 * (x + y) + z >= line for line in (10, 20)]
    env = dict.fromkeys("xyz", Interval(0, None))
    rules = RuleSet(weighed[0] & weighed[1], {"a": weighed[0], "b": weighed[1]}, env)
    assert verdict(rules, {}).source.count("100 *") == 1
    source = ranges(rules, {}).source
    assert "sum1_lo = x_lo + y_lo" in source
    assert source.count("100 *") == 2


def test_a_function_is_made_once():
    readings = {name: of[0] for name, of in OPTIONS.items()}
    assert verdict(LAW, readings) is verdict(LAW, dict(reversed(readings.items())))
    assert ranges(LAW, OPTIONS) is ranges(LAW, OPTIONS)


class TestIn64Bits:
    X, Y = Fact("x"), Fact("y")
    ENV = dict.fromkeys("xy", Interval(0, None))

    def rules(self, term, amounts=()):
        return RuleSet(term, {}, self.ENV, dict(amounts))

    def test_a_product_is_capped_and_still_right(self):
        made = ranges(self.rules(Product(self.X, self.Y) >= CAP), {}, int64=True)
        assert f"min(x_lo, {CAP})" in made.source
        assert made.function(MOST, MOST, 1, BEYOND)[:2] == (1, 1)
        assert made.function(MOST, BEYOND, 0, 0)[:2] == (0, 0)

    @pytest.mark.parametrize(
        "term",
        [
            AtLeast(Product(Fact("x"), Fact("y")), CAP + 1),
            AtLeast(Fact("x") - Product(Fact("x"), Fact("y")), 5),
            AtLeast(Scale(10**6, Fact("x")), 5),
            AtLeast(Greatest((Scale(10**9, Product(Fact("x"), Fact("y"))), Fact("x"))), 5),
        ],
    )
    def test_what_may_not_fit_is_refused(self, term):
        with pytest.raises(NotCompilable):
            ranges(self.rules(term), {}, int64=True)

    def test_an_amount_that_is_a_product_is_refused(self):
        amounts = {"value": Product(self.X, self.Y)}
        with pytest.raises(NotCompilable, match="amount"):
            ranges(self.rules(self.X >= 1, amounts), {}, int64=True)
