"""Sums of money, and what each is: income, cost, profit, a price for each item, or something else."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import floor

from lvheng.narrative.gains.handed_over import was_handed_over
from lvheng.narrative.gains.payments import kind_of_sum, kind_of_trade
from lvheng.narrative.gains.related import related
from lvheng.narrative.gains.sum_words import Confidence, MoneyKind
from lvheng.narrative.words.numbers import Quantity, quantities_in
from lvheng.narrative.words.tallies import altogether
from lvheng.narrative.words.text import Span, Text, once

__all__ = ["MoneyKind", "MoneyMention", "money_in"]


@dataclass(frozen=True)
class MoneyMention:
    """A sum in yuan, in whole yuan rounded down (a price for each item keeps its fraction).

    income: what the information was sold for; cost: what was paid for it; profit: of a business that used it;
    other: fines, losses, wages, deposits, money given back and whatever else is no gain from the information.
    `total`: the words say that it sums up others (共计, 合计).
    """

    kind: MoneyKind
    quantity: Quantity
    span: Span
    confidence: Confidence
    total: bool = False
    handed_over: bool = False
    """The words only say that somebody paid it to somebody; the kind is a guess."""


@once
def money_in(text: Text) -> list[MoneyMention]:
    """The sums of money of a text, in order.

    >>> text = Text("以2000元从王某处购得信息5000条，以每条1元卖出，获利近5000元，被罚款三百元。")
    >>> [(found.kind, found.quantity.as_stated()) for found in money_in(text)]
    [('cost', 2000), ('price_each', 1), ('income', {'at_least': 4000, 'at_most': 4999}), ('other', 300)]
    """
    found: list[MoneyMention] = []
    numbers = quantities_in(text)
    for number, quantity in enumerate(numbers):
        follows = bool(found) and _follows(text, found[-1], quantity)
        counts = numbers[max(0, number - _A_FEW) : number]
        bare = quantity.unit == "" and (
            follows
            or _is_bare_sum(text.view, quantity)
            or _is_product(text, quantity, found, counts)
        )
        if quantity.unit == "元" or bare:
            kind, confidence = kind_of_sum(text, quantity)
            if follows:
                kind, confidence = found[-1].kind, found[-1].confidence
            if kind == "income" and _is_resale_price(text, quantity, found):
                kind = "price_each"
            if kind != "price_each":
                quantity = _whole(quantity)
            if (kind, confidence) == ("other", "low") and _is_product(
                text, quantity, found, counts
            ):
                kind = kind_of_trade(text, quantity.span.begin)
            if (
                kind == "other"
                and found
                and _SUMS_UP.fullmatch(
                    text.view, text.sentence_around(quantity.span.begin).begin, quantity.span.begin
                )
            ):
                kind, confidence = found[-1].kind, "low"
            total = bool(
                _TOTAL.search(text.view, max(0, quantity.span.begin - 12), quantity.span.begin)
            )
            handed_over = kind in ("income", "cost", "other") and was_handed_over(text, quantity)
            found.append(
                MoneyMention(kind, quantity, quantity.span, confidence, total, handed_over)
            )
    return _for_all_times(text, related(text, found), numbers)


_RESOLD = re.compile("(?:块|元)?钱?(?:再|又|就)?(?:卖|出手|转手|倒手?|出)(?:掉|出去?|给|了|的)?")
_OF_ALL = re.compile("共|总|打包|全部|一起|整个|合计|[卖得赚到]了?$")


def _is_resale_price(text: Text, quantity: Quantity, found: Sequence[MoneyMention]) -> bool:
    """一个号50，收了四百多个，转手80卖掉: after a price for each, what is asked for each again."""
    begin, end = quantity.span
    sentence = text.sentence_around(begin)
    priced = any(one.kind == "price_each" and one.span.begin >= sentence.begin for one in found)
    return (
        (priced or _ONE_AT.search(text.view, sentence.begin, begin) is not None)
        and _RESOLD.match(text.view, end) is not None
        and not _OF_ALL.search(text.view, max(sentence.begin, begin - 8), begin)
    )


_ONE_AT = re.compile(r"(?<![0-9十百千万第])(?:一|每)(?:条|份|个|单|张|套|组)[号]?\d+(?=[，。；])")
_SUMS_UP = re.compile(
    "\\s*(?:[一二两三四五六七八九十]次|前后|加起来|以上)?(?:共计|合计|总计|累计|一共|总共)(?:人民币|大概|约)?"
)
"""三次总共两万四: a sentence that sums up what the one before told."""
_TIMES = "次回批笔趟"
_GOT = re.compile("收|得|赚|卖")


def _for_all_times(
    text: Text, found: list[MoneyMention], numbers: list[Quantity]
) -> list[MoneyMention]:
    """前后卖了四次，每次收500元: what was got each time, where no sum is told."""
    done: list[MoneyMention] = []
    for n, one in enumerate(found):
        beside = (*found[max(0, n - 2) : n], *found[n + 1 : n + 3])
        sentence = text.sentence_at(one.span.begin)
        summed = any(
            m.kind in ("income", "cost") and text.sentence_at(m.span.begin) == sentence
            for m in beside
        )
        head = text.view[max(0, one.span.begin - 12) : one.span.begin]
        if not summed and (rent := _rent_of(text, one, numbers)) is not None:
            done.append(rent)
            continue
        each = one.kind == "price_each" and not summed and re.search(f"[每一][{_TIMES}]", head)
        whole = altogether(text, one.quantity, numbers) if each else None
        if whole is None:
            done.append(one)
        else:
            kind: MoneyKind = "income" if _GOT.search(head) else "cost"
            done.append(MoneyMention(kind, _whole(whole[0]), whole[0].span, "medium"))
    return done


_RENT = re.compile(
    "(?:(?:每一?|一个?)(?P<each>[天日月])|(?P<for>[日月])(?=租|使用费))[^，。；0-9一二两三四五六七八九十百千万]{0,10}$"
)
_LENT = re.compile("租|借给|借用")
_WAGES = re.compile("工资|月薪|底薪|薪|罚|房租|车租|生活费")
_PAID = re.compile("付|给|转|汇|打")


def _rent_of(text: Text, one: MoneyMention, numbers: list[Quantity]) -> MoneyMention | None:
    """把工号租给别人，一天收300，租了9天: what was got for all of the days, where both numbers are exact."""
    begin, end = text.sentence_around(one.span.begin)
    rate = _RENT.search(text.view, max(begin, one.span.begin - 16), one.span.begin)
    if (
        rate is None
        or not _LENT.search(text.view, begin, end)
        or _WAGES.search(text.view, begin, end)
    ):
        return None
    unit = "个月" if (rate["each"] or rate["for"]) == "月" else "天"
    first = bisect_left(numbers, begin, key=lambda number: number.span.begin)
    times = []
    for number in numbers[first:]:
        if number.span.begin >= end:
            break
        if number.unit == unit and not rate.start() <= number.span.begin < one.span.begin:
            times.append(number)
    low = one.quantity.low
    if len(times) != 1 or times[0].low != times[0].high or low != one.quantity.high:
        return None
    whole = replace(
        _whole(one.quantity), low=floor(low * times[0].low), high=floor(low * times[0].low)
    )
    paid = _PAID.search(rate[0]) is not None
    return MoneyMention("income", whole, whole.span, "medium", handed_over=paid)


def _follows(text: Text, last: MoneyMention, quantity: Quantity) -> bool:
    """Whether a sum goes on with the list of the one before: 分别收了3500、2800、3000."""
    between = text.view[last.span.end : quantity.span.begin]
    return last.kind != "price_each" and bool(re.fullmatch("[、和]", between))


def _whole(quantity: Quantity) -> Quantity:
    high = None if quantity.high is None else floor(quantity.high)
    return replace(quantity, low=floor(quantity.low), high=high)


_TOTAL = re.compile("(?:共计|合计|总计|累计|一共|总共|共)[^，。；]*$")
_BARE = re.compile(
    r"(?:(?<=，)一共|总共|领|花|出|付|收|赚|挣|卖|交|罚|给|转|退|得|赔|亏|骗|要价|报价|开价|到手|获利|得款|付款|收款|拿货|花费|支付|收入|违法所得|"
    r"利润|审计|底薪|工资|月薪|罚金|提成|佣金|返点|红包|好处费|辛苦费|茶水费|进价|讲到|谈到|砍到|还到|结|落|进账|进|净落|掏|塞|打|补|拿|倒手|转手|的(?:价)?钱)"
    r"(?:给?(?:他|她|我|其|人家))?(?:了|走|得|到|出来|出去|过来|回来|下来|进来|过|来|的|是|为|[两三四五几](?:回|次|笔)，?|，?一共|，?总共|，?加起来|，?拢共|，?统共|前后|共|才|大概|差不多|也就|就|足足|人家|我|他|她|俩|们)*$"
)
_AFTER_BARE = re.compile(
    r"[，。；！？）\n、…”]|整|保证金|押金|罚款|定金|奖金|报酬|从|向|买|找|卖|在|就|的|(?:块|元)|的?(?:好处|工资|提成|报酬|差价)|(?:我们|都|也|全)?(?:也|都)?(?:退|给|交|罚)|一条|一份|一个|一次|/|$"
)
_BARE_PRICE = re.compile(
    "(?:每|(?<![第头])一)(?:条|份|个|单|组|张|套|人头|户)(?:收|给|卖|要|算|付|是)?(?:他|我|她)?$"
)


def _is_bare_sum(view: str, quantity: Quantity) -> bool:
    """Whether a number without 元 is money, as in 卖了4800."""
    begin, end = quantity.span
    if _BARE_PRICE.search(view, max(0, begin - 8), begin):
        return view[end : end + 1] in "，。；、！？"
    return bool(_BARE.search(view, max(0, begin - 20), begin)) and bool(
        _AFTER_BARE.match(view, end)
    )


def _is_product(
    text: Text, quantity: Quantity, found: Sequence[MoneyMention], counts: Sequence[Quantity]
) -> bool:
    """一份八十，一共五十份，四千: what a price comes to for all that the text has counted before it."""
    begin, end = quantity.span
    prices = [m for m in found[-2:] if m.kind == "price_each" and begin - m.span.end <= _NEAR]
    if _UNSETTLED.search(text.view, text.sentence_around(begin).begin, begin):
        return False
    return text.view[end : end + 1] in "，。；！？" and any(
        price.quantity.low * count.low == quantity.low
        for price in prices
        for count in counts[-_A_FEW:]
        if count.unit not in ("", "元") and count.low > 1
    )


_UNSETTLED = re.compile("约定|约好|[说讲谈]好|谈[妥定]|还没|尚未|准备|打算|本来|应该|能卖|可以卖")
_NEAR = 60
_A_FEW = 6
