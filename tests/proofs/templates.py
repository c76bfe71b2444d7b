"""Templates of cases: which acts there are and how they hang together, with every fact unknown.

A template is a case file that states the kinds and links of the acts and says "unknown" of all else. The
solver fills it in; what it finds is a case file again.
"""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from lvheng.facts import casefile
from lvheng.facts.case import Act, Case, Party
from lvheng.facts.register import ACT_KINDS, CATEGORIES, CONTESTED_CATEGORIES
from lvheng.law.conduct import environment
from lvheng.law.readings import READINGS
from lvheng.logic.bounds import Environment

__all__ = [
    "EVERY",
    "KINDS",
    "ONE_OF_EACH_CLASS",
    "OPTIONS",
    "SAME_CLASS",
    "SELLING",
    "WITH_RECIPIENTS",
    "case_of",
    "environment_of",
    "items",
    "named",
    "own_acts",
    "template",
    "templates",
]

File = dict[str, Any]
OPTIONS = {name: tuple(reading.options) for name, reading in READINGS.items()}
TODAY = date(2026, 11, 21)
WITH_RECIPIENTS, SELLING = ("sell", "provide"), ("sell", "provide", "publish")

KINDS = ("steal", "buy", "sell")
"""One of each class of kinds that the law treats alike; `test_acts` shows that it does so."""
SAME_CLASS = {"exchange": "steal", "collect": "steal", "accept": "buy", "provide": "sell"}
ONE_OF_EACH_CLASS = ("track", "lodging", "ordinary", "owner_contact_list")
"""A category of each class, and a kind of information whose class is disputed."""
EVERY = (*CATEGORIES, *CONTESTED_CATEGORIES)


def items(names: Sequence[str] = ONE_OF_EACH_CLASS) -> dict[str, Any]:
    """An unknown number in these categories, none in the others."""
    return {name: "unknown" if name in names else 0 for name in (*CATEGORIES, *names)}


def template(*acts: Mapping[str, Any], **party: Any) -> File:
    """The acts a1, a2, … of the person `z` (or of whom they say), every fact of them unknown."""
    people = dict.fromkeys(["z", *(act.get("party", "z") for act in acts)])
    rows = []
    for number, act in enumerate(acts, 1):
        row = {"id": f"a{number}", "party": "z", **act}
        if row["kind"] in WITH_RECIPIENTS:
            row.setdefault("recipients", "unknown")
        if "same_items_as" not in row:
            row.setdefault("items", items())
        rows.append(row)
    return {
        "lvheng": 1,
        "judged_on": TODAY.isoformat(),
        "unstated": "unknown",
        "parties": [{"id": id, **(party if id == "z" else {})} for id in people],
        "acts": rows,
    }


def templates(
    number: int, kinds: Sequence[str] = KINDS, names: Sequence[str] = ONE_OF_EACH_CLASS
) -> Iterator[File]:
    """Every template of so many acts: each on items of its own, on those of an act before it, or following one.

    "On those of" states no items and has those of the other act; "following" states its own as well (a
    part of what was obtained, say).
    """
    own = items(names)
    for of_kind in itertools.product(kinds, repeat=number):
        for links in itertools.product(*(list(_links(n, own)) for n in range(1, number + 1))):
            yield template(
                *({"kind": kind, **link} for kind, link in zip(of_kind, links, strict=True))
            )


def _links(number: int, own: Mapping[str, Any]) -> Iterator[File]:
    yield {"items": dict(own)}
    for before in range(1, number):
        yield {"same_items_as": f"a{before}"}
        yield {"same_items_as": f"a{before}", "items": dict(own)}


def named(file: File) -> str:
    """A template in one line: `steal sell←a1` sells the items stolen, `sell+←a1` states its own number."""
    words = []
    for act in file["acts"]:
        word = str(act["kind"])
        if isinstance(act.get("recipients"), list):
            word += f"({','.join(act['recipients'])})"
        if "same_items_as" in act:
            word += f"{'+' if 'items' in act else ''}←{act['same_items_as']}"
        words.append(word)
    return " ".join(words)


def case_of(file: File) -> Case:
    return casefile.case_of(json.loads(json.dumps(file, ensure_ascii=False)), OPTIONS, TODAY)


def own_acts(case: Case) -> tuple[Party, tuple[Act, ...]]:
    party = next(party for party in case.parties if party.id == "z")
    return party, case.acts_of(party.id)


def environment_of(file: File) -> Environment:
    """What is known of `z`: of a template, nothing but how its quantities are made."""
    case = case_of(file)
    return environment(case, *own_acts(case))


assert set(KINDS) | set(SAME_CLASS) | {"publish"} == set(ACT_KINDS)
