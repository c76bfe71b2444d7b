"""Which counts of a sentence stand: totals or their parts, not what was left or given in exchange, and what stands beside."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from lvheng.facts.register import OBTAINING
from lvheng.narrative.acts.chronicle import Reading, lower
from lvheng.narrative.acts.events import Event
from lvheng.narrative.acts.same_items import high, low
from lvheng.narrative.records.items import ItemMention
from lvheng.narrative.words.text import Span, Text

__all__ = [
    "is_given_in_exchange",
    "is_reported",
    "is_stock",
    "side_by_side",
    "together",
    "told_apart",
]

_LISTED = re.compile("[、和及与]|以及")
_MOST_PARTS = 30


def told_apart(
    text: Text, events: Sequence[Event], items: Sequence[ItemMention]
) -> Sequence[ItemMention]:
    """共获取10万条，其中窃取6万条，购买4万条: parts of a total that were obtained otherwise stand for it."""
    items = _summed_up(events, items)
    parts = [m for m in items if m.part_of is not None and m.counted is None]
    if not 2 <= len(parts) <= _MOST_PARTS or len({m.part_of for m in parts}) > 1:
        return items
    kinds = []
    for part in parts:
        clause = text.clause_at(part.quantity.span.begin)
        own = [e for e in events if e.clause == clause and e.span.end <= part.quantity.span.begin]
        kinds.append(own[-1].kind if own else "")
    if not all(kind in OBTAINING for kind in kinds) or len(set(kinds)) < len(kinds):
        return items
    before = [m for m in items if m.quantity.span.end <= parts[0].quantity.span.begin]
    whole = before[-1:]
    return [
        replace(m, counted=m.quantity, part_of=None) if m in parts else m
        for m in items
        if m not in whole
    ]


def _summed_up(events: Sequence[Event], items: Sequence[ItemMention]) -> Sequence[ItemMention]:
    """第一次12条，第二次35条，一共47条: the sum stands for its parts where no act parts them."""
    for whole in items:
        if not whole.total or whole.counted is not None or whole.part_of is not None:
            continue
        end = whole.quantity.span.begin
        parts = [m for m in items if m.part_of is not None and m.counted is not None
                 and m.quantity.span.end <= end and m.category == whole.category]  # fmt: skip
        begin = parts[0].quantity.span.begin if parts else end
        if len(parts) > 1 and not any(begin <= e.span.begin < end for e in events):
            whole_again = replace(whole, counted=whole.quantity)
            return [whole_again if m is whole else m for m in items if m not in parts]
    return items


_STOCK = re.compile(
    "(?:存|储存|收录|积累|保存|共|拥|保|现|库里?|库中|系统(?:里|内|中)?)有?[^，。；]{0,16}$"
)
_OUT_OF_IT = re.compile(
    "[^。；，]{0,8}[，；][^。；，]{0,16}(?:从中|从其中|(?:只|仅)?(?:卖|买|要|拿|导|拷|查|下载|出售|购买|提供)[^，。；]{0,6}其中)"
)


def is_stock(text: Text, mention: ItemMention, events: Sequence[Event]) -> bool:
    """公司存有客户信息80万条，他从中导出3200条: out of how many it was taken."""
    begin, end = mention.quantity.span
    clause = text.clause_around(begin)
    if any(clause.begin <= e.span.begin < begin for e in events):
        return False
    if _OUT_OF_THESE.match(text.view, end):
        return True
    return bool(
        _OUT_OF_IT.match(text.view, max(end, mention.span.end))
        and _STOCK.search(text.view, clause.begin, begin)
    )


_OUT_OF_THESE = re.compile(
    r"(?:信息|数据|资料|名单)?(?:里头|里面|里边|当中|之中|中|里)，?[^，。；]{0,12}[\d一二两三四五六七八九十百千万几][余多来]?(?:条|份|个|组|张|人)"
)
"""3100份里头他挑了2300份."""
_REPORTED = re.compile(
    "(?:派出所|警察|公安|民警|警方|警官|检察院|检察官|法院|法官)[^，。；]{0,8}(?:说|讲|告诉|统计|算|数|认|核)[^，。；0-9]{0,10}$"
)


def is_reported(text: Text, mention: ItemMention, events: Sequence[Event]) -> bool:
    """警察说是数千份: how many they are in the end, told apart from every act."""
    begin = mention.quantity.span.begin
    clause = text.clause_around(begin)
    if not _REPORTED.search(text.view, clause.begin, begin):
        return False
    return not any(clause.begin <= e.span.begin < clause.end for e in events)


_USED = re.compile("(?:用|以|拿(?![到走了得]))[^，。；]{0,20}$")
_BY_ANOTHER = re.compile("(?:使|利)?用(?:了)?其中的?$")


def is_given_in_exchange(
    text: Text, mention: ItemMention, events: Sequence[Event], items: Sequence[ItemMention]
) -> bool:
    """用其中的三万条换回…: what is given for what is got is not got; nor what was used."""
    begin = mention.span.begin
    clause = text.clause_around(begin)
    if not _USED.search(text.view, clause.begin, begin):
        return False
    if _BY_ANOTHER.search(text.view, clause.begin, begin):
        return True
    sentence = text.sentence_around(begin)
    after = [e for e in events if mention.quantity.span.end <= e.span.begin < sentence.end]
    other = any(mention.span.end <= m.span.begin < sentence.end for m in items)
    return other and bool(after) and after[0].kind == "exchange"


def together(one: Reading, other: Reading) -> Reading:
    """Two parts of one total, of one kind: 第一次20条, 第二次30条."""
    least = low(one.value) + low(other.value)
    most = high(one.value) + high(other.value)
    value: object = int(least)
    if least != most:
        upper = {} if most == float("inf") else {"at_most": int(most)}
        value = {"at_least": int(least), **upper}
    return Reading(value, other.span, lower(one.confidence, other.confidence, "medium"), one.status)


_BESIDE = re.compile(
    r"(?:[、和及与]|以及)|[，；](?:以及|及|和|另有?|另外|还有|还|又有?|(?P<counted>第[二三四五六七八九十]+[类批次份项部分]*|[后末再又]一?[批次回]|另一[类批份部分]+|其次)(?:为|是|有)?)*[^，。；、0-9一二两三四五六七八九十百千万]{0,16}"
)
_NOT_BESIDE = re.compile("[存储获取扣鉴核]|共|合计|总|有效|实际|去重|其中|包括|即|均|相同|同样")


def side_by_side(
    text: Text, last: Span, mention: ItemMention, events: Sequence[Event] = ()
) -> bool:
    """住院患者信息300条，门诊患者信息500条: two numbers of one kind, neither of which tells the other again."""
    gap = text.view[last.end : mention.span.begin]
    if _SHARED.search(text.view, text.clause_around(last.begin).begin, last.end) and _SHARED.search(
        text.view, text.clause_around(mention.span.begin).begin, mention.span.end
    ):
        return True
    beside = _BESIDE.fullmatch(gap) if len(gap) <= _REACH else None
    if beside is None or _NOT_BESIDE.search(text.view, last.end, mention.quantity.span.begin):
        return False
    if any(last.end <= e.span.begin < mention.quantity.span.begin for e in events):
        return False
    own = mention.described is not None and mention.span.begin < mention.quantity.span.begin
    return bool(own or beside["counted"] or _LISTED.match(gap))


_SHARED = re.compile(
    "(?:分得|分到|分走|分去|拿走|领走|各取)(?:了|其中的?)?[0-9一二两三四五六七八九十百千万]"
)
"""夏某分得1.1万条，傅某分得9000条: shares of what all of them got."""
_REACH = 30
