"""Citations: instrument, article, 之几, 款 and 项, through one parser and one formatter."""

from __future__ import annotations

import re
from dataclasses import dataclass

__all__ = ["Citation", "chinese_number", "parse_citation", "whole_number"]

_DIGITS = "零一二三四五六七八九"
_UNITS = ((100, "百"), (10, "十"))


def chinese_number(number: int) -> str:
    """A whole number from 0 to 999 as statutes write it.

    >>> chinese_number(253), chinese_number(12), chinese_number(205), chinese_number(110)
    ('二百五十三', '十二', '二百零五', '一百一十')
    """
    if number < 10:
        return _DIGITS[number]
    written, rest = "", number
    for unit, name in _UNITS:
        count, rest = divmod(rest, unit)
        if count:
            written += ("" if number < 20 and unit == 10 else _DIGITS[count]) + name
        elif written and rest:
            written += _DIGITS[0]
    return written + (_DIGITS[rest] if rest else "")


def whole_number(written: str) -> int:
    """The reverse; digits, full-width or not, are taken too.

    >>> whole_number("二百五十三"), whole_number("十"), whole_number("２５３")
    (253, 10, 253)
    """
    if written.isdecimal():
        return int(written)
    value, digit = 0, 0
    for character in written:
        if character in _DIGITS:
            digit = _DIGITS.index(character)
        else:
            value += (digit or 1) * {"百": 100, "十": 10}[character]
            digit = 0
    return value + digit


@dataclass(frozen=True, order=True)
class Citation:
    """A place in the law. `sub_article` is the 之几, 0 where there is none; likewise paragraph and item.

    >>> c = parse_citation("刑法第253条之一第1款")
    >>> c
    Citation(instrument='刑法', article=253, sub_article=1, paragraph=1, item=0)
    >>> str(c)
    '刑法第二百五十三条之一第一款'
    >>> str(parse_citation("法释〔2017〕10号第五条第一款第（三）项"))
    '法释〔2017〕10号第五条第一款第（三）项'
    """

    instrument: str
    article: int
    sub_article: int = 0
    paragraph: int = 0
    item: int = 0

    @property
    def number(self) -> str:
        """The article's number as the library files it: `253-1`."""
        return f"{self.article}-{self.sub_article}" if self.sub_article else str(self.article)

    def __str__(self) -> str:
        written = f"{self.instrument}第{chinese_number(self.article)}条"
        if self.sub_article:
            written += f"之{chinese_number(self.sub_article)}"
        if self.paragraph:
            written += f"第{chinese_number(self.paragraph)}款"
        if self.item:
            written += f"第（{chinese_number(self.item)}）项"
        return written


_N = "([零一二三四五六七八九十百]+|[0-9０-９]+)"
_CITATION = re.compile(
    rf"^\s*《?(?P<instrument>.*?)》?\s*第\s*{_N}\s*条(?:\s*之\s*{_N})?"
    rf"(?:\s*第\s*{_N}\s*款)?(?:\s*第\s*[（(]?\s*{_N}\s*[）)]?\s*项)?\s*$"
)


def parse_citation(text: str) -> Citation | None:
    """The citation that `text` is, or None if it is none."""
    found = _CITATION.match(text.replace("[", "〔").replace("]", "〕"))
    if not found:
        return None
    instrument, *numbers = found.groups()
    article, sub_article, paragraph, item = (whole_number(n) if n else 0 for n in numbers)
    return Citation(instrument.strip(), article, sub_article, paragraph, item)
