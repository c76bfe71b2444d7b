"""Postal address 住址, read in a column of addresses only.

At least six characters, one of which is a word for a place (省 市 区 县 镇 乡 村 路 街 号 州 旗). No
gazetteer: it takes part in a key only together with a valid name.

>>> validate(compact("某某市 某某路1-2")), validate("某某大厦二楼左")
(None, 'no_place')
"""

from __future__ import annotations

from lvheng.evidence.elements import mask, without_blanks

__all__ = ["compact", "key", "mask", "validate"]

_PLACES = frozenset("省市区县镇乡村路街号州旗")


def compact(text: str) -> str:
    return without_blanks(text)


def validate(text: str) -> str | None:
    """None, `length` or `no_place`."""
    if len(text) < 6:
        return "length"
    return "no_place" if _PLACES.isdisjoint(text) else None


def key(text: str) -> str:
    return text
