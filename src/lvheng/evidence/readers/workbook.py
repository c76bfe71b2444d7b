"""Workbooks: xlsx and xls (§4). The type of a cell decides; every sheet is read, hidden ones too."""

from __future__ import annotations

from collections import Counter

from lvheng.evidence.readers import Table
from lvheng.evidence.readers.grid import GridTable
from lvheng.evidence.readers.sheets import sheets
from lvheng.evidence.reasons import Unreadable


def tables(data: bytes, reasons: Counter[str]) -> list[Table]:
    """The sheets of a workbook. Raises `Unreadable`: corrupt_workbook, encrypted_workbook."""
    found = sheets(data)
    if isinstance(found, str):
        raise Unreadable(found)
    read: list[Table] = [
        GridTable(name, grid, visibility=visibility)
        for name, visibility, grid in found
        if grid is not None
    ]
    if found and not read:
        raise Unreadable("corrupt_workbook")
    reasons["corrupt_sheet"] += len(found) - len(read)
    reasons["hidden_sheet"] += sum(table.visibility != "visible" for table in read)
    return read
