"""The engine against the plain verdict: fully known cases, and the range over all that is open.

Neither side is taken as right. Where they differ, the law and contested.md decide.
"""

from __future__ import annotations

import json
import random
import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lvheng.facts.casefile import read_case
from lvheng.law.conduct import environment
from lvheng.law.instruments.criminal_law import art_253_1
from lvheng.logic.bounds import bounds
from lvheng.opinion import assess
from lvheng.opinion.outcome import Question, open_readings

from . import brute_force
from .brute_force import TERMS, compared, open_case, place, present_acts, read
from .plain_verdict import grounds, verdict
from .random_cases import (
    PRIORS,
    days_of,
    plain_acts,
    plain_person,
    random_file,
    with_value,
)

seeds = st.integers(0, 10**9)


def plain(file):
    acts = plain_acts(file)
    return {p["id"]: verdict(plain_person(p), acts, file["readings"]) for p in file["parties"]}


def question(case, party, acts):
    return Question(environment(case, party, acts), open_readings(case))


def check_known(file):
    case = read(file)
    expected = plain(file)
    for party in case.parties:
        acts = present_acts(case, party)
        if not acts:
            assert expected[party.id] is None
            continue
        asked = question(case, party, acts)
        tier = asked.tier()
        holding = {
            name
            for name, term in TERMS.items()
            if bounds(term, asked.env, asked.readings).interval.lo
        }
        assert ((tier.interval.lo, tier.interval.hi), holding) == (
            (expected[party.id][0],) * 2,
            expected[party.id][1],
        ), json.dumps(file)


def test_cases_as_plain_data_are_those_of_a_file():
    """All others here are read from plain data: YAML would take most of their time."""
    for seed in range(40):
        file = open_case(seed).stated
        assert read(file) == read_case(json.dumps(file), brute_force.OPTIONS, date(2026, 11, 21))


@pytest.mark.parametrize("block", range(4))
def test_of_fully_known_cases_the_tier_and_every_ground_are_those_of_the_plain_verdict(block):
    for seed in range(200 * block, 200 * (block + 1)):
        check_known(random_file(random.Random(seed)))


@pytest.mark.parametrize("block", range(4))
def test_a_sweep_of_open_cases_agrees_and_many_of_them_are_truly_open(block):
    """`make bounds` runs 100,000 of these."""
    found = compared(range(150 * block, 150 * (block + 1)))
    assert found.differing == []
    assert found.open > 25


def test_a_difference_is_told_as_a_case_file(monkeypatch):
    monkeypatch.setitem(brute_force.TERMS, "5:1-3", brute_force.TERMS["5:1-5"])
    (said, *_) = compared(range(20)).differing
    assert said.startswith("seed ")
    assert '"acts":' in said
    assert re.search(r"5:1-3: engine \(\d, \d\), brute force \(\d, \d\)", said)


@pytest.mark.parametrize("seed", range(100))
def test_the_opinion_names_the_grounds_of_the_plain_verdict(seed):
    """Through the whole of `assess`, with 第六项 and 第八项 named only where they are needed."""
    file = random_file(random.Random(seed))
    expected = plain(file)
    for party in assess(read(file)).parties:
        if expected[party.id] is None:
            assert "2015-11-01" not in [charge.version for charge in party.charges]
            continue
        tier, holding = expected[party.id]
        charge = party.charges[0]
        assert charge.tier.headline == charge.tier.lowest == charge.tier.highest
        assert charge.tier.headline == art_253_1.TIERS[tier]
        assert charge.established == ("yes" if tier else "no")
        assert {place(citation) for citation in charge.grounds} == grounds(holding)


@settings(derandomize=True, max_examples=200, deadline=None, database=None)
@given(seeds, st.integers(0, 40), st.sampled_from([date(2023, 6, 1), date(2025, 6, 1)]))
def test_a_period_gives_the_range_over_its_days(seed, length, near):
    """One act on some day of a period that lies around an end of the two years of 第九项."""
    rng = random.Random(seed)
    first = near.fromordinal(near.toordinal() - rng.randrange(0, 20)).isoformat()
    last = (
        date.fromisoformat(first)
        .fromordinal(date.fromisoformat(first).toordinal() + length)
        .isoformat()
    )
    file = random_file(rng)
    file["acts"] = file["acts"][:1]
    person = file["parties"][0]
    person["priors"], file["acts"][0]["parties"] = [PRIORS[1]], [person["id"]]
    person.pop("born", None)
    del file["acts"][0]["on"]
    case = read(with_value(file, ["acts", 0, "between"], [first, last]))
    found = question(case, case.parties[0], case.acts).tier().interval
    tiers = {
        plain(with_value(file, ["acts", 0, "on"], day))[person["id"]][0]
        for day in days_of(first, last)
    }
    assert (found.lo, found.hi) == (min(tiers), max(tiers))


def test_the_random_cases_reach_every_ground_and_every_tier():
    tiers, holding = set(), set()
    for seed in range(1_500):
        for outcome in plain(random_file(random.Random(seed))).values():
            if outcome:
                tiers.add(outcome[0])
                holding |= outcome[1]
    assert tiers == {0, 1, 2}
    assert holding == set(TERMS)
