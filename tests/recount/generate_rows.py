"""Tables of known meaning: rows with the record that each was made to be, and the furniture of tables."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

from .generate_cells import SHEET, TEXT, Cell, Writer
from .generate_truth import Nobodies, Person, Record


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
    merges: list[tuple[int, int, int, int]] = field(default_factory=list)

    @property
    def records(self) -> list[Record]:
        return [row.record for row in self.rows if row.record]

    @property
    def header(self) -> list[str]:
        return [str(cell.value) for cell in self.rows[self.titles].cells]


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


class Maker:
    """Makes listings for one kind of store."""

    def __init__(self, rng: random.Random, people: Nobodies, store: str, *, plain: bool = False):
        self.rng = rng
        self.people = people
        self.store = store
        self.plain = plain
        self.write = Writer(rng, people, store, plain=plain)

    def row(self, concepts: list[str], category: str, person: Person) -> Row:
        if "lat" in concepts and self.rng.random() < 0.5:
            self.write.spot = self.rng.randrange(4)
        cells = [self.write.cell(concept, person) for concept in concepts]
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
        return Listing(rows, 0, 0) if self.plain else Listing([header, *rows])

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
        # Beside a plate, one more telephone could make the file of a vehicle of the row.
        vehicle = "plate" in dict(row.record.items)
        if row.record.fate or vehicle or self.rng.random() < 0.5:
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
                cells = [
                    Cell(person.name, person.name),
                    Cell(number, number, (("mobile", number),)),
                ]
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
