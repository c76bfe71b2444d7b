"""Parquet (§15): one table; numbers keep all their digits."""

from __future__ import annotations

from collections import Counter
from typing import Any

from lvheng.evidence.readers import Table
from lvheng.evidence.readers.exact import exact_cell
from lvheng.evidence.readers.tree import Members, Tree
from lvheng.evidence.reasons import Unreadable


def tables(data: bytes, reasons: Counter[str]) -> list[Table]:
    """The table of the file, and those of nested columns. Raises `Unreadable`: corrupt_file."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    tree = Tree(reasons)
    try:
        file = pq.ParquetFile(pa.BufferReader(data))
        names = file.schema_arrow.names
    except (pa.ArrowException, OSError, ValueError):
        raise Unreadable("corrupt_file") from None
    try:
        for group in range(file.num_row_groups):
            for batch in file.iter_batches(row_groups=[group], batch_size=1 << 14):
                columns = [_cells(column, reasons) for column in batch.columns]
                for cells in zip(*columns, strict=True):
                    tree.element("", Members(zip(names, cells, strict=True)))
    except (pa.ArrowException, OSError, ValueError):
        reasons["corrupt_table"] += 1
    return tree.tables()


def _cells(column: Any, reasons: Counter[str]) -> list[Any]:
    import pyarrow as pa

    if pa.types.is_timestamp(column.type) and column.type.unit == "ns":
        column = column.cast(pa.timestamp("us", column.type.tz), safe=False)
    return [_value(value, reasons) for value in column.to_pylist()]


def _value(value: Any, reasons: Counter[str]) -> Any:
    if isinstance(value, dict):
        return Members((str(key), _value(member, reasons)) for key, member in value.items())
    if isinstance(value, list):
        return [_value(element, reasons) for element in value]
    if isinstance(value, tuple):  # an entry of a map
        return Members(
            zip(("key", "value"), (_value(part, reasons) for part in value), strict=True)
        )
    return exact_cell(value, reasons)
