"""The ladder of outcomes: the three tiers, and between them 情节轻微 of 法释〔2017〕10号 art. 10."""

from __future__ import annotations

from collections.abc import Mapping

from lvheng.law.instruments.fashi_2017_10 import art_010
from lvheng.law.matter import MATTER
from lvheng.logic.bounds import Environment, evaluate
from lvheng.logic.interval import exactly
from lvheng.opinion.outcome import Question

__all__ = ["RUNGS", "Situation", "rung"]

RUNGS = ("none", "minor_circumstances", "serious", "especially_serious")
"""`minor_circumstances`: serious, and art. 10 allows no prosecution or no punishment."""
_MINOR = art_010.minor_circumstances.rule(MATTER)


def rung(tier: int, known: Environment) -> int:
    """The rung of a tier, given what is known of the party's circumstances; what is unknown mitigates nothing."""
    if tier == 1:
        return 1 if evaluate(_MINOR, known, {}).lo else 2
    return 3 if tier else 0


class Situation:
    """The outcome of one person's conduct as it is, and as it would be if facts were otherwise.

    `question` is at the default readings; unknowns are in favour of the accused, as in the headline.
    """

    def __init__(self, question: Question):
        self.question = question
        self.now = self.rung({})

    def rung(self, changes: Mapping[str, int]) -> int:
        """The rung if these facts had these values."""
        question = self.question
        for fact, value in changes.items():
            question = question.knowing(fact, exactly(value))
        return rung(question.tier().interval.lo or 0, question.env)

    def way(self, changes: Mapping[str, int]) -> int:
        """Which way these values move the outcome: 1 up, -1 down, 0 not at all."""
        then = self.rung(changes)
        return (then > self.now) - (then < self.now)
