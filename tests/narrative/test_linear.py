"""Work grows with the length of a text and no faster, whatever the text."""

from __future__ import annotations

import pytest

from lvheng.narrative.records.items import items_in
from lvheng.narrative.words.dates import dates_in
from lvheng.narrative.words.text import Text

from .growing import grows_with_length_only

HOSTILE = [
    "1、", "9", "一", "万", "几百", "1,", "1.", "5-", "3至", "（", "“", "，", "\n", "5 ", "姓名、", "信息", "5条", "5元",
    "2023年", "1月至", "其中1条", "共计", "扣除", "支付", "以5元", "获利5000元、", "姓名。", "甲某、信息、", "均为姓名", "上述信息",
    "5000条信息，其中300条，", "公民个人信息5000余条（含姓名、电话），",
]  # fmt: skip


def read(source: str) -> None:
    text = Text(source)
    items_in(text)
    dates_in(text)


@pytest.mark.parametrize("piece", HOSTILE)
def test_work_grows_with_length_only(piece):
    assert grows_with_length_only(lambda n: read(piece * (n // len(piece))), 1500, 6000)


@pytest.mark.parametrize("figure", ["9", "（"])
def test_of_two_megabytes_too(figure):
    assert grows_with_length_only(lambda n: read(figure * n), 500_000, 2_000_000)
