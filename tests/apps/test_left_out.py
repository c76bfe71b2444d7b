"""What tips a count, on the exhibits of the sample case: each is done to the case file, and counted again."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from lvheng.apps.run import run_case
from lvheng.apps.sample import write_sample

HOTEL = "检材/02-李某电脑/收购/酒店"
GROUP = "检材/02-李某电脑/收购/群里买的"
CASE = f"""
lvheng: 1
title: 检材与临界点
judged_on: 2026-11-21
parties:
  - {{id: hotel, kind: person}}
  - {{id: numbers, kind: person}}
  - {{id: both, kind: person, circumstances: {{first_offence: true, full_restitution: true, remorse: true}}}}
acts:
  - {{id: a1, party: hotel, kind: buy, on: 2024-06-01, exhibits: [{HOTEL}]}}
  - {{id: a2, party: numbers, kind: sell, on: 2024-06-01, recipients: 2, exhibits: [{GROUP}/号码.txt]}}
  - {{id: a3, party: both, kind: buy, on: 2024-06-01, exhibits: [{HOTEL}, {GROUP}]}}
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_sample(tmp_path_factory.mktemp("sample") / "示例").parent


@pytest.fixture(scope="module")
def opinion(folder: Path) -> dict[str, Any]:
    return run(folder, CASE)


def run(folder: Path, text: str) -> dict[str, Any]:
    case = folder / "tipping.yaml"
    case.write_text(text, encoding="utf-8")
    opinion = run_case(case, folder / "out", "zh").opinion
    tally = json.loads((folder / "out/tally-a3.json").read_text(encoding="utf-8"))
    return {**opinion, "items of a3": sum(tally["headline"]["by_category"].values())}


def tier(opinion: dict[str, Any], party: str) -> str:
    (found,) = (p for p in opinion["parties"] if p["id"] == party)
    return found["charges"][0]["tier"]["headline"]


def points(opinion: dict[str, Any], party: str, kind: str) -> list[dict[str, Any]]:
    (found,) = (p for p in opinion["parties"] if p["id"] == party)
    alone = [point for point in found["tipping_points"] if "change" in point]
    return [point for point in alone if point["change"]["fact"].startswith(kind)]


def test_just_the_exhibits_said_to_tip_do_so_when_they_are_taken_from_the_case_file(
    folder: Path, opinion: dict[str, Any]
) -> None:
    said = {point["change"]["label"]: point for point in points(opinion, "both", "exhibits.")}
    files = [f"{path}/{file.name}" for path in (HOTEL, GROUP) for file in (folder / path).iterdir()]
    assert len(files) == 4
    assert 0 < len(said) < 4
    for file in files:
        others = ", ".join(name for name in files if name != file)
        then = run(folder, CASE.replace(f"[{HOTEL}, {GROUP}]", f"[{others}]"))
        assert (tier(then, "both") != tier(opinion, "both")) == (file in said), file
        if file in said:
            assert tier(then, "both") == "serious"
            assert said[file]["outcome"] == "minor_circumstances"
            assert said[file]["change"]["items"] == then["items of a3"] - opinion["items of a3"]


def test_an_act_without_its_only_exhibit_is_on_nothing(opinion: dict[str, Any]) -> None:
    (point,) = points(opinion, "numbers", "exhibits.")
    assert point["outcome"] == "none"
    assert point["change"]["items"] == -4575


def test_bare_numbers_not_counted_is_said_with_how_many_and_does_it(
    folder: Path, opinion: dict[str, Any]
) -> None:
    (point,) = points(opinion, "numbers", "readings.bare_numbers")
    assert point["change"]["items"] < 0
    assert (point["change"]["from"], point["change"]["to"]) == ("counted", "excluded")
    assert point["outcome"] == "none" != tier(opinion, "numbers")
    then = run(folder, CASE + "readings: {bare_numbers: excluded}\n")
    assert tier(then, "numbers") == "none"


def test_the_report_says_it_in_words(folder: Path) -> None:
    run(folder, CASE)
    html = (folder / "out/意见书.html").read_text(encoding="utf-8")
    assert "不计检材“检材/02-李某电脑/收购/酒店/住宿登记导出.txt”（少6167条） → 情节严重" in html
    assert "仅有手机号码是否计入：改按“不计入”（少" in html
