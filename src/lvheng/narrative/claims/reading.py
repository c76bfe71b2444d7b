"""A text as it is read for checking: its sentences, citations, quotations and topics, and the day of the law."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from lvheng.law.instruments.criminal_law import art_253_1
from lvheng.law.library import provision
from lvheng.law.provisions import Provision
from lvheng.narrative.claims.bare import Bare, bare_text
from lvheng.narrative.claims.citations import Cited, citations_in
from lvheng.narrative.claims.mentions import Named, named_in
from lvheng.narrative.claims.pieces import Pieces
from lvheng.narrative.claims.quotations import Quotation, quotations_in
from lvheng.narrative.claims.stance import Stance, of_the_past, stance
from lvheng.narrative.claims.topics import Topic, Topics
from lvheng.narrative.words.text import Span

__all__ = ["Reading"]

_LATIN, _CHINESE = re.compile("[A-Za-z]"), re.compile("[一-龥]")
_AROUND = 14
_LONG, _SURE = 22, 0.95


@dataclass
class Reading:
    text: Pieces
    on: date
    _stances: dict[Span, Stance] = field(default_factory=dict)

    @property
    def view(self) -> str:
        return self.text.view

    @cached_property
    def names(self) -> list[Named]:
        return named_in(self.text)

    @cached_property
    def cited(self) -> list[Cited]:
        return citations_in(self.text, self.names)

    @cached_property
    def bare(self) -> Bare:
        return bare_text(self.view)

    @cached_property
    def quotations(self) -> list[Quotation]:
        return quotations_in(self.bare)

    @cached_property
    def topics(self) -> Topics:
        return Topics(self.text, self.cited)

    @cached_property
    def _quoted(self) -> list[Quotation]:
        return [
            q
            for q in self.quotations
            if q.end - q.begin >= _LONG and max(share for _, share in q.versions) >= _SURE
        ]

    @cached_property
    def _quoted_begins(self) -> list[int]:
        return [q.span.begin for q in self._quoted]

    def quotation_at(self, place: int) -> Quotation | None:
        """The long quotation in which a place lies: what stands there is the law's word, not the writer's."""
        at = bisect_right(self._quoted_begins, place) - 1
        if at >= 0 and place < self._quoted[at].span.end:
            return self._quoted[at]
        return None

    def sentences(self) -> Iterator[Span]:
        yield from self.text.sentences

    def foreign(self, span: Span) -> bool:
        """Whether the words around are of another language, in which Chinese terms only stand."""
        around = self.view[max(0, span.begin - _AROUND) : span.end + _AROUND]
        return len(_LATIN.findall(around)) > len(_CHINESE.findall(around))

    def sentence(self, place: int) -> Span:
        return self.text.sentences[self.text.sentence_at(place)]

    def clause(self, place: int) -> Span:
        return self.text.clauses[self.text.clause_at(place)]

    def words(self, span: Span) -> str:
        return self.view[span.begin : span.end]

    @cached_property
    def before_2015(self) -> bool:
        """Whether the day is of the law before 刑法修正案（九）: what is judged by the present crime is left alone."""
        found = provision("criminal_law", art_253_1.NUMBER, self.on)
        return not isinstance(found, Provision) or str(found.since) != art_253_1.VERSION

    def topic(self, place: int) -> Topic | None:
        return self.topics.governing(place)

    def stance(self, span: Span) -> Stance:
        if span not in self._stances:
            self._stances[span] = stance(self.text, span)
        return self._stances[span]

    def past(self, span: Span) -> bool:
        return of_the_past(self.text, span)
