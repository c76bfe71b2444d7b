"""Whether two charges rest on one and the same conduct."""

from __future__ import annotations

from lvheng.facts.case import Act, Case, OtherAct, Period
from lvheng.opinion.model import Charge

__all__ = ["acts_of", "one_conduct"]


def one_conduct(case: Case, first: Charge, second: Charge) -> str:
    """Yes where they share an act or one is stated to be the same as one of the other; no where all are
    stated or dated apart; else undetermined.
    """
    if set(first.acts) & set(second.acts):
        return "yes"
    pairs = [_same(one, other) for one in acts_of(case, first) for other in acts_of(case, second)]
    if "yes" in pairs:
        return "yes"
    return "no" if pairs and set(pairs) == {"no"} else "undetermined"


def acts_of(case: Case, charge: Charge) -> list[Act | OtherAct]:
    """The acts that a charge covers."""
    every = {f"acts.{act.id}": act for act in case.acts} | {
        f"other_acts.{act.id}": act for act in case.other_acts
    }
    return [every[path] for path in charge.acts if path in every]


def _same(one: Act | OtherAct, other: Act | OtherAct) -> str:
    stated = (one.manner.same_conduct_as, other.manner.same_conduct_as)
    if other.id in (stated[0] or ()) or one.id in (stated[1] or ()):
        return "yes"
    if stated != (None, None) or _apart(one.period, other.period):
        return "no"
    return "undetermined"


def _apart(one: Period | None, other: Period | None) -> bool:
    """On different days."""
    if one is None or other is None:
        return False
    return one.last < other.first or other.last < one.first
