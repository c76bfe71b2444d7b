"""What a tally says (§11, §12): the counts under every rule and reading, and how they come about."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from lvheng.evidence.categories import CATEGORIES, Point
from lvheng.evidence.counting import (
    COUNTED,
    DEFAULT,
    FATES,
    RULES,
    Count,
    Items,
    Reading,
    groups,
)
from lvheng.evidence.elements import KINDS, REASONS
from lvheng.evidence.records import Register

Sheets = list[tuple[str, str, int]]
"""Exhibit, sheet and number of records, in the order of the records."""


def summary(
    counted: Count,
    items: Items,
    register: Register,
    exhibits: list[dict[str, Any]],
    sheets: Sheets,
    rule: str,
    progress: Callable[[str, int, int], None],
) -> dict[str, Any]:
    """The fields of a `Tally`, by name. `exhibits` are completed by what each adds to the count."""
    points = counted.points()
    alternatives: list[dict[str, Any]] = []
    readings = list(counted.readings())
    for done, each in enumerate(RULES):
        progress("count", done, len(RULES))
        alternatives += [
            {
                "rule": each,
                "readings": _named(points, reading),
                "by_category": _by_name(counted.by_category(each, reading)),
            }
            for reading in readings
        ]
    progress("count", len(RULES), len(RULES))
    sums = [groups(alternative["by_category"]) for alternative in alternatives]
    rules = {}
    for each in RULES:
        by_category = _by_name(counted.by_category(each, DEFAULT))
        rules[each] = {**groups(by_category), "by_category": by_category}
    excluded = {
        name: int((items.outcome == code).sum())
        for code, name in enumerate(FATES)
        if code != COUNTED
    }
    records = len(items.outcome)
    _without(counted, exhibits, sheets, rule)
    return {
        "exhibits": exhibits,
        "records": records,
        "personal_records": records - excluded["not_personal"] - excluded["unidentifiable"],
        "rules": rules,
        "headline": {"rule": rule, **rules[rule]},
        "range": {
            group: [min(s[group] for s in sums), max(s[group] for s in sums)] for group in "ABC"
        },
        "excluded": excluded,
        "excluded_reasons": register.excluded_reasons(),
        "points": [
            {
                "name": point.name,
                "source": point.source,
                "default": point.default,
                "alternatives": list(point.alternatives),
                "records": many,
            }
            for point, many in points
        ],
        "alternatives": alternatives,
        "static_rule": vars(counted.settings.nearness),
        "hubs": [{**hub, "kind": KINDS[hub["kind"]]} for hub in counted.keys.hubs],
        "flags": counted.flags(),
        "elements": _element_counts(register),
    }


def _named(points: list[tuple[Point, int]], reading: Reading) -> dict[str, str]:
    chosen = dict(reading.chosen)
    return {point.name: chosen.get(point.name, point.default) for point, _ in points}


def _by_name(counts: list[int]) -> dict[str, int]:
    return dict(zip(CATEGORIES, counts, strict=True))


def _without(counted: Count, exhibits: list[dict[str, Any]], sheets: Sheets, rule: str) -> None:
    """Enter in each exhibit with records the sums for A, B and C without it."""
    holding = [exhibit for exhibit in exhibits if exhibit["records"]]
    place = {exhibit["path"]: number for number, exhibit in enumerate(holding)}
    parts = [place.get(path, 0) for path, _, _ in sheets]
    of_records = np.repeat(np.array(parts, dtype=np.int64), [many for _, _, many in sheets])
    for exhibit, sums in zip(holding, counted.without(of_records, rule), strict=True):
        exhibit["without"] = sums


def _element_counts(register: Register) -> dict[str, dict[str, Any]]:
    return {
        kind: {
            "valid": int(counts[0]),
            "invalid": {
                reason: int(many)
                for reason, many in zip(REASONS, counts, strict=True)
                if reason and many
            },
        }
        for kind, counts in zip(KINDS, register.elements, strict=True)
        if kind
    }
