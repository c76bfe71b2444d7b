"""When an act was done: which of its days and periods a sentence means for which event."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lvheng.narrative.chronicle import Chronicle, Confidence, Reading
from lvheng.narrative.dates import DateMention
from lvheng.narrative.events import Event
from lvheng.narrative.text import Span, Text

__all__ = ["bind_days"]

_NOT_TIME_OF_ACT = re.compile(
    r"抓获|被判|判过|判了|考验期|免予|被处|归案|案发|查获|到案|投案|传唤|释放|判处|判决|出生|生于|行政处罚|拘留|逮捕|罚款|移送|立案|报案|报警|取保|起诉|离职|入职|刑满|自首|受理|作出|解除|移交|被抓|羁押"
)
_BESIDE = re.compile("[、和及]|以及")
_CLOSING = re.compile("(?:截至|截止|截止至|直至|直到|(?:^|[。；，\\n])至)$")
_TIME_IS = re.compile("^[^，。；]{0,6}时间(?:为|是|系|在)$")


def bind_days(
    text: Text, events: list[Event], own: list[dict[str, Reading]],
    dates: Sequence[DateMention], ends: DateMention | None, chronicle: Chronicle,
) -> None:  # fmt: skip
    """A day is that of the events after it, up to the next; one without events, that of the next sentence."""
    days = list(_listed(text, [d for d in dates if not _other_time(text, d)]))
    opened: DateMention | None = None
    for order, day in enumerate(days):
        if _closes(text, day):
            _close(day, opened, events, own, chronicle)
            continue
        following = [
            n
            for n, event in enumerate(events)
            if event.span.begin >= day.span.end
            and not any(
                d.span.end <= event.span.begin for d in days[order + 1 :] if not _closes(text, d)
            )
        ]
        last = day.last
        if last is None:
            opened = day
            last = ends.first if ends is not None and ends.first >= day.first else None
        told = [n for n, e in enumerate(events) if e.span.end <= day.span.begin]
        if (
            not following
            and told
            and _TIME_IS.search(text.view[events[told[-1]].span.end : day.span.begin])
        ):
            following = told[-1:]
        if (not events and day.first != day.last) or (last is None and order == len(days) - 1):
            chronicle.day = (day, last)
        for n in following if last is not None else ():
            same = events[n].clause == text.clause_at(day.span.begin)
            confidence: Confidence = "high" if same and day.certain else "medium"
            when = Reading((day.first, last), day.span, confidence, events[n].voice.status)
            own[n].setdefault("when", when)
    if events and not days and chronicle.day is not None and chronicle.day[1] is not None:
        day, last = chronicle.day
        for n, event in enumerate(events):
            if not event.voice.summary:
                own[n].setdefault(
                    "when", Reading((day.first, last), day.span, "medium", event.voice.status)
                )
    if events and opened is None:
        chronicle.day = None


def _listed(text: Text, days: Sequence[DateMention]) -> Iterator[DateMention]:
    """The days in order, those that stand side by side as one period: 2022年6月、8月、10月先后三次."""
    last: DateMention | None = None
    for day in days:
        beside = last is not None and _BESIDE.fullmatch(text.view, last.span.end, day.span.begin)
        if last is None or not beside or last.last is None or day.last is None:
            if last is not None:
                yield last
            last = day
        else:
            first, end = min(last.first, day.first), max(last.last, day.last)
            span = Span(last.span.begin, day.span.end)
            exact = last.given_to_the_day and day.given_to_the_day
            last = DateMention(first, end, span, exact, certain=False)
    if last is not None:
        yield last


def _close(
    day: DateMention, opened: DateMention | None, events: list[Event], own: list[dict[str, Reading]], chronicle: Chronicle
) -> None:  # fmt: skip
    """截至 ends the period that began in the sentence, or before it, or that of the act told last."""
    end = day.last or day.first
    began = opened or (chronicle.day[0] if chronicle.day is not None else None)
    if began is not None and began.first <= end:
        for n, event in enumerate(events):
            own[n].setdefault(
                "when", Reading((began.first, end), began.span, "medium", event.voice.status)
            )
    elif not events and chronicle.deeds:
        when = chronicle.deeds[-1].facts.get("when")
        if when is not None and when.value[0] <= end:
            when.value, when.confidence = (when.value[0], max(end, when.value[1])), "medium"


def _closes(text: Text, day: DateMention) -> bool:
    """Whether a day ends a period that began before (截至2021年7月)."""
    return _CLOSING.search(text.view[max(0, day.span.begin - 4) : day.span.begin]) is not None


def _other_time(text: Text, day: DateMention) -> bool:
    """Whether a day is that of a birth, an arrest, a sentence."""
    clause = text.clauses[text.clause_at(day.span.begin)]
    after = text.view[day.span.end : min(clause.end, day.span.end + 30)]
    if re.match("日?(?:出)?生(?=[，）。])", after):
        return True
    return _NOT_TIME_OF_ACT.search(after.split("）")[0]) is not None and not _closes(text, day)
