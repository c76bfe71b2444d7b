"""The command line as people and programs meet it: real processes, exit codes, streams."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

PUBLISHED_EXAMPLE = """\
lvheng: 1
title: 公开案例
judged_on: 2026-11-21
parties:
  - {id: zhang, kind: person}
acts:
  - {id: a1, party: zhang, kind: buy, on: 2024-01-01, items: {track: 20, lodging: 350}}
"""

WRONG_CASE = """\
lvheng: 1
partys: []
parties:
  - {id: zhang, kind: persn}
acts:
  - {id: a1, party: zang, kind: buy, on: 2024-01-01, items: {trak: -1, ordinary: 2.5}}
  - {id: a2, party: zhang, kind: sell, on: 2024-02-30}
readings: {counting_rule: by_idd}
"""


def lvheng(*arguments: object, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "lvheng.apps.cli", *map(str, arguments)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=cwd,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        check=False,
    )


def write(path: Path, text: str, encoding: str = "utf-8") -> Path:
    path.write_bytes(text.encode(encoding))
    return path


def test_the_published_example_is_serious_by_item_six(tmp_path: Path) -> None:
    done = lvheng("assess", write(tmp_path / "case.yaml", PUBLISHED_EXAMPLE), "--json")
    assert done.returncode == 0
    assert done.stderr == ""
    (party,) = json.loads(done.stdout)["parties"]
    (charge,) = party["charges"]
    assert charge["established"] == "yes"
    assert charge["tier"] == {"lowest": "serious", "highest": "serious", "headline": "serious"}
    assert charge["grounds"] == ["法释〔2017〕10号第五条第一款第（六）项"]
    assert "55 ≥ 50" in done.stdout


def test_the_terminal_opinion_fits_eighty_columns(tmp_path: Path) -> None:
    from rich.cells import cell_len

    done = lvheng("assess", write(tmp_path / "case.yaml", PUBLISHED_EXAMPLE))
    assert done.returncode == 0
    assert "情节严重" in done.stdout
    assert max(cell_len(line) for line in done.stdout.splitlines()) <= 80


def test_a_wrong_case_file_lists_every_error_in_both_languages_and_writes_nothing(
    tmp_path: Path,
) -> None:
    case = write(tmp_path / "case.yaml", WRONG_CASE)
    done = lvheng("run", case, "--out", tmp_path / "out")
    assert done.returncode == 2
    assert done.stdout == ""
    for expected in (
        "partys", "parties", "persn", "person", "acts.a1.party", "zhang", "acts.a1.items.trak", "track",
        "acts.a1.items.ordinary", "整数", "whole number", "acts.a2.on", "不是日期", "not a date",
        "readings.counting_rule", "by_id", "第2行",
    ):  # fmt: skip
        assert expected in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "out").exists()


def test_errors_are_json_too_when_json_is_asked_for(tmp_path: Path) -> None:
    done = lvheng("assess", write(tmp_path / "case.yaml", WRONG_CASE), "--json")
    errors = json.loads(done.stdout)["errors"]
    assert done.returncode == 2
    assert len(errors) >= 7
    assert all(error["zh"] and error["en"] and error["where"] for error in errors)


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["assess"], "缺少参数"),
        (["asess", "x"], "No such command"),
        (["assess", "x", "--jsn"], "没有选项"),
        (["assess", "x", "--on", "2024-13-01"], "2024-01-31"),
        (["count", "no-such-file.csv"], "no-such-file.csv"),
        (["law", "show", "民间法第一条"], "未收录"),
        (["law", "show", "第几条"], "不是可识别的引用"),
        (["law", "show", "刑法第253条之一第九款"], "只有4款"),
    ],
)
def test_wrong_use_is_told_in_a_sentence_with_exit_code_two(
    arguments: list[str], expected: str, tmp_path: Path
) -> None:
    done = lvheng(*arguments, cwd=tmp_path)
    assert done.returncode == 2
    assert expected in done.stderr
    assert "Traceback" not in done.stderr


def test_law_show_gives_the_text_of_the_day() -> None:
    then = lvheng("law", "show", "刑法第253条之一", "--on", "2015-10-31")
    now = lvheng("law", "show", "刑法第253条之一", "--on", "2015-11-01")
    before = lvheng("law", "show", "刑法第253条之一", "--on", "2009-02-27", "--json")
    assert "国家机关或者金融、电信、交通、教育、医疗等单位的工作人员" in then.stdout
    assert "情节特别严重的，处三年以上七年以下有期徒刑" in now.stdout
    assert json.loads(before.stdout)["absence"]["kind"] == "not_yet_in_force"


def test_the_judgment_date_can_be_given_on_the_command_line(tmp_path: Path) -> None:
    case = write(tmp_path / "case.yaml", PUBLISHED_EXAMPLE)
    early = lvheng("assess", case, "--on", "2023-12-31")
    assert early.returncode == 2
    assert "晚于裁判日期" in early.stderr


def test_an_unreadable_exhibit_is_listed_and_the_rest_is_counted(tmp_path: Path) -> None:
    folder = tmp_path / "检材"
    folder.mkdir()
    rows = "".join(f"李四,1380013{n:04d}\n" for n in range(30))
    write(folder / "good.csv", "姓名,手机号\n" + rows, "gb18030")
    (folder / "bad.bin").write_bytes(bytes(range(256)) * 40)
    done = lvheng("count", folder, "--json")
    tally = json.loads(done.stdout)
    assert done.returncode == 1
    assert tally["headline"]["by_category"]["ordinary"] == 30
    statuses = {exhibit["path"]: exhibit["status"] for exhibit in tally["exhibits"]}
    assert statuses == {"bad.bin": "unreadable", "good.csv": "read"}


def test_run_counts_assesses_and_writes_the_reports(tmp_path: Path) -> None:
    rows = "".join(f"王某,1380013{n:04d}\n" for n in range(5000))
    write(tmp_path / "list.csv", "姓名,手机号\n" + rows)
    case = PUBLISHED_EXAMPLE.replace("items: {track: 20, lodging: 350}", "exhibits: [list.csv]")
    out = tmp_path / "out"
    done = lvheng("run", write(tmp_path / "case.yaml", case), "--out", out)
    assert done.returncode == 0, done.stderr
    opinion = json.loads((out / "opinion.json").read_text(encoding="utf-8"))
    (charge,) = opinion["parties"][0]["charges"]
    assert charge["items"]["C"] == [5000, 5000]
    assert charge["grounds"] == ["法释〔2017〕10号第五条第一款第（五）项"]
    for name in ("意见书.html", "意见书.docx", "tally.json"):
        assert (out / name).stat().st_size > 0


def test_a_missing_exhibit_is_an_error_of_the_case_with_the_nearest_name(tmp_path: Path) -> None:
    write(tmp_path / "list.csv", "姓名\n")
    case = PUBLISHED_EXAMPLE.replace("items: {track: 20, lodging: 350}", "exhibits: [lst.csv]")
    done = lvheng("run", write(tmp_path / "case.yaml", case), "--out", tmp_path / "out")
    assert done.returncode == 2
    assert "list.csv" in done.stderr
    assert not (tmp_path / "out").exists()


def test_import_and_help_load_nothing_heavy() -> None:
    heavy = ("numpy", "polars", "duckdb", "pyarrow", "flask", "starlette", "jinja2", "docx")
    code = (
        "import sys, lvheng, lvheng.apps.cli as c\n"
        "try: c.main(['--help'])\nexcept SystemExit: pass\n"
        f"print('HEAVY', [m for m in {heavy!r} if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "HEAVY []" in done.stdout


def test_a_missing_extra_is_named(tmp_path: Path) -> None:
    write(tmp_path / "a.csv", "姓名\n")
    code = (
        "import sys\n"
        "for m in ('pyarrow', 'numba', 'duckdb', 'numpy', 'python_calamine'): sys.modules[m] = None\n"
        f"import lvheng.apps.cli as c; c.main(['count', {str(tmp_path / 'a.csv')!r}])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert done.returncode == 3
    assert "lvheng[evidence]" in done.stderr
    assert "Traceback" not in done.stderr


CASES = """\
id,kind,on,track,lodging
a,buy,2024-01-01,20,350
b,buy,2024-01-01,49,0
c,buy,2024-01-01,,0
d,buy,2024-02-30,1,1
"""


def test_a_batch_gives_a_verdict_for_each_row_and_keeps_the_bad_ones(tmp_path: Path) -> None:
    table = write(tmp_path / "cases.csv", CASES)
    done = lvheng("batch", table, "--out", tmp_path / "verdicts.csv", "--json")
    assert done.returncode == 1
    summary = json.loads(done.stdout)
    assert (summary["rows"], summary["errors"]) == (4, 1)
    assert summary["tiers"] == {"serious": 1, "none": 1, "none..especially_serious": 1}
    with (tmp_path / "verdicts.csv").open(encoding="utf-8") as file:
        rows = {row["id"]: row for row in csv.DictReader(file)}
    assert rows["a"]["reasons"] == "converted_total"
    assert rows["b"]["established"] == "no"
    assert "2024-01-31" in rows["d"]["error"]


def test_a_scenario_shows_who_moves(tmp_path: Path) -> None:
    table = write(tmp_path / "cases.csv", CASES)
    scenario = write(tmp_path / "s.yaml", "fashi_2017_10.art_005.ITEMS_A: 49\n")
    done = lvheng("batch", table, "--out", tmp_path / "v.parquet", "--scenario", scenario)
    assert "假设之下的变动" in done.stdout
    asked = lvheng("batch", table, "--out", tmp_path / "w.csv", "--scenario", scenario, "--json")
    moves = {(m["from"], m["to"]): m["rows"] for m in json.loads(asked.stdout)["moves"]}
    assert moves["none", "serious"] == 1
