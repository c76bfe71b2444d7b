"""Word documents (docx): every paragraph that the file holds, deleted ones too, and every table.

python-docx opens the package; its own view leaves out what is inserted, deleted, in content controls
or in text boxes, so the XML of each part is read here.
"""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterator
from typing import Any

from lvheng.evidence.prose import TEXT
from lvheng.evidence.readers import Table
from lvheng.evidence.readers.grid import GridTable
from lvheng.evidence.reasons import Unreadable

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_BREAKS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}
_TEXTS = (f"{_W}t", f"{_W}delText")

_BODY, _MARGINS, _NOTES, _COMMENTS, _BOXES = "正文", "页眉页脚", "脚注尾注", "批注", "文本框"
_PARTS = {
    "document": _BODY,
    "header": _MARGINS,
    "footer": _MARGINS,
    "footnotes": _NOTES,
    "endnotes": _NOTES,
    "comments": _COMMENTS,
}
"""The table that the paragraphs of a part go to, by the end of its content type."""


def tables(data: bytes, reasons: Counter[str]) -> list[Table]:
    """Paragraphs by where they stand, then the tables. Raises `Unreadable`: corrupt_file."""
    texts: dict[str, list[str]] = {
        name: [] for name in (_BODY, _MARGINS, _NOTES, _COMMENTS, _BOXES)
    }
    grids: list[list[list[str]]] = []
    for name, root in _roots(data):
        _drop_fallbacks(root)
        for paragraph in root.iter(f"{_W}p"):
            around = {element.tag for element in paragraph.iterancestors()}
            if f"{_W}tc" in around:
                continue
            box = f"{_W}txbxContent" in around
            texts[_BOXES if box else name].append(_text(paragraph))
        grids += map(_grid, root.iter(f"{_W}tbl"))
    prose: list[Table] = [
        GridTable(name, [(text,) for text in found], header=(TEXT,), form="prose")
        for name, found in texts.items()
        if any(text.strip() for text in found)
    ]
    return prose + [GridTable(f"表{number}", grid) for number, grid in enumerate(grids, 1)]


def members(data: bytes) -> Iterator[tuple[str, bytes]]:
    """Pictures and embedded files."""
    for part in _package(data):
        if part.partname.startswith(("/word/media/", "/word/embeddings/")):
            yield part.partname.rpartition("/")[2], part.blob


def _package(data: bytes) -> list[Any]:
    import docx

    try:
        return sorted(
            docx.Document(io.BytesIO(data)).part.package.iter_parts(),
            key=lambda part: (len(part.partname), part.partname),
        )
    except MemoryError:
        raise  # the file may be whole
    except Exception:  # noqa: BLE001  the library raises whatever the damage leads to
        raise Unreadable("corrupt_file") from None


def _roots(data: bytes) -> Iterator[tuple[str, Any]]:
    import lxml.etree

    parser = lxml.etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    parts = [(_kind(part), part) for part in _package(data)]
    for kind, name in _PARTS.items():
        for found, part in parts:
            if found != kind:
                continue
            try:  # the library has parsed some parts already, in the same manner
                parsed = getattr(part, "element", None)
                root = lxml.etree.fromstring(part.blob, parser) if parsed is None else parsed
            except lxml.etree.XMLSyntaxError:
                raise Unreadable("corrupt_file") from None
            yield name, root


def _kind(part: Any) -> str:
    """The last word of a content type such as `…wordprocessingml.footnotes+xml`."""
    kind = part.content_type.removesuffix("+xml").removesuffix(".main").rpartition(".")[2]
    return "document" if part.partname == "/word/document.xml" else kind


def _drop_fallbacks(root: Any) -> None:
    """A text box stands in the file twice: as it is, and for older programs."""
    for fallback in list(root.iter(_FALLBACK)):
        fallback.getparent().remove(fallback)


def _text(paragraph: Any) -> str:
    """The text of a paragraph, without that of text boxes within it."""
    pieces = []
    stack = [paragraph]
    while stack:
        element = stack.pop()
        if element.tag in _TEXTS:
            pieces.append(element.text or "")
        elif element.tag in _BREAKS:
            pieces.append(_BREAKS[element.tag])
        elif element is paragraph or element.tag not in (f"{_W}p", f"{_W}pPr", f"{_W}txbxContent"):
            stack.extend(reversed(element))
    return "".join(pieces)


def _grid(table: Any) -> list[list[str]]:
    """The rows of a table; a cell over several columns or rows stands in each of them."""
    grid: list[list[str]] = []
    for row in _own(table, f"{_W}tr", table):
        cells: list[str] = []
        for cell in _own(row, f"{_W}tc", table):
            wide = cell.find(f"{_W}tcPr/{_W}gridSpan")
            tall = cell.find(f"{_W}tcPr/{_W}vMerge")
            text = "\n".join(map(_text, _own(cell, f"{_W}p", table)))
            goes_on = tall is not None and tall.get(f"{_W}val") != "restart"
            if goes_on and grid and len(cells) < len(grid[-1]):
                text = grid[-1][len(cells)]
            cells += [text] * _span(wide)
        grid.append(cells)
    return grid


def _span(wide: Any) -> int:
    number = "" if wide is None else wide.get(f"{_W}val", "")
    return max(1, min(int(number), 100)) if number.isdecimal() else 1


def _own(element: Any, tag: str, table: Any) -> Iterator[Any]:
    """Those of an element that belong to this table, not to one within it."""
    for found in element.iter(tag):
        if next(found.iterancestors(f"{_W}tbl")) is table:
            yield found
