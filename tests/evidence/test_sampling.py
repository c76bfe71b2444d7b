"""Truth testing: draws that anyone can repeat, and intervals against a count of all outcomes."""

from __future__ import annotations

from fractions import Fraction
from math import comb

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lvheng.evidence.sampling import (
    Interval,
    Stratum,
    allotted,
    drawn,
    of_strata,
    size_for,
    untrue,
)


def chance(items: int, bad: int, checked: int, found: int) -> Fraction:
    """Of exactly `found` untrue ones among the checked, by counting every draw."""
    ways = comb(bad, found) * comb(items - bad, checked - found)
    return Fraction(ways, comb(items, checked))


def plain(items: int, checked: int, found: int, risk: Fraction) -> Interval:
    kept = [
        bad
        for bad in range(found, items - (checked - found) + 1)
        if sum(chance(items, bad, checked, x) for x in range(found, checked + 1)) >= risk
        and sum(chance(items, bad, checked, x) for x in range(found + 1)) >= risk
    ]
    return Interval(min(kept), max(kept))


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_the_interval_is_that_of_all_draws(data) -> None:
    items = data.draw(st.integers(1, 40))
    checked = data.draw(st.integers(0, items))
    found = data.draw(st.integers(0, checked))
    confidence = data.draw(
        st.sampled_from([Fraction(90, 100), Fraction(19, 20), Fraction(99, 100)])
    )
    wanted = plain(items, checked, found, (1 - confidence) / 2)
    assert untrue(items, checked, found, confidence) == wanted


def test_it_holds_as_often_as_it_says() -> None:
    """For every true number of untrue items the interval covers it with at least the confidence."""
    items, checked, confidence = 60, 15, Fraction(9, 10)
    for bad in range(items + 1):
        covered = Fraction(0)
        for found in range(max(0, checked - (items - bad)), min(bad, checked) + 1):
            interval = untrue(items, checked, found, confidence)
            if interval.low <= bad <= interval.high:
                covered += chance(items, bad, checked, found)
        assert covered >= confidence, bad


@given(
    st.dictionaries(st.text("abc", min_size=1, max_size=3), st.integers(1, 5000), min_size=1),
    st.integers(0, 400),
)
def test_allotted(strata: dict[str, int], size: int) -> None:
    found = allotted(strata, size)
    size = min(max(size, len(strata)), sum(strata.values()))
    assert sum(found.values()) == size
    assert all(1 <= found[name] <= items for name, items in strata.items())
    for name, items in strata.items():
        fair = Fraction(items * size, sum(strata.values()))
        if fair >= len(strata) + 1:  # room enough not to be touched by the one each that others get
            assert abs(found[name] - fair) <= len(strata)


@given(st.sets(st.text(max_size=5)), st.integers(0, 20), st.text(max_size=3), st.randoms())
def test_a_draw_depends_on_seed_and_items_alone(items, size: int, seed: str, random) -> None:
    mixed = list(items)
    random.shuffle(mixed)
    first = drawn(items, size, seed)
    assert first == drawn(mixed, size, seed)
    assert len(first) == min(size, len(items))
    assert drawn(items, size + 1, seed)[: len(first)] == first


def test_other_seeds_draw_others() -> None:
    items = [str(number) for number in range(1000)]
    assert len(set(drawn(items, 100, "1")) & set(drawn(items, 100, "2"))) < 40


def test_strata_add_up_and_unclear_ones_widen() -> None:
    confidence = Fraction(19, 20)
    one, two = Stratum("a", 500, 100, 5), Stratum("b", 300, 60, 0, 3)
    both = of_strata([one, two], confidence)
    each = Fraction(39, 40)
    assert both.low == untrue(500, 100, 5, each).low + untrue(300, 60, 0, each).low
    assert both.high == untrue(500, 100, 5, each).high + untrue(300, 60, 3, each).high


@pytest.mark.parametrize("margin", [Fraction(1, 10), Fraction(1, 20)])
def test_size_for_a_margin(margin: Fraction) -> None:
    items, confidence = 5000, Fraction(19, 20)
    size = size_for(items, margin, confidence)
    for found in range(0, size + 1, 7):
        interval = untrue(items, size, found, confidence)
        assert interval.high - interval.low <= 2 * margin * items + 2
    few = untrue(items, size - 10, (size - 10) // 2, confidence)
    assert few.high - few.low > 2 * margin * items
