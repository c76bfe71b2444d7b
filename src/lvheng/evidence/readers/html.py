"""HTML: its tables, and the text outside them as prose (§15)."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from lvheng.evidence.encoding import UNREAD, decode
from lvheng.evidence.prose import TEXT
from lvheng.evidence.readers import Table
from lvheng.evidence.readers.chat_html import chat_table
from lvheng.evidence.readers.grid import Gathered, GridTable
from lvheng.evidence.readers.markup import html_lines
from lvheng.evidence.reasons import Unreadable

_ACROSS = 1_000  # the columns that spans may fill
_UNSEEN = ("script", "style", "template", "head")


def tables(data: bytes, reasons: Counter[str]) -> list[Table]:
    """The tables of a page. Raises `Unreadable`: not_text, nul_character, corrupt_file, too_deep."""
    import lxml.html
    from lxml import etree

    text = decode(data)
    reasons["undecodable_line"] += text.unread
    reasons["mixed_encoding"] += text.mixed
    source = text.data.replace(UNREAD, b"")
    messages = chat_table(source.decode())
    if messages:
        return [messages]
    parser = lxml.html.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, huge_tree=True
    )
    try:
        root = lxml.html.document_fromstring(source, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        raise Unreadable("corrupt_file") from None
    if any("depth" in str(error.message).lower() for error in parser.error_log):
        raise Unreadable("too_deep")  # the parser drops what stands deeper
    etree.strip_elements(root, *_UNSEEN, with_tail=False)
    found: list[Table] = []
    for number, element in enumerate(root.iter("table"), 1):
        table = Gathered(f"表{number}")
        for row in _rows(element):
            table.append(row)
        reasons["row_too_wide"] += table.too_wide
        if len(table) or table.unread:
            found.append(table)
    for element in list(root.iter("table")):
        if element.getparent() is not None:
            element.drop_tree()
    outside = html_lines(lxml.html.tostring(root, encoding="unicode"))
    units = [(line,) for line in outside if line.strip()]
    if units:
        found.append(GridTable("正文", units, header=(TEXT,), form="prose"))
    return found


def _rows(table: Any) -> list[list[str]]:
    """The rows of a table; what spans several places is in all of them."""
    elements = [row for row in table.iter("tr") if next(row.iterancestors("table")) is table]
    grid: list[dict[int, str]] = [{} for _ in elements]
    for number, element in enumerate(elements):
        column = 0
        for cell in element.iterchildren("td", "th"):
            while column in grid[number]:
                column += 1
            text = _text(cell)
            down = max(_span(cell, "rowspan"), 1)
            across = max(min(_span(cell, "colspan"), _ACROSS - column), 1)
            for row in grid[number : number + (down if text else 1)]:
                for place in range(column, column + across):
                    row.setdefault(place, text)
            column += across
    return [[row.get(place, "") for place in range(max(row, default=-1) + 1)] for row in grid]


def _span(cell: Any, name: str) -> int:
    written = str(cell.get(name, "")).strip()
    return min(int(written), _ACROSS) if re.fullmatch("[0-9]{1,9}", written) else 1


def _text(cell: Any) -> str:
    """The text of a cell without that of tables in it."""
    parts: list[str] = []

    def gather(element: Any) -> None:
        parts.append(element.text or "")
        for child in element:
            if child.tag in ("br", "p", "div", "li"):
                parts.append(" ")
            if isinstance(child.tag, str) and child.tag != "table":
                gather(child)
            parts.append(child.tail or "")

    gather(cell)
    return " ".join("".join(parts).split())
