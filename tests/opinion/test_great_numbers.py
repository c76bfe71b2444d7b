"""Thirty million items, three billion yuan, 10^15 of anything: the right tier or a clear error, never a wrong one."""

from __future__ import annotations

import json
from datetime import date

import pyarrow as pa
import pytest

from lvheng.errors import InputError
from lvheng.facts.casefile import case_of
from lvheng.facts.values import MOST_STATED
from lvheng.logic.overflow import MOST
from lvheng.opinion import assess
from lvheng.opinion.batch import assess_batch, kernel

DAY = date(2026, 11, 21)
GREAT = (30_000_000, 3_000_000_000, 10**15)
BEYOND_THE_BATCH = (MOST + 1, 2**53 + 1, 10**17, MOST_STATED)
BEYOND_EVERYTHING = (MOST_STATED + 1, 2**64, 10**30, 10**51, 10**61, 10**100)


def charge(**act):
    items = act.pop("items", {})
    act = {"id": "a", "party": "p", "on": "2024-01-01", "items": items, **act}
    file = {"lvheng": 1, "parties": [{"id": "p"}], "acts": [act]}
    return assess(case_of(json.loads(json.dumps(file)), {}, DAY)).parties[0].charges[0]


def tiers(found):
    return found.tier.lowest, found.tier.headline, found.tier.highest


@pytest.mark.parametrize("number", GREAT + BEYOND_THE_BATCH)
def test_the_tier_of_one_case(number):
    for act in (
        {"kind": "steal", "items": {"ordinary": number}},
        {"kind": "steal", "items": {"ordinary": {"at_least": number}}},
        {"kind": "sell", "items": {"track": number}, "recipients": number},
        {"kind": "sell", "items": {"ordinary": 1}, "illegal_income_yuan": number},
    ):
        assert tiers(charge(**act)) == ("especially_serious",) * 3, act
    at_most = charge(kind="steal", items={"ordinary": {"at_most": number}})
    assert tiers(at_most) == ("none", "none", "especially_serious")
    # Costs that leave one yuan too few.
    net = charge(
        kind="sell", items={"ordinary": 1}, illegal_income_yuan=number, cost_yuan=number - 4_999
    )
    assert tiers(net) == ("none", "especially_serious", "especially_serious")


def exactly_stated(number):
    items = charge(kind="steal", items={"ordinary": number}).items["C"]
    income = charge(kind="sell", items={"ordinary": 1}, illegal_income_yuan=number)
    assert (items.lo, items.hi) == (number, number)
    assert (income.fine_yuan.lo, income.fine_yuan.hi) == (number, 5 * number)


@pytest.mark.parametrize("number", GREAT + BEYOND_THE_BATCH)
def test_the_amounts_of_one_case(number):
    exactly_stated(number)


@pytest.mark.parametrize("number", BEYOND_EVERYTHING)
def test_a_number_beyond_everything_is_an_error(number):
    with pytest.raises(InputError, match="不得大于"):
        charge(kind="steal", items={"ordinary": number})


def test_three_billion_items_to_three_billion_recipients():
    number = 3_000_000_000
    found = charge(kind="sell", items={"track": number}, recipients=number).items["A"]
    assert (found.lo, found.hi) == (number**2,) * 2


NOTHING = {
    "kind": "steal",
    "ordinary": 0,
    "recipients": 1,
    "illegal_income_yuan": 0,
    "cost_yuan": 0,
}


def of_table(rows):
    """The verdicts on rows whose cells are text, as a table brings numbers of any length."""
    rows = [{name: str(value) for name, value in {**NOTHING, **row}.items()} for row in rows]
    return assess_batch(pa.RecordBatch.from_pylist(rows), judged_on=DAY).to_pylist()


@pytest.mark.parametrize("compiled", [False, True])
def test_a_table(compiled, monkeypatch):
    if compiled:
        monkeypatch.setattr(kernel, "_WORTH_COMPILING", 0)
    for number in (*GREAT, MOST):
        items, given, income, net = of_table(
            [
                {"ordinary": number},
                {"kind": "sell", "ordinary": number, "recipients": number},
                {"kind": "sell", "illegal_income_yuan": number},
                # Gross it is far above, net there is nothing.
                {"kind": "sell", "illegal_income_yuan": number, "cost_yuan": number},
            ]
        )
        for found in (items, given, income):
            assert (found["tier_lowest"], found["tier_highest"]) == ("especially_serious",) * 2
        assert (net["tier_lowest"], net["tier_highest"]) == ("none", "especially_serious")
        assert (income["fine_min"], income["fine_max"]) == (number, 5 * number)


@pytest.mark.parametrize("number", [*BEYOND_THE_BATCH, 2**63, 10**30])
@pytest.mark.parametrize("name", ["ordinary", "recipients", "illegal_income_yuan"])
def test_a_number_that_is_too_great_for_a_table_is_an_error_of_its_row(number, name):
    wrong, right = of_table([{name: number}, {"ordinary": 5_000}])
    assert "不得大于" in wrong["error"]
    assert str(number) in wrong["error"]
    assert wrong["tier_lowest"] is None
    assert right["tier_lowest"] == "serious"


def test_a_number_no_reader_takes_is_an_error():
    with pytest.raises(InputError):
        charge(kind="steal", items={"ordinary": 1e15})
    with pytest.raises(InputError):
        charge(kind="steal", items={"ordinary": -(10**15)})
