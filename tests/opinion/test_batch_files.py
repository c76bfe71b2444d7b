"""Tables on disk: CSV and Parquet in and out, and wrong tables."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

import pyarrow as pa
import pyarrow.csv as pc_csv
import pyarrow.parquet as pq
import pytest

from lvheng.errors import InputError
from lvheng.opinion.batch import files, run_batch

DAY = date(2026, 11, 21)
CASES = """case_no,kind,track,ordinary_min,ordinary_max,illegal_income_yuan
001,sell,49,0,,
"002,b",steal,50,0,0,0
三,steal,60,0,0,unknown
004,steal,x,0,0,0
005,steal,0,,100,100000
"""


@pytest.fixture
def cases(tmp_path: Path) -> Path:
    path = tmp_path / "cases.csv"
    path.write_text(CASES, encoding="utf-8")
    return path


def rows_of(path: Path) -> list[dict]:
    if path.suffix == ".parquet":
        return pq.read_table(path).to_pylist()
    names = path.read_text(encoding="utf-8").splitlines()[0].replace('"', "").split(",")
    options = pc_csv.ConvertOptions(
        column_types={name: pa.string() for name in names}, strings_can_be_null=True
    )
    return pc_csv.read_csv(path, convert_options=options).to_pylist()


@pytest.mark.parametrize("suffix", [".csv", ".parquet"])
def test_a_table_is_judged_and_its_columns_are_kept(cases, tmp_path, suffix):
    target = tmp_path / "new" / f"out{suffix}"
    summary = run_batch(cases, target, judged_on=DAY)
    rows = rows_of(target)
    assert [row["case_no"] for row in rows] == ["001", "002,b", "三", "004", "005"]
    assert [row["tier_lowest"] for row in rows] == [
        "none", "serious", "serious", None, "especially_serious",
    ]  # fmt: skip
    assert "track" in rows[3]["error"]
    assert (summary.rows, summary.errors, summary.kept) == (5, 1, ("case_no",))
    assert sum(summary.tiers.values()) == 4
    assert list(tmp_path.glob("**/.*")) == []


def test_parquet_gives_what_csv_gives(cases, tmp_path):
    run_batch(cases, tmp_path / "one.parquet", judged_on=DAY)
    given = pc_csv.read_csv(cases, convert_options=pc_csv.ConvertOptions(strings_can_be_null=True))
    pq.write_table(given, tmp_path / "cases.parquet")
    run_batch(tmp_path / "cases.parquet", tmp_path / "two.parquet", judged_on=DAY)
    results = ["tier_lowest", "tier_highest", "reasons", "fine_min", "fine_max"]
    one, two = (pq.read_table(tmp_path / n).select(results) for n in ("one.parquet", "two.parquet"))
    assert one == two


def test_many_batches_are_counted_together_and_progress_reaches_the_end(tmp_path, monkeypatch):
    monkeypatch.setattr(files, "_ROWS", 10)
    rows = pa.table({"kind": ["steal"] * 95, "ordinary": list(range(4_950, 5_045))})
    pq.write_table(rows, tmp_path / "cases.parquet")
    seen = []
    summary = run_batch(
        tmp_path / "cases.parquet", tmp_path / "out.csv", progress=lambda *at: seen.append(at)
    )
    assert summary.tiers == {"none": 50, "serious": 45}
    assert seen[-1] == ("cases.parquet", 95, 95)
    assert len(seen) == 10


@pytest.mark.parametrize("content", ["kind,track\n", "\ufeffkind,track\r\n"])
def test_a_table_without_rows_gives_a_table_without_rows(tmp_path, content):
    path = tmp_path / "cases.csv"
    path.write_bytes(content.encode())
    assert run_batch(path, tmp_path / "out.parquet").rows == 0
    assert pq.read_table(tmp_path / "out.parquet").num_rows == 0


def test_lines_with_a_wrong_number_of_cells_are_kept_as_errors(tmp_path):
    path = tmp_path / "cases.csv"
    path.write_text("kind,track\nsteal,50\nsteal\nsteal,1,2\nsteal,3\n", encoding="utf-8")
    summary = run_batch(path, tmp_path / "out.csv")
    assert (summary.rows, summary.errors) == (4, 2)
    errors = [row["error"] for row in rows_of(tmp_path / "out.csv") if row["error"]]
    assert [error.split(" 行")[0] for error in errors] == ["第 3", "第 4"]
    assert "steal" not in "".join(errors)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "CSV"),
        ("kind,track\n购买,1\n".encode("gb18030"), "UTF-8"),
        (b"kind,trak\nsteal,1\n", "track"),
        (b"case_no,year\n1,2024\n", "kind"),
    ],
)
def test_a_wrong_table_is_an_error_and_nothing_is_written(tmp_path, content, said):
    path, target = tmp_path / "cases.csv", tmp_path / "out.csv"
    path.write_bytes(content)
    with pytest.raises(InputError, match=said):
        run_batch(path, target)
    assert list(tmp_path.iterdir()) == [path]


def test_wrong_files_are_errors(cases, tmp_path):
    with pytest.raises(InputError, match="no such file"):
        run_batch(tmp_path / "none.csv", tmp_path / "out.csv")
    with pytest.raises(InputError, match="parquet"):
        run_batch(cases, tmp_path / "out.xlsx")
    with pytest.raises(InputError, match="replace the input"):
        run_batch(cases, cases)
    (tmp_path / "bad.parquet").write_bytes(b"no parquet")
    with pytest.raises(InputError, match="cannot be read"):
        run_batch(tmp_path / "bad.parquet", tmp_path / "out.csv")


def test_importing_the_batch_loads_nothing_heavy():
    code = (
        "import sys, lvheng.opinion.batch, lvheng.opinion.batch.scenario\n"
        "assert not {'numpy', 'pyarrow', 'numba'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_a_missing_extra_is_named():
    code = (
        "import sys; sys.modules['pyarrow'] = None\n"
        "from pathlib import Path; from lvheng.errors import MissingExtra\n"
        "from lvheng.opinion.batch import run_batch\n"
        "try: run_batch(Path('a.csv'), Path('b.csv'))\n"
        "except MissingExtra as e: assert e.extra == 'batch'\n"
        "else: raise SystemExit(1)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
