"""Workbooks: the type of a cell decides, and nothing in them is overlooked (§4)."""

from __future__ import annotations

import datetime
import zipfile

import openpyxl
import pytest
import xlsxwriter
import xlwt

from lvheng.evidence.elements import bank_card, resident_id


def workbook(make, name: str, rows: list[list], merges: tuple = ()) -> None:
    book = xlsxwriter.Workbook(make.folder / name, {"strings_to_numbers": False})
    sheet = book.add_worksheet()
    for number, row in enumerate(rows):
        sheet.write_row(number, 0, row)
    for first, column, last, last_column, text in merges:
        sheet.merge_range(first, column, last, last_column, text)
    book.close()


def damaged_but_plausible() -> int:
    """A number that keeps fifteen digits and still passes the check of a resident ID."""
    for order in range(1000):
        number = f"119917197707{order % 28 + 1:02}{order:03}"[:15] + "000"
        if resident_id.validate(number) is None:
            return int(number)
    raise AssertionError


def test_a_long_number_is_damaged_and_never_valid(make) -> None:
    workbook(make, "a.xlsx", [["姓名", "身份证号"], ["王某", damaged_but_plausible()]])
    tally = make.count()
    assert tally.elements["resident_id"] == {"valid": 0, "invalid": {"damaged": 1}}
    assert tally.excluded["invalid_identifier"] == 1
    assert tally.excluded_reasons["invalid_identifier"] == {"damaged": 1}


def test_a_card_as_a_number_is_damaged(make) -> None:
    number = next(
        c for c in (make.card(length=16)[:15] + "0" for _ in range(999)) if bank_card.luhn(c)
    )
    workbook(make, "a.xlsx", [["卡号", "姓名"], [int(number), "王某"]])
    assert make.count().elements["bank_card"]["invalid"] == {"damaged": 1}


def test_the_same_digits_as_text_are_only_flagged(make) -> None:
    workbook(make, "a.xlsx", [["姓名", "身份证号"], ["王某", str(damaged_but_plausible())]])
    tally = make.count()
    assert (tally.headline["C"], tally.flags["zero_tail"]) == (1, 1)


@pytest.mark.parametrize("text", ["4.2020219701226E+17", "1.39e+10", "4E+17", "42e+9"])
def test_scientific_text_is_damaged(make, text: str) -> None:
    make.csv("a.csv", [["身份证号", "姓名"], [text, "王某"]])
    make.csv("b.csv", [["姓名", "备注", "手机号"], ["王某", text, make.mobile()]])
    tally = make.count()
    assert tally.elements["resident_id"]["invalid"] == {"damaged": 1}
    assert tally.headline["C"] == 1


def test_phones_as_numbers(make) -> None:
    workbook(make, "a.xlsx", [["手机号"], [float(make.mobile())], [int(make.mobile())]])
    assert make.count().headline["C"] == 2


def test_a_phone_written_with_a_decimal(make) -> None:
    """1 to 15 digits lose a `.0`; more of them may be the rest of a destroyed number and stay."""
    number = make.mobile()
    rows = [[number + ".0", ""], [number, ""], ["", "1" * 16 + ".0"], ["", "1.00"]]
    make.csv("a.csv", [["手机号", "身份证号"], *rows])
    tally = make.count()
    assert tally.rules["by_line"]["C"] == 1
    assert tally.elements["resident_id"]["invalid"] == {"length": 1, "characters": 1}


def test_apostrophe(make) -> None:
    workbook(make, "a.xlsx", [["身份证号"], ["'" + make.resident_id()]])
    assert make.count().headline["C"] == 1


def test_cells_by_type(make, tmp_path) -> None:
    from lvheng.evidence.readers.grid import cell_text, is_damaged

    day = datetime.datetime(2024, 1, 2)
    assert cell_text(day.replace(hour=3, minute=4, second=5)) == "2024-01-02 03:04:05"
    assert cell_text(day) == "2024-01-02"
    assert cell_text(day - datetime.timedelta(microseconds=1)) == "2024-01-02"
    assert cell_text(day + datetime.timedelta(seconds=4.6)) == "2024-01-02 00:00:05"
    assert cell_text(datetime.datetime.max) == "9999-12-31 23:59:59"
    assert cell_text(datetime.time(3, 4, 5)) == "03:04:05"
    assert cell_text(datetime.time(3, 4, 5, 499_999)) == "03:04:05"
    assert cell_text(datetime.time(3, 4, 5, 500_000)) == "03:04:06"
    assert cell_text(datetime.timedelta(hours=30)) == "30:00:00"
    assert cell_text(datetime.timedelta(hours=29, seconds=3599.7)) == "30:00:00"
    assert [cell_text(n) for n in (0.1, -0.0, 1e14, 1e-5)] == ["0.1", "0", "1" + "0" * 14, "1e-05"]
    assert cell_text(1e15) == "1" + "0" * 15
    digits = 119917 * 10**12 + 197707071234
    assert cell_text(float(digits)) == str(digits // 1000) + "000"
    assert cell_text(-(2.0**60)) == "-1152921504606850000"
    assert cell_text(999999999999999999) == "1" + "0" * 18
    assert [is_damaged(n) for n in (999_999_999_999_999.0, 1e15, -1e16, "x")] == [
        False,
        True,
        True,
        False,
    ]


def test_dates_tell_stays_apart(make) -> None:
    book = xlsxwriter.Workbook(make.folder / "a.xlsx")
    sheet, day = book.add_worksheet(), book.add_format({"num_format": "yyyy-mm-dd"})
    sheet.write_row(0, 0, ["手机号", "入住时间", "酒店名称"])
    number = make.mobile()
    for row, date in enumerate([1, 2, 2], 1):
        sheet.write(row, 0, number)
        sheet.write_datetime(row, 1, datetime.datetime(2024, 1, date), day)
        sheet.write(row, 2, "某酒店")
    book.close()
    make.csv("b.csv", [["手机号", "入住时间", "酒店名称"], [number, "2024-01-02", "某酒店"]])
    assert make.count().headline["by_category"]["lodging"] == 2


def test_hidden_sheets_are_read_and_named(make) -> None:
    book = xlsxwriter.Workbook(make.folder / "a.xlsx")
    for name, act in (("a", None), ("b", "hide"), ("c", "very_hidden")):
        sheet = book.add_worksheet(name)
        sheet.write_column(0, 0, ["手机号", make.mobile()])
        if act:
            getattr(sheet, act)()
    book.close()
    (exhibit,) = make.count().exhibits
    assert exhibit["sheets"] == [
        {"name": "a", "visibility": "visible", "records": 1},
        {"name": "b", "visibility": "hidden", "records": 1},
        {"name": "c", "visibility": "very_hidden", "records": 1},
    ]
    assert [reason["code"] for reason in exhibit["reasons"]] == ["hidden_sheet"]


def test_merged_title_two_row_header_and_merged_person(make) -> None:
    number = make.resident_id()
    workbook(
        make,
        "a.xlsx",
        [
            [],
            ["", "客户信息", "", "联系方式"],
            ["序号", "姓名", "身份证号", "手机号", "备用电话"],
            [1, "", "", make.mobile(), ""],
            [2, "", "", make.mobile(), ""],
            [3, "李某", make.resident_id(), make.mobile(), ""],
        ],
        merges=(
            (0, 0, 0, 4, "某公司2024年客户名单"),
            (1, 3, 1, 4, "联系方式"),
            (3, 1, 4, 1, "王某"),
            (3, 2, 4, 2, number),
        ),
    )
    tally = make.count()
    assert tally.records == 3
    assert tally.rules["by_id"]["C"] == 2
    assert tally.elements["name"]["valid"] == 3
    assert tally.elements["resident_id"]["valid"] == 3


def test_two_row_header(make) -> None:
    make.csv(
        "a.csv",
        [["姓名", "联系方式", ""], ["", "手机", "邮箱"], ["王某", make.mobile(), "a@b.invalid"]],
    )
    tally = make.count()
    assert (tally.records, tally.elements["email"]["valid"]) == (1, 1)


def test_xls(make) -> None:
    book = xlwt.Workbook()
    sheet = book.add_sheet("名单")
    for row, cells in enumerate(
        [["姓名", "手机号"], ["", float(make.mobile())], ["", make.mobile()]]
    ):
        for column, cell in enumerate(cells):
            if cell:
                sheet.write(row, column, cell)
    sheet.write_merge(1, 2, 0, 0, "王某")
    hidden = book.add_sheet("备份")
    hidden.visibility = 2
    hidden.write(0, 0, make.mobile())
    book.save(str(make.folder / "a.xls"))
    tally = make.count()
    assert [sheet["visibility"] for sheet in tally.exhibits[0]["sheets"]] == [
        "visible",
        "very_hidden",
    ]
    assert (tally.headline["C"], tally.elements["name"]["valid"]) == (3, 2)


def test_openpyxl_files(make) -> None:
    book = openpyxl.Workbook()
    book.active.append(["姓名", "手机号"])
    book.active.append(["王某", make.mobile()])
    book.save(make.folder / "a.xlsx")
    assert make.count().headline["C"] == 1


def test_a_merge_over_empty_rows_makes_no_records(make) -> None:
    book = openpyxl.Workbook()
    book.active.append(["姓名", "手机号"])
    book.active.append(["王某", make.mobile()])
    book.active.merge_cells("A2:A90000")
    book.save(make.folder / "a.xlsx")
    assert make.count().records == 1


def test_a_merge_ends_where_the_last_cell_that_holds_anything_is(make) -> None:
    """Empty texts, as programs write them, and errors hold nothing."""
    book = openpyxl.Workbook()
    book.active.append(["姓名", "手机号"])
    book.active.append(["王某", make.mobile()])
    book.active["B3"] = ""
    book.active["C3"] = "#N/A"
    book.active.merge_cells("A2:A3")
    book.save(make.folder / "a.xlsx")
    (exhibit,) = make.count().exhibits
    assert (exhibit["records"], exhibit["rows"]) == (1, 2)


def test_corrupt_workbooks_stop_nothing(make) -> None:
    workbook(make, "good.xlsx", [["手机号"], [make.mobile()]])
    content = (make.folder / "good.xlsx").read_bytes()
    make.write("cut.xlsx", content[: len(content) // 2])
    make.write("turned.xlsx", content[:200] + bytes(reversed(content[200:700])) + content[700:])
    make.write("ole.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 900)
    tally = make.count()
    status = {exhibit["path"]: exhibit["status"] for exhibit in tally.exhibits}
    assert status["good.xlsx"] == "read"
    assert (status["cut.xlsx"], status["ole.xls"]) == ("unreadable", "unreadable")
    assert tally.headline["C"] == 1


def test_a_sheet_that_cannot_be_read_leaves_the_others(make, tmp_path) -> None:
    book = xlsxwriter.Workbook(tmp_path / "whole.xlsx")
    for name in "ab":
        book.add_worksheet(name).write_column(0, 0, ["手机号", make.mobile()])
    book.close()
    with (
        zipfile.ZipFile(tmp_path / "whole.xlsx") as whole,
        zipfile.ZipFile(make.folder / "a.xlsx", "w") as damaged,
    ):
        for member in whole.namelist():
            content = whole.read(member)
            cut = len(content) // 2 if member == "xl/worksheets/sheet1.xml" else len(content)
            damaged.writestr(member, content[:cut])
    (exhibit,) = make.count().exhibits
    assert (exhibit["status"], exhibit["records"]) == ("partly_read", 1)
    assert [reason["code"] for reason in exhibit["reasons"]] == ["corrupt_sheet"]


def test_a_workbook_that_kills_its_reader(make) -> None:
    """Cells in two far corners make the library ask for hundreds of gigabytes and abort."""
    book = xlsxwriter.Workbook(make.folder / "a.xlsx")
    sheet = book.add_worksheet()
    sheet.write(0, 0, make.mobile())
    sheet.write(2**20 - 1, 2**14 - 1, make.mobile())
    book.close()
    workbook(make, "b.xlsx", [["手机号"], [make.mobile()]])
    tally = make.count()
    assert [exhibit["status"] for exhibit in tally.exhibits] == ["unreadable", "read"]
    assert tally.headline["C"] == 1
