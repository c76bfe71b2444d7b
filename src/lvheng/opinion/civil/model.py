"""What is found of a civil claim, as plain frozen data. Money is in whole yuan, ends None where open."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from lvheng.logic.interval import Interval

__all__ = ["ClaimFinding", "Damages", "ElementFinding", "GroundFinding", "Limits", "RemedyFinding"]


@dataclass(frozen=True)
class ElementFinding:
    """Something to be shown, by the claimant or the defendant; a defence that holds defeats the claim."""

    fact: str
    label: str
    shown_by: str
    defeats: bool
    holds: str
    provision: str

    def to_dict(self) -> dict[str, Any]:
        return {
            "fact": self.fact,
            "label": self.label,
            "shown_by": self.shown_by,
            "defeats": self.defeats,
            "holds": self.holds,
            "provision": self.provision,
        }


@dataclass(frozen=True)
class GroundFinding:
    """A ground on which damages are owed, and whether it is made out."""

    name: str
    label: str
    against: str
    provision: str
    text: str
    holds: str
    elements: tuple[ElementFinding, ...]
    note: str

    def to_dict(self) -> dict[str, Any]:
        return {
            "ground": self.name,
            "label": self.label,
            "against": self.against,
            "provision": self.provision,
            "text": self.text,
            "holds": self.holds,
            "elements": [element.to_dict() for element in self.elements],
            "note": self.note,
        }


@dataclass(frozen=True)
class RemedyFinding:
    name: str
    label: str
    provision: str
    text: str
    holds: str
    note: str

    def to_dict(self) -> dict[str, Any]:
        return {
            "remedy": self.name,
            "label": self.label,
            "provision": self.provision,
            "text": self.text,
            "holds": self.holds,
            "note": self.note,
        }


@dataclass(frozen=True)
class Damages:
    """Amounts if liability is made out.

    `material` is owed for loss of property: by loss or by gain, as the claimant chooses the greater, or as
    the court sees fit. Costs and mental distress stand beside it.
    """

    by_loss: Interval
    by_gain: Interval
    by_discretion: Interval
    discretion: str
    material: Interval
    costs: Interval
    mental_distress: Interval
    provisions: tuple[str, ...]

    def to_dict(self) -> dict[str, Any]:
        amounts = {
            "by_loss": self.by_loss,
            "by_gain": self.by_gain,
            "by_discretion": self.by_discretion,
            "material": self.material,
            "costs": self.costs,
            "mental_distress": self.mental_distress,
        }
        return {
            **{name: {"min": value.lo, "max": value.hi} for name, value in amounts.items()},
            "discretion_applies": self.discretion,
            "provisions": list(self.provisions),
        }


@dataclass(frozen=True)
class Limits:
    """Last days. The suit is barred after some day from `earliest` to `latest` (one day where all is known)."""

    earliest: date | None
    latest: date | None
    twenty_years: date | None
    preservation_ruling_by: str | None
    sue_by: date | None

    def to_dict(self) -> dict[str, Any]:
        return {
            "limitation_ends": {"earliest": _iso(self.earliest), "latest": _iso(self.latest)},
            "twenty_years_end": _iso(self.twenty_years),
            "preservation_ruling_by": self.preservation_ruling_by,
            "sue_by": _iso(self.sue_by),
        }


@dataclass(frozen=True)
class ClaimFinding:
    """One claim against a party. Its id is empty where the case file states none, and all of it is open.

    `liable` is whether any ground is made out; `other_grounds` are those that nothing in the file is about.
    """

    id: str
    liable: str
    grounds: tuple[GroundFinding, ...]
    other_grounds: tuple[str, ...]
    remedies: tuple[RemedyFinding, ...]
    damages: Damages
    limits: Limits
    notes: tuple[str, ...]
    guidance: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]

    def to_dict(self) -> dict[str, Any]:
        return {
            "claim": self.id,
            "liable": self.liable,
            "grounds": [ground.to_dict() for ground in self.grounds],
            "other_grounds": list(self.other_grounds),
            "remedies": [remedy.to_dict() for remedy in self.remedies],
            "damages_yuan": self.damages.to_dict(),
            "limits": self.limits.to_dict(),
            "notes": list(self.notes),
            "guidance": {
                name: [{"step": step, "provision": provision} for step, provision in steps]
                for name, steps in self.guidance
            },
        }

    def liabilities(self) -> list[dict[str, Any]]:
        """Its entries among the party's `other_liability`."""
        asked = "；".join(one.label for one in self.remedies if one.holds != "no")
        return [
            {
                "kind": "civil",
                "claim": self.id,
                "ground": ground.name,
                "provision": ground.provision,
                "holds": ground.holds,
                "consequence": asked,
            }
            for ground in self.grounds
        ]


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
