"""A run of a case with more contested points than are combined."""

from __future__ import annotations

import csv
import random
from pathlib import Path

import pytest

from lvheng.apps.run import run_case
from lvheng.evidence import counting, uncombined
from lvheng.law.readings import NOT_COMBINED, READINGS

CASE = """
lvheng: 1
title: 未组合的争议问题
judged_on: 2026-11-21
parties: [{{id: z, kind: person}}]
acts: [{{id: a1, party: z, kind: buy, on: 2024-06-01, exhibits: [检材]}}]
readings: {readings}
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Numbers alone, owners and companies' numbers; one point is combined."""
    monkeypatch.setattr(counting, "COMBINATIONS", 4)
    monkeypatch.setattr(uncombined, "COMBINATIONS", 3)
    (tmp_path / "检材").mkdir()
    rng = random.Random(5)
    tables = {
        "业主.csv": [
            ["手机号", "姓名", "房号"],
            *([mobile(rng), "王某", "1-1"] for _ in range(520)),
        ],
        "号码.csv": [["手机号"], *([mobile(rng)] for _ in range(600))],
        "公司.csv": [
            ["手机号", "公司名称"],
            *([mobile(rng), "某某科技有限公司"] for _ in range(30)),
        ],
    }
    for name, rows in tables.items():
        with (tmp_path / "检材" / name).open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(rows)
    return tmp_path


def mobile(rng: random.Random) -> str:
    return f"138{rng.randrange(10**8):08}"


def run(folder: Path, readings: str) -> tuple[dict, dict, str]:
    path = folder / "案件.yaml"
    path.write_text(CASE.format(readings=readings), encoding="utf-8")
    outcome = run_case(path, folder / "out", "zh")
    assert outcome.tally
    text = (folder / "out/意见书.html").read_text(encoding="utf-8")
    return outcome.opinion, outcome.tally, text


def test_the_opinion_is_as_wide_as_all_points_and_says_which_were_not_combined(folder) -> None:
    opinion, tally, text = run(folder, "{}")
    assert "owner_lists" in tally["uncombined"]["points"]
    (party,) = opinion["parties"]
    tier = party["charges"][0]["tier"]
    assert (tier["lowest"], tier["highest"]) == ("none", "especially_serious")  # ordinary; property
    (effect,) = (one for one in party["readings"] if one["name"] == NOT_COMBINED)
    assert effect["options"]["most_A"] == "especially_serious"
    assert effect["options"]["least_weighed"] == "none"
    assert any(READINGS["owner_lists"].zh in gap for gap in opinion["receipt"]["gaps"])
    assert "均取默认读法" in text
    assert "未与其他各项逐一组合" in text


def test_a_stated_reading_is_applied_whatever_the_number_of_points(folder) -> None:
    opinion, tally, _ = run(folder, "{owner_lists: ordinary}")
    assert tally["uncombined"]["combined"][0] == "owner_lists"
    assert not any("未用于计数" in gap for gap in opinion["receipt"]["gaps"])
    tier = opinion["parties"][0]["charges"][0]["tier"]
    assert (tier["lowest"], tier["highest"]) == ("none", "none")
