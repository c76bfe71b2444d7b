"""Mail and chats. Every fixture is made here; msg by writing its OLE2 streams would need a writer that
does not exist, so its reader and that of pst are tested with objects such as their libraries give."""

from __future__ import annotations

import datetime
import json
from collections import Counter
from email.message import EmailMessage
from types import SimpleNamespace
from typing import Any

import pytest

from lvheng.evidence import kinds
from lvheng.evidence.readers import (
    chat_html,
    mail,
    markup,
    outlook_message,
    outlook_store,
    text,
)
from lvheng.evidence.readers.chat_json import take_chats
from lvheng.evidence.readers.grid import GridTable
from lvheng.evidence.reasons import Unreadable


def rows(table: Any) -> list[tuple[str, ...]]:
    found: list[tuple[str, ...]] = []
    for block in table.blocks():
        found += zip(*(column.to_pylist() for column in block.columns), strict=True)
    return found


def numbers(table: Any) -> list[int]:
    return [int(number) for block in table.blocks() for number in block.rows]


def letter(subject: str = "名单", body: str = "第一行\n\n第二行\n") -> EmailMessage:
    message = EmailMessage()
    message["From"] = "张三 <a@b.example>"
    message["Date"] = "Mon, 01 Jan 2024 10:00:00 +0800"
    message["Subject"] = subject
    message.set_content(body)
    return message


def test_a_mail_has_units_and_members() -> None:
    message = letter()
    message.add_alternative("<p>同一内容</p>", subtype="html")
    message.add_attachment(
        "姓名,手机".encode(), maintype="text", subtype="csv", filename="名单 1.csv"
    )
    message.add_attachment(letter("里面"))
    data = message.as_bytes()
    assert kinds.kind(data) == "eml"
    reasons: Counter[str] = Counter()
    (table,) = mail.tables(data, reasons)
    assert (table.header, table.form) == (("time", "sender", "subject", "text"), "prose")
    assert [row[3] for row in rows(table)] == ["名单", "第一行", "第二行"]
    assert {row[1] for row in rows(table)} == {"张三 <a@b.example>"}
    (first, content), (second, inner) = mail.members(data)
    assert (first, content) == ("名单 1.csv", "姓名,手机".encode())
    assert second.endswith(".eml")
    assert rows(mail.tables(inner, reasons)[0])[0][3] == "里面"
    assert not +reasons


def test_a_mail_of_html_alone_is_its_text() -> None:
    message = EmailMessage()
    message["Subject"] = "x"
    message.set_content(
        "<style>p{}</style><p>甲<b>乙</b></p><table><tr><td>1</td><td>2</td></tr></table>丙<br>丁",
        subtype="html",
    )
    (table,) = mail.tables(message.as_bytes(), Counter())
    assert [row[3] for row in rows(table)] == ["x", "甲乙", "1  2", "丙", "丁"]


def test_encodings_of_mails_are_decided_strictly() -> None:
    head = "From: 张三\nSubject: 表\nContent-Type: text/plain; charset={}\n\n第一行\n"
    for stated, real in (
        ("gb2312", "gb18030"),
        ("utf-8", "gbk"),
        ("us-ascii", "utf-8"),
        ("what", "gbk"),
    ):
        (table,) = mail.tables(head.format(stated).encode(real), Counter())
        assert rows(table) == [("", "张三", "表", "表"), ("", "张三", "表", "第一行")]
    broken = head.format("utf-8").encode() + b"\xff\xff\xff\n" * 9
    reasons: Counter[str] = Counter()
    (table,) = mail.tables(broken, reasons)
    assert (len(rows(table)), reasons["unread_part"]) == (1, 1)


def test_an_mbox_is_its_messages_in_order() -> None:
    first, second = letter("一"), letter("二", "From the start\nxFrom\n")
    second.add_attachment(b"x", maintype="application", subtype="pdf", filename="a.pdf")
    data = b"".join(
        b"From a@b Mon Jan  1 00:00:00 2024\n" + each.as_bytes().replace(b"\nFrom the", b"\n>From the") + b"\n"
        for each in (first, second)
    )  # fmt: skip
    assert kinds.kind(data) == "mbox"
    (table,) = mail.tables(data, Counter())
    assert [row[3] for row in rows(table)] == [
        "一",
        "第一行",
        "第二行",
        "二",
        "From the start",
        "xFrom",
    ]
    assert numbers(table) == list(range(1, 7))
    assert list(mail.members(data)) == [("2/a.pdf", b"x")]


@pytest.mark.parametrize(
    ("data", "said", "members"),
    [
        (b"", "", []),
        (b"Subject: x", "x", []),
        (b"\xff\xfe", "", []),
        (b"Content-Type: multipart/mixed\n\n--x", "", [("1.mixed", b"--x")]),
    ],
)
def test_no_mail_is_too_broken(data: bytes, said: str, members: list[tuple[str, bytes]]) -> None:
    (table,) = mail.tables(data, Counter())
    assert [row[-1] for row in rows(table)] == [said]
    assert list(mail.members(data)) == members


def test_members_of_a_mail_are_exhibits(make) -> None:
    message = letter("名单", f"打 {make.mobile()}\n")
    table = f"姓名,手机号\n王某,{make.mobile()}\n"
    message.add_attachment(table.encode("gbk"), maintype="text", subtype="csv", filename="附件.csv")
    make.write("信.eml", message.as_bytes())
    tally = make.count()
    assert [(each["path"], each["records"]) for each in tally.exhibits] == [
        ("信.eml", 1),
        ("信.eml!/附件.csv", 1),
    ]
    assert tally.headline["C"] == 2


def test_outlook_messages(monkeypatch: pytest.MonkeyPatch) -> None:
    attachment = SimpleNamespace(file_name="a.csv", file_bytes=b"x")
    inside = SimpleNamespace(file_name=None, file_bytes=None)
    message = SimpleNamespace(
        sent_date=datetime.datetime(2024, 1, 1, 9),
        sender="张三",
        subject="题",
        body="一\r\n二",
        html_body=None,
        attachments=[attachment, inside],
    )
    monkeypatch.setattr(outlook_message, "_message", lambda data: message)
    reasons: Counter[str] = Counter()
    (table,) = outlook_message.tables(b"", reasons)
    assert rows(table) == [
        ("2024-01-01 09:00:00", "张三", "题", line) for line in ("题", "一", "二")
    ]
    assert (reasons["unread_part"], list(outlook_message.members(b""))) == (1, [("a.csv", b"x")])


def test_outlook_stores(monkeypatch: pytest.MonkeyPatch) -> None:
    def message(subject: str, **body: Any) -> SimpleNamespace:
        given = {"plain_text_body": None, "html_body": None, "rtf_body": None, "attachments": []}
        return SimpleNamespace(
            delivery_time=None,
            client_submit_time=None,
            sender_name="甲",
            subject=subject,
            **given | body,
        )

    attachment = SimpleNamespace(
        long_filename="a.csv", get_size=lambda: 1, read_buffer=lambda size: b"x" * size
    )
    inner = SimpleNamespace(
        sub_messages=[message("二", html_body="<p>三".encode()), message("四", rtf_body=b"{}")],
        sub_folders=[],
    )
    root = SimpleNamespace(
        sub_messages=[
            message("一", plain_text_body="正文\n结束".encode("gbk"), attachments=[attachment])
        ],
        sub_folders=[inner],
    )

    class Store:
        def __init__(self, data: bytes):
            pass

        def __enter__(self) -> Any:
            return SimpleNamespace(get_root_folder=lambda: root)

        def __exit__(self, *problem: object) -> None:
            pass

    monkeypatch.setattr(outlook_store, "_Store", Store)
    reasons: Counter[str] = Counter()
    (table,) = outlook_store.tables(b"", reasons)
    assert [row[3] for row in rows(table)] == ["一", "正文", "结束", "二", "三"]
    assert (reasons["unread_part"], list(outlook_store.members(b""))) == (1, [("1/a.csv", b"x")])


@pytest.mark.parametrize("reader", [outlook_message, outlook_store])
def test_damaged_outlook_files(reader: Any) -> None:
    for data in (b"", b"!BDN" + bytes(3000), b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(3000)):
        with pytest.raises(Unreadable, match="corrupt_file"):
            reader.tables(data, Counter())


def chat_of(source: str, encoding: str = "utf-8") -> GridTable:
    (table,) = text.tables(source.encode(encoding), Counter())
    assert table.form == "prose"
    assert table.header == ("time", "sender", "text")
    return table


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
def test_a_chat_of_qq(encoding: str) -> None:
    table = chat_of(
        "消息记录（此消息记录为文本格式，不支持重新导入）\r\n\r\n====\r\n消息对象:某群\r\n====\r\n\r\n"
        "2015-01-01 9:00:00 昵称(10000)\r\n在吗\r\n第二行\r\n\r\n2015-01-01 9:01:00 乙<a@b.example>\r\n\r\n好\r\n",
        encoding,
    )
    assert rows(table)[1:] == [
        ("2015-01-01 9:00:00", "昵称(10000)", "在吗\n第二行"),
        ("2015-01-01 9:01:00", "乙<a@b.example>", "好"),
    ]
    assert rows(table)[0][2].startswith("消息记录")
    assert numbers(table) == [1, 7, 11]


def test_chats_of_wechat() -> None:
    copied = "小雨 2024/3/5 上午9:05\n在\n\n阿强 2024/3/5 下午1:05\n发\n了\n"
    assert rows(chat_of(copied)) == [
        ("2024/3/5 上午9:05", "小雨", "在"),
        ("2024/3/5 下午1:05", "阿强", "发\n了"),
    ]
    mailed = "—————  2024-03-05  —————\n\n\n小雨  09:05\n\n在\n\n\n阿强  09:06\n\n[图片]\n"
    assert [row[1:] for row in rows(chat_of(mailed))][1:] == [("小雨", "在"), ("阿强", "[图片]")]


def test_what_is_no_chat(make) -> None:
    number = make.mobile()
    log = f"2024-01-01 09:00:00 用户{number}登录\n2024-01-01 09:01:00 用户退出\n"
    (table,) = text.tables(log.encode(), Counter())
    assert (table.header, table.form) == (("text",), "prose")
    for source in (
        f"{number}\n{make.mobile()}\n",
        f"姓名\n{number}\n",
        "王某,一\n李某,二\n",
        "张伟\n王芳\n",
    ):
        (table,) = text.tables(source.encode(), Counter())
        assert table.form == "rows"


def test_free_text_that_seems_to_have_a_delimiter(make) -> None:
    for line in (
        "姓名:王某,电话:{},住址:某市",
        "a\t在吗，我的电话是{}，记一下",
        "王某|备注 手机{}打不通",
    ):
        source = "\n".join(line.format(make.mobile()) for _ in range(9))
        (table,) = text.tables(source.encode(), Counter())
        assert table.form == "prose", line
    source = "\n".join(f"王某,{make.mobile()},也可打{make.mobile()}" for _ in range(9))
    (table,) = text.tables(source.encode(), Counter())
    assert table.form == "rows"  # twice as many, and not more


def test_undecodable_lines_of_free_text_are_unread() -> None:
    source = "甲说你好".encode("gbk") + "\n乙：你好，在吗\n丙说再见\n".encode() + b"\xff\xff\xff\n"
    reasons: Counter[str] = Counter()
    (table,) = text.tables(source, reasons)
    assert (table.form, len(table), table.unread, reasons["undecodable_line"]) == ("prose", 3, 1, 1)


def telegram(*texts: Any) -> list[dict[str, Any]]:
    return [
        {"id": place, "type": "message", "date": f"2024-01-0{place}T09:00:00", "from": "甲", "from_id": "user1", "text": content}
        for place, content in enumerate(texts, 1)
    ]  # fmt: skip


def test_a_chat_of_telegram_as_json() -> None:
    pieces = ["打 ", {"type": "phone", "text": "一"}, "\n二"]
    service = {
        "id": 9,
        "type": "service",
        "date": "2024-01-09",
        "actor": "乙",
        "action": "pin",
        "text": "",
    }
    one = {
        "name": "群",
        "type": "private_group",
        "id": 5,
        "messages": [*telegram("好", pieces), service],
    }
    (table,), rest = take_chats(one)
    assert (table.name, rest) == ("群", None)
    assert rows(table) == [
        ("2024-01-01T09:00:00", "甲", "好"),
        ("2024-01-02T09:00:00", "甲", "打 一\n二"),
        ("2024-01-09", "乙", ""),
    ]
    people = [{"first_name": "王", "phone_number": "1"}]
    whole = {"about": "…", "contacts": {"list": people}, "chats": {"list": [one, one]}}
    tables, rest = take_chats(json.loads(json.dumps(whole)))
    assert [table.name for table in tables] == ["群", "群"]
    assert rest == {"contacts": {"list": people}}


def test_chats_of_other_exporters_as_json() -> None:
    wechat = [{"createTime": 1, "isSend": 0, "senderDisplayName": "甲", "content": "一"}] * 2
    qq = [
        {
            "time": "9:00",
            "sender": {"uin": "1", "name": "乙"},
            "content": {"text": "二", "html": ""},
        }
    ] * 2
    for value, expected in (
        ({"session": {}, "messages": wechat}, ("1", "甲", "一")),
        (qq, ("9:00", "乙", "二")),
    ):
        (table,), rest = take_chats(value)
        assert rows(table) == [expected] * 2
        assert rest is None


def test_records_as_json_are_no_chat() -> None:
    record = {"time": "9:00", "sender": "甲", "content": "一", "mobile": "2"}
    for value in (
        [record] * 3,
        [{"name": "甲", "mobile": "1"}] * 3,
        {"a": 1},
        [1, 2],
        "x",
        None,
        [],
    ):
        assert take_chats(value) == ([], value)


def test_a_chat_of_telegram_as_html() -> None:
    page = """<!DOCTYPE html><div class="history">
      <div class="message service" id="m1"><div class="body details">1 January 2024</div></div>
      <div class="message default clearfix"><div class="body"><div class="pull_right date details" title="01.01.2024 09:00:00 UTC+08:00">09:00</div>
        <div class="from_name">甲 </div><div class="text">打<a href="tel:1">一</a><br>二</div></div></div>
      <div class="message default clearfix joined"><div class="body"><div class="date details" title="01.01.2024 09:01:00">09:01</div>
        <div class="text">三</div></div></div></div>"""
    table = chat_html.chat_table(page)
    assert table
    assert rows(table) == [
        ("", "", "1 January 2024"),
        ("01.01.2024 09:00:00 UTC+08:00", "甲", "打一\n二"),
        ("01.01.2024 09:01:00", "甲", "三"),
    ]
    assert chat_html.chat_table("<table><tr><td>甲</table>") is None


def test_a_chat_of_wechat_as_html() -> None:
    page = """<html><script>const chatMessages = [
      {type:1, text: '一\\'\\u7532<br>二', is_send:0, avatar_path: './a.png', timestamp:1704070800, is_chatroom:1, displayname:'甲'},
      {"type":1,"text":"三","is_send":1,"timestamp":1704070860,"displayname":""}]</script></html>"""
    table = chat_html.chat_table(page)
    assert table
    assert rows(table) == [("1704070800", "甲", "一'甲\n二"), ("1704070860", "1", "三")]


def test_html_as_lines_survives_what_is_no_html() -> None:
    for source, found in (
        ("", []),
        (" ", []),
        ("<", ["<"]),
        ("<!-- x -->", []),
        ("<?xml version='1.0' encoding='utf-8'?><p>甲", ["甲"]),
        ("a\0b", ["a\ufffdb"]),
    ):
        assert markup.html_lines(source) == found, source


def test_nothing_is_lost_in_deep_html() -> None:
    assert markup.html_lines("<div>" * 300 + "甲") == ["甲"]
    with pytest.raises(Unreadable, match="too_deep"):
        markup.html_lines("<div>" * 3000 + "甲")
    message = EmailMessage()
    message.set_content("<div>" * 3000 + "甲", subtype="html")
    reasons: Counter[str] = Counter()
    mail.tables(message.as_bytes(), reasons)
    assert reasons["unread_part"] == 1


def test_deep_json_is_unreadable() -> None:
    value: Any = telegram("一", "二")
    for _ in range(5000):
        value = {"chats": [value]}
    with pytest.raises(Unreadable, match="too_deep"):
        take_chats(value)
