"""Tables of the Word report, and its charts, which are tables of shaded cells: right on every machine."""

from __future__ import annotations

from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from lvheng.report.chart import COLOURS
from lvheng.report.document import Bar, Cell, Chart, Column, Table, printable
from lvheng.report.word_page import TEXT_WIDTH

__all__ = ["add_bars", "add_table"]

_LINE, _HEAD, _ALERT = "808080", "EDEBE3", "F7E8CC"
_SHORT_ROWS, _SHORT_CELL = 8, 24
"""Rows, and characters in a cell, up to which a table is kept on one page."""
_UNITS = 60
"""Into how many columns the track of a chart is divided."""
_WIDTH = int(TEXT_WIDTH.twips)
_LABEL, _FIGURE = 2100, 1160
"""Twips of the columns for labels and figures of a chart."""


def add_table(file: Any, block: Table) -> None:
    """The header row is repeated on every page, and no row breaks across pages."""
    whole = sum(column.weight for column in block.columns)
    widths = [_WIDTH * column.weight // whole for column in block.columns]
    table = _table(file, widths, lines=True)
    header = [
        _cell(column.title, width, column.number, bold=True, fill=_HEAD)
        for column, width in zip(block.columns, widths, strict=True)
    ]
    table.append(_row(header, repeated=True))
    for row in block.rows:
        table.append(_row(_body_cells(row, block.columns, widths)))
    _keep_together(table, len(block.rows) if _is_short(block) else 1)
    _gap(file)


def _body_cells(row: tuple[Cell, ...], columns: tuple[Column, ...], widths: list[int]) -> list[Any]:
    fill = _ALERT if any(cell.tone == "alert" for cell in row) else ""
    return [
        _cell(cell.text, width, column.number, bold=bool(cell.tone), fill=fill)
        for cell, column, width in zip(row, columns, widths, strict=True)
    ]


def add_bars(file: Any, block: Chart) -> None:
    """A row a bar: label, empty, shaded, empty, figure."""
    unit = (_WIDTH - _LABEL - _FIGURE) // _UNITS
    table = _table(file, [_LABEL, *[unit] * _UNITS, _FIGURE], lines=False)
    whole = max(bar.start + bar.value for bar in block.bars) or 1
    for bar in block.bars:
        cells = [_cell(bar.label, _LABEL, number=True)]
        for units, fill in _spans(bar, whole):
            cells.append(_track(units, units * unit, fill))
        cells.append(_cell(bar.figure, _FIGURE, number=False))
        table.append(_row(cells))
    _keep_together(table, len(block.bars))
    _gap(file)


def _track(units: int, width: int, fill: str) -> Any:
    """A piece of the track; white borders hold the bars of two rows apart."""
    cell = _cell("", width, number=False)
    properties = cell.tcPr
    properties.append(_element("gridSpan", val=str(units)))
    if fill:
        borders = _element("tcBorders")
        for side in ("top", "bottom"):
            borders.append(_element(side, val="single", sz="24", space="0", color="FFFFFF"))
        properties.append(borders)
        properties.append(_element("shd", val="clear", color="auto", fill=fill))
    return cell


def _spans(bar: Bar, whole: int) -> list[tuple[int, str]]:
    """The track in units: before the bar, the bar (at least one unit if there is any), after it."""
    long = max(1, round(bar.value * _UNITS / whole)) if bar.value else 0
    before = min(round(bar.start * _UNITS / whole), _UNITS - long)
    spans = [(before, ""), (long, COLOURS[bar.role][1:]), (_UNITS - before - long, "")]
    return [(units, fill) for units, fill in spans if units]


def _table(file: Any, widths: list[int], *, lines: bool) -> Any:
    table = file.add_table(rows=0, cols=0)._tbl
    properties = table.tblPr
    for child in list(properties):
        properties.remove(child)
    properties.append(_element("tblW", w=str(sum(widths)), type="dxa"))
    if lines:
        borders = _element("tblBorders")
        for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
            borders.append(_element(side, val="single", sz="4", space="0", color=_LINE))
        properties.append(borders)
    properties.append(_element("tblLayout", type="fixed"))
    margins = _element("tblCellMar")
    for side in ("left", "right"):
        margins.append(_element(side, w="70" if lines else "50", type="dxa"))
    properties.append(margins)
    for width in widths:
        table.tblGrid.append(_element("gridCol", w=str(width)))
    return table


def _row(cells: list[Any], *, repeated: bool = False) -> Any:
    row = OxmlElement("w:tr")
    properties = _element("trPr")
    properties.append(_element("cantSplit"))
    if repeated:
        properties.append(_element("tblHeader"))
    row.append(properties)
    row.extend(cells)
    return row


def _cell(text: str, width: int, number: bool, *, bold: bool = False, fill: str = "") -> Any:
    cell = OxmlElement("w:tc")
    properties = _element("tcPr")
    properties.append(_element("tcW", w=str(width), type="dxa"))
    if fill:
        properties.append(_element("shd", val="clear", color="auto", fill=fill))
    cell.append(properties)
    for line in text.split("\n"):
        cell.append(_line(line, number, bold))
    return cell


def _line(text: str, number: bool, bold: bool) -> Any:
    paragraph = OxmlElement("w:p")
    form = _element("pPr")
    form.append(_element("pStyle", val="ReportCell"))
    form.append(_element("jc", val="right" if number else "left"))
    paragraph.append(form)
    run = OxmlElement("w:r")
    if bold:
        properties = _element("rPr")
        properties.append(_element("b"))
        run.append(properties)
    said = OxmlElement("w:t")
    said.text = printable(text)
    said.set(qn("xml:space"), "preserve")
    run.append(said)
    paragraph.append(run)
    return paragraph


def _is_short(block: Table) -> bool:
    """Whether the table is so small that it should stand on one page."""
    longest = max((len(cell.text) for row in block.rows for cell in row), default=0)
    return len(block.rows) <= _SHORT_ROWS and longest <= _SHORT_CELL


def _keep_together(table: Any, many: int) -> None:
    """The first `many` rows stay on the page of the row after them, if there is one."""
    for row in table.findall(qn("w:tr"))[:-1][:many]:
        for form in row.iter(qn("w:pPr")):
            form.insert(1, _element("keepNext"))


def _gap(file: Any) -> None:
    """Two tables would run together without a paragraph between them."""
    file.add_paragraph("", style="Report Cell")


def _element(tag: str, **attributes: str) -> Any:
    element = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        element.set(qn(f"w:{name}"), value)
    return element
