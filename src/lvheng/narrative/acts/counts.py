"""Which event of a sentence a count belongs to."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from lvheng.facts.register import DISPOSING, OBTAINING
from lvheng.narrative.acts.chronicle import Confidence, Reading, lower
from lvheng.narrative.acts.events import Event, Told
from lvheng.narrative.acts.wholes import (
    is_given_in_exchange,
    is_reported,
    is_stock,
    side_by_side,
    together,
)
from lvheng.narrative.records.items import ItemMention
from lvheng.narrative.words.text import Text

__all__ = ["bind_counts"]

_COORDINATED = re.compile(
    r"[、，]?(?:并|且|和|及|以及|或者|或|后|并且|并向他人|向他人|后又|又|再|非法|通过[^，。；]{0,10})*"
)
_MOVED = re.compile("将|把")
_OUT_OF = re.compile("[中里内](?:面|间|部|当)?的?$|其中的?$|当中的?$")
"""购得的信息中的1.8万条: a part, and not what was bought."""
_NET = re.compile("去重|去除重复|剔除|重复|核减|扣除|排除|合并")
_SUMMED = re.compile("共计|合计|总计|累计|总共|共有|一共|共")
_REST = re.compile("其余|剩余|余下|剩下")


def bind_counts(
    text: Text, told: Told, events: list[Event], own: list[dict[str, Reading]], items: Sequence[ItemMention]
) -> list[ItemMention]:  # fmt: skip
    """Bind the counts; give back those of which no event of the sentence can be meant."""
    loose = []
    parts: dict[tuple[int, str], int] = {}
    for mention in items:
        if mention.counted is None:
            continue
        if is_given_in_exchange(text, mention, events, items) or is_stock(text, mention, events):
            continue
        if is_reported(text, mention, events):
            loose.append(mention)
            continue
        targets, sure = (
            _of_the_rest(text, events, mention)
            or _of_all(text, events, own, mention)
            or _targets(text, events, mention)
        )
        if len(targets) > 1:
            targets = [n for n in targets if not _parted(mention, events[n], items)] or targets[:1]
        if len(targets) == 1 and _is_of_lent_access(text, events, targets[0]):
            targets, sure = [targets[0] - 1], False
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
                own[target][path] = together(own[target][path], reading)
                continue
            if mention.part_of is not None:
                parts[target, path] = mention.part_of
            if path in own[target] and not _NET.search(clause) and not _SUMMED.search(clause):
                if side_by_side(text, own[target][path].span, mention, events):
                    own[target][path] = together(own[target][path], reading)
                continue
            own[target][path] = reading
    return loose


def _is_of_lent_access(text: Text, events: Sequence[Event], number: int) -> bool:
    """把账号租给他人，期间被查询3.2万条: what nobody known looked up is what went out by the act before."""
    event = events[number]
    clause = text.clauses[event.clause]
    return (
        number > 0
        and not event.doers
        and events[number - 1].kind in DISPOSING
        and _PASSIVE.search(text.view, clause.begin, event.span.begin) is not None
    )


_PASSIVE = re.compile("被[^，。；]{0,8}$")


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


_SAID_TO_COME = re.compile(
    "购买|购得|购入|窃取|盗取|获取|获得|下载|导出|收集|采集|查询|查得|拷贝|拍摄|爬取|调取|买|偷|查了|导了|拷"
)
_SAID_TO_GO = re.compile("出售|卖|售|提供|发送|泄露|转给|发给|发了|交给")
_NEUTRAL = re.compile("共计|合计|总计|累计|涉及|统计|数量|条数|一共|总共|共")


def _of_all(
    text: Text, events: list[Event], own: list[dict[str, Reading]], mention: ItemMention
) -> tuple[list[int], bool] | None:
    """导出后提供给他人，经统计涉及1.5万人次: a sum told after both is of both; 共查询38次, of the looking up."""
    place = mention.quantity.span.begin
    clause = text.clause_at(mention.span.begin)
    earlier = [n for n, event in enumerate(events) if event.span.end <= place]
    if not earlier or any(events[n].clause == clause for n in earlier):
        return None
    said = text.view[text.clauses[clause].begin : place]
    went, came = _SAID_TO_GO.search(said), _SAID_TO_COME.search(said)
    kinds = DISPOSING if went else OBTAINING if came else ()
    of_way = [n for n in earlier if events[n].kind in kinds]
    if of_way and len(of_way) < len(earlier):
        return of_way[-1:], False
    last = earlier[-1]
    before = earlier[-2] if len(earlier) > 1 else last
    both = (
        not (went or came)
        and _NEUTRAL.search(said)
        and events[last].kind in DISPOSING
        and events[before].kind in OBTAINING
        and set(events[before].doers) == set(events[last].doers)
        and not any(path.startswith("items.") for n in (before, last) for path in own[n])
    )
    return ([before, last], False) if both else None


_KEPT = re.compile("留存|留有|现存|存有|存储|储存|内存|查获|起获|提取|扣押|检出|恢复")


def _targets(text: Text, events: list[Event], mention: ItemMention) -> tuple[list[int], bool]:
    clause = text.clause_at(mention.span.begin)
    begin = text.clauses[clause].begin
    place = mention.quantity.span.begin
    here = [n for n, event in enumerate(events) if event.clause == clause]
    within = [n for n in here if events[n].span.begin <= place < events[n].span.end]
    if within:
        return within[:1], True
    before = [n for n in here if events[n].span.end <= place]
    after = [n for n in here if events[n].span.begin >= place]
    if before and after:
        if all(events[n].relative for n in before) and _OUT_OF.search(text.view, begin, place):
            return [after[0]], True
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
    if later and events[later[0]].kind in DISPOSING and _KEPT.search(text.view, begin, place):
        return [], False
    if later:
        return [later[0]], len(later) == 1
    return [], False
