"""Workbooks: xlsx and xls (§4). The type of a cell decides; every sheet is read, hidden ones too."""

from __future__ import annotations

import datetime
import io
import math
from collections.abc import Iterator
from typing import Any

import numpy as np
import pyarrow as pa

from lvheng.evidence import kernel
from lvheng.evidence.cells import normalise_column
from lvheng.evidence.readers import BLOCK, Block
from lvheng.evidence.reasons import Unreadable

TOO_LONG = 10**15
"""From here on a spreadsheet number no longer holds all its digits."""

_VISIBILITY = {"Visible": "visible", "Hidden": "hidden", "VeryHidden": "very_hidden"}


class SheetTable:
    """One sheet; `grid` has its rows from the first on, merged ranges filled."""

    unread = 0

    def __init__(self, name: str, visibility: str, grid: list[list[Any]]):
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
    """The text of a cell as Python sees it.

    >>> [cell_text(cell) for cell in (True, 13.0, 1.5, datetime.date(2024, 1, 2))]
    ['TRUE', '13', '1.5', '2024-01-02']
    """
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return str(cell).upper()
    if isinstance(cell, int | float):
        if not math.isfinite(cell):
            return repr(cell)
        whole = abs(cell) >= TOO_LONG or cell == int(cell)
        return str(int(cell)) if whole else repr(cell)
    if isinstance(cell, datetime.datetime):
        return cell.strftime("%Y-%m-%d %H:%M:%S")
    if isinstance(cell, datetime.timedelta):
        minutes, seconds = divmod(int(cell.total_seconds()), 60)
        return f"{minutes // 60:02}:{minutes % 60:02}:{seconds:02}"
    return cell.isoformat() if isinstance(cell, datetime.date) else cell.strftime("%H:%M:%S")


def is_damaged(cell: Any) -> bool:
    return isinstance(cell, int | float) and abs(cell) >= TOO_LONG


def read(data: bytes) -> tuple[list[SheetTable], int]:
    """The sheets of a workbook, and how many could not be read.

    Raises `Unreadable`: corrupt_workbook, encrypted_workbook.
    """
    from python_calamine import CalamineWorkbook, PasswordError

    try:
        workbook = _guarded(CalamineWorkbook.from_filelike, io.BytesIO(data))
    except PasswordError:
        raise Unreadable("encrypted_workbook") from None
    tables, failed = [], 0
    for sheet in workbook.sheets_metadata:
        visibility = _VISIBILITY[str(sheet.visible).rpartition(".")[2]]
        try:
            grid = _guarded(_grid, workbook, sheet.name)
        except Unreadable:
            failed += 1
        else:
            tables.append(SheetTable(sheet.name, visibility, grid))
    if failed and not tables:
        raise Unreadable("corrupt_workbook")
    return tables, failed


def _grid(workbook: Any, name: str) -> list[list[Any]]:
    sheet = workbook.get_sheet_by_name(name)
    if sheet.end is None:
        return []
    grid = sheet.to_python(skip_empty_area=False)
    bottom, right = sheet.end
    for (top, left), (last_row, last_column) in sheet.merged_cell_ranges or ():
        if top > bottom or left > right:
            continue
        for row in range(top, min(last_row, bottom) + 1):
            for column in range(left, min(last_column, right) + 1):
                grid[row][column] = grid[top][left]
    return grid


def _guarded(call: Any, *arguments: Any) -> Any:
    """Call into calamine; whatever goes wrong in it with a damaged file is `Unreadable`."""
    from python_calamine import PasswordError

    try:
        return call(*arguments)
    except PasswordError:
        raise
    except BaseException as problem:
        # A panic in the library is a BaseException; a stop from outside is none of ours.
        if isinstance(problem, KeyboardInterrupt | SystemExit | MemoryError):
            raise
        raise Unreadable("corrupt_workbook") from None
