"""The solver reads a term as everything else does: the same value in every world."""

from __future__ import annotations

import random

import pytest
import z3
from tests.logic.random_terms import (
    READINGS,
    known,
    number,
    open_options,
    plain_value,
    truth,
    with_definitions,
)

from lvheng.logic.bounds import bounds
from lvheng.logic.interval import Interval, exactly
from lvheng.logic.terms import Definition, Fact, Option, Product, Table

from .solver import Chosen, Undecided, World, counter_example

BLOCK = 60


@pytest.mark.parametrize("block", range(4))
def test_the_outcomes_of_a_random_term_are_exactly_those_within_its_bounds(block):
    """Both ends are reached and nothing beyond either is."""
    for seed in range(block * BLOCK, (block + 1) * BLOCK):
        rng = random.Random(seed)
        term = rng.choice((truth, number))(rng, rng.randrange(1, 5))
        env, readings = with_definitions(rng, known(rng)), open_options(rng)
        found = bounds(term, env, readings).interval
        world = World(env, Chosen(readings))
        value = world.number(term)
        for end in (found.lo, found.hi):
            assert counter_example([world], [], value != end) is not None
        within = z3.And(value >= found.lo, value <= found.hi)
        assert counter_example([world], [], within) is None


@pytest.mark.parametrize("seed", range(150))
def test_in_one_world_the_value_is_that_of_plain_arithmetic(seed):
    rng = random.Random(seed)
    term = rng.choice((truth, number))(rng, rng.randrange(1, 6))
    env = with_definitions(rng, known(rng))
    facts = {name: rng.randint(b.lo, b.hi) for name, b in env.items() if isinstance(b, Interval)}
    chosen = {name: rng.choice(options) for name, options in READINGS.items()}
    fixed = {**env, **{name: exactly(value) for name, value in facts.items()}}
    world = World(fixed, Chosen({name: (option,) for name, option in chosen.items()}))
    same = world.number(term) == plain_value(term, env, facts, chosen)
    assert counter_example([world], [], same) is None


def test_a_claim_that_is_false_has_a_counter_example_and_a_true_one_none():
    world = World({"n": Interval(0, None)}, Chosen({}))
    n = world.number(Fact("n"))
    model = counter_example([world], [], n < 10**30)
    assert model is not None
    assert model.eval(n).as_long() >= 10**30
    assert counter_example([world], [], n >= 0) is None


def test_two_worlds_have_facts_of_their_own_and_one_choice_of_readings():
    readings = Chosen({"r": ("a", "b")})
    table = Table(("r",), {("a",): 1, ("b",): 2})
    env = {"n": Interval(0, None), "m": Definition(table)}
    one, other = World(env, readings, "one:"), World(env, readings, "other:")
    both = [one, other]
    assert counter_example(both, [], one.number(Fact("m")) == other.number(Fact("m"))) is None
    model = counter_example(both, [], one.number(Fact("n")) == other.number(Fact("n")))
    assert model is not None
    model = counter_example(both, [], z3.Not(one.truth(Option("r", "b"))))
    assert readings.said(model) == {"r": "b"}


def test_what_is_said_of_products_is_true_of_multiplication():
    """Without the hints the same counter-examples are found: they exclude nothing."""
    env = {name: Interval(0, None) for name in "abcd"}
    world = World(env, Chosen({}))
    one, other = Product(Fact("a"), Fact("b")), Product(Fact("c"), Fact("d"))
    for a, b, c, d in [(0, 7, 3, 2), (1, 5, 5, 1), (4, 4, 3, 5), (2, 9, 1, 9), (10**9, 2, 1, 1)]:
        at = [world.fact(name) == value for name, value in zip("abcd", (a, b, c, d), strict=True)]
        claim = z3.Not(z3.And(world.number(one) == a * b, world.number(other) == c * d))
        assert counter_example([world], at, claim) is not None


def test_worlds_that_share_their_facts_share_no_products_but_equal_ones():
    env = {name: Interval(0, None) for name in "abc"}
    one, other = World(env, Chosen({})), World(env, Chosen({}))
    ab, ac = one.number(Product(Fact("a"), Fact("b"))), other.number(Product(Fact("a"), Fact("c")))
    again = other.number(Product(Fact("a"), Fact("b")))
    assert counter_example([one, other], [], ab == ac) is not None
    assert counter_example([one, other], [one.fact("b") == one.fact("c")], ab == ac) is None
    assert counter_example([one, other], [], ab == again) is None


def test_a_counter_example_that_needs_large_factors_is_found():
    world = World({name: Interval(7, None) for name in "ab"}, Chosen({}))
    product = world.number(Product(Fact("a"), Fact("b")))
    model = counter_example([world], [], product != 91)
    assert model.eval(world.fact("a")).as_long() * model.eval(world.fact("b")).as_long() == 91


def test_a_question_too_hard_is_neither_proved_nor_refuted():
    world = World({name: Interval(1, None) for name in "abc"}, Chosen({}))
    a, b, c = (world.number(Fact(name)) for name in "abc")
    with pytest.raises(Undecided):
        counter_example([world], [], a * a * a + b * b * b != c * c * c, seconds=1)


def test_what_is_no_term_is_refused():
    with pytest.raises(TypeError):
        World({}, Chosen({})).read(object())
