"""Citations: instrument, article, 之几, 款, 项 and 目, through one parser and one formatter."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import accumulate

__all__ = [
    "Citation",
    "chinese_number",
    "parse_citation",
    "parse_place",
    "tidy_name",
    "whole_number",
]

_DIGITS = "零一二三四五六七八九"
_UNITS = ((1000, "千"), (100, "百"), (10, "十"))
_MOST = 9999


def chinese_number(number: int) -> str:
    """A whole number from 0 to 9999 as statutes write it.

    >>> chinese_number(253), chinese_number(12), chinese_number(205), chinese_number(1034)
    ('二百五十三', '十二', '二百零五', '一千零三十四')
    """
    if number < 10:
        return _DIGITS[number]
    written, rest, gap = "", number, False
    for unit, name in _UNITS:
        count, rest = divmod(rest, unit)
        if count:
            leading_ten = unit == 10 and not written
            written += _DIGITS[0] * gap + ("" if leading_ten and count == 1 else _DIGITS[count])
            written, gap = written + name, False
        elif written:
            gap = True
    return written + _DIGITS[0] * (gap and rest > 0) + (_DIGITS[rest] if rest else "")


def whole_number(written: str) -> int:
    """The reverse; digits, full-width or not, and digits read out one by one are taken too.

    >>> whole_number("二百五十三"), whole_number("十"), whole_number("２５３"), whole_number("二五三")
    (253, 10, 253, 253)
    """
    if written.isdecimal():
        return int(written)
    digits = written.replace("〇", "零")
    if all(character in _DIGITS for character in digits):
        return int("".join(str(_DIGITS.index(character)) for character in digits))
    value, digit = 0, 0
    for character in digits:
        if character in _DIGITS:
            digit = _DIGITS.index(character)
        else:
            value += (digit or 1) * {name: unit for unit, name in _UNITS}[character]
            digit = 0
    value += digit
    if value > _MOST or chinese_number(value) != re.sub("^一十", "十", digits):
        raise ValueError(written)
    return value


@dataclass(frozen=True, order=True)
class Citation:
    """A place in the law.

    `sub_article` is the 之几, 0 where there is none; likewise paragraph (款), item (项) and point (目).
    What is no article, such as 引言, is a `passage`, and its article is 0.

    >>> c = parse_citation("刑法第253条之一第1款")
    >>> c.article, c.sub_article, c.paragraph
    (253, 1, 1)
    >>> str(c)
    '刑法第二百五十三条之一第一款'
    >>> str(parse_citation("法释[2017]10号第5条第1款第3项"))
    '法释〔2017〕10号第五条第一款第（三）项'
    """

    instrument: str
    article: int
    sub_article: int = 0
    paragraph: int = 0
    item: int = 0
    point: int = 0
    passage: str = ""

    @property
    def number(self) -> str:
        """The article's number as the library files it: `253-1`; or the name of the passage."""
        if self.passage:
            return self.passage
        return f"{self.article}-{self.sub_article}" if self.sub_article else str(self.article)

    @property
    def place(self) -> str:
        """The 款, 项 and 目 alone: `第一款第（三）项`."""
        written = f"第{chinese_number(self.paragraph)}款" if self.paragraph else ""
        written += f"第（{chinese_number(self.item)}）项" if self.item else ""
        return written + (f"第{self.point}目" if self.point else "")

    def __str__(self) -> str:
        if self.passage:
            return f"{self.instrument}“{self.passage}”{self.place}"
        sub_article = f"之{chinese_number(self.sub_article)}" if self.sub_article else ""
        return f"{self.instrument}第{chinese_number(self.article)}条{sub_article}{self.place}"


_N = "[零〇一二三四五六七八九十百千]+|[0-9]+"
_PLACE = (
    rf"(?:第?(?P<paragraph>{_N})款)?"
    rf"(?:第?（(?P<bracketed>{_N})）项?|第?(?P<item>{_N})项)?"
    rf"(?:第?(?P<point>{_N})目)?"
)
_CITATION = re.compile(
    rf"(?P<instrument>.*?[^第〕0-9])"
    rf"(?:第(?P<article>{_N})(?:-(?P<hyphened>[0-9]+))?条|(?P<digits>[0-9]+)(?:-(?P<hyphen>[0-9]+))?条?)"
    rf"(?:之(?P<sub_article>{_N}))?{_PLACE}"
)
_PASSAGE = re.compile(rf"(?P<instrument>.+?)“(?P<passage>[^“”]+)”{_PLACE}")
_YEAR = re.compile("[〔（【]([0-9]{4})[〕）】]")
_FULL_WIDTH = str.maketrans("０１２３４５６７８９－()[]［］", "0123456789-（）〔〕〔〕")


def parse_citation(text: str) -> Citation | None:
    """The citation that `text` is, or None if it is none.

    >>> parse_citation("《刑法》 第 253-1 条").number, parse_citation("刑法253条之1").number
    ('253-1', '253-1')
    >>> parse_citation("个保法66").number, parse_citation("刑法253之1").number
    ('66', '253-1')
    """
    written = _tidy(text)
    found = _CITATION.fullmatch(written) or _PASSAGE.fullmatch(written)
    instrument = found and tidy_name(found["instrument"])
    if not found or not instrument:
        return None
    try:
        stated = {
            name: whole_number(number)
            for name, number in found.groupdict().items()
            if name not in ("instrument", "passage") and number
        }
    except ValueError:
        return None
    if not all(0 < number <= _MOST for number in stated.values()):
        return None

    def number(*names: str) -> int:
        return next((stated[name] for name in names if name in stated), 0)

    return Citation(
        instrument,
        number("article", "digits"),
        number("sub_article", "hyphened", "hyphen"),
        number("paragraph"),
        number("bracketed", "item"),
        number("point"),
        found.groupdict().get("passage") or "",
    )


def parse_place(text: str) -> tuple[int, int, int]:
    """The 款, 项 and 目 of a place; none of them is the whole article.

    >>> parse_place("第一款第（三）项"), parse_place("")
    ((1, 3, 0), (0, 0, 0))
    """
    found = parse_citation(f"本法第一条{text}")
    if found is None:
        raise ValueError(f"{text!r} is no 款, 项 or 目")
    return found.paragraph, found.item, found.point


def tidy_name(name: str) -> str:
    """The name of an instrument without its 《》, and with its brackets as official documents set them.

    >>> tidy_name("《法释[2017] 10号》"), tidy_name("量刑指导意见(二)")
    ('法释〔2017〕10号', '量刑指导意见（二）')
    """
    tidy = _YEAR.sub(r"〔\1〕", _tidy(name))
    # The marks may stand within a title too: only a pair around the whole is taken off.
    open_marks = accumulate((c == "《") - (c == "》") for c in tidy)
    closes_at = next((at for at, still_open in enumerate(open_marks) if not still_open), None)
    return tidy[1:-1] if tidy.startswith("《") and closes_at == len(tidy) - 1 else tidy


def _tidy(text: str) -> str:
    return re.sub(r"\s", "", text).translate(_FULL_WIDTH)
