"""Which circumstances of the sentence a party has, and which rules of the general part they open."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from lvheng.facts.case import Act, Case, OtherAct, Party
from lvheng.law.effects import Effect
from lvheng.law.instruments.criminal_law import art_065, art_067, art_068
from lvheng.law.instruments.fashi_2017_10.art_005 import SERIOUS
from lvheng.logic.interval import NO, UNDETERMINED, YES, Interval
from lvheng.logic.proof import truth
from lvheng.opinion.labels import Labels
from lvheng.opinion.model import Charge
from lvheng.opinion.people.effects import effects_on
from lvheng.opinion.sentence.model import Note

__all__ = ["Circumstances", "acts_of", "circumstances"]

_OF_THE_REGISTER = (
    art_067.SURRENDER,
    art_067.CONFESSION,
    art_067.GRAVE_RESULT_AVERTED,
    art_068.MERIT,
    art_068.MAJOR_MERIT,
)
_AGAIN = next(c.citation for c in SERIOUS if c.name == "again_after_sanction")


@dataclass(frozen=True)
class Circumstances:
    """`held` by name; `effects` are the rules that apply or may, with whether they do."""

    held: Mapping[str, Interval]
    effects: Mapping[Effect, Interval]

    def opens(self, direction: str) -> Interval:
        """Whether some rule opens this direction (`mitigated`, `exempt`, …)."""
        found = NO
        for effect, holds in self.effects.items():
            if direction in effect.directions:
                found = found.greatest(holds)
        return found

    def requires(self, *directions: str) -> Interval:
        """Whether some rule demands one of these directions and allows nothing milder in their place."""
        found = NO
        for effect, holds in self.effects.items():
            if effect.modality == "shall" and set(effect.directions) <= set(directions):
                found = found.greatest(holds)
        return found

    def naming(self, direction: str, labels: Labels) -> tuple[Note, ...]:
        """What opens it, or may."""
        unsure = labels.pick("（尚不能确定）", " (undetermined)")
        return tuple(
            Note(labels.term(effect.label) + ("" if holds.lo else unsure), effect.citation)
            for effect, holds in self.effects.items()
            if direction in effect.directions and holds.hi
        )


def acts_of(case: Case, charge: Charge) -> tuple[Act | OtherAct, ...]:
    """The conduct that a charge covers."""
    return tuple(
        act
        for kind, acts in (("acts", case.acts), ("other_acts", case.other_acts))
        for act in acts
        if f"{kind}.{act.id}" in charge.acts
    )


def circumstances(
    party: Party, charge: Charge, acts: Sequence[Act | OtherAct], judged_on: date
) -> Circumstances:
    effects: dict[Effect, Interval] = {
        one.effect: YES if one.applies == "yes" and one.to_all else UNDETERMINED
        for one in effects_on(party, acts, judged_on)
    }
    held = {**party.circumstances, **{effect.name: known for effect, known in effects.items()}}
    for effect in _OF_THE_REGISTER:
        if held[effect.name] != NO:
            effects[effect] = held[effect.name]
    exempt = held["voluntary_surrender"].least(held["lighter_crime"])
    if exempt != NO:
        effects[art_067.SURRENDER_IN_A_LIGHTER_CRIME] = exempt
    again = art_065.recidivist(party, acts)
    if not acts and any(prior.kind == "criminal" for prior in party.priors or ()):
        again = UNDETERMINED  # Without a dated act (a leak) the five years cannot be counted.
    if truth(again) == "yes" and charge.tier.lowest != "especially_serious":
        again = UNDETERMINED  # It also takes that the new crime deserves 有期徒刑, which the court judges.
    held["recidivist"] = again
    held["earlier_record"] = _earlier_record(party, charge, acts, again)
    held["heavier_in_duty"] = _interval(charge.heavier_in_duty)
    held["duty_used"] = held["heavier_in_duty"].greatest(_interval(charge.sold_from_duty))
    own = [act for act in acts if isinstance(act, Act)]
    held["site_or_group"] = _any(act.truths["site_or_group"] for act in own)
    return Circumstances(held, effects)


def _earlier_record(
    party: Party, charge: Charge, acts: Sequence[Act | OtherAct], recidivist: Interval
) -> Interval:
    """前科, beside what makes a recidivist and what already makes the crime (第九项)."""
    if party.kind == "unit":
        return NO
    if party.priors is None:
        return UNDETERMINED
    found = NO
    for prior in party.priors:
        used = prior.for_personal_information and _AGAIN in charge.grounds
        if prior.kind != "criminal" or used:
            continue
        founds = _any(art_065.founds(prior, party, act) for act in acts).least(recidivist)
        excepted = prior.negligent.greatest(prior.under_18).greatest(founds)
        found = found.greatest(Interval(1 - (excepted.hi or 0), 1 - (excepted.lo or 0)))
    return found


def _any(values: Iterable[Interval]) -> Interval:
    found = NO
    for value in values:
        found = found.greatest(value)
    return found


def _interval(word: str) -> Interval:
    return {"yes": YES, "no": NO}.get(word, UNDETERMINED)
