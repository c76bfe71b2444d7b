"""The statutory penalties of a charge, by tier, and what its article says of others."""

from __future__ import annotations

from collections.abc import Mapping

from lvheng.law.instruments.criminal_law import art_253_1
from lvheng.law.offence import Penalty
from lvheng.opinion.model import Charge

__all__ = ["article_of", "open_penalties", "penalties_of", "what_the_article_says"]


def penalties_of(charge: Charge) -> Mapping[str, Penalty]:
    """By the name of the tier, the lightest first; none for what was no crime."""
    if charge.under is not None:
        return {tier.name: tier.penalty for tier in charge.under.tiers}
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
    return charge.under.number if charge.under else art_253_1.NUMBER


def what_the_article_says(charge: Charge) -> str:
    """Of other offences met at the same time."""
    return charge.under.yields if charge.under else ""
