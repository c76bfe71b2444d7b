"""Who did each act that a document tells: an indictment, a judgment, a bulletin, with those it accuses by name.

A clause without a subject is about whom the text was speaking of; who received, sold or bears witness does not
become that. Joint doers: enterprise.py; whose part of the document it is: chapters.py.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from lvheng.narrative.acts.act_words import ActWord
from lvheng.narrative.acts.asking import without_requests
from lvheng.narrative.acts.telling import Event, Told
from lvheng.narrative.cast.charged import charged_in
from lvheng.narrative.cast.people import People
from lvheng.narrative.cast.referents import Referents
from lvheng.narrative.doers.chapters import is_numbered, named_by_heading
from lvheng.narrative.doers.enterprise import Enterprise
from lvheng.narrative.doers.helpers import help_told_in
from lvheng.narrative.doers.offices import is_of_office
from lvheng.narrative.doers.partners import acting_in, is_parted, is_share, pays_another
from lvheng.narrative.doers.phrases import describes_somebody
from lvheng.narrative.doers.receiving import (
    counterparts,
    is_handed_inside,
    is_receiver,
    stays_inside,
    without_receivers,
)
from lvheng.narrative.doers.runs import Clause, Run, clauses_in
from lvheng.narrative.doers.sharing import shared_by
from lvheng.narrative.doers.statements import Statements
from lvheng.narrative.words.text import Span, Text

__all__ = ["Document"]

_AND_UNDER_HIM = re.compile("为(?:首|主|头目|核心|骨干)，$")
"""以甲为首，乙、丙为成员的团伙."""
_YET = re.compile("仍|还|而|却|遂|便|就|也")
"""明知其丈夫窃取后出售 tells of the husband, 明知其窃取仍购买 of the wife."""
_SEPARATELY = re.compile("分别|各自")
_PASSIVE = re.compile(r"(?:被(?!告|害)|遭到?)(?:人|他人|别人|不法分子)?(?:[^，。；]{0,6})$")
_FOUND = re.compile("(?:发现|察觉|撞见|看见|举报|检举)(?:了|到)?$")
"""汪某发现同事祁某导出…: it is he whom the other found."""
_NEAR, _FEW = 4, 6
_GOVERNS = re.compile(
    "(?:向|给|予|由|被|与|和|从|跟|联系|认识|结识|找到?|通过|抓获|查获|系|是)(?:了|到|上)?(?:一?[名个位]|多名|某)?(?:非法|专门|从事|负责)?$"
)
_ORDERS = re.compile(
    "指使|指派|指示|指令|安排|授意|(?<![出委选分])派(?!出所|单|发|件)|命令|吩咐|布置|支使|差使|责令|雇[请佣用]?"
)
_REQUESTS = re.compile("(?:请|让|叫|托|求|要求|找|喊|联系|请求|委托)(?:了|过|到|上)?$")
_THROUGH = re.compile("(?:由|系|是)$")
_TESTIFIES = re.compile(
    r"(?:（[^）]{0,60}）)?(?:等[^，。；]{0,4}人)?(?:的)?(?:当庭|在侦查阶段|向[^，。；]{0,8})?(?:证言|陈述|证实|证明|反映|指认|辨认|称|报案|作证|书面|提供的)"
)


@dataclass
class Document:
    """Of whom a document speaks, sentence by sentence."""

    text: Text
    people: People
    enterprise: Enterprise = field(default_factory=Enterprise)
    _of: tuple[str, ...] = ()
    """The last of the accused whom it was about."""
    _chiefs: tuple[str, ...] = ()
    """Those accused at whose bidding the sentence says it was done."""
    _lender: tuple[str, ...] = ()
    """Of whom the sentence is while it tells what another did for him (由李某整理；另将…)."""
    _bidden: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Those whom the sentence says were ordered to do it, with those who ordered."""
    _office: bool = False
    """Whether the sentence is telling what the authorities did."""
    _asked: dict[int, tuple[str, ...]] = field(default_factory=dict)
    """Whom the sentence says were asked to do it, by the place of the act word."""

    def __post_init__(self) -> None:
        self.people.charged = charged_in(self.text)
        self.who = Referents(self.people, self.people.charged)
        self.statements = Statements(self.people)
        self._shared = shared_by(self.text, self.people.charged)

    def sentence(
        self, told: Told, words: str, bounds: Sequence[tuple[int, int]], acts: Sequence[ActWord], number: int
    ) -> None:  # fmt: skip
        """Read a sentence: whom its clauses are about, and its events."""
        people = self.people
        if self._of and not set(people.last) & self.who.charged:
            people.last = self._of
        self._chiefs, self._lender, self._asked, self._bidden, self._office = (), (), {}, {}, False
        new_line = self.text.view[told.span.begin - 1 : told.span.begin] in ("", "\n")
        told.mentions = self.statements.resolved(words, told.mentions, new_line)
        if is_numbered(words):
            self.enterprise.next_item()
        self.enterprise.sentence(words)
        self.enterprise.share(self._shared.get(told.span.begin, ()))
        clauses = list(clauses_in(words, bounds, told.mentions, acts))
        heading = named_by_heading(words, told.mentions)
        if heading:
            people.last = tuple(dict.fromkeys(n for m in heading for n in people.whom(m)))
            self.enterprise.of_chapter(people.last)
        acting = list(acting_in(clauses, self.who))
        self.enterprise.whole(words, acting, is_parted(words, clauses, acting, self.who))
        for order, clause in enumerate(clauses):
            self._clause(told, words, clause, number + order)
        paid = any(pays_another(words, clause, self.enterprise.members) for clause in clauses)
        traded = (e for e in told.events if not is_share(e, self.text))
        if paid or self.enterprise.traded(traded):
            self.enterprise.members = ()
        told.events = list(without_requests(told.events, self._asked, self.who.charged))
        testified = any(_testifies(words, r) for clause in clauses for r in clause.runs)
        told.events = [
            event
            for n, event in enumerate(told.events)
            if not (testified or self.enterprise.is_inner(event, told.events[n + 1 : n + _FEW]))
        ]
        for event in told.events:
            begin = self.text.clauses[event.clause].begin
            said = self.text.view[begin : event.span.begin]
            self.enterprise.answer_for(event, said)
        if set(people.last) & self.who.charged:
            self._of = people.last

    def _clause(self, told: Told, words: str, clause: Clause, number: int) -> None:
        people = self.people
        begin, end = clause.begin, clause.end
        here = words[begin:end]
        subject = next((r for r in clause.runs if r.part in ("subject", "bystander")), None)
        subject = subject or next(
            (r for r in clause.runs if _is_named_as_doer(words, r, clause)), None
        )
        if self._lender and words[begin - 1 : begin] == "；":
            people.last, self._lender = self._lender, ()
        topic = people.last
        office = is_of_office(words, begin, end, self._office)
        self._office = office and subject is None
        if subject is not None:
            self._lender = ()
            self.who.previous = topic
            open_ = subject.mentions[0].form == "group" and len(topic) == 1
            named = self.who.names(subject) or (() if open_ else topic)
            topic = (*topic, *named) if _AND_UNDER_HIM.search(words, 0, begin) else named
        added = [r for r in clause.runs if r.part in ("joint", "chief")]
        orders = _ORDERS.search(here) and not clause.acts
        for run in clause.runs if orders else ():
            if run.part == "caused":
                self._bidden |= dict.fromkeys(self.who.answering(run), topic)
        for run in added:
            if run.part == "chief":
                self._chiefs = self.who.answering(run)
            elif subject is None or run.begin > subject.begin:
                topic = tuple(dict.fromkeys((*topic, *self.who.names(run))))
        if not clause.acts:
            made = [n for r in clause.runs if r.part == "caused" for n in self.who.answering(r)]
            topic = tuple(dict.fromkeys((*topic, *made)))
        topic = tuple(dict.fromkeys((*self._chiefs, *topic)))
        self.who.note(topic, self.who.names(subject) if subject is not None else ())
        for run in clause.runs:
            self.who.heard(run)
        told.subjects.append(topic)
        told.named.append(subject is not None)
        self.enterprise.clause(here, topic)
        people.last = topic or people.last
        if not clause.acts:
            self._help(told, words, clause)
        following = self._events(told, words, clause, number, topic, subject, office)
        people.speak_of(following if following != topic or subject is not None or added else ())

    def _help(self, told: Told, words: str, clause: Clause) -> None:
        """Take note of an accused who is told to have helped."""
        for run in clause.runs:
            if run.part in ("subject", "agent"):
                place = told.span.begin + run.end
                after = words[run.end : clause.end]
                told.helps += help_told_in(after, self.who.answering(run), place)

    def _events(
        self, told: Told, words: str, clause: Clause, number: int, topic: tuple[str, ...], subject: Run | None, office: bool,
    ) -> tuple[str, ...]:  # fmt: skip
        """Add the events of a clause; of whom the text speaks after it."""
        people, begin = self.people, clause.begin
        before, base = begin, topic
        unsaid = False
        known: tuple[str, ...] = ()
        sure = subject is not None or bool(people.last)
        for act in clause.acts:
            who, certain, kind = base, sure, act.kind
            source_too: tuple[str, ...] = ()
            described = clause.described_by(act)
            passive = unsaid or _PASSIVE.search(words[before : act.begin]) is not None
            through = clause.before(act, before, "agent", "caused", "asked", "embedded")
            own = clause.before(act, before, "subject", "bystander")
            found = own and _FOUND.search(_before(words, own[-1]))
            if own and (before != begin or found):
                who = self.who.names(own[-1]) or base
                base = topic if found and set(topic) & self.who.charged else who
            if through and (not own or own[-1].begin < through[-1].begin):
                last = through[-1]
                other = self.who.other_than(base, last)
                if last.part == "agent":
                    who = self.who.names(last)
                    by = _THROUGH.search(_before(words, last))
                    if own and last.phrase - own[-1].end <= _NEAR and by and by[0] == "由":
                        who = tuple(
                            dict.fromkeys((*self.who.names(own[-1]), *who))
                        )  # 某公司由宋某购买
                    if by:
                        self._lender, base = self._lender or base, who
                    elif not own:
                        base = who  # 信息被周某拷贝，卖给…
                    base = base or who
                elif last.part == "embedded":
                    who = self.who.names(last)
                    known = () if act.relative else who
                elif last.part == "caused":
                    if _REQUESTS.search(_before(words, last)):
                        self._asked[told.span.begin + act.begin] = other
                    made = (n for n in other if n in self.who.charged)
                    who = base = tuple(dict.fromkeys((*base, *made)))
                else:
                    kind, source_too = "commission", other
                    self._asked[told.span.begin + act.begin] = source_too
            elif known and not own and not _YET.search(words, before, act.begin):
                who = known
            elif (
                passive
                or (office and (subject is None or act.begin < subject.begin))
                or clause.before(act, before, "nameless")
            ) and not own:
                who, certain, unsaid = (), False, True
            if kind in ("commission", "buy") and not source_too:  # 请荆某查询 is one word
                inside = [r for r in clause.within(act) if r.part != "source"]
                source_too = tuple(n for r in inside for n in self.who.other_than(base, r))
                if source_too:
                    self._asked[told.span.begin + act.begin] = source_too
            if described is not None:
                who, certain = people.whom(described), False
            elif self._is_anothers(words, clause, act, before):
                before = act.end
                continue
            if not who and not unsaid and len(people.accused) == 1:
                who, certain = (people.accused[0].name,), False
            if len(who) == 1 and who[0] in self._bidden:
                who = tuple(dict.fromkeys((*self._bidden[who[0]], *who)))
            if kind == "sell":  # in 受葛某唆使…卖给葛某 he is no seller
                who = without_receivers(clause.runs, act, who)
            to, source = (
                counterparts(clause.runs, act, who, self.who) if not described else ((), ())
            )
            official = kind == "provide" and is_handed_inside(words, act)
            stays = kind == "provide" and stays_inside(clause.runs, act, who)
            if not (act.denied or official or stays):
                at = told.span.begin
                told.events.append(
                    Event(
                        kind, Span(at + act.begin, at + act.end), who, told.voices[number - self.text.clause_at(at)], told.sentence, number,
                        certain and bool(who), act.relative or described is not None, act.means, act.weak, act.plan, to, source + source_too,
                        self._each(who, words[begin : act.begin]),
                        to_names=any(m.form in ("name", "unit") for r in clause.runs if is_receiver(r, act) for m in r.mentions),
                        from_person=any(m.form == "name" for r in clause.runs if r.part == "source" for m in r.mentions),
                    )
                )  # fmt: skip
            before = act.end
        return base

    def _is_anothers(self, words: str, clause: Clause, act: ActWord, before: int) -> bool:
        """Whether an act is that of somebody without a name whom it describes: 购买信息的业务员另案处理."""
        if not describes_somebody(words, act.end):
            return False
        said = words[max(before, clause.begin) : act.begin]
        told = clause.before(act, before, "subject", "agent", "caused", "joint", "embedded")
        return not told or _GOVERNS.search(said) is not None

    def _each(self, who: tuple[str, ...], before: str) -> bool:
        """Whether each did it for himself, as several units do of whom nothing joint is told."""
        units = len(who) > 1 and all(self.people.known[n].kind == "unit" for n in who)
        return bool(_SEPARATELY.search(before)) or (units and "共同" not in before)


def _is_named_as_doer(words: str, run: Run, clause: Clause) -> bool:
    """系被告人欧某因情感纠纷，将…公布: whom a clause without an act names as who did what follows."""
    if run.part != "agent" or any(a.begin >= run.end for a in clause.acts):
        return False
    return (
        words[run.phrase - 1 : run.phrase] in "系是"
        and words[run.end : run.end + 1] not in "，。；：、）\n的"
    )


def _testifies(words: str, run: Run) -> bool:
    """Whether a victim or witness says what the sentence tells: it is told elsewhere."""
    return run.part == "bystander" and _TESTIFIES.match(words, run.end) is not None


def _before(words: str, run: Run) -> str:
    return words[max(0, run.phrase - 4) : run.phrase]
