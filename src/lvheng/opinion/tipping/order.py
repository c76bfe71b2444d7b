"""The order of tipping points: one fact before two, the plausible first, then the small."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from lvheng.opinion.model import Change, TippingPoint

__all__ = ["in_order", "plausibility"]


def in_order(points: Iterable[TippingPoint]) -> tuple[TippingPoint, ...]:
    """The points as they are reported; equal ones stay as they came."""
    return tuple(sorted(points, key=_place))


def _place(point: TippingPoint) -> tuple[int, int, Fraction]:
    changes = point.changes
    return len(changes), max(map(plausibility, changes)), max(map(_size, changes))


def plausibility(change: Change) -> int:
    """What kind of change it is: lower kinds come about more easily.

    0 a number, which better evidence moves; 1 a way of counting, or an exhibit left out, which is argued;
    2 a circumstance of art. 10, which what is done after the act can still bring; 3 a truth of the act
    itself, which only other proof can turn.
    """
    if change.fact.startswith(("readings.", "exhibits.")):
        return 1
    if not isinstance(change.before, bool):
        return 0
    return 2 if change.fact.startswith("circumstances.") else 3


def _size(change: Change) -> Fraction:
    """The part of a number that changes; of a whole rule or exhibit, the items that it makes."""
    if change.items is not None:
        return Fraction(abs(change.items))
    if isinstance(change.before, bool) or isinstance(change.after, str):
        return Fraction(0)
    return Fraction(abs(int(change.after) - int(change.before)), int(change.before))
