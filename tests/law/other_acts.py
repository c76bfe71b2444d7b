"""Short ways to write a case of `other_acts` of the party `z` and to read the charge."""

from __future__ import annotations

from typing import Any

from lvheng.opinion.model import Charge

from .cases import opinion_on

Facts = dict[str, Any]


def charges(kind: str, *conducts: Facts, party: Facts | None = None, **top: Any) -> list[Charge]:
    """Conducts of one kind, on 2024-01-01 unless another day is given, are named o1, o2, … in order."""
    acts = []
    for number, one in enumerate(conducts, 1):
        when = {} if {"on", "between"} & one.keys() else {"on": "2024-01-01"}
        acts.append({"id": f"o{number}", "party": "z", "kind": kind, **when, **one})
    return list(opinion_on(party=party, other_acts=acts, **top).charges)


def charge(kind: str, *conducts: Facts, party: Facts | None = None, **top: Any) -> Charge:
    (found,) = charges(kind, *conducts, party=party, **top)
    return found


def found(charge: Charge) -> tuple[str, tuple[str, ...]]:
    """Headline tier and grounds; nothing is open."""
    assert charge.tier.lowest == charge.tier.highest == charge.tier.headline, charge.tier
    return charge.tier.headline, charge.grounds


def ends(charge: Charge) -> tuple[str, str]:
    return charge.tier.lowest, charge.tier.highest


NONE, SERIOUS, ESPECIALLY = "none", "serious", "especially_serious"
