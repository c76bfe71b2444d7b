"""JSON, and JSON one value to a line (§15). Numbers stay as they are written."""

from __future__ import annotations

import json
import re
from collections import Counter
from json.decoder import scanstring  # type: ignore[attr-defined]
from typing import Any

from lvheng.evidence.encoding import UNREAD, decode
from lvheng.evidence.kinds import HEAD, kind
from lvheng.evidence.readers import Table
from lvheng.evidence.readers.chat_json import take_chats
from lvheng.evidence.readers.splitting import lines
from lvheng.evidence.readers.tree import Members, Tree, from_python
from lvheng.evidence.reasons import Unreadable

_MESSAGE = re.compile(r'(?i)"(?:text|content|msg|message|strcontent|body)"\s*:')
_BLANK = re.compile(r"[\s\ufeff]*")
_DEEPEST = 50  # objects and lists in one another that a broken text is followed into
_UNREAD = UNREAD.decode("utf-8", "surrogateescape")


def _members(pairs: list[tuple[str, Any]]) -> Members:
    return Members((key, _word(value)) for key, value in pairs)


def _word(value: Any) -> Any:
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, list) and not isinstance(value, Members):
        return [_word(element) for element in value]
    return value


_DECODER = json.JSONDecoder(
    object_pairs_hook=_members, parse_int=str, parse_float=str, parse_constant=str, strict=False
)


def tables(data: bytes, reasons: Counter[str]) -> list[Table]:
    """The tables of a JSON text. Raises `Unreadable`: not_text, nul_character,
    broken_off, too_deep."""
    text = decode(data)
    reasons["mixed_encoding"] += text.mixed
    tree = Tree(reasons)
    characters = text.data.decode("utf-8", "surrogateescape")
    conversations, rest = _chats(characters)
    if conversations:
        tree.whole(from_python(rest))
        return [*conversations, *tree.tables()]
    if kind(data) == "jsonl":
        _lines(characters, tree, reasons)
    else:
        try:
            _File(characters, tree).read()
        except _BrokenOff:
            reasons["broken_off"] += 1
        except RecursionError:
            raise Unreadable("too_deep") from None
    found = tree.tables()
    if reasons["broken_off"] and not found:
        raise Unreadable("broken_off")
    return found


def _chats(text: str) -> tuple[list[Table], Any]:
    """The conversations in a text (§14) and what is left of it; none if it is no chat."""
    if not _MESSAGE.search(text, 0, HEAD):
        return [], None
    try:
        value = json.loads(text, strict=False)
    except RecursionError:
        return [], None
    except ValueError:
        try:
            value = [json.loads(line, strict=False) for line in lines(text) if line.strip()]
        except (ValueError, RecursionError):
            return [], None
    tables, rest = take_chats(value)
    return list(tables), rest


def _lines(text: str, tree: Tree, reasons: Counter[str]) -> None:
    """One value to a line; the number of a row is that of its line."""
    for number, line in enumerate(lines(text), 1):
        if not line.strip():
            continue
        try:
            value, end = _DECODER.raw_decode(line, _BLANK.match(line).end())  # type: ignore[union-attr]
            if line[end:].strip():
                raise ValueError
        except (ValueError, RecursionError):
            tree.broken()
            reasons["undecodable_line" if line == _UNREAD else "broken_line"] += 1
        else:
            tree.element("", _word(value), number)


class _BrokenOff(Exception):
    """The text stops being JSON."""


class _File:
    """A text of one value or several. The elements of its lists are entered one by one as long as
    they are not inside another value; what cannot be read at once is taken apart until it breaks."""

    def __init__(self, text: str, tree: Tree):
        self.text = text
        self.tree = tree
        self._depth = 0

    def read(self) -> None:
        place = self._blank(0)
        first = True
        while place < len(self.text):
            begins = self.text[place]
            if begins == "[":
                place = self._list("", place)
            else:
                value, place = self._object("", place) if begins == "{" else self._plain(place)
                place = self._blank(place)
                if first and place >= len(self.text):
                    self.tree.whole(value)
                else:
                    self.tree.element("", value)
            first = False
            place = self._blank(place)

    def _blank(self, place: int) -> int:
        found = _BLANK.match(self.text, place)
        return found.end() if found else place

    def _plain(self, place: int) -> tuple[Any, int]:
        try:
            value, end = _DECODER.raw_decode(self.text, place)
        except (ValueError, RecursionError):
            raise _BrokenOff from None
        return _word(value), end

    def _value(self, path: str, place: int) -> tuple[Any, int]:
        """The value at a place; of a broken one the lists in it are entered up to where it breaks."""
        try:
            return self._plain(place)
        except _BrokenOff:
            self._depth += 1  # nothing takes it back: what is taken apart here breaks inside
            begins = self.text[place : place + 1]
            if self._depth < _DEEPEST and begins == "{":
                return self._object(path, place)
            if self._depth < _DEEPEST and begins == "[":
                self._list(path, place)
            raise

    def _list(self, path: str, place: int) -> int:
        """Enter the elements of the list that begins at a place; where it ends."""
        text = self.text
        place = self._blank(place + 1)
        if text.startswith("]", place):
            return place + 1
        while True:
            value, place = self._value(path, place)
            self.tree.element(path, value)
            place = self._blank(place)
            if text.startswith("]", place):
                return place + 1
            if not text.startswith(",", place):
                raise _BrokenOff
            place = self._blank(place + 1)

    def _object(self, path: str, place: int) -> tuple[Members, int]:
        """The members of the object that begins at a place, but not lists with objects in them,
        which are entered."""
        text = self.text
        members = Members()
        place = self._blank(place + 1)
        if text.startswith("}", place):
            return members, place + 1
        while True:
            if not text.startswith('"', place):
                raise _BrokenOff
            try:
                key, place = scanstring(text, place + 1, False)
            except ValueError:
                raise _BrokenOff from None
            place = self._blank(place)
            if not text.startswith(":", place):
                raise _BrokenOff
            place = self._blank(place + 1)
            below = f"{path}.{key}" if path else key
            if text.startswith("[", place) and self._holds_objects(place):
                place = self._list(below, place)
            else:
                value, place = self._value(below, place)
                members.append((key, value))
            place = self._blank(place)
            if text.startswith("}", place):
                return members, place + 1
            if not text.startswith(",", place):
                raise _BrokenOff
            place = self._blank(place + 1)

    def _holds_objects(self, place: int) -> bool:
        """Whether the first element of a list is an object: then its elements are entered at once."""
        return self.text.startswith("{", self._blank(place + 1))
