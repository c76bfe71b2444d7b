"""Dates that a text states of instruments, and instruments that never were (a 2023 interpretation)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from lvheng.law.library import instrument, instruments
from lvheng.law.provisions import Instrument
from lvheng.narrative.claims.mentions import Named
from lvheng.narrative.claims.model import Judgement
from lvheng.narrative.claims.reading import Reading
from lvheng.narrative.claims.saying import false, true
from lvheng.narrative.words.text import Span

__all__ = ["editions"]

_DATE = re.compile(
    r"^[》”）]?(?:（[^（）]{0,20}）)?(?:，|（)?(?:是|于|已|已经|将)?(?:自|从|于)?(?P<y>(?:19|20)[0-9]{2})(?:年|\.|-)(?P<m>[0-9]{1,2})(?:月|\.|-)(?P<d>[0-9]{1,2})日?(?:起|开始)?(?:正式)?(?:施行|实施|生效|试行)"
)
_NEW = re.compile(
    r"(?P<year>20[12][0-9])年?(?:(?!网络暴力|人脸|帮助信息|帮信|电信网络|非法利用)[^，。；！？\n《》]){0,16}?"
    r"(?:新(?:的)?(?:司法)?解释|(?:(?:侵犯)?公民个人信息|个人信息(?:罪|犯罪|刑事|司法))(?:(?!网络暴力|人脸|帮助信息|帮信|电信网络)[^，。；！？\n《》]){0,16}?解释)"
)
_ABOUT = re.compile(r"公民个人信息|个人信息(?:罪|犯罪|刑事|司法)")
_ISSUED = re.compile(r"新|出台|发布|公布|颁布|印发|施行|实施|修订|修改|联合")
_NO = re.compile(r"没有|并无|不存在|无所谓|所谓|仍是|仍然|网传|谣|经查")


def editions(reading: Reading) -> Iterator[Judgement]:
    for name in reading.names:
        if name.of:
            yield from _date(reading, name, name.of, _days(name.of))
        elif name.amendment:
            law = instrument("criminal_law")
            own = {one.in_force for one in law.amendments if one.name == name.name}
            if own:
                yield from _date(reading, name, law, own)
    yield from _new(reading)


def _days(of: Instrument) -> set[date]:
    return {of.in_force, *(change.in_force for change in of.amendments)}


def _date(reading: Reading, name: Named, of: Instrument, days: set[date]) -> Iterator[Judgement]:
    match = _DATE.match(reading.view[name.span.end : name.span.end + 50])
    if not match or reading.quotation_at(name.span.begin):
        return
    try:
        said = date(int(match["y"]), int(match["m"]), int(match["d"]))
    except ValueError:
        return
    span = Span(name.span.begin, name.span.end + match.end())
    told = "、".join(sorted(str(day) for day in days))
    if said in days:
        yield from true(
            reading,
            span,
            f"{name.name}的施行日期正确：{told}",
            f"right: {name.name} is in force since {told}",
            name.name,
        )
    elif of.earlier and said < of.in_force:
        yield Judgement(
            span,
            "claim",
            "not_checkable",
            f"本库只有{name.name} {of.in_force} 起的文本",
            f"the library has {name.name} only since {of.in_force}",
            name.name,
        )
    elif not of.date_confidence:
        yield from false(
            reading,
            span,
            f"{name.name}的施行日期是 {told}",
            f"{name.name} is in force since {told}",
            name.name,
        )


def _new(reading: Reading) -> Iterator[Judgement]:
    """A new interpretation on this crime, of a year in which the library knows of none."""
    own = instrument("fashi_2017_10")
    years = {
        one.promulgated.year for one in instruments() if one.promulgated and "侵犯公民个人信息" in one.title and one.kind == "judicial interpretation"
    } | {own.in_force.year}  # fmt: skip
    for match in _NEW.finditer(reading.view):
        if int(match["year"]) in years or not _ABOUT.search(
            reading.words(reading.sentence(match.start()))
        ):
            continue
        said = reading.view[max(0, match.start() - 8) : match.end() + 4]
        if int(match["year"]) < own.in_force.year or not _ISSUED.search(said):
            continue
        if len(set(re.findall("20[0-9]{2}年", match.group()))) > 1:
            continue
        span = Span(*match.span())
        said = reading.words(reading.sentence(match.start()))
        stance = (
            "denied"
            if _NO.search(said) and reading.stance(span) == "asserted"
            else reading.stance(span)
        )
        if stance == "reported" and _NO.search(said):
            stance = "refuted"
        yield from false(
            reading, span, f"没有这样的解释：现行的是{own.short}，自 {own.in_force} 起施行",
            f"there is none: {own.short} of {own.in_force} is in force", own.short, "C9-8", stance,
        )  # fmt: skip
