"""Which act a duty, a knowledge, a purpose, a result, a part played or a stage belongs to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from lvheng.facts.register import DISPOSING, OBTAINING
from lvheng.narrative.chronicle import Deed, Reading
from lvheng.narrative.occupations import holds_data
from lvheng.narrative.people import People
from lvheng.narrative.text import Span

__all__ = ["Note", "belong"]

_DUTY = "obtained_in_duty_or_service"
_BEFORE, _AFTER = 2, 3
"""How many sentences a duty may stand after or before the act for which it was used."""

_REACH = 300
"""How many characters it may stand before any telling of the act."""


@dataclass(frozen=True, slots=True)
class Note:
    """What a clause says of an act: `path` within the act, whom the clause means, and its sentence."""

    path: str
    who: tuple[str, ...]
    sentence: int
    reading: Reading


def belong(
    notes: Iterable[Note], deeds: Sequence[Deed], people: People,
    state: Callable[[dict[str, Reading], str, Reading], None],
) -> None:  # fmt: skip
    """Write the notes down with the acts that they mean."""
    for note in notes:
        if note.path == "roles":
            for deed in deeds:
                for name in note.who:
                    if len(deed.doers) > 1 and name in deed.doers:
                        deed.state(f"roles.{name}", note.reading)
            continue
        for deed in _meant(note, deeds):
            state(deed.facts, note.path, note.reading)
    for deed in deeds:
        if deed.disposes and _DUTY not in deed.facts:
            _by_office(deed, deeds, people)


def _meant(note: Note, deeds: Sequence[Deed]) -> list[Deed]:
    if note.path == "lawful_business":
        own = _own(
            note, [d for d in deeds if d.kind in OBTAINING and d.kind not in ("steal", "collect")]
        )
        if any(d.kind == "sell" and set(d.doers) & set(o.doers) for d in deeds for o in own):
            return []
        return [d for d in own if abs(d.sentence - note.sentence) <= _AFTER] or own[-1:]
    if note.path == _DUTY:
        own = _own(note, [d for d in deeds if d.disposes])
        if not own and not any(d.disposes for d in deeds):
            return _nearest(note, _own(note, deeds))
        return [d for d in own if _near(note, d)]
    if note.path == "stage":
        own = _own(note, [d for d in deeds if d.disposes])
        own = own or _own(note, [d for d in deeds if d.kind == "steal"])
        return _nearest(note, own)
    passed_on = _own(note, [d for d in deeds if d.kind in DISPOSING])
    return _nearest(note, passed_on or _own(note, deeds))


def _near(note: Note, deed: Deed) -> bool:
    if -_BEFORE <= deed.sentence - note.sentence <= _AFTER:
        return True
    return any(0 <= one.span.begin - note.reading.span.begin <= _REACH for one in deed.told)


def _own(note: Note, deeds: Sequence[Deed]) -> list[Deed]:
    """The acts of whom the note means; where it means none of the doers, those of the only doers that there are."""
    own = [d for d in deeds if set(note.who) & set(d.doers)]
    if own:
        return own
    return list(deeds) if len({frozenset(d.doers) for d in deeds}) == 1 else []


def _nearest(note: Note, deeds: Sequence[Deed]) -> list[Deed]:
    """The act of the same sentence, or the last before, or the first after."""
    place = note.reading.span.begin
    here = [
        d
        for d in deeds
        if any(_same(one.span, note) for one in d.told) or d.sentence == note.sentence
    ]
    if here:
        return [min(here, key=lambda d: min(abs(one.span.begin - place) for one in d.told))]
    before = [d for d in deeds if d.order < place]
    return before[-1:] or list(deeds[:1])


def _same(span: Span, note: Note) -> bool:
    return span == note.reading.span


def _by_office(deed: Deed, deeds: Sequence[Deed], people: People) -> None:
    """Who holds the data of others by his office and did not get them elsewhere had them in his service."""
    if any(
        d.kind in ("buy", "accept", "exchange") and set(d.doers) & set(deed.doers) for d in deeds
    ):
        return
    for name in deed.doers:
        office = people.known[name].occupation
        if office is not None and holds_data(office[0]):
            deed.state(_DUTY, Reading(True, Span(office[1], office[2]), "medium", deed.status))
