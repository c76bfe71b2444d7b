"""Splitting a text into rows and fields (§3): the rule, and its compiled twin.

`rows` is the rule, one row at a time. `Split` does the same for a whole text in one pass; it works on
UTF-8, where no byte of a longer character looks like a delimiter, a quote or a line end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import numpy as np
import pyarrow as pa

from lvheng.evidence.compiled import compiled
from lvheng.evidence.encoding import UNREAD

BLANKS = "blanks"
"""The delimiter that is any run of spaces and U+3000; quotes mean nothing then."""

UNREAD_LINE = UNREAD.decode("utf-8", "surrogateescape")
"""A line that could not be decoded, as text."""

QUOTED_LINES = 20
"""The most physical lines that a quoted field may touch."""


_TO_QUOTE = re.compile('([^"]*+(?:""[^"]*+)*+)("?)')


def lines(text: str) -> list[str]:
    """The physical lines. A line end at the end of the text begins no new line."""
    found = re.split(r"\r\n|\r|\n", text)
    return found[:-1] if not found[-1] else found


def rows(physical: list[str], delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """Rows as (number of the physical line on which it begins, fields), empty lines between them left
    out. "" is no delimiter.

    >>> list(rows(["a,b", "", '"c', 'd",e', '"f,g'], ","))
    [(1, ['a', 'b']), (3, ['c\\nd', 'e']), (5, ['"f', 'g'])]
    """
    place = 0
    while place < len(physical):
        begin = place
        if not physical[place]:
            place += 1
            continue
        if delimiter == BLANKS:
            fields = re.split("[ \u3000]+", physical[place].strip(" \u3000"))
        else:
            fields, place = _row(physical, place, delimiter)
        yield begin + 1, fields
        place += 1


def _row(physical: list[str], place: int, delimiter: str) -> tuple[list[str], int]:
    """The fields of the row that begins on a line, and the line on which it ends."""
    fields: list[str] = []
    at = 0  # in the line that is being read
    while True:
        quoted = _quoted(physical, place, at) if physical[place].startswith('"', at) else None
        field = ""
        if quoted:
            field, place, at = quoted
        line = physical[place]
        end = line.find(delimiter, at) if delimiter else -1
        if end < 0:
            return [*fields, field + line[at:]], place
        fields.append(field + line[at:end])
        at = end + len(delimiter)


def _quoted(physical: list[str], place: int, at: int) -> tuple[str, int, int] | None:
    """The content of the quoted field that begins there, the line on which it closes, and where
    that line goes on; None if it does not close."""
    content = ""
    begin = at + 1
    for line in range(place, min(place + QUOTED_LINES, len(physical))):
        text = physical[line]
        if text == UNREAD_LINE:
            return None
        found = _TO_QUOTE.match(text, begin)
        assert found  # it matches an empty text as well
        content += found[1]
        if found[2]:
            return content.replace('""', '"'), line, found.end()
        content += "\n"
        begin = 0
    return None


class Split:
    """A text split into fields, kept as places in one buffer.

    `line` (int64) is the number of the physical line on which each row begins, `fields` (int64) the
    number of its fields, `unclosed` the number of quotes that were not closed, `empty` that of the
    empty lines, of which nothing is kept: there may be millions.
    """

    def __init__(self, data: bytes, delimiter: str):
        source = np.frombuffer(data, dtype=np.uint8)
        blanks = delimiter == BLANKS
        mark = np.frombuffer((" \u3000" if blanks else delimiter).encode(), dtype=np.uint8)
        split = _split_blanks(source, mark) if blanks else _split(source, mark)
        self._bytes, self._ends, self.fields, self.line, self.unclosed, self.empty = split
        self._first = np.cumsum(self.fields)
        self._first -= self.fields

    def __len__(self) -> int:
        return len(self.line)

    def unread(self) -> np.ndarray:
        """Which rows stand for a line that could not be decoded: bool."""
        if not (self._bytes == UNREAD[0]).any():
            return np.zeros(len(self), dtype=np.bool_)
        starts = np.where(self._first > 0, self._ends[self._first - 1], 0)
        full = self._ends[self._first] > starts
        mask = np.zeros(len(self), dtype=np.bool_)
        mask[full] = self._bytes[starts[full]] == UNREAD[0]
        return mask

    def columns(self, which: np.ndarray) -> list[Any]:
        """The columns of some rows as `pyarrow.LargeStringArray`s; short rows end in empty cells."""
        width = int(self.fields[which].max(initial=0))
        return [self._column(which, place) for place in range(width)]

    def _column(self, which: np.ndarray, place: int) -> Any:
        offsets, data = _gather(
            self._bytes, self._ends, self._first[which], self.fields[which], place
        )
        return pa.LargeStringArray.from_buffers(
            len(which), pa.py_buffer(offsets), pa.py_buffer(data)
        )


@compiled
def _gather(data, ends, first, fields, place):
    offsets = np.zeros(len(first) + 1, dtype=np.int64)
    for row in range(len(first)):
        length = 0
        if place < fields[row]:
            field = first[row] + place
            length = ends[field] - (ends[field - 1] if field else 0)
        offsets[row + 1] = offsets[row] + length
    out = np.empty(offsets[-1], dtype=np.uint8)
    for row in range(len(first)):
        if place < fields[row]:
            field = first[row] + place
            begin = ends[field - 1] if field else 0
            out[offsets[row] : offsets[row + 1]] = data[begin : ends[field]]
    return offsets, out


@compiled
def _is_mark(data, place, mark):
    if len(mark) == 0 or place + len(mark) > len(data):
        return False
    same = True
    for step in range(len(mark)):
        same = same and data[place + step] == mark[step]
    return same


@compiled
def _closing_quote(data, place, most):
    """Where the quoted field that begins after `place` closes, or -1; UNREAD lines end the search."""
    crossed = 0
    size = len(data)
    place += 1
    while place < size:
        byte = data[place]
        if byte == 34:
            if place + 1 < size and data[place + 1] == 34:
                place += 1
            else:
                return place
        elif byte == 255:
            return -1
        elif byte == 10 or byte == 13:
            if byte == 13 and place + 1 < size and data[place + 1] == 10:
                place += 1
            crossed += 1
            if crossed == most:
                return -1
        place += 1
    return -1


@compiled
def _room(data, mark):
    """At least as many as there are (fields, rows). An empty line is no row."""
    fields, ends = 1, 1
    empty = True
    for place in range(len(data)):
        byte = data[place]
        is_end = byte == 10 or byte == 13
        ends += is_end and not empty
        empty = is_end
        for step in range(len(mark)):
            fields += byte == mark[step]
    return fields + ends, ends


@compiled
def _split(data, mark):
    size = len(data)
    most_fields, most_rows = _room(data, mark)
    out = np.empty(size, dtype=np.uint8)
    ends = np.empty(most_fields, dtype=np.int64)
    counts = np.zeros(most_rows, dtype=np.int64)
    numbers = np.empty(most_rows, dtype=np.int64)
    row, field, written, place, line, unclosed, empty = 0, 0, 0, 0, 1, 0, 0
    field_begins = True
    numbers[0] = 1
    while place < size:
        byte = data[place]
        if field_begins and byte == 34:
            close = _closing_quote(data, place, QUOTED_LINES)
            if close < 0:
                unclosed += 1
            else:
                place += 1
                while place < close:
                    byte = data[place]
                    if byte == 34:
                        place += 1
                    elif byte == 13 or byte == 10:
                        if byte == 13 and data[place + 1] == 10:
                            place += 1
                        line += 1
                        byte = 10
                    out[written] = byte
                    written += 1
                    place += 1
                place = close + 1
                field_begins = False
                continue
        if byte == 10 or byte == 13:
            if byte == 13 and place + 1 < size and data[place + 1] == 10:
                place += 1
            if field_begins and counts[row] == 0:
                empty += 1
            else:
                ends[field] = written
                field += 1
                counts[row] += 1
                row += 1
            line += 1
            numbers[row] = line
            field_begins = True
            place += 1
        elif _is_mark(data, place, mark):
            ends[field] = written
            field += 1
            counts[row] += 1
            field_begins = True
            place += len(mark)
        else:
            out[written] = byte
            written += 1
            field_begins = False
            place += 1
    # The last row, unless the text ended with a line end.
    if size and not (field_begins and counts[row] == 0):
        ends[field] = written
        field += 1
        counts[row] += 1
        row += 1
    return out[:written], ends[:field], counts[:row], numbers[:row], unclosed, empty


@compiled
def _split_blanks(data, mark):
    size = len(data)
    most_fields, most_rows = _room(data, mark)
    out = np.empty(size, dtype=np.uint8)
    ends = np.empty(most_fields, dtype=np.int64)
    counts = np.zeros(most_rows, dtype=np.int64)
    numbers = np.empty(most_rows, dtype=np.int64)
    row, field, written, place, line, empty = 0, 0, 0, 0, 0, 0
    while place < size:
        begin = written  # of the field
        line += 1
        numbers[row] = line
        gap = False
        starts = place
        while place < size and data[place] != 10 and data[place] != 13:
            byte = data[place]
            wide = byte == 0xE3 and place + 2 < size
            wide = wide and data[place + 1] == 0x80 and data[place + 2] == 0x80
            if byte == 32 or wide:
                gap = True
                place += 3 if wide else 1
                continue
            if gap and written > begin:
                ends[field] = written
                field += 1
                counts[row] += 1
                begin = written
            gap = False
            out[written] = byte
            written += 1
            place += 1
        if place == starts:
            empty += 1
        else:
            ends[field] = written
            field += 1
            counts[row] += 1
            row += 1
        if place + 1 < size and data[place] == 13 and data[place + 1] == 10:
            place += 1
        place += 1
    return out[:written], ends[:field], counts[:row], numbers[:row], 0, empty
