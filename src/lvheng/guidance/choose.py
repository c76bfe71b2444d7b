"""Which setting a text is of, who asks, and what a question asks: by the words that people use."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeVar

from lvheng.guidance.reading import Asker, Recognised, Scenario, Topic, askers, scenarios, topics

__all__ = ["asker_of", "scenario_of", "topics_of"]

_Kind = TypeVar("_Kind", bound=Recognised)
_NEAR = 0.75
"""A second topic of at least this part of the weight of the first is answered too."""
_OPENING = 4000
"""Characters that are looked at: who asks and what for stands at the beginning, or the end."""


def scenario_of(text: str) -> Scenario:
    """The setting of most weight; `general` where none is named."""
    return _heaviest(_ends(text), scenarios()) or scenarios()["general"]


def asker_of(text: str) -> Asker | None:
    """Who asks, or None where that is not said (a general question, a judgment)."""
    return _heaviest(_ends(text), askers())


def topics_of(text: str) -> tuple[Topic, ...]:
    """What is asked: the heaviest topic, a second nearly as heavy; of a bare subject, the penalty."""
    weights = sorted(_weights(_ends(text), topics().values()), key=lambda pair: -pair[1])
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
