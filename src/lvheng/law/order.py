"""What a judgment says beside the punishment: a ban, what is recovered, how a fine is paid.

Rules are written over the facts of one charge of one party, as `opinion.sentence.orders` makes them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from lvheng.facts.register import Term as Words
from lvheng.law.offence import Facts
from lvheng.logic.clause import Clause
from lvheng.logic.interval import Interval

__all__ = ["Facts", "Order", "Words"]


@dataclass(frozen=True, eq=False)
class Order:
    """What the court may or shall order where the clause holds.

    `months` are those of a ban of its own length; `within` is the term in the course of which a ban runs.
    `amount` is whether it is of the illegal income.
    """

    name: str
    label: Words
    modality: Literal["may", "shall"]
    clause: Clause[Facts]
    months: Interval | None = None
    within: Literal["", "control", "probation"] = ""
    amount: bool = False
    note: Words | None = None
