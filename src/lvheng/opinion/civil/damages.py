"""How much: by loss or by gain, or where neither can be determined as the court sees fit."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache

from lvheng.law.instruments.fashi_2014_11.art_012 import MOST_YUAN
from lvheng.law.library import Provision, look_up
from lvheng.logic.interval import NO, YES, Interval, exactly
from lvheng.logic.proof import truth
from lvheng.opinion.civil.model import Damages

__all__ = ["damages_of"]


def damages_of(known: Mapping[str, Interval], on: date) -> Damages:
    """The amounts from the facts of a claim, by the law of the day of the infringement.

    >>> from lvheng.logic.interval import UNDETERMINED
    >>> known = dict.fromkeys(("loss_yuan", "spent_on_stopping_yuan", "lawyers_fee_yuan",
    ...     "already_returned_yuan"), exactly(0))
    >>> known |= dict.fromkeys(("amount_hard_to_determine", "claimant_at_fault", "by_network",
    ...     "face_information", "severe_mental_distress"), NO)
    >>> damages_of({**known, "gain_yuan": exactly(14_500)}, date(2024, 1, 1)).material
    Interval(lo=14500, hi=14500)
    """
    loss, gain = known["loss_yuan"], known["gain_yuan"]
    greater = loss.greatest(gain)
    capped = known["by_network"] == YES and _in_force("法释〔2014〕11号第十二条第二款", on)
    discretion = Interval(0, MOST_YUAN if capped else None)
    hard = known["amount_hard_to_determine"]
    if hard not in (YES, NO) and (loss.is_exact or gain.is_exact):
        hard = NO  # 均难以确定 cannot be said of an amount that is stated
    material = discretion if hard == YES else greater if hard == NO else greater.union(discretion)
    if known["claimant_at_fault"] != NO:
        material = Interval(0, material.hi)
    material = _less(material, known["already_returned_yuan"])
    spent = known["spent_on_stopping_yuan"] + known["lawyers_fee_yuan"]
    distress = known["severe_mental_distress"]
    network, face = known["by_network"] != NO, known["face_information"] == YES
    provisions = [
        "民法典第一千一百八十二条",
        *(["法释〔2014〕11号第十二条第二款"] if network and hard != NO else []),
        *(["法释〔2014〕11号第十二条第一款"] if network else []),
        *(["法释〔2021〕15号第八条第二款"] if face else []),
        *(["民法典第一千一百八十三条第一款"] if distress != NO else []),
        *(["民法典第一千一百七十三条"] if known["claimant_at_fault"] != NO else []),
        *(["法释〔2024〕12号第十七条"] if known["already_returned_yuan"] != NO else []),
    ]
    return Damages(
        loss,
        gain,
        discretion,
        truth(hard),
        material,
        Interval(0, spent.hi),
        exactly(0) if distress == NO else Interval(0, None),
        tuple(one for one in provisions if _in_force(one, on)),
    )


@cache
def _in_force(provision: str, on: date) -> bool:
    """Another rule may have had the number before; of that there is only a summary."""
    found = look_up(provision, on)[1]
    return isinstance(found, Provision) and bool(found.text)


def _less(owed: Interval, returned: Interval) -> Interval:
    low = 0 if returned.hi is None else max(0, (owed.lo or 0) - returned.hi)
    return Interval(low, None if owed.hi is None else max(0, owed.hi - (returned.lo or 0)))
