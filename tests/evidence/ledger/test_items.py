"""The list of items for the court and the de-identified set."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import openpyxl
import pytest

from lvheng.errors import InputError
from lvheng.evidence.ledger.items import DEIDENTIFIED, HEADER, items, pseudonyms
from lvheng.evidence.ledger.lists import write
from lvheng.evidence.ledger.opened import Opened
from lvheng.evidence.ledger.seal import CaseKey, new_key

RULES = ("as_seized", "by_line", "by_id", "by_phone", "by_person")


def filled(make) -> list[tuple[str, str]]:
    people = [(make.resident_id(), make.mobile()) for _ in range(6)]
    make.csv(
        "a.csv", [["姓名", "身份证", "手机号"], *(["王某", *one] for one in people + people[:2])]
    )
    header = ["手机号", "经度", "纬度", "定位时间"]
    points = [[people[0][1], "121.5", "31.2", f"2024-01-01 08:0{n}"] for n in range(3)]
    make.csv("b.csv", [header, *points])
    return people


@pytest.mark.parametrize("rule", RULES)
def test_the_list_has_as_many_items_as_were_counted(make, rule: str, tmp_path: Path) -> None:
    filled(make)
    tally = make.count(rule=rule, out=tmp_path / "out")
    rows = list(items(Opened.at(tmp_path / "out")))
    wanted = {name: many for name, many in tally.headline["by_category"].items() if many}
    assert Counter(row[1] for row in rows) == wanted
    assert len({row[0] for row in rows}) == len(rows)
    only = list(items(Opened.at(tmp_path / "out" / "ledger"), "A"))
    assert [row[1] for row in only] == ["track"] * wanted["track"]


def test_masked_by_default_and_clear_with_the_key(make, tmp_path: Path) -> None:
    people = filled(make)
    new_key(tmp_path / "case.key")
    make.count(out=tmp_path / "out", key=tmp_path / "case.key")
    ledger, key = Opened.at(tmp_path / "out"), CaseKey.read(tmp_path / "case.key")
    masked, clear = list(items(ledger)), list(items(ledger, key=key))
    for number, mobile in people:
        assert not any(number in row[6] or mobile in row[6] for row in masked)
        assert sum(f"resident_id {number}；mobile {mobile}" in row[6] for row in clear) == 1
    assert [row[5] for row in clear[:3]] == [2, 2, 1]
    assert [row[:6] for row in masked] == [row[:6] for row in clear]
    assert clear[0][2:5] == ("a.csv", "", 2)


def test_the_de_identified_set_links_what_belongs_together(make, tmp_path: Path) -> None:
    people = filled(make)
    new_key(tmp_path / "case.key")
    make.count(out=tmp_path / "out", key=tmp_path / "case.key")
    ledger, key = Opened.at(tmp_path / "out"), CaseKey.read(tmp_path / "case.key")
    rows = list(pseudonyms(ledger, key))
    assert len(rows) == 11
    text = "\n".join(map(str, rows))
    assert not any(value in text for one in people for value in one)
    assert "王某" not in text
    first = key.token("mobile", people[0][1])
    assert sum(first in row[4] for row in rows) == 5
    assert len({row[0] for row in rows}) == 11


def test_no_clear_list_without_sealed_values_or_with_another_key(make, tmp_path: Path) -> None:
    filled(make)
    for name in ("one", "two"):
        new_key(tmp_path / name)
    make.count(out=tmp_path / "plain")
    make.count(out=tmp_path / "sealed", key=tmp_path / "one")
    key = CaseKey.read(tmp_path / "two")
    for folder, said in (("plain", "没有密封"), ("sealed", "密钥与台账不符")):
        with pytest.raises(InputError, match=said):
            list(items(Opened.at(tmp_path / folder), key=key))
    with pytest.raises(InputError, match="没有台账"):
        Opened.at(tmp_path)


def test_lists_as_files(make, tmp_path: Path) -> None:
    make.csv("a.csv", [["姓名", "手机号"], ["=1+1", make.mobile()], ["王某", make.mobile()]])
    make.count(out=tmp_path / "out")
    ledger = Opened.at(tmp_path / "out")
    assert write(tmp_path / "list.csv", HEADER, items(ledger)) == 2
    rows = list(csv.reader((tmp_path / "list.csv").open(encoding="utf-8-sig")))
    assert rows[0] == list(HEADER)
    assert len(rows) == 3
    assert write(tmp_path / "list.xlsx", HEADER, items(ledger)) == 2
    sheet = openpyxl.load_workbook(tmp_path / "list.xlsx").active
    assert [cell.value for cell in sheet[1]] == list(HEADER)
    assert sheet.max_row == 3
    assert write(tmp_path / "none.xlsx", DEIDENTIFIED, iter(())) == 0
    assert openpyxl.load_workbook(tmp_path / "none.xlsx").active["A1"].value == DEIDENTIFIED[0]
    write(tmp_path / "formula.csv", ("a",), iter([("=1+1",)]))
    assert "'=1+1" in (tmp_path / "formula.csv").read_text(encoding="utf-8-sig")
    with pytest.raises(InputError, match=r"是否指 \.xlsx"):
        write(tmp_path / "list.xlsm", HEADER, items(ledger))
