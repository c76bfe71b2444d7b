"""Tipping points: the smallest changes that move the headline outcome up or down.

Which changes are looked for, what "smallest" means and the order are decision 0007.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lvheng.facts.case import Case
from lvheng.facts.register import CIRCUMSTANCES
from lvheng.logic.interval import UNDETERMINED, Interval
from lvheng.opinion.labels import Labels
from lvheng.opinion.model import Change, TippingPoint
from lvheng.opinion.outcome import Question
from lvheng.opinion.tipping.counting import other_counts
from lvheng.opinion.tipping.moves import Move, moves
from lvheng.opinion.tipping.order import in_order, plausibility
from lvheng.opinion.tipping.rungs import RUNGS, Situation
from lvheng.opinion.tipping.search import Step, pairs, single

__all__ = ["in_order", "tipping_points"]

_PAIRS = 3
"""How many pairs are given for each way: the smallest."""


def tipping_points(
    case: Case, acts: Sequence[str], question: Question, labels: Labels
) -> tuple[TippingPoint, ...]:
    """The smallest changes of one known fact, and of two together, up and down; and other ways of counting."""
    every = moves(case, acts, question)
    opened = {move.fact: UNDETERMINED if move.is_truth else Interval(0, None) for move in every}
    situation = Situation(question.at_default().about(opened))
    words = _Words(labels)
    found = []
    for way in (-1, 1):
        for steps in _one_way(every, way, situation, words):
            values = {
                fact: value for move, units in steps for fact, value in move.after(units).items()
            }
            changes = tuple(words.change(move, units) for move, units in steps)
            found.append(TippingPoint(changes, RUNGS[situation.rung(values)]))
    return in_order([*found, *other_counts(case, acts, question, labels)])


def _one_way(
    every: Sequence[Move], way: int, situation: Situation, words: _Words
) -> Iterator[tuple[Step, ...]]:
    alone: set[str] = set()
    for move in every:
        step = move.fact not in alone and move.push in (0, way) and single(move, way, situation)
        if step:
            alone.add(move.fact)
            yield (step,)
    others = [move for move in every if move.fact not in alone]
    ranks = {move.fact: plausibility(words.change(move, 1)) for move in others}
    yield from pairs(others, way, situation, _PAIRS, ranks)


class _Words:
    """Moves as changes in words."""

    def __init__(self, labels: Labels):
        self.labels = labels

    def change(self, move: Move, units: int) -> Change:
        before, (after,) = move.start, move.after(units).values()
        path = f"circumstances.{move.fact}" if move.fact in CIRCUMSTANCES else move.fact
        label = self.labels(move.fact)
        if move.is_truth:
            return Change(path, label, bool(before), bool(after))
        return Change(path, label, before, after)
