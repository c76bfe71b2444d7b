"""A text without what editions set differently: Chinese characters and figures only, every figure in digits."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lvheng.law.citation import whole_number
from lvheng.narrative.words.text import Span

__all__ = ["Bare", "bare_text"]

_ITEM = re.compile(
    r"（[，\s]{0,2}(?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})[，\s]{0,2}）|[①-⑩]|(?:(?<=[。；：\n])|^)[^\S\n]*[0-9一二三四五六七八九十]{1,2}[、.．]"
)
_TOKEN = re.compile(r"[零一二三四五六七八九十百千]+|[0-9]+|[一-龥]")


@dataclass(frozen=True)
class Bare:
    """The bare form, and for each of its characters the place of the view from which it comes."""

    text: str
    begins: list[int]
    ends: list[int]

    def span(self, begin: int, end: int) -> Span:
        return Span(self.begins[begin], self.ends[end - 1])


def bare_text(view: str) -> Bare:
    """
    >>> bare_text("（一）处10日以上、十五日以下").text
    '处10日以上15日以下'
    """
    pieces: list[str] = []
    begins: list[int] = []
    ends: list[int] = []
    blank = _ITEM.sub(lambda match: " " * len(match.group()), view)
    for match in _TOKEN.finditer(blank):
        said = match.group()
        piece = said
        if len(said) > 1 or said in "零一二三四五六七八九十百千":
            try:
                piece = str(whole_number(said))
            except (ValueError, KeyError):
                piece = said
        pieces.append(piece)
        begins += [match.start()] * len(piece)
        ends += [match.end()] * len(piece)
    return Bare("".join(pieces), begins, ends)
