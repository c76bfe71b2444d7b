"""Several charges against one party: one act or several, the heavier, or combined punishment."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

from lvheng.facts.case import Case
from lvheng.law.concurrence import COMBINED, SAME_CRIME, rule_for
from lvheng.opinion.concurrence.conduct import one_conduct
from lvheng.opinion.concurrence.outcomes import outcomes
from lvheng.opinion.concurrence.result import Concurrence, Outcome, Pair
from lvheng.opinion.concurrence.weight import prevailing, weight
from lvheng.opinion.model import Charge
from lvheng.opinion.penalties import article_of, what_the_article_says

__all__ = ["Concurrence", "Outcome", "Pair", "concurrence", "with_heavier"]


def concurrence(case: Case, charges: Sequence[Charge]) -> Concurrence | None:
    """How the charges that may stand go together; None where there is but one."""
    standing = [charge for charge in charges if charge.stands]
    if len(standing) < 2:
        return None
    pairs = tuple(_pair(case, first, second) for first, second in combinations(standing, 2))
    found = outcomes(standing, pairs)
    return Concurrence(pairs, found, _headline(standing, pairs))


def _headline(standing: Sequence[Charge], pairs: Sequence[Pair]) -> Charge:
    beaten = [pair.loser for pair in pairs if pair.one_conduct == "yes"]
    left = [charge for charge in standing if not any(charge is one for one in beaten)]
    return max(left, key=lambda c: (c.established == "yes", weight(c, c.tier.headline)))


def _pair(case: Case, first: Charge, second: Charge) -> Pair:
    if first.offence == second.offence:
        return Pair(first, second, "yes", SAME_CRIME, prevailing(first, second, SAME_CRIME))
    one = one_conduct(case, first, second)
    numbers = article_of(first), article_of(second)
    says = {numbers[0]: what_the_article_says(first), numbers[1]: what_the_article_says(second)}
    rule = rule_for(*numbers, says)
    if one == "undetermined" and rule.several_unless_one:
        one = "no"
    rule = COMBINED if one == "no" and rule.relation != "several" else rule
    wins = None if rule.relation == "several" else prevailing(first, second, rule)
    return Pair(first, second, one, rule, wins)


def with_heavier(charges: Sequence[Charge], found: Concurrence | None) -> tuple[Charge, ...]:
    """The charges, each with those that it outweighs."""
    if found is None:
        return tuple(charges)
    return tuple(
        replace(
            charge,
            heavier_than=tuple(
                pair.loser.offence for pair in found.pairs if pair.loser and pair.winner is charge
            ),
        )
        for charge in charges
    )
