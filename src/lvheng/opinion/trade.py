"""What the occupation of a party says of it: a trader, a state organ."""

from __future__ import annotations

from lvheng.facts.administrative import OCCUPATIONS
from lvheng.facts.case import Case, Party
from lvheng.logic.interval import NO, UNDETERMINED, YES, Interval

__all__ = ["in_trade", "of_organ", "recognised"]

_ORGANS, _EMPOWERED = ("police", "state_organ_staff"), ("social_insurance_staff",)
_OF_SERVICE = ("teacher", "school_staff", "hospital_staff", "doctor")


def recognised(party: Party) -> bool:
    return party.occupation in OCCUPATIONS


def of_organ(party: Party) -> Interval:
    """A state organ or its staff; bodies that the law empowers count as such in that (个人信息保护法第三十七条)."""
    if party.occupation in _ORGANS:
        return YES
    return UNDETERMINED if party.occupation in _EMPOWERED else NO


def in_trade(case: Case, party: Party) -> Interval:
    """经营者; of schools and hospitals it is open."""
    if party.occupation is None:
        return UNDETERMINED if case.unstated == "unknown" else NO
    if party.occupation in (*_ORGANS, *_EMPOWERED):
        return NO
    return YES if recognised(party) and party.occupation not in _OF_SERVICE else UNDETERMINED
