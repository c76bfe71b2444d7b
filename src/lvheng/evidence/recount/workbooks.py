"""§4 of docs/counting.md: tables from workbooks, by openpyxl and xlrd."""

from __future__ import annotations

import datetime as dt
import io
import re
import struct
import zipfile
import zlib
from decimal import Decimal
from xml.etree import ElementTree

import openpyxl
import xlrd
from openpyxl.utils.escape import unescape

from .cells import EMPTY, Cell, text_cell
from .errors import UnreadableError
from .header import Row, Table

Grid = dict[tuple[int, int], Cell]
EMPTY_SHEET = (
    b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    b"<sheetData/></worksheet>"
)
# What the two libraries raise at files cut short or damaged.
BROKEN = (
    zipfile.BadZipFile,
    xlrd.XLRDError,
    xlrd.compdoc.CompDocError,
    struct.error,
    zlib.error,
    SyntaxError,  # of XML
    AssertionError,
    LookupError,
    TypeError,
    ValueError,
    EOFError,
)


def number_cell(value: float) -> Cell:
    value = float(value)
    if abs(value) >= 1e15:
        return Cell(str(int(Decimal(f"{value:.14e}"))), damaged=True)
    return Cell(str(int(value)) if value.is_integer() else repr(value))


def date_cell(value: dt.datetime | dt.date) -> Cell:
    if not isinstance(value, dt.datetime):
        return Cell(value.isoformat())
    value = (value + dt.timedelta(microseconds=500_000)).replace(microsecond=0)
    if value.time() == dt.time():
        return Cell(value.date().isoformat())
    return Cell(value.isoformat(sep=" "))


def duration_cell(days: float) -> Cell:
    minutes, seconds = divmod(round(days * 86_400), 60)
    return Cell(f"{minutes // 60:02}:{minutes % 60:02}:{seconds:02}")


def cell_by_type(value: object) -> Cell:
    if value is None:
        return EMPTY
    if isinstance(value, bool):
        return Cell("TRUE" if value else "FALSE")
    if isinstance(value, int | float):
        return number_cell(value)
    if isinstance(value, dt.date):
        return date_cell(value)
    if isinstance(value, dt.time):
        value = dt.datetime.combine(dt.date.min, value) - dt.datetime.min
    if isinstance(value, dt.timedelta):
        return duration_cell(value / dt.timedelta(days=1))
    return text_cell(str(value))


def table_of_grid(grid: Grid, merged: list[tuple[int, int, int, int]]) -> Table:
    """A sheet; merged ranges (first row, last row, first column, last column) are filled.

    The grid holds the cells that hold anything, so that its ends are those of the used area.
    """
    height = max((row for row, _ in grid), default=0)
    width = max((column for _, column in grid), default=0)
    for top, bottom, left, right in merged:
        for row in range(top, min(bottom, height) + 1):
            for column in range(left, min(right, width) + 1):
                grid[row, column] = grid.get((top, left), EMPTY)
    rows: list[Row] = [
        (row, [grid.get((row, column), EMPTY) for column in range(1, width + 1)])
        for row in range(1, height + 1)
    ]
    return Table(rows)


def without_broken_sheets(data: bytes) -> tuple[bytes, int]:
    """The workbook with its broken sheets emptied, and their number: openpyxl reads all or none."""
    emptied = 0
    out = io.BytesIO()
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
            if "xl/workbook.xml" not in old.namelist():
                raise UnreadableError
            for member in old.namelist():
                content = old.read(member)
                if member.startswith("xl/worksheets/sheet") and not is_xml(content):
                    emptied += 1
                    content = EMPTY_SHEET
                new.writestr(member, content)
    except BROKEN as error:
        raise UnreadableError from error
    return out.getvalue(), emptied


def is_xml(content: bytes) -> bool:
    try:
        ElementTree.fromstring(content)
    except ElementTree.ParseError:
        return False
    return True


def xlsx_tables(data: bytes) -> list[Table]:
    try:
        book = openpyxl.load_workbook(io.BytesIO(data), data_only=True)
    except BROKEN as error:
        raise UnreadableError from error
    tables = []
    for sheet in book.worksheets:
        grid = {
            (cell.row, cell.column): cell_by_type(xlsx_value(cell))
            for row in sheet.iter_rows()
            for cell in row
            if cell.value not in (None, "")
        }
        merged = [(m.min_row, m.max_row, m.min_col, m.max_col) for m in sheet.merged_cells.ranges]
        tables.append(table_of_grid(grid, merged))
        tables[-1].name = sheet.title
    notes = [
        cell.comment.text
        for sheet in book.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if getattr(cell, "comment", None)
    ]
    if notes:
        rows = [(place, [Cell(text)]) for place, text in enumerate(notes, 1)]
        tables.append(Table(rows, name="批注", prose=True))
    return tables


def xlsx_value(cell: openpyxl.cell.Cell) -> object:
    if cell.data_type == "e":  # #N/A and the like say nothing
        return None
    # openpyxl leaves characters such as _x000D_ in their escaped form.
    return unescape(cell.value) if isinstance(cell.value, str) else cell.value


def xls_tables(data: bytes) -> list[Table]:
    try:
        # The log is xlrd's remarks on odd files; they are no business of standard output.
        book = xlrd.open_workbook(file_contents=data, formatting_info=True, logfile=io.StringIO())
    except BROKEN as error:
        raise UnreadableError from error
    tables = []
    for sheet in book.sheets():
        grid = {
            (row + 1, column + 1): xls_cell(sheet.cell(row, column), book)
            for row in range(sheet.nrows)
            for column in range(sheet.ncols)
            if sheet.cell(row, column).value != ""
        }
        # xlrd counts from 0 and names the place after the last one.
        merged = [(r1 + 1, r2, c1 + 1, c2) for r1, r2, c1, c2 in sheet.merged_cells]
        tables.append(table_of_grid(grid, merged))
    return tables


def xls_cell(cell: xlrd.sheet.Cell, book: xlrd.Book) -> Cell:
    if cell.ctype == xlrd.XL_CELL_DATE:
        form = book.format_map[book.xf_list[cell.xf_index].format_key].format_str
        if 0 <= cell.value < 1 or re.search(r"\[[hms]+\]", form, re.IGNORECASE):
            return duration_cell(cell.value)
        return date_cell(xlrd.xldate_as_datetime(cell.value, book.datemode))
    if cell.ctype == xlrd.XL_CELL_BOOLEAN:
        return cell_by_type(bool(cell.value))
    if cell.ctype == xlrd.XL_CELL_NUMBER:
        return number_cell(cell.value)
    return text_cell(cell.value) if cell.ctype == xlrd.XL_CELL_TEXT else EMPTY
