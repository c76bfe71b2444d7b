"""Counts, sums and links told in common ways: what a class of sentences says, not the words of one text."""

from __future__ import annotations

from typing import Any

import pytest

from lvheng.narrative.draft import draft

CASES: list[tuple[str, str, str, Any]] = [
    # to how many
    ("张某将客户信息2000条分别出售给三家教育机构和两家装修公司，获利4000元。", "sell", "recipients", 5),
    ("孙某将业主信息500条提供给一名装修公司业务员和两名家具销售员。", "provide", "recipients", 3),
    ("周某将简历中的800份出售给吴某开办的猎头公司，得款1600元。", "sell", "recipients", 1),
    ("王某将患者信息300条出售给郑某所在的母婴用品店。", "sell", "recipients", 1),
    ("我哥在医院上班，查了20个病人的资料，发给他战友了，没有收钱。", "provide", "recipients", 1),
    # the same records once more
    ("陈某2020年9月将学生信息3000条出售给甲培训机构，得款3000元；同年11月，陈某又将该批学生信息出售给乙培训机构，得款2000元。", "sell#2", "items", {"ordinary": 3000}),
    ("陈某2020年9月将学生信息3000条出售给甲培训机构，得款3000元；同年11月，陈某又将该批学生信息出售给乙培训机构，得款2000元。", "sell#2", "illegal_income_yuan", 2000),
    ("2021年3月，被告人邵某将业主姓名、电话1200条提供给其朋友。2021年5月，邵某又将上述信息以2000元卖给一家装修公司。", "sell", "same_items_as", "a1"),
    # parts of what was obtained
    ("钟某将购得的公民个人信息中的1.8万条转卖给汪某，获利9000元；将另外5000条转卖给任某，获利2500元。", "buy", "items", None),
    ("毛某将在职期间保存的会员资料带走。2021年1月19日，毛某将其中3400条以2000元的价格出售给尹某；同年3月2日，又将剩余的1600条以900元卖给网友“阿凯”。", "sell", "items", {"ordinary": 3400}),
    # people who act
    ("我老婆和表妹在客服公司上班，两个人用账号导出买家的订单信息15000条，卖了3000元。", "steal", "items", {"transaction": 15000}),
    # how it was obtained
    ("起诉书指控：乔某以“刷单返利”为诱饵获取他人微信账号及密码92组，按每组150元卖出，得款13800元。", "collect", "items", {"social_account": 92}),
    # sums
    ("被告人万某以1000元从微信群购得装修客户信息6000条，转手以2400元卖给潘某。", "sell", "illegal_income_yuan", 2400),
    ("警方查明，杜某将内部系统账号出租给他人使用，每天收取租金500元，共出租20天，期间被查询运单信息3.2万条。", "sell", "illegal_income_yuan", 10000),
    ("他把工号租给别人，一个月收2000，租了三个月，别人用它查了1.5万条宽带用户信息。", "sell", "illegal_income_yuan", 6000),
    ("被告人郑某、谢某各出资5000元，从网上购得股民信息20万条。", "buy", "cost_yuan", 10000),
    ("张某出资3000元、李某出资2000元，共同从网上购买客户信息5万条。", "buy", "cost_yuan", None),
    ("我儿子向亲戚、同学收了30个微信号，以每个100元转卖，得了3000元。", "sell", "illegal_income_yuan", 3000),
    ("我弟每月工资3000，干了三个月，把客户信息卖了500条。", "sell", "illegal_income_yuan", None),
    # people counted for their records
    ("我离职时导出了会员名单，大约1200人，包括姓名和手机号，卖给了新东家。", "steal", "items", {"ordinary": {"at_least": 1080, "at_most": 1320}}),
    # the other side
    ("警察查到我老公找了一个私家侦探，给了对方8000元，那个侦探偷偷在我车上装了定位器，每天把轨迹发给我老公。我老公花钱买我的行踪，难道不用负责？", "buy", "cost_yuan", 8000),
    ("她在银行做客户经理，帮一个做贷款中介的朋友查客户的征信报告，一共查了62份，每份收150元，一共收了9300元。", "sell", "recipients", 1),
]  # fmt: skip
"""Text, act (sell#2: the second sale), fact and its value."""


@pytest.mark.parametrize(("text", "kind", "fact", "value"), CASES, ids=range(len(CASES)))
def test_fact(text: str, kind: str, fact: str, value: Any) -> None:
    kind, _, number = kind.partition("#")
    told = [act for act in draft(text).case["acts"] if act["kind"] == kind]
    assert told[int(number or 1) - 1].get(fact) == value


def test_nobody_in_particular_sells() -> None:
    case = draft("我儿子向亲戚、同学收了30个微信号，以每个100元转卖，得了3000元。").case
    assert [one["name"] for one in case["parties"]] == ["我儿子"]
