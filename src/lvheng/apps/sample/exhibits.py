"""The twelve seized files of the sample case: what stands in each, row by row."""

from __future__ import annotations

import codecs
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from typing import NamedTuple

from lvheng.apps.sample.files import Cell, Row, Sheet, TextFormat, XlsFormat, XlsxFormat
from lvheng.apps.sample.people import (
    Person,
    address_as_written,
    id_as_written,
    invent,
    mobile_as_written,
    salute,
)

__all__ = ["EXHIBITS", "Exhibit", "World"]

HOTELS = ("云泽悦居酒店", "江临山水宾馆", "望川驿栈", "青麓假日酒店", "沙渚湾客栈", "南屏快捷酒店")
COMPANIES = ("云泽晨星商贸有限公司", "江临佳禾食品厂", "望川电脑维修店", "青麓物流中心")
GOODS = ("儿童奶粉3段", "降压仪", "蓝牙耳机", "羽绒服,加长款", "猫粮10kg", "净水滤芯", "考研教材")
PLANS = ("三居室", "两居,近地铁", "学区", "预算300万", "年后再看", "已在别处买", "")
ANSWERS = ("未接", "有意向", "空号", "拒绝", "约周末看房", "加微信", "")
CARRIER_HEADER = ("运单号", "收件人", "收件人电话", "收货地址", "商品")


@dataclass(frozen=True)
class World:
    """Who is in whose lists. The lists overlap, as lists that change hands do."""

    clients: Sequence[Person]
    guests: Sequence[Person]
    recipients: Sequence[Person]
    shoppers: Sequence[Person]
    owners: Sequence[Person]
    sold: Sequence[Person]
    callers: Sequence[Person]

    @classmethod
    def invent(cls, rng: Random) -> World:
        people = invent(rng, 32_000)
        return cls(
            clients=people[:190],
            guests=people[120:6_300],
            recipients=people[5_000:22_400],
            shoppers=people[17_500:22_000],
            owners=people[20_000:28_700],
            sold=rng.sample(people[14_000:27_000], 6_700),
            callers=people[27_500:],
        )


class Exhibit(NamedTuple):
    """A seized file: its path under 检材, its rows, its format."""

    path: str
    sheets: Callable[[Random, World], Sequence[Sheet]]
    format: TextFormat | XlsxFormat | XlsFormat


# --- common to several -------------------------------------------------------------------------


def about(rng: Random, number: int) -> int:
    """The number, give or take three in a hundred."""
    return rng.randint(number * 97 // 100, number * 103 // 100)


def draw(rng: Random, people: Sequence[Person], rows: int) -> list[Person]:
    """A person for each row, in no order; about one row in sixteen repeats another's person."""
    once = rng.sample(people, min(len(people), rows * 15 // 16))
    drawn = once + rng.choices(once, k=rows - len(once))
    rng.shuffle(drawn)
    return drawn


def copied(rng: Random, rows: Iterable[Row], share: float) -> list[Row]:
    """The rows, a share of them pasted twice."""
    return [row for row in rows for _ in range(2 if rng.random() < share else 1)]


def moment(rng: Random) -> datetime:
    """Some minute of the year in question."""
    return datetime(2024, 1, 5) + timedelta(minutes=rng.randrange(60 * 24 * 340))


def as_number(text: str) -> Cell:
    """The digits as a spreadsheet number, which keeps fifteen of them; other text as it is."""
    return int(text[:15].ljust(len(text), "0")) if text.isascii() and text.isdigit() else text


def landline(rng: Random) -> str:
    """A fixed line with its area code."""
    return f"0{rng.randint(311, 999)}-{rng.randint(2, 8)}{rng.randrange(10**6):06d}"


# --- 张某: what a bank employee took out --------------------------------------------------------


def wealthy_clients(rng: Random, world: World) -> list[Sheet]:
    return [_wealthy(rng, world), _maturing(rng, world), _draft(rng, world)]


def _wealthy(rng: Random, world: World) -> Sheet:
    title = ("云泽支行贵宾客户资产情况表（2024年6月末）", *[""] * 6)
    upper = ("序号", "客户姓名", "证件号码", "联系方式", "", "资产情况", "")
    lower = ("", "", "", "手机", "固话", "存款余额", "理财金额")
    rows: list[Row] = [
        (
            number,
            person.name,
            id_as_written(rng, person),
            mobile_as_written(rng, person),
            landline(rng) if rng.random() < 0.3 else "",
            person.deposit,
            rng.choice((0, 50_000, 120_000, 300_000)),
        )
        for number, person in enumerate(draw(rng, world.clients, about(rng, 96)), start=1)
    ]
    total = ("合计", "", f"{len(rows)}户", "", "", "", "")
    merged = ((0, 0, 0, 6), *((1, column, 2, column) for column in range(3)))
    return Sheet(
        "贵宾客户",
        [title, upper, lower, *rows, total],
        merged=(*merged, (1, 3, 1, 4), (1, 5, 1, 6)),
    )


def _maturing(rng: Random, world: World) -> Sheet:
    rows = [
        (
            person.name,
            as_number(person.mobile),
            rng.randint(5, 80) * 10_000,
            f"{moment(rng):%Y/%m/%d}",
        )
        for person in draw(rng, world.clients, about(rng, 61))
    ]
    return Sheet("理财到期", [("姓名", "手机号码", "理财金额", "到期日"), *rows])


def _draft(rng: Random, world: World) -> Sheet:
    """The hidden draft: IDs and cards typed as numbers, and so destroyed unless there is an X."""
    rows = [
        (person.name, as_number(person.id_number), as_number(person.card), person.deposit)
        for person in draw(rng, world.clients, about(rng, 83))
    ]
    return Sheet("底稿", [("姓名", "身份证号", "卡号", "余额"), *rows], hidden=True)


def deposits(rng: Random, world: World) -> list[Sheet]:
    header = ("客户姓名", "手机号", "账号", "存款余额", "起息日")
    rows = [
        (
            person.name,
            as_number(mobile_as_written(rng, person)),
            person.card if rng.random() < 0.8 else as_number(person.card),
            rng.randint(20, 300) * 10_000,
            f"{moment(rng):%Y-%m-%d}",
        )
        for person in draw(rng, world.clients, about(rng, 74))
    ]
    title = ("大额存单客户（勿外传）", "", "", "", "")
    first, second = rows[:58], rows[58:]
    return [
        Sheet("大额存单", [title, header, *first], merged=((0, 0, 0, 4),)),
        Sheet("Sheet2", [header, *second]),
    ]


# --- 李某: what he bought, and what he sent on --------------------------------------------------


def bought_balances(rng: Random, world: World) -> list[Sheet]:
    rows = [
        (
            person.name,
            id_as_written(rng, person),
            mobile_as_written(rng, person),
            f"{person.deposit:.2f}",
        )
        for person in draw(rng, world.clients, about(rng, 168))
    ]
    return [Sheet("", [("姓名", "身份证号", "手机号", "账户余额(元)"), *rows])]


def stays(rng: Random, world: World) -> list[Sheet]:
    """A hotel system's export: a guest may stay often; a stay may be written twice."""
    header = ("姓名", "证件号码", "手机号", "酒店名称", "房间号", "入住时间", "离店时间")
    rows: list[Row] = []
    for person in draw(rng, world.guests, about(rng, 6_250)):
        arrival = moment(rng)
        rows.append(
            (
                person.name,
                id_as_written(rng, person),
                mobile_as_written(rng, person) if rng.random() < 0.8 else "",
                rng.choice(HOTELS),
                f"{rng.randint(2, 12)}{rng.randint(1, 28):02d}",
                f"{arrival:%Y-%m-%d %H:%M}",
                f"{arrival + timedelta(hours=rng.randint(9, 70)):%Y-%m-%d %H:%M}",
            )
        )
    rows = copied(rng, rows, 0.02)
    return [Sheet("", [*_paged(header, rows, 1_500), ("总计", "", "", "", "", len(rows), "")])]


def _paged(header: Row, rows: Sequence[Row], page: int) -> Iterable[Row]:
    """The rows under their header, and the header again at the top of each page."""
    for start in range(0, len(rows), page):
        yield header
        yield from rows[start : start + page]


def added_guests(rng: Random, world: World) -> list[Sheet]:
    """Guests typed in by hand; on the night shift, into cells of type number."""
    return [
        _added(rng, world, "前台", about(rng, 1_130), str),
        _added(rng, world, "夜班", about(rng, 790), as_number),
    ]


def _added(rng: Random, world: World, name: str, size: int, typed: Callable[[str], Cell]) -> Sheet:
    title = (f"江临山水宾馆旅客补录表（2024年，{name}）", *[""] * 5)
    upper = ("姓名", "证件号码", "联系方式", "", "住宿", "")
    lower = ("", "", "手机", "固话", "房间号", "入住时间")
    rows = [
        (
            salute(person) if rng.random() < 0.03 else person.name,
            typed(id_as_written(rng, person)),
            typed(mobile_as_written(rng, person)) if rng.random() < 0.7 else "",
            landline(rng) if rng.random() < 0.1 else "",
            rng.randint(2, 9) * 100 + rng.randint(1, 28),
            moment(rng),
        )
        for person in draw(rng, world.guests, size)
    ]
    merged = ((0, 0, 0, 5), (1, 0, 2, 0), (1, 1, 2, 1), (1, 2, 1, 3), (1, 4, 1, 5))
    return Sheet(name, [title, upper, lower, *rows], merged=merged)


def parcels(rng: Random, world: World) -> list[Sheet]:
    """Six months of waybills, pasted below one another with their headers and totals."""
    people = draw(rng, world.recipients, about(rng, 17_300))
    rows: list[Row] = []
    for month in range(6):
        parcels_of_month = copied(rng, (_parcel(rng, person) for person in people[month::6]), 0.01)
        total = ("合计", "", f"{len(parcels_of_month)}件", "", "")
        rows += [CARRIER_HEADER, *parcels_of_month, total, [""] * len(CARRIER_HEADER)]
    return [Sheet("", rows)]


def _parcel(rng: Random, person: Person) -> Row:
    chance = rng.random()
    return (
        f"LH{rng.randrange(10**12):012d}",
        rng.choice(COMPANIES)
        if chance < 0.012
        else salute(person)
        if chance < 0.1
        else person.name,
        landline(rng) if chance < 0.009 else mobile_as_written(rng, person),
        address_as_written(rng, person) if rng.random() < 0.97 else "",
        rng.choice(GOODS) if rng.random() < 0.06 else "",
    )


def orders(rng: Random, world: World) -> list[Sheet]:
    header = ("订单编号", "收货人", "收货人手机", "收货地址", "商品名称", "支付金额", "下单时间")
    rows = [
        (
            f"E{rng.randrange(10**13):013d}",
            person.name,
            mobile_as_written(rng, person),
            address_as_written(rng, person),
            rng.choice(GOODS),
            f"{rng.randint(9, 1_999)}.{rng.choice(('00', '90', '50'))}",
            f"{moment(rng):%Y-%m-%d %H:%M:%S}",
        )
        for person in draw(rng, world.shoppers, about(rng, 4_280))
    ]
    return [Sheet("", [header, *copied(rng, rows, 0.015)])]


def subscribers(rng: Random, world: World) -> list[Sheet]:
    """No header: a name, a phone, an ID, as such lists go round in groups."""
    rows = (
        (
            salute(person) if rng.random() < 0.05 else person.name,
            mobile_as_written(rng, person),
            id_as_written(rng, person),
        )
        for person in draw(rng, world.owners, about(rng, 8_540))
    )
    return [Sheet("", copied(rng, rows, 0.02))]


def bare_numbers(rng: Random, world: World) -> list[Sheet]:
    """Numbers and nothing else; a few have a form of address before them in the same cell."""
    people = draw(rng, [*world.owners, *world.callers], about(rng, 5_120))
    cells = (
        f"{salute(person)} {person.mobile}"
        if rng.random() < 0.015
        else mobile_as_written(rng, person)
        for person in people
    )
    return [Sheet("", copied(rng, ((cell,) for cell in cells), 0.03))]


def sent_on(rng: Random, world: World) -> list[Sheet]:
    people = draw(rng, world.sold, about(rng, 6_900))
    rows = ((person.name, mobile_as_written(rng, person)) for person in people)
    return [Sheet("", [("姓名", "手机号"), *copied(rng, rows, 0.01)])]


# --- 王某: the leads of an estate agent ---------------------------------------------------------


def leads(rng: Random, world: World) -> list[Sheet]:
    people = draw(rng, [*world.sold[:4_300], *world.callers[:1_900]], about(rng, 5_950))
    return [
        _leads_of(rng, "三季度", people[:2_150]),
        _leads_of(rng, "四季度", people[2_150:4_400]),
        _leads_of(rng, "今年", people[4_400:5_500]),
        _leads_of(rng, "不用了", people[5_500:], hidden=True),
    ]


def _leads_of(rng: Random, name: str, people: Sequence[Person], hidden: bool = False) -> Sheet:
    title = (f"意向客户-{name}", "", "", "")
    rows = [
        (number, person.name, as_number(mobile_as_written(rng, person)), rng.choice(PLANS))
        for number, person in enumerate(people, start=1)
    ]
    header = ("序号", "客户姓名", "联系电话", "备注")
    return Sheet(name, [title, header, *rows], merged=((0, 0, 0, 3),), hidden=hidden)


def calls_back(rng: Random, world: World) -> list[Sheet]:
    people = draw(rng, [*world.sold[:1_700], *world.callers], about(rng, 2_870))
    rows = (
        (
            salute(person) if rng.random() < 0.85 else person.name,
            mobile_as_written(rng, person),
            rng.choice(ANSWERS),
        )
        for person in people
    )
    return [Sheet("", [("客户", "电话", "回访情况"), *rows])]


EXHIBITS = (
    Exhibit("01-张某手机/微信文件/贵宾客户资产.xlsx", wealthy_clients, XlsxFormat()),
    Exhibit("01-张某手机/微信文件/大额存单.xls", deposits, XlsFormat()),
    Exhibit("02-李某电脑/收购/小张/余额.csv", bought_balances, TextFormat("gbk")),
    Exhibit(
        "02-李某电脑/收购/酒店/住宿登记导出.txt",
        stays,
        TextFormat("utf-16-le", "\t", codecs.BOM_UTF16_LE),
    ),
    Exhibit("02-李某电脑/收购/酒店/旅客补录.xlsx", added_guests, XlsxFormat()),
    Exhibit("02-李某电脑/收购/快递/面单汇总.csv", parcels, TextFormat("gb18030")),
    Exhibit("02-李某电脑/收购/快递/电商订单.tsv", orders, TextFormat("utf-8", "\t")),
    Exhibit("02-李某电脑/收购/群里买的/机主.txt", subscribers, TextFormat("utf-8", "----")),
    Exhibit("02-李某电脑/收购/群里买的/号码.txt", bare_numbers, TextFormat("gbk", "----")),
    Exhibit("02-李某电脑/已发/整理后.csv", sent_on, TextFormat("utf-8", bom=codecs.BOM_UTF8)),
    Exhibit("03-王某U盘/客源/意向客户.xlsx", leads, XlsxFormat()),
    Exhibit("03-王某U盘/客源/电话回访.csv", calls_back, TextFormat("gbk")),
)
