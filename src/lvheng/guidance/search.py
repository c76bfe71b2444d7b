"""Search in people's own words over provisions, settings and answered questions; provisions come first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from lvheng.guidance.findings import Language
from lvheng.guidance.reading import Scenario, Topic, scenarios, topics
from lvheng.guidance.steps import said
from lvheng.guidance.wording import Said
from lvheng.law.full_text import FullText
from lvheng.law.library import look_up
from lvheng.law.provisions import Provision
from lvheng.law.search import Hit
from lvheng.law.search import search as search_law

__all__ = ["Found", "Told", "search"]

_BY_WORDS = 8.0
"""What a word by which people name a setting or a question weighs, beside the words of its lines."""
_RELIED_ON, _FROM = 1.0, 3
"""What an article gains that one of the best answers rests on: this part of the answer's score."""


@dataclass(frozen=True)
class Told:
    """A setting (`lvheng guide`) or a question that is answered, with the line that says most of what was sought."""

    about: Scenario | Topic
    score: float
    line: Said | None

    def to_dict(self) -> dict[str, Any]:
        return {
            "kind": "scenario" if isinstance(self.about, Scenario) else "question",
            "id": self.about.id,
            "name": {"zh": self.about.name.zh, "en": self.about.name.en},
            "score": round(self.score, 3),
            "line": self.line.to_dict() if self.line else None,
        }


@dataclass(frozen=True)
class Found:
    """Best first. `told` are settings and answered questions, after the provisions."""

    provisions: tuple[Hit, ...]
    told: tuple[Told, ...]


def search(asked: str, on: date, language: Language = "zh") -> Found:
    """What answers the words on a day.

    >>> found = search("物业卖了我的电话", date(2026, 11, 22))
    >>> str(found.provisions[0].provision.citation), found.told[0].about.id
    ('刑法第二百五十三条之一', 'property_manager')
    """
    told = tuple(one for one in _told(asked, on, language) if one.score > 0)
    relied: dict[tuple[str, str], float] = {}
    for one in told[:_FROM]:
        for cited in dict.fromkeys(c for line in _lines(one.about, on) for c in line.citations):
            _, provision = look_up(cited, on)
            if isinstance(provision, Provision):
                key = (provision.instrument.id, provision.number)
                relied[key] = max(relied.get(key, 0.0), _RELIED_ON * one.score)
    return Found(tuple(search_law(asked, on, relied)), told)


def _told(asked: str, on: date, language: Language) -> list[Told]:
    scores = _index(on).scores(asked)
    found = []
    for number, about in enumerate(_abouts()):
        by_words = about.weight_in(asked)
        if by_words:
            score = _BY_WORDS * by_words + scores.get(number, 0.0)
            found.append(Told(about, score, _best_line(about, asked, on, language)))
    return sorted(found, key=lambda one: -one.score)


def _best_line(about: Scenario | Topic, asked: str, on: date, language: Language) -> Said | None:
    zh, told = _lines(about, on), _lines(about, on, language)
    scores = FullText(((), line.text) for line in zh).scores(asked)
    return told[max(scores, key=scores.__getitem__, default=0)] if told else None


def _abouts() -> tuple[Scenario | Topic, ...]:
    return (*scenarios().values(), *topics().values())


def _lines(about: Scenario | Topic, on: date, language: Language = "zh") -> tuple[Said, ...]:
    return said(about.law if isinstance(about, Scenario) else about.lines, on, language)


@lru_cache(maxsize=8)
def _index(on: date) -> FullText:
    return FullText(
        ((), "\n".join((about.name.zh, *(line.text for line in _lines(about, on)))))
        for about in _abouts()
    )
