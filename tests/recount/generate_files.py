"""How generated tables are written: texts of every encoding and shape, and workbooks."""

from __future__ import annotations

import datetime as dt
import random
from pathlib import Path

import openpyxl
import xlsxwriter
import xlwt

from .generate_tables import Sheet, Value

ENCODINGS = (
    "utf-8",
    "utf-8-sig",
    "gbk",
    "gb18030",
    "utf-16-le with mark",
    "utf-16-be with mark",
    "utf-16-le",
    "utf-16-be",
    "mixed",
)
DELIMITERS = (",", ",", "\t", "|", ";", "----", " ")
LINE_ENDS = ("\r\n", "\n", "\r")
# No encoding of Chinese text has these bytes in this order.
GARBAGE = b"\xff\xfe\xff,\x81\xff"


def text_of(value: Value) -> str:
    if isinstance(value, bool):
        return str(value).upper()
    return str(value)


def quoted(text: str, delimiter: str, rng: random.Random) -> str:
    needed = delimiter in text or "\n" in text or text.startswith('"')
    if needed or rng.random() < 0.03:
        return '"' + text.replace('"', '""') + '"'
    return text


def write_text(path: Path, sheet: Sheet, rng: random.Random) -> int | None:
    """Writes the first of the rows as text; how many records it holds, if that is known."""
    delimiter, end = rng.choice(DELIMITERS), rng.choice(LINE_ENDS)
    encoding = rng.choice(ENCODINGS)
    known = sheet.records
    lines = []
    for row in sheet.rows:
        fields = [text_of(value) for value in row]
        if delimiter == " ":
            fields = ["".join(text.split()) for text in fields]
            lines.append(rng.choice((" ", "  ", "\u3000")).join(filter(None, fields)))
            known = None
        else:
            fields = [quoted(text, delimiter, rng) for text in fields]
            lines.append(delimiter.join(fields).replace("\n", end))
    if rng.random() < 0.15 and delimiter != " ":
        leave_a_quote_open(lines, delimiter, rng)
        known = None
    text = end.join(lines) + rng.choice(("", end))
    if encoding == "mixed":
        data, known = in_two_encodings(lines, end, rng), None
    elif encoding.endswith("with mark"):
        name = encoding.removesuffix(" with mark")
        data = ("\ufeff" + text).encode(name)
    else:
        data = in_encoding(text, encoding)
        if encoding.startswith("utf-16"):
            known = None  # without a mark, the zero bytes may be too few
    path.write_bytes(data)
    return known


def in_encoding(text: str, encoding: str) -> bytes:
    try:
        return text.encode(encoding)
    except UnicodeEncodeError:
        return text.encode("gb18030")


def leave_a_quote_open(lines: list[str], delimiter: str, rng: random.Random) -> None:
    """One field begins with a quote that is never closed; nothing else is quoted."""
    lines[:] = [line.replace('"', "") for line in lines]
    place = rng.randrange(len(lines))
    fields = lines[place].split(delimiter)
    column = rng.randrange(len(fields))
    fields[column] = '"' + fields[column]
    lines[place] = delimiter.join(fields)


def in_two_encodings(lines: list[str], end: str, rng: random.Random) -> bytes:
    share = rng.choice((0.1, 0.7, 0.95))
    encoded = [
        in_encoding(line.replace('"', ""), "utf-8" if rng.random() < share else "gbk")
        for line in lines
    ]
    for _ in range(rng.choice((0, 1, 3))):
        encoded.insert(rng.randrange(len(encoded)), GARBAGE)
    return end.encode().join(encoded)


# --- workbooks ---


def merges_of(sheet: Sheet, rng: random.Random) -> list[tuple[int, int, int, int]]:
    """Titles merged over the width, groups of a two-row header, equal cells one below another."""
    width = max(len(row) for row in sheet.rows)
    merges = [
        (row, 0, row, width - 1)
        for row in range(sheet.before_header)
        if len(sheet.rows[row]) == 1 and width > 1
    ]
    if sheet.header_rows == 2:
        above = sheet.rows[sheet.before_header]
        merges += runs_in_row(above, sheet.before_header)
    first = sheet.before_header + sheet.header_rows
    if rng.random() < 0.5:
        row = first
        while row + 3 < len(sheet.rows):
            row += rng.randint(3, 9)
            height = rng.randint(2, 3)
            if row + height <= len(sheet.rows) and all(map(len, sheet.rows[row : row + height])):
                merges.append((row, 0, row + height - 1, 0))
                row += height
        sheet.records = None  # a total row may have become a person's
    return merges


def runs_in_row(values: list[Value], row: int) -> list[tuple[int, int, int, int]]:
    runs, start = [], 0
    for column in range(1, len(values) + 1):
        if column == len(values) or values[column] != values[start]:
            if column - start > 1:
                runs.append((row, start, row, column - 1))
            start = column
    return runs


def write_xlsx(path: Path, sheets: list[Sheet], rng: random.Random) -> None:
    merges = [merges_of(sheet, rng) for sheet in sheets]
    if rng.random() < 0.5:
        write_by_openpyxl(path, sheets, merges)
    else:
        write_by_xlsxwriter(path, sheets, merges)


def write_by_xlsxwriter(path: Path, sheets: list[Sheet], merges: list[list[tuple]]) -> None:
    with xlsxwriter.Workbook(str(path)) as book:
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        moment = book.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"})
        for sheet, ranges in zip(sheets, merges, strict=True):
            page = book.add_worksheet()
            if sheet.visibility == "hidden":
                page.hide()
            elif sheet.visibility == "very hidden":
                page.very_hidden()
            for ends in ranges:
                page.merge_range(*ends, "")
            for r, row in enumerate(sheet.rows):
                for c, value in enumerate(row):
                    if covered(r, c, ranges):
                        continue
                    if isinstance(value, dt.datetime):
                        page.write_datetime(r, c, value, moment)
                    elif isinstance(value, dt.date):
                        page.write_datetime(r, c, value, day)
                    elif isinstance(value, str):
                        page.write_string(r, c, value)
                    else:
                        page.write(r, c, value)


def covered(row: int, column: int, ranges: list[tuple[int, int, int, int]]) -> bool:
    """Whether a cell lies in a merged range and is not its first."""
    return any(
        top <= row <= bottom and left <= column <= right and (row, column) != (top, left)
        for top, left, bottom, right in ranges
    )


def write_by_openpyxl(path: Path, sheets: list[Sheet], merges: list[list[tuple]]) -> None:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for sheet, ranges in zip(sheets, merges, strict=True):
        page = book.create_sheet()
        if sheet.visibility != "visible":
            page.sheet_state = "hidden" if sheet.visibility == "hidden" else "veryHidden"
        for r, row in enumerate(sheet.rows, 1):
            for c, value in enumerate(row, 1):
                if value != "":
                    page.cell(r, c, value)
        for top, left, bottom, right in ranges:
            page.merge_cells(
                start_row=top + 1, start_column=left + 1, end_row=bottom + 1, end_column=right + 1
            )
    book.save(path)


def write_xls(path: Path, sheets: list[Sheet], rng: random.Random) -> None:
    book = xlwt.Workbook()
    day = xlwt.easyxf(num_format_str="yyyy-mm-dd")
    moment = xlwt.easyxf(num_format_str="yyyy-mm-dd hh:mm:ss")
    plain = xlwt.easyxf()
    for number, sheet in enumerate(sheets):
        page = book.add_sheet(f"Sheet{number}")
        page.visibility = ("visible", "hidden", "very hidden").index(sheet.visibility)
        ranges = merges_of(sheet, rng)
        starts = {(top, left): (bottom, right) for top, left, bottom, right in ranges}
        for r, row in enumerate(sheet.rows):
            for c, value in enumerate(row):
                style = plain
                if isinstance(value, dt.date):
                    style = moment if isinstance(value, dt.datetime) else day
                if (r, c) in starts:
                    bottom, right = starts[r, c]
                    page.write_merge(r, bottom, c, right, value, style)
                elif value != "" and not covered(r, c, ranges):
                    page.write(r, c, value, style)
    book.save(str(path))
