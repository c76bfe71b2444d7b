"""What each sum of money is. Sentences are made up for these tests."""

from __future__ import annotations

import pytest

from lvheng.narrative.money import money_in
from lvheng.narrative.text import Text

from .label_texts import texts


def between(low: int, high: int) -> dict[str, int]:
    return {"at_least": low, "at_most": high}


SUMS = [
    ("违法所得共计人民币12,300元", [("income", 12300)]),
    ("非法获利人民币3万余元", [("income", between(30000, 39999))]),
    ("获利约8000元", [("income", between(7200, 8800))]),
    ("从中牟利5000余元", [("income", between(5000, 5999))]),
    ("以人民币2万元的价格将上述信息出售给李某", [("income", 20000)]),
    ("以2,000元的价格从网上购得车主信息", [("cost", 2000)]),
    ("被告人花费6000元向他人购买公民个人信息", [("cost", 6000)]),
    ("支付张某500元购买业主信息", [("cost", 500)]),
    ("以每条0.3元至0.5元不等的价格购入", [("price_each", ...)]),
    ("收取李某好处费2万元", [("income", 20000)]),
    ("微信收款4266.5元", [("income", 4266)]),
    ("赚取差价1.2万元", [("income", 12000)]),
    ("判处有期徒刑一年，并处罚金人民币五千元", [("other", 5000)]),
    ("退缴违法所得8000元", [("other", 8000)]),
    ("已退出违法所得人民币1万元", [("other", 10000)]),
    ("追缴被告人张某违法所得人民币12000元，上缴国库", [("other", 12000)]),
    ("被害人王某被骗走23万元", [("other", 230000)]),
    ("月工资4500元", [("other", 4500)]),
    ("交纳保证金5000元", [("other", 5000)]),
    ("促成交易，获取利润18万元", [("profit", 180000)]),
    ("利用上述信息推销理财产品，获利七万元", [("profit", 70000)]),
    ("卖给他一共得了三千块", [("income", 3000)]),
    ("我花了800块从网上买的", [("cost", 800)]),
    ("前后卖了两千多块钱", [("income", between(2000, 2999))]),
    ("一条卖五毛，一共赚了一万二", [("price_each", ...), ("income", 12000)]),
    ("收了人家1.2万元", [("income", 12000)]),
    ("造成经济损失50余万元", [("other", between(500000, 599999))]),
    ("违法所得五千元以上的，应当认定为情节严重", [("other", {"at_least": 5000})]),
    ("被处以五十万元以下罚款", [("other", {"at_most": 500000})]),
    ("注册资本500万元", [("other", 5000000)]),
    ("赔偿精神损害抚慰金1万元", [("other", 10000)]),
    ("张某分得赃款6000元，李某分得4000元", [("income", 6000), ("income", 4000)]),
    ("共计收取会员费46800元", [("income", 46800)]),
    ("向张某购买信息，先后转账共计17600元", [("cost", 17600)]),
    ("将信息卖给刘某，刘某先后转账共计17600元", [("income", 17600)]),
    ("售价共计6800元", [("income", 6800)]),
    ("购买价款合计9000元", [("cost", 9000)]),
    ("从中抽取提成3000元", [("income", 3000)]),
    ("查询费每次200元，共收取查询费2.4万元", [("price_each", ...), ("income", 24000)]),
    ("贷款金额30万元", [("other", 300000)]),
    ("买了一套200万的房子", []),
    ("其中张某获利1500元、李某获利3500元", [("income", 1500), ("income", 3500)]),
    ("对方给了我300元辛苦费", [("income", 300)]),
    ("扣押现金2万元", [("other", 20000)]),
    ("出售所得人民币共计四万三千二百元", [("income", 43200)]),
    ("涉案金额40余万元", [("other", between(400000, 499999))]),
    ("共出售信息5万条，得款人民币一万五千元。", [("income", 15000)]),
    ("支付给上线2400元，收取下线5600元", [("cost", 2400), ("income", 5600)]),
    ("购买成本为1.1万元，销售收入为3.5万元", [("cost", 11000), ("income", 35000)]),
    ("没有获利", []),
    ("个人获利人民币800元", [("income", 800)]),
    ("公司因此增加业务收入26万元", [("profit", 260000)]),
    ("信用卡透支1万元", [("other", 10000)]),
    ("转账6000元作为报酬", [("income", 6000)]),
]


@pytest.mark.parametrize(("source", "sums"), SUMS)
def test_what_a_sum_is(source, sums):
    found = [(one.kind, one.quantity.as_stated()) for one in money_in(Text(source))]
    assert [kind for kind, _ in found] == [kind for kind, _ in sums]
    assert all(
        stated in (..., amount) for (_, stated), (_, amount) in zip(sums, found, strict=True)
    )


def test_a_price_for_each_keeps_its_fraction_and_a_sum_does_not():
    price, income = money_in(Text("以每条0.5元的价格卖出，共得款4266.5元"))
    assert float(price.quantity.low) == 0.5
    assert income.quantity.low == 4266
    assert income.total


def test_spans_are_words_of_the_text():
    for source in texts():
        text = Text(source)
        for found in money_in(text):
            begin, end = text.given(found.span)
            assert text.quote(found.span) == source[begin:end]
            assert begin < end
