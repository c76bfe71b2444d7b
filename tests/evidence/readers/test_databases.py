"""SQLite, dBase, Parquet and Access (docs/counting.md §15)."""

from __future__ import annotations

import contextlib
import datetime
import io
import sqlite3
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import dbf
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from lvheng.evidence.kinds import kind
from lvheng.evidence.reasons import Unreadable


def damaged(table) -> list[list[bool]]:
    return [list(map(bool, row)) for b in table.blocks() for row in zip(*b.damaged, strict=True)]


def database(*statements: tuple | str) -> bytes:
    made = sqlite3.connect(":memory:")
    for statement in statements:
        made.execute(*([statement] if isinstance(statement, str) else statement))
    made.commit()
    return made.serialize()


def test_sqlite(read) -> None:
    data = database(
        'CREATE TABLE "a ""b" (姓名 text, n integer, f real, b blob)',
        "CREATE VIEW v AS SELECT 1",
        "CREATE TABLE 空 (a)",
        """INSERT INTO "a ""b" VALUES ('张三', 123456789012345678, 1e16, x'00ff')""",
        (
            """INSERT INTO "a ""b" VALUES (CAST(? AS TEXT), 1, 1.5, x'6162')""",
            ("李".encode("gbk"),),
        ),
        ("""INSERT INTO "a ""b" VALUES (CAST(? AS TEXT), 1, 1.5, NULL)""", (b"\xff\xff",)),
    )
    assert kind(data) == "sqlite"
    found = read("sqlite", data)
    (table,) = found.tables
    assert (table.name, table.header) == ('a "b', ("姓名", "n", "f", "b"))
    assert found.rows['a "b'] == [
        ["张三", "123456789012345678", "10000000000000000", ""],
        ["李", "1", "1.5", "ab"],
    ]
    assert damaged(table) == [[False, False, True, False], [False] * 4]
    assert table.unread == 1
    assert found.reasons == {"binary_cell": 1, "undecodable_line": 1}
    with_log = data[:18] + b"\2\2" + data[20:]
    assert read("sqlite", with_log).rows == found.rows


def test_a_database_that_breaks_off(read) -> None:
    rows = ((f"INSERT INTO t VALUES ('{'x' * 900}', {n})") for n in range(200))
    data = database("CREATE TABLE t (a, b)", *rows)
    found = read("sqlite", data[: len(data) // 2 // 4096 * 4096])
    assert 0 < len(found.rows["t"]) < 200
    assert found.reasons == {"broken_off": 1, "corrupt_table": 1}
    with pytest.raises(Unreadable):
        read("sqlite", data[:60])


@pytest.fixture
def made(tmp_path: Path) -> Callable[..., bytes]:
    """The bytes of a dBase file with these fields and records; those of the places given are deleted."""

    def make(fields: str, records: list[tuple], deleted: tuple[int, ...] = (), **options) -> bytes:
        table = dbf.Table(str(tmp_path / "a.dbf"), fields, **options)
        table.open(dbf.READ_WRITE)
        for record in records:
            table.append(record)
        for place in deleted:
            dbf.delete(table[place])
        table.close()
        return (tmp_path / "a.dbf").read_bytes()

    return make


RECORDS = [
    ("张三", "138", 123456789012345678, dbf.Date(2024, 1, 2), True),
    ("李四", "", None, None, None),
    ("王五", "1", 2, None, False),
]
FIELDS = "XM C(10); SJ C(11); N N(18,0); D D; L L"


def test_dbase(read, made) -> None:
    data = made(FIELDS, RECORDS, (1,), codepage="cp936")
    assert kind(data) == "dbase"
    found = read("dbase", data)
    assert found.rows[""] == [
        ["张三", "138", "123456789012346000", "2024-01-02", "TRUE"],
        ["王五", "1", "2", "", "FALSE"],
    ]
    assert found.tables[0].header == ("XM", "SJ", "N", "D", "L")
    assert found.reasons == {"deleted_rows": 1}
    assert damaged(found.tables[0]) == [[False, False, True, False, False], [False] * 5]


def test_a_field_that_cuts_a_character(read, made) -> None:
    data = made(FIELDS, RECORDS, codepage="cp936")
    place = data.index("王五".encode("gbk"))
    cut = data[:place] + ("王五王五a".encode("gbk") + b"\xcd") + data[place + 10 :]
    found = read("dbase", cut)
    assert found.rows[""][2][0] == "王五王五a"
    assert found.reasons == {"cut_character": 1}
    found = read("dbase", data[:place] + b"\xff\xff\xff" + data[place + 3 :])
    assert (len(found.rows[""]), found.tables[0].unread) == (2, 1)


def test_the_code_page_that_is_stated_does_not_count(read, made) -> None:
    data = made(FIELDS, RECORDS, codepage="cp936")
    assert read("dbase", data[:29] + b"\x03" + data[30:]).rows[""][0][0] == "张三"


def test_visual_foxpro(read, made) -> None:
    record = ("张", 7, 1.5, Decimal("2.5"), dbf.DateTime(2024, 1, 2, 3, 4, 5), "memo")
    data = made("XM C(10); I I; B B; Y Y; T T; M M", [record], codepage="cp936", dbf_type="vfp")
    found = read("dbase", data)
    assert found.rows == {"": [["张", "7", "1.5", "2.5000", "2024-01-02 03:04:05", ""]]}
    assert found.reasons == {"memo_unread": 1}


def test_a_table_that_is_cut(read, made) -> None:
    data = made(FIELDS, RECORDS, codepage="cp936")
    found = read("dbase", data[:-60])
    assert (len(found.rows[""]), found.reasons) == (1, {"broken_off": 1})
    for size in range(66, len(data), 7):
        with contextlib.suppress(Unreadable):
            read("dbase", data[:size])


def test_parquet(read) -> None:
    table = pa.table(
        {
            "姓名": ["张", "李"],
            "n": pa.array([123456789012345678, None], pa.int64()),
            "f": [1e16, 1.5],
            "d": [datetime.datetime(2024, 1, 2, 3, 4, 5), None],
            "x": [Decimal("1.50"), None],
            "s": [{"a": 1, "b": ["1", "2"]}, {"a": 2, "b": None}],
            "o": [[{"z": 1}, {"z": 2}], []],
            "by": [b"\xff", b"ab"],
            "k": pa.array(["甲", "甲"]).dictionary_encode(),
        }
    )
    file = io.BytesIO()
    pq.write_table(table, file)
    assert kind(file.getvalue()) == "parquet"
    found = read("parquet", file.getvalue())
    time = "2024-01-02 03:04:05"
    assert found.tables[0].header == ("姓名", "n", "f", "d", "x", "s.a", "s.b", "by", "k", "o")
    assert [row[:9] for row in found.rows[""]] == [
        ["张", "123456789012345678", "10000000000000000", time, "1.50", "1", "1;2", "", "甲"],
        ["李", "", "1.5", "", "", "2", "", "ab", "甲"],
    ]
    assert found.rows["o"] == [["1"], ["2"]]
    assert damaged(found.tables[0])[0].index(True) == 2
    with pytest.raises(Unreadable):
        read("parquet", file.getvalue()[:500])


def test_access_is_said_to_have_no_reader(read) -> None:
    with pytest.raises(Unreadable) as problem:
        read("access", b"\0\1\0\0Standard Jet DB\0" + bytes(100))
    assert problem.value.code == "no_reader"


def test_databases_are_counted(make, made) -> None:
    numbers = [make.mobile() for _ in range(10)]
    rows = (("INSERT INTO t VALUES (?, ?)", ("王某", number)) for number in numbers)
    make.write("a.db", database("CREATE TABLE t (姓名, 手机号)", *rows))
    records = [("王某", number) for number in numbers]
    make.write("b.dbf", made("XM C(10); SJH C(11)", records, codepage="cp936"))
    file = io.BytesIO()
    pq.write_table(pa.table({"name": ["王某"] * 10, "mobile": numbers}), file)
    make.write("c.parquet", file.getvalue())
    tally = make.count()
    assert [exhibit["records"] for exhibit in tally.exhibits] == [10, 10, 10]
    assert (tally.headline["C"], tally.elements["name"]["valid"]) == (10, 30)
