"""刑法第六十九条: the window of several terms, against a count of every punishment that it allows."""

from __future__ import annotations

import itertools
import random

import pytest

from lvheng.law.instruments.criminal_law.art_069 import (
    Term,
    combined,
    combined_fines,
    combined_range,
)
from lvheng.logic.interval import Interval


def imprisonment(*months):
    return combined([Term("imprisonment", m) for m in months]).imprisonment


class TestTheWindow:
    @pytest.mark.parametrize(
        ("months", "least", "most"),
        [
            ((78, 12), 78, 90),
            ((132, 42), 132, 174),
            ((36,), 36, 36),
            ((120, 120), 120, 240),
            ((121, 120), 121, 240),
            ((180, 180, 59), 180, 240),  # 419 months: below 35 years
            ((180, 180, 60), 180, 300),  # 420 months: 35 years
            ((180, 180, 180), 180, 300),
        ],
    )
    def test_of_fixed_terms_it_runs_from_the_highest_to_the_sum_with_its_caps(
        self, months, least, most
    ):
        assert imprisonment(*months) == Interval(least, most)

    def test_detention_ends_at_one_year_and_control_at_three(self):
        found = combined([Term("detention", 6)] * 3 + [Term("control", 24)] * 2)
        assert found.detention == Interval(6, 12)
        assert found.then_control == Interval(24, 36)

    def test_imprisonment_absorbs_detention_and_control_is_served_after_it(self):
        found = combined([Term("imprisonment", 12), Term("detention", 6), Term("control", 6)])
        assert (found.imprisonment, found.detention) == (Interval(12, 12), None)
        assert found.then_control == Interval(6, 6)

    def test_life_leaves_no_term(self):
        found = combined([Term("life", 0), Term("imprisonment", 12)])
        assert found.life
        assert found.imprisonment is found.detention is None

    def test_fines_are_added(self):
        assert combined_fines([Interval(60_000, 60_000), Interval(10_000, 10_000)]) == Interval(
            70_000, 70_000
        )
        assert combined_fines([Interval(1_000, None), Interval(1_000, 2_000)]) == Interval(
            2_000, None
        )


def by_hand(terms):
    """The lengths of custody that may be chosen, by the words of the article alone."""
    fixed = [m for kind, m in terms if kind == "imprisonment"]
    if fixed:
        cap = 20 * 12 if sum(fixed) < 35 * 12 else 25 * 12
        return [m for m in range(1, 1000) if max(fixed) <= m <= sum(fixed) and m <= cap]
    detention = [m for kind, m in terms if kind == "detention"]
    return [m for m in range(1, 1000) if max(detention) <= m <= sum(detention) and m <= 12]


class TestAgainstEveryPunishment:
    @pytest.mark.parametrize("seed", range(200))
    def test_declared_terms(self, seed):
        rng = random.Random(seed)
        terms = [
            Term("imprisonment", rng.choice((6, 12, 36, 60, 120, 180)))
            if rng.random() < 0.7
            else Term("detention", rng.randint(1, 6))
            for _ in range(rng.randint(1, 4))
        ]
        found = combined(terms)
        custody = found.imprisonment or found.detention
        chosen = by_hand(terms)
        assert (custody.lo, custody.hi) == (chosen[0], chosen[-1])

    RANGES = ((1, 36), (36, 84), (1, 6), (36, 120), (120, 180), (1, 84), (6, 36))

    @pytest.mark.parametrize(
        "ranges",
        [*itertools.combinations_with_replacement(RANGES, 2), *itertools.combinations(RANGES, 3)],
    )
    def test_statutory_ranges(self, ranges):
        """Every way to declare a term within each range (its ends), combined."""
        seen = []
        for months in itertools.product(*ranges):
            kinds = [[Term("imprisonment", m)] if m > 6 else [Term("detention", m)] for m in months]
            both = [
                [*kind, Term("imprisonment", 6)] if m == 6 and high > 6 else kind
                for kind, m, (_, high) in zip(kinds, months, ranges, strict=True)
            ]
            for terms in itertools.product(*both):
                seen += by_hand(terms)
        assert combined_range([Interval(*r) for r in ranges]) == Interval(min(seen), max(seen))

    def test_one_range_is_itself_and_life_has_no_end(self):
        assert combined_range([Interval(120, 180)]) == Interval(120, 180)
        assert combined_range([Interval(120, None), Interval(1, 36)]) == Interval(120, None)
