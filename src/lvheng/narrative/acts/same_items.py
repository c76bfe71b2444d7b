"""Which act obtained what another passed on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from lvheng.narrative.acts.chronicle import Chronicle, Deed
from lvheng.narrative.words.text import Text

__all__ = ["had_from_others", "high", "link", "low", "obtained_later", "passed_on", "trace"]

_NEAR = 60
_FROM_OTHERS = ("buy", "accept", "exchange")
_SAME_AGAIN = re.compile(
    "(?:上述|前述|以上|该批?|同一批?|同样|这[些批份]|此批?)[^，。；]{0,12}(?:信息|数据|资料|名单|记录|照片|简历|表|订单)"
)
_WHAT_CAME_IN = re.compile("换[来得入取回]|所[获得]|上述|前述|该批?|这些|转手|转卖|转售|再|又")


def link(text: Text, deeds: Iterable[Deed], chronicle: Chronicle) -> None:
    """What is disposed of is what was obtained last, unless another kind of information is named."""
    for deed in deeds:
        if not deed.disposes or deed.same_items_as is not None:
            continue
        before = [d for d in chronicle.deeds[-_NEAR:] if _told_before(d, deed)]
        source = _source(text, deed, before)
        if source is not None and not _of_others_too(source, deed, chronicle):
            deed.same_items_as = source


def trace(text: Text, deeds: Sequence[Deed]) -> None:
    """In a whole case: what is still of unknown source is of the only act by which its doers obtained any."""
    for number, deed in enumerate(deeds):
        source = deed.same_items_as
        if source is not None and _went_out_for(text, deed, source):
            deed.same_items_as = None
            continue
        if not deed.disposes or source is not None:
            continue
        around = deeds[max(0, number - _NEAR) : number + _NEAR]
        own = [d for d in around if d.obtains and set(d.doers) & set(deed.doers)]
        if len(own) == 1:
            deed.same_items_as = _source(text, deed, own)
        elif not own and not deed.items and _is_again(text, deed):
            before = [d for d in around if d.disposes and d.order < deed.order and d.items
                      and d.status == deed.status and set(d.doers) == set(deed.doers)]  # fmt: skip
            deed.same_items_as = before[-1] if before else None


def _is_again(text: Text, deed: Deed) -> bool:
    """又将上述信息卖给: what was passed on once before is passed on again."""
    span = deed.told[0].span
    return _SAME_AGAIN.search(text.view, text.clause_around(span.begin).begin, span.end) is not None


def had_from_others(deeds: Sequence[Deed]) -> None:
    """What somebody bought, or was given, and sold on he did not have by his office, whoever's office was told."""
    for deed in deeds:
        source = deed.same_items_as
        if (
            source is not None
            and source.kind in _FROM_OTHERS
            and set(source.doers) & set(deed.doers)
        ):
            deed.facts.pop("obtained_in_duty_or_service", None)


def _source(text: Text, deed: Deed, near: Sequence[Deed]) -> Deed | None:
    """Of acts near, the one that obtained what a deed disposed of: of the same numbers, or else the last."""
    fit = [
        d for d in near
        if d.obtains and d.status == deed.status and set(d.doers) & set(deed.doers)
        and _may_be_of(deed, d) and not _went_out_for(text, deed, d)
    ]  # fmt: skip
    counted = {category: one.value for category, one in deed.items.items()}
    alike = [
        d for d in fit
        if counted and counted == {category: one.value for category, one in d.items.items()}
        and d.occasion == deed.occasion
    ]  # fmt: skip
    return next(reversed(alike or fit), None)


def _went_out_for(text: Text, deed: Deed, source: Deed) -> bool:
    """Whether what was provided is what was given in exchange, and not what came in."""
    if source.kind != "exchange" or deed.kind != "provide":
        return False
    span = deed.told[0].span
    begin = text.clause_around(span.begin).begin
    return _WHAT_CAME_IN.search(text.view, begin, span.end) is None


def _of_others_too(source: Deed, deed: Deed, chronicle: Chronicle) -> bool:
    """Whether others who passed it on together obtained theirs apart: then it is of no one act."""
    rest = set(deed.doers) - set(source.doers)
    return bool(rest) and any(
        d.obtains and d.sentence == source.sentence and rest & set(d.doers)
        for d in chronicle.deeds[-60:]
    )


def _told_before(source: Deed, deed: Deed) -> bool:
    """Whether something was obtained before a passing on was told, or told again in the same sentence."""
    again = source.sentence == deed.sentence and source.order < deed.told[-1].span.begin
    return source.order < deed.order or again


def obtained_later(source: Deed, deed: Deed) -> bool:
    """Whether one act began only after another had ended, by the days told."""
    began, ended = source.facts.get("when"), deed.facts.get("when")
    return began is not None and ended is not None and bool(began.value[0] > ended.value[1])


def _may_be_of(deed: Deed, source: Deed) -> bool:
    """Whether what was disposed of may be what was obtained: not later, the same kind, and no more of it."""
    if obtained_later(source, deed):
        return False
    if not deed.items or not source.items:
        return source.occasion == deed.occasion or not deed.items
    if "unspecified" in (*deed.items, *source.items):
        return True
    shared = set(deed.items) & set(source.items)
    return any(low(deed.items[c].value) <= high(source.items[c].value) for c in shared)


def low(value: object) -> float:
    """The least that a number of the case says."""
    if isinstance(value, dict):
        return float(value.get("at_least", 0))
    return value if isinstance(value, int) else 0


def high(value: object) -> float:
    """The most that a number of the case says."""
    if isinstance(value, dict):
        return float(value.get("at_most", float("inf")))
    return value if isinstance(value, int) else float("inf")


def passed_on(own: Deed, near: Iterable[Deed]) -> None:
    """What somebody passed on after he received it is that, where nothing else is told and it is no more."""
    for later in near:
        open_ = later.disposes and later.same_items_as is None and later.order >= own.order
        if (
            open_
            and set(later.doers) == set(own.doers)
            and (not later.items or _may_be_of(later, own))
        ):
            later.same_items_as = own
