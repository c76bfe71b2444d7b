"""Address books (vcf), parsed by vobject: one row to a card, all its numbers and addresses in it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from lvheng.evidence.encoding import UNREAD, decode
from lvheng.evidence.readers import Table
from lvheng.evidence.readers.grid import GridTable
from lvheng.evidence.readers.markup import as_text, decoded
from lvheng.evidence.reasons import Unreadable

_CARD = re.compile(
    r"^BEGIN:VCARD[ \t]*\n(?:(?!BEGIN:VCARD|END:VCARD).*\n)*END:VCARD[ \t]*$", re.I | re.M
)
_BEGIN = re.compile(r"^BEGIN:VCARD", re.I | re.M)
_COLUMNS = (("电话", "tel"), ("邮箱", "email"), ("地址", "adr"), ("单位", "org"), ("备注", "note"))


def tables(data: bytes, reasons: Counter[str]) -> list[Table]:
    """The cards as rows. Raises `Unreadable`: not_text, nul_character."""
    text = decode(data).data.replace(UNREAD, b"").decode()
    text = re.sub(r"\r\n|\r", "\n", text)
    cards, numbers = [], []
    begun = len(_BEGIN.findall(text))
    for match in _CARD.finditer(text):
        card = _card(match[0])
        if card:
            cards.append(card)
            numbers.append(text.count("\n", 0, match.start()) + 1)
    widths = {name: max((len(card[name]) for card in cards), default=0) for _, name in _COLUMNS}
    header = ["姓名"]
    header += [word for word, name in _COLUMNS for _ in range(widths[name])]
    rows = []
    for card in cards:
        row = list(card["fn"])
        for _, name in _COLUMNS:
            row += card[name] + [""] * (widths[name] - len(card[name]))
        rows.append(row)
    reasons["unread_part"] += begun - len(cards)
    return [GridTable("", rows, header=header, numbers=numbers, unread=begun - len(cards))]


def _card(source: str) -> dict[str, list[str]] | None:
    """The texts of a card by property; None if it cannot be parsed."""
    import vobject

    try:
        card = vobject.readOne(source, allowQP=True, ignoreUnreadable=True)
    except Exception:  # noqa: BLE001  vobject.base.ParseError and what it lets through
        return None
    found: dict[str, list[str]] = {
        name: [text for entry in card.contents.get(name, []) if (text := _value(entry))]
        for _, name in _COLUMNS
    }
    names = [
        text
        for name in ("fn", "n")
        for entry in card.contents.get(name, [])
        if (text := _value(entry))
    ]
    return found | {"fn": names[:1] or [""]}


def _value(entry: Any) -> str:
    """The text of a property; names and addresses in the order in which they are written in Chinese."""
    value = entry.value
    if hasattr(value, "family"):
        parts: Iterator[Any] = iter((value.family, value.given))
    elif hasattr(value, "street"):
        parts = iter((value.country, value.region, value.city, value.street, value.extended))
    elif isinstance(value, list):
        return " ".join(map(_flat, value)).strip()
    else:
        return _flat(value).strip()
    return "".join(map(_flat, parts)).strip()


def _flat(value: Any) -> str:
    if isinstance(value, bytes):
        try:
            return decoded(value, None)
        except Unreadable:
            return ""
    return "".join(map(_flat, value)) if isinstance(value, list) else as_text(value)
