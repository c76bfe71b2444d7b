"""What went out in an exchange: 将业主名册2000份与濮某交换，换得1800份. It was provided, and is not what came in."""

from __future__ import annotations

import re
from dataclasses import replace

from lvheng.narrative.acts.chronicle import Reading
from lvheng.narrative.acts.events import Event
from lvheng.narrative.records.items import ItemMention
from lvheng.narrative.words.text import Span, Text

__all__ = ["given_in_exchange"]

_WITH = re.compile("(?:将|把|用|以|拿)(?!每|此|名义|方式)")
_REACH = 60


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
