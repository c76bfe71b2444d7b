"""Finding provisions by words, the law's or people's own: titles, names, texts and summaries."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from lvheng.law.citation import Citation
from lvheng.law.full_text import FullText
from lvheng.law.layout import Place
from lvheng.law.library import every_provision
from lvheng.law.provisions import Provision
from lvheng.law.words import fold, law_words, pairs

__all__ = ["Hit", "search"]


@dataclass(frozen=True)
class Hit:
    """A provision that was found, and the 款, 项 or 目 of it that says most of what was sought.

    `missing` are the words, parted by spaces, that it does not say: none, unless nothing says them all.
    """

    provision: Provision
    place: Place
    score: float
    missing: tuple[str, ...] = ()

    @property
    def citation(self) -> Citation:
        return self.provision.cite(self.place)


def search(
    asked: str, on: date | None = None, cited: Mapping[tuple[str, str], float] | None = None
) -> list[Hit]:
    """What says all of the words (parted by spaces), best first, or else what says most of them.

    On a day, only what was in force then. `cited` adds to the score of provisions that an answer to the
    same question relies on, by (id of the instrument, number).
    """
    every = every_provision()
    scores = _index().scores(asked)
    relied = cited or {}
    terms = fold(asked).split()
    found = []
    for number, one in enumerate(every):
        score = scores.get(number, 0.0) + relied.get((one.instrument.id, one.number), 0.0)
        if score and (on is None or one.in_force_on(on)):
            missing = tuple(term for term in terms if term not in _texts()[number])
            found.append((number, score, missing))
    fewest = min((len(missing) for _, _, missing in found), default=0)
    # A long question is a sentence in people's words: that no text holds it whole says nothing.
    whole = fewest < len(terms)
    best = [one for one in found if not whole or len(one[2]) == fewest]
    # Of two that say as much, the one in force comes first.
    best.sort(key=lambda one: (-one[1], every[one[0]].until is not None))
    return [
        Hit(every[number], _place(every[number], asked), score, missing if whole else ())
        for number, score, missing in best
    ]


@cache
def _index() -> FullText:
    return FullText(
        (" ".join((*one.instrument.names, str(one.citation))), one.text or one.summary)
        for one in every_provision()
    )


@cache
def _texts() -> tuple[str, ...]:
    """What each provision says, its names included, as words are compared."""
    return tuple(
        fold("\n".join((*one.instrument.names, str(one.citation), one.text or one.summary)))
        for one in every_provision()
    )


def _place(one: Provision, asked: str) -> Place:
    """The part that says most of the words, and of those the shortest."""
    places = one.places if one.text else (Place(0, 0, 0, one.summary),)
    sought = set(pairs(asked)).union(*map(pairs, law_words(asked)))
    terms = fold(asked).split()

    def says(place: Place) -> tuple[int, int, int]:
        text = fold(place.text)
        return (
            sum(term in text for term in terms),
            sum(pair in text for pair in sought),
            -len(text),
        )

    return max(places, key=says)
