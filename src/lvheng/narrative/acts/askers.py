"""Who only asked: 同学请我儿子帮忙查户籍，我儿子查了40条 accuses in a story him who looked up."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lvheng.narrative.acts.chronicle import Deed

__all__ = ["without_askers"]

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
