"""What a reader gives, as plain rows. The files of these tests are made here, in memory."""

from __future__ import annotations

from collections import Counter
from importlib import import_module
from typing import Any, NamedTuple

import pytest


class Read(NamedTuple):
    """Rows by name of table, the tables, and the reasons."""

    rows: dict[str, list[list[str]]]
    tables: list[Any]
    reasons: dict[str, int]


def read(kind: str, data: bytes) -> Read:
    reasons: Counter[str] = Counter()
    module: Any = import_module(f"lvheng.evidence.readers.{kind}")
    tables = module.tables(data, reasons)
    found: dict[str, list[list[str]]] = {}
    for table in tables:
        rows = found.setdefault(table.name, [])
        for block in table.blocks():
            rows += [list(cells) for cells in zip(*(c.to_pylist() for c in block.columns))]  # noqa: B905
    return Read(found, tables, {code: many for code, many in reasons.items() if many})


@pytest.fixture(name="read")
def read_fixture():
    return read
