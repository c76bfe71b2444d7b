"""A number told apart from every act (一共三万一千条。) is of the act of which no number is told, where it is the only one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lvheng.narrative.acts.chronicle import Chronicle, Deed, Reading
from lvheng.narrative.acts.same_items import high, low
from lvheng.narrative.records.information import UNSPECIFIED
from lvheng.narrative.records.items import ItemMention
from lvheng.narrative.records.measures import OF_PEOPLE
from lvheng.narrative.words.text import Span

__all__ = ["leave", "left_by", "place"]


@dataclass(frozen=True)
class Unplaced:
    """A count of which no act could be meant. `corrects`: it stands in the place of another, or is a sum."""

    category: str
    value: object
    span: Span
    corrects: bool = False


def leave(chronicle: Chronicle, mention: ItemMention, status: str) -> None:
    """Keep a count of which no act of its sentence or of those before could be meant."""
    of_records = mention.net or mention.quantity.unit not in OF_PEOPLE - {"个"}
    told = status in ("found", "alleged") and of_records
    if told and mention.counted is not None:
        value = mention.counted.as_stated()
        chronicle.unplaced.append(
            Unplaced(mention.category, value, mention.span, mention.net or mention.total)
        )


def left_by(told: Iterable[Deed], kept: Sequence[Deed]) -> list[Unplaced]:
    """The counts of acts that nobody known did: 对方向其发送31000份."""
    here = {id(deed) for deed in kept}
    return [
        Unplaced(category, one.value, one.span)
        for deed in told
        if id(deed) not in here and not deed.doers and deed.status in ("found", "alleged")
        for category, one in deed.items.items()
    ]  # fmt: skip


def place(unplaced: Sequence[Unplaced], deeds: Iterable[Deed]) -> bool:
    """State the only number left over with the act before it that has none; whether there was one."""
    deeds = [d for d in deeds if d.status in ("found", "alleged")]
    bare = [d for d in deeds if not d.items]
    known = [one.value for d in deeds for one in d.items.values()]
    left = [one for one in unplaced if one.value not in known]
    left = _sum_of([one for one in left if one.corrects] or left)
    if not bare or not left:
        return False
    if any(one.value != left[0].value for one in left):
        return _more_came_in(left, bare)
    number = max(left, key=lambda one: one.category != UNSPECIFIED)
    before = [d for d in bare if d.order < number.span.begin]
    deed = before[-1] if before else bare[0]
    while deed.same_items_as is not None and not deed.same_items_as.items:
        deed = deed.same_items_as
    _state(deed, number)
    return True


def _state(deed: Deed, number: Unplaced) -> None:
    path = f"items.{number.category}"
    deed.state(path, Reading(number.value, number.span, "low", deed.status))


def _more_came_in(left: list[Unplaced], bare: Sequence[Deed]) -> bool:
    """后台攒了5200个，卖了其中1700个: of two numbers the greater was obtained, the other passed on."""
    values = [one.value for one in left]
    passed = [d for d in bare if d.disposes and d.same_items_as in bare]
    if len(left) != 2 or len(passed) != 1 or low(values[0]) <= high(values[1]):
        return False
    source = passed[0].same_items_as
    if source is None or left[0].category != left[1].category:
        return False
    _state(source, left[0])
    _state(passed[0], left[1])
    return True


def _sum_of(left: list[Unplaced]) -> list[Unplaced]:
    """12条、35条、8条，一共55条: of exact numbers, that which is the sum of the others."""
    values = sorted({one.value for one in left if isinstance(one.value, int)})
    if len(values) > 2 and sum(values[:-1]) == values[-1]:
        return [one for one in left if one.value == values[-1]]
    return left
