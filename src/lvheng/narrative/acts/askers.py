"""Who of a story is accused of nothing: who only asked (同学请我儿子帮忙查户籍，我儿子查了40条), who only stands by."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lvheng.narrative.acts.chronicle import Deed
from lvheng.narrative.cast.people import People

__all__ = ["without_askers", "without_bystanders"]

_ASKS = re.compile("请|托|求|让|叫|找|委托|拜托")
_SOON = 3
"""Within how many sentences what was asked for is told to be done."""


def without_askers(deeds: Sequence[Deed], view: str) -> list[Deed]:
    """The deeds of a story without the mere asking, where who was asked did it."""
    return [one for one in deeds if not _is_asking(one, deeds, view)]


def _is_asking(deed: Deed, deeds: Sequence[Deed], view: str) -> bool:
    words = (view[one.span.begin : one.span.end] for one in deed.told)
    if deed.kind != "accept" or deed.items or not all(_ASKS.match(said) for said in words):
        return False
    return any(
        one.kind in ("steal", "collect")
        and 0 <= one.sentence - deed.sentence <= _SOON
        and not set(one.doers) & set(deed.doers)
        for one in deeds
    )


_TOLD_WELL = ("items.", "illegal_income_yuan", "cost_yuan")


def without_bystanders(deeds: Sequence[Deed], people: People) -> list[Deed]:
    """The deeds of a story that names its culprits, without those of somebody known by a noun only, of whom neither
    a number nor a sum is told: 直播间的主播念出了我的名字."""
    forms = [{people.known[name].form for name in deed.doers} for deed in deeds]
    if not any("name" in one for one in forms):
        return list(deeds)
    culprits = {
        name for deed in deeds for name in deed.doers
        if any(path.startswith(_TOLD_WELL) for path in deed.facts)
    }  # fmt: skip
    return [
        deed for deed, form in zip(deeds, forms, strict=True)
        if form != {"noun"} or culprits & set(deed.doers)
    ]  # fmt: skip
