"""Unknown never becomes no: each fact of each oracle, made unknown, gives exactly its brute-force range."""

from __future__ import annotations

import copy
from collections.abc import Iterator

import pytest

from lvheng.opinion import assess

from .reading import NAMES, TIERS, data, read, tiers

TRUTHS = (
    "obtained_in_duty_or_service", "lawful_business", "used_by_others_for_crime",
    "knew_of_criminal_use", "other_serious", "other_especially_serious", "site_or_group",
)  # fmt: skip
CATEGORIES = (
    "track", "communication_content", "credit", "property", "lodging", "communication_record",
    "health", "transaction", "other_sensitive", "ordinary",
)  # fmt: skip
CONSEQUENCES = ["death", "serious_injury", "insanity", "kidnapping", "major_loss", "vile_influence"]
CONVICTED = {"kind": "criminal", "for": "infringing_personal_information", "on": "2000-01-01"}
FAR = 10**10
"""More than any threshold; what is unknown is between 0 and this."""


def changes(name) -> Iterator[tuple[str, list, list]]:
    """For each fact: its name, where it stands, and the values to try."""
    content = data(name)
    for number, act in enumerate(content["acts"]):
        at = ["acts", number]
        for category in {*CATEGORIES, *act.get("items", {})} if "items" in act else ():
            yield f"{act['id']}.items.{category}", [*at, "items", category], [0, FAR]
        for money in ("illegal_income_yuan", "profit_from_use_yuan", "cost_yuan"):
            yield f"{act['id']}.{money}", [*at, money], [0, FAR]
        for truth in TRUTHS:
            yield f"{act['id']}.{truth}", [*at, truth], [False, True]
        if act["kind"] != "publish":
            yield f"{act['id']}.recipients", [*at, "recipients"], [1, FAR]
        yield f"{act['id']}.consequences", [*at, "consequences"], [[], CONSEQUENCES]
    for number, party in enumerate(content["parties"]):
        yield f"{party['id']}.priors", ["parties", number, "priors"], [[], [CONVICTED]]


def with_value(content, where, value):
    changed = copy.deepcopy(content)
    *path, last = where
    at = changed
    for step in path:
        at = at[step]
    at[last] = value
    return changed


def without(content, where):
    changed = copy.deepcopy(content)
    *path, last = where
    at = changed
    for step in path:
        at = at[step]
    at.pop(last, None)
    if where[0] == "acts" and "items" in at and not at["items"]:
        del at["items"]
    return changed


def parties(content):
    return [party["id"] for party in content["parties"]]


def every_fact():
    return [
        pytest.param(name, where, values, id=f"{name}-{fact}")
        for name in NAMES
        for fact, where, values in sorted(changes(name), key=lambda change: change[0])
    ]


@pytest.mark.parametrize(("name", "where", "values"), every_fact())
def test_an_unknown_fact_gives_the_range_of_all_its_values(name, where, values):
    content = data(name)
    unknown = with_value(content, where, "unknown")
    for party in parties(content):
        tried = [tiers(with_value(content, where, value), party) for value in values]
        assert tiers(unknown, party) == (min(lo for lo, _ in tried), max(hi for _, hi in tried))


@pytest.mark.parametrize(("name", "where", "values"), every_fact())
def test_a_fact_left_out_where_the_unstated_is_unknown_is_never_taken_as_no(name, where, values):
    content = without(data(name), where) | {"unstated": "unknown"}
    for party in parties(content):
        lowest, highest = tiers(content, party)
        for value in values:
            lo, hi = tiers(with_value(data(name), where, value), party)
            assert lowest <= lo <= hi <= highest


@pytest.mark.parametrize("name", NAMES)
def test_an_oracle_without_its_items_is_undetermined_or_stands_on_another_gate(name):
    content = data(name)
    for act in content["acts"]:
        act["items"] = "unknown"
    for party in assess(read(content)).parties:
        charge = party.charges[0]
        assert charge.established != "no"
        assert charge.tier.highest == "especially_serious"


@pytest.mark.parametrize("name", NAMES)
def test_an_oracle_without_its_days_keeps_its_tier(name):
    content = data(name)
    dated = {party: tiers(content, party) for party in parties(content)}
    for act in content["acts"]:
        act.pop("on", None), act.pop("between", None)
    for party in assess(read(content)).parties:
        tier = party.charges[0].tier
        assert (TIERS.index(tier.lowest), TIERS.index(tier.highest)) == dated[party.id]
