"""Points that are not combined (§12): for each combination of the others, the ends that these reach.

There are too many combinations to list. But what a court decides hangs on the least and the greatest
count of a class, and of the classes weighed against each other; so a few of them say what all can do.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from math import prod
from typing import Any

import numpy as np

from lvheng.evidence.categories import CATEGORIES, GROUPS, Point
from lvheng.evidence.counting import (
    DEFAULT,
    HUB_VALUES,
    PAST_TRIPS,
    SEVERAL_PERSONS,
    STATIC_POINTS,
    Count,
    Reading,
)
from lvheng.evidence.ranges import EXCLUSION_BITS, may_do_both
from lvheng.evidence.rules import RULES

COMBINATIONS = 64
"""As many combinations of the others are listed under each rule, each with its ends."""

TRIED = 1 << 18
"""As many combinations of all points are counted under each rule; of more, only the outermost."""

_PROPORTION = {
    "A": 100,
    "B": 10,
    "C": 1,
}  # 50 : 500 : 5,000 items (法释〔2017〕10号 art. 5 para. 1 (六))
_WEIGHTS = {
    **{group: np.isin(CATEGORIES, names).astype(np.int64) for group, names in GROUPS.items()},
    "weighed": sum(
        (many * np.isin(CATEGORIES, GROUPS[group]) for group, many in _PROPORTION.items()),
        start=np.zeros(len(CATEGORIES), dtype=np.int64),
    ),
}
_WAYS = {"least": -1, "most": 1}
ENDS = tuple(f"{way}_{name}" for name in _WEIGHTS for way in _WAYS)

_APART = (STATIC_POINTS, HUB_VALUES, SEVERAL_PERSONS, PAST_TRIPS)

Choices = list[frozenset[tuple[str, str]]]


def uncombined(counted: Count) -> dict[str, Any]:
    """The field of a tally; nothing where all points are combined."""
    if len(counted.combined()) == len(counted.points()):
        return {}
    combined = counted.combined(COMBINATIONS)
    rest = [point for point, _ in counted.points() if point not in combined]
    found = [_Rule(counted, rule, combined, rest) for rule in RULES]
    return {
        "points": [point.name for point in rest],
        "combined": [point.name for point in combined],
        "exact": all(one.exact for one in found),
        "counts": [row for one in found for row in one.rows()],
    }


class _Rule:
    """One rule. `exact` says whether every combination of the points that are not combined is counted."""

    def __init__(self, counted: Count, rule: str, combined: Sequence[Point], rest: Sequence[Point]):
        self.counted = counted
        self.rule = rule
        self.combined = combined
        self.every = _product(combined)
        apart = [point for point in rest if point in _APART or point.name in EXCLUSION_BITS]
        classes = [point for point in rest if point not in apart]
        self.apart = self._apart(apart)
        many = prod(len(_options(point)) for point in classes)
        self.exact = many * len(self.apart) * len(self.every) <= TRIED
        choices = _product(classes) if self.exact else _outermost(classes)
        # What a choice changes in the bits of a reading that has these points at their defaults.
        self.changes = np.array([Reading(one).bits() ^ DEFAULT.bits() for one in choices])

    def _apart(self, points: Sequence[Point]) -> Choices:
        """The choices for points that do not say a category: those that only add items all in or all out."""
        both = [
            point
            for point in points
            if point == PAST_TRIPS or may_do_both(self.counted, point, self.rule, "A")
        ]
        adding = [point for point in points if point not in both]
        less = frozenset((point.name, _adds(point, False)) for point in adding)
        more = frozenset((point.name, _adds(point, True)) for point in adding)
        return [one | tied for one in _product(both) for tied in dict.fromkeys([less, more])]

    def rows(self) -> Iterator[dict[str, Any]]:
        for chosen in self.every:
            readings = dict(sorted(chosen))
            ends = {"default": self.counted.by_category(self.rule, self._reading(chosen))}
            for end, counts in {**ends, **self._ends(chosen)}.items():
                by_category = dict(zip(CATEGORIES, map(int, counts), strict=True))
                held = {name: many for name, many in by_category.items() if many}
                yield {"rule": self.rule, "readings": readings, "end": end, "by_category": held}

    def _ends(self, chosen: frozenset[tuple[str, str]]) -> dict[str, Sequence[int]]:
        """A count that attains each end, with the combined points so."""
        found = []
        for apart in self.apart:
            reading = self._reading(chosen | apart)
            found.append(self.counted.of_each(self.rule, reading, reading.bits() ^ self.changes))
        counts = np.concatenate(found)
        return {
            f"{way}_{name}": counts[np.argmax(sign * (counts @ weights))]
            for name, weights in _WEIGHTS.items()
            for way, sign in _WAYS.items()
        }

    def _reading(self, chosen: frozenset[tuple[str, str]]) -> Reading:
        defaults = {(point.name, point.default) for point, _ in self.counted.points()}
        return Reading(chosen - defaults)


def _options(point: Point) -> tuple[str, ...]:
    return (point.default, *point.alternatives)


def _product(points: Sequence[Point]) -> Choices:
    named = ([(point.name, option) for option in _options(point)] for point in points)
    return [frozenset(chosen) for chosen in product(*named)]


def _adds(point: Point, more: bool) -> str:
    """The option of a point that adds items, or that does not."""
    if point.name in EXCLUSION_BITS:
        return "counted" if more else "excluded"
    if point == SEVERAL_PERSONS:
        return "each_person" if more else "row"
    return point.default  # under this rule it changes nothing


def _outermost(points: Sequence[Point]) -> Choices:
    """Every point in the category that weighs most, or least, in a class or in all."""
    found: dict[frozenset[tuple[str, str]], None] = {}
    for weights in _WEIGHTS.values():
        weight = dict(zip(CATEGORIES, weights, strict=True))
        for sign in _WAYS.values():
            options = (max(_options(point), key=lambda one: sign * weight[one]) for point in points)
            found[frozenset(zip((point.name for point in points), options, strict=True))] = None
    return list(found)
