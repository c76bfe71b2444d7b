"""Header rows and the meaning of columns (§6, §7, §9)."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from lvheng.evidence.arrow import filled, per_distinct
from lvheng.evidence.data import table
from lvheng.evidence.elements import address, name
from lvheng.evidence.readers import Block, Table
from lvheng.evidence.reading import read_cell

_WITHIN = 10  # the header is one of the first ten rows that are not blank
_DIGIT = re.compile("[0-9]")
_SHARE = 0.8  # of the cells of a column without a header that must look alike


@dataclass(frozen=True)
class Layout:
    """What the rows and columns of a table mean.

    `roles[c]` is the role of column c ("" for none; columns beyond have none). Rows numbered below
    `first_record` are titles and header; `headers` are the cells of the header rows.
    """

    roles: tuple[str, ...]
    first_record: int
    headers: tuple[tuple[str, ...], ...]

    def role(self, column: int) -> str:
        return self.roles[column] if column < len(self.roles) else ""


@cache
def _vocabulary() -> tuple[dict[str, str], tuple[str, ...]]:
    """Role by header word, and the subject words that may stand before one."""
    rows = {row["role"]: row["words"].split() for row in table("header_words")}
    subjects = tuple(rows.pop("subject"))
    return {_bare(word): role for role, words in rows.items() for word in words}, subjects


def _bare(word: str) -> str:
    short = re.sub("[:_*-]", "", "".join(word.lower().split()))
    return re.sub(r"\([^()]*\)$", "", short)


def header_role(cell: str) -> str:
    """The role that a normalised header cell names, or "".

    >>> header_role("客户 姓名(必填):"), header_role("ID_No"), header_role("备注")
    ('name', 'id_number', '')
    """
    words, subjects = _vocabulary()
    word = _bare(cell)
    if word in words:
        return words[word]
    rests = (word.removeprefix(subject) for subject in subjects if word.startswith(subject))
    return next((words[rest] for rest in rests if rest in words), "")


class Row(NamedTuple):
    """Number and cells of a row, and which of the cells are damaged."""

    number: int
    cells: tuple[str, ...]
    damaged: tuple[bool, ...]


def is_header(row: Row, today: datetime.date, *, second: bool = False) -> bool:
    """Whether a row meets the test of a header row (§6), or of the second one."""
    written = [cell for cell in row.cells if cell]
    matches = sum(bool(header_role(cell)) for cell in written)
    enough = matches >= 2 or matches == len(written)
    alone = not second and not any(map(_DIGIT.search, written))  # one word beside no data
    if not matches or not (enough or alone):
        return False
    readable = (cell for cell, lost in zip(row.cells, row.damaged, strict=True) if not lost)
    return not any(cell and read_cell("", cell, today) for cell in readable)


def layout(table: Table, today: datetime.date) -> Layout:
    """The layout of a table: from its header, or without one from the cells (§9)."""
    head = _first_rows(table, _WITHIN + 1)
    for place, row in enumerate(head[:_WITHIN]):
        if not is_header(row, today):
            continue
        rows = [row]
        if place + 1 < len(head) and is_header(head[place + 1], today, second=True):
            rows.append(head[place + 1])
        headers = [row.cells for row in rows]
        return Layout(_named(headers), rows[-1].number + 1, tuple(map(_trimmed, headers)))
    return Layout(_unnamed(table), 0, ())


def _named(headers: list[tuple[str, ...]]) -> tuple[str, ...]:
    """The role of each column: that of the second header row if it has one, else of the first."""
    width = max(map(len, headers))
    padded = [header + ("",) * (width - len(header)) for header in headers]
    return tuple(
        next(filter(None, map(header_role, reversed(words))), "")
        for words in zip(*padded, strict=True)
    )


def _first_rows(table: Table, many: int) -> list[Row]:
    """The first rows that are not blank."""

    def rows() -> Iterator[Row]:
        for block in table.blocks():
            for place in np.flatnonzero(not_blank(block)):
                cells = tuple(column[int(place)].as_py() for column in block.columns)
                damaged = tuple(bool(mask[place]) for mask in block.damaged)
                yield Row(int(block.rows[place]), cells, damaged)

    return list(islice(rows(), many))


def not_blank(block: Block) -> np.ndarray:
    """Which rows of a block have a cell that is not empty: bool."""
    mask = np.zeros(len(block.rows), dtype=np.bool_)
    for column in block.columns:
        mask |= filled(column)
    return mask


def records(block: Block, layout: Layout) -> np.ndarray:
    """Which rows of a block are records: not blank, title, header or repeated header. Bool."""
    mask = not_blank(block) & (block.rows >= layout.first_record)
    for header in layout.headers:
        if len(header) > len(block.columns):
            continue
        same = mask.copy()
        for place, column in enumerate(block.columns):
            cell = header[place] if place < len(header) else ""
            same &= np.asarray(pc.equal(column, pa.scalar(cell, pa.large_string())))
            if not same.any():
                break
        mask &= ~same
    return mask


def _trimmed(cells: tuple[str, ...]) -> tuple[str, ...]:
    """Without the empty cells at the end."""
    many = max((place + 1 for place, cell in enumerate(cells) if cell), default=0)
    return cells[:many]


def _unnamed(table: Table) -> tuple[str, ...]:
    """Roles of the columns of a table without a header: name, address or none."""
    counts: list[np.ndarray] = []  # per column: cells, names, addresses
    for block in table.blocks():
        for place, column in enumerate(block.columns):
            if place == len(counts):
                counts.append(np.zeros(3, dtype=np.int64))
            index, looks = per_distinct(column.filter(pa.array(filled(column))), _looks)
            if len(index):
                counts[place] += np.array(looks)[index].sum(axis=0)

    def role(count: np.ndarray) -> str:
        cells, names, addresses = (int(number) for number in count)
        if cells and names >= _SHARE * cells:
            return "name"
        return "address" if cells and addresses >= _SHARE * cells else ""

    return tuple(map(role, counts))


def _looks(text: str) -> tuple[int, int, int]:
    is_address = address.validate(address.compact(text)) is None
    return 1, name.looks_like_name(text), is_address
