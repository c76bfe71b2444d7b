"""Which setting a text is of, who asks, and what a question asks: by the words that people use."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from itertools import islice
from typing import TypeVar

from lvheng.guidance.reading import Asker, Recognised, Scenario, Topic, askers, scenarios, topics
from lvheng.guidance.who_asks import CUES
from lvheng.narrative.scope import matter_of

__all__ = ["asker_of", "by_authority", "scenario_of", "topics_of"]

_Kind = TypeVar("_Kind", bound=Recognised)
_NEAR = 0.75
"""A second topic of at least this part of the weight of the first is answered too."""
_MOST_CUES = 2
_OF_AUTHORITIES = re.compile(
    "被告人(?!家属)|被告单位|公诉机关|检察院指控|经审理查明|本院认为|犯罪嫌疑人.{0,4}[，,]男|(?:公安局|公安机关|派出所)接(?:到?群众|到报案)|缜密侦查"
)
_OF_NEWS = re.compile("新闻发布会|警方通报|记者|警方提醒")
_NARRATES = re.compile("(?:我|俺)(?![国省市县区州局院所队厅委司])")
_OPENING = 4000
"""Characters that are looked at: who asks and what for stands at the beginning, or the end."""


def scenario_of(text: str) -> Scenario:
    """The setting of most weight; `general` where none is named."""
    return _heaviest(_ends(text), scenarios()) or scenarios()["general"]


def asker_of(text: str) -> Asker | None:
    """Who asks, or None where nobody does (a general question, a judgment)."""
    if by_authority(text):
        return None
    told = _ends(text)
    weights = {one.id: weight for one, weight in _weights(told, askers().values())}
    for asker, weight, cue in CUES:
        if times := sum(1 for _ in islice(cue.finditer(told), _MOST_CUES)):
            weights[asker] = weights.get(asker, 0) + weight * times
    return askers()[max(weights, key=lambda id: weights[id])] if weights else None


def by_authority(text: str) -> bool:
    """Whether it is an indictment, a judgment or a bulletin, in which nobody asks."""
    told = _ends(text)
    news = _OF_NEWS.search(told) is not None and not _NARRATES.search(told)
    return news or _OF_AUTHORITIES.search(told) is not None


def topics_of(text: str) -> tuple[Topic, ...]:
    """What is asked: the heaviest topic, a second nearly as heavy; of a bare subject, the penalty."""
    weights = sorted(_weights(matter_of(_ends(text)), topics().values()), key=lambda pair: -pair[1])
    if not weights:
        return (topics()["penalty"],)
    most = weights[0][1]
    return tuple(one for one, weight in weights if weight >= most * _NEAR)[:2]


def _ends(text: str) -> str:
    return text if len(text) <= 2 * _OPENING else text[:_OPENING] + "\n" + text[-_OPENING:]


def _weights(text: str, kinds: Iterable[_Kind]) -> list[tuple[_Kind, int]]:
    return [(one, weight) for one in kinds if (weight := one.weight_in(text))]


def _heaviest(text: str, kinds: Mapping[str, _Kind]) -> _Kind | None:
    weights = _weights(text, kinds.values())
    return max(weights, key=lambda pair: pair[1])[0] if weights else None
