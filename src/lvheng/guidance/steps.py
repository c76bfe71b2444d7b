"""What one who asks does first, what to keep, where to turn, and how long there is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from lvheng.guidance.findings import Language
from lvheng.guidance.reading import Asker, Scenario, askers, lines
from lvheng.guidance.wording import Said, say
from lvheng.law.duties import owed_on
from lvheng.law.duty import Clock
from lvheng.law.instruments.incident_reporting_measures import art_annex
from lvheng.opinion.model import Charge, PartyOpinion

__all__ = ["Guide", "deadlines", "guide", "said", "unsaid"]


@dataclass(frozen=True)
class Guide:
    """`first` at once, `then` if that is not enough."""

    scenario: Scenario
    asker: Asker
    law: tuple[Said, ...]
    first: tuple[Said, ...]
    then: tuple[Said, ...]
    evidence: tuple[Said, ...]
    authorities: tuple[Said, ...]
    clocks: tuple[Said, ...]

    def headed(self, urgent: tuple[Said, ...]) -> Guide:
        """The same with other steps first, each once."""
        first = tuple(dict.fromkeys((*urgent, *self.first)))
        return replace(self, first=first, then=tuple(one for one in self.then if one not in first))

    def to_dict(self) -> dict[str, Any]:
        return {
            "scenario": self.scenario.id,
            "asker": self.asker.id,
            "crimes": list(self.scenario.crimes),
            **{
                name: [one.to_dict() for one in getattr(self, name)]
                for name in ("law", "first", "then", "evidence", "authorities", "clocks")
            },
        }


def guide(scenario: Scenario, asker: Asker | None, on: date, language: Language) -> Guide:
    """For a victim unless somebody else asks. What the setting asks for stands before what everyone does."""
    asker = asker or askers()["victim"]
    of_victim = asker.id == "victim"
    own_first = scenario.for_asker[asker.id] or (scenario.today if of_victim else ())

    def told(*ids: Iterable[str]) -> tuple[Said, ...]:
        return said([id for some in ids for id in some], on, language)

    first = told(own_first, asker.today)
    of_complaints = asker.id in ("victim", "bystander")
    clocks = told(scenario.clocks if of_complaints else (), asker.clocks)
    if asker.id == "company":
        clocks = (*_duties(on, language), *clocks)
    suspected = asker.id in ("suspect", "suspect_family")
    return Guide(
        scenario,
        asker,
        told(scenario.law),
        first,
        tuple(one for one in told(asker.then) if one not in first),
        told(scenario.evidence if of_victim else (), asker.evidence),
        told(() if suspected else scenario.authorities, asker.authorities),
        clocks,
    )


def said(ids: Iterable[str], on: date, language: Language) -> tuple[Said, ...]:
    """The lines of those ids that the law of the day says, each once."""
    told = (say(lines()[id], on, language) for id in dict.fromkeys(ids))
    return tuple(one for one in told if one is not None)


def unsaid(ids: Iterable[str], on: date) -> int:
    """How many lines the law as it stands would say, and that of the day does not."""
    of_ids = [lines()[id] for id in dict.fromkeys(ids)]
    return sum(say(one, on) is None and say(one, date.max) is not None for one in of_ids)


def _duties(on: date, language: Language) -> Iterable[Said]:
    """The duties after a leak that have a time, from the law's own list of them."""
    for provision, duty in owed_on(on):
        if duty.clock is None:
            continue
        what, to = duty.what, duty.to
        citation = f"{provision.citation}{duty.clause.place}"
        graded = provision.instrument.id == art_annex.ARTICLE.instrument
        if language == "zh":
            # Its own words say whom it binds and when.
            only = "较大以上的网络安全事件：" if graded else ""
            yield Said(f"{only}{duty.clause.text.rstrip('。')}", (citation,))
        else:
            whom = f" (to {to.en})" if to else ""
            only = "of an incident graded larger or above, " if graded else ""
            yield Said(f"{only}{what.en}{whom}: {_time(duty.clock)}", (citation,))


def deadlines(parties: Sequence[PartyOpinion], language: Language) -> tuple[Said, ...]:
    """When the clocks end that began with a day the text tells: duties after a leak, and prosecution."""
    zh = language == "zh"
    of_duties = tuple(
        Said(
            f"{duty.what}：最迟{_moment(duty.deadline)}" if zh else f"{duty.what}: by {_moment(duty.deadline)}",
            (duty.provision,),
        )
        for party in parties
        for incident in party.duties
        for duty in incident.duties
        if duty.deadline is not None
    )  # fmt: skip
    charges = ((party.name, one) for party in parties for one in party.charges)
    return (*of_duties, *(_limitation(name, one, zh) for name, one in charges if _runs(one)))


def _runs(charge: Charge) -> bool:
    known = charge.limitation is not None and charge.limitation.ends_on is not None
    return known and charge.established != "no"


def _limitation(name: str, charge: Charge, zh: bool) -> Said:
    limitation = charge.limitation
    assert limitation is not None
    assert limitation.ends_on is not None
    days = [day.isoformat() for day in dict.fromkeys(limitation.ends_on)]
    if zh:
        when = {
            "yes": "已经届满",
            "no": "尚未届满",
            "undetermined": "是否届满看何时立案、有无再犯",
        }[limitation.barred]
        text = f"{name}：{charge.offence}的追诉期限至{'至'.join(days)}，{when}"
    else:
        when = {
            "yes": "over",
            "no": "not over",
            "undetermined": "open: it turns on when a case was opened, and on later crimes",
        }[limitation.barred]
        text = f"{name}: prosecution may be opened until {' to '.join(days)} ({when})"
    return Said(text, limitation.rules)


def _moment(end: datetime | date) -> str:
    return f"{end:%Y-%m-%d %H:%M}" if isinstance(end, datetime) else end.isoformat()


def _time(clock: Clock) -> str:
    start = "discovery" if clock.start == "discovered" else "the end of the handling"
    unit = f"{clock.hours} hours" if clock.hours else f"{clock.days} days"
    return f"within {unit} of {start}"
