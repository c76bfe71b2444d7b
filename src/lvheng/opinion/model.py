"""The opinion: what `assess` finds, as plain frozen data."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from lvheng.law.offence import Offence
from lvheng.logic.interval import Interval
from lvheng.logic.proof import Proof
from lvheng.opinion.administrative.model import Administrative
from lvheng.opinion.civil.model import ClaimFinding
from lvheng.opinion.duties.model import IncidentDuties
from lvheng.opinion.people import EffectFinding
from lvheng.opinion.sentence.model import Sentence
from lvheng.opinion.time import Limitation, MilderLaw

if TYPE_CHECKING:
    from lvheng.opinion.concurrence.result import Concurrence
    from lvheng.opinion.routes import RouteFinding
    from lvheng.opinion.sentence.orders import OrderFinding

__all__ = [
    "Change",
    "Charge",
    "ClauseFinding",
    "Decisive",
    "Opinion",
    "PartyOpinion",
    "Pointer",
    "ReadingEffect",
    "Receipt",
    "TierRange",
    "TippingPoint",
]


@dataclass(frozen=True)
class TierRange:
    """The lowest and the highest tier, and the headline: default readings, unknowns in the accused's favour."""

    lowest: str
    highest: str
    headline: str

    def to_dict(self) -> dict[str, str]:
        return {"lowest": self.lowest, "highest": self.highest, "headline": self.headline}


@dataclass(frozen=True)
class ClauseFinding:
    """One 款/项: whether it holds over everything open, its text, and the proof at the headline."""

    citation: str
    text: str
    holds: str
    holds_in_headline: str
    named_as_ground: bool
    prove: Callable[[], Proof] = field(repr=False, compare=False)
    is_requirement: bool = False
    """An element of the offence, which every conduct must meet, and not one of the gates."""

    @cached_property
    def proof(self) -> Proof:
        """Made when it is asked for."""
        return self.prove()

    def to_dict(self) -> dict[str, Any]:
        return {
            "citation": self.citation,
            "text": self.text,
            "holds": self.holds,
            "holds_in_headline": self.holds_in_headline,
            "ground": self.named_as_ground,
            "requirement": self.is_requirement,
            "proof": self.proof.to_dict(),
        }


@dataclass(frozen=True)
class Charge:
    """One offence under one version of its article."""

    offence: str
    article: str
    version: str
    established: str
    tier: TierRange
    grounds: tuple[str, ...]
    custody_months: Interval | None
    fine_yuan: Interval
    fine_mode: str
    penalty_words: str
    heavier_in_duty: str
    """Open too where the duty alone opens the tier (C-14)."""
    minor_circumstances: str
    items: Mapping[str, Interval]
    illegal_income_yuan: Interval
    clauses: tuple[ClauseFinding, ...] = ()
    notes: tuple[str, ...] = ()
    acts: tuple[str, ...] = ()
    """The conduct that it covers, as paths: `acts.a1`, `other_acts.o1`."""
    under: Offence | None = field(default=None, repr=False, compare=False)
    """The offence as encoded; None for 侵犯公民个人信息罪 under the present text and for what was no crime."""
    effects: tuple[EffectFinding, ...] = ()
    milder_law: MilderLaw | None = None
    limitation: Limitation | None = None
    heavier_than: tuple[str, ...] = ()
    sold_from_duty: str = "no"
    """Whether what duty or service gave was sold or provided, whatever weight that has."""
    control: bool = False
    """Whether an open tier allows 管制 instead of custody."""
    deprivation_only: bool = False
    """Whether one allows 剥夺政治权利 alone."""
    find_sentence: Callable[[], Sentence | None] = field(
        default=lambda: None, repr=False, compare=False
    )

    find_orders: Callable[[], tuple[OrderFinding, ...]] = field(
        default=tuple, repr=False, compare=False
    )

    @cached_property
    def orders(self) -> tuple[OrderFinding, ...]:
        """What the judgment may or shall order beside the punishment."""
        return self.find_orders()

    @cached_property
    def sentence(self) -> Sentence | None:
        """What the law allows of custody, and the estimate; None where there is no custody to weigh."""
        return self.find_sentence()

    @property
    def stands(self) -> bool:
        """Whether it may be made out and may still be prosecuted."""
        barred = self.limitation is not None and self.limitation.barred == "yes"
        return self.established != "no" and not barred

    def to_dict(self) -> dict[str, Any]:
        custody = self.custody_months
        sentence = self.sentence.to_dict() if self.sentence else None
        return {
            "offence": self.offence,
            "article": self.article,
            "version": self.version,
            "established": self.established,
            "tier": self.tier.to_dict(),
            "grounds": list(self.grounds),
            "custody_months": None if custody is None else {"min": custody.lo, "max": custody.hi},
            "control": self.control,
            "deprivation_only": self.deprivation_only,
            "sentence_estimate_months": sentence["estimate_months"] if sentence else None,
            "fine_yuan": {
                "min": self.fine_yuan.lo,
                "max": self.fine_yuan.hi,
                "mode": self.fine_mode,
            },
            "heavier_than": list(self.heavier_than),
            "penalty": self.penalty_words,
            "heavier_in_duty": self.heavier_in_duty,
            "minor_circumstances": self.minor_circumstances,
            "items": {name: [value.lo, value.hi] for name, value in self.items.items()},
            "illegal_income_yuan": [self.illegal_income_yuan.lo, self.illegal_income_yuan.hi],
            "clauses": [clause.to_dict() for clause in self.clauses],
            "notes": list(self.notes),
            "acts": list(self.acts),
            "effects": [one.to_dict() for one in self.effects],
            "milder_law": self.milder_law.to_dict() if self.milder_law else None,
            "limitation": self.limitation.to_dict() if self.limitation else None,
            "sentence": sentence,
            "orders": [one.to_dict() for one in self.orders],
        }


@dataclass(frozen=True)
class Decisive:
    """A fact that decides. `status` is unknown, or unwritten (and so not alleged)."""

    fact: str
    label: str
    why: str
    evidence: str
    status: str
    outcomes: Mapping[str, str]

    def to_dict(self) -> dict[str, Any]:
        return {
            "fact": self.fact,
            "label": self.label,
            "why": self.why,
            "evidence": self.evidence,
            "status": self.status,
            "outcomes": dict(self.outcomes),
        }


@dataclass(frozen=True)
class ReadingEffect:
    """A contested reading that changes the outcome here, with the outcome under each option."""

    name: str
    label: str
    options: Mapping[str, str]
    option_labels: Mapping[str, str]
    default: str
    source: tuple[str, ...]

    def to_dict(self) -> dict[str, Any]:
        return {
            "name": self.name,
            "label": self.label,
            "options": dict(self.options),
            "option_labels": dict(self.option_labels),
            "default": self.default,
            "source": list(self.source),
        }


@dataclass(frozen=True)
class Change:
    """One fact that turns out otherwise: a number, a truth, a way of counting, or an exhibit left out.

    `items` is how many items more (or fewer) that makes, where a way of counting or an exhibit changes.
    """

    fact: str
    label: str
    before: int | bool | str
    after: int | bool | str
    items: int | None = None

    def to_dict(self) -> dict[str, Any]:
        said = {"fact": self.fact, "label": self.label, "from": self.before, "to": self.after}
        return said if self.items is None else {**said, "items": self.items}


@dataclass(frozen=True)
class TippingPoint:
    """The smallest change of one fact, or of two together, that moves the headline outcome.

    `outcome` is a tier, or `minor_circumstances`: serious, and art. 10 of 法释〔2017〕10号 applies.
    """

    changes: tuple[Change, ...]
    outcome: str

    def to_dict(self) -> dict[str, Any]:
        said = [change.to_dict() for change in self.changes]
        changed = {"change": said[0]} if len(said) == 1 else {"changes": said}
        return {**changed, "outcome": self.outcome}


@dataclass(frozen=True)
class Pointer:
    """Another offence that must be looked at and is not encoded here."""

    offence: str
    article: str
    because: str

    def to_dict(self) -> dict[str, str]:
        return {"offence": self.offence, "article": self.article, "because": self.because}


@dataclass(frozen=True)
class PartyOpinion:
    """Everything found for one party; what would change it is looked for when it is asked for."""

    id: str
    name: str
    kind: str
    charges: tuple[Charge, ...]
    pointers: tuple[Pointer, ...] = ()
    not_tried: tuple[str, ...] = ()
    find_decisive: Callable[[], tuple[Decisive, ...]] = field(
        default=tuple, repr=False, compare=False
    )
    find_readings: Callable[[], tuple[ReadingEffect, ...]] = field(
        default=tuple, repr=False, compare=False
    )
    find_tipping_points: Callable[[], tuple[TippingPoint, ...]] = field(
        default=tuple, repr=False, compare=False
    )
    find_civil: Callable[[], tuple[ClaimFinding, ...]] = field(
        default=tuple, repr=False, compare=False
    )
    find_duties: Callable[[], tuple[IncidentDuties, ...]] = field(
        default=tuple, repr=False, compare=False
    )
    find_administrative: Callable[[], Administrative] = field(
        default=Administrative, repr=False, compare=False
    )

    find_routes: Callable[[], tuple[RouteFinding, ...]] = field(
        default=tuple, repr=False, compare=False
    )
    concurrence: Concurrence | None = None
    """How several charges that stand go together."""

    @cached_property
    def decisive(self) -> tuple[Decisive, ...]:
        return self.find_decisive()

    @cached_property
    def administrative(self) -> Administrative:
        """Administrative sanctions, and the ways in which the case may end without punishment."""
        return self.find_administrative()

    @cached_property
    def civil(self) -> tuple[ClaimFinding, ...]:
        """The civil claims against the party."""
        return self.find_civil()

    @cached_property
    def routes(self) -> tuple[RouteFinding, ...]:
        """Where a victim may turn against the party."""
        return self.find_routes()

    @cached_property
    def duties(self) -> tuple[IncidentDuties, ...]:
        """What the party owes after each leak."""
        return self.find_duties()

    @cached_property
    def readings(self) -> tuple[ReadingEffect, ...]:
        """The contested readings that change something here."""
        return self.find_readings()

    @cached_property
    def tipping_points(self) -> tuple[TippingPoint, ...]:
        return self.find_tipping_points()

    @property
    def without_tipping_points(self) -> tuple[str, ...]:
        """The charges of which no tipping point is looked for: all but 侵犯公民个人信息罪 under its present text."""
        return tuple(dict.fromkeys(one.offence for one in self.charges if one.under is not None))

    @property
    def headline_charge(self) -> Charge | None:
        """The heaviest that stands, and may still be prosecuted."""
        if self.concurrence is not None:
            found = self.concurrence.headline
            return next(
                c for c in self.charges if (c.offence, c.acts) == (found.offence, found.acts)
            )
        return next((c for c in self.charges if c.stands), None)

    def to_dict(self) -> dict[str, Any]:
        headline = self.headline_charge
        return {
            "id": self.id,
            "name": self.name,
            "kind": self.kind,
            "charges": [charge.to_dict() for charge in self.charges],
            "headline_charge": headline.offence if headline else None,
            "other_liability": [
                *(one.to_dict() for one in self.administrative.liabilities),
                *(entry for one in self.civil for entry in one.liabilities()),
            ],
            "administrative_notes": list(self.administrative.notes),
            "endings": [one.to_dict() for one in self.administrative.endings],
            "civil": [one.to_dict() for one in self.civil],
            "duties": [one.to_dict() for one in self.duties],
            "routes": [one.to_dict() for one in self.routes],
            "decisive": [one.to_dict() for one in self.decisive],
            "readings": [one.to_dict() for one in self.readings],
            "tipping_points": [one.to_dict() for one in self.tipping_points],
            "tipping_points_not_sought_for": list(self.without_tipping_points),
            "pointers": [one.to_dict() for one in self.pointers],
            "not_decided": list(self.not_tried),
            "concurrence": self.concurrence.to_dict() if self.concurrence else None,
        }


@dataclass(frozen=True)
class Receipt:
    """What the opinion was made with, so that it can be made again."""

    version: str
    rules_sha256: str
    input_sha256: str
    law_read: tuple[str, ...]
    gaps: tuple[str, ...]

    def to_dict(self) -> dict[str, Any]:
        return {
            "version": self.version,
            "rules_sha256": self.rules_sha256,
            "input_sha256": self.input_sha256,
            "law_read": list(self.law_read),
            "gaps": list(self.gaps),
        }


@dataclass(frozen=True)
class Opinion:
    """The opinion on a case, for every party."""

    title: str
    judged_on: str
    language: str
    parties: Sequence[PartyOpinion] = field(default_factory=tuple)
    receipt: Receipt = field(kw_only=True)

    def to_dict(self) -> dict[str, Any]:
        """The document of `assess --json`, version 1."""
        return {
            "lvheng": 1,
            "title": self.title,
            "judged_on": self.judged_on,
            "language": self.language,
            "parties": [party.to_dict() for party in self.parties],
            "receipt": self.receipt.to_dict(),
        }
