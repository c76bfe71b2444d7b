"""A batch of rows to a batch of verdicts: the input's columns, then the results."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

import numpy as np
import pyarrow as pa

from lvheng.errors import InputError, Problem
from lvheng.law.instruments.criminal_law.art_253_1 import TIERS
from lvheng.logic.overflow import NotCompilable
from lvheng.opinion.batch.columns import RESULTS, SCENARIO_RESULTS, read_columns
from lvheng.opinion.batch.kernel import NO_CEILING, Kernel, Outputs, Whole
from lvheng.opinion.batch.reading import Rows, read_rows
from lvheng.opinion.batch.rules import CLAUSES, law_for
from lvheng.opinion.batch.statute import Scenario, statute

__all__ = ["Verdicts", "result_schema", "verdicts"]

_TYPES = {
    "reasons_mask": pa.int32(), "reasons_possible_mask": pa.int32(), "fine_min": pa.int64(), "fine_max": pa.int64(),
}  # fmt: skip
_ESTABLISHED = ("no", "undetermined", "yes")


@dataclass(frozen=True)
class Verdicts:
    """The verdicts on one batch. `tiers` and `amended_tiers` are (lowest, highest) by row; `failed` marks rows in error."""

    table: pa.RecordBatch
    tiers: tuple[Whole, Whole]
    amended_tiers: tuple[Whole, Whole] | None
    failed: Any


def result_schema(given: pa.Schema, *, scenario: bool) -> pa.Schema:
    """The columns of the result for a table with these columns."""
    results = RESULTS + (SCENARIO_RESULTS if scenario else ())
    return pa.schema([*given, *(pa.field(n, _TYPES.get(n, pa.string())) for n in results)])


def verdicts(batch: pa.RecordBatch, judged_on: date, scenario: Scenario | None = None) -> Verdicts:
    """The verdict on every row, and what it would be under the scenario.

    Raises InputError for wrong columns; wrong rows are kept, with what is wrong in `error`.
    """
    columns = read_columns(batch.schema.names)
    kernel = _kernel(columns.asked, Scenario())
    rows = read_rows(batch, columns, kernel.law, judged_on)
    found = _under_text(kernel.run(rows.inputs), rows)
    failed = np.zeros(batch.num_rows, np.bool_)
    failed[np.fromiter(rows.errors, np.int64)] = True
    results = _results(found, rows, failed)
    amended_tiers = None
    if scenario:
        other = _kernel(columns.asked, scenario)
        again = read_rows(batch, columns, other.law, judged_on)
        changed = _under_text(other.run(again.inputs), again)
        amended_tiers = (changed.tier_lowest, changed.tier_highest)
        results += [_words(TIERS, tier, failed) for tier in amended_tiers]
    schema = result_schema(batch.schema, scenario=scenario is not None)
    table = pa.RecordBatch.from_arrays([*batch.columns, *results], schema=schema)
    return Verdicts(table, (found.tier_lowest, found.tier_highest), amended_tiers, failed)


@lru_cache(maxsize=16)
def _kernel(asked: frozenset[str], scenario: Scenario) -> Kernel:
    try:
        return Kernel(law_for(asked, statute(scenario)))
    except NotCompilable as error:
        raise InputError(
            Problem(
                "not_compilable", "",
                f"此表的列或假设无法成批计算（{error}）；请减少争议类别的列",
                f"the columns or the scenario cannot be computed as a batch ({error}); "
                "use fewer columns of contested kinds",
            )
        ) from None  # fmt: skip


def _under_text(found: Outputs, rows: Rows) -> Outputs:
    """Acts under an earlier text are left undetermined: at most 情节严重, which is all that it knew."""
    found.tier_highest[rows.earlier_text] = TIERS.index("serious")
    found.fine_max[rows.earlier_text] = NO_CEILING
    return found


def _results(found: Outputs, rows: Rows, failed: Any) -> list[pa.Array]:
    established = np.where(found.tier_lowest > 0, 2, np.where(found.tier_highest > 0, 1, 0))
    errors: list[str | None] = [None] * len(failed)
    for row, said in rows.errors.items():
        errors[row] = "；".join(said)
    by_name = {
        "tier_lowest": _words(TIERS, found.tier_lowest, failed),
        "tier_highest": _words(TIERS, found.tier_highest, failed),
        "established": _words(_ESTABLISHED, established, failed),
        "reasons": _clauses(found.surely, failed),
        "reasons_possible": _clauses(found.possibly, failed),
        "reasons_mask": pa.array(found.surely.astype(np.int32), mask=failed),
        "reasons_possible_mask": pa.array(found.possibly.astype(np.int32), mask=failed),
        "fine_min": pa.array(found.fine_min, mask=failed),
        "fine_max": pa.array(found.fine_max, mask=failed | (found.fine_max >= NO_CEILING)),
        "error": pa.array(errors, pa.string()),
    }
    return [by_name[name] for name in RESULTS]


def _words(words: tuple[str, ...], numbers: Whole, failed: Any) -> pa.Array:
    return pa.array(words).take(pa.array(numbers, mask=failed))


def _clauses(masks: Whole, failed: Any) -> pa.Array:
    """The names of the clauses of each mask, in the order of the law, joined by semicolons."""
    different, at = np.unique(masks, return_inverse=True)
    names = [
        ";".join(clause.name for n, clause in enumerate(CLAUSES) if mask >> n & 1)
        for mask in different.tolist()
    ]
    return pa.array(names, pa.string()).take(pa.array(at, mask=failed))
