"""Bounds of any term equal brute force; evaluation holds every outcome; reduction changes no value."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lvheng.logic.bounds import bounds, evaluate, reduced
from lvheng.logic.interval import Interval, exactly
from lvheng.logic.terms import (
    Add,
    And,
    Const,
    Definition,
    Fact,
    Not,
    Option,
    Or,
    Product,
    Scale,
    Table,
    greatest,
    least,
)

from .random_terms import known, number, open_options, plain_value, truth, with_definitions, worlds

seeds = st.integers(0, 10**9)


def drawn(seed, depth=4):
    rng = random.Random(seed)
    make = rng.choice((truth, truth, number))
    term = make(rng, rng.randrange(1, depth + 1))
    return term, with_definitions(rng, known(rng)), open_options(rng)


def brute(term, env, readings):
    values = [plain_value(term, env, facts, chosen) for facts, chosen in worlds(env, readings)]
    return Interval(min(values), max(values))


@settings(derandomize=True, max_examples=700, deadline=None, database=None)
@given(seeds)
def test_bounds_are_those_of_brute_force_over_all_values_and_readings(seed):
    term, env, readings = drawn(seed)
    found = bounds(term, env, readings)
    assert found.interval == brute(term, env, readings)
    assert not found.not_tried


@settings(derandomize=True, max_examples=400, deadline=None, database=None)
@given(seeds)
def test_one_evaluation_holds_every_outcome(seed):
    term, env, readings = drawn(seed)
    wide, true = evaluate(term, env, readings), brute(term, env, readings)
    assert true.lo in wide
    assert true.hi in wide


@settings(derandomize=True, max_examples=400, deadline=None, database=None)
@given(seeds)
def test_a_reduced_term_has_the_same_value_in_every_world(seed):
    term, env, readings = drawn(seed)
    left = reduced(term, env, readings)
    for facts, chosen in worlds(env, readings):
        assert plain_value(left, env, facts, chosen) == plain_value(term, env, facts, chosen)


@settings(derandomize=True, max_examples=300, deadline=None, database=None)
@given(seeds)
def test_where_all_is_known_evaluation_is_the_value(seed):
    term, env, readings = drawn(seed)
    facts, chosen = next(iter(worlds(env, readings)))
    fixed = {**env, **{name: exactly(value) for name, value in facts.items()}}
    single = {name: (option,) for name, option in chosen.items()}
    assert evaluate(term, fixed, single) == exactly(plain_value(term, env, facts, chosen))


@settings(derandomize=True, max_examples=300, deadline=None, database=None)
@given(seeds, st.integers(5, 400))
def test_without_an_upper_end_bounds_still_hold_every_outcome(seed, far):
    term, env, readings = drawn(seed)
    endless = {**env, "q": Interval(env["q"].lo, None), "s": Interval(env["s"].lo, None)}
    found = bounds(term, endless, readings).interval
    for value in (0, 1, 2, far):
        there = {**env, "q": exactly(env["q"].lo + value), "s": exactly(env["s"].lo + value % 7)}
        true = brute(term, there, readings)
        assert true.lo in found
        assert true.hi in found


@pytest.mark.parametrize("seed", range(400))
def test_a_sweep_of_terms_agrees_with_brute_force(seed):
    term, env, readings = drawn(seed, depth=5)
    assert bounds(term, env, readings).interval == brute(term, env, readings)


class TestSingleTerms:
    def test_a_fact_and_its_opposite_are_never_both(self):
        t = Fact("t")
        both, either = And((t, Not(t))), Or((t, Not(t)))
        env = {"t": Interval(0, 1)}
        assert bounds(both, env, {}).interval == exactly(0)
        assert bounds(either, env, {}).interval == exactly(1)

    def test_a_difference_of_one_quantity_with_itself_is_nothing(self):
        p = Fact("p")
        assert bounds(p - p, {"p": Interval(0, 100)}, {}).interval == exactly(0)

    def test_a_reading_has_one_option_at_a_time(self):
        term = And((Option("first", "a"), Option("first", "b")))
        assert bounds(term, {}, {"first": ("a", "b")}).interval == exactly(0)

    def test_two_tables_of_one_reading_move_together(self):
        one, other = (
            Table(("first",), {("a",): 0, ("b",): 9}),
            Table(("first",), {("a",): 9, ("b",): 0}),
        )
        found = bounds(Add((one, other)), {}, {"first": ("a", "b")}).interval
        assert found == exactly(9)

    def test_a_table_that_pushes_both_ways_is_tried_row_by_row(self):
        table = Table(("second",), {("x",): 0, ("y",): 1, ("z",): 2})
        only_the_middle = And((table >= 1, Not(table >= 2)))
        found = bounds(only_the_middle, {}, {"second": ("x", "y", "z")}).interval
        assert found == Interval(0, 1)

    def test_greatest_and_least_are_the_ends(self):
        env = {"p": Interval(2, 5), "q": Interval(3, 4)}
        assert bounds(greatest(Fact("p"), Fact("q")), env, {}).interval == Interval(3, 5)
        assert bounds(least(Fact("p"), Fact("q")), env, {}).interval == Interval(2, 4)

    def test_nothing_sums_to_0_and_all_of_nothing_holds(self):
        assert bounds(Add(()), {}, {}).interval == exactly(0)
        assert bounds(And(()), {}, {}).interval == exactly(1)
        assert bounds(Or(()), {}, {}).interval == exactly(0)

    def test_numbers_are_exact_however_large(self):
        huge = 10**40
        term = Add((Scale(100, Fact("p")), Const(1))) >= 100 * huge + 1
        assert bounds(term, {"p": exactly(huge)}, {}).interval == exactly(1)
        assert bounds(term, {"p": exactly(huge - 1)}, {}).interval == exactly(0)

    def test_nothing_times_no_limit_is_nothing(self):
        term = Product(Fact("p"), Fact("q"))
        env = {"p": exactly(0), "q": Interval(0, None)}
        assert bounds(term, env, {}).interval == exactly(0)

    def test_a_definition_is_read_through(self):
        env = {"p": Definition(Add((Fact("q"), Fact("q")))), "q": Interval(1, 2)}
        assert bounds(Fact("p"), env, {}).interval == Interval(2, 4)

    def test_a_wide_fact_that_pushes_both_ways_is_named_where_it_was_not_tried(self):
        p = Fact("p")
        term = And((p >= 1_000, Not(p >= 2_000)))
        found = bounds(Add((term, Not(term))), {"p": Interval(500, None)}, {})
        assert 1 in found.interval
        assert found.interval == exactly(1) or "p" in found.not_tried
