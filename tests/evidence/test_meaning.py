"""What is said of columns: neighbours, content, conflicts (§7, §9)."""

from __future__ import annotations

import datetime
import random

import pytest

from lvheng.evidence.columns import Layout, layout
from lvheng.evidence.encoding import decode
from lvheng.evidence.headers import named
from lvheng.evidence.meaning import letter
from lvheng.evidence.readers.text import TextTable

TODAY = datetime.date(2026, 11, 21)


def of(rows: list[list[str]], header: tuple[str, ...] | None = None) -> Layout:
    table = TextTable(decode(("\n".join("\t".join(row) for row in rows) + "\n").encode()))
    table.header = header
    return layout(table, TODAY)


@pytest.mark.parametrize(
    ("titles", "cells", "roles"),
    [
        (["手机号", "账号"], ["17013570864", "abc12345"], ["phone", "login"]),
        (["手机号", "账号", "开户行"], ["17013570864", "1", "甲"], ["phone", "account", ""]),
        (["手机号", "账号"], ["17013570864", "1" * 19], ["phone", "account"]),
        (["手机号", "username"], ["17013570864", "王某某"], ["phone", "name"]),
        (["手机号", "位置"], ["17013570864", "甲"], ["phone", ""]),
        (["手机号", "位置", "时间"], ["17013570864", "甲", "x"], ["phone", "track_place", "time"]),
        (["卡号", "有效期"], ["1", "x"], ["card", "secret"]),
        (["卡号", "备注", "有效期"], ["1", "y", "x"], ["card", "", ""]),
        (["手机号", "房号"], ["17013570864", "1"], ["phone", "estate"]),
        (
            ["手机号", "房号", "入住时间"],
            ["1", "1", "x"],
            ["phone", "lodging_place", "lodging_time"],
        ),
    ],
)
def test_neighbours(titles: list[str], cells: list[str], roles: list[str]) -> None:
    assert list(of([titles, cells]).roles) == roles


def test_two_rows_as_one_name() -> None:
    rows = [["证件", "证件", "联系方式", "联系方式"], ["类型", "号码", "手机", "备注"], ["x"] * 4]
    assert of(rows).roles == ("", "id_number", "phone", "")


def test_a_declared_header() -> None:
    rows = [["17013570864", "王某"], ["手机号", "姓名"], ["17013570865", "李某"]]
    found = of(rows, ("手机号", "姓名"))
    assert found.roles == ("phone", "name")
    assert found.headers == (("手机号", "姓名"),)
    assert found.first_record == 0


def test_a_conflict_is_flagged(make) -> None:
    ids = [[make.resident_id(), make.mobile("139"), "x"] for _ in range(4)]
    found = of([["手机号", "姓名", "身份证号"], *ids])
    phone, name, number = found.columns
    assert (phone.flags, phone.looks_like, phone.valid) == (("conflict",), "id_number", 0)
    assert (name.flags, name.looks_like) == (("conflict",), "phone")
    assert (number.flags, number.looks_like) == (("few_valid",), "")
    assert found.roles == ("phone", "name", "id_number")


def test_columns_that_are_not_understood() -> None:
    rows = [
        ["手机号", "备注", "客户经理", "代号"],
        *(["17013570864", "x", "王某某", "y"] for _ in range(5)),
    ]
    flags = [(column.flags, column.looks_like) for column in of(rows).columns]
    assert flags == [((), ""), ((), ""), ((), "name"), (("not_understood",), "")]


def test_content_without_titles(make) -> None:
    rng = random.Random(1)
    rows = [
        [
            make.resident_id(),
            make.mobile("139"),
            "王某某",
            "某某市某某路1号",
            make.card(),
            f"{rng.uniform(30, 31):.5f}",
            f"{rng.uniform(120, 121):.5f}",
            "2024-01-02 03:04",
            "3.1415",
            "第1号",
        ]
        for _ in range(20)
    ]
    found = of(rows)
    roles = ["id_number", "phone", "name", "address", "card", "track_lat", "track_lon", "time"]
    assert found.roles == (*roles, "", "")
    assert found.columns[5].flags == ("from_content",)
    assert of([["手机号", "字段2", "列3"], *(row[1:4] for row in rows)]).roles == (
        "phone",
        "name",
        "address",
    )


def test_a_title_with_an_identifier_is_masked() -> None:
    found = of([["x"]], ("17013570864", "手机号"))
    assert found.columns[0].header == "170******64"
    assert found.described()[1]["role"] == "phone"


def test_letters() -> None:
    assert [letter(place) for place in (0, 25, 26, 51, 52, 16383)] == [
        "A",
        "Z",
        "AA",
        "AZ",
        "BA",
        "XFD",
    ]


@pytest.mark.parametrize(
    ("title", "source"),
    [
        ("手机号", "word"),
        ("序号", "word"),
        ("监护人手机号", "subject"),
        ("手机号2", "subject"),
        ("乙方手机号", "end"),
        ("代号", ""),
    ],
)
def test_how_a_title_says_it(title: str, source: str) -> None:
    assert named(title).source == source
