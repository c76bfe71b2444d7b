"""Workbooks: xlsx and xls (§4). The type of a cell decides; every sheet is read, hidden ones too."""

from __future__ import annotations

import datetime
import math
import pickle
import subprocess
import sys
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import numpy as np
import pyarrow as pa

from lvheng.evidence import kernel
from lvheng.evidence.cells import normalise_column
from lvheng.evidence.readers import BLOCK, Block, sheets
from lvheng.evidence.reasons import Unreadable

TOO_LONG = 10**15
"""From here on a spreadsheet number no longer holds all its digits."""

_HALF = 500_000  # microseconds: from here on a second is rounded up
_LAST = datetime.datetime.max.replace(microsecond=0)


class SheetTable:
    """One sheet; `grid` has its rows from the first on, merged ranges filled."""

    unread = 0

    def __init__(self, name: str, visibility: str, grid: Any):
        self.name = name
        self.visibility = visibility
        self._grid = grid

    def __len__(self) -> int:
        return len(self._grid)

    def blocks(self) -> Iterator[Block]:
        for begin in range(0, len(self._grid), BLOCK):
            part = self._grid[begin : begin + BLOCK]
            columns, damaged = [], []
            for cells in zip(*part, strict=True):
                texts = pa.array([cell_text(cell) for cell in cells], pa.large_string())
                column = normalise_column(texts)
                lost = np.array([is_damaged(cell) for cell in cells], dtype=np.bool_)
                columns.append(column)
                damaged.append(lost | kernel.damaged(column))
            yield Block(np.arange(begin, begin + len(part)) + 1, columns, damaged)


def cell_text(cell: Any) -> str:
    """The text of a cell as Python sees it; of a number that is too long what a spreadsheet keeps.

    >>> [cell_text(cell) for cell in (True, 13.0, 1.5, datetime.date(2024, 1, 2), 2.0**60)]
    ['TRUE', '13', '1.5', '2024-01-02', '1152921504606850000']
    """
    if isinstance(cell, str):
        return cell
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
    return isinstance(cell, int | float) and abs(cell) >= TOO_LONG


class Reader:
    """Reads workbooks in a child process (see `sheets`); a context that ends the child.

    The child is started for the first workbook, and again after one that it did not survive.
    """

    def __init__(self) -> None:
        self._child: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Reader:
        return self

    def __exit__(self, *problem: object) -> None:
        self._end()

    def read(self, data: bytes) -> tuple[list[SheetTable], int]:
        """The sheets of a workbook, and how many could not be read.

        Raises `Unreadable`: corrupt_workbook, encrypted_workbook.
        """
        found = self._ask(data)
        if isinstance(found, str):
            raise Unreadable(found)
        tables = [SheetTable(*sheet) for sheet in found if sheet[2] is not None]
        if found and not tables:
            raise Unreadable("corrupt_workbook")
        return tables, len(found) - len(tables)

    def _ask(self, data: bytes) -> Any:
        if self._child is None:
            self._child = subprocess.Popen(
                [sys.executable, "-I", sheets.__file__],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,  # a panic would print what it was reading
            )
        assert self._child.stdin
        assert self._child.stdout
        try:
            sheets.send(self._child.stdin, data)
            answer = sheets.receive(self._child.stdout)
        except BrokenPipeError:
            answer = None
        if answer is None:
            self._end()
            return "corrupt_workbook"
        return pickle.loads(answer)

    def _end(self) -> None:
        if self._child is not None:
            child, self._child = self._child, None
            child.kill()
            child.communicate()
