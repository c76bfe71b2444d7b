"""§15 of docs/counting.md: SQLite, dBase, Parquet."""

from __future__ import annotations

import datetime as dt
import io
import sqlite3
import struct
from collections.abc import Iterable
from decimal import Decimal

from .cells import EMPTY, Cell, text_cell
from .encoding import decoded, is_big5
from .errors import UnreadableError
from .header import Table
from .workbooks import cell_by_type


def value_cell(value: object) -> Cell:
    """A cell of §15: numbers are exact, bytes may be text."""
    if value is None:
        return EMPTY
    if isinstance(value, bytes):
        text = decoded(value, "utf-8")
        if text is None or any(ord(each) < 0x20 and each not in "\t\n\r" for each in text):
            return EMPTY
        return text_cell(text)
    if isinstance(value, bool):
        return Cell("TRUE" if value else "FALSE")
    if isinstance(value, int | Decimal):
        return Cell(format(value, "f") if isinstance(value, Decimal) else str(value))
    return cell_by_type(value)


def declared_table(name: str, columns: list[str], rows: Iterable[list[Cell]]) -> Table:
    """A table whose format names its columns; what follows the last `.` or `@` of a name labels it."""
    table = Table(list(enumerate(rows, 1)), name=name, declared=columns)
    labels = [
        column[max(column.rfind("."), column.rfind("@")) + 1 :]
        if "." in column or "@" in column
        else ""
        for column in columns
    ]
    if any(labels):
        table.labels = labels
    return table


class TextOfRow(Exception):
    """A text that is neither UTF-8 nor GB18030."""


def sqlite_tables(data: bytes) -> tuple[list[Table], bool]:
    # A database left in write-ahead mode opens only with its second file; what is in this one is read.
    data = data[:18] + b"\x01\x01" + data[20:]
    connection = sqlite3.connect(":memory:")
    tables, partly = [], False
    try:
        connection.deserialize(data)
        connection.text_factory = Undecoded
        found = connection.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'table' ORDER BY name"
        ).fetchall()
    except sqlite3.Error as error:
        raise UnreadableError("corrupt") from error
    for raw_name, raw_sql in found:
        name = raw_name.data.decode("utf-8", "replace")
        sql = raw_sql.data.decode("utf-8", "replace").upper() if raw_sql else ""
        if name.startswith("sqlite_") or sql.startswith("CREATE VIRTUAL"):
            continue
        quoted = name.replace('"', '""')
        rows: list[list[Cell]] = []
        unread = 0
        columns: list[str] = []
        try:
            cursor = connection.execute(f'SELECT * FROM "{quoted}"')
            columns = [column[0] for column in cursor.description]
            for values in cursor:
                cells = [sqlite_cell(value) for value in values]
                if None in cells:
                    unread += 1
                else:
                    rows.append([cell for cell in cells if cell is not None])
        except sqlite3.Error:
            partly = True
        table = declared_table(name, columns, rows)
        table.unread = unread
        tables.append(table)
    connection.close()
    return tables, partly


class Undecoded:
    """Text as it is stored, which need not be what the database says."""

    def __init__(self, data: bytes) -> None:
        self.data = data


def sqlite_cell(value: object) -> Cell | None:
    if not isinstance(value, Undecoded):
        return value_cell(value)
    for encoding in ("utf-8", "gb18030"):
        text = decoded(value.data, encoding)
        if text is not None:
            return text_cell(text)
    return None


# --- dBase ----------------------------------------------------------------------------------------


def dbase_table(data: bytes) -> Table:
    header, width = struct.unpack("<HH", data[8:12])
    (count,) = struct.unpack("<I", data[4:8])
    fields: list[tuple[str, str, int, int]] = []
    place = 32
    while place + 32 <= header and data[place] != 0x0D:
        name = data[place : place + 11].split(b"\0")[0]
        title = decoded(name, "utf-8")
        if title is None:
            title = decoded(name, "gb18030") or ""
        fields.append((title, chr(data[place + 11]), data[place + 16], data[place + 17]))
        place += 32
    raw_rows = []
    for number in range(count):
        record = data[header + number * width : header + (number + 1) * width]
        if len(record) < width or record[:1] == b"\x1a":
            break
        if record[:1] == b"*":
            continue
        at, raw = 1, []
        for _, _, length, _ in fields:
            raw.append(record[at : at + length])
            at += length
        raw_rows.append(raw)
    texts = b"".join(
        raw[column].rstrip(b" \0")
        for raw in raw_rows
        for column, (_, kind, _, _) in enumerate(fields)
        if kind == "C"
    )
    encoding = encoding_of(texts)
    table = declared_table("", [title for title, _, _, _ in fields], [])
    for raw in raw_rows:
        cells = [
            dbase_cell(value, kind, encoding)
            for value, (_, kind, _, _) in zip(raw, fields, strict=True)
        ]
        if None in cells:
            table.unread += 1
        else:
            table.rows.append((len(table.rows) + 1, [cell for cell in cells if cell is not None]))
    return table


def encoding_of(texts: bytes) -> str | None:
    if decoded(texts, "utf-8") is not None:
        return "utf-8"
    if decoded(texts, "gb18030") is not None:
        return "big5hkscs" if is_big5(texts) else "gb18030"
    return None


def dbase_cell(value: bytes, kind: str, encoding: str | None) -> Cell | None:
    if kind == "C":
        text_bytes = value.rstrip(b" \0")
        for tried in [encoding] if encoding else ["utf-8", "gb18030"]:
            text = decoded(text_bytes, str(tried))
            if text is not None:
                return text_cell(text)
        text = decoded(text_bytes[:-1], "gb18030")
        return None if text is None else text_cell(text)
    plain = value.decode("ascii", "replace").strip(" \0")
    if kind in "NF":
        return text_cell(plain)
    if kind == "D":
        try:
            return Cell(dt.datetime.strptime(plain, "%Y%m%d").date().isoformat())
        except ValueError:
            return text_cell(plain)
    if kind == "L":
        return Cell("TRUE" if plain in tuple("TYty") else "FALSE" if plain in tuple("FNfn") else "")
    if kind == "I" and len(value) == 4:
        return Cell(str(struct.unpack("<i", value)[0]))
    if kind == "B" and len(value) == 8:
        return cell_by_type(struct.unpack("<d", value)[0])
    if kind == "Y" and len(value) == 8:
        return Cell(format(Decimal(struct.unpack("<q", value)[0]) / 10_000, "f"))
    if kind == "T" and len(value) == 8:
        day, milliseconds = struct.unpack("<II", value)
        if not day:
            return EMPTY
        moment = dt.datetime.fromordinal(day - 1_721_425) + dt.timedelta(milliseconds=milliseconds)
        return cell_by_type(moment)
    return EMPTY


# --- Parquet --------------------------------------------------------------------------------------


def parquet_table(data: bytes) -> list[Table]:
    # The one well-kept reader of Parquet that takes bytes; the tables are made here.
    import pyarrow
    import pyarrow.parquet

    from .trees import tables_of

    try:
        rows = pyarrow.parquet.read_table(io.BytesIO(data)).to_pylist()
    except (pyarrow.ArrowException, OSError, ValueError) as error:
        raise UnreadableError("corrupt") from error
    return tables_of([as_tree(row) for row in rows])


def as_tree(value: object) -> object:
    from .trees import Members

    if isinstance(value, dict):
        return Members((key, as_tree(each)) for key, each in value.items())
    return [as_tree(each) for each in value] if isinstance(value, list) else value
