"""SQLite databases (§15), in memory: the file is neither opened by its name nor written to."""

from __future__ import annotations

import sqlite3
from collections import Counter
from contextlib import closing
from typing import Any

from lvheng.evidence.readers import Table
from lvheng.evidence.readers.exact import exact_cell
from lvheng.evidence.readers.grid import Gathered
from lvheng.evidence.reasons import Unreadable

_TABLES = """SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
    AND sql NOT LIKE 'CREATE VIRTUAL TABLE%' ORDER BY name"""
_MOST_MISSING = 4  # times of what is there
_WAL = b"\x01\x01"  # bytes 18 and 19 of a database that is kept with a write-ahead log: 2 and 2


def tables(data: bytes, reasons: Counter[str]) -> list[Table]:
    """The tables of the database. Raises `Unreadable`: corrupt_file."""
    # In memory there is no log beside the file; without this SQLite would not open it.
    data = data[:18] + _WAL + data[20:]
    missing = _stated_size(data) - len(data)
    if 0 < missing <= _MOST_MISSING * len(data):
        reasons["broken_off"] += 1
        data += bytes(missing)  # the pages that are there can be read
    with closing(sqlite3.connect(":memory:")) as database:
        database.text_factory = _text
        try:
            database.deserialize(data)
            database.execute("PRAGMA trusted_schema = OFF")
            names = [name for (name,) in database.execute(_TABLES)]
        except sqlite3.Error:
            raise Unreadable("corrupt_file") from None
        found: list[Table] = []
        for name in names:
            table = _table(database, name, reasons)
            if len(table) or table.unread:
                found.append(table)
    return found


def _stated_size(data: bytes) -> int:
    """The bytes of the database by its header."""
    page, pages = int.from_bytes(data[16:18], "big"), int.from_bytes(data[28:32], "big")
    return (page if page != 1 else 1 << 16) * pages


def _table(database: sqlite3.Connection, name: Any, reasons: Counter[str]) -> Gathered:
    table = Gathered(str(name))
    quoted = table.name.replace('"', '""')
    try:
        cursor = database.execute(f'SELECT * FROM "{quoted}"')
        table.header = tuple(column[0] for column in cursor.description)
        for row in cursor:
            if any(value is _UNDECODABLE for value in row):
                reasons["undecodable_line"] += 1
                table.skip()
            else:
                table.append([exact_cell(value, reasons) for value in row])
    except (sqlite3.Error, UnicodeError):
        reasons["corrupt_table"] += 1
    reasons["row_too_wide"] += table.too_wide
    return table


_UNDECODABLE = object()


def _text(stored: bytes) -> Any:
    """A text as it is stored; what is no text at all is told by `_UNDECODABLE`."""
    for encoding in ("utf-8", "gb18030"):
        try:
            return stored.decode(encoding)
        except UnicodeDecodeError:
            continue
    return _UNDECODABLE
