"""A text, checked: every finding in the order of the text, at characters of the source."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from lvheng.narrative.claims.binding import bindings
from lvheng.narrative.claims.citing import citations
from lvheng.narrative.claims.counts import thresholds
from lvheng.narrative.claims.editions import editions
from lvheng.narrative.claims.labels import labels
from lvheng.narrative.claims.model import WHOLE, Finding, Judgement
from lvheng.narrative.claims.naming import names
from lvheng.narrative.claims.others import others
from lvheng.narrative.claims.persons import persons
from lvheng.narrative.claims.pieces import Pieces
from lvheng.narrative.claims.punishing import penalties
from lvheng.narrative.claims.quoting import quotations
from lvheng.narrative.claims.reading import Reading
from lvheng.narrative.claims.scopes import scopes
from lvheng.narrative.claims.sections import sections
from lvheng.narrative.claims.whole import as_a_whole
from lvheng.narrative.words.text import Span, Text

__all__ = ["check"]

_GRAVEST = ("wrong", "out_of_date", "not_found", "right", "not_checkable")


def check(source: str, on: date | None = None) -> tuple[Finding, ...]:
    """Every citation and statement of law in a text, judged by the law of a day (default: today).

    Offsets count characters of `source`; a finding on the text as a whole is at 0, 0.

    >>> found = check("侵犯公民个人信息罪规定在刑法第253条。", date(2026, 11, 22))
    >>> [(one.text, one.verdict) for one in found if one.kind == "claim"]
    [('侵犯公民个人信息罪规定在刑法第253条', 'wrong')]
    """
    text = Text(source)
    reading = Reading(Pieces(text), on or date.today())
    judged: list[Judgement] = []
    for rule in (
        citations,
        labels,
        quotations,
        names,
        bindings,
        persons,
        thresholds,
        penalties,
        editions,
        scopes,
        others,
        sections,
        as_a_whole,
    ):
        judged += (
            one
            for one in rule(reading)
            if one.kind == "citation" or one.span == WHOLE or not reading.foreign(one.span)
        )
    return tuple(
        _finding(text, one) for one in sorted(_once(judged), key=lambda one: (one.span, one.kind))
    )


def _once(judged: Iterable[Judgement]) -> Iterable[Judgement]:
    """Of several judgements of one kind on the same words, the gravest."""
    best: dict[tuple[Span, str, str], Judgement] = {}
    for one in judged:
        key = (one.span, one.kind, one.pattern if one.span == WHOLE else "")
        if key not in best or _GRAVEST.index(one.verdict) < _GRAVEST.index(best[key].verdict):
            best[key] = one
    return best.values()


def _finding(text: Text, one: Judgement) -> Finding:
    start, end = text.given(one.span) if one.span != WHOLE else (0, 0)
    return Finding(
        start, end, text.source[start:end], one.kind, one.verdict, one.zh, one.en, one.provision, one.pattern, one.since,
        tuple((place.begin, place.end) for place in map(text.given, one.also_at)),
    )  # fmt: skip
