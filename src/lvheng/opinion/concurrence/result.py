"""What is found of charges together, as plain frozen data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from lvheng.law.concurrence import Rule
from lvheng.logic.interval import Interval
from lvheng.opinion.model import Charge

__all__ = ["Concurrence", "Outcome", "Pair"]


@dataclass(frozen=True)
class Pair:
    """Two charges, whether their conduct is one (yes, no, undetermined), and the rule.

    `winner` is the charge that prevails where only one of them can be: None where that is open.
    """

    first: Charge
    second: Charge
    one_conduct: str
    rule: Rule
    winner: Charge | None

    @property
    def loser(self) -> Charge | None:
        if self.winner is None:
            return None
        return self.second if self.winner is self.first else self.first

    @property
    def prevails(self) -> str | None:
        """The offence that prevails, `undetermined`, or None where both stand."""
        if self.rule.relation == "several":
            return None
        return self.winner.offence if self.winner else "undetermined"

    def to_dict(self) -> dict[str, Any]:
        return {
            "offences": [self.first.offence, self.second.offence],
            "one_conduct": self.one_conduct,
            "relation": self.rule.relation,
            "prevails": self.prevails,
            "provision": {"zh": self.rule.source.zh, "en": self.rule.source.en},
            "status": self.rule.status,
            "point": self.rule.point or None,
        }


@dataclass(frozen=True)
class Outcome:
    """What the party is convicted of under an assumption, and the range of the whole punishment.

    `assumes`: `as_stated`, or `one_conduct` or `separate` for the pairs of which that is not known. Each
    group of `convicted` is one conviction: more than one name is "one of them, which is open".
    `custody_months` is None for a unit; without an upper end it may be 无期徒刑.
    """

    assumes: str
    convicted: tuple[tuple[str, ...], ...]
    custody_months: Interval | None
    fine_yuan: Interval

    def to_dict(self) -> dict[str, Any]:
        custody, fine = self.custody_months, self.fine_yuan
        return {
            "assumes": self.assumes,
            "convicted": [list(group) for group in self.convicted],
            "combined": len(self.convicted) > 1,
            "custody_months": None if custody is None else {"min": custody.lo, "max": custody.hi},
            "fine_yuan": {"min": fine.lo, "max": fine.hi},
        }


@dataclass(frozen=True)
class Concurrence:
    pairs: tuple[Pair, ...]
    outcomes: tuple[Outcome, ...]
    headline: Charge
    """The heaviest of the charges that are not surely outweighed."""

    def to_dict(self) -> dict[str, Any]:
        return {
            "pairs": [pair.to_dict() for pair in self.pairs],
            "outcomes": [outcome.to_dict() for outcome in self.outcomes],
        }
