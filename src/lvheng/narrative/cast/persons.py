"""A person or unit of a text, and whom words for several mean: 三被告人, 二人, 其他被告人, 朱、尤二人."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from lvheng.narrative.cast.mention import Form
from lvheng.narrative.cast.names import Role

__all__ = ["Partners", "Person", "several"]


@dataclass(slots=True)
class Person:
    """A person or unit of the text; `name` is what a party is called."""

    name: str
    kind: Literal["person", "unit"]
    form: Form
    role: Role | None = None
    start: int = 0
    end: int = 0
    elsewhere: bool = False
    """Dealt with in another case."""
    said: list[int] = field(default_factory=list)
    occupation: tuple[str, int, int] | None = None
    """The words for it, and where they stand in the text."""


@dataclass(slots=True)
class Partners:
    """Those of whom a story says that they did it together: 我俩一合计, 俩人分的."""

    number: int = 0
    own: bool = True
    """Whether the narrator is one of them."""
    names: tuple[str, ...] = ()


def several(
    words: str, known: Mapping[str, Person], accused: Sequence[Person], last: tuple[str, ...]
) -> tuple[str, ...]:
    """The names whom a word for several means; nobody where that is open.

    `last`: of whom the text was speaking.
    """
    if "、" in words:
        return _by_surname(words, known)
    charged = [one.name for one in accused]
    number = _how_many(words)
    units = [one.name for one in accused if one.kind == "unit"]
    if "单位" in words and units and number in (None, len(units)):
        return tuple(units)
    if number is None:
        return tuple(charged) or last
    if words.startswith(("其他", "其余", "另")):
        charged = [name for name in charged if name not in last]
    if "被告" in words and len(charged) == number:
        return tuple(charged)
    if len(last) == number:
        return last
    if len(charged) == number:
        return tuple(charged)
    persons = [one.name for one in known.values() if one.form in ("name", "narrator", "family")]
    return tuple(persons) if len(persons) == number else ()


def _by_surname(words: str, known: Mapping[str, Person]) -> tuple[str, ...]:
    """朱、尤二人: those named before, where each surname means one person only."""
    found: list[str] = []
    for surname in re.findall("[一-鿿](?=、)|(?<=、)[一-鿿]", words):
        named = [
            one
            for one in known.values()
            if one.form == "name" and one.kind == "person" and one.name.startswith(surname)
        ]
        charged = [one for one in named if one.role == "accused"]
        if len(charged or named) != 1:
            return ()
        found += (one.name for one in charged or named)
    return tuple(dict.fromkeys(found))


_DIGITS = dict(zip("二两三四五六七八九十", (2, 2, 3, 4, 5, 6, 7, 8, 9, 10), strict=True))


def _how_many(words: str) -> int | None:
    found = re.search(r"\d+|十[一二三四五]|[二两三四五六七八九十]", words)
    if found is None:
        return 2 if words in ("双方", "彼此") else None
    if found[0].isdigit():
        return int(found[0])
    if len(found[0]) == 2:
        return 10 + ("一二三四五".index(found[0][1]) + 1)
    return _DIGITS[found[0]]
