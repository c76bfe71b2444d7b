"""Which setting a text is of, who asks, and what a question asks: by the words that people use."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from typing import TypeVar

from lvheng.guidance.learned import classifier
from lvheng.guidance.reading import Asker, Recognised, Scenario, Topic, askers, scenarios, topics
from lvheng.narrative.scope import matter_of

__all__ = ["asker_of", "by_authority", "scenario_named", "scenario_of", "topics_of"]

_Kind = TypeVar("_Kind", bound=Recognised)
_NEAR = 0.75
"""A second topic of at least this part of the weight of the first is answered too."""
_NAMED, _MOST_NAMED = 0.2, 20
"""What the name of a setting in the text weighs, beside the logarithm of how likely the setting is."""
_UNSEEN = 1e-6
_TOLD = 0.3
"""What is less likely is not told at all."""
_BY_DOER = 8
_TO_PROGRAM = re.compile(
    r"[^。！？\n]*(?:(?:忽略|无视|忘记)[^。！？\n]{0,12}(?:规则|指令|提示|设定|要求)|系统提示|system prompt)[^。！？\n]*[。！？]?",
    re.IGNORECASE,
)
"""What is said to the program, and not to whom is asked."""
_OF_AUTHORITIES = re.compile(
    "被告人(?!家属)|被告单位|公诉机关|检察院指控|经审理查明|本院认为|犯罪嫌疑人.{0,4}[，,]男|(?:公安局|公安机关|派出所)接(?:到?群众|到报案)|缜密侦查"
)
_OF_NEWS = re.compile("^\\s*(?:情况|警情|案情)?通报|我局民警|新闻发布会|警方通报|记者|警方提醒")
_NARRATES = re.compile("(?:我|俺)(?![国省市县区州局院所队厅委司])")
_OPENING = 4000
"""Characters that are looked at: who asks and what for stands at the beginning, or the end."""


def scenario_named(text: str) -> Scenario:
    """The setting of which the text speaks most; `general` where none is named."""
    weights = _weights(_ends(text), scenarios().values())
    return max(weights, key=lambda pair: pair[1])[0] if weights else scenarios()["general"]


def scenario_of(story: str) -> Scenario:
    """The likeliest setting of a story; what it is called there weighs with what was learned.

    One of another crime, which sets the law of this one aside, must be named or likely.
    """
    told = _ends(story)
    shares = classifier("scenario").shares(told)
    named = {
        one.id: min(weight, _MOST_NAMED) for one, weight in _weights(told, scenarios().values())
    }
    weights = {
        id: math.log(shares.get(id, _UNSEEN)) + _NAMED * named.get(id, 0) for id in scenarios()
    }
    told_of = {
        id for id, one in scenarios().items()
        if not one.own_subject or id in named or shares.get(id, 0) >= _TOLD
    }  # fmt: skip
    return scenarios()[max(told_of, key=lambda id: weights[id])]


def asker_of(text: str, by_doer: Asker | None = None) -> Asker | None:
    """Who asks, or None where nobody does (a general question, a judgment) or it cannot be told.

    `by_doer`: who it would be by the one who did it.
    """
    if by_authority(text):
        return None
    shares = classifier("asker").shares(_TO_PROGRAM.sub("", _ends(text)))
    if by_doer is not None:
        shares[by_doer.id] *= _BY_DOER
    likeliest = max(shares, key=lambda id: shares[id])
    return askers().get(likeliest) if shares[likeliest] >= _TOLD else None


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
