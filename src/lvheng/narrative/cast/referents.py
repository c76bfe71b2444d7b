"""Whom the words of a document for somebody mean: 二人, 华某等四人, 其."""

from __future__ import annotations

from dataclasses import dataclass, field

from lvheng.narrative.cast.people import Mention, People
from lvheng.narrative.doers.runs import Run

__all__ = ["Referents"]

_NUMBERS = (("二", 2), ("两", 2), ("三", 3), ("四", 4), ("五", 5), ("六", 6))
_MOST_TOGETHER = 10


@dataclass
class Referents:
    """Those of whom a document has spoken so far."""

    people: People
    charged: frozenset[str]
    """All whom the text accuses anywhere."""
    previous: tuple[str, ...] = ()
    """Of whom the text spoke before the subject of now."""
    _groups: dict[int, tuple[str, ...]] = field(default_factory=dict)
    """Those last named together, by their number."""
    _met: tuple[str, ...] = ()
    """The last by name to whom or from whom something went."""
    _acting: list[str] = field(default_factory=list)
    """Those named as subjects, the last one last."""

    def note(self, topic: tuple[str, ...], subject: tuple[str, ...]) -> None:
        """Take note of whom a clause is about, and whom it names as its subject."""
        if len(topic) > 1:
            self._groups[len(topic)] = topic
        for name in subject:
            if self.people.known[name].form == "name":
                others = (n for n in self._acting if n != name)
                self._acting = [*others, name][-_MOST_TOGETHER:]

    def heard(self, run: Run) -> None:
        """Take note of several who are named together in whatever part: 出售给凤某和花某，二人又….

        And of him to whom or from whom it went, whom 该人 means.
        """
        if run.part in ("to", "source") and run.mentions[0].form == "name":
            self._met = tuple(dict.fromkeys(m.name for m in run.mentions if m.name))
        names = tuple(dict.fromkeys(m.name for m in run.mentions if m.name and m.form == "name"))
        known = self.people.known
        if len(names) > 1 and all(known[n].role not in ("victim", "witness") for n in names):
            self._groups[len(names)] = names

    def answering(self, run: Run) -> tuple[str, ...]:
        """Of those whom somebody made do it, or who made him do it, the ones who are accused."""
        return tuple(n for n in self.names(run) if n in self.charged)

    def other_than(self, who: tuple[str, ...], run: Run) -> tuple[str, ...]:
        """Whom somebody makes do it: 其 is not he himself, but of whom the text spoke before."""
        names = self.names(run)
        himself = run.mentions[0].form == "pronoun" and set(names) <= set(who)
        return self.previous if himself else names

    def names(self, run: Run) -> tuple[str, ...]:
        names = tuple(dict.fromkeys(name for m in run.mentions for name in self._whom(m)))
        if run.number > len(names):
            charged = tuple(n for n in self.people.known if n in self.charged)
            known = self._groups.get(run.number, charged)
            if len(known) == run.number and set(names) < set(known):
                return known
        return names

    def _whom(self, mention: Mention) -> tuple[str, ...]:
        if mention.words == "该人" and self._met:
            return self._met
        names = self.people.whom(mention)
        if mention.form != "group" or names:
            return names
        number = next((n for word, n in _NUMBERS if word in mention.words), 0)
        return self._groups.get(number) or self._last_doers(number)

    def _last_doers(self, number: int) -> tuple[str, ...]:
        """As many as a word for several means of those who were last told to do something."""
        known = self.people.known
        names = [n for n in self._acting if known[n].role not in ("victim", "witness")]
        return tuple(names[-number:]) if 0 < number <= len(names) else ()
