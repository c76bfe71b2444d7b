"""Damaged files of every structured format: what can be read is, and nothing ends in a traceback."""

from __future__ import annotations

import io
import json
import random
import sqlite3
import time

import odswriter
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import xlsxwriter

from lvheng.evidence.reasons import REASONS, Unreadable

ROWS = [[f"王{n}", f"1380000{n:04}", n] for n in range(60)]


def sqlite_file() -> bytes:
    database = sqlite3.connect(":memory:")
    database.execute("CREATE TABLE t (姓名, 手机, n)")
    database.executemany("INSERT INTO t VALUES (?, ?, ?)", ROWS)
    database.commit()
    return database.serialize()


def parquet_file() -> bytes:
    file = io.BytesIO()
    names = ("姓名", "手机", "n")
    pq.write_table(pa.table(dict(zip(names, zip(*ROWS, strict=True), strict=True))), file)
    return file.getvalue()


def ods_file() -> bytes:
    file = io.BytesIO()
    with odswriter.writer(file) as book:
        book.new_sheet("a").writerows(ROWS)
    return file.getvalue()


def xlsx_file() -> bytes:
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file)
    sheet = book.add_worksheet()
    for n, row in enumerate(ROWS):
        sheet.write_row(n, 0, row)
    sheet.write_comment(1, 1, "批")
    sheet.set_row(1, None, None, {"hidden": True})
    book.close()
    return file.getvalue()


def objects() -> list[dict]:
    return [dict(zip(("姓名", "手机", "n"), row, strict=True)) for row in ROWS]


INDEXED = ("parquet", "workbook")
"""What is in these is found by an index at the end: cut off, they give nothing."""

FILES = {
    "sqlite": sqlite_file(),
    "parquet": parquet_file(),
    "sql_dump": (
        "-- MySQL dump\nCREATE TABLE `t` (`a` int);\nINSERT INTO `t` VALUES "
        + ",".join(f"('{name}','{number}',{n})" for name, number, n in ROWS)
        + ";\n"
    ).encode(),
    "structured": json.dumps({"list": objects()}, ensure_ascii=False).encode(),
    "xml": (
        '<?xml version="1.0"?><r>'
        + "".join(f"<p><name>{row[0]}</name><tel>{row[1]}</tel></p>" for row in ROWS)
        + "</r>"
    ).encode(),
    "html": (
        "<html><table>"
        + "".join(f"<tr><td>{row[0]}<td>{row[1]}</tr>" for row in ROWS)
        + "</table></html>"
    ).encode(),
    "workbook": xlsx_file(),
}


@pytest.mark.parametrize("kind", FILES)
def test_whole_files_are_read_whole(read, kind: str) -> None:
    assert max(map(len, read(kind, FILES[kind]).rows.values())) == len(ROWS)


def tried(read, kind: str, data: bytes) -> tuple[int, set[str]]:
    """The number of rows that were read, and every reason that is given."""
    try:
        found = read(kind, data)
    except Unreadable as problem:
        rows, reasons = 0, {problem.code}
    else:
        rows, reasons = sum(map(len, found.rows.values())), set(found.reasons)
    assert reasons <= set(REASONS)
    return rows, reasons


@pytest.mark.parametrize("kind", [*FILES, "ods"])
def test_damage_of_any_kind(read, kind: str) -> None:
    data = FILES.get(kind) or ods_file()
    kind = "workbook" if kind == "ods" else kind
    rng = random.Random(5)
    whole, _ = tried(read, kind, data)
    read_some = refused = 0
    for _ in range(40):
        rows, reasons = tried(read, kind, data[: rng.randrange(len(data))])
        assert rows <= whole
        read_some += rows > 0
        refused += bool(reasons)
        changed = bytearray(data)
        for _ in range(rng.randint(1, 30)):
            changed[rng.randrange(len(data))] = rng.randrange(256)
        tried(read, kind, bytes(changed))
    assert (read_some == 0) == (kind in INDEXED)
    assert refused > 20 or kind == "html"  # which needs no end


@pytest.mark.parametrize(
    ("kind", "data", "reason"),
    [
        ("xml", b"<?xml version='1.0'?>" + b"<a>" * 5000, "malformed"),
        ("html", b"<table><tr><td>" * 3000, "too_deep"),
        ("structured", b'{"a":[' * 900 + b"1" + b"]}" * 900, "broken_off"),
    ],
)
def test_deep_nesting(read, kind: str, data: bytes, reason: str) -> None:
    assert tried(read, kind, data)[1] == {reason}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("INSERT\n", (0, {"unread_statement"})),
        ("CREATE A\n", (0, set())),
        ("--\n", (0, set())),
        ("/* ", (0, {"unclosed_comment"})),
        ("INSERT INTO t VALUES (1) /* ", (1, {"unclosed_comment"})),
        ("'a ", (0, {"unread_statement"})),
        ("`", (0, {"unread_statement"})),
        ("(1,", (0, {"unread_statement"})),
    ],
)
def test_sql_in_linear_time(read, text: str, found: tuple[int, set[str]]) -> None:
    """None of these is a dump; each once took a time that grew with the square of its length."""
    begin = time.process_time()
    assert tried(read, "sql_dump", (text * 50_000).encode()) == found
    assert time.process_time() - begin < 10


def test_spans_that_cover_one_another(read) -> None:
    page = b"<table>" + b"<tr><td rowspan=9999999 colspan=9999999>x" * 500
    assert tried(read, "html", page) == (500, set())
