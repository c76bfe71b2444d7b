"""Whose acts are written down: those of the accused where there are accused, and of all doers elsewhere.

Sold to an accused is bought by the accused; what a summary alone says counts where the act was not told; a
unit's act is also that of those who answer for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from lvheng.narrative.acts.chronicle import Deed, Reading, lower
from lvheng.narrative.acts.passing import is_all
from lvheng.narrative.acts.same_items import obtained_later, passed_on
from lvheng.narrative.cast.heads import heads_in
from lvheng.narrative.cast.people import People
from lvheng.narrative.words.text import Text

__all__ = ["answered", "may_answer", "mirrored"]

_TAKEN = {"sell": "buy", "provide": "accept", "exchange": "exchange"}
"""What he does to whom it is done."""
_GIVEN = {"buy": "sell", "accept": "provide"}
"""And what he did from whom it comes."""
_NEAR = 60
"""How many acts before or after one may belong to it."""


def answered(
    deeds: Iterable[Deed], people: People, responsible: Iterable[str], view: str
) -> list[Deed]:
    """The acts for which a party of the text answers, in their order."""
    deeds = list(deeds)
    accused = may_answer(deeds, people) if people.accused else set()
    passed_on = {name for deed in deeds if deed.disposes for name in deed.doers}
    kept: list[Deed] = []
    for deed in deeds:
        doers = tuple(n for n in deed.doers if people.known[n].role not in ("victim", "witness"))
        if accused and not set(doers) & accused:
            doers = _joint(deed, doers, kept[-_NEAR:])
        if accused and not set(doers) & accused:
            givers = doers
            doers = _turned(deed, accused) or _given(deed, accused - passed_on)
            if doers and _delivers(deed, doers, givers, kept[-_NEAR:]):
                continue
        if doers:
            deed.doers = doers
            kept.append(deed)
    units = [one.name for one in people.accused if one.kind == "unit"]
    heads = heads_in(view, people)
    answering = set(responsible)
    if len(units) == 1:
        in_charge = {person for person, _ in heads}
        for deed in kept:
            if set(deed.doers) & in_charge and set(deed.doers) <= in_charge | answering:
                _of_the_unit(deed, units[0], view)
        _with_responsible(kept, units[0], accused, [n for n in people.known if n in answering])
    for person, unit in heads:
        for deed in kept:
            if unit in deed.doers and person not in deed.doers:
                deed.doers = (*deed.doers, person)
    return _without_summaries(_once(kept) if units else kept)


def may_answer(deeds: Iterable[Deed], people: People) -> set[str]:
    """The accused; where nobody bears the title of one, also the persons by name who sold, took or passed on."""
    accused = {one.name for one in people.accused}
    if people.titled:
        return accused
    did = {n for deed in deeds if deed.kind in _OWN_DOING for n in deed.doers}
    others = {n for n in people.known if n in did and people.may_be_accused(n)}
    if not accused:
        others |= {
            n for n, one in people.known.items() if len(one.said) > 1 and people.may_be_accused(n)
        }
    return accused | others


_OWN_DOING = ("sell", "provide", "steal", "collect", "publish", "exchange")
_ON_HIS_OWN = re.compile(
    "个人名义|单独|独自|中饱私囊|据为己有|私自(?:将|把|留(?!了?[^，。；]{0,8}(?:账[号户]|帐号|权限|接口|密码)))|背着公司|瞒着公司"
)


def _of_the_unit(deed: Deed, unit: str, view: str) -> None:
    """What those in charge of an accused unit did, the unit did, unless one did it for himself."""
    begin = deed.told[0].span.begin
    if unit not in deed.doers and not _ON_HIS_OWN.search(view, max(0, begin - _NEAR), begin):
        deed.doers = (unit, *deed.doers)


def _once(deeds: list[Deed]) -> list[Deed]:
    """Without the second telling of a deed that says nothing more: 公司购买3万条。张某决定购买上述信息."""
    kept: list[Deed] = []
    for deed in deeds:
        like = [d for d in kept[-_NEAR:] if d.kind == deed.kind and set(d.doers) == set(deed.doers)]
        if not like or deed.facts:
            kept.append(deed)
    return kept


def _joint(deed: Deed, doers: tuple[str, ...], before: Sequence[Deed]) -> tuple[str, ...]:
    """An accomplice's act is that of those with whom he acted a moment ago."""
    for other in before:
        if doers and set(doers) < set(other.doers) and deed.sentence - other.sentence <= 2:
            return other.doers
    return doers


def _turned(deed: Deed, accused: set[str]) -> tuple[str, ...]:
    """Those of the accused to whom somebody else sold or gave: the deed becomes theirs."""
    buyers = tuple(n for n in deed.to if n in accused)
    if not buyers or deed.kind not in ("sell", "provide"):
        return ()
    deed.kind = _TAKEN[deed.kind]
    income = deed.facts.pop("illegal_income_yuan", None)
    deed.facts.pop("recipients", None)
    if income is not None and deed.kind == "buy":
        deed.facts["cost_yuan"] = income
    return buyers


def _delivers(
    deed: Deed, doers: tuple[str, ...], givers: tuple[str, ...], before: Sequence[Deed]
) -> bool:
    """从汪某处购买，汪某共向其发送6万条: what came is what had been bought; the purchase takes its numbers."""
    for bought in before:
        if (
            deed.kind in ("accept", "buy")
            and bought.kind == "buy"
            and not bought.items
            and set(bought.doers) == set(doers)
            and set(bought.source) & set(givers)
            and bought.occasion == deed.occasion
        ):
            for path, reading in deed.facts.items():
                bought.facts.setdefault(path, reading)
            return True
    return False


def _given(deed: Deed, accused: set[str]) -> tuple[str, ...]:
    """Those of the accused, of whom no passing on is told, from whom somebody else bought: the deed becomes theirs."""
    givers = tuple(n for n in deed.source if n in accused)
    if not givers or deed.kind not in _GIVEN:
        return ()
    deed.kind, deed.to, deed.source = _GIVEN[deed.kind], deed.doers, ()
    cost = deed.facts.pop("cost_yuan", None)
    if cost is not None and deed.kind == "sell":
        deed.facts["illegal_income_yuan"] = cost
    return givers


def _with_responsible(
    deeds: Iterable[Deed], unit: str, accused: set[str], responsible: Sequence[str]
) -> None:
    for deed in deeds:
        if unit in deed.doers or not set(deed.doers) & (accused - {unit}):
            deed.doers = (*deed.doers, *(n for n in responsible if n not in deed.doers))


def _without_summaries(deeds: list[Deed]) -> list[Deed]:
    """What only a summary says counts where the acts were not told; and it says what a passing on was called."""
    told: dict[str, set[str]] = {}
    summed: dict[str, set[str]] = {}
    for deed in deeds:
        for name in deed.doers:
            weighed = deed.summary or deed.recalled
            (summed if weighed else told).setdefault(name, set()).add(deed.kind)
    for deed in deeds:
        if deed.summary or deed.recalled:
            continue
        here = set().union(*(told[n] for n in deed.doers))
        called = here - {deed.kind} | set().union(*(summed.get(n, set()) for n in deed.doers))
        if (
            deed.kind == "provide"
            and "sell" in called
            and "provide" not in called
            and "sell" not in here
        ):
            deed.kind = "sell"
        elif (
            deed.kind == "sell"
            and deed.called_provide
            and "provide" in called
            and "sell" not in called
        ):
            deed.kind = "provide"

    def counts(deed: Deed) -> bool:
        if deed.recalled and not deed.summary:
            return not any(deed.kind in told.get(n, ()) for n in deed.doers)
        untold = [n not in told for n in deed.doers]
        if deed.kind == "collect" and deed.summary and not deed.items:
            how = [one for one in deeds if one.obtains and not one.summary and one is not deed]
            if any(set(deed.doers) & set(one.doers) for one in how):
                return False  # 以非法手段获取: how was told
        if not deed.summary or (all(untold) if deed.kind == "collect" else any(untold)):
            return True
        return bool(deed.items) and not any(deed.kind in told[n] for n in deed.doers)

    return [deed for deed in deeds if counts(deed)]


def mirrored(deeds: Sequence[Deed], accused: set[str], text: Text) -> list[Deed]:
    """What one accused sold to another, that other bought: the acts to add."""
    made = _given_by(deeds, accused)
    for number, deed in enumerate(deeds):
        receivers = tuple(n for n in deed.to if n in accused and n not in deed.doers)
        kind = _TAKEN.get(deed.kind)
        if not receivers or kind is None or deed.status not in ("found", "alleged"):
            continue
        near = (*deeds[max(0, number - _NEAR) : number + _NEAR], *made[-_NEAR:])
        own = next((d for d in near if _is_taking(d, deed, receivers)), None)
        if own is None:
            own = Deed(
                kind, receivers, deed.status, deed.sentence, deed.occasion,
                order=deed.order + 1, told=list(deed.told),
            )  # fmt: skip
            made.append(own)
        elif own.recalled and not own.items:  # 将收来的资料卖给同行
            own.kind, own.recalled = kind, False
            own.facts.pop("when", None)
        elif own.kind == "accept" and kind == "buy":
            own.kind = "buy"
        _share(deed, own, text)
        if own.same_items_as is None and own.order >= deed.order:
            own.same_items_as = deed
        passed_on(own, near)
    return made


def _given_by(deeds: Sequence[Deed], accused: set[str]) -> list[Deed]:
    """What an accused obtained from another, that other passed on: his act is known again, or else to be added."""
    made: list[Deed] = []
    for number, deed in enumerate(deeds):
        kind = _GIVEN.get(deed.kind)
        givers = tuple(n for n in deed.source if n in accused and n not in deed.doers)
        if kind is None or not givers or deed.status not in ("found", "alleged"):
            continue
        near = [
            d
            for d in deeds[max(0, number - _NEAR) : number + _NEAR]
            if d.disposes and d.doers == givers and (not d.to or set(d.to) & set(deed.doers))
        ]
        to_how_many = Reading(len(deed.doers), deed.told[0].span, "medium", deed.status)
        if near:
            if deed.kind == "accept" and near[0].kind == "sell":
                deed.kind = "buy"
            if not near[0].to:
                near[0].to = deed.doers
                near[0].facts.setdefault("recipients", to_how_many)
            continue
        own = Deed(
            kind, givers, deed.status, deed.sentence, deed.occasion,
            order=deed.order - 1, told=list(deed.told), to=deed.doers,
        )  # fmt: skip
        for path, reading in deed.facts.items():
            if path == "cost_yuan":
                path = "illegal_income_yuan"
            elif path != "when" and not path.startswith("items."):
                continue
            level = lower(reading.confidence, "medium")
            own.facts[path] = Reading(reading.value, reading.span, level, reading.status)
        own.facts["recipients"] = to_how_many
        deed.same_items_as = deed.same_items_as or own
        made.append(own)
    return made


def _is_taking(one: Deed, deed: Deed, receivers: tuple[str, ...]) -> bool:
    """Whether an act is the other side of a sale: obtaining by who received it, of the same items."""
    if one.recalled and not one.items and one.obtains and set(one.doers) == set(receivers):
        return True
    same = not one.items or not deed.items or one.items.keys() == deed.items.keys()
    if one.source and not set(one.source) & set(deed.doers):
        return False
    if obtained_later(one, deed) or obtained_later(deed, one):
        return False
    return one.kind in _TAKEN.values() and bool(set(one.doers) & set(receivers)) and same


def _share(deed: Deed, own: Deed, text: Text) -> None:
    source = deed.same_items_as
    inherited = {} if deed.items or source is None or not is_all(deed, text) else source.facts
    passed = {path: one for path, one in inherited.items() if path.startswith("items.")}
    for path, reading in {**passed, **deed.facts}.items():
        if path == "illegal_income_yuan":
            path = "cost_yuan"
        elif path != "when" and not path.startswith("items."):
            continue
        confidence = lower(reading.confidence, "medium")
        own.facts.setdefault(path, Reading(reading.value, reading.span, confidence, reading.status))
