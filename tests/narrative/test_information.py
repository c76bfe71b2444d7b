"""Kinds of information by the words for them. Sentences are made up for these tests."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest

from lvheng.facts.register import CATEGORIES, CONTESTED_CATEGORIES
from lvheng.narrative.records.information import information_in, most_sensitive
from lvheng.narrative.words.text import Text

KNOWN = {*CATEGORIES, *CONTESTED_CATEGORIES}


def kinds(source: str) -> list[str]:
    return [found.category for found in information_in(Text(source)) if found.role != "generic"]


def test_every_word_stands_under_a_category_of_the_register_and_only_once():
    tables = tomllib.loads(
        files("lvheng.narrative.records").joinpath("information.toml").read_text("utf-8")
    )
    for table in ("legal", "records", "subjects"):
        assert set(tables[table]) <= KNOWN
        words = [word for listed in tables[table].values() for word in listed]
        assert sorted({word for word in words if words.count(word) > 1}) == []
    assert set(tables["legal"]) == set(CATEGORIES)


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("姓名、身份证号、住址、电话", ["name_with_id_number"]),
        ("姓名、电话、住址", ["ordinary"]),
        ("学生的姓名和家长电话", ["ordinary"]),
        ("业主姓名、房号、电话", ["owner_contact_list"]),
        ("车主姓名、车牌号、电话", ["vehicle_file"]),
        ("患者姓名、电话", ["health"]),
        ("手机号和验证码", ["verification_code"]),
        ("微信号及密码", ["social_account"]),
        ("昵称、手机号、微信号", ["ordinary"]),
        ("面单上的姓名、电话、商品名称", ["ordinary", "ordinary", "transaction"]),
        ("征信报告和银行流水", ["credit", "property"]),
        ("行踪轨迹信息", ["track"]),
        ("真名，学校，手机号，身份证号", ["name_with_id_number"]),
        ("定位、通讯录、通话记录", ["track", "ordinary", "communication_record"]),
        ("某信息技术有限公司", []),
        ("侵犯公民个人信息罪", []),
        ("个人信息保护法", []),
        ("本院认为，被告单位", []),
    ],
)
def test_kinds(source, found):
    assert kinds(source) == found


def test_the_most_sensitive_element_decides():
    assert most_sensitive(["ordinary", "property", "lodging"]) == "property"
    assert most_sensitive([]) == "unspecified"
