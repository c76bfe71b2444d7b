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

_HALF = 500_000  # microseconds: from here on a second is rounded up
_LAST = datetime.datetime.max.replace(microsecond=0)


class GridTable:
    """A table of rows that are in memory: `grid` has them all, of any lengths.

    `numbers` are the numbers of the rows, from 1 on where none are given; `unread` is how many rows
    beside these could not be read.
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
    ):
        self.name = name
        self.visibility = visibility
        self.header = None if header is None else tuple(header)
        self.form: Form = form
        self.unread = unread
        self._grid = grid
        self._numbers = range(1, len(grid) + 1) if numbers is None else numbers

    def __len__(self) -> int:
        return len(self._grid)

    def blocks(self) -> Iterator[Block]:
        for begin in range(0, len(self._grid), BLOCK):
            part = self._grid[begin : begin + BLOCK]
            columns, damaged = [], []
            for cells in zip_longest(*part, fillvalue=""):
                texts = pa.array([cell_text(cell) for cell in cells], pa.large_string())
                column = normalise_column(texts)
                lost = np.array([is_damaged(cell) for cell in cells], dtype=np.bool_)
                columns.append(column)
                damaged.append(lost | kernel.damaged(column))
            numbers = np.array(self._numbers[begin : begin + BLOCK], dtype=np.int64)
            yield Block(numbers, columns, damaged)


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
