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

    `missing` are those of several words, parted by spaces, that it does not say.
    """

    provision: Provision
    place: Place
    score: float
    missing: tuple[str, ...] = ()

    @property
    def citation(self) -> Citation:
        return self.provision.cite(self.place)


def search(
    asked: str, on: date | None = None, relied_on: Mapping[tuple[str, str], float] | None = None
) -> list[Hit]:
    """Everything that says some of it, in the law's words or in people's own, best first.

    Of several words, parted by spaces, what says more of them comes first. On a day, only what was in force
    then. `relied_on` adds to the scores of articles on which an answer to the same question rests, by the id
    of the instrument and the number.
    """
    scores = _index().scores(asked)
    terms = fold(asked).split()
    found = []
    for number, one in enumerate(every_provision()):
        score = scores.get(number, 0.0)
        score += (relied_on or {}).get((one.instrument.id, one.number), 0.0)
        if score and (on is None or one.in_force_on(on)):
            missing = tuple(term for term in terms if term not in _texts()[number])
            # A question of one piece stands whole in hardly any text: that says nothing against one.
            found.append(Hit(one, _place(one, asked), score, missing if len(terms) > 1 else ()))
    # Of two that say as much, the one in force comes first.
    return sorted(
        found, key=lambda hit: (len(hit.missing), -hit.score, hit.provision.until is not None)
    )


@cache
def _index() -> FullText:
    return FullText(
        ((*one.instrument.names, str(one.citation)), one.text or one.summary)
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
