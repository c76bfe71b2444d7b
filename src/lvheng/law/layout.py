"""How the text of an article is divided: 款 by line, 项 by （一）, 目 by 1."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lvheng.law.citation import Citation, whole_number

__all__ = ["Place", "divide", "without_heading"]

_HEADING = re.compile(
    r"^(?:第[一二三四五六七八九十百千零]+条(?:之[一二三四五六七八九十]+)?[ \u3000]|[一二三四五六七八九十]+、)"
)
_ITEM = re.compile(r"^[（(]([一二三四五六七八九十]+)[）)]")
_POINT = re.compile(r"^([0-9]+)\.")


@dataclass(frozen=True, order=True)
class Place:
    """A 款, a 项 or a 目 of an article with the line that it begins with. 0 is the whole above it."""

    paragraph: int
    item: int = 0
    point: int = 0
    text: str = ""

    @property
    def key(self) -> tuple[int, int, int]:
        return self.paragraph, self.item, self.point

    @property
    def name(self) -> str:
        """`第一款第（三）项`; nothing for the whole article."""
        return Citation("", 0, 0, *self.key).place

    def is_within(self, key: tuple[int, int, int]) -> bool:
        """Whether this place is the one of that key, or a part of it."""
        depth = sum(1 for number in key if number)
        return self.key[:depth] == key[:depth]


def divide(text: str) -> tuple[Place, ...]:
    """Every line of the text, in its order, as the place that it is.

    >>> [place.name for place in divide("第一条　甲：\\n（一）乙；\\n（二）丙。\\n丁。")]
    ['第一款', '第一款第（一）项', '第一款第（二）项', '第二款']
    """
    paragraph, item, places = 0, 0, []
    for line in text.split("\n"):
        if (found := _ITEM.match(line)) and paragraph:
            item = whole_number(found[1])
            places.append(Place(paragraph, item, 0, line))
        elif (found := _POINT.match(line)) and item:
            places.append(Place(paragraph, item, int(found[1]), line))
        else:
            paragraph, item = paragraph + 1, 0
            places.append(Place(paragraph, 0, 0, line))
    return tuple(places)


def without_heading(line: str) -> str:
    """The line without the number of its article: 第五条, or 五、."""
    return _HEADING.sub("", line)
