"""What is found: liabilities, endings, notes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from lvheng.logic.interval import Interval

__all__ = ["Administrative", "Ending", "Liability"]


@dataclass(frozen=True)
class Liability:
    """One sanction of one article. `holds` is over everything open, `by_default` on the default readings.

    `if_no_crime` is whether it would hold were there no crime (for where the prosecution ends). Days and
    yuan are None where it has none; `last_day` is that of the limitation, None where it is unknown or none runs.
    """

    provision: str
    version: str
    authority: str
    consequence: str
    holds: str
    by_default: str
    if_no_crime: str
    detention_days: Interval | None
    fine_yuan: Interval | None
    confiscation: bool
    disciplinary: bool
    acts: tuple[str, ...]
    limitation: str
    last_day: date | None
    notes: tuple[str, ...]
    last_days: tuple[tuple[str, date | None], ...] = ()
    """Of each act by itself; `last_day` is the last of them, which counts for all if they are one course."""

    def to_dict(self) -> dict[str, Any]:
        return {
            "kind": "administrative",
            "provision": self.provision,
            "consequence": self.consequence,
            "authority": self.authority,
            "version": self.version,
            "holds": self.holds,
            "by_default": self.by_default,
            "if_no_crime": self.if_no_crime,
            "detention_days": _ends(self.detention_days),
            "fine_yuan": _ends(self.fine_yuan),
            "confiscation": self.confiscation,
            "disciplinary": self.disciplinary,
            "acts": list(self.acts),
            "limitation": {
                "provision": self.limitation,
                "last_day": self.last_day.isoformat() if self.last_day else None,
                "last_days": {id: day and day.isoformat() for id, day in self.last_days},
            }
            if self.limitation
            else None,
            "notes": list(self.notes),
        }


def _ends(of: Interval | None) -> dict[str, int | None] | None:
    return None if of is None else {"min": of.lo, "max": of.hi}


@dataclass(frozen=True)
class Ending:
    """A way in which the criminal case ends without punishment; `then` are the sanctions that are left."""

    ending: str
    label: str
    provisions: tuple[str, ...]
    holds: str
    then: tuple[str, ...]

    def to_dict(self) -> dict[str, Any]:
        return {
            "ending": self.ending,
            "label": self.label,
            "provisions": list(self.provisions),
            "holds": self.holds,
            "then": list(self.then),
        }


@dataclass(frozen=True)
class Administrative:
    liabilities: tuple[Liability, ...] = ()
    endings: tuple[Ending, ...] = ()
    notes: tuple[str, ...] = ()
