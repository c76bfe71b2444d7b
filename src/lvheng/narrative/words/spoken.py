"""The words of a number by themselves: 5000余, 两三千, 数百, 十几万, without what stands around them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from math import ceil, floor

from lvheng.narrative.words.numerals import (
    BARE,
    HAN_DIGITS,
    MAGNITUDES,
    NUMERAL,
    Amount,
    last_place,
    value_of,
)

__all__ = ["NO_NUMBER", "START", "Spoken", "about", "spoken_at"]

_MAGNITUDE = "[十拾百佰千仟万亿wWkK]"
START = re.compile(r"[0-9一二两三四五六七八九十百千万亿零壹贰叁肆伍陆柒捌玖拾佰仟廿卅几数好]")
_PAIR = re.compile(
    rf"([一二两三四五六七八九]?[十百千万])?([一二两三四五六七八])(、?)([二两三四五六七八九])({_MAGNITUDE}{{0,3}})(?![零一二三四五六七八九])"
)
_FIGURES_PAIR = re.compile(r"(?<![0-9])([1-8])[、-]([2-9])([百千万亿]{1,2})")
_SEVERAL = re.compile(rf"好?(?:几|数)(?:又)?({_MAGNITUDE}{{1,4}})(?:[余多]|来(?!自))?")
_FEW = re.compile(r"好?(?:几|数)(?=[条份组个张名人次家部套笔])(?!数[人名])(?!几[人次]方)")
_MAIN = re.compile(
    rf"({NUMERAL})(余(?![额款下罪刑])|多|几|来(?![自到源电往])|把)?({_MAGNITUDE}{{0,3}})(?![A-Za-z])"
)
_AND_SEVERAL = re.compile(rf"({NUMERAL})[几数]({_MAGNITUDE})")
_PLUS = re.compile(r"\+|＋|加(?=[条份组个单元块])")
NO_NUMBER = re.compile(
    r"[零一二两三四五六七八九十百千万亿]{17,}|[0-9]{4}[-./][0-9]{1,2}(?:[-./][0-9]{1,2})?|[0-9]{1,2}：[0-9]{2}|[0-9][0-9*.,xX-]*|[一二三四五六七八九零〇]+"
)


@dataclass(frozen=True)
class Spoken:
    """A number before the words around it: its range, the place value of its last figure, where it stands."""

    low: Amount
    high: Amount
    place: Amount
    fuzzy: bool
    bare: bool
    begin: int
    number_end: int
    at_least: bool = False


def spoken_at(view: str, begin: int) -> Spoken | None:
    """The number whose words begin at a place, if any."""
    if view[begin] in "几数好":
        return _several(view, begin)
    if view[begin].isdigit():
        if begin and re.match(r"[A-Za-z0-9*.\-_#@]", view[begin - 1]) and not _glued(view, begin):
            return None
        if _NOT_A_COUNT.match(view, begin):
            return None
    return _pair(view, begin) or _numeral(view, begin)


_NOT_A_COUNT = re.compile(
    r"[0-9]{4}[-./][0-9]{1,2}[-./][0-9]{1,2}|[0-9]{1,2}：[0-9]{2}(?![0-9])|[0-9]+\.[0-9]+\.[0-9]|[0-9]{0,15}\*|0[0-9]"
)


def _glued(view: str, begin: int) -> bool:
    """Whether a dash before the figures is that of a range."""
    return (
        begin >= 2 and view[begin - 1] == "-" and bool(re.match(r"[0-9条万千元]", view[begin - 2]))
    )


def _several(view: str, begin: int) -> Spoken | None:
    if match := _SEVERAL.match(view, begin):
        size = value_of(match[1])
        if size is None:
            return None
        return Spoken(2 * size, 10 * size - 1, size, True, False, begin, match.end())
    if match := _FEW.match(view, begin):
        return Spoken(2, 9, 1, True, False, begin, match.end())
    return None


def _pair(view: str, begin: int) -> Spoken | None:
    """两三千, 三五百, 七八十, 十七八, 一百二三十, 3、4万."""
    if match := _FIGURES_PAIR.match(view, begin):
        first, second = int(match[1]), int(match[2])
        size = value_of(match[3])
        if second == first + 1 and size:
            return Spoken(first * size, second * size, size, True, False, begin, match.end())
        return None
    match = _PAIR.match(view, begin)
    if not match:
        return None
    stem, first_word, mark, second_word, size_words = match.groups()
    first, second = HAN_DIGITS[first_word], HAN_DIGITS[second_word]
    if not (second == first + 1 or (first, second) == (3, 5)) or (mark and not size_words):
        return None
    size = value_of(size_words) if size_words else 1
    base = value_of(stem) if stem else 0
    if size is None or base is None:
        return None
    if stem and not size_words and not stem.endswith("十"):
        return None
    if stem and size >= base:
        return None
    return Spoken(base + first * size, base + second * size, size, True, False, begin, match.end())


def _numeral(view: str, begin: int) -> Spoken | None:
    match = _MAIN.match(view, begin)
    if not match:
        return None
    words, fuzz, more = match.groups()
    number = value_of(words)
    bare = words[0] in BARE
    if number is None or (bare and any(char not in MAGNITUDES for char in words)):
        return None
    if fuzz == "把" and not bare:
        return None
    if fuzz == "几" and (several := _AND_SEVERAL.match(view, begin)):
        size = MAGNITUDES[several[2]]
        if size < last_place(number):
            return Spoken(
                number + 2 * size, number + 10 * size - 1, size, True, False, begin, several.end()
            )
    size = 1
    for magnitude in more:
        size *= MAGNITUDES[magnitude]
    value = number * size
    place = last_place(value)
    end = match.end()
    if plus := _PLUS.match(view, end):
        return Spoken(value, value, place, True, bare, begin, plus.end(), at_least=True)
    if fuzz in ("余", "多", "几"):
        low = 11 * size if number == 10 else value
        return Spoken(low, value + place - 1, place, True, bare, begin, end)
    if fuzz in ("来", "把"):
        return Spoken(*about(value), place, True, bare, begin, end)
    if fuzz is None and more:
        return None
    return Spoken(value, value, place, False, bare, begin, end)


def about(value: Amount) -> tuple[int, int]:
    """Ten per cent less and more, rounded inward."""
    return ceil(Decimal(value) * 9 / 10), floor(Decimal(value) * 11 / 10)
