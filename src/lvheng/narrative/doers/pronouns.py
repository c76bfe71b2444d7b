"""Whom 他, 对方, 他们 and 两口子 mean in a story, by what it has told so far of those it names."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import islice

from lvheng.narrative.cast.hero import CHILDREN
from lvheng.narrative.cast.lay import TOGETHER
from lvheng.narrative.cast.people import Mention, People, Person
from lvheng.narrative.doers.standing import is_official

__all__ = ["HE", "Pronouns"]

HE = ("他", "她", "对方", "其", "后者")
_REACH, _KEPT = 80, 12
"""How many of those named are looked at, and how many of the last ones are kept in mind."""
_PARTNERS = re.compile(
    "合伙|分工|各管|搭伙|一起干|团伙|共犯|从犯|主犯|搭班子|一合计|商量着|凑[了的]?钱|[平均]分|对半分|五五|[人俩仨](?:一起)?分(?:的|了|掉)"
)
_SIBLINGS, _BY_RANK = re.compile("[哥兄弟姐妹]"), re.compile("老[大二三四五幺]")


@dataclass
class Pronouns:
    """Of whom a story has spoken, so that a pronoun may mean him."""

    people: People
    other: tuple[str, ...] = ()
    """The last person spoken of who is not the narrator."""
    culprit: tuple[str, ...] = ()
    """The last doer of an act who is not the narrator."""
    fresh: bool = False
    """Whether the sentence itself speaks of the other."""
    firm: str = ""
    """The last unit that was named."""
    theirs: set[str] = field(default_factory=set)
    """Those called by what they are to 他, whom he is not himself: 他前女友."""
    met: tuple[str, ...] = ()
    """The last person to whom something went."""
    _spoken: list[str] = field(default_factory=list)
    """The persons named, the last one last."""
    _meant_by: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Whom 他 and 她 mean in this sentence."""
    _words: str = ""
    _begin: int = 0

    def sentence(self, words: str, begin: int) -> None:
        """Make ready for a sentence that begins at `begin` of the text."""
        self.fresh, self._meant_by = False, {}
        self._words, self._begin = words, begin

    def spoken(self, names: tuple[str, ...]) -> None:
        """Persons whom the text calls by what they are, not by a pronoun."""
        for name in names:
            if self.somebody(name):
                self._spoken = [*(n for n in self._spoken if n != name), name][-_KEPT:]

    def somebody(self, name: str) -> bool:
        """Whether 他 may mean somebody: a person who is neither the narrator nor an official."""
        return (
            name != "我"
            and self.people.known[name].kind == "person"
            and not is_official(name)
            and not CHILDREN.search(name)
        )

    def meant(self, one: Mention, topic: tuple[str, ...], clause: int) -> tuple[str, ...]:
        """Whom a mention means where the story is of `topic`; `clause`: where its clause begins."""
        if one.name is not None or one.form == "noun":
            return (one.name,) if one.name else ()
        if one.form == "pronoun" and one.words in HE:
            who = self._meant_by.get(one.words) or self.he(topic)
            if one.words == "对方":  # he is another than my child who suffers
                who = tuple(n for n in who if self.people.known[n].form != "family")
            who = who or self._unnamed(one, clause)
            if who and one.words in ("他", "她"):
                self._meant_by[one.words] = who
            return who
        if one.form == "pronoun" and one.words == "自己":
            return topic or self.people.whom(one)
        if one.form == "pronoun" and one.words in ("他自己", "她自己"):
            return self.he(topic)
        if one.form == "group" and (number := TOGETHER.fullmatch(one.words)):
            return self._several(number, topic)
        if one.words in ("他们", "她们"):
            return self._they(topic) or self._unnamed(one, clause)
        return self.people.whom(one)

    def _several(self, said: re.Match[str], topic: tuple[str, ...]) -> tuple[str, ...]:
        """两口子, 我们仨: those of whom a clause speaks, or as many as were named last."""
        number = 2 if said["pair"] else 3 if said["three"] else 4
        own = ("我",) if said["own"] else ()
        if own or _PARTNERS.search(self._words):
            partners = self.people.partners
            partners.number, partners.own = number, bool(own)
        who = self._of_number(said[0], number, own, tuple(n for n in topic if n != "我" or own))
        by_name = all(self.people.known[n].form != "noun" for n in who)
        if who and by_name and _PARTNERS.search(self._words):
            self.people.partners.names = who
        return who

    def _of_number(
        self, said: str, number: int, own: tuple[str, ...], topic: tuple[str, ...]
    ) -> tuple[str, ...]:
        known = self.people.known
        siblings = tuple(n for n in known if _BY_RANK.fullmatch(n))
        if _SIBLINGS.search(said) and len(siblings) == number:
            return siblings
        if len(topic) == number:
            return topic
        together = [c for c in self.people.crews if len(c) == number and (own or "我" in c)]
        if together:
            return together[-1]
        hero = self.people.hero
        mates = [n for n in self._spoken if n != hero and known[n].form == "name"]
        if hero and not own and number == 2 and len(mates) == 1:
            return (hero, mates[-1])
        by_name = [n for n in self._spoken if known[n].form == "name"]
        named = [n for n in self._spoken if known[n].form in ("name", "family")]
        for those in (by_name if own else named, named, self._spoken):
            if len(those) >= number - len(own):
                return (*own, *those[-(number - len(own)) :])
        return ()

    def another_than(self, who: tuple[str, ...]) -> tuple[str, ...]:
        """The person named last before those."""
        return next(((n,) for n in reversed(self._spoken) if n not in who), ())

    def _they(self, topic: tuple[str, ...]) -> tuple[str, ...]:
        """他们: a firm of which was spoken."""
        known = self.people.known
        if topic and all(known[n].form not in ("ours", "narrator") for n in topic):
            return topic
        return (self.firm,) if self.firm else ()

    def _unnamed(self, one: Mention, clause: int) -> tuple[str, ...]:
        """对方, 他 of whom nothing was said before: he is called so."""
        if one.words not in ("他", "她", "对方", "他们", "她们") or one.begin != clause:
            return ()
        told = islice(reversed(self.people.known.items()), _REACH)
        persons = [n for n, p in told if p.form in ("family", "name") and self.somebody(n)]
        if len(persons) == 1 and one.words in ("他", "她"):
            return (persons[0],)
        place = self._begin + one.begin
        self.people.known.setdefault(
            one.words, Person(one.words, "person", "noun", None, place, place + len(one.words))
        )
        return (one.words,)

    def he(self, topic: tuple[str, ...]) -> tuple[str, ...]:
        known, hero = self.people.known, self.people.hero
        persons = tuple(n for n in topic if self.somebody(n) and n not in self.theirs)
        if hero:
            return persons if persons and all(known[n].form == "name" for n in persons) else (hero,)
        if self.fresh:
            return self.other or persons
        return self.culprit or self.other or persons or self.met
