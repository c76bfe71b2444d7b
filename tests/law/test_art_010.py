"""法释〔2017〕10号第十条: 情节轻微."""

from __future__ import annotations

import itertools

import pytest

from .cases import act, charge_on

NEEDED = ("first_offence", "full_restitution", "remorse")


def minor(items, *, income=100, **circumstances):
    one = act("sell", items, illegal_income_yuan=income)
    return charge_on(one, party={"circumstances": circumstances}).minor_circumstances


@pytest.mark.parametrize("held", list(itertools.product([True, False], repeat=3)))
def test_first_offence_full_restitution_and_remorse_are_needed_together(held):
    expected = "yes" if all(held) else "no"
    assert minor({"track": 50}, **dict(zip(NEEDED, held, strict=True))) == expected


@pytest.mark.parametrize(
    ("income", "expected"),
    [(0, "undetermined"), (1, "no"), ("unknown", "undetermined"), ({"at_most": 9}, "undetermined")],
)
def test_whether_one_who_gained_nothing_has_returned_all_is_open(income, expected):
    """C-39."""
    assert minor({"track": 50}, income=income, first_offence=True, remorse=True) == expected
    assert minor({"track": 50}, income=income, first_offence=True) == "no"


def test_profit_from_use_is_a_gain_too():
    one = act("buy", {"ordinary": 1}, lawful_business=True, profit_from_use_yuan=50_000)
    held = {"first_offence": True, "remorse": True}
    assert charge_on(one, party={"circumstances": held}).minor_circumstances == "no"


def test_voluntary_surrender_is_not_asked_for():
    assert minor({"track": 50}, **dict.fromkeys(NEEDED, True), voluntary_surrender=False) == "yes"


@pytest.mark.parametrize(("number", "expected"), [(50, "yes"), (499, "yes"), (500, "no")])
def test_it_is_not_for_especially_serious_cases(number, expected):
    assert minor({"track": number}, **dict.fromkeys(NEEDED, True)) == expected


def test_without_an_offence_there_is_nothing_to_excuse():
    assert minor({"track": 49}, **dict.fromkeys(NEEDED, True)) == "no"


def test_it_is_open_where_the_second_tier_is_open():
    items = {"track": {"at_least": 50, "at_most": 500}}
    assert minor(items, **dict.fromkeys(NEEDED, True)) == "undetermined"


@pytest.mark.parametrize("name", NEEDED)
def test_it_is_open_where_one_of_the_three_is_unknown(name):
    circumstances = dict.fromkeys(NEEDED, True) | {name: "unknown"}
    assert minor({"track": 50}, **circumstances) == "undetermined"
