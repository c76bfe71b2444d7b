"""Who was paid how much for what, as whole passages tell it. Passages are made up for these tests."""

from __future__ import annotations

import pytest

from lvheng.narrative.draft import draft

_SUMS = ("illegal_income_yuan", "cost_yuan", "profit_from_use_yuan")


def sums_of(text: str) -> set[tuple[str, str, str, object]]:
    """Each sum of a draft, with the act and the doers that it is of."""
    case = draft(text).case
    names = {one["id"]: one["name"] for one in case.get("parties", [])}
    return {
        (act["kind"], "、".join(sorted(names[one] for one in act.get("parties") or [act["party"]])), path.split("_")[-2 if "from" not in path else 0], str(act[path]))
        for act in case.get("acts", []) for path in _SUMS if path in act
    }  # fmt: skip


def sold(who: str, sum_: object) -> tuple[str, str, str, object]:
    return "sell", who, "income", str(sum_)


def bought(who: str, sum_: object) -> tuple[str, str, str, object]:
    return "buy", who, "cost", str(sum_)


PASSAGES = [
    # what was agreed and what was paid
    ("被告人张某将3000条客户名单卖给李某，双方谈定价款4万元，李某仅付1.2万元即失联。", {sold("张某", 12000)}),
    ("被告人张某将800份征信报告出售给某中介，约定价款2万元，该中介只支付了8000元，余款至今未付。", {sold("张某", 8000)}),
    ("我把店里的客户名单卖给一个推销的，说好五千，人家先给了两千，剩下的再也没给。", {sold("我", 2000)}),
    ("被告人张某向网友购买业主信息，谈好三万元，实际只付了一万元。", {bought("张某", 10000)}),
    ("张某答应给被告人李某6000元，李某将会员资料200份发给他，张某当场微信转了2500元，称余下3500元月底再给，后未给。", {sold("李某", 2500)}),
    ("我把名单卖了，讲好再贴我1200块，结果只给了500。", {sold("我", 500)}),
    # a sum at the end of an account of prices
    ("被告人张某将开房记录60条卖给他人，每条200元，合计1.2万元。", {sold("张某", 12000)}),
    ("张某把征信报告卖给中介，一份八十，一共五十份，四千块。", {sold("张某", 4000)}),
    ("我卖了两千一百五十条客户电话，按一条四块，八千六百块。", {sold("我", 8600)}),
    ("我把名单卖给旅居公司得了两万六，做小程序花了九千。", {sold("我", 26000)}),
    ("小王把客户名单卖给贷款公司，对方分三次转的，两百、三百、三百，一共八百。", {sold("小王", 800)}),
    # parts, shares, gross and net
    ("张某、李某将车主信息卖给王某，收款2万元，张某分得1.2万元，李某分得8000元。", {sold("张某、李某", 20000)}),
    ("被告人张某卖出学生信息，收款23000元，扣除服务器租金9000元，净赚14000元。", {sold("张某", 23000)}),
    ("被告人张某将定位轨迹卖给两家公司，对方除支付3万元外，另给张某茶水费2000元。", {sold("张某", 32000)}),
    ("胡某以3000元购得报名表，倒手卖了12000，净赚9000。", {sold("胡某", 12000), bought("胡某", 3000)}),
    ("被告人张某购买业主名单后打电话推销地板，成交款16万元，扣除材料、人工成本9万元，获利7万元。", {("buy", "张某", "profit", "70000")}),
    ("张某收受同学赠送的股民名单，用于推销贷款，提成加起来一千九百五。", {("accept", "张某", "profit", "1950")}),
    # who paid whom
    ("公司让他们跟别的门店换客户资料，小陈换了四千多条，还花1200块从一个做装修的朋友那买了两千条业主电话，后来卖给贷款公司，收了3500块。", {bought("小陈", 1200), sold("小陈", 3500)}),
    ("被告人鄢某将征信报告卖给被告人计某，计某先后向鄢某转账三笔，分别为8000元、6500元和4000元，合计18500元。", {sold("鄢某", 18500), bought("计某", 18500)}),
    ("我们店的谷某从鲁某手上买了1300条家长电话，给了650。", {sold("鲁某", 650), bought("谷某", 650)}),
    ("我把同学的账号密码卖给阿福，他给我转过三回，一共960。", {sold("我", 960), bought("阿福", 960)}),
    ("保安老赵把住户电话给了做推销的小孙，小孙塞给他五百块红包。", {sold("老赵", 500), bought("小孙", 500)}),
    ("张某被判罚金5000元，他把车主信息卖给李某，没收一分钱。", set()),
    ("被告人张某将客户名单提供给王某，王某后来还给张某借款2万元。", set()),
    ("被告人张某窃取住户信息3000条，卖给他人得款6000元，另租用服务器花费1500元。", {sold("张某", 6000)}),
    ("起诉书指控张某出售名单非法获利63000元。经查，该款确属同学之间的借款，指控的该项获利证据不足，不予认定。", set()),
    ("被告人张某出售住宿记录，收取返点5300元，微信到账4000元，其余1300元系现金。", {sold("张某", 5300)}),
    ("他把病历照片卖给医托，进账一万八，被骗走两千买彩票。", {sold("他", 18000)}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "sums"), PASSAGES)
def test_the_sums_of_a_passage_are_those_of_its_acts(
    text: str, sums: set[tuple[str, str, str, object]]
) -> None:
    assert sums_of(text) == sums


def test_what_is_asked_for_each_again_is_no_sum():
    told = "我弟帮别人收微信号，一个号50，收了四百多个，转手80卖掉，上周被刑拘了"
    assert all("illegal_income_yuan" not in act for act in draft(told).case["acts"])
