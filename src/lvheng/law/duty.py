"""A duty after a leak: when it is owed, to whom, by when, and what has to be said.

Rules are written over the facts of one incident, as the register names them (`case["persons_affected"]`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from lvheng.facts.register import Term as Words
from lvheng.law.offence import Facts
from lvheng.logic.clause import Clause

__all__ = ["AUTHORITY", "INDIVIDUALS", "Clock", "Duty", "Words"]

Kind = Literal["remedy", "report", "notify", "police", "summary", "standing", "may"]
"""What is owed: to remedy, to report to an authority or to the police, to tell those concerned, to sum up
afterwards; what was owed all along; and what the law allows."""


@dataclass(frozen=True)
class Clock:
    """How long there is: hours from a moment, or days of which the first is not counted.

    `start` is the fact from which it runs, `discovered` or `handling_ended`.
    """

    start: str
    hours: int = 0
    days: int = 0


@dataclass(frozen=True, eq=False)
class Duty:
    """Something owed where its clause holds. Without a clock it is owed at once (立即、及时)."""

    name: str
    kind: Kind
    clause: Clause[Facts]
    what: Words
    to: Words | None = None
    clock: Clock | None = None
    contents: tuple[Words, ...] = ()


AUTHORITY = Words(
    "履行个人信息保护职责的部门", "the authority for the protection of personal information"
)
INDIVIDUALS = Words("个人", "the individuals")
