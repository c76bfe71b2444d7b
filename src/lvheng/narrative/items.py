"""How many records of which information: counts bound to kinds of information, totals and their parts."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from lvheng.narrative.binding import (
    ALWAYS_ITEMS,
    OF_PEOPLE,
    Bound,
    Confidence,
    Surroundings,
)
from lvheng.narrative.information import UNSPECIFIED
from lvheng.narrative.money import money_in
from lvheng.narrative.numbers import Quantity, quantities_in
from lvheng.narrative.text import Span, Text

__all__ = ["ItemMention", "items_in"]


@dataclass(frozen=True)
class ItemMention:
    """A count of records. `category`: of the register (contested ones by their names) or "unspecified".

    `quantity` is the number as stated; `counted` what is left of it for `category` when its parts (mentions
    whose `part_of` is this one's place in the list) have been taken off: state `counted` in a case. A total
    of which nothing is left has `counted` None. `span` covers the number and the words for the information
    nearest to it; `described` covers the words that name the category, where the text has them. `among` names
    the kinds between which the text does not divide the number (征信和流水共七十份): none can be stated alone.
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


_UNITS = frozenset(
    (
        "条",
        "组",
        "条次",
        "份",
        "个",
        "单",
        "张",
        "笔",
        "套",
        "例",
        "件",
        "段",
        "页",
        "封",
        "手",
        "份次",
        "人份",
        "人次",
        "名",
        "人",
        "位",
        "户",
        "用户",
        "家",
        "",
    )
)
_RATE = re.compile(
    r"(?:每(?!名|个人|位|户)[一-鿿]?[一-鿿]?|一天|一周|一个?月|一个?(?:星期|礼拜)|每天|日均|平均|月均|人均|一日)[^，。；、0-9的和]{0,6}$|[=×*+]$|(?:够|够不到|够得上|后|前|末|尾)$"
)
_PRICED = re.compile(r"(?:[元块毛角钱]|[0-9一二两三五十百]|每|/)$")
_PRICE_NEXT = re.compile(
    r"(?:[^，。；]{0,4}?)(?:[0-9.]+|[一二两三四五六七八九十百]+)(?:元|块|毛|角|分)|/"
)
_STANDARD = re.compile(
    r"以上的?(?=[，；。）]|即|就|属|构成|应|认定|才|的)|的?(?:追诉|入刑|立案)|的?(?:标准|门槛)"
)
_SAID_OF_LAW = re.compile(
    r"(?:以上)?的?(?:才|就|即|算)?(?:够|构成|立案|入罪|起刑|起步|追诉|入刑|量刑|情节|特别严重|减半|按条数|不得判)|(?:以上)?(?:才|就)(?:能|会|可以)?判"
)
_ASKED = re.compile(
    r"(?:是不是|会不会|算不算|够不够|是否|有没有|有的说|听说要|据说要|网上说|都说)[^，。；？]{0,12}$"
)
_STANDARDS = frozenset((25, 50, 250, 500, 2500, 5000, 25000, 50000))
_OF_LAW = re.compile(
    r"情节(?:特别)?严重|司法解释|标准|构成犯罪|立案|入罪|量刑|规定|以上的|判几年|条数"
)
_TAKEN_OFF = re.compile(r"(?:扣除|剔除|去除|排除|核减|除去|减去|删除|剔去|扣减)[^，。；]{0,14}$")
_NET = re.compile(
    r"(?:剔除|去除|扣除|排除|去重|核减|合并|除重|筛除|过滤|剔重)[^。；]{0,24}?(?:后|之后|，)[^，。；0-9]{0,14}$|(?:去重|除重)[^，。；]{0,8}$|(?:实际|净|有效|真实)(?:有效|剩余)?(?:信息|数据|条数|数量)?(?:为|共|有|计)?$"
)
_DROPPED = re.compile(
    r"[^。；]{0,30}?，?(?:应当?|均|依法|可以|需|予以){0,2}(?:予以)?(?:扣除|剔除|排除|不予认定|不计入|不应认定|不应计入|核减)(?!后|重复)"
)
_REST = re.compile(r"(?:其余|剩余|余下|剩下)的?(?:有|为)?$")
_MOST_PARTS = 30
_PART = re.compile("其中|其中的|包括|包含|含(?!义)|分别[为是系]|具体[为是]|内有|里面有|涉及|内含")
_DISPOSED = re.compile(r"[将把从]其中|出售|卖|售|倒|提供给|转给|发给|转卖|转手")
_TOTAL = re.compile(r"(?:共计|合计|总计|累计|总共|一共|共)(?:[^，。；0-9]{0,16})$")


def items_in(text: Text) -> list[ItemMention]:
    """The counts of records of a text, in order.

    >>> text = Text("购买身份证号码、手机号等公民个人信息共计12万条，其中征信信息300余条，另有手机3部。")
    >>> for item in items_in(text):
    ...     print(item.category, item.counted.as_stated(), item.part_of, text.quote(item.quantity.span))
    name_with_id_number {'at_least': 119601, 'at_most': 119700} None 12万条
    credit {'at_least': 300, 'at_most': 399} 0 300余条
    """
    sums = {mention.span.begin for mention in money_in(text)}
    counts = [
        quantity
        for quantity in quantities_in(text)
        if quantity.unit in _UNITS
        and quantity.span.begin not in sums
        and not _is_other(text, quantity)
    ]
    around = Surroundings(text)
    found: list[ItemMention] = []
    last: Bound | None = None
    floor = 0
    for number, quantity in enumerate(counts):
        ceiling = counts[number + 1].span.begin if number + 1 < len(counts) else len(text.view)
        bound = around.bound(quantity, floor, ceiling, last)
        if bound and _is_count(text, quantity, bound):
            found.append(_mention(quantity, bound))
            last = bound
        if quantity.unit not in OF_PEOPLE:
            floor = quantity.span.end
    found = _without_holders(text, found)
    return _related(text, found)


def _is_count(text: Text, quantity: Quantity, bound: Bound) -> bool:
    """Not 几个人的征信, a handful told in passing; and without a measure word only 5万个人信息 or 共计5万."""
    if quantity.unit in OF_PEOPLE and quantity.high == 9 and not quantity.exact:
        return False
    if quantity.unit:
        return True
    begin, end = quantity.span
    counted = bound.end > end and _RECORDS_NAMED.search(text.view, end, bound.end)
    summed = _SUM_WORD.search(text.view, max(0, begin - 4), begin)
    return quantity.low >= 1000 and bool(counted or summed)


_RECORDS_NAMED = re.compile("信息|数据|资料|号码|记录|名单")
_SUM_WORD = re.compile("(?:共计|合计|总计|累计)$")


def _without_holders(text: Text, found: list[ItemMention]) -> list[ItemMention]:
    """Without numbers of people or lists whose records are counted after them: 名单1份共2000人, 5名顾客的记录400条."""
    kept = []
    for number, item in enumerate(found):
        single = item.quantity.low == item.quantity.high == 1
        holder = single or (item.quantity.unit in OF_PEOPLE and item.quantity.unit != "用户")
        sentence = text.sentence_around(item.quantity.span.begin)
        counted_after = any(
            later.quantity.span.begin < sentence.end
            and (later.quantity.unit in ALWAYS_ITEMS or single)
            and (single or _same_records(later, item))
            for later in found[number + 1 : number + 3]
        )
        if not (holder and counted_after):
            kept.append(item)
    return kept


def _same_records(one: ItemMention, other: ItemMention) -> bool:
    if one.described is None or other.described is None:
        return True
    return _touch(one.described, other.described) or _touch(one.span, other.span)


def _touch(one: Span, other: Span) -> bool:
    return one.begin < other.end and other.begin < one.end


def _mention(quantity: Quantity, bound: Bound) -> ItemMention:
    return ItemMention(
        bound.category,
        quantity,
        quantity,
        Span(bound.begin, bound.end),
        bound.described,
        None,
        bound.confidence,
        among=bound.among,
    )


def _is_other(text: Text, quantity: Quantity) -> bool:
    """Whether a number is a rate, a price's measure, a legal standard, or what was taken off a count."""
    view = text.view
    begin, end = quantity.span
    head = view[max(0, begin - 12) : begin]
    if _RATE.search(head):
        return True
    single = quantity.low == quantity.high == 1
    if single and (_PRICED.search(head) or _PRICE_NEXT.match(view, end)):
        return True
    if single and not (quantity.unit in ("条", "组", "份", "张") and view[begin] not in "一"):
        return True
    if _SAID_OF_LAW.match(view, end):
        return True
    near_standard = {quantity.low, quantity.low - 1, quantity.high} & _STANDARDS
    if near_standard and _ASKED.search(view, max(0, begin - 20), begin + 2):
        return True
    sentence = text.sentence_around(begin)
    if _STANDARD.match(view, end) and _OF_LAW.search(view, sentence.begin, sentence.end):
        return True
    if (
        quantity.low
        and quantity.high is None
        and _OF_LAW.search(view, end, min(end + 12, sentence.end))
    ):
        return True
    return bool(_TAKEN_OFF.search(head)) and not _NET.search(view, max(0, begin - 40), begin)


# ------------------------------------------------------------------ totals, parts, numbers put right


def _related(text: Text, found: list[ItemMention]) -> list[ItemMention]:
    kept: list[ItemMention] = []
    for item in found:
        if _DROPPED.match(text.view, item.quantity.span.end):
            continue
        sentence = text.sentence_around(item.quantity.span.begin)
        begin = item.quantity.span.begin
        in_sentence = [
            n
            for n in range(max(0, len(kept) - _MOST_PARTS), len(kept))
            if kept[n].quantity.span.begin >= sentence.begin
        ]
        net = kept and _NET.search(text.view, max(sentence.begin, begin - 40), begin)
        rest = in_sentence and _REST.search(text.view, max(sentence.begin, begin - 8), begin)
        if net or rest:
            item = _instead(kept, item)
        elif in_sentence and (whole := _whole_of(text, kept, in_sentence, item)) is not None:
            item = _as_part(text, kept[whole], item, whole)
        elif (parts := _parts_of(text, kept, item)) is not None:
            for n in parts:
                kept[n] = replace(kept[n], part_of=len(kept))
            item = replace(item, total=True, counted=None)
        kept.append(item)
    taken: dict[int, list[Quantity]] = {}
    for item in kept:
        if item.part_of is not None and item.counted is not None:
            taken.setdefault(item.part_of, []).append(item.counted)
    return [_less_parts(item, taken.get(n, [])) for n, item in enumerate(kept)]


def _instead(kept: list[ItemMention], item: ItemMention) -> ItemMention:
    """The number after duplicates and void records are taken off stands in the place of the one before."""
    last = kept[-1]
    if last.quantity.low < item.quantity.low:
        return item
    kept.pop()
    if item.category in (UNSPECIFIED, last.category) or item.described == last.described:
        return replace(last, quantity=item.quantity, counted=item.quantity, span=item.span)
    return item


def _whole_of(
    text: Text, kept: list[ItemMention], in_sentence: list[int], item: ItemMention
) -> int | None:
    """The total, in the same sentence, of which 其中 makes this number a part."""
    for n in reversed(in_sentence):
        whole = kept[n]
        between = text.view[whole.quantity.span.end : item.quantity.span.begin]
        if whole.part_of is not None:
            if not _DISPOSED.search(between):
                continue
            return None
        marked = _PART.search(between)
        if not marked or (
            whole.quantity.high is not None and item.quantity.low > whole.quantity.high
        ):
            return None
        if _DISPOSED.search(between) and item.category in (UNSPECIFIED, whole.category):
            return None
        return n
    return None


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


_REST_APART = re.compile("其余|剩余|余下|剩下")


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
    low = max(0, int(stated.low) - most) if most is not None else 0
    high = None if stated.high is None else max(0, int(stated.high) - least)
    left = Quantity(low, high, stated.unit, stated.span, stated.exact and low == high)
    return replace(item, counted=None if high == 0 else left, total=True)
