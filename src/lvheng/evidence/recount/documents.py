"""§4 (ods) and §14 (docx, pptx) of docs/counting.md, by the XML that stands in the files."""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
import zlib
from xml.etree import ElementTree

from .cells import EMPTY, Cell, text_cell
from .errors import UnreadableError
from .header import Table
from .workbooks import cell_by_type, number_cell, table_of_grid

Element = ElementTree.Element
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
MOST = 1_048_576


def parts_of(data: bytes) -> tuple[zipfile.ZipFile, list[str]]:
    try:
        packed = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, OSError, ValueError) as error:
        raise UnreadableError("corrupt") from error
    return packed, packed.namelist()


def root_of(packed: zipfile.ZipFile, name: str) -> Element:
    try:
        return ElementTree.fromstring(packed.read(name))
    except (ElementTree.ParseError, zipfile.BadZipFile, zlib.error, KeyError, EOFError) as error:
        raise UnreadableError("corrupt") from error


def prose(name: str, units: list[str]) -> Table:
    return Table([(at, [Cell(unit)]) for at, unit in enumerate(units, 1)], name=name, prose=True)


# --- ods ------------------------------------------------------------------------------------------


def ods_tables(data: bytes) -> list[Table]:
    packed, _ = parts_of(data)
    tables, notes = [], []
    for sheet in root_of(packed, "content.xml").iter(TABLE + "table"):
        grid: dict[tuple[int, int], Cell] = {}
        merged = []
        row_number = 0
        for row in sheet.iter(TABLE + "table-row"):
            repeated = int(row.get(TABLE + "number-rows-repeated", 1))
            column = 0
            for cell in row:
                if cell.tag not in (TABLE + "table-cell", TABLE + "covered-table-cell"):
                    continue
                times = int(cell.get(TABLE + "number-columns-repeated", 1))
                notes += [paragraphs(note) for note in cell.iter(OFFICE + "annotation")]
                made = EMPTY if cell.tag == TABLE + "covered-table-cell" else ods_cell(cell)
                wide = int(cell.get(TABLE + "number-columns-spanned", 1))
                high = int(cell.get(TABLE + "number-rows-spanned", 1))
                if wide > 1 or high > 1:
                    merged.append((row_number + 1, row_number + high, column + 1, column + wide))
                if made.text and repeated < MOST and times < MOST:
                    for down in range(repeated):
                        for across in range(times):
                            grid[row_number + down + 1, column + across + 1] = made
                column += times
            row_number += repeated
        table = table_of_grid(grid, merged)
        table.name = sheet.get(TABLE + "name", "")
        tables.append(table)
    return [*tables, prose("批注", notes)] if notes else tables


def paragraphs(element: Element) -> str:
    return "\n".join(text_of(each) for each in element.findall(TEXT + "p"))


def text_of(element: Element) -> str:
    found = element.text or ""
    for child in element:
        if child.tag == TEXT + "s":
            found += " " * int(child.get(TEXT + "c", 1))
        elif child.tag == TEXT + "tab":
            found += "\t"
        elif child.tag == TEXT + "line-break":
            found += "\n"
        elif child.tag != OFFICE + "annotation":
            found += text_of(child)
        found += child.tail or ""
    return found


def ods_cell(cell: Element) -> Cell:
    kind = cell.get(OFFICE + "value-type", "")
    if kind in ("float", "currency", "percentage"):
        return number_cell(float(cell.get(OFFICE + "value", "0")))
    if kind == "boolean":
        return Cell((cell.get(OFFICE + "boolean-value") or "").upper())
    if kind == "date":
        text = cell.get(OFFICE + "date-value", "")
        day = dt.date.fromisoformat(text) if "T" not in text else dt.datetime.fromisoformat(text)
        return cell_by_type(day)
    if kind == "time":
        found = re.fullmatch(r"PT(\d+)H(\d+)M(\d+(?:\.\d+)?)S", cell.get(OFFICE + "time-value", ""))
        if not found:
            return EMPTY
        hours, minutes, seconds = map(float, found.groups())
        return cell_by_type(dt.timedelta(hours=hours, minutes=minutes, seconds=seconds))
    return text_cell(paragraphs(cell))


# --- docx -----------------------------------------------------------------------------------------


def docx_tables(data: bytes) -> list[Table]:
    packed, names = parts_of(data)
    body = root_of(packed, "word/document.xml")
    inside = {id(p) for table in body.iter(W + "tbl") for p in table.iter(W + "p")}
    boxes = {id(p): p for box in body.iter(W + "txbxContent") for p in box.iter(W + "p")}
    fallback = {
        id(p) for alt in body.iter() if alt.tag.endswith("}Fallback") for p in alt.iter(W + "p")
    }
    tables = [
        prose(
            "", [run(p) for p in body.iter(W + "p") if id(p) not in inside and id(p) not in boxes]
        )
    ]
    others = {
        "header": [name for name in names if re.match(r"word/(header|footer)\d*\.xml", name)],
        "notes": [name for name in names if re.match(r"word/(footnotes|endnotes)\.xml", name)],
        "comments": [name for name in names if re.match(r"word/comments\.xml", name)],
    }
    for title, parts in others.items():
        units = [run(p) for part in parts for p in root_of(packed, part).iter(W + "p")]
        if any(units):
            tables.append(prose(title, units))
    in_boxes = [run(p) for p in boxes.values() if id(p) not in fallback]
    if in_boxes:
        tables.append(prose("boxes", in_boxes))
    return [*tables, *(word_table(table) for table in body.iter(W + "tbl"))]


def run(paragraph: Element) -> str:
    found = ""
    for child in paragraph:
        if child.tag == W + "t":
            found += child.text or ""
        elif child.tag == W + "tab":
            found += "\t"
        elif child.tag in (W + "br", W + "cr"):
            found += "\n"
        elif child.tag == W + "noBreakHyphen":
            found += "-"
        elif child.tag != W + "txbxContent" and not child.tag.endswith("}AlternateContent"):
            found += run(child)
    return found


def word_table(table: Element) -> Table:
    grid: dict[tuple[int, int], Cell] = {}
    for at, row in enumerate(table.findall(W + "tr"), 1):
        column = 1
        for cell in row.findall(W + "tc"):
            said = cell.find(f"{W}tcPr/{W}gridSpan")
            wide = int(said.get(W + "val", 1)) if said is not None else 1
            merge = cell.find(f"{W}tcPr/{W}vMerge")
            made = text_cell("\n".join(run(p) for p in cell.findall(W + "p")))
            if merge is not None and merge.get(W + "val", "continue") == "continue":
                made = grid.get((at - 1, column), EMPTY)
            for across in range(wide):
                grid[at, column + across] = made
            column += wide
    height = len(table.findall(W + "tr"))
    width = max((column for _, column in grid), default=0)
    rows = [
        (at, [grid.get((at, column), EMPTY) for column in range(1, width + 1)])
        for at in range(1, height + 1)
    ]
    return Table(rows)


# --- pptx -----------------------------------------------------------------------------------------


def pptx_tables(data: bytes) -> list[Table]:
    packed, names = parts_of(data)
    units: list[str] = []
    tables: list[Table] = []
    for kind in ("slides/slide", "notesSlides/notesSlide"):
        for name in names:
            if not re.fullmatch(rf"ppt/{kind}\d+\.xml", name):
                continue
            root = root_of(packed, name)
            inside = {id(p) for table in root.iter(A + "tbl") for p in table.iter(A + "p")}
            units += [drawn(p) for p in root.iter(A + "p") if id(p) not in inside]
            tables += [slide_table(table) for table in root.iter(A + "tbl")]
    return [prose("", [unit for unit in units if unit.strip()]), *tables]


def drawn(paragraph: Element) -> str:
    found = ""
    for child in paragraph.iter():
        if child.tag == A + "t":
            found += child.text or ""
        elif child.tag == A + "br":
            found += "\n"
    return found


def slide_table(table: Element) -> Table:
    rows = []
    for at, row in enumerate(table.findall(A + "tr"), 1):
        cells = ["\n".join(drawn(p) for p in cell.iter(A + "p")) for cell in row.findall(A + "tc")]
        rows.append((at, [text_cell(text) for text in cells]))
    return Table(rows)
