"""A table of cases to a table of verdicts, and to those under a law that is changed.

One row is one person with one act; `columns` says how the columns are named. The rules are the terms that
`assess` reads, laid out as code once for a table's columns: for every row the result equals that of
`assess` on the case file that says the same.

    columns · scenario      what a table and a scenario file may say
    statute                 the law in force, or what a scenario makes of it
    rules · kernel          the law over those columns, and the loop over arrays
    reading · verdicts      Arrow batches in and out
    files · run             CSV and Parquet of any size
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from lvheng.errors import MissingExtra

if TYPE_CHECKING:
    import pyarrow as pa

    from lvheng.opinion.batch.run import Progress, Summary
    from lvheng.opinion.batch.statute import Scenario

__all__ = ["assess_arrow", "assess_batch", "result_schema", "run_batch"]


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
    batch: pa.RecordBatch, *, scenario: Scenario | None = None, judged_on: date | None = None
) -> pa.RecordBatch:
    """The batch with the columns of the verdicts; `scenario` is what `scenario.read_scenario` gives."""
    _needs("numpy", "pyarrow")
    from lvheng.opinion.batch.verdicts import verdicts

    return verdicts(batch, judged_on or date.today(), scenario).table


def assess_arrow(
    batches: Iterable[pa.RecordBatch],
    *,
    scenario: Scenario | None = None,
    judged_on: date | None = None,
) -> Iterator[pa.RecordBatch]:
    """`assess_batch` over a stream of batches: in Spark, over the partitions of a data frame.

        from pyspark.sql.pandas.types import from_arrow_schema, to_arrow_schema

        schema = from_arrow_schema(result_schema(to_arrow_schema(cases.schema)))
        verdicts = cases.mapInArrow(assess_arrow, schema)

    With options: `partial(assess_arrow, judged_on=day)`; the day is then the same on every machine.
    """
    for batch in batches:
        yield assess_batch(batch, scenario=scenario, judged_on=judged_on)


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
