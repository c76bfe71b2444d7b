"""The least number of units, of one move or of two together, that moves the outcome one way."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Mapping, Sequence
from fractions import Fraction
from math import ceil

from lvheng.opinion.tipping.moves import Move
from lvheng.opinion.tipping.rungs import Situation

__all__ = ["Step", "pairs", "single"]

Step = tuple[Move, int]
"""A move, and how many units of it."""
_TRIED = 1_000
"""How many pairs are tried each way, the lowest ranks first. A case of two dozen facts has fewer."""


def single(move: Move, way: int, situation: Situation) -> Step | None:
    """The least of this move that moves the outcome that way."""
    if situation.way(move.after(move.units)) != way:
        return None
    return move, _least(lambda units: situation.way(move.after(units)) == way, move.units)


def pairs(
    moves: Sequence[Move], way: int, situation: Situation, most: int, ranks: Mapping[str, int]
) -> list[tuple[Step, Step]]:
    """The pairs that move the outcome that way, none of these moves alone doing so: the `most` smallest.

    Smaller is what has the lower rank (by fact), then what changes the smaller share of both facts alike; each is
    then made as small as the other allows, so that one unit less of either does not move the outcome.
    """
    moves = [move for move in moves if move.push in (0, way)]
    if not _together(moves, way, situation):
        return []
    found: list[tuple[int, Fraction, tuple[Step, Step]]] = []
    seen: set[frozenset[str]] = set()
    by_rank = sorted(_two(moves, ranks), key=lambda two: two[0])
    for order, one, other in by_rank[:_TRIED]:
        facts = frozenset((one.fact, other.fact))
        if facts in seen:
            continue
        pair = _Pair(one, other, way, situation)
        worst = found[-1] if len(found) == most else None
        if worst and (order > worst[0] or not pair.within(worst[1])):
            continue
        if pair.ends():
            seen.add(facts)
            share = pair.least_share()
            found.append((order, share, pair.tightened(share)))
            found.sort(key=lambda one: one[:2])
            del found[most:]
    return [steps for _, _, steps in found]


def _two(moves: Sequence[Move], ranks: Mapping[str, int]) -> Iterator[tuple[int, Move, Move]]:
    for one, other in itertools.combinations(moves, 2):
        if one.fact != other.fact:
            yield max(ranks[one.fact], ranks[other.fact]), one, other


def _together(moves: Sequence[Move], way: int, situation: Situation) -> bool:
    """Whether all moves together may move the outcome. What pushes either way may hinder the others."""
    if any(not move.push for move in moves):
        return True
    everything: dict[str, int] = {}
    for move in moves:
        everything |= move.after(move.units)
    return situation.way(everything) == way


class _Pair:
    """Two moves together, one way."""

    def __init__(self, one: Move, other: Move, way: int, situation: Situation):
        self.one, self.other = one, other
        self.way, self.situation = way, situation

    def moved(self, units: int, other_units: int) -> bool:
        changes = {**self.one.after(units), **self.other.after(other_units)}
        return self.situation.way(changes) == self.way

    def ends(self) -> bool:
        return self.moved(self.one.units, self.other.units)

    def within(self, share: Fraction) -> bool:
        return self.moved(self.one.within(share), self.other.within(share))

    def least_share(self) -> Fraction:
        """The least share of both facts that is enough: a whole number of units of one of them."""
        numbers = [move for move in (self.one, self.other) if move.unit]
        end = max((move.units * move.unit for move in numbers), default=Fraction(0))
        return min((self._least_share_of(move, end) for move in numbers), default=end)

    def _least_share_of(self, move: Move, end: Fraction) -> Fraction:
        """Among the shares that are whole units of this move, up to `end` where both are at their ends."""
        most = ceil(end / move.unit)
        return move.unit * _least(lambda units: self.within(move.unit * units), most)

    def tightened(self, share: Fraction) -> tuple[Step, Step]:
        """Within this share the least of each, given the other."""
        most, other_most = self.one.within(share), self.other.within(share)
        other = _least(lambda units: self.moved(most, units), other_most)
        one = _least(lambda units: self.moved(units, other), most)
        return (self.one, one), (self.other, other)


def _least(moved: Callable[[int], bool], most: int) -> int:
    """The least number from 1 on that moves the outcome, as `most` does and all between."""
    short, enough = 0, 1
    while enough < most and not moved(enough):
        short, enough = enough, enough * 2
    enough = min(enough, most)
    while enough - short > 1:
        middle = (short + enough) // 2
        short, enough = (short, middle) if moved(middle) else (middle, enough)
    return enough
