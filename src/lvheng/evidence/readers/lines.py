"""Text that is no table: its lines as units of free text (§13)."""

from __future__ import annotations

import datetime
from typing import Protocol

import numpy as np

from lvheng.evidence import prose
from lvheng.evidence.columns import layout, not_blank
from lvheng.evidence.elements import KINDS
from lvheng.evidence.encoding import Text
from lvheng.evidence.readers import Table
from lvheng.evidence.readers.grid import GridTable
from lvheng.evidence.readers.splitting import BLANKS, UNREAD_LINE, lines
from lvheng.evidence.records import Register

LOOSE = ("", BLANKS, "fixed width", ":")
"""Delimiters that the lines of a running text may seem to have."""


class Delimited(Table, Protocol):
    """A table made from a text, and the delimiter that made it."""

    delimiter: str


def lines_table(text: Text) -> GridTable:
    """Every physical line as a unit."""
    found = lines(text.data.decode("utf-8", "surrogateescape"))
    read = [(number, line) for number, line in enumerate(found, 1) if line != UNREAD_LINE]
    return GridTable(
        "",
        [(line,) for _, line in read],
        header=(prose.TEXT,),
        form="prose",
        numbers=[number for number, _ in read],
        unread=len(found) - len(read),
        encoding=text.encoding,
    )


def free_text(table: Delimited, text: Text, today: datetime.date) -> GridTable | None:
    """The lines of a text if it is free text rather than the table that was made of it, else None."""
    units = lines_table(text)
    return units if is_prose(table, units, today) else None


def is_prose(table: Delimited, units: Table, today: datetime.date) -> bool:
    """Whether a text whose lines are `units` is free text rather than this table."""
    plan = layout(table, today)
    if plan.headers and table.delimiter:
        return False
    seen = {column.role for column in plan.columns if column.source == "content"}
    if {"name", "address"} <= seen or (not table.delimiter and seen & {"name", "address"}):
        return False
    searched = sum(len(prose.records(block, today)[2]) for block in units.blocks())
    rows = found = rows_with = 0
    register = Register(today)
    for block in table.blocks():
        _, elements = register.add(block, plan)
        valid = (elements.reason == 0) & np.isin(elements.kind, _SEARCHED)
        rows += int(not_blank(block).sum())
        found += int(valid.sum())
        rows_with += len(np.unique(elements.row[valid]))
    loose = table.delimiter in LOOSE and rows_with * 2 < rows
    return loose or searched > 2 * found


_SEARCHED = [KINDS.index(name) for name in ("resident_id", "mobile", "bank_card", "plate", "email")]
