"""Mentions of instruments in a text, by any name that the library has, and of those that it does not hold."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache

from lvheng.law.citation import chinese_number
from lvheng.law.library import instruments, named
from lvheng.law.provisions import Instrument
from lvheng.narrative.claims.pieces import Pieces
from lvheng.narrative.words.text import Span

__all__ = ["Named", "document_numbers", "named_in"]

_UNKNOWN = re.compile(
    r"《(?P<title>[^《》\n]{2,60}(?:法|条例|解释|规定|办法|意见|决定|细则|规则|准则|通则|总则|规范|标准|指南|指引|批复)(?:（[^（）]{1,12}）)*)》"
    r"|(?P<bare>[一-龥]{2,14}(?:法|条例|办法))(?=第[零一二三四五六七八九十百千0-9]+条)"
)
_LABEL = re.compile(
    r"》?（(?P<year>(?:19|20)[0-9]{2})(?:年)?(?:修正|修订|修改)(?:文本|本|版)?）》?"
)
_AMENDMENT = r"《?(?:中华人民共和国)?刑法修正案（?(?P<amendment>[一二三四五六七八九十]{1,3}|[0-9]{1,2})）?|修(?P<amend>[七八九]|十[一二]?)(?=（|第|，|之|规定|施行|以)"
_NUMBER = re.compile(
    r"(?P<prefix>法释|法发|高检发释字|高检发侦监字|高检发|公通字|法)[〔\[【（]?(?P<year>(?:19|20)[0-9]{2})[〕\]】）](?P<number>[0-9]{1,3})号"
)
_ISSUERS = re.compile(
    "最高人民法院|最高人民检察院|最高法|最高检|两高|公安部|中华人民共和国|我国|[、，和 ]"
)
_MARKS = r"[〔\[【〕\]】《》〈〉、，（）()\s]"


@dataclass(frozen=True)
class Named:
    """A mention of an instrument: `of` is None where the library does not hold it."""

    span: Span
    name: str
    of: Instrument | None
    year: int = 0
    """The year of a label such as （2020修正）."""
    amendment: str = ""


@cache
def _names() -> tuple[re.Pattern[str], dict[str, Instrument]]:
    known: dict[str, Instrument] = {}
    patterns: dict[str, None] = {}
    for one in instruments():
        for name in (*one.names, *_without_issuer(one.title)):
            if re.search("[一-龥]", name):
                known.setdefault(_folded(name), one)
                patterns[_loosely(name)] = None
    pattern = "|".join(sorted(patterns, key=len, reverse=True))
    return re.compile(f"(?:{_AMENDMENT})|《?(?:中华人民共和国)?《?(?P<name>{pattern})》?"), known


def _without_issuer(title: str) -> tuple[str, ...]:
    _, mark, rest = title.partition("关于")
    return (f"关于{rest}", rest) if mark and len(rest) > 8 else ()


def _folded(name: str) -> str:
    return re.sub(rf"{_MARKS}|中华人民共和国", "", name)


def _loosely(name: str) -> str:
    """The name with the marks that texts leave out or set otherwise."""
    pieces = re.split(rf"{_MARKS}+", name.removeprefix("中华人民共和国"))
    return rf"{_MARKS}{{0,3}}".join(map(re.escape, pieces))


def named_in(text: Pieces) -> list[Named]:
    """Every mention of an instrument, in its order."""
    pattern, known = _names()
    found: list[Named] = []
    for match in pattern.finditer(text.view):
        span = Span(*match.span())
        number = match["amendment"] or match["amend"]
        if number:
            found.append(
                Named(span, f"刑法修正案（{_chinese(number)}）", None, amendment=_chinese(number))
            )
            continue
        of = known[_folded(match["name"])]
        if _inside_word(text.view, span, match["name"]) or _inside_title(text.view, span):
            continue
        label = _LABEL.match(text.view, _before_mark(text.view, span.end))
        year = int(label["year"]) if label else 0
        span = Span(span.begin, label.end()) if label else span
        found.append(Named(span, of.short, of, year))
    taken = [one.span for one in found]
    for match in _UNKNOWN.finditer(text.view):
        span = Span(*match.span())
        if not any(
            span.begin < other.end and other.begin < span.end for other in _near(taken, span)
        ):
            title = match["title"] or re.sub(
                r"^.*(?:根据|依照|依据|按照|参见|违反|适用|参照|我国|的|和|与|及|或)",
                "",
                match["bare"],
            )
            if len(title) > 2 and not re.search(
                "[该本此同前]法$|合法|违法|非法|办法$(?<!..办法)|司法$|执法|方法|立法|守法|依法",
                title,
            ):
                known_as = named(title)
                found.append(
                    Named(
                        Span(span.end - len(title) - (match["title"] is not None) * 2, span.end),
                        known_as.short if known_as else title,
                        known_as,
                    )
                )
    return sorted(found, key=lambda one: one.span)


def _near(spans: list[Span], span: Span) -> list[Span]:
    at = bisect_left(spans, span)
    return spans[max(0, at - 2) : at + 2]


def _before_mark(view: str, end: int) -> int:
    return end - 1 if view[end - 1 : end] == "》" and view[end : end + 1] == "（" else end


def _inside_word(view: str, span: Span, name: str) -> bool:
    """A short name within a longer word: 刑法学, 方法, 警察法院."""
    after = view[span.end : span.end + 1]
    return len(name) <= 3 and after in tuple("学院律官理典庭") and name != "民法典"


def _inside_title(view: str, span: Span) -> bool:
    """A name at the end of a longer title: 《公民个人信息保护法》."""
    if view[span.begin] == "《" or view[span.end - 1] != "》":
        return False
    before = view[max(0, span.begin - 40) : span.begin]
    title = before[before.rfind("《") + 1 :] if before.rfind("《") > before.rfind("》") else ""
    return bool(_ISSUERS.sub("", title))


def _chinese(number: str) -> str:
    return chinese_number(int(number)) if number.isdigit() else number


def document_numbers(text: Pieces) -> list[tuple[Span, str, str]]:
    """Numbers of documents: the span, the kind of number (法释 …), and 〔2017〕10号."""
    return [
        (Span(*match.span()), match["prefix"], f"〔{match['year']}〕{match['number']}号")
        for match in _NUMBER.finditer(text.view)
    ]
