"""An ignored column: the count is that of the table without it."""

from __future__ import annotations

import csv
import io
import random
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from lvheng.evidence import count
from lvheng.evidence.meaning import letter

FIELDS = ("records", "rules", "range", "excluded", "excluded_reasons", "points", "elements")


def written(rows: Sequence[Sequence[str]]) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue()


def table(make: Any, seed: int) -> list[list[str]]:
    """A table of three to seven columns of all sorts, seeded; with titles, two rows of them, or none."""
    chance = random.Random(seed)
    phones = [make.mobile() for _ in range(8)]
    columns = [
        ("姓名", lambda: chance.choice(["欧阳甲", "王乙", "上官丙", "某某公司", ""])),
        ("手机号", lambda: chance.choice([*phones, "123"])),
        ("身份证号", lambda: chance.choice([make.resident_id(), "", "x"])),
        ("备注", lambda: chance.choice(["", "已联系", phones[0], "a@x.invalid"])),
        ("账号", lambda: chance.choice(["userone", "usertwo", "王乙", "622000"])),
        ("开户行", lambda: chance.choice(["甲银行", ""])),
        ("位置", lambda: chance.choice(["甲市乙路1号", ""])),
        ("时间", lambda: f"2024-01-0{chance.randrange(1, 10)}"),
        ("col9", lambda: chance.choice(phones)),
        ("序号", lambda: chance.choice(["1", "合计", "示例"])),
    ]
    chosen = chance.sample(columns, chance.randrange(3, 8))
    rows = [[make() for _, make in chosen] for _ in range(chance.randrange(1, 12))]
    title = [["客户名单"] + [""] * (len(chosen) - 1)] if chance.random() < 0.3 else []
    header = [[name for name, _ in chosen]] if chance.random() < 0.8 else []
    return [*title, *header, *rows]


def test_ignoring_is_removing(make, tmp_path: Path) -> None:
    """Both counts are made in one folder each, with one exhibit for every seed: exhibits are compared."""
    plan = ["tables:"]
    for seed in range(150):
        rows = table(make, seed)
        place = random.Random(-seed).randrange(len(rows[0]))
        make.write(f"whole/{seed:03}.csv", written(rows))
        rest = [row[:place] + row[place + 1 :] for row in rows]
        make.write(f"rest/{seed:03}.csv", written(rest))
        plan.append(f'  - {{exhibit: "{seed:03}.csv", columns: {{{letter(place)}: ignore}}}}')
    (tmp_path / "plan.yaml").write_text("\n".join(plan), encoding="utf-8")
    ignoring = count([make.folder / "whole"], plan=tmp_path / "plan.yaml").to_dict()
    removing = count([make.folder / "rest"]).to_dict()
    for field in FIELDS:
        assert ignoring[field] == removing[field], field
    for one, other in zip(ignoring["exhibits"], removing["exhibits"], strict=True):
        for field in ("records", "rows", "without", "unread_rows"):
            assert one[field] == other[field], one["path"]
        roles = [column["role"] for column in one["columns"] if "ignored" not in column["flags"]]
        assert roles == [column["role"] for column in other["columns"]]


def test_by_title_of_the_whole_table_and_letters_stay(make, tmp_path: Path) -> None:
    phone, other = make.mobile(), make.mobile()
    make.csv("a.csv", [["姓名", "手机号", "备注"], ["王某", phone, other]])
    (tmp_path / "plan.yaml").write_text(
        "tables: [{columns: {手机号: ignore, C: phone}}]", encoding="utf-8"
    )
    tally = make.count(plan=tmp_path / "plan.yaml")
    (exhibit,) = tally.exhibits
    assert [(c["letter"], c["role"], c["source"], c["flags"]) for c in exhibit["columns"]] == [
        ("A", "name", "word", []),
        ("B", "", "plan", ["ignored"]),
        ("C", "phone", "plan", []),
    ]
    assert tally.elements["mobile"]["valid"] == 1


def test_a_table_of_which_all_columns_are_ignored_has_no_records(make, tmp_path: Path) -> None:
    make.csv("a.csv", [["姓名", "手机号"], ["王某", make.mobile()]])
    (tmp_path / "plan.yaml").write_text(
        "tables: [{columns: {A: ignore, B: ignore}}]", encoding="utf-8"
    )
    tally = make.count(plan=tmp_path / "plan.yaml")
    assert (tally.records, tally.exhibits[0]["rows"]) == (0, 2)


@pytest.mark.parametrize("stated", ["phone", "ignore"])
def test_declared_columns(make, tmp_path: Path, stated: str) -> None:
    make.write(
        "a.json", f'[{{"姓名": "王某", "备用": "{make.mobile()}", "手机号": "{make.mobile()}"}}]'
    )
    (tmp_path / "plan.yaml").write_text(
        f"tables: [{{columns: {{备用: {stated}}}}}]", encoding="utf-8"
    )
    valid = make.count(plan=tmp_path / "plan.yaml").elements["mobile"]["valid"]
    assert valid == (2 if stated == "phone" else 1)
