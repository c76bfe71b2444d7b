"""The text as the grammar reads it, and the way back to the text as it was given.

Pasted documents have full-width digits, blanks inside words and lines broken at a fixed width. `Text.view`
is the same text without them. Everything in this room speaks of places in the view; `Text.quote` and
`Text.given` lead from a span of the view to the words, and to their place, in the source.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import wraps
from typing import Any, NamedTuple, TypeVar

__all__ = ["Span", "Text", "once"]

Found = TypeVar("Found")


class Span(NamedTuple):
    """Characters `begin` to `end` (not included)."""

    begin: int
    end: int

    def holds(self, other: Span) -> bool:
        return self.begin <= other.begin and other.end <= self.end


_ASCII_FORMS = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
_KEPT_WIDE = "，；：！？（）"
_SAME_WIDTH = (
    _ASCII_FORMS
    | {ord(mark): mark for mark in _KEPT_WIDE}
    | dict(zip(map(ord, "萬億兩餘條個組約數幾佰仟〇○﹣−–﹘〜∼﹑﹐"), "万亿两余条个组约数几佰仟零零---~~~、，", strict=False))
    | dict(zip(map(ord, ";:!?()"), "；：！？（）", strict=True))
)  # fmt: skip
_BLANK = re.compile(r"[^\S\n]+|[\u200b-\u200f\ufeff\u00ad]+")
_LINE = re.compile(r"[^\n]*\n?")
_WIDE_THOUSANDS = re.compile("(?<=[０-９])[，,](?=[０-９]{3}(?![０-９]))")
_THOUSANDS = re.compile(r"\d{3}(?!\d)")
_BREAK_AFTER = "。！？；：!?;:"
_MARKS = re.compile("[，。；！？,;]")
_ANY_MARK = "，。；：、！？,.;:!?“”‘’（）()《》"
_BETWEEN_HAN = re.compile(r"[一-鿿][^\S\n]+(?=[一-鿿])")
_MEASURES = "条组份个张名人元块万千百余多单笔次年月日"
_HAN_TO_FIGURE = re.compile("[一-鿿][0-9]")
_FIGURE_TO_HAN = re.compile("[0-9][一-鿿]")
_SHORTEST_WRAPPED = 20
_ITEM = re.compile(
    r"\s*(?:[•·●▪◆■★]|[-–—*](?![-–—])|[①-⑳⑴-⒇]|\d{1,2}[.、．）)](?!\d)|[（(][一二三四五六七八九十\d]{1,2}[）)]|[一二三四五六七八九十]{1,2}、)"
)
_BULLET = re.compile(r"\s*(?:[•·●▪◆■★]|[-–—*](?![-–—]))\s*(?=[\u4e00-\u9fffA-Za-z0-9“])")
_ENDS = "。！？\n"
_CLAUSE_ENDS = "，；：\n。！？"
_OPENING, _CLOSING = "（〔[【《", "）〕]】》"
_LONGEST_ASIDE = 120
_LONGEST_CLAUSE, _LONGEST_SENTENCE = 300, 1500
"""Longer than any that people write; without a mark for so long it is cut, so that work grows with length only."""
_REACH = 500


class Text:
    """A source and its view.

    `sentences` end at 。！？ or at the end of a line; `clauses` also at ，；： outside brackets. Both cover
    the view without gaps, and hold their closing mark.

    >>> text = Text("非法获取公民个人 信息５ 000余条，获利８００元。")
    >>> text.view
    '非法获取公民个人信息5000余条，获利800元。'
    >>> [text.view[begin:end] for begin, end in text.clauses]
    ['非法获取公民个人信息5000余条，', '获利800元。']
    >>> text.quote(Span(10, 16)), text.given(Span(10, 16))
    ('５ 000余条', Span(begin=11, end=18))
    """

    def __init__(self, source: str) -> None:
        self.source = source
        kept: list[str] = []
        places = array("I")
        for piece, begin in _kept(_WIDE_THOUSANDS.sub(",", source)):
            kept.append(piece)
            places.extend(range(begin, begin + len(piece)))
        self._places = places
        self.view = _commas("".join(kept).translate(_SAME_WIDTH))
        self.sentences = tuple(_no_longer(_split(self.view, _ENDS), _LONGEST_SENTENCE))
        self.clauses = tuple(_within(_split(self.view, _CLAUSE_ENDS), self.sentences))
        self._sentence_begins = [span.begin for span in self.sentences]
        self.readings: dict[str, list[Any]] = {}
        self._clause_begins = [span.begin for span in self.clauses]

    def given(self, span: Span) -> Span:
        """The place in the source of a span of the view."""
        if span.begin >= span.end:
            place = self._places[span.begin] if span.begin < len(self._places) else len(self.source)
            return Span(place, place)
        return Span(self._places[span.begin], self._places[span.end - 1] + 1)

    def quote(self, span: Span) -> str:
        """The words of the source at a span of the view."""
        begin, end = self.given(span)
        return self.source[begin:end]

    def sentence_at(self, place: int) -> int:
        """The number of the sentence in which a place of the view lies."""
        return max(0, bisect_right(self._sentence_begins, place) - 1)

    def clause_at(self, place: int) -> int:
        """The number of the clause in which a place of the view lies."""
        return max(0, bisect_right(self._clause_begins, place) - 1)

    def sentence_around(self, place: int) -> Span:
        """The sentence at a place, as far as it is near: an endless one is cut, so that work stays linear."""
        return _near(self.sentences, self.sentence_at(place), place)

    def clause_around(self, place: int) -> Span:
        """The clause at a place, as far as it is near."""
        return _near(self.clauses, self.clause_at(place), place)

    def clauses_in(self, span: Span) -> tuple[Span, ...]:
        """The clauses that a span (a sentence, say) touches."""
        if not self.clauses or span.begin >= span.end:
            return ()
        return self.clauses[self.clause_at(span.begin) : self.clause_at(span.end - 1) + 1]


def once(read: Callable[[Text], list[Found]]) -> Callable[[Text], list[Found]]:
    """A reading that is kept with its text, and goes with it: what several readings rest on is read once."""

    @wraps(read)
    def kept(text: Text) -> list[Found]:
        name = f"{read.__module__}.{read.__qualname__}"
        if name not in text.readings:
            text.readings[name] = read(text)
        return list(text.readings[name])

    return kept


def _near(spans: tuple[Span, ...], number: int, place: int) -> Span:
    if not spans:
        return Span(place, place)
    begin, end = spans[number]
    return Span(max(begin, place - _REACH), min(end, place + _REACH))


def _kept(source: str) -> Iterator[tuple[str, int]]:
    """The pieces of the source without blanks and without breaks inside a wrapped sentence."""
    lines = [match for match in _LINE.finditer(source) if match.group()]
    widths = [len(line.group().strip()) for line in lines]
    wrapped = max(widths, default=0)
    wrapped = wrapped if sum(width >= wrapped - 3 for width in widths) > 1 else _LONGEST_ASIDE**2
    for number, line in enumerate(lines):
        body = line.group().rstrip("\n")
        bullet = _BULLET.match(body)
        place = line.start() + (bullet.end() if bullet else 0)
        parting = _blanks_part(body)
        for blank in _BLANK.finditer(body):
            begin, end = line.start() + blank.start(), line.start() + blank.end()
            if end <= place:
                continue
            yield source[place:begin], place
            if parting and _parts(body, blank.start(), blank.end()):
                yield "，", begin
            elif _between_words(source, begin, end):
                yield " ", begin
            place = end
        yield source[place : line.start() + len(body)], place
        full = widths[number] >= max(_SHORTEST_WRAPPED, wrapped - 3)
        goes_on = (
            full
            and number + 1 < len(lines)
            and widths[number + 1] > 0
            and body.rstrip()[-1:] not in _BREAK_AFTER
            and not _ITEM.match(lines[number + 1].group())
        )
        if len(body) < len(line.group()) and not goes_on:
            yield "\n", line.end() - 1


def _blanks_part(line: str) -> bool:
    """Whether the writer puts blanks where others put commas."""
    between = len(_BETWEEN_HAN.findall(line))
    return between >= len(_MARKS.findall(line)) and between > 0 and len(line) >= 4 * between


def _parts(body: str, begin: int, end: int) -> bool:
    """Whether one blank of such a line parts clauses; beside figures it may be a matter of looks."""
    before, after = body[begin - 1 : begin], body[end : end + 1]
    if not before or not after or before in _ANY_MARK or after in _ANY_MARK:
        return False
    if after.isdigit():
        return not before.isdigit() and bool(_HAN_TO_FIGURE.search(body))
    return not before.isdigit() or (after not in _MEASURES and bool(_FIGURE_TO_HAN.search(body)))


def _between_words(source: str, begin: int, end: int) -> bool:
    """Whether a blank parts two Latin words, or two figures that are not one grouped by thousands."""
    before, after = source[begin - 1 : begin], source[end : end + 1]
    if before.isdigit() and after.isdigit():
        return not _THOUSANDS.match(source, end)
    return before.isascii() and after.isascii() and before.isalnum() and after.isalnum()


def _commas(view: str) -> str:
    """Commas between figures part thousands; every other comma parts clauses."""
    return re.sub(r"(?<![0-9]),|,(?![0-9]{3}(?![0-9]))", "，", view)


def _split(view: str, marks: str) -> Iterator[Span]:
    begin, opened, opened_at = 0, 0, 0
    hard = marks if marks == _ENDS else _ENDS
    for match in re.finditer(f"[{re.escape(marks + _OPENING + _CLOSING)}]", view):
        mark, place = match.group(), match.start()
        if mark in _OPENING:
            opened_at = place if opened == 0 else opened_at
            opened += 1
        elif mark in _CLOSING:
            opened = max(0, opened - 1)
        elif mark in hard or opened == 0 or place - opened_at > _LONGEST_ASIDE:
            if opened and mark in "。！？" and place - opened_at <= _LONGEST_ASIDE:
                continue
            if mark in hard:
                opened = 0
            yield Span(begin, place + 1)
            begin = place + 1
    if begin < len(view):
        yield Span(begin, len(view))


def _no_longer(spans: Iterable[Span], longest: int) -> Iterator[Span]:
    """The spans, cut where they are longer than the longest."""
    for begin, end in spans:
        for at in range(begin, end, longest):
            yield Span(at, min(at + longest, end))


def _within(clauses: Iterable[Span], sentences: Sequence[Span]) -> Iterator[Span]:
    """The clauses, cut where a sentence was, and where they are too long."""
    ends = sorted({span.end for span in (*clauses, *sentences)})
    spans = (Span(a, b) for a, b in zip([0, *ends], ends, strict=False))
    return _no_longer(spans, _LONGEST_CLAUSE)
