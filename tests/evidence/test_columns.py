"""Headers and the roles of columns (§6, §7, §9)."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from lvheng.evidence.columns import Row, header_role, is_header
from lvheng.evidence.data import EMPTY_WORDS, table
from lvheng.evidence.headers import LISTS

TODAY = datetime.date(2026, 11, 21)


@pytest.mark.parametrize(
    ("cell", "role"),
    [
        ("姓 名", "name"),
        ("*姓名(必填)", "name"),
        ("客户姓名", "name"),
        ("客户", "name"),
        ("收件人电话", "phone"),
        ("收件电话", "phone"),
        ("购房人身份证号码:", "id_number"),
        ("ID_No", "id_number"),
        ("E-mail", "email"),
        ("户名", "name"),
        ("开户名", "name"),
        ("称呼", "name"),
        ("客户称呼", "name"),
        ("实付金额(元)", "amount"),
        ("卡号", "card"),
        ("账号", "login"),
        ("银行账号", "account"),
        ("投保人手机号码2", "phone"),
        ("本户主要联系电话", "phone"),
        ("酒店前台电话", ""),
        ("门禁卡号", ""),
        ("custMobileNo", "phone"),
        ("对方号码", "call_number"),
        ("通话时长", "call"),
        ("LAT", "track_lat"),
        ("CVV", "secret"),
        ("备注", ""),
        ("客户客户客户姓名", "name"),
        ("电话本", ""),
    ],
)
def test_header_words(cell: str, role: str) -> None:
    assert header_role(cell) == role


def test_the_roles_are_those_of_the_procedure() -> None:
    """The page is normative; the table of words has the same roles and lists."""
    page = (Path(__file__).parents[2] / "docs" / "counting.md").read_text(encoding="utf-8")
    rows = page.split("| roles | what their columns hold |")[1].split("\n\n")[0].splitlines()[2:]
    roles = {role for row in rows for role in row.strip("|").split("|")[0].strip().split(", ")}
    ambiguous = {"ambiguous_place", "ambiguous_secret", "ambiguous_room"}
    assert {row["role"] for row in table("header_words")} == roles | ambiguous | {*LISTS}
    assert all(f"line *{name}*" in page for name in ambiguous)


def row(*cells: str, damaged: tuple[int, ...] = ()) -> Row:
    return Row(1, cells, tuple(place in damaged for place in range(len(cells))))


@pytest.mark.parametrize(
    ("cells", "first", "second"),
    [
        (("姓名", "手机号", "x"), True, True),
        (("姓名", "手机号", "x1"), True, True),
        (("手机号", ""), True, True),
        (("姓名", "x"), True, False),
        (("姓名", "x1"), False, False),
        (("x", "y"), False, False),
        (("姓名", "手机号", "17000000001"), False, False),
        (("姓名", "手机号", "甲 17000000001/乙"), False, False),
        (("姓名", "手机号", "a@b.invalid"), False, False),
        (("", ""), False, False),
    ],
)
def test_what_a_header_is(cells: tuple[str, ...], first: bool, second: bool) -> None:
    assert is_header(row(*cells), TODAY) is first
    assert is_header(row(*cells), TODAY, second=True) is second


def test_a_damaged_cell_of_a_header_is_no_identifier() -> None:
    assert not is_header(row("姓名", "手机号", "17000000001"), TODAY)
    assert is_header(row("姓名", "手机号", "17000000001", damaged=(2,)), TODAY)


def test_a_header_of_one_word(make) -> None:
    """One known word is a header beside words; beside a row that may be data it is not."""
    make.csv("a.csv", [["序号", "姓名", "说明"], ["1", "王某", make.mobile()]])
    tally = make.count()
    assert (tally.records, tally.elements["name"]["valid"]) == (1, 1)


def test_one_word_is_no_second_header(make) -> None:
    make.csv("a.csv", [["姓名", "手机号", "备注"], ["客户", make.mobile(), ""], ["客户", "", "甲"]])
    assert make.count().records == 2


def test_a_second_header_row_after_a_blank_one(make) -> None:
    rows = [["姓名", "联系方式", ""], ["", "-", ""], ["", "手机", "邮箱"]]
    make.csv("a.csv", [*rows, ["王某", make.mobile(), "a@b.invalid"]])
    assert make.count().records == 1


def test_titles_and_repeated_headers_are_no_records(make) -> None:
    header = ["姓名", "手机号"]
    rows = [["某名单", ""], ["制表", "2024"], header, ["王某", make.mobile()], header]
    make.csv("a.csv", [*rows, ["", ""], ["李某", make.mobile()]])
    tally = make.count()
    assert (tally.records, tally.exhibits[0]["rows"], tally.headline["C"]) == (2, 7, 2)


def test_a_header_after_ten_rows_is_none(make) -> None:
    make.csv("a.csv", [["说明", "x"]] * 10 + [["姓名", "手机号"], ["王某", make.mobile()]])
    tally = make.count()
    assert (tally.records, tally.headline["C"]) == (12, 1)


def test_blank_rows_do_not_count_toward_the_ten(make) -> None:
    make.csv("a.csv", [["", ""]] * 99 + [["姓名", "手机号"], ["王某", make.mobile()]])
    assert make.count().records == 1


def test_two_columns_of_one_role(make) -> None:
    make.csv("a.csv", [["手机", "电话"], [make.mobile(), make.mobile()], ["", make.mobile()]])
    tally = make.count()
    assert (tally.headline["C"], tally.elements["mobile"]["valid"]) == (2, 3)


def test_columns_without_a_header(make) -> None:
    rows = [["王某某", "某某市某某路1号", make.mobile(), f"#{n}"] for n in range(8)]
    rows += [["陈先生", "某某市某某路2号", make.mobile(), "#"], ["x", "y", make.mobile(), "z"]]
    make.csv("a.csv", rows)
    tally = make.count()
    assert tally.elements["name"] == {"valid": 8, "invalid": {"length": 1, "salutation": 1}}
    assert tally.elements["address"]["valid"] == 9
    assert tally.headline["C"] == 10


def test_the_words_for_nothing_are_those_of_the_procedure() -> None:
    page = (Path(__file__).parents[2] / "docs" / "counting.md").read_text(encoding="utf-8")
    words = page.split("A cell that then is one of `")[1].split("`")[0]
    assert frozenset(words.split()) == EMPTY_WORDS


def test_words_in_the_rows_make_no_header(make) -> None:
    """理财 and 微信 are titles elsewhere; here they are what rows say."""
    rows = [[make.mobile("139"), "理财", "微信"] for _ in range(3)]
    make.csv("a.csv", [*rows, ["1390", "理财", "微信"]])
    make.csv("b.csv", [["王某", "理财"], ["李某", "其他"], [make.mobile("139"), "理财"]])
    tally = make.count()
    assert tally.records == 7
    assert tally.headline["C"] == 4


def test_a_title_may_hold_a_telephone(make) -> None:
    title = [f"制表 {make.mobile('139')}", ""]
    make.csv("a.csv", [title, ["姓名", "手机号"], ["王某", make.mobile("139")]])
    assert make.count().records == 1
