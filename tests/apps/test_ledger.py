"""lvheng count --out and lvheng ledger, as a user calls them."""

from __future__ import annotations

import csv
import json
import random
from pathlib import Path

import openpyxl
import pytest

from .calling import lvheng


@pytest.fixture(scope="module")
def counted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("case")
    rng = random.Random(7)
    rows = "".join(f"王某,170{number:08}\n" for number in rng.sample(range(10**8), 6000))
    (folder / "list.csv").write_text("姓名,手机号\n" + rows, encoding="utf-8")
    assert lvheng("ledger", "key", folder / "case.key").exit_code == 0
    done = lvheng(
        "count", folder / "list.csv", "--out", folder / "out", "--key", folder / "case.key"
    )
    assert done.exit_code == 0, done.stderr
    return folder


def test_count_writes_the_examination_report(counted: Path) -> None:
    assert (counted / "out" / "检验报告.docx").stat().st_size > 10_000
    page = (counted / "out" / "检验报告.html").read_text(encoding="utf-8")
    assert "电子数据检验报告" in page
    assert "6000" in page


def test_the_list_of_items(counted: Path, tmp_path: Path) -> None:
    folder = counted / "out"
    assert lvheng("ledger", "items", folder, "--out", tmp_path / "list.csv").exit_code == 0
    key = ("--key", counted / "case.key")
    assert lvheng("ledger", "items", folder, "--out", tmp_path / "clear.csv", *key).exit_code == 0
    masked, clear = (
        list(csv.reader((tmp_path / name).open(encoding="utf-8-sig")))
        for name in ("list.csv", "clear.csv")
    )
    assert len(masked) == len(clear) == 6001
    numbers = {row[6].split("mobile ")[1] for row in clear[1:]}
    assert len(numbers) == 6000
    assert not any(number in str(masked) for number in list(numbers)[:50])
    assert lvheng("ledger", "items", folder, "--out", tmp_path / "x.doc").exit_code == 2


def test_sample_fill_in_and_judge(counted: Path, tmp_path: Path) -> None:
    sheet, folder = tmp_path / "sheet.xlsx", counted / "out"
    drawn = lvheng("ledger", "sample", folder, "--size", "300", "--seed", "1", "--out", sheet)
    assert drawn.exit_code == 0, drawn.stderr
    empty = lvheng("ledger", "result", folder, sheet)
    assert empty.exit_code == 2
    assert "300 行的核实结果" in empty.stderr
    book = openpyxl.load_workbook(sheet)
    for number, row in enumerate(book["核实"].iter_rows(min_row=2)):
        row[7].value = "不属实" if number % 5 == 0 else "属实"
    book.save(sheet)
    done = lvheng("ledger", "result", folder, sheet, "--json")
    found = json.loads(done.stdout)
    assert (found["checked"], found["untrue"]) == (300, 60)
    assert found["tiers"] == {
        "as_counted": "serious",
        "most_true": "serious",
        "fewest_true": "none",
    }
    assert "不因此改变" in lvheng("ledger", "result", folder, sheet).stdout
    both = lvheng("ledger", "sample", folder, "--out", sheet)
    assert both.exit_code == 2


def test_diff_and_log(counted: Path) -> None:
    folder = counted / "out"
    assert lvheng("ledger", "diff", folder, folder).exit_code == 0
    again = counted / "again"
    done = lvheng("count", counted / "list.csv", "--out", again, "--rule", "as_seized")
    assert done.exit_code == 0, done.stderr
    differing = lvheng("ledger", "diff", folder, again, "--json")
    assert differing.exit_code == 1
    assert json.loads(differing.stdout)["counting"]["rule"] == ["by_id", "as_seized"]
    assert "散列链完整" in lvheng("ledger", "log", folder).stdout
    log = folder / "log.jsonl"
    log.write_text(log.read_text(encoding="utf-8").replace("by_id", "by_if"), encoding="utf-8")
    assert lvheng("ledger", "log", folder).exit_code == 0  # one line: only the next would show it
    lvheng("count", counted / "list.csv", "--out", again)
    lines = (again / "log.jsonl").read_text(encoding="utf-8")
    (again / "log.jsonl").write_text(lines.replace("as_seized", "by_line"), encoding="utf-8")
    broken = lvheng("ledger", "log", again)
    assert broken.exit_code == 2
    assert "断开" in broken.stderr


def test_near_duplicates_and_tokens(counted: Path, tmp_path: Path) -> None:
    key = ("--key", counted / "case.key")
    done = lvheng("ledger", "proposals", counted / "out", "--out", tmp_path / "p.csv", *key)
    assert done.exit_code == 0, done.stderr
    done = lvheng("ledger", "deidentify", counted / "out", "--out", tmp_path / "d.csv", *key)
    rows = list(csv.reader((tmp_path / "d.csv").open(encoding="utf-8-sig")))
    assert len(rows) == 6001
    assert "170" + "0" not in str(rows[1][4]).replace("mobile:", "")[:4]


def test_a_run_takes_the_key_too(counted: Path, tmp_path: Path) -> None:
    case = (
        "lvheng: 1\ntitle: 甲\nparties: [{id: p, kind: person}]\n"
        "acts: [{id: a, party: p, kind: sell, on: 2024-01-01, exhibits: [list.csv]}]\n"
    )
    (counted / "case.yaml").write_text(case, encoding="utf-8")
    key = ("--key", counted / "case.key", "--workers", 1)
    done = lvheng("run", counted / "case.yaml", "--out", tmp_path / "out", *key)
    assert done.exit_code == 0, done.stderr
    assert (tmp_path / "out" / "ledger" / "sealed.parquet").exists()
