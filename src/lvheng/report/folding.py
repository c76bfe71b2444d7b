"""Chinese text in lines of a terminal: it breaks between any two characters, but not before a full stop."""

from __future__ import annotations

import re

from rich.cells import cell_len

__all__ = ["folded"]

_PIECE = re.compile(r"[!-~“”–≥]+|\s+|.")
_NOT_FIRST = frozenset("。，、；：！？）〕》”’…")


def folded(text: str, width: int) -> str:
    """The text in lines of at most `width` columns; Latin words stay whole.

    >>> print(folded("处三年以下有期徒刑，并处罚金。", 20))
    处三年以下有期徒刑，
    并处罚金。
    >>> print(folded("a fine of 8600 yuan", 14))
    a fine of
    8600 yuan
    """
    return "\n".join(line for part in text.split("\n") for line in _lines(part, width))


def _lines(text: str, width: int) -> list[str]:
    indent = text[: len(text) - len(text.lstrip(" "))]
    lines, line = [], ""
    for piece in _PIECE.findall(text):
        room = width - (2 if piece not in _NOT_FIRST else 0)
        if line.strip() and cell_len(line + piece.rstrip()) > room:
            lines.append(line.rstrip())
            line = indent + piece.lstrip()
        else:
            line += piece
    return [*lines, line.rstrip()]
