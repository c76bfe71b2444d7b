"""Random small cases in the format of the case file, near the thresholds; and the same as plain data."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator
from copy import deepcopy
from datetime import date, timedelta
from typing import Any

File = dict[str, Any]

CATEGORIES = {
    "track": 50, "property": 50, "lodging": 500, "transaction": 500, "ordinary": 5_000,
    "past_trip": 50, "owner_contact_list": 500, "verification_code": 500, "social_account": 5_000,
}  # fmt: skip
OBTAINING = ("steal", "buy", "accept", "exchange", "collect")
SELLING = ("sell", "provide", "publish")
DAYS = (
    "2015-10-31",
    "2015-11-01",
    "2017-05-31",
    "2024-05-10",
    "2024-05-11",
    "2025-06-01",
    "2025-06-02",
)
TRUTHS = {
    "obtained_in_duty_or_service": 0.4, "lawful_business": 0.5, "used_by_others_for_crime": 0.1,
    "knew_of_criminal_use": 0.03, "other_serious": 0.03, "other_especially_serious": 0.02,
}  # fmt: skip
MONEY = {
    "illegal_income_yuan": (2_500, 5_000, 25_000, 50_000),
    "cost_yuan": (1, 1_000),
    "profit_from_use_yuan": (25_000, 50_000),
}
CONSEQUENCES = ("death", "kidnapping", "major_loss", "vile_influence")
PRIORS = (
    {"kind": "criminal", "for": "infringing_personal_information", "on": "2016-01-01"},
    {"kind": "administrative", "for": "infringing_personal_information", "on": "2023-06-01"},
    {"kind": "criminal", "for": "theft", "on": "2010-01-01"},
)
READINGS = {
    "owner_lists": ("transaction", "ordinary", "property"),
    "past_trips": ("other_sensitive", "track"),
    "verification_codes": ("other_sensitive", "communication_content", "ordinary"),
    "social_accounts": ("ordinary", "other_sensitive"),
    "obtained_then_partly_resold": ("larger_set", "per_record"),
    "half_standard_mixed": ("sum_of_fractions", "separate", "ordinary_standard"),
    "illegal_income_costs": ("gross", "net"),
    "mixed_business_purchase": ("split", "all_under_article_5"),
    "deceased_persons": ("not_counted", "counted"),
    "public_information_before_2021": ("lawful_too", "not_lawful"),
    "departmental_rules": ("enough", "not_enough"),
}
BASES = (
    ("consent",), ("contract_or_employment",), ("statutory_duty",), ("emergency",), ("news_reporting",),
    ("other_statutory_basis",), ("self_published", "reasonable_scope"), ("lawfully_public", "reasonable_scope"),
    ("range_limited", "lawfully_public", "reasonable_scope"), ("purpose_limited",), ("leaked", "self_published", "reasonable_scope"),
    ("clearly_refused", "lawfully_public", "reasonable_scope"), ("major_effect", "self_published", "reasonable_scope"),
    ("company_data",), ("anonymised",), ("deceased",), ("only_departmental_rules",), ("only_local_or_internal_rules",),
)  # fmt: skip
"""What may make an act lawful, in the sets in which it comes; some are not enough."""


def random_file(rng: random.Random) -> File:
    """A fully known case with every contested point decided."""
    people = ["z", "y"][: rng.choice((1, 1, 1, 2))]
    acts: list[File] = []
    for number in range(rng.choice((1, 2, 2, 3, 3, 4))):
        acts.append(_act(rng, f"a{number}", people, acts))
    return {
        "lvheng": 1,
        "judged_on": "2026-11-21",
        "parties": [_person(rng, id) for id in people],
        "acts": acts,
        "readings": {name: rng.choice(options) for name, options in READINGS.items()},
    }


def _person(rng: random.Random, id: str) -> File:
    person: File = {"id": id, "priors": rng.sample(PRIORS, rng.choice((0, 0, 0, 0, 1, 2)))}
    person["priors"] = [p for p in person["priors"] if rng.random() < 0.5]
    if rng.random() < 0.15:
        person["born"] = rng.choice(("2008-05-10", "1999-11-01", "1980-01-01"))
    return person


def _act(rng: random.Random, id: str, people: list[str], before: list[File]) -> File:
    act: File = {"id": id, "kind": rng.choice(OBTAINING + SELLING * 2)}
    if rng.random() < 0.2:
        act["kind"] = "buy"
    act["parties"] = people if rng.random() < 0.2 else [rng.choice(people)]
    act["on"] = rng.choice(DAYS) if rng.random() < 0.4 else "2024-06-01"
    if before and rng.random() < 0.55:
        act["same_items_as"] = rng.choice(before)["id"]
    if "same_items_as" not in act or rng.random() < 0.3:
        chosen = rng.sample(sorted(CATEGORIES), rng.choice((1, 1, 2, 3)))
        act["items"] = {name: _near(rng, CATEGORIES[name], len(chosen)) for name in chosen}
    if act["kind"] in ("sell", "provide"):
        named = rng.random() < 0.4
        act["recipients"] = (
            rng.sample(("p", "q", "r"), rng.choice((1, 2)))
            if named
            else rng.choice((1, 1, 1, 2, 3, 10))
        )
    for name, chance in TRUTHS.items():
        if rng.random() < chance:
            act[name] = True
    for name, lines in MONEY.items():
        if rng.random() < 0.15:
            act[name] = max(0, rng.choice(lines) + rng.choice((-1, 0, 0, 1)))
    if rng.random() < 0.03:
        act["consequences"] = [rng.choice(CONSEQUENCES)]
    if rng.random() < 0.15:
        act["lawful_basis"] = dict.fromkeys(rng.choice(BASES), True) | {
            "consent": rng.random() < 0.2
        }
    return act


def _near(rng: random.Random, standard: int, parts: int) -> int:
    """A number near a threshold, near a part of one, or small."""
    base = standard * rng.choice((1, 1, 1, 10, 5)) // rng.choice((1, 1, 2, parts, 2 * parts))
    return rng.choice((max(0, base + rng.choice((-1, 0, 0, 1))), rng.randrange(0, 3), base // 3))


# as plain data, for the plain verdict


def plain_person(person: File) -> dict[str, Any]:
    return {
        "id": person["id"],
        "born": date.fromisoformat(person["born"]) if "born" in person else None,
        "priors": [(p["kind"], p["for"], date.fromisoformat(p["on"])) for p in person["priors"]],
    }


def plain_acts(file: File) -> list[dict[str, Any]]:
    acts: dict[str, dict[str, Any]] = {}
    for act in file["acts"]:
        source = acts.get(act.get("same_items_as"))
        inherits = "items" not in act and source is not None
        acts[act["id"]] = {
            "id": act["id"],
            "parties": act["parties"],
            "kind": act["kind"],
            "day": date.fromisoformat(act["on"]),
            "items": source["items"] if inherits else act["items"],
            "whose_items": source["whose_items"] if inherits else act["id"],
            "same_items_as": act.get("same_items_as"),
            "buyers": act.get("recipients", 1),
            "duty": act.get("obtained_in_duty_or_service", False),
            "income": act.get("illegal_income_yuan", 0),
            "cost": act.get("cost_yuan", 0),
            "business": act.get("lawful_business", False),
            "profit": act.get("profit_from_use_yuan", 0),
            "crime": act.get("used_by_others_for_crime", False),
            "knew": act.get("knew_of_criminal_use", False),
            "other_serious": act.get("other_serious", False),
            "other_especially": act.get("other_especially_serious", False),
            "consequences": set(act.get("consequences", ())),
            "basis": {name for name, true in act.get("lawful_basis", {}).items() if true},
        }
    return list(acts.values())


# unknowns

FAR = 10**7
Unknown = tuple[list[Any], Any, list[Any]]
"""Where a fact stands, how the file states that it is not known, and each value that it may have."""


def unknowns(rng: random.Random, file: File) -> Iterator[Unknown]:
    """Up to four facts of the file made unknown."""
    candidates = list(_candidates(rng, file))
    rng.shuffle(candidates)
    yield from itertools.islice(candidates, rng.choice((1, 2, 3, 4)))


def _candidates(rng: random.Random, file: File) -> Iterator[Unknown]:
    for number, act in enumerate(file["acts"]):
        at = ["acts", number]
        for name in act.get("items", ()):
            yield ([*at, "items", name], *_amount(rng, act["items"][name], 0))
        for name in MONEY:
            if name in act:
                yield ([*at, name], *_amount(rng, act[name], 0))
        if isinstance(act.get("recipients"), int):
            yield ([*at, "recipients"], *_amount(rng, act["recipients"], 1))
        relevant = (
            [*TRUTHS] if rng.random() < 0.2 else ["obtained_in_duty_or_service", "lawful_business"]
        )
        for name in relevant:
            yield [*at, name], "unknown", [False, True]
        for name in act.get("lawful_basis", ()):
            yield [*at, "lawful_basis", name], "unknown", [False, True]
        if rng.random() < 0.1:
            tried = [[], ["death"], ["major_loss"], ["death", "major_loss"]]
            yield [*at, "consequences"], "unknown", tried
    for number in range(len(file["parties"])):
        if rng.random() < 0.2:
            yield ["parties", number, "priors"], "unknown", [[], [PRIORS[0] | {"on": "2001-01-01"}]]


def _amount(rng: random.Random, near: int, least: int) -> tuple[Any, list[int]]:
    if rng.random() < 0.2:
        return "unknown", [least, least + 1, FAR]
    low = max(least, near - rng.choice((0, 1, 2)))
    high = near + rng.choice((0, 1, 2))
    if rng.random() < 0.2:
        low = least
        return {"at_least": low, "at_most": high}, sorted({low, low + 1, high} - {high + 1})
    return {"at_least": low, "at_most": high}, list(range(low, high + 1))


def put(file: File, where: list[Any], value: Any) -> None:
    at: Any = file
    for step in where[:-1]:
        at = at[step]
    at[where[-1]] = value


def with_value(file: File, where: list[Any], value: Any) -> File:
    changed = deepcopy(file)
    put(changed, where, value)
    return changed


def days_of(first: str, last: str) -> list[str]:
    start, end = date.fromisoformat(first), date.fromisoformat(last)
    return [(start + timedelta(days=n)).isoformat() for n in range((end - start).days + 1)]
