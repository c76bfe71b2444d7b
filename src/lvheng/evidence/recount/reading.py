"""§1 to §4 of docs/counting.md: from a path to tables, by other libraries than Lvheng's."""

from __future__ import annotations

import codecs
import datetime as dt
import io
import os
import re
import struct
import zipfile
import zlib
from collections import Counter
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree

import openpyxl
import xlrd
from openpyxl.utils.escape import unescape

from .elements import EMPTY, Cell, section_5_normalise, text_cell
from .header import Row, Table

QUOTE = '"'
LONGEST_QUOTE = 20  # physical lines
NO_TABLES = ("%PDF-", "{\\rtf")
NO_TABLES_IN_ANY_CASE = ("<!doctype", "<html", "<table", "<?xml")
Line = tuple[int, str | None]  # number from 1; None is a line that could not be decoded


class UnreadableError(Exception):
    pass


@dataclass
class Exhibit:
    path: str
    tables: list[Table] = field(default_factory=list)
    unread: int = 0
    status: str = "read"

    @property
    def rows(self) -> int:
        return self.unread + sum(len(table.rows) for table in self.tables)


# --- §1 -------------------------------------------------------------------------------------------


def section_1_exhibits(paths: list[Path]) -> list[Exhibit]:
    found: dict[str, Path] = {}
    base = Path(os.path.commonpath([path.absolute() for path in paths]))
    if base.is_symlink() or not base.is_dir():
        base = base.parent
    for path in paths:
        for file in files_below(path.absolute()):
            found[file.relative_to(base).as_posix()] = file  # reached twice, it is one exhibit
    return [read_exhibit(shown, found[shown]) for shown in sorted(found)]


def files_below(path: Path) -> list[Path]:
    if path.is_symlink() or not path.is_dir():
        return [path]
    return [file for entry in path.iterdir() for file in files_below(entry)]


def read_exhibit(shown: str, file: Path) -> Exhibit:
    exhibit = Exhibit(shown)
    try:
        if file.is_symlink():
            raise UnreadableError
        data = file.read_bytes()
        if data.startswith(b"PK\x03\x04"):
            data, unread_sheets = without_broken_sheets(data)
            exhibit.tables = xlsx_tables(data)
            exhibit.status = "partly_read" if unread_sheets else "read"
        elif data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
            exhibit.tables = xls_tables(data)
        else:
            lines = section_2_lines(data)
            exhibit.unread = sum(text is None for _, text in lines)
            exhibit.tables = [section_3_table(lines)]
            exhibit.status = "partly_read" if exhibit.unread else "read"
    except UnreadableError:
        exhibit.status = "unreadable"
    return exhibit


# --- §2 -------------------------------------------------------------------------------------------


def decoded(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding, "strict")
    except UnicodeDecodeError:
        return None


def section_2_lines(data: bytes) -> list[Line]:
    lines = [(number, text) for number, text in enumerate(texts_of_lines(data), 1)]
    unread = sum(text is None for _, text in lines)
    if 2 * unread > len(lines) or any("\0" in text for _, text in lines if text):
        raise UnreadableError
    # §1: texts, but no tables.
    begin = "\n".join(text or "" for _, text in lines[:100]).lstrip("\ufeff").lstrip()
    if begin.startswith(NO_TABLES) or begin.lower().startswith(NO_TABLES_IN_ANY_CASE):
        raise UnreadableError
    return lines


def texts_of_lines(data: bytes) -> list[str | None]:
    for mark, encoding in (
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ):
        if data.startswith(mark):
            rest = data[len(mark) :]
            if encoding == "utf-8" and decoded(rest, encoding) is None:
                return line_by_line(byte_lines_of(rest))
            return strict_lines(rest, encoding)
    if data and len(data) % 2 == 0:
        for first, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
            places = data[first::2]
            if 10 * places.count(0) >= 3 * len(places):
                return strict_lines(data, encoding)
    text = decoded(data, "utf-8")
    if text is not None:
        return lines_of(text)
    byte_lines = byte_lines_of(data)
    foreign = [line for line in byte_lines if any(byte >= 0x80 for byte in line)]
    in_utf8 = [line for line in foreign if decoded(line, "utf-8") is not None]
    if 2 * len(in_utf8) < len(foreign):
        text = decoded(data, "gb18030")
        if text is not None:
            return lines_of(text)
    return line_by_line(byte_lines)


def byte_lines_of(data: bytes) -> list[bytes]:
    byte_lines = re.split(rb"\r\n|\n|\r", data)
    return byte_lines if byte_lines[-1] else byte_lines[:-1]


def line_by_line(byte_lines: list[bytes]) -> list[str | None]:
    return [
        text if (text := decoded(line, "utf-8")) is not None else decoded(line, "gb18030")
        for line in byte_lines
    ]


def strict_lines(data: bytes, encoding: str) -> list[str | None]:
    text = decoded(data, encoding)
    if text is None:
        raise UnreadableError
    return lines_of(text)


def lines_of(text: str) -> list[str | None]:
    lines: list[str | None] = list(re.split(r"\r\n|\n|\r", text))
    if not lines[-1]:
        lines.pop()
    return lines


# --- §3 -------------------------------------------------------------------------------------------


def section_3_table(lines: list[Line]) -> Table:
    delimiter = choose_delimiter(lines)
    return Table(
        [
            (number, [text_cell(text) for text in fields])
            for number, fields in split_rows(lines, delimiter)
        ]
    )


def choose_delimiter(lines: list[Line]) -> str | None:
    best, best_share = None, 0.0
    for candidate in ("\t", ",", "|", ";", "----"):
        share = share_of_commonest_width(lines, candidate)
        if share >= 0.6 and share > best_share:
            best, best_share = candidate, share
    if best is None and share_of_commonest_width(lines, " ") >= 0.9:
        return " "
    return best


def share_of_commonest_width(lines: list[Line], delimiter: str) -> float:
    # A line that a quoted field carries over line ends is one line. A line is blank if nothing but
    # blanks is left of it without its quotes; one of empty fields still shows its delimiters.
    rows = [fields for _, fields in split_rows(lines, delimiter)]
    sample = [fields for fields in rows if section_5_normalise(delimiter.join(fields))][:200]
    widths = Counter(map(len, sample))
    if not widths:
        return 0.0
    width, rows = widths.most_common(1)[0]
    return rows / widths.total() if width >= 2 else 0.0


def split_rows(lines: list[Line], delimiter: str | None) -> list[tuple[int, list[str]]]:
    rows = []
    at = 0
    while at < len(lines):
        number, text = lines[at]
        if text is None:
            at += 1
        elif delimiter == " ":
            rows.append((number, re.split("[ \u3000]+", text.strip(" \u3000"))))
            at += 1
        else:
            fields, at = split_row(lines, at, delimiter)
            rows.append((number, fields))
    return rows


def split_row(lines: list[Line], at: int, delimiter: str | None) -> tuple[list[str], int]:
    """The fields of the row that begins on line `at`, and the line after it."""
    fields = []
    place = 0
    while True:
        quoted, end_line, end_place = "", at, place
        if lines[at][1][place : place + 1] == QUOTE:
            closed = quoted_part(lines, at, place)
            if closed:
                quoted, end_line, end_place = closed
        rest = lines[end_line][1]
        stop = rest.find(delimiter, end_place) if delimiter else -1
        fields.append(quoted + (rest[end_place:] if stop < 0 else rest[end_place:stop]))
        if stop < 0:
            return fields, end_line + 1
        at, place = end_line, stop + len(delimiter)


def quoted_part(lines: list[Line], at: int, place: int) -> tuple[str, int, int] | None:
    """What stands between the quote at `place` and the next lone quote, and where that ends."""
    text = ""
    place += 1
    for line in range(at, min(at + LONGEST_QUOTE, len(lines))):
        physical = lines[line][1]
        if physical is None:
            return None
        while place < len(physical):
            if physical[place] != QUOTE:
                text += physical[place]
                place += 1
            elif physical[place + 1 : place + 2] == QUOTE:
                text += QUOTE
                place += 2
            else:
                return text, line, place + 1
        text += "\n"
        place = 0
    return None


# --- §4 -------------------------------------------------------------------------------------------

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
