"""The statutory penalties of a charge, by tier."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from lvheng.law.instruments.criminal_law import art_253_1, art_253_1__2009
from lvheng.law.offence import Offence, Penalty
from lvheng.law.offences import OFFENCES
from lvheng.opinion.model import Charge

__all__ = ["article_of", "open_penalties", "penalties_of", "what_the_article_says"]


@cache
def _offences() -> Mapping[tuple[str, str], Offence]:
    every = (art_253_1__2009.SALE, art_253_1__2009.OBTAINING, *OFFENCES)
    return {(one.name, one.since): one for one in every}


def penalties_of(charge: Charge) -> Mapping[str, Penalty]:
    """By the name of the tier, the lightest first; none for a crime under no text."""
    offence = _offences().get((charge.offence, charge.version))
    if offence is not None:
        return {tier.name: tier.penalty for tier in offence.tiers}
    return art_253_1.PENALTIES if charge.version == art_253_1.VERSION else {}


def open_penalties(charge: Charge) -> list[Penalty]:
    """Those of the tiers that are open, the lightest first."""
    names = list(penalties_of(charge))
    if charge.tier.highest not in names:
        return []
    first = names.index(charge.tier.lowest) if charge.tier.lowest in names else 0
    return list(penalties_of(charge).values())[first : names.index(charge.tier.highest) + 1]


def article_of(charge: Charge) -> str:
    """The number of its article in the library: `253-1`."""
    offence = _offences().get((charge.offence, charge.version))
    return offence.number if offence else art_253_1.NUMBER


def what_the_article_says(charge: Charge) -> str:
    """Of other offences met at the same time."""
    offence = _offences().get((charge.offence, charge.version))
    return offence.yields if offence else ""
