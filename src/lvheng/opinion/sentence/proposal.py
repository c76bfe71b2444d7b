"""A proposed sentence, and what is found of it, as plain frozen data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from lvheng.law.instruments.criminal_law import art_042
from lvheng.logic.interval import Interval

__all__ = [
    "DETENTION_MOST",
    "KINDS",
    "Check",
    "Finding",
    "Proposal",
    "Verdict",
    "between",
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
        }


def between(ends: Interval) -> str:
    return f"≥{ends.lo}" if ends.hi is None else f"{ends.lo}–{ends.hi}"


def together(each: Sequence[Verdict]) -> Verdict:
    """Over what is open: settled only if every case agrees."""
    return each[0] if len(set(each)) == 1 else "undetermined"


def worst(verdicts: Sequence[Verdict]) -> Verdict:
    if "unlawful" in verdicts:
        return "unlawful"
    return "undetermined" if "undetermined" in verdicts else "lawful"
