"""The persons in charge of accused units, who did what the unit did: 张某、李某系甲公司、乙公司的法定代表人."""

from __future__ import annotations

import re
from collections.abc import Iterable

from lvheng.narrative.people import People

__all__ = ["heads_in"]

_OFFICE = re.compile(
    "(?:的)?(?:法定代表人|法人代表|实际控制人|实际经营人|实际经营者|主要负责人|负责人)"
)
_IS = re.compile("(?:分别|均|各)?(?:系|是|为|任|担任)")
_REACH, _MOST = 60, 60


def heads_in(view: str, people: People) -> list[tuple[str, str]]:
    """Each accused person who is told to be in charge of an accused unit, with the unit."""
    units = [one.name for one in people.accused if one.kind == "unit"][:_MOST]
    persons = [one.name for one in people.accused if one.kind == "person"][:_MOST]
    found: set[tuple[str, str]] = set()
    for office in _OFFICE.finditer(view) if units and persons else ():
        head = re.split("[，。；\n]", view[max(0, office.start() - _REACH) : office.start()])[-1]
        told = _IS.search(head)
        if told is None:
            continue
        who = _in_order(head[: told.start()], persons)
        which = _in_order(head[told.end() :], units)
        if len(which) == 1:
            which *= len(who)
        if len(who) == len(which):
            found.update(zip(who, which, strict=True))
    return sorted(found)


def _in_order(words: str, names: Iterable[str]) -> list[str]:
    return sorted((name for name in names if name in words), key=words.index)
