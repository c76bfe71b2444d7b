"""Lists for people: rows under a header, as .csv or .xlsx."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from lvheng.errors import InputError, Problem, nearest

Row = tuple[Any, ...]

_SHEET_LIMIT = 1_048_575  # rows of a worksheet under the header


def write(path: Path, header: tuple[str, ...], rows: Iterable[Row]) -> int:
    """Write rows as .csv or .xlsx by the name of the file; how many. Raises `InputError`."""
    suffix = path.suffix.lower()
    if suffix == ".csv":
        return _csv(path, header, rows)
    if suffix == ".xlsx":
        return _xlsx(path, header, rows)
    near = nearest(suffix, [".csv", ".xlsx"])
    raise InputError(
        Problem(
            "unknown_table",
            str(path),
            "清单写作 .csv 或者 .xlsx。" + (f"是否指 {near}？" if near else ""),
            "A list is written as .csv or .xlsx." + (f" Did you mean {near}?" if near else ""),
        )
    )


def _csv(path: Path, header: tuple[str, ...], rows: Iterable[Row]) -> int:
    import csv

    many = 0
    # With a mark, so that spreadsheets read the file as UTF-8.
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(header)
        for row in rows:
            writer.writerow(map(_inert, row))
            many += 1
    return many


def _inert(cell: Any) -> Any:
    """A text that a spreadsheet does not take for a formula."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(("=", "+", "-", "@")) else cell


def _xlsx(path: Path, header: tuple[str, ...], rows: Iterable[Row]) -> int:
    import xlsxwriter

    many = 0
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(path, options) as book:
        sheet = _worksheet(book, header)
        for row in rows:
            if many and many % _SHEET_LIMIT == 0:
                sheet = _worksheet(book, header)
            sheet.write_row(many % _SHEET_LIMIT + 1, 0, row)
            many += 1
    return many


def _worksheet(book: Any, header: tuple[str, ...]) -> Any:
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, header, book.add_format({"bold": True}))
    sheet.freeze_panes(1, 0)
    for place, name in enumerate(header):
        sheet.set_column(place, place, _WIDE.get(name, 12))
    return sheet


_WIDE = {
    "检材 exhibit": 32,
    "类别 category": 20,
    "内容 content": 70,
    "标记 flags": 20,
    "假名 tokens": 70,
}
"""Columns that need room, in characters."""
