"""The tier of one person's conduct: over everything open, and at the headline.

A question is answered by compiled code wherever that is exact (see `logic.compiled.enclosure`), and by
`bounds` where it is not: a fact that pushes both ways is open, or items are counted from exhibits.
"""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache, reduce
from operator import and_, or_

from lvheng.facts.case import Act, Case, Party
from lvheng.facts.register import ACT_FACTS
from lvheng.law.conduct import Outline, environment, outline, quantities
from lvheng.law.instruments.criminal_law.art_253_1 import (
    ESPECIALLY_SERIOUS,
    SERIOUS,
    TIERS,
    heavier_in_duty,
    tier,
)
from lvheng.law.instruments.fashi_2017_10 import art_010
from lvheng.law.matter import CLASS_NAMES, MATTER
from lvheng.law.readings import READINGS
from lvheng.logic.bounds import Bounds, Environment, Leaves, bounds, leaves, reduced
from lvheng.logic.compiled import Compiled, RuleSet, enclosure
from lvheng.logic.interval import UNDETERMINED, Interval
from lvheng.logic.overflow import NotCompilable
from lvheng.logic.terms import Definition, Term

__all__ = ["CLAUSES", "TERMS", "TIER", "Question", "ask", "open_readings"]

TIER = tier.rule(MATTER)
CLAUSES = (*SERIOUS, *ESPECIALLY_SERIOUS)
TERMS: dict[str, Term] = {
    clause.name: clause.rule(MATTER)
    for clause in (*CLAUSES, heavier_in_duty, art_010.minor_circumstances)
}
"""What is asked of a conduct beside its tier: whether each of these clauses holds."""
AMOUNTS: dict[str, Term] = {
    **{f"items_{name}": MATTER.items(members) for name, members in CLASS_NAMES.items()},
    "illegal_income": MATTER.illegal_income,
}
_BEYOND = 10**60
"""Stands for a missing end; no number in a case comes near it."""
_NEAR_BEYOND = 10**50

_TRIED = 4
"""So many truths that push both ways are tried, each at no and at yes."""

OpenReadings = tuple[tuple[str, tuple[str, ...]], ...]


def open_readings(case: Case) -> dict[str, Sequence[str]]:
    """The options of each reading that are open: all, or the one that the case file fixes."""
    if not case.readings:
        return dict(_EVERY_READING)
    return {
        name: (case.readings[name],) if name in case.readings else options
        for name, options in _EVERY_READING.items()
    }


_EVERY_READING = {name: tuple(reading.options) for name, reading in READINGS.items()}


def ask(case: Case, party: Party, acts: Sequence[Act]) -> Question:
    """The question of the tier of `acts`, done by `party`."""
    env, readings = environment(case, party, acts), open_readings(case)
    if any(act.counted for act in case.acts):
        return Question(env, readings)
    of, names = outline(case, party, acts), tuple(env)
    every = tuple((name, tuple(options)) for name, options in readings.items())
    first = tuple((name, options[:1]) for name, options in every)
    return Question(env, readings, TIER, _code(of, names, every), _code(of, names, first))


@lru_cache(maxsize=512)
def _code(of: Outline, names: tuple[str, ...], readings: OpenReadings) -> Compiled | None:
    """The compiled code for conducts of this outline; None where there are too many readings for it."""
    defined = quantities(of)
    env: dict[str, Interval | Definition] = {
        name: defined[name] if name in defined else _widest(name) for name in names
    }
    try:
        return enclosure(RuleSet(TIER, TERMS, env, AMOUNTS), readings)
    except NotCompilable:
        return None


def _widest(leaf: str) -> Interval:
    """Everything that a leaf can be."""
    fact = leaf.split(".")[2] if leaf.startswith("acts.") else ""
    if fact == "items" or (fact in ACT_FACTS and ACT_FACTS[fact].type == "yuan"):
        return Interval(0, None)
    return Interval(0, None) if fact == "recipients" else UNDETERMINED


_BIT = {name: 1 << number for number, name in enumerate(TERMS)}
_PLACE = {name: 4 + 2 * number for number, name in enumerate(AMOUNTS)}
"""Where in what the code returns the ends of an amount are, after tier and clauses."""


@dataclass(frozen=True)
class Question:
    """What is known, and which readings are open; the answer is a tier.

    `code` and `code_at_default` are compiled for these readings, and for the first option of each.
    """

    env: Environment
    readings: Mapping[str, Sequence[str]]
    term: Term = TIER
    code: Compiled | None = None
    code_at_default: Compiled | None = None
    tiers: tuple[str, ...] = TIERS

    def tier_words(self) -> str:
        """`serious`, or `none..serious` where it is not settled."""
        found = self.tier().interval
        lowest, highest = self.tiers[found.lo or 0], self.tiers[found.hi or 0]
        return lowest if lowest == highest else f"{lowest}..{highest}"

    @property
    def default_readings(self) -> dict[str, Sequence[str]]:
        return {name: options[:1] for name, options in self.readings.items()}

    def tier(self) -> Bounds:
        seen = self._seen
        if seen and (seen[0] == seen[1] or self.is_plain):
            return Bounds(Interval(seen[0], seen[1]))
        return bounds(self.term, self.env, self.readings)

    def headline(self) -> int:
        """The tier on the default readings, every unknown in favour of the accused."""
        if self.code is not None and self.code_at_default is not None:
            least, greatest, *_ = self._run(self.code_at_default)
            if least == greatest or self.is_plain:
                return int(least)
        return self.at_default().tier().interval.lo or 0

    def holds(self, clause: str) -> Interval:
        """Whether a clause of `TERMS` holds."""
        seen = self._seen
        if seen:
            surely, possibly = seen[2] & _BIT[clause], seen[3] & _BIT[clause]
            if surely == possibly or self.is_plain:
                return Interval(int(surely > 0), int(possibly > 0))
        return bounds(TERMS[clause], self.env, self.readings).interval

    def holding(self, term: Term) -> Interval:
        """The same of any term."""
        return bounds(term, self.env, self.readings).interval

    def amount(self, name: str) -> Interval:
        """One of `AMOUNTS`."""
        seen = self._seen
        if seen:
            lo, hi = seen[_PLACE[name]], seen[_PLACE[name] + 1]
            if lo == hi or self.is_plain:
                return Interval(lo, None if hi > _NEAR_BEYOND else hi)
        return bounds(AMOUNTS[name], self.env, self.readings).interval

    @cached_property
    def _seen(self) -> tuple[int, ...]:
        """What the compiled code returns for what is known."""
        if self.code is None:
            return ()
        return self._run(self.code)

    def _run(self, code: Compiled) -> tuple[int, ...]:
        """What compiled code returns, with the truths that push both ways tried at no and at yes."""
        assert self.code is not None
        if not self.is_plain or not self._open_both_ways:
            found: tuple[int, ...] = code.function(*self._ends)
            return found
        places = [2 * self.code.facts.index(name) for name in self._open_both_ways]
        every = []
        for values in itertools.product((0, 1), repeat=len(places)):
            ends = list(self._ends)
            for at, value in zip(places, values, strict=True):
                ends[at : at + 2] = value, value
            every.append(code.function(*ends))
        least, greatest, surely, possibly, *amounts = zip(*every, strict=True)
        return (
            min(least),
            max(greatest),
            reduce(and_, surely),
            reduce(or_, possibly),
            *((max if at % 2 else min)(ends) for at, ends in enumerate(amounts)),
        )

    @cached_property
    def _open_both_ways(self) -> list[str]:
        """The open facts that push both ways."""
        assert self.code is not None
        return [name for name in self.code.both_ways if not _is_known(self.env[name])]

    @cached_property
    def _ends(self) -> list[int]:
        """Both ends of every fact that the code takes; with and without open readings it takes the same."""
        assert self.code is not None
        return [end for name in self.code.facts for end in _ends_of(self.env[name])]

    @cached_property
    def is_plain(self) -> bool:
        """Whether compiled code answers it exactly, whatever one comes to know.

        So it does where nothing that pushes both ways is open, or so few truths that each can be tried.
        """
        if self.code is None:
            return False
        open_ = self._open_both_ways
        return len(open_) <= _TRIED and all(self.env[name] == UNDETERMINED for name in open_)

    def narrowed(self) -> Question:
        """The same question over what is still open: for asking it again and again, knowing more."""
        if self.is_plain:
            return self
        term = reduced(self.term, self.env, self.readings)
        return replace(self, term=term, code=None, code_at_default=None)

    def open_facts(self) -> Leaves:
        """The facts and readings that can still matter."""
        return leaves(reduced(self.term, self.env, self.readings), self.env)

    def about(self, opened: Mapping[str, Interval]) -> Question:
        """For asking again and again with other values of these facts: over what hangs on them."""
        if self.is_plain:
            return self
        return replace(replace(self, env={**self.env, **opened}).narrowed(), env=self.env)

    def knowing(self, fact: str, value: Interval) -> Question:
        env = {**self.env, fact: value}
        other = Question(env, self.readings, self.term, self.code, self.code_at_default, self.tiers)
        if self.code is not None:
            ends = list(self._ends)
            if fact in self.code.facts:
                at = 2 * self.code.facts.index(fact)
                ends[at : at + 2] = _ends_of(value)
            vars(other)["_ends"] = ends
        return other

    def reading(self, name: str, option: str) -> Question:
        readings = {**self.readings, name: (option,)}
        return replace(self, readings=readings, code=None, code_at_default=None)

    def at_default(self) -> Question:
        return replace(self, readings=self.default_readings, code=self.code_at_default)


def _ends_of(known: Interval | Definition) -> tuple[int, int]:
    assert isinstance(known, Interval)
    return known.lo or 0, _BEYOND if known.hi is None else known.hi


def _is_known(known: Interval | Definition) -> bool:
    return isinstance(known, Interval) and known.is_exact
