"""A table of cases to a table of verdicts, and the same under other thresholds.

One row is one person with one act; `columns` says how the columns are named. The rules are the terms that
`assess` reads, laid out as code once for a table's columns: for every row the result equals that of
`assess` on the case file that says the same.

    columns · scenario      what a table and a scenario file may say
    rules · kernel          the law over those columns, and the loop over arrays
    reading · verdicts      Arrow batches in and out
    files · run             CSV and Parquet of any size
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from lvheng.errors import MissingExtra

if TYPE_CHECKING:
    import pyarrow as pa

    from lvheng.opinion.batch.run import Progress, Summary

__all__ = ["assess_batch", "result_schema", "run_batch"]


def run_batch(
    source: Path,
    target: Path,
    *,
    scenario: Path | None = None,
    judged_on: date | None = None,
    progress: Progress | None = None,
) -> Summary:
    """A table on disk to a table of verdicts on disk (CSV or Parquet); see `batch.run`.

    Raises InputError where table or scenario are wrong, MissingExtra without the `batch` extra.
    """
    _needs("numpy", "pyarrow")
    from lvheng.opinion.batch import run

    return run.run_batch(source, target, scenario=scenario, judged_on=judged_on, progress=progress)


def assess_batch(
    batch: pa.RecordBatch,
    *,
    overrides: Mapping[str, int] | None = None,
    judged_on: date | None = None,
) -> pa.RecordBatch:
    """The batch with the columns of the verdicts; for Spark, within `mapInArrow`.

    `overrides` are thresholds by name, as `scenario.read_scenario` gives them.
    """
    _needs("numpy", "pyarrow")
    from lvheng.opinion.batch.verdicts import verdicts

    return verdicts(batch, judged_on or date.today(), overrides).table


def result_schema(given: pa.Schema, *, scenario: bool = False) -> pa.Schema:
    """The columns of `assess_batch` for a table with these columns."""
    _needs("numpy", "pyarrow")
    from lvheng.opinion.batch import verdicts

    return verdicts.result_schema(given, scenario=scenario)


def _needs(*packages: str) -> None:
    for package in packages:
        try:
            __import__(package)
        except ImportError:
            raise MissingExtra("batch", package) from None
