"""Occupations, births, ages and earlier sanctions. Every sentence here was written for this project."""

import pytest

from lvheng.narrative.cast.occupations import (
    holds_data,
    is_job,
    job_before,
    job_of_opening,
    jobs_of_clause,
)
from lvheng.narrative.draft import draft
from lvheng.narrative.sentencing.priors import priors_in
from lvheng.narrative.words.dates import dates_in
from lvheng.narrative.words.text import Text


@pytest.mark.parametrize(
    ("clause", "job"),
    [
        ("李某系某银行某支行客户经理，", "银行支行客户经理"),
        ("张某原系某市公安局交警支队协警，", "市公安局交警支队协警"),
        ("赵某在某快递公司担任快递员期间，", "快递公司快递员"),
        ("钱某利用其在某电信公司任客服的便利，", "电信公司客服"),
        ("我对象在移动营业厅当营业员，", "移动营业厅营业员"),
        ("他在一家保险公司跑业务，", "保险公司业务员"),
        ("我在银行上班，", "银行员工"),
        ("其任职于某汽车4S店，", "汽车4S店员工"),
        ("他开了一家房产中介，", "房产中介老板"),
        ("在经营某汽车销售服务有限公司（4S店）期间，", "汽车销售服务公司经营者"),
        ("何某系某公司法定代表人兼总经理，", "公司法定代表人兼总经理"),
        ("她做微商的，", "微商"),
        ("裴某、滕某共同经营一家二手车信息部。", "二手车信息部经营者"),
        ("其开了一家美甲馆，", "美甲馆老板"),
        ("我在婚介所干过两年红娘，", "红娘"),
        ("利用在某网络贷款平台从事客服的便利，", "网络贷款平台客服"),
        ("郜某在担任某村村医期间，", "村村医"),
    ],
)
def test_a_clause_tells_the_occupation(clause, job):
    assert job in [one.words for one in jobs_of_clause(clause)]


@pytest.mark.parametrize(
    "clause",
    [
        "他本来就不是员工，",
        "冒充银行客服，",
        "通过中介公司员工购买，",
        "系该群成员，",
        "担任某群组管理员，",
        "系主犯，",
        "张某为招揽业务，",
        "共同成立某商务咨询工作室，",
        "这些都是早就在网上公开过的，",
        "他开户行在外地，",
    ],
)
def test_what_is_no_occupation(clause):
    assert not list(jobs_of_clause(clause))


@pytest.mark.parametrize(
    ("before", "job"),
    [
        ("迅速锁定某地产公司置业顾问", "地产公司置业顾问"),
        ("该培训机构原校长", "培训机构校长"),
        ("今年10月发现员工", "员工"),
        ("公司上月查出客服主管", "客服主管"),
        ("是负责招生的", "招生"),
        ("骗取快递员", "快递员"),
        ("买通某医院护士", "医院护士"),
        ("外包催收公司的两名员工", "外包催收公司员工"),
        ("发给一个做月嫂中介的", "月嫂中介"),
        ("随后通过网络认识", None),
        ("并将上述信息出售给", None),
    ],
)
def test_the_office_before_a_name(before, job):
    found = job_before(before)
    assert (found.words if found else None) == job


def test_an_education_or_a_party_is_no_occupation():
    assert [is_job(w) for w in ("初中文化", "汉族", "中共党员", "无业", "个体经营者")] == [
        False, False, False, True, True,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("office", "holds"),
    [("医院护士", True), ("某公司员工", True), ("装修公司老板", False), ("无业", False), ("软件工程师", False)],
)  # fmt: skip
def test_who_holds_the_data_of_others(office, holds):
    assert holds_data(office) is holds


def _party(text, name):
    return next(p for p in draft(text).case["parties"] if p["name"] == name)


def test_the_header_of_an_accused_tells_who_he_is():
    text = (
        "被告人林某，曾用名林某某，男，1994年10月10日出生，初中文化，务工。"
        "被告人詹某（女，32岁，某基金公司高级经理）。林某向詹某购买客户信息3000条。"
    )
    assert _party(text, "林某")["born"] == "1994-10-10"
    assert _party(text, "林某")["occupation"] == "务工"
    assert _party(text, "詹某")["occupation"] == "基金公司高级经理"
    assert "age_at_act" not in _party(text, "詹某")


def test_an_age_counts_only_where_it_is_the_age_at_the_act():
    child = "警方查明，张某（17岁）因纠纷将对方的姓名、住址发布到网上。"
    assert _party(f"{child}张某已被处罚。", "张某")["age_at_act"] == 17
    grown = "我儿子19岁，在网上卖了500条学生电话。"
    assert "age_at_act" not in _party(grown, "我儿子")


@pytest.mark.parametrize(
    ("sentence", "priors"),
    [
        (
            "狄某，1979年3月3日出生，2019年4月26日因犯侵犯公民个人信息罪被判处有期徒刑一年；2020年7月6日又因侵犯公民个人信息被行政处罚。",
            [
                {"kind": "criminal", "for": "infringing_personal_information", "on": "2019-04-26", "punishment": "imprisonment"},
                {"kind": "administrative", "for": "infringing_personal_information", "on": "2020-07-06"},
            ],
        ),
        (
            "表弟2021年因盗窃判了一年二个月，2022年5月10日刑满释放。",
            [{"kind": "criminal", "for": "盗窃", "punishment": "imprisonment", "ended": "2022-05-10"}],
        ),
        ("方某曾因犯盗窃罪于2019年被判处拘役四个月。", [{"kind": "criminal", "for": "盗窃罪", "punishment": "lighter"}]),
        (
            "2025年3月因为拍面单卖被行政拘留了10天。",
            [{"kind": "administrative", "for": "infringing_personal_information"}],
        ),
        ("因涉嫌侵犯公民个人信息罪，于2022年11月2日被刑事拘留，同年12月9日被逮捕。", []),
        ("近日，王某因出售客户信息被行政拘留十日。", []),
    ],
)  # fmt: skip
def test_earlier_sanctions(sentence, priors):
    text = Text(sentence)
    found = [p.prior for s in text.sentences for p in priors_in(text.view, s, dates_in(text))]
    assert found == priors


@pytest.mark.parametrize(
    ("opening", "job"),
    [
        ("HR小白求助～我把前员工的工资发群里了。", "HR"),
        ("个人开发者，做了个记账小工具。", "个人开发者"),
        ("我儿子做中介，卖了客户电话。", None),
        ("请问各位律师，卖信息怎么判？", None),
    ],
)
def test_how_a_narrator_opens(opening, job):
    found = job_of_opening(opening)
    assert (found.words if found else None) == job


def test_a_prior_tells_no_act_and_no_circumstance_of_now():
    text = "被告人常某曾因盗窃于2015年3月4日被免予刑事处罚。2021年5月，常某出售顾客信息1100条。"
    case = draft(text).case
    assert [act["kind"] for act in case["acts"]] == ["sell"]
    assert "circumstances" not in case["parties"][0]
    assert case["parties"][0]["priors"] == [
        {"kind": "criminal", "for": "盗窃", "on": "2015-03-04", "punishment": "remitted"}
    ]


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("被告人毕某，男，职业高中学生，作案时16周岁。毕某出售同学信息300条。", 16),
        ("2024年3月，时年17岁的郝某将他人户籍信息发布到贴吧。公安机关对郝某行政拘留五日。", 17),
        ("被告人费某，男，21岁。费某出售验证码163个。", None),
        ("被告人曹某犯罪时未满十八周岁。曹某出售学生信息1300条。", None),
    ],
)
def test_ages_at_the_act(text, age):
    assert draft(text).case["parties"][0].get("age_at_act") == age


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("被告人计某系短信公司运维员，将验证码出售给应某。经查，计某家中有十岁孩子。", None),
        ("李某的女儿才15岁。被告人李某卖了500条名单。", None),
        ("被告人李某（15岁）卖了500条名单给他人。", 15),
        ("我儿子今年16岁，把500条名单卖了", 16),
    ],
)
def test_the_age_of_a_child_is_not_that_of_its_parent(text, age):
    assert draft(text).case["parties"][0].get("age_at_act") == age
