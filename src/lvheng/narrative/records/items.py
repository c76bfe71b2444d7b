"""How many records of which information: counts bound to kinds of information, totals and their parts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from lvheng.narrative.gains.money import money_in
from lvheng.narrative.records.binding import Surroundings
from lvheng.narrative.records.classed import classed
from lvheng.narrative.records.information import UNSPECIFIED
from lvheng.narrative.records.measures import (
    ALWAYS_ITEMS,
    OF_PEOPLE,
    OF_RECORDS,
    OF_VEHICLES,
    Bound,
)
from lvheng.narrative.records.totals import ItemMention, related
from lvheng.narrative.words.numbers import Quantity, quantities_in
from lvheng.narrative.words.tallies import altogether
from lvheng.narrative.words.text import Span, Text, once
from lvheng.narrative.words.uncounted import is_uncounted

__all__ = ["ItemMention", "items_in"]


_UNITS = (
    ALWAYS_ITEMS
    | OF_RECORDS
    | {"条次", "组次", "名", "人", "位", "户", "用户", "对", "宗", "卷", "票", *OF_VEHICLES, ""}
)


@once
def items_in(text: Text) -> list[ItemMention]:
    """The counts of records of a text, in order.

    >>> text = Text("购买身份证号码、手机号等公民个人信息共计12万条，其中征信信息300余条，另有手机3部。")
    >>> for item in items_in(text):
    ...     print(item.category, item.counted.as_stated(), item.part_of, text.quote(item.quantity.span))
    name_with_id_number {'at_least': 119601, 'at_most': 119700} None 12万条
    credit {'at_least': 300, 'at_most': 399} 0 300余条
    """
    sums = {mention.span.begin for mention in money_in(text)}
    numbers = quantities_in(text)
    counts: list[Quantity] = []
    times: set[Span] = set()
    reckoned: set[Span] = set()
    for quantity in numbers:
        if quantity.span.begin in sums or not (
            quantity.unit in _UNITS or _is_queries(text, quantity)
        ):
            continue
        whole = altogether(text, quantity, numbers) if quantity.unit in _UNITS else None
        if whole is not None:
            times.update(one.span for one in whole[1])
            counts.append(whole[0])
            reckoned.add(whole[0].span)
        elif not is_uncounted(text, quantity):
            counts.append(quantity)
    counts = [one for one in counts if one.span not in times]
    around = Surroundings(text)
    found: list[ItemMention] = []
    last: Bound | None = None
    floor = 0
    for number, quantity in enumerate(counts):
        ceiling = counts[number + 1].span.begin if number + 1 < len(counts) else len(text.view)
        bound = around.bound(_as_records(quantity), floor, ceiling, last)
        if bound and quantity.unit == "次":
            bound = replace(bound, confidence="low")
        elif bound and bound.confidence == "high" and quantity.span in reckoned:
            bound = replace(bound, confidence="medium")
        if bound and _is_count(text, quantity, bound):
            found.extend(_mentions(quantity, bound, boasted=_is_boast(text, quantity)))
            if quantity.high != 1 or last is None:
                last = replace(bound, unit="" if quantity.high == 1 else quantity.unit)
        if quantity.unit not in OF_PEOPLE:
            floor = quantity.span.end
    found = _without_holders(text, found)
    found = _as_classed(related(text, found), around)
    return [
        _rest_named(text, around, item, found[min(n + 1, len(found) - 1)].quantity.span.end)
        for n, item in enumerate(found)
    ]


def _is_queries(text: Text, quantity: Quantity) -> bool:
    """Whether it counts searches of a paid service, each for one record: 共查询1.1万余次."""
    begin = quantity.span.begin
    if quantity.unit != "次":
        return False
    if _LOCATED.search(text.view, max(0, begin - 4), begin):
        return True
    if quantity.low < _OCCASIONS:
        return False
    clause = text.clause_around(begin)
    return bool(_QUERIED.search(text.view, max(clause.begin, begin - 20), begin))


def _as_records(quantity: Quantity) -> Quantity:
    return replace(quantity, unit="条") if quantity.unit == "次" else quantity


_LOCATED = re.compile("(?:定位|位置|轨迹)(?:信息)?$")
_OCCASIONS = 20
_QUERIED = re.compile("查询|反查|调取|检索|查档|代查")


def _is_count(text: Text, quantity: Quantity, bound: Bound) -> bool:
    """Not 几个人的征信, a handful told in passing; and without a measure word only 5万个人信息 or 共计5万."""
    if quantity.unit in OF_PEOPLE and quantity.high == 9 and not quantity.exact:
        return False
    if quantity.unit:
        return not _is_exhibit(text, quantity, bound)
    begin, end = quantity.span
    counted = bound.end > end and _RECORDS_NAMED.search(text.view, end, bound.end)
    summed = _SUM_WORD.search(text.view, max(0, begin - 4), begin)
    return quantity.low >= 1000 and bool(counted or summed)


def _is_exhibit(text: Text, quantity: Quantity, bound: Bound) -> bool:
    """微信聊天记录截图46张: evidence in the file and no information that was traded."""
    if bound.category != "communication_content" or quantity.unit in ALWAYS_ITEMS:
        return False
    sentence = text.sentence_around(quantity.span.begin)
    return bool(_EVIDENCE.search(text.view, sentence.begin, sentence.end))


_EVIDENCE = re.compile("证据|证言|笔录|截图|证实|书证|调取")
_RECORDS_NAMED = re.compile("信息|数据|资料|号码|记录|名单|身份证|照片|电话|轨迹")
_SUM_WORD = re.compile("(?:共计|合计|总计|累计)$")


def _without_holders(text: Text, found: list[ItemMention]) -> list[ItemMention]:
    """Without numbers of people or lists whose records are counted after them: 名单3份共2000条, 5名顾客的记录400条."""
    kept: list[ItemMention] = []
    for number, item in enumerate(found):
        single = item.quantity.low == item.quantity.high == 1
        holder = (
            single
            or item.quantity.unit == "次"
            or (item.quantity.unit in OF_PEOPLE and item.quantity.unit != "用户")
        )
        sentence = text.sentence_around(item.quantity.span.begin)
        counted_after = any(
            later.quantity.span.begin < sentence.end
            and (
                _holds(text, item, later)
                or _are_owners(item, later)
                or (
                    holder
                    and (later.quantity.unit in ALWAYS_ITEMS or single)
                    and (single or _same_records(later, item))
                )
            )
            for later in found[number + 1 : number + 3]
        )
        if not counted_after and not _persons_of(text, kept, item, sentence):
            kept.append(item)
    return kept


def _are_owners(item: ItemMention, later: ItemMention) -> bool:
    """查询47名客户的征信，打印报告46份: people are counted, and then the records of them."""
    people = item.quantity.unit in OF_PEOPLE and item.quantity.unit not in ("个", "用户", "户")
    return people and later.quantity.unit in _OF_RECORDS and item.category == later.category


_OF_RECORDS = frozenset(("份", "条", "组", "张", "单", "页"))


def _persons_of(text: Text, kept: list[ItemMention], item: ItemMention, sentence: Span) -> bool:
    """2.6万条，涉及机主450余人: whose records they are that were counted before."""
    begin = item.quantity.span.begin
    before = bool(kept) and kept[-1].quantity.span.begin >= sentence.begin
    return (
        before
        and kept[-1].quantity.unit not in OF_PEOPLE
        and item.quantity.unit in (*OF_PEOPLE, "人次")
        and item.quantity.unit != "个"
        and bool(_CONCERNS.search(text.view, max(sentence.begin, begin - 12), begin))
    )


_CONCERNS = re.compile("(?:涉及|涉|波及|关系到|来自|分属|属于)[^，。；0-9]{0,8}$")


def _holds(text: Text, item: ItemMention, later: ItemMention) -> bool:
    """Whether files or lists are counted first and then the records in them: 表格3份，共计15672条."""
    between = text.view[item.quantity.span.end : later.quantity.span.begin]
    small = (
        item.quantity.unit in ("份", "个", "套", "页", "册", "本", "张")
        and item.quantity.low * 10 < later.quantity.low
    )
    return small and bool(_INSIDE.fullmatch(between))


_INSIDE = re.compile(
    "，?[^，。；]{0,6}(?:共计?|合计|总计|内含|内有|含有?|包含|存有|载有)[^，。；]{0,8}|，?[^。；]{0,50}?(?:共计?|合计|总计|计)[^，。；]{0,4}"
)


def _same_records(one: ItemMention, other: ItemMention) -> bool:
    if one.described is None or other.described is None:
        return True
    return _touch(one.described, other.described) or _touch(one.span, other.span)


def _touch(one: Span, other: Span) -> bool:
    return one.begin < other.end and other.begin < one.end


def _is_boast(text: Text, quantity: Quantity) -> bool:
    """号称1.3亿条: what an advertisement says counts nothing."""
    begin = quantity.span.begin
    return bool(_BOAST.search(text.view, max(0, begin - 12), begin))


_BOAST = re.compile("(?:号称|自称|声称|宣称|吹嘘|标榜)[^，。；]{0,8}$")


def _mentions(quantity: Quantity, bound: Bound, *, boasted: bool) -> Iterator[ItemMention]:
    for category, described in bound.each or ((bound.category, bound.described),):
        span = Span(bound.begin, bound.end)
        counted = None if bound.among or boasted else quantity
        yield ItemMention(
            category, quantity, counted, span, described, None, bound.confidence, among=bound.among
        )


def _as_classed(found: list[ItemMention], around: Surroundings) -> list[ItemMention]:
    """The category that the court names for what it counted, in place of the one by its contents."""
    for of, place, category in classed(around.named):
        before = [n for n, item in enumerate(found) if item.span.begin < place]
        same = [n for n in before[-_NEAR_ITEMS:] if found[n].category == of]
        for n in same if of != UNSPECIFIED else before[-1:]:
            found[n] = replace(found[n], category=category, confidence="medium", among=())
    return found


_NEAR_ITEMS = 12
_REST_IS = re.compile(
    r"(?:其余|剩余|余下|剩下)的?(?:信息|部分|数据)?(?:均|都|全部|全|则)?(?:为|是|系)"
)


def _rest_named(text: Text, around: Surroundings, item: ItemMention, last: int) -> ItemMention:
    """其余均为姓名、电话: of what kind the rest of a total is."""
    if item.counted is None or not item.total or item.category != UNSPECIFIED:
        return item
    told = _REST_IS.search(text.view, last, min(len(text.view), last + 200))
    category = around.kind_told_at(told.end()) if told else UNSPECIFIED
    return replace(item, category=category, confidence="medium" if told else item.confidence)
