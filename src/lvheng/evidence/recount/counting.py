"""§7 and §10 to §12 of docs/counting.md: the re-count itself, slow and plain.

    python -m lvheng.evidence.recount.counting PATH…

prints the counts as JSON. It shares no code with Lvheng, and reads workbooks by other libraries.
"""

from __future__ import annotations

import itertools
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

from .elements import Cell, address, holds_company_word, name, read_cell
from .header import section_6_header
from .reading import section_1_exhibits
from .words import GROUPS, PERSONAL_ROLES, POINTS, RULES, SALUTATIONS, TOTAL_WORDS

Readings = dict[str, str]
DEFAULT: Readings = {point: options[0] for point, options in POINTS.items()}


@dataclass
class Record:
    exhibit: str
    row: int
    cells: list[Cell]
    roles: list[str | None]
    elements: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    identifier_cells: int = 0
    other_identifier: bool = False  # an identifier found in a column without a role
    category: str = "ordinary"
    point: str | None = None
    kind: str = ""  # of §10: not_personal, unidentifiable, invalid_identifier or has_key
    bare: bool = False
    keys: dict[str, tuple] = field(default_factory=dict)  # by rule
    line: tuple[str, ...] = ()
    events: dict[str, tuple] = field(default_factory=dict)  # by category

    def filled(self, *roles: str | None) -> list[str]:
        """The cells, not empty, of the columns with one of these roles, in column order."""
        return [
            cell.text
            for cell, role in zip(self.cells, self.roles, strict=False)
            if cell.text and role in roles
        ]

    def has(self, *kinds: str) -> bool:
        return any(self.elements.get(kind) for kind in kinds)

    @property
    def valid_identifier(self) -> bool:
        return self.has("id", "mobile", "card", "plate", "email", "landline")


# --- §8 -------------------------------------------------------------------------------------------


def section_8_elements(record: Record) -> None:
    for cell, role in zip(record.cells, record.roles, strict=False):
        is_identifier, found = read_cell(cell, role)
        record.identifier_cells += is_identifier
        record.other_identifier |= is_identifier and role is None
        for kind, value in found:
            record.elements[kind].append(value)
        for kind, reading in (("name", name), ("address", address)):
            value = reading(cell.text) if role == kind else None
            if value:
                record.elements[kind].append(value)


# --- §7 -------------------------------------------------------------------------------------------


def coordinate(text: str, limit: int) -> Decimal | None:
    if not re.fullmatch(r"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?", text):
        return None
    value = Decimal(text)
    return value if abs(value) <= limit else None


def coordinates(record: Record) -> tuple[Decimal, Decimal] | None:
    for latitude in record.filled("track_lat"):
        for longitude in record.filled("track_lon"):
            pair = coordinate(latitude, 90), coordinate(longitude, 180)
            if None not in pair:
                return pair
    return None


def section_7_category(record: Record) -> tuple[str, str | None]:
    """The category of a record, and the contested point of the row of the table that gave it."""
    r = record
    if coordinates(r) or r.filled("track_place"):
        return "track", None
    if r.filled("message"):
        return "communication_content", None
    if r.filled("credit"):
        return "credit", None
    if r.filled("balance") or (r.filled("card", "account") and r.filled("secret")):
        return "property", None
    if r.filled("wealth"):
        return "property", "wealth_data"
    if r.filled("lodging_time", "lodging_place"):
        return "lodging", None
    if r.filled("call", "call_number"):
        return "communication_record", None
    if r.filled("health"):
        return "health", None
    if r.filled("goods", "amount"):
        return "transaction", None
    if r.filled("trip"):
        return "other_sensitive", "past_trips"
    if r.filled("estate"):
        return "transaction", "owner_lists"
    if r.has("plate") and r.has("name") and r.has("mobile", "address"):
        return "other_sensitive", "vehicle_files"
    if r.has("card"):
        return "ordinary", "bank_card_numbers"
    if r.has("name") and r.has("id"):
        return "ordinary", "name_with_id_number"
    return "ordinary", None


# --- §10 ------------------------------------------------------------------------------------------


def section_10_kind(record: Record) -> str:
    first_filled = next(cell.text for cell in record.cells if cell.text)
    company = any(holds_company_word(text) for text in record.filled("name"))
    name_and_address = record.has("name") and record.has("address")
    identifier_but_landline = record.has("id", "mobile", "card", "plate", "email")
    if not record.filled(*PERSONAL_ROLES) and not record.other_identifier:
        return "not_personal"
    if first_filled.startswith(tuple(TOTAL_WORDS)):
        return "not_personal"
    if company and not record.has("name") and not identifier_but_landline:
        return "not_personal"
    if not record.identifier_cells and not name_and_address:
        return "unidentifiable"
    if record.has("landline") and not identifier_but_landline and not record.has("name"):
        return "unidentifiable"
    if record.identifier_cells and not record.valid_identifier and not name_and_address:
        return "invalid_identifier"
    return "has_key"


def is_bare(record: Record) -> bool:
    others = ("name", "id", "card", "plate", "email", "address")
    only_mobile = record.has("mobile") and not record.has(*others)
    return record.kind == "has_key" and record.category == "ordinary" and only_mobile


def bare_kind(record: Record) -> str:
    salutation = any(word in text for text in record.filled("name") for word in SALUTATIONS)
    return "salutation_number" if salutation else "bare_number"


# --- §11 ------------------------------------------------------------------------------------------

ORDER = {
    "by_id": ("id", "mobile", "card", "plate", "email"),
    "by_phone": ("mobile", "id", "card", "plate", "email"),
}
LINKING = ("id", "mobile", "card", "plate", "email")


def key_by_order(record: Record, order: Iterable[str]) -> tuple:
    for kind in order:
        if record.has(kind):
            return kind, record.elements[kind][0]
    other = "landline" if record.has("landline") else "address"
    return other, record.elements[other][0], record.elements["name"][0]


def groups_of_linked(records: list[Record]) -> dict[int, tuple]:
    """For each record (by its id()) the key of its group, by_person."""
    sharing: dict[tuple[str, str], list[Record]] = defaultdict(list)
    for record in records:
        for kind in LINKING:
            for value in record.elements.get(kind, ()):
                sharing[kind, value].append(record)
    keys: dict[int, tuple] = {}
    for record in records:
        if not record.has(*LINKING):
            keys[id(record)] = key_by_order(record, ORDER["by_id"])
        if id(record) in keys:
            continue
        group, to_visit = ("person", len(keys)), [record]
        while to_visit:
            visited = to_visit.pop()
            if id(visited) in keys:
                continue
            keys[id(visited)] = group
            for kind in LINKING:
                for value in visited.elements.get(kind, ()):
                    to_visit.extend(sharing.pop((kind, value), ()))
    return keys


def event(record: Record, category: str) -> tuple:
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


def static_track_points(items: set[tuple]) -> int:
    by_key: dict[tuple, list[tuple[str, str]]] = defaultdict(list)
    for category, key, happened in items:
        if category == "track" and happened[1]:
            place, time = happened
            by_key[key].append((time, place))
    # Without a place (a trip read as track) nothing says that the person stood still.
    return sum(
        before[1] == after[1] != ""
        for events in by_key.values()
        for before, after in itertools.pairwise(sorted(events))
    )


def category_in(record: Record, readings: Readings) -> str:
    return readings[record.point] if record.point else record.category


@dataclass
class Tally:
    by_category: Counter[str]
    duplicate: int = 0
    static: int = 0


def section_11_count(records: list[Record], rule: str, readings: Readings = DEFAULT) -> Tally:
    """The records of §10 (3) and (4) counted by one rule under one choice of readings."""
    if readings["bare_numbers"] == "excluded":
        records = [record for record in records if not record.bare]
    if rule == "as_seized":
        return Tally(Counter(category_in(record, readings) for record in records))
    keyed = [record for record in records if record.kind == "has_key"]
    if rule == "by_line":
        lines = {(category_in(record, readings), record.line) for record in keyed}
        return Tally(Counter(category for category, _ in lines), len(keyed) - len(lines))
    key_name = rule
    if rule == "by_person":
        key_name = f"by_person, bare numbers {readings['bare_numbers']}"
    items = set()
    for record in keyed:
        category = category_in(record, readings)
        items.add((category, record.keys[key_name], record.events[category]))
    static = static_track_points(items)
    by_category = Counter(category for category, _, _ in items)
    by_category["track"] -= static
    return Tally(+by_category, len(keyed) - len(items), static)


def prepare_section_11(records: list[Record]) -> None:
    for record in records:
        record.line = tuple(cell.text for cell in record.cells if cell.text)
        possible = {record.category} | set(POINTS.get(record.point, ()))
        record.events = {category: event(record, category) for category in possible}
    keyed = [record for record in records if record.kind == "has_key"]
    linked = groups_of_linked(keyed)
    linked_without_bare = groups_of_linked([record for record in keyed if not record.bare])
    for record in keyed:
        record.keys = {rule: key_by_order(record, order) for rule, order in ORDER.items()}
        record.keys["by_person, bare numbers counted"] = linked[id(record)]
        record.keys["by_person, bare numbers excluded"] = linked_without_bare.get(id(record), ())


# --- §12 ------------------------------------------------------------------------------------------


def group_counts(by_category: Counter[str]) -> dict[str, int]:
    return {
        group: sum(by_category[category] for category in categories)
        for group, categories in GROUPS.items()
    }


def section_12_alternatives(personal: list[Record]) -> list[tuple[str, Readings, Counter[str]]]:
    occurring = {record.point for record in personal if record.point}
    options = [
        both if point == "bare_numbers" or point in occurring else both[:1]
        for point, both in POINTS.items()
    ]
    return [
        (rule, readings, section_11_count(personal, rule, readings).by_category)
        for choice in itertools.product(*options)
        for readings in [dict(zip(POINTS, choice, strict=True))]
        for rule in RULES
    ]


def count(paths: Iterable[Path | str], headline_rule: str = "by_id") -> dict:
    exhibits, records = [], []
    for exhibit in section_1_exhibits([Path(path) for path in paths]):
        own = []
        for table in exhibit.tables:
            section_6_header(table)
            own += [Record(exhibit.path, row, cells, table.roles) for row, cells in table.records]
        exhibits.append(
            {
                "path": exhibit.path,
                "status": exhibit.status,
                "rows": exhibit.rows,
                "records": len(own),
                "unread_rows": exhibit.unread,
                "non_records": sum(table.non_records for table in exhibit.tables),
            }
        )
        records += own
    for record in records:
        record.roles = record.roles + [None] * (len(record.cells) - len(record.roles))
        section_8_elements(record)
        record.category, record.point = section_7_category(record)
        record.kind = section_10_kind(record)
        record.bare = is_bare(record)
    personal = [r for r in records if r.kind in ("invalid_identifier", "has_key")]
    prepare_section_11(personal)
    tallies = {rule: section_11_count(personal, rule) for rule in RULES}
    kinds = Counter(record.kind for record in records)
    alternatives = section_12_alternatives(personal)
    groups = [group_counts(by_category) for _, _, by_category in alternatives]
    headline = tallies[headline_rule]
    seized = headline_rule == "as_seized"
    return {
        "exhibits": exhibits,
        "records": len(records),
        "personal_records": len(personal),
        "rules": {
            rule: {**group_counts(tally.by_category), "by_category": dict(tally.by_category)}
            for rule, tally in tallies.items()
        },
        "headline": {
            "rule": headline_rule,
            **group_counts(headline.by_category),
            "by_category": dict(headline.by_category),
        },
        "range": {g: [min(n[g] for n in groups), max(n[g] for n in groups)] for g in GROUPS},
        "excluded": {
            "not_personal": kinds["not_personal"],
            "unidentifiable": kinds["unidentifiable"],
            "invalid_identifier": 0 if seized else kinds["invalid_identifier"],
            "duplicate": headline.duplicate,
            "static_track_point": headline.static,
        },
        "bare": dict(Counter(bare_kind(record) for record in personal if record.bare)),
        "alternatives": [
            {"rule": rule, "readings": readings, "by_category": dict(by_category)}
            for rule, readings, by_category in alternatives
        ],
    }


if __name__ == "__main__":
    json.dump(count(sys.argv[1:]), sys.stdout, ensure_ascii=False, indent=1)
