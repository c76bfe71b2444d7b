"""What two ledgers disagree on."""

from __future__ import annotations

from pathlib import Path

from lvheng.evidence.ledger.diff import difference
from lvheng.evidence.ledger.opened import Opened


def test_the_same_exhibits_do_not_differ(make, tmp_path: Path) -> None:
    make.csv("a.csv", [["手机号"], [make.mobile()]])
    for name in ("one", "two"):
        make.count(out=tmp_path / name)
    found = difference(Opened.at(tmp_path / "one"), Opened.at(tmp_path / "two"))
    assert found.none
    assert found.to_dict()["records"] == []


def test_every_change_is_named(make, tmp_path: Path) -> None:
    one, two, three = make.mobile(), make.mobile(), make.mobile()
    make.csv("a.csv", [["手机号", "姓名"], [one, "王某"], [two, "李某"], ["", "某公司"]])
    make.csv("gone.csv", [["手机号", "姓名"], [three, "赵某"]])
    make.count(out=tmp_path / "one")
    (make.folder / "gone.csv").unlink()
    make.csv("a.csv", [["手机号", "姓名"], [one, "王某"], [one, "李某"], [two, "某公司"]])
    make.csv("new.csv", [["手机号", "工资"], [three, "1"]])
    make.count(out=tmp_path / "two")
    found = difference(Opened.at(tmp_path / "one"), Opened.at(tmp_path / "two"))
    assert [one["path"] for one in found.exhibits] == ["a.csv", "gone.csv", "new.csv"]
    assert found.exhibits[1]["sha256"][1] is None
    assert found.counts == {"property": [0, 1], "ordinary": [3, 2]}
    assert found.where == [
        {"exhibit": "a.csv", "sheet": "", "row": 3,
         "before": ["ordinary", "counted"], "after": ["ordinary", "duplicate"]},
        {"exhibit": "a.csv", "sheet": "", "row": 4,
         "before": [None, "not_personal"], "after": ["ordinary", "counted"]},
        {"exhibit": "gone.csv", "sheet": "", "row": 2,
         "before": ["ordinary", "counted"], "after": [None, None]},
        {"exhibit": "new.csv", "sheet": "", "row": 2,
         "before": [None, None], "after": ["property", "counted"]},
    ]  # fmt: skip
    assert sum(change["records"] for change in found.records) == 4


def test_another_rule_shows(make, tmp_path: Path) -> None:
    make.csv("a.csv", [["手机号", "姓名"], *([make.mobile(), "王某"],) * 2])
    make.count(out=tmp_path / "one")
    make.count(out=tmp_path / "two", rule="as_seized")
    found = difference(Opened.at(tmp_path / "one"), Opened.at(tmp_path / "two"))
    assert found.counting == {"rule": ["by_id", "as_seized"]}
    assert found.counts == {"ordinary": [1, 2]}
    assert found.records == [
        {"before": ["ordinary", "duplicate"], "after": ["ordinary", "counted"], "records": 1}
    ]
