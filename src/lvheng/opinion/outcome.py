"""The tier of one person's conduct: over everything open, and at the headline."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from lvheng.facts.case import Case
from lvheng.law.instruments.criminal_law.art_253_1 import TIERS, tier
from lvheng.law.matter import MATTER
from lvheng.law.readings import READINGS
from lvheng.logic.bounds import Bounds, Environment, Leaves, bounds, leaves, reduced
from lvheng.logic.interval import Interval
from lvheng.logic.terms import Term

__all__ = ["TIER", "Question", "open_readings", "tier_words"]

TIER = tier.rule(MATTER)


def open_readings(case: Case) -> dict[str, Sequence[str]]:
    """The options of each reading that are open: all, or the one that the case file fixes."""
    return {
        name: (case.readings[name],) if name in case.readings else tuple(reading.options)
        for name, reading in READINGS.items()
    }


def tier_words(interval: Interval) -> str:
    """`serious`, or `none..serious` where it is not settled."""
    lowest, highest = TIERS[interval.lo or 0], TIERS[interval.hi or 0]
    return lowest if lowest == highest else f"{lowest}..{highest}"


@dataclass(frozen=True)
class Question:
    """What is known, and which readings are open; the answer is a tier."""

    env: Environment
    readings: Mapping[str, Sequence[str]]
    term: Term = TIER

    @property
    def default_readings(self) -> dict[str, Sequence[str]]:
        return {name: options[:1] for name, options in self.readings.items()}

    def tier(self) -> Bounds:
        return bounds(self.term, self.env, self.readings)

    def headline(self) -> int:
        """The tier on the default readings, every unknown in favour of the accused."""
        return bounds(self.term, self.env, self.default_readings).interval.lo or 0

    def narrowed(self) -> Question:
        """The same question over what is still open: for asking it again and again, knowing more."""
        return replace(self, term=reduced(self.term, self.env, self.readings))

    def open_facts(self) -> Leaves:
        """The facts and readings that can still matter."""
        return leaves(self.narrowed().term, self.env)

    def about(self, opened: Mapping[str, Interval]) -> Question:
        """For asking again and again with other values of these facts: over what hangs on them."""
        return replace(replace(self, env={**self.env, **opened}).narrowed(), env=self.env)

    def knowing(self, fact: str, value: Interval) -> Question:
        return replace(self, env={**self.env, fact: value})

    def reading(self, name: str, option: str) -> Question:
        return replace(self, readings={**self.readings, name: (option,)})

    def at_default(self) -> Question:
        return replace(self, readings=self.default_readings)
