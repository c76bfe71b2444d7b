"""§11 and §12 of docs/counting.md: from records to items, under every rule and every reading."""

from __future__ import annotations

import itertools
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from . import static
from .records import Record, coordinates
from .words import (
    BY_ID,
    BY_PHONE,
    CATEGORY_POINTS,
    COUNTED,
    EXCLUSIONS,
    GROUPS,
    RULES,
    STRONG,
)

Readings = dict[str, str]
Key = tuple[str, ...]
Item = tuple[str, Key, tuple[str, ...]]  # category, key, event

MANY_RESIDENT_IDS = 10
MOST_COMBINATIONS = 256


@dataclass(frozen=True)
class Choices:
    """What a plan may change of §11: exclusions, and what is near."""

    exclusions: dict[str, str] = field(default_factory=dict)
    metres: int = 100
    minutes: int = 10

    def default(self, exclusion: str) -> str:
        return self.exclusions.get(exclusion, EXCLUSIONS[exclusion][0])


# --- keys and events ------------------------------------------------------------------------------


def key_by_order(record: Record, order: Iterable[str]) -> Key:
    for kind in order:
        if record.has(kind):
            return kind, record.elements[kind][0]
    for kind in ("social_security", "medical_number", "landline", "address"):
        if record.has(kind):
            return kind, record.elements[kind][0], record.elements["name"][0]
    raise AssertionError("a record without a key")


def further(record: Record) -> list[Key]:
    """The identifiers of persons beside the first in a record."""
    ids, mobiles, names = (
        list(dict.fromkeys(record.elements.get(kind, ()))) for kind in ("id", "mobile", "name")
    )
    if len(ids) > 1:
        return [("id", value) for value in ids[1:]]
    if record.filled("name"):
        return [("mobile", value) for value in mobiles[1 : max(1, len(names))]]
    return [] if ids else [("mobile", value) for value in mobiles[1:]]


def hub_values(keyed: list[Record]) -> set[tuple[str, str]]:
    """The values that stand with too many different resident IDs to say who somebody is."""
    with_ids: dict[tuple[str, str], set[str]] = defaultdict(set)
    for record in keyed:
        if record.has("id"):
            for kind in STRONG[1:]:
                for value in record.elements.get(kind, ()):
                    with_ids[kind, value].add(record.elements["id"][0])
    return {value for value, ids in with_ids.items() if len(ids) > MANY_RESIDENT_IDS}


def groups_of_linked(records: list[Record], hubs: set[tuple[str, str]]) -> dict[int, Key]:
    """For each record (by its id()) the key of its group, by_person; hubs link nobody."""

    def links(record: Record) -> list[tuple[str, str]]:
        found = [(kind, value) for kind in STRONG for value in record.elements.get(kind, ())]
        return [value for value in found if value not in hubs]

    sharing: dict[tuple[str, str], list[Record]] = defaultdict(list)
    for record in records:
        for value in links(record):
            sharing[value].append(record)
    keys: dict[int, Key] = {}
    for record in records:
        if not links(record):
            keys[id(record)] = key_by_order(record, BY_ID)
        if id(record) in keys:
            continue
        group, to_visit = ("person", str(len(keys))), [record]
        while to_visit:
            visited = to_visit.pop()
            if id(visited) in keys:
                continue
            keys[id(visited)] = group
            for value in links(visited):
                to_visit.extend(sharing.pop(value, ()))
    return keys


def event(record: Record, category: str) -> tuple[str, ...]:
    if category == "track":
        pair = coordinates(record)
        place = ",".join(map(plain_decimal, pair)) if pair else joined(record, "track_place")
        return place, joined(record, "track_time") or joined(record, "time")
    if category == "lodging":
        return (*record.filled("lodging_time"), *record.filled("lodging_place"))
    return ()


def joined(record: Record, role: str) -> str:
    """Usually one cell; where two columns have the role, both are said (§6)."""
    return " ".join(record.filled(role))


def plain_decimal(value: Decimal) -> str:
    return format(value.normalize(), "f") if value else "0"


# --- one count ------------------------------------------------------------------------------------


@dataclass
class Tally:
    by_category: Counter[str]
    excluded: Counter[str] = field(default_factory=Counter)


class Counting:
    """The records of §10 (3) and (4), ready to be counted by every rule and reading."""

    def __init__(self, personal: list[Record], choices: Choices = Choices()) -> None:
        self.personal = personal
        self.choices = choices
        self.hubs = hub_values([record for record in personal if record.kind == "has_key"])
        self.points = self.occurring_points()
        self.linked: dict[tuple[frozenset[str], str], dict[int, Key]] = {}
        self.counted: dict[tuple[str, ...], Parts] = {}
        for record in personal:
            possible = {record.category, *CATEGORY_POINTS.get(record.point or "", ())}
            record.events = {category: event(record, category) for category in possible}

    def occurring_points(self) -> dict[str, tuple[str, ...]]:
        """The contested points that occur, each with its default first."""
        points: dict[str, tuple[str, ...]] = {}
        flags = {flag for record in self.personal for flag in record.flags}
        for exclusion, (_, point) in EXCLUSIONS.items():
            if point and exclusion in flags:
                default = self.choices.default(exclusion)
                points[point] = (default, *(one for one in COUNTED if one != default))
        if self.positions_in_time() > 1:
            points["static_points"] = ("same_place", "near")
        if self.hubs:
            points["hub_values"] = ("link", "do_not_link")
        if any(record.kind == "has_key" and further(record) for record in self.personal):
            points["several_persons"] = ("row", "each_person")
        occurring = {record.point for record in self.personal}
        points |= {name: each for name, each in CATEGORY_POINTS.items() if name in occurring}
        return points

    def positions_in_time(self) -> int:
        """How many different events have coordinates and a time."""
        events = {
            event(record, "track")
            for record in self.personal
            if record.kind == "has_key" and record.category == "track" and coordinates(record)
        }
        return sum(time != "" for _, time in events)

    def defaults(self) -> Readings:
        return {point: options[0] for point, options in self.points.items()}

    def out(self, readings: Readings) -> frozenset[str]:
        """The exclusions that take records out."""
        return frozenset(
            name
            for name, (_, point) in EXCLUSIONS.items()
            if readings.get(point or "", self.choices.default(name)) == "excluded"
        )

    def keys(self, rule: str, out: frozenset[str], hubs: str) -> dict[int, Key]:
        if rule != "by_person":
            order = BY_ID if rule == "by_id" else BY_PHONE
            return {id(record): key_by_order(record, order) for record in self.kept(out)}
        if (out, hubs) not in self.linked:
            not_linking = self.hubs if hubs == "do_not_link" else set()
            self.linked[out, hubs] = groups_of_linked(self.kept(out), not_linking)
        return self.linked[out, hubs]

    def kept(self, out: frozenset[str]) -> list[Record]:
        return [r for r in self.personal if r.kind == "has_key" and not r.flags & out]

    def count(self, rule: str, readings: Readings | None = None) -> Tally:
        readings = self.defaults() | (readings or {})
        out = self.out(readings)
        excluded: Counter[str] = Counter()
        kept = self.kept(out)
        for record in self.personal:
            if record.kind == "has_key" and record.flags & out:
                excluded[next(name for name in EXCLUSIONS if name in record.flags & out)] += 1
        invalid = [record for record in self.personal if record.kind == "invalid_identifier"]
        if rule == "as_seized":
            records = [*kept, *invalid]
            return Tally(Counter(category_in(r, readings) for r in records), excluded)
        excluded["invalid_identifier"] = len(invalid)
        if rule == "by_line":
            lines = {(category_in(record, readings), record.line) for record in kept}
            excluded["duplicate"] = len(kept) - len(lines)
            return Tally(Counter(category for category, _ in lines), excluded)
        keys = self.keys(rule, out, readings.get("hub_values", "link"))
        items: set[Item] = set()
        for record in kept:
            category = category_in(record, readings)
            items.add((category, keys[id(record)], record.events[category]))
        by_category = Counter(category for category, _, _ in items)
        excluded["duplicate"] = len(kept) - len(items)
        excluded["static_track_point"] = self.static_points(items, readings)
        by_category["track"] -= excluded["static_track_point"]
        return Tally(+by_category, +excluded)

    def static_points(self, items: Iterable[Item], readings: Readings) -> int:
        by_key: dict[Key, list[tuple[str, ...]]] = defaultdict(list)
        for category, key, happened in items:
            if category == "track":
                by_key[key].append(happened)
        if readings.get("static_points") == "near":
            metres, minutes = self.choices.metres, self.choices.minutes
            return sum(static.near(events, metres, minutes) for events in by_key.values())
        return sum(map(static.same_place, by_key.values()))

    # --- §12: every rule under a list of readings -------------------------------------------------

    def weight(self, point: str) -> int:
        """How many records a point concerns."""
        keyed = [record for record in self.personal if record.kind == "has_key"]
        if point == "static_points":
            return sum(r.category == "track" and r.events["track"][1] != "" for r in keyed)
        if point == "hub_values":
            return sum(map(self.holds_hub, keyed))
        if point == "several_persons":
            return sum(bool(further(record)) for record in keyed)
        exclusion = next((name for name, (_, each) in EXCLUSIONS.items() if each == point), None)
        return sum(record.point == point or exclusion in record.flags for record in self.personal)

    def holds_hub(self, record: Record) -> bool:
        return any(
            (kind, value) in self.hubs for kind in STRONG for value in record.elements.get(kind, ())
        )

    def section_12_readings(self) -> list[Readings]:
        defaults = self.defaults()
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
        return add_up(self.parts(rule, readings), readings)

    def range(self) -> dict[str, list[int]]:
        """The least and the greatest of each class over every combination under every rule."""
        ends: dict[str, list[int]] = defaultdict(list)
        for rule in RULES:
            whole = self.whole(rule)
            for chosen in itertools.product(*(self.points[point] for point in whole)):
                parts = self.parts(rule, self.defaults() | dict(zip(whole, chosen, strict=True)))
                for group, categories in GROUPS.items():
                    ends[group] += least_and_most(parts, categories)
        return {group: [min(found), max(found)] for group, found in ends.items()}

    def whole(self, rule: str) -> list[str]:
        """The points that change more than the category that records are in."""
        without_effect = {
            "as_seized": ("static_points", "hub_values"),
            "by_line": ("static_points", "hub_values"),
            "by_id": ("hub_values",),
            "by_phone": ("hub_values",),
            "by_person": ("several_persons",),
        }[rule]
        return [
            point
            for point in self.points
            if point not in without_effect
            and (point not in CATEGORY_POINTS or point == "past_trips")  # makes tracks
        ]

    def parts(self, rule: str, readings: Readings) -> Parts:
        fixed = {point: readings[point] for point in self.whole(rule)}
        base = (rule, *fixed.values())
        if base not in self.counted:
            self.counted[base] = self.count_parts(rule, fixed)
        return self.counted[base]

    def count_parts(self, rule: str, fixed: Readings) -> Parts:
        """For each category the number of things by the readings that put them there."""
        readings = self.defaults() | fixed
        out = self.out(readings)
        records = self.kept(out)
        if rule == "as_seized":
            records += [r for r in self.personal if r.kind == "invalid_identifier"]
        keys = {}
        if rule.startswith("by_") and rule != "by_line":
            keys = self.keys(rule, out, readings.get("hub_values", "link"))
        sources: dict[tuple[object, ...], set[Source]] = defaultdict(set)
        for place, record in enumerate(records):
            point = record.point
            if point is None or point == "past_trips":
                options: Iterable[tuple[str, Source]] = [(category_in(record, readings), None)]
            else:
                options = [(category, (point, category)) for category in CATEGORY_POINTS[point]]
            for category, source in options:
                thing: tuple[object, ...] = (category, place)
                if rule == "by_line":
                    thing = (category, record.line)
                elif keys:
                    thing = (category, keys[id(record)], record.events[category])
                sources[thing].add(source)
                if category == "track" or readings.get("several_persons") != "each_person":
                    continue
                for other in further(record) if record.kind == "has_key" else ():
                    if rule == "by_person":
                        continue
                    beside: tuple[object, ...] = (*thing, other)
                    if keys:
                        beside = (category, other, record.events[category])
                    sources[beside].add(source)
        parts: Parts = defaultdict(Counter)
        for thing, by in sources.items():
            parts[str(thing[0])][frozenset(by)] += 1
        if keys:
            # No point but past_trips, which is among the fixed ones, makes or unmakes a track.
            items = [thing for thing in sources if thing[0] == "track"]
            taken = self.static_points(items, readings)  # type: ignore[arg-type]
            parts["track"][frozenset({None})] -= taken
        return parts


Source = tuple[str, str] | None
Parts = dict[str, Counter[frozenset[Source]]]


def add_up(parts: Parts, readings: Readings) -> Counter[str]:
    chosen: set[Source] = {None, *readings.items()}
    return Counter(
        {
            category: number
            for category, by_sources in parts.items()
            if (number := sum(many for by, many in by_sources.items() if by & chosen))
        }
    )


def least_and_most(parts: Parts, categories: Iterable[str]) -> list[int]:
    """Of a class where only the points of categories are open: what one of them puts into it takes
    nothing else out of it. So at one end each point has none of its options in the class (all points
    have an option outside), at the other one of them."""
    within = [(by, many) for category in categories for by, many in parts[category].items()]
    options: dict[str, set[Source]] = defaultdict(set)
    for source in {source for by, _ in within for source in by if source}:
        assert any(option not in categories for option in CATEGORY_POINTS[source[0]])
        options[source[0]].add(source)
    sums = [
        sum(many for by, many in within if by & {None, *chosen})
        for chosen in itertools.product(*options.values())
    ]
    return [sum(many for by, many in within if None in by), max(sums)]


def category_in(record: Record, readings: Readings) -> str:
    return readings[record.point] if record.point else record.category


def group_counts(by_category: Counter[str]) -> dict[str, int]:
    return {
        group: sum(by_category[category] for category in categories)
        for group, categories in GROUPS.items()
    }
