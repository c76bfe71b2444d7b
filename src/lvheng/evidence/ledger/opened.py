"""A ledger that was written before: its manifest, and DuckDB on its tables."""

from __future__ import annotations

import glob
import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from lvheng.errors import InputError, Problem

TABLES = ("records", "elements", "sealed")


@dataclass(frozen=True)
class Opened:
    """A folder with a ledger. Raises `InputError` where it is none."""

    folder: Path

    @classmethod
    def at(cls, path: Path) -> Opened:
        """The ledger in a folder, or in its folder `ledger`."""
        for folder in (path, path / "ledger"):
            if (folder / "manifest.json").is_file() and (folder / "records.parquet").is_file():
                return cls(folder)
        raise InputError(
            Problem(
                "no_ledger",
                str(path),
                "这里没有台账（应有 manifest.json 和 records.parquet）。",
                "There is no ledger here (manifest.json and records.parquet).",
            )
        )

    @cached_property
    def manifest(self) -> dict[str, Any]:
        try:
            found = json.loads((self.folder / "manifest.json").read_bytes())
        except ValueError:
            found = None
        if not isinstance(found, dict) or "files" not in found:
            raise InputError(
                Problem(
                    "manifest_unreadable",
                    str(self.folder / "manifest.json"),
                    "不是台账的清单，或者已损坏。",
                    "This is no manifest of a ledger, or it is damaged.",
                )
            )
        return found

    @property
    def has_sealed(self) -> bool:
        return (self.folder / "sealed.parquet").is_file()

    def stream(self, sql: str, parameters: list[Any] | None = None) -> Iterator[tuple[Any, ...]]:
        """Rows of a query on the views records, elements and (with a key) sealed."""
        with connected() as connection:
            self.attach(connection)
            found = connection.execute(sql, parameters or [])
            while rows := found.fetchmany(10_000):
                yield from rows

    def attach(self, connection: Any, prefix: str = "") -> None:
        """Make the views, each named after its table behind a prefix."""
        for table in TABLES:
            path = self.folder / f"{table}.parquet"
            if path.is_file():
                name = glob.escape(path.as_posix()).replace("'", "''")
                connection.execute(
                    f"CREATE TEMP VIEW {prefix}{table} AS SELECT * FROM read_parquet('{name}')"
                )


def connected() -> Any:
    """DuckDB that fetches nothing and spills nothing."""
    import duckdb

    return duckdb.connect(
        ":memory:",
        config={
            "threads": 1,
            "temp_directory": "",
            "autoinstall_known_extensions": False,
            "autoload_known_extensions": False,
        },
    )
