"""Counting (§11, §12): items under every rule and every contested reading, exactly.

Records are first brought together to items: one for each rule, category, key and event. An item
remembers on which points the records behind it stand, so that every combination of readings is
counted from the items without going back to the records.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from typing import Any

import numpy as np
import pyarrow as pa

from lvheng.evidence.categories import (
    BARE_NUMBERS,
    CATEGORIES,
    GROUPS,
    ORDINARY,
    POINTS,
    TRACK,
    Point,
)
from lvheng.evidence.elements import ACCOUNT, BANK_CARD, EMAIL, MOBILE, PLATE, RESIDENT_ID
from lvheng.evidence.linking import linked, numbered, numbered_texts, paired
from lvheng.evidence.records import BARE, INVALID, KEYED, SALUTATION, Records

RULES = ("as_seized", "by_line", "by_id", "by_phone", "by_person")
_KEYED_RULES = RULES[2:]
_ORDER = {
    "by_id": (RESIDENT_ID, MOBILE, ACCOUNT, BANK_CARD, PLATE, EMAIL),
    "by_phone": (MOBILE, RESIDENT_ID, ACCOUNT, BANK_CARD, PLATE, EMAIL),
}
"""An account is a bank card; one that stands behind a card of its record has no kind here."""

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

_TRIPS = (
    next(code for code, point in enumerate(POINTS, 1) if "track" in point.alternatives),
    "track",
)


@dataclass(frozen=True)
class Reading:
    """One combination of readings: what is switched from its default, as (point, category)."""

    bare_excluded: bool = False
    switched: frozenset[tuple[int, str]] = frozenset()

    def bits(self) -> int:
        """The records that count, as bits of an item."""
        chosen = {code: point.default for code, point in enumerate(POINTS, 1)} | dict(self.switched)
        return _ALWAYS | sum(_BITS[choice] for choice in chosen.items())


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

    def __init__(self, records: Records):
        self._lines = numbered_texts(records.line)[0]
        records.line = None  # by far the largest part, and no longer needed
        self._records = records
        self._keyed = np.flatnonzero(records.outcome == KEYED)
        self._bare = (records.flags & (BARE | SALUTATION)) > 0
        self._event, self._place, self._timed = self._events()
        self._values, self._distinct, self._keys = self._all_keys()
        self._tables: dict[tuple[str, int, bool, bool], list[tuple[int, int]]] = {}

    # What occurs

    def points(self) -> list[tuple[Point, int]]:
        """The points that occur, and on how many records: bare numbers first."""
        records = self._records
        personal = records.outcome >= INVALID
        counts = np.bincount(records.point[personal], minlength=len(POINTS) + 1)
        found = [(BARE_NUMBERS, int((self._bare & (records.outcome == KEYED)).sum()))]
        found += [(point, int(counts[code])) for code, point in enumerate(POINTS, 1)]
        return [(point, many) for point, many in found if many]

    def readings(self) -> Iterator[Reading]:
        """Every combination of the readings of the points that occur, all defaults first."""
        names = [point.name for point, _ in self.points()]
        options: list[list[tuple[int, str] | None]] = [
            [None, *((code, category) for category in point.alternatives)]
            for code, point in enumerate(POINTS, 1)
            if point.name in names
        ]
        for excluded in (False, True) if BARE_NUMBERS.name in names else (False,):
            for chosen in product(*options):
                yield Reading(excluded, frozenset(filter(None, chosen)))

    # Counts

    def by_category(self, rule: str, reading: Reading) -> list[int]:
        """Items of each category."""
        bits = reading.bits()
        tables = (
            self._table(rule, category, reading.bare_excluded, _TRIPS in reading.switched)
            for category in range(len(CATEGORIES))
        )
        return [sum(many for mask, many in table if mask & bits) for table in tables]

    def _table(
        self, rule: str, category: int, bare_excluded: bool, trips: bool
    ) -> list[tuple[int, int]]:
        """How many items of a category there are, by the points that they stand on."""
        # Only tracks depend on trips, and bare numbers are ordinary (but may link others).
        trips = trips and category == TRACK
        bare_excluded = bare_excluded and (category == ORDINARY or rule == "by_person")
        key = rule, category, bare_excluded, trips
        if key not in self._tables:
            counts = np.bincount(self._masks(rule, bare_excluded, trips, category))
            self._tables[key] = [(int(mask), int(counts[mask])) for mask in np.flatnonzero(counts)]
        return self._tables[key]

    def _masks(self, rule: str, bare_excluded: bool, trips: bool, category: int) -> np.ndarray:
        """For every item of a category the bits of the records behind it."""
        records, bits = self._standing(rule, bare_excluded, category)
        if category == TRACK:
            # Which events are static depends on the others: only those that count may be there.
            chosen = (bits & Reading(switched=frozenset([_TRIPS] if trips else [])).bits()) > 0
            records, bits = records[chosen], bits[chosen]
        if rule == "as_seized":
            return bits
        numbers, many = self._items(rule, bare_excluded, category, records)
        masks = np.zeros(many, dtype=np.int64)
        for bit in np.flatnonzero(np.bincount(bits)):
            held = np.zeros(many, dtype=np.bool_)
            held[numbers[bits == bit]] = True
            masks |= held * bit
        if category == TRACK and rule in _KEYED_RULES:
            masks = masks[~self._static(rule, bare_excluded, records, numbers, many)]
        return masks

    def _standing(
        self, rule: str, bare_excluded: bool, category: int
    ) -> tuple[np.ndarray, np.ndarray]:
        """The records that are of a category under some reading, and the bit that says which."""
        records = self._records
        least = INVALID if rule == "as_seized" else KEYED
        counts = records.outcome >= least
        if bare_excluded:
            counts &= ~self._bare
        bits = np.where(records.category == category, _ALWAYS, 0)
        for (code, name), bit in _BITS.items():
            if CATEGORIES[category] == name:
                bits[records.point == code] = bit
        chosen = np.flatnonzero(counts & (bits > 0))
        return chosen, bits[chosen]

    def _items(
        self, rule: str, bare_excluded: bool, category: int, records: np.ndarray
    ) -> tuple[np.ndarray, int]:
        """The item of each record, by number; and how many items."""
        if rule == "by_line":
            places = np.searchsorted(self._keyed, records)
            return numbered(self._lines[places])
        keys = self._key(rule, bare_excluded)[records]
        if CATEGORIES[category] in ("track", "lodging"):
            return paired(keys, self._event[records])
        return numbered(keys)

    # Keys

    def _all_keys(self) -> tuple[np.ndarray, int, dict[tuple[str, bool], np.ndarray]]:
        """Number every strong value; the key of every keyed record by ID and by phone."""
        records = self._records
        values = np.zeros(len(records.links_record), dtype=np.int64)
        before = 0
        best: dict[int, tuple[np.ndarray, np.ndarray]] = {}
        for kind in (RESIDENT_ID, MOBILE, BANK_CARD):
            which = np.flatnonzero(records.links_kind == kind)
            numbers, many = numbered(records.links_value[which])
            values[which] = numbers + before
            best[kind] = records.links_record[which], values[which]
            before += many
        # No account looks like a plate or an address, so that texts of all kinds are numbered as one.
        words, many = numbered_texts(records.words_text)
        words += before
        for kind in (ACCOUNT, PLATE, EMAIL):
            which = np.flatnonzero(records.words_kind == kind)
            best[kind] = records.words_record[which], words[which]
        distinct = before = before + many
        tail = np.full(len(records), -1, dtype=np.int64)
        for kind in np.unique(records.tail_kind):
            which = np.flatnonzero(records.tail_kind == kind)
            numbers, many = numbered_texts(_taken(records.tail_text, which))
            tail[records.tail_record[which]] = numbers + before
            before += many
        keys = {}
        for rule, order in _ORDER.items():
            key = tail.copy()
            for kind in reversed(order):
                owners, numbers = best[kind]
                # The first value in column order is written last and stays.
                key[owners[::-1]] = numbers[::-1]
            keys[rule, False] = keys[rule, True] = key
        return np.concatenate([values, words]), distinct, keys

    def _key(self, rule: str, bare_excluded: bool) -> np.ndarray:
        """The key of every record by number; -1 for records without."""
        if (rule, bare_excluded) not in self._keys:
            records = self._records
            owners = np.concatenate([records.links_record, records.words_record])
            which = ~self._bare[owners] if bare_excluded else np.ones(len(owners), dtype=np.bool_)
            groups = linked(len(records), owners[which], self._values[which], self._distinct)
            # A group is named by its first record; keys that are no strong value come after.
            by_id = self._keys["by_id", False]
            weak = by_id >= self._distinct
            self._keys[rule, bare_excluded] = np.where(weak, by_id + len(records), groups)
        return self._keys[rule, bare_excluded]

    # Events

    def _events(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """For every record its event by number (0: none); for every event in the order of time and
        place its place by number (-1: none) and whether it has a time."""
        records = self._records
        event = np.zeros(len(records), dtype=np.int64)
        if not len(records.event_record):
            return event, np.zeros(1, dtype=np.int64), np.zeros(1, dtype=np.bool_)
        place, places = _ranked(records.event_place)
        time, times = _ranked(records.event_time)
        pair, many = paired(time, place)
        event[records.event_record] = pair + 1
        place_of = np.full(many + 1, -1, dtype=np.int64)
        timed = np.zeros(many + 1, dtype=np.bool_)
        place_of[pair + 1] = np.where(places[place], place, -1)
        timed[pair + 1] = times[time]
        return event, place_of, timed

    def _static(
        self, rule: str, bare_excluded: bool, records: np.ndarray, items: np.ndarray, many: int
    ) -> np.ndarray:
        """Which items of track are static: same key and place as the one before in time."""
        key = np.zeros(many, dtype=np.int64)
        event = np.zeros(many, dtype=np.int64)
        key[items] = self._key(rule, bare_excluded)[records]
        event[items] = self._event[records]
        static = np.zeros(many, dtype=np.bool_)
        timed = np.flatnonzero(self._timed[event])
        order = timed[np.lexsort((event[timed], key[timed]))]
        before, after = order[:-1], order[1:]
        place = self._place[event]
        same = (key[before] == key[after]) & (place[before] == place[after])
        static[after[same & (place[after] >= 0)]] = True
        return static

    # The way from records to items

    def items(self, rule: str) -> Items:
        """Item numbers under every rule, and what became of each record under one of them."""
        records = self._records
        outcome = records.outcome.astype(np.int64)
        numbers, fixed = {}, {}
        for each in RULES[1:]:
            item = np.full(len(records), -1, dtype=np.int64)
            static = np.zeros(len(records), dtype=np.bool_)
            used = 0
            for category in range(len(CATEGORIES)):
                chosen = self._keyed[records.category[self._keyed] == category]
                own, many = self._items(each, False, category, chosen)
                item[chosen] = own + used
                used += many
                if category == TRACK and each in _KEYED_RULES:
                    static[chosen] = self._static(each, False, chosen, own, many)[own]
            numbers[each], first = _by_appearance(item)
            fixed[each] = static
            if each == rule:
                outcome[self._keyed] = DUPLICATE
                outcome[first] = np.where(static[first], STATIC, COUNTED)
        if rule == "as_seized":
            outcome[outcome >= INVALID] = COUNTED
        return Items(outcome, numbers, fixed)


COUNTED, DUPLICATE, STATIC = 3, 4, 5
FATES = (
    "not_personal",
    "unidentifiable",
    "invalid_identifier",
    "counted",
    "duplicate",
    "static_track_point",
)
"""What became of a record, by code; the first three are the outcomes of §10."""


def groups(by_category: dict[str, int]) -> dict[str, int]:
    """The sums for A, B and C."""
    return {group: sum(by_category[name] for name in names) for group, names in GROUPS.items()}


def _taken(texts: Any, which: np.ndarray) -> Any:
    return texts.take(pa.array(which))


def _ranked(texts: Any) -> tuple[np.ndarray, np.ndarray]:
    """Each text as its number in the order of texts; and of each number whether it has a text."""
    coded = texts.dictionary_encode()
    words = coded.dictionary.to_pylist()
    order = sorted(range(len(words)), key=words.__getitem__)
    rank = np.empty(len(words), dtype=np.int64)
    rank[order] = np.arange(len(words))
    written = np.array([bool(words[place]) for place in order], dtype=np.bool_)
    return rank[coded.indices.to_numpy()], written


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
