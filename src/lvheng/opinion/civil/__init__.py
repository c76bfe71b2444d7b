"""Civil liability of a party: grounds with who must show what, remedies, amounts and last days."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from lvheng.facts.case import Act, Case, Incident, Party
from lvheng.facts.claims import CLAIM_FACTS, Claim
from lvheng.law.citation import parse_citation
from lvheng.law.claim import CivilClaim
from lvheng.law.claims import CLAIMS, REMEDIES
from lvheng.law.instruments.civil_code import art_188
from lvheng.law.instruments.civil_procedure_law import art_104
from lvheng.law.library import instrument, versions
from lvheng.law.offence import Facts
from lvheng.logic.bounds import bounds
from lvheng.logic.clause import Clause
from lvheng.logic.interval import NO, UNDETERMINED, YES, Interval, exactly
from lvheng.logic.proof import truth
from lvheng.logic.terms import Term
from lvheng.opinion.civil.damages import damages_of
from lvheng.opinion.civil.guidance import guidance
from lvheng.opinion.civil.model import (
    ClaimFinding,
    ElementFinding,
    GroundFinding,
    Limits,
    RemedyFinding,
)
from lvheng.opinion.duties.clocks import in_beijing
from lvheng.opinion.labels import Labels

__all__ = ["ClaimFinding", "civil_claims"]

_FACTS = Facts()
_PROCEDURE = ("civil_procedure_law", "criminal_procedure_law")


@dataclass(frozen=True)
class _Matter:
    """A claim with what the rest of the case says of it. `unwritten` are the facts that the claim does not state.

    The infringement was on some days from `first_infringed_on` (None where an act is undated) to `infringed_on`.
    """

    claim: Claim
    known: Mapping[str, Interval]
    unwritten: frozenset[str]
    infringed_on: date | None
    first_infringed_on: date | None


def civil_claims(case: Case, party: Party, labels: Labels) -> tuple[ClaimFinding, ...]:
    """The claims that the file states against the party; where it states none, one on all that it did."""
    stated = [claim for claim in case.claims if claim.party == party.id]
    incidents = [one for one in case.incidents if one.party == party.id]
    if not stated and not case.acts_of(party.id) and not incidents:
        return ()
    return tuple(
        _finding(case, _matter(case, party, claim), labels)
        for claim in stated or [_unstated(case, party)]
    )


def _unstated(case: Case, party: Party) -> Claim:
    """A claim of which nothing is written."""
    facts = {}
    for name, fact in CLAIM_FACTS.items():
        if fact.type in ("boolean", "yuan"):
            closed = fact.pushes == "less" and case.unstated == "not_alleged"
            open_ = UNDETERMINED if fact.type == "boolean" else Interval(0, None)
            facts[name] = NO if closed else open_
    return Claim("", party.id, (), facts)


def _matter(case: Case, party: Party, claim: Claim) -> _Matter:
    """What the claim does not state is taken from the acts and incidents that it is about."""
    acts = [a for a in case.acts if (a.id in claim.over if claim.over else party.id in a.parties)]
    incidents = [
        i for i in case.incidents if (i.id in claim.over if claim.over else i.party == party.id)
    ]
    unwritten = frozenset(
        name
        for name in claim.facts
        if not claim.id or f"claims.{claim.id}.{name}" in case.unwritten
    )
    taken = dict(_from_acts(party, acts)) if acts else dict(_from_incidents(incidents))
    known = {**claim.facts, **{name: taken[name] for name in unwritten if name in taken}}
    periods = [act.period for act in acts if act.period]
    all_dated = len(periods) == len(acts)
    return _Matter(
        claim,
        known,
        unwritten,
        claim.infringed_on or max((one.last for one in periods), default=None),
        claim.infringed_on
        or (min((one.first for one in periods), default=None) if all_dated else None),
    )


def _from_acts(party: Party, acts: list[Act]) -> Iterator[tuple[str, Interval]]:
    """The acts are alleged, and they are done knowingly; what was earned by them was gained."""
    lawful = any(value != NO for act in acts for value in act.lawful_basis.values())
    yield "infringed", UNDETERMINED if lawful else YES
    yield "fault", UNDETERMINED if lawful else YES
    earned = exactly(0)
    for act in acts:
        earned = earned + act.yuan["illegal_income_yuan"] + act.yuan["profit_from_use_yuan"]
    if earned.lo:
        yield "gain_yuan", earned
    others = {other for act in acts for other in act.parties} - {party.id}
    if others:
        yield "several_acted_together", YES


def _from_incidents(incidents: list[Incident]) -> Iterator[tuple[str, Interval]]:
    """Who answers for a leak is its handler, unless the data were only entrusted to it."""
    if incidents:
        entrusted = incidents[0].of_duty["entrusted"]
        yield "handler", YES if entrusted == NO else NO if entrusted == YES else UNDETERMINED


def _finding(case: Case, matter: _Matter, labels: Labels) -> ClaimFinding:
    on = matter.infringed_on or case.judged_on
    in_force = [one for one in CLAIMS if _in_force(one.clause, on, case.judged_on)]
    touched = [one for one in in_force if not _untouched(one.gate, matter)]
    grounds = tuple(_ground(one, matter.known, labels) for one in touched)
    held = {ground.holds for ground in grounds}
    return ClaimFinding(
        matter.claim.id,
        next((value for value in ("yes", "undetermined") if value in held), "no"),
        grounds,
        tuple(labels.term(one.label) for one in in_force if one not in touched),
        tuple(_remedies(case, matter, on, labels)),
        damages_of(matter.known, on),
        _limits(case, matter),
        tuple(_notes(matter, on, labels)),
        guidance(labels) if matter.claim.id else (),
    )


def _in_force(clause: Clause[Facts], on: date, judged_on: date) -> bool:
    """The law of the day of the infringement decides, of procedure that of today."""
    of = clause.article
    day = judged_on if of.instrument in _PROCEDURE else on
    return any(one.in_force_on(day) for one in versions(of.instrument, _number(of.citation)))


@cache
def _number(citation: str) -> str:
    found = parse_citation(citation)
    assert found is not None
    return found.number


@cache
def _term(clause: Clause[Facts]) -> Term:
    return clause.rule(_FACTS)


def _untouched(gate: str, matter: _Matter) -> bool:
    """Whether nothing in the file is about the fact without which nobody would think of it."""
    open_ = gate in matter.unwritten and matter.known[gate] == UNDETERMINED
    return open_ and gate != "handler"


def _ground(claim: CivilClaim, known: Mapping[str, Interval], labels: Labels) -> GroundFinding:
    elements = tuple(
        ElementFinding(
            one.fact,
            labels.term(CLAIM_FACTS[one.fact].label),
            one.by,
            one.defeats,
            truth(known[one.fact]),
            CLAIM_FACTS[one.fact].asked_for,
        )
        for one in claim.elements
    )
    return GroundFinding(
        claim.name,
        labels.term(claim.label),
        labels.term(claim.against),
        claim.clause.citation,
        claim.clause.text,
        truth(bounds(_term(claim.clause), known, {}).interval),
        elements,
        labels.term(claim.note) if claim.note else "",
    )


def _remedies(case: Case, matter: _Matter, on: date, labels: Labels) -> Iterator[RemedyFinding]:
    for one in REMEDIES:
        holds = truth(bounds(_term(one.clause), matter.known, {}).interval)
        if holds == "no" or _untouched(one.gate, matter):
            continue
        if _in_force(one.clause, on, case.judged_on):
            note = labels.term(one.note) if one.note else ""
            yield RemedyFinding(
                one.name, labels.term(one.label), one.clause.citation, one.clause.text, holds, note
            )


def _limits(case: Case, matter: _Matter) -> Limits:
    claim, infringed = matter.claim, matter.infringed_on
    at_most = art_188.ends_at_most(infringed) if infringed else None
    earliest: date | None
    latest: date | None
    if claim.knew_on:
        end = art_188.ends(claim.knew_on)
        earliest = latest = min(end, at_most or end)
    else:
        # Nobody knows of a harm before it is done.
        first = matter.first_infringed_on
        earliest, latest = first and art_188.ends(first), at_most
    ruling = None
    if claim.preservation_applied:
        by = in_beijing(claim.preservation_applied) + timedelta(hours=art_104.RULING_HOURS)
        ruling = by.isoformat(timespec="minutes")
    sue_by = claim.preserved_on and claim.preserved_on + timedelta(days=art_104.SUIT_DAYS)
    return Limits(earliest, latest, at_most, ruling, sue_by or None)


def _notes(matter: _Matter, on: date, labels: Labels) -> Iterator[str]:
    if not matter.claim.id:
        yield labels.pick(
            "案件文件没有写明民事请求：受害人一方应证明的事实均为不明",
            "the case file states no civil claim: what a claimant must show is open",
        )
    if matter.infringed_on is None:
        yield labels.pick(
            "未写明侵害发生日期：按基准日的法律列出",
            "the date of the infringement is not stated: the law of the day of this opinion is used",
        )
    elif on < instrument("civil_code").in_force:
        yield labels.pick(
            "侵害发生在民法典施行（2021-01-01）以前，当时的法律未收录；跨越该日的，须另行审查",
            "before the Civil Code (2021-01-01); the law of that time is not in the library",
        )
    yield labels.pick(
        "时效的中止、中断未计；期间末日逢节假日的顺延未计",
        "interruption and suspension of the limitation are not counted, nor are public holidays",
    )
