"""Seeded tables with the titles of real ones, and what is true of them by construction.

Nothing here knows the product's word list: titles come from `header_variants`, values from made-up
persons, the class from the kind of table.
"""

from __future__ import annotations

import random
import string
from dataclasses import dataclass

from tests.evidence.header_variants import HELD_OUT, SEEN
from tests.recount.generate_people import People, Person, digits, with_luhn

ROLES: dict[str, set[str]] = {
    "id": {"id_number"},
    "lat": {"track_lat"},
    "lon": {"track_lon"},
    "place": {"track_place"},
    "order": {"goods"},
    "login_name": {"login"},
    "in_time": {"lodging_time"},
    "out_time": {"lodging_time"},
    "hotel": {"lodging_place"},
    "room": {"lodging_place"},
    "call_other": {"call_number"},
    "call_time": {"call"},
    "login_ip": {"login_log"},
    "diagnosis": {"health"},
    "medical_no": {"medical_number"},
    "social": {"social_security"},
    "none": {""},
}
"""Roles that are right for a concept; of the others the role has the name of the concept."""

BY_CONTENT = {"name", "id", "phone", "card", "plate", "email", "address", "lat", "lon", "time"}
"""Concepts that a table without titles can show."""

KINDS: dict[str, tuple[str, str]] = {
    "people": ("name id phone address none none", "C"),
    "students": ("none name id phone none address", "C"),
    "contacts": ("name phone wechat qq email none", "C"),
    "landlines": ("name landline address none", "C"),
    "orders": ("order goods amount name phone address time", "BC"),
    "waybills": ("express name phone address", "C"),
    "parcels": ("express name phone address goods", "BC"),
    "hotel": ("name id hotel room in_time out_time", "B"),
    "calls": ("phone call_other call_time", "B"),
    "gps": ("phone lat lon track_time", "A"),
    "gates": ("plate place track_time", "A"),
    "health": ("name id phone diagnosis medical_no", "B"),
    "bank": ("name id card phone balance", "A"),
    "cards": ("name card phone none", "AC"),
    "accounts": ("name account phone none", "AC"),
    "loans": ("name phone id loan none", "AB"),
    "credit": ("name id phone credit", "A"),
    "wealth": ("name id phone wealth none", "AB"),
    "owners": ("name phone estate estate none", "ABC"),
    "titles": ("name id title address", "AB"),
    "vehicles": ("name plate vin phone none", "BC"),
    "passwords": ("login_name secret phone email", "ABC"),
    "insured": ("name id social phone", "C"),
    "messages": ("phone message time", "A"),
    "codes": ("phone code time", "ABC"),
    "trips": ("name id trip time", "AB"),
    "travellers": ("name passport trip time", "AB"),
    "devices": ("phone imei imsi login_ip", "BC"),
    "faces": ("name id face", "BC"),
    "pictures": ("name id id_picture", "BC"),
    "dead": ("name id death address", "C"),
    "companies": ("company uscc name phone address", "C"),
}
"""Concepts of each kind of table, and the classes that it may be said to be."""

STYLES = ("synonyms", "synonyms", "synonyms", "latin", "none", "two_rows")


@dataclass
class Made:
    """A table as CSV, the concept of each column (its title too), and the classes allowed."""

    text: str
    style: str
    concepts: list[str]
    titles: list[str]
    classes: str

    def right(self, place: int, role: str) -> bool:
        concept = self.concepts[place]
        if self.style != "none":
            return role in ROLES.get(concept, {concept})
        if concept in BY_CONTENT:
            return role in ROLES.get(concept, {concept})
        # What has the form of a telephone, a time or a name can be told from nothing else.
        return role in {"", "time", "name", "phone", *ROLES.get(concept, {concept})}


def title(rng: random.Random, concept: str, words: dict[str, list[str]], *, latin: bool) -> str:
    options = words[concept] or SEEN[concept] or HELD_OUT[concept]
    plain = [word for word in options if word.isascii() == latin]
    return rng.choice(plain or options)


def value(rng: random.Random, concept: str, person: Person) -> str:
    if concept == "none":
        return rng.choice(("甲", "乙", "一般", "vip", "3", ""))
    known = {
        "name": person.name,
        "id": person.id18,
        "phone": person.phones[0],
        "landline": person.landline,
        "card": person.card,
        "account": digits(rng, 19),
        "plate": person.plate,
        "email": person.email,
        "address": person.address,
    }
    if concept in known:
        return known[concept]
    day = f"2024-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}"
    moment = f"{day} {rng.randint(0, 23):02}:{rng.randint(0, 59):02}:00"
    letters = "".join(rng.choice(string.ascii_lowercase) for _ in range(8))
    return {
        "vin": lambda: "LSV" + digits(rng, 14),
        "wechat": lambda: rng.choice((f"wxid_{digits(rng, 12)}", letters)),
        "qq": lambda: "4" + digits(rng, 8),
        "passport": lambda: "E" + digits(rng, 8),
        "company": lambda: f"{person.name[0]}记商贸有限公司",
        "uscc": lambda: "91" + digits(rng, 16),
        "express": lambda: "SF" + digits(rng, 13),
        "order": lambda: "2024" + digits(rng, 14),
        "goods": lambda: rng.choice(("洗衣液", "显示器", "图书三本")),
        "amount": lambda: f"{rng.randint(1, 9000)}.{rng.randint(10, 99)}",
        "time": lambda: moment,
        "lat": lambda: f"{rng.uniform(20, 45):.6f}",
        "lon": lambda: f"{rng.uniform(80, 125):.6f}",
        "place": lambda: rng.choice(("东门路口", "西环南向北", "站前广场")),
        "track_time": lambda: moment,
        "trip": lambda: rng.choice(("CA", "MU")) + "1" + digits(rng, 3),
        "message": lambda: rng.choice(("晚上吃饭吗", "已到账", "好的谢谢")),
        "code": lambda: digits(rng, 6),
        "credit": lambda: rng.choice(("正常", "查询3次", "有逾期")),
        "loan": lambda: str(rng.randint(1, 900) * 100),
        "balance": lambda: f"{rng.randint(1, 90000)}.00",
        "wealth": lambda: str(rng.randint(3, 90) * 1000),
        "title": lambda: f"浙({rng.randint(2010, 2023)})不动产权第{digits(rng, 7)}号",
        "secret": lambda: letters,
        "login_name": lambda: letters + digits(rng, 2),
        "in_time": lambda: moment,
        "out_time": lambda: day,
        "hotel": lambda: rng.choice(("锦绣大酒店", "如意宾馆", "城南客栈")),
        "room": lambda: str(rng.randint(101, 999)),
        "call_other": lambda: person.phones[0],
        "call_time": lambda: f"{rng.randint(1, 500)}秒",
        "login_ip": lambda: f"192.0.2.{rng.randint(1, 250)}",
        "diagnosis": lambda: rng.choice(("高血压", "骨折", "上呼吸道感染")),
        "medical_no": lambda: "Z" + digits(rng, 7),
        "social": lambda: "B" + digits(rng, 8),
        "estate": lambda: rng.choice(("阳光花园", "3幢", "2单元", "89.5")),
        "imei": lambda: with_luhn("86" + digits(rng, 12)),
        "imsi": lambda: "46000" + digits(rng, 10),
        "face": lambda: f"{digits(rng, 6)}.jpg",
        "id_picture": lambda: f"{digits(rng, 6)}_front.jpg",
        "death": lambda: rng.choice(("", "", day)),
    }[concept]()


def table(seed: int, *, held_out: bool) -> Made:
    """The table of a seed, its titles from one half of the variants."""
    rng = random.Random(seed)
    words = HELD_OUT if held_out else SEEN
    kind = sorted(KINDS)[seed % len(KINDS)]
    concepts, classes = KINDS[kind][0].split(), KINDS[kind][1]
    style = rng.choice(STYLES)
    people = People(rng, 30)
    titles = [title(rng, c, words, latin=style == "latin") for c in concepts]
    rows = [
        [value(rng, c, rng.choice(people.all)) for c in concepts]
        for _ in range(rng.randint(20, 60))
    ]
    head: list[list[str]] = []
    if style == "two_rows":
        groups = {"name": "人员信息", "id": "人员信息", "phone": "联系信息", "address": "联系信息"}
        head = [[groups.get(c, "其他信息") for c in concepts], titles]
    elif style != "none":
        head = [titles]
    if head and rng.random() < 0.3:
        head.insert(0, [f"{kind} 汇总表"] + [""] * (len(concepts) - 1))
    text = "\n".join("\t".join(row) for row in head + rows) + "\n"
    return Made(text, style, concepts, titles, classes)
