"""Tables of every category of docs/counting.md §7, with the furniture that real exhibits carry."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import dataclass, field

from .generate_people import People, Person, digits

Value = str | int | float | bool | dt.date

HEADERS = {
    "serial": ("序号", "编号"),
    "remark": ("备注", "说明"),
    "name": ("姓名", "名字", "客户姓名", "户主", "联系人", "XM", "Name", "收件人姓名"),
    "id": ("身份证号", "身份证号码", "证件号码", "公民身份号码", "ID_NO", "住客身份证", "sfzh"),
    "phone": ("手机号", "电话", "联系方式", "联系电话", "Mobile", "客户手机", "收货人电话"),
    "landline": ("固话", "座机", "家庭电话", "固定电话"),
    "card": ("银行卡号", "卡号", "账号", "收款账号"),
    "plate": ("车牌号", "号牌号码", "车牌"),
    "email": ("邮箱", "E-mail", "电子邮箱"),
    "address": ("地址", "家庭住址", "收货地址", "户籍地址"),
    "amount": ("金额", "订单金额", "消费金额"),
    "time": ("时间", "下单时间", "日期"),
    "lat": ("纬度", "lat", "Latitude"),
    "lon": ("经度", "lng", "longitude"),
    "place": ("定位", "当前位置", "基站位置", "卡口名称"),
    "track_time": ("定位时间", "抓拍时间", "采集时间"),
    "trip": ("航班号", "车次", "座位号"),
    "message": ("短信内容", "聊天记录"),
    "credit": ("征信", "逾期金额", "芝麻分"),
    "balance": ("余额", "账户余额", "理财"),
    "wealth": ("工资", "房产", "公积金"),
    "secret": ("密码", "CVV", "有效期"),
    "in_time": ("入住时间", "入住日期"),
    "out_time": ("退房时间", "离店时间"),
    "hotel": ("酒店名称", "宾馆"),
    "room": ("房间号",),
    "call_other": ("对方号码", "被叫号码"),
    "call_time": ("通话时长", "通话时间"),
    "diagnosis": ("诊断", "体检结果", "血型"),
    "order": ("订单号", "流水号"),
    "goods": ("商品名称", "商品"),
    "estate": ("楼盘", "小区名称"),
    "flat": ("房号", "单元"),
}
NO_ROLE = ("serial", "remark")

KINDS = {
    "name_id": "name id",
    "register": "serial name id phone address remark",
    "name_phone": "name phone",
    "bare": "phone",
    "bare_wide": "serial phone remark",
    "salutation": "salutation phone",
    "name_address": "name address",
    "name_landline": "name landline",
    "landline_only": "landline remark serial",
    "landline_alone": "landline",
    "name_only": "name remark",
    "emails": "email",
    "email_name": "name email remark",
    "cards": "name card",
    "cards_only": "card",
    "gps": "phone lat lon track_time",
    "gps_named": "name id lat lon time",
    "cameras": "plate place track_time name",
    "message": "phone name message time",
    "credit": "name id phone credit",
    "balance": "name card balance",
    "secret": "name card secret",
    "wealth": "name id phone wealth",
    "lodging": "name id in_time hotel room",
    "call": "phone name call_other call_time",
    "call_only": "call_other call_time",
    "health": "name phone id diagnosis",
    "orders": "order name phone address goods amount time",
    "amounts": "name phone amount",
    "trip": "name id trip time",
    "estate": "name phone estate flat",
    "estate_bare": "phone estate",
    "vehicle": "name plate phone address",
    "everything": "name id phone card plate email address amount trip estate diagnosis remark",
    "two_phones": "name phone phone id landline",
    "prices": "goods amount remark",
}


def says_something(value: Value) -> bool:
    return str(value).strip(" \t'\ufeff\u200b\u3000") not in ("", "无", "/", "null", "不详")


@dataclass
class Sheet:
    """Rows of values, and what is known of them by construction."""

    rows: list[list[Value]]
    header_rows: int
    before_header: int
    records: int | None  # None where construction does not say
    merges: list[tuple[int, int, int, int]] = field(default_factory=list)  # from 0, both ends in
    visibility: str = "visible"


class Tables:
    def __init__(self, rng: random.Random, people: People) -> None:
        self.rng = rng
        self.people = people
        self.earlier: dict[str, list[list[Value]]] = {}
        self.position = (30.0, 120.0, "东门基站")
        self.clock = dt.datetime(2024, 3, 1, 8, 0, 1)

    # --- values ---

    def value(self, concept: str, person: Person, typed: bool) -> Value:
        rng, people = self.rng, self.people
        if rng.random() < 0.05:
            return ""
        written = {
            "name": people.written_name,
            "id": people.written_id,
            "phone": people.written_phone,
            "landline": people.written_landline,
            "card": people.written_card,
            "plate": people.written_plate,
            "email": people.written_email,
            "address": people.written_address,
        }
        if typed and rng.random() < 0.3:
            number = self.number_in_a_cell(concept, person)
            if number is not None:
                return number
        if concept in written:
            return written[concept](person)
        return self.fact(concept, person, typed)

    def number_in_a_cell(self, concept: str, person: Person) -> Value | None:
        if concept == "phone":
            return int(person.phones[0])
        if concept == "id" and self.rng.random() < 0.3:
            return int(person.id15 or person.id18[:17] + "0")
        if concept == "id" and self.rng.random() < 0.2 and person.id18[-1] != "X":
            return int(person.id18)
        if concept == "card" and self.rng.random() < 0.3:
            return int(person.card)
        return None

    def fact(self, concept: str, person: Person, typed: bool) -> Value:
        rng = self.rng
        if concept in ("lat", "lon"):
            return self.coordinate(concept, typed)
        if concept in ("time", "track_time", "in_time", "out_time"):
            return self.moment(typed)
        made = {
            "serial": lambda: rng.randint(1, 9999) if typed else str(rng.randint(1, 9999)),
            "remark": lambda: self.remark(person, typed),
            "salutation": lambda: person.name[0] + rng.choice(("先生", "女士", "小姐")),
            "amount": lambda: rng.randint(1, 90_000) / 100 if typed else f"{rng.random():.2f}",
            "place": lambda: self.position[2],
            "trip": lambda: rng.choice(("CA", "MU")) + digits(rng, 4),
            "message": lambda: rng.choice(("验证码 1234", "晚上一起吃饭，好吗", "转账已收到")),
            "credit": lambda: str(rng.randint(0, 800)),
            "balance": lambda: rng.randint(0, 10**6) / 4 if typed else digits(rng, 5),
            "wealth": lambda: digits(rng, 4),
            "secret": lambda: digits(rng, 6),
            "hotel": lambda: rng.choice(("锦江之星", "如家酒店", "汉庭")),
            "room": lambda: str(rng.randint(101, 112)),
            "call_other": lambda: rng.choice(self.people.all).phones[0],
            "call_time": lambda: f"{rng.randint(1, 500)}秒",
            "diagnosis": lambda: rng.choice(("高血压", "正常", "O型")),
            "order": lambda: digits(rng, 18),
            "goods": lambda: rng.choice(("洗衣液", '12" 显示器', "书, 三本", "a;b|c")),
            "estate": lambda: rng.choice(("阳光花园", "学府苑")),
            "flat": lambda: f"{rng.randint(1, 20)}-{rng.randint(101, 1800)}",
        }
        return made[concept]()

    def coordinate(self, concept: str, typed: bool) -> Value:
        rng = self.rng
        if rng.random() < 0.5:
            self.position = (
                30 + rng.randint(0, 4) / 100,
                120 + rng.randint(0, 4) / 10,
                rng.choice(("东门基站", "西门 基站", "南门基站")),
            )
        number = self.position[0 if concept == "lat" else 1]
        if rng.random() < 0.04:
            return rng.choice(("未知", "95.5", "181", "N30"))
        if typed:
            return number
        return rng.choice((str(number), f"{number:.4f}", f" {number:.1f}"))

    def moment(self, typed: bool) -> Value:
        rng = self.rng
        self.clock += dt.timedelta(minutes=rng.choice((0, 0, 5, 60, -240)))
        if rng.random() < 0.08:
            return self.clock.date() if typed else self.clock.date().isoformat()
        return self.clock if typed and rng.random() < 0.7 else str(self.clock)

    def remark(self, person: Person, typed: bool) -> Value:
        rng = self.rng
        if typed and rng.random() < 0.2:
            return rng.choice((True, False, 12.5, -3, 1e16))
        return rng.choice(
            ("", "已回访", "vip", "见附件", person.phones[0], person.email, "第一行\n第二行", "a,b")
        )

    # --- tables ---

    def row(self, kind: str, concepts: list[str], typed: bool, people: list[Person]) -> list[Value]:
        rng = self.rng
        earlier = self.earlier.setdefault(kind + str(typed), [])
        if earlier and rng.random() < 0.15:
            return list(rng.choice(earlier))
        person = rng.choice(people)
        row = [self.value(concept, person, typed) for concept in concepts]
        if not any(map(says_something, row)):
            row[0] = person.name
        earlier.append(row)
        return list(row)

    def header_word(self, concept: str) -> str:
        rng = self.rng
        word = rng.choice(HEADERS["name" if concept == "salutation" else concept])
        kind = rng.random()
        if kind < 0.6:
            return word
        if kind < 0.7:
            return word + rng.choice(("：", ":", "*", "（必填）", "(11位)", "_"))
        if kind < 0.8:
            return rng.choice((" ", "\u3000")).join(word)
        if kind < 0.9:
            return "*" + self.people.wide(word).upper()
        return f" {word} "

    def table(self, kind: str, length: int, typed: bool) -> Sheet:
        rng = self.rng
        concepts = KINDS[kind].split()
        tracked = any(concept in ("lat", "place", "hotel") for concept in concepts)
        people = rng.sample(self.people.all, 8) if tracked else self.people.all
        rows = [self.row(kind, concepts, typed, people) for _ in range(length)]
        rows += self.company_rows(concepts) + self.total_rows(concepts)
        records = len(rows)
        self.make_ragged(rows, len(concepts))
        header = [self.header_word(concept) for concept in concepts]
        for _ in range(rng.choice((0, 0, 1, 3))):
            rows.insert(rng.randrange(len(rows)), list(header))
        for _ in range(rng.choice((0, 1, 4))):
            rows.insert(rng.randrange(len(rows)), [""] * rng.randint(0, len(concepts)))
        known = sum(concept not in NO_ROLE for concept in concepts)
        sheet = Sheet(rows, 0, 0, records if known > 1 or known == len(concepts) else None)
        if rng.random() < 0.15:
            sheet.rows = [row for row in rows if row != header]
            return sheet
        sheet.rows.insert(0, header)
        sheet.header_rows = 1
        if rng.random() < 0.2:
            self.add_second_header(sheet, concepts)
        if rng.random() < 0.4:
            titles = rng.choice(
                ([["客户资料汇总表"]], [["2024年3月导出"], []], [[], ["名单", "内部"]])
            )
            sheet.rows[:0] = titles
            sheet.before_header = len(titles)
        return sheet

    def add_second_header(self, sheet: Sheet, concepts: list[str]) -> None:
        """A row above with groups; those of telephones carry a word of the page themselves."""
        groups = {"phone": "联系方式", "landline": "联系方式", "name": "姓名", "address": "地址"}
        above = [groups.get(concept, "基本信息") for concept in concepts]
        sheet.rows.insert(0, above)
        if sum(concept in groups for concept in concepts) > 1:
            sheet.header_rows = 2
        else:
            sheet.records = None

    def company_rows(self, concepts: list[str]) -> list[list[Value]]:
        if "name" not in concepts or self.rng.random() < 0.5:
            return []
        rows = []
        for _ in range(3):
            person = self.rng.choice(self.people.all)
            company = (
                "杭州" + person.name[0] + self.rng.choice(("记商贸有限公司", "家饭店", "氏集团"))
            )
            contact = self.rng.choice((person.landline, person.phones[0], ""))
            own = {"name": company, "phone": contact, "landline": person.landline}
            rows.append([own.get(concept, "") for concept in concepts])
        return rows

    def total_rows(self, concepts: list[str]) -> list[list[Value]]:
        if self.rng.random() < 0.6:
            return []
        first = self.rng.choice((["合计"], ["总计：", "35"], ["", "小计"], ["共计 20 条"]))
        return [(first + [""] * len(concepts))[: max(len(concepts), len(first))]]

    def make_ragged(self, rows: list[list[Value]], width: int) -> None:
        rng = self.rng
        for row in rows:
            if width > 2 and len(row) == width and says_something(row[0]) and rng.random() < 0.02:
                del row[rng.randint(2, width - 1) :]
            elif width > 2 and row and rng.random() < 0.01:
                row.append(rng.choice(("多余", rng.choice(self.people.all).phones[0])))
