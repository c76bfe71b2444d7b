"""Tipping points: each, applied in a rewritten file, moves the headline; one unit less does not."""

from __future__ import annotations

import pytest

from lvheng.opinion import assess

from .reading import NAMES, TIERS, data, read, tiers
from .test_unknown import with_value

HEADLINE = {name: {p.id: p for p in assess(read(data(name))).parties} for name in NAMES}


def points():
    return [
        pytest.param(name, party.id, point, id=f"{name}-{party.id}-{point.fact}-{point.after}")
        for name, parties in HEADLINE.items()
        for party in parties.values()
        for point in party.tipping_points
    ]


def headline(content, party):
    (found,) = (p for p in assess(read(content)).parties if p.id == party)
    return found.charges[0].tier.headline


def rewritten(name, fact, value):
    _, act, *rest = fact.split(".")
    content = data(name)
    (number,) = (n for n, one in enumerate(content["acts"]) if one["id"] == act)
    return with_value(content, ["acts", number, *rest], value)


@pytest.mark.parametrize(("name", "party", "point"), points())
def test_the_change_moves_the_headline_to_what_is_said(name, party, point):
    before = HEADLINE[name][party].charges[0].tier.headline
    after = headline(rewritten(name, point.fact, point.after), party)
    assert after == point.outcome != before


@pytest.mark.parametrize(("name", "party", "point"), points())
def test_one_unit_less_of_the_change_does_not(name, party, point):
    if isinstance(point.after, bool):
        assert point.before is (not point.after)
        return
    step = 1 if point.after > point.before else -1
    short = rewritten(name, point.fact, point.after - step)
    assert headline(short, party) == HEADLINE[name][party].charges[0].tier.headline


def test_the_points_of_the_published_example_are_these():
    (party,) = HEADLINE["O-17"].values()
    found = {(point.fact, point.after, point.outcome) for point in party.tipping_points}
    assert found == {
        ("acts.a1.items.track", 14, "none"),
        ("acts.a1.items.lodging", 299, "none"),
        ("acts.a1.items.track", 465, "especially_serious"),
        ("acts.a1.items.lodging", 4_800, "especially_serious"),
    }


@pytest.mark.parametrize("name", NAMES)
def test_where_a_fully_known_oracle_has_no_downward_point_no_single_number_can_undo_it(name):
    """Each number of an act set to 0 moves the headline exactly if a downward point says so."""
    content = data(name)
    for party in HEADLINE[name].values():
        now = TIERS.index(party.charges[0].tier.headline)
        downward = {p.fact for p in party.tipping_points if not p.after or p.after < p.before}
        for number, act in enumerate(content["acts"]):
            if party.id not in (act.get("party"), *act.get("parties", ())):
                continue
            for category, value in act.get("items", {}).items():
                if not isinstance(value, int) or len(act["items"]) == 0:
                    continue
                fact = f"acts.{act['id']}.items.{category}"
                zero = with_value(content, ["acts", number, "items", category], 0)
                lowest = TIERS.index(headline(zero, party.id))
                assert (lowest != now) == (fact in downward), (fact, lowest, now)
                assert tiers(zero, party.id)[0] <= lowest
