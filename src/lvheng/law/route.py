"""Where a person whose information was mishandled may turn: which authority, under which article.

Rules are written over the facts of one dealing of the one complained of, by the bare names that administrative
sanctions use (`party["occupation.courier"]`).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from lvheng.facts.register import Term as Words
from lvheng.law.offence import Facts
from lvheng.logic.clause import Clause
from lvheng.logic.terms import Term

__all__ = ["Facts", "Route", "Words"]


@dataclass(frozen=True, eq=False)
class Route:
    """One way, open where its clause holds, or where it `concerns` the one complained of. `days` is the time within which an answer is due, where a text
    has one.
    """

    name: str
    kind: Literal["report", "complaint", "handler", "discipline", "compensation"]
    authority: Words
    what: Words
    clause: Clause[Facts]
    days: int | None = None
    note: Words | None = None
    concerns: Callable[[Facts], Term] | None = None

    def is_open(self, party: Facts) -> Term:
        return (self.concerns or self.clause.rule)(party)
