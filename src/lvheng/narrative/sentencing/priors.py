"""Earlier sanctions: 曾因犯…罪于2021年3月15日被…判处有期徒刑八个月, 2021年9月20日刑满释放."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from lvheng.narrative.words.dates import DateMention
from lvheng.narrative.words.text import Span

__all__ = ["PriorMention", "priors_in", "told_before"]


@dataclass(frozen=True, slots=True)
class PriorMention:
    """A prior as a case file states it, and the words that say it."""

    prior: dict[str, Any]
    span: Span
    cause: Span
    """The words for what it was for: they tell no act of now."""


_CAUSE = re.compile(
    r"(?:曾|又|另|再次|还|前)?(?:曾经)?因为?(?:涉嫌)?(?P<offence>犯)?(?P<cause>[^，。；因]{2,24}?罪(?!所得|的)|[^，。；因]{2,24}?)(?=，|于|被|在|经|多次|、(?:19|20)|(?:19|20)\d\d年|受(?:过|到)|并|判|拘|蹲|坐|进)"
    r"|以(?P<by>[^，。；]{2,20}?)(?:罪(?:被)?判处|为由(?:被)?(?:处|给予|予以))"
)
_CRIMINAL = re.compile(
    r"判处|判刑|定罪|判(?:了|过)|有期徒刑|拘役|管制|免予刑事处罚|缓刑|刑满释放|免刑|刑罚|刑事处罚"
)
_ADMINISTRATIVE = re.compile(
    r"行政处罚|行政拘留|治安(?:管理)?处罚|治安拘留|罚款|警告|(?<!刑事)拘留(?:了|过)?(?:[一二三四五六七八九十\d]+)(?:多|几)?[日天]|没收违法所得"
)
_PRISON = re.compile(r"有期徒刑|无期徒刑|死刑")
_LIGHTER = re.compile(r"拘役|管制|单处罚金|判处罚金|处罚金")
_REMITTED = re.compile(r"免予刑事处罚|免于刑事处罚|免除处罚")
_ENDED = re.compile(r"刑满|释放|执行完毕|服刑期满")
_ENDED_BEFORE = re.compile("(?:释放|刑满|届满|执行完毕)(?:日期|之日|时间)?(?:为|是|于|系)$")
_OWN = re.compile("^(?:犯)?(?:涉嫌)?(?:本案|此案|该案|本罪|上述)")
_THIS = re.compile(
    r"公民个人信息|个人信息|个人资料|(?:[卖买售购]|泄露|偷拍|拍|提供|获取)[^，。；]{0,8}(?:信息|资料|名单|面单|数据|号码)|(?:信息|资料|名单|面单|数据|号码)[^，。；]{0,4}(?:卖|买|泄露)"
)
_BIRTH = re.compile("(?:日)?(?:出?生)")
_YEARS = re.compile(
    r"判(?:刑|了|处|过){0,2}(?:有期)?(?:[一二三四五六七八九十两\d]+年|(?:[七八九]|十[一二]?|[789]|1\d)个月)"
)
_RECIDIVIST = re.compile(r"警告|曾|前科|释放|行政处罚|拘留|又因|判|受过|罚款|处罚")
_EARLIER = re.compile(r"曾|前科|释放|又因|以前|之前|受过|年")


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
            not re.search("曾|前科|释放|又因|受过|判了|被[^，。；]{0,24}(?:判|处|行政|罚|拘)", part)
            or not _EARLIER.search(part)
            or "判决如下" in words
        ):
            continue
        named = (cause["cause"] or cause["by"]).strip()
        named = re.sub(r"^(?:犯|涉嫌|实施)", "", named)
        if _OWN.search(named):
            continue
        kind = "criminal" if criminal else "administrative"
        prior: dict[str, Any] = {
            "kind": kind,
            "for": _offence(named, kind, told_as_crime=bool(cause["offence"] or cause["by"])),
        }
        here = [
            d
            for d in dates
            if d.certain
            and not _BIRTH.match(view, d.span.end)
            and sentence.begin + begin <= d.span.begin < sentence.begin + begin + len(part)
        ]
        sanction = (criminal or administrative).start()  # type: ignore[union-attr]
        for day in here:
            after = part[day.span.end - sentence.begin - begin :][:14]
            if "考验期" in after:
                continue
            before = part[: day.span.begin - sentence.begin - begin][-12:]
            if _ENDED_BEFORE.search(before) or (
                _ENDED.search(after)
                and not _CRIMINAL.search(after.split("刑满")[0].split("释放")[0])
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
        if kind == "criminal" and (punishment := _punishment(part)):
            prior["punishment"] = punishment
        elif kind == "criminal" and "ended" in prior and "刑满" in part:
            prior["punishment"] = "imprisonment"
        yield PriorMention(
            prior,
            Span(
                sentence.begin + begin + cause.start(),
                sentence.begin + begin + len(part.rstrip("，。；\n")),
            ),
            Span(sentence.begin + begin + cause.start(), sentence.begin + begin + cause.end()),
        )


def _punishment(part: str) -> str | None:
    for name, told in (
        ("remitted", _REMITTED),
        ("imprisonment", _PRISON),
        ("lighter", _LIGHTER),
        ("imprisonment", _YEARS),
    ):
        if told.search(part):
            return name
    return None


def told_before(prior: dict[str, Any], known: dict[str, Any]) -> bool:
    """Whether a prior says nothing that a known one does not say."""
    return all(known.get(name) == value for name, value in prior.items())


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
            for a, b in itertools.pairwise(cuts):
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


def _offence(named: str, kind: str, *, told_as_crime: bool) -> str:
    """因犯盗窃 is 盗窃罪; 因为打架 names no crime, and none is made of it."""
    if _THIS.search(named):
        return "infringing_personal_information"
    if named.endswith("罪") or kind == "administrative" or not told_as_crime:
        return named
    return f"{named}罪"
