"""Every move is that of a fresh count of the changed input."""

from __future__ import annotations

import json
import random
import shutil
import zipfile
from pathlib import Path
from typing import Any

import pytest

from lvheng.errors import InputError
from lvheng.evidence import count, what_if
from lvheng.evidence.counting import groups
from lvheng.evidence.held import Held
from lvheng.evidence.plan import Plan, parse
from lvheng.evidence.what_if import Asked, WhatIf

RULES = ("as_seized", "by_line", "by_id", "by_phone", "by_person")


def sums(tally: Any) -> dict[str, int]:
    return {name: tally.headline[name] for name in "ABC"}


@pytest.fixture
def folder(make) -> Path:
    """Exhibits that share people, with points, exclusions, tracks, linked persons and an archive."""
    chance = random.Random(9)
    people = [[make.resident_id(), make.mobile(), "欧阳甲"] for _ in range(25)]
    make.csv(
        "名单[1].csv",
        [["身份证号", "手机号", "姓名"], *people[:15], ["", make.mobile(), "张先生"]],
    )
    make.csv(
        "b/贷款.csv",
        [
            ["姓名", "手机号", "贷款意向"],
            *([p[2], p[1], chance.choice(["有", ""])] for p in people[8:]),
        ],
    )
    make.csv(
        "b/轨迹.csv",
        [
            ["手机号", "经度", "纬度", "时间"],
            *(
                [chance.choice(people)[1], f"116.{n % 3}001", "39.9001", f"2024-01-01 08:{n:02}:00"]
                for n in range(20)
            ),
        ],
    )
    make.write("号码.txt", "\n".join(p[1] for p in people[20:]) + "\n" + make.mobile())
    make.csv("test.csv", [["姓名", "手机号"], ["测试", make.mobile()], ["王乙", people[0][1]]])
    inner = make.csv("inner.csv", [["手机号", "余额"], *([p[1], "12.50"] for p in people[5:12])])
    with zipfile.ZipFile(make.folder / "包.zip", "w") as archive:
        archive.write(inner, "甲/inner.csv")
    inner.unlink()
    return make.folder


def without(folder: Path, name: str, to: Path) -> Path:
    shutil.copytree(folder, to)
    (to / name).unlink()
    return to


@pytest.mark.parametrize("rule", RULES)
def test_every_single_change(folder: Path, tmp_path: Path, rule: str) -> None:
    found = WhatIf(Held([folder], Plan()), rule)
    assert found.now == sums(count([folder], rule=rule))
    moves = list(found.singles())
    kinds = {move.change.kind for move in moves}
    assert kinds == {"rule", "point", "exclusion", "exhibit", "column"}
    for number, (change, then) in enumerate((move.change, move.sums) for move in moves):
        if change.kind == "rule":
            fresh = sums(count([folder], rule=change.after))
        elif change.kind == "exclusion":
            plan = parse(f"exclusions: {{{change.name}: {change.after}}}")
            fresh = sums(count([folder], rule=rule, plan=plan))
        elif change.kind == "exhibit":
            file = change.name.split("!/")[0]  # the only member of its archive
            fresh = sums(count([without(folder, file, tmp_path / str(number))], rule=rule))
        elif change.kind == "column":
            exhibit, _, letter = change.name.rpartition(":")
            stated = {"exhibit": exhibit.replace("[", "[[]"), "columns": {letter: "ignore"}}
            plan = parse(json.dumps({"tables": [stated]}))
            fresh = sums(count([folder], rule=rule, plan=plan))
        else:
            (fresh,) = map(groups, switched(count([folder]), rule, change))
        assert then == fresh, change


def switched(tally: Any, rule: str, change: what_if.Change) -> list[dict[str, int]]:
    wanted = {one["name"]: one["default"] for one in tally.points} | {change.name: change.after}
    return [
        one["by_category"]
        for one in tally.alternatives
        if one["rule"] == rule and one["readings"] == wanted
    ]


def test_several_together(folder: Path, tmp_path: Path) -> None:
    plan = parse("{exclusions: {bare_number: excluded}, tables: [{columns: {余额: balance}}]}")
    found = WhatIf(Held([folder], plan))
    asked = Asked(
        rule="by_phone",
        without=["b"],
        ignore=["名单[1].csv:身份证号", "包.zip!/甲/inner.csv:B"],
        exclude=["salutation_number"],
        include=["bare_number", "test_data"],
    )
    changes, rule, then = found.together(asked)
    assert rule == "by_phone"
    assert [(change.kind, change.after) for change in changes] == [
        ("rule", "by_phone"),
        ("exclusion", "excluded"),
        ("exclusion", "counted"),
        ("exclusion", "counted"),
        ("exhibit", "left_out"),
        ("column", "ignore"),
        ("column", "ignore"),
    ]
    rest = tmp_path / "rest"
    shutil.copytree(folder, rest)
    shutil.rmtree(rest / "b")
    plan = parse(
        """
exclusions: {bare_number: counted, test_data: counted, salutation_number: excluded}
tables:
  - {exhibit: "名单*", columns: {A: ignore}}
  - {exhibit: "*inner.csv", columns: {B: ignore}}
"""
    )
    fresh = count([rest], rule="by_phone", plan=plan)
    assert then == sums(fresh)
    assert then != found.now


def test_a_column_of_one_sheet_alone(make) -> None:
    rows = f'[{{"姓名": "王甲", "手机号": "{make.mobile()}"}}]'
    make.write("a.json", f'{{"甲": {rows}, "乙": {rows.replace("王甲", "王乙")}}}')
    found = WhatIf(Held([make.folder], Plan()))
    names = {m.change.name: m.sums for m in found.singles() if m.change.kind == "column"}
    assert set(names) == {f"a.json:{table}:{column}" for table in "甲乙" for column in "AB"}
    _, _, then = found.together(Asked(ignore=["a.json:甲:手机号"]))
    assert names["a.json:甲:B"] == then
    _, _, both = found.together(Asked(ignore=["a.json:手机号"]))
    assert both == {"A": 0, "B": 0, "C": 0}


def test_what_is_not_tried_is_said(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(what_if, "COLUMNS", 2)
    moves = [m for m in WhatIf(Held([folder], Plan())).singles() if m.change.kind == "column"]
    assert [move.sums is None for move in moves[:3]] == [False, False, True]
    assert len(moves) == 14
    assert moves[0].change.name.startswith("b/轨迹.csv")  # that with most records


def test_everything_asked_for_that_there_is_not(folder: Path) -> None:
    found = WhatIf(Held([folder], Plan()))
    with pytest.raises(InputError) as caught:
        found.together(
            Asked(
                "by_phones", ["号码.tx"], ["nowhere.csv:A", "b/贷款.csv:手机"], ["bare"], ["dead"]
            )
        )
    assert [(one.code, one.where) for one in caught.value.problems] == [
        ("unknown_rule", "by_phones"),
        ("unknown_exclusion", "bare"),
        ("unknown_exhibit", "号码.tx"),
        ("unknown_exhibit", "nowhere.csv"),
        ("unknown_column", "手机"),
    ]
    assert "号码.txt" in caught.value.problems[2].zh


def test_with_nothing_left_nothing_is_counted(folder: Path) -> None:
    found = WhatIf(Held([folder], Plan()))
    paths = [about["path"] for about in Held([folder], Plan()).described]
    assert found.together(Asked(without=paths))[2] == {"A": 0, "B": 0, "C": 0}
    assert found.together(Asked())[2] == found.now
    assert found.now == sums(count([folder]))  # the exhibits that are kept stay as they were


def test_an_exhibit_that_cannot_be_read_is_no_obstacle(make) -> None:
    make.write("bad.xlsx", b"PK\x03\x04")
    found = WhatIf(Held([make.folder], Plan()))
    assert {move.change.kind for move in found.singles()} == {"rule"}
    make.csv("a.csv", [["手机号", "姓名"], [make.mobile(), "王某"]])
    found = WhatIf(Held([make.folder], Plan()))
    names = {move.change.name for move in found.singles()}
    assert names == {"", "a.csv", "a.csv:A", "a.csv:B"}
