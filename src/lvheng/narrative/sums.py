"""Whose gain, cost or profit a sum of money is: that of the act told before it."""

from __future__ import annotations

from collections.abc import Sequence

from lvheng.facts.register import DISPOSING
from lvheng.narrative.chronicle import Chronicle, Deed, Reading, lower
from lvheng.narrative.events import Event, Told
from lvheng.narrative.money import MoneyMention
from lvheng.narrative.respective import lists_in, told_to_each
from lvheng.narrative.text import Text

__all__ = ["bind_sums"]

_PATHS: dict[str, tuple[str, tuple[str, ...]]] = {
    "income": ("illegal_income_yuan", DISPOSING),
    "cost": ("cost_yuan", ("buy", "accept", "exchange")),
    "profit": ("profit_from_use_yuan", ("buy", "accept")),
}
"""For each kind of money its path, and the acts that have it."""


def bind_sums(
    text: Text, told: Told, money: Sequence[MoneyMention], events: list[Event], deeds: list[Deed], chronicle: Chronicle
) -> None:  # fmt: skip
    """State the sums of a sentence with the acts that they mean."""
    for row in lists_in(text, money):
        path, kinds = _PATHS.get(row[0].kind, ("", ()))
        here = [d for d in deeds if d.kind in kinds]
        if len(row) == 1 or not told_to_each(text, told, row, path, here, chronicle):
            for sum_ in row:
                _bind_sum(text, told, sum_, events, deeds, chronicle)


def _bind_sum(
    text: Text, told: Told, sum_: MoneyMention, events: list[Event], deeds: list[Deed], chronicle: Chronicle
) -> None:  # fmt: skip
    if sum_.kind not in _PATHS:
        return
    path, kinds = _PATHS[sum_.kind]
    here = [d for d in deeds if d.kind in kinds]
    before = [
        d
        for d, e in zip(deeds, events, strict=True)
        if d.kind in kinds and e.span.end <= sum_.span.begin
    ]
    sure = True
    doers = _subject_at(text, told, sum_.span.begin)
    clause = text.clause_at(sum_.span.begin)
    after = [
        d
        for d, e in zip(deeds, events, strict=True)
        if d.kind in kinds and e.clause == clause and e.span.begin >= sum_.span.end
    ]
    if after and not any(e.clause == clause and e.span.end <= sum_.span.begin for e in events):
        before = after[:1]  # 以五万元卖给李某
    before = [d for d in before if set(d.doers) & set(doers)] or before
    if sum_.kind == "income" and here:
        ordered = before or here
        deed = ordered[-1]
        sure = len({id(d) for d in here}) == 1
        if not before or before[-1] is not deed:
            sure = sure and bool(here)
    elif here:
        deed = (before or here)[-1]
        sure = len(here) == 1
    else:
        found = chronicle.last(kinds, doers) or (chronicle.last(kinds) if not doers else None)
        if found is None:
            return
        deed = found
        sure = (
            told.sentence - deed.sentence <= 1
            and len([d for d in chronicle.deeds[-20:] if d.kind in kinds]) == 1
        )
    status = told.voice_at(text, sum_.span.begin).status
    if status == "found" and deed.status == "alleged":
        status = "alleged"
    reading = Reading(
        sum_.quantity.as_stated(),
        sum_.span,
        lower(sum_.confidence, "high" if sure and deed.plain else "medium"),
        status,
    )
    earlier = deed.facts.get(path)
    if (
        earlier is not None
        and earlier.value != reading.value
        and not sum_.total
        and earlier.status == status
    ):
        return
    deed.state(path, reading)


def _subject_at(text: Text, told: Told, place: int) -> tuple[str, ...]:
    first = text.clause_at(told.span.begin)
    number = text.clause_at(place) - first
    return told.subjects[number] if number < len(told.subjects) else ()
