"""The document: what a report says, block by block, before it is HTML or Word."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import ClassVar, Literal

__all__ = [
    "Bar",
    "Block",
    "Cell",
    "Chart",
    "Clause",
    "Column",
    "Document",
    "Folded",
    "Heading",
    "Law",
    "Paragraph",
    "Step",
    "Table",
    "Tone",
    "cells",
    "printable",
]

Tone = Literal["", "yes", "no", "open", "strong", "alert"]
"""How a word is shown: a verdict, something that stands out, or something left out of the count."""


@dataclass(frozen=True)
class Cell:
    """A table cell; `to` is the anchor that it leads to."""

    text: str
    tone: Tone = ""
    to: str = ""


@dataclass(frozen=True)
class Column:
    """A table column: its share of the width, and whether it holds numbers."""

    title: str
    weight: int = 1
    number: bool = False


@dataclass(frozen=True)
class Heading:
    """A numbered heading of level 1 to 3."""

    kind: ClassVar[str] = "heading"
    level: int
    text: str
    anchor: str


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of body text, an item of a list, or a note."""

    kind: ClassVar[str] = "paragraph"
    text: str
    role: Literal["body", "note", "item"] = "body"


@dataclass(frozen=True)
class Table:
    kind: ClassVar[str] = "table"
    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True)
class Bar:
    """One step of a chart: from `start`, `value` long. `role` is total, removed or left."""

    label: str
    start: int
    value: int
    role: Literal["total", "removed", "left"]
    figure: str
    """The number as written at the end of the bar."""


@dataclass(frozen=True)
class Chart:
    """Horizontal bars from the whole to what is left of it."""

    kind: ClassVar[str] = "chart"
    caption: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True)
class Step:
    """One step of a proof. `mark` says whether it holds; a fact has none. A group only holds others together."""

    text: str
    mark: Tone = ""
    source: str = ""
    steps: tuple[Step, ...] = ()
    group: bool = False


@dataclass(frozen=True)
class Clause:
    """One 款/项: its place, whether it holds, its official words, and the proof."""

    kind: ClassVar[str] = "clause"
    citation: str
    verdict: str
    mark: Tone
    quote: str
    note: str
    steps: tuple[Step, ...]


@dataclass(frozen=True)
class Law:
    """An article: its official paragraphs, or a summary that is marked as not official."""

    kind: ClassVar[str] = "law"
    citation: str
    about: str
    official: bool
    paragraphs: tuple[str, ...]


@dataclass(frozen=True)
class Folded:
    """Blocks that the page may fold away, under a line that says what they are."""

    kind: ClassVar[str] = "folded"
    summary: str
    blocks: tuple[Block, ...]


Block = Heading | Paragraph | Table | Chart | Clause | Law | Folded


@dataclass(frozen=True)
class Document:
    """A whole report. `facts` are the lines under the title: a name and what it is."""

    language: str
    title: str
    subtitle: str
    facts: tuple[tuple[str, str], ...]
    notice: str
    blocks: Sequence[Block] = field(default_factory=tuple)


_UNPRINTABLE = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def printable(text: str) -> str:
    """The text with what no file can hold (control characters, broken file names) shown as \ufffd.

    >>> printable("a\\x07b") == "a\\ufffdb"
    True
    """
    return _UNPRINTABLE.sub("\ufffd", text)


def cells(*texts: str) -> tuple[Cell, ...]:
    """A row of plain cells."""
    return tuple(Cell(text) for text in texts)
