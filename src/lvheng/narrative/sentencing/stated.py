"""What is told of persons and acts beside what was done: whose circumstance it is, whose word, and what the court says of it.

A claim that the court refuses is rejected; what a story tells is given to its doers when they are known.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from typing import Any

from lvheng.narrative.acts.attribution import Status, Voice
from lvheng.narrative.acts.chronicle import Confidence, Deed, Reading
from lvheng.narrative.acts.events import Told
from lvheng.narrative.cast.people import People
from lvheng.narrative.cast.several import some_of, told_of_another
from lvheng.narrative.gains.money import MoneyMention
from lvheng.narrative.gains.restitution import GAVE_BACK, Giving, givings, is_of_a_fine
from lvheng.narrative.sentencing.bearers import Bearers
from lvheng.narrative.sentencing.belonging import Note
from lvheng.narrative.sentencing.circumstances import (
    RETRACTED,
    Circumstance,
    circumstances_in,
    is_intended,
)
from lvheng.narrative.sentencing.knowledge import aspects_in
from lvheng.narrative.sentencing.lawful_bases import BASIS, bases_in, is_told_as_said
from lvheng.narrative.sentencing.priors import PriorMention
from lvheng.narrative.words.text import Span, Text

__all__ = ["PartyRead", "Stated"]

_OPENING = 6
"""How far in a part of a sentence he stands of whom all of it is told: 另外，被告人褚某听其安排，…，为从犯."""
_ASKS_SURRENDER = re.compile(
    "(?:算不算|是不是|算|能算|属于|构成|是否)(?:是|不是|不属于)?自首[^。，！]{0,4}[？?吗]"
)
"""Whether what a story tells is a surrender is what its teller wants to know."""
_OPINION = "(?:辩护|辩解|上诉)?(?:意见|理由|辩解|请求)"
_RULED = re.compile(
    rf"(?<!其他)(?<!其余)(?<!其它)(?<!其余的)(?<!其他的)(?:(?:相关|上述|前述|以上|该|此|辩护人(?:所提)?|上诉人(?:所提)?|某[甲乙丙丁]?(?:的|所提)|(?P<his>其))(?:部分|项|点|节|些)?(?:相关)?的?){_OPINION}[^。；]{{0,24}}?"
    "(?P<no>不予|不能|不足以|无法|难以|不)?(?:(?:予以|可予|应予|依法|均)*(?:采纳|采信|支持)|成立)"
    "|(?<!不)属实，[^。；]{0,10}(?:予以|可以|应予|应当)(?:认定|采纳|确认|采信)"
)


@dataclass
class PartyRead:
    """What was read of somebody: facts by path, and earlier sanctions."""

    facts: dict[str, Reading] = field(default_factory=dict)
    priors: list[Reading] = field(default_factory=list)


class Stated:
    """What a text has stated so far, by person; `notes` wait for the acts that they mean."""

    def __init__(self, text: Text, people: People, proceedings: bool) -> None:
        self.text = text
        self.people = people
        self.proceedings = proceedings
        self.bearers = Bearers(people)
        self.parties: dict[str, PartyRead] = {}
        self.responsible: set[str] = set()
        self.notes: list[Note] = []
        self.story: list[tuple[str, tuple[str, ...], bool, Reading]] = []
        """Circumstances that a story tells, with those whom the words name."""
        self.just_stated: list[Circumstance] = []
        """What the last clause stated that stated a circumstance."""

    def of(self, name: str) -> PartyRead:
        return self.parties.setdefault(name, PartyRead())

    def rule(self, words: str, named: Collection[str | None]) -> None:
        """上述意见予以采纳: what was only claimed before is found, or rejected, as the court says.

        Of those whom the sentence names; else of all.
        """
        ruled = _RULED.search(words)
        if ruled is None:
            return
        status: Status = "rejected" if ruled["no"] else "found"
        if not named and ruled["his"]:
            named = self.bearers.last
        for name, party in self.parties.items():
            for path, reading in party.facts.items():
                if reading.status == "claimed" and (not named or name in named):
                    party.facts[path] = Reading(reading.value, reading.span, "medium", status)
        for note in self.notes:
            meant = not named or set(note.who) & set(named)
            refused = note.path.startswith(BASIS) and status == "rejected"
            ruled_on = refused or note.path in ("roles", "stage")
            if note.reading.status == "claimed" and meant and ruled_on:
                note.reading.status = status

    def circumstances(
        self,
        told: Told,
        clauses: Sequence[Span],
        said: Sequence[Voice],
        money: Sequence[MoneyMention],
        priors: Sequence[PriorMention],
    ) -> None:
        view = self.text.view
        for number, clause in enumerate(clauses):
            voice = said[number]
            if voice.hypothetical or (
                not self.proceedings and is_intended(view, clause, told.span)
            ):
                continue
            stated = [
                one
                for one in circumstances_in(view, clause)
                if one.name == "first_offence" or not any(p.span.holds(one.span) for p in priors)
            ]
            if not stated:
                self.as_another(view, clause, voice)
                self.bearers.pass_on(told, number)
                continue
            who, sure = self.bearers.of_clause(view, told, number, clause)
            confidence: Confidence = "high" if sure and voice.sure else "medium"
            self.just_stated = stated
            sums = [
                m.quantity for m in money
                if clause.begin <= m.span.begin < clause.end and not is_of_a_fine(view, m)
            ]  # fmt: skip
            for found in stated:
                path = f"circumstances.{found.name}"
                own: dict[str, Any] = dict.fromkeys(who, found.value)
                value: Any = found.value
                status = "found" if _is_conduct(found, voice) else voice.status
                if found.name == GAVE_BACK:
                    later = [one for one in sums if one.span.begin >= found.span.begin] or sums
                    own = dict(givings(view[clause.begin : clause.end], who, later))
                    value = Giving(later[0] if later else None, ())
                if not self.proceedings:
                    reading = Reading(value, found.span, confidence, status)
                    self.story.append((path, who, sure, reading))
                    continue
                for name in who:
                    reading = Reading(own[name], found.span, confidence, status)
                    self.bears(name, path, reading)

    def bears(self, name: str, path: str, reading: Reading) -> None:
        """Write down a circumstance of somebody; one who takes back what he admitted has not admitted it."""
        facts = self.of(name).facts
        if path != f"circumstances.{RETRACTED}":
            self.state(facts, path, reading)
            return
        for admitted in ("circumstances.plea", "circumstances.confession"):
            known = facts.get(admitted)
            if known is not None and known.value is True and known.status in ("found", "alleged"):
                facts[admitted] = Reading(False, reading.span, "medium", known.status)
                return

    def as_another(self, view: str, clause: Span, voice: Voice) -> None:
        """李某亦然, 李某无: what was just told of another is told of him, or denied."""
        accused = [one.name for one in self.people.accused]
        who, as_well = told_of_another(view[clause.begin : clause.end], accused)
        for name in who:
            for one in self.just_stated:
                reading = Reading(one.value is as_well, clause, "medium", voice.status)
                if one.name not in (GAVE_BACK, RETRACTED):
                    self.bears(name, f"circumstances.{one.name}", reading)

    def speaks_of(self, told: Told, number: int, clause: Span) -> tuple[str, ...]:
        if number < len(told.subjects) and told.subjects[number]:
            return told.subjects[number]
        accused = [one.name for one in self.people.accused]
        return tuple(accused) if len(accused) == 1 else ()

    def state(self, facts: dict[str, Reading], path: str, reading: Reading) -> None:
        """A claim that the court refuses is rejected; the court's own word stands over everything."""
        before = facts.get(path)
        order = ("claimed", "alleged", "rejected", "found")
        if before is None or order.index(reading.status) >= order.index(before.status):
            if before is not None and reading.status == "found" and before.value != reading.value:
                if before.status == "rejected":
                    return
                if before.status == "claimed" and reading.value is False:
                    reading = Reading(before.value, reading.span, reading.confidence, "rejected")
            facts[path] = reading

    def aspects(self, told: Told, clauses: Sequence[Span], said: Sequence[Voice]) -> None:
        view = self.text.view
        for number, clause in enumerate(clauses):
            voice, since = said[number], clause.begin
            said_so = voice.status == "found" and is_told_as_said(view, clause)
            status: Status = "claimed" if said_so else voice.status
            bases = () if voice.hypothetical else bases_in(view, clause, status)
            for aspect in (*aspects_in(view, clause), *bases):
                who = self.speaks_of(told, number, clause)
                of_basis = aspect.path.startswith(BASIS)
                reading = Reading(
                    aspect.value, aspect.span, "medium", status if of_basis else voice.status
                )
                if aspect.path == "responsible":
                    self.responsible |= {n for n in who if self.people.known[n].kind == "person"}
                else:
                    if aspect.path == "roles":
                        who = self.played_by(told, since, aspect.span) or who
                        since = aspect.span.end
                    self.notes.append(
                        Note(aspect.path, who, told.sentence, reading, aspect.certain)
                    )

    def played_by(self, told: Told, since: int, span: Span) -> tuple[str, ...]:
        """The persons named, or meant by 其余二人, between a place of a clause and the part that they played."""
        begin, view = told.span.begin, self.text.view
        names = [one.name for one in self.people.accused]
        named = [m for m in told.mentions if m.name and m.form in ("name", "family")]
        here = tuple(
            m.name for m in named
            if m.name and since <= begin + m.begin and begin + m.end <= span.begin
        )  # fmt: skip
        part = max(begin, view.rfind("；", begin, since) + 1)
        opens = tuple(
            m.name for m in named if m.name and 0 <= begin + m.begin - part <= _OPENING
        )  # fmt: skip
        return some_of(view[begin:since], view[since : span.begin], names) or here or opens[:1]

    def hand_over(self, deeds: Sequence[Deed]) -> None:
        """Give the circumstances of a story to the doers of its acts."""
        doers = Counter(n for d in deeds for n in d.doers)
        if len(doers) > 1:
            nouns = [n for n in doers if self.people.known[n].form == "noun"]
            for name in nouns:
                del doers[name]
        for path, who, named, reading in self.story:
            if path == "circumstances.voluntary_surrender" and _ASKS_SURRENDER.search(
                self.text.view
            ):
                continue
            begin = self.text.clause_around(reading.span.begin).begin
            those = self.bearers.all_of(self.text.view[begin : reading.span.end], doers)
            for name in those or self.bearers.in_story(path.partition(".")[2], who, named, doers):
                self.state(self.of(name).facts, path, reading)


def _is_conduct(found: Circumstance, voice: Voice) -> bool:
    """当庭翻供，称…: that he denies is seen in court, though what he says there is a claim."""
    admits = found.name in ("plea", "plea_in_court", "confession") and not found.value
    return voice.speaker == "defence" and (found.name == RETRACTED or admits)
