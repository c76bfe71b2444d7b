"""Messy texts: no person is lost, none is invented (docs/counting.md §2, §3)."""

from __future__ import annotations

import pytest

from lvheng.evidence.encoding import decode
from lvheng.evidence.readers.chat_text import chat_table
from lvheng.evidence.readers.text import delimiter


def numbers(make, many: int) -> list[str]:
    return [make.mobile() for _ in range(many)]


def only(make) -> dict:
    tally = make.count()
    return tally.exhibits[0] | {"C": tally.headline["C"], "unit": tally.records}


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("last", [True, False])
def test_line_ends(make, end: str, last: bool) -> None:
    rows = ["姓名,手机号", *(f"王某,{number}" for number in numbers(make, 50))]
    make.write("a.csv", end.join(rows) + end * last)
    found = only(make)
    assert (found["records"], found["rows"], found["C"]) == (50, 51, 50)


def test_headerless_keeps_the_first_person(make) -> None:
    make.write("a.txt", "\n".join(f"王某某----{number}" for number in numbers(make, 10)))
    assert only(make)["C"] == 10


@pytest.mark.parametrize("mark", ["\t", ",", "|", ";", "----", "  ", "\u3000"])
def test_delimiters(make, mark: str) -> None:
    make.write("a.txt", "\n".join(f"王某某{mark}{number}" for number in numbers(make, 10)))
    tally = make.count()
    assert tally.headline["C"] == 10
    assert tally.elements["name"]["valid"] == 10


def test_no_delimiter_is_one_column(make) -> None:
    make.write("a.txt", "\n".join(numbers(make, 7)))
    tally = make.count()
    assert (tally.headline["C"], tally.flags["bare_number"]) == (7, 7)


def test_delimiter_needs_sixty_percent() -> None:
    assert delimiter(b"a,b\n" * 6 + b"a\n" * 4) == ","
    assert delimiter(b"a,b\n" * 5 + b"a\n" * 4 + b"a,b,c\n") == ""
    assert delimiter("一 二\n".encode() * 8 + b"a\n" * 2) == ""


def test_delimiter_of_a_long_text() -> None:
    """The sample is 200 rows; the rest of the text has no say."""
    assert delimiter(b"a,b\n" * 200 + b"a|b|c\n" * 100_000) == ","


def test_ragged_rows(make) -> None:
    rows = [f"王某,{number},备注" for number in numbers(make, 10)]
    rows[3], rows[6] = rows[3].removesuffix(",备注"), rows[6] + ",x,y,,z"
    make.write("a.csv", "\n".join(["姓名,手机号,备注", *rows]))
    found = only(make)
    assert (found["records"], found["C"]) == (10, 10)


def test_unclosed_quote_loses_nothing(make) -> None:
    rows = [f"王某,{number}" for number in numbers(make, 1000)]
    rows[500] = '"' + rows[500]
    make.write("a.csv", "\n".join(["姓名,手机号", *rows]))
    found = only(make)
    assert (found["records"], found["C"]) == (1000, 1000)
    assert [(r["code"], r["count"]) for r in found["reasons"]] == [("unclosed_quote", 1)]


def test_quoted_newlines_are_one_record(make) -> None:
    one, two = numbers(make, 2)
    make.write("a.csv", f'姓名,备注,手机号\n王某,"甲\n""乙"", 丙",{one}\n李某,丁,{two}\n')
    found = only(make)
    assert (found["records"], found["C"], found["rows"]) == (2, 2, 3)


def test_quoted_fields_hold_the_delimiter(make) -> None:
    make.write("a.csv", f'"姓名","手机号"\n"王,某","{make.mobile()}"\n')
    assert only(make)["C"] == 1


def test_number_of_a_row_is_its_line(make, tmp_path) -> None:
    import pyarrow.parquet as pq

    one, two = numbers(make, 2)
    make.write("a.csv", f'\n姓名,备注,手机号\n王某,"甲\n乙",{one}\n\n李某,丁,{two}\n')
    make.count(out=tmp_path / "out")
    assert pq.read_table(tmp_path / "out/ledger/records.parquet")["row"].to_pylist() == [3, 6]


@pytest.mark.parametrize(
    ("encoding", "shown"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("gbk", "gb18030"),
        ("gb18030", "gb18030"),
        ("utf-16", "utf-16-le"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
    ],
)
def test_encodings(make, encoding: str, shown: str) -> None:
    rows = ["姓名,手机号", *(f"王某,{number}" for number in numbers(make, 40))]
    make.write("a.csv", "\n".join(rows), encoding)
    found = only(make)
    assert (found["encoding"], found["records"], found["C"]) == (shown, 40, 40)
    tally = make.count()
    assert tally.elements["name"]["valid"] == 40


def test_four_byte_characters_hold_digits(make) -> None:
    """𠮷 is 95 34 B2 35 in GB18030: two ASCII digits, directly before a number."""
    rows = [f"{number}王𠮷,𠮷,{number}" for number in numbers(make, 10)]
    make.write("a.csv", "\n".join(["备注,姓名,手机号", *rows]), "gb18030")
    found = only(make)
    assert (found["encoding"], found["C"]) == ("gb18030", 10)


def test_half_utf8_half_gbk(make) -> None:
    rows = [f"王某,{number}\n" for number in numbers(make, 1000)]
    content = "姓名,手机号\n".encode() + "".join(rows[:500]).encode()
    make.write("a.csv", content + "".join(rows[500:]).encode("gbk"))
    tally = make.count()
    (exhibit,) = tally.exhibits
    assert (exhibit["records"], exhibit["encoding"], exhibit["status"]) == (1000, "mixed", "read")
    assert (tally.headline["C"], tally.elements["name"]["valid"]) == (1000, 1000)
    assert [reason["code"] for reason in exhibit["reasons"]] == ["mixed_encoding"]


def test_one_bad_line_is_unread_and_said_to_be(make) -> None:
    rows = [f"王某,{number}".encode() for number in numbers(make, 9)]
    rows[4] = b"\x80\xff" + rows[4]
    make.write("a.csv", b"\n".join(["姓名,手机号".encode(), *rows]))
    found = only(make)
    assert (found["records"], found["unread_rows"], found["rows"]) == (8, 1, 10)
    assert found["status"] == "partly_read"


def test_empty_files(make) -> None:
    make.write("a.csv", b"")
    make.write("b.csv", b"\xef\xbb\xbf")
    make.write("c.csv", b"\n\n")
    tally = make.count()
    assert [(e["status"], e["records"], e["rows"]) for e in tally.exhibits] == [
        ("read", 0, 0),
        ("read", 0, 0),
        ("read", 0, 2),
    ]


def test_bytes_that_are_no_text(make) -> None:
    make.write("a.bin", bytes(range(256)) * 8)
    make.write("b.bin", b"a\0b,c")
    tally = make.count()
    assert [e["status"] for e in tally.exhibits] == ["unreadable", "unreadable"]
    assert all(e["reasons"] for e in tally.exhibits)


def test_one_very_long_row(make) -> None:
    rows = [f"王某,{number}" for number in numbers(make, 3000)]
    rows[2000] += ",x" * 9_998
    make.write("a.csv", "\n".join(["姓名,手机号", *rows]))
    found = only(make)
    assert (found["C"], found["status"]) == (3000, "read")


def test_a_row_that_is_a_list_is_unread_and_said_to_be(make) -> None:
    rows = [f"王某,{number}" for number in numbers(make, 30)]
    rows[20] += ",x" * 9_999
    make.write("a.csv", "\n".join(["姓名,手机号", *rows]))
    found = only(make)
    assert (found["C"], found["status"], found["unread_rows"], found["rows"]) == (
        29,
        "partly_read",
        1,
        31,
    )
    assert [(r["code"], r["count"]) for r in found["reasons"]] == [("row_too_wide", 1)]


def test_a_million_delimiters_cost_little(make) -> None:
    make.write("a.csv", f"姓名,手机号\n王某,{make.mobile()}\n" + "," * 1_000_000)
    assert only(make)["C"] == 1


def test_a_long_line_with_many_quotes() -> None:
    assert delimiter(b'"a","b",' * 200_000) == ","


@pytest.mark.parametrize("mark", ["\t", " | ", "----"])
def test_rows_that_end_with_a_time_are_no_chat(make, mark: str) -> None:
    """Those that are no longer than a sender look like the head of a message, the others like one."""
    rows = [
        mark.join(["王某某", number, "路" * (20, 70)[place % 2], " 2024-03-01 09:00:01"])
        for place, number in enumerate(numbers(make, 60))
    ]
    source = "\n".join([mark.join(["收货人", "手机", "商品名称", "下单时间"]), *rows])
    assert chat_table(decode(source.encode()))
    make.write("a.txt", source)
    tally = make.count()
    assert (tally.records, tally.headline["B"], tally.exhibits[0]["rows"]) == (60, 60, 61)


def test_rows_of_fixed_width_that_end_with_a_time_are_no_chat(make) -> None:
    rows = [
        f"{'王' * (2 + place % 3)}{' ' * (10 - 2 * (place % 3))}{number}  "
        f"{('路' * 25, 'a' * 50)[place % 2]}{' ' * (2 + place % 4)}2024-03-01 09:00:01"
        for place, number in enumerate(numbers(make, 60))
    ]
    source = "\n".join([f"姓名{' ' * 10}手机{' ' * 9}备注{' ' * 50}时间", *rows])
    assert chat_table(decode(source.encode()))
    make.write("a.txt", source)
    tally = make.count()
    assert (tally.records, tally.exhibits[0]["rows"]) == (60, 61)
