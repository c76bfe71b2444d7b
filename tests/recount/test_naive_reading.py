"""The naive reader against tables small enough to be read by eye (docs/counting.md §1 to §6, §9)."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from pathlib import Path

import openpyxl
import pytest
import xlwt

from lvheng.evidence.recount import workbooks
from lvheng.evidence.recount.cells import Cell, section_5_normalise, text_cell
from lvheng.evidence.recount.columns import section_9_roles
from lvheng.evidence.recount.delimited import section_3_table
from lvheng.evidence.recount.encoding import section_2_lines
from lvheng.evidence.recount.errors import UnreadableError
from lvheng.evidence.recount.header import NO_ROLE, Table, named, section_6_header
from lvheng.evidence.recount.reading import section_1_exhibits
from lvheng.evidence.recount.workbooks import table_of_grid

from .generate_people import with_check


def lines(data: bytes) -> list[str | None]:
    return [text for _, text in section_2_lines(data)]


def rows(text: str) -> list[list[str]]:
    table, _ = section_3_table(section_2_lines(text.encode()))
    return [[cell.text for cell in cells] for _, cells in table.rows]


# --- §2 ---


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "gbk", "gb18030", "utf-16"],
)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_encoding_and_line_end_gives_the_same_lines(encoding: str, end: str) -> None:
    assert lines(f"姓名,手机{end}张三,1{end}".encode(encoding)) == ["姓名,手机", "张三,1"]


def test_utf_16_without_mark_is_known_by_its_zero_bytes() -> None:
    # 9 of these 11 characters are ASCII, so 9 of the 11 high bytes are zero.
    text = "手机\n13800138"
    assert lines(text.encode("utf-16-le")) == text.split("\n")
    assert lines(text.encode("utf-16-be")) == text.split("\n")


def test_rare_characters_take_four_bytes_that_hold_ascii_digits() -> None:
    assert lines("王𠮷,1".encode("gb18030")) == ["王𠮷,1"]


def test_other_separators_of_unicode_do_not_end_a_line() -> None:
    assert lines("a\u2028b\x0bc\x85d\n".encode()) == ["a\u2028b\x0bc\x85d"]


def test_a_mixed_file_is_read_line_by_line_and_what_is_neither_is_unread() -> None:
    # Two of four foreign lines are UTF-8, which is half: so §2.6, not GB18030 for the whole.
    data = b"\n".join(
        ["张三".encode(), "李四".encode(), "王五".encode("gbk"), b"\xff\xff\xff", b"abc"]
    )
    assert lines(data) == ["张三", "李四", "王五", None, "abc"]


@pytest.mark.parametrize(
    "data",
    [
        b"\xff\xff\xff\n\xff\xff\xfe\nabc",  # two of three lines unread
        b"abc\0def\0g",  # more than one in ten characters is a zero byte
        b"\xff\xfea\0b",  # UTF-16 by its mark, but an odd byte is left over
    ],
)
def test_what_no_encoding_fits_is_unreadable(data: bytes) -> None:
    with pytest.raises(UnreadableError):
        section_2_lines(data)


def test_after_a_utf_8_mark_lines_may_still_be_mixed() -> None:
    data = b"\xef\xbb\xbf" + "张三\n".encode() + "李四\n".encode("gbk")
    assert lines(data) == ["张三", "李四"]


# --- §3 ---


@pytest.mark.parametrize("delimiter", [",", "\t", "|", ";", "----", " ", "\u3000 "])
def test_delimiters(delimiter: str) -> None:
    text = "\n".join(delimiter.join(row) for row in ("abc", "def", "ghi"))
    assert rows(text) == [list("abc"), list("def"), list("ghi")]


def test_a_delimiter_needs_six_lines_in_ten() -> None:
    # Three of five lines have two commas: 60 %. Two of five would not do, nor do blanks (90 %).
    assert rows("a,b,c\na,b,c\na,b,c\nx\ny\n")[0] == ["a", "b", "c"]
    assert rows("a,b,c\na,b,c\nw\nx\ny\n")[0] == ["a,b,c"]
    assert rows("a b\na b\na b\na b\nx\n")[0] == ["a b"]


def test_quoted_fields_hold_delimiters_quotes_and_line_ends() -> None:
    assert rows('a,"b,1",c\n"x""y","l1\nl2",z\np,q,r\n') == [
        ["a", "b,1", "c"],
        ['x"y', "l1\nl2", "z"],
        ["p", "q", "r"],
    ]


def test_a_quote_that_does_not_close_costs_no_row() -> None:
    text = 'a,"b,c\n' + "d,e,f\n" * 30
    assert len(rows(text)) == 31
    assert rows(text)[0] == ["a", '"b', "c"]


def test_a_quote_may_close_on_its_twentieth_line_but_no_later() -> None:
    def text(line_ends: int) -> str:
        return "a,b\n" * 60 + '"' + "x\n" * line_ends + '",c\n'

    assert len(rows(text(19))) == 61  # the quoted field stands on 20 physical lines
    assert len(rows(text(20))) == 60 + 21


def test_row_numbers_are_those_of_the_physical_line_on_which_a_row_begins() -> None:
    table, _ = section_3_table(section_2_lines(b'a,b\n"x\ny",c\nd,e\n'))
    assert [number for number, _ in table.rows] == [1, 2, 4]


# --- §4 ---


def test_numbers_dates_and_merges_of_a_workbook() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    broken = int("110105194" + "0" * 9)  # 18 digits, of which a spreadsheet keeps 15
    sheet.append([13800138000, broken, 39.5, True, dt.datetime(2024, 1, 2)])
    sheet.append([dt.datetime(2024, 1, 2, 3, 4, 5), dt.time(6, 7), 1e15 - 1, -2.0, "1.1E+17"])
    sheet.merge_cells("A1:A2")
    book.create_sheet().sheet_state = "veryHidden"
    out = io.BytesIO()
    book.save(out)
    first, second = workbooks.xlsx_tables(out.getvalue())
    assert [cell.text for cell in first.rows[0][1]] == [
        "13800138000",
        str(broken),
        "39.5",
        "TRUE",
        "2024-01-02",
    ]
    assert [cell.damaged for cell in first.rows[0][1]] == [False, True, False, False, False]
    # The second row begins with the merged cell's value.
    assert [cell.text for cell in first.rows[1][1]] == [
        "13800138000",
        "06:07:00",
        "999999999999999",
        "-2",
        "1.1E+17",
    ]
    assert first.rows[1][1][4].damaged
    assert second.rows == []


@pytest.mark.parametrize(
    ("value", "form", "text"),
    [
        (45000.25, "yyyy-mm-dd", "2023-03-15 06:00:00"),
        (45000.999999, "yyyy-mm-dd hh:mm:ss", "2023-03-16"),  # rounded to the second
        (45000.123456, "hh:mm", "2023-03-15 02:57:47"),
        (0.25, "hh:mm", "06:00:00"),
        (1.5, "[h]:mm:ss", "36:00:00"),
    ],
)
def test_moments_in_both_kinds_of_workbook(value: float, form: str, text: str) -> None:
    new, old = openpyxl.Workbook(), xlwt.Workbook()
    new.active["A1"] = value
    new.active["A1"].number_format = form
    old.add_sheet("a").write(0, 0, value, xlwt.easyxf(num_format_str=form))
    for book, reader in ((new, workbooks.xlsx_tables), (old, workbooks.xls_tables)):
        out = io.BytesIO()
        book.save(out)
        (table,) = reader(out.getvalue())
        assert table.rows[0][1][0].text == text


def test_an_old_workbook_gives_the_same_cells() -> None:
    book = xlwt.Workbook()
    sheet = book.add_sheet("a")
    sheet.write_merge(0, 1, 0, 0, "张三")
    sheet.write(0, 1, 13800138000)
    sheet.write(1, 1, dt.datetime(2024, 1, 2, 3, 4, 5), xlwt.easyxf(num_format_str="yyyy-mm-dd"))
    out = io.BytesIO()
    book.save(out)
    (table,) = workbooks.xls_tables(out.getvalue())
    assert [[cell.text for cell in cells] for _, cells in table.rows] == [
        ["张三", "13800138000"],
        ["张三", "2024-01-02 03:04:05"],
    ]


def test_a_broken_sheet_costs_that_sheet_only() -> None:
    book = openpyxl.Workbook()
    book.active.append(["手机"])
    book.create_sheet().append(["手机"])
    out, damaged = io.BytesIO(), io.BytesIO()
    book.save(out)
    with zipfile.ZipFile(out) as whole, zipfile.ZipFile(damaged, "w") as cut:
        for member in whole.namelist():
            content = whole.read(member)
            cut.writestr(member, content[:-20] if member.endswith("sheet2.xml") else content)
    data, unread_sheets = workbooks.without_broken_sheets(damaged.getvalue())
    assert unread_sheets == 1
    assert [len(table.rows) for table in workbooks.xlsx_tables(data)] == [1, 0]


# --- §1 ---


def test_paths_order_and_what_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "1.csv").write_text("手机\n", encoding="utf-8")
    (tmp_path / "a.csv").write_bytes(b"")
    (tmp_path / "z.bin").write_bytes(b"PK\x03\x04broken")
    (tmp_path / "link").symlink_to(tmp_path / "a.csv")
    found = section_1_exhibits([tmp_path])
    assert [(exhibit.path, exhibit.status) for exhibit in found] == [
        ("a.csv", "read"),
        ("b/1.csv", "read"),
        ("link", "unreadable"),
        ("z.bin", "unreadable"),
    ]
    (alone,) = section_1_exhibits([tmp_path / "b" / "1.csv"])
    assert alone.path == "1.csv"


def test_several_paths_are_shown_from_what_holds_them_all(tmp_path: Path) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "x.csv").write_text(f"手机\n{folder}\n", encoding="utf-8")
    two = [tmp_path / "a" / "x.csv", tmp_path / "b" / "x.csv"]
    assert [exhibit.path for exhibit in section_1_exhibits(two)] == [
        "a/x.csv",
        "b/x.csv",
    ]
    twice = [tmp_path / "a", tmp_path / "a" / "x.csv"]
    assert [exhibit.path for exhibit in section_1_exhibits(twice)] == ["x.csv"]


# --- §5 ---


@pytest.mark.parametrize(
    ("raw", "normal"),
    [
        ("\u3000１３８\u200b００\u00a0", "13800"),
        ("'1101", "1101"),
        ("''1", "'1"),
        ("\t张三 ", "张三"),
        ("\ufeff\u2060", ""),
        ("13800138000.0", "13800138000"),
        ("1234567890123456.0", "1234567890123456.0"),  # 16 digits
        ("30.10", "30.10"),
    ],
)
def test_normalised_cells(raw: str, normal: str) -> None:
    assert section_5_normalise(raw) == normal


@pytest.mark.parametrize("word", ["无", " -", "--", "/", "\\", "NULL", "N/A", "#N/A", "'空", "NaN"])
def test_words_that_say_nothing_are_nothing(word: str) -> None:
    assert text_cell(word).text == ""


def test_a_text_in_exponent_form_is_damaged() -> None:
    assert text_cell("4.20E+17").damaged
    assert text_cell("４.２０e+17").damaged
    assert text_cell("4E+17").damaged
    assert not text_cell("4.E+17").damaged
    assert not text_cell("4.2E-17").damaged


# --- §6 ---


@pytest.mark.parametrize(
    ("word", "role"),
    [
        ("姓名", "name"),
        (" 姓 名：", "name"),
        ("*手机号（必填）", "phone"),
        ("客户姓名", "name"),
        ("收件人电话", "phone"),
        ("客户", "name"),
        ("ID_NO", "id_number"),
        ("E-mail", "email"),
        ("客户客户姓名", "name"),  # two leading words may go
        ("手机型号", None),  # whole words only
        ("购房人", "name"),
    ],
)
def test_header_words(word: str, role: str | None) -> None:
    found = named(word)
    assert (None if found is None or found[0] == NO_ROLE else found[0]) == role


def table(*rows_of_texts: str) -> Table:
    made = Table([(n, [text_cell(t) for t in r.split(",")]) for n, r in enumerate(rows_of_texts)])
    section_6_header(made)
    section_9_roles(made)
    return made


def test_titles_blank_rows_and_repeated_headers_are_no_records() -> None:
    made = table("客户资料", "", "姓名,手机,备注", "张三,1", "姓名,手机,备注,", "李四,2", ",,")
    assert made.roles == ["name", "phone", None, None]
    assert [number for number, _ in made.records] == [3, 5]
    # Title, blank row, header, repeated header, row of empty cells.
    assert made.non_records == 5


def test_two_rows_of_header() -> None:
    made = table("姓名,联系方式,联系方式,其他", "姓名,座机,单位,备注", "张三,1,2,3")
    assert made.roles == ["name", "landline", "company", None]
    assert len(made.records) == 1


def test_one_matching_word_makes_a_header_if_no_cell_has_a_digit() -> None:
    assert table("手机,备注", "1,2").roles == ["phone", None]
    assert table("手机,备注2", "1,2").roles == [None, None]
    assert table("手机2,", "1,2").roles == ["phone", None]
    # But not the second row of two.
    assert len(table("姓名,手机", "某某,手机", "1,2").records) == 2


def test_a_second_header_row_may_stand_below_a_blank_one() -> None:
    made = table("姓名,联系方式", "", "姓名,座机", "张三,1")
    assert made.roles == ["name", "landline"]
    assert [number for number, _ in made.records] == [3]


def test_a_row_with_a_valid_number_is_no_header() -> None:
    assert table("姓名,手机,13800138000", "张三,1,2").non_records == 0
    assert table("姓名,手机,电话 13800138000", "张三,1,2").non_records == 0


def test_a_header_is_sought_in_ten_rows_that_are_not_blank() -> None:
    assert table(*["标题"] * 9, "", "姓名,手机", "张三,1").non_records == 11
    assert table(*["标题"] * 10, "", "姓名,手机", "张三,1").non_records == 1


# --- §9 ---


def test_columns_without_header_get_their_meaning_from_content() -> None:
    person = with_check("33010219900307" + "112")
    names = ["张三", "李四光", "欧阳修文", "王先生", "无名123"]  # four of five are names: 80 %
    streets = ["杭州市文三路1号"] * 4 + ["不详"]
    made = table(*[f"{n},{person},{s}" for n, s in zip(names, streets, strict=True)])
    assert made.roles == ["name", "id_number", "address"]
    assert len(made.records) == 5
    names[1] = "无名"
    made = table(*[f"{n},{person}" for n in names])
    assert made.roles == [None, "id_number"]


def test_merged_ranges_are_filled_within_the_used_area() -> None:
    made = table_of_grid({(1, 1): Cell("a"), (2, 2): Cell("b")}, [(1, 2, 1, 1), (2, 5, 2, 5)])
    assert [[cell.text for cell in cells] for _, cells in made.rows] == [["a", ""], ["a", "b"]]
    # The corner of this one is empty, and so is what it covers.
    made = table_of_grid({(2, 2): Cell("b")}, [(1, 2, 1, 1)])
    assert [[cell.text for cell in cells] for _, cells in made.rows] == [["", ""], ["", "b"]]
