"""The charges over `other_acts`: every offence whose kind of conduct the case states."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial, reduce
from typing import Literal

from lvheng.facts.case import Act, Case, OtherAct, Party, Period
from lvheng.facts.other_acts import OTHER_KINDS
from lvheng.law.instruments.criminal_law.art_017 import is_minor
from lvheng.law.instruments.criminal_law.art_286_1 import PROVIDER
from lvheng.law.instruments.fashi_2000_45.art_002 import least_fine
from lvheng.law.instruments.fashi_2017_10 import art_009
from lvheng.law.instruments.fashi_2019_15 import art_016
from lvheng.law.instruments.gaojian_2001_5 import art_002
from lvheng.law.library import Absence, instrument, provision
from lvheng.law.offence import (
    APART,
    DONE_AFTER,
    JUDGED_AFTER,
    PUNISHABLE_THEN,
    Facts,
    Offence,
    Penalty,
    Tier,
    taken_together,
)
from lvheng.law.offences import OFFENCES
from lvheng.law.responsibility import real_unit, responsible, why_not
from lvheng.logic.bounds import Environment, bounds
from lvheng.logic.interval import NO, UNDETERMINED, YES, Interval
from lvheng.logic.proof import prove, truth
from lvheng.logic.terms import Definition, Fact, total
from lvheng.opinion.charges.answered import answered
from lvheng.opinion.charges.incidents import LEAKED, Omission, facts_of_leak, no_leak, omissions
from lvheng.opinion.duties.clocks import in_beijing
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
            if offence.kind == kind and (its := _judged_by(offence, acts, case, party)):
                yield _charge(case, party, offence, its, labels)


def _judged_by(
    offence: Offence, acts: Sequence[OtherAct], case: Case, party: Party
) -> Sequence[OtherAct]:
    return [act for act in acts if _of_its_kind(offence, act, case, party) != NO]


def _of_its_kind(offence: Offence, act: OtherAct, case: Case, party: Party) -> Interval:
    """Whether the conduct is, or is not, that of a unit, as the offence asks; a sham unit is none."""
    if offence.by_unit is None:
        return YES
    units = [one for one in case.parties if one.kind == "unit" and one.id in act.parties]
    by_unit = YES if party.kind == "unit" else reduce(Interval.greatest, map(real_unit, units), NO)
    return by_unit if offence.by_unit else Interval(1 - (by_unit.hi or 0), 1 - (by_unit.lo or 0))


def _charge(
    case: Case, party: Party, offence: Offence, acts: Sequence[OtherAct], labels: Labels
) -> tuple[Charge, Question]:
    names = ("none", *(tier.name for tier in offence.tiers))
    in_time = [act for act in acts if _text_for(offence, act) != "none"]
    env = _environment(case, party, offence, in_time)
    question = Question(env, open_readings(case), offence.outcome(), tiers=names)
    charge = charge_of(party, offence, acts, question, labels.of_kind(offence.kind))
    if any(isinstance(act, Omission) for act in acts):
        note = labels.term(art_009.GOVERNED_BY_286_1)
        charge = replace(charge, notes=(*charge.notes, note))
    notes = list(charge.notes)
    for text, zh, en in _OF_EARLIER_ACTS:
        early = "、".join(act.id for act in acts if _text_for(offence, act) == text)
        if early:
            notes.append(
                labels.pick(zh.format(early, offence.since), en.format(early, offence.since))
            )
    return replace(charge, notes=tuple(notes)), question


_OF_EARLIER_ACTS = (
    ("none", "行为（{0}）时本条尚未施行，自{1}起施行，不依本条定罪", "{0}: before the article came into force on {1}, and not judged under it"),
    ("unknown", "行为（{0}）早于本条现行文本施行之日{1}，当时的文本未编入：处罚不重于现行文本（刑法第十二条），是否处罚尚不能确定",
     "{0}: before the present text of {1}, and the text of that time is not encoded: not punished more heavily "
     "than now (Criminal Law art. 12), and whether at all is undetermined"),
    ("across", "行为（{0}）跨越{1}，此前尚无本条：只就此后的部分定罪，此后的部分是否达到标准尚不能确定",
     "{0}: across {1}, before which there was no such article: only what came after can be a crime, and whether "
     "that reaches the standards is undetermined"),
)  # fmt: skip


def _text_for(offence: Offence, act: OtherAct) -> Literal["present", "none", "unknown", "across"]:
    """Whether the conduct is under the text encoded, before there was an article, under a text not held, or
    began when there was none.
    """
    if act.period is None or act.period.first.isoformat() >= offence.since:
        return "present"
    found = provision("criminal_law", offence.number, act.period.first)
    absent = isinstance(found, Absence) and found.kind == "not_yet_in_force"
    if act.period.last.isoformat() >= offence.since:
        return "across" if absent else "present"
    return "none" if absent else "unknown"


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
    if offence.remark and highest:
        notes.append(labels.term(offence.remark))
    for why in dict.fromkeys(why for act in acts if (why := why_not(party, act))):
        ids = "、".join(act.id for act in acts if why_not(party, act) == why)
        notes.append(labels.pick(f"{ids}：{why.zh}", f"{ids}: {why.en}"))
    if highest:
        notes.extend(_interpreted_later(offence, labels))
    if offence.elsewhere and question.holding(offence.elsewhere.clause.rule(_FACTS)) != NO:
        sent = offence.elsewhere
        notes.append(
            labels.pick(
                f"{sent.clause.citation}：{sent.clause.text}（{sent.article}，{sent.offence}，未编入）",
                f"{sent.clause.citation}: then it is {sent.offence_en} ({sent.article}), which is not encoded",
            )
        )
    heavier = offence.heavier and truth(question.holding(offence.heavier.rule(_FACTS)))
    if offence.heavier and heavier != "no":
        at = offence.heavier.citation
        said = labels.pick(f"{at}：{offence.heavier.text}", f"heavier punishment ({at})")
        if heavier == "undetermined":
            said = labels.pick(f"是否从重处罚尚不能确定：{said}", f"undetermined: {said}")
        notes.append(said)
    penalties = [
        tier.penalty
        for number, tier in enumerate(offence.tiers, 1)
        if max(lowest, 1) <= number <= highest
        and (number == highest or _may_be_reached(tier, question))
    ]
    own = answered(party, acts, question)
    minor = party.kind == "person" and is_minor(party, tuple(own))
    income = _income(question)
    return Charge(
        offence=offence.name,
        article=offence.article.citation,
        version=offence.since,
        established="yes" if lowest else "undetermined" if highest else "no",
        tier=TierRange(*(names[n] for n in (lowest, highest, headline))),
        grounds=tuple(dict.fromkeys(one.citation for one in clauses if one.named_as_ground)),
        custody_months=None if unit else _custody(penalties, lowest),
        fine_yuan=_fine(penalties, lowest, income, minor, unit),
        fine_mode="fine" if unit and highest else penalties[0].fine_mode if penalties else "none",
        penalty_words="对单位判处罚金"
        if unit and highest
        else "；或者 ".join(p.words for p in penalties),
        heavier_in_duty=heavier if heavier and highest else "no",
        minor_circumstances="no",
        items={},
        illegal_income_yuan=income,
        clauses=clauses,
        notes=tuple(notes),
        acts=tuple(_path(act) for act in own),
        control=not unit and any(penalty.control for penalty in penalties),
        deprivation_only=not unit and any(penalty.deprivation_only for penalty in penalties),
        under=offence,
    )


def _interpreted_later(offence: Offence, labels: Labels) -> Iterator[str]:
    """Interpretations whose numbers are used and that were not in force yet when the case is judged."""
    clauses = (clause for tier in offence.tiers for clause in tier.clauses)
    used = {clause.article.instrument for clause in clauses} - {offence.article.instrument}
    for one in sorted((instrument(id) for id in used), key=lambda one: one.in_force):
        if one.in_force != offence.revised and not art_002.governs(
            one.in_force, labels.case.judged_on
        ):
            yield labels.pick(
                f"认定基准日早于{one.short}施行之日（{one.in_force}）：当时没有该标准，所列标准只供参照",
                f"judged before {one.short} came into force ({one.in_force}): its standards did not exist "
                "then, and are a guide only",
            )


def _may_be_reached(tier: Tier, question: Question) -> bool:
    """Whether one of the tier's own clauses may hold, not only those of a higher one."""
    gates = [clause.rule(_FACTS) for clause in tier.clauses]
    return not gates or any(question.holding(gate) != NO for gate in gates)


def _path(act: Act | OtherAct) -> str:
    if isinstance(act, Omission):
        return f"incidents.{act.id}"
    return f"acts.{act.id}" if isinstance(act, Act) else f"other_acts.{act.id}"


def _environment(
    case: Case, party: Party, offence: Offence, acts: Sequence[OtherAct]
) -> Environment:
    facts = OTHER_KINDS[offence.kind].facts
    numbers = {name for name, fact in facts.items() if fact.type != "boolean"} | set(LEAKED)
    provider = f"parties.{party.id}.{PROVIDER}"
    known: dict[str, Interval | Definition] = {provider: party.network_service_provider}
    if offence.revised:
        known[JUDGED_AFTER] = YES if case.judged_on >= offence.revised else NO
    for act in acts:
        at = f"{_path(act)}."
        known |= {f"{at}{name}": value for name, value in act.facts.items()}
        if _text_for(offence, act) in ("unknown", "across"):
            known[at + PUNISHABLE_THEN] = UNDETERMINED
        if day := offence.revised:
            begun = act.period is None or act.period.first >= day
            ended = act.period is None or act.period.last >= day
            known[at + DONE_AFTER] = Interval(int(begun), int(ended))
        known[f"{at}{PROVIDER}"] = Definition(Fact(provider))
        known |= facts_of_leak(act.incident) if isinstance(act, Omission) else no_leak(at)
    entries = {
        f"{_path(act)}.": responsible(party, act).least(_of_its_kind(offence, act, case, party))
        for act in acts
    }
    together = _summed_together(offence, acts)
    return {**taken_together(offence, entries, known, numbers, together), **party.circumstances}


def _summed_together(offence: Offence, acts: Sequence[OtherAct]) -> tuple[Mapping[str, bool], ...]:
    """The groups of conducts whose numbers are summed, where the law does not sum all."""
    if offence.years_together is None:
        return ()
    days = {f"{_path(act)}.": _day(act) for act in acts}
    return art_016.summed_together(days, offence.years_together)


def _day(act: OtherAct) -> Period | None:
    if isinstance(act, Omission):
        found = act.incident.discovered
        day = found and in_beijing(found).date()
        return Period(day, day) if day else None
    return act.period


def _findings(offence: Offence, question: Question, labels: Labels) -> Iterator[ClauseFinding]:
    defaults = question.default_readings
    held: set[tuple[str, str]] = set()
    """Clauses that hold at the headline, by article and name; a clause yields to those before it."""
    ungated = not offence.tiers[0].clauses and question.headline() > 0
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
            at_headline == "yes" and not yields and (clause not in offence.requires or ungated),
            partial(prove, term, question.env, defaults, labels),
            clause in offence.requires,
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
    floor = least_fine(minor)
    if unit:
        return Interval(floor, None)
    if penalty.fine_mode == "none":
        return Interval(0, 0)
    if penalty.fine_yuan is not None:
        return penalty.fine_yuan
    if penalty.fine_times is None or not income.lo:
        return Interval(floor, None)
    times = penalty.fine_times
    # An article with limits of its own: the general floor is not for it.
    most = None if income.hi is None or times.hi is None else income.hi * times.hi
    return Interval(income.lo * (times.lo or 0), most)
