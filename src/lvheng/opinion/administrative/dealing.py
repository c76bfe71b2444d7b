"""A dealing: one act or leak of a party, with everything that administrative rules ask of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from dateutil.relativedelta import relativedelta

from lvheng.facts.administrative import ADMINISTRATIVE, LISTED_SECTORS, OCCUPATIONS
from lvheng.facts.case import Act, Case, Incident, Party, Period
from lvheng.law.conduct import leaves_of
from lvheng.law.instruments.network_data_regulations.art_028 import PERSONS
from lvheng.law.instruments.public_security_penalties_law.art_012 import LEAST_AGE
from lvheng.law.lawful_basis import forbidden
from lvheng.logic.bounds import Environment
from lvheng.logic.interval import NO, UNDETERMINED, YES, Interval, exactly
from lvheng.logic.terms import Const, Definition
from lvheng.opinion.duties.clocks import in_beijing
from lvheng.opinion.model import Charge
from lvheng.opinion.trade import in_trade, of_organ

__all__ = ["DECIDED_SINCE", "Dealing", "dealings_of"]

DECIDED_SINCE = date(2026, 1, 1)
_ARTICLE = "刑法第二百五十三条之一"
_OBTAINED_BY_TRADE = ("hands_over", "obtains")
_OF_ONE_TRADE = {
    "user_of_post_or_express": ("courier", "postal_staff"),
    "from_credit_database": ("bank_staff", "insurance_staff", "securities_staff", "credit_bureau"),
}
"""What is open of a leak in these trades only, where it is not written."""


@dataclass(frozen=True)
class Dealing:
    """`env` has the facts by bare names; `income_yuan` is gross."""

    id: str
    period: Period | None
    discovered_on: date | None
    income_yuan: Interval
    turnover_yuan: Interval
    env: Environment
    series_ended: date | None = None
    """The last day of all the party's acts: limitation runs from it if they are one continuing course."""


def dealings_of(case: Case, party: Party, charges: Sequence[Charge]) -> list[Dealing]:
    crime = _crime(charges)
    of_party = dict(_party_facts(case, party))
    acts = case.acts_of(party.id)
    series_ended = max((act.period.last for act in acts if act.period), default=None)
    found = [
        Dealing(
            act.id,
            act.period,
            act.discovered_on,
            act.yuan["illegal_income_yuan"],
            act.administrative["turnover_yuan"],
            {**of_party, **dict(_act_facts(case, party, act)), "crime": crime},
            series_ended,
        )
        for act in acts
    ]
    found += [
        Dealing(
            one.id,
            day,
            one.discovered_on,
            exactly(0),
            one.administrative["turnover_yuan"],
            {
                **of_party,
                **dict(_incident_facts(case, party, one)),
                **_decided(case),
                "aged_14": YES,
                "crime": NO,
            },
        )
        for one in case.incidents
        if one.party == party.id
        for day in [_found_on(one)]
    ]
    return found


def _found_on(one: Incident) -> Period | None:
    """The day in Beijing on which the leak was found."""
    if one.discovered is None:
        return None
    day = in_beijing(one.discovered).date()
    return Period(day, day)


def _crime(charges: Sequence[Charge]) -> Interval:
    found = {c.established for c in charges if c.article.startswith(_ARTICLE)}
    return YES if "yes" in found else UNDETERMINED if "undetermined" in found else NO


def _party_facts(case: Case, party: Party) -> Iterator[tuple[str, Interval]]:
    yield "person", _truth(party.kind == "person")
    yield "unit", _truth(party.kind == "unit")
    yield from party.traits.items()
    if party.occupation == "police":
        yield "public_employee", YES
    for name in OCCUPATIONS:
        # Any other text is not guessed at: `occupation_notes` says so.
        yield f"occupation.{name}", _truth(party.occupation == name)
    listed = party.traits["staff_of_listed_unit"]
    if party.occupation in LISTED_SECTORS:
        listed = YES
    elif party.occupation is not None:
        listed = listed.greatest(UNDETERMINED)
    yield "listed_body", listed
    yield "state_organ", of_organ(party)
    yield "trade", in_trade(case, party)


def _act_facts(case: Case, party: Party, act: Act) -> Iterator[tuple[str, Interval | Definition]]:
    yield from leaves_of(act)
    yield "forbidden", Definition(forbidden(act.outline))
    yield "hands_over", _truth(act.disposes)
    yield "obtains", _truth(act.obtains)
    yield "obtained_in_duty_or_service", act.truths["obtained_in_duty_or_service"]
    content = Interval(0, None) if act.counted else act.items["communication_content"]
    yield "communication_content", content.at_least(1)
    yield from act.administrative.items()
    yield "aged_14", _aged(LEAST_AGE, party, act)
    yield from _decided(case).items()


def _incident_facts(
    case: Case, party: Party, one: Incident
) -> Iterator[tuple[str, Interval | Definition]]:
    """A leak is no dealing; what was left undone, and how grave it is, is open until the file says it."""
    for name, fact in ADMINISTRATIVE.items():
        if fact.type == "boolean":
            yield name, NO
    yield from ((name, NO) for name in (*_OBTAINED_BY_TRADE, "obtained_in_duty_or_service"))
    yield "communication_content", NO
    yield "forbidden", Definition(Const(0))
    yield from one.administrative.items()
    for name, trades in _OF_ONE_TRADE.items():
        unwritten = f"incidents.{one.id}.administrative.{name}" in case.unwritten
        if unwritten and party.occupation not in trades:
            yield name, NO
    yield "refused_to_correct", one.refused
    critical = party.traits["critical_infrastructure_operator"]
    yield (
        "critical_infrastructure_operator",
        critical.greatest(one.of_duty["critical_infrastructure"]),
    )
    # What art. 57 punishes also binds who handles the information of so many (art. 28).
    many = one.of_duty["persons_handled"].at_least(PERSONS)
    yield "important_data", one.of_duty["important_data"].greatest(many)


def _decided(case: Case) -> dict[str, Interval]:
    return {"decided_since_2026": _truth(case.judged_on >= DECIDED_SINCE)}


def _aged(age: int, party: Party, act: Act) -> Interval:
    if party.kind == "unit" or (party.born is None and party.age_at_act is None):
        return YES
    if party.age_at_act is not None:
        return _truth(party.age_at_act >= age)
    assert party.born is not None
    if act.period is None:
        return UNDETERMINED
    reached = party.born + relativedelta(years=age, days=1)
    return Interval(int(act.period.first >= reached), int(act.period.last >= reached))


def _truth(holds: bool) -> Interval:
    return YES if holds else NO
