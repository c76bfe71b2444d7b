"""Text of fixed width (§3): fields begin at the same column of every line, blanks fill them up."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate
from unicodedata import east_asian_width

from lvheng.evidence.encoding import Text
from lvheng.evidence.readers.grid import Gathered
from lvheng.evidence.readers.splitting import UNREAD_LINE, lines

FIXED = "fixed width"
"""Stands for the delimiter of such a text."""

_LEAST = 5  # lines of a sample
_BLANKS = " \u3000"


class FixedWidth(Gathered):
    """The one table of a text of fixed width; `places` are the columns at which it is cut."""

    delimiter = FIXED
    unclosed = 0

    def __init__(self, text: Text, places: list[int]):
        super().__init__("")
        self.encoding = text.encoding
        for number, line in enumerate(lines(text.data.decode("utf-8", "surrogateescape")), 1):
            if line == UNREAD_LINE:
                self.unread += 1
            else:
                self.append(fields(line, places), number)


def fields(line: str, places: list[int]) -> list[str]:
    """A line cut at those columns before which there is a blank; nothing is cut in two.

    >>> fields("张三    13800000000  北京", [8, 21]), fields("欧阳娜娜一二三13800000000", [8, 21])
    (['张三', '13800000000', '北京'], ['欧阳娜娜一二三13800000000', '', ''])
    """
    starts = _starts(line)
    found = [""] * (len(places) + 1)
    field = begin = 0
    for number, place in enumerate(places, 1):
        at = bisect_left(starts, place)
        if at == len(line):
            break
        if line[at - 1] in _BLANKS:
            found[field] = line[begin:at].strip(_BLANKS)
            field, begin = number, at
    found[field] = line[begin:].strip(_BLANKS)
    return found


def cuts(sample: list[str]) -> list[int]:
    """The columns at which the lines of a sample are to be cut; none if they are not of fixed width.

    >>> cuts(["ab   12", "c    345", "def  6", "g    7", "h    8"])
    [5]
    >>> cuts(["ab 12", "cd 345", "ef 6", "gh 7", "ij 8"])
    []
    >>> cuts(["ab   1 2", "c    3 4", "def  5 6", "g    7 8", "h    9 0"])
    [5]
    """
    if len(sample) < _LEAST or any("\t" in line for line in sample):
        return []
    blank = [_blank_columns(line) for line in sample]
    width = max(map(len, blank))
    times = [0] * width
    for columns in blank:
        for column in range(width):
            times[column] += column >= len(columns) or columns[column]
    free = [many * 100 >= 95 * len(sample) for many in times]
    first = next((column for column in range(width) if not free[column]), width)
    places = [
        place
        for place in range(first + 1, width)
        if not free[place] and free[place - 1] and not _always_one(blank, place)
    ]
    gaps = [
        {_blanks_before(columns, place) for columns in blank if len(columns) > place} - {0}
        for place in places
    ]
    return places if any(len(gap) > 1 for gap in gaps) else []


def _always_one(blank: list[list[bool]], place: int) -> bool:
    """One blank before whatever begins there is part of a value, as between a date and a time."""
    begins = (columns for columns in blank if len(columns) > place and not columns[place])
    return {_blanks_before(columns, place) for columns in begins} - {0} == {1}


def _width(character: str) -> int:
    return 2 if east_asian_width(character) in "WFA" else 1


def _starts(line: str) -> Sequence[int]:
    """The column at which each character of a line begins."""
    if line.isascii():
        return range(len(line))
    return list(accumulate(map(_width, line[:-1]), initial=0))


def _blank_columns(line: str) -> list[bool]:
    return [one in _BLANKS for one in line.rstrip(_BLANKS) for _ in range(_width(one))]


def _blanks_before(columns: list[bool], place: int) -> int:
    many = 0
    while many < place and columns[place - 1 - many]:
        many += 1
    return many
