"""Duties and clocks of an organisation after a leak, incident by incident."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, time

from lvheng.facts.administrative import OF_LEAKS
from lvheng.facts.case import Case, Incident, Party
from lvheng.facts.register import INCIDENT_FACTS, PARTY_FACTS
from lvheng.law.duties import owed_on
from lvheng.law.duty import Duty, Words
from lvheng.law.instruments.civil_code import art_1038
from lvheng.law.instruments.cybersecurity_law import art_042__2017
from lvheng.law.instruments.incident_reporting_measures import art_annex
from lvheng.law.instruments.personal_information_protection_law import art_057
from lvheng.law.library import Provision, instrument
from lvheng.law.offence import Facts
from lvheng.logic.bounds import Readings, bounds, leaves, reduced
from lvheng.logic.interval import NO, YES, Interval
from lvheng.logic.proof import truth
from lvheng.opinion.duties.clocks import deadline, in_beijing
from lvheng.opinion.duties.model import DutyFinding, IncidentDuties
from lvheng.opinion.labels import Labels
from lvheng.opinion.outcome import open_readings
from lvheng.opinion.trade import in_trade

__all__ = ["DutyFinding", "IncidentDuties", "duties_of"]

SMALL_HANDLER_PERSONS = 100_000
"""As reported (confidence L): fewer persons make a 小型个人信息处理者. It guides a note and no finding."""

_FACTS = Facts()
_OF_TRADES = ("user_of_post_or_express", "consumer_information")
_REGISTERED = {**PARTY_FACTS, **OF_LEAKS, **INCIDENT_FACTS, "trade": PARTY_FACTS["occupation"]}
_Known = Mapping[str, Interval]


def duties_of(case: Case, party: Party, labels: Labels) -> tuple[IncidentDuties, ...]:
    return tuple(
        _of_incident(case, party, incident, labels)
        for incident in case.incidents
        if incident.party == party.id
    )


def _of_incident(case: Case, party: Party, incident: Incident, labels: Labels) -> IncidentDuties:
    known = {
        **incident.of_duty,
        "persons_affected": incident.persons_affected,
        "network_service_provider": party.network_service_provider,
        "occupation.courier": YES if party.occupation == "courier" else NO,
        "trade": in_trade(case, party),
        **{name: incident.administrative[name] for name in _OF_TRADES},
    }
    discovered = incident.discovered and in_beijing(incident.discovered)
    day = discovered.date() if discovered else case.judged_on
    told = _told(known, day)
    return IncidentDuties(
        incident.id,
        discovered or None,
        day,
        _grade(incident, known)
        if day >= instrument(art_annex.ARTICLE.instrument).in_force
        else None,
        told,
        tuple(_findings(incident, known, day, labels, open_readings(case))),
        tuple(_notes(incident, known, day, told, labels)),
    )


def _grade(incident: Incident, known: _Known) -> tuple[str, str]:
    grade = bounds(art_annex.grade(_FACTS), known, {}).interval
    most = len(art_annex.GRADES) - 1 if incident.of_duty["graded_otherwise"].hi else grade.hi or 0
    return art_annex.GRADES[grade.lo or 0], art_annex.GRADES[most]


def _told(known: _Known, day: date) -> str:
    """Whether individuals must be told, by the first of these articles that is in force; before all, no."""
    in_force = {duty.clause for _, duty in owed_on(day)}
    for clause in (
        art_057.individuals_must_be_told, art_1038.remedy_tell_and_report, art_042__2017.remedy_tell_and_report,
    ):  # fmt: skip
        if clause in in_force:
            return truth(bounds(clause.rule(_FACTS), known, {}).interval)
    return "no"


def _findings(
    incident: Incident, known: _Known, day: date, labels: Labels, readings: Readings
) -> Iterator[DutyFinding]:
    """Every duty of the law of that day but those that surely are not owed."""
    for provision, duty in owed_on(day):
        term = duty.clause.rule(_FACTS)
        applies = truth(bounds(term, known, readings).interval)
        if applies != "no":
            open_ = leaves(reduced(term, known, readings), known).signs if applies != "yes" else ()
            yield _finding(incident, provision, duty, applies, tuple(open_), labels)


def _finding(
    incident: Incident, provision: Provision, duty: Duty, applies: str, open_: tuple[str, ...], labels: Labels
) -> DutyFinding:  # fmt: skip
    clock, end = duty.clock, None
    if clock is not None:
        start = incident.discovered if clock.start == "discovered" else incident.handling_ended
        end = start and deadline(clock, start)
    return DutyFinding(
        duty.name,
        duty.kind,
        applies,
        labels.term(duty.what),
        labels.term(duty.to) if duty.to else "",
        f"{provision.citation}{duty.clause.place}",
        duty.clause.text,
        tuple(map(labels.term, duty.contents)),
        clock.start if clock else None,
        (clock.hours or None) if clock else None,
        (clock.days or None) if clock else None,
        end or None,
        open_,
        tuple(labels.term(_REGISTERED[name].label) for name in open_),
    )


def _notes(
    incident: Incident, known: _Known, day: date, told: str, labels: Labels
) -> Iterator[str]:
    if incident.discovered is None:
        yield labels.term(
            Words(
                f"未写明发现时间：按 {day} 的法律列出，各时限自发现或者获知时起算，截止时间尚不能算出",
                f"the time of discovery is not stated: the law of {day} is used, and the deadlines, "
                "which run from discovery, cannot be computed",
            )
        )
    elif incident.discovered.tzinfo is None:
        yield labels.pick(
            "发现时间未写明时区，按北京时间计算",
            "the time of discovery has no time zone: taken to be Beijing time",
        )
    if incident.discovered and in_beijing(incident.discovered).time() == time():
        yield labels.pick(
            "发现时间为零时，或者只写了日期而按当日零时起算：当日稍后发现的，以小时计的截止时间相应推后",
            "the time of discovery is midnight, or a day without an hour: if it was found later that day, "
            "the deadlines in hours are later by as much",
        )
    if told == "no" and known["measures_prevent_harm"].hi and not known["entrusted"].lo:
        yield labels.pick(
            "所采措施能够有效避免危害，可以不通知个人；主管部门认为可能造成危害的，有权要求通知（个人信息保护法第五十七条第二款）",
            "the measures avoid harm, so individuals need not be told; the authority may still require it "
            "(个人信息保护法第五十七条第二款)",
        )
    if known["entrusted"].hi:
        yield labels.pick(
            "受托人不是个人信息处理者：应当协助委托方，第五十七条的通知由委托方作出（受托人的义务条文未收录）",
            "who handles data for another is not the handler: the notices of art. 57 are the principal's "
            "(the article on entrusted handlers is not in the library)",
        )
    small = instrument("small_handler_provisions")
    if day >= small.in_force and not known["persons_handled"].at_least(SMALL_HANDLER_PERSONS).lo:
        yield labels.pick(
            f"处理人数据转述不满{SMALL_HANDLER_PERSONS // 10_000}万人的小型处理者可以简化告知、审计和评估，"
            f"泄露通知义务不因此免除（{small.short}，只见要点，可信度 L）",
            f"small handlers (reportedly below {SMALL_HANDLER_PERSONS:,} persons) have simpler notices, audits "
            f"and assessments; the duty to tell of a leak stays ({small.short}, a summary only, confidence L)",
        )
