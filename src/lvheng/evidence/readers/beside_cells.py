"""What a workbook holds beside its cells (§4): hidden rows and columns, comments, merges of ods.

The reader of the cells tells nothing of these. Each format is looked at again only where a first look
at the bytes shows that there is something.
"""

from __future__ import annotations

import io
import posixpath
import re
import struct
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

_SHOWS = re.compile(rb"hidden=|ht=\"0|width=\"0|<(?:\w+:)?f[ >/]")
_ODS_SHOWS = re.compile(rb"visibility=|annotation|-spanned=")
_EMBEDDED = re.compile(r"xl/(?:media|embeddings)/.|Pictures/.|Object [^/]*/content\.xml$")
_HIDDEN = ("collapse", "filter")
_REPEATS = 1 << 20


@dataclass
class Beside:
    """Of one sheet: hidden rows and columns from 0, comments by (row, column), merged ranges
    (first row, first column, last row, last column)."""

    rows: set[int] = field(default_factory=set)
    columns: set[int] = field(default_factory=set)
    comments: dict[tuple[int, int], str] = field(default_factory=dict)
    merges: list[tuple[int, int, int, int]] = field(default_factory=list)


def beside_cells(data: bytes, reasons: Counter[str]) -> dict[str, Beside]:
    """What there is beside the cells of each sheet, by its name."""
    try:
        if data.startswith(b"PK"):
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                return _in_archive(archive, reasons)
        return _xls(data)
    except Exception:  # noqa: BLE001  damage of any kind: the cells have been read all the same
        reasons["comments_unread"] += 1
        return {}


def _in_archive(archive: zipfile.ZipFile, reasons: Counter[str]) -> dict[str, Beside]:
    names = archive.namelist()
    reasons["embedded_unread"] += sum(bool(_EMBEDDED.match(name)) for name in names)
    if "xl/workbook.xml" in names:
        return dict(_xlsx(archive, reasons))
    if "content.xml" in names:
        return dict(_ods(archive.read("content.xml")))
    reasons["comments_unread"] += sum(
        bool(re.fullmatch(r"xl/comments\w*\.bin", name)) for name in names
    )
    return {}


# --- xlsx ---


def _xlsx(archive: zipfile.ZipFile, reasons: Counter[str]) -> Iterator[tuple[str, Beside]]:
    parts = _related(archive, "xl/workbook.xml")
    for sheet in _root(archive.read("xl/workbook.xml")).iter("{*}sheet"):
        relation = next(
            (v for k, v in sheet.attrib.items() if k.rpartition("}")[2] == "id" and "}" in k), ""
        )
        _, path = parts.get(relation, ("", ""))
        if path not in archive.namelist():
            continue
        beside = Beside()
        content = archive.read(path)
        if _SHOWS.search(content):
            _sheet(content, beside, reasons)
        for kind, part in _related(archive, path).values():
            if kind == "comments" and part in archive.namelist():
                for comment in _root(archive.read(part)).iter("{*}comment"):
                    text = "".join(run.text or "" for run in comment.iter("{*}t"))
                    beside.comments[_place(comment.get("ref", "A1"))] = text
        yield sheet.get("name", ""), beside


def _sheet(content: bytes, beside: Beside, reasons: Counter[str]) -> None:
    from lxml import etree

    number = 0
    for _, element in etree.iterparse(
        io.BytesIO(content), tag=("{*}col", "{*}row"), resolve_entities=False, no_network=True
    ):
        hidden = element.get("hidden") in ("1", "true")
        if element.tag.endswith("}col"):
            if hidden or float(element.get("width") or 1) == 0:
                first, last = int(element.get("min", 1)), int(element.get("max", 1))
                beside.columns.update(range(first - 1, min(last, 1 << 14)))
            continue
        number = int(element.get("r", number + 1))
        if hidden or float(element.get("ht") or 1) == 0:
            beside.rows.add(number - 1)
        for formula in element.iter("{*}f"):
            cell = formula.getparent()
            stored = cell.findtext("{*}v")
            reasons["formula_without_value"] += not stored and cell.get("t") != "str"
        element.clear()


def _related(archive: zipfile.ZipFile, path: str) -> dict[str, tuple[str, str]]:
    """What a part refers to: kind and path by id."""
    folder, name = posixpath.split(path)
    relations = f"{folder}/_rels/{name}.rels"
    if relations not in archive.namelist():
        return {}
    found = {}
    for relation in _root(archive.read(relations)).iter("{*}Relationship"):
        target = posixpath.normpath(posixpath.join("/", folder, relation.get("Target", "")))
        kind = relation.get("Type", "").rpartition("/")[2]
        found[relation.get("Id", "")] = (kind, target.lstrip("/"))
    return found


def _place(reference: str) -> tuple[int, int]:
    """
    >>> _place("AB12")
    (11, 27)
    """
    letters = reference.rstrip("0123456789")
    column = 0
    for letter in letters.upper():
        column = column * 26 + ord(letter) - 64
    return int(reference[len(letters) :]) - 1, column - 1


def _root(content: bytes) -> Any:
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    return etree.fromstring(content, parser)


# --- ods ---


def _ods(content: bytes) -> Iterator[tuple[str, Beside]]:
    if not _ODS_SHOWS.search(content):
        return
    for table in _root(content).iter("{*}table"):
        if table.getparent().tag.endswith("}spreadsheet"):
            yield _attribute(table, "name"), _ods_sheet(table)


def _ods_sheet(table: Any) -> Beside:
    beside = Beside()
    place = 0
    for column in table.iter("{*}table-column"):
        times = _times(column, "columns")
        if _attribute(column, "visibility") in _HIDDEN:
            beside.columns.update(range(place, place + min(times, 1 << 14)))
        place += times
    number = 0
    for row in table.iter("{*}table-row"):
        times = _times(row, "rows")
        if _attribute(row, "visibility") in _HIDDEN:
            beside.rows.update(range(number, number + times))
        place = 0
        for cell in row:
            down, across = (
                int(_attribute(cell, f"number-{way}-spanned") or 1) for way in ("rows", "columns")
            )
            if (down, across) != (1, 1):
                beside.merges.append((number, place, number + down - 1, place + across - 1))
            for note in cell.iter("{*}annotation"):
                lines = ["".join(line.itertext()) for line in note.iter("{*}p")]
                beside.comments[number, place] = "\n".join(lines)
            place += _times(cell, "columns")
        number += times
    return beside


def _attribute(element: Any, name: str) -> str:
    found = (v for k, v in element.attrib.items() if k.rpartition("}")[2] == name)
    return str(next(found, ""))


def _times(element: Any, what: str) -> int:
    return min(int(_attribute(element, f"number-{what}-repeated") or 1), _REPEATS)


# --- xls ---


def _xls(data: bytes) -> dict[str, Beside]:
    import xlrd

    if not _biff_shows(data):
        return {}
    with xlrd.open_workbook(
        file_contents=data, formatting_info=True, logfile=io.StringIO()
    ) as book:
        return {
            sheet.name: Beside(
                {n for n, row in sheet.rowinfo_map.items() if row.hidden or row.height == 0},
                {n for n, column in sheet.colinfo_map.items() if column.hidden},
                {place: note.text for place, note in sheet.cell_note_map.items()},
            )
            for sheet in book.sheets()
        }


def _biff_shows(data: bytes) -> bool:
    """Whether a record says that there is a hidden row or column, or a note."""
    import olefile

    with olefile.OleFileIO(io.BytesIO(data)) as file:
        stream = next((name for name in ("Workbook", "Book") if file.exists(name)), None)
        content = file.openstream(stream).read() if stream else b""
    place = 0
    while place + 4 <= len(content):
        code, length = struct.unpack_from("<HH", content, place)
        place += 4
        if code == 0x1C:  # NOTE
            return True
        if code == 0x208 and length >= 14 and content[place + 12] & 0x20:  # ROW
            return True
        if code == 0x7D and length >= 10 and content[place + 8] & 1:  # COLINFO
            return True
        place += length
    return False
