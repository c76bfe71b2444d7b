"""What is owed after a leak, as plain frozen data."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

__all__ = ["DutyFinding", "IncidentDuties"]


@dataclass(frozen=True)
class DutyFinding:
    """One duty. `applies` is yes or undetermined; `open` names the facts that decide it where it is undetermined.

    `hours` and `days` are None where there is no fixed time. The deadline is a moment in Beijing time, or
    a day, to the end of which there is time; None where its start is not known.
    """

    name: str
    kind: str
    applies: str
    what: str
    to: str
    provision: str
    text: str
    contents: tuple[str, ...]
    start: str | None
    hours: int | None
    days: int | None
    deadline: datetime | date | None
    open: tuple[str, ...]
    open_labels: tuple[str, ...]

    def to_dict(self) -> dict[str, Any]:
        return {
            "duty": self.name,
            "kind": self.kind,
            "applies": self.applies,
            "what": self.what,
            "to": self.to,
            "provision": self.provision,
            "text": self.text,
            "contents": list(self.contents),
            "runs_from": self.start,
            "hours": self.hours,
            "days": self.days,
            "deadline": None if self.deadline is None else _written(self.deadline),
            "open": list(self.open),
            "open_labels": list(self.open_labels),
        }


@dataclass(frozen=True)
class IncidentDuties:
    """One incident: its grade (a place in `art_annex.GRADES` at each end) and what is owed.

    `grade` is None before there were these grades; `tell_individuals` is whether the law of the day makes
    the handler tell them.
    """

    incident: str
    discovered: datetime | None
    law_as_of: date
    grade: tuple[str, str] | None
    tell_individuals: str
    duties: tuple[DutyFinding, ...]
    notes: tuple[str, ...]

    def to_dict(self) -> dict[str, Any]:
        return {
            "incident": self.incident,
            "discovered": None if self.discovered is None else _written(self.discovered),
            "law_as_of": self.law_as_of.isoformat(),
            "grade": self.grade and {"lowest": self.grade[0], "highest": self.grade[1]},
            "tell_individuals": self.tell_individuals,
            "duties": [duty.to_dict() for duty in self.duties],
            "notes": list(self.notes),
        }


def _written(moment: datetime | date) -> str:
    if isinstance(moment, datetime):
        return moment.isoformat(timespec="minutes")
    return moment.isoformat()
