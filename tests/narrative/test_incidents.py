"""Leaks, and whose they are; what belongs to which act. All texts are invented."""

import pytest

from lvheng.narrative.draft import draft
from lvheng.narrative.leaks.incidents import house_of
from lvheng.narrative.words.text import Text


def incidents(text):
    return draft(text).case.get("incidents", [])


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("我们平台的库被拖了，要不要报告网信办？", "我们平台"),
        ("某消金公司合规岗。外包员工把客户资料卖了，我们要不要对外通知？", "某消金公司"),
        ("个人开发者，接了个sdk，收到整改通知。", "我"),
        ("快递公司把我的电话卖了，能投诉吗？", None),
        ("我们学校老师把名单发群里了，气死了。", None),
    ],
)
def test_who_speaks_for_an_organisation(text, name):
    house = house_of(Text(text))
    assert (house.name if house else None) == name


def test_an_accused_unit_that_refused_to_correct():
    (one,) = incidents(
        "经审理查明，被告单位某科技公司的用户数据库因未设密码被拖库，致用户姓名、手机号等信息62万条外泄。"
        "某市网信办向其送达责令整改通知书，该公司未采取任何措施，经复查仍拒不改正。"
    )
    assert one["leaked"] == {"ordinary": 620000}
    assert one["ordered_to_correct"] is True
    assert one["refused"] is True


def test_an_organisation_that_tells_of_its_own():
    (one,) = incidents(
        "我们平台2026年8月3日发现库被拖了，用户信息（昵称、手机号）53万条在外面传，涉及41万名用户。"
        "网信办责令整改，我们按期完成了整改。要不要通知用户？"
    )
    assert one["leaked"] == {"ordinary": 530000}
    assert one["persons_affected"] == 410000
    assert one["discovered"] == "2026-08-03"
    assert one["ordered_to_correct"] is True
    assert one["refused"] is False


@pytest.mark.parametrize(
    "text",
    [
        "快递公司把我的信息泄露了，天天有人打电话，怎么投诉？",
        "被告人董某侵入某酒店管理系统，下载旅客住宿信息1204条，数据被其出售。",
        "如果我们平台的库被拖了，要不要报告？",
    ],
)
def test_no_leak_of_its_own(text):
    assert incidents(text) == []


def _acts(text):
    return draft(text).case["acts"]


def test_a_duty_is_of_what_was_passed_on():
    buy, sell = _acts(
        "被告人孙某系某装饰公司经理，购买业主信息500条。"
        "被告人赵某利用担任物业公司客服的便利，将业主信息500条出售给孙某。"
    )
    assert "obtained_in_duty_or_service" not in buy
    assert sell["obtained_in_duty_or_service"] is True


def test_who_sells_on_has_no_lawful_business():
    (buy,) = _acts("被告人张某为推销装修业务，购买业主信息1356条，用于电话推销。")
    assert buy["lawful_business"] is True
    both = _acts("被告人张某为推销装修业务，购买业主信息1356条后转卖给他人。")
    assert all("lawful_business" not in act for act in both)


def test_roles_are_of_those_who_acted_together():
    (sell,) = _acts("被告人阎某、于某共同出售学生信息8000条。阎某起主要作用，系主犯；于某系从犯。")
    assert sell["roles"] == {"p1": "principal", "p2": "accessory"}


@pytest.mark.parametrize(
    ("words", "stated"),
    [
        ("明知他人用于电信网络诈骗，仍出售学生信息8000条。", True),
        ("出售学生信息8000条，后该信息被用于电信网络诈骗，其辩称不知情。", None),
    ],
)
def test_knowledge(words, stated):
    (act,) = _acts(f"经审理查明，被告人王某{words}")
    assert act.get("knew_of_criminal_use") is stated


def test_use_for_crime_is_found_and_fear_of_it_is_not():
    (act,) = _acts("经审理查明，被告人王某出售学生信息8000条，后被他人用于诈骗。")
    assert act["used_by_others_for_crime"] is True
    (act,) = _acts("经审理查明，被告人王某出售学生信息8000条，未发现被用于诈骗。")
    assert "used_by_others_for_crime" not in act


def test_a_purpose_and_a_duty_told_apart_from_their_acts():
    text = "二人为提高签单率，商定各自出资。被告人范某购买学生信息11570条，被告人金某无偿取得毕业生名单2860条。"
    assert [act.get("lawful_business") for act in _acts(text)] == [True, True]


def test_an_attempt_is_of_the_sale():
    text = "被告人盛某冒充防疫人员，骗取居民信息5000条。盛某将信息出售给他人时被当场抓获，系未遂。"
    collect, sell = _acts(text)
    assert "stage" not in collect
    assert sell["stage"] == "attempt"


@pytest.mark.parametrize(
    ("words", "path"),
    [
        ("致被害人钱某自杀身亡", "death"),
        ("致钱某精神失常住院", "insanity"),
        ("造成恶劣社会影响", "vile_influence"),
    ],
)
def test_results(words, path):
    (act,) = _acts(f"被告人赵某将钱某的身份证照片、住址发布在微博上，{words}。")
    assert act["consequences"] == [path]
