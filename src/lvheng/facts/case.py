"""The case: parties, acts and incidents, with what is known, unknown or not alleged of each."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Literal, NamedTuple

from lvheng.facts.claims import Claim
from lvheng.facts.manner import Manner
from lvheng.facts.register import CONTESTED_CATEGORIES, DISPOSING, OBTAINING
from lvheng.logic.interval import NO, Interval

__all__ = [
    "Act",
    "ActOutline",
    "Case",
    "CountedItems",
    "Incident",
    "OtherAct",
    "Party",
    "Period",
    "Prior",
]


@dataclass(frozen=True)
class Period:
    """The days on which an act was done: some of the days from `first` to `last`."""

    first: date
    last: date


@dataclass(frozen=True)
class Prior:
    """An earlier sanction: `kind` is criminal or administrative, `offence` what it was for."""

    kind: Literal["criminal", "administrative"]
    offence: str
    on: date | None
    punishment: str = "unknown"
    """One of PRIOR_PUNISHMENTS."""
    ended: date | None = None
    """When it had been served or was remitted."""
    negligent: Interval = NO
    under_18: Interval = NO
    """Whether that crime was committed under 18."""
    suspended: Interval = NO

    @property
    def for_personal_information(self) -> bool:
        return self.offence == "infringing_personal_information"


@dataclass(frozen=True)
class Party:
    """A person or a unit. `priors` is None where they are unknown."""

    id: str
    kind: Literal["person", "unit"]
    name: str | None = None
    born: date | None = None
    age_at_act: int | None = None
    occupation: str | None = None
    network_service_provider: Interval = field(kw_only=True)
    traits: Mapping[str, Interval] = field(kw_only=True)
    """The party's other true-or-false facts by name, as registered."""
    prosecution_opened_on: date | None = field(kw_only=True)
    priors: tuple[Prior, ...] | None = field(kw_only=True)
    circumstances: Mapping[str, Interval] = field(kw_only=True)
    set_off: Mapping[str, Interval] = field(kw_only=True)
    """What was served or paid before the judgment: days and yuan, by the names of PARTY_FACTS."""


@dataclass(frozen=True)
class CountedItems:
    """Counts by category under every combination of counting readings.

    `readings` are the names of the readings, `rows` maps a choice of option for each of them to the count
    by category. The first option of each reading in `options` is the default. `not_combined` names the
    contested points that are not among them: the reading of that name takes these at their ends
    instead, `exact` if every combination of theirs was counted for it.
    """

    options: Mapping[str, Sequence[str]]
    rows: Mapping[tuple[str, ...], Mapping[str, int]]
    not_combined: tuple[str, ...] = ()
    exact: bool = True

    def __post_init__(self) -> None:
        expected = set(itertools.product(*self.options.values()))
        if set(self.rows) != expected:
            raise ValueError("a count is missing for some combination of readings")


class ActOutline(NamedTuple):
    """What an act is, without its numbers and dates: how its facts hang together with those of others."""

    id: str
    kind: str
    items_from: str
    """The act whose items these are: this one, or the one it states none beside."""
    same_items_as: str | None
    recipient_ids: tuple[str, ...]
    contested: tuple[str, ...]
    """The kinds of items stated whose category is contested."""
    lawful_basis: tuple[str, ...] = ()
    """What is stated that may make the act lawful; nothing where none of it may be so."""
    others_access: bool = False
    """Whether another's access was or may have been used."""


@dataclass(frozen=True)
class Act:
    """One act. `items` are by category; they come from the case file or, as `counted`, from exhibits."""

    id: str
    parties: tuple[str, ...]
    kind: str
    period: Period | None
    items: Mapping[str, Interval]
    items_from: str
    counted: CountedItems | None
    exhibits: tuple[str, ...]
    recipients: Interval
    recipient_ids: tuple[str, ...]
    same_items_as: str | None
    truths: Mapping[str, Interval]
    """The act's true-or-false facts by name, as registered."""
    yuan: Mapping[str, Interval]
    """The act's amounts of money by name, in whole yuan."""
    consequences: Mapping[str, Interval]
    manner: Manner = field(default_factory=Manner)
    lawful_basis: Mapping[str, Interval] = field(default_factory=dict)
    """What is stated that may make the act lawful or take it out of scope, by name: `LAWFUL_BASIS`."""
    administrative: Mapping[str, Interval] = field(default_factory=dict)
    """The truths and amounts that administrative law asks, by name: `ADMINISTRATIVE`."""
    discovered_on: date | None = None

    @property
    def outline(self) -> ActOutline:
        contested = tuple(kind for kind in CONTESTED_CATEGORIES if kind in self.items)
        may_be_lawful = any(value != NO for value in self.lawful_basis.values())
        return ActOutline(
            self.id, self.kind, self.items_from, self.same_items_as, self.recipient_ids, contested,
            tuple(self.lawful_basis) if may_be_lawful else (),
            self.manner.truths.get("others_access", NO) != NO,
        )  # fmt: skip

    @property
    def obtains(self) -> bool:
        return self.kind in OBTAINING

    @property
    def disposes(self) -> bool:
        return self.kind in DISPOSING


@dataclass(frozen=True)
class OtherAct:
    """Conduct that another offence punishes. `facts` are those registered for its kind: `OTHER_KINDS`."""

    id: str
    parties: tuple[str, ...]
    kind: str
    period: Period | None
    facts: Mapping[str, Interval]
    manner: Manner = field(default_factory=Manner)


@dataclass(frozen=True)
class Incident:
    """A leak at an organisation."""

    id: str
    party: str
    discovered: datetime | None
    leaked: Mapping[str, Interval]
    persons_affected: Interval
    ordered_to_correct: Interval
    refused: Interval
    of_duty: Mapping[str, Interval]
    """The facts that duties hang on, by name: `DUTY_FACTS`."""
    handling_ended: datetime | None
    administrative: Mapping[str, Interval]
    """The facts that penalties hang on, by name: `OF_LEAKS`."""
    discovered_on: date | None
    """When the authority found out."""
    results: Mapping[str, Interval] = field(default_factory=dict)
    """What the leak led to, by name: `LEAK_RESULTS`."""


@dataclass(frozen=True)
class Case:
    """A whole case file, read and checked."""

    title: str
    judged_on: date
    unstated: Literal["not_alleged", "unknown"]
    parties: tuple[Party, ...]
    acts: tuple[Act, ...]
    other_acts: tuple[OtherAct, ...]
    incidents: tuple[Incident, ...]
    readings: Mapping[str, str]
    unwritten: frozenset[str]
    """Paths of the facts that the file does not state."""
    sentencing_rules: str | None = None
    """The local sentencing rules chosen, one of SENTENCING_RULES."""

    claims: tuple[Claim, ...] = ()
    counting: str | Mapping[str, Any] | None = None
    """The plan by which the exhibits are counted: its file, relative to the case file, or its content."""

    def act(self, id: str) -> Act:
        return next(act for act in self.acts if act.id == id)

    def other_acts_of(self, party: str, kind: str) -> tuple[OtherAct, ...]:
        return tuple(act for act in self.other_acts if act.kind == kind and party in act.parties)

    def acts_of(self, party: str) -> tuple[Act, ...]:
        return tuple(act for act in self.acts if party in act.parties)
