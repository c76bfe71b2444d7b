"""What is found on the sentence of a charge, as plain frozen data."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from lvheng.logic.interval import Interval

__all__ = ["Note", "Sentence", "Step", "Suspension"]


@dataclass(frozen=True)
class Note:
    text: str
    citation: str

    def to_dict(self) -> dict[str, Any]:
        return {"text": self.text, "citation": self.citation}


@dataclass(frozen=True)
class Step:
    """One step of the estimate; `months` is what there is after it, where it changes that. No upper end: 无期徒刑."""

    text: str
    citation: str
    months: Interval | None = None

    def to_dict(self) -> dict[str, Any]:
        months = None if self.months is None else [self.months.lo, self.months.hi]
        return {"text": self.text, "citation": self.citation, "months": months}


@dataclass(frozen=True)
class Suspension:
    """`possible` in law, the court's four judgements apart; `shall` be where these are met."""

    possible: str
    shall: str
    because: tuple[Note, ...]

    def to_dict(self) -> dict[str, Any]:
        because = [one.to_dict() for one in self.because]
        return {"possible": self.possible, "shall_if_met": self.shall, "because": because}


@dataclass(frozen=True)
class Sentence:
    """`allowed_months` is all that the law may allow: the statutory range, and below it what grounds to
    mitigate open. `estimate_months` is None where no published start point was chosen (`why_none`).
    """

    allowed_months: Interval
    mitigation: str
    mitigation_grounds: tuple[Note, ...]
    estimate_months: Interval | None
    why_none: str
    recidivist: str
    earlier_record: str
    suspension: Suspension
    occupation_ban: str
    steps: tuple[Step, ...] = field(default=())
    notes: tuple[Note, ...] = field(default=())

    def to_dict(self) -> dict[str, Any]:
        estimate = self.estimate_months
        return {
            "allowed_months": {"min": self.allowed_months.lo, "max": self.allowed_months.hi},
            "mitigation": self.mitigation,
            "mitigation_grounds": [note.to_dict() for note in self.mitigation_grounds],
            "estimate_months": None
            if estimate is None
            else {"min": estimate.lo, "max": estimate.hi},
            "why_no_estimate": self.why_none,
            "steps": [step.to_dict() for step in self.steps],
            "recidivist": self.recidivist,
            "earlier_record": self.earlier_record,
            "suspension": self.suspension.to_dict(),
            "occupation_ban": self.occupation_ban,
            "notes": [note.to_dict() for note in self.notes],
        }
