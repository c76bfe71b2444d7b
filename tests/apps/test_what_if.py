"""lvheng what-if on the sample, from the command line; and what a case file says of counting."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from lvheng.apps.cli import main
from lvheng.apps.quantity import tier_of
from lvheng.apps.run import run_case
from lvheng.apps.sample import write_sample
from lvheng.errors import InputError
from lvheng.evidence import count

GROUP = "02-李某电脑/收购/群里买的"
LIST = f"{GROUP}/号码.txt"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_sample(tmp_path_factory.mktemp("sample") / "示例").parent


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, Any]:
    with pytest.raises(SystemExit) as left:
        main(["what-if", *arguments, "--json"])
    return left.value.code, json.loads(capsys.readouterr().out)


def test_before_and_after_are_two_counts_with_their_tiers(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    exhibits = str(folder / "检材" / GROUP)
    options = ("--exclude", "bare_number", "--rule", "by_phone")
    code, found = run(capsys, exhibits, *options)
    plan = tmp_path / "plan.yaml"
    plan.write_text("exclusions: {bare_number: excluded}", encoding="utf-8")
    before = count([Path(exhibits)]).headline
    after = count([Path(exhibits)], rule="by_phone", plan=plan).headline
    for shown, counted in ((found["now"], before), (found["then"], after)):
        assert {name: shown[name] for name in "ABC"} == {name: counted[name] for name in "ABC"}
        assert shown["rule"] == counted["rule"]
        assert shown["tier"] == tier_of({name: counted[name] for name in "ABC"})
    assert code == 0
    assert found["now"]["tier"] != "none"
    assert [change["to"] for change in found["changes"]] == ["by_phone", "excluded"]


def test_every_single_change_in_words(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    exhibits = str(folder / "检材" / GROUP)
    _, found = run(capsys, exhibits)
    assert found["not_tried"] == []
    assert {move["kind"] for move in found["moves"]} >= {"rule", "exclusion", "exhibit", "column"}
    assert any(move["then"]["tier"] != found["now"]["tier"] for move in found["moves"])
    with pytest.raises(SystemExit):
        main(["what-if", exhibits])
    said = capsys.readouterr().out
    assert "不计检材" in said
    assert "bare_number" in said


def test_what_there_is_not_is_wrong_input(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, found = run(capsys, str(folder / "检材" / GROUP), "--exclude", "bare_numbers")
    assert code == 2
    assert found["errors"][0]["code"] == "unknown_exclusion"


CASE = f"""
lvheng: 1
title: 计数计划
judged_on: 2026-11-21
parties: [{{id: li, kind: person}}]
acts:
  - {{id: a1, party: li, kind: buy, on: 2024-06-01, exhibits: [检材/{GROUP}]}}
"""
SOLD = f"  - {{id: a2, party: li, kind: sell, on: 2024-06-02, exhibits: [检材/{LIST}]}}\n"


def opinion(folder: Path, text: str) -> tuple[dict[str, Any], dict[str, Any]]:
    case = folder / "counting.yaml"
    case.write_text(text, encoding="utf-8")
    outcome = run_case(case, folder / "out", "zh")
    assert outcome.tally is not None
    return outcome.opinion, outcome.tally


@pytest.mark.parametrize("stated", ["{exclusions: {bare_number: excluded}}", "plans/plan.yaml"])
def test_a_case_file_states_the_plan_or_names_its_file(folder: Path, stated: str) -> None:
    plan = folder / "plans/plan.yaml"
    plan.parent.mkdir(exist_ok=True)
    plan.write_text("exclusions: {bare_number: excluded}", encoding="utf-8")
    found, tally = opinion(folder, CASE + f"counting: {stated}\n")
    alone = count([folder / "检材" / GROUP], plan=plan)
    assert tally["headline"] == alone.headline
    assert tally["excluded"]["bare_number"] > 0
    assert found["receipt"]["plan_sha256"] == tally["plan_sha256"]
    assert tally["plan_sha256"] in (folder / "out/意见书.html").read_text(encoding="utf-8")


def test_without_a_plan_the_receipt_has_none(folder: Path) -> None:
    assert "plan_sha256" not in opinion(folder, CASE)[0]["receipt"]


def test_what_is_wrong_in_it_is_told_by_its_place(folder: Path) -> None:
    with pytest.raises(InputError) as caught:
        opinion(folder, CASE + "counting: {exclusion: {}, tracks: {metres: 0}}\n")
    assert [one.where for one in caught.value.problems] == [
        "counting.exclusion",
        "counting.tracks.metres",
    ]


def test_the_same_items_in_two_acts_are_noted_unless_they_are_linked(folder: Path) -> None:
    found, tally = opinion(folder, CASE + SOLD)
    (shared,) = tally["overlaps"]
    assert shared["C"] > 0
    (note,) = (gap for gap in found["receipt"]["gaps"] if "same_items_as" in gap)
    assert f"{shared['C']:,} 条" in note
    assert "法释〔2017〕10号第十一条第一款" in note
    linked, same = opinion(folder, CASE + SOLD.replace("}\n", ", same_items_as: a1}\n"))
    assert not any("same_items_as" in gap for gap in linked["receipt"]["gaps"])
    assert same["headline"] == tally["headline"]


def test_acts_of_two_people_are_counted_for_each(folder: Path) -> None:
    other = CASE.replace("kind: person}]", "kind: person}, {id: wang, kind: person}]")
    found, tally = opinion(folder, other + SOLD.replace("li,", "wang,"))
    assert tally["overlaps"]
    assert not any("same_items_as" in gap for gap in found["receipt"]["gaps"])
