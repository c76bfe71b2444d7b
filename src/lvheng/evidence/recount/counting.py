"""§11 of docs/counting.md: from records to items, under every rule and a reading."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
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
    STRONG,
)

Readings = dict[str, str]
Key = tuple[str, ...]
Item = tuple[str, Key, tuple[str, ...]]  # category, key, event

MANY_RESIDENT_IDS = 10


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
        self.linked: dict[tuple[frozenset[str], str], dict[int, Key]] = {}
        self.further = {id(record): further(record) for record in personal}
        self.points = self.occurring_points()
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
        if any(r.kind == "has_key" and self.further[id(r)] for r in self.personal):
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


def category_in(record: Record, readings: Readings) -> str:
    return readings[record.point] if record.point else record.category


def group_counts(by_category: Counter[str]) -> dict[str, int]:
    return {
        group: sum(by_category[category] for category in categories)
        for group, categories in GROUPS.items()
    }
