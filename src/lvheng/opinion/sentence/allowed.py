"""What custody the law allows at a tier, in months: the statutory range, and below it where grounds mitigate."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lvheng.law.instruments.criminal_law import art_063, art_253_1
from lvheng.law.offence import Penalty
from lvheng.law.offences import OFFENCES
from lvheng.logic.interval import Interval
from lvheng.opinion.model import Charge
from lvheng.opinion.sentence.circumstances import Circumstances

__all__ = ["Allowed", "allowed", "ladder", "open_tiers"]


@dataclass(frozen=True)
class Allowed:
    """`surely` whatever the unknown circumstances are (None: nothing is), `possibly` on some of them."""

    surely: Interval | None
    possibly: Interval


def ladder(charge: Charge) -> dict[str, Penalty]:
    """The tiers of the charge's offence, the lowest first; empty where its text is not encoded."""
    if (charge.article, charge.version) == (art_253_1.ARTICLE.citation, art_253_1.VERSION):
        return dict(art_253_1.PENALTIES)
    for offence in OFFENCES:
        tiers = {tier.name: tier.penalty for tier in offence.tiers}
        same = (offence.name, offence.article.citation, offence.since) == (
            charge.offence, charge.article, charge.version,
        )  # fmt: skip
        # Some articles have other tiers for units.
        if same and {charge.tier.lowest, charge.tier.highest} <= {"none", *tiers}:
            return tiers
    return {}


def open_tiers(charge: Charge) -> list[int]:
    """The numbers, from 1, of the tiers that the charge may come to."""
    names = ["none", *ladder(charge)]
    lowest, highest = (names.index(end) for end in (charge.tier.lowest, charge.tier.highest))
    return list(range(max(lowest, 1), highest + 1))


def allowed(penalties: Sequence[Penalty], tier: int, of: Circumstances) -> Allowed:
    """At the `tier` (from 1): may it go below, and must it."""
    ranges = [penalty.custody_months for penalty in penalties]
    statutory = ranges[tier - 1]
    below = art_063.least_if_mitigated(ranges, tier)
    may, must = of.opens("mitigated"), of.requires("mitigated", "exempt")
    # Below the lowest range there is no custody: what a duty to mitigate leaves there is not settled.
    is_lowest = art_063.next_lower(ranges, tier) is None
    ceiling = statutory.hi if is_lowest else statutory.lo
    possibly = Interval(below if may.hi else statutory.lo, ceiling if must.lo else statutory.hi)
    if is_lowest and must.hi:
        return Allowed(None, possibly)
    least, most = below if may.lo else statutory.lo, ceiling if must.hi else statutory.hi
    nothing = most is not None and least is not None and least > most
    return Allowed(None if nothing else Interval(least, most), possibly)
