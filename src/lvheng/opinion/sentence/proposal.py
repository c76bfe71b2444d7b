"""A proposed sentence, and what is found of it, as plain frozen data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from lvheng.law.instruments.criminal_law import art_042
from lvheng.logic.interval import Interval
from lvheng.opinion.sentence.model import Note

__all__ = [
    "DETENTION_MOST",
    "KINDS",
    "Check",
    "Finding",
    "Proposal",
    "Verdict",
    "between",
    "grouped",
    "together",
    "worst",
]

KINDS = ("imprisonment", "detention", "control")
Verdict = Literal["lawful", "unlawful", "undetermined"]
DETENTION_MOST = art_042.MONTHS.hi or 0


@dataclass(frozen=True)
class Proposal:
    """Months of custody (0: none), yuan of fine, months of probation (None: not suspended).

    `kind` is one of KINDS; where it is None shorter terms are 拘役 and longer ones 有期徒刑.
    """

    months: int
    fine_yuan: int
    suspended: int | None = None
    kind: str | None = None

    @property
    def kinds(self) -> tuple[str, ...]:
        """What the term may be; of six months it is either."""
        if self.kind or not self.months:
            return (self.kind,) if self.kind else ()
        if self.months == DETENTION_MOST:
            return ("detention", "imprisonment")
        return ("detention",) if self.months < DETENTION_MOST else ("imprisonment",)

    def to_dict(self) -> dict[str, Any]:
        return {
            "months": self.months,
            "fine_yuan": self.fine_yuan,
            "suspended": self.suspended,
            "kind": self.kind,
        }


@dataclass(frozen=True)
class Finding:
    rule: str
    verdict: Verdict
    because: str
    citation: str

    def to_dict(self) -> dict[str, str]:
        return {
            "rule": self.rule,
            "verdict": self.verdict,
            "because": self.because,
            "citation": self.citation,
        }


@dataclass(frozen=True)
class Check:
    party: str
    offences: tuple[str, ...]
    proposal: Proposal
    findings: tuple[Finding, ...]
    additions: tuple[Note, ...] = ()
    """What the court may add to this proposal."""

    @property
    def verdict(self) -> Verdict:
        return worst([finding.verdict for finding in self.findings])

    def to_dict(self) -> dict[str, Any]:
        """The document of `check --json`, version 1."""
        return {
            "lvheng": 1,
            "party": self.party,
            "offences": list(self.offences),
            "proposal": self.proposal.to_dict(),
            "verdict": self.verdict,
            "findings": [finding.to_dict() for finding in self.findings],
            "additions": [one.to_dict() for one in self.additions],
        }


def between(ends: Interval) -> str:
    """
    >>> between(Interval(1_000, 60_000)), between(Interval(12_000, None))
    ('1000–60,000', '≥12,000')
    """
    least = grouped(ends.lo or 0)
    return f"≥{least}" if ends.hi is None else f"{least}–{grouped(ends.hi)}"


def grouped(number: int) -> str:
    """With separators from 10,000, as the reports have it."""
    return f"{number:,}" if number >= 10_000 else str(number)


def together(each: Sequence[Verdict]) -> Verdict:
    """Over what is open: settled only if every case agrees."""
    return each[0] if len(set(each)) == 1 else "undetermined"


def worst(verdicts: Sequence[Verdict]) -> Verdict:
    if "unlawful" in verdicts:
        return "unlawful"
    return "undetermined" if "undetermined" in verdicts else "lawful"
