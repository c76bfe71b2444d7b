"""The range (§12): the least and the greatest count of each class over every combination of readings.

There are too many combinations to count, and no need to: a reading that counts more records, or puts them
in the class, mostly only adds items to it. The greatest count then has all such readings and the least has none.
Only readings that part or join persons, or make points of a track static, are tried in every combination.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import product
from typing import NamedTuple

from lvheng.evidence.categories import CATEGORIES, GROUPS, TRACK, Point
from lvheng.evidence.counting import (
    HUB_VALUES,
    KEYED_RULES,
    PAST_TRIPS,
    SEVERAL_PERSONS,
    STATIC_POINTS,
    Count,
    Reading,
)
from lvheng.evidence.exclusions import EXCLUSIONS

EXCLUSION_BITS = {one.reading: one.bit for one in EXCLUSIONS if one.reading}


class End(NamedTuple):
    """An end of a range, and a rule and a reading that attain it."""

    many: int
    rule: str
    reading: Reading


def ends(counted: Count, rule: str, group: str) -> tuple[End, End]:
    """The least and the greatest count of A, B or C under a rule."""
    return _end(counted, rule, group, False), _end(counted, rule, group, True)


def whole(found: Iterable[tuple[End, End]]) -> tuple[End, End]:
    """The least and the greatest under several rules."""
    least, most = zip(*found, strict=True)
    return min(least, key=_many), max(most, key=_many)


def _many(end: End) -> int:
    return end.many


def _end(counted: Count, rule: str, group: str, most: bool) -> End:
    """The least or the greatest count under one rule."""
    tried = [
        [(point.name, option) for option in _options(counted, point, rule, group, most)]
        for point, _ in counted.points()
    ]
    defaults = {(point.name, point.default) for point, _ in counted.points()}
    readings = [Reading(frozenset(chosen) - defaults) for chosen in product(*tried)]
    found = [End(_sum(counted, rule, group, reading), rule, reading) for reading in readings]
    return (max if most else min)(found, key=_many)


def _options(counted: Count, point: Point, rule: str, group: str, most: bool) -> Sequence[str]:
    """The options of a point among which the one is that attains an end."""
    options = (point.default, *point.alternatives)
    if may_do_both(counted, point, rule, group):
        return options
    if point.name in EXCLUSION_BITS:
        return ["counted" if most else "excluded"]
    if point == SEVERAL_PERSONS:
        return ["each_person" if most else "row"]
    within = [option for option in options if option in GROUPS[group]]
    without = [option for option in options if option not in GROUPS[group]]
    return (within or options[:1]) if most else (without[:1] or options)


def may_do_both(counted: Count, point: Point, rule: str, group: str) -> bool:
    """Whether an option of a point may add items to a class as well as take items from it."""
    linking = rule == "by_person" and (point == HUB_VALUES or point.name in EXCLUSION_BITS)
    if linking or CATEGORIES[TRACK] not in GROUPS[group] or rule not in KEYED_RULES:
        return linking
    on_tracks = EXCLUSION_BITS.get(point.name, 0) & counted.flags_of(TRACK)
    return bool(on_tracks) or point in (STATIC_POINTS, PAST_TRIPS)


def _sum(counted: Count, rule: str, group: str, reading: Reading) -> int:
    counts = zip(CATEGORIES, counted.by_category(rule, reading), strict=True)
    return sum(many for name, many in counts if name in GROUPS[group])
