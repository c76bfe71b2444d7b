"""Citations in a text: 条、款、项, runs of articles, and implied instruments."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from lvheng.law.citation import Citation, whole_number
from lvheng.law.extent import article_exists
from lvheng.law.library import instrument
from lvheng.law.provisions import Instrument
from lvheng.narrative.claims.mentions import Named
from lvheng.narrative.claims.pieces import Pieces
from lvheng.narrative.words.text import Span

__all__ = ["Cited", "citations_in"]

_N = r"(?:[0-9]{1,4}|[零〇一二三四五六七八九十百千]{1,9})"
_PLACE = rf"(?:第?{_N}款)?(?:第?（{_N}）项?|第?{_N}项)?"
_ARTICLE = re.compile(
    rf"(?:第，?)?(?P<lead>(?:{_N}[、和及~—]){{1,8}}|{_N}-(?=[0-9]{{3,4}}条))?(?P<article>{_N})(?:-(?P<hyphen>[0-9]{{1,2}}))?，?条(?:，?之(?P<sub>[一二三四五六七八九十]{{1,2}}|[0-9]{{1,2}}))?"
    rf"(?:，?第(?P<paragraph>{_N})款|(?P<digits>[0-9]{{1,2}})款)?(?:第?（(?P<bracketed>{_N})）项?|第?(?P<item>{_N})项)?"
)
_IMPLIED = re.compile(
    r"《?(?P<short>司法解释|解释|规定|办法|意见|条例)》?$|(?P<same>本法|该法|同法|前述法律|上述法律|本解释|该解释|同解释|上述解释|本条例|该条例|本规定|该规定|本办法|该办法)"
)
_FAR = 240
"""Characters over which a bare 第…条 still belongs to the instrument named before it."""


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
        if citation is None or (match["lead"] and not match.group().startswith("第")):
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
            found += _leading(match, found[-1])
            current_end, begin = span.end, len(text.view)
            continue
        if bare:
            continue
        lead = text.view[max(0, span.begin - 8) : span.begin]
        implied = list(_IMPLIED.finditer(lead))
        word = implied[-1] if implied and implied[-1].end() == len(lead) else None
        if word and (word.group().startswith("《") or not word.group().endswith("》")):
            one = was_interpretation if "解释" in word.group() else current
            if one is None and "解释" in word.group() and "公民个人信息" in text.view:
                one = Named(span, _own_interpretation().short, _own_interpretation())
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


def _leading(match: re.Match[str], last: Cited) -> list[Cited]:
    """The articles of a run before its last: 第252、253条."""
    begin = match.start("lead")
    return [
        replace(
            last,
            span=Span(begin + one.start(), begin + one.end()),
            citation=replace(last.citation, article=number, sub_article=0, paragraph=0, item=0),
        )
        for one in re.finditer(_N, match["lead"] or "")
        if (number := _whole(one.group()))
    ]


def _whole(said: str) -> int:
    try:
        return whole_number(said)
    except (ValueError, KeyError):
        return 0


def _criminal_law() -> Instrument:
    """Whose is a bare 第二百五十三条之一: articles with 之几 are of the criminal law."""
    return instrument("criminal_law")


def _own_interpretation() -> Instrument:
    """Which 《解释》 is meant where none was named and the text is on personal information."""
    return instrument("fashi_2017_10")


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
    number = {
        name: _whole(said) for name, said in match.groupdict().items() if said and name != "lead"
    }
    if 0 in number.values():
        return None
    return Citation(
        "",
        number["article"],
        number.get("sub") or number.get("hyphen", 0),
        number.get("paragraph") or number.get("digits", 0),
        number.get("bracketed") or number.get("item", 0),
    )
