"""Which act obtained what another passed on."""

from __future__ import annotations

from collections.abc import Iterable

from lvheng.narrative.chronicle import Chronicle, Deed

__all__ = ["high", "link", "low", "passed_on"]


def link(deeds: Iterable[Deed], chronicle: Chronicle) -> None:
    """What is disposed of is what was obtained last, unless another kind of information is named."""
    for deed in deeds:
        if not deed.disposes or deed.same_items_as is not None:
            continue
        source = None
        for candidate in reversed(chronicle.deeds[-60:]):
            if (
                candidate.obtains
                and candidate.status == deed.status
                and _told_before(candidate, deed)
                and set(candidate.doers) & set(deed.doers)
                and _may_be_of(deed, candidate)
            ):
                source = candidate
                break
        if source is not None and not _of_others_too(source, deed, chronicle):
            deed.same_items_as = source


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


def _may_be_of(deed: Deed, source: Deed) -> bool:
    """Whether what was disposed of may be what was obtained: the same kind, and no more of it."""
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
