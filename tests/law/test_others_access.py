"""C-40b: an insider's own access is duty or service; with another's access it is a contested reading."""

from __future__ import annotations

import pytest

from .cases import act, charge_on, opinion_on, range_found


def sold(items=30, **facts):
    return act("sell", {"track": items}, obtained_in_duty_or_service=True, **facts)


@pytest.mark.parametrize(
    ("facts", "top", "expected"),
    [
        ({}, {}, ("serious", "serious")),  # half of 50
        ({"others_access": False}, {}, ("serious", "serious")),
        ({"others_access": True}, {}, ("none", "serious")),
        ({"others_access": True}, {"readings": {"others_access": "taken"}}, ("none", "none")),
        (
            {"others_access": True},
            {"readings": {"others_access": "still_in_duty"}},
            ("serious", "serious"),
        ),
        (
            {"others_access": "unknown"},
            {"readings": {"others_access": "taken"}},
            ("none", "serious"),
        ),
    ],
)
def test_the_half_standard(facts, top, expected):
    assert range_found(charge_on(sold(**facts), **top)) == expected


def test_the_ordinary_standard_does_not_ask_for_it():
    assert range_found(charge_on(sold(50, others_access=True))) == ("serious", "serious")


def test_heavier_in_duty_follows_the_same_reading():
    fixed = {"readings": {"others_access": "taken"}}
    assert charge_on(sold(50, others_access=True), **fixed).heavier_in_duty == "no"
    assert charge_on(sold(50, others_access=True)).heavier_in_duty == "undetermined"


def test_it_is_said_of_the_obtaining_as_well():
    got = act("collect", {"track": 30}, obtained_in_duty_or_service=True, others_access=True)
    one = act("sell", same_items_as="a1")
    fixed = {"readings": {"others_access": "taken"}}
    assert range_found(charge_on(got, one, **fixed)) == ("none", "none")


def test_the_reading_is_shown_with_both_results():
    (reading,) = opinion_on(sold(others_access=True)).readings
    assert (reading.name, dict(reading.options)) == (
        "others_access",
        {"taken": "none", "still_in_duty": "serious"},
    )
