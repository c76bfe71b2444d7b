"""Numbers that a story of a sale does not tell, the money and the buyers, tried out in the engine.

An amount that is not written is taken as none; the tier may turn on it all the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from lvheng.facts.case import Act, Case
from lvheng.law.instruments.criminal_law import art_253_1
from lvheng.law.instruments.fashi_2017_10 import art_005
from lvheng.logic.interval import exactly
from lvheng.opinion.assess import assess
from lvheng.opinion.labels import Labels, registered
from lvheng.opinion.model import Decisive, PartyOpinion

if TYPE_CHECKING:
    from lvheng.guidance.findings import Language

__all__ = ["untold"]

_INCOME = art_005.INCOME_YUAN
_AMOUNTS = sorted(
    value * times for value in (art_005.half(_INCOME), _INCOME) for times in (1, art_005.TIMES)
)
_MOST_ACTS = 6
"""Each sale is assessed anew for every number that is tried."""
_BUYERS = (2, 3)
"""As few buyers as a seller may well have had, beside the one that is taken."""


def untold(party: PartyOpinion, case: Case, language: Language = "zh") -> tuple[Decisive, ...]:
    """The numbers of one's sales that would change the tier, each with what follows from which."""
    settled = _tier(party) == "especially_serious"
    if settled or len(case.acts) > _MOST_ACTS:
        return ()
    sales = [act for act in case.acts_of(party.id) if act.kind == "sell"]
    return tuple(one for act in sales for one in _of_sale(act, party, case, language))


def _of_sale(act: Act, party: PartyOpinion, case: Case, language: Language) -> Iterator[Decisive]:
    amounts = {
        value: replace(act, yuan={**act.yuan, "illegal_income_yuan": exactly(value)})
        for value in _AMOUNTS
    }
    buyers = {value: replace(act, recipients=exactly(value)) for value in _BUYERS}
    labels = Labels(case, language)
    for name, changed in (("illegal_income_yuan", amounts), ("recipients", buyers)):
        path = f"acts.{act.id}.{name}"
        fact = registered(path)
        if path not in case.unwritten or fact is None:
            continue
        outcomes = {"0": _tier(party)}
        for value, so in changed.items():
            acts = tuple(so if one.id == act.id else one for one in case.acts)
            then = _tier(
                next(p for p in assess(replace(case, acts=acts)).parties if p.id == party.id)
            )
            if then != list(outcomes.values())[-1]:
                outcomes[f"≥{value}"] = then
        if len(outcomes) > 1:
            yield Decisive(path, labels(path), fact.asked_for, fact.evidence, "unwritten", outcomes)


def _tier(party: PartyOpinion) -> str:
    charge = next((one for one in party.charges if one.offence == art_253_1.OFFENCE), None)
    if charge is None:
        return "none"
    return "..".join(dict.fromkeys((charge.tier.lowest, charge.tier.highest)))
