"""Tables of known meaning: cells as people write them, each with what it holds, and the furniture."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from .generate_people import digits, with_check
from .generate_truth import Item, Nobodies, Person, Record

Value = str | int | float | dt.date | None


class Cell(NamedTuple):
    """A value as it is written, its text by §5, and the identifiers in it."""

    value: Value
    text: str
    items: tuple[Item, ...] = ()
    wrong: bool = False  # an identifier that is none


@dataclass
class Row:
    cells: list[Cell]
    record: Record | None = None  # None: a title, a header, a blank row


@dataclass
class Listing:
    """Rows in order, of which the first `header_rows` after the titles head the columns."""

    rows: list[Row]
    titles: int = 0
    header_rows: int = 1
    declared: bool = False  # nothing but one header and records, for formats that name columns
    merges: list[tuple[int, int, int, int]] = field(default_factory=list)

    @property
    def records(self) -> list[Record]:
        return [row.record for row in self.rows if row.record]

    @property
    def header(self) -> list[str]:
        return [str(cell.value) for cell in self.rows[self.titles].cells]


# How a store holds values: as text; as a workbook's numbers and dates (numbers of 16 digits and more
# are destroyed); as exact numbers.
TEXT, SHEET, EXACT = "text", "sheet", "exact"

HEADERS = {
    "serial": "序号 编号",
    "remark": "备注 说明",
    "name": "姓名 名字 客户姓名 联系人 XM Name",
    "variant": "姓名",
    "id": "身份证号 身份证号码 证件号码 公民身份号码 sfzh idcard",
    "phone": "手机号 电话 联系方式 联系电话 Mobile sjh 客户手机",
    "landline": "固话 座机 固定电话",
    "card": "银行卡号 卡号 bankcard",
    "plate": "车牌号 号牌号码 plate",
    "vin": "车架号 VIN",
    "email": "邮箱 电子邮箱 email",
    "address": "地址 家庭住址 收货地址 户籍地址",
    "passport": "护照号 护照号码",
    "wechat": "微信号 微信",
    "qq": "QQ号 QQ",
    "imei": "IMEI 手机串号",
    "amount": "金额 消费金额",
    "goods": "商品名称 商品",
    "time": "下单时间",
    "balance": "余额 账户余额",
    "credit": "征信 征信情况",
    "loan": "逾期金额 贷款余额",
    "health": "诊断 诊断结果",
    "message": "短信内容 聊天记录",
    "trip": "航班号 车次",
    "estate": "楼盘 小区名称",
    "call": "通话时长",
    "call_other": "对方号码 被叫号码",
    "hotel": "酒店名称 宾馆",
    "in_time": "入住时间 入住日期",
    "lat": "纬度 lat",
    "lon": "经度 lng",
    "place": "卡口名称 基站位置",
    "track_time": "定位时间 抓拍时间",
    "dead": "是否死亡",
    "express": "快递单号 运单号",
    "secret": "密码",
}
KINDS = {
    "name id phone": "ordinary",
    "name id": "ordinary",
    "variant id phone": "ordinary",
    "serial name id phone address remark": "ordinary",
    "name phone": "ordinary",
    "phone": "ordinary",
    "name address": "ordinary",
    "name landline": "ordinary",
    "name email remark": "ordinary",
    "name card": "ordinary",
    "name id card phone email plate address": "other_sensitive",
    "name passport phone": "ordinary",
    "name wechat qq": "ordinary",
    "imei phone remark": "ordinary",
    "name phone vin plate": "other_sensitive",
    "name plate phone address": "other_sensitive",
    "name card balance": "property",
    "name id phone credit": "credit",
    "name id phone loan": "credit",
    "name phone id health": "health",
    "name phone goods amount time": "transaction",
    "name phone express goods": "transaction",
    "phone name message": "communication_content",
    "name id trip": "other_sensitive",
    "name phone estate": "transaction",
    "phone call_other call": "communication_record",
    "name id in_time hotel": "lodging",
    "plate place track_time name": "track",
    "phone lat lon track_time": "track",
    "name id dead": "ordinary",
}
CLEAN_KINDS = (
    "email secret",
    "phone secret",
    "name id phone",
    "name phone",
    "phone",
    "name id",
    "name phone email",
    "name plate",
)
WIDE = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}


class Maker:
    """Makes listings for one kind of store."""

    def __init__(self, rng: random.Random, people: Nobodies, store: str, *, plain: bool = False):
        self.rng = rng
        self.people = people
        self.store = store
        self.plain = plain  # only forms that can be told without a header
        self.clock = dt.datetime(2024, 3, 1, 8, 0, 1)
        self.spot = 0

    # --- cells: each of these says what it wrote ---

    def cell(self, concept: str, person: Person) -> Cell:
        written = getattr(self, f"write_{concept}", None)
        return written(person) if written else self.fact(concept)

    def ways(self, kind: str, value: str, *more: tuple[float, Callable[[], Cell]]) -> Cell:
        """One of the ways to write, each with its share; else plainly."""
        draw = self.rng.random()
        for share, way in more if not self.plain else ():
            draw -= share
            if draw < 0:
                return way()
        return Cell(value, value, ((kind, value),))

    def write_name(self, person: Person) -> Cell:
        return Cell(person.name, person.name)

    def write_remark(self, person: Person) -> Cell:
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

    def write_variant(self, person: Person) -> Cell:
        """The name as others write it, beside a number that tells who it is."""
        name = person.name
        text = self.rng.choice(
            (name, f"{name[0]} {name[1:]}", name[0] + "先生", "*" + name[1:], name.translate(WIDE))
        )
        return Cell(text, text)

    def write_id(self, person: Person) -> Cell:
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

    def write_phone(self, person: Person) -> Cell:
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

    def write_landline(self, person: Person) -> Cell:
        number = person.landline
        area = 3 if number.startswith("010") else 4
        text = number[:area] + self.rng.choice(("", "-", " ")) + number[area:]
        return Cell(text, text, (("landline", number),))

    def write_card(self, person: Person) -> Cell:
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

    def write_plate(self, person: Person) -> Cell:
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

    def write_email(self, person: Person) -> Cell:
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

    def write_address(self, person: Person) -> Cell:
        return Cell(person.address, person.address, (("address", person.address),))

    def write_passport(self, person: Person) -> Cell:
        return Cell(person.passport, person.passport, (("passport", person.passport),))

    def write_wechat(self, person: Person) -> Cell:
        return Cell(person.wechat, person.wechat, (("wechat", person.wechat),))

    def write_qq(self, person: Person) -> Cell:
        value = person.qq if self.store == TEXT else int(person.qq)
        return Cell(value, person.qq, (("qq", person.qq),))

    def write_imei(self, person: Person) -> Cell:
        number = person.imei + "7"
        return Cell(number, number, (("imei", person.imei),))

    def write_vin(self, person: Person) -> Cell:
        return Cell(person.vin, person.vin, (("vin", person.vin),))

    def write_call_other(self, _: Person) -> Cell:
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

    # --- rows ---

    def row(self, concepts: list[str], category: str, person: Person) -> Row:
        if "lat" in concepts and self.rng.random() < 0.5:
            self.spot = self.rng.randrange(4)
        cells = [self.cell(concept, person) for concept in concepts]
        at = {concept: cell.text for concept, cell in zip(concepts, cells, strict=True)}
        event = ("", "")
        if category == "lodging":
            event = (at["hotel"], at["in_time"])
        elif category == "track":
            event = (at.get("place") or f"{at['lat']},{at['lon']}", at["track_time"])
        fate = "dead" if at.get("dead") == "是" else ""
        return told(cells, category, event, fate, person.name if "name" in at else "")

    def listing(self, kind: str, length: int) -> Listing:
        """A table with header, or without where only plain forms are written."""
        rng = self.rng
        concepts, category = kind.split(), KINDS.get(kind, "ordinary")
        tracked = category in ("track", "lodging")
        people = rng.sample(self.people.all, 6) if tracked else self.people.all
        rows = []
        for _ in range(length):
            again = rows and rng.random() < 0.15
            rows.append(
                rng.choice(rows) if again else self.row(concepts, category, rng.choice(people))
            )
        if kind in ("name phone", "name id phone") and length > 20:
            rows += self.odd_rows(concepts)
        if kind == "name landline" and not self.plain:
            rows.append(self.company(concepts))
        header = Row([told_nothing(rng.choice(HEADERS[concept].split())) for concept in concepts])
        return Listing(rows, 0, 0) if self.plain else Listing([header, *rows], declared=True)

    def odd_rows(self, concepts: list[str]) -> list[Row]:
        """One row each: a total, a name alone, a form of address, test data, a sample."""
        rng = self.rng
        phone, name = rng.choice(self.people.all).phones[0], rng.choice(self.people.all).name
        rows = []
        for first, number, fate in (
            ("合计", "", "not_personal"),
            (name, "", "unidentifiable"),
            (name[0] + rng.choice(("先生", "女士")), phone, ""),
            (f"测试用户{rng.randint(1, 9)}", phone, "test_data"),
            ("示例", phone, "sample_or_template"),
        ):
            items = (("mobile", number),) if number else ()
            at = {"name": Cell(first, first), "phone": Cell(number, number, items)}
            cells = [at.get(concept, NOTHING) for concept in concepts]
            line = tuple(cell.text for cell in cells if cell.text)
            rows.append(Row(cells, Record(items, line, fate=fate)))
        return rows

    def company(self, concepts: list[str]) -> Row:
        person = self.rng.choice(self.people.all)
        name = f"杭州{person.name[0]}记商贸有限公司"
        return Row(
            [Cell(name, name), Cell(person.landline, person.landline)],
            Record((), (name, person.landline), fate="not_personal"),
        )

    # --- furniture ---

    def furnish(self, listing: Listing) -> Listing:
        """Titles, a second header row, repeated headers, blank rows, cells too many or too few."""
        rng = self.rng
        if not listing.header_rows:
            return listing
        header, *rows = listing.rows
        width = len(header.cells)
        for row in list(rows):
            draw = rng.random()
            if draw < 0.02:
                rows.insert(rng.randrange(len(rows)), Row([NOTHING] * width))
            elif draw < 0.03:
                rows.insert(rng.randrange(len(rows) + 1), Row(list(header.cells)))
            elif draw < 0.06 and width > 1 and self.store == TEXT:
                rows[rows.index(row)] = self.ragged(row)
        above = [Row([told_nothing("客户资料汇总表")])] if rng.random() < 0.3 else []
        if above and rng.random() < 0.5:
            above.append(Row([told_nothing("内部使用")]))
        return Listing([*above, header, *rows], len(above))

    def ragged(self, row: Row) -> Row:
        assert row.record is not None
        if not row.cells[-1].text:
            return Row(row.cells[:-1], row.record)
        if row.record.fate or self.rng.random() < 0.5:
            extra = told_nothing("多余")
        else:
            number = self.rng.choice(self.people.all).phones[0]
            extra = Cell(number, number, (("mobile", number),))
        record = row.record
        longer = Record(
            (*record.items, *extra.items),
            (*record.line, extra.text),
            record.category,
            record.event,
            record.fate,
        )
        return Row([*row.cells, extra], longer)

    def two_headers(self, length: int) -> Listing:
        """证件 over 号码 is one title; 号码 by itself would be a telephone."""
        rows = [
            self.row(["name", "id", "phone"], "ordinary", self.rng.choice(self.people.all))
            for _ in range(length)
        ]
        above = Row([told_nothing(word) for word in ("姓名", "证件", "联系方式")])
        below = Row([told_nothing(word) for word in ("", "号码", "手机号")])
        merges = [(0, 0, 1, 0)] if self.store == SHEET else []
        return Listing([above, below, *rows], 0, 2, merges=merges)

    def merged_names(self, length: int) -> Listing:
        """One name beside the two telephones of a person, its cell merged over both rows."""
        rng = self.rng
        rows, merges = [Row([told_nothing("姓名"), told_nothing("手机号")])], []
        for person in rng.sample(self.people.all, min(length, len(self.people.all))):
            merges.append((len(rows), 0, len(rows) + 1, 0))
            for number in person.phones:
                cells = [self.write_name(person), Cell(number, number, (("mobile", number),))]
                rows.append(told(cells, "ordinary", ("", ""), "", person.name))
        return Listing(rows, merges=merges)


NOTHING = Cell("", "")


def told_nothing(text: str) -> Cell:
    return Cell(text, text)


def told(cells: list[Cell], category: str, event: tuple[str, str], fate: str, name: str) -> Row:
    """The row with its record, by what its cells were made to hold."""
    found = [item for cell in cells for item in cell.items]
    kinds = dict(found)
    items = [item for item in found if item[0] not in ("landline", "address")]
    if name and "landline" in kinds:
        items.append(("name_landline", kinds["landline"]))
    if name and "address" in kinds:
        items.append(("name_address", f"{name}|{kinds['address']}"))
    if "plate" in kinds and category == "other_sensitive" and not {"mobile", "address"} & {*kinds}:
        category = "ordinary"  # the file of a vehicle says how to reach its owner
    if not items:
        fate = "invalid_identifier" if any(cell.wrong for cell in cells) else "unidentifiable"
    line = tuple(cell.text for cell in cells if cell.text)
    return Row(cells, Record(tuple(items), line, category, event, fate))
