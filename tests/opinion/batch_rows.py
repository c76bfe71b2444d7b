"""Random rows of a table of cases, and the case file that says the same as a row."""

from __future__ import annotations

import random
from typing import Any

from lvheng.facts.register import (
    ACT_FACTS,
    ACT_KINDS,
    CATEGORIES,
    CONSEQUENCES,
    CONTESTED_CATEGORIES,
)

Row = dict[str, Any]
JUDGED_ON = "2026-11-21"
MONEY = ("illegal_income_yuan", "cost_yuan", "profit_from_use_yuan")
TRUTHS = [n for n, fact in ACT_FACTS.items() if fact.type == "boolean" and n != "site_or_group"]
STANDARD = {**dict.fromkeys(CATEGORIES, 500), "ordinary": 5_000} | dict.fromkeys(
    ("track", "communication_content", "credit", "property"), 50
)
FEW_READINGS = ("past_trip", "social_account", "bank_card_number")
"""Contested kinds of which all may stand in one table."""


def random_columns(rng: random.Random) -> list[str]:
    """Names of columns: for each fact one column, a pair, or none."""
    names = ["case_no", "kind"]
    counts = [n for n in (*CATEGORIES, *MONEY, "recipients") if rng.random() < 0.5]
    if rng.random() < 0.1:
        counts = [n for n in counts if n not in CATEGORIES]
    elif rng.random() < 0.3:
        counts += rng.sample(FEW_READINGS, rng.choice((1, 1, 2, 3)))
    for name in counts:
        ends = rng.choice(([name], [name], [f"{name}_min", f"{name}_max"], [f"{name}_min"]))
        names += ends
    names += [n for n in (*TRUTHS, "prior_sanction") if rng.random() < 0.6]
    if rng.random() < 0.4:
        names += CONSEQUENCES
    return names + [n for n in ("on", "age_at_act") if rng.random() < 0.3]


def random_row(rng: random.Random, columns: list[str]) -> Row:
    row: Row = {"case_no": f"{rng.randrange(10**6):06}"}
    open_consequences = rng.random() < 0.05
    for name in columns[1:]:
        base = name.removesuffix("_min").removesuffix("_max")
        if name == "kind":
            row[name] = rng.choice(list(ACT_KINDS))
        elif name == "on":
            row[name] = rng.choice((None, "2005-01-01", "2015-10-31", "2015-11-01", "2024-06-01"))
        elif name == "age_at_act":
            row[name] = rng.choice((None, 15, 16, 17, 18, 40))
        elif name in CONSEQUENCES:
            row[name] = None if open_consequences else rng.random() < 0.03
        elif name in TRUTHS or name == "prior_sanction":
            common = name in ("lawful_business", "obtained_in_duty_or_service")
            row[name] = rng.choices((None, True, False), (15, 40 if common else 4, 80))[0]
        else:
            row[name] = _count(rng, base)
    if row["kind"] == "publish":
        row |= {name: None for name in columns if name.startswith("recipients")}
    for name in columns:
        base = name.removesuffix("_max")
        low, high = row.get(f"{base}_min"), row.get(name)
        if name != base and low is not None and high is not None and low > high:
            row[name] = low
    return row


def _count(rng: random.Random, name: str) -> int | None:
    if rng.random() < 0.15:
        return None
    if name == "recipients":
        return rng.choice((1, 1, 2, 3, 10))
    line = {"profit_from_use_yuan": 50_000}.get(name, STANDARD.get(name, 5_000))
    base = line * rng.choice((1, 1, 10)) // rng.choice((1, 2, 3, 20))
    return rng.choice((0, 0, 1, max(0, base + rng.choice((-1, 0, 0, 1))), base // 3))


def case_file(row: Row, columns: list[str]) -> dict[str, Any]:
    """What a row says, as a case file: an empty cell is unknown, of a missing column nothing is alleged."""
    act: dict[str, Any] = {"id": "a", "party": "p", "kind": row["kind"]}
    party: dict[str, Any] = {"id": "p"}
    present = {name.removesuffix("_min").removesuffix("_max") for name in columns}
    act |= _stated(row, MONEY, present, 0) | _stated(row, TRUTHS, present, False)
    if row["kind"] != "publish":
        act |= _stated(row, ["recipients"], present, 1)
    items = (*CATEGORIES, *CONTESTED_CATEGORIES)
    if present.intersection(items):
        act["items"] = _stated(row, CATEGORIES, present, 0)
        contested = [n for n in CONTESTED_CATEGORIES if n in present]
        act["items"] |= _stated(row, contested, present, 0)
    else:
        money = any(
            n in present and act.get(n, "unknown") != 0
            for n in ("illegal_income_yuan", "profit_from_use_yuan")
        )
        act["items"] = dict.fromkeys(CATEGORIES, 0) if money else "unknown"
    if "death" not in present:
        act["consequences"] = []
    else:
        found = [name for name in CONSEQUENCES if row[name]]
        act["consequences"] = "unknown" if row["death"] is None else found
    if "prior_sanction" not in present or row["prior_sanction"] is False:
        party["priors"] = []
    elif row["prior_sanction"]:
        party["priors"] = [{"kind": "criminal", "for": "infringing_personal_information"}]
    else:
        party["priors"] = "unknown"
    if row.get("on"):
        act["on"] = row["on"]
    if row.get("age_at_act") is not None:
        party["age_at_act"] = row["age_at_act"]
    return {
        "lvheng": 1,
        "judged_on": JUDGED_ON,
        "parties": [party],
        "acts": [act],
    }


def _stated(row: Row, names: Any, present: set[str], absent: Any) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name in names:
        ends = {"at_least": row.get(f"{name}_min"), "at_most": row.get(f"{name}_max")}
        ends = {end: value for end, value in ends.items() if value is not None}
        if name not in present:
            found[name] = absent
        elif row.get(name) is not None:
            found[name] = row[name]
        elif ends.get("at_most") == 0:
            found[name] = 0
        else:
            found[name] = ends or "unknown"
    return found
