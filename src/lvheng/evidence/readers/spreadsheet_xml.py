"""Workbooks in one XML text, as Excel 2003 and many exports write them (§15)."""

from __future__ import annotations

import math
from collections import Counter
from typing import Any

from lvheng.evidence.readers import Table
from lvheng.evidence.readers.grid import WIDEST, GridTable

_SPACE = "{urn:schemas-microsoft-com:office:spreadsheet}"
_VISIBILITY = {"SheetHidden": "hidden", "SheetVeryHidden": "very_hidden"}
_MOST_ROWS = 1 << 20


def is_workbook(root: Any) -> bool:
    return bool(root.tag == f"{_SPACE}Workbook")


def tables(root: Any, reasons: Counter[str]) -> list[Table]:
    """The worksheets."""
    found: list[Table] = []
    for sheet in root.iter(f"{_SPACE}Worksheet"):
        visible = sheet.findtext("{urn:schemas-microsoft-com:office:excel}WorksheetOptions/"
                                 "{urn:schemas-microsoft-com:office:excel}Visible", "")  # fmt: skip
        visibility = _VISIBILITY.get(visible.strip(), "visible")
        reasons["hidden_sheet"] += visibility != "visible"
        grid = _grid(sheet, reasons)
        found.append(GridTable(sheet.get(f"{_SPACE}Name", ""), grid, visibility=visibility))
    return found


def _grid(sheet: Any, reasons: Counter[str]) -> list[list[Any]]:
    cells: dict[tuple[int, int], Any] = {}
    merges: list[tuple[int, int, int, int]] = []
    for row, element in _placed(sheet.iterfind(f"{_SPACE}Table/{_SPACE}Row"), _MOST_ROWS):
        hidden = element.get(f"{_SPACE}Hidden") == "1"
        after = 0
        for column, cell in _placed(element.iterfind(f"{_SPACE}Cell"), WIDEST, after):
            down = _number(cell.get(f"{_SPACE}MergeDown"))
            across = _number(cell.get(f"{_SPACE}MergeAcross"))
            if down or across:
                merges.append((row, column, down, across))
            value = _value(cell)
            if value != "":
                cells[row, column] = value
                reasons["hidden_rows"] += hidden
                hidden = False
    bottom = max((row for row, _ in cells), default=-1)
    right = max((column for _, column in cells), default=-1)
    for row, column, down, across in merges:
        for below in range(row, min(row + down, bottom) + 1):
            for beside in range(column, min(column + across, right) + 1):
                if (row, column) in cells:
                    cells[below, beside] = cells[row, column]
    grid: list[list[Any]] = [[] for _ in range(bottom + 1)]
    for (row, column), value in cells.items():
        line = grid[row]
        line.extend([""] * (column + 1 - len(line)))
        line[column] = value
    return grid


def _placed(elements: Any, most: int, begin: int = 0) -> Any:
    """Elements with their places from 0: the one that `Index` says, else behind the one before."""
    place = begin
    for element in elements:
        stated = _number(element.get(f"{_SPACE}Index"))
        place = stated - 1 if stated > place else place
        if place >= most:
            return
        yield place, element
        place += 1 + _number(element.get(f"{_SPACE}MergeAcross"))
        place += _number(element.get(f"{_SPACE}Span"))


def _number(written: str | None) -> int:
    return int(written) if written and written.isdecimal() and len(written) < 8 else 0


def _value(cell: Any) -> Any:
    data = cell.find(f"{_SPACE}Data")
    if data is None:
        return ""
    text = "".join(data.itertext())
    kind = data.get(f"{_SPACE}Type")
    if kind == "Number":
        try:
            number = float(text)
        except ValueError:
            return text
        return number if math.isfinite(number) else text
    if kind == "Boolean":
        return text.strip() == "1"
    if kind == "DateTime":
        date, _, time = text.strip().partition("T")
        time = time.partition(".")[0]
        return date if time in ("", "00:00:00") else f"{date} {time}"
    return "" if kind == "Error" else text
