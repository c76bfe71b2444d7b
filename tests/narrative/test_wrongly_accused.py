"""Who must not be made a doer: victims, the authorities, lawyers, journalists, those who report or have a right to it.

The texts were written for this test.
"""

from __future__ import annotations

import pytest

from lvheng.narrative.draft import draft

NOBODY_DID = [
    "接到报案后，民警王磊向电信运营商调取了涉案号码的通话记录300条，并将数据拷贝至办案电脑。",
    "律师张伟复制了案卷材料并拍照，转给家属看了其中的起诉书。",
    "我把骗子发来的短信截图发给了民警，还把他的手机号提供给了派出所。",
    "我妈在家族群转发了寻人启事，上面有走失老人的姓名、电话和照片。",
    "我把身份证照片发给中介办手续，结果第二天就有人用我的信息贷款了。",
    "检察官李明审查起诉时调取了涉案人员银行流水，提供给法院。",
    "公司被举报后，财务把员工名单交给了调查组。",
    "我们学校把学生信息上报给教育局，包括姓名、身份证号，共3000名学生。",
    "物业公司把业主名单提供给社区做疫情登记，一共1200户。",
    "审计人员从公司服务器导出客户数据5万条用于审计。",
    "公司HR收集了员工的身份证复印件和银行卡号用来发工资。",
    "债权人王某通过律师向法院申请调查令，查询被执行人的银行账户及房产信息。",
    "张律师受李某委托，调取李某的户籍和银行流水用于离婚诉讼。",
    "移动公司应公安机关要求提供了机主信息50条。",
    "某快递公司配合公安机关调查，提供了张某的工号登录记录及其查询的面单信息4000条。",
    "记者王某以暗访方式从张某处购买信息500条，后将线索提供给公安机关。",
    "我妈被人骗了，把银行卡号和验证码告诉了自称客服的人。",
    "警察让我提供通话记录，我去营业厅打印了半年的话单交给他们。",
    "我和同事发现系统漏洞后，截图发给了技术部，公司没有理。",
    "我的前夫起诉我，法院把我的住址给了他。",
    "我妹妹是银行柜员，客户让她查自己的流水，她打印出来给了客户。",
    "我弟弟求职时把简历发给了HR。",
    "被告人张某使用其姐夫林某的银行卡收取信息款3万元。",
    "我在外卖平台做客服，今天公司安全部说我的账号查了两千多个订单的地址电话，要我写说明。",
    "有人翻垃圾桶专门撕面单，我逮着一个，把他手机抢过来拍了照片，这个算证据不？",
    "每天三四十个贷款电话，换着号码打，我都快崩溃了，谁卖的我号码？",
    "物业经理让我把全小区1800户业主的电话表发给一家装修公司，我还没发，他说不发就走人。",
    "我的手机里有客户电话，朋友说借我银行卡走个账，我就把卡和密码给他了。",
]  # fmt: skip

OTHERS_DID = [
    ("我女儿被开盒了，对方把她的照片、学校、家庭住址发到了微博。", {"对方"}),
    ("我在58同城上发布求职简历，被人力资源公司下载后卖给了培训机构。", {"公司"}),
    ("安全研究员小林发现某网站存在漏洞，下载了10条数据验证后提交给国家漏洞平台。", {"小林"}),
    ("网警巡查时发现有人在群里出售个人信息，遂以买家身份购买了20条作为证据。", {"有人"}),
    ("民警刘某将信息800条提供给调查公司的朋友。", {"刘某"}),
    ("我老婆出轨，我在她车上装了定位，跟了她三个月，还复制了她手机里的聊天记录。", {"我"}),
    ("我弟弟说是帮朋友测试，结果把人家会员数据库拖下来了，有70多万条。", {"我弟弟"}),
    ("我从公开的企业信息网站上抓了十几万条老板的手机号，做成软件卖给做贷款的。", {"我"}),
]  # fmt: skip


def doers(source: str) -> set[str]:
    case = draft(source).case
    names = {party["id"]: party["name"] for party in case.get("parties", [])}
    return {names[act["party"]] for act in case.get("acts", [])}


@pytest.mark.parametrize("source", NOBODY_DID)
def test_who_may_is_no_doer(source):
    assert doers(source) == set()


@pytest.mark.parametrize(("source", "who"), OTHERS_DID)
def test_only_he_who_did_it(source, who):
    assert doers(source) == who


@pytest.mark.parametrize(
    "source",
    [
        "我老板被抓了，公安把我们公司的电脑都搬走了，里面有20万条客户资料。",
        "我是程序员，公司老板让我写爬虫爬取招聘网站的简历，我拒绝了，后来他找了别人写。",
    ],
)
def test_no_leak_where_the_police_took_it_or_it_was_refused(source):
    assert "incidents" not in draft(source).case


def test_what_everyone_in_an_office_can_see_is_not_thereby_public():
    source = "公司把全体员工的身份证号、体检结果放在共享盘里谁都能看，现在同事都躲着我。"
    assert all("lawful_basis" not in act for act in draft(source).case.get("acts", []))


def test_what_somebody_reported_is_not_sure():
    source = "原公司老板陈某报案称，员工张某离职时拷走客户信息1万条。"
    read = {span.path: span.confidence for span in draft(source).spans}
    assert read["acts.a1.kind"] == read["acts.a1.items.ordinary"] == "medium"


@pytest.mark.parametrize(
    "source", ["**零零\n\n我妈张某某", "系张某", "他把张某某出售给我，我妈李某某，是张某"]
)
def test_no_text_is_too_odd(source):
    read = draft(source)
    assert all(span.text == source[span.start : span.end] for span in read.spans)


@pytest.mark.parametrize(
    ("source", "sold"),
    [
        ("被告人张某爬取简历20万份，出售200份获利3000元。", 200),
        ("被告人张某窃取客户信息20万条，向李某出售300条得款600元。", 300),
    ],
)
def test_what_was_sold_is_not_all_that_was_taken(source, sold):
    acts = draft(source).case["acts"]
    assert [act["items"] for act in acts] == [{"ordinary": 200000}, {"ordinary": sold}]


def test_staff_are_not_those_affected():
    (leak,) = draft("我公司有员工300人，前员工拿走了客户名单2000份。").case["incidents"]
    assert "persons_affected" not in leak


def test_where_somebody_sells_is_not_who_sells():
    source = "二手平台上有人卖“已激活手机卡带实名信息”，还有“高考生名单”，我截图举报了。"
    assert doers(source) <= {"有人"}


def test_what_one_got_of_a_total_is_not_the_total():
    source = "被告人孙某伙同郑某出售客户信息7000条，违法所得共计12万元，孙某分得8万元。"
    assert [act["illegal_income_yuan"] for act in draft(source).case["acts"]] == [120000]


def test_a_group_that_is_written_to_is_not_who_was_affected():
    source = (
        "我把同学的成绩单和身份证号发错群了，发到一个三百多人的家长群，两分钟就撤回了，我是班主任。"
    )
    assert all("persons_affected" not in leak for leak in draft(source).case.get("incidents", []))
