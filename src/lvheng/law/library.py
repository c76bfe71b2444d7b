"""The library: official texts with their dates, found by citation and day.

What is not there is not there for one of three reasons, and they are told apart: not yet in force,
repealed (replaced), not encoded (not collected). None of them is "no".
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from importlib import resources
from typing import Any

from lvheng.errors import InputError, Problem, nearest
from lvheng.law.citation import Citation, parse_citation, tidy_name
from lvheng.law.layout import Place, divide

__all__ = [
    "Absence",
    "Amendment",
    "Instrument",
    "Provision",
    "every_provision",
    "instrument",
    "instruments",
    "look_up",
    "provision",
    "versions",
]


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
    a slip of the source: (as printed, as it is here).
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

    @property
    def citation(self) -> Citation:
        return _citation(self.instrument, self.number)

    @property
    def encoded(self) -> bool:
        return self.rules.startswith("art_")

    def in_force_on(self, day: date) -> bool:
        return self.since <= day and (self.until is None or day <= self.until)

    @property
    def places(self) -> tuple[Place, ...]:
        """Every 款, 项 and 目 that is known; one nameless place where the division is not."""
        if not self.text or self.partial == "节录":
            return (Place(0, 0, 0, self.text),)
        if self.partial:
            found = parse_citation(f"本法第一条{self.partial}")
            assert found is not None
            return (Place(found.paragraph, 0, 0, self.text),)
        return divide(self.text)

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


_Versions = dict[tuple[str, str], tuple[Provision, ...]]


@cache
def _library() -> tuple[dict[str, Instrument], tuple[Provision, ...], _Versions]:
    known: dict[str, Instrument] = {}
    provisions: list[Provision] = []
    folder = resources.files("lvheng.law") / "official"
    for file in sorted(folder.iterdir(), key=lambda f: f.name):
        if file.name.endswith(".toml"):
            data = tomllib.loads(file.read_text(encoding="utf-8"))
            one = _instrument(data)
            known[one.id] = one
            provisions += [_provision(one, row) for row in data["article"]]
    by_article: _Versions = {}
    for p in sorted(provisions, key=lambda p: p.since):
        key = (p.instrument.id, p.number)
        by_article[key] = (*by_article.get(key, ()), p)
    return known, tuple(provisions), by_article


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
        tuple(row["coverage"]),
        tuple((place, tuple(status)) for place, status in row.get("coverage_of", {}).items()),
    )


def _date_confidence(of: Instrument, since: date) -> str:
    if since == of.in_force:
        return of.date_confidence
    return next((a.date_confidence for a in of.amendments if a.in_force == since), "")


def instruments() -> tuple[Instrument, ...]:
    return tuple(_library()[0].values())


def instrument(id: str) -> Instrument:
    return _library()[0][id]


def every_provision() -> tuple[Provision, ...]:
    return _library()[1]


def versions(instrument_id: str, number: str) -> tuple[Provision, ...]:
    """Every version of an article that the library has, oldest first."""
    return _library()[2].get((instrument_id, number), ())


def provision(instrument_id: str, number: str, on: date) -> Provision | Absence:
    """The version of an article in force on a day.

    >>> absence = provision("criminal_law", "253-1", date(2009, 2, 27))
    >>> absence.kind
    'not_yet_in_force'
    >>> provision("criminal_law", "253-1", date(2015, 11, 1)).since
    datetime.date(2015, 11, 1)
    """
    for version in versions(instrument_id, number):
        if version.in_force_on(on):
            return version
    return _absence(instrument_id, number, on)


def _absence(id: str, number: str, on: date) -> Absence:
    held = versions(id, number)
    if not held:
        return Absence("not_encoded", "本条未收录", "this article is not in the library")
    first, last = held[0], held[-1]
    of = first.instrument
    if on < first.since:
        if first.inserted or (on < of.in_force and not of.earlier):
            return Absence(
                "not_yet_in_force",
                f"{on} 尚未施行；自 {first.since} 起施行",
                f"not yet in force on {on}; in force since {first.since}",
            )
        before = [p for p in every_provision() if p.instrument is of and p.moved_to == number]
        told = [str(p.citation) for p in before if p.in_force_on(on)]
        return _not_held(held, on, f"；其前身是{told[0]}" if told else "", told)
    if on > last.since and last.moved_to:
        moved = _citation(of, last.moved_to)
        day = _after(last)
        return Absence(
            "repealed",
            f"{on} 已失效：该文本施行至 {last.until}，其内容自 {day} 起见{moved}；{on} 的同号条文未收录",
            f"no longer in force on {on}: this text ended on {last.until}; since {day} see {moved}; "
            f"what has its number on {on} is not in the library",
        )
    return _not_held(held, on, "", [])


def _not_held(held: tuple[Provision, ...], on: date, told: str, before: list[str]) -> Absence:
    zh = "；".join(f"{p.since} 至 {p.until}" if p.until else f"{p.since} 起" for p in held)
    en = "; ".join(f"{p.since} to {p.until}" if p.until else f"since {p.since}" for p in held)
    return Absence(
        "not_encoded",
        f"{on} 的文本未收录；收录的是：{zh}{told}",
        f"the text of {on} is not in the library, which has: {en}"
        + "".join(f"; it was then {one}" for one in before),
    )


def _after(version: Provision) -> date | None:
    return version.until + timedelta(days=1) if version.until else None


def _citation(of: Instrument, number: str) -> Citation:
    if not number[0].isdigit():
        return Citation(of.short, 0, passage=number)
    article, _, sub_article = number.partition("-")
    return Citation(of.short, int(article), int(sub_article or 0))


# looking up what a person wrote


def look_up(text: str, on: date) -> tuple[Citation, Provision | Absence]:
    """What a citation written by a person means, on a day; raises InputError if it is no citation."""
    citation = parse_citation(text) or _passage(text)
    if citation is None:
        raise InputError(
            Problem(
                "citation", text,
                "不是可识别的引用，请写作“刑法第二百五十三条之一第一款”",
                "not a citation; write it like 刑法第二百五十三条之一第一款",
            )
        )  # fmt: skip
    one = named(citation.instrument)
    if one is None:
        raise InputError(_unknown_instrument(citation.instrument, text))
    place = (citation.paragraph, citation.item, citation.point)
    cited = Citation(
        one.short, citation.article, citation.sub_article, *place, passage=citation.passage
    )
    found = provision(one.id, cited.number, on)
    if isinstance(found, Provision):
        _check_place(cited, found)
    return cited, found


@cache
def _names() -> dict[str, Instrument]:
    return {_key(name): one for one in instruments() for name in one.names}


def _key(name: str) -> str:
    """What is the same in all ways of writing a name: no 《》, no 中华人民共和国, no year of revision."""
    key = re.sub("[《》〈〉、]|中华人民共和国", "", tidy_name(name)).casefold()
    return re.sub("（[^（）]*(?:修订|修正|修改)[^（）]*）$", "", key)


def named(name: str) -> Instrument | None:
    """The instrument of that name, formal or not."""
    return _names().get(_key(name))


def _passage(text: str) -> Citation | None:
    """What is no article is cited by its name: 法释〔2017〕10号引言."""
    written = _key(text)
    for p in every_provision():
        if p.number[0].isdigit() or not written.endswith(p.number):
            continue
        if named(written.removesuffix(p.number)) is p.instrument:
            return p.citation
    return None


def _unknown_instrument(name: str, where: str) -> Problem:
    near = nearest(_key(name), _names())
    one = _names()[near] if near else None
    zh = f"；最接近的是 {one.short}（{one.title}）" if one else ""
    en = f"; the nearest is {one.short} ({one.title})" if one else ""
    return Problem(
        "instrument",
        where,
        f"未收录“{name}”{zh}。共收录 {len(instruments())} 件，见 lvheng law coverage",
        f"{name!r} is not in the library{en}. It holds {len(instruments())} instruments: see "
        "lvheng law coverage",
    )


def _check_place(citation: Citation, found: Provision) -> None:
    """The 款, 项 and 目 are there, as far as the division of the text is known."""
    places = found.places
    if places[0].paragraph == 0 or not citation.place:
        return
    if found.partial:
        if citation.paragraph not in (0, places[0].paragraph):
            raise InputError(
                Problem(
                    "paragraph",
                    str(citation),
                    f"该条只收录了{found.partial}",
                    f"of this article the library has only {found.partial}",
                )
            )
        return
    paragraph = max(citation.paragraph, 1)
    within = [p for p in places if p.paragraph == paragraph]
    counts = (
        ("paragraph", citation.paragraph, places[-1].paragraph, "该条", "款", "article", "paragraph"),
        ("item", citation.item, max((p.item for p in within), default=0), "该款", "项", "paragraph", "item"),
        ("point", citation.point, max((p.point for p in within if p.item == citation.item), default=0), "该项", "目", "item", "point"),
    )  # fmt: skip
    for code, asked, there, above, part, above_en, part_en in counts:
        if asked > there:
            raise InputError(
                Problem(
                    code,
                    str(citation),
                    f"{above}只有{there}{part}" if there else f"{above}没有{part}",
                    f"this {above_en} has only {there} {part_en}(s)",
                )
            )
