"""§5 of docs/counting.md: normalised cells."""

from __future__ import annotations

import re
from typing import NamedTuple

from .words import EMPTY_WORDS


class Cell(NamedTuple):
    text: str
    damaged: bool = False


EMPTY = Cell("")


def section_5_normalise(text: str) -> str:
    kept = []
    for character in text:
        code = ord(character)
        if 0xFF01 <= code <= 0xFF5E:
            kept.append(chr(code - 0xFEE0))
        elif code in (0x3000, 0x00A0):
            kept.append(" ")
        elif code not in (0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF):
            kept.append(character)
    normal = "".join(kept).strip().removeprefix("'")
    return normal[:-2] if re.fullmatch(r"[0-9]{1,15}\.0", normal) else normal


def written_cell(text: str) -> str:
    """A normalised cell, where words that say nothing are nothing."""
    normal = section_5_normalise(text)
    return "" if normal.lower() in EMPTY_WORDS else normal


def text_cell(text: str) -> Cell:
    """A cell of text, with the sign of §4 that a spreadsheet had rounded it before."""
    normal = written_cell(text)
    return Cell(normal, re.fullmatch(r"[0-9]+(\.[0-9]+)?[eE]\+[0-9]+", normal) is not None)
