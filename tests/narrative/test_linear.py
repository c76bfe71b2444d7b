"""Work grows with the length of a text and no faster, whatever the text."""

from __future__ import annotations

from time import process_time

import pytest

from lvheng.narrative.dates import dates_in
from lvheng.narrative.items import items_in
from lvheng.narrative.text import Text

HOSTILE = [
    "9", "一", "万", "几百", "1,", "1.", "5-", "3至", "（", "“", "，", "\n", "5 ", "姓名、", "信息", "5条", "5元",
    "2023年", "1月至", "其中1条", "共计", "扣除", "支付", "以5元", "获利5000元、", "姓名。", "甲某、信息、", "均为姓名", "上述信息",
    "5000条信息，其中300条，", "公民个人信息5000余条（含姓名、电话），",
]  # fmt: skip


def seconds(source: str) -> float:
    start = process_time()
    text = Text(source)
    items_in(text)
    dates_in(text)
    return process_time() - start


@pytest.mark.parametrize("piece", HOSTILE)
def test_four_times_the_text_takes_no_more_than_some_six_times_the_work(piece):
    short, long = piece * (1500 // len(piece)), piece * (6000 // len(piece))
    assert seconds(long) < 6 * seconds(short) + 0.15


def test_two_megabytes_of_figures_and_of_brackets():
    assert seconds("9" * 2_000_000) < 5
    assert seconds("（" * 2_000_000) < 12
