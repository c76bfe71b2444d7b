"""Whatever the text, every reading stands on words of the text and none fails."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from lvheng.narrative.gains.money import money_in
from lvheng.narrative.records.information import information_in
from lvheng.narrative.records.items import items_in
from lvheng.narrative.words.dates import dates_in
from lvheng.narrative.words.numbers import quantities_in
from lvheng.narrative.words.text import Text

PIECES = [
    "公民个人信息", "业主信息", "姓名", "、", "，", "。", "；", "（", "）", "：", "\n", " ", "共计", "其中", "其余", "分别为",
    "5", "000", "三万", "余", "条", "组", "份", "元", "万", "近", "约", "不足", "以上", "至", "-", ".", ",", "2023年", "3月", "15日", "同年",
    "次年", "去重后", "扣除", "应予扣除", "征信报告", "手机号", "验证码", "身份证号", "出售", "购买", "获利", "每条", "两三", "十几", "上百",
    "属于财产信息", "均为", "信息包括", "各", "名", "个人", "学生", "的", "第", "号", "０", "，５", "　",
]  # fmt: skip
MADE = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)


@settings(derandomize=True, max_examples=300, deadline=None)
@given(MADE)
def test_every_reading_stands_on_words_of_the_text(source):
    text = Text(source)
    spans = [found.span for found in quantities_in(text)]
    spans += [found.span for found in money_in(text)]
    spans += [found.span for found in dates_in(text)]
    spans += [found.span for found in information_in(text)]
    spans += [found.span for found in items_in(text)]
    for span in spans:
        begin, end = text.given(span)
        assert 0 <= span.begin < span.end <= len(text.view)
        assert text.quote(span) == source[begin:end] != ""


@settings(derandomize=True, max_examples=300, deadline=None)
@given(MADE)
def test_bounds_are_in_order_and_parts_are_parts_of_an_item(source):
    found = items_in(Text(source))
    for item in found:
        for quantity in (item.quantity, item.counted):
            if quantity is not None:
                assert quantity.low >= 0
                assert quantity.high is None or quantity.low <= quantity.high
        assert item.part_of is None or 0 <= item.part_of < len(found)
    for dated in dates_in(Text(source)):
        assert dated.last is None or dated.first <= dated.last
