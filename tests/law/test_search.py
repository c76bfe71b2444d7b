"""Finding provisions by words."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lvheng.law.library import every_provision
from lvheng.law.search import search


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("行踪轨迹 五十条", "法释〔2017〕10号第五条第一款第（三）项"),
        ("个保法 营业额", "个人信息保护法第六十六条第二款"),
        ("网络安全事件 1小时", "国家网络安全事件报告管理办法第四条"),
        ("快递 用户信息 定期销毁", "快递暂行条例第三十四条第一款"),
        ("两卡 三十万元", "法发〔2025〕12号第六条"),
        ("人脸 唯一验证方式", "法释〔2021〕15号第十条第一款"),
        ("法释〔2019〕15号第四条 五百条", "法释〔2019〕15号第四条第（一）项"),
    ],
)  # fmt: skip
def test_the_provision_sought_comes_first(words, first):
    assert str(search(words)[0].citation) == first


def test_what_says_every_word_comes_first_and_what_does_not_says_so():
    lacking = [len(hit.missing) for hit in search("精神损害 赔偿")]
    assert lacking[0] == 0
    assert lacking == sorted(lacking)
    assert all("qqq" in hit.missing for hit in search("泄露 qqq"))
    assert search("qqq") == []
    assert search("   ") == []


def test_on_a_day_only_what_was_in_force_is_found():
    words = "窃取或者以其他非法方式获取个人信息"
    then = {str(h.citation) for h in search(words, date(2025, 12, 31))}
    now = {str(h.citation) for h in search(words, date(2026, 1, 1))}
    assert "网络安全法第四十四条" in then - now
    assert "网络安全法第四十六条" in now - then


def test_of_two_texts_that_say_as_much_the_one_in_force_comes_first():
    found = [h.provision for h in search("网络安全法 个人发现网络运营者违反法律")]
    assert [p.until for p in found][:2] == [None, date(2025, 12, 31)]


@settings(derandomize=True, max_examples=60, deadline=None)
@given(st.sampled_from([p for p in every_provision() if p.text]), st.data())
def test_a_sentence_of_a_text_finds_the_text(one, data):
    line = data.draw(st.sampled_from(one.text.split("\n")))
    start = data.draw(st.integers(0, max(0, len(line) - 12)))
    words = line[start : start + 12].strip()
    assert not words or one in [hit.provision for hit in search(words)]


@settings(derandomize=True, max_examples=60, deadline=None)
@given(st.text(max_size=12))
def test_no_words_break_it(words):
    assert all(hit.provision in every_provision() for hit in search(words))


@pytest.mark.parametrize(
    ("words", "among_the_first_five"),
    [
        ("快递单被人拍了", "快递暂行条例第三十五条"),
        ("被开盒了", "法发〔2023〕14号第四条"),
        ("警察查我的信息告诉别人", "人民警察法第四十八条"),
        ("公安不立案", "刑事诉讼法第一百一十二条"),
        ("前男友给我车上装GPS", "法释〔2017〕10号第五条"),
        ("公司被黑客入侵数据泄漏", "刑法第二百八十五条"),
        ("个人信息泄露了怎么办", "个人信息保护法第五十七条"),
        ("刷脸进小区", "法释〔2021〕15号第十条"),
        ("有人拆了我的信", "刑法第二百五十二条"),
        ("天天接到推销电话", "民法典第一千零三十三条"),
    ],
)  # fmt: skip
def test_people_s_own_words_find_the_provision(words, among_the_first_five):
    found = [str(h.provision.citation) for h in search(words, date(2026, 11, 22))][:5]
    assert among_the_first_five in found, found
