"""The ladder of outcomes: the three tiers, and between them 情节轻微 of 法释〔2017〕10号 art. 10."""

from __future__ import annotations

from collections.abc import Mapping

from lvheng.law.instruments.fashi_2017_10 import art_010
from lvheng.logic.interval import YES, exactly
from lvheng.opinion.outcome import Question

__all__ = ["RUNGS", "Situation", "rung"]

RUNGS = ("none", "minor_circumstances", "serious", "especially_serious")
"""`minor_circumstances`: serious, and art. 10 allows no prosecution or no punishment."""
_MINOR = art_010.minor_circumstances.name


def rung(tier: int, minor: bool) -> int:
    """The rung of a tier; `minor` says whether all that art. 10 asks for beside the tier is there."""
    if tier == 1:
        return 1 if minor else 2
    return 3 if tier else 0


class Situation:
    """The outcome of one person's conduct as it is, and as it would be if facts were otherwise.

    `question` is at the default readings; the tier is that of the headline.
    """

    def __init__(self, question: Question):
        self.question = question
        self.now = self.rung({})

    def rung(self, changes: Mapping[str, int]) -> int:
        """The rung if these facts had these values."""
        question = self.question
        for fact, value in changes.items():
            question = question.knowing(fact, exactly(value))
        # Unlike the tier, what is unknown of the circumstances mitigates nothing.
        return rung(question.tier().interval.lo or 0, question.holds(_MINOR) == YES)

    def way(self, changes: Mapping[str, int]) -> int:
        """Which way these values move the outcome: 1 up, -1 down, 0 not at all."""
        then = self.rung(changes)
        return (then > self.now) - (then < self.now)
