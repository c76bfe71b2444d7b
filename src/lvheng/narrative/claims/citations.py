"""Citations in a text: instruments by any name, 条、款、项, runs of articles, and implied instruments."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from lvheng.law.citation import Citation, whole_number
from lvheng.law.extent import article_exists
from lvheng.law.library import instrument, instruments, named
from lvheng.law.provisions import Instrument
from lvheng.narrative.claims.pieces import Pieces
from lvheng.narrative.text import Span

__all__ = ["Cited", "Named", "citations_in", "document_numbers", "named_in"]

_N = r"(?:[0-9]{1,4}|[零〇一二三四五六七八九十百千]{1,9})"
_PLACE = rf"(?:第?{_N}款)?(?:第?（{_N}）项?|第?{_N}项)?"
_ARTICLE = re.compile(
    rf"第?(?P<article>{_N})(?:-(?P<hyphen>[0-9]{{1,2}}))?条(?:之(?P<sub>[一二三四五六七八九十]{{1,2}}|[0-9]{{1,2}}))?"
    rf"(?:第?(?P<paragraph>{_N})款)?(?:第?（(?P<bracketed>{_N})）项?|第?(?P<item>{_N})项)?"
)
_IMPLIED = re.compile(
    r"《?(?P<short>司法解释|解释|规定|办法|意见|条例)》?(?=第?[零一二三四五六七八九十百0-9]+条)|(?P<same>本法|该法|同法|前述法律|上述法律|本解释|该解释|同解释|上述解释|本条例|该条例|本规定|该规定|本办法|该办法)"
)
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
_MARKS = r"[〔\[【〕\]】《》〈〉、，（）()\s]"
_FAR = 240
"""Characters over which a bare 第…条 still belongs to the instrument named before it."""


@dataclass(frozen=True)
class Named:
    """A mention of an instrument: `of` is None where the library does not hold it."""

    span: Span
    name: str
    of: Instrument | None
    year: int = 0
    """The year of a label such as （2020修正）."""
    amendment: str = ""


@dataclass(frozen=True)
class Cited:
    """A mention of an article: its place in the view, and what it cites, as far as the text says it."""

    span: Span
    instrument: Named | None
    citation: Citation
    implied: bool = False
    """By 该法 or 本解释."""
    guessed: bool = False
    """A bare 第…条: that of the instrument last named, as it seems."""

    @property
    def of(self) -> Instrument | None:
        return self.instrument.of if self.instrument else None

    @property
    def number(self) -> str:
        return self.citation.number


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
        if _inside_word(text.view, span, match["name"]):
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
    from bisect import bisect_left

    at = bisect_left(spans, span)
    return spans[max(0, at - 2) : at + 2]


def _before_mark(view: str, end: int) -> int:
    return end - 1 if view[end - 1 : end] == "》" and view[end : end + 1] == "（" else end


def _inside_word(view: str, span: Span, name: str) -> bool:
    """A short name within a longer word: 刑法学, 方法, 警察法院."""
    after = view[span.end : span.end + 1]
    return len(name) <= 3 and after in tuple("学院律官理典庭") and name != "民法典"


def _chinese(number: str) -> str:
    from lvheng.law.citation import chinese_number

    return chinese_number(int(number)) if number.isdigit() else number


def document_numbers(text: Pieces) -> list[tuple[Span, str, str]]:
    """Numbers of documents: the span, the kind of number (法释 …), and 〔2017〕10号."""
    return [
        (Span(*match.span()), match["prefix"], f"〔{match['year']}〕{match['number']}号")
        for match in _NUMBER.finditer(text.view)
    ]


def citations_in(text: Pieces, names: list[Named]) -> list[Cited]:
    """Every article that is cited. A bare 第…条 belongs to the instrument last named."""
    found: list[Cited] = []
    at, current_end, begin = 0, 0, 0
    current: Named | None = None
    was_interpretation: Named | None = None
    for match in _ARTICLE.finditer(text.view):
        while at < len(names) and names[at].span.begin < match.start():
            current, current_end = names[at], names[at].span.end
            begin = current.span.begin
            if "解释" in current.name or current.name.startswith("法释"):
                was_interpretation = current
            at += 1
        citation = _citation(match)
        if citation is None:
            continue
        span = Span(*match.span())
        between = text.view[current_end : span.begin] if current else ""
        bare = not text.view[span.begin].startswith("第")
        if current and _directly(between):
            own = Span(min(begin, span.begin), span.end)
            run = found[-1] if found and begin >= len(text.view) else None
            found.append(
                Cited(own, run.instrument if run else current, _of(citation, run.instrument if run else current),
                      bool(run and run.implied), bool(run and run.guessed))
            )  # fmt: skip
            current_end, begin = span.end, len(text.view)
            continue
        if bare:
            continue
        lead = text.view[max(0, span.begin - 8) : span.begin]
        implied = list(_IMPLIED.finditer(lead))
        if implied and implied[-1].end() == len(lead):
            word = implied[-1]
            one = was_interpretation if "解释" in word.group() else current
            found.append(
                Cited(
                    Span(span.begin - len(lead) + word.start(), span.end),
                    one,
                    _of(citation, one),
                    True,
                )
            )
        elif citation.sub_article and not (current and current.of is _criminal_law()):
            if article_exists("criminal_law", citation.article, citation.sub_article):
                law = Named(span, _criminal_law().short, _criminal_law())
                found.append(Cited(span, law, _of(citation, law), guessed=True))
        elif (
            current
            and span.begin - current_end <= _FAR
            and "。" not in between.replace("。第", "")[-1:]
        ):
            found.append(Cited(span, current, _of(citation, current), guessed=True))
            current_end, begin = span.end, len(text.view)
        elif re.search(r"(?:根据|依照|依据|按照|违反|适用)$", lead):
            found.append(Cited(span, None, citation, guessed=True))
    return found


def _criminal_law() -> Instrument:
    """Whose is a bare 第二百五十三条之一: articles with 之几 are of the criminal law."""
    return instrument("criminal_law")


def _directly(between: str) -> bool:
    """What may stand between a name and its article: nothing, 》, a number of the document, 的."""
    return len(between) <= 40 and bool(
        re.fullmatch(
            r"[》的）\s　：，]{0,3}(?:[（][^（）]{1,30}[）])?[》的\s：]{0,2}|[、和及或至与，到以]{1,2}|.{0,3}(?:以及|或者)",
            between,
        )
    )


def _of(citation: Citation, one: Named | None) -> Citation:
    return replace(citation, instrument=one.name if one else "")


def _citation(match: re.Match[str]) -> Citation | None:
    try:
        number = {name: whole_number(said) for name, said in match.groupdict().items() if said}
    except (ValueError, KeyError):
        return None
    return Citation(
        "",
        number["article"],
        number.get("sub") or number.get("hyphen", 0),
        number.get("paragraph", 0),
        number.get("bracketed") or number.get("item", 0),
    )
