"""How much it is altogether that is told for each time: 先后三次，每次1500条; 分三次各2000条; 每份2000条，共七份."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from lvheng.narrative.words.numbers import Quantity
from lvheng.narrative.words.text import Span, Text

__all__ = ["altogether"]

_EACH = re.compile(
    r"(?:每一?|(?<![第同这那其某另上下唯])一)(?P<of>[次回份批包天日人单笔组个家张页本册箱袋盒捆摞套版屏车趟])(?:信息|资料|数据|名单|文件夹?|表格?|压缩包|文档)?(?:均|都|各|约|大约|为|是|有|给|收|付|收取|支付|提供|出售|卖|发送|导出|下载|查询|约定|固定)*$"
)
_APIECE = re.compile(r"(?<![零一二三四五六七八九十])各(?:自)?(?:向?[^，。；0-9]{0,6})?$")
_REACH = 24
_NOT_TIMES = re.compile("第[^，。；]{0,3}$")
_IN_ALL = re.compile("(?:共|计|总共|一共)$")
_MOST = 400


def altogether(
    text: Text, each: Quantity, numbers: Sequence[Quantity]
) -> tuple[Quantity, list[Quantity]] | None:
    """The number for all times of what is told for each, and the numbers of times; None where the text does not say so.

    `numbers` are those of the text in order. A number of times must stand in the sentence, once, and exactly.
    """
    begin = each.span.begin
    sentence = text.sentence_around(begin)
    head = text.view[max(sentence.begin, begin - _REACH) : begin]
    of = _EACH.search(head)
    if of is None and not _APIECE.search(head):
        return None
    if of is not None and each.unit == of["of"] and each.low == each.high == 1:
        return None  # 一份一份
    units = {of["of"]} if of is not None else {"次", "回"}
    first = bisect_left(numbers, sentence.begin, key=_begin)
    times = [
        one
        for one in numbers[first : bisect_left(numbers, sentence.end, key=_begin)]
        if one.unit in units
        and one.span != each.span
        and one.low > 1
        and not _NOT_TIMES.search(text.view, max(0, one.span.begin - 5), one.span.begin)
    ]
    said = [
        one
        for one in times
        if _IN_ALL.search(text.view, max(0, one.span.begin - 4), one.span.begin)
    ]
    often = said if len(said) == 1 else times
    if each.low != each.high and any(
        one.unit == each.unit and one.span != each.span
        for one in numbers[first : bisect_left(numbers, sentence.end, key=_begin)]
    ):
        return None
    if len(often) != 1 or often[0].low != often[0].high:
        return None
    if often[0].low > _MOST or (of is None and often[0].span.begin > begin):
        return None
    by = int(often[0].low)
    high = None if each.high is None else each.high * by
    whole = replace(each, low=each.low * by, high=high, span=Span(begin, each.span.end))
    return whole, times


def _begin(one: Quantity) -> int:
    return one.span.begin
