"""The rules of the general part that make a party's punishment lighter or heavier, act by act."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from lvheng.facts.case import Act, OtherAct, Party, Period
from lvheng.law.effects import Effect
from lvheng.law.instruments.criminal_law import (
    art_017,
    art_017_1,
    art_018,
    art_019,
    art_022,
    art_023,
    art_024,
    art_027,
    art_028,
    art_029,
    art_397,
)
from lvheng.logic.interval import NO, UNDETERMINED, YES, Interval

__all__ = ["EffectFinding", "effects_on"]

_OF_STAGES = {"preparation": art_022.PREPARATION, "attempt": art_023.ATTEMPT}
_OF_ROLES = {"accessory": art_027.ACCESSORY, "coerced": art_028.COERCED}
_OF_PARTIES = {
    "diminished_capacity": art_018.LIMITED,
    "deaf_mute_or_blind": art_019.DEAF_MUTE_OR_BLIND,
}


@dataclass(frozen=True)
class EffectFinding:
    """`applies` is yes or undetermined. `acts` are those for which it does or may; `to_all` says whether
    these are all acts of the charge.
    """

    effect: Effect
    applies: str
    acts: tuple[str, ...]
    to_all: bool

    def to_dict(self) -> dict[str, Any]:
        return {
            "circumstance": self.effect.name,
            "label": {"zh": self.effect.label.zh, "en": self.effect.label.en},
            "provision": self.effect.citation,
            "modality": self.effect.modality,
            "directions": list(self.effect.directions),
            "applies": self.applies,
            "acts": list(self.acts),
            "to_all_acts": self.to_all,
        }


def effects_on(
    party: Party, acts: Sequence[Act | OtherAct], judged_on: date
) -> tuple[EffectFinding, ...]:
    """Every rule that applies or may, in the order of the articles. An undated act was before the judgment."""
    if party.born is not None:
        lived = Period(party.born, judged_on)
        acts = [act if act.period else replace(act, period=lived) for act in acts]
    found: dict[Effect, list[tuple[str, Interval]]] = {}
    for act in acts:
        for effect, applies in _of_act(party, act):
            if applies != NO:
                found.setdefault(effect, []).append((act.id, applies))
    return tuple(
        EffectFinding(
            effect,
            "yes" if any(applies == YES for _, applies in of) else "undetermined",
            tuple(id for id, _ in of),
            len(of) == len(acts),
        )
        for effect, of in sorted(found.items(), key=lambda pair: _ORDER.index(pair[0]))
    )


_ORDER = (
    art_017.MINOR,
    art_017_1.OVER_75,
    art_017_1.OVER_75_BY_NEGLIGENCE,
    art_018.LIMITED,
    art_019.DEAF_MUTE_OR_BLIND,
    art_022.PREPARATION,
    art_023.ATTEMPT,
    art_024.WITHOUT_HARM,
    art_024.WITH_HARM,
    art_027.ACCESSORY,
    art_028.COERCED,
    art_029.OF_A_MINOR,
    art_029.WITHOUT_RESULT,
)


def _of_act(party: Party, act: Act | OtherAct) -> Iterator[tuple[Effect, Interval]]:
    if party.kind == "person":
        yield art_017.MINOR, _not(art_017.has_reached(art_017.ADULT, party, act))
        if party.born is not None or party.age_at_act is not None:
            negligent = act.kind == art_397.NEGLIGENT
            over_75 = art_017_1.OVER_75_BY_NEGLIGENCE if negligent else art_017_1.OVER_75
            yield over_75, art_017.has_reached(art_017_1.AGE, party, act)
        for name, effect in _OF_PARTIES.items():
            yield effect, party.circumstances.get(name, NO)
    yield from _of_stage(act)
    yield from _of_role(party, act)


def _of_stage(act: Act | OtherAct) -> Iterator[tuple[Effect, Interval]]:
    stage, harm = act.manner.stage, act.manner.truths.get("harm_done", NO)
    reached = UNDETERMINED if stage == "unknown" else YES
    for name, effect in _OF_STAGES.items():
        if stage in (name, "unknown"):
            yield effect, reached
    if stage in ("abandonment", "unknown"):
        yield art_024.WITHOUT_HARM, _not(harm).least(reached)
        yield art_024.WITH_HARM, harm.least(reached)


def _of_role(party: Party, act: Act | OtherAct) -> Iterator[tuple[Effect, Interval]]:
    role, truths = act.manner.roles.get(party.id), act.manner.truths
    for name, effect in _OF_ROLES.items():
        if role in (name, "unknown"):
            yield effect, UNDETERMINED if role == "unknown" else YES
    if role in ("instigator", "unknown"):
        instigated = UNDETERMINED if role == "unknown" else YES
        yield art_029.OF_A_MINOR, truths.get("instigated_a_minor", NO).least(instigated)
        yield art_029.WITHOUT_RESULT, truths.get("instigated_did_not_offend", NO).least(instigated)


def _not(truth: Interval) -> Interval:
    return Interval(1 - (truth.hi or 0), 1 - (truth.lo or 0))
