"""Counts, sums, days and buyers told of several acts go to the acts that they mean."""

from __future__ import annotations

from typing import Any

import pytest

from lvheng.narrative.draft import Draft, draft

from .growing import grows_with_length_only


def told(read: Draft, path: str) -> list[tuple[str, str, Any]]:
    """Doers, kind and one fact of every act that has it."""
    names = {party["id"]: party["name"] for party in read.case.get("parties", ())}
    return [
        ("、".join(sorted(names[id] for id in act.get("parties", [act.get("party")]))), act["kind"], act[path])
        for act in read.case.get("acts", ())
        if path in act
    ]  # fmt: skip


INCOME, COST = "illegal_income_yuan", "cost_yuan"
SUMS = [
    ("被告人张某、李某分别出售学生信息3万条、2万条，分别获利3万元、2万元。", INCOME, [("张某", "sell", 30000), ("李某", "sell", 20000)]),
    ("被告人张某、李某共同出售学生信息5万条，分别获利3万元、2万元。", INCOME, [("张某、李某", "sell", 50000)]),
    ("被告人张某购买客户信息3万条，先后卖给王某1万条、刘某2万条，分别得款1000元、2000元。", INCOME, [("张某", "sell", 1000), ("张某", "sell", 2000)]),
    ("被告人张某先后向李某、王某出售客户信息，分别收取1万元、2万元，共计3万元。", INCOME, [("张某", "sell", 30000)]),
    ("被告人张某将学生信息分别出售给钱某、孙某、李某三人，分别获利1000元、2000元、3000元。", INCOME, [("张某", "sell", 1000), ("张某", "sell", 2000), ("张某", "sell", 3000)]),
    ("被告人张某窃取学生信息1万条后，交由被告人李某出售，李某售出8000条，得款4000元，分给张某2000元。", COST, []),
    ("被告人张某从网名“小鱼”的人处购买股民信息1万条，后分三次出售给他人，分别得款1000元、2000元、4000元。", INCOME, [("张某", "sell", 7000)]),
    ("被告人张某、李某分别花60元、80元向他人购买对方的个人信息。", COST, [("张某", "buy", 60), ("李某", "buy", 80)]),
    ("被告人张某、李某分别购买学生信息3万条、2万条，分别支付3000元、2000元，后分别以4000元、5000元卖给他人。", INCOME, [("张某", "sell", 4000), ("李某", "sell", 5000)]),
    ("被告人张某从被告人李某处购买学生信息3万条，支付3000元。", INCOME, [("李某", "sell", 3000)]),
    ("被告人张某将学生信息3万条以3000元的价格卖给被告人李某，李某转手卖给被告人王某，得款5000元。", COST, [("李某", "buy", 3000), ("王某", "buy", 5000)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "path", "expected"), SUMS)
def test_sums(text: str, path: str, expected: list[tuple[str, str, int]]) -> None:
    read = draft(text)
    order = {"、".join(sorted(name.split("、"))): name for name, _, _ in expected}
    assert [(order.get(who, who), kind, sum_) for who, kind, sum_ in told(read, path)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "被告人张某、李某分别出售学生信息3万条、2万条，分别获利3万元、2万元。",
        "被告人张某从被告人李某处购买学生信息3万条，支付3000元。",
    ],
)
def test_what_is_shared_out_is_not_sure(text: str) -> None:
    spans = [s for s in draft(text).spans if s.path.endswith(INCOME)]
    assert {s.confidence for s in spans} == {"medium"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("犯罪嫌疑人张某向同行购买、互换客户信息。张某累计非法获取客户信息六万条，其中购买四万条，其余系互换所得。",
         [("张某", "buy", {"ordinary": 40000}), ("张某", "exchange", {"ordinary": 20000})]),
        ("被告人张某窃取客户信息3万条，后整体卖给被告人李某。",
         [("张某", "steal", {"ordinary": 30000}), ("张某", "sell", {"ordinary": 30000}), ("李某", "buy", {"ordinary": 30000})]),
        ("被告人张某窃取客户信息3万条，后卖给被告人李某一部分。", [("张某", "steal", {"ordinary": 30000})]),
        ("被告人张某窃取客户信息3万条，以每条2元的价格出售给被告人李某。",
         [("张某", "steal", {"ordinary": 30000}), ("张某", "sell", {"ordinary": 30000}), ("李某", "buy", {"ordinary": 30000})]),
        ("被告人张某与他人交换得到业主信息1万条。", [("张某", "exchange", {"owner_contact_list": 10000})]),
        ("被告人张某将其购买的学生信息5万条中的2万条卖给他人。",
         [("张某", "buy", {"ordinary": 50000}), ("张某", "sell", {"ordinary": 20000})]),
        ("经查，被告人张某非法获取客户信息共计10万条，其中窃取6万条，购买4万条。",
         [("张某", "steal", {"ordinary": 60000}), ("张某", "buy", {"ordinary": 40000})]),
        ("被告人张某于2022年6月、8月、10月先后三次向他人出售客户信息1000条、2000条、3000条。",
         [("张某", "sell", {"ordinary": 6000})]),
        ("被告人张某向王某、刘某出售患者信息，其中向王某出售3000条；向刘某出售2000条。",
         [("张某", "sell", {"health": 3000}), ("张某", "sell", {"health": 2000})]),
        ("被告人李某向被告人张某索要学生名册，张某分三次提供，共2300条。",
         [("李某", "accept", {"ordinary": 2300}), ("张某", "provide", {"ordinary": 2300})]),
    ],
)  # fmt: skip
def test_counts(text: str, expected: list[tuple[str, str, dict[str, int]]]) -> None:
    assert told(draft(text), "items") == expected


@pytest.mark.parametrize(
    ("text", "source", "passed_on"),
    [
        ("被告人张某先后向他人购买学生信息并出售：2020年8月13日购入3000条，8月15日卖出3000条，得1200元。", "buy", "sell"),
        ("被告人张某将学生信息3万条卖给被告人李某，李某又卖给他人。", "buy", "sell"),
        ("被告人张某从被告人李某处购买学生信息3万条。", "sell", "buy"),
    ],
)  # fmt: skip
def test_the_same_items(text: str, source: str, passed_on: str) -> None:
    acts = {act["id"]: act for act in draft(text).case["acts"]}
    linked = [
        (acts[a["same_items_as"]]["kind"], a["kind"]) for a in acts.values() if "same_items_as" in a
    ]
    assert (source, passed_on) in linked  # fmt: skip


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("被告人张某于2022年6月、8月、10月先后三次向他人出售客户信息6000条。", ["2022-06-01", "2022-10-31"]),
        ("2021年3月起，被告人张某购买学生花名册。截至2021年7月底，张某购得学生信息11570条。", ["2021-03-01", "2021-07-31"]),
        ("2022年5月，被告人张某向用户出售机主信息。至2022年10月网站关闭，共查询1.1万次。", ["2022-05-01", "2022-10-31"]),
    ],
)  # fmt: skip
def test_a_period_closed_in_a_later_sentence(text: str, days: list[str]) -> None:
    assert [one[2] for one in told(draft(text), "between")] == [days]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("我把客户资料卖给三家保险代理的。", 3),
        ("被告人张某将学生信息3000条卖给一个民办大学。", 1),
        ("被告人张某将客户资料3000条交给新公司店长使用。", 1),
        ("被告人张某将客户资料3000条卖给各店店长。", None),
    ],
)
def test_recipients(text: str, number: int | None) -> None:
    acts = [a for a in draft(text).case["acts"] if a["kind"] in ("sell", "provide")]
    assert [act.get("recipients") for act in acts] == [number]


def test_a_unit_acts_with_the_person_in_charge_of_it() -> None:
    text = (
        "被告人姜某、戚某系甲咨询公司、乙咨询公司的法定代表人。二被告单位甲咨询公司、乙咨询公司分别向他人购买学历信息，"
        "甲咨询公司购买1万条，支付3万元；乙咨询公司购买7千条，支付2万元，二被告单位将上述信息提供给客户，分别收取报告费9万元、5万元。"
    )
    read = draft(text)
    assert told(read, INCOME) == [
        ("姜某、甲咨询公司", "sell", 90000),
        ("乙咨询公司、戚某", "sell", 50000),
    ]
    assert told(read, COST) == [
        ("姜某、甲咨询公司", "buy", 30000),
        ("乙咨询公司、戚某", "buy", 20000),
    ]


def test_work_on_long_lists_grows_with_length_only() -> None:
    def read(times: int) -> None:
        sold, sums = "王某1万条、刘某2万条、" * times, "3万元、" * times
        draft(f"被告人张某、李某卖给{sold}分别获利{sums}2万元。")

    assert grows_with_length_only(read, 250, 1000)
