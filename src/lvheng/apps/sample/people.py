"""Invented people, and the many ways in which a list writes their names and numbers down.

No person here exists: the county part of every resident ID is 9900, which no county has, the
bank's prefix of every card is 629900, and the cities are not on the map. Check digits and
assigned phone segments are right, so that a counter must take the numbers for good ones.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from itertools import accumulate
from random import Random
from typing import NamedTuple

__all__ = ["Person", "address_as_written", "id_as_written", "invent", "mobile_as_written", "salute"]

SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程"
    "魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺郝顾龚邵万"
)
GIVEN = {
    "女": "芳娜敏静丽娟艳霞玲燕婷雪慧琳莹倩颖洁欣怡佳梅兰萍红秀英桂淑珍蓉悦瑶思雨梦涵",
    "男": "伟强磊军洋勇涛超辉刚平鹏飞波斌浩宇轩博文志国华海峰林毅凯旭晨睿子立成永",
}
SHORT_GIVEN = {"女": "婷雪琳莹倩颖洁佳", "男": "浩宇轩博睿斌超旭"}
RARE = "䶮㛃㑇䥽䴖𬍛𠅤"  # in GB18030, not in GBK
PROVINCES = {
    "11": "北京市", "13": "河北省", "21": "辽宁省", "31": "上海市", "32": "江苏省", "33": "浙江省",
    "34": "安徽省", "35": "福建省", "36": "江西省", "37": "山东省", "41": "河南省", "42": "湖北省",
    "43": "湖南省", "44": "广东省", "50": "重庆市", "51": "四川省", "61": "陕西省",
}  # fmt: skip
COUNTY = "9900"
CITIES = ("云泽市", "江临市", "望川市", "青麓市", "沙渚市")
DISTRICTS = ("东洲区", "南屏区", "北渚区", "高桥区", "石塘镇")
ROADS = ("采薇路", "听雨街", "长亭路", "松涛路", "望月街", "百花路", "学府路", "建业街")
SEGMENTS = tuple(
    f"1{tens}{unit}"
    for tens, units in {
        "3": "012356789", "4": "7", "5": "012356789", "6": "6",
        "7": "35678", "8": "01235678", "9": "189",
    }.items()
    for unit in units
)  # fmt: skip
FULL_WIDTH = str.maketrans("0123456789X", "０１２３４５６７８９Ｘ")
FIRST_BIRTH, LAST_BIRTH = date(1948, 1, 1).toordinal(), date(2005, 12, 31).toordinal()


class Person(NamedTuple):
    """One invented person with everything that a list may say of them."""

    name: str
    sex: str
    id_number: str
    mobile: str
    card: str
    address: str
    deposit: float


def invent(rng: Random, how_many: int) -> list[Person]:
    """That many people; no two share a resident ID, a mobile or a card.

    >>> people = invent(Random(1), 200)
    >>> len({person.id_number for person in people}), people[0].id_number[2:6]
    (200, '9900')
    """
    people: list[Person] = []
    taken: set[str] = set()
    while len(people) < how_many:
        person = _someone(rng)
        numbers = {person.id_number, person.mobile, person.card}
        if taken.isdisjoint(numbers):
            taken |= numbers
            people.append(person)
    return people


def _someone(rng: Random) -> Person:
    sex = rng.choice("女男")
    province = rng.choice(tuple(PROVINCES))
    return Person(
        name=rng.choice(SURNAMES) + _given_name(rng, sex),
        sex=sex,
        id_number=_id_number(rng, province, sex),
        mobile=f"{rng.choice(SEGMENTS)}{rng.randrange(10**8):08d}",
        card=_card(rng),
        address=_address(rng, PROVINCES[province]),
        deposit=rng.choice((3, 11, 48, 150)) * rng.randint(190_000, 6_200_000) / 100,
    )


def _given_name(rng: Random, sex: str) -> str:
    letters = rng.sample(GIVEN[sex], 2) if rng.random() < 0.8 else [rng.choice(SHORT_GIVEN[sex])]
    if rng.random() < 0.004:
        letters[-1] = rng.choice(RARE)
    return "".join(letters)


def _id_number(rng: Random, province: str, sex: str) -> str:
    born = date.fromordinal(rng.randint(FIRST_BIRTH, LAST_BIRTH))
    order = rng.randrange(1, 499) * 2 + (sex == "男")
    body = f"{province}{COUNTY}{born:%Y%m%d}{order:03d}"
    return body + check_digit(body)


def check_digit(body: str) -> str:
    """The check digit of GB 11643 for the first seventeen digits.

    >>> check_digit("11990019900101123")
    '2'
    """
    total = sum(int(digit) * pow(2, 17 - place, 11) for place, digit in enumerate(body))
    return "10X98765432"[total % 11]


def _card(rng: Random) -> str:
    length = rng.choice((16, 19))
    body = f"629900{rng.randrange(10 ** (length - 7)):0{length - 7}d}"
    doubled = (2 * int(digit) for digit in body[::-2])
    total = sum(map(int, body[-2::-2])) + sum(value // 10 + value % 10 for value in doubled)
    return f"{body}{-total % 10}"


def _address(rng: Random, province: str) -> str:
    street = (
        f"{rng.choice(CITIES)}{rng.choice(DISTRICTS)}{rng.choice(ROADS)}{rng.randint(1, 388)}号"
    )
    room = f"{rng.randint(1, 24)}栋{rng.randint(1, 32)}0{rng.randint(1, 6)}室"
    return f"{province}{street}{room}" if rng.random() < 0.9 else f"{street}{room}"


def salute(person: Person) -> str:
    """The name as sales people write it: the surname, then 先生 or 女士."""
    return person.name[0] + ("先生" if person.sex == "男" else "女士")


def _shift(text: str, place: int, by: int) -> str:
    """The text with the digit at that place moved on, round the clock."""
    return f"{text[:place]}{(int(text[place]) + by) % 10}{text[place + 1 :]}"


def _fifteen(number: str) -> str:
    """The old form, which only those born in the 1900s can have."""
    return number[:6] + number[8:17] if number[6:8] == "19" else number


Writing = Callable[[Random, str], str]


def _weighted(forms: Sequence[tuple[int, Writing]]) -> tuple[list[Writing], list[int]]:
    return [form for _, form in forms], list(accumulate(weight for weight, _ in forms))


ID_FORMS = _weighted(
    (
        (900, lambda rng, number: number),
        (28, lambda rng, number: _fifteen(number)),
        (12, lambda rng, number: number.lower()),
        (8, lambda rng, number: number.translate(FULL_WIDTH)),
        (8, lambda rng, number: f"'{number}"),
        (6, lambda rng, number: f"{number[:6]} {number[6:14]} {number[14:]}"),
        (11, lambda rng, number: _shift(number, 16, rng.randint(1, 9))),  # check digit is wrong
        (3, lambda rng, number: f"{number[:10]}13{number[12:]}"),  # a thirteenth month
        (5, lambda rng, number: number[:17]),
        (7, lambda rng, number: f"{number[:6]}********{number[14:]}"),
        (4, lambda rng, number: f"{float(number[:15] + '000'):.5E}"),  # Excel, saved as CSV
        (8, lambda rng, number: ""),
    )
)
MOBILE_FORMS = _weighted(
    (
        (900, lambda rng, number: number),
        (14, lambda rng, number: f"+86{number}"),
        (10, lambda rng, number: f"86{number}"),
        (16, lambda rng, number: f"{number[:3]} {number[3:7]} {number[7:]}"),
        (12, lambda rng, number: f"{number[:3]}-{number[3:7]}-{number[7:]}"),
        (8, lambda rng, number: number.translate(FULL_WIDTH)),
        (
            6,
            lambda rng, number: (
                f"{number}/0{rng.randint(311, 999)}-{rng.randint(2, 8)}{number[5:]}"
            ),
        ),
        (7, lambda rng, number: f"0{rng.randint(311, 999)}-{rng.randint(2, 8)}{number[5:]}"),
        (7, lambda rng, number: number[:10]),
        (3, lambda rng, number: number + number[-1]),
        (6, lambda rng, number: f"{number[:3]}****{number[7:]}"),
        (2, lambda rng, number: "无"),
        (9, lambda rng, number: ""),
    )
)


def _write(rng: Random, forms: tuple[list[Writing], list[int]], number: str) -> str:
    return rng.choices(forms[0], cum_weights=forms[1])[0](rng, number)


def id_as_written(rng: Random, person: Person) -> str:
    """The resident ID as somebody typed it: mostly right."""
    return _write(rng, ID_FORMS, person.id_number)


def mobile_as_written(rng: Random, person: Person) -> str:
    """The mobile number as somebody typed it: mostly right."""
    return _write(rng, MOBILE_FORMS, person.mobile)


def address_as_written(rng: Random, person: Person) -> str:
    """The address: whole, without its number, with a comma, or over two lines."""
    chance = rng.random()
    if chance < 0.96:
        return person.address
    if chance < 0.98:
        return person.address.replace("号", "号,")
    return person.address.split("号")[0] if chance < 0.99 else person.address.replace("号", "号\n")
