"""What an answer must not do to the one who asks: frighten the innocent, mislead, or leave out what cannot wait.

The texts were written for this test.
"""

from __future__ import annotations

from datetime import date

import pytest

from lvheng.guidance import answer
from lvheng.guidance.counts_asked import of_counts

ON = date(2026, 11, 22)


def test_what_fraud_got_is_no_income_from_information():
    asked = "非法获取公民个人信息5000条又用来实施诈骗骗得10万元，是数罪并罚还是从一重？"
    assert not any("罚金100000元" in one.text for one in of_counts(asked, ON, "zh"))


def test_information_bought_for_ones_own_lawful_business_is_not_judged_by_the_number_alone():
    asked = "员工自己花钱买了6万条客户手机号用于打电话推销正规产品，适用5000条的标准还是第六条？"
    told = of_counts(asked, ON, "zh")
    assert "尚不能确定" in told[0].text
    assert any("为合法经营" in one.text for one in told)


def test_an_amount_that_is_answered_was_understood():
    assert not answer("14岁的孩子在网上卖了两万条同学信息，要负刑事责任吗", ON).unread


def test_an_open_end_is_said_with_both_its_ends():
    """不构成情节严重或者情节特别严重 would say that it is neither."""
    found = answer("我把客户资料卖给了别人，会怎么判？", ON)
    assert any("从不构成情节严重到情节特别严重都有可能" in one.why for one in found.asked)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("前男友在快递公司上班，查到我新家的地址，上周拿刀堵在我楼下，我很害怕。", "有人身危险的"),
        ("我女儿的照片被同学发到网上，她说不想活了，我该怎么办？", "有人想轻生的"),
        ("有人用我的身份证照片在三家平台贷了4万6，我该怎么办？", "已经被骗转账的"),
    ],
)
def test_what_cannot_wait_stands_first(text, first):
    assert str(answer(text, ON).guide.first[0]).startswith(first)


@pytest.mark.parametrize(
    "text",
    [
        "我去年帮人扒手机号卖了3万条，现在很害怕，电脑里还有脚本，要不要先删了？",
        "我老公帮人查车牌被抓了，要不要找那些买信息的人让他们别说？",
    ],
)
def test_who_thinks_of_destroying_is_told_not_to(text):
    assert any("不要删除、格式化、藏匿" in str(one) for one in answer(text, ON).lines)


def test_nobody_who_asks_nothing_is_told_what_to_do():
    bulletin = "通报：我局民警在工作中发现，辅警赵某非法查询公民户籍信息430条并出售给讨债公司。"
    assert answer(bulletin, ON).guide is None


def test_another_crime_that_is_neither_named_nor_likely_does_not_set_this_one_aside():
    story = "我妈在社区帮忙登记，有人拿鸡蛋换她手里的居民登记表，她就给人家复印了一千三百多户。"
    assert answer(story, ON).scenario.id != "insider_information"


def test_no_suspect_is_told_to_report():
    found = answer("我把客户名单卖了3000条，派出所叫我过去，怎么办？", ON)
    assert found.asker.id == "suspect"
    assert not any("，尽早报案" in str(one) for one in found.guide.clocks)


@pytest.mark.parametrize(
    ("story", "settled"),
    [
        ("我买了6000条手机号打电话用，会坐牢吗", False),
        ("我买了6000条手机号，后来卖给了一个做贷款的，会坐牢吗", True),
        ("被告人张某购买公民个人信息6000条。", True),
    ],
)
def test_lawful_business_is_open_where_one_tells_that_he_bought(story, settled):
    charge = answer(story, ON).findings[0].charge
    assert charge.established == ("yes" if settled else "undetermined")


def test_a_sale_at_a_price_for_each_without_a_sum_is_not_judged_as_if_it_brought_nothing():
    priced = answer(
        "我弟帮别人收微信号，一个号50，收了四百多个，转手80卖掉，上周被刑拘了，能取保吗", ON
    )
    assert priced.findings[0].charge.established == "undetermined"
    assert any(one.fact.endswith("illegal_income_yuan") for one in priced.asked)
    summed = answer(
        "我弟收了四百个微信号，一个号5块，转手卖掉得了900块，上周被刑拘了，能取保吗", ON
    )
    assert summed.findings[0].charge.established == "no"
