"""Readers: from the bytes of an exhibit to tables of normalised cells, one module per format.

A reader gives tables; a table gives blocks, as often as it is asked. Nothing is interpreted here:
which row is a header and which cell an identifier is decided by the modules that follow.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np

BLOCK = 1 << 16
"""Rows in a block: it bounds the memory that a very wide row can cost."""


@dataclass
class Block:
    """Some consecutive rows of a table: `rows[i]` is the number of row i in the exhibit or sheet.

    `columns` are `pyarrow.LargeStringArray`s of normalised cells, as many as the longest row of the
    block has; `damaged` says of each column which cells have lost their value (§4).
    """

    rows: np.ndarray
    columns: list[Any]
    damaged: list[np.ndarray]


class Table(Protocol):
    """Rows of one sheet or text. `unread` rows could not be read and are in no block."""

    name: str
    visibility: str
    unread: int

    def __len__(self) -> int:
        """The number of rows that the blocks hold."""

    def blocks(self) -> Iterator[Block]:
        """The rows in order."""
