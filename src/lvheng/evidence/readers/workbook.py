"""Workbooks: xlsx and xls (§4). The type of a cell decides; every sheet is read, hidden ones too."""

from __future__ import annotations

import pickle
import subprocess
import sys
from collections import Counter
from typing import Any

from lvheng.evidence.readers import Table, sheets
from lvheng.evidence.readers.grid import GridTable
from lvheng.evidence.reasons import Unreadable


def tables(data: bytes, reasons: Counter[str]) -> list[Table]:
    """The sheets of a workbook. Raises `Unreadable`: corrupt_workbook, encrypted_workbook."""
    with Reader() as reader:
        found, failed = reader.read(data)
    reasons["corrupt_sheet"] += failed
    reasons["hidden_sheet"] += sum(table.visibility != "visible" for table in found)
    return list(found)


class Reader:
    """Reads workbooks in a child process (see `sheets`); a context that ends the child.

    The child is started for the first workbook, and again after one that it did not survive.
    """

    def __init__(self) -> None:
        self._child: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Reader:
        return self

    def __exit__(self, *problem: object) -> None:
        self._end()

    def read(self, data: bytes) -> tuple[list[GridTable], int]:
        """The sheets of a workbook, and how many could not be read.

        Raises `Unreadable`: corrupt_workbook, encrypted_workbook.
        """
        found = self._ask(data)
        if isinstance(found, str):
            raise Unreadable(found)
        tables = [
            GridTable(name, grid, visibility=visibility)
            for name, visibility, grid in found
            if grid is not None
        ]
        if found and not tables:
            raise Unreadable("corrupt_workbook")
        return tables, len(found) - len(tables)

    def _ask(self, data: bytes) -> Any:
        if self._child is None:
            self._child = subprocess.Popen(
                [sys.executable, "-I", sheets.__file__],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,  # a panic would print what it was reading
            )
        assert self._child.stdin
        assert self._child.stdout
        try:
            sheets.send(self._child.stdin, data)
            answer = sheets.receive(self._child.stdout)
        except BrokenPipeError:
            answer = None
        if answer is None:
            self._end()
            return "corrupt_workbook"
        return pickle.loads(answer)

    def _end(self) -> None:
        if self._child is not None:
            child, self._child = self._child, None
            child.kill()
            child.communicate()
