"""What a tally says (§11, §12): the counts under every rule and reading, and how they come about."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations
from typing import Any

import numpy as np

from lvheng.evidence import ranges
from lvheng.evidence.categories import CATEGORIES, Point
from lvheng.evidence.counting import (
    COUNTED,
    DEFAULT,
    FATES,
    LEFT_OUT,
    RULES,
    Count,
    Items,
    Reading,
    groups,
)
from lvheng.evidence.elements import KINDS, REASONS
from lvheng.evidence.records import Register
from lvheng.evidence.uncombined import uncombined

Progress = Callable[[str, int, int], None]
Sheets = list[tuple[str, str, int]]
"""Exhibit, sheet and number of records, in the order of the records."""


def summary(
    counted: Count,
    items: Items,
    register: Register,
    exhibits: list[dict[str, Any]],
    sheets: Sheets,
    rule: str,
    progress: Progress,
) -> dict[str, Any]:
    """The fields of a `Tally`, by name. `exhibits` are completed by what each adds to the count."""
    _without(counted, exhibits, sheets, rule)
    return {
        "exhibits": exhibits,
        **numbers(counted, items, rule, progress),
        "excluded_reasons": counted.reasons(),
        "static_rule": vars(counted.settings.nearness),
        "hubs": [{**hub, "kind": KINDS[hub["kind"]]} for hub in counted.keys.hubs],
        "flags": counted.flags(),
        "elements": _element_counts(register),
    }


def numbers(counted: Count, items: Items, rule: str, progress: Progress) -> dict[str, Any]:
    """The counts under every rule and reading, and the way to the headline's."""
    points = counted.points()
    alternatives: list[dict[str, Any]] = []
    readings, combined = counted.readings(), counted.combined()
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
    rules: dict[str, dict[str, Any]] = {}
    under = {rule: {group: ranges.ends(counted, rule, group) for group in "ABC"} for rule in RULES}
    for each, its in under.items():
        by_category = _by_name(counted.by_category(each, DEFAULT))
        rules[each] = {
            **groups(by_category),
            "by_category": by_category,
            "range": {group: [end.many for end in both] for group, both in its.items()},
        }
    ends = {group: ranges.whole(its[group] for its in under.values()) for group in "ABC"}
    excluded = {
        name: int((items.outcome == code).sum())
        for code, name in enumerate(FATES)
        if code != COUNTED
    }
    records = int((items.outcome != LEFT_OUT).sum())
    return {
        "records": records,
        "personal_records": records - excluded["not_personal"] - excluded["unidentifiable"],
        "rules": rules,
        "headline": {"rule": rule, **rules[rule]},
        "range": {group: [end.many for end in both] for group, both in ends.items()},
        "range_at": {
            group: [{"rule": end.rule, "readings": _named(points, end.reading)} for end in both]
            for group, both in ends.items()
        },
        "excluded": excluded,
        "points": [
            {
                "name": point.name,
                "source": point.source,
                "default": point.default,
                "alternatives": list(point.alternatives),
                "records": many,
                "combined": point in combined,
            }
            for point, many in points
        ],
        "alternatives": alternatives,
        "uncombined": uncombined(counted),
    }


def part(
    counted: Count, of: np.ndarray, exhibits: list[dict[str, Any]], rule: str
) -> dict[str, Any]:
    """The numbers of some of the records alone (a mask), with the exhibits that they stand in."""
    alone = counted.leaving_out(~of)
    return {"exhibits": exhibits, **numbers(alone, alone.items(rule), rule, _silent)}


def overlaps(counted: Count, parts: dict[str, np.ndarray], rule: str) -> list[dict[str, Any]]:
    """Pairs of parts (masks of records by name) that hold the same items, and how many by class."""

    def sums(of: np.ndarray) -> dict[str, int]:
        return groups(_by_name(counted.leaving_out(~of).by_category(rule)))

    alone = {name: sums(of) for name, of in parts.items()}
    found = []
    for one, two in combinations(parts, 2):
        together = sums(parts[one] | parts[two])
        both = {name: alone[one][name] + alone[two][name] - together[name] for name in together}
        if any(many > 0 for many in both.values()):
            found.append({"parts": [one, two], **both})
    return found


def _silent(stage: str, done: int, total: int) -> None:
    """Reports no progress."""


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
