"""Which act a duty, a knowledge, a purpose, a result, a part played or a stage belongs to."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from lvheng.narrative.acts.chronicle import Deed, Reading
from lvheng.narrative.cast.insiders import employed, is_insider, names_staff, serves
from lvheng.narrative.cast.occupations import is_outsider
from lvheng.narrative.cast.people import People
from lvheng.narrative.sentencing.lawful_bases import BASIS, is_answer_only
from lvheng.narrative.words.text import Span

__all__ = ["Note", "belong", "by_office"]

_BOUGHT = ("buy", "accept", "exchange")
_GOT = (*_BOUGHT, "steal", "collect")
_DUTY, _USED = "obtained_in_duty_or_service", "used_by_others_for_crime"
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
    certain: bool = True
    """False: told of a time of service, in which one may have bought as well."""


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

    def to_those(self, who: Iterable[str]) -> list[Deed]:
        """The last act by which something went to one of `who`."""
        users = set(who)
        return [deed for _, deed in self._all if users & set(deed.to)][-1:]

    def nearest(self, note: Note, *, anybody: bool = False) -> list[Deed]:
        """The act of the same sentence, or the last before, or the first after; `anybody`: whoever did it."""
        place = note.reading.span.begin
        near: list[tuple[bool, bool, int, Deed]] = []
        for row in self.of(note.who) or ([self._all] if anybody and self._all else []):
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
    notes: Iterable[Note], deeds: Sequence[Deed],
    state: Callable[[dict[str, Reading], str, Reading], None], view: str,
) -> None:  # fmt: skip
    """Write the notes down with the acts that they mean."""
    every, passed_on = _Told(deeds), _Told(d for d in deeds if d.disposes)
    bought = _Told(d for d in deeds if d.kind in _BOUGHT)
    stolen = _Told(d for d in deeds if d.kind == "steal")
    obtained = _Told(d for d in deeds if d.kind in _GOT)
    sellers = {name for d in deeds if d.kind == "sell" for name in d.doers}
    got = _ways_of_getting(deeds)
    disposing = any(d.disposes for d in deeds)
    roles: dict[str, dict[str, Reading]] = {}
    for note in notes:
        meant: list[Deed] = []
        if note.path == "roles":
            for name in note.who:
                state(roles.setdefault(name, {}), note.path, note.reading)
        elif note.path == "lawful_business":
            if note.reading.value is False:
                _refuse(note, deeds)
                continue
            near = bought.around(note) or bought.nearest(note)
            meant = [d for d in near if not sellers & set(d.doers)]
        elif note.path == _DUTY:
            nobody = not disposing
            meant = every.nearest(note) if nobody else passed_on.around(note)
            if not note.certain:
                meant = [d for d in meant if not _had_otherwise(d, got, view)]
        elif note.path == _USED:
            meant = passed_on.to_those(note.who) or [
                _last_of_chain(deed, deeds) for deed in passed_on.nearest(note, anybody=True)
            ]
        elif note.path.startswith(BASIS):
            _state_basis(note, obtained.nearest(note) or every.nearest(note), deeds, state)
        elif note.path == "stage":
            meant = passed_on.nearest(note) or stolen.nearest(note)
        else:
            each = [replace(note, who=(name,)) for name in note.who] or [note]
            meant = [d for one in each for d in passed_on.nearest(one)] or every.nearest(note)
        for deed in meant:
            state(deed.facts, note.path, note.reading)
    joint = {name for d in deeds if len(d.doers) > 1 for name in d.doers}
    for deed in deeds:
        for name in deed.doers:
            if name in roles and (len(deed.doers) > 1 or name not in joint):
                deed.state(f"roles.{name}", roles[name]["roles"])


def _state_basis(
    note: Note, near: Sequence[Deed], deeds: Iterable[Deed],
    state: Callable[[dict[str, Reading], str, Reading], None],
) -> None:  # fmt: skip
    """What makes the obtaining lawful, and the passing on of the same kind where the information is public.

    A denial makes of what was claimed a claim refused, and else says nothing.
    """
    name, reading = note.path.removeprefix(BASIS), note.reading
    meant = list(near)
    if name != "consent":
        meant += [
            other for one in near for other in deeds
            if other is not one and other.disposes and set(other.doers) & set(one.doers)
            and other.items.keys() <= one.items.keys()
        ]  # fmt: skip
    if not is_answer_only(name, reading.value):
        for deed in meant:
            state(deed.facts, note.path, reading)
        return
    _refuse(note, deeds)


def _refuse(note: Note, deeds: Iterable[Deed]) -> None:
    """What was said for somebody is not so: 并非用于合法经营, 未告知即谈不上同意. It says nothing where nobody said it."""
    for deed in deeds:
        known = deed.facts.get(note.path)
        if known is not None and (known.status == "claimed" or note.reading.status == "found"):
            span = note.reading.span
            deed.facts[note.path] = Reading(known.value, span, "medium", "rejected")


def by_office(deeds: Iterable[Deed], people: People, view: str) -> None:
    """What those in an office passed on, they had in their service, unless they had it otherwise."""
    deeds = list(deeds)
    got = _ways_of_getting(deeds)
    for deed in deeds:
        if deed.disposes and _DUTY not in deed.facts and not _had_otherwise(deed, got, view):
            _by_office(deed, people, view)


def _ways_of_getting(deeds: Iterable[Deed]) -> dict[str, set[str]]:
    """By what acts each got information from others."""
    got: dict[str, set[str]] = {}
    for deed in deeds:
        if deed.kind in _BOUGHT:
            for name in deed.doers:
                got.setdefault(name, set()).add(deed.kind)
    return got


def _last_of_chain(deed: Deed, deeds: Sequence[Deed]) -> Deed:
    """The last who passed on what one passed on: those who used it for a crime had it from him."""
    last = deed
    for other in deeds:
        if other.disposes and not set(other.doers) & set(last.doers):
            source = other.same_items_as
            had_it = source is not None and source.same_items_as is last
            if had_it or set(last.to) & set(other.doers):
                last = other
    return last


_FROM_OUTSIDE = re.compile(
    "侵入|入侵|攻破|攻击|破解|爬虫|爬取|抓取|采集器|撞库|拖库|脱库|洗库|黑客|木马|漏洞|截获|嗅探|盗号|偷装|后门|钓鱼|伪基站|暗网|外挂|(?:保留|留存|遗留|未注销|没注销)的?[^，。]{0,4}(?:账号|权限|密码)|前东家|前公司|原公司"
)
"""How somebody gets in who has no access, or has it no more."""
_AROUND = 40


def _had_otherwise(deed: Deed, got: Mapping[str, Collection[str]], view: str) -> bool:
    """Whether what was passed on was bought, gathered or taken from outside; `got`: by what acts each got information."""
    source = deed.same_items_as
    if source is not None and source.kind == "steal":
        return any(
            _FROM_OUTSIDE.search(view, max(0, one.span.begin - _AROUND), one.span.end + _AROUND)
            for one in (*source.told, *deed.told)
        )
    kinds = {kind for name in deed.doers for kind in got.get(name, ())}
    if deed.kind == "provide" and "exchange" in kinds and "buy" not in kinds:
        return False  # what one gives out in an exchange is not what he gets
    return bool(kinds) or (source is not None and source.kind == "collect")


def _by_office(deed: Deed, people: People, view: str) -> None:
    """Who is employed had what he passed on in his service; so had a house whose business is with people."""
    for name in deed.doers:
        person = people.known[name]
        words, begin, end = person.occupation or (name, person.start, person.end)
        if person.kind == "unit":
            keeps = serves(name)
        elif person.occupation is not None:
            keeps = is_insider(words)
        else:
            keeps = person.form == "noun" and names_staff(name)
        span: Span | None = Span(begin, end)
        if not keeps:
            outside = person.kind == "unit" or is_outsider(words)
            places = [Span(begin, begin + len(name)) for begin in person.said[1:]]
            here = Span(person.start, person.end)
            span = None if outside else employed(view, [here, *places])
        if span is not None:
            deed.state(_DUTY, Reading(True, span, "medium", deed.status))
