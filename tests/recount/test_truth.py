"""Both counters, held to the exact truth of generated exhibits of every format.

`make recount` does the same with many more seeds than the suite.
"""

from __future__ import annotations

import os
from collections import Counter, defaultdict
from pathlib import Path

import duckdb
import pytest

from lvheng import evidence
from lvheng.evidence.recount import recount
from lvheng.evidence.recount.counting import Counting, group_counts
from lvheng.evidence.recount.every_reading import EveryReading
from lvheng.evidence.recount.plan import NO_PLAN
from lvheng.evidence.recount.reading import section_1_exhibits
from lvheng.evidence.recount.result import records_of
from lvheng.evidence.recount.words import GROUPS

from .generate_exhibits import FILES, FORMS, OFTEN, Folder, Workshop, exhibits
from .generate_truth import BY_ID, RULES, STRONG, Totals

SEEDS = range(int(os.environ.get("RECOUNT_SEEDS", "20")))


READ_TWICE = (
    *("text", "text", "headless", "big5", "xlsx", "xlsm", "xls", "et", "ods", "spreadsheet_xml"),
    *("sqlite", "dbase", "parquet", "json", "jsonl", "xml", "html", "mysql", "postgres", "oracle"),
    *("sql_server", "vcf", "chat_text", "chat_json", "eml", "mbox", "docx", "pptx", "log"),
    *("empty", "access"),
)
"""Forms that the independent counter reads; it lists the others as not recounted."""


def some(numbers: dict[str, int]) -> dict[str, int]:
    """A category counted 0 and one not mentioned are the same."""
    return {name: number for name, number in numbers.items() if number}


@pytest.mark.parametrize("seed", SEEDS)
def test_the_count_is_the_truth(seed: int, tmp_path: Path) -> None:
    truth = exhibits(tmp_path / "exhibits", seed)
    passwords = tmp_path / "passwords"
    passwords.write_text("\n".join(truth.passwords) + "\n", encoding="utf-8")
    tally = evidence.count([tmp_path / "exhibits"], passwords=passwords, out=tmp_path / "out")
    counted = tally.to_dict()

    assert {
        one["path"]: (one["status"], one["records"], one["unread_rows"], one["rows"])
        for one in counted["exhibits"]
    } == {
        path: (one.status, len(one.records), one.unread, one.rows)
        for path, one in truth.exhibits.items()
    }
    the_totals_are(counted, truth.totals())
    headline = sum(counted["headline"]["by_category"].values())
    assert counted["records"] == headline + sum(counted["excluded"].values())
    the_ledger_says_so(tmp_path / "out" / "ledger", truth)


def the_totals_are(counted: dict, meant: Totals) -> None:
    assert counted["records"] == meant.records
    assert counted["personal_records"] == meant.personal_records
    assert some(counted["excluded"]) == meant.excluded
    for rule in RULES:
        assert some(counted["rules"][rule]["by_category"]) == meant.rules[rule], rule


def the_ledger_says_so(ledger: Path, truth: Folder) -> None:
    """Each exhibit by itself: what became of its records, its items, and its valid identifiers."""
    fates = defaultdict(Counter)
    records, elements = (f"'{ledger}/{name}.parquet'" for name in ("records", "elements"))
    for path, outcome in duckdb.sql(f"SELECT exhibit, outcome FROM {records}").fetchall():
        counts = ("counted", "duplicate", "static_track_point")
        fates[path]["" if outcome in counts else outcome] += 1
    items = duckdb.sql(
        f"SELECT exhibit, count(DISTINCT by_id) FROM {records} "
        "WHERE outcome IN ('counted', 'duplicate', 'static_track_point') GROUP BY exhibit"
    )
    valid = duckdb.sql(
        f"SELECT exhibit, kind, count(*) FROM {elements} WHERE valid GROUP BY exhibit, kind"
    )
    distinct, found = dict(items.fetchall()), Counter()
    for path, kind, number in valid.fetchall():
        if kind in STRONG:
            found[path, kind] += number
    for path, one in truth.exhibits.items():
        assert fates[path] == Counter(record.fate for record in one.records), path
        keyed = [record for record in one.records if not record.fate]
        meant = {(record.category, record.key(BY_ID), record.event) for record in keyed}
        assert distinct.get(path, 0) == len(meant), path
        held = Counter(kind for record in one.records for kind, _ in record.items)
        for kind in STRONG:
            assert found[path, kind] == held[kind], (path, kind)


@pytest.mark.parametrize("seed", SEEDS if len(SEEDS) > 20 else SEEDS[:10])
def test_the_independent_counter_says_the_same(seed: int, tmp_path: Path) -> None:
    shop = Workshop(seed + 10_000)
    files = [FORMS[form](shop) for form in READ_TWICE]
    truth = Folder({one.name: one.truth for one in files})
    for one in files:
        truth.exhibits |= {one.name + inner: held for inner, held in one.members.items()}
    for one in files:
        (tmp_path / one.name).write_bytes(one.data)
    recounted = recount([tmp_path])
    assert {
        one["path"]: (one["status"], one["records"], one["unread_rows"], one["rows"])
        for one in recounted["exhibits"]
    } == {
        path: (one.status, len(one.records), one.unread, one.rows)
        for path, one in truth.exhibits.items()
    }
    the_totals_are(recounted, truth.totals())
    counted = evidence.count([tmp_path]).to_dict()
    the_totals_are(counted, truth.totals())
    assert recounted["range"] == counted["range"]
    for rule in RULES:
        assert recounted["rules"][rule]["range"] == counted["rules"][rule]["range"], rule
    assert by_reading(recounted) == by_reading(counted)
    # Each end is what the other counter makes of the readings that attain it, and holds the truth.
    records = [
        record
        for exhibit in section_1_exhibits([tmp_path])
        for record in records_of(exhibit, NO_PLAN)
        if record.kind in ("invalid_identifier", "has_key")
    ]
    every_reading = EveryReading(Counting(records))
    for group, both in counted["range_at"].items():
        for end, at in zip(counted["range"][group], both, strict=True):
            assert group_counts(every_reading.at(**at))[group] == end, at
        for rule in RULES:
            least, most = counted["rules"][rule]["range"][group]
            meant = sum(truth.totals().rules[rule].get(one, 0) for one in GROUPS[group])
            assert least <= meant <= most


def by_reading(result: dict) -> dict[tuple[str, frozenset], dict[str, int]]:
    return {
        (one["rule"], frozenset(one["readings"].items())): some(one["by_category"])
        for one in result["alternatives"]
    }


def test_seeds_of_the_suite_hold_every_form() -> None:
    assert len(FORMS) + len(OFTEN) <= FILES * 20
