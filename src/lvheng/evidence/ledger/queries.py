"""Queries on the ledger (SQL): for an expert who checks the count with DuckDB alone, and for this program,
which runs the same ones on every ledger it writes and compares their results with the tally."""

from __future__ import annotations

import glob
from pathlib import Path
from typing import Any

from lvheng.evidence.ledger.opened import connected

Results = dict[str, dict[str, dict[str, int]]]
"""By query: items by rule and category; records by outcome; records by exhibit and outcome."""

_VIEW = "CREATE OR REPLACE TEMP VIEW records AS SELECT * FROM read_parquet('records.parquet');"

_HEAD = """\
-- 律衡台账的查询。在本文件夹中用 DuckDB 运行；结果应与 manifest.json 的 query_results 一致。
-- Queries on the Lvheng ledger. Run them with DuckDB in this folder; the results should be those that
-- manifest.json states under query_results.
--
--     duckdb < query.sql
--
-- records.parquet 每行是检材中的一条记录。by_line、by_id、by_phone、by_person 是该记录在各计数规则下所属条目的编号
-- （空：不计入），同号即同一条目；*_static 表示该条目是静止轨迹点，不计条数。争议问题与剔除项均取默认口径。
-- Each row of records.parquet is a record of an exhibit. by_line, by_id, by_phone and by_person number the item
-- that it belongs to under each rule (null: none); records of one number are one item. *_static marks items that
-- are static track points, which are not counted. Contested points and exclusions are at their defaults.

"""

_COUNTS = """\
-- 一、各计数规则下各类信息的条数 · 1. Items by category under each counting rule
SELECT 'as_seized' AS rule, category, count(*) AS items
  FROM records WHERE outcome IN ('counted', 'duplicate', 'static_track_point', 'invalid_identifier')
  GROUP BY category
UNION ALL
SELECT 'by_line', category, count(DISTINCT by_line)
  FROM records WHERE by_line IS NOT NULL GROUP BY category
UNION ALL
SELECT 'by_id', category, count(DISTINCT by_id)
  FROM records WHERE by_id IS NOT NULL AND NOT by_id_static GROUP BY category
UNION ALL
SELECT 'by_phone', category, count(DISTINCT by_phone)
  FROM records WHERE by_phone IS NOT NULL AND NOT by_phone_static GROUP BY category
UNION ALL
SELECT 'by_person', category, count(DISTINCT by_person)
  FROM records WHERE by_person IS NOT NULL AND NOT by_person_static GROUP BY category
ORDER BY ALL;
"""

_OUTCOMES = """\
-- 二、从记录到条数：每条记录的去向（按 manifest.json 所载的计数规则）
-- 2. The way from records to items: what became of each record (under the rule that manifest.json names)
SELECT outcome, count(*) AS records FROM records GROUP BY outcome ORDER BY ALL;
"""

_EXHIBITS = """\
-- 三、各检材的记录及其去向 · 3. Records of each exhibit by outcome
SELECT exhibit, outcome, count(*) AS records FROM records GROUP BY exhibit, outcome ORDER BY ALL;
"""

SCRIPT = _HEAD + "\n\n".join([_VIEW, _COUNTS.strip(), _OUTCOMES.strip(), _EXHIBITS.strip()]) + "\n"
"""What stands in `query.sql`."""


class LedgerMismatch(AssertionError):
    """The ledger does not give the counts of the tally: an error of this program, never of an exhibit."""


def run(folder: Path) -> Results:
    """The results of the queries on the ledger in a folder, by DuckDB."""
    # The relative name is made to hold wherever the program was started. DuckDB reads it as a pattern.
    name = glob.escape((folder / "records.parquet").as_posix()).replace("'", "''")
    with connected() as connection:
        connection.execute(_VIEW.replace("records.parquet", name))
        counts = connection.execute(_COUNTS).fetchall()
        outcomes = connection.execute(_OUTCOMES).fetchall()
        exhibits = connection.execute(_EXHIBITS).fetchall()
    return {
        "counts": _nested(counts),
        "outcomes": _nested([("records", *row) for row in outcomes]),
        "exhibits": _nested(exhibits),
    }


def _nested(rows: list[tuple[str, str, int]]) -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = {}
    for outer, inner, many in rows:
        found.setdefault(outer, {})[inner] = many
    return found


def compare(results: Results, tally: dict[str, Any]) -> None:
    """Raise `LedgerMismatch` unless the results are those of a tally (its fields, by name)."""
    exhibits: dict[str, int] = {}
    for exhibit in tally["exhibits"]:
        exhibits[exhibit["path"]] = exhibits.get(exhibit["path"], 0) + exhibit["records"]
    counted = sum(tally["headline"]["by_category"].values())
    wanted = {
        "counts": {rule: _written(of["by_category"]) for rule, of in tally["rules"].items()},
        "outcomes": {"records": _written({**tally["excluded"], "counted": counted})},
        "exhibits": _written(exhibits),
    }
    found = {
        "counts": {rule: results["counts"].get(rule, {}) for rule in tally["rules"]},
        "outcomes": {"records": results["outcomes"].get("records", {})},
        "exhibits": {path: sum(of.values()) for path, of in results["exhibits"].items()},
    }
    for query, expected in wanted.items():
        if found[query] != expected:
            raise LedgerMismatch(
                f"The ledger and the tally differ in {query!r}: "
                f"the query gives {found[query]}, the tally has {expected}."
            )


def _written(counts: dict[str, int]) -> dict[str, int]:
    """Those that are not zero: a query has no row for nothing."""
    return {name: many for name, many in counts.items() if many}
