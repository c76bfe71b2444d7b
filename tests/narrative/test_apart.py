"""Acts told side by side, one for each; written as 张某 sell 300 +300 to1: number, income, cost, receivers, first day.

All sentences are made up for this test.
"""

from __future__ import annotations

from typing import Any

import pytest

from lvheng.narrative.draft import draft

TOLD: list[tuple[str, list[str]]] = [
    ("被告人张某、李某分别窃取客户信息3000条、2000条。", ["张某 steal 3000", "李某 steal 2000"]),
    (
        "被告人张某、李某、王某共同出售客户信息9000条，分别获利1万元、2万元、3万元。",
        ["张某+李某+王某 sell 9000 +60000"],
    ),
    (
        "被告人张某先后三次向李某出售客户信息1000条、2000条、3000条，获利500元、1000元、1500元。",
        ["张某 sell 6000 +3000 to1"],
    ),
    (
        "被告人张某将客户信息卖给李某、王某，分别获利3000元、5000元。",
        ["张某 sell +3000 to1", "张某 sell +5000 to1"],
    ),
    (
        "被告人张某向李某、王某分别出售客户信息300条、500条。",
        ["张某 sell 300 to1", "张某 sell 500 to1"],
    ),
    (
        "被告人张某将客户信息卖给李某1000条、王某2000条，分别得款1000元、2000元。",
        ["张某 sell 1000 +1000 to1", "张某 sell 2000 +2000 to1"],
    ),
    ("被告人张某窃取业主信息、学生信息各500条。", ["张某 steal 500 500"]),
    (
        "被告人张某、李某共同出售客户信息5000条，得款1万元，二人各分得5000元。",
        ["张某+李某 sell 5000 +10000"],
    ),
    (
        "被告人张某、李某分别于2022年3月、5月向他人出售客户信息300条、400条。",
        ["张某 sell 300 @2022-03-01", "李某 sell 400 @2022-05-01"],
    ),
    (
        "被告人张某卖出客户信息3000条，被告人李某卖出客户信息2000条，二人分别获利3000元、2000元。",
        ["张某 sell 3000 +3000", "李某 sell 2000 +2000"],
    ),
    (
        "被告人张某向李某出售客户信息300条、向王某出售客户信息500条。",
        ["张某 sell 300 to1", "张某 sell 500 to1"],
    ),
    (
        "被告人张某向李某出售客户信息300条，向王某出售客户信息500条，获利300元、500元。",
        ["张某 sell 300 +300 to1", "张某 sell 500 +500 to1"],
    ),
    ("被告人张某、李某各向他人出售客户信息1000条。", ["张某 sell 1000", "李某 sell 1000"]),
    (
        "被告人张某、李某分别向他人出售客户信息1000条、2000条，各获利5000元。",
        ["张某 sell 1000 +5000", "李某 sell 2000 +5000"],
    ),
    (
        "被告人张某、李某、王某依次出售客户信息100条、200条、300条。",
        ["张某 sell 100", "李某 sell 200", "王某 sell 300"],
    ),
    (
        "被告人张某将户籍信息、征信报告分别以每条10元、每份50元出售给他人，共出售户籍信息30条、征信报告20份。",
        ["张某 sell 20 30"],
    ),
    (
        "被告人张某出售学生信息300条、征信报告20份，分别获利300元、1000元。",
        ["张某 sell 20 300 +1300"],
    ),
    (
        "被告人张某于2022年3月、6月分别向李某、王某出售客户信息300条、500条。",
        ["张某 sell 300 to1 @2022-03-01", "张某 sell 500 to1 @2022-06-01"],
    ),
    (
        "2022年3月1日、3月5日，被告人张某分别窃取客户信息300条、500条。",
        ["张某 steal 800 @2022-03-01"],
    ),
    ("被告人张某分两次购得学生信息300条、500条，共支付800元。", ["张某 buy 800 -800"]),
    ("被告人张某从李某、王某处分别购得学生信息300条、500条。", ["张某 buy 300", "张某 buy 500"]),
    ("被告人张某、李某二人分别从网上购买学生信息各3000条。", ["张某 buy 3000", "李某 buy 3000"]),
    (
        "被告人张某向李某、王某、赵某出售客户信息，条数依次为100条、200条、300条。",
        ["张某 sell 100 to1", "张某 sell 200 to1", "张某 sell 300 to1"],
    ),
    (
        "被告人桑某将业主名册2000份与同行濮某交换，换得另一小区业主信息1800份。",
        ["桑某 exchange 1800", "桑某 provide 2000 to1"],
    ),
    (
        "被告人桑某用自己掌握的学生信息3000条与濮某交换得到车主信息2500条。",
        ["桑某 exchange 2500", "桑某 provide 3000 to1"],
    ),
    (
        "被告人桑某以其持有的股民信息5000条，从濮某处换取贷款客户信息4000条。",
        ["桑某 exchange 4000", "桑某 provide 5000"],
    ),
    ("被告人桑某通过QQ与他人交换公民个人信息，换得学生信息6000条。", ["桑某 exchange 6000"]),
]


def plain(number: Any) -> Any:
    return (number.get("at_least"), number.get("at_most")) if isinstance(number, dict) else number


def acts(text: str) -> list[str]:
    case = draft(text).case
    names = {party["id"]: party["name"] for party in case["parties"]}
    told = []
    for act in case.get("acts", []):
        doers = sorted(names[one] for one in act.get("parties") or [act["party"]])
        words = ["+".join(doers), act["kind"]]
        words += [str(plain(number)) for _, number in sorted(act.get("items", {}).items())]
        for key, mark in (("illegal_income_yuan", "+"), ("cost_yuan", "-"), ("recipients", "to")):
            words += [f"{mark}{plain(act[key])}"] if key in act else []
        if "on" in act or "between" in act:
            words.append(f"@{(act.get('between') or [act['on']])[0]}")
        told.append(" ".join(words))
    return sorted(told)


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_apart(text: str, expected: list[str]) -> None:
    assert acts(text) == sorted(expected)
