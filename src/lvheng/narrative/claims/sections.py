"""A question how a leak is punished, answered with a narrow provision alone (E2, E6).

The heading is marked, and not what stands under it: the provision may be quoted exactly.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import zip_longest

from lvheng.narrative.claims.binding import WRONG_BASIS
from lvheng.narrative.claims.model import Judgement
from lvheng.narrative.claims.reading import Reading
from lvheng.narrative.claims.topics import LEAK, PRESENT
from lvheng.narrative.words.text import Span

__all__ = ["sections"]

_HEADING = re.compile(r"处罚|怎么判|怎么处(?!理)|如何处|量刑|判什么|依据|怎么办罪")
_BASIS = re.compile(r"依据")
_NEXT = re.compile(r"\n\s*[一二三四五六七八九十]{1,2}、[^\n]{2,40}\n")
_LONGEST_HEADING, _SECTION = 40, 1500
_GENERAL = ("criminal_law", "253-1")
_CARDS = (
    "居民身份证法第十九条只适用于“居民身份证记载的公民个人信息”；出售、提供、非法获取其他个人信息的，依据是刑法第二百五十三条之一、治安管理处罚法第五十六条",
    "居民身份证法 art. 19 is only for what a resident ID card records; of other information: 刑法第二百五十三条之一, 治安管理处罚法第五十六条",
)
_NARROW = (
    (
        "E2",
        {("criminal_law", "286-1"), ("fashi_2017_10", "9")},
        re.compile("平台|网络服务提供者|运营者|运营商|网站|公司|企业"),
        WRONG_BASIS,
        "刑法第二百五十三条之一",
    ),
    ("E6", {("resident_id_card_law", "19")}, re.compile("身份证"), _CARDS, "居民身份证法第十九条"),
)
"""Of each: the provisions, what a heading that rightly leads to them names, why they are no answer, the law."""


def sections(reading: Reading) -> Iterator[Judgement]:
    if reading.before_2015:
        return
    headings = [sentence for sentence in reading.sentences() if _asks(reading, sentence)]
    for heading, following in zip_longest(headings, headings[1:]):
        end = _end(reading, heading, following)
        articles = _articles(reading, Span(heading.end, end))
        if _GENERAL in articles:
            continue
        for pattern, narrow, named, why, law in _NARROW:
            said = reading.words(heading)
            if articles & narrow and not named.search(said):
                yield Judgement(
                    _mark(reading, heading, end), "claim", "wrong", f"此题之下只引了适用范围更窄的条款。{why[0]}",
                    f"answered with a narrower provision alone: {why[1]}", law, pattern,
                )  # fmt: skip
                break


def _asks(reading: Reading, sentence: Span) -> bool:
    """Whether a line or question asks how a leak is punished."""
    said = reading.words(sentence).strip()
    if not (4 < len(said) <= _LONGEST_HEADING and _HEADING.search(said)) or said[-1] in "。；，":
        return False
    if reading.quotation_at(sentence.begin) or reading.view[sentence.end - 1] not in "\n？":
        return False
    topics = [one for one in reading.topics.within(sentence) if one.kind in ("act", "crime")]
    return bool(topics) and topics[0].name in (LEAK, PRESENT)


def _end(reading: Reading, heading: Span, following: Span | None) -> int:
    """The next such question, the next heading of the kind 二、, or the end of what is read as the answer."""
    most = min(heading.end + _SECTION, following.begin if following else len(reading.view))
    found = _NEXT.search(reading.view, heading.end, most)
    return found.start() if found else most


def _mark(reading: Reading, heading: Span, end: int) -> Span:
    """The heading; where it says that what follows is the basis, to the first citation."""
    said = reading.words(heading).rstrip()
    at = bisect_left(reading.cited, heading.end, key=lambda one: one.span.begin)
    first = reading.cited[at].span if at < len(reading.cited) else None
    if first and first.end <= end and _BASIS.search(said):
        return Span(heading.begin, first.end)
    return Span(heading.begin, heading.begin + len(said))


def _articles(reading: Reading, section: Span) -> set[tuple[str, str]]:
    """The articles that are quoted or cited there."""
    found = set()
    at = bisect_left(reading.quotations, section.begin, key=lambda one: one.span.begin)
    while at < len(reading.quotations) and reading.quotations[at].span.begin < section.end:
        found |= {
            (v.instrument.id, v.number)
            for v, share in reading.quotations[at].versions
            if share > 0.9
        }
        at += 1
    at = bisect_left(reading.cited, section.begin, key=lambda one: one.span.begin)
    while at < len(reading.cited) and reading.cited[at].span.begin < section.end:
        one = reading.cited[at]
        if one.of and not reading.quotation_at(one.span.begin):
            found.add((one.of.id, one.number))
        at += 1
    return found
