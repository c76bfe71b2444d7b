"""Whether two charges rest on one and the same conduct."""

from __future__ import annotations

from lvheng.facts.case import Act, Case, OtherAct, Period
from lvheng.opinion.model import Charge

__all__ = ["acts_of", "one_conduct"]


def one_conduct(case: Case, first: Charge, second: Charge) -> str:
    """Yes where they share an act or one is stated to be the same as one of the other, be it by way of a
    third; no where all are stated or dated apart; else undetermined.
    """
    if set(first.acts) & set(second.acts):
        return "yes"
    pairs = [_same(one, other) for one in acts_of(case, first) for other in acts_of(case, second)]
    stated = {other.id for act in acts_of(case, first) for other in _stated_the_same(case, act)}
    if stated & {act.id for act in acts_of(case, second)}:
        return "yes"
    return "no" if pairs and set(pairs) == {"no"} else "undetermined"


def acts_of(case: Case, charge: Charge) -> list[Act | OtherAct]:
    """The acts that a charge covers."""
    every = {f"acts.{act.id}": act for act in case.acts} | {
        f"other_acts.{act.id}": act for act in case.other_acts
    }
    return [every[path] for path in charge.acts if path in every]


def _stated_the_same(case: Case, act: Act | OtherAct) -> list[Act | OtherAct]:
    """The act and all that are stated to be the same conduct, either way round and one by another."""
    every: list[Act | OtherAct] = [*case.acts, *case.other_acts]
    found: dict[str, Act | OtherAct] = {act.id: act}
    left = [act]
    while left:
        known = left.pop()
        named = known.manner.same_conduct_as or ()
        for one in every:
            same = one.id in named or known.id in (one.manner.same_conduct_as or ())
            if same and one.id not in found:
                found[one.id] = one
                left.append(one)
    return list(found.values())


def _same(one: Act | OtherAct, other: Act | OtherAct) -> str:
    """Of two that are not stated to be the same."""
    stated = (one.manner.same_conduct_as, other.manner.same_conduct_as)
    if stated != (None, None) or _apart(one.period, other.period):
        return "no"
    return "undetermined"


def _apart(one: Period | None, other: Period | None) -> bool:
    """On different days."""
    if one is None or other is None:
        return False
    return one.last < other.first or other.last < one.first
