"""Chats exported as HTML: by Telegram Desktop, and by exporters of WeChat that keep the messages in a
script (§14)."""

from __future__ import annotations

import json
import re
from typing import Any

from lvheng.evidence.readers.chat_text import HEADER
from lvheng.evidence.readers.grid import GridTable
from lvheng.evidence.readers.markup import html_root

_STRING = r"""(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`(?:[^`\\]|\\.)*`)"""
_VALUE = rf"(?:{_STRING}|[\w.+-]+)"
_OBJECT = re.compile(rf"\{{\s*(?:[\"']?\w+[\"']?\s*:\s*{_VALUE}\s*,?\s*)+\}}")
_FIELD = re.compile(rf"[\"']?(\w+)[\"']?\s*:\s*({_VALUE})")
_ESCAPE = re.compile(r"\\(u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|.)", re.DOTALL)
_SHORT = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", "0": " "}


def chat_table(source: str) -> GridTable | None:
    """The messages of a chat; None of any other page."""
    messages = _telegram(source) or _script(source)
    return GridTable("", messages, header=HEADER, form="prose") if len(messages) > 1 else None


def _telegram(source: str) -> list[tuple[str, str, str]]:
    if not re.search(r"class\s*=\s*[\"'][^\"']*\bmessage\b", source):
        return []
    root = html_root(source)
    if root is None:
        return []
    messages: list[tuple[str, str, str]] = []
    sender = ""
    for message in root.find_class("message"):
        time = "".join(element.get("title", "") for element in message.find_class("date")[:1])
        names = message.find_class("from_name")
        if names:
            sender = _lines(names[0])
        texts = message.find_class("text")
        if not texts and "service" in message.get("class", "").split():
            texts = message.find_class("body")
        messages.append((time, sender, "\n".join(map(_lines, texts))))
    return messages if any(time for time, _, _ in messages) else []


def _lines(element: Any) -> str:
    for line_end in element.iter("br"):
        line_end.tail = "\n" + (line_end.tail or "")
    return element.text_content().strip()


def _script(source: str) -> list[tuple[str, str, str]]:
    messages = []
    for script in re.findall(r"(?is)<script[^>]*>(.*?)</script>", source):
        for match in _OBJECT.finditer(script):
            fields = {name: _string(value) for name, value in _FIELD.findall(match[0])}
            if {"text", "timestamp"} <= fields.keys() and {
                "displayname",
                "is_send",
            } & fields.keys():
                sender = fields.get("displayname") or fields.get("is_send", "")
                messages.append((fields["timestamp"], sender, fields["text"]))
    return messages


def _string(value: str) -> str:
    """What a literal of JavaScript says."""
    if value[0] not in "'\"`":
        return value
    plain = _ESCAPE.sub(lambda match: _escaped(match[1]), value[1:-1])
    return re.sub(r"<br\s*/?>", "\n", plain)


def _escaped(code: str) -> str:
    if len(code) > 1:
        return str(json.loads(f'"\\u{code[1:]:0>4}"'))
    return _SHORT.get(code, code)
