"""Header rows and the roles of columns (§6, §7, §9)."""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any, NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from lvheng.evidence.arrow import filled
from lvheng.evidence.cells import normalise
from lvheng.evidence.headers import Named, bare, header_role, named, says_nothing
from lvheng.evidence.ignored import Remaining
from lvheng.evidence.meaning import (
    SAMPLE,
    Column,
    Sample,
    from_content,
    judged,
    letter,
    sent_to_many,
    shown,
    with_neighbours,
)
from lvheng.evidence.plan import IGNORE, UNSTATED, TablePlan
from lvheng.evidence.readers import Block, Table
from lvheng.evidence.reading import HARD, read_cell

__all__ = ["Layout", "Row", "header_role", "is_header", "layout", "not_blank", "records"]

_WITHIN = 10  # the header is one of the first ten rows that are not blank
_DIGIT = re.compile("[0-9]")
_CORE = {*HARD, "name", "address"}
"""Roles of which one word makes a header; words like 理财 or 微信 stand in the rows as well."""


@dataclass(frozen=True)
class Layout:
    """What the rows and columns of a table mean.

    `roles[c]` is the role of column c ("" for none; columns beyond have none). Rows numbered below
    `first_record` are titles and header; `headers` are the cells of the header rows. `columns` says
    where each role comes from, `stated` what the plan says of the table; `ignored` are columns that
    the table is read without.
    """

    roles: tuple[str, ...]
    first_record: int
    headers: tuple[tuple[str, ...], ...]
    columns: tuple[Column, ...] = ()
    stated: TablePlan = UNSTATED
    ignored: tuple[Column, ...] = ()

    def role(self, column: int) -> str:
        return self.roles[column] if column < len(self.roles) else ""

    def described(self) -> list[dict[str, Any]]:
        """What the tally says of the columns."""
        columns = sorted(
            (*self.columns, *self.ignored), key=lambda one: (len(one.letter), one.letter)
        )
        return [column.described() for column in columns]


class Row(NamedTuple):
    """Number and cells of a row, and which of the cells are damaged."""

    number: int
    cells: tuple[str, ...]
    damaged: tuple[bool, ...]


def is_header(row: Row, today: datetime.date, *, second: bool = False) -> bool:
    """Whether a row meets the test of a header row (§6), or of the second one."""
    written = [cell for cell in row.cells if cell]
    matches = [one for one in map(named, written) if one.role]
    whole = sum(one.source != "end" for one in matches)
    enough = len(matches) >= 2 or whole == len(written)
    core = any(one.role in _CORE and one.source != "end" for one in matches)
    alone = core and not second and not any(map(_DIGIT.search, written))  # one word beside no data
    if not matches or not (enough or alone):
        return False
    return not _identifies(row, today)


def _is_form(row: Row, below: Row, today: datetime.date) -> bool:
    """Whether titles stand one below the other, as in a form: what is beside them is data."""
    if is_header(row, today, second=True):
        return False
    both = [
        (above, named(under))
        for above, under in zip(map(named, row.cells), below.cells, strict=False)
        if above.role and above.source != "end"
    ]
    return all(
        under.role not in ("", above.role) and under.source != "end" for above, under in both
    )


def _identifies(row: Row, today: datetime.date) -> bool:
    """Whether a row holds an identifier, in whatever column."""
    readable = (cell for cell, lost in zip(row.cells, row.damaged, strict=True) if not lost)
    return any(cell and read_cell("", cell, today) for cell in readable)


def layout(table: Table, today: datetime.date, stated: TablePlan = UNSTATED) -> Layout:
    """The layout of a table: from what the plan states, its header, its content and neighbours."""
    headers, first_record = _header(table, today)
    place_of = table.place if isinstance(table, Remaining) else int
    samples = _samples(table, headers, first_record)
    width = max([len(samples), *map(len, headers)])
    samples += [Counter() for _ in range(width - len(samples))]
    titles = [
        tuple(cells[place] if place < len(cells) else "" for cells in headers)
        for place in range(width)
    ]
    first = [
        _stated(stated, place_of(place), cells) or _named(cells)
        for place, cells in enumerate(titles)
    ]
    roles = [one.role for one in first]
    sources = [one.source for one in first]
    untitled = [
        place
        for place, cells in enumerate(titles)
        if not sources[place] and all(map(says_nothing, cells))
    ]
    content = from_content([samples[place] for place in untitled], today)
    for place, role in zip(untitled, content, strict=True):
        roles[place], sources[place] = role, "content" if role else ""
    settled = with_neighbours(roles, titles, samples)
    columns = []
    for place, role in enumerate(settled):
        before, source = roles[place], sources[place]
        if source == "plan":
            role = before
        elif role == "message" and sent_to_many(samples[place]):
            role, source = "mass_message", "content"
        elif role and role != before:
            source = "neighbours"
        settled[place] = role
        column = Column(letter(place_of(place)), _title(titles[place]), role, source)
        ambiguous = before.startswith("ambiguous") and not role
        columns.append(judged(column, samples[place], today, ambiguous=ambiguous))
    ignored = table.ignored if isinstance(table, Remaining) else ()
    header_rows = tuple(map(_trimmed, headers))
    return Layout(tuple(settled), first_record, header_rows, tuple(columns), stated, ignored)


def remaining(table: Table, today: datetime.date, stated: TablePlan) -> Table:
    """The table without the columns that the plan says to ignore, if there are any."""
    if table.form != "rows" or IGNORE not in stated.roles.values():
        return table
    headers, _ = _header(table, today)
    width = max([0, *map(len, headers), *(len(block.columns) for block in table.blocks())])
    ignored = {}
    for place in range(width):
        cells = tuple(row[place] if place < len(row) else "" for row in headers)
        if _entry(stated, place, cells) == IGNORE:
            title = shown(_title(cells), today)
            ignored[place] = Column(letter(place), title, "", "plan", flags=("ignored",))
    return Remaining(table, ignored)


def _title(cells: tuple[str, ...]) -> str:
    return " / ".join(dict.fromkeys(filter(None, cells)))


def _header(table: Table, today: datetime.date) -> tuple[list[tuple[str, ...]], int]:
    """The header rows, and the number of the first row that may be a record."""
    declared = [
        tuple(map(normalise, names))
        for names in (table.header, getattr(table, "labels", None))
        if names is not None
    ]
    if declared and any(_named(cells).role for cells in zip(*declared, strict=True)):
        return declared, 0
    head = _first_rows(table, _WITHIN + 1)
    data = 0  # rows that hold an identifier: one may be a title, two are records
    for place, row in enumerate(head[:_WITHIN]):
        if data > 1:
            break
        below = head[place + 1] if place + 1 < len(head) else None
        if not is_header(row, today):
            data += _identifies(row, today)
            continue
        if below and _is_form(row, below, today):
            break
        rows = [row]
        if below and is_header(below, today, second=True):
            rows.append(below)
        return [row.cells for row in rows], rows[-1].number + 1
    return declared, 0  # names that say nothing are titles all the same


def _named(cells: tuple[str, ...]) -> Named:
    """What the header cells of a column name: of two, as one word, the second, both, the first."""
    if len(cells) < 2:
        return named(cells[0]) if cells and cells[0] else Named("", "")
    above, below = cells
    if not below:
        return named(above)
    both = named(above + below) if above != below else Named("", "")
    found = named(below)
    if both.source == "word" or not found.source:
        found = both
    return found if found.source or not above else named(above)


def _stated(plan: TablePlan, place: int, cells: tuple[str, ...]) -> Named | None:
    """The role that the plan gives a column."""
    role = _entry(plan, place, cells)
    return None if role is None else Named("" if role == IGNORE else role, "plan")


def _entry(plan: TablePlan, place: int, cells: tuple[str, ...]) -> str | None:
    """What the plan says of a column, by its letter or its title."""
    keys = (letter(place), *map(bare, cells))
    return next((plan.roles[key] for key in keys if key and key in plan.roles), None)


def _samples(table: Table, headers: list[tuple[str, ...]], first_record: int) -> list[Sample]:
    """Of every column its first cells, as §9 says."""
    plain = Layout((), first_record, tuple(map(_trimmed, headers)))
    samples: list[Sample] = []
    left = SAMPLE  # records still to be looked at, where there is a header
    for block in table.blocks():
        chosen = records(block, plain)
        if headers:
            chosen &= np.cumsum(chosen) <= left
            left -= int(chosen.sum())
        for place, column in enumerate(block.columns):
            if place == len(samples):
                samples.append(Counter())
            wanted = SAMPLE - samples[place].total()
            if wanted:
                which = np.flatnonzero(chosen & filled(column) & ~block.damaged[place])[:wanted]
                samples[place].update(column.take(pa.array(which)).to_pylist())
        if headers and not left:
            break
    return samples


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
