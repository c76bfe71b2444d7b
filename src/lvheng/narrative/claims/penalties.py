"""Penalties that a text states, and those that the law has: both read by the same grammar."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from lvheng.law.instruments.criminal_law import art_253_1
from lvheng.law.library import provision
from lvheng.law.offences import OFFENCES
from lvheng.law.provisions import Provision
from lvheng.narrative.claims.figures import FIGURE, figure
from lvheng.narrative.words.text import Span

__all__ = ["KINDS", "Part", "Tier", "parts_in", "tiers_of", "tiers_of_article", "told"]

KINDS = ("管制", "拘役", "无期徒刑", "死刑", "没收财产")
"""Kinds of punishment that an article either has or has not."""

_N = r"(?:[0-9]{1,3}|[一二两三四五六七八九十]{1,3})"
_TO = r"(?:以上(?:至|到)?|至|到|-|—|~|、)"
_TERM = re.compile(
    rf"(?P<from>{_N})年?(?:有期徒刑)?{_TO}(?:不满)?(?P<to>{_N})年(?:以下|以内)?|(?P<under>{_N})年(?:以下|以内)|(?P<over>{_N})年以上"
    rf"|(?P<cap>最高(?:刑)?|最多|至多|最长|上限|顶格|不超过)[^，。；！？\n]{{0,12}}?(?P<most>{_N})年"
    rf"|(?P<floor>最少|最低|至少|起步|起刑点?|不低于|不少于)[^，。；！？\n]{{0,10}}?(?P<least>{_N})年"
)
_DAYS = re.compile(
    rf"(?P<from>{_N})[日天]?{_TO}(?P<to>{_N})[日天](?:以下)?|(?P<under>{_N})[日天]以[下内]|(?P<exact>{_N})[日天](?=[^，。；\n以]{{0,3}}拘留)"
)
_YUAN = re.compile(
    rf"(?P<from>{FIGURE})元?(?:人民币)?{_TO}(?P<to>{FIGURE})元(?:以下)?|(?P<under>{FIGURE})元以[下内]|(?P<exact>{FIGURE})元(?!以上)"
)
_TIMES = re.compile(rf"(?P<from>{_N})倍?{_TO}(?P<to>{_N})倍(?:以下)?|(?P<under>{_N})倍以[下内]")
_MODE = re.compile(
    r"(?P<both>并处(?:罚金)?(?:或者?|、)单处|单处或者?并处|并处或单处)|(?P<may>可以?并处)|(?P<must>(?:必须|应当|一律|都要)(?:同时)?(?:判处|并处|处以|处|缴纳)?(?=罚金))|(?P<and>并处(?=[^，。；\n]{0,16}罚金))"
)
_OF_CUSTODY = re.compile(
    r"徒刑|判|处|刑期|最高刑|法定刑|量刑|坐牢|监禁|蹲|拘役|[^罚]刑|情节(?:特别)?严重的"
)
_ELSE = re.compile(
    r"年内|年以[上下]?(?:内|前|后)|满[一二三四五六七八九十]+年|从业|缓刑|考验期|时效|保存|清除|消除"
)


@dataclass(frozen=True)
class Part:
    """One part of a penalty: a term in months, days of detention, yuan or times of a fine, a mode, a kind.

    `bound`: `most` or `least` where only an end is stated (最高七年).
    """

    kind: str
    span: Span
    low: int | None = None
    high: int | None = None
    bound: str = ""

    @property
    def value(self) -> tuple[str, int | None, int | None]:
        return self.kind, self.low, self.high


@dataclass(frozen=True)
class Tier:
    """A step of punishment: the official words, and their parts."""

    words: str
    parts: tuple[Part, ...]

    def has(self, kind: str) -> bool:
        return any(part.kind == kind for part in self.parts)


def parts_in(view: str, span: Span, clause: Span | None = None) -> Iterator[Part]:
    """The parts of a penalty that stand in a span; `clause` is what shows whether years are of custody."""
    around = view[(clause or span).begin : (clause or span).end]
    if _OF_CUSTODY.search(around):
        for match in _TERM.finditer(view, span.begin, span.end):
            if not _ELSE.match(view, match.end() - 1) and not _ELSE.search(around):
                yield _range("term", match, 12)
    if "拘留" in around:
        for match in _DAYS.finditer(view, span.begin, span.end):
            yield _range("days", match, 1)
    if re.search("罚款|罚金", around):
        for match in _YUAN.finditer(view, span.begin, span.end):
            yield _range("yuan", match, 1)
        for match in _TIMES.finditer(view, span.begin, span.end):
            yield _range("times", match, 1)
    for match in _MODE.finditer(view, span.begin, span.end):
        mode = match.lastgroup or "and"
        if "罚" in view[match.start() : match.end() + 24]:
            yield Part(f"mode:{mode}", Span(*match.span()))
    for kind in KINDS:
        for match in re.finditer(kind, view[span.begin : span.end]):
            begin = span.begin + match.start()
            if view[begin - 1 : begin] != "非" and view[begin : begin + 4] != "管制刀具":
                yield Part(f"kind:{kind}", Span(begin, begin + len(kind)))


def _range(kind: str, match: re.Match[str], factor: int) -> Part:
    said = {
        name: figure(words)
        for name, words in match.groupdict().items()
        if words and name not in ("cap", "floor")
    }
    values = {name: number * factor for name, number in said.items() if number is not None}
    span = Span(*match.span())
    if "most" in values:
        return Part(kind, span, None, values["most"], "most")
    if "least" in values:
        return Part(kind, span, values["least"], None, "least")
    if "exact" in values:
        return Part(kind, span, values["exact"], values["exact"])
    return Part(
        kind, span, values.get("from", values.get("over")), values.get("to", values.get("under"))
    )


def told(part: Part) -> str:
    """The part in words, for a reason.

    >>> told(Part("term", Span(0, 0), 36, 84))
    '三年以上七年以下'
    """
    from lvheng.narrative.claims.figures import written

    kind, _, name = part.kind.partition(":")
    if kind == "kind":
        return name
    if kind == "mode":
        return {
            "both": "并处或者单处罚金",
            "and": "并处罚金",
            "may": "可以并处罚金",
            "must": "必须处罚金",
        }[name]
    unit, factor = {"term": ("年", 12), "days": ("日", 1), "yuan": ("元", 1), "times": ("倍", 1)}[
        kind
    ]
    ends = [
        f"{written(end // factor)}{unit}以{side}"
        for end, side in ((part.low, "上"), (part.high, "下"))
        if end is not None
    ]
    if part.low == part.high and part.low is not None:
        return f"{written(part.low // factor)}{unit}"
    return "".join(ends)


@cache
def tiers_of(crime: str, on: date) -> tuple[Tier, ...]:
    """The tiers of a crime under the text in force on a day, the lightest first; none if it is not held."""
    if crime == art_253_1.OFFENCE:
        found = provision("criminal_law", art_253_1.NUMBER, on)
        if not isinstance(found, Provision):
            return ()
        if found.since.isoformat() != art_253_1.VERSION:
            return tiers_of_article(found)
        return tuple(_tier(penalty.words) for penalty in art_253_1.PENALTIES.values())
    words: dict[str, None] = {}
    for one in OFFENCES:
        found = provision("criminal_law", one.number, on)
        if (
            one.name == crime
            and isinstance(found, Provision)
            and found.since.isoformat() == one.since
        ):
            words.update(dict.fromkeys(tier.penalty.words for tier in one.tiers))
    return tuple(map(_tier, words))


def _tier(words: str) -> Tier:
    return Tier(words, tuple(parts_in(words, Span(0, len(words)))))


@cache
def tiers_of_article(one: Provision) -> tuple[Tier, ...]:
    """Every penalty that an article states, clause group by clause group."""
    found = []
    for line in one.text.split("\n"):
        for piece in re.split("[；。]", line):
            plain = piece.translate(str.maketrans("()", "（）"))
            parts = tuple(parts_in(plain, Span(0, len(plain))))
            if parts:
                found.append(Tier(piece.strip(), parts))
    return tuple(found)
