"""Which act a duty, a knowledge, a purpose, a result, a part played or a stage belongs to."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from lvheng.narrative.chronicle import Deed, Reading
from lvheng.narrative.occupations import holds_data, is_outsider
from lvheng.narrative.people import People
from lvheng.narrative.text import Span

__all__ = ["Note", "belong"]

_BOUGHT = ("buy", "accept", "exchange")
_DUTY = "obtained_in_duty_or_service"
_BEFORE, _AFTER = 2, 3
"""How many sentences a duty may stand after or before the act for which it was used."""

_REACH = 300
"""How many characters it may stand before any telling of the act."""
_MANY = 8
"""How many tellings on either side are looked at."""


@dataclass(frozen=True, slots=True)
class Note:
    """What a clause says of an act: `path` within the act, whom the clause means, and its sentence."""

    path: str
    who: tuple[str, ...]
    sentence: int
    reading: Reading


class _Told:
    """Acts of some kinds by their doers, in the order in which they are told."""

    def __init__(self, deeds: Iterable[Deed]) -> None:
        self._by_doer: dict[str, list[tuple[int, Deed]]] = {}
        self._all: list[tuple[int, Deed]] = []
        groups = set()
        for deed in deeds:
            groups.add(frozenset(deed.doers))
            tellings = [(one.span.begin, deed) for one in deed.told]
            self._all += tellings
            for name in deed.doers:
                self._by_doer.setdefault(name, []).extend(tellings)
        self._all.sort(key=_place)
        for own in self._by_doer.values():
            own.sort(key=_place)
        self._one_group = len(groups) == 1

    def of(self, who: Iterable[str]) -> list[list[tuple[int, Deed]]]:
        """Those of each of `who`; where they did nothing, all, if they are of the only doers that there are."""
        own = [self._by_doer[name] for name in who if name in self._by_doer]
        return own or ([self._all] if self._one_group and self._all else [])

    def nearest(self, note: Note) -> list[Deed]:
        """The act of the same sentence, or the last before, or the first after."""
        place = note.reading.span.begin
        near: list[tuple[bool, bool, int, Deed]] = []
        for row in self.of(note.who):
            at = bisect_left(row, place, key=_place)
            for begin, deed in row[max(0, at - 1) : at + 1]:
                elsewhere = deed.sentence != note.sentence
                near.append((elsewhere, elsewhere and begin > place, abs(begin - place), deed))
        return [min(near, key=lambda one: one[:3])[3]] if near else []

    def around(self, note: Note) -> list[Deed]:
        """Those told within a few sentences, or soon after."""
        place = note.reading.span.begin
        found: dict[int, Deed] = {}
        for row in self.of(note.who) if note.who else [self._all]:
            at = bisect_left(row, place, key=_place)
            for begin, deed in row[max(0, at - _MANY) : at + _MANY]:
                near = -_BEFORE <= deed.sentence - note.sentence <= _AFTER
                if near or 0 <= begin - place <= _REACH:
                    found[id(deed)] = deed
        return list(found.values())


def _place(telling: tuple[int, Deed]) -> int:
    return telling[0]


def belong(
    notes: Iterable[Note], deeds: Sequence[Deed], people: People,
    state: Callable[[dict[str, Reading], str, Reading], None], view: str,
) -> None:  # fmt: skip
    """Write the notes down with the acts that they mean."""
    every, passed_on = _Told(deeds), _Told(d for d in deeds if d.disposes)
    bought = _Told(d for d in deeds if d.kind in _BOUGHT)
    stolen = _Told(d for d in deeds if d.kind == "steal")
    sellers = {name for d in deeds if d.kind == "sell" for name in d.doers}
    disposing = any(d.disposes for d in deeds)
    roles: dict[str, dict[str, Reading]] = {}
    for note in notes:
        meant: list[Deed] = []
        if note.path == "roles":
            for name in note.who:
                state(roles.setdefault(name, {}), note.path, note.reading)
        elif note.path == "lawful_business":
            near = bought.around(note) or bought.nearest(note)
            meant = [d for d in near if not sellers & set(d.doers)]
        elif note.path == _DUTY:
            nobody = not disposing
            meant = every.nearest(note) if nobody else passed_on.around(note)
        elif note.path == "stage":
            meant = passed_on.nearest(note) or stolen.nearest(note)
        else:
            meant = passed_on.nearest(note) or every.nearest(note)
        for deed in meant:
            state(deed.facts, note.path, note.reading)
    buyers = {name for d in deeds if d.kind in _BOUGHT for name in d.doers}
    for deed in deeds:
        if len(deed.doers) > 1:
            for name in deed.doers:
                if name in roles:
                    deed.state(f"roles.{name}", roles[name]["roles"])
        if deed.disposes and _DUTY not in deed.facts and not buyers & set(deed.doers):
            _by_office(deed, people, view)


_FROM_OUTSIDE = re.compile(
    "侵入|入侵|攻破|破解|爬|撞库|拖库|脱库|洗库|黑|木马|漏洞|截获|嗅探|盗号|偷装"
)
"""How somebody gets in who has no access."""


def _by_office(deed: Deed, people: People, view: str) -> None:
    """Who took by his own access what he passed on, or holds the data of others by his office, had them in his service."""
    source = deed.same_items_as
    taken = source is not None and source.kind == "steal"
    outside = taken and any(
        _FROM_OUTSIDE.search(view[one.span.begin : one.span.end]) for one in source.told
    )
    for name in deed.doers:
        office = people.known[name].occupation
        if office is None or outside:
            continue
        if holds_data(office[0]) or (taken and not is_outsider(office[0])):
            deed.state(_DUTY, Reading(True, Span(office[1], office[2]), "medium", deed.status))
