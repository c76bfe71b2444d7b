"""A table on disk to a table of verdicts on disk, a batch at a time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa

from lvheng.errors import InputError, Problem
from lvheng.law.instruments.criminal_law.art_253_1 import TIERS
from lvheng.opinion.batch.columns import read_columns
from lvheng.opinion.batch.files import Source, open_source, readable, writing
from lvheng.opinion.batch.scenario import read_scenario
from lvheng.opinion.batch.verdicts import Verdicts, result_schema, verdicts

__all__ = ["Progress", "Summary", "run_batch"]

Progress = Callable[[str, int, int], None]


@dataclass(frozen=True)
class Summary:
    """What a run found. Tiers are `serious`, or `none..serious` where a row is not settled.

    `tiers` counts rows by tier; `moves` counts rows by (tier now, tier under the scenario) and is None
    without one; `kept` are columns that were passed through without a meaning here.
    """

    rows: int
    errors: int
    tiers: dict[str, int]
    moves: dict[tuple[str, str], int] | None
    kept: tuple[str, ...]

    @property
    def moved(self) -> int:
        """How many rows are in another tier under the scenario."""
        return sum(n for (before, after), n in (self.moves or {}).items() if before != after)

    def to_dict(self) -> dict[str, Any]:
        moves = None
        if self.moves is not None:
            moves = [{"from": a, "to": b, "rows": n} for (a, b), n in self.moves.items()]
        return {
            "lvheng": 1,
            "rows": self.rows,
            "errors": self.errors,
            "tiers": self.tiers,
            "moves": moves,
            "kept": list(self.kept),
        }


def run_batch(
    source: Path,
    target: Path,
    *,
    scenario: Path | None = None,
    judged_on: date | None = None,
    progress: Progress | None = None,
) -> Summary:
    """Read the table `source`, write the table `target`; both CSV or Parquet, by their names.

    `scenario` is a file of changes to the law; `judged_on` (default: today) is the latest day that an
    act can have. Raises InputError where the table or the scenario is wrong; nothing is written then.
    """
    if source.resolve() == target.resolve():
        raise InputError(
            Problem("same_file", str(target), "输出不得覆盖输入", "the output must not replace the input")
        )  # fmt: skip
    problems: list[Problem] = []
    other, table = None, None
    try:
        other = read_scenario(scenario) if scenario else None
    except InputError as error:
        problems += error.problems
    try:
        table = open_source(source)
        kept = read_columns(table.schema.names).kept
    except InputError as error:
        problems += error.problems
    if problems or table is None:
        raise InputError(problems)
    counted = _Counted(other is not None)
    schema = result_schema(table.schema, scenario=other is not None)
    with readable(source), writing(target, schema) as writer:
        for batch in table.batches():
            found = verdicts(batch, judged_on or date.today(), other)
            counted.add(found)
            writer.write_batch(found.table)
            for unread in _unread(table, schema):
                counted.errors += unread.num_rows
                writer.write_batch(unread)
            if progress:
                progress(source.name, table.done, table.total)
        for unread in _unread(table, schema):
            counted.errors += unread.num_rows
            writer.write_batch(unread)
    return counted.summary(kept)


def _unread(table: Source, schema: pa.Schema) -> Iterator[pa.RecordBatch]:
    """Lines of a CSV with a wrong number of cells: kept as rows that hold nothing but the error."""
    if not table.unread:
        return
    # What stood in the line is not repeated: it may hold anybody's data.
    said = [
        f"第 {number or '?'} 行单元格数与表头不符 · row {number or '?'} has not as many cells as the header"
        for number in table.unread
    ]
    table.unread.clear()
    columns = [
        pa.array(said) if name == "error" else pa.nulls(len(said), kind)
        for name, kind in zip(schema.names, schema.types, strict=True)
    ]
    yield pa.RecordBatch.from_arrays(columns, schema=schema)


class _Counted:
    """Counts rows by tier and by move while they go by."""

    def __init__(self, with_scenario: bool):
        self.errors = 0
        self.tiers: Counter[tuple[int, int]] = Counter()
        self.moves: Counter[tuple[int, int, int, int]] | None = Counter() if with_scenario else None

    def add(self, found: Verdicts) -> None:
        good = ~found.failed
        self.errors += int(found.failed.sum())
        self.tiers.update(_counts(*(tier[good] for tier in found.tiers)))
        if self.moves is not None and found.amended_tiers is not None:
            ends = (*found.tiers, *found.amended_tiers)
            self.moves.update(_counts(*(tier[good] for tier in ends)))

    def summary(self, kept: tuple[str, ...]) -> Summary:
        moves = None
        if self.moves is not None:
            moves = {(_tier(*key[:2]), _tier(*key[2:])): n for key, n in sorted(self.moves.items())}
        tiers = {_tier(*key): n for key, n in sorted(self.tiers.items())}
        return Summary(sum(tiers.values()) + self.errors, self.errors, tiers, moves, kept)


def _counts(*ends: Any) -> dict[Any, int]:
    code = np.zeros(len(ends[0]), np.int64)
    for end in ends:
        code = code * len(TIERS) + end
    shape = (len(TIERS),) * len(ends)
    different, numbers = np.unique(code, return_counts=True)
    return {
        tuple(map(int, np.unravel_index(one, shape))): int(n)
        for one, n in zip(different, numbers, strict=True)
    }


def _tier(lowest: int, highest: int) -> str:
    return TIERS[lowest] if lowest == highest else f"{TIERS[lowest]}..{TIERS[highest]}"
