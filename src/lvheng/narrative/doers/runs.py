"""Those named in the clauses of a document: several joined are one run, who only describes another is none of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lvheng.narrative.acts.act_words import ActWord
from lvheng.narrative.cast.kin import KIN
from lvheng.narrative.cast.people import Mention
from lvheng.narrative.doers.parts import part_of
from lvheng.narrative.doers.phrases import phrase_begin

__all__ = ["Clause", "Run", "clauses_in"]


@dataclass(frozen=True, slots=True)
class Run:
    """Mentions joined by 、 and 和, and the part they play in their clause."""

    begin: int
    end: int
    mentions: tuple[Mention, ...]
    phrases: tuple[int, ...]
    """Where the noun phrase of each begins."""
    part: str
    """As part_of gives it."""
    number: int = 0
    """Of how many the first are named: 华某等四人."""

    @property
    def phrase(self) -> int:
        return self.phrases[0]

    def described_by(self, act: ActWord) -> Mention | None:
        """Whom an act describes: 发送短信的仲某."""
        for phrase, one in zip(self.phrases, self.mentions, strict=True):
            if phrase <= act.begin and act.end < one.begin:
                return one
        return None


@dataclass(slots=True)
class Clause:
    """A clause, those named in it, and its act words."""

    begin: int
    end: int
    runs: Sequence[Run]
    acts: Sequence[ActWord]

    def before(self, act: ActWord, since: int, *parts: str) -> list[Run]:
        """Those who play one of `parts` between a place and an act."""
        return [r for r in self.runs if since <= r.begin and r.end <= act.begin and r.part in parts]

    def described_by(self, act: ActWord) -> Mention | None:
        return next((one for r in self.runs if (one := r.described_by(act)) is not None), None)

    def within(self, act: ActWord) -> list[Run]:
        return [r for r in self.runs if act.begin <= r.begin and r.end <= act.end]


_JOINED = re.compile(
    rf"(?:（[^）]{{0,60}}）)?(?:(?:[、和与及跟同]|以及|伙同|、?会同|并?联合|勾结)(?:同案)?(?:(?:被告人|被告单位|犯罪嫌疑人|上诉人)|[^，。；、和与的向从将把被]{{0,10}}(?:人|员|师|理|长|监|教|导|东|管|友|学|妻|夫|弟|哥|姐|妹|{KIN}))?)(?:（[^）]{{0,60}}）)?"
)
_JOINER = re.compile(r"”?(?:（[^）]{0,60}）)?(?:、|以及|(?<=”))")
_AND = re.compile(r"(?:（[^）]{0,60}）)?[与和同跟]")
_AND_SUBJECT_AFTER = re.compile(
    r"[^，。；]{0,6}(?:共|合|商|一起|预谋|等|均|都|分别|各|经|先后|利用|为|在|于|将|、|伙|明知|通过|非法|的|系|二人|两人)"
)
_ASIDE = r"(?:（[^）]{0,60}）)?"
_DESCRIBING = ("unit", "noun", "ours", "pronoun")
_NUMBERS = "零一二三四五六七八九"
_AND_OTHERS = re.compile(rf"{_ASIDE}等(?:共)?([二三四五六七八九])(?:名|个|位)?(?:被告|犯罪嫌疑)?人")
_LONGEST_OFFICE = 40
_LED_IN = re.compile(
    r"\s*(?:而|但|且|并|后|随后|之后|其后|此后|事后|同时|期间|其间|后来|[^，。；]{0,10}[年月日])?(?:上述|该|一些|有的|某些|部分|多名|不少|几名|数名|有|其)?"
)
_DOES = re.compile(
    "(?:们|等人?)?(?:将|把|从|向|利用|用|私自|擅自|先后|多次|分别|也|又|再|随后|便|就|遂|即|则|立即|主动|曾|通过|以|对|因|为)"
)
"""家属随后将…, 不法分子利用…: what a noun at the head of a clause does."""
_THEIR_DATA = re.compile(
    "(?:们)?的?(?:个人)?(?:姓名|电话|手机号|信息|资料|名单|名册|档案|病历|数据|记录|联系方式|号码|家长|通讯录)"
)
"""出售学生姓名: whose information it is."""


def clauses_in(
    words: str, bounds: Sequence[tuple[int, int]], mentions: Sequence[Mention], acts: Sequence[ActWord]
) -> Iterator[Clause]:  # fmt: skip
    """The clauses of a sentence, with those named in each and its acts."""
    m = a = 0
    for begin, end in bounds:
        first, here = m, a
        while m < len(mentions) and mentions[m].begin < end:
            m += 1
        while a < len(acts) and acts[a].begin < end:
            a += 1
        those = acts[here:a]
        yield Clause(begin, end, tuple(_runs(words, begin, end, mentions[first:m], those)), those)


def _runs(
    words: str, begin: int, end: int, mentions: Sequence[Mention], acts: Sequence[ActWord]
) -> Iterator[Run]:
    """Those named in a clause of `words`, run by run, with the part that each plays."""
    mentions = _heads(words, begin, mentions, acts)
    at = 0
    while at < len(mentions):
        first = at
        if _is_apposition(mentions, at):
            at += 1
            continue
        while at + 1 < len(mentions) and _goes_on(words, mentions[at], mentions[at + 1], acts):
            at += 1
        run = tuple(mentions[first : at + 1])
        if (
            run[-1].end < end
            and at + 1 < len(mentions)
            and mentions[at + 1].form == "group"
            and mentions[at + 1].begin - run[-1].end <= 1
        ):
            at += 1
        before = next(
            (m for m in mentions[max(0, first - 3) : first][::-1] if m.form == "name"), None
        )
        owners = (before, *run)
        phrases = tuple(
            _phrase(words, begin, one, acts, owner) for one, owner in zip(run, owners, strict=False)
        )
        part = part_of(words, begin, end, run, phrases[0], acts)
        if part in ("subject", "agent", "joint", "caused", "asked", "chief") and all(
            m.form in ("noun", "ours", "family") for m in run
        ):
            led = _LED_IN.fullmatch(words, begin, run[0].begin)
            does = _DOES.match(words, run[-1].end, end)
            part = "nameless" if part == "subject" and led and does else "other"
            if _THEIR_DATA.match(words, run[-1].end):
                part = "listed"
        yield Run(run[0].begin, run[-1].end, run, phrases, part, _how_many(words, run[-1].end))
        at += 1


def _how_many(words: str, end: int) -> int:
    found = _AND_OTHERS.match(words, end)
    return _NUMBERS.index(found[1]) if found is not None else 0


def _heads(
    words: str, begin: int, mentions: Sequence[Mention], acts: Sequence[ActWord]
) -> list[Mention]:
    """The mentions without those who only describe another: 某公司网点的老板阚某 is one person."""
    kept: list[Mention] = []
    for one in mentions:
        if kept and kept[-1].end == one.begin and one.words in ("本人", "自己", "其"):
            continue
        owner = next((m for m in kept[:-4:-1] if m.form == "name"), None)
        phrase = _phrase(words, begin, one, acts, owner) if one.form == "name" else one.begin
        while (
            kept
            and kept[-1].begin >= phrase
            and (
                kept[-1].form in _DESCRIBING
                or (kept[-1].form == "family" and kept[-1].end == one.begin)
            )
        ):
            kept.pop()
        kept.append(one)
    return kept


def _goes_on(words: str, one: Mention, following: Mention, acts: Sequence[ActWord]) -> bool:
    gap = words[one.end : following.begin]
    if not gap or following.form == "group":
        return False
    if not _JOINED.fullmatch(gap):
        phrase = _phrase(words, one.end, following, acts)
        return following.form == "name" and _JOINER.fullmatch(words, one.end, phrase) is not None
    return not (
        _AND.fullmatch(gap)
        and following.form not in ("name", "unit")
        and not _AND_SUBJECT_AFTER.match(words[following.end : following.end + _LONGEST_OFFICE])
    )


def _is_apposition(mentions: Sequence[Mention], at: int) -> bool:
    """二被告单位甲公司、乙公司: those who are named right after a word for several are the several."""
    this, following = mentions[at], mentions[at + 1 : at + 2]
    return this.form == "group" and any(
        one.begin == this.end and one.form in ("name", "unit") for one in following
    )


def _phrase(
    words: str, begin: int, one: Mention, acts: Sequence[ActWord], owner: Mention | None = None
) -> int:
    """Where the noun phrase of somebody begins; `owner`: the one named before him, who may be whose he is."""
    at = one.begin
    floor = owner.end if owner is not None and owner.form == "name" else begin
    if one.form in ("name", "unit"):
        at = phrase_begin(words, floor, at)
    if one.lead is not None and floor <= one.lead:
        at = min(at, phrase_begin(words, floor, one.lead))
    if one.form != "name" or words[at - 1 : at] != "的":
        return at
    if owner is not None and owner.form == "name" and owner.end == at - 1:
        return _phrase(words, begin, owner, acts)
    since = max(begin, *(words.rfind(mark, begin, at) + 1 for mark in "，。；：、"))
    does = (a for a in acts if since <= a.begin and a.end < at and "某" not in words[a.end : at])
    return next((act.begin for act in does), at)
