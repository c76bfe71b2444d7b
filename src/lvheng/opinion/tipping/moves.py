"""Moves: the ways in which a known fact of a case can turn out otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from lvheng.facts.case import Act, Case
from lvheng.facts.register import CATEGORIES, CIRCUMSTANCES, CONTESTED_CATEGORIES
from lvheng.law.instruments.fashi_2017_10.art_006 import can_be_for_business
from lvheng.logic.bounds import evaluate
from lvheng.logic.interval import NO, YES, Interval
from lvheng.opinion.labels import registered
from lvheng.opinion.outcome import Question

__all__ = ["Move", "moves"]

_BEYOND = 10**15
"""No threshold of the law is near this number of items or yuan."""
_PUSHES = {"more": 1, "less": -1}


@dataclass(frozen=True)
class Move:
    """From `start` towards `end`, one unit after the other; or to `end` at once.

    `push` is the way it moves the outcome, if it does: 1 up, -1 down, 0 either.
    """

    fact: str
    start: int
    end: int
    push: int
    at_once: bool = False

    @property
    def units(self) -> int:
        return 1 if self.at_once else abs(self.end - self.start)

    def after(self, units: int) -> dict[str, int]:
        """The fact after so many units of the move."""
        if self.at_once:
            return {self.fact: self.end if units else self.start}
        return {self.fact: self.start + (units if self.end > self.start else -units)}

    @cached_property
    def is_truth(self) -> bool:
        fact = registered(self.fact)
        return fact is not None and fact.type in ("boolean", "choices")

    @cached_property
    def unit(self) -> Fraction:
        """What share of the fact one unit is. A truth has no size."""
        if self.is_truth:
            return Fraction(0)
        return Fraction(1, 1 if self.at_once else self.start)

    def within(self, share: Fraction) -> int:
        """The units that change at most this share of the fact."""
        return min(self.units, share // self.unit) if self.unit else self.units


def moves(case: Case, acts: Sequence[str], question: Question) -> list[Move]:
    """Every move of the party's known facts.

    Counts and amounts that are not zero can be more or fewer; truths that the file states, and the
    circumstances of art. 10, can be otherwise. What the court judges is no fact and does not move.
    """
    found: list[Move] = []
    own = [case.act(act) for act in acts]
    for source in dict.fromkeys(act.items_from for act in own):
        on_these = [act for act in own if act.items_from == source]
        for category in (*CATEGORIES, *CONTESTED_CATEGORIES):
            name = f"acts.{source}.items.{category}"
            if name in question.env and (many := _value(question, name)):
                found += _of_items(
                    name, many, apart=any(_may_be_for_business(a, case) for a in on_these)
                )
    for act in own:
        found += _of_act(act, case)
    found += [
        _turned(name, question.env[name])
        for name, fact in CIRCUMSTANCES.items()
        if fact.kind == "fact" and question.env.get(name) in (NO, YES)
    ]
    return found


def _of_act(act: Act, case: Case) -> Iterator[Move]:
    at = f"acts.{act.id}"
    for name, amount in act.yuan.items():
        if amount.is_exact and amount.lo:
            yield from _more_or_fewer(f"{at}.{name}", amount.lo, 0)
    written = f"{at}.recipients" not in case.unwritten and not act.recipient_ids
    if written and act.recipients.is_exact and act.recipients.lo and act.kind != "publish":
        yield from _more_or_fewer(f"{at}.recipients", act.recipients.lo, 1)
    for name, truth in act.truths.items():
        fact = registered(f"{at}.{name}")
        if fact and fact.kind == "fact" and truth.is_exact and f"{at}.{name}" not in case.unwritten:
            yield _turned(f"{at}.{name}", truth)
    for name, truth in act.consequences.items():
        if truth == YES:
            yield _turned(f"{at}.consequences.{name}", truth)


def _of_items(name: str, many: int, apart: bool) -> Iterator[Move]:
    """`apart`: none is another thing than fewer."""
    yield from _more_or_fewer(name, many, int(apart))
    if apart:
        yield Move(name, many, 0, 0, at_once=True)


def _may_be_for_business(act: Act, case: Case) -> bool:
    """Then its last sensitive item takes the act out of art. 6 (in part), and fewer items push both ways."""
    return (
        can_be_for_business(act.outline, ())
        and f"acts.{act.id}.lawful_business" not in case.unwritten
    )


def _more_or_fewer(name: str, value: int, least: int) -> Iterator[Move]:
    push = _push(name)
    if value > least:
        yield Move(name, value, least, -push)
    yield Move(name, value, _BEYOND, push)


def _turned(name: str, truth: object) -> Move:
    before = int(truth == YES)
    return Move(name, before, 1 - before, _push(name) * (1 - 2 * before), at_once=True)


def _push(name: str) -> int:
    fact = registered(name)
    return _PUSHES.get(fact.pushes, 0) if fact else 0


def _value(question: Question, name: str) -> int:
    """What the headline takes a number to be."""
    bound = question.env[name]
    if isinstance(bound, Interval):
        return bound.lo or 0
    return evaluate(bound.term, question.env, question.default_readings).lo or 0
