"""Who asks and in which setting, on the labelled texts that were written for this (develop only)."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from lvheng.guidance.choose import asker_of, scenario_of, topics_of

_TEXTS = Path(__file__).parents[1] / "narrative" / "texts" / "develop"
_OF_AUTHORITIES = ("indictment", "judgment", "bulletin")


@cache
def _labelled() -> list[dict[str, Any]]:
    """Those of the first writers: from 101 on they came after this grammar, and measure it."""
    yaml = YAML(typ="safe")
    found = [yaml.load(path.read_text("utf-8")) for path in sorted(_TEXTS.glob("*-0??.yaml"))]
    return [one for one in found if one["scope"] == "in"]


def _shares(right: list[bool]) -> float:
    return Counter(right)[True] / len(right)


def test_who_asks():
    posts = [one for one in _labelled() if one["style"] not in (*_OF_AUTHORITIES, "question")]
    right = []
    for one in posts:
        asker = asker_of(one["text"])
        right.append((asker.id if asker else "victim") == one["asker"])
    assert len(right) > 50
    assert _shares(right) >= 0.85


def test_nobody_asks_in_an_indictment_or_a_judgment():
    of_courts = [one for one in _labelled() if one["style"] in ("indictment", "judgment")]
    assert _shares([asker_of(one["text"]) is None for one in of_courts]) >= 0.95


def test_the_setting():
    told = [one for one in _labelled() if one["style"] not in _OF_AUTHORITIES]
    assert _shares([scenario_of(one["text"]).id == (one["scenario"] or "general") for one in told]) >= 0.75  # fmt: skip


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("多少条个人信息才入罪", "elements"),
        ("侵犯公民个人信息罪能判缓刑吗", "suspension"),
        ("个人信息泄露了怎么办", "handling"),
        ("泄露个人信息要赔偿吗", "civil"),
        ("公司泄露了我的身份证号，能赔多少", "damages"),
        ("个人信息", "penalty"),
        ("个人信息泄露报案派出所不立案怎么办", "not_filed"),
        ("这个罪能自诉吗", "prosecution"),
        ("出售和提供有什么区别", "sell_or_provide"),
        ("外国人的信息算吗", "foreigners"),
        ("去世的人的信息受保护吗", "the_dead"),
        ("企业工商信息算个人信息吗", "of_companies"),
        ("人脸信息怎么算条数", "faces"),
        ("未满18岁卖个人信息怎么处理", "age"),
        ("重复的信息怎么去重", "counting"),
    ],
)
def test_what_a_question_asks(question, topic):
    assert topics_of(question)[0].id == topic


@pytest.mark.parametrize(
    ("story", "asker"),
    [
        ("老婆在银行上班，查了30个人的余额发给朋友，被立案了，家属该怎么办", "suspect_family"),
        ("我收到法院传票说我侵犯公民个人信息，数量是4999条普通手机号", "suspect"),
        ("我把公开的工商登记信息里的法人电话爬下来卖了2万条", "suspect"),
        ("我是辅警，用公安网帮人查了80条行踪轨迹，每条收500元", "suspect"),
        ("我们是一个小程序，被通报违规收集个人信息要整改，怎么办", "company"),
        ("我爸发了我妈的照片到网上", "victim"),
        ("我公司员工偷偷把客户资料卖给竞争对手，我作为老板要负责吗", "company"),
        ("我在单位负责信访，把举报人的信息告诉了被举报人", "suspect"),
        ("检察院认定4500条，我是被告人家属", "suspect_family"),
        ("快递员打开了我的包裹", "victim"),
        ("我在老婆手机上装了定位软件，看了她300条轨迹", "suspect"),
        ("把我的电话号码卖给装修公司了", "victim"),
    ],
)
def test_who_asks_in_a_few_words(story, asker):
    assert asker_of(story).id == asker


@pytest.mark.parametrize(
    ("story", "asker"),
    [
        ("俺爹在村里当会计，把全村的身份证复印件给了卖保险的，现在镇派出所叫他去，老人家一晚上没睡", "suspect_family"),
        ("我闺女在幼儿园当老师，家长群里的名单被她发给了早教机构，听说教育局要处理，会坐牢吗", "suspect_family"),
        ("妹夫因为倒卖股民资料上周被网安抓了，家里就剩我姐和两个孩子，该找哪种律师", "suspect_family"),
        ("我手机号被挂到交友网站上了，一天接一百多个陌生电话，怎么让网站删", "victim"),
        ("刚交完首付第二天装修贷款的电话就来了，名字户型一清二楚，肯定是售楼处漏的，怎么告", "victim"),
        ("本人女，产检完不到一周月嫂公司就加我微信，连预产期都知道", "victim"),
        ("我妈的医保信息被人拿去买了一万多的药，医院说不归他们管", "victim"),
        ("公司是做跨境电商的，昨晚云服务器被拖库，大概有6万用户手机号和地址，我是CTO，72小时内要干什么", "company"),
        ("我们诊所的护士把患者名单拍给了医美公司，我们该报警还是先开除", "company"),
        ("经营一家民宿，平台说我们泄露了住客信息要下架，可我们没有泄露", "company"),
        ("在4S店做售后，主管叫我们把车主表每周发给一家保险公司，不发扣奖金", "staff"),
        ("HR一枚，老板让我把所有面试者的简历打包卖给猎头，怎么拒绝", "staff"),
        ("银行柜台实习，带我的师傅用我的工号查了他前女友流水，我会不会担责", "staff"),
        ("我从网上买了两万条家长电话给培训班招生用，最近警察联系我了，怎么办", "suspect"),
        ("去年帮人用社工库查过几次人，一次收80，现在群主被抓了我慌得不行", "suspect"),
        ("我把前女友的身份证照片发到班级群了，她报警了，我会被拘留吗", "suspect"),
        ("刷短视频看到有人直播卖快递面单，想问一下在哪里举报", "bystander"),
        ("楼下小卖部老板帮人收微信号，五十一个，我觉得不对劲，要不要报警", "bystander"),
        ("快递员把我的面单发到网上了", "victim"),
        ("我舅子在移动公司做客服，帮人查了几十个号码的机主，人家给他充了点话费，昨天公司法务通知他公安已经介入", "suspect_family"),
        ("孩子他爸做保险的，从同事手里拿了份老客户名单自己打电话，现在同事被抓供出了他，我们该怎么准备", "suspect_family"),
        ("小孩在学校的体检报告被班主任发到家长大群，说谁家孩子肥胖，我们当父母的能要求道歉赔偿吗", "victim"),
        ("有人用我身份证照片注册了公司，税务局找到我了，怎么证明不是我", "victim"),
        ("前公司把我的简历和离职原因发给了行业群，现在找不到工作", "victim"),
        ("我们酒店的订房系统是第三方的，现在客人反映接到退订诈骗，责任算谁的，我们要做什么", "company"),
        ("在物业前台做了三年，经理每个月都要我导一份新业主的表给装修公司，他说是公司合作，出事我会不会背锅", "staff"),
        ("医院信息科的，院长的朋友想要产妇名单，院长让我导，我拖着没导", "staff"),
        ("我做外卖站点调度，骑手手机号被站长卖给网贷公司，我知情没报，有责任吗", "staff"),
        ("本人因为买了几千条车主电话打电销，被取保候审，想问缓刑可能性", "suspect"),
        ("我在咸鱼上帮别人查快递物流信息，一单五块，赚了两千多，算违法吗", "suspect"),
        ("跟人吵架把他的开房记录贴到小区门口了，现在他要告我", "suspect"),
        ("在Telegram频道里看到有人公开卖高考考生信息，我能做什么", "bystander"),
        ("同学在学校贴吧人肉一个女生，我作为旁观者能举报吗", "bystander"),
        ("邻居装的摄像头正对我家门口，能拍到我家里，怎么处理", "victim"),
        ("大伯开打印店的，顺手把人家来复印的户口本存了卖掉，派出所已经上门收了电脑", "suspect_family"),
        ("租房软件把我的号码给了十几个中介，取消授权也没用", "victim"),
        ("住的酒店把我和同住人的登记信息给了我老婆请的侦探，我可以告酒店吗", "victim"),
        ("我们物业公司的监控被业主拍视频发抖音，里面有其他业主的脸，我们有没有责任", "company"),
        ("公司HR系统外包给第三方，第三方通知我们说员工薪资表可能泄露了800多人，接下来怎么走流程", "company"),
        ("我在中介门店上班，店长把客户资料发给装修公司，每条提成5块会分我们一块，我拿了三百多", "staff"),
    ],
)  # fmt: skip
def test_who_asks_as_many_hands_tell_it(story, asker):
    assert asker_of(story).id == asker


def test_nobody_asks_where_a_unit_is_accused():
    assert asker_of("被告单位某科技公司非法获取个人信息30余万条，法定代表人王某负责") is None


def test_what_an_ex_publishes_is_no_matter_of_the_hotel():
    assert scenario_of("前男友把我的开房记录发到朋友圈").id == "doxxing"
    assert scenario_of("快递员打开了我的包裹").id == "postal_mail"
    assert scenario_of("酒店前台把我的开房记录给了别人").id == "hotel"


@pytest.mark.parametrize(
    "question",
    [
        "我想删除聊天记录，警察会查到吗",
        "我老公卖了信息，我要不要帮他把电脑格式化",
        "怎么才能不被抓，我想卖数据",
    ],
)
def test_destroying_evidence_is_advised_against(question):
    topic = topics_of(question)[0]
    assert (topic.id, topic.lines[0]) == ("evading", "destroying")
