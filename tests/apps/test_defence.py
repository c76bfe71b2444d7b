"""From the exhibits to the tier: what a defence of exclusion comes to, end to end."""

from __future__ import annotations

import datetime
import json
import random
from pathlib import Path

from .calling import lvheng

CASE = """\
lvheng: 1
title: 抗辩
parties:
  - {id: p, kind: person}
acts:
  - {id: a, party: p, kind: sell, on: 2024-01-01, exhibits: [list.csv]}
"""


def tier(folder: Path, case: str) -> dict[str, str]:
    (folder / "case.yaml").write_text(case, encoding="utf-8")
    done = lvheng("run", folder / "case.yaml", "--out", folder / "out")
    assert done.exit_code == 0, done.stderr
    opinion = json.loads((folder / "out" / "opinion.json").read_text(encoding="utf-8"))
    return opinion["parties"][0]["charges"][0]["tier"]


def test_80_000_lines_of_which_half_name_nobody(tmp_path: Path) -> None:
    """28,353 lines are "先生/女士" with a number, 7,309 a number alone: 44,338 are left, below the
    50,000 of 第五条第二款."""
    rng = random.Random(4)
    lines = [
        f"{'李女士' if place < 28_353 else '' if place < 35_662 else '王某'},170{number:08}"
        for place, number in enumerate(rng.sample(range(10**8), 80_000))
    ]
    rng.shuffle(lines)
    (tmp_path / "list.csv").write_text("\n".join(["姓名,手机号", *lines]), encoding="utf-8")
    whole = tier(tmp_path, CASE)
    assert whole == {
        "lowest": "serious",
        "highest": "especially_serious",
        "headline": "especially_serious",
    }
    both = "{bare_numbers: excluded, salutation_numbers: excluded}"
    assert set(tier(tmp_path, f"{CASE}readings: {both}\n").values()) == {"serious"}
    one = tier(tmp_path, f"{CASE}readings: {{salutation_numbers: excluded}}\n")
    assert one["headline"] == "especially_serious"  # 51,647 are left
    page = (tmp_path / "out" / "意见书.html").read_text(encoding="utf-8")
    for number in ("80,000", "28,353", "51,647", "72,691"):
        assert number in page


def test_the_report_states_the_rule_of_static_points(tmp_path: Path) -> None:
    start = datetime.datetime(2024, 1, 1)
    rows = [
        f"沪A00001,{31.2 + place // 10 / 50:.6f},121.4,{start + datetime.timedelta(minutes=place * 7)}"
        for place in range(200)
    ]
    text = "\n".join(["车牌号,纬度,经度,定位时间", *rows])
    (tmp_path / "gps.csv").write_text(text, encoding="utf-8")
    plan = tmp_path / "plan.yaml"
    plan.write_text("lvheng_plan: 1\ntracks: {metres: 250, minutes: 5}\n", encoding="utf-8")
    done = lvheng("count", tmp_path / "gps.csv", "--plan", plan, "--out", tmp_path / "out")
    assert done.exit_code == 0, done.stderr
    page = (tmp_path / "out" / "检验报告.html").read_text(encoding="utf-8")
    assert "250米" in page
    assert "5分钟" in page
