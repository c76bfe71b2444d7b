"""The charges over `other_acts`: every offence whose kind of conduct the case states."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from lvheng.facts.case import Act, Case, OtherAct, Party, Period
from lvheng.facts.other_acts import OTHER_KINDS
from lvheng.law.instruments.criminal_law.art_017 import is_minor
from lvheng.law.instruments.criminal_law.art_286_1 import PROVIDER
from lvheng.law.instruments.fashi_2000_45.art_002 import least_fine
from lvheng.law.instruments.fashi_2017_10 import art_009
from lvheng.law.instruments.fashi_2019_15 import art_016
from lvheng.law.offence import APART, Facts, Offence, Penalty, taken_together
from lvheng.law.offences import OFFENCES
from lvheng.law.responsibility import responsible, why_not
from lvheng.logic.bounds import Environment, bounds
from lvheng.logic.interval import Interval
from lvheng.logic.proof import prove, truth
from lvheng.logic.terms import Definition, Fact, total
from lvheng.opinion.charges.incidents import LEAKED, Omission, facts_of_leak, no_leak, omissions
from lvheng.opinion.labels import Labels
from lvheng.opinion.model import Charge, ClauseFinding, TierRange
from lvheng.opinion.outcome import Question, open_readings

__all__ = ["charge_of", "other_charges"]

_FACTS = Facts()
_INCOME = "illegal_income_yuan"


def other_charges(case: Case, party: Party, labels: Labels) -> Iterator[tuple[Charge, Question]]:
    """Each charge with the question that it answers."""
    conducts = [act for act in case.other_acts if party.id in act.parties]
    conducts += omissions(case, party.id)
    for kind in dict.fromkeys(act.kind for act in conducts):
        acts = [act for act in conducts if act.kind == kind]
        for offence in OFFENCES:
            if offence.kind == kind:
                yield _charge(case, party, offence, acts, labels)


def _charge(
    case: Case, party: Party, offence: Offence, acts: Sequence[OtherAct], labels: Labels
) -> tuple[Charge, Question]:
    names = ("none", *(tier.name for tier in offence.tiers))
    in_time = [act for act in acts if not _before(offence, act)]
    env = _environment(party, offence, in_time)
    question = Question(env, open_readings(case), offence.outcome(), tiers=names)
    charge = charge_of(party, offence, acts, question, labels.of_kind(offence.kind))
    if any(isinstance(act, Omission) for act in acts):
        note = labels.term(art_009.GOVERNED_BY_286_1)
        charge = replace(charge, notes=(*charge.notes, note))
    early = "、".join(act.id for act in acts if _before(offence, act))
    if early:
        note = labels.pick(
            f"行为（{early}）早于本条文本施行之日{offence.since}，不依该文本定罪；当时的文本未编入",
            f"{early}: before this text came into force on {offence.since}, and not judged under it; "
            "the text of that time is not encoded",
        )
        charge = replace(charge, notes=(*charge.notes, note))
    return charge, question


def _before(offence: Offence, act: OtherAct) -> bool:
    return act.period is not None and act.period.last.isoformat() < offence.since


def charge_of(
    party: Party,
    offence: Offence,
    acts: Sequence[Act | OtherAct],
    question: Question,
    labels: Labels,
) -> Charge:
    """The charge of an offence from the answer to its question."""
    names = question.tiers
    clauses = tuple(_findings(offence, question, labels))
    unit = party.kind == "unit"
    found = question.tier().interval
    lowest, highest, headline = found.lo or 0, found.hi or 0, question.headline()
    notes = []
    if unit and offence.unit == "none":
        lowest = highest = headline = 0
        notes.append(
            labels.pick(
                "本罪未规定单位犯罪，只处罚自然人",
                "a unit cannot commit this offence, only persons",
            )
        )
    for why in dict.fromkeys(why for act in acts if (why := why_not(party, act))):
        ids = "、".join(act.id for act in acts if why_not(party, act) == why)
        notes.append(labels.pick(f"{ids}：{why.zh}", f"{ids}: {why.en}"))
    open_tiers = offence.tiers[max(lowest, 1) - 1 : highest]
    penalties = [tier.penalty for tier in open_tiers]
    minor = party.kind == "person" and is_minor(party, tuple(acts))
    income = _income(question)
    return Charge(
        offence=offence.name,
        article=offence.article.citation,
        version=offence.since,
        established="yes" if lowest else "undetermined" if highest else "no",
        tier=TierRange(*(names[n] for n in (lowest, highest, headline))),
        grounds=tuple(one.citation for one in clauses if one.named_as_ground),
        custody_months=None if unit else _custody(penalties, lowest),
        fine_yuan=_fine(penalties, lowest, income, minor, unit),
        fine_mode="fine" if unit and highest else penalties[0].fine_mode if penalties else "none",
        penalty_words="对单位判处罚金"
        if unit and highest
        else "；或者 ".join(p.words for p in penalties),
        heavier_in_duty="no",
        minor_circumstances="no",
        items={},
        illegal_income_yuan=income,
        clauses=clauses,
        notes=tuple(notes),
        acts=tuple(_path(act) for act in acts),
    )


def _path(act: Act | OtherAct) -> str:
    if isinstance(act, Omission):
        return f"incidents.{act.id}"
    return f"acts.{act.id}" if isinstance(act, Act) else f"other_acts.{act.id}"


def _environment(party: Party, offence: Offence, acts: Sequence[OtherAct]) -> Environment:
    facts = OTHER_KINDS[offence.kind].facts
    numbers = {name for name, fact in facts.items() if fact.type != "boolean"} | set(LEAKED)
    provider = f"parties.{party.id}.{PROVIDER}"
    known: dict[str, Interval | Definition] = {provider: party.network_service_provider}
    for act in acts:
        at = f"{_path(act)}."
        known |= {f"{at}{name}": value for name, value in act.facts.items()}
        known[f"{at}{PROVIDER}"] = Definition(Fact(provider))
        known |= facts_of_leak(act.incident) if isinstance(act, Omission) else no_leak(at)
    entries = {f"{_path(act)}.": responsible(party, act) for act in acts}
    together = _summed_together(offence, acts)
    return {**taken_together(offence, entries, known, numbers, together), **party.circumstances}


def _summed_together(offence: Offence, acts: Sequence[OtherAct]) -> tuple[tuple[str, ...], ...]:
    """The groups of conducts whose numbers are summed, where the law does not sum all."""
    if offence.years_together is None:
        return ()
    days = {f"{_path(act)}.": _day(act) for act in acts}
    return art_016.summed_together(days, offence.years_together)


def _day(act: OtherAct) -> Period | None:
    if isinstance(act, Omission):
        found = act.incident.discovered
        return Period(found.date(), found.date()) if found else None
    return act.period


def _findings(offence: Offence, question: Question, labels: Labels) -> Iterator[ClauseFinding]:
    defaults = question.default_readings
    held: set[tuple[str, str]] = set()
    """Clauses that hold at the headline, by article and name; a clause yields to those before it."""
    for clause in offence.clauses:
        term = clause.rule(_FACTS)
        at_headline = truth(bounds(term, question.env, defaults).interval)
        article = clause.article.citation
        if at_headline == "yes":
            held.add((article, clause.name))
        yields = any((article, other) in held for other in clause.yields_to)
        yield ClauseFinding(
            clause.citation,
            clause.text,
            truth(bounds(term, question.env, question.readings).interval),
            at_headline,
            at_headline == "yes" and clause not in offence.requires and not yields,
            partial(prove, term, question.env, defaults, labels),
        )


def _income(question: Question) -> Interval:
    """Of all conducts, also of those set apart."""
    names = [name for name in (_INCOME, APART + _INCOME) if name in question.env]
    income = total(_FACTS[name] for name in names)
    return bounds(income, question.env, question.readings).interval if names else Interval(0, 0)


def _custody(penalties: Sequence[Penalty], lowest: int) -> Interval:
    """From the least of the lowest open tier (none at all where it may not be made out) to the most of the highest."""
    if not penalties:
        return Interval(0, 0)
    return Interval(
        penalties[0].custody_months.lo if lowest else 0, penalties[-1].custody_months.hi
    )


def _fine(
    penalties: Sequence[Penalty], lowest: int, income: Interval, minor: bool, unit: bool
) -> Interval:
    """The limits of the article; in times of the income; otherwise from the general floor."""
    fines = [_fine_of(penalty, income, minor, unit) for penalty in penalties]
    if not fines:
        return Interval(0, 0)
    together = fines[0]
    for fine in fines[1:]:
        together = together.union(fine)
    return together if lowest else Interval(0, together.hi)


def _fine_of(penalty: Penalty, income: Interval, minor: bool, unit: bool) -> Interval:
    if penalty.fine_mode == "none" and not unit:
        return Interval(0, 0)
    if penalty.fine_yuan is not None:
        return penalty.fine_yuan
    floor = least_fine(minor)
    if penalty.fine_times is None or not income.lo:
        return Interval(floor, None)
    times = penalty.fine_times
    most = None if income.hi is None or times.hi is None else max(floor, income.hi * times.hi)
    return Interval(max(floor, income.lo * (times.lo or 0)), most)
