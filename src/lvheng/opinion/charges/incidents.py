"""What a leak at an organisation is to 拒不履行信息网络安全管理义务罪: a conduct of its party."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from lvheng.facts.case import Case, Incident, OtherAct, Period
from lvheng.facts.other_acts import OTHER_KINDS
from lvheng.law.instruments.criminal_law.art_286_1 import OFFENCE
from lvheng.law.matter import CLASS_NAMES
from lvheng.logic.bounds import Environment
from lvheng.logic.interval import NO, Interval
from lvheng.logic.terms import Definition, Fact, total, when
from lvheng.opinion.duties.clocks import in_beijing

__all__ = ["LEAKED", "Omission", "facts_of_leak", "no_leak", "omissions"]

LEAKED = tuple(f"leaked_{name}" for name in CLASS_NAMES)
"""The numbers of 法释〔2019〕15号 art. 4."""
BEFORE_ORDER = "leaked_before_order"


@dataclass(frozen=True)
class Omission(OtherAct):
    """A leak after an order to correct, as conduct of the kind that the offence judges."""

    incident: Incident = field(kw_only=True)


def omissions(case: Case, party: str) -> Iterator[Omission]:
    """Of each incident of the party in which an order or a refusal is stated, or may be.

    When the provider refused is not stated: some day since the offence is in force, up to the judgment.
    """
    for incident in case.incidents:
        if incident.party != party or incident.ordered_to_correct == incident.refused == NO:
            continue
        found = in_beijing(incident.discovered).date() if incident.discovered else case.judged_on
        first = min(date.fromisoformat(OFFENCE.since), found)
        facts = dict.fromkeys(OTHER_KINDS[OFFENCE.kind].facts, NO)
        facts |= {"ordered_to_correct": incident.ordered_to_correct, "refused": incident.refused}
        before = incident.of_duty.get(BEFORE_ORDER, NO)
        after = Interval(1 - (before.hi or 0), 1 - (before.lo or 0))
        # What a leak before the order led to did not come of the refusal.
        facts |= {name: known.least(after) for name, known in incident.results.items()}
        yield Omission(
            incident.id,
            (party,),
            OFFENCE.kind,
            Period(first, case.judged_on),
            facts,
            incident=incident,
        )


def facts_of_leak(incident: Incident) -> Environment:
    """The items that leaked because of the refusal, by class; those leaked before the order are not among them."""
    at = f"incidents.{incident.id}."
    known: dict[str, Interval | Definition] = {
        f"{at}leaked.{name}": items for name, items in incident.leaked.items()
    }
    known[f"{at}{BEFORE_ORDER}"] = incident.of_duty.get(BEFORE_ORDER, NO)
    after = ~Fact(f"{at}{BEFORE_ORDER}")
    for name, categories in CLASS_NAMES.items():
        leaked = total(Fact(f"{at}leaked.{category}") for category in categories)
        known[f"{at}leaked_{name}"] = Definition(when(after, leaked))
    return known


def no_leak(at: str) -> Environment:
    """Conduct under `other_acts`: its leaks are stated under `incidents`."""
    return {f"{at}{name}": NO for name in LEAKED}
