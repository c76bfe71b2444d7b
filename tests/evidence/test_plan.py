"""The plan of a count: what it says, and everything that is wrong with it at once."""

from __future__ import annotations

import datetime
import pickle
from pathlib import Path

import pytest

from lvheng.errors import InputError
from lvheng.evidence.columns import layout
from lvheng.evidence.encoding import decode
from lvheng.evidence.exclusions import EXCLUSIONS
from lvheng.evidence.flags import bit
from lvheng.evidence.plan import UNSTATED, parse, read
from lvheng.evidence.readers.text import TextTable

TODAY = datetime.date(2026, 11, 21)
DEFAULT = sum(one.bit for one in EXCLUSIONS if one.default == "excluded")

WHOLE = """
lvheng_plan: 1
tables:
  - {exhibit: "名单/*.xlsx", table: Sheet1, columns: {C: phone, "备用 号:": phone, D: none}}
  - {exhibit: "*.csv", category: transaction, public: true}
exclusions: {bare_number: excluded, dead: counted}
values: {own: [17000000001, "１７０ 0000 0002"], test: {file: t.txt}}
tracks: {metres: 50}
"""


def test_a_whole_plan(tmp_path: Path) -> None:
    (tmp_path / "t.txt").write_text("17000000003\n\n17000000004\n", encoding="utf-8")
    (tmp_path / "plan.yaml").write_text(WHOLE, encoding="utf-8")
    plan = read(tmp_path / "plan.yaml")
    stated = plan.table("名单/a.xlsx", "Sheet1")
    assert dict(stated.roles) == {"C": "phone", "备用号": "phone", "D": ""}
    assert plan.table("名单/a.xlsx", "Sheet2") == UNSTATED
    assert plan.table("x/b.csv", "").category == "transaction"
    assert plan.table("x/b.csv", "").public
    assert plan.excluded() == (DEFAULT | bit("bare_number")) & ~bit("dead")
    assert plan.values == {
        "own": ("17000000001", "170 0000 0002"),
        "test": ("17000000003", "17000000004"),
    }
    assert (plan.metres, plan.minutes) == (50, None)
    assert pickle.loads(pickle.dumps(plan)) == plan
    first = plan.sha256
    (tmp_path / "t.txt").write_text("17000000005\n", encoding="utf-8")
    assert read(tmp_path / "plan.yaml").sha256 != first


def test_everything_wrong_at_once() -> None:
    text = """
lvheng_plan: 2
tables: [{colums: {}, columns: {A: phon}, category: ordinery, form: x, public: 1}]
exclusions: {bare_numbers: excluded, dead: no}
values: {own: 1, test: {file: nowhere.txt}, mine: []}
tracks: {metres: 0, minutes: 1.5}
"""
    with pytest.raises(InputError) as caught:
        parse(text)
    found = {problem.where: problem.en for problem in caught.value.problems}
    assert set(found) == {
        "lvheng_plan",
        "tables[0].colums",
        "tables[0].columns.A",
        "tables[0].category",
        "tables[0].form",
        "tables[0].public",
        "exclusions.bare_numbers",
        "exclusions.dead",
        "values.own",
        "values.test.file",
        "values.mine",
        "tracks.metres",
        "tracks.minutes",
    }
    assert "'ordinary'" in found["tables[0].category"]
    assert "'phone'" in found["tables[0].columns.A"]


@pytest.mark.parametrize("text", ["[1, 2]", "a: [", "tables: {}", "exclusions: 3"])
def test_no_plan(text: str) -> None:
    with pytest.raises(InputError):
        parse(text)


def test_stated_columns() -> None:
    plan = parse("tables: [{columns: {B: wechat, 备注: none, 姓名: login}}]")
    table = TextTable(decode("姓名,x,手机号,备注\n甲,abcdef1,17013570864,17013570865\n".encode()))
    found = layout(table, TODAY, plan.table("a.csv", ""))
    assert found.roles == ("login", "wechat", "phone", "")
    assert [column.source for column in found.columns] == ["plan", "plan", "word", "plan"]


def test_a_count_by_plan(make, tmp_path: Path) -> None:
    one, two = make.mobile("139"), make.mobile("139")
    make.csv("a.csv", [["x", "y"], [one, "王某"], [two, "李某"], [make.mobile("139"), ""]])
    plan = tmp_path / "plan.yaml"
    plan.write_text(
        f"tables: [{{exhibit: a.csv, columns: {{B: name}}}}]\n"
        f"exclusions: {{bare_number: excluded}}\nvalues: {{own: ['{one}']}}\n",
        encoding="utf-8",
    )
    tally = make.count(plan=plan)
    assert tally.headline["C"] == 1
    assert tally.excluded["own_data"] == tally.excluded["bare_number"] == 1
    assert (tally.records, tally.excluded["unidentifiable"]) == (4, 1)
    columns = tally.exhibits[0]["columns"]
    assert [(one["role"], one["source"]) for one in columns] == [("", ""), ("name", "plan")]
    assert tally.plan_sha256 == read(plan).sha256
