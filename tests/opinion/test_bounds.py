"""The engine against the plain verdict: fully known cases, and the range over all that is open.

Neither side is taken as right. Where they differ, the law and contested.md decide.
"""

from __future__ import annotations

import itertools
import json
import random
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lvheng.facts.casefile import read_case
from lvheng.law.conduct import environment
from lvheng.law.instruments.criminal_law import art_253_1
from lvheng.law.matter import MATTER
from lvheng.law.readings import READINGS as ALL_READINGS
from lvheng.logic.bounds import bounds
from lvheng.opinion import assess
from lvheng.opinion.outcome import Question, open_readings

from .plain_verdict import grounds, verdict
from .random_cases import (
    PRIORS,
    READINGS,
    days_of,
    plain_acts,
    plain_person,
    random_file,
    unknowns,
    with_value,
)

OPTIONS = {name: tuple(reading.options) for name, reading in ALL_READINGS.items()}
PRESENT = date(2015, 11, 1)
NUMERALS = dict(zip("一二三四五六七八九十", range(1, 11), strict=True))
CLAUSES = (*art_253_1.SERIOUS, *art_253_1.ESPECIALLY_SERIOUS)
seeds = st.integers(0, 10**9)


def place(citation):
    """`5:1-3` for …第五条第一款第（三）项."""
    digits = [NUMERALS[c] for c in citation.partition("号第")[2] if c in NUMERALS]
    return "{}:{}-{}".format(*digits)


def read(file):
    return read_case(json.dumps(file), OPTIONS, date(2026, 11, 21))


def question(case, party):
    """As `assess` asks it; None where no act is under the present text."""
    acts = [act for act in case.acts_of(party.id) if not act.period or act.period.last >= PRESENT]
    return Question(environment(case, party, acts), open_readings(case)) if acts else None


def plain(file):
    acts = plain_acts(file)
    return {p["id"]: verdict(plain_person(p), acts, file["readings"]) for p in file["parties"]}


def check_known(file):
    case = read(file)
    expected = plain(file)
    for party in case.parties:
        asked = question(case, party)
        if asked is None:
            assert expected[party.id] is None
            continue
        tier = asked.tier()
        holding = {
            place(clause.citation)
            for clause in CLAUSES
            if bounds(clause.rule(MATTER), asked.env, asked.readings).interval.lo
        }
        assert ((tier.interval.lo, tier.interval.hi), holding) == (
            (expected[party.id][0],) * 2,
            expected[party.id][1],
        ), json.dumps(file)


def check_open(file, open_facts, open_names):
    """The engine's range and the least and greatest of the plain verdict over every value and option."""
    stated = file
    for where, written, _ in open_facts:
        stated = with_value(stated, where, written)
    fixed = {n: o for n, o in file["readings"].items() if n not in open_names}
    case = read(stated | {"readings": fixed})
    seen = {party.id: set() for party in case.parties}
    for values in itertools.product(*(values for _, _, values in open_facts)):
        known = file
        for (where, _, _), value in zip(open_facts, values, strict=True):
            known = with_value(known, where, value)
        acts = plain_acts(known)
        people = [plain_person(person) for person in known["parties"]]
        for options in itertools.product(*(READINGS[name] for name in open_names)):
            decided = fixed | dict(zip(open_names, options, strict=True))
            for person in people:
                outcome = verdict(person, acts, decided)
                seen[person["id"]].add(None if outcome is None else outcome[0])
    for party in case.parties:
        asked = question(case, party)
        if asked is None:
            assert seen[party.id] == {None}
            continue
        found = asked.tier()
        tiers = seen[party.id]
        assert (found.interval.lo, found.interval.hi) == (min(tiers), max(tiers)), json.dumps(
            [stated | {"readings": fixed}, party.id, [w for w, _, _ in open_facts]]
        )
        assert not found.not_tried
    return any(len(tiers) > 1 for tiers in seen.values())


@settings(derandomize=True, max_examples=400, deadline=None, database=None)
@given(seeds)
def test_of_a_fully_known_case_the_tier_and_every_ground_are_those_of_the_plain_verdict(seed):
    check_known(random_file(random.Random(seed)))


@pytest.mark.parametrize("block", range(4))
def test_a_sweep_of_fully_known_cases_agrees(block):
    for seed in range(250 * block, 250 * (block + 1)):
        check_known(random_file(random.Random(seed)))


def open_case(seed):
    rng = random.Random(seed)
    file = random_file(rng)
    names = rng.sample(sorted(READINGS), rng.choice((0, 1, 2)))
    return file, list(unknowns(rng, file)), names


@settings(
    derandomize=True,
    max_examples=600,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
)
@given(seeds)
def test_with_facts_and_readings_open_the_range_is_that_of_brute_force(seed):
    check_open(*open_case(seed))


@pytest.mark.parametrize("block", range(4))
def test_a_sweep_of_open_cases_agrees_and_many_of_them_are_truly_open(block):
    found = [check_open(*open_case(seed)) for seed in range(250 * block, 250 * (block + 1))]
    assert sum(found) > 40


@pytest.mark.parametrize("seed", range(120))
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
    found = question(case, case.parties[0]).tier().interval
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
    assert holding == {place(clause.citation) for clause in CLAUSES}
