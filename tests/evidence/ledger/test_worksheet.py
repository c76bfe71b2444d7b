"""A truth test from the draw to the judgment: the worksheet is filled in with openpyxl, as by hand."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import openpyxl
import pytest

from lvheng.errors import InputError
from lvheng.evidence.ledger.opened import Opened
from lvheng.evidence.ledger.worksheet import draw, read, write
from lvheng.evidence.sampling import untrue

CONFIDENCE = Fraction(95, 100)


@pytest.fixture
def ledger(make, tmp_path: Path) -> Opened:
    for name, many in (("a.csv", 300), ("b.csv", 60)):
        rows = [[make.mobile(), "王某"] for _ in range(many)]
        make.csv(name, [["手机号", "姓名"], *rows])
    make.csv("track.csv", [["手机号", "定位"], [make.mobile(), "东"]])
    make.count(out=tmp_path / "out")
    return Opened.at(tmp_path / "out")


def fill(path: Path, result) -> None:
    book = openpyxl.load_workbook(path)
    sheet = book["核实"]
    for row in sheet.iter_rows(min_row=2):
        row[7].value = result(row)
    book.save(path)


def test_from_draw_to_judgment(ledger: Opened, tmp_path: Path) -> None:
    drawing = draw(ledger, "C", 72, "20261122")
    assert drawing.strata == {"a.csv": 300, "b.csv": 60}
    assert [row[1] for row in drawing.rows].count("b.csv") == 12
    assert draw(ledger, "C", 72, "20261122") == drawing != draw(ledger, "C", 72, "1")
    write(tmp_path / "sheet.xlsx", drawing)
    bad = iter(["不属实"] * 3 + ["无法核实"])
    fill(
        tmp_path / "sheet.xlsx",
        lambda row: next(bad, "属实") if row[2].value == "a.csv" else "属实",
    )
    found = read(tmp_path / "sheet.xlsx", ledger, CONFIDENCE)
    assert (found.items, found.checked, found.untrue, found.unclear) == (360, 72, 3, 1)
    each = Fraction(39, 40)
    assert found.interval.low == untrue(300, 60, 3, each).low
    assert found.interval.high == untrue(300, 60, 4, each).high + untrue(60, 12, 0, each).high
    shown = found.to_dict()
    assert shown["true_items"] == [360 - found.interval.high, 360 - found.interval.low]


def test_everything_checked_leaves_no_doubt(ledger: Opened, tmp_path: Path) -> None:
    write(tmp_path / "sheet.xlsx", draw(ledger, "C", 1000, "1"))
    fill(tmp_path / "sheet.xlsx", lambda row: "不属实" if row[0].value <= 10 else "属实")
    found = read(tmp_path / "sheet.xlsx", ledger, CONFIDENCE)
    assert (found.checked, found.interval.low, found.interval.high) == (360, 10, 10)


def test_every_row_without_a_result_is_named(ledger: Opened, tmp_path: Path) -> None:
    write(tmp_path / "sheet.xlsx", draw(ledger, "C", 5, "1"))
    fill(tmp_path / "sheet.xlsx", lambda row: {2: "属实的", 5: "属实"}.get(row[0].value, ""))
    with pytest.raises(InputError) as error:
        read(tmp_path / "sheet.xlsx", ledger, CONFIDENCE)
    places = [problem.where.rpartition(":")[2] for problem in error.value.problems]
    assert places == ["2,4,5", "3"]
    assert "是否指“属实”" in str(error.value)


def test_a_worksheet_of_other_items_is_refused(ledger: Opened, make, tmp_path: Path) -> None:
    path = tmp_path / "sheet.xlsx"
    write(path, draw(ledger, "C", 5, "1"))
    fill(path, lambda row: "属实")
    assert read(path, ledger, CONFIDENCE).checked == 5
    make.count(out=tmp_path / "other", rule="by_phone")
    with pytest.raises(InputError, match="不是这份台账"):
        read(path, Opened.at(tmp_path / "other"), CONFIDENCE)
    book = openpyxl.load_workbook(path)
    book["核实"].delete_rows(3)
    book.save(path)
    with pytest.raises(InputError, match="各行与抽样结果不符"):
        read(path, ledger, CONFIDENCE)
    path.write_bytes(b"x")
    with pytest.raises(InputError, match="不是抽样核实表"):
        read(path, ledger, CONFIDENCE)
