"""Where a victim may turn against a party: the routes that are open, or may be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from typing import Any

from lvheng.facts.case import Case, Party
from lvheng.law.offence import Facts
from lvheng.law.route import Route
from lvheng.law.routes import ROUTES
from lvheng.logic.bounds import bounds
from lvheng.logic.interval import NO, Interval
from lvheng.logic.proof import truth
from lvheng.opinion.administrative.dealing import dealings_of
from lvheng.opinion.labels import Labels
from lvheng.opinion.model import Charge

__all__ = ["RouteFinding", "routes_of"]

_FACTS = Facts()


@dataclass(frozen=True)
class RouteFinding:
    """`holds` is yes or undetermined."""

    route: Route
    holds: str
    authority: str
    what: str
    note: str

    def to_dict(self) -> dict[str, Any]:
        return {
            "route": self.route.name,
            "kind": self.route.kind,
            "authority": self.authority,
            "what": self.what,
            "provision": self.route.clause.citation,
            "holds": self.holds,
            "answer_in_days": self.route.days,
            "note": self.note,
        }


def routes_of(
    case: Case, party: Party, charges: Sequence[Charge], labels: Labels
) -> tuple[RouteFinding, ...]:
    """Nothing against a party that did nothing."""
    dealings = dealings_of(case, party, charges)
    found = []
    for route in ROUTES if dealings else ():
        rule = route.is_open(_FACTS)
        each = (bounds(rule, dealing.env, {}).interval for dealing in dealings)
        holds: Interval = reduce(Interval.greatest, each, NO)
        if holds != NO:
            note = labels.term(route.note) if route.note else ""
            found.append(
                RouteFinding(
                    route,
                    truth(holds),
                    labels.term(route.authority),
                    labels.term(route.what),
                    note,
                )
            )
    return tuple(found)
