"""Tipping points of random cases: each tips, and against the plain verdict none that is smaller is missing.

`make bounds` tries ten times as many.
"""

from __future__ import annotations

import itertools
import os
import random
from fractions import Fraction

import pytest

from lvheng.opinion import assess

from .plain_verdict import verdict
from .random_cases import TRUTHS, plain_acts, plain_person, random_file, unknowns, with_value
from .tipped import MITIGATING, RUNGS, applied, check, read

TIMES = int(os.environ.get("TIPPING_TIMES", 1))


def with_circumstances(rng, file):
    for person in file["parties"]:
        if rng.random() < 0.6:
            person["circumstances"] = {name: rng.random() < 0.75 for name in MITIGATING}
    return file


def check_all(file):
    parties = assess(read(file)).parties
    for party in parties:
        for point in party.tipping_points:
            check(file, party.id, point)
    return sum(len(point.changes) == 2 for party in parties for point in party.tipping_points)


@pytest.mark.parametrize("block", range(3 * TIMES))
def test_every_point_of_a_fully_known_case_tips_and_one_unit_less_does_not(block):
    pairs = 0
    for seed in range(50 * block, 50 * (block + 1)):
        rng = random.Random(seed)
        pairs += check_all(with_circumstances(rng, random_file(rng)))
    assert pairs > 10


@pytest.mark.parametrize("block", range(2 * TIMES))
def test_so_does_every_point_of_a_case_with_unknown_facts(block):
    for seed in range(40 * block, 40 * (block + 1)):
        rng = random.Random(1000 + seed)
        file = with_circumstances(rng, random_file(rng))
        for where, value, _ in unknowns(rng, file):
            file = with_value(file, where, value)
        check_all(file)


# Against brute force: small numbers, every value tried with the plain verdict


def small_file(rng):
    """Two or three acts on few items, so that every pair of values can be tried."""
    acts = []
    for number in range(rng.choice((1, 2, 3))):
        act = {
            "id": f"a{number}",
            "parties": ["z"],
            "kind": rng.choice(("steal", "buy", "buy", "sell", "sell")),
            "on": "2024-06-01",
        }
        if acts and rng.random() < 0.4:
            act["same_items_as"] = acts[-1]["id"]
        if "same_items_as" not in act or rng.random() < 0.4:
            names = rng.sample(("track", "property", "past_trip"), rng.choice((1, 1, 2)))
            act["items"] = {name: rng.choice((1, 2, 15, 26, 35, 52)) for name in names}
        if act["kind"] == "sell" and rng.random() < 0.7:
            act["recipients"] = rng.choice((1, 2, 3, 12))
        if act["kind"] == "buy" and rng.random() < 0.5:
            act |= {"lawful_business": rng.random() < 0.7, "profit_from_use_yuan": 50_000}
        for name in ("obtained_in_duty_or_service", "knew_of_criminal_use"):
            if rng.random() < 0.3:
                act[name] = rng.random() < 0.5
        if rng.random() < 0.2:
            act["illegal_income_yuan"] = rng.choice((4_999, 5_000, 5_100))
        acts.append(act)
    return {
        "lvheng": 1,
        "judged_on": "2026-11-21",
        "parties": [{"id": "z", "priors": []}],
        "acts": acts,
        "readings": {
            "past_trips": "track",
            "half_standard_mixed": rng.choice(("sum_of_fractions", "separate")),
            "obtained_then_partly_resold": rng.choice(("larger_set", "per_record")),
            "mixed_business_purchase": rng.choice(("split", "all_under_article_5")),
            "illegal_income_costs": "gross",
        },
    }


def plain(file):
    (person,) = file["parties"]
    tier = verdict(plain_person(person), plain_acts(file), file["readings"])[0]
    stated = person.get("circumstances", {})
    minor = tier == 1 and all(stated.get(name) for name in MITIGATING)
    return 1 if minor else (0, 2, 3)[tier]


def values(file):
    """Every fact that may move: what it is, and everything it is tried as."""
    found = {}
    for act in file["acts"]:
        at = f"acts.{act['id']}"
        for name, value in act.get("items", {}).items():
            found[f"{at}.items.{name}"] = (value, [*range(value), value + 1, 250, 500, 10**9])
        for name in ("illegal_income_yuan", "profit_from_use_yuan"):
            if act.get(name):
                near = {0, 2_499, 2_500, 4_999, 5_000, 24_999, 25_000, 49_999, 50_000, 10**9}
                found[f"{at}.{name}"] = (act[name], sorted(near - {act[name]}))
        if "recipients" in act:
            value = act["recipients"]
            found[f"{at}.recipients"] = (value, [*range(1, value), value + 1, 10**9])
        for name in TRUTHS:
            if name in act:
                found[f"{at}.{name}"] = (act[name], [not act[name]])
    for name, value in file["parties"][0].get("circumstances", {}).items():
        if name != "remorse":
            found[f"circumstances.{name}"] = (value, [not value])
    return found


def kind(fact, value):
    return 0 if not isinstance(value, bool) else 2 if fact.startswith("circumstances") else 3


def share(before, after):
    return Fraction(0 if isinstance(before, bool) else abs(after - before), int(before) or 1)


def by_brute_force(file, way):
    """The facts that move the outcome that way alone; the size of the smallest pair of others, for each pair."""
    now, facts = plain(file), values(file)

    def moves(**changes):
        then = plain(applied(file, "z", changes))
        return (then > now) - (then < now) == way

    alone = {
        fact for fact, (_, tried) in facts.items() if any(moves(**{fact: value}) for value in tried)
    }
    pairs = {}
    for one, other in itertools.combinations([fact for fact in facts if fact not in alone], 2):
        (before, tried), (other_before, other_tried) = facts[one], facts[other]
        sizes = [
            max(share(before, value), share(other_before, other_value))
            for value, other_value in itertools.product(tried, other_tried)
            if moves(**{one: value, other: other_value})
        ]
        if sizes:
            order = max(kind(one, before), kind(other, other_before))
            pairs[frozenset((one, other))] = (order, min(sizes))
    return alone, pairs


@pytest.mark.parametrize("block", range(4 * TIMES))
def test_against_brute_force_every_fact_and_the_smallest_pairs_are_found(block):
    some = 0
    for seed in range(25 * block, 25 * (block + 1)):
        rng = random.Random(seed)
        file = small_file(rng)
        if rng.random() < 0.4:
            with_circumstances(rng, file)
        (party,) = assess(read(file)).parties
        now = plain(file)
        for way in (-1, 1):
            found = [
                point
                for point in party.tipping_points
                if (RUNGS.index(point.outcome) > now) == (way > 0)
            ]
            alone, pairs = by_brute_force(file, way)
            singles = {p.changes[0].fact for p in found if len(p.changes) == 1}
            assert singles == alone, (seed, way)
            sizes = [
                pairs[frozenset(change.fact for change in point.changes)]
                for point in found
                if len(point.changes) == 2
            ]
            assert [order for order, _ in sizes] == [
                order for order, _ in sorted(pairs.values())[:3]
            ], (seed, way)
            for point, (_, size) in zip(
                [p for p in found if len(p.changes) == 2], sizes, strict=True
            ):
                said = max(share(change.before, change.after) for change in point.changes)
                assert said <= size, (seed, way, point)
            some += len(sizes)
    assert some
