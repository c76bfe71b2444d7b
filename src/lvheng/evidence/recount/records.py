"""§7 and §10 of docs/counting.md: a record, its category, and whether it is personal information."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from decimal import Decimal

from . import elements as e
from .cell_reading import AS_LISTED, Element, read_cell
from .cells import Cell, section_5_normalise
from .header import bare
from .words import (
    DEATH_SAID,
    PERSONAL_ROLES,
    SALUTATIONS,
    SOLE_TRADERS,
    STOCK_NAMES,
    STRONG,
    TEMPLATE_WORDS,
    TEST_NAMES,
    TOTAL_WORDS,
    WEAK,
)


@dataclass
class Record:
    exhibit: str
    row: int
    cells: list[Cell]
    roles: list[str | None]
    titles: list[str] = field(default_factory=list)  # of the columns, as the header has them
    elements: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    identifier_cells: int = 0
    other_identifier: bool = False  # an identifier found in a column without a role
    category: str = "ordinary"
    point: str | None = None
    kind: str = ""  # of §10: not_personal, unidentifiable, invalid_identifier or has_key
    flags: set[str] = field(default_factory=set)
    line: tuple[str, ...] = ()
    events: dict[str, tuple[str, ...]] = field(default_factory=dict)  # by category

    def filled(self, *roles: str | None) -> list[str]:
        """The cells, not empty, of the columns with one of these roles, in column order."""
        return [
            cell.text
            for cell, role in zip(self.cells, self.roles, strict=False)
            if cell.text and role in roles
        ]

    def has(self, *kinds: str) -> bool:
        return any(self.elements.get(kind) for kind in kinds)


def of_row(exhibit: str, row: int, cells: list[Cell], roles: list[str | None]) -> Record:
    record = Record(exhibit, row, cells, roles + [None] * (len(cells) - len(roles)))
    with_role_first = sorted(
        zip(cells, record.roles, strict=False), key=lambda pair: pair[1] is None
    )
    for cell, role in with_role_first:
        is_identifier, found = read_cell(cell, role)
        record.identifier_cells += is_identifier
        record.other_identifier |= is_identifier and role not in PERSONAL_ROLES
        for kind, value in found:
            record.elements[kind].append(value)
        for kind, reading in (("name", e.name), ("address", e.address)):
            value_or_none = reading(cell.text) if role == kind and cell.text else None
            if value_or_none:
                record.elements[kind].append(value_or_none)
    record.line = tuple(cell.text for cell in cells if cell.text)
    record.category, record.point = section_7_category(record)
    record.kind = section_10_kind(record)
    return record


def of_group(exhibit: str, row: int, group: list[Element]) -> Record:
    """A record of free text (§13)."""
    record = Record(exhibit, row, [], [], kind="has_key", identifier_cells=len(group))
    for kind, value in group:
        record.elements[kind].append(value)
    record.line = tuple(value for _, value in group)
    if record.has("card"):
        record.point = "bank_card_numbers"
    return record


# --- §7 -------------------------------------------------------------------------------------------


def decimal(text: str) -> Decimal | None:
    if not re.fullmatch(r"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?", text):
        return None
    return Decimal(text)


def pair_of_coordinates(latitude: str, longitude: str) -> tuple[Decimal, Decimal] | None:
    lat, lon = decimal(latitude), decimal(longitude)
    if lat is None or lon is None or abs(lat) > 90 or abs(lon) > 180:
        return None
    return lat, lon


def point_of_track(text: str) -> tuple[Decimal, Decimal] | None:
    parts = [part for part in re.split(r"[,;/\s]+", text) if part]
    if len(parts) != 2:
        return None
    first, second = decimal(parts[0]), decimal(parts[1])
    if first is None or second is None:
        return None
    longitude_first = abs(first) > 90 or abs(second) <= 90
    return pair_of_coordinates(*(parts[::-1] if longitude_first else parts))


def coordinates(record: Record) -> tuple[Decimal, Decimal] | None:
    for latitude in record.filled("track_lat"):
        for longitude in record.filled("track_lon"):
            pair = pair_of_coordinates(latitude, longitude)
            if pair:
                return pair
    for text in record.filled("track_point"):
        pair = point_of_track(text)
        if pair:
            return pair
    return None


def section_7_category(record: Record) -> tuple[str, str | None]:
    """The category of a record, and the contested point of the row of the table that gave it."""
    r = record
    shown = (
        (
            coordinates(r) or r.filled("track_place"),
            "track",
            None if r.filled("track_time", "time") else "untimed_places",
        ),
        (r.filled("message"), "communication_content", None),
        (r.filled("mass_message"), "communication_content", "mass_messages"),
        (r.filled("credit"), "credit", None),
        (r.filled("loan"), "credit", "loan_leads"),
        (
            r.filled("balance") or (r.filled("card", "account") and r.filled("secret")),
            "property",
            None,
        ),
        (r.filled("title"), "property", "title_searches"),
        (r.filled("wealth"), "property", "wealth_data"),
        (r.filled("lodging_time", "lodging_place"), "lodging", None),
        (r.filled("call", "call_number"), "communication_record", None),
        (r.filled("health", "medical_number"), "health", None),
        (r.filled("id_picture", "face"), "other_sensitive", "pictures"),
        (r.filled("code"), "other_sensitive", "verification_codes"),
        (r.filled("express") and r.filled("goods", "amount"), "transaction", "waybills"),
        (r.filled("goods", "amount"), "transaction", "order_lists"),
        (r.filled("trip"), "other_sensitive", "past_trips"),
        (r.filled("estate"), "transaction", "owner_lists"),
        (
            r.has("plate", "vin") and r.has("name") and r.has("mobile", "address"),
            "other_sensitive",
            "vehicle_files",
        ),
        (
            r.filled("secret") and (r.filled("login", "wechat", "qq") or r.has("email", "mobile")),
            "ordinary",
            "social_accounts",
        ),
        (r.filled("login_log"), "ordinary", "login_logs"),
        (r.has("card"), "ordinary", "bank_card_numbers"),
        (r.has("name") and r.has("id"), "ordinary", "name_with_id_number"),
    )
    for does_show, category, point in shown:
        if does_show:
            return category, point
    return "ordinary", None


# --- §10 ------------------------------------------------------------------------------------------


def section_10_kind(record: Record) -> str:
    first_filled = next(cell.text for cell in record.cells if cell.text)
    company = any(e.holds_company_word(text) for text in record.filled("name"))
    name_and_address = record.has("name") and record.has("address")
    valid = record.has(*STRONG, *WEAK)
    if not record.filled(*PERSONAL_ROLES) and not record.other_identifier:
        return "not_personal"
    if first_filled.startswith(TOTAL_WORDS):
        return "not_personal"
    if company and not record.has("name") and not record.has(*STRONG):
        return "not_personal"
    if not record.identifier_cells and not name_and_address:
        return "unidentifiable"
    if record.has(*WEAK) and not record.has(*STRONG) and not record.has("name"):
        return "unidentifiable"
    if record.identifier_cells and not valid and not name_and_address:
        return "invalid_identifier"
    return "has_key"


Listed = dict[str, frozenset[Element]]  # own, test, dead and public values of a plan


def listed_values(values: list[str]) -> frozenset[Element]:
    """A listed value as everything strong that it can be."""
    texts = [section_5_normalise(value) for value in values]
    return frozenset(
        (kind, key) for text in texts for kind, reading in AS_LISTED if (key := reading(text))
    )


def section_10_flags(record: Record, listed: Listed, stated_public: bool = False) -> set[str]:
    """The exclusions that a record with a key bears."""
    r = record
    names = r.filled("name")
    first = r.line[0] if r.cells else ""
    companies = r.filled("company")
    sole = any(value.startswith("92") for value in r.elements.get("uscc", ())) or any(
        text.endswith(SOLE_TRADERS) for text in (*companies, *names)
    )
    others = [kind for kind in STRONG if kind != "mobile"]
    only_mobile = (
        r.category == "ordinary" and r.has("mobile") and not r.has(*others, "name", "address")
    )
    salutation = any(word in text for text in names for word in SALUTATIONS)
    company = companies or r.has("uscc") or any(map(e.holds_company_word, names))
    tests = {
        "bare_number": only_mobile and not salutation,
        "salutation_number": only_mobile and salutation,
        "company_contact": company and not r.has("name", "id") and not sole,
        "sole_trader": sole,
        "test_data": any(map(is_test_name, names)) or is_listed(r, listed["test"]),
        "looks_made_up": looks_made_up(r),
        "sample_or_template": first.startswith(TEMPLATE_WORDS),
        "dead": is_dead(r) or is_listed(r, listed["dead"]),
        "own_data": is_listed(r, listed["own"]),
        "public_stated": stated_public or is_listed(r, listed["public"]),
    }
    return {name for name, true in tests.items() if true}


def is_test_name(text: str) -> bool:
    return re.sub("[0-9]+$", "", text.lower()) in TEST_NAMES


def looks_made_up(record: Record) -> bool:
    if not any(text in STOCK_NAMES for text in record.filled("name")):
        return False
    mobiles, ids = record.elements.get("mobile", []), record.elements.get("id", [])
    return (
        bool(mobiles)
        and all(is_pattern(number[-8:]) for number in mobiles)
        and all(is_pattern(i[11:17]) or i[14:17] <= "010" for i in ids)
    )


def is_pattern(digits: str) -> bool:
    if "00000" in digits or re.search(r"(.)\1{6}", digits):
        return True
    return any(
        run in sequence
        for run in (digits[at : at + 5] for at in range(len(digits) - 4))
        for sequence in ("0123456789", "9876543210")
    )


def is_dead(record: Record) -> bool:
    for cell, role, title in zip(record.cells, record.roles, record.titles, strict=False):
        if role != "death" or not cell.text:
            continue
        word = bare(title)
        facts = ("日期", "时间", "原因", "date", "time", "reason")
        if any(fact in word for fact in facts) or word.endswith(("rq", "sj")):
            return True
        if cell.text.lower() in DEATH_SAID:
            return True
        if any(said in cell.text for said in ("死亡", "已故", "去世")) and "未" not in cell.text:
            return True
    return False


def is_listed(record: Record, values: frozenset[Element]) -> bool:
    if not values:
        return False
    ids = [("id", value) for value in record.elements.get("id", ())]
    if ids:
        return any(found in values for found in ids)
    found = [(kind, value) for kind in STRONG for value in record.elements.get(kind, ())]
    return bool(found) and all(one in values for one in found)
