"""Which event of a sentence a count belongs to, and which act an event tells."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from lvheng.facts.register import OBTAINING
from lvheng.narrative.chronicle import Chronicle, Confidence, Deed, Reading, lower
from lvheng.narrative.dates import DateMention
from lvheng.narrative.events import Event, Told
from lvheng.narrative.items import ItemMention
from lvheng.narrative.money import MoneyMention
from lvheng.narrative.numbers import Quantity
from lvheng.narrative.receivers import state_receivers
from lvheng.narrative.respective import each_for_himself, one_for_each_buyer
from lvheng.narrative.same_items import high, link, low
from lvheng.narrative.sums import bind_sums
from lvheng.narrative.tellings import acts_told
from lvheng.narrative.text import Text
from lvheng.narrative.timing import bind_days

__all__ = ["bind"]

_COORDINATED = re.compile(
    r"[、，]?(?:并|且|和|及|以及|或者|或|后|并且|并向他人|向他人|后又|又|再|非法|通过[^，。；]{0,10})*"
)
_MOVED = re.compile("将|把")
_SEIZED = re.compile(
    "查获|扣押|提取|存储|存有|储存|鉴定|勘验|检验|清点|统计|核实|核对|恢复|检出|起获|留存|硬盘|电脑中|手机内|U盘|数据库|服务器|经查|经审查|经比对|显示"
)
_NET = re.compile("去重|去除重复|剔除|重复|核减|扣除|排除|合并")
_SUMMED = re.compile("共计|合计|总计|累计|总共|共有|一共|共")
_REST = re.compile("其余|剩余|余下|剩下")
_LISTED = re.compile("[、和及与]|以及")
_MOST_PARTS = 30


def bind(
    text: Text, told: Told, items: Sequence[ItemMention], money: Sequence[MoneyMention],
    dates: Sequence[DateMention], numbers: Sequence[Quantity], ends: DateMention | None, chronicle: Chronicle,
) -> None:  # fmt: skip
    """Place the events of one sentence in the chronicle, with what the sentence counts, pays and dates."""
    told.events = list(one_for_each_buyer(text, told, items))
    events = acts_told(text, told, items, money)
    each_for_himself(text, events, money, chronicle)
    own: list[dict[str, Reading]] = [{} for _ in events]
    loose = _bind_items(text, told, events, own, _told_apart(text, events, items))
    bind_days(text, events, own, dates, ends, chronicle)
    deeds: list[Deed] = []
    telling: list[Event] = []
    for event, facts in zip(events, own, strict=True):
        if event.separately and len(event.doers) > 1:
            deeds.extend(_one_each(event, facts, items, chronicle))
        else:
            deeds.append(chronicle.place(event, facts))
        telling += [event] * (len(deeds) - len(telling))
    for deed, event in zip(deeds, telling, strict=True):
        state_receivers(text, deed, event, numbers)
    link(deeds, chronicle)
    for mention in loose:
        _bind_seized(text, told, mention, deeds, chronicle)
    bind_sums(text, told, money, telling, deeds, chronicle)


def _told_apart(
    text: Text, events: Sequence[Event], items: Sequence[ItemMention]
) -> Sequence[ItemMention]:
    """共获取10万条，其中窃取6万条，购买4万条: parts of a total that were obtained otherwise stand for it."""
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


def _bind_items(
    text: Text, told: Told, events: list[Event], own: list[dict[str, Reading]], items: Sequence[ItemMention]
) -> list[ItemMention]:  # fmt: skip
    """Bind the counts; give back those of which no event of the sentence can be meant."""
    loose = []
    parts: dict[tuple[int, str], int] = {}
    for mention in items:
        if mention.counted is None:
            continue
        targets, sure = _of_the_rest(text, events, mention) or _targets(text, events, mention)
        if len(targets) > 1:
            targets = [n for n in targets if not _parted(mention, events[n], items)] or targets[:1]
        if not targets:
            loose.append(mention)
            continue
        clause = text.view[
            text.clauses[text.clause_at(mention.span.begin)].begin : mention.span.end
        ]
        confidence: Confidence = lower(mention.confidence, "high" if sure else "medium")
        for target in targets:
            path = f"items.{mention.category}"
            if _NET.search(clause) and mention.category == "unspecified":
                named = [one for one in own[target] if one.startswith("items.")]
                path = named[-1] if named else path
            event = events[target]
            certain = lower(confidence, "high" if event.sure and event.voice.sure else "medium")
            reading = Reading(
                mention.counted.as_stated(), mention.span, certain, event.voice.status
            )
            other = parts.get((target, path))
            if other is not None and other == mention.part_of:
                own[target][path] = _together(own[target][path], reading)
                continue
            if mention.part_of is not None:
                parts[target, path] = mention.part_of
            if path in own[target] and not _NET.search(clause) and not _SUMMED.search(clause):
                last = own[target][path]
                if _LISTED.fullmatch(text.view, last.span.end, mention.span.begin):
                    own[target][path] = _together(last, reading)
                continue
            own[target][path] = reading
    return loose


def _together(one: Reading, other: Reading) -> Reading:
    """Two parts of one total, of one kind: 第一次20条, 第二次30条."""
    least = low(one.value) + low(other.value)
    most = high(one.value) + high(other.value)
    value: object = int(least)
    if least != most:
        upper = {} if most == float("inf") else {"at_most": int(most)}
        value = {"at_least": int(least), **upper}
    return Reading(value, other.span, lower(one.confidence, other.confidence, "medium"), one.status)


def _parted(mention: ItemMention, event: Event, items: Sequence[ItemMention]) -> bool:
    """购买的5万条中的2万条卖给: another number stands between a number and an act after it."""
    following = bisect_left(items, mention.span.end, key=_begin)
    return following < len(items) and _begin(items[following]) < event.span.begin


def _begin(mention: ItemMention) -> int:
    return mention.quantity.span.begin


def _of_the_rest(
    text: Text, events: list[Event], mention: ItemMention
) -> tuple[list[int], bool] | None:
    """共获取6万条，其中购买4万条，其余系互换所得: what is left of a total is of the act told of the rest."""
    sentence = text.sentence_around(mention.span.begin)
    rest = mention.total and _REST.search(text.view, mention.span.end, sentence.end)
    if not rest:
        return None
    clause = text.clause_around(rest.start())
    of_it = [n for n, e in enumerate(events) if clause.begin <= e.span.begin < clause.end]
    return (of_it[:1], False) if of_it else None


def _targets(text: Text, events: list[Event], mention: ItemMention) -> tuple[list[int], bool]:
    clause = text.clause_at(mention.span.begin)
    begin = text.clauses[clause].begin
    place = mention.quantity.span.begin
    here = [n for n, event in enumerate(events) if event.clause == clause]
    before = [n for n in here if events[n].span.end <= place]
    after = [n for n in here if events[n].span.begin >= place]
    if before and after:
        if all(events[n].relative for n in before):
            return [*before, after[0]], True
        if _MOVED.search(text.view[events[before[-1]].span.end : place]):
            return [after[0]], True
        return [before[-1]], True
    if before:
        chosen = [before[-1]]
        if events[before[-1]].relative and len(before) > 1:
            chosen = [before[-1], before[-2]]
        for n in reversed(before[:-1]):
            if _COORDINATED.fullmatch(
                text.view[events[n].span.end : events[chosen[-1]].span.begin]
            ):
                chosen.append(n)
        return chosen, True
    if after:
        return [after[0]], True
    earlier = [n for n, event in enumerate(events) if event.span.end <= place]
    if earlier:
        rivals = len({events[n].kind for n in earlier}) > 1
        return [earlier[-1]], not rivals and begin - events[earlier[-1]].span.end < 60
    later = [n for n, event in enumerate(events) if event.span.begin > place]
    if later:
        return [later[0]], len(later) == 1
    return [], False


def _one_each(
    event: Event, facts: dict[str, Reading], items: Sequence[ItemMention], chronicle: Chronicle
) -> list[Deed]:  # fmt: skip
    """张某、李某分别购买3万条、2万条: an act of each."""
    counts = [
        (m.category, m.counted.as_stated(), m.span)
        for m in items
        if m.span.begin >= event.span.end and m.counted is not None
    ]
    deeds = []
    for n, doer in enumerate(event.doers):
        single = Event(
            event.kind, event.span, (doer,), event.voice, event.sentence, event.clause, event.sure,
            to=event.to, source=event.source,
        )  # fmt: skip
        if len(counts) == len(event.doers):
            category, stated, span = counts[n]
            reading = Reading(stated, span, "medium", event.voice.status)
            rest = {path: one for path, one in facts.items() if not path.startswith("items.")}
            deeds.append(chronicle.place(single, {**rest, f"items.{category}": reading}))
        else:
            deeds.append(chronicle.place(single, dict(facts)))
    return deeds


def _bind_seized(
    text: Text, told: Told, mention: ItemMention, deeds: list[Deed], chronicle: Chronicle
) -> None:
    """A count of a sentence without events (经鉴定, 共计…) is that of what was obtained, or of the last deed."""
    words = text.view[told.span.begin : told.span.end]
    said = told.voice_at(text, mention.span.begin).status
    if mention.counted is None or not chronicle.deeds or said in ("claimed", "rejected"):
        return
    doers = told.subjects[-1] if told.subjects else ()
    if _SEIZED.search(words):
        deed = chronicle.last(OBTAINING, doers) or chronicle.last(OBTAINING) or chronicle.deeds[-1]
    elif (
        re.match(
            r"^(?:上述|以上|前述|其中|共计|合计|该批|该|总计|累计|共|内含|包括|内有|里面|数量|一共|大概|大约|得有|有)",
            words.lstrip(),
        )
        or told.sentence - chronicle.deeds[-1].sentence <= 2
    ):
        deed = chronicle.deeds[-1]
        bare = [
            d
            for d in chronicle.deeds[-12:]
            if d.obtains and not d.items and d.occasion == deed.occasion
        ]
        if (
            re.search("上述|以上|前述|包含|包括|系|内容", words)
            and bare
            and mention.quantity.unit != ""
        ):
            for one in bare[:-1]:
                one.state(
                    f"items.{mention.category}",
                    Reading(mention.counted.as_stated(), mention.span, "medium", one.status),
                )
            deed = bare[-1]
        elif deed.items and deed.same_items_as is not None:
            deed = deed.same_items_as
    else:
        return
    path = f"items.{mention.category}"
    clause = text.view[text.clauses[text.clause_at(mention.span.begin)].begin : mention.span.end]
    if _NET.search(clause) and deed.items:
        path = path if path in deed.facts else f"items.{list(deed.items)[-1]}"
    elif path in deed.facts or (mention.category == "unspecified" and deed.items):
        return
    deed.state(
        path,
        Reading(
            mention.counted.as_stated(),
            mention.span,
            lower(mention.confidence, "medium"),
            deed.status,
        ),
    )
