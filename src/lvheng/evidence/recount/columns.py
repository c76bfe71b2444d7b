"""§7 (neighbours) and §9 of docs/counting.md: what the columns of a table mean."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from types import MappingProxyType

from . import elements as e
from .header import Table, bare, section_6_names
from .words import BANK_WORDS, SALUTATIONS, surnames

SAMPLE = 1000


def section_9_roles(table: Table, stated: Mapping[int, str | None] = MappingProxyType({})) -> None:
    """`stated` are the roles that a plan states, by column: they stand, and are neighbours of others."""
    names = [
        (stated[column], False) if column in stated else name
        for column, name in enumerate(section_6_names(table))
    ]
    samples = [sample(table, column) for column in range(len(names))]
    roles = [
        by_content(samples[column]) if ask else role for column, (role, ask) in enumerate(names)
    ]
    for left in range(len(names) - 1):
        pair = (left, left + 1)
        if all(names[column][1] and roles[column] is None for column in pair):
            for lat, lon in (pair, pair[::-1]):
                if mostly(samples[lat], is_latitude) and mostly(samples[lon], is_longitude):
                    roles[lat], roles[lon] = "track_lat", "track_lon"
    for column, (_, ask) in enumerate(names):
        if ask and roles[column] is None and mostly(samples[column], is_time):
            roles[column] = "time"
    table.by_content = {
        role for role, (_, ask) in zip(roles, names, strict=True) if ask and role is not None
    }
    roles = section_7_neighbours(table, roles, samples)
    table.roles = [stated.get(column, role) for column, role in enumerate(roles)]


def sample(table: Table, column: int) -> list[str]:
    records = table.records[:SAMPLE] if table.header_rows else table.records
    found = [
        cells[column].text
        for _, cells in records
        if column < len(cells) and cells[column].text and not cells[column].damaged
    ]
    return found[:SAMPLE]


def mostly(texts: list[str], test: Callable[[str], object]) -> bool:
    # Whole numbers, because 0.8 is not exact in a computer.
    return bool(texts) and 10 * sum(bool(test(text)) for text in texts) >= 8 * len(texts)


def by_content(texts: list[str]) -> str | None:
    for role, test in CONTENTS:
        if mostly(texts, test):
            return role
    return None


def looks_like_a_name(text: str) -> bool:
    for length in range(1, 5):
        surname = text[:length]
        if surname not in surnames():
            continue
        if 2 <= len(text) <= 4 and all(map(e.is_han, text)):
            return True
        rest = text.removeprefix(surname)
        if any(rest.endswith(word) and len(rest) <= 2 + len(word) for word in SALUTATIONS):
            return True
    return False


def is_address_of_a_place(text: str) -> bool:
    value = e.address(text)
    return value is not None and any(sign in value for sign in e.ADDRESS_SIGNS.replace("号", ""))


def is_card_of_a_bank(text: str) -> bool:
    value = e.bank_card(text)
    return value is not None and e.has_known_prefix(value)


CONTENTS: tuple[tuple[str, Callable[[str], object]], ...] = (
    ("id_number", e.resident_id_18),
    ("phone", e.mobile),
    ("email", e.email),
    ("plate", e.plate),
    ("name", looks_like_a_name),
    ("address", is_address_of_a_place),
    ("card", is_card_of_a_bank),
)


def is_latitude(text: str) -> bool:
    return is_between(text, "3.8", "53.6")


def is_longitude(text: str) -> bool:
    return is_between(text, "73.4", "135.1")


def is_between(text: str, least: str, most: str) -> bool:
    if not re.fullmatch(r"[+-]?[0-9]+\.[0-9]{3,}", text):
        return False
    return Decimal(least) <= Decimal(text) <= Decimal(most)


def is_time(text: str) -> bool:
    day = "[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}"
    days: tuple[str, ...] = (day, day.replace("-[", "/["), day.replace("-[", "[.]["), "[0-9]{8}")
    days += ("[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日?",)
    clock = "([ T]*[0-9]{1,2}:[0-9]{1,2}(:[0-9]{1,2})?)?"
    return any(re.fullmatch(each + clock, text) for each in days)


# --- §7 -------------------------------------------------------------------------------------------


def section_7_neighbours(
    table: Table, roles: list[str | None], samples: list[list[str]]
) -> list[str | None]:
    columns = range(len(roles))

    def others(column: int) -> set[str | None]:
        return {roles[other] for other in columns if other != column}

    for column in columns:
        if roles[column] != "login":
            continue
        if mostly(samples[column], looks_like_a_name):
            roles[column] = "name"
        elif (
            others(column) & {"card", "account", "balance"}
            or any(is_bank(table, other) for other in columns if other != column)
            or mostly(samples[column], is_long_number)
        ):
            roles[column] = "account"
    for column in columns:
        if roles[column] == "ambiguous_place":
            tracked = {"track_lat", "track_lon", "track_point", "track_time", "time"}
            roles[column] = "track_place" if others(column) & tracked else None
    for column in columns:
        if roles[column] == "ambiguous_secret":
            beside = {roles[other] for other in columns if abs(other - column) == 1}
            roles[column] = "secret" if beside & {"card", "secret"} else None
    for column in columns:
        if roles[column] == "ambiguous_room":
            lodging = others(column) & {"lodging_time", "lodging_place"}
            roles[column] = "lodging_place" if lodging else "estate"
    for column in columns:
        texts = samples[column]
        if roles[column] == "message" and len(texts) >= 10 and 10 * len(set(texts)) <= len(texts):
            roles[column] = "mass_message"
    return roles


def is_bank(table: Table, column: int) -> bool:
    return any(
        column < len(cells) and bare(cells[column].text) in BANK_WORDS
        for cells in table.header_rows
    )


def is_long_number(text: str) -> bool:
    return re.fullmatch("[0-9]{12,30}", text) is not None and not e.mobile(text)
