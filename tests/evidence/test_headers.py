"""Titles of real tables: how many columns are understood, and whether a wrong class is ever silent."""

from __future__ import annotations

import datetime
from collections import Counter

import pytest
from tests.evidence.header_tables import Made, table

from lvheng.evidence.categories import CATEGORIES, GROUPS
from lvheng.evidence.cells import normalise
from lvheng.evidence.columns import Layout, header_role, layout
from lvheng.evidence.encoding import decode
from lvheng.evidence.readers.text import TextTable
from lvheng.evidence.records import KEYED, Register

TODAY = datetime.date(2026, 11, 21)
TABLES = 150  # from each half of the variants


def read(made: Made) -> tuple[Layout, set[str], bool]:
    """The layout, the classes stated of the records, and whether any stands on a contested point."""
    source = TextTable(decode(made.text.encode()))
    found = layout(source, TODAY)
    register = Register(TODAY)
    for block in source.blocks():
        register.add(block, found)
    records = register.records()
    keyed = records.outcome == KEYED
    names = {CATEGORIES[code] for code in records.category[keyed]}
    groups = {group for group, its in GROUPS.items() if names & {*its}}
    return found, groups, bool((records.point[keyed] > 0).any())


def judge(seeds: range, *, held_out: bool) -> tuple[Counter[str], list[str]]:
    """Columns right and wrong, and what was wrong, with the titles."""
    counts: Counter[str] = Counter()
    wrong = []
    for seed in seeds:
        made = table(seed, held_out=held_out)
        found, groups, contested = read(made)
        for place, concept in enumerate(made.concepts):
            role = found.role(place)
            right = made.right(place, role)
            counts["right" if right else "wrong"] += 1
            if not right:
                wrong.append(f"{seed} {made.style} {concept} {made.titles[place]} -> {role!r}")
        flagged = contested or any(column.flags or column.looks_like for column in found.columns)
        if groups and not groups & {*made.classes}:
            counts["other_class"] += 1
            if not flagged:
                counts["silent"] += 1
                wrong.append(
                    f"{seed} {made.style} silent {groups} for {made.classes} {made.titles}"
                )
    return counts, wrong


@pytest.mark.parametrize("held_out", [False, True], ids=["seen", "held_out"])
def test_columns_of_real_titles(held_out: bool) -> None:
    counts, wrong = judge(range(TABLES), held_out=held_out)
    share = counts["right"] / (counts["right"] + counts["wrong"])
    assert counts["silent"] == 0, wrong
    assert share >= 0.98, (share, wrong)


FOUND = """
express 运单号 物流运单号
name 发货人 收货人 客户姓名 患者姓名 联系人姓名 投保人名称 被保险人名称 发件人姓名 入住人姓名 病人姓名 patientName carOwnerName receiver
phone 发货人电话 联系电话 联系人电话 投保人电话 用户手机号 carOwnerTel contactPhone ReceiverTel clientPhone owner_phone
address 收货地址 患者住址 投保人地址 收件人地址 homeAddress
id_number 患者身份证号码 证件号 idNo cardid
goods 货品 订单号 商品名称 平台订单号 orderId order_sn
amount 金额(元) 折后金额 总金额 money 费用
time 提交时间 下单时间 付款时间 createTime
call_number 主叫号码 被叫号码
health 症状 病史 医嘱 住院时间 出院时间 既往史 过敏药物 主诉 诊断 治疗 allergy
estate 小区名称 房屋信息
company 商家名称
uscc 投保人组织机构代码
plate carNo
vin vin vehicle_vin
login 用户账号 username clientAccount
none 收货人省 收货人市 总重量(kg) 付款方式1 单据日期 仓库 制单人 客户备注 下单会员 商品数量 支付方式 物流公司 挂机方 客户满意度 转存工号
none 患者性别 患者出生日期 所属科室 床位号 门禁卡号 会员卡号 车辆信息 保险费 绑定区县 微信昵称 证件类型 民族 发卡数 sex status carModel owner_dob
"""
"""Titles of ten exports and databases in public code, met after the word list was written."""


def test_titles_as_found() -> None:
    wanted = {
        word: "" if role == "none" else role
        for role, *words in map(str.split, FOUND.strip().splitlines())
        for word in words
    }
    assert {word: header_role(normalise(word)) for word in wanted} == wanted
