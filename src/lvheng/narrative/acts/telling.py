"""An event: an act word told of somebody; and a sentence with its events."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from lvheng.narrative.acts.attribution import Voice
from lvheng.narrative.cast.people import Mention
from lvheng.narrative.doers.helpers import Help
from lvheng.narrative.words.text import Span, Text

__all__ = ["Event", "Told"]


@dataclass(slots=True)
class Event:
    """One act word told of somebody. `sure` False: its doer was taken over and might be another."""

    kind: str
    span: Span
    doers: tuple[str, ...]
    voice: Voice
    sentence: int
    clause: int
    sure: bool = True
    relative: bool = False
    means: bool = False
    weak: bool = False
    plan: bool = False
    to: tuple[str, ...] = ()
    """Those to whom the information goes, by name."""
    source: tuple[str, ...] = ()
    """Those from whom it comes."""
    separately: bool = False
    called_provide: bool = False
    from_person: bool = False
    again: tuple[Span, ...] = ()
    """Other words of the sentence that tell the same act."""
    apart: bool = False
    """Whether it is one of several told by the same words, and no other's telling."""
    to_names: bool = False
    """Whether those to whom it goes are named."""


@dataclass(slots=True)
class Told:
    """A sentence: whom each of its clauses is about, and its events."""

    sentence: int
    span: Span
    subjects: list[tuple[str, ...]] = field(default_factory=list)
    """By clause."""
    named: list[bool] = field(default_factory=list)
    """Whether the clause itself names its subject."""
    events: list[Event] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    """At places of the sentence."""
    helps: list[Help] = field(default_factory=list)
    """What the accused helped with."""
    voices: Sequence[Voice] = ()
    """By clause."""

    def voice_at(self, text: Text, place: int) -> Voice:
        """The voice of the clause in which a place of the view lies."""
        return self.voices[text.clause_at(place) - text.clause_at(self.span.begin)]
