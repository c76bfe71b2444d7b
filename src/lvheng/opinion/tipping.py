"""Tipping points: the smallest change of one fact that moves the headline outcome, each verified."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lvheng.facts.case import Case
from lvheng.facts.register import CATEGORIES, CONTESTED_CATEGORIES
from lvheng.law.instruments.criminal_law.art_253_1 import TIERS
from lvheng.logic.bounds import evaluate
from lvheng.logic.interval import UNDETERMINED, Interval, exactly
from lvheng.opinion.labels import Labels, registered
from lvheng.opinion.model import TippingPoint
from lvheng.opinion.outcome import Question

__all__ = ["tipping_points"]

_BEYOND = 10**15


def tipping_points(
    case: Case, acts: list[str], question: Question, labels: Labels
) -> tuple[TippingPoint, ...]:
    """One change at a time: counts and amounts first, the smallest in proportion first; then yes and no."""
    now = question.headline()
    numbers: list[tuple[int, TippingPoint]] = []
    truths: list[TippingPoint] = []
    for name in _changeable(case, acts, question):
        value = _value(question, name)
        fact = registered(name)
        assert fact is not None

        anything = UNDETERMINED if fact.type == "boolean" else Interval(0, None)
        about = question.at_default().about({name: anything})

        def tier_at(number: int, name: str = name, about: Question = about) -> int:
            return about.knowing(name, exactly(number)).headline()

        if fact.type == "boolean":
            then = tier_at(1 - value)
            if then != now:
                truths.append(TippingPoint(name, labels(name), bool(value), not value, TIERS[then]))
            continue
        least = 1 if fact.type == "recipients" else 0
        for end in (least, _BEYOND):
            after = _nearest(tier_at, value, end, now)
            if after is not None:
                point = TippingPoint(name, labels(name), value, after, TIERS[tier_at(after)])
                numbers.append((abs(after - value) * 1000 // max(value, 1), point))
    numbers.sort(key=lambda pair: pair[0])
    return (*(point for _, point in numbers), *truths)


def _changeable(case: Case, acts: list[str], question: Question) -> Iterator[str]:
    """Known facts of the party's acts: counts and amounts that are not zero, truths that are written."""
    sources = dict.fromkeys(case.act(act).items_from for act in acts)
    for act in sources:
        for category in (*CATEGORIES, *CONTESTED_CATEGORIES):
            name = f"acts.{act}.items.{category}"
            if name in question.env and _value(question, name) > 0:
                yield name
    for act in acts:
        one = case.act(act)
        for amount, known in one.yuan.items():
            if known.is_exact and known.lo:
                yield f"acts.{act}.{amount}"
        if one.recipients.is_exact and not one.recipient_ids and (one.recipients.lo or 0) > 1:
            yield f"acts.{act}.recipients"
        for truth, known in one.truths.items():
            name = f"acts.{act}.{truth}"
            fact = registered(name)
            if known.is_exact and name not in case.unwritten and fact and fact.kind == "fact":
                yield name


def _value(question: Question, name: str) -> int:
    """What the headline takes the fact to be."""
    bound = question.env[name]
    if isinstance(bound, Interval):
        return bound.lo or 0
    return evaluate(bound.term, question.env, question.default_readings).lo or 0


def _nearest(tier_at: Callable[[int], int], value: int, end: int, now: int) -> int | None:
    """The number nearest to `value`, on the way to `end`, at which the tier differs."""
    if tier_at(end) == now:
        return None
    same, changed = value, end
    while abs(changed - same) > 1:
        middle = (same + changed) // 2
        if tier_at(middle) == now:
            same = middle
        else:
            changed = middle
    return changed
