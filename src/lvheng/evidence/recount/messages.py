"""§14 of docs/counting.md: cards, mail, and chats as text."""

from __future__ import annotations

import base64
import email
import email.policy
import quopri
import re
from email.message import EmailMessage, MIMEPart

from .cells import Cell, text_cell
from .encoding import Line, decoded, section_2_lines
from .header import Table

# --- cards ----------------------------------------------------------------------------------------


def vcf_table(data: bytes) -> Table:
    cards: list[dict[str, list[str]]] = []
    for line in unfolded(data):
        head, _, value = line.partition(":")
        name, *parameters = head.split(";")
        name = name.rpartition(".")[2].upper()
        if name == "BEGIN":
            cards.append({})
        elif cards:
            cards[-1].setdefault(name, []).append(plain(value, [p.upper() for p in parameters]))
    phones = max((len(card.get("TEL", ())) for card in cards), default=0)
    mails = max((len(card.get("EMAIL", ())) for card in cards), default=0)
    mails = max(mails, 0)
    columns = ["姓名", *["手机"] * phones, *["邮箱"] * mails, "地址", "单位", "备注"]
    rows = []
    for number, card in enumerate(cards, 1):
        name = (card.get("FN") or [" ".join(reversed(card.get("N", [""])[0].split(";")))])[0]
        parts = [
            [name],
            (card.get("TEL", []) + [""] * phones)[:phones],
            (card.get("EMAIL", []) + [""] * mails)[:mails],
            [joined(card.get("ADR", [""])[0])],
            [joined(card.get("ORG", [""])[0])],
            ["\n".join(card.get("NOTE", []))],
        ]
        rows.append((number, [text_cell(text) for part in parts for text in part]))
    return Table(rows, declared=columns)


def joined(value: str) -> str:
    return " ".join(part for part in value.split(";") if part)


def unfolded(data: bytes) -> list[str]:
    found: list[str] = []
    for _, text in section_2_lines(data):
        if text is None:
            continue
        if text[:1] in (" ", "\t") and found:
            found[-1] += text[1:]
        elif found and found[-1].endswith("=") and "QUOTED-PRINTABLE" in found[-1].upper():
            found[-1] = found[-1][:-1] + text
        else:
            found.append(text)
    return found


def plain(value: str, parameters: list[str]) -> str:
    said = ";".join(parameters)
    if "QUOTED-PRINTABLE" in said:
        raw = quopri.decodestring(value.encode())
    elif "BASE64" in said or "ENCODING=B" in said:
        raw = base64.b64decode(value)
    else:
        return re.sub(r"\\\\([,;nN\\\\])", lambda m: "\n" if m[1] in "nN" else m[1], value)
    text = decoded(raw, "utf-8")
    return text if text is not None else decoded(raw, "gb18030") or ""


# --- mail -----------------------------------------------------------------------------------------

HEADERS = [
    "from",
    "to",
    "subject",
    "date",
    "message-id",
    "received",
    "mime-version",
    "content-type",
    "return-path",
]


def is_mail(begin: str) -> bool:
    if re.match(r"From \S+ .*\n([A-Za-z-]+:|>From)", begin):
        return True
    head = begin.split("\n\n")[0].split("\n")
    names = [line.partition(":")[0].strip().lower() for line in head if line[:1] not in " \t"]
    well_formed = all(re.fullmatch("[a-z0-9-]+", name) for name in names)
    return well_formed and sum(name in HEADERS for name in names) >= 2


def mails_of(kind: str, data: bytes) -> list[EmailMessage]:
    policy = email.policy.default
    data = re.sub(rb"\r\n?", b"\n", data)
    if kind == "eml":
        return [email.message_from_bytes(data, policy=policy)]
    parts = re.split(rb"(?m)^From \S+ .*\n", data)[1:]
    return [email.message_from_bytes(part, policy=policy) for part in parts]


def mail_table(kind: str, data: bytes) -> Table:
    units: list[str] = []
    for mail in mails_of(kind, data):
        units.append(str(mail["subject"] or ""))
        body = mail.get_body(("plain", "html"))
        if body is not None:
            text = content_of(body)
            if body.get_content_type() == "text/html":
                from .pages import text_of_page

                text = text_of_page(text)
            units += re.split(r"\r\n|\n|\r", text.rstrip("\r\n"))
    return Table([(place, [Cell(unit)]) for place, unit in enumerate(units, 1)], prose=True)


def content_of(part: MIMEPart) -> str:
    raw = part.get_payload(decode=True)
    if not isinstance(raw, bytes):
        return ""
    said = part.get_content_charset()
    for encoding in [said, "utf-8", "gb18030"]:
        try:
            return raw.decode(encoding or "utf-8", "strict")
        except (UnicodeDecodeError, LookupError):
            continue
    return raw.decode("latin-1")


def attachments(kind: str, data: bytes) -> list[tuple[str, bytes]]:
    """The attachments of mail, which are exhibits of their own."""
    if kind != "text":
        return []
    from .kinds import kind_of_text

    begin = decoded(data[:65536], "utf-8") or decoded(data[:65536], "latin-1") or ""
    begin = re.sub(r"\r\n?", "\n", begin)
    if not is_mail(begin) or kind_of_text(begin) not in ("eml", "mbox"):
        return []
    mails = mails_of("mbox" if begin.startswith("From ") else "eml", data)
    found = []
    for mail in mails:
        body = mail.get_body(("plain", "html"))
        for part in mail.walk():
            name = part.get_filename()
            if name and part is not body and not part.is_multipart():
                content = part.get_payload(decode=True)
                found.append((name, content if isinstance(content, bytes) else b""))
    return found


# --- chats as text --------------------------------------------------------------------------------

DAY = r"[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}|[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日"
CLOCK = r"(上午|下午|凌晨|早上|中午|晚上)?\s*[0-9]{1,2}:[0-9]{1,2}(:[0-9]{1,2})?(\s*[AaPp][Mm])?"
TIME = rf"({DAY})[ T]+{CLOCK}"
HEADS = (
    re.compile(rf"{TIME}\s+\S.{{0,63}}"),
    re.compile(rf"\S.{{0,63}}?\s+{TIME}"),
    re.compile(r"\S.{0,63}?  [0-9]{1,2}:[0-9]{2}"),
)


def chat_table(lines: list[Line]) -> Table | None:
    """The messages, if the text is a chat of one of the three manners."""
    from .delimited import FIXED_WIDTH, section_3_table
    from .header import section_6_header

    for head in HEADS:
        filled = [(n, text.strip()) for n, text in lines if text is not None and text.strip()]
        is_head = [head.fullmatch(text) is not None for _, text in filled]
        if sum(is_head) < 2 or not any(is_head[:20]) or all(is_head[:20]):
            continue
        alone = sum(
            here and place + 1 < len(is_head) and not is_head[place + 1]
            for place, here in enumerate(is_head)
        )
        if 2 * alone < sum(is_head):
            continue
        table, delimiter = section_3_table(lines)
        section_6_header(table)
        if delimiter in (" ", FIXED_WIDTH) and table.header_rows:
            return None
        return None if delimiter not in (None, " ", FIXED_WIDTH, ":") else messages_of(lines, head)
    return None


def messages_of(lines: list[Line], head: re.Pattern[str]) -> Table:
    begun: list[tuple[int, list[str]]] = [(1, [])]
    for number, text in lines:
        if text is None:
            continue
        if head.fullmatch(text.strip()):
            begun.append((number, []))
        else:
            begun[-1][1].append(text)
    made = [(number, "\n".join(texts).strip("\n")) for number, texts in begun]
    if not made[0][1].strip():
        made = made[1:]
    return Table([(number, [Cell(text)]) for number, text in made], prose=True)
