"""A number told apart from every act (一共三万一千条。) is of the acts of which no number is told, where it is the only one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lvheng.narrative.acts.chronicle import Chronicle, Deed, Reading
from lvheng.narrative.records.information import UNSPECIFIED
from lvheng.narrative.records.items import ItemMention
from lvheng.narrative.records.measures import OF_PEOPLE

__all__ = ["leave", "place"]


def leave(chronicle: Chronicle, mention: ItemMention, status: str) -> None:
    """Keep a count of which no act of its sentence or of those before could be meant."""
    if status in ("found", "alleged") and mention.counted is not None:
        chronicle.unplaced.append(mention)


def place(unplaced: Sequence[ItemMention], deeds: Iterable[Deed]) -> bool:
    """State the only number left over with the act before it that has none; whether there was one."""
    deeds = [d for d in deeds if d.status in ("found", "alleged")]
    bare = [d for d in deeds if not d.items]
    known = [one.value for d in deeds for one in d.items.values()]
    left = [m for m in unplaced if m.quantity.unit not in OF_PEOPLE and _value(m) not in known]
    left = _sum_of([m for m in left if m.net] or [m for m in left if m.total] or left)
    if not bare or not left or any(_value(m) != _value(left[0]) for m in left):
        return False
    mention = max(left, key=lambda m: m.category != UNSPECIFIED)
    before = [d for d in bare if d.order < mention.quantity.span.begin]
    deed = before[-1] if before else bare[0]
    while deed.same_items_as is not None and not deed.same_items_as.items:
        deed = deed.same_items_as
    path = f"items.{mention.category}"
    deed.state(path, Reading(_value(mention), mention.span, "low", deed.status))
    return True


def _value(mention: ItemMention) -> object:
    return None if mention.counted is None else mention.counted.as_stated()


def _sum_of(left: list[ItemMention]) -> list[ItemMention]:
    """12条、35条、8条，一共55条: of numbers told side by side, that which is the sum of the others."""
    values = sorted({(m.quantity.low, m.quantity.high or 0) for m in left})
    lows, highs = (sum(one[n] for one in values[:-1]) for n in (0, 1))
    if len(values) > 2 and lows <= values[-1][1] and highs >= values[-1][0]:
        return [m for m in left if (m.quantity.low, m.quantity.high or 0) == values[-1]]
    return left
