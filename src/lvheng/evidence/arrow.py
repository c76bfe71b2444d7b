"""Columns of text as Arrow holds them (`pyarrow.LargeStringArray`): small helpers of every stage."""

from __future__ import annotations

from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc


def filled(column: Any) -> np.ndarray:
    """Which cells of a column are not empty, as booleans."""
    return np.diff(offsets(column)) > 0


def offsets(column: Any) -> np.ndarray:
    """Where the cells of a column begin and end in its bytes: int64, one more than cells."""
    all_offsets = np.frombuffer(column.buffers()[1], dtype=np.int64)
    return all_offsets[column.offset : column.offset + len(column) + 1]


def content(column: Any) -> np.ndarray:
    """The UTF-8 bytes that `offsets` points into."""
    data = column.buffers()[2]
    return np.frombuffer(data, dtype=np.uint8) if data else np.zeros(0, dtype=np.uint8)


def per_distinct(column: Any, function: Any) -> tuple[np.ndarray, list[Any]]:
    """Apply a function once to every distinct text: (index into results of each cell, results)."""
    coded = column.dictionary_encode()
    return coded.indices.to_numpy(), [function(text) for text in coded.dictionary.to_pylist()]


def joined(columns: list[Any], separator: str, length: int) -> Any:
    """The non-empty cells of each row in column order, joined; empty where there are none."""
    result = pa.array([""] * length, pa.large_string()) if not columns else columns[0]
    mark = pa.scalar(separator, pa.large_string())
    for column in columns[1:]:
        before = filled(result)
        either = pc.if_else(pa.array(before), result, column)
        both = pc.binary_join_element_wise(result, column, mark)
        result = pc.if_else(pa.array(before & filled(column)), both, either)
    return result
