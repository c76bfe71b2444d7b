"""法释〔2017〕10号第十二条 and 法释〔2000〕45号第二条: the fine."""

from __future__ import annotations

import pytest

from lvheng.law.instruments.fashi_2000_45.art_002 import least_fine
from lvheng.law.instruments.fashi_2017_10.art_012 import general_fine
from lvheng.logic.interval import Interval, exactly

from .cases import act, charge_on


def fine(*, born=None, kind="person", **facts):
    party = {"kind": kind} | ({"born": born} if born else {})
    found = charge_on(act("sell", {"track": 50}, **facts), party=party).fine_yuan
    return found.lo, found.hi


@pytest.mark.parametrize(
    ("income", "expected"),
    [
        (0, (1_000, None)),  # the floor alone
        (1, (1_000, 1_000)),  # five times is below the floor
        (200, (1_000, 1_000)),
        (201, (1_000, 1_005)),
        (999, (1_000, 4_995)),
        (1_000, (1_000, 5_000)),
        (1_001, (1_001, 5_005)),
        (13_000, (13_000, 65_000)),
    ],
)
def test_the_general_range_is_one_to_five_times_the_income_and_never_below_the_floor(
    income, expected
):
    assert fine(illegal_income_yuan=income) == expected


@pytest.mark.parametrize(
    ("income", "expected"),
    [(0, (500, None)), (99, (500, 500)), (101, (500, 505)), (600, (600, 3_000))],
)
def test_the_floor_for_minors_is_half(income, expected):
    assert fine(born="2007-01-01", illegal_income_yuan=income) == expected


def test_the_floors_are_those_of_the_text():
    assert (least_fine(minor=False), least_fine(minor=True)) == (1_000, 500)


def test_an_adult_at_the_act_has_the_floor_of_adults():
    assert fine(born="2005-12-30") == (1_000, None)


def test_a_unit_has_the_floor_of_adults():
    assert fine(kind="unit", illegal_income_yuan=0) == (1_000, None)


def test_an_income_that_is_a_range_gives_the_widest_range_of_fines():
    income = {"at_least": 3_000, "at_most": 4_000}
    assert fine(illegal_income_yuan=income) == (3_000, 20_000)


def test_where_there_may_be_no_income_nothing_caps_the_fine():
    assert general_fine(Interval(0, 4_000), minor=False) == Interval(1_000, None)
    assert general_fine(Interval(5_000, None), minor=False) == Interval(5_000, None)
    assert general_fine(exactly(0), minor=True) == Interval(500, None)


def test_the_profit_of_a_business_purchase_is_not_the_income_of_the_fine():
    one = act("buy", {"ordinary": 1}, lawful_business=True, profit_from_use_yuan=60_000)
    charge = charge_on(one)
    assert charge.tier.headline == "serious"
    assert (charge.fine_yuan.lo, charge.fine_yuan.hi) == (1_000, None)


def test_no_offence_no_fine():
    charge = charge_on(act("sell", {"track": 49}, illegal_income_yuan=4_000))
    assert (charge.fine_yuan.lo, charge.fine_yuan.hi) == (0, 0)
    assert charge.fine_mode == "none"
