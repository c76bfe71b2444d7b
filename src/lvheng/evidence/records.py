"""Records (§10): what each row shows, whether it is personal information, and what identifies it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from lvheng.evidence import prose
from lvheng.evidence.arrow import filled, joined, per_distinct
from lvheng.evidence.categories import (
    CATEGORIES,
    LODGING,
    ORDINARY,
    POINTS,
    TRACK,
    Shown,
    classify,
)
from lvheng.evidence.columns import Layout, records
from lvheng.evidence.elements import (
    ACCOUNT,
    ADDRESS,
    BANK_CARD,
    KINDS,
    MOBILE,
    NAME,
    REASONS,
    RESIDENT_ID,
    STRONG,
    WEAK,
)
from lvheng.evidence.elements.coordinates import degrees, point
from lvheng.evidence.flagging import Values, flags
from lvheng.evidence.linking import numbered_texts, paired
from lvheng.evidence.persons import further
from lvheng.evidence.plan import UNSTATED, TablePlan
from lvheng.evidence.readers import Block
from lvheng.evidence.reading import IDENTIFIERS, READ, Elements, Gatherer

OUTCOMES = ("not_personal", "unidentifiable", "invalid_identifier", "keyed")
NOT_PERSONAL, UNIDENTIFIABLE, INVALID, KEYED = range(4)

BEHIND = 0
"""The kind in `Records.words_kind` of an account behind a bank card of its record: it links two
records, but is never the key, which is the first of both in column order."""

_LARGE, _SMALL_PARTS = 4096, 256
"""A part of so many records is kept as it is; so many of smaller ones are joined to one."""

BETWEEN = "\0"
"""Stands between the cells of a joined text; no readable text holds it."""

_NUMBERED = (RESIDENT_ID, MOBILE, BANK_CARD)
"""Strong kinds whose key is a number; the keys of the others are texts."""

_WORDED = tuple(kind for kind in STRONG if kind not in _NUMBERED)
_AXES = (("track_lat", 90), ("track_lon", 180))
_PERSONAL_ROLES = {*IDENTIFIERS, "name", "address"}
_SEARCHED = {*READ, "name", "address"}
WHY = tuple(
    dict.fromkeys(
        (
            "",
            "no_personal_cell",
            "total_row",
            "company",
            "no_identifier",
            "landline_without_name",
            *REASONS[1:],
        )
    )
)
"""Why a record is taken out by §10 (1) to (3), by code: the first reason that applies."""
_WHY_INVALID = np.array([WHY.index(reason) for reason in REASONS], dtype=np.uint8)

_PAST_TRIPS = [point.name for point in POINTS].index("past_trips") + 1


def _among(kinds: tuple[int, ...]) -> np.ndarray:
    """For every kind, whether it is one of these."""
    table = np.zeros(len(KINDS), dtype=np.bool_)
    table[list(kinds)] = True
    return table


_IDENTIFYING = _among(STRONG + WEAK)


@dataclass
class Records:
    """Records in order, one place per record in the first arrays, codes as in the modules named.

    `links_*` has a place for every valid resident ID, mobile, bank card (`links_value`, u64) and
    `words_*` for every valid element of the other strong kinds (`words_text`; an account may be
    `BEHIND`), in the order of record and column. `links_further` marks those that stand for further
    persons of their record.
    `tail_*` has the key of keyed records that have none of these; `event_*` place and time of
    records that may be tracks or stays. `*_record` counts records from 0. Texts are Arrow arrays.
    """

    row: Any
    category: Any
    point: Any
    outcome: Any
    why: Any
    flags: Any
    line: Any
    links_record: Any
    links_kind: Any
    links_value: Any
    words_record: Any
    words_kind: Any
    words_text: Any
    tail_record: Any
    tail_kind: Any
    tail_text: Any
    event_record: Any
    event_place: Any
    event_time: Any
    links_further: Any = None

    def __len__(self) -> int:
        return len(self.row)


@dataclass
class Register:
    """Takes the records of one block after the other; `records` gives them all."""

    today: datetime.date
    values: Values = field(default_factory=Values)
    parts: list[Records] = field(default_factory=list)
    elements: np.ndarray = field(
        default_factory=lambda: np.zeros((len(KINDS), len(REASONS)), dtype=np.int64)
    )
    total: int = 0
    joined: int = 0  # so many parts stay as they are

    def add(self, block: Block, layout: Layout) -> tuple[np.ndarray, Elements]:
        """Enter the records of a block; their row numbers and elements."""
        chosen = np.flatnonzero(records(block, layout))
        rows = block.rows[chosen]
        if len(chosen) == len(block.rows):
            columns, damaged = block.columns, block.damaged
        else:
            index = pa.array(chosen)
            columns = [column.take(index) for column in block.columns]
            damaged = [mask[chosen] for mask in block.damaged]
        roles = [layout.role(place) for place in range(len(columns))]
        gatherer = Gatherer(self.today)
        for place, (role, column) in enumerate(zip(roles, columns, strict=True)):
            if role in _SEARCHED or not role:
                gatherer.read_column(place, role, column, damaged[place])
        titles = tuple(column.header for column in layout.columns)
        sheet = Sheet(rows, roles, columns, gatherer.gathered(), titles, layout.stated, self.values)
        return self._enter(sheet)

    def add_units(self, block: Block, stated: TablePlan = UNSTATED) -> tuple[np.ndarray, Elements]:
        """Enter the records of a block of free text (§13); their row numbers and elements."""
        rows, line, elements = prose.records(block, self.today)
        return self._enter(Sheet(rows, [""], [line], elements, stated=stated, values=self.values))

    def _enter(self, sheet: Sheet) -> tuple[np.ndarray, Elements]:
        elements = sheet.elements
        np.add.at(self.elements, (elements.kind, elements.reason), 1)
        if len(sheet.rows):
            self.parts.append(sheet.records(self.total))
            self.total += len(sheet.rows)
        return sheet.rows, elements

    def take(self, other: Register) -> None:
        """Enter the records of another register after those of this one."""
        for part in other.parts:
            for name in ("links_record", "words_record", "tail_record", "event_record"):
                setattr(part, name, getattr(part, name) + self.total)
            self._append(part)
        self.elements += other.elements
        self.total += other.total

    def _append(self, part: Records) -> None:
        """Enter a part; small ones are joined: the arrays of one would take more than what they hold."""
        self.parts.append(part)
        if len(part) >= _LARGE:
            self.joined = len(self.parts)
        elif len(self.parts) - self.joined >= _SMALL_PARTS:
            self.parts[self.joined :] = [_whole(self.parts[self.joined :])]
            self.joined = len(self.parts)

    def records(self) -> Records:
        """All records; the register is emptied."""
        parts, self.parts, self.joined = self.parts, [], 0
        return _whole(parts) if parts else _no_records(list(Records.__dataclass_fields__))


def _whole(parts: list[Records]) -> Records:
    """The records of some parts, which are emptied."""
    whole = {}
    for name in Records.__dataclass_fields__:
        pieces = [getattr(part, name) for part in parts]
        for part in parts:
            setattr(part, name, None)
        if isinstance(pieces[0], np.ndarray):
            whole[name] = np.concatenate(pieces)
        else:
            whole[name] = pa.concat_arrays(pieces)
    return Records(**whole)


def _no_records(names: list[str]) -> Records:
    texts = {"line", "words_text", "tail_text", "event_place", "event_time"}
    return Records(
        **{
            name: pa.array([], pa.large_string()) if name in texts else np.zeros(0, dtype=np.int64)
            for name in names
        }
    )


class Sheet:
    """The records of one block, while they are being judged; `titles` are those of the columns."""

    def __init__(
        self,
        rows: np.ndarray,
        roles: list[str],
        columns: list[Any],
        elements: Elements,
        titles: tuple[str, ...] = (),
        stated: TablePlan = UNSTATED,
        values: Values | None = None,
    ):
        self.rows = rows
        self.roles = roles
        self.columns = columns
        self.elements = elements
        self.titles = titles
        self.stated = stated
        self.values = values or Values()
        self.valid = {
            name: self.rows_with((elements.kind == kind) & (elements.reason == 0))
            for kind, name in enumerate(KINDS)
            if kind
        }
        self.strong = self.valid_of(STRONG)
        self.weak = self.valid_of(WEAK)
        self.identified = self.rows_with(self._identifiers())
        self._name_and_address = self.valid["name"] & self.valid["address"]
        self.coordinates = self._coordinates()
        self.outcome = self._outcome()
        self.keyed = self.outcome == KEYED

    def records(self, before: int) -> Records:
        """The records, numbered from `before` on."""
        category, point = classify(
            Shown(
                self._shown(),
                self.valid,
                np.asarray(pc.greater(pc.binary_length(self.coordinates), 0)),
            )
        )
        if self.stated.category:
            category[:] = CATEGORIES.index(self.stated.category)
            point[:] = 0
        keyed = self.keyed
        found = flags(self, keyed & (category == ORDINARY))
        found[self.outcome == NOT_PERSONAL] = 0
        keyed_rows = np.flatnonzero(keyed)
        lines = joined(
            [column.take(pa.array(keyed_rows)) for column in self.columns], BETWEEN, len(keyed_rows)
        )
        links = self.elements.take(self._valid(keyed, _NUMBERED))
        worded = self._valid(keyed, _WORDED)
        words = self.elements.take(worded)
        tail_rows, tail_kind, tail_text = self._tails(keyed & ~self.strong)
        event_rows, place, time = self._events(category, point, keyed)
        return Records(
            self.rows,
            category,
            point,
            self.outcome,
            self._why(),
            found,
            lines,
            links.row + before,
            links.kind,
            links.value,
            words.row + before,
            np.where(
                (words.kind == ACCOUNT) & self._behind()[worded], np.uint8(BEHIND), words.kind
            ),
            words.text_value,
            tail_rows + before,
            tail_kind,
            tail_text,
            event_rows + before,
            place,
            time,
            further(links, *self._names()),
        )

    def _names(self) -> tuple[np.ndarray, np.ndarray]:
        """Whether a name cell of each record is written, and how many different valid names it has."""
        names = np.flatnonzero((self.elements.kind == NAME) & (self.elements.reason == 0))
        rows = self.elements.row[names]
        texts, _ = numbered_texts(self.elements.text_value.take(pa.array(names)))
        pairs, _ = paired(rows.astype(np.int64), texts)
        _, first = np.unique(pairs, return_index=True)
        different = np.bincount(rows[first], minlength=len(self.rows))
        return self.any_of(self.columns_of("name"), filled), different

    def valid_of(self, kinds: tuple[int, ...]) -> np.ndarray:
        """Which records have a valid element of one of some kinds."""
        return np.logical_or.reduce([self.valid[KINDS[kind]] for kind in kinds])

    def rows_with(self, which: np.ndarray) -> np.ndarray:
        mask = np.zeros(len(self.rows), dtype=np.bool_)
        mask[self.elements.row[which]] = True
        return mask

    def columns_of(self, *roles: str) -> list[Any]:
        """The columns of these roles, in the order of the roles, then of the columns."""
        return [
            column
            for role in roles
            for column, its in zip(self.columns, self.roles, strict=True)
            if its == role
        ]

    def any_of(self, columns: list[Any], test: Any) -> np.ndarray:
        mask = np.zeros(len(self.rows), dtype=np.bool_)
        for column in columns:
            mask |= test(column)
        return mask

    def _shown(self) -> dict[str, np.ndarray]:
        return {
            role: self.any_of(self.columns_of(role), filled) for role in set(self.roles) if role
        }

    def _coordinates(self) -> Any:
        """`latitude,longitude` where both are given, in one cell or in two, else an empty text."""
        both = [
            self._read(role, lambda text, most=limit: degrees(text, most)) for role, limit in _AXES
        ]
        comma = pa.scalar(",", pa.large_string())
        there = pa.array(filled(both[0]) & filled(both[1]))
        joint = pc.binary_join_element_wise(*both, comma)
        return pc.if_else(there, joint, self._read("track_point", point))

    def _read(self, role: str, function: Any) -> Any:
        """What a function makes of the first cell of a role of which it makes anything, per record."""
        best = pa.array([""] * len(self.rows), pa.large_string())
        for column in reversed(self.columns_of(role)):
            index, texts = per_distinct(column, function)
            read = pa.array(texts, pa.large_string()).take(pa.array(index))
            best = pc.if_else(pa.array(filled(read)), read, best)
        return best

    def _outcome(self) -> np.ndarray:
        """The first of §10 that fits each record, by code."""
        return np.select(
            [
                np.logical_or.reduce(list(self._not_personal().values())),
                np.logical_or.reduce(list(self._unidentifiable().values())),
                ~self.strong & ~self.weak & ~self._name_and_address,
            ],
            [np.uint8(NOT_PERSONAL), np.uint8(UNIDENTIFIABLE), np.uint8(INVALID)],
            np.uint8(KEYED),
        ).astype(np.uint8)

    def _not_personal(self) -> dict[str, np.ndarray]:
        """Why records are not personal: §10 (1)."""
        elements = self.elements
        company = (elements.kind == NAME) & (elements.reason == REASONS.index("company"))
        written = self.any_of(self.columns_of(*_PERSONAL_ROLES), filled)
        return {
            "no_personal_cell": ~(self.identified | written),
            "total_row": self.first_cell("^(合计|总计|小计|共计)"),
            "company": self.rows_with(company) & ~self.valid["name"] & ~self.strong,
        }

    def _unidentifiable(self) -> dict[str, np.ndarray]:
        """Why records identify nobody: §10 (2)."""
        return {
            "no_identifier": ~self.identified & ~self._name_and_address,
            "landline_without_name": self.weak & ~self.strong & ~self.valid["name"],
        }

    def _why(self) -> np.ndarray:
        """The first reason that takes each record out, by code; 0 for keyed records."""
        why = np.zeros(len(self.rows), dtype=np.uint8)
        for code, reasons in (
            (NOT_PERSONAL, self._not_personal()),
            (UNIDENTIFIABLE, self._unidentifiable()),
        ):
            for name, mask in reversed(reasons.items()):
                why[mask & (self.outcome == code)] = WHY.index(name)
        which = self._identifiers() & (self.outcome == INVALID)[self.elements.row]
        places = np.flatnonzero(which)
        rows, first = np.unique(self.elements.row[places], return_index=True)
        why[rows] = _WHY_INVALID[self.elements.reason[places[first]]]
        return why

    def _identifiers(self) -> np.ndarray:
        return _IDENTIFYING[self.elements.kind]

    def first_cell(self, pattern: str) -> np.ndarray:
        """Rows whose first written cell fits a pattern."""
        mask = np.zeros(len(self.rows), dtype=np.bool_)
        before = mask.copy()
        for column in self.columns:
            mask |= np.asarray(pc.match_substring_regex(column, pattern)) & ~before
            before |= filled(column)
            if before.all():
                break
        return mask

    def _behind(self) -> np.ndarray:
        """Which elements stand behind a valid bank card of their record."""
        elements = self.elements
        cards = np.flatnonzero((elements.kind == BANK_CARD) & (elements.reason == 0))
        first = np.full(len(self.rows), len(elements), dtype=np.int64)
        first[elements.row[cards[::-1]]] = cards[::-1]
        return np.arange(len(elements)) > first[elements.row]

    def _valid(self, keyed: np.ndarray, kinds: tuple[int, ...]) -> np.ndarray:
        """Which elements are valid, of these kinds and in keyed records."""
        elements = self.elements
        return _among(kinds)[elements.kind] & (elements.reason == 0) & keyed[elements.row]

    def _first(self, kind: int, which: np.ndarray) -> Any:
        """The first valid element of a kind in each of some records, as text; null if none."""
        elements = self.elements
        places = np.flatnonzero((elements.kind == kind) & (elements.reason == 0))
        rows, first = np.unique(elements.row[places], return_index=True)
        index = np.full(len(self.rows), -1, dtype=np.int64)
        index[rows] = places[first]
        index = index[which]
        return elements.text_value.take(pa.array(index, mask=index < 0))

    def _tails(self, which: np.ndarray) -> tuple[np.ndarray, np.ndarray, Any]:
        """A weak identifier with name, else name with address: (records, kinds, texts)."""
        rows = np.flatnonzero(which)
        names, between = self._first(NAME, rows), pa.scalar(BETWEEN, pa.large_string())
        kinds = np.full(len(rows), ADDRESS, dtype=np.uint8)
        texts = pc.binary_join_element_wise(names, self._first(ADDRESS, rows), between)
        for kind in reversed(WEAK):
            own = pc.binary_join_element_wise(self._first(kind, rows), names, between)
            kinds[np.asarray(own.is_valid())] = kind
            texts = pc.coalesce(own, texts)
        return rows, kinds, texts

    def _events(
        self, category: np.ndarray, point: np.ndarray, keyed: np.ndarray
    ) -> tuple[np.ndarray, Any, Any]:
        """Place and time of what may be a track, and the stay of lodgings (as a place): §11."""
        lodging = category == LODGING
        rows = np.flatnonzero(keyed & (lodging | (category == TRACK) | (point == _PAST_TRIPS)))
        index = pa.array(rows)
        many = len(rows)

        def of(*roles: str) -> Any:
            return joined([column.take(index) for column in self.columns_of(*roles)], BETWEEN, many)

        coordinates = self.coordinates.take(index)
        place = pc.if_else(pa.array(filled(coordinates)), coordinates, of("track_place"))
        own, other = of("track_time"), of("time")
        time = pc.if_else(pa.array(filled(own)), own, other)
        stays = pa.array(lodging[rows])
        stay = of("lodging_time", "lodging_place")
        return (
            rows,
            pc.if_else(stays, stay, place),
            pc.if_else(stays, pa.scalar("", pa.large_string()), time),
        )
