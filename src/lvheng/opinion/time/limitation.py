"""追诉时效 of a charge, as dates; a date that is not known leaves it open."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from lvheng.facts.case import Party, Period
from lvheng.law.instruments.criminal_law import art_087, art_088, art_089
from lvheng.law.offence import Penalty
from lvheng.logic.interval import NO, YES, Interval

__all__ = ["Limitation", "limitation"]


@dataclass(frozen=True)
class Limitation:
    """`years` by the tiers that are open; the day from which it runs and that on which it ends, earliest
    and latest (None where an act has no date); `barred`: yes, no or undetermined.
    """

    years: Interval
    runs_from: tuple[date, date] | None
    ends_on: tuple[date, date] | None
    opened_on: date | None
    barred: str
    rules: tuple[str, ...] = (
        art_087.ARTICLE.citation,
        art_088.ARTICLE.citation,
        art_089.ARTICLE.citation,
    )

    def to_dict(self) -> dict[str, Any]:
        return {
            "years": [self.years.lo, self.years.hi],
            "runs_from": _days(self.runs_from),
            "ends_on": _days(self.ends_on),
            "prosecution_opened_on": self.opened_on.isoformat() if self.opened_on else None,
            "barred": self.barred,
            "rules": list(self.rules),
        }


def _days(days: tuple[date, date] | None) -> list[str] | None:
    return [day.isoformat() for day in days] if days else None


def limitation(
    party: Party,
    penalties: Sequence[Penalty],
    periods: Sequence[Period | None],
    certain_later: Iterable[Period],
    possible_later: Iterable[Period | None],
    judged_on: date,
) -> Limitation:
    """Of a charge whose open tiers have `penalties` (the lightest first), for acts in `periods`.

    Later crimes start the period anew: the certain ones always, the possible ones for its latest end
    (None: of unstated date).
    """
    least = art_087.years(penalties[0].custody_months.hi)
    most = art_087.years(penalties[-1].custody_months.hi)
    years, opened = Interval(least, most), party.prosecution_opened_on
    known = [period for period in periods if period is not None]
    if not known or len(known) < len(periods):
        return Limitation(years, None, None, opened, "undetermined")
    first = art_089.starts_anew(max(p.first for p in known), least, certain_later)
    last = art_089.may_start_anew(max(p.last for p in known), most, possible_later, judged_on)
    ends = (art_089.ends(first, least), art_089.ends(last, most))
    # Acts so far apart that each may have its own period, and the first may be over.
    apart = any(
        art_089.ends(before.last, least) <= after.first
        for before, after in zip(_in_order(known), _in_order(known)[1:], strict=False)
    )
    barred = _barred(ends, opened, judged_on, art_088.without_limit(party))
    if barred == "no" and apart:
        barred = "undetermined"
    return Limitation(years, (first, last), ends, opened, barred)


def _in_order(periods: Sequence[Period]) -> list[Period]:
    return sorted(periods, key=lambda period: (period.first, period.last))


def _barred(
    ends: tuple[date, date], opened: date | None, judged_on: date, without_limit: Interval
) -> str:
    """The case was opened on a day, or on an unknown one up to the judgment."""
    earliest, latest = ends
    if without_limit == YES or (opened or judged_on) < earliest:
        return "no"
    if opened is None or opened <= latest or without_limit != NO:
        return "undetermined"
    return "yes"
