"""What went out in an exchange: 将业主名册2000份与濮某交换，换得1800份. It was provided, and is not what came in.

Where each of two is told to have got so many (二人互换名单，庄某得到6800条，岳某得到5400条), what the one got the other gave.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from lvheng.narrative.acts.chronicle import Deed, Reading, lower
from lvheng.narrative.acts.events import Event
from lvheng.narrative.records.items import ItemMention
from lvheng.narrative.words.text import Span, Text

__all__ = ["each_got", "given_in_exchange", "gone_out"]

_WITH = re.compile("(?:将|把|用|以|拿)(?!每|此|名义|方式)")
_REACH = 60
_NEAR = 4
_GOT = ("got", "accept", "obtain")
_TWO = 2
_PASSES = ("provide", "sell")


def given_in_exchange(
    text: Text, events: list[Event], own: list[dict[str, Reading]], items: list[ItemMention]
) -> list[ItemMention]:
    """Add the providing of what was given for each exchange to `events` and `own`; give back the other numbers."""
    left = items
    provided = {e.doers for e in events if e.kind == "provide"}
    for event in [e for e in events if e.kind == "exchange" and not e.voice.summary]:
        act = min(event.span, *event.again) if event.again else event.span
        others = [e.span.end for e in events if e is not event and e.span.end <= act.begin]
        begin = max(text.sentence_around(act.begin).begin, act.begin - _REACH, *others, 0)
        given = [m for m in left if begin <= m.quantity.span.begin < act.begin and m.counted]
        marker = _WITH.search(text.view, begin, given[0].quantity.span.begin) if given else None
        if marker is None or event.doers in provided:
            continue
        facts = {
            f"items.{m.category}": Reading(
                m.counted.as_stated(), m.span, "medium", event.voice.status
            )
            for m in given
            if m.counted is not None
        }
        span = Span(marker.start(), given[-1].quantity.span.end)
        giving = replace(
            event, kind="provide", span=span, again=(act,), clause=text.clause_at(span.begin),
            separately=False, to=(), source=(),
        )  # fmt: skip
        at = events.index(event)
        events.insert(at, giving)
        own.insert(at, facts)
        left = [m for m in left if m not in given]
    return left


def each_got(events: Sequence[Event], items: Sequence[ItemMention]) -> list[Event]:
    """The events of a sentence; where two exchanged and each got so many, an exchange of each in place of theirs."""
    events = list(events)
    for both in [e for e in events if e.kind == "exchange" and len(e.doers) == _TWO]:
        later = events[events.index(both) + 1 :]
        got = [
            e for e in later if e.kind in _GOT and len(e.doers) == 1 and _counted(e, later, items)
        ]
        if len(got) == _TWO and {e.doers[0] for e in got} == set(both.doers):
            for event in got:
                event.kind = "exchange"
            events.remove(both)
    return events


def _counted(event: Event, events: Sequence[Event], items: Sequence[ItemMention]) -> bool:
    """Whether a number of records follows an event before the next."""
    end = min((e.span.begin for e in events if e.span.begin > event.span.begin), default=None)
    return any(
        event.span.end <= m.quantity.span.begin and (end is None or m.quantity.span.begin < end)
        for m in items
    )


def gone_out(deeds: Sequence[Deed]) -> list[Deed]:
    """What each of two who exchanged gave the other: the acts to add, where the sentence tells none."""
    made: list[Deed] = []
    for number, one in enumerate(deeds):
        around = deeds[max(0, number - _NEAR) : number + 2 * _NEAR]
        near = [d for d in around if d.sentence == one.sentence]
        for other in deeds[number + 1 : number + _NEAR]:
            alike = one.kind == other.kind == "exchange" and one.sentence == other.sentence
            apart = len(one.doers) == len(other.doers) == 1 and one.doers != other.doers
            if not (alike and apart and one.items and other.items):
                continue
            for giver, taker in ((one, other), (other, one)):
                if any(d.kind in _PASSES and d.doers == giver.doers for d in near):
                    continue
                facts = {
                    path: replace(reading, confidence=lower(reading.confidence, "medium"))
                    for path, reading in taker.facts.items()
                    if path == "when" or path.startswith("items.")
                }
                facts["recipients"] = Reading(1, taker.told[0].span, "medium", giver.status)
                made.append(
                    Deed(
                        "provide", giver.doers, giver.status, giver.sentence, giver.occasion, facts=facts,
                        told=list(taker.told), to=taker.doers, order=max(one.order, other.order) + 1,
                    )
                )  # fmt: skip
    return made
