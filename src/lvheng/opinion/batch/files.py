"""Tables on disk, a batch at a time: CSV and Parquet in, CSV and Parquet out."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.csv as pc_csv
import pyarrow.parquet as pq

from lvheng.errors import InputError, Problem

__all__ = ["Source", "open_source", "writing"]

_BLOCK = 8 << 20
_ROWS = 1 << 17


class Source:
    """A table being read: its columns, its batches, and how far it is read."""

    schema: pa.Schema
    total: int
    done: int = 0
    unread: list[int | None]
    """Rows of CSV lines with too many or too few cells, filled while the table is read."""

    def __init__(self) -> None:
        self.unread = []

    def batches(self) -> Iterator[pa.RecordBatch]:
        raise NotImplementedError


class _Parquet(Source):
    def __init__(self, path: Path):
        super().__init__()
        self.file = pq.ParquetFile(path)
        self.schema = self.file.schema_arrow
        self.total = self.file.metadata.num_rows

    def batches(self) -> Iterator[pa.RecordBatch]:
        for batch in self.file.iter_batches(batch_size=_ROWS):
            self.done += batch.num_rows
            yield batch


class _Csv(Source):
    """Every cell is read as text, so that keys pass through as they are."""

    def __init__(self, path: Path):
        super().__init__()
        self.path = path
        self.total = path.stat().st_size
        names = self._open({}).schema.names
        self.schema = pa.schema([pa.field(name, pa.string()) for name in names])

    def _open(self, types: dict[str, pa.DataType], file: Any = None) -> Any:
        return pc_csv.open_csv(
            file or self.path,
            read_options=pc_csv.ReadOptions(block_size=_BLOCK, use_threads=False),
            parse_options=pc_csv.ParseOptions(
                newlines_in_values=True, invalid_row_handler=self._keep if file else _skip
            ),
            convert_options=pc_csv.ConvertOptions(column_types=types),
        )

    def _keep(self, row: Any) -> str:
        self.unread.append(row.number)
        return "skip"

    def batches(self) -> Iterator[pa.RecordBatch]:
        types = {name: pa.string() for name in self.schema.names}
        with self.path.open("rb") as file:
            for batch in self._open(types, file):
                self.done = file.tell()
                yield batch


def _skip(_: Any) -> str:
    return "skip"


def open_source(path: Path) -> Source:
    """The table at `path`; raises InputError where it is none."""
    if not path.is_file():
        raise InputError(Problem("no_file", str(path), "没有这个文件", "there is no such file"))
    _check_suffix(path)
    with readable(path):
        return _Parquet(path) if path.suffix.lower() == ".parquet" else _Csv(path)


def _check_suffix(path: Path) -> None:
    if path.suffix.lower() not in (".csv", ".parquet"):
        raise InputError(
            Problem(
                "table_format", str(path), "表格须为 .csv 或 .parquet", "a table is a .csv or .parquet file"
            )
        )  # fmt: skip


@contextmanager
def readable(path: Path) -> Iterator[None]:
    """What Arrow says of a table that it cannot read, as an InputError."""
    try:
        yield
    except (pa.ArrowException, UnicodeDecodeError) as error:
        said = (str(error).splitlines() or [""])[0]
        raise InputError(
            Problem(
                "unreadable_table", str(path),
                f"表格无法读取（CSV 须为 UTF-8）：{said}", f"the table cannot be read (a CSV must be UTF-8): {said}",
            )
        ) from None  # fmt: skip


@contextmanager
def writing(path: Path, schema: pa.Schema) -> Iterator[Any]:
    """A writer with `write_batch`; the file appears only when all of it is written."""
    _check_suffix(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.part")
    try:
        if path.suffix.lower() == ".parquet":
            with pq.ParquetWriter(part, schema) as writer:
                yield writer
        else:
            with pc_csv.CSVWriter(part, schema) as writer:
                yield writer
        os.replace(part, path)
    finally:
        with suppress(FileNotFoundError):
            part.unlink()
