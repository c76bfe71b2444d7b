"""What columns mean beside their titles: content, neighbours, and what contradicts (§7, §9).

The sample of a column is a counter of its first cells. Shares are shares of the sample.
"""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from functools import cache
from typing import Any

from lvheng.evidence.data import bank_prefixes
from lvheng.evidence.elements import (
    ADDRESS,
    BANK_CARD,
    EMAIL,
    MOBILE,
    NAME,
    PLATE,
    RESIDENT_ID,
    address,
    amount,
    base_station,
    coordinates,
    date_time,
    express_number,
    journey,
    mask,
    name,
    network_address,
)
from lvheng.evidence.headers import names_bank, says_nothing
from lvheng.evidence.reading import ANYWHERE, READ, read_as, read_cell

SAMPLE = 1000
"""Cells of a column that are looked at for its meaning."""

Sample = Counter[str]
_TRACKS = ("track_lat", "track_lon")


@dataclass(frozen=True)
class Column:
    """A column of a table and what it was taken for.

    `source`: word, subject, end (how the title says it), neighbours, content, plan, or "". `valid` of
    the `sample` cells have the form of the role; None where it has none. `flags`: conflict, few_valid,
    part_of_header, ambiguous, from_content, not_understood, ignored; `looks_like` the role that the content
    would have.
    """

    letter: str
    header: str
    role: str
    source: str
    sample: int = 0
    valid: int | None = None
    flags: tuple[str, ...] = ()
    looks_like: str = ""

    def described(self) -> dict[str, Any]:
        """Plain data, ready for JSON."""
        return asdict(self) | {"flags": list(self.flags)}


def letter(place: int) -> str:
    """The letter of a column by its number from 0 on.

    >>> letter(0), letter(25), letter(26), letter(701), letter(702)
    ('A', 'Z', 'AA', 'ZZ', 'AAA')
    """
    found = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        found = chr(ord("A") + rest) + found
    return found


# Forms: is a text what a column of this role holds?

_DECIMAL = re.compile("[0-9]{1,3}[.][0-9]{3,}")
_PLACE = re.compile("[省市区县镇乡村路街州旗]")  # 号 alone ends many a number that is no address


def _formed(module: Any) -> Callable[[str], bool]:
    return lambda text: module.validate(module.compact(text)) is None


def _between(low: float, high: float) -> Callable[[str], bool]:
    return lambda text: bool(_DECIMAL.fullmatch(text)) and low <= float(text) <= high


def _either(*tests: Callable[[str], bool]) -> Callable[[str], bool]:
    return lambda text: any(test(text) for test in tests)


_FORMS: dict[str, Callable[[str], bool]] = {
    "name": _formed(name),
    "address": _formed(address),
    "amount": _formed(amount),
    "balance": _formed(amount),
    "express": _formed(express_number),
    "time": _formed(date_time),
    "track_time": _formed(date_time),
    "trip": _either(_formed(journey), _formed(date_time)),
    "login_log": _either(_formed(network_address), _formed(date_time)),
    "track_lat": lambda text: bool(coordinates.degrees(text, 90)),
    "track_lon": lambda text: bool(coordinates.degrees(text, 180)),
    "track_point": lambda text: bool(coordinates.point(text)),
    "track_place": _either(
        _formed(base_station), _formed(address), lambda t: bool(coordinates.point(t))
    ),
}
_TELLING = {*READ, "name", "address", "time", "track_time", "track_lat", "track_lon", "track_point"}
"""Roles of which few valid cells are worth a flag."""

_ACCOUNT = re.compile("[0-9]{12,30}")
_IN_CHINA = {"track_lat": _between(3.8, 53.6), "track_lon": _between(73.4, 135.1)}


@cache
def _prefixes() -> tuple[str, ...]:
    return bank_prefixes()


def _is_card(text: str, today: datetime.date) -> bool:
    card = read_as(BANK_CARD, text, "", today)
    return not card.reason and card.text.startswith(_prefixes())


def _is(kind: int) -> Callable[[str, datetime.date], bool]:
    return lambda text, today: not read_as(kind, text, "", today).reason


_CONTENT: tuple[tuple[str, Callable[[str, datetime.date], bool]], ...] = (
    ("id_number", _is(RESIDENT_ID)),
    ("phone", _is(MOBILE)),
    ("email", _is(EMAIL)),
    ("plate", _is(PLATE)),
    ("name", lambda text, today: name.looks_like_name(text)),
    ("address", lambda text, today: bool(_PLACE.search(text)) and _is(ADDRESS)(text, today)),
    ("card", _is_card),
)
"""What a column without a title may be, in order."""


def share(sample: Sample, test: Callable[[str], bool]) -> int:
    """How many cells of a sample pass a test."""
    return sum(many for text, many in sample.items() if test(text))


def _most(sample: Sample, test: Callable[[str], bool]) -> bool:
    """Whether at least 80 % pass."""
    return 10 * share(sample, test) >= 8 * sample.total() > 0


def _half(sample: Sample, test: Callable[[str], bool]) -> bool:
    return 2 * share(sample, test) >= sample.total() > 0


def _content_role(sample: Sample, today: datetime.date) -> str:
    for role, test in _CONTENT:
        if _most(sample, lambda text, test=test: test(text, today)):  # type: ignore[misc]
            return role
    return ""


def from_content(samples: Sequence[Sample], today: datetime.date) -> list[str]:
    """The role that each column without a title has by its content, or ""."""
    roles = [_content_role(sample, today) for sample in samples]
    shapes = [
        next((r for r in _TRACKS if not role and _most(sample, _IN_CHINA[r])), "")
        for role, sample in zip(roles, samples, strict=True)
    ]
    for place in range(len(roles) - 1):
        pair = shapes[place : place + 2]
        if sorted(pair) == sorted(_TRACKS) and not roles[place]:
            roles[place : place + 2] = pair
    return [
        role or ("time" if _most(sample, _FORMS["time"]) else "")
        for role, sample in zip(roles, samples, strict=True)
    ]


# Neighbours: what one word cannot say


def with_neighbours(
    roles: Sequence[str], titles: Sequence[Sequence[str]], samples: Sequence[Sample]
) -> list[str]:
    """The roles after the ambiguous ones are decided; `titles` are the header cells of each column."""
    found = list(roles)
    bank = any(names_bank(cell) for cells in titles for cell in cells if cell)
    for place, role in enumerate(found):
        if role == "login" and _most(samples[place], name.looks_like_name):
            found[place] = "name"
        elif role == "login" and (
            bank
            or {"card", "account", "balance"} & {*roles}
            or _most(samples[place], lambda text: bool(_ACCOUNT.fullmatch(text)))
        ):
            found[place] = "account"
    known = {*found}
    for place, role in enumerate(found):
        if role == "ambiguous_place":
            beside = {*_TRACKS, "track_point", "track_time", "time"} & known
            found[place] = "track_place" if beside else ""
        elif role == "ambiguous_secret":
            beside = {"card", "secret"} & {*found[max(place - 1, 0) : place + 2]}
            found[place] = "secret" if beside else ""
        elif role == "ambiguous_room":
            beside = {"lodging_time", "lodging_place"} & known
            found[place] = "lodging_place" if beside else "estate"
    return found


def sent_to_many(sample: Sample) -> bool:
    """Whether the messages of a column are the same text sent to many.

    >>> sent_to_many(Counter({"本店开业": 30})), sent_to_many(Counter({"好": 5, "在吗": 5}))
    (True, False)
    """
    return 10 <= 10 * len(sample) <= sample.total()


# What is said of a column


def judged(column: Column, sample: Sample, today: datetime.date, *, ambiguous: bool) -> Column:
    """The column with its sample, the share that has the form of its role, and its flags."""
    size, role = sample.total(), column.role
    flags = []
    looks_like, valid = "", None
    if role in READ:
        kinds = READ[role]
        valid = share(
            sample, lambda text: any(not read_as(k, text, role, today).reason for k in kinds)
        )
    elif role in _FORMS:
        valid = share(sample, _FORMS[role])
    if valid is not None and role in _TELLING and size >= 3 and 2 * valid < size:
        looks_like = next(
            (
                other
                for other, test in _CONTENT
                if other != role and _half(sample, lambda text, test=test: test(text, today))  # type: ignore[misc]
            ),
            "",
        )
        flags.append("conflict" if looks_like else "few_valid")
    if not role and not says_nothing(column.header):
        looks_like = next(
            (
                other
                for other, test in _CONTENT
                if other in ("name", "address", "card")
                and size >= 3
                and _most(sample, lambda text, test=test: test(text, today))  # type: ignore[misc]
            ),
            "",
        )
    if column.source == "end":
        flags.append("part_of_header")
    if ambiguous:
        flags.append("ambiguous")
    if column.source == "content" and role.startswith("track"):
        flags.append("from_content")
    if size and not role and not column.source and not ambiguous:
        flags.append("not_understood")
    return Column(
        column.letter,
        shown(column.header, today),
        role,
        column.source,
        size,
        valid,
        tuple(flags),
        looks_like,
    )


def shown(header: str, today: datetime.date) -> str:
    """A title as it may be shown: masked if it holds an identifier."""
    return mask(header) if header and read_cell("", header, today) else header


__all__ = [
    "ANYWHERE",
    "NAME",
    "SAMPLE",
    "Column",
    "Sample",
    "from_content",
    "judged",
    "letter",
    "sent_to_many",
    "with_neighbours",
]
