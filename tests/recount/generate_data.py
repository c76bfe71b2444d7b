"""How listings are stored in databases and structured files, where columns are declared."""

from __future__ import annotations

import html
import json
import random
import sqlite3
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import dbf
import duckdb

from .generate_cells import Value
from .generate_rows import Listing
from .generate_store import exhibit_of, shown
from .generate_truth import Exhibit, Person, Record

Stored = tuple[bytes, Exhibit]


def declared(listing: Listing) -> tuple[list[str], list[list[Value]], Exhibit]:
    """Names of columns, rows, and their truth: no row of the table is a header."""
    rows = [[cell.value for cell in row.cells] for row in listing.rows[1:]]
    return listing.header, rows, Exhibit(listing.records, rows=len(rows))


# --- SQL ---


def mysql(
    listing: Listing, rng: random.Random, encodings: tuple[str, ...] = ("utf-8", "gb18030")
) -> Stored:
    names, rows, truth = declared(listing)
    columns = ",\n".join(
        f"  `c{at}` varchar(255) DEFAULT NULL COMMENT '{name}'" for at, name in enumerate(names)
    )
    lines = [
        "-- MySQL dump 10.13",
        "/*!40101 SET NAMES utf8mb4 */;",
        "DROP TABLE IF EXISTS `user_info`;",
        f"CREATE TABLE `user_info` (\n{columns}\n) ENGINE=InnoDB COMMENT='客户; 名单';",
        "LOCK TABLES `user_info` WRITE;",
    ]
    for start in range(0, len(rows), 7):
        values = ",".join(
            "(" + ",".join(map(in_mysql, row)) + ")" for row in rows[start : start + 7]
        )
        lines.append(f"INSERT INTO `user_info` VALUES {values};")
    lines.append("UNLOCK TABLES;")
    return "\n".join(lines).encode(rng.choice(encodings)), truth


def in_mysql(value: Value) -> str:
    if isinstance(value, int):
        return str(value)
    if value in ("", None):
        return "NULL"
    text = str(value).replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n")
    return "'" + text.replace('"', '\\"') + "'"


def postgres(listing: Listing, rng: random.Random) -> Stored:
    names, rows, truth = declared(listing)
    columns = [f"col_{at}" for at in range(len(names))]
    lines = ["-- PostgreSQL database dump", "SET client_encoding = 'UTF8';"]
    lines.append(
        "CREATE TABLE public.kh (\n" + ",\n".join(f"    {c} text" for c in columns) + "\n);"
    )
    for column, name in zip(columns, names, strict=True):
        lines.append(f"COMMENT ON COLUMN public.kh.{column} IS '{name}';")
    lines.append(f"COPY public.kh ({', '.join(columns)}) FROM stdin;")
    escapes = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})
    for row in rows:
        lines.append("\t".join(shown(value).translate(escapes) or "\\N" for value in row))
    lines += ["\\.", "ALTER TABLE public.kh OWNER TO postgres;", ""]
    return "\n".join(lines).encode(), truth


def sql_server(listing: Listing, rng: random.Random) -> Stored:
    names, rows, truth = declared(listing)
    columns = ", ".join(f"[{name}]" for name in names)
    lines = [
        "USE [crm]",
        "GO",
        f"CREATE TABLE [dbo].[客户]({columns.replace(']', '] nvarchar(99)')})",
    ]
    for number, row in enumerate(rows):
        values = ", ".join(in_sql_server(value) for value in row)
        lines.append(f"INSERT [dbo].[客户] ({columns}) VALUES ({values})")
        if number % 20 == 19:
            lines.append("GO")
    data = "\r\n".join(lines)
    return rng.choice((data.encode("utf-16"), data.encode("gb18030"))), truth


def in_sql_server(value: Value) -> str:
    if isinstance(value, int):
        return str(value)
    if value in ("", None):
        return "NULL"
    text = str(value).replace("'", "''")
    if len(text) == 19 and text[4] == text[7] == "-" and text[13] == ":":
        return f"CAST(N'{text}' AS DateTime2)"
    return f"N'{text}'"


def oracle(listing: Listing, rng: random.Random) -> Stored:
    names, rows, truth = declared(listing)
    columns = ", ".join(f'"{name}"' for name in names)
    lines = ["SET DEFINE OFF;", "REM INSERTING into KH"]
    together = rng.random() < 0.5
    for start in range(0, len(rows), 10):
        part = [", ".join(map(in_oracle, row)) for row in rows[start : start + 10]]
        if together:
            into = "\n".join(f'  INTO "KH" ({columns}) VALUES ({values})' for values in part)
            lines.append(f"INSERT ALL\n{into}\nSELECT 1 FROM DUAL;")
        else:
            lines += [f'Insert into "KH" ({columns}) values ({values});' for values in part]
    return "\n".join([*lines, "COMMIT;", "/", ""]).encode("gb18030"), truth


def in_oracle(value: Value) -> str:
    if isinstance(value, int):
        return str(value)
    if value in ("", None):
        return "null"
    text = str(value).replace("'", "''")
    if len(text) == 19 and text[4] == text[7] == "-" and text[13] == ":":
        return f"to_date('{text}','YYYY-MM-DD HH24:MI:SS')"
    return f"'{text}'"


# --- databases ---


def sqlite(listing: Listing, rng: random.Random) -> Stored:
    names, rows, truth = declared(listing)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "x"
        base = sqlite3.connect(path)
        columns = ", ".join(f'"{name}"' for name in names)
        base.execute(f"CREATE TABLE kh ({columns})")
        marks = ", ".join("?" * len(names))
        base.executemany(f"INSERT INTO kh VALUES ({marks})", rows)
        base.execute("CREATE VIEW again AS SELECT * FROM kh")
        base.execute("CREATE TABLE sizes (w REAL, n BLOB)")
        base.commit()
        base.close()
        return path.read_bytes(), truth


def dbase(listing: Listing, rng: random.Random) -> Stored:
    """Fields of fixed width in GBK, and one record in ten marked as deleted."""
    truth = Exhibit(listing.records, rows=len(listing.records))
    names = [SHORT.get(name, name) for name in listing.header]
    texts = [
        [cell.text if set(shown(cell.value)) & UNSEEN else shown(cell.value) for cell in row.cells]
        for row in listing.rows[1:]
    ]
    spans = [max(1, *(len(row[at].encode("gbk")) for row in texts)) for at in range(len(names))]
    fields = "; ".join(f"{name} C({span})" for name, span in zip(names, spans, strict=True))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "x.dbf"
        table = dbf.Table(str(path), fields, codepage="cp936", dbf_type="db3")
        table.open(mode=dbf.READ_WRITE)
        kept = []
        for row, record in zip(texts, truth.records, strict=True):
            table.append(tuple(row))
            if rng.random() < 0.1:
                dbf.delete(table[-1])
            else:
                kept.append(record)
        table.close()
        truth.records, truth.rows = kept, len(kept)
        return path.read_bytes(), truth


UNSEEN = {"\u200b", "\ufeff"}  # not of GBK
SHORT = {  # names of fields have at most ten letters
    "姓名": "XM", "名字": "XM", "客户姓名": "KHXM", "联系人": "XM", "身份证号": "SFZH",
    "身份证号码": "SFZHM", "证件号码": "ZJHM", "公民身份号码": "GMSFHM", "手机号": "SJH",
    "电话": "DH", "联系方式": "LXFS", "联系电话": "LXDH", "客户手机": "SJHM", "金额": "AMOUNT",
}  # fmt: skip


def parquet(listing: Listing, rng: random.Random) -> Stored:
    """Columns of whole numbers are of their own type."""
    names, rows, truth = declared(listing)
    base = duckdb.connect()
    columns = list(zip(*rows, strict=True))
    kinds = [
        "BIGINT" if all(isinstance(v, int) for v in column) else "VARCHAR" for column in columns
    ]
    made = ", ".join(f'"{name}" {kind}' for name, kind in zip(names, kinds, strict=True))
    base.execute(f"CREATE TABLE t ({made})")
    marks = ", ".join("?" * len(names))
    for row in rows:
        values = [
            value if kind == "BIGINT" else (shown(value) or None)
            for value, kind in zip(row, kinds, strict=True)
        ]
        base.execute(f"INSERT INTO t VALUES ({marks})", values)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "x.parquet"
        base.execute(f"COPY t TO '{path}' (FORMAT parquet, COMPRESSION zstd)")
        return path.read_bytes(), truth


# --- structured texts ---


def json_list(listing: Listing, rng: random.Random) -> Stored:
    names, rows, truth = declared(listing)
    objects = [dict(zip(names, row, strict=True)) for row in rows]
    whole: object = objects
    if rng.random() < 0.5:
        whole = {"data": {"list": objects}}
    if rng.random() < 0.3:
        whole = {"status": "ok", "result": objects}
        truth.records.append(Record((), ("ok",), fate="not_personal"))
        truth.rows += 1
    ascii_only = rng.random() < 0.5
    text = json.dumps(whole, ensure_ascii=ascii_only, indent=rng.choice((None, 1)))
    return text.encode(rng.choice(("utf-8", "utf-8-sig", "gb18030"))), truth


def json_lines(listing: Listing, rng: random.Random) -> Stored:
    names, rows, truth = declared(listing)
    lines = [json.dumps(dict(zip(names, row, strict=True)), ensure_ascii=False) for row in rows]
    if rng.random() < 0.4:
        lines.insert(rng.randrange(1, len(lines)), lines[0][:-3])
        truth.unread, truth.status = 1, "partly_read"
        truth.rows += 1
    return "\n".join(lines).encode(), truth


def xml(listing: Listing, rng: random.Random) -> Stored:
    names, rows, truth = declared(listing)
    root = ElementTree.Element("名单")
    for row in rows:
        one = ElementTree.SubElement(root, "记录")
        for name, value in zip(names, row, strict=True):
            ElementTree.SubElement(one, name).text = shown(value)
    encoding = rng.choice(("utf-8", "gb18030"))
    return ElementTree.tostring(root, encoding=encoding, xml_declaration=True), truth


def html_table(
    listing: Listing, rng: random.Random, encodings: tuple[str, ...] = ("utf-8", "gb18030")
) -> Stored:
    """An exported page; blanks in it, and ends of lines, are one space."""
    truth = exhibit_of(listing)
    truth.records = [
        replace(record, line=tuple(" ".join(text.split()) for text in record.line))
        for record in truth.records
    ]
    spans = {(top, left): bottom - top + 1 for top, left, bottom, _ in listing.merges}
    under = {
        (row, left) for top, left, bottom, _ in listing.merges for row in range(top + 1, bottom + 1)
    }
    lines = ["<html><head><style>td{}</style></head><body>", "<p>名单如下</p>", "<table>"]
    for r, row in enumerate(listing.rows):
        cells = [
            f"<td{f' rowspan={spans[r, c]}' if (r, c) in spans else ''}>"
            f"{html.escape(shown(cell.value))}</td>"
            for c, cell in enumerate(row.cells)
            if (r, c) not in under
        ]
        lines.append("<tr>" + "".join(cells) + "</tr>")
    lines += ["</table>", "<script>var a='1';</script></body></html>"]
    truth.rows += 1  # the words above the table
    return "\n".join(lines).encode(rng.choice(encodings)), truth


def cards(people: list[Person], rng: random.Random) -> Stored:
    """Address cards of a telephone."""
    lines, records = [], []
    for person in people:
        numbers = person.phones[: rng.choice((1, 2))]
        lines += ["BEGIN:VCARD", "VERSION:3.0", f"N:{person.name};;;;", f"FN:{person.name}"]
        lines += [f"TEL;TYPE=CELL:{number}" for number in numbers]
        items = [("mobile", number) for number in numbers]
        line = [person.name, *numbers]
        if rng.random() < 0.4:
            lines.append(f"EMAIL:{person.email}")
            items.append(("email", person.email))
            line.append(person.email)
        lines.append("END:VCARD")
        records.append(Record(tuple(items), tuple(line)))
    return "\r\n".join([*lines, ""]).encode(), Exhibit(records, rows=len(records))


STORES: dict[str, Callable[[Listing, random.Random], Stored]] = {
    "mysql": mysql,
    "postgres": postgres,
    "sql_server": sql_server,
    "oracle": oracle,
    "sqlite": sqlite,
    "dbase": dbase,
    "parquet": parquet,
    "json": json_list,
    "jsonl": json_lines,
    "xml": xml,
    "html": html_table,
}
