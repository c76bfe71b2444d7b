"""Civil claims and remedies: what has to be shown, by whom, and what may be asked for.

Rules are written over the facts of one claim, as `facts/claims.py` registers them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from lvheng.facts.register import Term as Words
from lvheng.law.offence import Facts
from lvheng.logic.clause import Clause
from lvheng.logic.terms import Term, all_of

__all__ = ["CivilClaim", "Element", "Remedy", "Words", "defence", "shown", "to_show"]


@dataclass(frozen=True)
class Element:
    """A fact of the register that one side has to show; a defence defeats the claim."""

    fact: str
    by: Literal["claimant", "defendant"]
    defeats: bool = False


def to_show(*facts: str) -> tuple[Element, ...]:
    return tuple(Element(fact, "claimant") for fact in facts)


def defence(*facts: str) -> tuple[Element, ...]:
    return tuple(Element(fact, "defendant", True) for fact in facts)


def shown(case: Facts, elements: Iterable[Element]) -> Term:
    """Every element is there, and no defence."""
    return all_of(~case[one.fact] if one.defeats else case[one.fact] for one in elements)


@dataclass(frozen=True, eq=False)
class CivilClaim:
    """A ground on which damages are owed. `gate` is the fact without which nobody would choose it."""

    name: str
    label: Words
    against: Words
    clause: Clause[Facts]
    elements: tuple[Element, ...]
    gate: str = ""
    note: Words | None = None


@dataclass(frozen=True, eq=False)
class Remedy:
    """Something that may be asked for where its clause holds; `gate` as for a claim."""

    name: str
    label: Words
    clause: Clause[Facts]
    note: Words | None = None
    gate: str = ""
