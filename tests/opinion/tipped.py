"""Tipping points applied to the case file itself: it is rewritten, read again and assessed again."""

from __future__ import annotations

import json
from datetime import date
from functools import lru_cache
from typing import Any

from lvheng.facts.case import Case
from lvheng.facts.casefile import case_of
from lvheng.law.readings import READINGS
from lvheng.opinion import assess
from lvheng.opinion.model import Change, TippingPoint

File = dict[str, Any]
RUNGS = ["none", "minor_circumstances", "serious", "especially_serious"]
MITIGATING = ("first_offence", "full_restitution", "remorse")

OPTIONS = {name: tuple(reading.options) for name, reading in READINGS.items()}


def read(file: File) -> Case:
    return case_of(json.loads(json.dumps(file, ensure_ascii=False)), OPTIONS, date(2026, 11, 21))


def outcome(file: File, party: str) -> str:
    """The headline tier; serious with all that art. 10 asks for is `minor_circumstances`."""
    return _outcome(json.dumps(file, ensure_ascii=False), party)


@lru_cache(maxsize=16)  # every point of a file begins from the same outcome
def _outcome(text: str, party: str) -> str:
    file = json.loads(text)
    (charge, *_) = next(p for p in assess(read(file)).parties if p.id == party).charges
    stated = next(p for p in file["parties"] if p["id"] == party).get("circumstances", {})
    if charge.tier.headline == "serious" and all(stated.get(name) is True for name in MITIGATING):
        return "minor_circumstances"
    return charge.tier.headline


def applied(file: File, party: str, changes: dict[str, Any]) -> File:
    """The file with these facts, by path, changed to these values."""
    file = json.loads(json.dumps(file))  # a copy
    for fact, value in changes.items():
        kind, *path = fact.split(".")
        if kind == "circumstances":
            person = next(p for p in file["parties"] if p["id"] == party)
            person.setdefault("circumstances", {})[path[0]] = value
        elif kind == "readings":
            file.setdefault("readings", {})[path[0]] = value
        else:
            act = next(a for a in file["acts"] if a["id"] == path[0])
            if path[1] == "consequences":
                if not value:
                    act["consequences"].remove(path[2])
            elif path[1] == "items":
                act["items"][path[2]] = value
            else:
                act[path[1]] = value
    return file


def short_of(change: Change) -> Any:
    """One unit less of a change; of a truth, nothing."""
    if isinstance(change.after, bool | str):
        return change.before
    return change.after - (1 if change.after > change.before else -1)


def check(file: File, party: str, point: TippingPoint) -> None:
    """The point moves the outcome to what it says, one unit less of any change does not move it that way."""
    before = outcome(file, party)
    whole = {change.fact: change.after for change in point.changes}
    after = outcome(applied(file, party, whole), party)
    assert after == point.outcome != before, (point, before, after)
    way = _way(before, after)
    for change in point.changes:
        less = applied(file, party, {**whole, change.fact: short_of(change)})
        assert _way(before, outcome(less, party)) != way, (point, change)
        if len(point.changes) == 2:
            alone = applied(file, party, {change.fact: change.after})
            assert _way(before, outcome(alone, party)) != way, (point, change)


def _way(before: str, after: str) -> int:
    one, other = RUNGS.index(before), RUNGS.index(after)
    return (other > one) - (other < one)
