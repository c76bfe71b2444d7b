"""Free text, chats, mail and documents, with what stands in each unit of them."""

from __future__ import annotations

import datetime as dt
import html
import io
import json
import mailbox
import random
import tempfile
import zipfile
from dataclasses import dataclass
from email.message import EmailMessage
from pathlib import Path
from xml.sax.saxutils import escape

from pptx import Presentation
from pptx.util import Cm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen import canvas

from .generate_people import digits, with_check
from .generate_truth import RARE, Exhibit, Item, Nobodies, Person, Record

Stored = tuple[bytes, Exhibit]
NICKS = ("小雨", "阿强", "老板娘", "大壮", "Lucy", "一路顺风", "王姐")
NOISE = (
    *("在吗", "好的老板", "还是原来的价", "一手资源，当天更新", "这个月要两万条 你先发个样本看看"),
    *("晚点给你打过去", "收到请回复1", "价格1.5元一条，量大从优", "[图片]", "哈哈哈哈", "嗯嗯"),
    *("下午3点开会，记得带电脑", "这批空号太多了", "转账￥3500.00 ok"),
)


@dataclass(frozen=True)
class Unit:
    """A text, and the records in it: each a group of identifiers in their order."""

    text: str
    groups: tuple[tuple[Item, ...], ...] = ()


def record(group: tuple[Item, ...]) -> Record:
    return Record(group, tuple(value for _, value in group))


def exhibit(units: list[Unit]) -> Exhibit:
    return Exhibit([record(group) for unit in units for group in unit.groups], rows=len(units))


class Talk:
    """What people write, half of it about nobody."""

    def __init__(self, rng: random.Random, people: Nobodies) -> None:
        self.rng = rng
        self.people = people

    def unit(self, share: float = 0.3) -> Unit:
        draw = self.rng.random()
        if draw < share:
            return self.telling(self.rng.choice(self.people.all))
        if draw < share + 0.25:
            return Unit(self.decoy())
        return Unit(self.rng.choice(NOISE))

    def units(self, many: int, share: float = 0.3) -> list[Unit]:
        return [self.unit(share) for _ in range(many)]

    def telling(self, person: Person) -> Unit:
        rng = self.rng
        number, phone = ("resident_id", person.id18), ("mobile", person.phones[0])
        other = rng.choice([one for one in self.people.all if one is not person])
        card = ("bank_card", person.card)
        kind = rng.randrange(8)
        if kind == 0:
            text = f"{person.name}，身份证{self.id(person)}，电话{self.phone(person)}，卡号{self.card(person)}"
            return Unit(text, ((number, phone, card),))
        if kind == 1:
            return Unit(f"这个人的电话是{self.phone(person)}你打一下", ((phone,),))
        if kind == 2:
            return Unit(f"帮我查{self.id(person)}名下的车", ((number,),))
        if kind == 3:
            text = f"{self.id(person)} {person.phones[0]}和{self.id(other)} {other.phones[0]}都要"
            second = (("resident_id", other.id18), ("mobile", other.phones[0]))
            return Unit(text, ((number, phone), second))
        if kind == 4:
            first, second = person.phones
            return Unit(f"他有两个号{first}或{second}", (((phone),), (("mobile", second),)))
        if kind == 5:
            plate = f"{person.plate[:2]}·{person.plate[2:]}"
            return Unit(f"车牌{plate}帮我查下", ((("plate", person.plate),),))
        if kind == 6:
            # Bytes of the characters beside the number are digits in GB18030.
            return Unit(f"{rng.choice(RARE)}{person.phones[0]}{rng.choice(RARE)}", ((phone,),))
        return Unit(f"发我邮箱{person.email}就行", ((("email", person.email),),))

    def id(self, person: Person) -> str:
        number = person.id18
        return self.rng.choice(
            (
                number,
                number,
                number.lower(),
                f"{number[:6]} {number[6:14]} {number[14:]}",
                wide(number),
            )
        )

    def phone(self, person: Person) -> str:
        number = person.phones[0]
        parts = (number[:3], number[3:7], number[7:])
        return self.rng.choice(
            (
                number,
                number,
                "-".join(parts),
                " ".join(parts),
                f"+86{number}",
                f"+86 {number}",
                wide(number),
            )
        )

    def card(self, person: Person) -> str:
        number = person.card
        groups = [number[place : place + 4] for place in range(0, len(number), 4)]
        return self.rng.choice((number, " ".join(groups)))

    def decoy(self) -> str:
        rng = self.rng
        person = rng.choice(self.people.all)
        return rng.choice(
            (
                f"编号{digits(rng, 6)}{person.id18[:17]}{digits(rng, 5)}",
                f"ts=17{digits(rng, 11)}",
                f"快递YT{digits(rng, 13)}到了",
                f"工号1{rng.choice('012')}{digits(rng, 9)}",
                f"货号1{rng.choice('35789')}{digits(rng, 10)}的还有吗",
                f"证{with_check(person.id18[:6] + '19850230' + person.id18[14:17])}是假的",
                f"号码{with_check('47' + person.id18[2:17])}",
                f"加wxid_{person.phones[0]}",
                f"打+1{person.phones[0][1:]}",
                f"位置31.{digits(rng, 11)}",
                f"手机{person.phones[0][:3]}****{person.phones[0][7:]}",
                f"写给{person.name}",
            )
        )


def wide(text: str) -> str:
    """Full-width."""
    return text.translate({code: code + 0xFEE0 for code in range(0x21, 0x7F)})


# --- texts ---


def log(talk: Talk, many: int) -> Stored:
    """A log of lines, some of them blank: prose, since it is no table."""
    rng = talk.rng
    units = talk.units(many)
    for _ in range(3):
        units.insert(rng.randrange(1, len(units)), Unit(""))
    text = "\n".join(unit.text for unit in units)
    return text.encode(rng.choice(("utf-8", "gb18030", "utf-8-sig"))), exhibit(units)


def chat_text(talk: Talk, many: int) -> Stored:
    """As WeChat and QQ put it: a line of time and sender, then the message and a blank line."""
    rng = talk.rng
    manner = rng.choice(("{time} {nick}", "{nick} {time}", "{time} {nick}({number})"))
    units, lines = talk.units(many), []
    moment = dt.datetime(2024, 3, 1, 8, 0, 1)
    for unit in units:
        moment += dt.timedelta(minutes=rng.randint(1, 90))
        head = manner.format(
            time=f"{moment:%Y-%m-%d %H:%M:%S}", nick=rng.choice(NICKS), number=digits(rng, 6)
        )
        lines += [head, unit.text, ""]
    return "\r\n".join(lines).encode(rng.choice(("utf-8", "gb18030"))), exhibit(units)


def chat_json(talk: Talk, many: int) -> Stored:
    rng = talk.rng
    units = talk.units(many)
    messages: list[dict] = []
    for number, unit in enumerate(units):
        message: dict = {
            "id": number,
            "type": "message",
            "date": f"2024-03-01T08:{number % 60:02}:00",
        }
        message |= {"from": rng.choice(NICKS), "text": unit.text}
        if rng.random() < 0.2:
            message["text"] = [unit.text[:2], {"type": "bold", "text": unit.text[2:]}]
        messages.append(message)
    chat = {"messages": messages}
    return json.dumps(chat, ensure_ascii=rng.random() < 0.5).encode(), exhibit(units)


def chat_html(talk: Talk, many: int) -> Stored:
    """As Telegram exports it."""
    rng = talk.rng
    units = talk.units(many)
    lines = ["<!DOCTYPE html><html><body><div class='history'>"]
    for unit in units:
        lines += [
            "<div class='message default clearfix'><div class='body'>",
            "<div class='pull_right date details' title='01.03.2024 08:00:00'>08:00</div>",
            f"<div class='from_name'>{rng.choice(NICKS)}</div>",
            f"<div class='text'>{html.escape(unit.text)}</div></div></div>",
        ]
    lines.append("</div></body></html>")
    return "\n".join(lines).encode(), exhibit(units)


# --- mail ---


def message(
    talk: Talk, many: int, attached: list[tuple[str, bytes]]
) -> tuple[EmailMessage, list[Unit]]:
    letter = EmailMessage()
    letter["From"] = f"{talk.rng.choice(talk.people.all).email}"
    letter["To"] = "list@b.example"
    letter["Date"] = "Fri, 01 Mar 2024 08:00:00 +0800"
    units = [Unit("名单请查收"), *talk.units(many)]
    letter["Subject"] = units[0].text
    body = "\n".join(unit.text for unit in units[1:]) + "\n"
    letter.set_content(body, charset=talk.rng.choice(("utf-8", "gb18030")))
    for name, data in attached:
        letter.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return letter, units


def eml(talk: Talk, many: int, attached: list[tuple[str, bytes]]) -> Stored:
    letter, units = message(talk, many, attached)
    return letter.as_bytes(), exhibit(units)


def mbox(talk: Talk, many: int) -> Stored:
    units: list[Unit] = []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "box"
        box = mailbox.mbox(path)
        for _ in range(3):
            letter, said = message(talk, many, [])
            box.add(letter)
            units += said
        box.close()
        return path.read_bytes(), exhibit(units)


# --- documents ---

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPES = f"""<Types xmlns="{PACKAGE}/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"""
RELATIONS = f"""<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" Target="word/document.xml"
Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>"""


def docx(talk: Talk, many: int, table: list[list[str]], found: Exhibit) -> Stored:
    """Paragraphs, and a table with the truth found in it; written part by part."""
    units = talk.units(many)
    body = "".join(paragraph(unit.text) for unit in units)
    rows = "".join(
        "<w:tr>" + "".join(f"<w:tc>{paragraph(text)}</w:tc>" for text in row) + "</w:tr>"
        for row in table
    )
    document = (
        f'<w:document xmlns:w="{W}"><w:body>{body}<w:tbl>{rows}</w:tbl><w:p/></w:body></w:document>'
    )
    stored = io.BytesIO()
    with zipfile.ZipFile(stored, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("[Content_Types].xml", TYPES)
        packed.writestr("_rels/.rels", RELATIONS)
        packed.writestr("word/document.xml", document)
    records = exhibit(units).records + found.records
    return stored.getvalue(), Exhibit(records, rows=many + 1 + found.rows)  # one is empty


def paragraph(text: str) -> str:
    """In two runs, as an editor leaves it."""
    half = len(text) // 2
    runs = "".join(
        f'<w:r><w:t xml:space="preserve">{escape(part)}</w:t></w:r>'
        for part in (text[:half], text[half:])
    )
    return f"<w:p>{runs}</w:p>"


def pptx(talk: Talk, many: int) -> Stored:
    units = talk.units(many)
    show = Presentation()
    for start in range(0, many, 5):
        page = show.slides.add_slide(show.slide_layouts[6])
        box = page.shapes.add_textbox(Cm(1), Cm(1), Cm(20), Cm(10))
        box.text_frame.text = "\n".join(unit.text for unit in units[start : start + 5])
    stored = io.BytesIO()
    show.save(stored)
    return stored.getvalue(), exhibit(units)


def pdf(talk: Talk, many: int) -> Stored:
    units = talk.units(many)
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    stored = io.BytesIO()
    page = canvas.Canvas(stored, invariant=True)
    for start in range(0, many, 20):
        page.setFont("STSong-Light", 10)
        for number, unit in enumerate(units[start : start + 20]):
            page.drawString(40, 800 - 30 * number, unit.text)
        page.showPage()
    page.save()
    return stored.getvalue(), exhibit(units)
