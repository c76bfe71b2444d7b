"""The thread of a story: of whom it speaks, whose story it is, who was paid. Whom 他 means: pronouns.py.

A clause that names nobody goes on with whom the last one was about. A family tells of a relative, its hero; a victim
of a culprit; one who fears for himself of himself. In speech between quotation marks 我 is the speaker.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice, pairwise

from lvheng.narrative.acts.act_words import ActWord
from lvheng.narrative.cast.hero import CHILDREN, told_of_first
from lvheng.narrative.cast.narrator import Narrator
from lvheng.narrative.cast.people import Mention, People
from lvheng.narrative.cast.speech import Speech
from lvheng.narrative.doers.pronouns import HE, Pronouns
from lvheng.narrative.doers.standing import Named, is_official, says, standing
from lvheng.narrative.doers.superiors import superior_of, together
from lvheng.narrative.gains.paid import Paid, payments_in, pays

__all__ = ["Thread"]

_REACH, _LONG = 80, 300
"""How many characters, and how many of those named, are looked at."""
_COPIES = "导抄拷印打拍传"
_SAYS = tuple("说称道讲认诉：，")
_WITH = re.compile("(?:跟|和|与|同|伙同|带着|拉着|连同)$")
_TELLS_ME = re.compile("[^，。；]{0,6}?(?:告诉|[跟和对向](?=我))(?:了|过)?我")
"""Who tells me of somebody is not he."""
_JOINED = re.compile("[、和及]|以及|还有")
_JOINED_BY_OFFICE = re.compile("(?:[、和及与]|以及|还有)[^，。；、把将在从给被向用对跟让]{0,6}")
_IS_AT = re.compile(
    "(?:现|原|以前|之前|就|也|都|一直|今年[^，。；]{0,4}岁?)?(?:系|是|任|担任|在[^，。；]{1,12}(?:当|做|干|任|上班|工作))"
)
_OBEYS = re.compile(
    "[^，。；]{0,24}(?:听(?:他|她)的|跟着?(?:他|她)(?:干|跑|混|做)|给(?:他|她)打下手)"
)


@dataclass
class Thread:
    """Of whom a story speaks, clause after clause."""

    people: People
    narrator: Narrator = field(default_factory=Narrator)
    topic: tuple[str, ...] = ()
    officials: bool = False
    """Whether the last clause of the sentence was about the authorities."""
    named: bool = False
    """Whether the last clause named whom it was about."""
    begin: int = 0
    """Where the sentence begins in the text."""
    did: bool = False
    """Whether the narrator has told an act of his own."""
    speech: Speech = field(default_factory=Speech)
    handed_on: str = ""
    """How the last information that was handed on was copied: 导 of 导给."""
    gathering: bool = False
    """Whether the last act was to collect of many."""
    passed: tuple[str, ...] = ()
    """Who did the last act."""
    pronouns: Pronouns = field(init=False)
    _clause_begin: int = 0
    _own_story: bool = False

    def __post_init__(self) -> None:
        self.pronouns = Pronouns(self.people)

    def sentence(self, words: str, begin: int, mentions: Sequence[Mention]) -> None:
        """Make ready for a sentence that begins at `begin` of the text."""
        self.begin, self.officials = begin, False
        self.pronouns.sentence(words, begin)
        hero, known = self.people.hero, self.people.known
        if hero and not any(
            known[n].form in ("name", "family") and not CHILDREN.search(n) for n in self.topic
        ):
            self.topic = (hero,)
        elif (
            self.narrator.fears and "我" in known
            and self.topic and all(known[n].kind == "unit" for n in self.topic)
        ):  # fmt: skip
            self.topic = ("我",)
        elif self.did and self.topic != ("我",) and self.topic != self.pronouns.culprit:
            self.topic = ("我",)
        self.speech.sentence(words, mentions, self.topic, self._meant)

    def roles(
        self, words: str, begin: int, end: int, mentions: Sequence[Mention], acts: Sequence[ActWord]
    ) -> list[Named]:
        """Those named in a clause from `begin` to `end`, with the part that they play in it."""
        self._clause_begin = begin
        found = self._roles(words, begin, end, mentions, acts)
        if self._hero(words, begin, end, found):
            found = self._roles(words, begin, end, mentions, acts)
        return found

    def goes_on(self, words: str, roles: Sequence[Named], acted: bool) -> None:
        """Take from a clause of whom the story speaks after it; `acted`: it tells an act."""
        before = self.topic
        stated = self._who_is(words, roles)
        subject = stated or next(
            (
                r for r in reversed(roles)
                if r.role in ("subject", "agent") and r.who and self.speech.at(r.mention.begin) is None
            ),
            None,
        )  # fmt: skip
        telling = [
            r for r in roles if r.role == "teller" and not self._tells_of_another(words, r)
        ]  # fmt: skip
        if subject is None:
            subject = next((r for r in telling if any(map(self.pronouns.somebody, r.who))), None)
        self.named = subject is not None
        if subject is not None:
            self.officials = subject.role == "subject" and all(map(is_official, subject.who))
        if (
            subject is None
            and self.narrator.fears
            and any("我" in r.who for r in roles if r.role == "teller")
        ):
            self.topic = ("我",)
        if subject is not None and subject.who and not any(map(is_official, subject.who)):
            obeys = _OBEYS.search(words, self._clause_begin, self._clause_begin + _REACH)
            self.topic = subject.who
            if obeys and "我" not in before:
                those = (n for r in roles if r.role == "subject" for n in r.who)
                self.topic = tuple(dict.fromkeys((*before, *those)))
        caused = next((r for r in reversed(roles) if r.role == "caused" and r.who), None)
        forced = caused is not None and "我" in caused.who and self.narrator.suffers
        if caused is not None and not (forced and not self.narrator.fears):
            superior = superior_of(words, roles, before)
            if not acted:
                superior = tuple(n for n in superior if self.people.known[n].kind == "person")
            self.topic = together(superior, caused.who, self.people)
        tells = [r.who for r in roles if r.role == "teller" and r.who]
        if self.people.hero and any(all(map(is_official, who)) for who in tells):
            self.topic = (self.people.hero,)
        self._is(roles)
        known = self.people.known
        units = [
            n for r in roles for n in r.who
            if known[n].kind == "unit" and known[n].form != "ours"
            and words[: r.mention.begin if r.mention.lead is None else r.mention.lead][-1:] != "在"
        ]  # fmt: skip
        self.pronouns.firm = units[-1] if units else self.pronouns.firm
        for one, role, who in roles if stated is None else [stated]:
            first = words[one.begin if one.lead is None else one.lead]
            if (
                first in "他她"
                and words[one.begin : one.begin + 2][1:] != "们"
                and one.form in ("noun", "name")
            ):
                self.pronouns.theirs.update(who)
            persons = tuple(
                n for n in who if self.pronouns.somebody(n) and n not in self.pronouns.theirs
            )
            spoken_of = role in ("subject", "agent", "introduced", "caused") or (
                role == "teller" and any(r.mention is one for r in telling)
            )
            if spoken_of and persons:
                self.pronouns.other, self.pronouns.fresh = persons, role != "introduced"
            elif role in ("to", "object") and persons and one.form != "pronoun":
                self.pronouns.met = persons

    def _tells_of_another(self, words: str, teller: Named) -> bool:
        """同事告诉我，他……, where the story is of somebody already."""
        of = [
            n
            for n in (*self.topic, *self.pronouns.other)
            if self.pronouns.somebody(n) and n not in teller.who
        ]
        return bool(of) and _TELLS_ME.match(words, teller.mention.end) is not None

    def done(self, doers: tuple[str, ...], said: str, kind: str) -> None:
        """Somebody did an act, told in the words `said`."""
        if kind in ("provide", "sell") and said[:1] in _COPIES:
            self.handed_on = said[:1]
        if doers and "我" not in doers and any(map(self.pronouns.somebody, doers)):
            self.pronouns.culprit = doers
        self.gathering = kind == "collect"
        if doers:
            self.passed = doers
            self.did = self.did or "我" in doers

    def paid(self, words: str, begin: int, end: int, roles: Sequence[Named]) -> None:
        """Take from a clause who paid and who was paid."""
        for one, role, who in roles:
            if role == "subject" and pays(words, one.end, min(end, one.end + _REACH)):
                self.people.payers.update((n, self.begin + begin) for n in who if n != "我")
        if not any(role == "subject" for _, role, _ in roles) and pays(words, begin, end):
            place = self.begin + begin  # 找了个侦探，花了6000
            self.people.payers.update((n, place) for n in self.topic if n != "我")
        for payment in payments_in(words, begin, min(end, begin + _LONG)):
            self.people.takers.update(self._taker(payment, roles))

    def _taker(self, paid: Paid, roles: Sequence[Named]) -> tuple[str, ...]:
        """Who was paid: 我 only where he passed something on, as far as was told."""
        if paid.kind == "priced":
            return self.passed
        if paid.kind == "given":
            who = ("我",) if paid.whom == "我" else self.pronouns.he(self.topic)
            return tuple(n for n in who if n != "我" or "我" in self.passed)
        named = next(
            (who for one, _, who in reversed(roles) if who and one.begin < paid.begin), self.topic
        )
        return tuple(n for n in named if n == "我" and "我" in self.passed) or tuple(
            n for n in named if n != "我" and self.pronouns.somebody(n)
        )

    def _who_is(self, words: str, roles: Sequence[Named]) -> Named | None:
        """家父系乡卫生院化验员: of whom a clause only tells what he is."""
        first = next((r for r in roles if r.role == "subject" and r.who), None)
        if first is None or not _IS_AT.match(words, first.mention.end):
            return None
        return first

    def _is(self, roles: Sequence[Named]) -> None:
        """他是辅警: who was nobody yet is called so."""
        for (one, role, who), (_, after, what) in pairwise(roles):
            if (
                role == "subject"
                and one.form == "pronoun"
                and who in ((), (one.words,))
                and after == "is"
                and what
            ):
                self.pronouns.other = self.topic = what

    def others(self) -> bool:
        """Whether anybody but the narrator and the authorities was named, or he was not."""
        few = list(islice(self.people.known, _REACH))
        return "我" not in few or any(n != "我" and not is_official(n) for n in few)

    def _roles(
        self, words: str, begin: int, end: int, mentions: Sequence[Mention], acts: Sequence[ActWord]
    ) -> list[Named]:
        found: list[Named] = []
        for one in mentions:
            if one.words == "自己" and found and found[-1].mention.end == one.begin:
                continue  # 用户自己: they, and nobody else
            who = self._meant(one)
            if one.form in ("name", "family", "noun"):
                self.pronouns.spoken(who)
            reported = one.words in HE and words[max(0, one.begin - 1) : one.begin] in _SAYS
            if reported and (said := self._sayer(words, found)):
                who = said
            last = found[-1] if found else None
            at = one.begin if one.lead is None else one.lead
            gap = words[last.mention.end : at] if last is not None else ""
            joins = _JOINED_BY_OFFICE if one.form == "name" else _JOINED
            if last is not None and joins.fullmatch(gap):
                role = last.role
                if role in ("subject", "agent", "caused", "to"):
                    found[-1] = Named(last.mention, role, ())
                    who = tuple(dict.fromkeys((*last.who, *who)))
            else:
                role = standing(words, begin, end, one, acts, self.begin == 0)
                if role == "subject" and _WITH.search(words[max(begin, at - 4) : at]):
                    before = next(
                        (r.who for r in found if r.role == "subject" and r.who), self.topic
                    )
                    who = tuple(dict.fromkeys((*before, *who)))
            found.append(Named(one, role, who))
        return found

    def _sayer(self, words: str, found: Sequence[Named]) -> tuple[str, ...]:
        """老板说他都卖了: he who says it."""
        said = (
            who for one, role, who in found
            if role in ("teller", "subject") and says(words, one.end) and any(map(self.pronouns.somebody, who))
        )  # fmt: skip
        return next(said, ())

    def _meant(self, one: Mention) -> tuple[str, ...]:
        if one.form == "narrator":
            quoted = self.speech.at(one.begin)
            return ("我",) if quoted is None else quoted
        return self.pronouns.meant(one, self.topic, self._clause_begin)

    def _hero(self, words: str, begin: int, end: int, roles: Sequence[Named]) -> bool:
        """Whether a clause brings the relative of whom a family tells, where much is at stake."""
        if self.people.hero is not None or not self.narrator.stake or self._own_story:
            return False
        hero, self._own_story = told_of_first(words, begin, end, roles, self.narrator.fears)
        self.people.hero = hero
        return hero is not None
