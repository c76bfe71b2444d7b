"""The engine's range against the least and the greatest of the plain verdict over all that is open.

    python -m tests.opinion.brute_force [CASES] [SEED]

Case n of a run is `open_case(SEED + n)`: up to four facts are removed and up to three readings open. For
each person the tier and every 项 are compared, of `bounds` and, in one case of ten, of what `assess` asks. Prints what differs as a case file with both ranges, and
ends with 1 if anything does.
"""

from __future__ import annotations

import itertools
import json
import multiprocessing
import os
import random
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import date

from lvheng.facts.case import Act, Case, Party
from lvheng.facts.casefile import case_of
from lvheng.law.conduct import environment
from lvheng.law.instruments.criminal_law import art_253_1
from lvheng.law.matter import MATTER
from lvheng.law.readings import READINGS as ALL_READINGS
from lvheng.logic.bounds import bounds
from lvheng.logic.interval import Interval
from lvheng.opinion.outcome import TIER, ask, open_readings

from .plain_verdict import verdict
from .random_cases import (
    READINGS,
    File,
    Unknown,
    plain_acts,
    plain_person,
    put,
    random_file,
    unknowns,
    with_value,
)

CASES, SEED, CHUNK, FEW = 100_000, 1_000_000, 100, 10
OPTIONS = {name: tuple(reading.options) for name, reading in ALL_READINGS.items()}
PRESENT = date(2015, 11, 1)
NUMERALS = dict(zip("一二三四五六七八九十", range(1, 11), strict=True))
CLAUSES = (*art_253_1.SERIOUS, *art_253_1.ESPECIALLY_SERIOUS)


def place(citation: str) -> str:
    """`5:1-3` for …第五条第一款第（三）项."""
    digits = [NUMERALS[c] for c in citation.partition("号第")[2] if c in NUMERALS]
    return "{}:{}-{}".format(*digits)


TERMS = {place(clause.citation): clause.rule(MATTER) for clause in CLAUSES}


def read(file: File) -> Case:
    return case_of(json.loads(json.dumps(file)), OPTIONS, date(2026, 11, 21))


def present_acts(case: Case, party: Party) -> list[Act]:
    """The acts of a person that are under the present text."""
    return [act for act in case.acts_of(party.id) if not act.period or act.period.last >= PRESENT]


@dataclass(frozen=True)
class OpenCase:
    """A fully known case file, the facts of it that are removed, and the readings that are left open."""

    file: File
    facts: list[Unknown]
    readings: list[str]

    @property
    def stated(self) -> File:
        """What the engine is given."""
        file = self.file
        for where, written, _ in self.facts:
            file = with_value(file, where, written)
        fixed = {n: o for n, o in file["readings"].items() if n not in self.readings}
        return file | {"readings": fixed}

    def known(self) -> Iterator[File]:
        """Every fully known case that it may be: one file, changed from one to the next."""
        file = deepcopy(self.file)
        for values in itertools.product(*(values for _, _, values in self.facts)):
            for (where, _, _), value in zip(self.facts, values, strict=True):
                put(file, where, value)
            for options in itertools.product(*(READINGS[name] for name in self.readings)):
                file["readings"] |= zip(self.readings, options, strict=True)
                yield file


def open_case(seed: int) -> OpenCase:
    rng = random.Random(seed)
    file = random_file(rng)
    names = rng.sample(sorted(READINGS), rng.choice((0, 1, 2, 3)))
    return OpenCase(file, list(unknowns(rng, file)), names)


Range = tuple[int, int]
Ranges = dict[str, dict[str, Range] | None]
"""For each person the least and greatest tier and truth of each 项; None: no act under the present text."""


def by_bounds(case: Case, party: Party, acts: list[Act]) -> dict[str, Range]:
    env, readings = environment(case, party, acts), open_readings(case)
    found = {name: bounds(term, env, readings) for name, term in {"tier": TIER, **TERMS}.items()}
    assert not any(one.not_tried for one in found.values())
    return {name: _ends(one.interval) for name, one in found.items()}


def by_assess(case: Case, party: Party, acts: list[Act]) -> dict[str, Range]:
    """As `assess` finds it: by compiled code where that is exact."""
    asked = ask(case, party, acts)
    holds = {place(clause.citation): _ends(asked.holds(clause.name)) for clause in CLAUSES}
    return {"tier": _ends(asked.tier().interval), **holds}


def _ends(of: Interval) -> Range:
    assert of.lo is not None
    assert of.hi is not None
    return of.lo, of.hi


def by_brute_force(known: Iterable[File]) -> tuple[Ranges, int]:
    """The ranges, and of how many fully known cases."""
    seen: dict[str, list[tuple[int, set[str]] | None]] = {}
    number = 0
    for file in known:
        number += 1
        acts = plain_acts(file)
        for person in file["parties"]:
            outcome = verdict(plain_person(person), acts, file["readings"])
            seen.setdefault(person["id"], []).append(outcome)
    return {person: _ranges(outcomes) for person, outcomes in seen.items()}, number


def _ranges(outcomes):
    if None in outcomes:
        assert set(outcomes) == {None}
        return None
    tiers = [tier for tier, _ in outcomes]
    ranges = {"tier": (min(tiers), max(tiers))}
    for name in TERMS:
        holds = [name in holding for _, holding in outcomes]
        ranges[name] = (int(min(holds)), int(max(holds)))
    return ranges


@dataclass
class Compared:
    """What some cases came to."""

    cases: int = 0
    open: int = 0
    known: int = 0
    by_size: Counter[tuple[int, int]] = field(default_factory=Counter)
    differing: list[str] = field(default_factory=list)

    def add(self, other: Compared) -> None:
        self.cases += other.cases
        self.open += other.open
        self.known += other.known
        self.by_size += other.by_size
        self.differing += other.differing


def compared(seeds: Iterable[int]) -> Compared:
    """Compare the cases of these seeds, one in `FEW` with `assess` too, which is made anew for each outline.

    `open` are those whose tier is not settled for somebody.
    """
    result = Compared()
    for seed in seeds:
        case = open_case(seed)
        expected, known = by_brute_force(case.known())
        stated = read(case.stated)
        result.cases += 1
        result.known += known
        result.by_size[len(case.facts), len(case.readings)] += 1
        result.open += any(of and of["tier"][0] < of["tier"][1] for of in expected.values())
        for engine in (by_bounds, by_assess) if seed % FEW == 0 else (by_bounds,):
            found: Ranges = {}
            for party in stated.parties:
                acts = present_acts(stated, party)
                found[party.id] = engine(stated, party, acts) if acts else None
            if found != expected:
                result.differing.append(_difference(seed, case.stated, found, expected))
    return result


def _difference(seed: int, file: File, found: Ranges, expected: Ranges) -> str:
    lines = [f"seed {seed}: {json.dumps(file, ensure_ascii=False)}"]
    for person, right in expected.items():
        ours = found[person]
        if ours is None or right is None:
            ours, right = {"under the text": ours}, {"under the text": right}
        lines += [
            f"  {person} {name}: engine {ours[name]}, brute force {right[name]}"
            for name in right
            if ours[name] != right[name]
        ]
    return "\n".join(lines)


def main(cases: int = CASES, seed: int = SEED) -> int:
    start = time.monotonic()
    chunks = [range(at, min(at + CHUNK, seed + cases)) for at in range(seed, seed + cases, CHUNK)]
    everything = Compared()
    with multiprocessing.Pool(initializer=os.nice, initargs=(19,)) as pool:
        for number, one in enumerate(pool.imap_unordered(compared, chunks), 1):
            everything.add(one)
            for said in one.differing:
                print(said, flush=True)
            if number % max(1, len(chunks) // 20) == 0 or number == len(chunks):
                seconds = time.monotonic() - start
                print(f"{everything.cases:,} of {cases:,} cases, {seconds:.0f} s", flush=True)
    by_size = sorted(everything.by_size.items())
    print("cases by (facts removed, readings open):", ", ".join(f"{k}: {n}" for k, n in by_size))
    print(
        f"{everything.cases:,} cases from seed {seed}: {len(everything.differing)} differ; in "
        f"{everything.open:,} the tier is open; {everything.known:,} plain verdicts; "
        f"{time.monotonic() - start:.0f} s"
    )
    return min(1, len(everything.differing))


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
