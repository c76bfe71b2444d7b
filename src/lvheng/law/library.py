"""The library: official texts with their dates, found by citation and day.

What is not there is not there for one of three reasons, and they are told apart: not yet in force,
repealed (replaced), not encoded (not collected). None of them is "no".
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache

from lvheng.errors import InputError, Problem, nearest
from lvheng.law.citation import Citation, parse_citation, tidy_name
from lvheng.law.provisions import Absence, Amendment, Instrument, Provision, cite, read_official

__all__ = [
    "Absence",
    "Amendment",
    "Instrument",
    "Provision",
    "every_provision",
    "find_instrument",
    "instrument",
    "instruments",
    "look_up",
    "named",
    "provision",
    "versions",
]


_Versions = dict[tuple[str, str], tuple[Provision, ...]]


@cache
def _library() -> tuple[dict[str, Instrument], tuple[Provision, ...], _Versions]:
    files = read_official()
    provisions = tuple(one for _, versions in files for one in versions)
    by_article: _Versions = {}
    for p in sorted(provisions, key=lambda p: p.since):
        key = (p.instrument.id, p.number)
        by_article[key] = (*by_article.get(key, ()), p)
    return {one.id: one for one, _ in files}, provisions, by_article


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
        moved = cite(of, last.moved_to)
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
    one = find_instrument(citation.instrument, text)
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


def find_instrument(name: str, where: str = "") -> Instrument:
    """The same; raises InputError with the nearest name if there is none."""
    one = named(name)
    if one is None:
        raise InputError(_unknown_instrument(name, where or name))
    return one


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
