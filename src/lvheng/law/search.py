"""Finding provisions by words: titles, names, texts and summaries, by substring and by pairs of characters."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from lvheng.law.citation import Citation
from lvheng.law.layout import Place
from lvheng.law.library import every_provision
from lvheng.law.provisions import Provision

__all__ = ["Hit", "search"]

_FULL_WIDTH = str.maketrans("０１２３４５６７８９（）", "0123456789()")
_ENOUGH = 0.6
"""A word counts where this part of its pairs of characters is there, though it is not there whole."""


@dataclass(frozen=True)
class Hit:
    """A provision that was found, and the 款, 项 or 目 of it that says most of what was sought.

    `missing` are the words that it does not say: none, unless nothing says them all.
    """

    provision: Provision
    place: Place
    score: float
    missing: tuple[str, ...] = ()

    @property
    def citation(self) -> Citation:
        return self.provision.cite(self.place)


def search(words: str, on: date | None = None) -> list[Hit]:
    """What says all of the words (parted by spaces), best first, or else what says most of them.

    On a day, only what was in force then.
    """
    terms = _fold(words).split()
    found = [
        hit
        for one in every_provision()
        if (on is None or one.in_force_on(on)) and (hit := _hit(one, terms))
    ]
    fewest = min((len(hit.missing) for hit in found), default=0)
    best = [hit for hit in found if len(hit.missing) == fewest]
    return sorted(best, key=lambda hit: -hit.score)


def _hit(one: Provision, terms: list[str]) -> Hit | None:
    names = _fold(" ".join((*one.instrument.names, str(one.citation))))
    places = one.places if one.text else (Place(0, 0, 0, one.summary),)
    bodies = [_fold(place.text) for place in places]
    whole = "\n".join(bodies)
    said = [2 * _says(whole, term) + _says(names, term) for term in terms]
    if not any(said):
        return None
    closeness = [sum(_says(body, term) for term in terms) for body in bodies]
    at = closeness.index(max(closeness))
    # Of two that say as much, first the one in force, then the one that says it shortly.
    order = (one.until is None) + 100 / (100 + len(whole))
    missing = tuple(term for term, much in zip(terms, said, strict=True) if not much)
    return Hit(one, places[at], sum(said) + closeness[at] + order, missing)


def _says(text: str, term: str) -> float:
    """1 where the text has the word, less where it has most of its pairs of characters, 0 else."""
    if term in text:
        return 1.0
    pairs = {a + b for a, b in pairwise(term)}
    there = sum(pair in text for pair in pairs) / len(pairs) if pairs else 0.0
    return there / 2 if there >= _ENOUGH else 0.0


def _fold(text: str) -> str:
    return text.casefold().translate(_FULL_WIDTH)
