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
        ("个人信息", "penalty"),
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
