"""Text that is no table: its lines as units of free text (§13)."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Protocol

import numpy as np
import pyarrow as pa

from lvheng.evidence import kernel, prose
from lvheng.evidence.arrow import per_distinct
from lvheng.evidence.cells import normalise_column
from lvheng.evidence.columns import Layout, layout, not_blank
from lvheng.evidence.elements import BANK_CARD, EMAIL, MOBILE, PLATE, RESIDENT_ID, landline
from lvheng.evidence.encoding import UNREAD, Text
from lvheng.evidence.readers import BLOCK, Block, Form, Table
from lvheng.evidence.readers.splitting import BLANKS
from lvheng.evidence.reading import IDENTIFIERS, Elements, Gatherer

LOOSE = ("", BLANKS, "fixed width", ":")
"""Delimiters that the lines of a running text may seem to have."""

_SEARCHED = (RESIDENT_ID, MOBILE, BANK_CARD, PLATE, EMAIL)
_LF, _CR = b"\n\r"


class Delimited(Table, Protocol):
    """A table made from a text, and the delimiter that made it."""

    delimiter: str


class LinesTable:
    """Every physical line of a text as a unit."""

    name = ""
    visibility = "visible"
    header: tuple[str, ...] | None = (prose.TEXT,)
    form: Form = "prose"

    def __init__(self, text: Text):
        self.encoding = text.encoding
        data = np.frombuffer(text.data, dtype=np.uint8)
        is_end = (data == _LF) | (data == _CR)
        ends_line = is_end & ~((data == _LF) & _after(data == _CR))  # CR LF is one end
        unfinished = len(data) > 0 and not is_end[-1]
        # Of empty lines, of which there may be millions, nothing is kept.
        begins = np.flatnonzero(~is_end & _after(is_end, first=True))
        ends = np.flatnonzero(is_end & ~_after(is_end, first=True))
        if unfinished:
            ends = np.append(ends, len(data))
        self._numbers = np.searchsorted(np.flatnonzero(ends_line), begins) + 1
        self._lines = pa.LargeStringArray.from_buffers(
            len(ends),
            pa.py_buffer(np.append(0, np.cumsum(ends - begins))),
            pa.py_buffer(data[~is_end]),
        )
        lost = data[begins] == UNREAD[0]  # such a line holds nothing else
        self._kept = np.flatnonzero(~lost)
        self.unread = int(lost.sum())
        self._many = int(ends_line.sum()) + unfinished - self.unread

    def __len__(self) -> int:
        return self._many

    def blocks(self) -> Iterator[Block]:
        for begin in range(0, len(self._kept), BLOCK):
            which = self._kept[begin : begin + BLOCK]
            column = normalise_column(self._lines.take(pa.array(which)))
            yield Block(self._numbers[which], [column], [kernel.damaged(column)])


def _after(mask: np.ndarray, *, first: bool = False) -> np.ndarray:
    """Of each place whether the one before it is marked."""
    return np.concatenate(([first], mask))[:-1]


def free_text(table: Delimited, text: Text, today: datetime.date) -> LinesTable | None:
    """The lines of a text if it is free text rather than the table that was made of it, else None."""
    plan = layout(table, today)
    if plan.headers and table.delimiter:
        return None
    seen = {column.role for column in plan.columns if column.source == "content"}
    if {"name", "address"} <= seen or (not table.delimiter and seen & {"name", "address"}):
        return None
    units = LinesTable(text)
    return units if _is_prose(table, plan, units, today) else None


def _elements(block: Block, plan: Layout, today: datetime.date) -> Elements:
    """What the cells of a table hold (§8)."""
    gatherer = Gatherer(today)
    for place, (column, damaged) in enumerate(zip(block.columns, block.damaged, strict=True)):
        role = plan.role(place)
        if role in IDENTIFIERS or role in ("", "name"):
            gatherer.read_column(place, role, column, damaged)
    return gatherer.gathered()


def _holding(rows: np.ndarray, many: int) -> np.ndarray:
    mask = np.zeros(many, dtype=np.bool_)
    mask[rows] = True
    return mask


def _landlines(block: Block) -> np.ndarray:
    """Which rows have a cell that is a landline with its area code: a list of numbers is no prose."""
    mask = np.zeros(len(block.rows), dtype=np.bool_)
    for column in block.columns:
        index, found = per_distinct(column, _is_landline)
        mask |= np.array(found, dtype=np.bool_)[index]
    return mask


def _is_landline(text: str) -> bool:
    return bool(text) and landline.validate(landline.compact(text)) is None


def _is_prose(table: Delimited, plan: Layout, units: Table, today: datetime.date) -> bool:
    searched = sum(len(prose.records(block, today)[2]) for block in units.blocks())
    rows = found = rows_with = 0
    for block in table.blocks():
        elements = _elements(block, plan, today)
        valid = (elements.reason == 0) & np.isin(elements.kind, _SEARCHED)
        rows += int(not_blank(block).sum())
        found += int(valid.sum())
        rows_with += int((_holding(elements.row[valid], len(block.rows)) | _landlines(block)).sum())
        if table.delimiter not in LOOSE and 2 * found >= searched:
            return False
    return (table.delimiter in LOOSE and rows_with * 2 < rows) or searched > 2 * found
