"""Readers: from the bytes of an exhibit to tables of normalised cells, one module per format.

A module has `tables(data: bytes, reasons: Counter[str]) -> list[Table]`. It raises `Unreadable`, and
counts in `reasons` (keys of `reasons.REASONS`) what else is to be known of the exhibit. It may have
`members(data: bytes) -> Iterator[tuple[str, bytes]]`: names and contents of files attached, which then
are exhibits as those in an archive are.

A reader gives tables; a table gives blocks, as often as it is asked. Nothing is interpreted here:
which row is a header and which cell an identifier is decided by the modules that follow.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import Any, Literal, Protocol

import numpy as np

from lvheng.evidence.reasons import Unreadable

READERS = {
    "text": "text",
    "json": "structured",
    "jsonl": "structured",
    "sql_dump": "sql_dump",
    "vcf": "vcard",
    "eml": "mail",
    "mbox": "mail",
    "msg": "outlook_message",
    "pst": "outlook_store",
    "docx": "word",
    "pptx": "slides",
    "pdf": "pdf",
    "image": "picture",
    "sqlite": "sqlite",
    "dbase": "dbase",
    "parquet": "parquet",
    "access": "access",
    "xml": "xml",
    "html": "html",
    "xlsx": "workbook",
    "xlsb": "workbook",
    "ods": "workbook",
    "xls": "workbook",
}
"""The module of this package that reads each kind of `kinds.kind`. Kinds of text without a reader of
their own are read as text."""
_NO_TABLE = {"rtf"}

Form = Literal["rows", "prose"]

BLOCK = 1 << 16
"""Rows in a block: it bounds the memory that a very wide row can cost."""


@dataclass
class Block:
    """Some consecutive rows of a table: `rows[i]` is the number of row i in the exhibit or sheet.

    `columns` are `pyarrow.LargeStringArray`s of normalised cells, as many as the longest row of the
    block has; `damaged` says of each column which cells have lost their value (§4).
    """

    rows: np.ndarray
    columns: list[Any]
    damaged: list[np.ndarray]


class Table(Protocol):
    """Rows of one sheet or text. `unread` rows could not be read and are in no block.

    `header` are the names of the columns that the format itself declares (of SQL, JSON, XML …); None:
    they are looked for in the rows (§6). A table is of `form` "rows", or "prose": then each row is
    one unit of running text (a line, a message) in the last column, `text`, and the columns before
    it, all declared, say where it stands (time, sender, page …).
    """

    name: str
    visibility: str
    unread: int
    header: tuple[str, ...] | None
    form: Form

    def __len__(self) -> int:
        """The number of rows; of blank ones, which are no records, the blocks need hold nothing."""

    def blocks(self) -> Iterator[Block]:
        """The rows in order."""


class Reader(Protocol):
    """What a module of this package has."""

    def tables(self, data: bytes, reasons: Counter[str]) -> list[Table]: ...


def reader(kind: str) -> Reader:
    """The module that reads a kind. Raises `Unreadable`: not_a_table, other_format."""
    if kind not in READERS:
        raise Unreadable("not_a_table" if kind in _NO_TABLE else "other_format")
    module: Any = import_module(f"{__name__}.{READERS[kind]}")
    return module


def attached(kind: str, data: bytes) -> Iterator[tuple[str, bytes]]:
    """Name and content of the files in an exhibit that is no archive (attachments of messages)."""
    module: Any = import_module(f"{__name__}.{READERS[kind]}") if kind in READERS else None
    members = getattr(module, "members", None)
    yield from members(data) if members else ()
