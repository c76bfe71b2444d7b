"""Earlier sanctions: 曾因犯…罪于2021年3月15日被…判处有期徒刑八个月, 2021年9月20日刑满释放."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from lvheng.narrative.dates import DateMention
from lvheng.narrative.text import Span

__all__ = ["PriorMention", "priors_in"]


@dataclass(frozen=True, slots=True)
class PriorMention:
    """A prior as a case file states it, and the words that say it."""

    prior: dict[str, Any]
    span: Span
    certain: bool


_CAUSE = re.compile(
    r"(?:曾|又|另|再次|还|前)?(?:曾经)?因(?:涉嫌)?(?:犯)?(?P<cause>[^，。；因]{2,24}?)(?:罪)?(?=，|于|被|在|经|、|(?:19|20)\d\d年|受(?:过|到)|并)"
    r"|以(?P<by>[^，。；]{2,20}?)罪(?:被)?判处"
)
_CRIMINAL = re.compile(
    r"判处|判刑|定罪|判(?:了|过)|有期徒刑|拘役|管制|免予刑事处罚|缓刑|刑满释放|免刑|刑罚|刑事处罚"
)
_ADMINISTRATIVE = re.compile(
    r"行政处罚|行政拘留|治安(?:管理)?处罚|治安拘留|罚款|警告|(?<!刑事)拘留(?:了)?(?:[一二三四五六七八九十\d]+)[日天]|没收违法所得"
)
_PRISON = re.compile(r"有期徒刑|无期徒刑|死刑")
_LIGHTER = re.compile(r"拘役|管制|单处罚金")
_REMITTED = re.compile(r"免予刑事处罚|免于刑事处罚|免除处罚")
_ENDED = re.compile(r"刑满|释放|执行完毕|服刑期满")
_THIS = re.compile(r"公民个人信息|个人信息|个人资料")
_RECIDIVIST = re.compile(r"曾|前科|释放|行政处罚|行政拘留|又因|被判|受过")
_NOT_NOW = re.compile(
    r"本案|本院(?:一审)?(?:认为|于)|归案|取保候审|刑事拘留|逮捕|抓获|应当以|建议|追究"
)
_SUSPENDED = re.compile("缓刑|宣告缓")


def priors_in(view: str, sentence: Span, dates: Sequence[DateMention]) -> Iterator[PriorMention]:
    """The earlier sanctions that a sentence tells."""
    words = view[sentence.begin : sentence.end]
    if not _RECIDIVIST.search(words):
        return
    for part, begin in _parts(words):
        cause = _CAUSE.search(part)
        criminal, administrative = _CRIMINAL.search(part), _ADMINISTRATIVE.search(part)
        if cause is None or not (criminal or administrative):
            continue
        if (
            not re.search("曾|前科|释放|又因|受过|被[^，。；]{0,24}(?:判|处|行政|罚)", part)
            or "判决如下" in words
        ):
            continue
        named = (cause["cause"] or cause["by"]).strip()
        named = re.sub(r"^(?:犯|涉嫌|实施)", "", named)
        kind = "criminal" if criminal else "administrative"
        prior: dict[str, Any] = {"kind": kind, "for": _offence(named, kind)}
        here = [
            d
            for d in dates
            if d.certain
            and sentence.begin + begin <= d.span.begin < sentence.begin + begin + len(part)
        ]
        sanction = (criminal or administrative).start()  # type: ignore[union-attr]
        for day in here:
            after = part[day.span.end - sentence.begin - begin :][:14]
            if _ENDED.search(after) and not _CRIMINAL.search(
                after.split("刑满")[0].split("释放")[0]
            ):
                if day.given_to_the_day and day.last == day.first:
                    prior["ended"] = day.first.isoformat()
            elif (
                "on" not in prior
                and day.given_to_the_day
                and day.first == day.last
                and day.span.begin - sentence.begin - begin < sanction + 30
            ):
                prior["on"] = day.first.isoformat()
        if kind == "criminal":
            for name, words_ in (
                ("remitted", _REMITTED),
                ("imprisonment", _PRISON),
                ("lighter", _LIGHTER),
            ):
                if words_.search(part):
                    prior["punishment"] = name
                    break
        yield PriorMention(
            prior,
            Span(
                sentence.begin + begin + cause.start(),
                sentence.begin + begin + len(part.rstrip("，。；\n")),
            ),
            True,
        )


def _parts(words: str) -> Iterator[tuple[str, int]]:
    """Parts that tell one sanction each: between semicolons, and from one 因 to the next."""
    begin = 0
    for piece in re.split(r"(?<=[；。])", words):
        starts = [
            m.start()
            for m in re.finditer(r"(?:曾|又|另|再次)?因(?!此|素|而)(?:涉嫌)?(?:犯)?", piece)
        ]
        if len(starts) > 1:
            cuts = [0, *starts[1:], len(piece)]
            for a, b in zip(cuts, cuts[1:], strict=False):
                yield _with_date_before(piece, a, b), begin + _date_before(piece, a)
        else:
            yield piece, begin
        begin += len(piece)


_DATE_BEFORE = re.compile(r"(?:19|20)?\d\d年(?:\d{1,2}月)?(?:\d{1,2}日)?，?(?:又|再次|曾)?$")


def _date_before(piece: str, at: int) -> int:
    found = _DATE_BEFORE.search(piece[:at])
    return found.start() if found else at


def _with_date_before(piece: str, a: int, b: int) -> str:
    tail = _DATE_BEFORE.search(piece[:b]) if b < len(piece) else None
    return piece[_date_before(piece, a) : tail.start() if tail else b]


def _offence(named: str, kind: str) -> str:
    if _THIS.search(named):
        return "infringing_personal_information"
    return named if named.endswith("罪") or kind == "administrative" else f"{named}罪"


def _day(day: date) -> str:
    return day.isoformat()
