"""The text marked up as an HTML page: each mark with its reason beside it; nothing from elsewhere."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from datetime import date
from html import escape
from importlib import resources
from itertools import pairwise
from typing import NamedTuple

from lvheng.narrative.claims.model import Finding

__all__ = ["VERDICTS", "page"]

VERDICTS = {
    "wrong": ("错误", "wrong", "✗"),
    "out_of_date": ("过时", "out of date", "△"),
    "not_found": ("查无", "not found", "?"),
    "right": ("正确", "right", "✓"),
    "not_checkable": ("不能核对", "not checkable", "–"),
}
"""Of each verdict: in Chinese, in English, and a sign that is read without colours."""

_GRAVITY = list(VERDICTS)


def page(source: str, findings: Sequence[Finding], on: date, language: str = "zh") -> str:
    """The page. Where marks overlap, the words carry the gravest; every finding has its own reason."""
    style = (resources.files("lvheng.narrative.claims") / "marked.css").read_text(encoding="utf-8")
    numbered = list(enumerate(findings, 1))
    zh = language == "zh"
    title = "文字核对" if zh else "Text checked"
    counts = {verdict: sum(one.verdict == verdict for one in findings) for verdict in VERDICTS}
    legend = "".join(
        f'<li><mark class="{verdict}">{sign} {names[0] if zh else names[1]}</mark> {counts[verdict]}</li>'
        for verdict, (*names, sign) in VERDICTS.items()
    )
    law_of = f"依 {on} 施行的法律核对" if zh else f"by the law in force on {on}"
    note = (
        "未作标记的文字没有核对过，不等于正确。"
        if zh
        else "What is not marked was not checked: it is not therefore right."
    )
    whole = "".join(_reason(number, one, zh) for number, one in numbered if one.start == one.end)
    rows = "".join(
        _row(source, begin, end, own, zh)
        for begin, end, own in _by_paragraph(source, _marks(numbered))
    )
    return (
        f'<!doctype html>\n<html lang="{"zh-CN" if zh else "en"}"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width,initial-scale=1"><title>{title}</title><style>{style}</style></head>\n'
        f"<body><header><h1>{title}</h1><p>{law_of}</p><ul class=legend>{legend}</ul><p class=note>{note}</p></header>\n"
        + (
            f"<section class=whole><h2>{'全文' if zh else 'The text as a whole'}</h2><ol>{whole}</ol></section>\n"
            if whole
            else ""
        )
        + f"<main>{rows}</main></body></html>\n"
    )


class _Mark(NamedTuple):
    """A place to be marked; `first` where the reason stands beside it."""

    start: int
    end: int
    number: int
    one: Finding
    first: bool


def _marks(numbered: list[tuple[int, Finding]]) -> list[_Mark]:
    marks = [
        _Mark(one.start, one.end, number, one, True)
        for number, one in numbered
        if one.start < one.end
    ]
    marks += [
        _Mark(*place, number, one, False) for number, one in numbered for place in one.also_at
    ]
    return sorted(marks, key=lambda mark: mark[:3])


def _paragraphs(source: str) -> Iterator[tuple[int, int]]:
    begin = 0
    for line in source.split("\n"):
        if line.strip():
            yield begin, begin + len(line)
        begin += len(line) + 1


def _by_paragraph(source: str, marks: list[_Mark]) -> Iterator[tuple[int, int, list[_Mark]]]:
    """Every paragraph with the marks that touch it, in one walk over both."""
    waiting = deque(marks)
    touching: list[_Mark] = []
    for begin, end in _paragraphs(source):
        while waiting and waiting[0].start < end:
            touching.append(waiting.popleft())
        touching = [mark for mark in touching if mark.end > begin]
        yield begin, end, list(touching)


def _row(source: str, begin: int, end: int, own: list[_Mark], zh: bool) -> str:
    reasons = "".join(
        _reason(m.number, m.one, zh) for m in own if m.first and begin <= m.start < end
    )
    plain = "" if own else " plain"
    return f'<div class="row{plain}"><p>{_marked(source, begin, end, own)}</p><ol>{reasons}</ol></div>\n'


def _marked(source: str, begin: int, end: int, own: list[_Mark]) -> str:
    """The words of a paragraph, cut wherever a mark begins or ends."""
    cuts = {begin, end} | {max(begin, m.start) for m in own} | {min(end, m.end) for m in own}
    pieces = []
    for start, stop in pairwise(sorted(cuts)):
        words = escape(source[start:stop])
        here = [mark for mark in own if mark.start <= start and stop <= mark.end]
        if here:
            gravest = min(here, key=lambda mark: _GRAVITY.index(mark.one.verdict)).one
            words = f'<mark class="{gravest.verdict}">{words}</mark>'
        pieces += [_link(mark) for mark in own if mark.start == start]
        pieces.append(words)
    return "".join(pieces)


def _link(mark: _Mark) -> str:
    own = f' id="m{mark.number}"' if mark.first else ""
    return f'<a href="#r{mark.number}"{own}><sup>{mark.number}</sup></a>'


def _reason(number: int, one: Finding, zh: bool) -> str:
    names = VERDICTS[one.verdict]
    because = one.zh if zh else one.en
    return (
        f'<li id="r{number}" value="{number}" class="{one.verdict}"><a href="#m{number}"><b>{names[2]} {names[0] if zh else names[1]}</b></a> '
        f"{escape(because)}{f' <cite>{escape(one.provision)}</cite>' if one.provision else ''}</li>"
    )
