"""The sheets of a workbook as python-calamine gives them.

A damaged workbook can make the library ask for more memory than there is, which ends the process it
runs in: that is why exhibits are read in processes of their own (see `pool`).
"""

from __future__ import annotations

import io
from typing import Any

Sheet = tuple[str, str, list[list[Any]] | None]
"""Name, visibility, and the rows from the first on with merged ranges filled; None if unreadable."""

_VISIBILITY = {"Visible": "visible", "Hidden": "hidden", "VeryHidden": "very_hidden"}
_STOPS = (
    KeyboardInterrupt,
    SystemExit,
)  # all else is damage: the library's panics are no Exceptions


def sheets(data: bytes) -> list[Sheet] | str:
    """The sheets, or why there are none: `encrypted_workbook`, `corrupt_workbook`."""
    from python_calamine import CalamineWorkbook, PasswordError

    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(data))
    except PasswordError:
        return "encrypted_workbook"
    except BaseException as problem:  # a panic of the library is no Exception
        if isinstance(problem, _STOPS):
            raise
        return "corrupt_workbook"
    found: list[Sheet] = []
    for sheet in workbook.sheets_metadata:
        grid: list[list[Any]] | None
        try:
            grid = _grid(workbook, sheet.name)
        except BaseException as problem:  # as above
            if isinstance(problem, _STOPS):
                raise
            grid = None
        found.append((sheet.name, _VISIBILITY[str(sheet.visible).rpartition(".")[2]], grid))
    return found


def _grid(workbook: Any, name: str) -> list[list[Any]]:
    sheet = workbook.get_sheet_by_name(name)
    if sheet.end is None:
        return []
    grid = sheet.to_python(skip_empty_area=False)
    # The library's end counts empty texts and errors too, but they are no part of the used area.
    while grid and not any(cell != "" for cell in grid[-1]):
        grid.pop()
    merges = sheet.merged_cell_ranges or []
    filled(grid, [(top, left, bottom, right) for (top, left), (bottom, right) in merges])
    return grid


def filled(grid: list[list[Any]], merges: list[tuple[int, int, int, int]]) -> None:
    """Fill merged ranges with their first value, as far as the used area goes."""
    if not merges or not grid:
        return
    bottom = len(grid) - 1
    right = max((n for row in grid for n, cell in enumerate(row) if cell != ""), default=-1)
    for top, left, last_row, last_column in merges:
        if top > bottom or left > right:
            continue
        for row in range(top, min(last_row, bottom) + 1):
            for column in range(left, min(last_column, right) + 1):
                grid[row][column] = grid[top][left]
