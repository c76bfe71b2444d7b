"""The convictions and the whole punishment, as stated or on either assumption."""

from __future__ import annotations

from collections.abc import Sequence

from lvheng.law.instruments.criminal_law.art_069 import combined_fines, combined_range
from lvheng.logic.interval import Interval
from lvheng.opinion.concurrence.result import Outcome, Pair
from lvheng.opinion.model import Charge

__all__ = ["outcomes"]

Group = tuple[Charge, ...]


def outcomes(charges: Sequence[Charge], pairs: Sequence[Pair]) -> tuple[Outcome, ...]:
    """One outcome where it is known which conduct is one; else one for each assumption."""
    if all(pair.one_conduct != "undetermined" for pair in pairs):
        return (_outcome("as_stated", charges, pairs, frozenset({"yes"})),)
    return (
        _outcome("one_conduct", charges, pairs, frozenset({"yes", "undetermined"})),
        _outcome("separate", charges, pairs, frozenset({"yes"})),
    )


def _outcome(
    assumes: str,
    charges: Sequence[Charge],
    pairs: Sequence[Pair],
    one: frozenset[str],
) -> Outcome:
    of_one = [pair for pair in pairs if pair.one_conduct in one]
    groups: list[list[Charge]] = []
    for charge in charges:
        if any(pair.loser is charge for pair in of_one):
            continue
        for group in groups:
            if any(_one_of(charge, other, of_one) for other in group):
                group.append(charge)
                break
        else:
            groups.append([charge])
    whole = [tuple(group) for group in groups]
    fined_only = all(charge.custody_months is None for charge in charges)
    return Outcome(
        assumes,
        tuple(tuple(charge.offence for charge in group) for group in whole),
        None if fined_only else combined_range([_custody(group) for group in whole]),
        combined_fines([_fine(group) for group in whole]),
    )


def _one_of(first: Charge, second: Charge, pairs: Sequence[Pair]) -> bool:
    """Whether only one of the two is convicted of, and which is open."""
    return any(
        pair.rule.relation != "several"
        and {id(pair.first), id(pair.second)} == {id(first), id(second)}
        for pair in pairs
    )


def _custody(group: Group) -> Interval:
    return _hull([charge.custody_months or Interval(0, 0) for charge in group])


def _fine(group: Group) -> Interval:
    return _hull([charge.fine_yuan for charge in group])


def _hull(ranges: Sequence[Interval]) -> Interval:
    whole = ranges[0]
    for one in ranges[1:]:
        whole = whole.union(one)
    return whole
