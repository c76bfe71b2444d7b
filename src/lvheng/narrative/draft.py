"""From a text to a draft case file, each fact with the words that it was read from.

`draft` reads sentence by sentence; what it keeps grows with the persons, acts and facts of the text and not
with its length. It judges nothing: a fact claimed or rejected stays out of the case and is only pointed at.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from lvheng.narrative.attachment import bind
from lvheng.narrative.attribution import Status, Voice, voices
from lvheng.narrative.bearers import Bearers
from lvheng.narrative.belonging import Note, belong
from lvheng.narrative.biography import traits_in
from lvheng.narrative.chronicle import Chronicle, Confidence, Deed, Reading, lower
from lvheng.narrative.circumstances import GAVE_BACK, circumstances_in, given_back
from lvheng.narrative.dates import DateMention, dates_in
from lvheng.narrative.events import Told, told_in
from lvheng.narrative.incidents import Leak, Leaks, house_of
from lvheng.narrative.items import items_in
from lvheng.narrative.knowledge import aspects_in
from lvheng.narrative.money import money_in
from lvheng.narrative.numbers import quantities_in
from lvheng.narrative.occupations import says_more
from lvheng.narrative.people import People
from lvheng.narrative.priors import priors_in, told_before
from lvheng.narrative.text import Span, Text

__all__ = ["Draft", "FactSpan", "draft"]


@dataclass(frozen=True)
class FactSpan:
    """A fact of the draft and the characters `start` to `end` of the input that say it."""

    path: str
    value: Any
    start: int
    end: int
    text: str
    confidence: Confidence
    status: Status

    def as_json(self) -> dict[str, Any]:
        """As `ask --json` shows it."""
        return {
            "path": self.path, "start": self.start, "end": self.end, "text": self.text,
            "confidence": self.confidence, "status": self.status,
        }  # fmt: skip


@dataclass(frozen=True)
class Draft:
    """`case` is a case file (version 1), or {} where nobody is said to have done or suffered anything."""

    case: dict[str, Any]
    spans: tuple[FactSpan, ...]


def draft(text: str, judged_on: date | None = None) -> Draft:
    """The draft case of a text in Chinese: an indictment, a judgment, a story, a question.

    >>> read = draft("被告人张某购买公民个人信息后出售给他人，获利8000元。")
    >>> [act["kind"] for act in read.case["acts"]]
    ['buy', 'sell']
    >>> all(span.text == "被告人张某购买公民个人信息后出售给他人，获利8000元。"[span.start:span.end] for span in read.spans)
    True
    """
    return _Reader(Text(text)).draft(judged_on)


@dataclass
class _Party:
    facts: dict[str, Reading] = field(default_factory=dict)
    priors: list[Reading] = field(default_factory=list)


_ARREST = re.compile(r"抓获|归案|案发|查获|被查|落网|到案|投案|关闭|查处")
_PROCEEDINGS = re.compile("被告人|被告单位|犯罪嫌疑人|公诉机关")
_NAMED = re.compile("[\u4e00-\u9fff]某[某甲乙丙丁\\d，、。将于因的在与和（被系为利通向从]")
_CONFIRMS = re.compile(
    r"(?:上述|以上)(?:犯罪)?事实[^。]{0,120}(?:足以认定|予以确认|予以认定|本院予以|查证属实)|查明的[^。]{0,12}事实[^。]{0,10}(?:指控|起诉书)[^。]{0,12}(?:一致|相同)"
)
_ENUMERATED = re.compile(
    r"^\s*(?:[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|[（(]?\d{1,2}[）)、.．](?!\d)|第[一二三四五六七八九十\d]+(?:起|笔|次|节)|[①-⑳])"
)
_SUFFERS = re.compile(
    r"(?:给|找|加|骂|骗|联系|打)我|我(?:家|们家)?(?:孩子)?(?:的)?(?:个人)?(?:信息|电话|手机号|身份证|房号|隐私|资料)(?:被|是|泄|怎么|都|号被)?"
    r"|被(?:卖|泄|开盒|骚扰|曝光)|我被|举报|报警|投诉|维权|骚扰|我们(?:网点|公司|App)|怀疑"
)
_RULED = re.compile(
    r"(?:相关|上述|前述|以上|该|此)(?:部分)?(?:辩护|辩解|上诉)?(?:意见|理由|辩解)[^，。；]{0,10}?(?:(?P<no>不予|不)|(?:本院)?(?:依法)?(?:均)?(?:予以|可予|应予)?)(?:采纳|采信|支持)"
)
_FAMILY_NAME = re.compile(r"^(?:我|俺|咱)(?:家里?|的)?")


class _Reader:
    def __init__(self, text: Text) -> None:
        self.text = text
        self.people = People()
        self.bearers = Bearers(self.people)
        self.chronicle = Chronicle()
        self.parties: dict[str, _Party] = {}
        self.leaks = Leaks()
        self.responsible: set[str] = set()
        self.notes: list[Note] = []
        self.story: list[tuple[str, tuple[str, ...], bool, Reading]] = []
        """Circumstances that a story tells, with those whom the words name."""
        self.proceedings = _PROCEEDINGS.search(text.view) is not None or (
            _NAMED.search(text.view) is not None
            and "我" not in re.sub("“[^”]{0,80}”|我局|我院|我市|我省|我国|我县|我区", "", text.view)
        )

    # reading

    def draft(self, judged_on: date | None) -> Draft:
        text = self.text
        said = voices(text)
        items, money, dates = _Row(items_in(text)), _Row(money_in(text)), _Row(dates_in(text))
        numbers = _Row(quantities_in(text))
        self.money = money.all
        ends = self.closing_day(dates.all)
        self.people.proceedings = self.proceedings
        self.leaks.house = None if self.proceedings else house_of(text)
        self.people.narrator_suffers = _SUFFERS.search(text.view) is not None
        for told in told_in(text, said, self.people):
            span = told.span
            if _ENUMERATED.match(text.view[span.begin : span.end]):
                self.chronicle.open_occasion()
            those = dates.within(span)
            first = text.clause_at(span.begin)
            clauses = text.clauses_in(span)
            here = said[first : first + len(clauses)]
            if _CONFIRMS.search(text.view, span.begin, span.end):
                self.chronicle.confirm()
            background = here[0].background if here else False
            if not background:
                bind(
                    text,
                    told,
                    items.within(span),
                    money.within(span),
                    those,
                    numbers.within(span),
                    ends,
                    self.chronicle,
                )
            self.circumstances(told, clauses, here, money.within(span))
            if not background:
                self.aspects(told, clauses, here)
                self.leaks.read(
                    text,
                    told,
                    here,
                    self.people,
                    those,
                    items.within(span),
                    numbers.within(span),
                )
            if self.proceedings:
                self.rule(text.view[span.begin : span.end])
            self.biography(told, clauses, those, numbers.within(span))
        return _Writer(self).draft(judged_on)

    def closing_day(self, dates: Sequence[DateMention]) -> DateMention | None:
        """The day on which it ended: of arrest, or of discovery."""
        for day in dates:
            if (
                day.last is not None
                and day.first == day.last
                and _ARREST.search(self.text.view[day.span.end : day.span.end + 24])
            ):
                return day
        return None

    def of(self, name: str) -> _Party:
        return self.parties.setdefault(name, _Party())

    def rule(self, words: str) -> None:
        """上述意见予以采纳: what was only claimed before is found, or rejected, as the court says."""
        ruled = _RULED.search(words)
        if ruled is None:
            return
        status: Status = "rejected" if ruled["no"] else "found"
        for party in self.parties.values():
            for path, reading in party.facts.items():
                if reading.status == "claimed":
                    party.facts[path] = Reading(reading.value, reading.span, "medium", status)

    def circumstances(
        self, told: Told, clauses: Sequence[Span], said: Sequence[Voice], money: Sequence[Any]
    ) -> None:
        for number, clause in enumerate(clauses):
            voice = said[number]
            if voice.hypothetical:
                continue
            stated = list(circumstances_in(self.text.view, clause))
            if not stated:
                self.bearers.pass_on(told, number)
                continue
            who, sure = self.bearers.of_clause(self.text.view, told, number, clause)
            for found in stated:
                confidence: Confidence = "high" if sure and voice.sure else "medium"
                value: Any = found.value
                if found.name == GAVE_BACK:
                    value = next(
                        (
                            m.quantity
                            for m in money
                            if found.span.begin <= m.span.begin < clause.end
                        ),
                        None,
                    )
                path = f"circumstances.{found.name}"
                reading = Reading(value, found.span, confidence, voice.status)
                if not self.proceedings:
                    self.story.append((path, who, sure, reading))
                    continue
                for name in who:
                    self.state(self.of(name).facts, path, reading)

    def unbound_gains(self, deeds: Sequence[Deed]) -> list[Any]:
        """The only gain that the text tells, where it found no act."""
        bound = any("illegal_income_yuan" in deed.facts for deed in deeds)
        told = {m.quantity: m.quantity.as_stated() for m in self.money if m.kind == "income"}
        return list(told.values()) if len(told) == 1 and not bound else []

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
        for number, clause in enumerate(clauses):
            voice = said[number]
            for aspect in aspects_in(self.text.view, clause):
                who = self.speaks_of(told, number, clause)
                reading = Reading(aspect.value, aspect.span, "medium", voice.status)
                if aspect.path == "responsible":
                    self.responsible |= {n for n in who if self.people.known[n].kind == "person"}
                else:
                    if aspect.path == "roles":
                        who = self.named_before(told, clause, aspect.span) or who
                    self.notes.append(Note(aspect.path, who, told.sentence, reading))

    def named_before(self, told: Told, clause: Span, span: Span) -> tuple[str, ...]:
        """The persons whom a clause names before some words of it."""
        begin = told.span.begin
        return tuple(
            m.name
            for m in told.mentions
            if m.name and m.form in ("name", "family")
            and clause.begin <= begin + m.begin and begin + m.end <= span.begin
        )  # fmt: skip

    def biography(
        self,
        told: Told,
        clauses: Sequence[Span],
        dates: Sequence[DateMention],
        numbers: Sequence[Any],
    ) -> None:
        view = self.text.view
        for prior in priors_in(view, told.span, dates):
            number = self.text.clause_at(prior.span.begin) - self.text.clause_at(told.span.begin)
            clause = clauses[max(0, min(number, len(clauses) - 1))]
            who, named = self.bearers.of_clause(view, told, max(0, number), clause)
            if not named and not self.proceedings and self.people.hero:
                who = (self.people.hero,)
            if len(who) == 1:
                known = self.of(who[0]).priors
                if not any(told_before(prior.prior, one.value) for one in known):
                    known.append(Reading(prior.prior, prior.span, "high"))
        for name, path, reading in traits_in(view, told, clauses, self.people, dates):
            if path == "occupation":
                person = self.people.known[name]
                if person.occupation is None or says_more(reading.value, person.occupation[0]):
                    person.occupation = (reading.value, reading.span.begin, reading.span.end)
            elif self.bearers.may_be(name):
                self.of(name).facts.setdefault(path, reading)


class _Row:
    """Mentions in order, and those within a span."""

    def __init__(self, all: Sequence[Any]) -> None:
        self.all = sorted(all, key=lambda one: one.span.begin)
        self._begins = [one.span.begin for one in self.all]

    def within(self, span: Span) -> list[Any]:
        return self.all[bisect_left(self._begins, span.begin) : bisect_left(self._begins, span.end)]


class _Writer:
    """Writes down what was read, in the form of a case file."""

    def __init__(self, reader: _Reader) -> None:
        self.reader = reader
        self.text = reader.text
        self.spans: list[FactSpan] = []
        self.ids: dict[str, str] = {}

    def draft(self, judged_on: date | None) -> Draft:
        deeds = self.deeds()
        leaks = self.reader.leaks.found(self.reader.people, deeds)
        names = self.names(deeds, leaks)
        self.ids = {name: f"p{n}" for n, name in enumerate(names, 1)}
        numbers = {id(d): f"a{n}" for n, d in enumerate(deeds, 1)}
        told = {name for d in deeds for name in d.doers} | {leak.party for leak in leaks}
        self.hand_over(deeds)
        for name in names:
            self.settle(name, deeds)
        parties = [self.party(name, name in told) for name in names]
        acts = [
            row for d in deeds if (row := self.act(d, numbers)) and d.status in ("found", "alleged")
        ]
        incidents = [self.incident(leak, f"i{n}") for n, leak in enumerate(leaks, 1)]
        parties = [row for row in parties if row is not None]
        spans = tuple(sorted(self.spans, key=lambda s: (s.start, s.end, s.path)))
        if not parties:
            return Draft({}, spans)
        case: dict[str, Any] = {"lvheng": 1, "unstated": "unknown", "parties": parties}
        if judged_on is not None:
            case["judged_on"] = judged_on.isoformat()
        if acts:
            case["acts"] = acts
        if incidents:
            case["incidents"] = incidents
        return Draft(case, spans)

    def deeds(self) -> list[Deed]:
        """The acts of those who answer for them; sold to the accused is bought by the accused."""
        people = self.reader.people
        accused = {one.name for one in people.accused}
        units = [one.name for one in people.accused if one.kind == "unit"]
        kept: list[Deed] = []
        for deed in self.reader.chronicle.deeds:
            doers = tuple(
                n for n in deed.doers if people.known[n].role not in ("victim", "witness")
            )
            if accused:
                if not set(doers) & accused:
                    doers = _joint(deed, doers, kept)
                if not set(doers) & accused:
                    buyers = tuple(n for n in deed.to if n in accused)
                    flipped = {"sell": "buy", "provide": "accept"}.get(deed.kind)
                    if not buyers or flipped is None:
                        continue
                    deed.kind, doers = flipped, buyers
                    income = deed.facts.pop("illegal_income_yuan", None)
                    deed.facts.pop("recipients", None)
                    if income is not None and flipped == "buy":
                        deed.facts["cost_yuan"] = income
            if not doers:
                continue
            deed.doers = doers
            kept.append(deed)
        if len(units) == 1:
            for deed in kept:
                if units[0] in deed.doers or not set(deed.doers) & (accused - set(units)):
                    more = [
                        n
                        for n in people.known
                        if n in self.reader.responsible and n not in deed.doers
                    ]
                    deed.doers = (*deed.doers, *more)
        kept = self.without_summaries(kept)
        belong(self.reader.notes, kept, people, self.reader.state)
        for deed in kept:
            if deed.kind == "provide" and set(deed.to) & people.payers:
                deed.kind = "sell"
        payers = {n for n in people.payers if people.known[n].form == "name"}
        kept += self.mirrored(kept, accused or payers)
        kept.sort(key=lambda d: d.order)
        gone = {id(d) for d in self.reader.chronicle.deeds} - {id(d) for d in kept}
        for deed in kept:
            if deed.same_items_as is not None and id(deed.same_items_as) in gone:
                deed.same_items_as = None
        return kept

    def without_summaries(self, deeds: list[Deed]) -> list[Deed]:
        """What only a summary says counts where the acts were not told; and it says what a passing on was called."""
        told = [d for d in deeds if not d.summary]
        for deed in told:
            called = {
                d.kind
                for d in deeds
                if set(d.doers) & set(deed.doers) and (d.summary or d is not deed)
            }
            if (
                deed.kind == "provide"
                and "sell" in called
                and "provide" not in called
                and not any(d.kind == "sell" for d in told if set(d.doers) & set(deed.doers))
            ):
                deed.kind = "sell"
            elif (
                deed.kind == "sell"
                and deed.called_provide
                and "provide" in called
                and "sell" not in called
            ):
                deed.kind = "provide"
        full = {name for d in told for name in d.doers}
        return [
            d
            for d in deeds
            if not d.summary
            or not set(d.doers) <= full
            or (d.items and not any(o.kind == d.kind and set(o.doers) & set(d.doers) for o in told))
        ]

    def mirrored(self, deeds: list[Deed], accused: set[str]) -> list[Deed]:
        """What one accused sold to another, that other bought."""
        made: list[Deed] = []
        for deed in deeds:
            receivers = tuple(n for n in deed.to if n in accused and n not in deed.doers)
            kind = {"sell": "buy", "provide": "accept", "exchange": "exchange"}.get(deed.kind)
            if not receivers or kind is None or deed.status not in ("found", "alleged"):
                continue
            own = next(
                (
                    d
                    for d in (*deeds, *made)
                    if d.obtains
                    and set(d.doers) & set(receivers)
                    and (not d.items or d.items.keys() == deed.items.keys())
                ),
                None,
            )
            if own is None:
                own = Deed(
                    kind,
                    receivers,
                    deed.status,
                    deed.sentence,
                    deed.occasion,
                    order=deed.order + 1,
                    told=list(deed.told),
                )
                made.append(own)
            for path, reading in deed.facts.items():
                if path == "illegal_income_yuan":
                    path = "cost_yuan"
                elif path != "when" and not path.startswith("items."):
                    continue
                if path not in own.facts:
                    own.facts[path] = Reading(
                        reading.value,
                        reading.span,
                        lower(reading.confidence, "medium"),
                        reading.status,
                    )
            if own.same_items_as is None and own.order >= deed.order:
                own.same_items_as = deed
        return made

    def names(self, deeds: Sequence[Deed], leaks: Sequence[Leak]) -> list[str]:
        people = self.reader.people
        wanted = {name for deed in deeds for name in deed.doers} | {leak.party for leak in leaks}
        wanted |= {one.name for one in people.accused if not one.elsewhere}
        return [name for name in people.known if name in wanted]

    # writing

    def span(self, path: str, reading: Reading) -> None:
        given = self.text.given(reading.span)
        self.spans.append(
            FactSpan(
                path, reading.value, given.begin, given.end, self.text.source[given.begin : given.end],
                reading.confidence, reading.status,
            )
        )  # fmt: skip

    def party(self, name: str, told: bool) -> dict[str, Any] | None:
        person = self.reader.people.known[name]
        id = self.ids[name]
        read = self.reader.parties.get(name, _Party())
        row: dict[str, Any] = {"id": id, "name": person.name, "kind": person.kind}
        where = f"parties.{id}"
        in_case = told or person.role == "accused"
        self.span(f"{where}.name", Reading(person.name, Span(person.start, person.end)))
        for path, reading in sorted(read.facts.items(), key=lambda one: one[1].span):
            if path == "circumstances.confession" and self.surrendered(read):
                continue
            self.span(f"{where}.{path}", reading)
            if reading.status in ("claimed", "rejected"):
                continue
            if path.startswith("circumstances."):
                row.setdefault("circumstances", {})[path[14:]] = reading.value
            elif not (path == "age_at_act" and "born" in read.facts):
                row[path] = reading.value
        if person.occupation is not None:
            row["occupation"], begin, end = person.occupation
            self.span(f"{where}.occupation", Reading(row["occupation"], Span(begin, end), "medium"))
        if read.priors:
            row["priors"] = [one.value for one in read.priors]
            for n, one in enumerate(read.priors):
                self.span(f"{where}.priors[{n}]", one)
        return row if in_case else None

    def hand_over(self, deeds: Sequence[Deed]) -> None:
        """Give the circumstances of a story to the doers of its acts."""
        reader = self.reader
        doers = Counter(n for d in deeds for n in d.doers if reader.people.known[n].form != "noun")
        for path, who, named, reading in reader.story:
            for name in reader.bearers.in_story(who, named, doers):
                reader.state(reader.of(name).facts, path, reading)

    def settle(self, name: str, deeds: Sequence[Deed]) -> None:
        """Whether what somebody gave back was all of his gains."""
        facts = self.reader.of(name).facts
        gave = facts.pop(f"circumstances.{GAVE_BACK}", None)
        if gave is None:
            return
        own = [d.facts for d in deeds if name in d.doers]
        gains: list[Any] = []
        for path in ("illegal_income_yuan", "profit_from_use_yuan"):
            gains = gains or [facts[path].value for facts in own if path in facts]
        gains = gains or self.reader.unbound_gains(deeds)
        said, value = given_back(gave.value, gains)
        confidence = lower(gave.confidence, "medium")
        facts.setdefault(
            f"circumstances.{said}", Reading(value, gave.span, confidence, gave.status)
        )

    def surrendered(self, read: _Party) -> bool:
        """如实供述 is half of 自首 and no confession beside it."""
        surrender = read.facts.get("circumstances.voluntary_surrender")
        confession = read.facts["circumstances.confession"]
        return bool(
            surrender is not None and surrender.value and surrender.status in ("found", "alleged")
            and not self.text.quote(confession.span).endswith("坦白")
        )  # fmt: skip

    def act(self, deed: Deed, numbers: dict[int, str]) -> dict[str, Any]:
        id = numbers[id_of(deed)]
        where = f"acts.{id}"
        row: dict[str, Any] = {"id": id}
        doers = [self.ids[name] for name in deed.doers]
        row["party" if len(doers) == 1 else "parties"] = doers[0] if len(doers) == 1 else doers
        row["kind"] = deed.kind
        telling = min(deed.told, key=lambda one: (one.confidence != "high", one.span))
        self.span(
            f"{where}.kind", Reading(deed.kind, telling.span, telling.confidence, deed.status)
        )
        self.span(
            f"{where}.{'party' if len(doers) == 1 else 'parties'}",
            Reading(doers, telling.span, telling.confidence, deed.status),
        )
        when = deed.facts.get("when")
        if when is not None and when.status not in ("claimed", "rejected"):
            first, last = when.value
            path = "on" if first == last else "between"
            row[path] = (
                first.isoformat() if first == last else [first.isoformat(), last.isoformat()]
            )
            self.span(
                f"{where}.{path}",
                Reading(row[path], when.span, when.confidence, self.status(deed, when)),
            )
        self.items(row, deed, where)
        for path, reading in deed.facts.items():
            if path == "when" or path.startswith("items."):
                continue
            if path == "recipients" and deed.kind not in ("sell", "provide"):
                continue
            status = self.status(deed, reading)
            said = path
            if path.startswith("roles."):
                said = f"roles.{self.ids[path[6:]]}"
            elif path.startswith("consequences."):
                said = "consequences"
            self.span(
                f"{where}.{said}", Reading(reading.value, reading.span, reading.confidence, status)
            )
            if status in ("claimed", "rejected"):
                continue
            if path.startswith("roles."):
                row.setdefault("roles", {})[self.ids[path[6:]]] = reading.value
            elif path.startswith("consequences."):
                row.setdefault("consequences", []).append(path[13:])
            else:
                row[path] = reading.value
        source = deed.same_items_as
        if (
            source is not None
            and source.status in ("found", "alleged")
            and id_of(source) in numbers
        ):
            row["same_items_as"] = numbers[id_of(source)]
            self.span(
                f"{where}.same_items_as",
                Reading(row["same_items_as"], telling.span, "medium", deed.status),
            )
        return row

    def items(self, row: dict[str, Any], deed: Deed, where: str) -> None:
        items: dict[str, Any] = {}
        for category, reading in deed.items.items():
            status = self.status(deed, reading)
            name, confidence = category, reading.confidence
            if category == "unspecified":
                # Information of which nothing is said counts in the least class at least.
                name, confidence = "ordinary", lower(confidence, "medium")
                if name in items:
                    continue
            self.span(
                f"{where}.items.{name}", Reading(reading.value, reading.span, confidence, status)
            )
            if status not in ("claimed", "rejected"):
                items[name] = reading.value
        if items:
            row["items"] = items

    def status(self, deed: Deed, reading: Reading) -> Status:
        """What the court found an act to be, its facts are, unless they were disputed for themselves."""
        if reading.status == "alleged" and deed.status == "found":
            return "found" if not deed.by_court else "alleged"
        if deed.status in ("claimed", "rejected"):
            return deed.status
        return reading.status

    def incident(self, leak: Leak, id: str) -> dict[str, Any]:
        row: dict[str, Any] = {"id": id, "party": self.ids[leak.party]}
        self.span(f"incidents.{id}.party", Reading(row["party"], leak.span, "medium"))
        for path, reading in leak.facts.items():
            self.span(f"incidents.{id}.{path}", reading)
            if reading.status in ("claimed", "rejected"):
                continue
            if path.startswith("leaked."):
                row.setdefault("leaked", {})[path[7:]] = reading.value
            else:
                row[path] = reading.value
        return row


def id_of(deed: Deed) -> int:
    return id(deed)


def _joint(deed: Deed, doers: tuple[str, ...], before: Sequence[Deed]) -> tuple[str, ...]:
    """An accomplice's act is that of those with whom he acted a moment ago."""
    for other in before:
        if doers and set(doers) < set(other.doers) and deed.sentence - other.sentence <= 1:
            return other.doers
    return doers
