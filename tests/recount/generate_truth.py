"""Nobody's persons, and what a counter must find in records made of them.

The truth comes from construction: whoever writes a cell says what it holds. Nothing here reads a
cell again, so it cannot share a mistake with a counter.

All regions, mobile segments and (but for their first two digits) card prefixes are unassigned.
"""

from __future__ import annotations

import csv
import datetime as dt
import random
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from copy import copy
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from pathlib import Path

from .generate_people import PLACES, ROADS, digits, with_check, with_luhn

DATA = Path(__file__).parents[2] / "src" / "lvheng" / "evidence" / "data"
RULES = ("as_seized", "by_line", "by_id", "by_phone", "by_person")
STRONG = (
    *("resident_id", "passport", "mobile", "bank_card", "plate", "vin", "email"),
    *("wechat", "qq", "imei"),
)
WEAK = ("name_landline", "name_address")
BY_ID = (*STRONG, *WEAK)
BY_PHONE = ("mobile", *(kind for kind in BY_ID if kind != "mobile"))
Item = tuple[str, str]
"""Kind and value of an identifier."""

SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗"
GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞刚桂英华文玉兰建梅红玲霆喆堃犇"
RARE = "𠮷㐂"  # four bytes in GB18030, two of them ASCII digits
TRADITIONAL = "偉麗強軍勇艷濤國紅靜憲寧譽"


@cache
def column_of(table: str) -> frozenset[str]:
    """The first column of a dated table of the page."""
    with (DATA / f"{table}.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.reader(line for line in lines if not line.startswith("#")))
    return frozenset(row[0] for row in rows[1:] if row)


@dataclass(frozen=True)
class Person:
    name: str
    id18: str
    id15: str | None
    phones: tuple[str, ...]
    card: str
    plate: str
    email: str
    landline: str
    address: str
    passport: str
    wechat: str
    qq: str
    imei: str
    vin: str


class Nobodies:
    """Persons with numbers of regions and segments that nobody was ever given."""

    def __init__(self, rng: random.Random, number: int) -> None:
        self.rng = rng
        self.taken: set[str] = set()
        self.all = [self.person() for _ in range(number)]

    def of_gbk(self) -> Nobodies:
        """Those of them whose names old programs can write."""
        some = copy(self)
        some.all = [person for person in self.all if not set(person.name) & set(RARE)]
        return some

    def new(self, make: Callable[[], str]) -> str:
        """What make gives and did not give before."""
        while (made := make()) in self.taken:
            pass
        self.taken.add(made)
        return made

    def region(self) -> str:
        rng = self.rng
        while True:
            code = rng.choice(("11", "13", "21", "33", "37", "42", "51", "61")) + digits(rng, 4)
            if code[2:4] > "60" and code not in column_of("regions"):
                return code

    def segment(self) -> str:
        while (head := f"1{self.rng.randint(30, 99)}") in column_of("mobile_segments"):
            pass
        return head

    def person(self) -> Person:
        rng, new = self.rng, self.new
        birth = dt.date(1945, 1, 1) + dt.timedelta(days=rng.randint(0, 24_000))
        region = self.region()
        id18 = new(lambda: with_check(f"{region}{birth:%Y%m%d}{rng.randint(11, 899):03}"))
        return Person(
            name=new(self.name),
            id18=id18,
            id15=id18[:6] + id18[8:17] if birth.year < 2000 else None,
            phones=tuple(new(lambda: self.segment() + digits(rng, 8)) for _ in range(2)),
            card=new(lambda: with_luhn("6299" + digits(rng, rng.choice((11, 14))))),
            plate=new(lambda: f"京O{digits(rng, 5)}".replace("O", rng.choice("PQR"))),
            email=new(lambda: rng.choice(("li.", "w_", "x-", "")) + f"u{digits(rng, 6)}@a.example"),
            landline=new(lambda: "0" + rng.choice(("10", "571")) + "2" + digits(rng, 7)),
            address=rng.choice(PLACES) + rng.choice(ROADS) + f"{rng.randint(1, 999)}号",
            passport=new(lambda: "E" + digits(rng, 8)),
            wechat=new(lambda: "wxid_" + digits(rng, 12)),
            qq=new(lambda: "9" + digits(rng, 8)),
            imei=new(lambda: "00" + digits(rng, 11) + "7")[:14],
            vin=new(lambda: "LZZ" + "ABCDE"[rng.randrange(5)] + digits(rng, 13)),
        )

    def name(self) -> str:
        rng = self.rng
        given = "".join(rng.choice(GIVEN) for _ in range(rng.choice((1, 2, 2))))
        if rng.random() < 0.05:
            given = given[:-1] + rng.choice(RARE)
        return rng.choice(SURNAMES) + given


@dataclass(frozen=True)
class Record:
    """A record as it was meant: what it holds and what becomes of it.

    `fate` is empty where the record has a key, else the reason for which it is no item; `line` the
    normalised cells that are not empty.
    """

    items: tuple[Item, ...]
    line: tuple[str, ...]
    category: str = "ordinary"
    event: tuple[str, str] = ("", "")  # place and time of a position; times and places of a stay
    fate: str = ""

    def key(self, order: tuple[str, ...]) -> Item:
        return min(self.items, key=lambda item: order.index(item[0]))


@dataclass
class Exhibit:
    """What is true of one exhibit. `rows` counts what a reader reads: rows of tables, units of prose."""

    records: list[Record] = field(default_factory=list)
    unread: int = 0
    rows: int = 0
    status: str = "read"

    def values(self, kind: str) -> set[str]:
        return {value for one in self.records for found, value in one.items if found == kind}


@dataclass
class Totals:
    records: int
    personal_records: int
    rules: dict[str, dict[str, int]]
    excluded: dict[str, int]


def totals(records: Iterable[Record]) -> Totals:
    """What a counter must say of the records, in any order of them."""
    records = list(records)
    fates = Counter(one.fate for one in records if one.fate)
    keyed = [one for one in records if not one.fate]
    persons = group(keyed)
    seized = Counter(one.category for one in keyed)
    seized.update(one.category for one in records if one.fate == "invalid_identifier")
    lines = {(one.category, one.line) for one in keyed}
    rules = {"as_seized": dict(seized), "by_line": dict(Counter(found[0] for found in lines))}
    static = 0
    for rule, keys in (
        ("by_id", [one.key(BY_ID) for one in keyed]),
        ("by_phone", [one.key(BY_PHONE) for one in keyed]),
        ("by_person", persons),
    ):
        units = {(one.category, key, one.event) for one, key in zip(keyed, keys, strict=True)}
        left = units - static_points(units)
        rules[rule] = dict(Counter(category for category, _, _ in left))
        if rule == "by_id":
            static = len(units) - len(left)
            fates["duplicate"] = len(keyed) - len(units)
    fates["static_track_point"] = static
    return Totals(
        len(records),
        len(records) - fates["not_personal"] - fates["unidentifiable"],
        rules,
        {name: number for name, number in fates.items() if number},
    )


def static_points(units: set) -> set:
    """Of the track events with a time those whose place is that of the one before, for each key."""
    tracks = defaultdict(list)
    for unit in units:
        if unit[0] == "track" and unit[2][1]:
            tracks[unit[1]].append(unit)
    static = set()
    for events in tracks.values():
        events.sort(key=lambda unit: (unit[2][1], unit[2][0]))
        for before, unit in pairwise(events):
            if unit[2][0] and unit[2][0] == before[2][0]:
                static.add(unit)
    return static


def group(records: list[Record]) -> list[Item]:
    """For each record one value that stands for all whom its identifiers link."""
    above: dict[Item, Item] = {}

    def top(item: Item) -> Item:
        while above.setdefault(item, item) != item:
            item = above[item]
        return item

    for one in records:
        strong = [item for item in one.items if item[0] in STRONG]
        for item in strong:
            above[top(item)] = top(strong[0])
    return [
        top(strong[0])
        if (strong := [item for item in one.items if item[0] in STRONG])
        else one.key(BY_ID)
        for one in records
    ]
