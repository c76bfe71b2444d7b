"""Chats exported as text (WeChat, QQ and the like): a head with time and sender, then the message (§14)."""

from __future__ import annotations

import re
from itertools import pairwise

from lvheng.evidence.encoding import Text
from lvheng.evidence.prose import TEXT
from lvheng.evidence.readers.grid import GridTable
from lvheng.evidence.readers.splitting import UNREAD_LINE, lines

HEADER = ("time", "sender", TEXT)

_DATE = r"\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?"
_CLOCK = r"(?:上午|下午|凌晨|早上|中午|晚上)?[ ]?\d{1,2}:\d{2}(?::\d{2})?(?:[ ]?[AaPp][Mm])?"
_SENDER = r"(?P<sender>\S(?:.{0,62}\S)?)"
_HEADS = tuple(
    re.compile(pattern, re.ASCII)
    for pattern in (
        rf"(?P<time>{_DATE}[ T]+{_CLOCK})\s+{_SENDER}",
        rf"{_SENDER}\s+(?P<time>{_DATE}[ T]+{_CLOCK})",
        rf"{_SENDER}\s{{2,}}(?P<time>{_CLOCK})",
    )
)
_WITHIN = 20


def chat_table(text: Text) -> GridTable | None:
    """The messages of a chat; None of any other text."""
    begin = _first_lines(text.data)
    manners = [head for head in _HEADS if len({bool(head.fullmatch(line)) for line in begin}) == 2]
    if not manners:
        return None
    physical = lines(text.data.decode("utf-8", "surrogateescape"))
    for head in manners:
        found = [head.fullmatch(line.strip()) for line in physical]
        if _is_chat(physical, found):
            return _messages(physical, found, text.encoding)
    return None


def _first_lines(data: bytes) -> list[str]:
    """The first lines that are not blank, without the blanks around them."""
    size = 1 << 13
    while True:
        found = lines(data[:size].decode("utf-8", "surrogateescape"))
        written = [line.strip() for line in found if line.strip()]
        if len(written) > _WITHIN or size >= len(data):
            return written[:_WITHIN]
        size *= 4


def _is_chat(physical: list[str], found: list[re.Match[str] | None]) -> bool:
    heads = [place for place, match in enumerate(found) if match]
    written = [place for place, line in enumerate(physical) if line.strip()]
    if len(heads) < 2:
        return False
    followed = sum(bool(found[place]) and not found[behind] for place, behind in pairwise(written))
    return followed * 2 >= len(heads)


def _messages(physical: list[str], found: list[re.Match[str] | None], encoding: str) -> GridTable:
    messages: list[tuple[str, str, str]] = []
    numbers: list[int] = []
    heads = [place for place, match in enumerate(found) if match]
    begin = _joined(physical[: heads[0]])
    if begin:
        messages.append(("", "", begin))
        numbers.append(1)
    for place, end in zip(heads, [*heads[1:], len(physical)], strict=True):
        match = found[place]
        assert match
        messages.append((match["time"], match["sender"], _joined(physical[place + 1 : end])))
        numbers.append(place + 1)
    return GridTable(
        "",
        messages,
        header=HEADER,
        form="prose",
        numbers=numbers,
        unread=physical.count(UNREAD_LINE),
        encoding=encoding,
    )


def _joined(physical: list[str]) -> str:
    return "\n".join(line for line in physical if line != UNREAD_LINE).strip()
