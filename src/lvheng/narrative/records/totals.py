"""Totals and their parts, and numbers that take the place of others."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from lvheng.narrative.records.information import UNSPECIFIED
from lvheng.narrative.records.measures import Confidence
from lvheng.narrative.words.numbers import Quantity
from lvheng.narrative.words.text import Span, Text

__all__ = ["NET", "ItemMention", "related"]


@dataclass(frozen=True)
class ItemMention:
    """A count of records. `category`: of the register (contested ones by their names) or "unspecified".

    `quantity` is the number as stated; `counted` what is left of it for `category` when its parts (mentions
    whose `part_of` is this one's place in the list) have been taken off: state `counted` in a case. A total
    of which nothing is left has `counted` None. `span` covers the number and the words for the information
    nearest to it; `described` covers the words that name the category, where the text has them. `among` names
    the kinds between which the text does not divide the number (征信和流水共七十份): none can be stated alone,
    and `counted` is None.
    """

    category: str
    quantity: Quantity
    counted: Quantity | None
    span: Span
    described: Span | None
    part_of: int | None
    confidence: Confidence
    total: bool = False
    among: tuple[str, ...] = ()
    net: bool = False
    """Whether it takes the place of a number told before (去重后, 有效数据为)."""


NET = re.compile(
    r"(?:剔除|去除|扣除|扣掉|扣减|刨除|刨去|排除|去重|核减|合并|除重(?!复)|筛除|过滤|剔重)[^。；]{0,24}?(?:后|之后|，)[^，。；0-9]{0,20}$|(?:去重|除重(?!复))[^，。；]{0,8}$|(?:去掉|刨掉|刨去|除去|去除|剔除|扣掉)[^。；，]{0,10}(?:剩|还有|是|有|为)[^，。；0-9]{0,6}$|(?:去掉|刨掉|刨去|除去|减掉|筛掉|剔掉|扣掉|去除|剔除)[^。；，0-9]{0,12}(?:，(?:剩下?|还有|净|只?剩|就是|实际|[尚仅净]?余(?:下)?|共余|得)?|剩下?|还有|净剩|只剩)$|真正[^，。；0-9]{0,10}[是有]$|(?:最终|最后|法院|法官|判决书?|本院)[^，。；0-9]{0,8}(?:认定|认的|认了|写的?|核定|认)(?:了|为|的)?(?:是|为)?“?$|去了重[^。；0-9]{0,12}$|对得上(?:的|号)[^，。；0-9]{0,8}$|能对上[^，。；0-9]{0,10}$|(?:应为|实为|变更为|更正为|改为)$|(?:实际|只|仅|应当?|可|能够?|予以)认定(?:为|其|的)?$|不重复的?[^，。；0-9]{0,6}$|(?:实际|净|有效|真实)(?:有效|剩余)?(?:信息|数据|条数|数量)?(?:为|共|有|计)?$"
)
_DROPPED = re.compile(
    r"[^。；0-9]{0,30}?，?(?:应当?|均|依法|可以|需|予以){0,2}(?:予以)?(?:扣除|剔除|排除|不予认定|不计入|不应认定|不应计入|核减)(?!后|重复)"
)


def _told_in_parts(text: Text, kept: list[ItemMention], scope: Span) -> None:
    """共购买1.1万条，第一次6000条，第二次5000条: the numbers after a total that only tell it again."""
    last = kept[-1]
    low, high = 0, 0
    for n in range(len(kept) - 1, max(-1, len(kept) - _MOST_PARTS), -1):
        item = kept[n]
        if item.quantity.span.begin < scope.begin or item.quantity.high is None:
            return
        if n < len(kept) - 2 and low and _is_sum(text, item, last, low, high):
            for part in range(n + 1, len(kept)):
                kept[part] = replace(kept[part], part_of=n, counted=None)
            kept[n] = replace(item, total=True)
            return
        if item.part_of is not None or item.category != last.category:
            return
        low, high = low + int(item.quantity.low), high + int(item.quantity.high)


def _is_sum(text: Text, item: ItemMention, last: ItemMention, low: int, high: int) -> bool:
    begin = item.quantity.span.begin
    same = item.category == last.category and item.part_of is None
    meets = (
        item.quantity.high is not None and low <= item.quantity.high and high >= item.quantity.low
    )
    return same and meets and bool(_TOTAL.search(text.view, max(0, begin - 24), begin))


def _same_number(one: ItemMention, other: ItemMention) -> bool:
    bounds = (one.category, one.quantity.low, one.quantity.high)
    return bounds == (other.category, other.quantity.low, other.quantity.high)


_OF_IT = re.compile(r"[^。；]{0,12}中(?:有|的|，)?[^。；]{0,20}")
_REST = re.compile(r"(?<![将把])(?:其余|剩余|余下|剩下)的?(?:有|为)?$")
_MOST_PARTS = 30
_NEAR = 6
_PART = re.compile(
    "其中|分为|分成|包括|包含|含(?!义)|分别[为是系]|具体[为是]|内有|里面有|涉及|内含"
)
_DISPOSED = re.compile(
    r"(?:[将把从]|[要买取拿得到选挑收][了得下]?)其中|出售|卖|售|倒|提供给|转给|发给|转卖|转手"
)
_DISPOSED_AFTER = re.compile(
    "(?:[^，。；]{0,10}信息)?，?(?!均|都|系|为|是)(?:其|他|她|又|再|后|已|被|由[^，。；]{1,8}?|拿去|拿来|则|先后|分别|以[^，。；]{1,16}?|经[^，。；]{1,12}?){0,4}(?:决定|转手|打包|加价|低价)?(?:卖|售|倒卖|贩卖|提供给|公布|公开|发布|发给|发到|挂|泄露|转给|转卖|转售|给了|交给|换)"
)
"""其中上百条被公布: what was done with some."""
_TOTAL = re.compile(r"(?:共计|合计|总计|累计|总共|一共|共)(?:[^，。；0-9]{0,16})$")


def related(text: Text, found: list[ItemMention]) -> list[ItemMention]:
    """Counts with totals and parts told apart, and without those that others took the place of."""
    kept: list[ItemMention] = []
    for item in found:
        if _DROPPED.match(text.view, item.quantity.span.end):
            if kept and _OF_IT.fullmatch(
                text.view, kept[-1].quantity.span.end, item.quantity.span.begin
            ):
                kept[-1] = _less_parts(kept[-1], [item.quantity])
            elif kept and _same_number(kept[-1], item):
                kept.pop()
            continue
        begin = item.quantity.span.begin
        scope = _scope(text, begin)
        in_scope = [
            n
            for n in range(max(0, len(kept) - _MOST_PARTS), len(kept))
            if kept[n].quantity.span.begin >= scope.begin
        ]
        floor = kept[-1].quantity.span.end if kept else 0
        net = NET.search(text.view, max(scope.begin, begin - 40, floor), begin)
        rest = in_scope and _REST.search(text.view, max(scope.begin, begin - 8), begin)
        if (net and kept) or rest:
            item = replace(_instead(kept, item), net=bool(net))
        elif in_scope and (whole := _whole_of(text, kept, in_scope, item)) is not None:
            item = _as_part(text, kept[whole], item, whole)
        elif not _is_moved(text, begin) and (parts := _parts_of(text, kept, item)) is not None:
            for n in parts:
                kept[n] = replace(kept[n], part_of=len(kept))
            item = replace(item, total=True, counted=None)
        elif net:
            item = replace(item, net=True)
        kept.append(item)
        _told_in_parts(text, kept, scope)
    taken: dict[int, list[Quantity]] = {}
    for item in kept:
        if item.part_of is not None and item.counted is not None:
            taken.setdefault(item.part_of, []).append(item.counted)
    return [_less_parts(item, taken.get(n, [])) for n, item in enumerate(kept)]


def _is_moved(text: Text, place: int) -> bool:
    """将三次收来的信息合计7650条卖给: a sum with an act of its own."""
    return _MOVED.search(text.view, text.clause_around(place).begin, place) is not None


_MOVED = re.compile("将|把")


def _scope(text: Text, place: int) -> Span:
    """The sentence at a place, with the one before it if it goes on with 其中."""
    sentence = text.sentence_around(place)
    if sentence.begin and _PART.match(text.view, sentence.begin):
        return Span(text.sentence_around(sentence.begin - 1).begin, sentence.end)
    return sentence


def _instead(kept: list[ItemMention], item: ItemMention) -> ItemMention:
    """The number after duplicates and void records are taken off stands in the place of the one before."""
    place = len(kept) - 1
    while (whole := kept[place].part_of) is not None and kept[place].counted is None:
        place = whole
    last = kept[place]
    named = item.span != item.quantity.span
    of_another_kind = (
        named
        and item.described != last.described
        and UNSPECIFIED not in (item.category, last.category)
    )
    most, before = item.quantity.high, last.quantity.high
    fewer = most is not None and before is not None and before < most
    if last.quantity.low < item.quantity.low or (fewer and last.quantity.low == item.quantity.low):
        return item
    if of_another_kind and item.category != last.category:
        return item
    del kept[place:]
    if (
        not named
        or item.category in (UNSPECIFIED, last.category)
        or item.described == last.described
    ):
        return replace(last, quantity=item.quantity, counted=item.quantity, span=item.span)
    return item


def _whole_of(
    text: Text, kept: list[ItemMention], in_scope: list[int], item: ItemMention
) -> int | None:
    """The total, in the same sentence, of which 其中 makes this number a part."""
    for n in reversed(in_scope):
        whole = kept[n]
        between = text.view[whole.quantity.span.end : item.quantity.span.begin]
        if whole.part_of is not None:
            if not _DISPOSED.search(between):
                continue
            return None
        marked = _PART.search(between)
        if n - 1 in in_scope and _is_list(text, kept[n - 1], whole):
            return None
        if marked and marked.group() != "其中" and (marked.start() > _NEAR or "；" in between):
            return None
        same = item.category in (UNSPECIFIED, whole.category)
        if same and _DISPOSED_AFTER.match(text.view, item.quantity.span.end):
            return None
        if not marked or (
            whole.quantity.high is not None and item.quantity.low > whole.quantity.high
        ):
            return None
        if _DISPOSED.search(between) and item.category in (UNSPECIFIED, whole.category):
            return None
        return n
    return None


def _is_list(text: Text, one: ItemMention, other: ItemMention) -> bool:
    """Whether two numbers stand side by side, neither the total of the other: A 100条、B 200条。其中…"""
    between = text.view[one.quantity.span.end : other.quantity.span.begin]
    return one.part_of is None and "、" in between[:1] and not _TOTAL.search(between)


def _as_part(text: Text, whole: ItemMention, item: ItemMention, number: int) -> ItemMention:
    """A part of another kind is taken off the total; one of the same kind only tells the total again.

    Unless the rest of the total is told to have come otherwise: 其中购买四万条, 其余系互换所得.
    """
    end = item.quantity.span.end
    sentence = text.sentence_around(end - 1)
    apart = _REST_APART.search(text.view, end, sentence.end)
    same = item.category in (UNSPECIFIED, whole.category) and not apart
    category = whole.category if item.category == UNSPECIFIED else item.category
    return replace(item, category=category, part_of=number, counted=None if same else item.counted)


_REST_APART = re.compile(
    "(?:其余|剩余|余下|剩下)[^。；]{0,14}(?:购|买|换|窃|盗|收[受集]|获赠|采集|爬|偷|赠|骗|所得|得来)"
)


def _parts_of(text: Text, kept: list[ItemMention], item: ItemMention) -> list[int] | None:
    """The numbers before that a total (共计) sums up, if they do."""
    if not _TOTAL.search(
        text.view, max(0, item.quantity.span.begin - 24), item.quantity.span.begin
    ):
        return None
    low = high = 0
    parts: list[int] = []
    for n in range(len(kept) - 1, max(-1, len(kept) - 1 - _MOST_PARTS), -1):
        part = kept[n]
        if part.part_of is not None or part.counted is None:
            continue
        low += int(part.quantity.low)
        high = -1 if high < 0 or part.quantity.high is None else high + int(part.quantity.high)
        parts.append(n)
        top = item.quantity.high
        meets = (top is None or low <= top) and (high < 0 or high >= item.quantity.low)
        if len(parts) > 1 and meets:
            return parts
        if top is not None and low > top:
            return None
    return None


def _less_parts(item: ItemMention, parts: list[Quantity]) -> ItemMention:
    if item.counted is None or not parts:
        return item
    least = sum(int(part.low) for part in parts)
    most = (
        None
        if any(part.high is None for part in parts)
        else sum(int(part.high or 0) for part in parts)
    )
    stated = item.quantity
    if len(parts) > 1 and most is not None and most >= int(stated.low):
        return replace(item, counted=None, total=True)
    low = max(0, int(stated.low) - most) if most is not None else 0
    high = None if stated.high is None else max(0, int(stated.high) - least)
    left = Quantity(low, high, stated.unit, stated.span, stated.exact and low == high)
    return replace(item, counted=None if high == 0 else left, total=True)
