"""How listings are stored as texts and workbooks: every encoding and shape a reader can meet."""

from __future__ import annotations

import datetime as dt
import io
import random
import unicodedata
from collections.abc import Callable
from dataclasses import replace

import odswriter
import openpyxl
import xlsxwriter
import xlwt
from openpyxl.comments import Comment
from pyxlsbwriter import XlsbWriter

from .generate_cells import Value
from .generate_rows import Listing
from .generate_truth import WEAK, Exhibit

ENCODINGS = (
    *("utf-8", "utf-8-sig", "gb18030", "gb18030", "utf-16-le marked", "utf-16-be marked"),
    *("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be", "utf-32-le marked", "mixed"),
)
DELIMITERS = (",", ",", "\t", "|", ";", "----", "::", "\x01", "fixed width")
# No encoding of Chinese text has these bytes in this order.
GARBAGE = b"\xff\xfe\xff,\x81\xff"


def exhibit_of(*listings: Listing) -> Exhibit:
    """What is true of the listings stored together, every row as it is."""
    return Exhibit(
        [record for one in listings for record in one.records],
        rows=sum(len(one.rows) for one in listings),
    )


def shown(value: Value) -> str:
    return "" if value is None else str(value)


# --- texts ---


def text(listing: Listing, rng: random.Random) -> tuple[bytes, Exhibit]:
    truth = exhibit_of(listing)
    width = max(len(row.cells) for row in listing.rows)
    plain = all(" " not in shown(c.value) and c.text for row in listing.rows for c in row.cells)
    choices = (*DELIMITERS, " ", " ") if plain and not listing.header_rows else DELIMITERS
    delimiter = rng.choice(choices) if width > 1 else ","
    end = rng.choice(("\r\n", "\n", "\r"))
    rows = [[shown(cell.value) for cell in row.cells] for row in listing.rows]
    broken = any("\n" in value for row in rows for value in row)
    ragged = width > len(listing.rows[listing.titles].cells)
    if delimiter == "fixed width" and (broken or ragged or not listing.header_rows):
        delimiter = ","
    if delimiter == "fixed width":
        lines = in_columns(rows)
    elif delimiter == " ":
        lines = [delimiter.join(row) for row in rows]
    else:
        lines = [delimiter.join(quoted(value, delimiter, rng) for value in row) for row in rows]
    if delimiter != "fixed width" and not any('"' in line for line in lines) and rng.random() < 0.3:
        leave_a_quote_open(lines, listing, truth, rng)
    data = encoded(lines, end, rng, truth, broken)
    return data, truth


def in_columns(rows: list[list[str]]) -> list[str]:
    """Columns padded with blanks to a width in half characters."""
    count = max(map(len, rows))
    filled = [[*row, *[""] * (count - len(row))] for row in rows]
    spans = [max(2, *(half_widths(row[at]) for row in filled)) + 2 for at in range(count)]
    return [
        "".join(
            value + " " * (span - half_widths(value))
            for value, span in zip(row, spans, strict=True)
        ).rstrip()
        for row in filled
    ]


def half_widths(value: str) -> int:
    return sum(2 if unicodedata.east_asian_width(sign) in "WFA" else 1 for sign in value)


def quoted(value: str, delimiter: str, rng: random.Random) -> str:
    needed = delimiter in value or "\n" in value or value.startswith('"')
    if needed or rng.random() < 0.01:
        return '"' + value.replace('"', '""') + '"'
    return value


def leave_a_quote_open(
    lines: list[str], listing: Listing, truth: Exhibit, rng: random.Random
) -> None:
    """A name begins with a quote that nobody closes, and which then is an ordinary character."""
    rows = [(at, row) for at, row in enumerate(listing.rows) if row.record]
    nth = rng.randrange(len(rows))
    at, row = rows[nth]
    record = row.record
    assert record is not None
    weak = {kind for kind, _ in record.items} & {*WEAK}
    if record.fate or record.category != "ordinary" or weak or row.cells[0].items:
        return
    if row.cells[0].text and not row.cells[0].wrong and listing.header_rows:
        lines[at] = '"' + lines[at]
        truth.records[nth] = replace(record, line=('"' + record.line[0], *record.line[1:]))


def encoded(lines: list[str], end: str, rng: random.Random, truth: Exhibit, broken: bool) -> bytes:
    encoding = rng.choice(ENCODINGS)
    if encoding in ("utf-8", "gb18030") and rng.random() < 0.3:
        at = rng.randrange(len(lines))
        lines[at] += "" if '"' in lines[at] else "\0"
    whole = end.join(lines) + rng.choice(("", end))
    if encoding == "mixed" and not broken:
        return mixed(lines, end, rng, truth)
    name, _, marked = encoding.replace("mixed", "utf-8").partition(" ")
    data = (("\ufeff" if marked else "") + whole).encode(name)
    if name.startswith("utf-16") and not marked:
        zeros = data[1 if name.endswith("le") else 0 :: 2].count(0)
        if zeros < 0.35 * len(data) / 2:  # too few for anybody to know it by
            return whole.encode("utf-8")
    if name == "utf-8" and rng.random() < 0.2:
        data += b"\0" * rng.randint(1, 512)  # the rest of a sector
    return data


def mixed(lines: list[str], end: str, rng: random.Random, truth: Exhibit) -> bytes:
    """Two files put together: most lines UTF-8, the others GB18030; here and there a broken one."""
    high = [at for at, line in enumerate(lines) if not line.isascii()]
    other = set(rng.sample(high, int(len(high) * rng.choice((0.1, 0.3, 0.45)))))
    data = [line.encode("gb18030" if at in other else "utf-8") for at, line in enumerate(lines)]
    for at in other:
        try:
            data[at].decode("utf-8")
        except UnicodeDecodeError:
            continue
        data[at] = lines[at].encode("utf-8")  # would be read as UTF-8, rightly
    for _ in range(rng.choice((0, 1, 3))):
        data.insert(rng.randrange(20, len(data)) if len(data) > 20 else len(data), GARBAGE)
        truth.unread += 1
        truth.rows += 1
    truth.status = "partly_read" if truth.unread else "read"
    return end.encode().join(data)


def big5(listing: Listing) -> bytes | None:
    """In Big5, if the text shows what Big5 is known by; its names are written traditionally."""
    try:
        data = "\r\n".join(",".join(shown(c.value) for c in row.cells) for row in listing.rows)
        raw = data.encode("big5")
    except UnicodeEncodeError:
        return None
    pairs, at = [], 0
    while at < len(raw) - 1:
        if raw[at] >= 0x81:
            pairs.append((raw[at], raw[at + 1]))
            at += 1
        at += 1
    mainland = sum((0xA1 <= a <= 0xA3 or 0xB0 <= a <= 0xF7) and b >= 0xA1 for a, b in pairs)
    own = sum(0xA1 <= a <= 0xC6 for a, _ in pairs)
    known = pairs and mainland < 0.6 * len(pairs) and own >= 0.6 * len(pairs)
    return raw if known else None


# --- workbooks ---


def workbook(
    form: str, listings: list[Listing], rng: random.Random, notes: list[str]
) -> tuple[bytes, Exhibit]:
    """Sheets, of which all but the first may be hidden; each of the notes is a comment on a cell."""
    written: dict[str, Callable] = {
        "xlsx": by_openpyxl if notes or rng.random() < 0.5 else by_xlsxwriter,
        "xls": by_xlwt,
        "xlsb": by_pyxlsbwriter,
        "ods": by_odswriter,
    }
    truth = exhibit_of(*listings)
    return written[form](listings, rng, notes), truth


def covered(row: int, column: int, ranges: list[tuple[int, int, int, int]]) -> bool:
    """Whether a cell lies in a merged range and is not its first."""
    return any(
        top <= row <= bottom and left <= column <= right and (row, column) != (top, left)
        for top, left, bottom, right in ranges
    )


def cells_of(listing: Listing) -> list[tuple[int, int, Value]]:
    return [
        (r, c, cell.value)
        for r, row in enumerate(listing.rows)
        for c, cell in enumerate(row.cells)
        if cell.value not in ("", None) and not covered(r, c, listing.merges)
    ]


def by_openpyxl(listings: list[Listing], rng: random.Random, notes: list[str]) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for number, listing in enumerate(listings):
        page = book.create_sheet()
        page.sheet_state = rng.choice(("visible", "hidden", "veryHidden")) if number else "visible"
        for r, c, value in cells_of(listing):
            page.cell(r + 1, c + 1, value)
        for r, row in enumerate(listing.rows):
            for c, cell in enumerate(row.cells):
                if cell.value == "" and not covered(r, c, listing.merges) and rng.random() < 0.1:
                    page.cell(r + 1, c + 1, "=1+1")  # with no value stored, so empty
        for top, left, bottom, right in listing.merges:
            page.merge_cells(None, top + 1, left + 1, bottom + 1, right + 1)
        if rng.random() < 0.4:
            for row in rng.sample(range(2, len(listing.rows)), min(3, len(listing.rows) - 2)):
                page.row_dimensions[row].hidden = True
            page.column_dimensions["B"].hidden = True
    rows = rng.sample(range(1, len(listings[0].rows) + 1), len(notes))
    for row, note in zip(rows, notes, strict=True):
        book.worksheets[0].cell(row, 1).comment = Comment(note, "x")
    stored = io.BytesIO()
    book.save(stored)
    return stored.getvalue()


def by_xlsxwriter(listings: list[Listing], rng: random.Random, _: list[str]) -> bytes:
    stored = io.BytesIO()
    with xlsxwriter.Workbook(stored, {"in_memory": True}) as book:
        moment = book.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"})
        for number, listing in enumerate(listings):
            page = book.add_worksheet()
            if number:
                rng.choice((page.hide, page.very_hidden, lambda: None))()
            for ends in listing.merges:
                page.merge_range(*ends, "")
            for r, c, value in cells_of(listing):
                if isinstance(value, dt.datetime):
                    page.write_datetime(r, c, value, moment)
                elif rng.random() < 0.02:
                    page.write_formula(r, c, "=A1", None, value)
                elif isinstance(value, str):
                    page.write_string(r, c, value)
                else:
                    page.write_number(r, c, value)
            if rng.random() < 0.3:
                page.set_column(1, 1, None, None, {"hidden": True})
    return stored.getvalue()


def by_xlwt(listings: list[Listing], rng: random.Random, _: list[str]) -> bytes:
    book = xlwt.Workbook()
    moment = xlwt.easyxf(num_format_str="yyyy-mm-dd hh:mm:ss")
    plain = xlwt.easyxf()
    for number, listing in enumerate(listings):
        page = book.add_sheet(f"Sheet{number}")
        page.visibility = rng.randrange(3) if number else 0
        starts = {(top, left): (bottom, right) for top, left, bottom, right in listing.merges}
        for r, c, value in cells_of(listing):
            style = moment if isinstance(value, dt.datetime) else plain
            if (r, c) in starts:
                bottom, right = starts[r, c]
                page.write_merge(r, bottom, c, right, value, style)
            else:
                page.write(r, c, value, style)
    stored = io.BytesIO()
    book.save(stored)
    return stored.getvalue()


def by_pyxlsbwriter(listings: list[Listing], rng: random.Random, _: list[str]) -> bytes:
    """It writes no merged cells, and no characters beyond U+FFFF that could be read again."""
    stored = io.BytesIO()
    with XlsbWriter(stored) as book:
        for number, listing in enumerate(listings):
            book.add_sheet(f"Sheet{number}", bool(number) and rng.random() < 0.5)
            width = max(len(row.cells) for row in listing.rows)
            rows = [[cell.value for cell in row.cells] for row in listing.rows]
            book.write_sheet([[*row, *[""] * (width - len(row))] for row in rows])
    return stored.getvalue()


def by_odswriter(listings: list[Listing], rng: random.Random, _: list[str]) -> bytes:
    """It writes no merged cells, and numbers and dates as they are."""
    stored = io.BytesIO()
    with odswriter.writer(stored) as book:
        for number, listing in enumerate(listings):
            page = book.new_sheet(f"Sheet{number}")
            for row in listing.rows:
                page.writerow([cell.value for cell in row.cells])
    return stored.getvalue()
