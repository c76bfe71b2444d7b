"""The less usual shapes of structured files: objects by key, members in members, several tables."""

from __future__ import annotations

import datetime as dt
import json
import random
import sqlite3
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape

import duckdb

from .generate_data import Stored, declared, html_table, mysql
from .generate_rows import Listing
from .generate_store import cells_of, exhibit_of, shown
from .generate_truth import Exhibit, Person, Record


def json_by_key(listing: Listing, rng: random.Random) -> Stored:
    """An object of objects; the key is a column before the others."""
    names, rows, truth = declared(listing)
    start = rng.randint(100, 900)
    keys = [f"u{start + at}" for at in range(len(rows))]
    users = {key: dict(zip(names, row, strict=True)) for key, row in zip(keys, rows, strict=True)}
    truth.records = [
        replace(record, line=(key, *record.line))
        for key, record in zip(keys, truth.records, strict=True)
    ]
    return json.dumps({"users": users}, ensure_ascii=False).encode(), truth


def person(one: Person) -> Record:
    items = [("resident_id", one.id18), *(("mobile", number) for number in one.phones)]
    return Record(tuple(items), (one.name, one.id18, ";".join(one.phones)))


def json_nested(people: list[Person], rng: random.Random) -> Stored:
    """A member in a member, and a list in a cell."""
    users = [
        {"name": one.name, "证件": {"身份证号": one.id18}, "手机号": list(one.phones)}
        for one in people
    ]
    truth = Exhibit([person(one) for one in people], rows=len(people))
    return json.dumps({"data": users}, indent=1).encode(), truth


def parquet_nested(people: list[Person], rng: random.Random) -> Stored:
    base = duckdb.connect()
    base.execute(
        'CREATE TABLE t ("name" VARCHAR, "证件" STRUCT("身份证号" VARCHAR), "手机号" VARCHAR[])'
    )
    for one in people:
        base.execute("INSERT INTO t VALUES (?, row(?), ?)", [one.name, one.id18, list(one.phones)])
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "x"
        base.execute(f"COPY t TO '{path}' (FORMAT parquet)")
        return path.read_bytes(), Exhibit([person(one) for one in people], rows=len(people))


def xml_attributes(listing: Listing, rng: random.Random) -> Stored:
    names, rows, truth = declared(listing)
    root = ElementTree.Element("rows")
    for row in rows:
        cells = {name: shown(value) for name, value in zip(names, row, strict=True)}
        ElementTree.SubElement(root, "row", cells)
    return ElementTree.tostring(root, encoding="utf-8", xml_declaration=True), truth


SHEET_NAMES = "urn:schemas-microsoft-com:office:spreadsheet"


def spreadsheet_xml(listing: Listing, rng: random.Random) -> Stored:
    """A workbook as Excel 2003 wrote it; cells that are empty are left out."""
    rows = [""] * len(listing.rows)
    for r, c, value in cells_of(listing):
        kind, text = "String", escape(shown(value))
        if isinstance(value, dt.datetime):
            kind, text = "DateTime", f"{value:%Y-%m-%dT%H:%M:%S}.000"
        elif not isinstance(value, str):
            kind = "Number"
        rows[r] += f'<Cell ss:Index="{c + 1}"><Data ss:Type="{kind}">{text}</Data></Cell>'
    table = "".join(f"<Row>{cells}</Row>" for cells in rows)
    text = (
        f'<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="{SHEET_NAMES}" '
        f'xmlns:ss="{SHEET_NAMES}"><Worksheet ss:Name="名单"><Table>{table}</Table></Worksheet></Workbook>'
    )
    return text.encode(), exhibit_of(listing)


def sql_of_two(first: Listing, second: Listing, rng: random.Random) -> Stored:
    """Two tables, and a statement that moves rows which are not in the file."""
    dumps = [mysql(one, rng, ("utf-8",)) for one in (first, second)]
    texts = [dump.decode() for dump, _ in dumps]
    texts[1] = texts[1].replace("`user_info`", "`old_info`")
    truth = Exhibit(
        [record for _, truth in dumps for record in truth.records],
        rows=sum(truth.rows for _, truth in dumps),
    )
    if rng.random() < 0.5:
        texts.insert(1, "INSERT INTO `user_info` SELECT * FROM `users_2023`;")
        truth.status = "partly_read"
    return "\n".join(texts).encode(), truth


def sqlite_of_two(first: Listing, second: Listing, rng: random.Random) -> Stored:
    truth = Exhibit()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "x"
        base = sqlite3.connect(path)
        base.execute(f"PRAGMA encoding = '{rng.choice(('UTF-8', 'UTF-16le'))}'")
        for name, listing in (("z", first), ("a", second)):
            names, rows, found = declared(listing)
            columns = ", ".join(f'"{column}"' for column in names)
            base.execute(f'CREATE TABLE "{name}" ({columns})')
            base.executemany(f'INSERT INTO "{name}" VALUES ({", ".join("?" * len(names))})', rows)
            truth.records += found.records
            truth.rows += found.rows
        base.commit()
        base.close()
        return path.read_bytes(), truth


def html_in_html(listing: Listing, rng: random.Random) -> Stored:
    """The table in a cell of another, which lays out the page; that one's only row is blank."""
    data, truth = html_table(listing, rng, ("utf-8",))
    text = data.decode()
    text = text.replace("<table>", "<table><tr><td><table>").replace(
        "</table>", "</table></td></tr></table>"
    )
    truth.rows += 1
    return text.encode(), truth


OF_LISTING: dict[str, Callable[[Listing, random.Random], Stored]] = {
    "json_by_key": json_by_key,
    "xml_attributes": xml_attributes,
    "html_in_html": html_in_html,
}
OF_PEOPLE: dict[str, Callable[[list[Person], random.Random], Stored]] = {
    "json_nested": json_nested,
    "parquet_nested": parquet_nested,
}
OF_TWO: dict[str, Callable[[Listing, Listing, random.Random], Stored]] = {
    "sql_of_two": sql_of_two,
    "sqlite_of_two": sqlite_of_two,
}
