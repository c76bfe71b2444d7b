"""Who did what, in stories told in plain words. Every sentence was written for this test."""

from __future__ import annotations

import pytest

from lvheng.narrative.cast.lay import cast_in
from lvheng.narrative.cast.narrator import narrator_of
from lvheng.narrative.cast.people import People
from lvheng.narrative.draft import draft

from .growing import grows_with_length_only


def told(text: str) -> set[tuple[str, str]]:
    """(doer, kind) of each act of the draft's case; joint doers by 、 in the order of the draft."""
    case = draft(text).case
    names = {party["id"]: party["name"] for party in case.get("parties", ())}
    return {
        ("、".join(names[id] for id in act.get("parties", [act.get("party")])), act["kind"])
        for act in case.get("acts", ())
    }


DONE = [
    # the doer is the subject, whatever he is called
    ("前台小姑娘把我的住院记录截图发到了她们闺蜜群。", {("前台小姑娘", "provide")}),
    ("物业经理拿着业主登记表去打印店复印了一份，卖给了装修公司。", {("物业经理", "sell")}),
    ("相亲认识的男的分手后把我的身份证照片发到他朋友群里，还配了难听的话。", {("男的", "provide")}),
    ("司机把我的行程录像发到网上，还露了脸。", {("司机", "publish")}),
    ("一个女的在小红书上发了我的照片和单位名字，说我是小三。", {("一个女的", "publish")}),
    ("孩子学校的招生办把新生信息卖给了卖手机卡的，开学前天天接电话。", {("招生办", "sell")}),
    ("学校把贫困生名单公示在官网，连身份证号都没打码。", {("学校", "publish")}),
    ("健身房倒闭之前把会员资料打包卖给了另一家健身房，三千多人。", {("健身房", "sell")}),
    ("我朋友圈有个微商天天卖快递面单，一毛一条。", {("微商", "sell")}),
    ("我被拉进一个群，群主每天在群里卖个人信息，一条五毛。", {("群主", "sell")}),
    ("社区网格员在群里发了我们楼隔离人员的名单，带身份证号的。", {("社区网格员", "provide")}),
    # by screen name or by name
    ("一个叫“夜雨”的网友在网上把我开盒了，户籍信息都出来了。", {("夜雨", "publish")}),
    ("一个自称“老K”的人在群里兜售开房记录，我举报了群主没人理。", {("老K", "sell")}),
    ("辅警李某帮我查了一个人的行踪，现在他被抓了，我会不会有事？", {("李某", "steal")}),
    # the agent of 被 and of 是…的
    ("我的电话是被房产中介卖出去的，他自己承认了。", {("房产中介", "sell")}),
    ("卖我电话的就是楼下那家中介，他们店长当着我的面承认的。", {("那家中介", "sell")}),
    ("公司被前程序员删库还把用户数据拷走了，大概12万条，我们该怎么报警？", {("前程序员", "steal")}),
    # goes on with whom the last clause was about
    ("我闺蜜趁我不在，用我的电脑把客户资料发给了她男朋友。", {("闺蜜", "provide")}),
    ("我有个朋友，在电商公司做运营，把三万多条订单卖给了做刷单的，能轻判吗？", {("有个朋友", "sell")}),
    ("快递站老板说面单他都是按斤卖的，一个月卖一次。", {("快递站老板", "sell")}),
    ("他是辅警，帮朋友查了一个人的户籍和住址，现在被停职了。", {("辅警", "steal")}),
    # a superior who orders does it too, another who asks does not
    ("老板让我把客户名单整理好发给他朋友，我就照做了，我算违法吗？", {("老板、我", "provide")}),
    ("我朋友在银行上班，我让他帮我查了一下我老公的流水，会不会害他丢工作？", {("朋友", "steal")}),
    # the narrator, where he says so or fears for himself
    ("我卖过自己的微信号，一百块钱，后来被骗子用了，我违法吗？", {("我", "sell")}),
    ("卖了6000条电话号码带名字的，第一次，能缓吗", {("我", "sell")}),
    ("我在保险公司干内勤，离职的时候把手里八百多个客户的保单拷走了，后来卖给了同行，会判刑吗？", {("我", "steal"), ("我", "sell")}),
    ("我用爬虫爬了一个招聘网站上两万份简历，没卖，就自己分析用，违法吗？", {("我", "steal")}),
    ("我把室友偷我钱的监控发到了学校表白墙，他说我侵犯他隐私。", {("我", "publish")}),
    ("我花200块钱在网上找人查了我前女友的住址，还没去找她，算犯法吗", {("我", "buy")}),
    # a relative of whom the family tells
    ("我弟在网上买了三万条股民资料，转手卖了，赚了一万二，昨天被抓了，能判缓刑吗？", {("我弟", "buy"), ("我弟", "sell")}),
    ("请问我老婆把她们公司两万条客户资料发给了竞争对手，公司报案了，会怎么判？", {("我老婆", "provide")}),
    # both sides of a trade
    ("推销的小伙告诉我：“我们是从酒店前台手里买的名单，五毛一条，拿了4000条。”", {("小伙", "buy"), ("酒店前台", "sell")}),
    ("体检中心前台把名单发给一个卖保健品的，我亲眼看见她收了好处费。", {("体检中心前台", "sell")}),
    # programs collect
    ("手机上装的天气app偷偷读取我的通讯录。", {("天气app", "collect")}),
]  # fmt: skip

NOT_DONE = [
    # nobody in particular
    "我身份证号被人挂网上了咋整",
    "我被人肉了，家里地址都出来了。",
    # evidence and daily life
    "我把聊天记录截图交给警察了，警察让我等消息。",
    "骗子说他有我的身份证号，问我要验证码，我没给。",
    "我把快递面单扔垃圾桶了，会不会泄露信息？",
    # offers, refusals, cases made up
    "有人加我微信问我要公司客户名单，一条两块，我没答应。",
    "大哥请我吃饭，说你每天派件前拍下面单给我，2块一张。",
    "假如我把手机里4000个客户的微信卖给别人，会有事吗？纯好奇",
    "我从来没买过没卖过客户电话，就打电话。",
    # suspicion
    "我怀疑是医院的护士把我的信息卖给了月子中心，刚生完就有人打电话。",
    "刚提车就接到保险公司电话，估计是4S店把我的信息卖了。",
    "听说小区保安把监控视频卖给别人，不知道真假。",
    # other goods
    "老婆把车卖了凑钱，我手机号都换了。",
    "对方知道我买了什么，连订单号都对得上。",
]

SUSPECTED = [
    ("我怀疑是医院的护士把我的信息卖给了月子中心。", "护士"),
    ("刚提车就接到保险公司电话，绝对是4S店把我的信息卖了。", "4S店"),
    ("听说小区保安把监控视频卖给别人，不知道真假。", "小区保安"),
]


@pytest.mark.parametrize(("text", "acts"), DONE)
def test_who_did_what(text, acts):
    assert told(text) == acts


@pytest.mark.parametrize("text", NOT_DONE)
def test_no_act_is_told(text):
    assert told(text) == set()


@pytest.mark.parametrize(("text", "name"), SUSPECTED)
def test_who_is_suspected_is_a_party_without_an_act(text, name):
    read = draft(text)
    assert [party["name"] for party in read.case["parties"]] == [name]
    assert "acts" not in read.case
    assert "claimed" in {span.status for span in read.spans if span.path.endswith(".kind")}


def test_a_doer_by_description_is_not_stated_with_high_confidence_where_he_was_taken_over():
    read = draft("看到一个男的蹲在货架边上，拿手机对着面单一张一张拍，上面名字电话都有。")
    assert {s.confidence for s in read.spans if s.path == "acts.a1.party"} == {"medium"}


def test_a_price_for_each_makes_a_sum():
    (act,) = draft("前台把61个会员的电话卖给了一家机构，一个五十块。").case["acts"]
    assert act["illegal_income_yuan"] == 3050
    assert act["recipients"] == 1


def names(text: str) -> list[str | None]:
    people = People()
    return [
        m.name for m in cast_in(text, people, 0, people.mentions(text, 0)) if m.form != "pronoun"
    ]


@pytest.mark.parametrize(
    ("text", "cast"),
    [
        ("产科护士和那小伙", ["产科护士", "那小伙"]),
        ("一个叫“小鹿管家”的在线跟我沟通，管家说", ["小鹿管家", "我", "小鹿管家"]),
        ("班主任陈老师发的，陈老师说", ["陈老师", "陈老师"]),
        ("他把表发给一个卖保健品的", ["一个卖保健品的"]),
        ("XX公司HR、三家保险代理、那些律师", ["XX公司HR", None, None]),
        ("物业费、银行卡、客户名单、朋友圈、中介费", []),
        ("群里有人卖料，外面有人。", ["有人"]),
        ("隔壁老王的儿子", ["老王的儿子"]),
    ],
)
def test_the_cast_of_a_sentence(text, cast):
    assert names(text) == cast


@pytest.mark.parametrize(
    ("text", "fears"),
    [
        ("我这个属于违法吗", True),
        ("能不能取保", True),
        ("物业这样违法吗", False),
        ("怎么告他们", False),
    ],
)
def test_whether_the_narrator_fears_for_himself(text, fears):
    assert narrator_of(text, False).fears is fears


@pytest.mark.parametrize(
    "piece",
    [
        "物业经理把我的电话卖给中介了，",
        "我把名单发给中介他把名单卖给老板",
        "老板说“我把名单给了他”，",
    ],
)
def test_work_grows_with_length(piece):
    assert grows_with_length_only(lambda times: draft(piece * times), 50, 200)


def test_what_is_bound_to_the_doer_of_a_story_in_plain_words_is_never_certain():
    told = draft("我老公把五千条客户电话卖给了别人，赚了三千块")
    bound = [span for span in told.spans if span.path.startswith("acts.")]
    assert bound
    assert all(span.confidence != "high" for span in bound)


def test_who_sold_and_fears_for_himself_is_no_victim_because_his_firm_called_the_police():
    told = "我有个客户名单，去年离职的时候自己拷出来的，三千多条，卖给新公司了两万块，现在前公司报警了。会坐牢吗"
    acts = draft(told).case["acts"]
    assert [(act["kind"], act.get("illegal_income_yuan")) for act in acts] == [
        ("steal", None),
        ("sell", 20000),
    ]


@pytest.mark.parametrize(
    ("told", "kinds"),
    [
        ("我买了6000条手机号，又卖了，赚了3000", ["buy", "sell"]),
        ("我偷偷拷了客户资料两千多份，后来都卖了", ["steal", "sell"]),
        ("我买了一辆车，后来卖了，车主信息被泄露了", []),
    ],
)
def test_what_was_just_obtained_is_what_was_sold(told, kinds):
    assert [act["kind"] for act in draft(told).case.get("acts", ())] == kinds
