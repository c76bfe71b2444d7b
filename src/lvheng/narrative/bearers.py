"""Whose a circumstance, a sanction or a part played is, where the clause itself does not name him.

In proceedings it is an accused: the one of whom the clause, or the text before it, speaks. In the story of a
family it is the relative of whom the story is told, whoever gave the money back for him; in a story told by
the one who did it, the narrator.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from lvheng.narrative.events import Told
from lvheng.narrative.people import People
from lvheng.narrative.text import Span

__all__ = ["Bearers"]

_FOR_HIM = re.compile("家属|家人|亲属|亲友|父母|父亲|母亲|妻子|丈夫|配偶|监护人|律师|辩护人|代为|代其|代他|替他|帮他")
_HE = "弟|哥|老公|丈夫|儿子|爸|父|男友|男朋友|叔|舅|侄子|外甥(?!女)|姐夫|妹夫|孙子|外孙(?!女)|未婚夫"
_SHE = "姐(?!夫)|妹(?!夫)|老婆|妻子|女儿|妈|母|女友|女朋友|媳妇|姨|姑|侄女|外甥女|嫂|未婚妻"


class Bearers:
    """Those of whom a text has spoken so far who may bear what is said of somebody."""

    def __init__(self, people: People) -> None:
        self.people = people
        self.last: tuple[str, ...] = ()
        self._accusing = False

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

    def of_clause(self, view: str, told: Told, number: int, clause: Span) -> tuple[tuple[str, ...], bool]:
        """Whom a clause means, and whether it leaves no doubt."""
        subjects = told.subjects[number] if number < len(told.subjects) else ()
        named = number < len(told.named) and told.named[number]
        if self.people.proceedings:
            who, sure = self._accused(view, subjects, named, clause)
        else:
            who, sure = self._of_story(view, subjects, named, clause)
        if who:
            self.last = who
        return who, sure

    def _accused(
        self, view: str, subjects: tuple[str, ...], named: bool, clause: Span
    ) -> tuple[tuple[str, ...], bool]:
        who = tuple(n for n in subjects if self.may_be(n))
        if who and named:
            return who, True
        aside = tuple(n for n in who if n in view[clause.begin : clause.end]) if len(who) > 1 else ()
        if who:
            return aside or who, bool(aside) or len(who) == 1
        accused = tuple(one.name for one in self.people.accused if not one.elsewhere)
        if subjects and named and not self._acts_for_him(view, subjects, clause):
            return (), False
        if len(accused) == 1:
            return accused, True
        spoken = view[clause.begin : clause.end]
        mentioned = () if named else tuple(name for name in accused if name in spoken)
        return (mentioned, True) if mentioned else (self.last, False)

    def _acts_for_him(self, view: str, subjects: Iterable[str], clause: Span) -> bool:
        known = self.people.known
        return bool(_FOR_HIM.search(view, clause.begin, clause.end)) or all(
            known[n].form not in ("name", "unit") or known[n].role == "victim" for n in subjects
        )

    def _of_story(
        self, view: str, subjects: tuple[str, ...], named: bool, clause: Span
    ) -> tuple[tuple[str, ...], bool]:
        known, hero = self.people.known, self.people.hero
        who = tuple(n for n in subjects if n in known and self.may_be(n))
        if hero is None or hero not in known:
            if who:
                return who, named
            return ("我",), False
        others = tuple(n for n in who if n not in (hero, "我") and known[n].form in ("name", "family"))
        spoken = view[clause.begin : clause.end]
        own = tuple(n for n in others if n in spoken)
        if own:
            return own, True
        if re.search("他|她", spoken) and not self._fits(hero, spoken) and others:
            return others, False
        return (hero,), hero in spoken or not others

    def _fits(self, hero: str, spoken: str) -> bool:
        """Whether 他 or 她 of the clause may mean the relative."""
        kin = next((k for k, name in self.people.short.items() if name == hero), hero)
        if re.search(_HE, kin):
            return "他" in spoken
        if re.search(_SHE, kin):
            return "她" in spoken
        return True
