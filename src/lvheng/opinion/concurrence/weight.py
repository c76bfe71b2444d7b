"""处罚较重: which of two charges is the heavier, by the range of the tier that each reaches."""

from __future__ import annotations

from lvheng.law.concurrence import Rule
from lvheng.law.instruments.criminal_law.art_012 import Severity, severity
from lvheng.opinion.model import Charge
from lvheng.opinion.penalties import article_of, penalties_of

__all__ = ["prevailing", "weight"]


def weight(charge: Charge, tier: str) -> Severity:
    """Of a charge at one of its tiers; `none` weighs less than anything."""
    return severity(penalties_of(charge).get(tier))


def prevailing(first: Charge, second: Charge, rule: Rule) -> Charge | None:
    """The charge that prevails, for one conduct; of equals the first. None where a tier that is open decides."""
    for charge in (first, second):
        if rule.prevails and article_of(charge) == rule.prevails:
            return charge if charge.established == "yes" else None
    if weight(first, first.tier.lowest) >= weight(second, second.tier.highest):
        return first
    if weight(second, second.tier.lowest) > weight(first, first.tier.highest):
        return second
    return None
