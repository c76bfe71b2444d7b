"""Whose a circumstance, a sanction or a part played is, where the clause itself does not name him.

In proceedings it is an accused: the one of whom the clause, or the text before it, speaks. In the story of a
family it is the relative of whom the story is told, whoever gave the money back for him; in a story told by
the one who did it, the narrator.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping

from lvheng.narrative.acts.events import Told
from lvheng.narrative.cast.people import Mention, People
from lvheng.narrative.cast.several import some_of
from lvheng.narrative.words.text import Span

__all__ = ["Bearers"]

_FOR_HIM = re.compile(
    "家属|家人|亲属|亲友|父母|父亲|母亲|妻子|丈夫|配偶|监护人|律师|辩护人|代为|代其|代他|替他|帮他"
)


_DONE_FOR_HIM = (
    "full_restitution", "partial_restitution", "gave_back", "compensation", "forgiveness", "reconciliation",
)  # fmt: skip
"""What relatives do for one; the rest is his own who is named with it."""


_RELATIVES = re.compile(
    "(?:的|之)?(?:家属|家人|亲属|亲友|父母|父亲|母亲|妻子|丈夫|配偶|监护人|儿子|女儿)"
)


_SO_MANY = re.compile(
    "(?P<number>[两俩二三四五])个?(?:人|家)|(?:他|她|我|咱|哥|姐|们|妻|婆|夫妻|父子|母子|兄弟|姐妹)俩|两口子|夫妻|双方"
)
"""All of those of whom a story tells, with their number: 俩人, 三个人, 他俩, 两口子."""
_FIGURES = {"两": 2, "俩": 2, "二": 2, "三": 3, "四": 4, "五": 5}
_I_TOO = re.compile("我(?:和|跟|与|同|、)|(?:和|跟|与|、)我")
_THE_UNIT = re.compile(
    "(?:并且?)?(?:该|涉案|被告|涉事)?(?:公司|单位|企业|机构|网站|门店|该中心|该社|该店|该所)(?![的员里内])"
)
_OPENED_BY = re.compile("^(?:(?:案发后|诉讼中|审理中|案件审理期间|审查起诉期间|期间|后|现)，?)*")
_REPRESENTED = re.compile("单位(?:及其)?(?:的)?(?:诉讼)?代表人|(?:被告单位|该公司)(?:及|和|、|与)")
_ACCUSED_TOO = re.compile(
    "(?:被告单位|该公司)(?:及|和|、|与)(?:[二两三四五]名?)?(?:被告人|原审被告人)"
)
_NEAR = 6
_JOINED = re.compile("[、和与及]?|以及")


def _begin(mention: Mention) -> int:
    return mention.begin


class Bearers:
    """Those of whom a text has spoken so far who may bear what is said of somebody."""

    def __init__(self, people: People) -> None:
        self.people = people
        self.last: tuple[str, ...] = ()
        self._accusing = False
        self._apart: tuple[int, tuple[str, ...]] = (-1, ())
        """The sentence that has parted some from the others, and those."""

    def may_be(self, name: str) -> bool:
        """Whether somebody may be a party: an accused where there are accused, or nobody's victim."""
        person = self.people.known[name]
        if self.people.proceedings and self._has_accused():
            return person.role == "accused"
        return person.role not in ("victim", "witness")

    def _has_accused(self) -> bool:
        self._accusing = self._accusing or bool(self.people.accused)
        return self._accusing

    def pass_on(self, told: Told, number: int) -> None:
        """Take note of whom a clause speaks that states nothing."""
        subjects = told.subjects[number] if number < len(told.subjects) else ()
        if self.people.proceedings and (who := tuple(n for n in subjects if self.may_be(n))):
            self.last = who

    def of_clause(
        self, view: str, told: Told, number: int, clause: Span
    ) -> tuple[tuple[str, ...], bool]:
        """Whom a clause means, and whether it leaves no doubt."""
        subjects = told.subjects[number] if number < len(told.subjects) else ()
        named = number < len(told.named) and told.named[number]
        if self.people.proceedings:
            who, sure = self._accused(view, told, subjects, named, clause)
        else:
            return self._named_in(view, subjects, clause)
        if any(self.may_be(name) for name in who):
            self.last = who
        return who, sure

    def _accused(
        self, view: str, told: Told, subjects: tuple[str, ...], named: bool, clause: Span
    ) -> tuple[tuple[str, ...], bool]:
        spoken = view[clause.begin : clause.end]
        names = [one.name for one in self.people.accused]
        if some := some_of(view[told.span.begin : clause.begin], spoken, names):
            self._apart = (told.sentence, some)
            return some, True
        if not named and self._apart[0] == told.sentence:
            return self._apart[1], False
        self._apart = (-1, ())
        if self._of_a_witness(told, clause):
            return (), False
        whose = self._of_relatives(view, told, clause)
        if whose is not None:
            return whose, True
        if (units := self._unit(view, told, clause, named)) is not None:
            return units, False
        who = tuple(n for n in subjects if self.may_be(n))
        if who and named:
            return who, True
        aside = (
            tuple(n for n in who if n in view[clause.begin : clause.end]) if len(who) > 1 else ()
        )
        if who:
            return aside or who, bool(aside) or len(who) == 1
        accused = tuple(one.name for one in self.people.accused if not one.elsewhere)
        known = self.people.known
        others = tuple(n for n in subjects if known[n].form == "name" and known[n].role != "victim")
        if others and not (named and _FOR_HIM.search(view, clause.begin, clause.end)):
            return others, False
        if len(accused) == 1:
            return accused, True
        mentioned = () if named else tuple(name for name in accused if name in spoken)
        return (mentioned, True) if mentioned else (self.last, False)

    def _unit(self, view: str, told: Told, clause: Span, named: bool) -> tuple[str, ...] | None:
        """公司关闭了网站，并退出违法所得: the accused unit, with those whom the clause names beside it."""
        units = [one.name for one in self.people.accused if one.kind == "unit"]
        if len(units) != 1:
            return None
        spoken = view[clause.begin : clause.end]
        if _ACCUSED_TOO.search(spoken):
            return tuple(one.name for one in self.people.accused)
        if _REPRESENTED.search(spoken):
            here = (one.name for one in self.people.accused if one.name in spoken)
            return tuple(dict.fromkeys((*units, *here)))
        before = spoken if named else view[told.span.begin : clause.end]
        last = before.rstrip("，。；").split("；")[-1].lstrip("\n 　")
        persons = any(one.name in last for one in self.people.accused if one.kind == "person")
        opened = _OPENED_BY.sub("", last)
        return tuple(units) if _THE_UNIT.match(opened) and not persons else None

    def _of_a_witness(self, told: Told, clause: Span) -> bool:
        """Whether the last whom the sentence has named by the clause is a witness."""
        end = bisect_left(told.mentions, clause.end - told.span.begin, key=_begin)
        for mention in reversed(told.mentions[max(0, end - _NEAR) : end]):
            person = self.people.known.get(mention.name or "")
            if person is not None and person.form == "name":
                return person.role == "witness"
        return False

    def _of_relatives(self, view: str, told: Told, clause: Span) -> tuple[str, ...] | None:
        """褚某甲、褚某乙的亲属代为退赃: whose relatives they are; nobody where he is not accused."""
        found = _RELATIVES.search(view, clause.begin, clause.end)
        if found is None:
            return None
        start = told.span.begin
        place, whose = found.start() - start, list[str]()
        end = bisect_left(told.mentions, place, key=_begin)
        for mention in reversed(told.mentions[max(0, end - _NEAR) : end]):
            joined = view[start + mention.end : start + place]
            if mention.form != "name" or not _JOINED.fullmatch(joined):
                break
            whose.append(mention.name or "")
            place = mention.begin
        return tuple(name for name in reversed(whose) if self.may_be(name)) if whose else None

    def _named_in(
        self, view: str, subjects: tuple[str, ...], clause: Span
    ) -> tuple[tuple[str, ...], bool]:
        """Those whom a clause of a story is about, by name if it has one; whose it is, the end of the story tells."""
        spoken = view[clause.begin : clause.end]
        known = self.people.known
        own = tuple(
            n
            for n in subjects
            if (n == "我" and _I_TOO.search(spoken))
            or (n != "我" and known[n].form in ("name", "family") and n in spoken)
        )
        return own or subjects, bool(own)

    def all_of(self, words: str, doers: Mapping[str, int]) -> tuple[str, ...]:
        """俩人都退了: all doers of a story, where the words before say as many as there are."""
        said = _SO_MANY.search(words)
        if said is None:
            return ()
        many = _FIGURES.get(said["number"] or "两", 0)
        return tuple(doers) if len(doers) == many else ()

    def in_story(
        self, circumstance: str, who: tuple[str, ...], named: bool, doers: Mapping[str, int]
    ) -> tuple[str, ...]:
        """Whose a circumstance told in a story is: a doer named with it, or the one whose story it is.

        `doers` with the number of their acts: of narrator and relative, it is the story of who did more.
        """
        known = self.people.known
        spoken_of = tuple(name for name in who if name in doers)
        if named and (spoken_of or circumstance not in _DONE_FOR_HIM):
            return spoken_of
        own = [one for one in (self.people.hero, "我") if one in doers]
        if own:
            return (max(own, key=lambda one: doers[one or ""]) or "",)
        alone = [one for one in doers if known[one].form != "noun"] if len(doers) == 1 else []
        return spoken_of or tuple(alone)
