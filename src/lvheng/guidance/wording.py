"""Lines of guidance, and how they are said: every word of law in them is found in the law of the day.

A line is written with places in braces:

    {治安管理处罚法第五十六条第一款|十日以上十五日以下拘留|10 to 15 days}
                      these words, which must stand in that text; what they are in English
    {A}               a figure that the rules hold (`figures`)
    {罚 内幕交易、泄露内幕信息罪 2}
                      what the crime carries in its second tier

Words that are no longer, or not yet, in the text of the day silence the line: this is how answers change with
the date. What a line cites beside its places is under `cites`; a line that cites nothing is practice, and no law.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from lvheng.errors import InputError
from lvheng.guidance.figures import FIGURES, carried
from lvheng.law.citation import Citation, parse_citation
from lvheng.law.library import Provision, look_up

__all__ = ["Line", "Said", "line_of", "say"]

_PLACE = re.compile(r"\{([^{}|]+)(?:\|([^{}|]+)(?:\|([^{}|]+))?)?\}")
_PENALTY = "罚 "
_EVEN = str.maketrans(",;:()", "，；：（）")


@dataclass(frozen=True)
class Line:
    """`since` and `until` bound it where its places do not."""

    zh: str
    en: str
    cites: tuple[str, ...] = ()
    since: date = date.min
    until: date = date.max


@dataclass(frozen=True)
class Said:
    """A line in one language, with the articles it rests on; none of them: practice."""

    text: str
    citations: tuple[str, ...]

    @property
    def practice(self) -> bool:
        return not self.citations

    def to_dict(self) -> dict[str, Any]:
        return {"text": self.text, "citations": list(self.citations), "practice": self.practice}

    def __str__(self) -> str:
        return self.text + (f"（{'、'.join(self.citations)}）" if self.citations else "")


def line_of(row: Mapping[str, Any]) -> Line:
    """A row of `lines/*.toml`."""
    return Line(
        row["zh"],
        row["en"],
        tuple(row.get("cites", ())),
        row.get("since", date.min),
        row.get("until", date.max),
    )


@lru_cache(maxsize=4096)
def say(line: Line, on: date, language: str = "zh") -> Said | None:
    """The line as the law of a day has it, or None where that law does not say it."""
    if not line.since <= on <= line.until:
        return None
    citations: dict[str, None] = {}
    english: dict[str, str] = {}

    def written(place: re.Match[str]) -> str:
        named, excerpt, translated = place.groups()
        if named in FIGURES:
            return FIGURES[named].zh if language == "zh" else FIGURES[named].en
        if named.startswith(_PENALTY):
            crime, _, tier = named.removeprefix(_PENALTY).rpartition(" ")
            found = carried(crime, int(tier), on)
            if found is None:
                raise _NotThen
            penalty, citation = found
            citations[citation] = None
            return penalty.zh if language == "zh" else penalty.en
        citations[_stands(named, excerpt, on)] = None
        english[str(len(english) + 1)] = translated or excerpt
        return excerpt

    try:
        zh = _PLACE.sub(written, line.zh)
        for cited in line.cites:
            citations[_stands(cited, "", on)] = None
        text = (
            zh
            if language == "zh"
            else _PLACE.sub(lambda m: english.get(m[1]) or written(m), line.en)
        )
    except _NotThen:
        return None
    return Said(text, tuple(citations))


class _NotThen(Exception):
    """The law of the day does not say so."""


def _stands(cited: str, excerpt: str, on: date) -> str:
    """The citation, if its text of the day has the words; raises ValueError if it is none at all."""
    try:
        citation, found = look_up(cited, on)
    except InputError as error:
        if parse_citation(cited) is None or "instrument" in {p.code for p in error.problems}:
            raise ValueError(f"{cited} cites nothing in the library") from None
        raise _NotThen from None
    if not isinstance(found, Provision):
        raise _NotThen
    if excerpt and _even(excerpt) not in _even(_text(citation, found)):
        raise _NotThen
    return str(citation)


def _text(cited: Citation, found: Provision) -> str:
    """The text of the place; of an item also the lines above it, which its words complete."""
    if not found.text:
        return found.summary
    if not cited.item:
        return found.part(cited.paragraph, 0, 0)
    paragraph = cited.paragraph or 1
    return found.part(paragraph, cited.item, cited.point)


def _even(text: str) -> str:
    return re.sub(r"\s", "", text).translate(_EVEN)
