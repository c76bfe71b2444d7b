"""Who did it, in a story told in plain words: the doer of each act by the place of those named in the clause.

物业把名单卖了, 被物业卖了, 是物业卖的: whom a clause makes its doer is seen from the words beside him. A clause that
names nobody goes on with whom the last one was about; in speech between quotation marks 我 is the speaker. The
narrator is the doer where he says so, or where he asks what awaits him; one who suffers or only tells is none.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice, pairwise
from typing import NamedTuple

from lvheng.narrative.acts import ActWord
from lvheng.narrative.narrator import Narrator
from lvheng.narrative.paid import Paid, payments_in, pays
from lvheng.narrative.people import Mention, People, Person
from lvheng.narrative.standing import Standing, is_official, says, standing

__all__ = ["Part", "Tale"]


class _Named(NamedTuple):
    mention: Mention
    role: Standing
    who: tuple[str, ...]


class Part(NamedTuple):
    """The doers of an act, whether the clause leaves no doubt, to whom and from whom it goes."""

    doers: tuple[str, ...]
    sure: bool
    to: tuple[str, ...]
    source: tuple[str, ...]


_REACH, _NEAR, _LONG = 80, 12, 300
"""Characters on either side, and how many of those named before an act, that are looked at."""
_PASSIVE = re.compile(
    r"(?:被|遭到?|让|给)(?:人|人家|别人|他人|谁|不知道谁|不法分子)(?:[^，。；]{0,6})$|(?:被|遭到?)(?:[^，。；]{0,3})$"
)
_REFUSED = re.compile(
    "我(?:当场|当时|直接|就|也|一直|始终|死活|坚决){0,2}(?:没(?:有)?|不|拒绝?了?|推(?:掉|脱)了?)(?:同意|答应|干|敢|理|做|去|弄|听|导|查|发|给|卖|帮|搭理|接受|肯|愿意|照办|签|，|。)"
)
_IS_AT = re.compile(
    "(?:现|原|以前|之前|就|也|都|一直|今年[^，。；]{0,4}岁?)?(?:系|是|任|担任|在[^，。；]{1,12}(?:当|做|干|任|上班|工作))"
)
_OFFICERS = re.compile(
    "(?:办案)?(?:警察|民警|警官|刑警|网警|交警|警方|公安|公安局|派出所|法院|检察院|检察官|法官|律师|记者|网信办|监管)"
)
_IN_DUTY = ("steal", "collect", "accept", "buy", "commission")
"""What an officer does in the matter of a story, he does on duty."""
_WITH = re.compile("(?:跟|和|与|同|伙同|带着|拉着|连同)$")
_HE = ("他", "她", "对方", "其", "后者")
_JOINED = re.compile("[、和及]|以及|还有")
_SPEECH = re.compile(r"(?:[：:]|说|道|讲|告诉我?|回我?|写|称|承认|问|炫耀|骂|喊|威胁)[：:，]?$")
_NEAR_START = re.compile(r"[^，。]{0,6}|(?:律师|大家|各位)[^，。]{0,6}")
_SOFTWARE = re.compile("(?:[Aa]pp|APP|[Ss][Dd][Kk]|小程序|插件|软件)$")
_CLEFT = re.compile("[^，。；]{0,8}?的(?:人)?(?:都|全|大多|多半|基本|就|其实)?是")
_SUPERIOR = re.compile(
    "老板|领导|所长|经理|主任|队长|店长|总$|上司|组长|主管|公司|站长|校长|院长|总监|科长|园长|师傅|带我的"
)
_IMAGINED = re.compile("假如|假设|打个比方|打比方")
_UNKNOWN = re.compile("(?:不知道|不清楚|不晓得|没想到|没听说)[^，。；谁哪多]{0,16}$")
_HIS_MATTER = re.compile("(?:的|这个?|那个?)?(?:情况|案子|案情|事情|事儿|事|遭遇|问题|官司)")
_FOR_ANOTHER = re.compile("[替帮为]我")
_TAKEN = re.compile("抓|带走|刑拘|拘留|批捕|逮捕|取保|判了|关(?:起来|着|了)|自首|看守所")
_CHILDREN = re.compile("孩子|娃|小孩|老人|家人$")


@dataclass
class Tale:
    """Of whom a story speaks, clause after clause."""

    people: People
    narrator: Narrator = field(default_factory=Narrator)
    topic: tuple[str, ...] = ()
    other: tuple[str, ...] = ()
    """The last person spoken of who is not the narrator."""
    culprit: tuple[str, ...] = ()
    """The last doer of an act who is not the narrator."""
    _fresh: bool = False
    """Whether the sentence itself speaks of the other."""
    named: bool = False
    """Whether the last clause named whom it was about."""
    begin: int = 0
    """Where the sentence begins in the text."""
    _passed: tuple[str, ...] = ()
    """Who did the last act."""
    _met: tuple[str, ...] = ()
    """The last person to whom something went."""
    _did: bool = False
    """Whether the narrator has told an act of his own."""
    _clause_begin: int = 0
    _own_story: bool = False
    _quoted: bool = False
    _speaker: tuple[str, ...] = ()
    _speech: list[tuple[int, int, tuple[str, ...]]] = field(default_factory=list)

    def sentence(self, words: str, begin: int, mentions: Sequence[Mention]) -> None:
        """Make ready for a sentence: where in it somebody is quoted, and who."""
        self.begin, self._fresh = begin, False
        hero, known = self.people.hero, self.people.known
        if hero and not any(
            known[n].form in ("name", "family") and not _CHILDREN.search(n) for n in self.topic
        ):
            self.topic = (hero,)
        elif self._did and self.topic != ("我",) and self.topic != self.culprit:
            self.topic = ("我",)
        self._speech = []
        opened = 0 if self._quoted else -1
        for at, mark in enumerate(words):
            if mark == "“" and _SPEECH.search(words[max(0, at - 6) : at]):
                opened = at
                before = [m for m in mentions if m.end <= at and m.form not in ("group", "accused")]
                self._speaker = self._speaker_of(before, words)
            elif mark == "”" and opened >= 0:
                self._speech.append((opened, at, self._speaker))
                opened = -1
        self._quoted = opened >= 0
        if self._quoted:
            self._speech.append((opened, len(words), self._speaker))

    def _speaker_of(self, before: Sequence[Mention], words: str) -> tuple[str, ...]:
        for one in reversed(before):
            if one.form == "narrator" and re.search(
                r"(?:告诉|给|跟|对|问|回|骂|威胁)$", words[: one.begin]
            ):
                continue
            return self._meant(one, self.topic)
        return self.topic

    def _quoting(self, place: int) -> tuple[str, ...] | None:
        number = bisect_right(self._speech, place, key=lambda speech: speech[0]) - 1
        if number < 0 or self._speech[number][1] <= place:
            return None
        return self._speech[number][2]

    def clause(
        self, words: str, begin: int, end: int, mentions: Sequence[Mention], acts: Sequence[ActWord], suspected: bool
    ) -> list[Part]:  # fmt: skip
        """The part that those named in a clause play in each of its acts."""
        before = self.topic
        self._clause_begin = begin
        roles = self._roles(words, begin, end, mentions, acts)
        if self._hero(words, begin, end, roles):
            roles = self._roles(words, begin, end, mentions, acts)
        parts = [self._part(words, begin, end, act, roles, before, suspected) for act in acts]
        if any(r.role == "caused" and "我" in r.who for r in roles) and _REFUSED.search(
            words, end, end + _REACH
        ):
            parts = [Part((), False, p.to, p.source) for p in parts]
        subject = next(
            (
                r for r in reversed(roles)
                if r[1] in ("subject", "agent") and r[2] and self._quoting(r[0].begin) is None
            ),
            None,
        )  # fmt: skip
        subject = self._who_is(words, roles) or subject
        if subject is None:
            subject = next(
                (r for r in roles if r[1] == "teller" and any(map(self._somebody, r[2]))), None
            )
        self.named = subject is not None
        if subject is not None and subject[2] and not any(map(is_official, subject[2])):
            self.topic = subject[2]
        caused = next((r for r in reversed(roles) if r.role == "caused" and r.who), None)
        if caused is not None:
            superior = self._superior(words, roles, before) if acts else ()
            self.topic = tuple(dict.fromkeys((*superior, *caused.who)))
        if self.people.hero and any(
            r.role == "teller" and r.who and all(map(is_official, r.who)) for r in roles
        ):
            self.topic = (self.people.hero,)
        self._is(roles)
        for one, role, who in roles:
            persons = tuple(n for n in who if self._somebody(n))
            if role in ("subject", "agent", "introduced", "teller", "caused") and persons:
                self.other, self._fresh = persons, role != "introduced"
            elif role in ("to", "object") and persons and one.form != "pronoun":
                self._met = persons
        for one, role, who in roles:
            if role == "subject" and pays(words, one.end, min(end, one.end + _REACH)):
                self.people.payers.update(n for n in who if n != "我")
        for part in parts:
            if part.doers and "我" not in part.doers and any(map(self._somebody, part.doers)):
                self.culprit = part.doers
            if part.doers:
                self._passed = part.doers
                self._did = self._did or "我" in part.doers
        for paid in payments_in(words, begin, min(end, begin + _LONG)):
            self.people.takers.update(self._taker(paid, roles))
        return parts

    def _who_is(self, words: str, roles: Sequence[_Named]) -> _Named | None:
        """家父系乡卫生院化验员: of whom a clause only tells what he is."""
        first = next((r for r in roles if r.role == "subject" and r.who), None)
        if first is None or not _IS_AT.match(words, first.mention.end):
            return None
        return first

    def _taker(self, paid: Paid, roles: Sequence[_Named]) -> tuple[str, ...]:
        """Who was paid: 我 only where he passed something on, as far as was told."""
        if paid.kind == "priced":
            return self._passed
        if paid.kind == "given":
            who = ("我",) if paid.whom == "我" else self._he(self.topic)
            return tuple(n for n in who if n != "我" or "我" in self._passed)
        named = next(
            (who for one, _, who in reversed(roles) if who and one.begin < paid.begin), self.topic
        )
        return tuple(n for n in named if n == "我" and "我" in self._passed) or tuple(
            n for n in named if n != "我" and self._somebody(n)
        )

    def _is(self, roles: Sequence[_Named]) -> None:
        """他是辅警: who was nobody yet is called so."""
        for (one, role, who), (_, after, what) in pairwise(roles):
            if (
                role == "subject"
                and one.form == "pronoun"
                and who in ((), (one.words,))
                and after == "is"
                and what
            ):
                self.other, self.topic = what, what

    def imagines(self, words: str) -> bool:
        """Whether a sentence makes a case up, and says so."""
        return _IMAGINED.search(words) is not None

    def described(self, doers: Sequence[str]) -> bool:
        """Whether a doer is known by a noun only."""
        return any(self.people.known[name].form == "noun" for name in doers)

    def is_software(self, doers: Sequence[str]) -> bool:
        """Whether a program did it: what it takes from a telephone it collects."""
        return bool(doers) and all(_SOFTWARE.search(name) for name in doers)

    def _somebody(self, name: str) -> bool:
        """Whether 他 may mean somebody: a person who is neither the narrator nor an official."""
        return (
            name != "我"
            and self.people.known[name].kind == "person"
            and not is_official(name)
            and not _CHILDREN.search(name)
        )

    # ---------------------------------------------------------------- those named

    def _roles(
        self, words: str, begin: int, end: int, mentions: Sequence[Mention], acts: Sequence[ActWord]
    ) -> list[_Named]:
        found: list[_Named] = []
        for one in mentions:
            who = self._meant(one, self.topic)
            if one.words in _HE and (said := self._sayer(words, found)):
                who = said
            last = found[-1] if found else None
            at = one.begin if one.lead is None else one.lead
            if last is not None and _JOINED.fullmatch(words[last.mention.end : at]):
                role = last.role
                if role in ("subject", "agent", "caused", "to"):
                    found[-1] = _Named(last.mention, role, ())
                    who = tuple(dict.fromkeys((*last.who, *who)))
            else:
                role = standing(words, begin, end, one, acts, self.begin == 0)
                if role == "subject" and _WITH.search(words[max(begin, at - 4) : at]):
                    before = next(
                        (r.who for r in found if r.role == "subject" and r.who), self.topic
                    )
                    who = tuple(dict.fromkeys((*before, *who)))
            found.append(_Named(one, role, who))
        return found

    def _sayer(self, words: str, found: Sequence[_Named]) -> tuple[str, ...]:
        """老板说他都卖了: he who says it."""
        said = (
            who for one, role, who in found
            if role in ("teller", "subject") and says(words, one.end) and any(map(self._somebody, who))
        )  # fmt: skip
        return next(said, ())

    def _meant(self, one: Mention, topic: tuple[str, ...]) -> tuple[str, ...]:
        if one.form == "narrator":
            quoted = self._quoting(one.begin)
            return ("我",) if quoted is None else quoted
        if one.name is not None or one.form == "noun":
            return (one.name,) if one.name else ()
        if one.form == "pronoun" and one.words in _HE:
            return self._he(topic) or self._unnamed(one)
        if one.form == "pronoun" and one.words == "自己":
            return topic or self.people.whom(one)
        if one.form == "pronoun" and one.words in ("他自己", "她自己"):
            return self._he(topic)
        return self.people.whom(one)

    def _unnamed(self, one: Mention) -> tuple[str, ...]:
        """对方, 他 of whom nothing was said before: he is called so."""
        if one.words not in ("他", "她", "对方") or one.begin != self._clause_begin:
            return ()
        place = self.begin + one.begin
        self.people.known.setdefault(
            one.words, Person(one.words, "person", "noun", None, place, place + len(one.words))
        )
        return (one.words,)

    def _he(self, topic: tuple[str, ...]) -> tuple[str, ...]:
        known, hero = self.people.known, self.people.hero
        persons = tuple(n for n in topic if self._somebody(n))
        if hero:
            return persons if persons and all(known[n].form == "name" for n in persons) else (hero,)
        if self._fresh:
            return self.other or persons
        return self.culprit or self.other or persons or self._met

    def _hero(self, words: str, begin: int, end: int, roles: Sequence[_Named]) -> bool:
        """Whether a clause brings the relative of whom a family tells: the first who does or suffers something,
        or whose matter it is, where much is at stake."""
        if self.people.hero is not None or not self.narrator.stake or self._own_story:
            return False
        for one, role, who in roles[:_NEAR]:
            if one.form == "narrator" and self.narrator.fears and role == "subject":
                self._own_story = not _FOR_ANOTHER.search(words, begin, end)
            told_of = (
                one.form == "family"
                and who
                and (role in ("subject", "agent", "teller") or _HIS_MATTER.match(words, one.end))
            )
            if (
                told_of
                and one.begin - begin <= _REACH
                and _NEAR_START.fullmatch(words, begin, one.begin)
            ):
                grown = not _CHILDREN.search(who[0]) or _TAKEN.search(words) is not None
                self.people.hero = who[0] if grown else None
            if one.form in ("family", "narrator"):
                return self.people.hero is not None
        return False

    # ---------------------------------------------------------------- acts

    def _part(
        self, words: str, begin: int, end: int, act: ActWord,
        roles: Sequence[_Named], topic: tuple[str, ...], suspected: bool,
    ) -> Part:  # fmt: skip
        until = bisect_left(roles, act.begin, key=lambda r: r.mention.begin)
        near = roles[max(0, until - _NEAR) : until + _NEAR]
        ahead = [
            r for r in near
            if r[0].end <= act.begin
            and (r[2] or r[0].form in ("noun", "pronoun", "group"))
            and self._quoting(r[0].begin) == self._quoting(act.begin)
        ]  # fmt: skip
        to, source = _counterparts(act, near)
        if _UNKNOWN.search(words[max(begin, act.begin - _REACH) : act.begin]):
            return Part((), False, to, source)
        who: tuple[str, ...] = ()
        sure = said = False
        chosen = next((r for r in reversed(ahead) if r[1] in ("agent", "caused", "subject")), None)
        if (
            chosen is not None
            and chosen[1] == "subject"
            and _PASSIVE.search(words, max(chosen.mention.end, act.begin - _REACH), act.begin)
        ):
            return Part((), False, to, source)
        if chosen is not None:
            who, sure, said = chosen[2], True, True
            if chosen[1] == "caused":
                who = tuple(dict.fromkeys((*self._superior(words, ahead, topic), *who)))
        elif _PASSIVE.search(words[max(begin, act.begin - _REACH) : act.begin]):
            return Part((), False, to, source)
        elif cleft := _CLEFT.match(words, act.end):
            after = next((r for r in near if r.mention.begin >= cleft.end()), None)
            named = (
                after is not None
                and after.mention.form in ("noun", "name", "family")
                and act.kind != "buy"
            )
            return Part(after.who if after and named else (), False, (), source)
        else:
            quoted = self._quoting(act.begin)
            who = quoted if quoted is not None else self._goes_on(topic)
            said = who == ("我",) and not topic and "自己" in words[begin : act.begin]
            if who == ("我",) != topic and any(
                r.who and r.mention.form in ("noun", "name") for r in ahead
            ):
                who = ()
        if (
            any(r[1] == "to" and "我" in r[2] for r in near)
            and not self.narrator.fears
            and act.kind == "provide"
        ):
            return Part((), False, to, source)
        if "我" in who and not self._narrator_did(
            words[max(begin, act.begin - _REACH) : min(end, act.end + _REACH)], act, said, suspected
        ):
            who = tuple(n for n in who if n != "我")
        who = tuple(n for n in who if n not in to)
        if act.kind == "provide" and to and all(map(is_official, to)):
            who = ()
        if act.kind == "buy" and {*source} & {"我", self.people.hero} and self.described(who):
            who = ()  # the other side of what the narrator sold
        if act.kind in _IN_DUTY and all(_OFFICERS.fullmatch(n) for n in who):
            who = ()
        if "我" in who:
            place = self.begin + act.begin
            self.people.known.setdefault(
                "我", Person("我", "person", "narrator", None, place, place + 1)
            )
        return Part(who, sure and bool(who), to, tuple(n for n in source if n not in who))

    def _superior(
        self,
        words: str,
        ahead: Sequence[_Named],
        topic: tuple[str, ...],
    ) -> tuple[str, ...]:
        """Who makes another do it does it with him, if the other must obey."""
        for one, role, who in ahead:
            if role == "subject" and who != ("我",):
                at = one.begin if one.lead is None else one.lead
                return who if _SUPERIOR.search(words[at : one.end] + "".join(who)) else ()
        return topic if topic and _SUPERIOR.search("".join(topic)) else ()

    def _goes_on(self, topic: tuple[str, ...]) -> tuple[str, ...]:
        """Whom a clause means that names nobody."""
        if topic and topic != ("我",):
            return topic
        if self.people.hero:
            return (self.people.hero,)
        return ("我",)

    def _others(self) -> bool:
        """Whether anybody but the narrator and the authorities was named, or he was not."""
        few = list(islice(self.people.known, _REACH))
        return "我" not in few or any(n != "我" and not is_official(n) for n in few)

    def _narrator_did(self, clause: str, act: ActWord, said: bool, suspected: bool) -> bool:
        alone = self.topic == ("我",) or not (self.topic or self.other or self._others())
        return self.narrator.did(clause, act, said, suspected, alone, self._did)


def _counterparts(act: ActWord, near: Sequence[_Named]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Those to whom the information goes, and those from whom it comes."""
    to = tuple(
        dict.fromkeys(
            n
            for one, role, who in near
            if role == "to" and one.form != "group"
            for n in who
            if n != "我"
        )
    )
    source = tuple(n for _, role, who in near if role == "source" for n in who)
    if act.kind == "commission":
        source = tuple(
            n for one, role, who in near
            if role == "introduced" and act.begin <= one.begin and one.end <= act.end + 1
            for n in who
        )  # fmt: skip
    return to, source
