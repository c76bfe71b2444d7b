"""What is missing: the facts that decide, and the contested readings that matter here."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache

from lvheng.facts.case import Case
from lvheng.law.readings import READINGS
from lvheng.logic.interval import NO, UNDETERMINED, YES, Interval, exactly
from lvheng.opinion.labels import Labels, registered
from lvheng.opinion.model import Decisive, ReadingEffect
from lvheng.opinion.outcome import Question

__all__ = ["decisive_facts", "effects_of_readings"]

_BEYOND = 10**15
"""No threshold of the law is near this number of items or yuan."""


def decisive_facts(case: Case, question: Question, labels: Labels) -> tuple[Decisive, ...]:
    """Unknown facts whose value would narrow or change the tier, the most decisive first; then unwritten ones."""
    now = question.tier().interval
    narrowed = question.narrowed()
    found: list[tuple[int, Decisive]] = []
    # Where the tier is settled no open fact can matter.
    for name in () if now.is_exact else question.open_facts().signs:
        known = question.env[name]
        assert isinstance(known, Interval)
        outcomes = _outcomes(narrowed, name, known)
        if len(set(outcomes.values())) > 1 or question.tier_words() not in outcomes.values():
            found.append(
                (_openness(outcomes.values()), _decisive(name, "unknown", outcomes, labels))
            )
    found.sort(key=lambda pair: pair[0])
    return (*(one for _, one in found), *_unwritten(case, question, now, labels))


def _unwritten(case: Case, question: Question, now: Interval, labels: Labels) -> Iterable[Decisive]:
    """Facts taken as not alleged that would change the outcome if they were so. Judgements are not facts."""
    candidates = [
        name for name in sorted(case.unwritten & set(question.env)) if _may_be(question, name)
    ]
    about = question.about(dict.fromkeys(candidates, UNDETERMINED))
    for name in candidates:
        then = about.knowing(name, YES)
        if then.tier().interval != now:
            outcomes = {"false": question.tier_words(), "true": then.tier_words()}
            yield _decisive(name, "unwritten", outcomes, labels)


def _may_be(question: Question, name: str) -> bool:
    fact = registered(name)
    return (
        question.env[name] == NO
        and fact is not None
        and fact.kind == "fact"
        and fact.type in ("boolean", "choices")
    )


def _decisive(name: str, status: str, outcomes: dict[str, str], labels: Labels) -> Decisive:
    fact = labels.registered(name)
    return Decisive(
        name,
        labels(name),
        fact.asked_for if fact else "",
        fact.evidence if fact else "",
        status,
        outcomes,
    )


def _outcomes(question: Question, name: str, known: Interval) -> dict[str, str]:
    @cache
    def tier(value: int) -> str:
        return question.knowing(name, exactly(value)).tier_words()

    if known.lo == 0 and known.hi == 1:
        return {"false": tier(0), "true": tier(1)}
    lo, hi = known.lo or 0, _BEYOND if known.hi is None else known.hi
    outcomes = {str(lo) if lo == hi else f"≥{lo}": tier(lo)}
    at = lo
    while tier(at) != tier(hi):
        at = _first_change(tier, at, hi)
        outcomes[f"≥{at}"] = tier(at)
    return outcomes


def _first_change(tier: Callable[[int], str], lo: int, hi: int) -> int:
    """The least value above `lo` whose tier differs from that at `lo`; the tier moves one way."""
    start = tier(lo)
    step = 1
    while lo + step < hi and tier(lo + step) == start:
        lo, step = lo + step, step * 2
    hi = min(lo + step, hi)
    while hi - lo > 1:
        middle = (lo + hi) // 2
        if tier(middle) == start:
            lo = middle
        else:
            hi = middle
    return hi


def _openness(words: Iterable[str]) -> int:
    """How much stays open once the fact is known: 0 if every answer settles the tier."""
    return sum(".." in word for word in words)


def effects_of_readings(question: Question, labels: Labels) -> tuple[ReadingEffect, ...]:
    """The readings under which the tier differs: the others at their defaults, then the others open."""
    if question.tier().interval.is_exact:
        return ()
    question = question.narrowed()
    at_default = question.at_default()
    effects = []
    for name in question.open_facts().readings:
        options = question.readings[name]
        alone = {option: at_default.reading(name, option).tier_words() for option in options}
        among = {question.reading(name, option).tier_words() for option in options}
        if len(set(alone.values())) > 1 or len(among) > 1:
            reading = READINGS[name]
            words = {option: labels(f"{name}.{option}") for option in options}
            effects.append(
                ReadingEffect(
                    name, labels(name), alone, words, options[0], (reading.point, *reading.source)
                )
            )
    return tuple(effects)
