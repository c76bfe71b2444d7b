"""Words people use lead to the provision, the setting and the answered question."""

from __future__ import annotations

from datetime import date

import pytest

from lvheng.guidance.reading import Scenario
from lvheng.guidance.search import search

TODAY = date(2026, 11, 22)
CRIME = "刑法第二百五十三条之一"
SOUGHT = [
    ("快递单被人拍了", "waybill", "邮政法第七十六条"),
    ("取快递的单子被人捡走拍照", "waybill", CRIME),
    ("快递小哥把我电话卖了", "courier", "邮政法第七十六条"),
    ("开盒", "doxxing", "法发〔2023〕14号第四条"),
    ("被网友人肉了怎么办", "doxxing", "法发〔2023〕14号第四条"),
    ("物业卖了我的电话", "property_manager", CRIME),
    ("中介把我的购房信息卖给装修公司", "estate_agent", CRIME),
    ("酒店泄露开房记录", "hotel", "法释〔2017〕10号第五条"),
    ("医生把我的病历给别人看", "hospital", "民法典第一千二百二十六条"),
    ("学校把学生名单卖给培训机构", "school", CRIME),
    ("银行职员查我流水告诉别人", "bank", CRIME),
    ("警察查我信息告诉前夫", "police", "治安管理处罚法第一百三十八条"),
    ("移动营业厅泄露我的通话记录", "telecom_staff", "法释〔2017〕10号第五条"),
    ("公司数据库被黑客入侵", "hacked_database", "刑法第二百八十五条"),
    ("app偷偷读通讯录", "app_sdk", "个人信息保护法第六十六条"),
    ("平台把用户数据泄露了", "platform", "网络安全法第四十四条"),
    ("有人在微信群发我的身份证照片", "wechat_leak", CRIME),
    ("天天接到骚扰电话", "harassing_calls", "民法典第一千零三十三条"),
    ("婚介所把我的资料给了别人", "marriage_agency", "个人信息保护法第六十九条"),
    ("信用卡信息被人卖了", "credit_card_data", "刑法第一百七十七条之一"),
    ("前公司把我的简历和身份证发出去", "employer_hr", "个人信息保护法第六十九条"),
    ("把客户资料卖给骗子", "fraud_data_supplier", "法释〔2017〕10号第五条"),
    ("出租银行卡算帮信罪吗", "aiding_network_crime", "刑法第二百八十七条之二"),
    ("邮递员拆了我的信", "postal_mail", "刑法第二百五十三条"),
    ("内幕消息炒股", "insider_information", "刑法第一百八十条"),
    ("买卖多少条构成犯罪", "elements", "法释〔2017〕10号第五条"),
    ("能赔多少钱", "damages", "个人信息保护法第六十九条"),
    ("泄露公民个人信息会受到什么处罚", "penalty", CRIME),
    ("公司会不会被判刑", "unit", CRIME),
]


@pytest.mark.parametrize(("words", "about", "provision"), SOUGHT)
def test_words_people_use_find_the_setting_first_and_the_provision_among_the_first_six(
    words, about, provision
):
    found = search(words, TODAY)
    cited = [str(hit.provision.citation) for hit in found.provisions[:6]]
    assert found.told[0].about.id == about, [one.about.id for one in found.told]
    assert provision in cited, cited


def test_on_another_day_only_the_law_of_that_day_is_found():
    then = search("泄露公民个人信息会受到什么处罚", date(2010, 1, 1))
    assert all(hit.provision.in_force_on(date(2010, 1, 1)) for hit in then.provisions)
    assert CRIME in [str(hit.provision.citation) for hit in then.provisions[:6]]


def test_what_nobody_says_finds_nothing():
    found = search("qqq", TODAY)
    assert found.provisions == ()
    assert found.told == ()


def test_english_lines_on_request():
    told = search("快递单被人拍了", TODAY, "en").told
    assert isinstance(told[0].about, Scenario)
    assert told[0].line is not None
    assert told[0].line.text.isascii()
