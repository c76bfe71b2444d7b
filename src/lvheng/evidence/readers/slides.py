"""Presentations (pptx), read with python-pptx: slides, hidden ones too, their notes and tables."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterator
from typing import Any

from lvheng.evidence.prose import TEXT
from lvheng.evidence.readers import Table
from lvheng.evidence.readers.grid import GridTable
from lvheng.evidence.reasons import Unreadable


def tables(data: bytes, reasons: Counter[str]) -> list[Table]:
    """Paragraphs by slide, then the tables. Raises `Unreadable`: corrupt_file."""
    texts: list[tuple[str, str]] = []
    grids: list[list[list[str]]] = []
    for number, slide in enumerate(_presentation(data).slides, 1):
        shapes = list(slide.shapes)
        if slide.has_notes_slide:
            shapes += slide.notes_slide.shapes
        for shape in _flat(shapes):
            if shape.has_text_frame:
                texts += [
                    (str(number), paragraph.text) for paragraph in shape.text_frame.paragraphs
                ]
            elif getattr(shape, "has_table", False):
                grids.append(_grid(shape.table))
    found: list[Table] = [GridTable("", texts, header=("slide", TEXT), form="prose")]
    return found + [GridTable(f"表{number}", grid) for number, grid in enumerate(grids, 1)]


def members(data: bytes) -> Iterator[tuple[str, bytes]]:
    """Pictures and embedded files."""
    for part in sorted(
        _presentation(data).part.package.iter_parts(),
        key=lambda part: (len(part.partname), part.partname),
    ):
        if part.partname.startswith(("/ppt/media/", "/ppt/embeddings/")):
            yield part.partname.rpartition("/")[2], part.blob


def _presentation(data: bytes) -> Any:
    import pptx

    try:
        presentation = pptx.Presentation(io.BytesIO(data))
        list(presentation.slides)
    except MemoryError:
        raise  # the file may be whole
    except Exception:  # noqa: BLE001  the library raises whatever the damage leads to
        raise Unreadable("corrupt_file") from None
    return presentation


def _flat(shapes: Any) -> Iterator[Any]:
    """The shapes, those in groups too."""
    for shape in shapes:
        if hasattr(shape, "shapes"):
            yield from _flat(shape.shapes)
        else:
            yield shape


def _grid(table: Any) -> list[list[str]]:
    """The cells; merged ones are filled with the text of the first."""
    grid = [[cell.text for cell in row.cells] for row in table.rows]
    for top, row in enumerate(table.rows):
        for left, cell in enumerate(row.cells):
            if not cell.is_merge_origin:
                continue
            for down in range(cell.span_height):
                for right in range(cell.span_width):
                    grid[top + down][left + right] = cell.text
    return grid
