"""Rows of Python cells as a table (§4): the type of a cell decides how it is written.

Whole numbers and floats are those of a spreadsheet, which keeps 15 significant digits. A reader whose
numbers are exact (a database, JSON) hands them over as text.
"""

from __future__ import annotations

import datetime
import math
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import zip_longest
from typing import Any

import numpy as np
import pyarrow as pa

from lvheng.evidence import kernel
from lvheng.evidence.cells import normalise_column
from lvheng.evidence.readers import BLOCK, Block, Form

TOO_LONG = 10**15
"""From here on a spreadsheet number no longer holds all its digits."""

WIDEST = 10_000
"""A row of more cells is no record of one person but a list without line ends: it is not read."""

_CELLS = 1 << 22  # of a block that is still being gathered, as Python objects
_HALF = 500_000  # microseconds: from here on a second is rounded up
_LAST = datetime.datetime.max.replace(microsecond=0)


class GridTable:
    """A table of rows that are in memory: `grid` has them all, of any lengths.

    `numbers` are the numbers of the rows, from 1 on where none are given; `unread` is how many rows
    beside these could not be read; `encoding` that of §2 if they come from a text.
    """

    def __init__(
        self,
        name: str,
        grid: Sequence[Sequence[Any]],
        *,
        visibility: str = "visible",
        header: Sequence[str] | None = None,
        form: Form = "rows",
        numbers: Sequence[int] | None = None,
        unread: int = 0,
        encoding: str | None = None,
    ):
        self.name = name
        self.visibility = visibility
        self.header = None if header is None else tuple(header)
        self.form: Form = form
        self.unread = unread
        self._grid = grid
        self._numbers = range(1, len(grid) + 1) if numbers is None else numbers
        self.encoding = encoding

    def __len__(self) -> int:
        return len(self._grid)

    def blocks(self) -> Iterator[Block]:
        for begin in range(0, len(self._grid), BLOCK):
            numbers = np.array(self._numbers[begin : begin + BLOCK], dtype=np.int64)
            yield block(numbers, self._grid[begin : begin + BLOCK])


class Gathered:
    """A table of rows that come one by one and are kept as columns, for what is too long for a grid.

    `header` are its declared columns (it may be set until the table is read), `labels` what the
    format says of them beside their names. Rows of more than `WIDEST` cells are unread.
    """

    visibility = "visible"

    def __init__(
        self,
        name: str,
        header: Sequence[str] | None = None,
        *,
        labels: Sequence[str] | None = None,
        form: Form = "rows",
    ):
        self.name = name
        self.header = None if header is None else tuple(header)
        self.labels = None if labels is None else tuple(labels)
        self.form: Form = form
        self.unread = 0
        self.too_wide = 0
        self._number = 0
        self._rows: list[tuple[int, Sequence[Any]]] = []
        self._width = 0
        self._blocks: list[Block] = []
        self._length = 0

    def append(self, row: Sequence[Any], number: int | None = None) -> None:
        """Add a row; its number is its place in the table if none is given."""
        self._number = self._number + 1 if number is None else number
        if len(row) > WIDEST:
            self.unread += 1
            self.too_wide += 1
            return
        width = max(self._width, len(row))
        if len(self._rows) == BLOCK or width * len(self._rows) >= _CELLS:
            self._keep()  # one wide row must not widen a whole block
            width = len(row)
        self._width = width
        self._rows.append((self._number, row))

    def skip(self) -> None:
        """Count a row that cannot be read."""
        self._number += 1
        self.unread += 1

    def _keep(self) -> None:
        if self._rows:
            numbers, rows = zip(*self._rows, strict=True)
            self._blocks.append(block(np.array(numbers, dtype=np.int64), rows))
            self._length += len(rows)
            self._rows = []

    def __len__(self) -> int:
        return self._length + len(self._rows)

    def blocks(self) -> Iterator[Block]:
        self._keep()
        yield from self._blocks


def block(numbers: np.ndarray, rows: Sequence[Sequence[Any]]) -> Block:
    """Some rows of cells as a block."""
    columns, damaged = [], []
    for cells in zip_longest(*rows, fillvalue=""):
        texts = [cell_text(cell) for cell in cells]
        try:
            array = pa.array(texts, pa.large_string())
        except UnicodeEncodeError:
            array = pa.array(map(_whole_characters, texts), pa.large_string())
        column = normalise_column(array)
        lost = np.array([is_damaged(cell) for cell in cells], dtype=np.bool_)
        columns.append(column)
        damaged.append(lost | kernel.damaged(column))
    return Block(numbers, columns, damaged)


def _whole_characters(text: str) -> str:
    """Halves of UTF-16 pairs, which escapes of JSON or SQL may name, become U+FFFD."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def cell_text(cell: Any) -> str:
    """The text of a cell as Python sees it; of a number that is too long what a spreadsheet keeps.

    >>> [cell_text(cell) for cell in (True, 13.0, 1.5, datetime.date(2024, 1, 2), 2.0**60)]
    ['TRUE', '13', '1.5', '2024-01-02', '1152921504606850000']
    """
    if isinstance(cell, str):
        return cell
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return str(cell).upper()
    if isinstance(cell, int | float):
        if not math.isfinite(cell):
            return repr(cell)
        if abs(cell) >= TOO_LONG:
            digits, _, zeros = format(Decimal(cell), ".14e").partition("e")
            return digits.replace(".", "") + "0" * (int(zeros) - 14)
        return str(int(cell)) if cell == int(cell) else repr(cell)
    if isinstance(cell, datetime.datetime):
        whole = cell.replace(microsecond=0)
        if cell.microsecond >= _HALF and whole < _LAST:
            whole += datetime.timedelta(seconds=1)
        return str(whole if whole.time() > datetime.time() else whole.date())
    if isinstance(cell, datetime.date):
        return cell.isoformat()
    if isinstance(cell, datetime.time):
        cell = datetime.datetime.combine(datetime.date.min, cell) - datetime.datetime.min
    total = cell.days * 86_400 + cell.seconds + (cell.microseconds >= _HALF)
    minutes, seconds = divmod(total, 60)
    return f"{minutes // 60:02}:{minutes % 60:02}:{seconds:02}"


def is_damaged(cell: Any) -> bool:
    """Whether a number has lost digits."""
    return isinstance(cell, int | float) and abs(cell) >= TOO_LONG
