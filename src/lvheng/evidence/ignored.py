"""A table without the columns that the plan says to ignore (§17)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from lvheng.evidence.meaning import Column
from lvheng.evidence.readers import Block, Table


class Remaining:
    """The table as if it had never had some columns; `ignored` says by place what there is to say of them."""

    def __init__(self, table: Table, ignored: Mapping[int, Column]):
        self._table = table
        self._ignored = ignored
        self.name = table.name
        self.visibility = table.visibility
        self.unread = table.unread
        self.form = table.form
        self.header = self._names(table.header)
        self.labels = self._names(getattr(table, "labels", None))

    @property
    def ignored(self) -> tuple[Column, ...]:
        return tuple(self._ignored.values())

    def __len__(self) -> int:
        return len(self._table)

    def blocks(self) -> Iterator[Block]:
        for block in self._table.blocks():
            yield Block(block.rows, self._kept(block.columns), self._kept(block.damaged))

    def place(self, place: int) -> int:
        """The place that a column has in the whole table."""
        for ignored in sorted(self._ignored):
            place += ignored <= place
        return place

    def _names(self, names: tuple[str, ...] | None) -> tuple[str, ...] | None:
        return None if names is None else tuple(self._kept(names))

    def _kept(self, columns: Sequence[Any]) -> list[Any]:
        return [column for place, column in enumerate(columns) if place not in self._ignored]
