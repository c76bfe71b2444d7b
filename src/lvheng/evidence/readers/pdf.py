"""PDF with text, read with pdfium: the lines of every page. Tables are lines like any other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from lvheng.evidence.prose import TEXT
from lvheng.evidence.readers import Table
from lvheng.evidence.readers.grid import GridTable
from lvheng.evidence.readers.markup import as_text
from lvheng.evidence.reasons import Unreadable


def tables(data: bytes, reasons: Counter[str]) -> list[Table]:
    """The lines. Raises `Unreadable`: corrupt_file, encrypted, needs_ocr."""
    import pypdfium2

    lines: list[tuple[str, str]] = []
    without = 0
    with _document(data) as document:
        for number in range(1, len(document) + 1):
            try:
                page = document[number - 1]
                text = page.get_textpage().get_text_bounded()
                pictures = any(page.get_objects([pypdfium2.raw.FPDF_PAGEOBJ_IMAGE], max_depth=4))
            except pypdfium2.PdfiumError:
                reasons["unread_part"] += 1
                continue
            written = [line for line in text.splitlines() if line.strip()]
            without += pictures and not written
            lines += [(str(number), line) for line in written]
        pages = len(document)
    if without and without == pages:
        raise Unreadable("needs_ocr")
    reasons["page_needs_ocr"] += without
    return [GridTable("", lines, header=("page", TEXT), form="prose")]


def members(data: bytes) -> Iterator[tuple[str, bytes]]:
    """The attached files."""
    with _document(data) as document:
        for place in range(document.count_attachments()):
            attachment = document.get_attachment(place)
            yield as_text(attachment.get_name()) or str(place + 1), bytes(attachment.get_data())


def _document(data: bytes) -> Any:
    import pypdfium2

    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as problem:
        locked = "password" in str(problem).lower()
        raise Unreadable("encrypted" if locked else "corrupt_file") from None
