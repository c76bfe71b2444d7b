"""Made-up persons, every number derived from the seed, and the many ways their data are written."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import dataclass

SURNAMES = (*"王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗", "欧阳", "司马", "诸葛")
GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华文玉兰建国志梅红玲霆喆堃犇"
LATIN_NAMES = ("John Smith", "Anna-Maria Lopez", "Sean O'Brien", "J. Doe")
MINORITY_NAMES = ("阿卜杜拉·买买提", "古丽娜尔·艾合买提", "扎西·顿珠")
PROVINCE_CODES = (11, 12, 13, 21, 31, 32, 33, 34, 35, 37, 41, 42, 44, 50, 51, 61, 65, 71, 81)
NO_PROVINCES = (10, 20, 38, 47, 55, 60, 70, 84, 85)
WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
PHONE_HEADS = ("134", "138", "139", "150", "158", "166", "177", "189", "192", "149", "161", "199")
CARD_HEADS = ("622202", "621700", "622848", "623094", "436742", "9558")
PLACES = ("杭州市西湖区", "宁波市江北区", "成都市武侯区", "长沙市岳麓区", "渭南市临渭区")
ROADS = ("文三路", "人民路", "解放街", "学院路", "建设路")


def digits(rng: random.Random, number: int) -> str:
    return "".join(rng.choice("0123456789") for _ in range(number))


def with_check(first_17: str) -> str:
    total = sum(int(digit) * weight for digit, weight in zip(first_17, WEIGHTS, strict=True))
    return first_17 + "10X98765432"[total % 11]


def with_luhn(body: str) -> str:
    total = 0
    for place, digit in enumerate(reversed(body)):
        doubled = int(digit) * 2 if place % 2 == 0 else int(digit)
        total += doubled // 10 + doubled % 10
    return body + str(-total % 10)


@dataclass
class Person:
    name: str
    id18: str
    id15: str | None
    phones: list[str]
    card: str
    plate: str
    email: str
    landline: str
    address: str


class People:
    def __init__(self, rng: random.Random, number: int) -> None:
        self.rng = rng
        self.all = [self.person() for _ in range(number)]
        # Two persons who share a telephone are one by the transitive rule, and two by the others.
        for _ in range(number // 12):
            first, second = rng.sample(self.all, 2)
            first.phones.append(second.phones[0])

    def person(self) -> Person:
        rng = self.rng
        id18 = self.resident_id()
        short = id18[6:8] == "19" and id18[0] != "9"
        return Person(
            name=self.name(),
            id18=id18,
            id15=id18[:6] + id18[8:17] if short else None,
            phones=[self.phone() for _ in range(rng.choice((1, 1, 2)))],
            card=with_luhn(rng.choice(CARD_HEADS) + digits(rng, rng.choice((9, 12)))),
            plate=self.plate(),
            email=rng.choice(("li.", "w_", "x-", "")) + f"u{digits(rng, 5)}@mail-1.example.cn",
            landline=rng.choice(("010", "021", "0571", "0755"))
            + rng.choice("2345678")
            + digits(rng, rng.choice((6, 7))),
            address=rng.choice(PLACES) + rng.choice(ROADS) + f"{rng.randint(1, 400)}号",
        )

    def name(self) -> str:
        rng = self.rng
        kind = rng.random()
        if kind < 0.03:
            return rng.choice(LATIN_NAMES)
        if kind < 0.06:
            return rng.choice(MINORITY_NAMES)
        given = "".join(rng.choice(GIVEN) for _ in range(rng.choice((1, 2, 2))))
        return rng.choice(SURNAMES) + (given if kind < 0.94 else given[:-1] + "𠮷")

    def region(self) -> str:
        if self.rng.random() < 0.04:
            return "9" + digits(self.rng, 5)
        return str(self.rng.choice(PROVINCE_CODES)) + digits(self.rng, 4)

    def birth(self) -> dt.date:
        return dt.date(1935, 1, 1) + dt.timedelta(days=self.rng.randint(0, 28_000))

    def resident_id(self) -> str:
        return with_check(f"{self.region()}{self.birth():%Y%m%d}{digits(self.rng, 3)}")

    def phone(self) -> str:
        return self.rng.choice(PHONE_HEADS) + digits(self.rng, 8)

    def plate(self) -> str:
        rng = self.rng
        head = rng.choice("京沪浙粤川苏") + rng.choice("ABCDEFGHJKLMNPQRSTUVWXYZ")
        kind = rng.random()
        if kind < 0.7:
            return head + rng.choice("ABCDEFGH") + digits(rng, 4)
        if kind < 0.8:
            return head + digits(rng, 4) + rng.choice("挂学警港澳")
        if kind < 0.9:
            return head + rng.choice("DF") + digits(rng, 5)
        return head + digits(rng, 5) + rng.choice("DF")

    # --- as written in exhibits ---

    def wide(self, text: str) -> str:
        return "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text)

    def written_id(self, person: Person) -> str:
        rng = self.rng
        kind = rng.random()
        number = person.id18
        if kind < 0.07:
            return self.wrong_id(number)
        if kind < 0.17 and person.id15:
            return person.id15
        if kind < 0.25:
            return number.lower()
        if kind < 0.30:
            return self.wide(number)
        if kind < 0.35:
            return f"{number[:6]} {number[6:14]} {number[14:]}"
        if kind < 0.40:
            return rng.choice(("'", "\t", " ", "\ufeff", "\u200b")) + number
        if kind < 0.43:
            return f"{number[:6]}-{number[6:14]}-{number[14:]}\u3000"
        if kind < 0.45:
            return rng.choice(self.all).id18 + rng.choice(("/", "、", "；")) + number
        return number

    def wrong_id(self, number: str) -> str:
        rng = self.rng
        kind = rng.randrange(8)
        if kind == 0:
            return number[:17] + rng.choice([c for c in "0123456789X" if c != number[17]])
        if kind == 1:
            bad_date = rng.choice(("0230", "1301", "0431", "0010"))
            return with_check(number[:10] + bad_date + number[14:17])
        if kind == 2:
            return with_check(str(rng.choice(NO_PROVINCES)) + number[2:17])
        if kind == 3:
            return number[:17]
        if kind == 4:
            return number[:10] + "****" + number[14:]
        if kind == 5:
            return f"{number[0]}.{number[1:15]}E+17"
        if kind == 6:
            return with_check(number[:6] + rng.choice(("1799", "2999")) + number[10:17])
        return rng.choice(("无", "/", "null"))

    def written_phone(self, person: Person) -> str:
        rng = self.rng
        number = rng.choice(person.phones)
        kind = rng.random()
        if kind < 0.05:
            return rng.choice(
                ("12" + number[2:], number[:10], number + "0", "无", number[0:3] + "****")
            )
        if kind < 0.10:
            return rng.choice(("+86", "0086", "86", "+86-", "+86 ", "86-")) + number
        if kind < 0.15:
            return f"{number[:3]}-{number[3:7]}-{number[7:]}"
        if kind < 0.20:
            return f"{number[:3]} {number[3:7]} {number[7:]}"
        if kind < 0.24:
            return self.wide(number)
        if kind < 0.30:
            other = rng.choice(person.phones)
            return number + rng.choice(("/", "、", ";", " ", "，", "|")) + other
        if kind < 0.33:
            return self.written_landline(person)
        if kind < 0.35:
            return person.id18
        return number

    def written_landline(self, person: Person) -> str:
        rng = self.rng
        area = 3 if person.landline[1] in "12" else 4
        head, tail = person.landline[:area], person.landline[area:]
        forms = (
            person.landline,
            f"{head}-{tail}",
            f"{head}-{tail}-{digits(rng, 3)}",
            f"{head} {tail}",
            f"{head}{tail}转{digits(rng, 4)}",
            f"+86-{head}-{tail}",
            person.phones[0],
        )
        return rng.choice(forms)

    def written_card(self, person: Person) -> str:
        rng = self.rng
        card = person.card
        kind = rng.random()
        if kind < 0.06:
            return card[:-1] + str((int(card[-1]) + rng.randint(1, 9)) % 10)
        if kind < 0.09:
            return with_luhn("11" + card[2:-1])
        if kind < 0.12:
            return card[:10]
        if kind < 0.30:
            return " ".join(card[place : place + 4] for place in range(0, len(card), 4))
        return card

    def written_plate(self, person: Person) -> str:
        sign = person.plate
        forms = (
            sign,
            f"{sign[:2]}·{sign[2:]}",
            f"{sign[:2]} {sign[2:]}",
            f"{sign[:2]}.{sign[2:]}",
            sign.lower(),
            self.wide(sign),
            sign.replace(sign[2], "I", 1) if self.rng.random() < 0.3 else sign,
        )
        return self.rng.choice(forms)

    def written_email(self, person: Person) -> str:
        forms = (person.email, person.email.upper(), self.wide(person.email), f" {person.email} ")
        if self.rng.random() < 0.06:
            return self.rng.choice((person.email.replace("@", "#"), "李" + person.email, "a@b"))
        return self.rng.choice(forms)

    def written_name(self, person: Person) -> str:
        kind = self.rng.random()
        if kind < 0.04:
            return person.name[0] + self.rng.choice(("先生", "女士", "小姐", "太太"))
        if kind < 0.06:
            return self.rng.choice(
                ("李", "未知123", f" {person.name}\u3000", "*" + person.name[1:])
            )
        return person.name

    def written_address(self, person: Person) -> str:
        kind = self.rng.random()
        if kind < 0.06:
            return self.rng.choice(("杭州", "不详", "某处没有地名字样"))
        if kind < 0.12:
            return person.address[:6] + " " + person.address[6:]
        return person.address
