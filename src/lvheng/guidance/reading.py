"""What the files of this room say: lines by id, scenarios, topics of general questions, and who asks."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from itertools import islice
from typing import Any

from lvheng.errors import InputError, Problem, nearest
from lvheng.facts.register import Term
from lvheng.guidance.wording import Line, line_of

__all__ = [
    "ASKERS",
    "Asker",
    "Recognised",
    "Scenario",
    "Topic",
    "askers",
    "lines",
    "named",
    "scenario",
    "scenarios",
    "topics",
]

_MOST_COUNTED = 3
ASKERS = ("victim", "suspect", "suspect_family", "company", "staff", "bystander")


@dataclass(frozen=True, eq=False)
class Recognised:
    """Something that is known by the words people use for it, each with a weight."""

    id: str
    name: Term
    words: tuple[tuple[re.Pattern[str], int], ...] = field(repr=False)

    def weight_in(self, text: str) -> int:
        """How much of it the text speaks: what is said again and again counts up to three times."""
        return sum(
            weight * sum(1 for _ in islice(word.finditer(text), _MOST_COUNTED))
            for word, weight in self.words
        )


@dataclass(frozen=True, eq=False)
class Asker:
    """`today` at once, `then` if that is not enough."""

    id: str
    name: Term
    today: tuple[str, ...]
    then: tuple[str, ...]
    evidence: tuple[str, ...]
    authorities: tuple[str, ...]
    clocks: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Scenario(Recognised):
    """A setting: what the law calls it, and what is to be done in it, as ids of lines.

    `own_subject`: another crime than 侵犯公民个人信息罪 answers it. `for_asker` are further first steps.
    """

    crimes: tuple[str, ...]
    law: tuple[str, ...]
    today: tuple[str, ...]
    evidence: tuple[str, ...]
    authorities: tuple[str, ...]
    clocks: tuple[str, ...]
    own_subject: bool
    for_asker: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, eq=False)
class Topic(Recognised):
    """What a general question asks, and the lines that answer it.

    `alone`: the lines of the setting do not belong to the answer. `steps`: what to do is asked for.
    """

    lines: tuple[str, ...]
    alone: bool
    steps: bool


def _folder(*parts: str) -> Any:
    return resources.files("lvheng.guidance").joinpath(*parts)


def _toml(file: Any) -> dict[str, Any]:
    return tomllib.loads(file.read_text(encoding="utf-8"))


def _files(folder: str) -> Iterator[tuple[str, dict[str, Any]]]:
    for file in sorted(_folder(folder).iterdir(), key=lambda file: file.name):
        if file.name.endswith(".toml"):
            yield file.name.removesuffix(".toml"), _toml(file)


@cache
def lines() -> dict[str, Line]:
    found: dict[str, Line] = {}
    for name, rows in _files("lines"):
        twice = found.keys() & rows.keys()
        if twice:
            raise ValueError(f"{name}: {', '.join(sorted(twice))} stand in two files")
        found.update((id, line_of(row)) for id, row in rows.items())
    return found


def _words(row: Mapping[str, Any]) -> tuple[tuple[re.Pattern[str], int], ...]:
    return tuple((re.compile(word), weight) for word, weight in row.get("words", {}).items())


def _ids(row: Mapping[str, Any], keys: Iterable[str]) -> dict[str, tuple[str, ...]]:
    return {key: tuple(row.get(key, ())) for key in keys}


@cache
def askers() -> dict[str, Asker]:
    return {
        id: Asker(
            id, Term(*row["name"]),
            **_ids(row, ("today", "then", "evidence", "authorities", "clocks")),
        )
        for id, row in _toml(_folder("askers.toml")).items()
    }  # fmt: skip


@cache
def scenarios() -> dict[str, Scenario]:
    return {
        id: Scenario(
            id, Term(*row["name"]), _words(row),
            **_ids(row, ("crimes", "law", "today", "evidence", "authorities", "clocks")),
            own_subject=row.get("own_subject", False),
            for_asker=_ids(row, ASKERS),
        )
        for id, row in _files("scenarios")
    }  # fmt: skip


@cache
def topics() -> dict[str, Topic]:
    return {
        id: Topic(
            id, Term(*row["name"]), _words(row),
            tuple(row["lines"]), row.get("alone", False), row.get("steps", False),
        )
        for _, rows in _files("questions")
        for id, row in rows.items()
    }  # fmt: skip


def scenario(id: str) -> Scenario:
    return scenarios()[id]


def named(given: str) -> Scenario:
    """The scenario of that id, or the one that the words mean; raises InputError with the nearest."""
    found = scenarios()
    if given in found:
        return found[given]
    by_words = max(found.values(), key=lambda one: one.weight_in(given))
    if by_words.weight_in(given):
        return by_words
    near = nearest(given, found)
    listed = "、".join(f"{one.id}（{one.name.zh}）" for one in found.values())
    raise InputError(
        Problem(
            "scenario",
            given,
            f"没有这个情形{f'；最接近的是 {near}' if near else ''}。可用：{listed}",
            f"there is no such scenario{f'; the nearest is {near}' if near else ''}. There are: "
            + ", ".join(found),
        )
    )
