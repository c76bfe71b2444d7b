"""Chats exported as JSON (Telegram Desktop, exporters of WeChat and QQ): arrays of messages (§14)."""

from __future__ import annotations

from typing import Any

from lvheng.evidence.columns import header_role
from lvheng.evidence.readers.chat_text import HEADER
from lvheng.evidence.readers.grid import GridTable
from lvheng.evidence.readers.markup import as_text
from lvheng.evidence.reading import IDENTIFIERS
from lvheng.evidence.reasons import Unreadable

_TIMES = [
    "date",
    "time",
    "timestamp",
    "datetime",
    "createtime",
    "strtime",
    "formattedtime",
    "msgtime",
]
_SENDERS = [
    "from",
    "actor",
    "sender",
    "sendername",
    "senderdisplayname",
    "displayname",
    "nickname",
    "talker",
    "accountname",
    "fromname",
]
_TEXTS = ["text", "content", "msg", "message", "strcontent", "body"]
_SHARE = 10  # one message in so many may lack something


def take_chats(value: Any) -> tuple[list[GridTable], Any]:
    """The conversations in what a JSON file holds, and what is left of it: None if nothing is.

    Raises `Unreadable`: too_deep.
    """
    tables: list[GridTable] = []
    try:
        return tables, _taken(value, "", tables)
    except RecursionError:
        raise Unreadable("too_deep") from None


def _taken(value: Any, name: str, tables: list[GridTable]) -> Any:
    if isinstance(value, list):
        if _is_chat(value):
            tables.append(GridTable(name, _messages(value), header=HEADER, form="prose"))
            return None
        if not any(isinstance(item, dict) for item in value):
            return value
        before = len(tables)
        parts = [_taken(item, name, tables) for item in value]
        return (
            [item for item in parts if item is not None] or None if len(tables) > before else value
        )
    if not isinstance(value, dict):
        return value
    before = len(tables)
    title = as_text(value.get("name") or name)
    left = {key: _taken(item, title, tables) for key, item in value.items()}
    if len(tables) == before:
        return value
    # The title and number of a conversation are no record; arrays beside it may hold some.
    return {
        key: item for key, item in left.items() if isinstance(item, list | dict) and item
    } or None


def _is_chat(items: list[Any]) -> bool:
    if len(items) < 2 or not all(isinstance(item, dict) for item in items):
        return False
    whole = sum(
        all(_field(item, names) is not None for names in (_TIMES, _SENDERS, _TEXTS))
        for item in items
    )
    keys = {as_text(key) for item in items for key in item}
    return whole * _SHARE >= len(items) * (_SHARE - 1) and not any(
        header_role(key) in IDENTIFIERS for key in keys
    )


def _messages(items: list[dict[str, Any]]) -> list[tuple[str, str, str]]:
    return [
        (
            _flat(_field(item, _TIMES)),
            _flat(_field(item, _SENDERS)),
            _flat(_field(item, _TEXTS)),
        )
        for item in items
    ]


def _field(item: dict[str, Any], names: list[str]) -> Any:
    """The first of some fields that an object has, by name."""
    plain = {as_text(key).lower().replace("_", ""): key for key in item}
    return next((item[plain[name]] for name in names if name in plain), None)


def _flat(value: Any) -> str:
    """A text, also one in pieces or with a name."""
    if isinstance(value, list):
        return "".join(map(_flat, value))
    if isinstance(value, dict):
        return next((_flat(value[key]) for key in ("text", "name", "nickname") if key in value), "")
    return as_text(value)
