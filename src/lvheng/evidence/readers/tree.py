"""Nested values as tables (§15): objects in lists are rows, objects in objects have dotted names.

A value is a cell, a list, or `Members`. JSON, XML and nested columns of Parquet come down to this.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from typing import Any

from lvheng.evidence.readers import Table
from lvheng.evidence.readers.grid import Gathered, cell_text

MANY = 20
"""An object of more members than these, all of them objects, is a list of them by their keys."""


def from_python(value: Any) -> Any:
    """A value of dictionaries as one of `Members`."""
    if isinstance(value, dict):
        return Members((str(key), from_python(member)) for key, member in value.items())
    if isinstance(value, list | tuple):
        return list(map(from_python, value))
    if isinstance(value, bool | int) or (isinstance(value, float) and not math.isfinite(value)):
        return str(value).upper() if isinstance(value, bool) else str(value)
    return value


class Members(list[tuple[str, Any]]):
    """The members of an object in their order; a key may occur twice."""


class _Rows:
    """The rows of one path: objects with declared columns, and what is no object without."""

    def __init__(self, path: str):
        self.objects = Gathered(path)
        self.plain = Gathered(path)
        self.names: list[str] = []
        self.places: dict[tuple[str, int], int] = {}

    def add(self, cells: list[tuple[str, Any]], number: int | None) -> None:
        row: list[Any] = [None] * len(self.names)
        times: Counter[str] = Counter()
        for name, cell in cells:
            key = (name, times[name])
            times[name] += 1
            if key not in self.places:
                self.places[key] = len(self.names)
                self.names.append(name)
                row.append(None)
            row[self.places[key]] = cell
        self.objects.append(row, number)


class Tree:
    """Takes values; `tables` gives the tables that they make, in the order of their paths."""

    def __init__(self, reasons: Counter[str]):
        self._reasons = reasons
        self._rows: dict[str, _Rows] = {}

    def _of(self, path: str) -> _Rows:
        if path not in self._rows:
            self._rows[path] = _Rows(path)
        return self._rows[path]

    def whole(self, value: Any) -> None:
        """A value that is in no list."""
        if isinstance(value, list) and not isinstance(value, Members):
            for element in value:
                self.element("", element)
        elif isinstance(value, Members) and _is_map(value):
            self._map("", value)
        elif isinstance(value, Members):
            cells: list[tuple[str, Any]] = []
            self._members("", "", value, cells, whole=True)
            if cells:
                self._of("").add(cells, None)
        elif value is not None:
            self.element("", value)

    def element(self, path: str, value: Any, number: int | None = None) -> None:
        """An element of the list at a path; its number is its place if none is given."""
        if isinstance(value, Members):
            cells: list[tuple[str, Any]] = []
            self._members(path, "", value, cells)
            self._of(path).add(cells, number)
        elif isinstance(value, list) and not _is_cell(value):
            for inner in value:
                self.element(path, inner, number)
        else:
            row = value if isinstance(value, list) else [value]
            self._of(path).plain.append(row, number)

    def broken(self) -> None:
        """Count an element of the whole that could not be read."""
        self._of("").objects.unread += 1

    def _map(self, path: str, members: Members) -> None:
        for key, value in members:
            self.element(path, Members([("key", key), *value]))

    def _members(
        self, path: str, prefix: str, members: Members, cells: list[Any], *, whole: bool = False
    ) -> None:
        """The cells of an object; the tables in it are entered. In what is no row, but the `whole`,
        a list of single values is a table too: a cell would make one record of it."""
        for key, value in members:
            name = prefix + key
            below = f"{path}.{name}" if path else name
            if isinstance(value, Members):
                if _is_map(value):
                    self._map(below, value)
                else:
                    self._members(path, name + ".", value, cells, whole=whole)
            elif not isinstance(value, list):
                cells.append((name, value))
            elif not whole and _is_cell(value):
                texts = [cell_text(cell) for cell in value if cell is not None]
                cells.append((name, ";".join(texts)))
            else:
                for element in value:
                    self.element(below, element)

    def tables(self) -> list[Table]:
        found: list[Table] = []
        for _, rows in sorted(self._rows.items()):
            rows.objects.header = tuple(rows.names)
            lasts = [re.split("[.@]", name)[-1] for name in rows.names]
            if lasts != rows.names:
                rows.objects.labels = tuple(lasts)
            for table in (rows.objects, rows.plain):
                self._reasons["row_too_wide"] += table.too_wide
                if len(table) or table.unread:
                    found.append(table)
        return found


def _is_map(members: Members) -> bool:
    return len(members) > MANY and all(isinstance(value, Members) for _, value in members)


def _is_cell(elements: list[Any]) -> bool:
    """Whether a list holds single values only."""
    return not any(isinstance(element, list) for element in elements)
