"""Passages of a text that are the words of an article, in whichever version, found and aligned.

Both sides are made bare first: Chinese characters and figures only, every figure in digits, no numbers of
项. What is bare is cut into grams; a run of grams that an article has in the same order is a quotation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from lvheng.law.layout import without_heading
from lvheng.law.library import every_provision
from lvheng.law.provisions import Provision
from lvheng.narrative.claims.bare import Bare, bare_text
from lvheng.narrative.words.text import Span

__all__ = ["Quotation", "aligned", "quotations_in", "share_of"]

_CITED = re.compile(
    r"(?:刑|法|典|例|释|定|办|号)*第[0-9]+条(?:之[0-9]+)?(?:第[0-9]+款)?(?:第[0-9]+项)?"
)
"""A citation begins no quotation, though many articles have the same one."""
_GRAM = 9
_SHORTEST = 15
_GAP_HERE, _GAP_THERE = 30, 70
_SLIP = 7
"""Characters that a changed word may cover, within which the same article is sought again."""
_COMMON = 3
"""Words that more articles than this have are nobody's quotation."""
_PENALTY = re.compile(
    r"[0-9]+[年日]以[上下]|有期徒刑|无期徒刑|拘役|管制|剥夺政治权利|[并单]处|罚[金款]|或者|没收财产|没收违法所得|处|[0-9]+万?元以[上下]|拘留|违法所得|[0-9]+倍以[上下]"
    r"|情节(?:特别)?严重的?|情节较[轻重]的?|尚不构成犯罪的?|构成犯罪的?|依法追究刑事责任|对单位判|对其直接负责的主管人员和其他直接责任人员|依照前款的规定罚?|数额(?:特别)?[较巨]大|(?:或者)?有其他(?:特别)?(?:严重|较重)情节的?|的,"
)

_NAMES = re.compile(
    r"(?:中华人民共和国)?刑法第[0-9]+条(?:之[0-9]+)?|侵犯公民个人信息罪|拒不履行信息网络安全管理义务罪"
)


@dataclass(frozen=True)
class Quotation:
    """A passage with the articles that have it: each version with how much of the passage is in it (0 to 1)."""

    span: Span
    begin: int
    end: int
    versions: tuple[tuple[Provision, float], ...]
    """Of the articles that have it best, every version held."""


@cache
def _official() -> tuple[tuple[Provision, str], ...]:
    found = []
    for one in every_provision():
        if one.text and not one.citation.passage:
            lines = one.text.strip("\n").split("\n")
            body = "\n".join((without_heading(lines[0]), *lines[1:]))
            found.append((one, bare_text(_halves(body)).text))
    return tuple(found)


def _halves(text: str) -> str:
    return text.translate(str.maketrans("()", "（）"))


@cache
def _index() -> dict[str, tuple[tuple[int, int], ...]]:
    """Of every gram, where it stands: the number of the version, and the place in it."""
    found: dict[str, list[tuple[int, int]]] = {}
    for number, (_, text) in enumerate(_official()):
        for place in range(len(text) - _GRAM + 1):
            found.setdefault(text[place : place + _GRAM], []).append((number, place))
    return {gram: tuple(places) for gram, places in found.items()}


@cache
def _grams(number: int) -> frozenset[str]:
    text = _official()[number][1]
    return frozenset(text[at : at + 5] for at in range(len(text) - 4))


def _article(number: int) -> tuple[str, str]:
    one = _official()[number][0]
    return one.instrument.id, one.number


def quotations_in(bare: Bare) -> list[Quotation]:
    """Every passage of at least fifteen bare characters that is the words of an article."""
    return [found for run in _runs(bare.text) if (found := _quotation(bare, run))]


_Run = tuple[int, int, dict[int, int]]
"""A passage, and how many of its characters each version has."""


_Places = tuple[tuple[int, int], ...]


def _runs(text: str) -> Iterator[_Run]:
    index = _index()
    cited = {place for match in _CITED.finditer(text) for place in range(*match.span())}
    at, run = 0, None
    while at <= len(text) - _GRAM:
        places = index.get(text[at : at + _GRAM], ())
        if run and at - run.end > _GAP_HERE:
            yield run.begin, run.end, run.held
            run = None
        if run is None:
            if not places or at in cited:
                at += 1
            elif ahead := _longer_ahead(text, at, places):
                at += ahead
            else:
                run = _Growing(at)
                at = run.take(text, at, places)
                run.begin -= _back(text, run.begin, places)
            continue
        taken = run.take(text, at, places)
        if taken > at:
            at = taken
        elif not places or any(
            run.goes_on(index.get(text[at + step : at + step + _GRAM], ()))
            for step in range(1, _SLIP)
        ):
            at += 1
        else:
            yield run.begin, run.end, run.held
            run = None
    if run:
        yield run.begin, run.end, run.held


class _Growing:
    """A run that is being read: where it is, and of each version how much it has and how far it has come."""

    def __init__(self, begin: int) -> None:
        self.begin = self.end = begin
        self.held: dict[int, int] = {}
        self._last: dict[int, int] = {}

    def goes_on(self, places: _Places) -> _Places:
        """Those places that are a little ahead in a version that has most of the run so far."""
        if not self.held:
            return places
        most = 0.6 * max(self.held.values())
        return tuple(
            (number, place)
            for number, place in places
            if self.held.get(number, 0) >= most and 0 <= place - self._last[number] <= _GAP_THERE
        )

    def take(self, text: str, at: int, places: _Places) -> int:
        """Read on where the run goes on; the place after it, or the same place."""
        official = _official()
        best: dict[int, tuple[int, int]] = {}
        for number, place in self.goes_on(places):
            length = _common(text, at, official[number][1], place)
            best[number] = max(best.get(number, (0, 0)), (length, place))
        for number, (length, place) in best.items():
            self.held[number] = self.held.get(number, 0) + length
            self._last[number] = place + length
        if best:
            self.end = at + max(length for length, _ in best.values())
            return self.end
        return at


def _longer_ahead(text: str, at: int, places: _Places) -> int:
    """How far ahead a much longer match begins, which the one that begins here would cut; 0 if none does."""
    index, official = _index(), _official()

    def longest(start: int, found: _Places) -> int:
        return max((_common(text, start, official[n][1], place) for n, place in found), default=0)

    here = longest(at, places)
    if here >= _SHORTEST:
        return 0
    for step in range(1, here):
        if (
            longest(at + step, index.get(text[at + step : at + step + _GRAM], ()))
            >= here + _SHORTEST // 2
        ):
            return step
    return 0


def _back(text: str, at: int, places: _Places) -> int:
    """How far the longest match reaches back over a citation, in which no run begins."""
    official = _official()
    number, place = max(places, key=lambda one: _common(text, at, official[one[0]][1], one[1]))
    there, back = official[number][1], 0
    while back < min(at, place) and text[at - back - 1] == there[place - back - 1]:
        back += 1
    return back


def _common(text: str, at: int, there: str, place: int) -> int:
    """How far two texts that have a gram in common go on as one."""
    length, most = _GRAM, min(len(text) - at, len(there) - place)
    while length < most and text[at + length] == there[place + length]:
        length += 1
    return length


def _quotation(bare: Bare, run: _Run) -> Quotation | None:
    begin, end, held = run
    passage = bare.text[begin:end]
    if len(passage) < _SHORTEST or len(_PENALTY.sub("", _NAMES.sub("", passage))) < 10:
        return None
    most = max(held.values())
    best = {_article(n) for n, much in held.items() if much >= 0.9 * most}
    if len(best) > _COMMON:
        return None
    versions = [
        n for n, (one, _) in enumerate(_official()) if (one.instrument.id, one.number) in best
    ]
    scored = tuple((_official()[n][0], _share(passage, n)) for n in versions)
    return Quotation(bare.span(begin, end), begin, end, scored)


def _share(passage: str, number: int) -> float:
    """How much of the passage is in that version."""
    if passage in _official()[number][1]:
        return 1.0
    grams = [passage[at : at + 5] for at in range(len(passage) - 4)]
    return min(0.999, sum(gram in _grams(number) for gram in grams) / max(1, len(grams)))


def share_of(passage: str, one: Provision) -> float:
    """How much of a bare passage is in a version that has a text; 0 if it has none."""
    number = next((n for n, (version, _) in enumerate(_official()) if version is one), None)
    return 0.0 if number is None else _share(passage, number)


def aligned(passage: str, one: Provision) -> list[tuple[str, str]]:
    """Where the passage and the version differ: what the passage has, and what the version has there."""
    there = next(text for version, text in _official() if version is one)
    if passage in there:
        return []
    found: list[tuple[str, str]] = []
    at, place = 0, -1
    said = ""
    while at < len(passage):
        length, match = _next_match(passage, at, there, place)
        if not length:
            said += passage[at]
            at += 1
            continue
        skipped = there[place:match] if place >= 0 else ""
        if (said or skipped) and place >= 0:
            found.append((said, skipped))
        said, at, place = "", at + length, match + length
    if said:
        found.append((said, ""))
    return found


def _next_match(passage: str, at: int, there: str, place: int) -> tuple[int, int]:
    """The next common run of at least five characters, not far ahead."""
    match = there.find(
        passage[at : at + 5], max(place, 0), place + 5 + 90 if place >= 0 else len(there)
    )
    if match < 0 or at + 5 > len(passage):
        return 0, 0
    length = 5
    while (
        at + length < len(passage)
        and match + length < len(there)
        and passage[at + length] == there[match + length]
    ):
        length += 1
    return length, match
