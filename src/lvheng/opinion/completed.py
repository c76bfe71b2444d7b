"""What is found of a charge once all charges of the party are there: people and time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lvheng.facts.case import Case, Party, Period
from lvheng.opinion.concurrence.conduct import acts_of
from lvheng.opinion.model import Charge
from lvheng.opinion.penalties import open_penalties
from lvheng.opinion.people.effects import effects_on
from lvheng.opinion.time.limitation import Limitation, limitation

__all__ = ["completed"]


def completed(case: Case, party: Party, charges: Sequence[Charge]) -> tuple[Charge, ...]:
    """The charges with the rules that make the punishment lighter or heavier, and their limitation."""
    return tuple(
        charge
        if charge.established == "no"
        else replace(
            charge,
            effects=effects_on(party, acts_of(case, charge), case.judged_on),
            limitation=_limitation(case, party, charge, charges),
        )
        for charge in charges
    )


def _limitation(
    case: Case, party: Party, charge: Charge, charges: Sequence[Charge]
) -> Limitation | None:
    penalties = open_penalties(charge)
    acts = acts_of(case, charge)
    if not penalties or not acts:
        return None
    others = [one for one in charges if one is not charge]
    certain = [one for one in others if one.established == "yes"]
    possible = [one for one in others if one.established != "no"]
    return limitation(
        party,
        penalties,
        [act.period for act in acts],
        [period for period in _periods(case, certain) if period],
        list(_periods(case, possible)),
        case.judged_on,
    )


def _periods(case: Case, charges: Sequence[Charge]) -> Iterator[Period | None]:
    """When each act of the charges was."""
    return (act.period for charge in charges for act in acts_of(case, charge))
