"""One charge, with everything that a proposal under it is held against."""

from __future__ import annotations

from lvheng.facts.case import Case, Party
from lvheng.law.instruments.criminal_law import art_063
from lvheng.opinion.labels import Labels
from lvheng.opinion.model import Charge
from lvheng.opinion.sentence.allowed import ladder, open_tiers
from lvheng.opinion.sentence.circumstances import Circumstances, acts_of, circumstances
from lvheng.opinion.sentence.proposal import Finding, Proposal, Verdict

__all__ = ["Under"]


class Under:
    """A proposal under one charge. `penalties` are those of the offence, the lightest tier first."""

    def __init__(
        self, case: Case, party: Party, charge: Charge, proposal: Proposal, labels: Labels
    ):
        self.party, self.charge, self.proposal, self.labels = party, charge, proposal, labels
        self.acts = acts_of(case, charge)
        self.known: Circumstances = circumstances(party, charge, self.acts, case.judged_on)
        self.penalties = list(ladder(charge).values())
        self.tiers = open_tiers(charge) if self.penalties else []

    def finding(
        self, rule: str, verdict: Verdict, zh: str, en: str, citation: str | None = None
    ) -> Finding:
        return Finding(rule, verdict, self.labels.pick(zh, en), citation or self.charge.article)

    def reach(self, tier: int) -> tuple[int, ...]:
        """The tiers in which the sentence may be given: the next lower if mitigated, and this one."""
        ranges = [penalty.custody_months for penalty in self.penalties]
        lower = art_063.next_lower(ranges, tier) if self.known.opens("mitigated").hi else None
        return (lower, tier) if lower else (tier,)
