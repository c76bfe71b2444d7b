"""What the library holds: instruments, and versions of their articles, read from `official/*.toml`."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, replace
from datetime import date
from importlib import resources
from typing import Any

from lvheng.law.citation import Citation, parse_place
from lvheng.law.layout import Place, divide

__all__ = ["KINDS", "Absence", "Amendment", "Instrument", "Provision", "cite", "read_official"]

KINDS = {
    "statute": ("法律", "statutes"),
    "administrative regulation": ("行政法规", "administrative regulations"),
    "departmental rule": ("部门规章", "departmental rules"),
    "judicial interpretation": ("司法解释", "judicial interpretations"),
    "guidance": ("规范性文件", "guidance documents"),
}


@dataclass(frozen=True)
class Amendment:
    """A change of an instrument: when it was published, and since when it is in force."""

    name: str
    promulgated: date
    in_force: date
    date_confidence: str


@dataclass(frozen=True)
class Instrument:
    """A statute, regulation, interpretation or guidance document.

    Its dates are those of the first text that the library may hold; where it is `earlier`, older texts
    exist that the library does not have. `confidence`: H two texts agree, M one text, L a paraphrase;
    `date_confidence` and `number_confidence` are "unverified" where no source for them was seen.
    """

    id: str
    title: str
    short: str
    names: tuple[str, ...]
    kind: str
    promulgated: date | None
    in_force: date
    earlier: bool
    amendments: tuple[Amendment, ...]
    source: tuple[str, ...]
    confidence: str
    date_confidence: str
    number_confidence: str
    checked_on: date
    note: str


@dataclass(frozen=True)
class Provision:
    """One version of one article. `text` is official; where it is empty, `summary` is in our words.

    A `partial` text is not the whole article: it is the 款 named, or an excerpt (节录). An `inserted`
    article did not exist before; `moved_to` is its number in the text that replaced it. `correction` is
    a slip of the source: (as printed, as it is here). `source`, `confidence` and `checked_on` are those of
    the instrument unless the text was read elsewhere, or on another day.
    """

    instrument: Instrument
    number: str
    since: date
    until: date | None
    text: str
    summary: str
    sha256: str
    amended_by: str
    rules: str
    partial: str = ""
    inserted: bool = False
    moved_to: str = ""
    confidence: str = ""
    date_confidence: str = ""
    note: str = ""
    correction: tuple[str, str] | None = None
    coverage: tuple[str, ...] = ()
    coverage_of: tuple[tuple[str, tuple[str, ...]], ...] = ()
    source: tuple[str, ...] = ()
    checked_on: date = date.min

    @property
    def citation(self) -> Citation:
        return cite(self.instrument, self.number)

    @property
    def encoded(self) -> bool:
        return self.rules.startswith("art_")

    def in_force_on(self, day: date) -> bool:
        return self.since <= day and (self.until is None or day <= self.until)

    @property
    def places(self) -> tuple[Place, ...]:
        """Every 款, 项 and 目 that is known; one nameless place where the division is not."""
        if not self.text or self.partial == "节录" or self.citation.passage:
            return (Place(0, 0, 0, self.text),)
        if self.partial:
            return (Place(*parse_place(self.partial), self.text),)
        return divide(self.text)

    def cite(self, place: Place) -> Citation:
        """The citation of a place; an article of one 款 is cited without it."""
        at, (paragraph, item, point) = self.citation, place.key
        one = not self.partial and self.places[-1].paragraph == 1
        return replace(at, paragraph=0 if one else paragraph, item=item, point=point)

    @property
    def notes(self) -> tuple[str, ...]:
        """What a reader of the text must know of it and of its instrument."""
        found = [self.note]
        if self.correction:
            printed, read = (words.replace("\n", "⏎") for words in self.correction)
            found.append(f"改正了所据文本的误字：“{printed}”作“{read}”")
        if self.date_confidence:
            found.append("施行日期未核实")
        if self.instrument.number_confidence:
            found.append("文号未核实")
        return tuple(note for note in (*found, self.instrument.note) if note)

    def part(self, paragraph: int, item: int, point: int = 0) -> str:
        """The 款, 项 and 目 of those numbers, from 1; 0 is the whole above it."""
        if not paragraph or self.partial:
            return self.text
        key = (paragraph, item, point)
        return "\n".join(place.text for place in self.places if place.is_within(key))


@dataclass(frozen=True)
class Absence:
    """Why there is no text: `not_yet_in_force`, `repealed` or `not_encoded`."""

    kind: str
    zh: str
    en: str


def cite(of: Instrument, number: str) -> Citation:
    """The citation of an article by its number in the library: `253-1`, or the name of a passage."""
    if not number[0].isdigit():
        return Citation(of.short, 0, passage=number)
    article, _, sub_article = number.partition("-")
    return Citation(of.short, int(article), int(sub_article or 0))


def read_official() -> tuple[tuple[Instrument, tuple[Provision, ...]], ...]:
    """Every file of `official/`, by kind: an instrument with the versions of its articles."""
    found = []
    for file in (resources.files("lvheng.law") / "official").iterdir():
        if file.name.endswith(".toml"):
            data = tomllib.loads(file.read_text(encoding="utf-8"))
            one = _instrument(data)
            found.append((one, tuple(_provision(one, row) for row in data["article"])))
    kinds = list(KINDS)
    return tuple(sorted(found, key=lambda pair: (kinds.index(pair[0].kind), pair[0].id)))


def _instrument(data: dict[str, Any]) -> Instrument:
    return Instrument(
        data["id"],
        data["title"],
        data["short"],
        (data["short"], data["title"], *data["other_names"]),
        data["kind"],
        data.get("promulgated"),
        data["in_force"],
        data.get("earlier", False),
        tuple(
            Amendment(a["name"], a["promulgated"], a["in_force"], a.get("date_confidence", ""))
            for a in data.get("amendment", ())
        ),
        tuple(data["source"]),
        data["confidence"],
        data.get("date_confidence", ""),
        data.get("number_confidence", ""),
        data["checked_on"],
        data.get("note", ""),
    )


def _provision(of: Instrument, row: dict[str, Any]) -> Provision:
    slip = row.get("correction")
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
        row.get("partial", ""),
        row.get("inserted", False),
        row.get("moved_to", ""),
        row.get("confidence", of.confidence),
        row.get("date_confidence", _date_confidence(of, row["from"])),
        row.get("note", ""),
        (slip["printed"], slip["read"]) if slip else None,
        tuple(row.get("coverage", ())),
        tuple((place, tuple(status)) for place, status in row.get("coverage_of", {}).items()),
        tuple(row.get("source", of.source)),
        row.get("checked_on", of.checked_on),
    )


def _date_confidence(of: Instrument, since: date) -> str:
    if since == of.in_force:
        return of.date_confidence
    return next((a.date_confidence for a in of.amendments if a.in_force == since), "")
