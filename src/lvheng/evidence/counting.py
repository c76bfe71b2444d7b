"""Counting (§11, §12): items under every rule and every contested reading, exactly.

Records are first brought together to items: one for each rule, category, key and event. An item
remembers on which points the records behind it stand, so that every combination of readings is
counted from the items without going back to the records.
"""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass, field
from itertools import product

import numpy as np

from lvheng.evidence.categories import CATEGORIES, GROUPS, POINTS, TRACK, Point
from lvheng.evidence.events import Events, Nearness
from lvheng.evidence.exclusions import EXCLUSIONS, Exclusion
from lvheng.evidence.flags import FLAGS
from lvheng.evidence.keys import Keys
from lvheng.evidence.linking import numbered, numbered_texts, paired
from lvheng.evidence.records import INVALID, KEYED, WHY, Records
from lvheng.evidence.rules import RULES

KEYED_RULES = RULES[2:]
COMBINATIONS = 256
"""As many combinations of readings are counted, under each rule."""

RECOUNTED = 100
"""How many parts are left out by counting the rest again."""

_ALWAYS = 1  # the bit of records on no point
_BITS = {
    choice: 2 << place
    for place, choice in enumerate(
        (code, category)
        for code, point in enumerate(POINTS, 1)
        for category in (point.default, *point.alternatives)
    )
}
"""The bit of records that stand on a point (its code), read as in this category."""

STATIC_POINTS = Point("static_points", "C-03", "same_place", ("near",))
HUB_VALUES = Point("hub_values", "C-06", "link", ("do_not_link",))
SEVERAL_PERSONS = Point("several_persons", "C-06", "row", ("each_person",))
PAST_TRIPS = next(point for point in POINTS if "track" in point.alternatives)  # makes tracks


@dataclass(frozen=True)
class Settings:
    """What the examiner may set: bits of the flags that take a record out, and what is static; and what
    points are combined before others, because their readings are asked for."""

    excluded: int = sum(one.bit for one in EXCLUSIONS if one.default == "excluded")
    nearness: Nearness = field(default_factory=Nearness)
    foremost: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Reading:
    """One combination of readings: by name the options that are not the default of their point."""

    chosen: frozenset[tuple[str, str]] = frozenset()

    def bits(self) -> int:
        """The records that count, as bits of an item."""
        options = dict(self.chosen)
        return _ALWAYS | sum(
            _BITS[code, options.get(point.name, point.default)]
            for code, point in enumerate(POINTS, 1)
        )

    def has(self, point: Point) -> bool:
        """Whether a point of two options is read the other way."""
        return (point.name, point.alternatives[0]) in self.chosen


DEFAULT = Reading()


def _choices(point: Point) -> list[tuple[str, str]]:
    return [(point.name, option) for option in point.alternatives]


@dataclass
class Items:
    """For each record its outcome under the headline's rule, and under every rule that removes
    duplicates the number of its item (0: none) and whether that is a static track point."""

    outcome: np.ndarray
    numbers: dict[str, np.ndarray]
    static: dict[str, np.ndarray]


class Count:
    """All counts of some records.

    `by_category(rule, reading)` has ten numbers in the order of `CATEGORIES`.
    """

    def __init__(self, records: Records, settings: Settings | None = None):
        self._lines = numbered_texts(records.line)[0]
        records.line = None  # by far the largest part, and no longer needed
        self._records = records
        self.settings = settings or Settings()
        self._keyed = np.flatnonzero(records.outcome == KEYED)
        self._places = np.full(len(records), -1, dtype=np.int64)
        self._places[self._keyed] = np.arange(len(self._keyed))
        self._left_out = np.zeros(len(records), dtype=np.bool_)
        self._events = Events(
            len(records), records.event_record, records.event_place, records.event_time
        )
        self.keys = Keys(records)
        self._forget()

    def _forget(self) -> None:
        self._numbers: dict[tuple[str, int, bool], np.ndarray] = {}
        self._tables: dict[tuple[object, ...], list[tuple[int, int]]] = {}
        self._points: list[tuple[Point, int]] | None = None

    def leaving_out(self, which: np.ndarray) -> Count:
        """The same count without some records (a mask): they neither count nor link."""
        other = copy(self)
        other._left_out = self._left_out | which
        other.keys = self.keys.leaving_out(other._left_out)
        other._forget()
        return other

    def with_settings(self, settings: Settings) -> Count:
        """The same records under other settings."""
        other = copy(self)
        other.settings = settings
        other._forget()
        return other

    # What occurs

    def points(self) -> list[tuple[Point, int]]:
        """The points that occur, and on how many records."""
        if self._points is None:
            self._points = self._occurring()
        return self._points

    def _occurring(self) -> list[tuple[Point, int]]:
        records = self._records
        personal = (records.outcome >= INVALID) & ~self._left_out
        keyed = (records.outcome == KEYED) & ~self._left_out
        found = [
            (self._point(one), int(((records.flags & one.bit > 0) & keyed).sum()))
            for one in EXCLUSIONS
            if one.reading
        ]
        if self._events.measured(~self._left_out) > 1:
            tracks = keyed & (records.category == TRACK)
            found.append((STATIC_POINTS, int((tracks & self._events.timed).sum())))
        found.append((HUB_VALUES, int((keyed & self.keys.on_hubs).sum())))
        several = np.unique(self.keys.further[0])
        found.append((SEVERAL_PERSONS, int(keyed[several].sum())))
        counts = np.bincount(records.point[personal], minlength=len(POINTS) + 1)
        found += [(point, int(counts[code])) for code, point in enumerate(POINTS, 1)]
        return [(point, many) for point, many in found if many]

    def _point(self, exclusion: Exclusion) -> Point:
        """A contested exclusion as a point; its default is what the settings say."""
        options = ["counted", "excluded"]
        if self.settings.excluded & exclusion.bit:
            options.reverse()
        return Point(exclusion.reading, exclusion.source, options[0], (options[1],))

    def combined(self, most: int | None = None) -> list[Point]:
        """The points that are combined with each other: the foremost, then those of most records, while they
        make no more combinations than that. The others are read the other way one at a time."""
        chosen, many = [], 1
        foremost = self.settings.foremost
        for point, _ in sorted(
            self.points(), key=lambda one: (one[0].name not in foremost, -one[1], one[0].name)
        ):
            many *= 1 + len(point.alternatives)
            if many > (most or COMBINATIONS):
                break
            chosen.append(point)
        return chosen

    def readings(self) -> list[Reading]:
        """All defaults first, then every combination of the combined points; then each other point alone."""
        combined = self.combined()
        others = [point for point, _ in self.points() if point not in combined]
        found = [
            Reading(frozenset(filter(None, chosen)))
            for chosen in product(*([None, *_choices(point)] for point in combined))
        ]
        return found + [Reading(frozenset([one])) for point in others for one in _choices(point)]

    def flags(self) -> dict[str, int]:
        """On how many records each flag stands."""
        flags = self._records.flags
        return {name: int((flags >> place & 1).sum()) for place, name in enumerate(FLAGS)}

    def reasons(self) -> dict[str, dict[str, int]]:
        """Per outcome of §10 how many records each reason takes out."""
        records, found = self._records, {}
        for code, name in enumerate(FATES[:KEYED]):
            why = records.why[(records.outcome == code) & ~self._left_out]
            counts = np.bincount(why, minlength=len(WHY))
            found[name] = {WHY[place]: int(counts[place]) for place in np.flatnonzero(counts)}
        return {name: dict(sorted(counts.items())) for name, counts in found.items()}

    # Counts

    def by_category(self, rule: str, reading: Reading = DEFAULT) -> list[int]:
        """Items of each category."""
        bits = reading.bits()
        tables = (self._table(rule, category, reading) for category in range(len(CATEGORIES)))
        return [sum(many for mask, many in table if mask & bits) for table in tables]

    def of_each(self, rule: str, reading: Reading, bits: np.ndarray) -> np.ndarray:
        """The same for each of several choices of categories (their bits), all else as in `reading`."""
        found = np.zeros((len(bits), len(CATEGORIES)), dtype=np.int64)
        for category in range(len(CATEGORIES)):
            table = np.array(self._table(rule, category, reading), dtype=np.int64).reshape(-1, 2)
            masks, many = table.T
            values, place = np.unique(bits & np.bitwise_or.reduce(masks), return_inverse=True)
            found[:, category] = np.array([many[masks & value > 0].sum() for value in values])[
                place
            ]
        return found

    def _excluded(self, reading: Reading) -> int:
        """Bits of the flags that take a record out."""
        excluded = self.settings.excluded
        for one in EXCLUSIONS:
            if one.reading and reading.has(self._point(one)):
                excluded ^= one.bit
        return excluded

    def _table(self, rule: str, category: int, reading: Reading) -> list[tuple[int, int]]:
        """How many items of a category there are, by the points that they stand on."""
        # Only tracks depend on trips and static points, and only persons on hubs.
        track = category == TRACK
        excluded = self._excluded(reading)
        if rule != "by_person":
            excluded &= self.flags_of(category)
        trips, near = track and reading.has(PAST_TRIPS), track and reading.has(STATIC_POINTS)
        cut = rule == "by_person" and reading.has(HUB_VALUES)
        each = rule != "by_person" and not track and reading.has(SEVERAL_PERSONS)
        key = rule, category, excluded, trips, near, cut, each
        if key not in self._tables:
            masks = self._masks(rule, category, excluded, trips, near, cut, each)
            values, counts = np.unique(masks, return_counts=True)
            self._tables[key] = list(zip(values.tolist(), counts.tolist(), strict=True))
        return self._tables[key]

    def flags_of(self, category: int) -> int:
        """The flags that occur on records that may be of a category."""
        key = ("flags", category)
        if key not in self._tables:
            chosen, _ = self._standing("as_seized", category, 0)
            flags = int(np.bitwise_or.reduce(self._records.flags[chosen], initial=0))
            self._tables[key] = [(flags, len(chosen))]
        return self._tables[key][0][0]

    def _masks(
        self,
        rule: str,
        category: int,
        excluded: int,
        trips: bool,
        near: bool,
        cut: bool,
        each: bool,
    ) -> np.ndarray:
        """For every item of a category the bits of the records behind it."""
        records, bits = self._standing(rule, category, excluded)
        if category == TRACK:
            # Which events are static depends on the others: only those that count may be there.
            chosen = {(PAST_TRIPS.name, "track")} if trips else set()
            counts = (bits & Reading(frozenset(chosen)).bits()) > 0
            records, bits = records[counts], bits[counts]
        further = self._further(records) if each else None
        if further:
            bits = np.concatenate([bits, bits[np.searchsorted(records, further[0])]])
        if rule == "as_seized":
            return bits
        numbers, many = self._items(rule, category, records, excluded, cut, further)
        masks = np.zeros(many, dtype=np.int64)
        for bit in np.unique(bits):
            held = np.zeros(many, dtype=np.bool_)
            held[numbers[bits == bit]] = True
            masks |= held * bit
        if category == TRACK and rule in KEYED_RULES:
            masks = masks[~self._static(rule, records, numbers, many, excluded, near, cut)]
        return masks

    def _standing(self, rule: str, category: int, excluded: int) -> tuple[np.ndarray, np.ndarray]:
        """The records that are of a category under some reading, and the bit that says which."""
        records = self._records
        least = INVALID if rule == "as_seized" else KEYED
        counts = (records.outcome >= least) & ~self._left_out
        counts &= records.flags & np.uint32(excluded) == 0
        bits = np.where(records.category == category, _ALWAYS, 0)
        for (code, name), bit in _BITS.items():
            if CATEGORIES[category] == name:
                bits[records.point == code] = bit
        chosen = np.flatnonzero(counts & (bits > 0))
        return chosen, bits[chosen]

    def _further(self, records: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """The further persons in some records: the record and the key of each."""
        owners, keys = self.keys.further
        which = np.isin(owners, records)
        return owners[which], keys[which]

    def _items(
        self,
        rule: str,
        category: int,
        records: np.ndarray,
        excluded: int,
        cut: bool,
        further: tuple[np.ndarray, np.ndarray] | None = None,
    ) -> tuple[np.ndarray, int]:
        """The item of each record, and after them of each further person, by number; and how many items."""
        owners, others = further or (records[:0], records[:0])
        own, records = len(records), np.concatenate([records, owners])
        if rule == "by_line":
            lines = self._lines[self._places[records]]
            if not further:
                return numbered(lines)
            return paired(lines, np.concatenate([np.zeros(own, dtype=np.int64), others + 1]))
        keys = self._key(rule, excluded, cut)[records]
        keys[own:] = others
        if CATEGORIES[category] in ("track", "lodging"):
            return paired(keys, self._events.of[records])
        return numbered(keys)

    def _key(self, rule: str, excluded: int, cut: bool) -> np.ndarray:
        """The key of every record by number; -1 for records without."""
        key = (rule, excluded, cut) if rule == "by_person" else (rule, 0, False)
        if key not in self._numbers:
            if rule == "by_person":
                self._forget_persons(excluded)
                linking = ~self._left_out & (self._records.flags & np.uint32(excluded) == 0)
                self._numbers[key] = self.keys.by_person(linking, hubs_link=not cut)
            else:
                self._numbers[key] = self.keys.by(rule)
        return self._numbers[key]

    def _forget_persons(self, excluded: int) -> None:
        """Persons under other exclusions: of many combinations not all are held at a time."""
        for key in [key for key in self._numbers if key[0] == "by_person" and key[1] != excluded]:
            del self._numbers[key]

    def _static(
        self,
        rule: str,
        records: np.ndarray,
        items: np.ndarray,
        many: int,
        excluded: int,
        near: bool,
        cut: bool,
    ) -> np.ndarray:
        """Which items of track are static."""
        key = np.zeros(many, dtype=np.int64)
        event = np.zeros(many, dtype=np.int64)
        key[items] = self._key(rule, excluded, cut)[records]
        event[items] = self._events.of[records]
        return self._events.static(key, event, self.settings.nearness if near else None)

    # What if

    def without(self, part: np.ndarray, rule: str) -> list[dict[str, int] | None]:
        """The sums for A, B and C without each part of the records, under the headline's reading.

        `part` numbers parts from 0 on by record. An item goes with a part if it stands in no other;
        where that does not settle it (linked persons, tracks) the rest is counted again, for `RECOUNTED`
        parts at most: None for those beyond.
        """
        parts = int(part.max(initial=-1)) + 1
        whole = groups(dict(zip(CATEGORIES, self.by_category(rule), strict=True)))
        excluded = self.settings.excluded
        gone = {group: np.zeros(parts, dtype=np.int64) for group in GROUPS}
        again = np.zeros(parts, dtype=np.bool_)
        for category, name in enumerate(CATEGORIES):
            records, bits = self._standing(rule, category, excluded)
            records = records[bits & DEFAULT.bits() > 0]
            if rule == "by_person" or (name == "track" and rule in KEYED_RULES):
                again[part[records]] = True
                continue
            if rule == "as_seized":
                alone = part[records]
            else:
                item, many = self._items(rule, category, records, excluded, False)
                first = np.full(many, parts, dtype=np.int64)
                last = np.full(many, -1, dtype=np.int64)
                np.minimum.at(first, item, part[records])
                np.maximum.at(last, item, part[records])
                alone = first[first == last]
            group = next(group for group, names in GROUPS.items() if name in names)
            gone[group] += np.bincount(alone, minlength=parts)
        found: list[dict[str, int] | None] = [
            {group: whole[group] - int(gone[group][place]) for group in GROUPS}
            for place in range(parts)
        ]
        for number, place in enumerate(np.flatnonzero(again).tolist()):
            found[place] = None
            if number < RECOUNTED:
                counts = self.leaving_out(part == place).by_category(rule)
                found[place] = groups(dict(zip(CATEGORIES, counts, strict=True)))
        return found

    # The way from records to items

    def items(self, rule: str) -> Items:
        """Item numbers under every rule, and what became of each record under one of them."""
        records, excluded = self._records, self.settings.excluded
        outcome = records.outcome.astype(np.int64)
        counts = (records.flags & np.uint32(excluded) == 0) & ~self._left_out
        keyed = self._keyed[counts[self._keyed]]
        numbers, fixed = {}, {}
        for each in RULES[1:]:
            item = np.full(len(records), -1, dtype=np.int64)
            static = np.zeros(len(records), dtype=np.bool_)
            used = 0
            for category in range(len(CATEGORIES)):
                chosen = keyed[records.category[keyed] == category]
                own, many = self._items(each, category, chosen, excluded, False)
                item[chosen] = own + used
                used += many
                if category == TRACK and each in KEYED_RULES:
                    still = self._static(each, chosen, own, many, excluded, False, False)
                    static[chosen] = still[own]
            numbers[each], first = _by_appearance(item)
            fixed[each] = static
            if each == rule:
                outcome[keyed] = DUPLICATE
                outcome[first] = np.where(static[first], STATIC, COUNTED)
        if rule == "as_seized":
            outcome[outcome >= INVALID] = COUNTED
        self._exclude(outcome, rule)
        outcome[self._left_out] = LEFT_OUT
        return Items(outcome, numbers, fixed)

    def _exclude(self, outcome: np.ndarray, rule: str) -> None:
        """Enter the exclusion of each record that one takes out, the first in their order."""
        records = self._records
        least = INVALID if rule == "as_seized" else KEYED
        for place, one in reversed(list(enumerate(EXCLUSIONS))):
            if self.settings.excluded & one.bit:
                which = (records.flags & one.bit > 0) & (records.outcome >= least)
                outcome[which] = EXCLUDED + place


LEFT_OUT, COUNTED, DUPLICATE, STATIC, EXCLUDED = -1, 3, 4, 5, 6
FATES = (
    "not_personal",
    "unidentifiable",
    "invalid_identifier",
    "counted",
    "duplicate",
    "static_track_point",
    *(one.name for one in EXCLUSIONS),
)
"""What became of a record, by code; the first three are the outcomes of §10, the last the exclusions."""


def groups(by_category: dict[str, int]) -> dict[str, int]:
    """The sums for A, B and C."""
    return {group: sum(by_category[name] for name in names) for group, names in GROUPS.items()}


def _by_appearance(item: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Items renumbered from 1 by first appearance (0: none), and the first record of each."""
    have = np.flatnonzero(item >= 0)
    first = np.full(int(item.max(initial=-1)) + 1, -1, dtype=np.int64)
    first[item[have][::-1]] = have[::-1]
    order = np.argsort(first, kind="stable")
    number = np.empty_like(first)
    number[order] = np.arange(len(first)) + 1
    result = np.zeros(len(item), dtype=np.int64)
    result[have] = number[item[have]]
    return result, first
