"""Cells as people and programs write them, each with what it was made to hold."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Callable
from typing import NamedTuple

from .generate_people import digits, with_check
from .generate_truth import Item, Nobodies, Person

Value = str | int | float | dt.date | None


class Cell(NamedTuple):
    """A value as it is written, its text by §5, and the identifiers in it."""

    value: Value
    text: str
    items: tuple[Item, ...] = ()
    wrong: bool = False  # an identifier that is none


# How a store holds values: as text; as a workbook's numbers and dates (numbers of 16 digits and more
# are destroyed); as exact numbers.
TEXT, SHEET, EXACT = "text", "sheet", "exact"
WIDE = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}


class Writer:
    """Writes cells for one kind of store; `plain` ones only so that they can be told without a header."""

    def __init__(self, rng: random.Random, people: Nobodies, store: str, *, plain: bool = False):
        self.rng = rng
        self.people = people
        self.store = store
        self.plain = plain
        self.clock = dt.datetime(2024, 3, 1, 8, 0, 1)
        self.spot = 0

    def cell(self, concept: str, person: Person) -> Cell:
        written = getattr(self, concept, None)
        return written(person) if written else self.fact(concept)

    def ways(self, kind: str, value: str, *more: tuple[float, Callable[[], Cell]]) -> Cell:
        """One of the ways to write, each with its share; else plainly."""
        draw = self.rng.random()
        for share, way in more if not self.plain else ():
            draw -= share
            if draw < 0:
                return way()
        return Cell(value, value, ((kind, value),))

    def name(self, person: Person) -> Cell:
        return Cell(person.name, person.name)

    def remark(self, person: Person) -> Cell:
        """A column of no kind: an identifier is one if it is the whole cell or a piece of it."""
        rng = self.rng
        number = person.phones[0]
        if rng.random() < 0.1:
            text = rng.choice(("", "回访 ", "备用/")) + number
            return Cell(text, text, (("mobile", number),))
        said = ("", "已回访", "vip", "第一行\n第二行", "a,b", '说"好"', f"电话{number}")
        runs = (
            digits(rng, 22),
            "17" + digits(rng, 11),
            f"20240301{number}",
            person.id18[:17] + "00",
        )
        text = rng.choice(said if rng.random() < 0.8 else runs)
        return Cell(text, text)

    def variant(self, person: Person) -> Cell:
        """The name as others write it, beside a number that tells who it is."""
        name = person.name
        text = self.rng.choice(
            (name, f"{name[0]} {name[1:]}", name[0] + "先生", "*" + name[1:], name.translate(WIDE))
        )
        return Cell(text, text)

    def id(self, person: Person) -> Cell:
        number, rng = person.id18, self.rng
        found = (("resident_id", number),)
        spaced = f"{number[:6]} {number[6:14]} {number[14:]}"
        return self.ways(
            "resident_id",
            number,
            (0.08, lambda: self.wrong_id(number)),
            (0.06, lambda: Cell(number.lower(), number.lower(), found)),
            (0.05, lambda: Cell(number.translate(WIDE), number, found)),
            (0.05, lambda: Cell(spaced.replace(" ", rng.choice((" ", "\u3000"))), spaced, found)),
            (
                0.05,
                lambda: Cell(rng.choice(("'", " ", "\u200b", "\ufeff")) + number, number, found),
            ),
            (0.10, lambda: self.short_id(person)),
            (0.06, lambda: self.as_number(number, found)),
        )

    def short_id(self, person: Person) -> Cell:
        number = person.id15
        found = (("resident_id", person.id18),)
        if number is None:
            return Cell(person.id18, person.id18, found)
        if self.store != TEXT and self.rng.random() < 0.5:
            return Cell(int(number), number, found)
        return Cell(number, number, found)

    def as_number(self, number: str, found: tuple[Item, ...]) -> Cell:
        """18 digits or a card as a number: a workbook destroys it, other stores do not."""
        if self.store == TEXT or number[-1] == "X":
            return Cell(number, number, found)
        if self.store == EXACT:
            return Cell(int(number), number, found)
        if number[15] in "45":  # writers of 16 digits and of 17 would not round alike
            return Cell(number, number, found)
        return Cell(float(number), self.destroyed(number), (), wrong=True)

    def destroyed(self, number: str) -> str:
        """The 15 digits that a workbook keeps, and zeros."""
        shown = f"{float(number):.14e}"
        return shown[0] + shown[2:16] + "0" * (len(number) - 15)

    def wrong_id(self, number: str) -> Cell:
        rng = self.rng
        mantissa = f"{number[0]}.{number[1:15]}"
        wrong = rng.choice(
            (
                number[:17] + rng.choice([c for c in "0123456789X" if c != number[17]]),
                with_check(number[:10] + rng.choice(("0230", "1301", "0431")) + number[14:17]),
                with_check(rng.choice(("10", "38", "47", "70")) + number[2:17]),
                number[:17],
                number[:10] + "****" + number[14:],
                f"{mantissa}E+17",
            )
        )
        return Cell(wrong, wrong, (), wrong=True)

    def phone(self, person: Person) -> Cell:
        rng = self.rng
        number, other = rng.sample(person.phones, 2)
        found = (("mobile", number),)
        both = (("mobile", number), ("mobile", other))

        def said(text: str) -> Cell:
            return Cell(text, text, found)

        def pair() -> Cell:
            text = number + rng.choice(("/", "、", "；", " ")) + other
            return Cell(text, text.replace("；", ";"), both)

        return self.ways(
            "mobile",
            number,
            (0.06, self.wrong_phone),
            (0.06, lambda: said(rng.choice(("+86", "0086", "86", "+86-", "+86 ")) + number)),
            (0.05, lambda: said(f"{number[:3]}-{number[3:7]}-{number[7:]}")),
            (0.05, lambda: said(f"{number[:3]} {number[3:7]} {number[7:]}")),
            (0.04, lambda: Cell(number.translate(WIDE), number, found)),
            (0.04, lambda: Cell(number + ".0", number, found)),
            (0.03, lambda: Cell("'" + number, number, found)),
            (0.06, pair),
            (0.15, lambda: Cell(number if self.store == TEXT else int(number), number, found)),
        )

    def wrong_phone(self) -> Cell:
        rng = self.rng
        text = rng.choice(
            ("12" + digits(rng, 9), "138" + digits(rng, 7), "1.38E+10", "139****" + digits(rng, 4))
        )
        return Cell(text, text, (), wrong=True)

    def landline(self, person: Person) -> Cell:
        number = person.landline
        area = 3 if number.startswith("010") else 4
        text = number[:area] + self.rng.choice(("", "-", " ")) + number[area:]
        return Cell(text, text, (("landline", number),))

    def card(self, person: Person) -> Cell:
        number = person.card
        found = (("bank_card", number),)
        groups = " ".join(number[place : place + 4] for place in range(0, len(number), 4))
        wrong = number[:-1] + str((int(number[-1]) + 3) % 10)
        return self.ways(
            "bank_card",
            number,
            (0.2, lambda: Cell(groups, groups, found)),
            (0.05, lambda: Cell(wrong, wrong, (), wrong=True)),
            (0.06, lambda: self.as_number(number, found)),
            (0.05, lambda: Cell(number.translate(WIDE), number, found)),
        )

    def plate(self, person: Person) -> Cell:
        sign = person.plate
        found = (("plate", sign),)
        shown = f"{sign[:2]}·{sign[2:]}"
        return self.ways(
            "plate",
            sign,
            (0.1, lambda: Cell(shown, shown, found)),
            (0.1, lambda: Cell(sign.lower(), sign.lower(), found)),
            (0.1, lambda: Cell(sign.translate(WIDE), sign, found)),
        )

    def email(self, person: Person) -> Cell:
        address = person.email
        found = (("email", address),)
        wrong = address.replace("@", "#")
        return self.ways(
            "email",
            address,
            (0.1, lambda: Cell(address.upper(), address.upper(), found)),
            (0.05, lambda: Cell(address.translate(WIDE), address, found)),
            (0.05, lambda: Cell(wrong, wrong, (), wrong=True)),
        )

    def address(self, person: Person) -> Cell:
        return Cell(person.address, person.address, (("address", person.address),))

    def passport(self, person: Person) -> Cell:
        return Cell(person.passport, person.passport, (("passport", person.passport),))

    def wechat(self, person: Person) -> Cell:
        return Cell(person.wechat, person.wechat, (("wechat", person.wechat),))

    def qq(self, person: Person) -> Cell:
        value = person.qq if self.store == TEXT else int(person.qq)
        return Cell(value, person.qq, (("qq", person.qq),))

    def imei(self, person: Person) -> Cell:
        number = person.imei + "7"
        return Cell(number, number, (("imei", person.imei),))

    def vin(self, person: Person) -> Cell:
        return Cell(person.vin, person.vin, (("vin", person.vin),))

    def call_other(self, _: Person) -> Cell:
        number = self.rng.choice(self.people.all).phones[0]
        return Cell(number, number, (("mobile", number),))

    def fact(self, concept: str) -> Cell:
        rng = self.rng
        if concept in ("time", "track_time", "in_time"):
            return self.moment()
        if concept in ("lat", "lon"):
            value = (30.5 if concept == "lat" else 120.25) + self.spot / 100
            return Cell(value if self.store == SHEET else str(value), str(value))
        text = {
            "serial": lambda: str(rng.randint(1, 9999)),
            "secret": lambda: "a" + digits(rng, 6) + rng.choice("xyz"),
            "amount": lambda: str(rng.randint(1, 90_000)),
            "goods": lambda: rng.choice(("洗衣液", "显示器", "书, 三本")),
            "balance": lambda: digits(rng, 5).lstrip("0") or "1",
            "credit": lambda: rng.choice(("良好", "一般")),
            "loan": lambda: str(rng.randint(1, 90_000)),
            "health": lambda: rng.choice(("高血压", "正常", "O型")),
            "message": lambda: rng.choice(("晚上一起吃饭，好吗", "转账已收到")),
            "trip": lambda: rng.choice(("CA", "MU")) + digits(rng, 4),
            "estate": lambda: rng.choice(("阳光花园", "学府苑")),
            "call": lambda: f"{rng.randint(1, 500)}秒",
            "hotel": lambda: rng.choice(("锦江之星", "如家酒店", "汉庭")),
            "place": lambda: rng.choice(("东门卡口", "西门卡口")),
            "dead": lambda: rng.choice(("是", "否", "否", "否")),
            "express": lambda: "YT" + digits(rng, 13),
        }[concept]()
        if concept in ("amount", "loan", "balance") and self.store != TEXT:
            return Cell(int(text), text)
        return Cell(text, text)

    def moment(self) -> Cell:
        rng = self.rng
        self.clock += dt.timedelta(minutes=rng.choice((0, 5, 60, 1440)))
        text = f"{self.clock:%Y-%m-%d %H:%M:%S}"
        return Cell(self.clock if self.store == SHEET and rng.random() < 0.7 else text, text)
