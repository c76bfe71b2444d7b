"""What was passed on whole counts as much as what was obtained: 窃取信息5000条后出售."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lvheng.narrative.acts.chronicle import Deed, Reading, lower
from lvheng.narrative.words.text import Text

__all__ = ["hand_on", "is_all"]

_ALL = re.compile(
    "全部|整体|悉数|一并|打包|转手|转卖|转售|整套|统统|都(?:卖|给|发)|(?:上述|前述|以上|该批?|这[些批份]|同一批?|同样|所获|所购|其)[^，。；]{0,10}(?:信息|数据|资料|名单)|(?:信息|数据|资料|名单|花名册|表格?)(?:就|都|全|正)?是[^，。；]{1,12}(?:给|发|卖|提供)"
)
_SOME = re.compile(
    "部分|其中|一些|若干|未(?:卖|出售|售)|尚有|剩余|余下|挑|筛|有的|拆成|拆分|分成|一包|每包"
)
_A_PART = re.compile(
    "其中|(?<!全)部分(?!人|数)|一些|若干|未(?:卖|出售|售)|尚有|剩余|余下|剩下的|挑(?:出|选|了)|筛(?:出|选)|有的"
)
_NEXT_WORDS = 12
_FAR = 200


def hand_on(deeds: Sequence[Deed], text: Text) -> None:
    """Give the counts of what was obtained to the acts that passed all of it on, and back, where these have none."""
    after: dict[int, list[Deed]] = {}
    for deed in deeds:
        if deed.same_items_as is not None:
            after.setdefault(id(deed.same_items_as), []).append(deed)
    for deed in deeds:
        source = deed.same_items_as
        if source is not None and not deed.items and source.items:
            only = len(after[id(source)]) == 1 and not _is_part(deed, text)
            if only or not deed.disposes or is_all(deed, text):
                _take(source, deed)
    for source in reversed(deeds):
        later = after.get(id(source), [])
        if source.items or len(later) != 1 or not later[0].items:
            continue
        if not later[0].disposes or not _is_part(later[0], text):
            _take(later[0], source)


def _take(one: Deed, other: Deed) -> None:
    for path, reading in list(one.facts.items()):
        if path.startswith("items."):
            level = lower(reading.confidence, "medium")
            other.facts[path] = Reading(reading.value, reading.span, level, other.status)


def _is_part(deed: Deed, text: Text) -> bool:
    """Whether only some of what was obtained is said to have been passed on."""
    spans = [one.span for one in deed.told] + [one.span for one in deed.items.values()]
    return any(
        _A_PART.search(text.view, text.clause_around(span.begin).begin, span.end + _NEXT_WORDS)
        is not None
        for span in spans
    )


def is_all(deed: Deed, text: Text) -> bool:
    """Whether all that was obtained was passed on: 窃取3万条后出售, 整体卖给, 将上述信息提供给."""
    begin = deed.order
    source = deed.same_items_as
    if source is not None and source.sentence == deed.sentence:
        sentence = text.sentence_around(begin)
        return not _SOME.search(text.view, source.order, min(sentence.end, begin + _FAR))
    return any(
        _ALL.search(text.view, text.clause_around(one.span.begin).begin, one.span.end)
        for one in deed.told
    )
