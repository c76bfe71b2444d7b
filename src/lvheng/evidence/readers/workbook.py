"""Workbooks (§4). The type of a cell decides; every sheet is read, and what is hidden too."""

from __future__ import annotations

from collections import Counter
from typing import Any

from lvheng.evidence.prose import TEXT
from lvheng.evidence.readers import Table
from lvheng.evidence.readers.beside_cells import Beside, beside_cells
from lvheng.evidence.readers.grid import GridTable
from lvheng.evidence.readers.sheets import filled, sheets
from lvheng.evidence.reasons import Unreadable

COMMENTS = "批注"
"""The name of the table of the comments on cells."""


def tables(data: bytes, reasons: Counter[str]) -> list[Table]:
    """The sheets of a workbook, and its comments. Raises `Unreadable`: corrupt_workbook,
    encrypted_workbook."""
    found = sheets(data)
    if isinstance(found, str):
        raise Unreadable(found)
    beside = beside_cells(data, reasons)
    read: list[Table] = []
    comments: list[tuple[str, str, str]] = []
    for name, visibility, grid in found:
        if grid is None:
            reasons["corrupt_sheet"] += 1
            continue
        more = beside.get(name, Beside())
        filled(grid, more.merges)
        _tell_hidden(grid, more, reasons)
        comments += [
            (name, _reference(*place), text)
            for place, text in sorted(more.comments.items())
            if text
        ]
        reasons["hidden_sheet"] += visibility != "visible"
        read.append(GridTable(name, grid, visibility=visibility))
    if found and not read:
        raise Unreadable("corrupt_workbook")
    if comments:
        header = ("工作表", "单元格", TEXT)
        read.append(GridTable(COMMENTS, comments, header=header, form="prose"))
    return read


def _tell_hidden(grid: list[list[Any]], beside: Beside, reasons: Counter[str]) -> None:
    """Count the hidden rows and columns that hold something."""
    reasons["hidden_rows"] += sum(
        any(cell != "" for cell in grid[row]) for row in beside.rows if row < len(grid)
    )
    reasons["hidden_columns"] += sum(
        any(column < len(row) and row[column] != "" for row in grid) for column in beside.columns
    )


def _reference(row: int, column: int) -> str:
    """
    >>> _reference(11, 27)
    'AB12'
    """
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{row + 1}"
