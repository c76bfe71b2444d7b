"""What is noted of records, and what may take them out (§10)."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lvheng.evidence.elements import uscc
from lvheng.evidence.exclusions import EXCLUSIONS
from lvheng.evidence.flagging import LISTED, Values, has_run
from lvheng.evidence.flags import FLAGS
from lvheng.evidence.plan import LISTS, TablePlan
from lvheng.evidence.records import KEYED, Register

TODAY = datetime.date(2026, 11, 21)
M = "17000000731"


def flags_of(header: str, row: str, **options) -> set[str]:
    from lvheng.evidence.columns import layout
    from lvheng.evidence.encoding import decode
    from lvheng.evidence.readers.text import TextTable

    table = TextTable(decode(f"{header}\n{row}\n".encode()))
    values = Values.of(options.pop("values", {}), TODAY)
    register = Register(TODAY, values)
    found = layout(table, TODAY, options.get("stated", TablePlan()))
    for block in table.blocks():
        register.add(block, found)
    records = register.records()
    assert records.outcome.tolist() == [KEYED]
    return {name for place, name in enumerate(FLAGS) if records.flags[0] >> place & 1}


def code(first: str) -> str:
    body = first + "0" * (17 - len(first))
    return body + uscc.check_character(body)


def test_every_exclusion_is_a_flag() -> None:
    assert {one.name for one in EXCLUSIONS} <= {*FLAGS}
    assert {*LISTED} == {*LISTS}
    assert {*LISTED.values()} <= {one.name for one in EXCLUSIONS}


@pytest.mark.parametrize(
    ("header", "row", "flags"),
    [
        ("姓名,手机号", f",{M}", {"bare_number"}),
        ("姓名,手机号", f"王先生,{M}", {"salutation_number"}),
        ("姓名,手机号,微信号", f"王先生,{M},wxid_0123456789", set()),
        ("姓名,手机号", f"某某公司,{M}", {"bare_number", "company_contact"}),
        ("公司名称,手机号,备注", f"甲乙商行,{M},x", {"bare_number", "company_contact"}),
        ("公司名称,法人姓名,手机号", f"甲乙商行,王某,{M}", set()),
        ("名称,税号,手机号", f",{code('91')},{M}", {"bare_number", "company_contact"}),
        ("姓名,信用代码,手机号", f"王某,{code('92')},{M}", {"sole_trader"}),
        ("姓名,手机号", f"王某个体工商户,{M}", {"sole_trader"}),
        ("姓名,手机号", f"测试,{M}", {"test_data"}),
        ("姓名,手机号", f"Test01,{M}", {"bare_number", "test_data"}),
        ("姓名,手机号", "张三,17000000001", {"looks_made_up"}),
        ("姓名,手机号", f"张三,{M}", {"looks_made_up"}),
        ("姓名,手机号", "张三,17013570864", set()),
        ("姓名,手机号", "张三丰,17000000001", set()),
        ("序号,姓名,手机号", "示例,王某,17013570864", {"sample_or_template"}),
        ("姓名,手机号,是否死亡", "王某,17013570864,是", {"dead"}),
        ("姓名,手机号,是否死亡", "王某,17013570864,否", set()),
        ("姓名,手机号,是否死亡", "王某,17013570864,未死亡", set()),
        ("姓名,手机号,死亡日期", "王某,17013570864,2020-01-01", {"dead"}),
        ("姓名,手机号,死亡日期", "王某,17013570864,", set()),
        ("姓名,住院号,备注", "王某,Z0001,x", {"format_only"}),
    ],
)
def test_flags(header: str, row: str, flags: set[str]) -> None:
    assert flags_of(header, row) == flags


def test_listed_values(make) -> None:
    number, other = make.resident_id(), make.mobile("139")
    row = f"王某,{number},{other}"
    header = "姓名,身份证号,手机号"
    short = number[:6] + number[8:17]
    region = {"unknown_region"}  # made-up numbers have no region
    assert flags_of(header, row, values={"own": [short]}) == {"own_data"} | region
    assert flags_of(header, row, values={"own": [other]}) == region
    assert flags_of("姓名,手机号", f"王某,{other}", values={"public": ["+86 " + other]}) == {
        "public_stated"
    }
    assert flags_of("姓名,手机号", f"王某,{other}/{M}", values={"test": [other]}) == set()
    stated = TablePlan(public=True)
    assert "public_stated" in flags_of("姓名,手机号", f"王某,{other}", stated=stated)


def test_a_stated_category_has_no_point(make) -> None:
    from lvheng.evidence.columns import layout
    from lvheng.evidence.encoding import decode
    from lvheng.evidence.readers.text import TextTable

    table = TextTable(decode(f"手机号,订单号\n{M},1\n".encode()))
    register = Register(TODAY)
    found = layout(table, TODAY, TablePlan(category="track"))
    for block in table.blocks():
        register.add(block, found)
    records = register.records()
    assert (records.category.tolist(), records.point.tolist()) == ([0], [0])


@given(st.text("0123456789", max_size=12))
def test_runs(digits: str) -> None:
    wanted = any(
        run in digits
        for start in range(10)
        for run in (
            str(start) * (7 if start else 5),
            "".join(map(str, range(start, start + 5))) if start <= 5 else "-",
            "".join(map(str, range(start, start - 5, -1))) if start >= 4 else "-",
        )
    )
    assert has_run(digits) == wanted
