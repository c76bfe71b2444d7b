"""SQL dumps (docs/counting.md §15): every row that is inserted, once, under its columns."""

from __future__ import annotations

import random
import sqlite3
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lvheng.evidence.kinds import kind
from lvheng.evidence.readers import sql_dump
from lvheng.evidence.readers.sql_values import Values
from lvheng.evidence.recount.sql import sql_tables

MYSQL = r"""-- MySQL dump 10.13
/*!40101 SET NAMES utf8 */;
DROP TABLE IF EXISTS `u`;
CREATE TABLE `u` (
  `id` int NOT NULL COMMENT 'x,(y)',
  `f1` varchar(20) DEFAULT NULL COMMENT '姓名',
  `m` decimal(10,2),
  PRIMARY KEY (`id`), KEY `k` (`f1`)
) ENGINE=InnoDB COMMENT='表';
LOCK TABLES `u` WRITE;
INSERT INTO `u` VALUES (1,'张\'三',NULL),(2,'李;四\n(x)',3.5),(3,'a"",''b',0x41);
INSERT INTO `db`.`u` (`m`,`id`) VALUES (9,4) ON DUPLICATE KEY UPDATE f1='x;';
DELIMITER ;;
CREATE TRIGGER t BEFORE INSERT ON u FOR EACH ROW BEGIN
INSERT INTO log VALUES (NEW.id,'a');
END;;
DELIMITER ;
REPLACE INTO w(姓名,`手机`) VALUES ("a",_binary 'b'), (_utf8mb4'c', b'1')
"""
POSTGRES = """\\restrict abc
SET standard_conforming_strings = on;
CREATE TABLE public.person (id integer, name character varying(20), note text);
COMMENT ON COLUMN public.person.note IS '手机号';
CREATE FUNCTION f() RETURNS trigger AS $x$ BEGIN
INSERT INTO person VALUES (1,'x;');
END; $x$ LANGUAGE plpgsql;
COPY public.person (id, name, note) FROM stdin;
1\t张三\t\\N
2\ta\\tb\\\\\tx\\x41\\102
\\.

INSERT INTO public.person VALUES (3, 'C:\\', E'a\\nb\\'');
INSERT INTO person (note, extra) VALUES ('x'::text, $$it's$$);
"""
SERVER = """USE [db]
GO
CREATE TABLE [dbo].[T]([Id] [int] IDENTITY(1,1) NOT NULL, [姓名] [nvarchar](50) NULL, [d] [datetime] NULL,
 CONSTRAINT [PK] PRIMARY KEY CLUSTERED ([Id] ASC)) ON [PRIMARY]
GO
SET IDENTITY_INSERT [dbo].[T] ON

INSERT [dbo].[T] ([Id], [姓名], [d]) VALUES (1, N'张三', CAST(N'2020-01-01T00:00:00.000' AS DateTime))
INSERT [dbo].[T] ([Id], [姓名], [d]) VALUES (2, N'李''四', NULL)
GO
CREATE PROCEDURE p AS
INSERT [dbo].[T] ([Id]) VALUES (99)
GO
INSERT [dbo].[T] ([Id], [姓名], [d]) VALUES (3, N'C:\\', CONVERT(datetime, '2020-01-02', 120))
INSERT [dbo].[T] ([Id], [姓名], [d]) VALUES (4, N'王
GO
五', NULL)
"""
ORACLE = """REM INSERTING into SCOTT.EMP
SET DEFINE OFF;
Insert into SCOTT.EMP (ENAME,HIREDATE) values ('张三',to_date('2020-01-01','yyyy-mm-dd'));
Insert into SCOTT.EMP (ENAME,HIREDATE) values ('a'||chr(10)||'b',SYSDATE);
INSERT ALL
 INTO t (a,b) VALUES ('x','1')
 INTO t (a,b) VALUES ('y','2')
SELECT * FROM dual;
insert into t values ('z','3')
/
"""


def test_mysql(read) -> None:
    found = read("sql_dump", MYSQL.encode())
    assert found.rows == {
        "u": [
            ["1", "张'三", ""],
            ["2", "李;四\n(x)", "3.5"],
            ["3", 'a"",\'b', "A"],
            ["4", "", "9"],
        ],
        "w": [["a", "b"], ["c", "1"]],
    }
    assert [table.header for table in found.tables] == [("id", "f1", "m"), ("姓名", "手机")]
    assert found.tables[0].labels == ("x,(y)", "姓名", "")
    assert not found.reasons


def test_postgres(read) -> None:
    found = read("sql_dump", POSTGRES.encode())
    assert found.rows == {
        "person": [
            ["1", "张三", "", ""],
            ["2", "a\tb\\", "xAB", ""],
            ["3", "C:\\", "a\nb'", ""],
            ["", "", "x", "it's"],
        ]
    }
    assert found.tables[0].header == ("id", "name", "note", "extra")
    assert found.tables[0].labels == ("", "", "手机号", "")


def test_sql_server(read) -> None:
    found = read("sql_dump", SERVER.encode("utf-16"))
    assert found.rows == {
        "T": [
            ["1", "张三", "2020-01-01T00:00:00.000"],
            ["2", "李'四", ""],
            ["3", "C:\\", "2020-01-02"],
            ["4", "王\nGO\n五", ""],
        ]
    }
    assert not found.reasons


def test_oracle(read) -> None:
    found = read("sql_dump", ORACLE.encode("gbk"))
    assert found.rows == {
        "EMP": [["张三", "2020-01-01"], ["a\nb", ""]],
        "t": [["x", "1"], ["y", "2"], ["z", "3"]],
    }
    assert found.reasons == {"sql_expression": 3}


@pytest.mark.parametrize("text", [MYSQL, POSTGRES, SERVER, ORACLE])
def test_a_dump_is_known_by_its_content(text: str) -> None:
    assert kind(text.encode()) == "sql_dump"
    assert kind(("a,b\n" + text).encode()) == "text"


@given(st.lists(st.lists(st.none() | st.integers() | st.text(), min_size=2, max_size=2)))
@settings(max_examples=60, deadline=None)
def test_what_sqlite_dumps_is_what_was_stored(rows: list) -> None:
    """The writer is SQLite itself; NUL ends its texts, lone surrogates are none."""
    rows = [[_storable(cell) for cell in row] for row in rows]
    database = sqlite3.connect(":memory:")
    database.execute("CREATE TABLE t (甲, b)")
    database.executemany("INSERT INTO t VALUES (?, ?)", rows)
    found = sql_dump.tables("\n".join(database.iterdump()).encode(), Counter())
    values = Values(backslash=False, dollars=True, reasons=Counter())
    assert sum(map(len, found)) == len(rows)
    for row in rows:
        written = ",".join(
            database.execute("SELECT quote(?)", (cell,)).fetchone()[0] for cell in row
        )
        assert values.row(f"({written})", 0) == (
            [cell if cell is None else str(cell) for cell in row],
            len(written) + 2,
        )


def test_a_backtick_in_the_data_makes_no_mysql(read) -> None:
    found = read("sql_dump", b"INSERT INTO t VALUES ('`MySQL', 'C:\\');")
    assert found.rows == {"t": [["`MySQL", "C:\\"]]}


def _storable(cell):
    if isinstance(cell, int):
        return cell % 2**62
    return cell and cell.replace("\0", "").encode("utf-8", "ignore").decode()


def test_what_breaks_off_is_said_and_what_stands_before_is_read(read) -> None:
    text = "INSERT INTO t VALUES (1,'a'),(2,'b'),(3,'c\n"
    found = read("sql_dump", text.encode())
    assert found.rows == {"t": [["1", "a"], ["2", "b"]]}
    assert found.reasons == {"unread_statement": 1}
    text = "INSERT INTO t VALUES (1,'a'),(2\nINSERT INTO t VALUES (4,'d');\n"
    found = read("sql_dump", text.encode())
    assert found.rows == {"t": [["1", "a"], ["4", "d"]]}
    assert found.reasons == {"unread_statement": 1}


@pytest.mark.parametrize(
    "begin",
    [
        "/* ",
        "-- said\n /* a ' ; ",
        "SET x = 1 /* ",
        "CREATE TABLE u (a int, /* ",
        "CREATE TABLE u (a int) /*! ",
        "INSERT INTO t VALUES (2), /* ",
        "INSERT INTO t VALUES (2) /* ",
    ],
)
def test_a_comment_that_is_never_closed_is_said_and_what_stands_before_is_read(read, begin) -> None:
    text = (
        f"CREATE TABLE t (a int);\nINSERT INTO t VALUES (1);\n{begin}\nINSERT INTO t VALUES (3);\n"
    )
    found = read("sql_dump", text.encode())
    assert found.rows == {"t": [["1"], ["2"]] if "(2)" in begin else [["1"]]}
    assert found.reasons == {"unclosed_comment": 1}
    tables, partly = sql_tables(text)
    assert ([len(table.rows) for table in tables], partly) == ([len(found.rows["t"])], True)


def test_a_parenthesis_that_is_never_closed_is_said(read) -> None:
    found = read(
        "sql_dump", b"INSERT INTO t VALUES (1);\nCREATE TABLE u (a int;\nINSERT INTO u VALUES (1);"
    )
    assert (found.rows, found.reasons) == ({"t": [["1"]]}, {"unread_statement": 1})


def test_a_value_that_a_comment_breaks_off_is_unread(read) -> None:
    found = read("sql_dump", b"INSERT INTO t VALUES (1),(2, /* 3, 4);")
    assert (found.rows, found.reasons) == ({"t": [["1"]]}, {"unread_statement": 1})


def test_a_comment_sign_in_a_value_begins_no_comment(read) -> None:
    text = "INSERT INTO t VALUES ('a/*'); -- /*\nINSERT INTO t VALUES ('b');\n"
    found = read("sql_dump", text.encode())
    assert (found.rows, found.reasons) == ({"t": [["a/*"], ["b"]]}, {})
    assert sql_tables(text)[1] is False


def test_an_exhibit_with_an_unclosed_comment_is_partly_read(make) -> None:
    row = "INSERT INTO u (xm, sjh) VALUES ('王某', '{}');\n"
    make.write("a.sql", row.format(make.mobile()) + "/* 导出\n" + row.format(make.mobile()))
    (exhibit,) = make.count().exhibits
    assert (exhibit["status"], exhibit["records"]) == ("partly_read", 1)
    assert [one["code"] for one in exhibit["reasons"]] == ["unclosed_comment"]


def test_a_selection_is_unread_and_said_to_be(read) -> None:
    found = read("sql_dump", b"INSERT INTO t SELECT * FROM s;\nINSERT INTO t VALUES (1);")
    assert (found.rows, found.reasons) == ({"t": [["1"]]}, {"unread_statement": 1})


def test_bytes_that_are_no_text_make_their_row_unread(read) -> None:
    data = b"CREATE TABLE `t` (a);\nINSERT INTO `t` VALUES ('\xe5\xbc\xa0'),('\xff\xfe'),('\xd5\xc5');\n"
    found = read("sql_dump", data)
    assert found.rows == {"t": [["张"], ["张"]]}
    assert (found.tables[0].unread, found.reasons) == (1, {"undecodable_line": 1})


def test_numbers_are_exact(read) -> None:
    found = read("sql_dump", b"INSERT INTO t VALUES (123456789012345678,-1.50,1e5,+2);")
    assert found.rows == {"t": [["123456789012345678", "-1.50", "1e5", "2"]]}
    assert not any(mask.any() for block in found.tables[0].blocks() for mask in block.damaged)


def test_columns_in_another_order_and_a_table_that_comes_twice(read) -> None:
    text = """CREATE TABLE t (a int, b int);
    INSERT INTO t (b, a) VALUES (1, 2);
    INSERT INTO T VALUES (3, 4, 5);
    CREATE TABLE t (c int);
    INSERT INTO t VALUES (6);"""
    found = read("sql_dump", text.encode())
    assert [table.header for table in found.tables] == [("a", "b"), ("c",)]
    assert found.rows["t"] == [["2", "1", ""], ["3", "4", "5"], ["6"]]


def test_counted_by_the_names_and_the_comments_of_columns(make) -> None:
    rows = [f"(1,'王某','{make.mobile()}')" for _ in range(30)]
    make.write(
        "a.sql",
        "CREATE TABLE `u` (`c1` int, `c2` varchar(9) COMMENT '姓名', `sjh` char(11));\n"
        f"INSERT INTO `u` VALUES {','.join(rows)};\n",
    )
    tally = make.count()
    (exhibit,) = tally.exhibits
    assert (exhibit["kind"], exhibit["records"], tally.headline["C"]) == ("sql_dump", 30, 30)
    assert tally.elements["name"]["valid"] == 30


def test_random_bytes_never_end_in_a_traceback(read) -> None:
    rng = random.Random(3)
    pieces = ["INSERT INTO t VALUES ", "(", ")", "'", ",", ";", "\n", "COPY t FROM stdin;\n", "1",
              "CREATE TABLE t (", "a", "/*", "*/", "--", "$$", "`", "\\", "GO\n", "NULL"]  # fmt: skip
    rows = unread = 0
    for _ in range(400):
        text = "".join(rng.choices(pieces, k=rng.randrange(40)))
        found = read("sql_dump", text.encode())
        assert found.reasons.keys() <= {"unread_statement", "unclosed_comment"}, text
        unread += bool(found.reasons)
        rows += any(found.rows.values())
        # As many rows as there are lists of values or lines of COPY, and no more.
        most = text.count("(") + text.count("\n")
        assert sum(map(len, found.rows.values())) <= most, text
    assert rows > 50
    assert unread > 200
