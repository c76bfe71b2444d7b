"""§12 of docs/counting.md: every rule under every reading, and the range."""

from __future__ import annotations

import itertools
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from .counting import Counting, Item, Readings
from .records import Record
from .words import CATEGORY_POINTS, EXCLUSIONS, GROUPS, RULES, STRONG

MOST_COMBINATIONS = 256

Condition = frozenset[tuple[str, str]]  # options of points, all of which must be chosen
Conditions = frozenset[Condition]  # one of which must be met


@dataclass
class Parts:
    """For each category how many things are there under the same conditions, and the tracks that have a
    time, with the points that decide which of them are there and static."""

    numbers: dict[str, Counter[Conditions]] = field(default_factory=lambda: defaultdict(Counter))
    timed: list[tuple[Item, Conditions]] = field(default_factory=list)
    deciding: set[str] = field(default_factory=set)
    static: dict[tuple[tuple[str, str], ...], int] = field(default_factory=dict)


def is_there(conditions: Conditions, readings: Readings) -> bool:
    chosen = readings.items()
    return any(condition <= chosen for condition in conditions)


def how_many(things: Counter[Conditions], readings: Readings) -> int:
    return sum(many for conditions, many in things.items() if is_there(conditions, readings))


class EveryReading:
    """What the records of a count come to under readings of its points."""

    def __init__(self, counting: Counting) -> None:
        self.counting = counting
        self.points, self.personal = counting.points, counting.personal
        self.further = counting.further
        self.counted: dict[tuple[str, ...], Parts] = {}

    def weight(self, point: str) -> int:
        """How many records a point concerns."""
        keyed = [record for record in self.personal if record.kind == "has_key"]
        if point == "static_points":
            return sum(r.category == "track" and r.events["track"][1] != "" for r in keyed)
        if point == "hub_values":
            return sum(map(self.holds_hub, keyed))
        if point == "several_persons":
            return sum(bool(self.further[id(record)]) for record in keyed)
        exclusion = next((name for name, (_, each) in EXCLUSIONS.items() if each == point), None)
        return sum(record.point == point or exclusion in record.flags for record in self.personal)

    def holds_hub(self, record: Record) -> bool:
        return any(
            (kind, value) in self.counting.hubs
            for kind in STRONG
            for value in record.elements.get(kind, ())
        )

    def section_12_readings(self) -> list[Readings]:
        defaults = self.counting.defaults()
        in_order = sorted(self.points, key=lambda point: (-self.weight(point), point))
        combined: list[str] = []
        for point in in_order:
            together = math.prod(len(self.points[each]) for each in (*combined, point))
            if together > MOST_COMBINATIONS:
                break
            combined.append(point)
        found = [
            defaults | dict(zip(combined, choice, strict=True))
            for choice in itertools.product(*(self.points[point] for point in combined))
        ]
        others = [point for point in self.points if point not in combined]
        return found + [
            defaults | {point: option} for point in others for option in self.points[point][1:]
        ]

    def alternatives(self) -> Iterator[tuple[str, Readings, Counter[str]]]:
        """Counted as `count` does, but what readings have in common is counted once."""
        for rule in RULES:
            for readings in self.section_12_readings():
                yield rule, readings, self.at(rule, readings)

    def at(self, rule: str, readings: Readings) -> Counter[str]:
        """The items of each category where every point is read in a certain way."""
        parts = self.parts(rule, readings)
        found = Counter({each: how_many(by, readings) for each, by in parts.numbers.items()})
        found["track"] -= self.static(parts, readings)
        return +found

    def range(self, rule: str) -> dict[str, list[int]]:
        """The least and the greatest of each class over every combination."""
        ends: dict[str, list[int]] = defaultdict(list)
        for linking in self.combinations(self.linking(rule)):
            parts = self.parts(rule, linking)
            for group, categories in GROUPS.items():
                tracks = parts.deciding - set(linking) if "track" in categories else ()
                for other in self.combinations(tracks):
                    ends[group] += self.least_and_most(parts, categories, linking | other)
        return {group: [min(found), max(found)] for group, found in ends.items()}

    def combinations(self, points: Iterable[str]) -> Iterator[Readings]:
        points = sorted(points)
        for options in itertools.product(*(self.points[point] for point in points)):
            yield dict(zip(points, options, strict=True))

    def linking(self, rule: str) -> list[str]:
        """The points that change who is linked with whom."""
        exclusions = {point for _, point in EXCLUSIONS.values()}
        linking = {*exclusions, "hub_values"} if rule == "by_person" else set()
        return [point for point in self.points if point in linking]

    def least_and_most(
        self, parts: Parts, categories: Iterable[str], fixed: Readings
    ) -> tuple[int, int]:
        """Of a class where who is linked and what is static is fixed: an option of any other point can only
        put things into the class, and has one beside it that puts none."""
        within: Counter[Conditions] = Counter()
        for category in categories:
            within.update(parts.numbers[category])
        options: dict[str, set[tuple[str, str]]] = defaultdict(set)
        for point, option in {pair for by in within for one in by for pair in one}:
            if point not in fixed:
                options[point].add((point, option))
        assert all(len(options[point]) < len(self.points[point]) for point in options)
        static = self.static(parts, fixed) if "track" in categories else 0
        most = max(
            how_many(within, fixed | dict(chosen))
            for chosen in itertools.product(*options.values())
        )
        return how_many(within, fixed) - static, most - static

    def static(self, parts: Parts, readings: Readings) -> int:
        """How many of the tracks that are there are static."""
        deciding = tuple(sorted((point, readings[point]) for point in parts.deciding))
        if deciding not in parts.static:
            there = [track for track, by in parts.timed if is_there(by, readings)]
            parts.static[deciding] = self.counting.static_points(there, readings)
        return parts.static[deciding]

    def parts(self, rule: str, readings: Readings) -> Parts:
        linking = (rule, *(readings[point] for point in self.linking(rule)))
        if linking not in self.counted:
            self.counted[linking] = self.count_parts(rule, readings)
        return self.counted[linking]

    def count_parts(self, rule: str, readings: Readings) -> Parts:
        """All things that some reading counts, where who is linked is as in `readings`."""
        open_points = set(self.points) - set(self.linking(rule))
        exclusions = {
            name: point for name, (_, point) in EXCLUSIONS.items() if point in open_points
        }
        out = self.counting.out(self.counting.defaults() | readings) - set(exclusions)
        keys = {}
        if rule in ("by_id", "by_phone", "by_person"):
            keys = self.counting.keys(rule, out, readings.get("hub_values", "link"))
        found: dict[tuple[object, ...], set[Condition]] = defaultdict(set)
        for place, record in enumerate(self.personal):
            keyed = record.kind == "has_key"
            if record.flags & out if keyed else rule != "as_seized":
                continue
            counted = {(exclusions[flag], "counted") for flag in record.flags if flag in exclusions}
            for category in CATEGORY_POINTS.get(record.point or "", (record.category,)):
                condition = counted | ({(record.point, category)} if record.point else set())
                thing: tuple[object, ...] = (category, place)
                if rule == "by_line":
                    thing = (category, record.line)
                elif keys:
                    thing = (category, keys[id(record)], record.events[category])
                found[thing].add(frozenset(condition))
                if category == "track" or rule == "by_person" or not keyed:
                    continue
                for other in self.further[id(record)]:
                    beside: tuple[object, ...] = (*thing, other)
                    if keys:
                        beside = (category, other, record.events[category])
                    found[beside].add(frozenset({*condition, ("several_persons", "each_person")}))
        parts = Parts()
        for thing, conditions in found.items():
            parts.numbers[str(thing[0])][frozenset(conditions)] += 1
            if keys and thing[0] == "track" and thing[2][1]:  # type: ignore[index]
                parts.timed.append((thing, frozenset(conditions)))  # type: ignore[arg-type]
        if parts.timed:
            named = {point for _, by in parts.timed for one in by for point, _ in one}
            parts.deciding = named | ({"static_points"} & set(self.points))
        return parts
