"""The two sides of a trade in a story: who was paid sold, who paid bought, and a price for each makes a sum.

People tell one side (我们是从HR那里买的, 刘某一条给她3块); the other follows. In proceedings only the accused are
parties (answering.py).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from math import floor
from typing import Any

from lvheng.narrative.acts.chronicle import Deed, Reading
from lvheng.narrative.acts.kinds import is_for_nothing, is_shared
from lvheng.narrative.cast.figures import LOOKS
from lvheng.narrative.cast.people import People
from lvheng.narrative.gains.payments import price_is_of
from lvheng.narrative.words.text import Text

__all__ = ["both_sides", "with_partners"]

_ANYBODY = re.compile(
    "(?:一个|有个|一名|几个|某个).*的|(?:一个|一名|几个|某个?|外面的?|[^，。某]{0,4}?)?(?:同行|上家|卖家|贩子|二道贩子|网友|群友|别人|人家|中间商|中间人|号商|料商|有人|那人)"
)
"""Of whom nothing is told but that he supplied."""
_SOME_ONE = "(?:一|有|某)(?:个|位|名|家)[^，。；]{0,8}?"
_SHARED = ("buy", "sell", "accept")
_NEXT_WORDS = 14
_SOON = 3
"""How many sentences later what was gained may be told."""
_GIVEN = {"buy": "sell", "accept": "provide"}
_BOUGHT_BY = re.compile(
    "(?<=[，。；])(?:买的|买家|买主|接手的|接盘的)(?:人)?(?:就)?(?:是|叫)(?P<who>[^，。；]{2,12})"
)
_COPIED = re.compile(
    "(?:把|将)[^，。；]{1,24}?(?:翻?拍|抄|拷|扫)(?:了|下来)(?:再|后|之后|就|直接)?(?:发|传|给|交|转)"
)
_SUM = {"sell": "illegal_income_yuan", "buy": "cost_yuan"}


def both_sides(
    deeds: Sequence[Deed], people: People, money: Sequence[Any], text: Text
) -> list[Deed]:
    """Complete the deeds of a story, in place, and give back those to add. `money` as money_in gives it."""
    for deed in deeds:
        _turn(deed, people, text)
        if deed.kind == "provide" and _was_paid(deed, people, text):
            deed.kind = "sell"
    made = [_looked_up_for_pay(d, money, text) for d in deeds if _is_hired(d, deeds, people)]
    made += [_copied(d) for d in deeds if _is_copied(d, deeds, text)]
    for deed in deeds:
        _price_times_count(deed, money, text)
    for deed in [*deeds, *made]:
        for name in deed.source:
            if (
                deed.kind in _GIVEN
                and name not in deed.doers
                and people.known[name].kind == "person"
                and not _ANYBODY.fullmatch(name)
                and not _only_supplied(deed, name, people, text)
            ):
                made.append(_other_side(deed, _GIVEN[deed.kind], name, [*deeds, *made]))
                if deed.same_items_as is None:
                    deed.same_items_as = made[-1]
        own = next((n for n in deed.to if n in ("我", people.hero)), None)
        if deed.kind == "provide" and own is not None and own not in deed.doers:
            made.append(_other_side(deed, "accept", own, [*deeds, *made]))
            made[-1].same_items_as = made[-1].same_items_as or deed
        payers = [
            n for n in deed.to
            if people.known[n].form == "name" and (n in people.payers or _passed_on(n, deed, deeds))
        ]  # fmt: skip
        if deed.kind == "sell" and not deed.to and not payers:
            payers = _payer_of(deed, people, text)
            deed.to = tuple(payers)
        if "我" in deed.to and not people.narrator_suffers:
            payers = ["我"]
        if deed.kind == "sell":
            for name in payers:
                made.append(_other_side(deed, "buy", name, [*deeds, *made], alone=len(payers) == 1))
                if made[-1].order > deed.order:
                    made[-1].same_items_as = made[-1].same_items_as or deed
    for deed in deeds:
        if deed.kind == "sell" and len(deed.to) == 1 and deed.to[0] not in deed.doers:
            _complete_purchase(deed, deeds)
    known = {id(d) for d in deeds}
    return [deed for n, deed in enumerate(made) if id(deed) not in known and deed not in made[:n]]


def _turn(deed: Deed, people: People, text: Text) -> None:
    """有个做代扣的朋友发给冉某一份表: who was given it is told of, and not who gave."""
    got = {kind: gave for gave, kind in _GIVEN.items()}.get(deed.kind)
    told_of = deed.to and all(people.known[n].form == "name" or n == "我" for n in deed.to)
    if got is None or not told_of or people.narrator_suffers:
        return
    if all(_only_supplied(deed, name, people, text) for name in deed.doers):
        deed.kind, deed.doers, deed.to, deed.source = got, deed.to, (), ()
        deed.facts.pop("recipients", None)
        deed.facts.pop("illegal_income_yuan", None)
        deed.facts.pop("obtained_in_duty_or_service", None)


def with_partners(deeds: Sequence[Deed], people: People) -> None:
    """我们三个合伙: who bought or sold did it with the others, where a story names as many as it says."""
    crew = tuple(
        name for name, one in people.known.items()
        if one.kind == "person" and one.form in ("name", "family", "narrator") and not one.elsewhere
        and (people.partners.own or name != "我")
    )  # fmt: skip
    if people.partners.number != len(crew):
        crew = people.partners.names
    for deed in deeds if crew else ():
        apart = {*deed.to, *deed.source} & set(crew)
        if deed.kind in _SHARED and set(deed.doers) < set(crew) and not apart:
            deed.doers = crew


def _is_copied(deed: Deed, deeds: Sequence[Deed], text: Text) -> bool:
    """把病历一份份拍了发给他: who copied what he handed on, and of whom nothing says how he had it."""
    span = deed.told[0].span
    had = any(d.obtains and set(d.doers) & set(deed.doers) for d in deeds)
    own = deed.kind in ("provide", "sell") and bool(deed.doers) and not had
    return own and _COPIED.match(text.view, span.begin, span.end) is not None


def _copied(deed: Deed) -> Deed:
    took = Deed(
        "steal", deed.doers, deed.status, deed.sentence, deed.occasion, order=deed.order - 1,
        told=[replace(deed.told[0], value="steal", confidence="medium")],
    )  # fmt: skip
    for path, reading in deed.facts.items():
        if path.startswith("items.") or path == "when":
            took.facts[path] = replace(reading, confidence="medium")
    deed.same_items_as = took
    return took


def _payer_of(deed: Deed, people: People, text: Text) -> list[str]:
    """卜某只付了12000: the one person by name who paid, near a sale of which no buyer is told."""
    sentence = text.sentence_around(deed.order)
    for bought in _BOUGHT_BY.finditer(text.view, deed.order, sentence.end):
        those = [n for n, one in people.known.items() if one.form == "name" and bought["who"].endswith(n)]  # fmt: skip
        if those and those[0] not in deed.doers:
            return those[:1]
    paid = [
        name for name, place in people.payers.items()
        if people.known[name].form == "name" and name not in deed.doers
        and 0 <= text.sentence_at(place) - text.sentence_at(deed.order) <= _SOON
    ]  # fmt: skip
    return paid if len(paid) == 1 else []


def _passed_on(name: str, deed: Deed, deeds: Sequence[Deed]) -> bool:
    """卖给卜某，卜某又卖给鲁某: who sold on what was sold to him bought it."""
    return any(one.disposes and one.order > deed.order and name in one.doers for one in deeds)


def _only_supplied(deed: Deed, name: str, people: People, text: Text) -> bool:
    """从一个物业经理手上: of whom nothing else is told than that."""
    noun = LOOKS.sub("", name)
    sentence = text.sentence_around(deed.order)
    new = re.search(_SOME_ONE + re.escape(noun), text.view[sentence.begin : sentence.end])
    if people.known[name].form != "noun" or new is None:
        return False
    return text.view.find(noun, sentence.begin + new.end()) < 0


def _was_paid(deed: Deed, people: People, text: Text) -> bool:
    """Whether the text says so elsewhere."""
    span = deed.told[0].span
    begin, end = text.clause_around(span.begin)
    if is_for_nothing(text.view, begin, end + _NEXT_WORDS):
        return False
    takes = bool(set(deed.doers) & people.takers) and not is_shared(text, span)
    return takes or bool(set(deed.to) & people.payers.keys())


def _is_hired(deed: Deed, deeds: Sequence[Deed], people: People) -> bool:
    """Whether somebody took what was paid for, and no word says that it was passed on: 替人查了征信, 一份二十."""
    passed_on = any(d.disposes and set(d.doers) & set(deed.doers) for d in deeds)
    return (
        deed.kind in ("steal", "collect")
        and not passed_on
        and bool(set(deed.doers) & people.takers)
        and deed.status in ("found", "alleged")
    )


def _looked_up_for_pay(deed: Deed, money: Sequence[Any], text: Text) -> Deed:
    sold = Deed(
        "sell", deed.doers, deed.status, deed.sentence, deed.occasion, order=deed.order + 1,
        told=[replace(deed.told[0], value="sell", confidence="medium")], same_items_as=deed,
    )  # fmt: skip
    for path, reading in deed.facts.items():
        if path.startswith("items.") or path == "when":
            sold.facts[path] = replace(reading, confidence="medium")
    span = deed.told[0].span
    if _FOR_WHOM.search(text.view, text.clause_around(span.begin).begin, span.begin):
        sold.facts["recipients"] = Reading(1, span, "medium", deed.status)
    if (gains := deed.facts.pop("illegal_income_yuan", None)) is not None:
        sold.facts["illegal_income_yuan"] = gains
        return sold
    near = [
        m for m in money
        if m.kind == "income" and 0 <= text.sentence_at(m.span.begin) - deed.sentence <= _SOON
    ]  # fmt: skip
    if len(near) == 1:
        value = near[0].quantity.as_stated()
        sold.facts["illegal_income_yuan"] = Reading(value, near[0].span, "medium", deed.status)
    return sold


def _other_side(
    deed: Deed, kind: str, name: str, deeds: Sequence[Deed], alone: bool = True
) -> Deed:
    """The deed of `name` on the other side of `deed`: an old one or a new, with what it counts and costs."""
    own = next((d for d in deeds if d.kind == kind and d.doers == (name,) and not d.items), None)
    if own is None:
        own = Deed(
            kind, (name,), deed.status, deed.sentence, deed.occasion,
            order=deed.order + (1 if kind == "buy" else 0), told=[replace(deed.told[0], value=kind, confidence="medium")],
        )  # fmt: skip
    for path, reading in deed.facts.items():
        if path == _SUM.get(deed.kind) and kind in _SUM:
            path = _SUM[kind]
            if not alone:
                continue
        elif not path.startswith("items.") and path != "when":
            continue
        own.facts.setdefault(path, Reading(reading.value, reading.span, "medium", reading.status))
    if kind != "buy" and "我" in deed.doers:
        own.facts.setdefault("recipients", Reading(1, deed.told[0].span, "medium", deed.status))
    return own


def _complete_purchase(sale: Deed, deeds: Sequence[Deed]) -> None:
    """我老公花钱买我的行踪: what a purchase that is told without a sum cost is what the seller was paid."""
    bare = [
        d for d in deeds
        if d.kind == "buy" and d.doers == sale.to and not d.source and "cost_yuan" not in d.facts
    ]  # fmt: skip
    others = sum(d.kind == "sell" and d.to == sale.to for d in deeds)
    if len(bare) != 1 or others != 1:
        return
    if (paid := sale.facts.get("illegal_income_yuan")) is not None:
        bare[0].facts["cost_yuan"] = replace(paid, confidence="medium")
    if bare[0].same_items_as is None and not bare[0].items:
        bare[0].same_items_as = sale


_FOR_WHOM = re.compile(
    "(?:帮|替|给|为)(?:了)?(?:一[个位名]|有个|某个|他|她|我|其)(?:[^，。；几多些各]{0,10}的)?(?:前?同学|战友|同事|朋友|亲戚|老乡|哥们|闺蜜|[男女]朋友|网友|老板|客户|熟人|邻居|人|律师|[哥弟姐妹叔舅姨姑]+)?[^，。；、]{0,4}$"
)
"""帮一个做中介的朋友查征信: for whom it was looked up has it."""


def _price_times_count(deed: Deed, money: Sequence[Any], text: Text) -> None:
    path = _SUM.get(deed.kind)
    if path is None or path in deed.facts:
        return
    near = [m for m in money if abs(text.sentence_at(m.span.begin) - deed.sentence) <= 1]
    prices = [
        m for m in near
        if m.kind == "price_each" and m.quantity.low == m.quantity.high
        and price_is_of(text, m.span) in (None, deed.kind)
    ]  # fmt: skip
    counts = [one.value for one in deed.items.values()]
    if len(prices) == 1 and len(counts) == 1 and isinstance(counts[0], int) and counts[0] > 1:
        sum_ = floor(prices[0].quantity.low * counts[0])
        deed.facts[path] = Reading(sum_, prices[0].span, "medium", deed.status)
