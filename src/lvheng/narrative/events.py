"""What each sentence tells: act words with their doers, counterparts, voice and date."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from lvheng.narrative.acts import ActWord, act_words, of_information
from lvheng.narrative.attribution import Voice
from lvheng.narrative.lay import cast_in, not_within
from lvheng.narrative.narrator import narrator_of
from lvheng.narrative.occupations import is_job, job_before
from lvheng.narrative.people import Mention, People
from lvheng.narrative.tale import Tale
from lvheng.narrative.text import Span, Text

__all__ = ["Event", "Run", "Told", "told_in"]


@dataclass(slots=True)
class Event:
    """One act word told of somebody. `sure` False: its doer was taken over and might be another."""

    kind: str
    span: Span
    doers: tuple[str, ...]
    voice: Voice
    sentence: int
    clause: int
    sure: bool = True
    relative: bool = False
    means: bool = False
    weak: bool = False
    plan: bool = False
    to: tuple[str, ...] = ()
    """Those to whom the information goes, by name."""
    source: tuple[str, ...] = ()
    """Those from whom it comes."""
    separately: bool = False
    called_provide: bool = False
    from_person: bool = False
    to_names: bool = False
    """Whether those to whom it goes are named."""


@dataclass(frozen=True, slots=True)
class Run:
    """Mentions joined by 、 and 和, and the part they play in their clause."""

    begin: int
    end: int
    mentions: tuple[Mention, ...]
    part: str
    """subject, agent (被…, 由…), joint (伙同…), to (向…, 给…), source (从…), or other."""


@dataclass(slots=True)
class Told:
    """A sentence: whom each of its clauses is about, and its events."""

    sentence: int
    span: Span
    subjects: list[tuple[str, ...]] = field(default_factory=list)
    """By clause."""
    named: list[bool] = field(default_factory=list)
    """Whether the clause itself names its subject."""
    events: list[Event] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    """At places of the sentence."""
    voices: Sequence[Voice] = ()
    """By clause."""

    def voice_at(self, text: Text, place: int) -> Voice:
        """The voice of the clause in which a place of the view lies."""
        return self.voices[text.clause_at(place) - text.clause_at(self.span.begin)]


_JOINED = re.compile(
    r"(?:（[^）]{0,60}）)?(?:(?:[、和与及跟同]|以及|伙同|、?会同)(?:同案)?(?:(?:被告人|被告单位|犯罪嫌疑人|上诉人)|[^，。；、和与的向从将把被]{1,10}(?:人|员|师|理|长|监|教|导|东|管))?)(?:（[^）]{0,60}）)?"
)
_AGENT = re.compile(
    r"(?:由|被|遭|遭到|让|叫|给|安排|指使|雇佣|组织|带领|要求|指挥|授意|教唆|唆使|怂恿|并由|再由|后由|是|系|就是|怀疑|肯定是|除了)$"
)
_JOINT = re.compile(
    r"(?:伙同|会同|勾结|联合|纠集|联手|连同|结伙)(?:被告人|犯罪嫌疑人|同案犯|他人)?$"
)
_WITH = re.compile(r"(?:与|和|同|跟)(?:被告人|犯罪嫌疑人|同案犯)?$")
_TOGETHER = re.compile(
    r"^(?:（[^）]{0,40}）)?(?:等人)?(?:经)?(?:事先|共同|共谋|合谋|合伙|预谋|商议|商量|商定|一起|结伙|约定|协商|密谋|分工|串通|相互配合)"
)
_TO = re.compile(
    r"(?:向|给|予|卖予|提供给|至|到|卖与|发给|交给|告知|对)(?:了)?(?:同案)?(?:被告人|被害人|买家|下家|网友|朋友|客户|他的|其)?$"
)
_TO_THE_NEXT = re.compile(
    r"(?:给|予|与|向)[^，。；、]{1,10}?[\d一二三四五六七八九十][\d,.一二三四五六七八九十百千万余多]{0,10}[条份组个单张][、和]$"
)
"""卖给王某1万条、刘某2万条."""
_SOURCE = re.compile(
    r"(?:从|自|经|跟|找|问|向|由)(?:上家|卖家|被告人|网友|朋友|其|被害人|保险业务员|[^，。；]{0,8}(?:员|人|师|客|主|长))?$"
)
_NOT_SUBJECT = re.compile(
    r"(?:通过|为|替|帮|帮助|按照?|受|应|请|在|以|将|把|利用|冒用|于|联系|联系到|认识|认识了|结识|添加|加|招募|聘请|抓获|锁定|查获|控制|传唤|委托|借用|使用|登录|根据|致|致使|导致|任职|就职于|供职于|入职|担任|成立|设立|注册|冒充|假冒|骗取|取得|收受|收取|获取|窃取|索取|索要|购买|收购|出售|转售|转卖|倒卖|贩卖|因|除了?|关于|代表|隶属|属|移送|带领|属于|看到|发现|听|听说|被害人|的)$"
)
_AFTER_NOT_SUBJECT = re.compile(
    r"^(?:（[^）]{0,40}）)?(?:等人?|处|手中|手里|那里|那儿|这里|名下)(?:处|手中|手里)?"
)
_POSSESSED = re.compile(r"^(?:的|电脑|手机|账户|账号|微信|住处|家中|名义|内部|系统|客户|业主|用户)")
_LONGEST_OFFICE = 40
_DESCRIBED = re.compile(
    "(?:[^，。；向从给把将被由让找跟与和对系识使为]{0,24}(?:岁|处罚|工作|任职|上班|判刑|职业|业务|固定职业|前科|刑满释放|取保候审)的)"
)
"""17岁的郝某, 在银行工作的朱某: the words before him only describe him."""
_PREDICATE = re.compile("(?:做|当|任|担任|作为|成为|(?<![不就还])是|系|为)[^，。；]{0,14}$")
_CLOSED = re.compile(
    "(?:$|[，。；、！？\\n]|的(?=$|[，。；！？\\n])|多年|[一二两三四五六七八九十0-9]+年)"
)
"""What somebody is: 在一家公司做销售 tells of nobody else."""
_CAUSED = re.compile(r"(?:安排|指使|雇佣|组织|带领|要求|让|叫|指挥|授意|教唆|唆使|怂恿)$")
_SEPARATELY = re.compile("分别|各自")
_PASSIVE = re.compile(r"(?:被(?!告|害)|遭到?)(?:人|他人|别人|不法分子)?(?:[^，。；]{0,6})$")


def told_in(text: Text, voices: list[Voice], people: People) -> Iterator[Told]:
    """The sentences of `text`, one by one, with their events; `people` learns as the text goes on."""
    tale = (
        None
        if people.proceedings
        else Tale(people, narrator_of(text.view, people.narrator_suffers))
    )
    spoken = False
    clause_number = 0
    people.introduce(text.view)
    for number, span in enumerate(text.sentences):
        words = text.view[span.begin : span.end]
        if words.strip() == "":
            clause_number += len(text.clauses_in(span))
            continue
        mentions = people.mentions(words, span.begin)
        if tale:
            mentions = cast_in(words, people, span.begin, mentions)
        clauses = text.clauses_in(span)
        bounds = [(c.begin - span.begin, c.end - span.begin) for c in clauses]
        acts = act_words(words, bounds, spoken, not people.proceedings)
        told = Told(number, span, mentions=mentions)
        told.voices = voices[clause_number : clause_number + len(clauses)]
        if tale:
            acts = not_within(acts, mentions)
            tale.sentence(words, span.begin, mentions)
        for order, (begin, end) in enumerate(bounds):
            here = [m for m in mentions if begin <= m.begin < end]
            those = [a for a in acts if begin <= a.begin < end]
            if tale:
                _told_plainly(
                    told,
                    tale,
                    words,
                    (begin, end),
                    here,
                    those,
                    voices[clause_number + order],
                    clause_number + order,
                )
                continue
            _clause(
                told,
                people,
                words,
                (begin, end),
                here,
                those,
                voices[clause_number + order],
                clause_number + order,
            )
        clause_number += len(clauses)
        spoken = spoken or bool(acts) or (tale is not None and of_information(words, True))
        yield told


_MEASURES = re.compile(
    r"涉嫌|刑事拘留|刑拘|获刑|判处|批准逮捕|批捕|强制措施|行政拘留|抓获|取保候审|提起公诉|批评教育|行政处罚|犯罪嫌疑人|移送审查起诉|受审"
)


def _clause(
    told: Told, people: People, words: str, bounds: tuple[int, int], mentions: list[Mention],
    acts: list[ActWord], voice: Voice, number: int,
) -> None:  # fmt: skip
    begin, end = bounds
    runs = list(_runs(words, begin, end, mentions))
    if _MEASURES.search(words[begin:end]):
        people.accuse(m for m in mentions if m.form in ("name", "unit"))
        people.charge(name for m in mentions if m.form == "group" for name in people.whom(m))
    subject = next((r for r in runs if r.part == "subject"), None)
    joint = [r for r in runs if r.part == "joint"]
    topic = people.last
    if subject is not None:
        topic = _names(people, subject) or topic
    for run in joint:
        if subject is None or run.begin > subject.begin:
            topic = tuple(dict.fromkeys((*topic, *_names(people, run))))
    told.subjects.append(topic)
    told.named.append(subject is not None)
    before = begin
    base = topic
    sure = subject is not None or len(people.last) >= 1
    for act in acts:
        who, certain = base, sure
        passive = _PASSIVE.search(words[begin : act.begin]) is not None
        agents = [r for r in runs if r.end <= act.begin and r.begin >= before and r.part == "agent"]
        own = [r for r in runs if r.end <= act.begin and r.begin >= before and r.part == "subject"]
        if agents:
            who = _names(people, agents[-1])
            if _CAUSED.search(words[begin : agents[-1].begin]):
                who = tuple(dict.fromkeys((*base, *who)))
        elif own and before != begin:
            who = _names(people, own[-1]) or base
            base = who
        elif passive:
            who, certain = (), False
        if not who and not passive and len(people.accused) == 1:
            who, certain = (people.accused[0].name,), False
        to, source = _counterparts(people, runs, act, who)
        if not act.denied:
            told.events.append(
                Event(
                    act.kind, Span(told.span.begin + act.begin, told.span.begin + act.end), who, voice, told.sentence, number,
                    certain and bool(who), act.relative, act.means, act.weak, act.plan, to, source,
                    bool(_SEPARATELY.search(words[begin : act.begin])),
                    to_names=any(m.form in ('name', 'unit') for r in runs if r.part == 'to' or (r.part == 'other' and 0 <= r.begin - act.end <= 3) for m in r.mentions),
                    from_person=any(m.form == "name" for r in runs if r.part == "source" for m in r.mentions),
                )
            )  # fmt: skip
        before = act.end
    people.speak_of(topic if subject is not None or joint else ())


def _counterparts(
    people: People, runs: Sequence[Run], act: ActWord, who: tuple[str, ...]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Those to whom the information goes, and those from whom it comes."""
    to = tuple(
        name for r in runs if r.part == "to" for name in _names(people, r) if name not in who
    )
    source = tuple(
        name for r in runs if r.part == "source" for name in _names(people, r) if name not in who
    )
    after_to = tuple(
        name for r in runs if r.part == "other" and r.begin >= act.end and r.begin - act.end <= 3
        for name in _names(people, r)
    )  # fmt: skip
    return to or after_to, source


_FOR_HIRE = re.compile("侦探|调查|黑客|花钱|雇|有偿|付费|[元块]钱?")


def _told_plainly(
    told: Told, tale: Tale, words: str, bounds: tuple[int, int], mentions: list[Mention],
    acts: list[ActWord], voice: Voice, number: int,
) -> None:  # fmt: skip
    parts = tale.clause(words, *bounds, mentions, acts, voice.status == "claimed")
    told.subjects.append(tale.topic)
    told.named.append(tale.named)
    tale.people.speak_of(tale.topic)
    begin = told.span.begin
    for act, part in zip(acts, parts, strict=True):
        kind = "collect" if act.kind == "steal" and tale.is_software(part.doers) else act.kind
        if kind == "commission" and _FOR_HIRE.search(words[bounds[0] : bounds[1]]):
            kind = "buy"
        doers = part.doers
        if voice.hypothetical and not doers:
            doers = tale.people.narrate(begin + act.begin)
        if not act.denied and not tale.imagines(words):
            told.events.append(
                Event(
                    kind, Span(begin + act.begin, begin + act.end), doers, voice, told.sentence, number,
                    part.sure and not tale.described(part.doers), act.relative, act.means, act.weak, act.plan, part.to, part.source,
                    bool(_SEPARATELY.search(words[bounds[0] : act.begin])), from_person=bool(part.source),
                )
            )  # fmt: skip


def _names(people: People, run: Run) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for m in run.mentions for name in people.whom(m)))


def _runs(words: str, begin: int, end: int, mentions: list[Mention]) -> Iterator[Run]:
    at = 0
    while at < len(mentions):
        first = at
        if _is_apposition(mentions, at):
            at += 1
            continue
        while at + 1 < len(mentions):
            gap = words[mentions[at].end : mentions[at + 1].begin]
            if not gap or not _JOINED.fullmatch(gap) or mentions[at + 1].form == "group":
                break
            if (
                re.fullmatch(r"[与和同跟]", gap)
                and not re.match(
                    r"[^，。；]{0,6}(?:共|合|商|一起|预谋|等|均|都|分别|各|经|先后|利用|为|在|于|将|、|伙|明知|通过|非法|的)",
                    words[mentions[at + 1].end :],
                )
                and mentions[at + 1].form not in ("name", "unit")
            ):
                break
            at += 1
        run = tuple(mentions[first : at + 1])
        if (
            run[-1].end < end
            and at + 1 < len(mentions)
            and mentions[at + 1].form == "group"
            and mentions[at + 1].begin - run[-1].end <= 1
        ):
            at += 1
        part = _part(words, begin, end, run)
        if part in ("subject", "agent", "joint") and all(
            m.form in ("noun", "ours", "family") for m in run
        ):
            part = "other"
        yield Run(run[0].begin, run[-1].end, run, part)
        at += 1


def _is_apposition(mentions: list[Mention], at: int) -> bool:
    """二被告单位甲公司、乙公司: those who are named right after a word for several are the several."""
    this, following = mentions[at], mentions[at + 1 : at + 2]
    return this.form == "group" and any(
        one.begin == this.end and one.form in ("name", "unit") for one in following
    )


def _part(words: str, begin: int, end: int, run: tuple[Mention, ...]) -> str:
    before = re.sub(
        r"(?:同案)?(?:被告人|被告单位|犯罪嫌疑人|上诉人|犯罪嫌疑人)?$",
        "",
        words[begin : run[0].begin],
    )
    before = re.sub(r"[“\"][^”\"，。]{0,8}$", "", before)
    if run[0].lead is not None and begin <= run[0].lead:
        before = words[begin : run[0].lead]
    first = max(begin, run[0].begin - _LONGEST_OFFICE)
    if run[0].form == "name" and (office := job_before(words[first : run[0].begin])):
        before = before[: first - begin + office.begin]
    after = words[run[-1].end : end]
    if re.match(
        r"(?:（[^）]{0,40}）)?(?:等人?)?(?:处|手中|手里)?(?:多次|先后)?(?:索取|索要|购买|收购|求购|购得|购入|买|借|要)",
        after,
    ) and re.search("(?:向|从|找|跟)$", before):
        return "source"
    if run[0].form == "noun" and _PREDICATE.search(before) and _CLOSED.match(after):
        return "other"
    short = run[0].form in ("noun", "unit") and end - run[0].begin <= _LONGEST_OFFICE
    if short and is_job(words[run[0].begin : end].rstrip("，。；、\n")):
        return "other"
    if _JOINT.search(before):
        return "joint"
    if _WITH.search(before):
        return "joint" if _TOGETHER.match(after) else "other"
    if re.search(r"(?:从|自|向|经|跟|找|由|在)[^，。；]{0,10}$", before) and re.match(
        r"^”?(?:（[^）]{0,40}）)?(?:的(?:人|网友|男子|女子|卖家|好友))?(?:等人)?(?:处|手中|手里|手上|那里|那儿|那)",
        after,
    ):
        return "source"
    if re.search(r"(?:^|[^提])从$", before):
        return "source"
    if _TO.search(before) or _TO_THE_NEXT.search(before[-_LONGEST_OFFICE:]):
        return "to"
    if _AGENT.search(before) and not re.search(r"(?:不|还)是$", before):
        return "agent"
    if run[0].form == "name" and _DESCRIBED.fullmatch(before):
        return "subject"
    if _NOT_SUBJECT.search(before) or _SOURCE.search(before):
        return "other"
    if _POSSESSED.match(after):
        return "other"
    if any(m.role in ("victim", "witness") for m in run):
        return "other"
    return "subject"
