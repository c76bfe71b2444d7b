"""Headers and the roles of columns (§6, §7, §9)."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from lvheng.evidence.columns import header_role, is_header

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
        ("LAT", "track_lat"),
        ("CVV", "secret"),
        ("备注", ""),
        ("客户客户姓名", ""),
        ("电话本", ""),
    ],
)
def test_header_words(cell: str, role: str) -> None:
    assert header_role(cell) == role


def test_the_words_are_those_of_the_procedure() -> None:
    """The page is normative; the table that ships says the same."""
    page = Path(__file__).parents[2] / "docs" / "counting.md"
    table = page.read_text(encoding="utf-8").split("| role | header words |")[1].split("\n\n")[0]
    for line in table.splitlines()[2:]:
        roles, words = (cell.strip() for cell in line.strip("|").split("|"))
        for role, some in zip(roles.split(", "), words.split(" · "), strict=True):
            assert {header_role(word) for word in some.split()} == {role}


def test_what_a_header_is() -> None:
    assert is_header(("姓名", "手机号", "x"), TODAY)
    assert is_header(("手机号", ""), TODAY)
    assert not is_header(("姓名", "x"), TODAY)
    assert not is_header(("姓名", "手机号", "17000000001"), TODAY)
    assert not is_header(("", ""), TODAY)


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
