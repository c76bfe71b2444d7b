"""Tipping points of the oracles: each, applied in a rewritten file, moves the headline; one unit less does not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from lvheng.opinion import assess

from .tipped import applied, check, outcome, read

FOLDER = Path(__file__).parent.parent / "oracles"
NAMES = sorted(path.stem for path in FOLDER.glob("O-*.yaml"))


def data(name):
    """A fresh copy of the oracle's content."""
    content = YAML(typ="safe", pure=True).load((FOLDER / f"{name}.yaml").read_text("utf-8"))
    return json.loads(json.dumps(content, default=str))


PARTIES = {name: {p.id: p for p in assess(read(data(name))).parties} for name in NAMES}


def points():
    return [
        pytest.param(name, party.id, point, id=f"{name}-{party.id}-{number}")
        for name, parties in PARTIES.items()
        for party in parties.values()
        for number, point in enumerate(party.tipping_points)
    ]


@pytest.mark.parametrize(("name", "party", "point"), points())
def test_the_change_moves_the_headline_as_said_and_one_unit_less_does_not(name, party, point):
    check(data(name), party, point)


def found(name, party):
    return [
        ({change.fact: change.after for change in point.changes}, point.outcome)
        for point in PARTIES[name][party].tipping_points
    ]


def test_the_points_of_the_published_example_are_these_the_smallest_first():
    assert found("O-17", "suspect") == [
        ({"acts.a1.items.lodging": 299}, "none"),
        ({"acts.a1.items.track": 14}, "none"),
        ({"acts.a1.items.lodging": 4_800}, "especially_serious"),
        ({"acts.a1.items.track": 465}, "especially_serious"),
    ]


def test_where_number_and_income_carry_the_finding_only_both_together_undo_it():
    assert found("O-14", "zhao")[-1] == (
        {"acts.a1.items.other_sensitive": 499, "acts.a1.illegal_income_yuan": 4_999},
        "none",
    )
    assert found("O-15", "xiao") == [
        ({"acts.a1.items.ordinary": 49_999, "acts.a1.illegal_income_yuan": 49_999}, "serious")
    ]


def test_restitution_in_full_opens_article_10_once_the_rest_of_it_is_there():
    content = data("O-17")
    content["parties"][0]["circumstances"] = {"first_offence": True, "remorse": True}
    (party,) = assess(read(content)).parties
    said = [point.to_dict() for point in party.tipping_points]
    assert said[4] == {
        "change": {
            "fact": "circumstances.full_restitution",
            "label": "全部退赃",
            "from": False,
            "to": True,
        },
        "outcome": "minor_circumstances",
    }
    for point in party.tipping_points:
        check(content, "suspect", point)


@pytest.mark.parametrize("name", NAMES)
def test_where_no_downward_point_says_so_no_single_number_can_undo_an_oracle(name):
    """Each number of items set to 0 moves the headline exactly if a point of that one fact says so."""
    content = data(name)
    for party in PARTIES[name].values():
        now = outcome(content, party.id)
        alone = [p.changes[0] for p in party.tipping_points if len(p.changes) == 1]
        downward = {change.fact for change in alone if change.after < change.before}
        for act in content["acts"]:
            if party.id not in (act.get("party"), *act.get("parties", ())):
                continue
            for category, value in act.get("items", {}).items():
                if isinstance(value, int):
                    fact = f"acts.{act['id']}.items.{category}"
                    none = outcome(applied(content, party.id, {fact: 0}), party.id)
                    assert (none != now) == (fact in downward), fact
