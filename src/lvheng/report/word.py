"""The document as Word, in the manner of GB/T 9704: what the page says, block by block."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

from lvheng.errors import MissingExtra
from lvheng.report.document import (
    Block,
    Chart,
    Clause,
    Document,
    Folded,
    Heading,
    Law,
    Paragraph,
    Step,
    Table,
    printable,
)
from lvheng.report.words import Words

__all__ = ["save_docx"]

_MARKS = {"yes": "√", "no": "×", "open": "？", "": "·"}


def save_docx(path: Path, document: Document, generated_on: date) -> None:
    path.write_bytes(docx_bytes(document, generated_on))


def docx_bytes(document: Document, generated_on: date) -> bytes:
    """The file; the same document gives the same bytes."""
    try:
        import docx
    except ModuleNotFoundError:
        raise MissingExtra("report", "docx") from None
    from lvheng.report.word_page import set_up

    file = docx.Document()
    set_up(file, document.language)
    _properties(file, document, generated_on)
    _Writer(file, document).write()
    unsettled = io.BytesIO()
    file.save(unsettled)
    return _settled(unsettled.getvalue(), generated_on)


def _properties(file: Any, document: Document, on: date) -> None:
    properties = file.core_properties
    properties.title = printable(" ".join(filter(None, (document.title, document.subtitle))))
    properties.author = properties.last_modified_by = "Lvheng"
    properties.comments = ""
    properties.language = "zh-CN" if document.language == "zh" else "en"
    properties.created = properties.modified = datetime(on.year, on.month, on.day)
    properties.revision = 1


def _settled(content: bytes, on: date) -> bytes:
    """The archive again, every part dated on the day of the report."""
    settled = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(settled, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for part in old.infolist():
            entry = zipfile.ZipInfo(part.filename, (max(on.year, 1980), on.month, on.day, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, old.read(part))
    return settled.getvalue()


class _Writer:
    """Writes the blocks, one method a kind."""

    def __init__(self, file: Any, document: Document):
        self.file = file
        self.document = document
        self.words = Words(document.language)

    def write(self) -> None:
        document = self.document
        self._say("Report Title", document.title)
        if document.subtitle:
            self._say("Report Subtitle", document.subtitle)
        facts = (self.words("colon", *fact) for fact in document.facts)
        self._say("Report Facts", "　".join(facts))
        self._say("Report Notice", document.notice)
        for block in document.blocks:
            self._block(block)

    def _say(self, style: str, text: str) -> Any:
        return self.file.add_paragraph(printable(text), style=style)

    def _block(self, block: Block) -> None:
        write: dict[str, Callable[[Any], None]] = {
            "heading": self._heading,
            "paragraph": self._paragraph,
            "table": self._table,
            "chart": self._chart,
            "clause": self._clause,
            "folded": self._folded,
            "law": self._law,
        }
        write[block.kind](block)

    def _heading(self, block: Heading) -> None:
        self._say(f"Heading {block.level}", block.text)

    def _paragraph(self, block: Paragraph) -> None:
        styles = {"body": "Report Body", "item": "Report Item", "note": "Report Note"}
        self._say(styles[block.role], ("· " if block.role == "item" else "") + block.text)

    def _table(self, block: Table) -> None:
        from lvheng.report.word_tables import add_table

        self._caption(block.caption)
        add_table(self.file, block)

    def _chart(self, block: Chart) -> None:
        from lvheng.report.word_tables import add_bars

        self._caption(block.caption)
        add_bars(self.file, block)

    def _caption(self, caption: str) -> None:
        if caption:
            self._say("Report Caption", caption)

    def _clause(self, block: Clause) -> None:
        place = self._say("Report Place", "")
        place.add_run(f"{_MARKS[block.mark]} {block.verdict}　").bold = True
        place.add_run(block.citation).bold = True
        if block.note:
            place.add_run(self.words("brackets", block.note))
        self._say("Report Quote", block.quote)
        self._steps(block.steps, 0)

    def _steps(self, steps: tuple[Step, ...], depth: int) -> None:
        from docx.shared import Pt

        for step in steps:
            said = self._say("Report Step", f"{_MARKS[step.mark]} {step.text}")
            said.paragraph_format.left_indent = Pt(12 + 16 * depth)
            if step.source:
                said.add_run(printable(self.words("sourced", step.source)), style="Report Source")
            self._steps(step.steps, depth + 1)

    def _folded(self, block: Folded) -> None:
        self._caption(block.summary)
        for inner in block.blocks:
            self._block(inner)

    def _law(self, block: Law) -> None:
        self._say("Heading 3", block.citation)
        if block.official:
            for paragraph in block.paragraphs:
                self._say("Report Quote", paragraph)
        elif block.paragraphs:
            self._say("Report Note", self.words("summary_only") + "".join(block.paragraphs))
        self._say("Report Note", block.about)
