"""What is told of one time after another with the verb left out: 头一回卖了3000条，得款2400元；第二回5500条，得款4100元."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from lvheng.facts.register import DISPOSING, OBTAINING
from lvheng.narrative.acts.chronicle import Chronicle
from lvheng.narrative.acts.events import Event, Told
from lvheng.narrative.gains.money import MoneyMention
from lvheng.narrative.records.items import ItemMention
from lvheng.narrative.words.dates import DateMention
from lvheng.narrative.words.text import Span, Text

__all__ = ["each_time"]

_TIME = re.compile(
    "(?:[而但到又]|另外|还有)?(?:第[一二三四五六七八九十两]|头一?|首|[二三四五六](?=[回批趟])|最后一?|末|后一?|再一|另一|又一|下一)(?:次|回|批|笔|趟)"
)
_WENT_OUT = re.compile(
    "(?:[给付花掏]|支付|转给)(?:了|出|去|给|他|她|对方|人家)*[0-9一二两三四五六七八九十百千万]"
)
_CAME_IN = re.compile("[得收]|转[来过入]|到账|到手|付款|进账|转他|转她")
_NO_ACT = re.compile(
    "没|未|不|打算|准备|商[定量]|约[好定]|谈好|被|查[获扣实]|扣押|提取|起获|检出|发现|鉴定|报警|报案|退|缴|赔|罚"
)
_ALL_TOLD = re.compile(
    "(?:合计|共计|总计|累计|一共|总共|前后|以上|上述|[两三四五六七八九十几]次(?!信)|均|都|全部)"
)
"""What is said of all times together."""
_NEAR = 2


def each_time(
    text: Text, told: Told, events: Sequence[Event], items: Sequence[ItemMention],
    money: Sequence[MoneyMention], dates: Sequence[DateMention], chronicle: Chronicle,
) -> list[Event]:  # fmt: skip
    """The events of a sentence, and one more for each time that is only counted, paid or dated."""
    whole = list(events)
    for time in _times(text, told, dates):
        summed = _ALL_TOLD.search(text.view, time.begin + 1, time.end)
        part = Span(time.begin, summed.start()) if summed else time
        if any(part.begin <= e.span.begin < part.end for e in events):
            continue
        counted = [m for m in items if part.begin <= m.quantity.span.begin < part.end and m.counted]
        own = [d for d in dates if part.begin <= d.span.begin < part.end]
        paid = any(part.begin <= m.span.begin < part.end for m in money)
        words = text.view[part.begin : part.end]
        if len(counted) != 1 or not (own or paid) or _NO_ACT.search(words):
            continue
        last = _last(text, told, whole, part, chronicle)
        if last is None or _other_way(last.kind, words):
            continue
        span = counted[0].quantity.span
        if last.span.begin >= told.span.begin and not any(
            m.quantity.span.begin < span.begin for m in items if m.counted
        ):
            continue  # 卖过两回，头一回1300条: what was told without a number
        whole.append(
            replace(last, span=span, clause=text.clause_at(span.begin), apart=True, sure=False,
                    again=(), to=(), to_names=False, separately=False)
        )  # fmt: skip
    return sorted(whole, key=lambda one: one.span.begin)


def _times(text: Text, told: Told, dates: Sequence[DateMention]) -> Iterator[Span]:
    """The parts of a sentence each of which begins with a time (第二回) or a day."""
    days = {d.span.begin for d in dates}
    begins = [
        c.begin
        for c in text.clauses_in(told.span)
        if _TIME.match(text.view, c.begin) or c.begin in days
    ]
    begins = [b for n, b in enumerate(begins) if not n or not _still(text, begins[n - 1], b)]
    yield from (Span(b, e) for b, e in pairwise([*begins, told.span.end]))


def _still(text: Text, one: int, other: int) -> bool:
    """第二回，3月9号，: a day that only dates the time before it."""
    return text.clause_at(other) - text.clause_at(one) == 1 and bool(
        _TIME.fullmatch(text.view[one : other - 1])
    )


def _last(
    text: Text, told: Told, events: Sequence[Event], part: Span, chronicle: Chronicle
) -> Event | None:
    """What was done the time before: in the sentence, or by the acts of one kind told last."""
    here = [e for e in events if e.span.begin < part.begin]
    if here:
        return here[-1] if here[-1].kind in (*DISPOSING, *OBTAINING) else None
    deeds = [d for d in chronicle.deeds[-4:] if told.sentence - d.sentence <= _NEAR]
    deeds = [d for d in deeds if d.sentence == deeds[-1].sentence]
    if not deeds or len({(d.kind, d.doers) for d in deeds}) > 1 or not deeds[-1].items:
        return None
    if not _TIME.match(text.view, part.begin):
        return None
    deed = deeds[-1]
    voice = told.voice_at(text, part.begin)
    if voice.status != deed.status:
        return None
    return Event(
        deed.kind,
        deed.told[0].span,
        deed.doers,
        voice,
        told.sentence,
        0,
        to=deed.to,
        source=deed.source,
    )


def _other_way(kind: str, words: str) -> bool:
    """Whether the money went the other way than it does by such an act."""
    out, came = _WENT_OUT.search(words), _CAME_IN.search(words)
    return bool(out and not came) if kind in DISPOSING else bool(came and not out)
