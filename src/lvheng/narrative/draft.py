"""From a text to a draft case file, each fact with the words that it was read from.

`draft` reads sentence by sentence; what it keeps grows with the persons, acts and facts of the text and not
with its length. It judges nothing: a fact claimed or rejected stays out of the case and is only pointed at.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from lvheng.narrative.acts.answering import answered, may_answer, mirrored
from lvheng.narrative.acts.askers import without_askers, without_bystanders
from lvheng.narrative.acts.attachment import bind
from lvheng.narrative.acts.attribution import voices
from lvheng.narrative.acts.chronicle import Chronicle, Deed, Reading
from lvheng.narrative.acts.events import Told, told_in
from lvheng.narrative.acts.exchanged import gone_out
from lvheng.narrative.acts.genre import accuses
from lvheng.narrative.acts.passing import hand_on
from lvheng.narrative.acts.retold import (
    ordinal,
    refused_numbers,
    refuses_the_last,
    told_again,
    told_once,
)
from lvheng.narrative.acts.same_items import had_from_others, trace
from lvheng.narrative.acts.unplaced import leave, left_by, place
from lvheng.narrative.cast.biography import traits_in
from lvheng.narrative.cast.occupations import says_more
from lvheng.narrative.cast.people import People, Person
from lvheng.narrative.doers.crew import join_crews
from lvheng.narrative.doers.enterprise import done_together
from lvheng.narrative.doers.helpers import Help, join_by_role, join_helpers
from lvheng.narrative.gains.bought_or_sold import paid_for
from lvheng.narrative.gains.money import money_in
from lvheng.narrative.gains.restitution import gifts_of, settle
from lvheng.narrative.gains.trades import both_sides, with_partners
from lvheng.narrative.leaks.incidents import Leak, leaks_in
from lvheng.narrative.records.items import items_in
from lvheng.narrative.rows import Row
from lvheng.narrative.sentencing.belonging import belong, by_office
from lvheng.narrative.sentencing.priors import PriorMention, priors_in, told_before
from lvheng.narrative.sentencing.stated import Stated
from lvheng.narrative.words.dates import DateMention, dates_in
from lvheng.narrative.words.numbers import quantities_in
from lvheng.narrative.words.text import Span, Text
from lvheng.narrative.writing import FactSpan, Writer

__all__ = ["Draft", "FactSpan", "draft"]


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


_ARREST = re.compile(r"抓获|归案|案发|查获|被查|落网|到案|投案|关闭|查处")
_LAWFUL_PERHAPS = re.compile(
    "(?:自行|合法|依法|已经?)公开|公开(?:信息|渠道|页面|登记|可查|查询)|公示|(?:本人|其|用户|客户|书面)同意|知情同意|(?:本人|用户|客户)授权|无罪|不构成犯罪|不起诉|撤销案件"
)
"""Whether the acts were unlawful at all is in dispute."""
_CONFIRMS = re.compile(
    r"(?:上述|以上)(?:犯罪)?事实[^。]{0,120}(?:足以认定|予以确认|予以认定|本院予以|查证属实)|查明的[^。]{0,12}事实[^。]{0,10}(?:指控|起诉书)[^。]{0,12}(?:一致|相同)"
    r"|指控的(?:上述|全部|主要)?(?:犯罪)?事实(?:成立|属实|清楚，(?:本院)?(?:予以|依法)?(?:确认|认定))"
)
_HEADS_LIST = re.compile("(?:如下|以下[^，。；]{0,6})：?\\s*$")
_ENUMERATED = re.compile(
    r"^\s*(?:[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|[（(]?\d{1,2}[）)、.．](?:(?!\d)|(?=(?:19|20)\d\d年))|第[一二三四五六七八九十\d]+(?:起|笔|次|节)|[①-⑳])"
)
_EXAMINED = re.compile(
    "鉴定|检验|勘验|检查笔录|电子数据|清点|统计|提取|司法会计|比对|审计|证实|显示"
)
"""Evidence that counts records."""
_NO_CHARGE = re.compile("(?:证据不足|事实不清)[^。]{0,20}不符合起诉条件")
_SUFFERS = re.compile(
    r"(?:找我(?!要|买|拿|收|弄|帮|查|换|合作|商量|谈|说|[表堂]?[哥弟姐妹舅姨姑叔爸妈]|老[公婆]|朋友|同[学事])|(?:加|骂|骗|联系|打)我)|给我(?!老[婆公]|[爸妈哥弟姐妹舅姨]|儿子|女儿|转|[一每两三几\d]*[份张条](?:新|名|客|业|资|学|车|信|数)|发了?[\d一二三四五六七八九十两几]|钱|好处|分|结|(?:一[人个张份条单次])?[\d一二三四五六七八九十两几]+(?:块|元|百|千|万|毛|多))|我(?:家|们家)?(?:孩子)?(?:的)?(?:个人)?(?:信息|电话|手机号|身份证|房号|隐私|资料)(?:被|是|泄|怎么|都|号被)?"
    r"|被(?:卖|泄|开盒|骚扰|曝光)|我被|举报|(?<![他她们方友家妻夫主司板店长事人院校户员])报(?:了)?警|投诉|维权|骚扰|我们(?:网点|公司|App)|怀疑"
)


class _Reader:
    def __init__(self, text: Text) -> None:
        self.text = text
        self.people = People()
        self.chronicle = Chronicle()
        self.helps: list[Help] = []
        self.narrator = Person("我", "person", "narrator")
        """What the first words say of a narrator who has not spoken of himself yet."""
        self.proceedings = accuses(text.view)
        self.stated = Stated(text, self.people, self.proceedings)

    # reading

    def draft(self, judged_on: date | None) -> Draft:
        text = self.text
        said = voices(text)
        items, money, dates = Row(items_in(text)), Row(money_in(text)), Row(dates_in(text))
        numbers = Row(quantities_in(text))
        self.money = money.all
        ends = self.closing_day(dates.all)
        self.people.proceedings = self.proceedings
        self.people.narrator_suffers = _SUFFERS.search(text.view) is not None
        for told in told_in(text, said, self.people):
            span = told.span
            self.helps += told.helps
            if numbered := _ENUMERATED.match(text.view[span.begin : span.end]):
                self.chronicle.open_occasion(ordinal(numbered[0]))
                if _HEADS_LIST.search(text.view, max(0, span.begin - 12), span.begin):
                    self.chronicle.begin_list(told.sentence)
            those = dates.within(span)
            first = text.clause_at(span.begin)
            clauses = text.clauses_in(span)
            here = said[first : first + len(clauses)]
            if _CONFIRMS.search(text.view, span.begin, span.end):
                self.chronicle.confirm()
            priors = list(priors_in(text.view, span, those))
            told.events = [
                e for e in told.events
                if not e.voice.background and not any(p.cause.holds(e.span) for p in priors)
            ]  # fmt: skip
            background = bool(here) and all(voice.background for voice in here)
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
            elif _EXAMINED.search(text.view, span.begin, span.end):
                for item in items.within(span):
                    leave(self.chronicle, item, "found")
            self.stated.circumstances(told, clauses, here, money.within(span), priors)
            if not background:
                self.stated.aspects(told, clauses, here)
            if self.proceedings:
                self.chronicle.refuse(refused_numbers(text.view[span.begin : span.end]))
                if _NO_CHARGE.search(text.view, span.begin, span.end):
                    self.chronicle.refuse((), all=True)
                if refuses_the_last(text.view[span.begin : span.end]):
                    self.chronicle.refuse_last(told.sentence)
                named = {m.name for m in told.mentions if m.name in self.stated.parties}
                self.stated.rule(text.view[span.begin : span.end], named)
            self.biography(told, clauses, those, priors)
        return self.write(judged_on)

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

    def last_named(self, told: Told, span: Span) -> tuple[str, ...]:
        """The last person whom a sentence names before some words of it."""
        place = span.begin - told.span.begin
        named = [m.name for m in told.mentions if m.name and m.form in ("name", "family")
                 and m.end <= place]  # fmt: skip
        return tuple(named[-1:])

    def biography(
        self,
        told: Told,
        clauses: Sequence[Span],
        dates: Sequence[DateMention],
        priors: Sequence[PriorMention],
    ) -> None:
        view = self.text.view
        for prior in priors:
            number = self.text.clause_at(prior.span.begin) - self.text.clause_at(told.span.begin)
            clause = clauses[max(0, min(number, len(clauses) - 1))]
            who, named = self.stated.bearers.of_clause(view, told, max(0, number), clause)
            if not named and not self.proceedings:
                who = self.last_named(told, prior.span) or (
                    (self.people.hero,) if self.people.hero else who
                )
            if len(who) == 1:
                known = self.stated.of(who[0]).priors
                if not any(told_before(prior.prior, one.value) for one in known):
                    known.append(Reading(prior.prior, prior.span, "high"))
        for name, path, reading in traits_in(view, told, clauses, self.people, dates):
            if path == "occupation":
                person = self.people.known.get(name, self.narrator)
                if person.occupation is None or says_more(reading.value, person.occupation[0]):
                    person.occupation = (reading.value, reading.span.begin, reading.span.end)
            elif self.stated.bearers.may_be(name):
                self.stated.of(name).facts.setdefault(path, reading)

    # writing

    def write(self, judged_on: date | None) -> Draft:
        """The draft of what was read."""
        narrator = self.people.known.get("我", self.narrator)
        narrator.occupation = narrator.occupation or self.narrator.occupation
        deeds = self.deeds()
        leaks = leaks_in(self.text, voices(self.text), self.people, deeds)
        names = self.names(deeds, leaks)
        today = judged_on or date.today()
        ids = {name: f"p{n}" for n, name in enumerate(names, 1)}
        disputed = _LAWFUL_PERHAPS.search(self.text.view) is not None
        unsure = not self.proceedings or len(names) > 1 or disputed
        writer = Writer(self.text, ids, today, unsure)
        numbers = {id(d): f"a{n}" for n, d in enumerate(deeds, 1)}
        self.stated.hand_over(deeds)
        gifts = gifts_of({name: self.stated.of(name).facts for name in names})
        for name in names:
            settle(name, self.stated.of(name).facts, deeds, self.money, gifts)
        parties = [writer.party(self.people.known[name], self.stated.of(name)) for name in names]
        acts = [(writer.act(d, numbers), d.status) for d in deeds]
        incidents = [writer.incident(leak, f"i{n}") for n, leak in enumerate(leaks, 1)]
        spans = tuple(sorted(writer.spans, key=lambda s: (s.start, s.end, s.path)))
        if not parties:
            return Draft({}, spans)
        case: dict[str, Any] = {"lvheng": 1, "unstated": "unknown", "parties": parties}
        if judged_on is not None:
            case["judged_on"] = judged_on.isoformat()
        stated = [row for row, status in acts if status in ("found", "alleged")]
        if stated:
            case["acts"] = stated
        if incidents:
            case["incidents"] = incidents
        return Draft(case, spans)

    def deeds(self) -> list[Deed]:
        """The acts of the case, in the order of the text."""
        people = self.people
        if people.proceedings:
            accused = [one.name for one in people.accused]
            sales = paid_for(self.chronicle.deeds, self.text, accused, self.money)
            self.chronicle.deeds += sales
            self.chronicle.deeds = told_once(self.chronicle.deeds, self.text.view)
        else:
            deeds = without_askers(self.chronicle.deeds, self.text.view)
            self.chronicle.deeds = told_again(deeds)
        self.chronicle.deeds += gone_out(self.chronicle.deeds)
        kept = answered(self.chronicle.deeds, people, self.stated.responsible, self.text.view)
        join_helpers(self.helps, kept, {one.name for one in people.accused})
        if people.proceedings:
            kept = done_together(kept)
        else:
            join_by_role(self.stated.notes, kept)
        belong(self.stated.notes, kept, self.stated.state, self.text.view)
        if people.proceedings:
            kept += mirrored(kept, may_answer(kept, people), self.text)
        else:
            for deed in kept:
                if all(people.known[n].kind == "unit" for n in deed.doers):
                    deed.doers = (*deed.doers, *sorted(self.stated.responsible))
            with_partners(kept, people)
            kept = join_crews(kept, people, self.text.view)
            kept += both_sides(kept, people, self.money, self.text)
            kept = without_bystanders(kept, people)
        by_office(kept, people, self.text.view)
        kept.sort(key=lambda d: d.order)
        here = {id(d) for d in kept}
        for deed in kept:
            if deed.same_items_as is not None and id(deed.same_items_as) not in here:
                deed.same_items_as = None
        trace(self.text, kept)
        had_from_others(kept)
        hand_on(kept, self.text)
        left = [*self.chronicle.unplaced, *left_by(self.chronicle.deeds, kept)]
        if place(left, kept):
            hand_on(kept, self.text)
        return kept

    def names(self, deeds: Sequence[Deed], leaks: Sequence[Leak]) -> list[str]:
        people = self.people
        wanted = {name for deed in deeds for name in deed.doers} | {leak.party for leak in leaks}
        wanted |= {one.name for one in people.accused if not one.elsewhere}
        return [name for name in people.known if name in wanted]
