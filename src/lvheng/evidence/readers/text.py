"""Text: CSV, TSV, TXT and whatever else has one record to a line (§3)."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterator
from itertools import islice

import numpy as np

from lvheng.evidence import kernel
from lvheng.evidence.cells import normalise, normalise_column
from lvheng.evidence.columns import layout
from lvheng.evidence.elements import email, mobile, resident_id
from lvheng.evidence.encoding import Text, decode
from lvheng.evidence.readers import BLOCK, Block, Form, Table
from lvheng.evidence.readers.chat_text import chat_table
from lvheng.evidence.readers.fixed_width import FIXED, FixedWidth, cuts
from lvheng.evidence.readers.grid import WIDEST
from lvheng.evidence.readers.lines import free_text
from lvheng.evidence.readers.splitting import BLANKS, QUOTED_LINES, UNREAD_LINE, Split, lines, rows

DELIMITERS = ("\t", ",", "|", ";", "----", "::", "\x01")
COLON = ":"
"""Stands in running text as well: it is one only where half of the lines have an identifier."""

_SAMPLE = 200
_CELLS = 1 << 22  # in a block: what memory it costs is limited (§16)


def tables(data: bytes, reasons: Counter[str]) -> list[Table]:
    """The one table of a text, or its messages or lines if it is free text (§13, §14).

    Raises `Unreadable`: not_text, nul_character.
    """
    text = decode(data)
    reasons["undecodable_line"] += text.unread
    reasons["nul_character"] += text.nuls
    reasons["mixed_encoding"] += text.mixed
    mark = delimiter(text.data)
    table: TextTable | FixedWidth
    if mark == FIXED:
        table = FixedWidth(text, cuts(_sample(_head(text.data))))
    else:
        table = TextTable(text, mark)
    messages = None if _is_table(table) else chat_table(text)
    if messages:
        return [messages]
    units = free_text(table, text, datetime.date.today())
    if units:
        return [units]
    reasons["row_too_wide"] += table.too_wide
    reasons["unclosed_quote"] += table.unclosed
    return [table]


def _is_table(table: TextTable | FixedWidth) -> bool:
    """Whether it is no chat, although some of its rows may end or begin with a time as heads do (§14)."""
    mark = table.delimiter
    if mark in (FIXED, BLANKS):
        return bool(layout(table, datetime.date.today()).headers)
    return mark in DELIMITERS


class TextTable:
    """The one table of a text; `encoding` is that of §2."""

    name = ""
    visibility = "visible"
    header: tuple[str, ...] | None = None
    form: Form = "rows"

    def __init__(self, text: Text, mark: str | None = None):
        self.encoding = text.encoding
        self.delimiter = delimiter(text.data) if mark is None else mark
        self._split = Split(text.data, self.delimiter)
        wide = self._split.fields > WIDEST
        unread = self._split.unread() | wide
        self.unread = int(unread.sum())
        self.too_wide = int(wide.sum())
        self.unclosed = int(self._split.unclosed)
        self._rows = np.flatnonzero(~unread)

    def __len__(self) -> int:
        return len(self._rows) + int(self._split.empty)

    def blocks(self) -> Iterator[Block]:
        begin = 0
        while begin < len(self._rows):
            which = self._rows[begin : begin + BLOCK]
            # One row of ten thousand fields must not widen a whole block.
            while len(which) > 1 and len(which) * int(self._split.fields[which].max()) > _CELLS:
                which = which[: len(which) // 2]
            begin += len(which)
            columns = [normalise_column(column) for column in self._split.columns(which)]
            damaged = [kernel.damaged(column) for column in columns]
            yield Block(self._split.line[which], columns, damaged)


def delimiter(data: bytes) -> str:
    """The delimiter of a text (UTF-8): one of `DELIMITERS`, `COLON`, `FIXED`, `BLANKS`, or "" for one
    column.

    >>> delimiter(b"a----b\\nc----d"), delimiter(b"a b\\nc d"), delimiter(b"abc")
    ('----', 'blanks', '')
    """
    if not data.strip():
        return ""  # millions of blank lines need not be looked through
    head = _head(data)
    best, best_share = "", 0.0
    for candidate in DELIMITERS:
        fields, share = _usual(head, candidate)
        if fields >= 2 and share >= 0.6 and share > best_share:
            best, best_share = candidate, share
    if best:
        return best
    fields, share = _usual(head, COLON)
    if fields >= 2 and share >= 0.6 and _identified(head) >= 0.5:
        return COLON
    if cuts(_sample(head)):
        return FIXED
    fields, share = _usual(head, BLANKS)
    return BLANKS if fields >= 2 and share >= 0.9 else ""


def _head(data: bytes) -> list[str]:
    """Lines enough for the sample, whatever they hold."""
    size = 1 << 16
    while True:
        head = lines(data[:size].decode("utf-8", "surrogateescape"))
        whole = size >= len(data)
        if whole or sum(map(bool, map(str.strip, head))) > _SAMPLE * (QUOTED_LINES + 1):
            return head if whole else head[:-1]
        size *= 4


def _sample(head: list[str]) -> list[str]:
    """The first lines that are not blank."""
    written = (line for line in head if line.strip() and line != UNREAD_LINE)
    return list(islice(written, _SAMPLE))


def _identified(head: list[str]) -> float:
    """The share of the sample in which a field between colons is wholly an identifier."""
    sample = _sample(head)
    return sum(any(map(_is_identifier, line.split(COLON))) for line in sample) / len(sample)


def _is_identifier(field: str) -> bool:
    text = normalise(field)
    return any(
        module.validate(module.compact(text)) is None for module in (resident_id, mobile, email)
    )


def _usual(head: list[str], candidate: str) -> tuple[int, float]:
    """The most common number of fields among the first rows, and the share of rows that have it."""
    split = (fields for _, fields in rows(head, candidate))
    written = (fields for fields in split if _is_written(fields, candidate))
    counts = Counter(len(fields) for fields in islice(written, _SAMPLE))
    if not counts:
        return 0, 0.0
    fields, times = max(counts.items(), key=lambda item: (item[1], item[0]))
    return fields, times / counts.total()


def _is_written(fields: list[str], candidate: str) -> bool:
    if fields == [UNREAD_LINE]:
        return False
    return bool("".join(fields).strip()) or (len(fields) > 1 and bool(candidate.strip()))
