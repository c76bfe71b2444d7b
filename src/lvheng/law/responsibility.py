"""Who answers for an act: a person of age and capacity; a unit that is one in law."""

from __future__ import annotations

from lvheng.facts.case import Act, OtherAct, Party
from lvheng.facts.register import Term as Words
from lvheng.law.instruments.criminal_law import art_017, art_018
from lvheng.law.instruments.fashi_1999_14 import art_002, art_003
from lvheng.law.offence import Facts
from lvheng.logic.bounds import bounds
from lvheng.logic.interval import NO, YES, Interval

__all__ = ["real_unit", "responsible", "why_not"]

_SHAM = art_002.not_a_unit_crime.rule(Facts()) | art_003.name_misused.rule(Facts())


def responsible(party: Party, act: Act | OtherAct) -> Interval:
    """Whether the party answers for the act; a person of unstated age is taken as an adult."""
    if party.kind == "unit":
        return real_unit(party)
    of_age = art_017.responsible(party, act)
    return of_age.least(art_018.capable(party))


def real_unit(unit: Party) -> Interval:
    """Whether what a unit did is a crime of the unit and not only of the persons behind it."""
    if all(known == NO for known in unit.traits.values()):
        return YES
    sham = bounds(_SHAM, dict(unit.traits), {}).interval
    return Interval(1 - (sham.hi or 0), 1 - (sham.lo or 0))


def why_not(party: Party, act: Act | OtherAct) -> Words | None:
    """Why the party does not answer for the act; None if it does or may."""
    if responsible(party, act) != NO:
        return None
    if party.kind == "unit":
        return Words(
            f"不以单位犯罪论处，由实施犯罪的自然人负责（{art_002.ARTICLE.citation}、第三条）",
            "no crime of the unit: the persons behind it answer (Fashi [1999] No. 14 arts. 2, 3)",
        )
    if art_017.responsible(party, act) == NO:
        return Words(
            "不满十六周岁，不负刑事责任（刑法第十七条）",
            "under 16: not criminally responsible (Criminal Law art. 17)",
        )
    return Words(
        "行为时不能辨认或者不能控制自己行为，不负刑事责任（刑法第十八条）",
        "could not recognise or control the conduct: not criminally responsible (Criminal Law art. 18)",
    )
