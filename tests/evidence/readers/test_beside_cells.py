"""Workbooks of other formats than xlsx, and what is in them beside their cells (§4)."""

from __future__ import annotations

import datetime
import io
import zipfile

import odswriter
import openpyxl
import pytest
import pyxlsbwriter
import xlsxwriter
import xlwt

from lvheng.evidence.kinds import kind


def test_xlsx(read) -> None:
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file)
    sheet = book.add_worksheet("甲")
    sheet.write_row(0, 0, ["姓名", "手机", "x"])
    sheet.write_row(1, 0, ["张", "138", 5])
    sheet.set_row(1, None, None, {"hidden": True})
    sheet.set_row(7, None, None, {"hidden": True})  # holds nothing
    sheet.set_column(2, 2, None, None, {"hidden": True})
    sheet.write_comment(1, 1, "另有 139", {"author": "某"})
    sheet.write_formula(2, 0, "=1+1", None, 2)
    sheet.write_formula(2, 1, "=A1", None, "")
    book.add_worksheet("空")
    book.close()
    found = read("workbook", file.getvalue())
    assert found.rows["甲"] == [["姓名", "手机", "x"], ["张", "138", "5"], ["2", "", ""]]
    assert found.rows["批注"] == [["甲", "B2", "另有 139"]]
    assert found.tables[-1].form == "prose"
    assert found.reasons == {"hidden_rows": 1, "hidden_columns": 1, "formula_without_value": 1}


def test_formulas_without_a_value(read) -> None:
    file = io.BytesIO()
    book = openpyxl.Workbook()
    book.active.append(["姓名", "=A1", "=B1"])
    book.save(file)
    found = read("workbook", file.getvalue())
    assert (found.rows["Sheet"][0][0], found.reasons) == ("姓名", {"formula_without_value": 2})


def test_pictures_are_said_to_be_unread(read) -> None:
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file)
    picture = io.BytesIO(
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x08\0\0\0\0:~\x9bU\0\0\0\nIDATx\x9cc`\0\0\0\2\0\1H\xaf\xa4q"
        b"\0\0\0\0IEND\xaeB`\x82"
    )
    book.add_worksheet().insert_image("B2", "a.png", {"image_data": picture})
    book.close()
    assert read("workbook", file.getvalue()).reasons == {"embedded_unread": 1}


def test_xls(read) -> None:
    file = io.BytesIO()
    book = xlwt.Workbook()
    sheet = book.add_sheet("甲")
    sheet.write(0, 0, "姓名")
    sheet.write(1, 0, "张")
    sheet.write(1, 2, 5)
    sheet.row(1).hidden = True
    sheet.col(2).hidden = True
    book.save(file)
    found = read("workbook", file.getvalue())
    assert found.rows["甲"] == [["姓名", "", ""], ["张", "", "5"]]
    assert found.reasons == {"hidden_rows": 1, "hidden_columns": 1}


def test_xlsb(read, tmp_path) -> None:
    path = tmp_path / "a.xlsb"
    with pyxlsbwriter.XlsbWriter(str(path)) as book:
        book.add_sheet("甲", hidden=True)
        moment = datetime.datetime(2024, 1, 2, 3, 4, 5)
        book.write_sheet(
            [["姓名", "n", "t"], ["张三", 123456789012345678, moment], ["李", 138, None]]
        )
    assert kind(path.read_bytes()) == "xlsb"
    found = read("workbook", path.read_bytes())
    assert found.rows["甲"] == [
        ["姓名", "n", "t"],
        ["张三", "123456789012346000", "2024-01-02 03:04:05"],
        ["李", "138", ""],
    ]
    (block,) = found.tables[0].blocks()
    assert [bool(mask[1]) for mask in block.damaged] == [False, True, False]
    assert found.reasons == {"hidden_sheet": 1}


ROWS = """<table:table table:name="甲"><table:table-column/><table:table-column table:visibility="collapse"/>
<table:table-row><table:table-cell office:value-type="string" table:number-columns-spanned="2"
 table:number-rows-spanned="1"><text:p>标题</text:p></table:table-cell><table:covered-table-cell/></table:table-row>
<table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row>
<table:table-row table:visibility="filter"><table:table-cell office:value-type="string"><office:annotation>
<dc:creator>x</dc:creator><text:p>注一</text:p></office:annotation><text:p>张三</text:p></table:table-cell>
<table:table-cell office:value-type="string"><text:p>李</text:p></table:table-cell></table:table-row></table:table>""".replace(
    "\n", ""
)


@pytest.fixture
def sheet() -> bytes:
    file = io.BytesIO()
    with odswriter.writer(file) as book:
        page = book.new_sheet("名单")
        page.writerow(["姓名", "号", 10**17, datetime.date(2024, 1, 2)])
        page.writerow(["张", 1.5, True, None])
    return file.getvalue()


def test_ods(read, sheet: bytes) -> None:
    assert kind(sheet) == "ods"
    found = read("workbook", sheet)
    assert found.rows["名单"] == [
        ["姓名", "号", "100000000000000000", "2024-01-02"],
        ["张", "1.5", "TRUE", ""],
    ]
    (block,) = found.tables[0].blocks()
    assert [bool(mask[0]) for mask in block.damaged] == [False, False, True, False]


def test_ods_with_more_than_cells(read, sheet: bytes) -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(sheet)) as source, zipfile.ZipFile(file, "w") as target:
        for name in source.namelist():
            content = source.read(name).decode() if name == "content.xml" else source.read(name)
            if isinstance(content, str):
                before, rest = content.split("<table:table ", 1)
                content = before + ROWS + rest.split("</table:table>", 1)[1]
            target.writestr(name, content)
    found = read("workbook", file.getvalue())
    assert found.rows == {
        "甲": [["标题", "标题"], ["", ""], ["", ""], ["张三", "李"]],
        "批注": [["甲", "A4", "注一"]],
    }
    assert found.reasons == {"hidden_rows": 1, "hidden_columns": 1}


def test_a_comment_is_counted_as_free_text(make) -> None:
    book = xlsxwriter.Workbook(make.folder / "a.xlsx")
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, ["姓名", "手机号"])
    sheet.write_row(1, 0, ["王某", make.mobile()])
    sheet.write_comment(1, 1, f"另有号码 {make.mobile()}")
    book.close()
    tally = make.count()
    assert (tally.records, tally.headline["C"]) == (2, 2)
