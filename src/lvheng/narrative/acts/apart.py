"""One act for each: doers, buyers, sellers or days that stand side by side, with a number or a sum for each of them.

张某、李某分别购买3万条、2万条; 向李某、王某分别出售300条、500条; 卖给王某1万条、刘某2万条. Rows of one length go together.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from lvheng.facts.register import DISPOSING, OBTAINING
from lvheng.narrative.acts.chronicle import Reading
from lvheng.narrative.acts.events import Event, Told
from lvheng.narrative.gains.money import MoneyMention
from lvheng.narrative.records.items import ItemMention
from lvheng.narrative.words.dates import DateMention
from lvheng.narrative.words.text import Text

__all__ = ["Facts", "told_apart_for_each"]

Facts = dict[str, Reading]

_BESIDE = re.compile("[、，和及与]|以及|和?(?:卖|售|提供|发)?(?:给|予|与)(?:了)?|，?(?:向|给)")
_TO_EACH = re.compile("分别|依次|各自|先后分别")
_EACH = re.compile(r"分别|依次|各自|各(?=[向从以将把出窃购提卖买利通在非])(?!出[资钱]|出\d)")
_EACH_OF_THEM = re.compile(r"各(?=[向从以将把出窃购提卖买利通])(?!出[资钱]|出\d)")
_MOST = 20


def told_apart_for_each(
    text: Text, told: Told, events: Sequence[Event], items: Sequence[ItemMention],
    money: Sequence[MoneyMention], dates: Sequence[DateMention],
) -> tuple[list[Event], list[Facts], list[ItemMention]]:  # fmt: skip
    """The events, those told of several apart one for each; what each has of its own; and the numbers that are left."""
    kept: list[Event] = []
    own: list[Facts] = []
    left = list(items)
    for number, event in enumerate(events):
        limit = events[number + 1].span.begin if number + 1 < len(events) else told.span.end
        row = _row(
            text, [m for m in left if event.span.end <= m.quantity.span.begin < limit and m.counted]
        )
        sums = _sums(text, event, money, limit)
        if not row and any(
            told.span.begin <= m.quantity.span.begin < event.span.begin for m in left
        ):
            sums = ()  # what went to all of them is counted once
        each = _with_its_number(told, event, row) or _side_by_side(text, event, row, sums, dates)
        if not each:
            kept.append(event)
            own.append({})
            continue
        for one, facts in each:
            kept.append(one)
            own.append(facts)
        if any(path.startswith("items.") for _, facts in each for path in facts):
            left = [m for m in left if m not in row]
    return kept, own, left


def _row(text: Text, items: Sequence[ItemMention]) -> list[ItemMention]:
    """The first numbers that stand side by side, a name between them or none."""
    row: list[ItemMention] = []
    for one in items[:_MOST]:
        between = text.view[row[-1].quantity.span.end : one.quantity.span.begin] if row else ""
        if row and (len(between) > _NAME_LONG or not _BESIDE.match(between)):
            break
        row.append(one)
    return row


_NAME_LONG = 12


def _fact(event: Event, mention: ItemMention) -> Facts:
    assert mention.counted is not None
    said = mention.counted.as_stated()
    return {f"items.{mention.category}": Reading(said, mention.span, "medium", event.voice.status)}


def _with_its_number(
    told: Told, event: Event, row: Sequence[ItemMention]
) -> list[tuple[Event, Facts]]:
    """卖给王某1万条、刘某2万条: each name has its number right after it."""
    at, each = told.span.begin, []
    if event.kind not in DISPOSING or len(row) < 2:
        return []
    for mention in row:
        end = mention.quantity.span.begin
        name = next((m for m in told.mentions if m.name and at + m.end == end), None)
        if name is None or name.name in event.doers:
            return []
        one = replace(event, to=(name.name or "",), to_names=True, apart=True)
        each.append((one, _fact(event, mention)))
    return each if len({one.to for one, _ in each}) == len(each) else []


def _side_by_side(
    text: Text, event: Event, row: Sequence[ItemMention], sums: Sequence[MoneyMention],
    dates: Sequence[DateMention],
) -> list[tuple[Event, Facts]]:  # fmt: skip
    """Rows of one length: doers, buyers or sellers, and numbers, sums or days."""
    clause = text.clause_around(event.span.begin)
    before = text.view[clause.begin : event.span.begin]
    after = text.view[event.span.end : row[0].quantity.span.begin] if row else ""
    others = (
        event.to if event.kind in DISPOSING else event.source if event.kind in OBTAINING else ()
    )
    size = len(row)
    distributed = bool(_EACH.search(before) or _TO_EACH.search(after)) or 1 < size == len(sums)
    if size < 2:
        size = len(sums) if not row and len(sums) == len(others) > 1 else 0
        apart = event.separately or _EACH_OF_THEM.search(before)
        if not size and apart and 1 < len(event.doers) <= _MOST:
            return _for_each_doer(event, row)
        distributed = distributed or bool(size)
    if not distributed or not 2 <= size <= _MOST or size not in (len(others), len(event.doers)):
        return []
    days = _days_before(text, dates, event, size)
    each = []
    for n in range(size):
        one = replace(event, apart=True, separately=False)
        if len(event.doers) == size:
            one.doers = (event.doers[n],)
        if len(others) == size and event.kind in DISPOSING:
            one.to = (others[n],)
        elif len(others) == size:
            one.source = (others[n],)
        facts = _fact(event, row[n]) if row else {}
        if days and (last := days[n].last):
            facts["when"] = Reading(
                (days[n].first, last), days[n].span, "medium", event.voice.status
            )
        each.append((one, facts))
    return each


def _for_each_doer(event: Event, row: Sequence[ItemMention]) -> list[tuple[Event, Facts]]:
    """张某、李某各向他人出售1000条: the same told of each."""
    facts = [_fact(event, m) for m in row]
    return [
        (replace(event, doers=(doer,), separately=False), dict(facts[0]) if facts else {})
        for doer in event.doers
    ]


def _sums(
    text: Text, event: Event, money: Sequence[MoneyMention], limit: int
) -> Sequence[MoneyMention]:
    """The sums after an act that are told to each (分别获利3000元、5000元)."""
    sums = [
        m for m in money if event.span.end <= m.span.begin < limit and m.kind in ("income", "cost")
    ]
    if not 2 <= len(sums) <= _MOST:
        return ()
    begin = sums[0].span.begin
    return sums if _TO_EACH.search(text.view, max(event.span.end, begin - 24), begin) else ()


def _days_before(
    text: Text, dates: Sequence[DateMention], event: Event, size: int
) -> Sequence[DateMention]:
    """The days told before an act, if they stand side by side and are as many."""
    days = [d for d in dates if d.span.end <= event.span.begin][-size:]
    beside = all(
        re.fullmatch("[、和及]|以及", text.view[one.span.end : other.span.begin])
        for one, other in pairwise(days)
    )
    return days if len(days) == size and beside else ()
