"""The library: official texts with their dates, found by citation and day.

What is not there is not there for one of three reasons, and they are told apart: not yet in force,
repealed (replaced), not encoded. None of them is "no".
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import resources
from typing import Any

from lvheng.errors import InputError, Problem, nearest
from lvheng.law.citation import Citation, parse_citation

__all__ = [
    "Absence",
    "Instrument",
    "Provision",
    "instrument",
    "instruments",
    "look_up",
    "provision",
]


@dataclass(frozen=True)
class Instrument:
    """A statute or interpretation. `confidence`: H two texts agree, M one text."""

    id: str
    title: str
    short: str
    names: tuple[str, ...]
    promulgated: date
    in_force: date
    source: tuple[str, ...]
    confidence: str
    checked_on: date


@dataclass(frozen=True)
class Provision:
    """One version of one article. `text` is official; where it is empty, `summary` is in our words."""

    instrument: Instrument
    number: str
    since: date
    until: date | None
    text: str
    summary: str
    sha256: str
    amended_by: str
    rules: str

    @property
    def citation(self) -> Citation:
        article, _, sub_article = self.number.partition("-")
        return Citation(self.instrument.short, int(article), int(sub_article or 0))

    @property
    def encoded(self) -> bool:
        return self.rules.startswith("art_")

    def in_force_on(self, day: date) -> bool:
        return self.since <= day and (self.until is None or day <= self.until)

    def part(self, paragraph: int, item: int) -> str:
        """The 款 and 项 of those numbers, from 1; 0 is the whole above it."""
        if not paragraph:
            return self.text
        lines = _paragraphs(self.text)[paragraph - 1].split("\n")
        return lines[item] if item else "\n".join(lines)


def _paragraphs(text: str) -> list[str]:
    """Split into 款: a line that begins with a bracketed number is a 项 of the 款 before it."""
    paragraphs: list[str] = []
    for line in text.split("\n"):
        if line.startswith("（") and paragraphs:
            paragraphs[-1] += "\n" + line
        else:
            paragraphs.append(line)
    return paragraphs


@dataclass(frozen=True)
class Absence:
    """Why there is no text: `not_yet_in_force`, `repealed` or `not_encoded`."""

    kind: str
    zh: str
    en: str


@cache
def _library() -> tuple[dict[str, Instrument], tuple[Provision, ...]]:
    known: dict[str, Instrument] = {}
    provisions: list[Provision] = []
    folder = resources.files("lvheng.law") / "official"
    for file in sorted(folder.iterdir(), key=lambda f: f.name):
        if file.name.endswith(".toml"):
            data = tomllib.loads(file.read_text(encoding="utf-8"))
            one = _instrument(data)
            known[one.id] = one
            provisions += [_provision(one, row) for row in data["article"]]
    return known, tuple(provisions)


def _instrument(data: dict[str, Any]) -> Instrument:
    return Instrument(
        data["id"],
        data["title"],
        data["short"],
        (data["short"], data["title"], *data["other_names"]),
        data["promulgated"],
        data["in_force"],
        tuple(data["source"]),
        data["confidence"],
        data["checked_on"],
    )


def _provision(of: Instrument, row: dict[str, Any]) -> Provision:
    return Provision(
        of,
        row["number"],
        row["from"],
        row.get("to"),
        row.get("text", ""),
        row.get("summary", ""),
        row.get("sha256", ""),
        row.get("amended_by", ""),
        row.get("rules", ""),
    )


def instruments() -> tuple[Instrument, ...]:
    return tuple(_library()[0].values())


def instrument(id: str) -> Instrument:
    return _library()[0][id]


def every_provision() -> tuple[Provision, ...]:
    return _library()[1]


def provision(instrument_id: str, number: str, on: date) -> Provision | Absence:
    """The version of an article in force on a day.

    >>> absence = provision("criminal_law", "253-1", date(2009, 2, 27))
    >>> absence.kind
    'not_yet_in_force'
    >>> provision("criminal_law", "253-1", date(2015, 11, 1)).since
    datetime.date(2015, 11, 1)
    """
    versions = [
        p for p in every_provision() if (p.instrument.id, p.number) == (instrument_id, number)
    ]
    if not versions:
        return Absence("not_encoded", "本条未收录", "this article is not in the library")
    for version in versions:
        if version.in_force_on(on):
            return version
    first = min(version.since for version in versions)
    if on < first:
        return Absence(
            "not_yet_in_force",
            f"{on} 尚未施行；自 {first} 起施行",
            f"not yet in force on {on}; in force since {first}",
        )
    return Absence("repealed", f"{on} 已失效", f"no longer in force on {on}")


def look_up(text: str, on: date) -> tuple[Citation, Provision | Absence]:
    """What a citation written by a person means, on a day; raises InputError if it is no citation."""
    citation = parse_citation(text)
    if citation is None:
        raise InputError(
            Problem(
                "citation", text,
                "不是可识别的引用，请写作“刑法第二百五十三条之一第一款”",
                "not a citation; write it like 刑法第二百五十三条之一第一款",
            )
        )  # fmt: skip
    for one in instruments():
        if citation.instrument in one.names:
            named = Citation(
                one.short, citation.article, citation.sub_article, citation.paragraph, citation.item
            )
            found = provision(one.id, named.number, on)
            if isinstance(found, Provision):
                _check_place(named, found)
            return named, found
    names = [one.short for one in instruments()]
    near = nearest(citation.instrument, [name for one in instruments() for name in one.names])
    raise InputError(
        Problem(
            "instrument", text,
            f"未收录“{citation.instrument}”；已收录：{'、'.join(names)}" + (f"；最接近的是 {near}" if near else ""),
            f"{citation.instrument!r} is not in the library; it holds: {', '.join(names)}"
            + (f"; the nearest is {near}" if near else ""),
        )
    )  # fmt: skip


def _check_place(citation: Citation, found: Provision) -> None:
    paragraphs = _paragraphs(found.text) if found.text else []
    if not paragraphs:
        return
    if citation.paragraph > len(paragraphs):
        raise InputError(
            Problem(
                "paragraph",
                str(citation),
                f"该条只有{len(paragraphs)}款",
                f"this article has only {len(paragraphs)} paragraph(s)",
            )
        )
    items = paragraphs[max(citation.paragraph, 1) - 1].count("\n（")
    if citation.item > items:
        raise InputError(
            Problem(
                "item",
                str(citation),
                f"该款只有{items}项",
                f"this paragraph has only {items} item(s)",
            )
        )
