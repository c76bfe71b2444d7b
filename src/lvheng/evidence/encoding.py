"""Which encoding a text has (§2): decided here and strictly, never by a reader."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

import numpy as np

from lvheng.evidence.reasons import Unreadable

UNREAD = b"\xff"
"""Stands for a line that could not be decoded. No UTF-8 text holds this byte."""

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LINE_END = re.compile(rb"\r\n|\n|\r")


@dataclass(frozen=True)
class Text:
    """A decoded text: UTF-8 with `UNREAD` for lines that could not be read."""

    data: bytes
    encoding: str
    unread: int = 0
    mixed: int = 0


def decode(data: bytes) -> Text:
    """Decode by §2.

    Raises `Unreadable`: not_text, nul_character.

    >>> decode("甲".encode("gbk")).encoding, decode("甲".encode()).encoding
    ('gb18030', 'utf-8')
    """
    text = _decode(data)
    if b"\0" in text.data:
        raise Unreadable("nul_character")
    return text


def _decode(data: bytes) -> Text:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            rest = data[len(bom) :]
            return _utf8_or_lines(rest) if encoding == "utf-8" else _utf16(rest, encoding)
    wide = _unmarked_utf16(data)
    if wide:
        return _utf16(data, wide)
    if _is_utf8(data):
        return Text(data, "utf-8")
    lines = _LINE_END.split(data)
    beyond_ascii = [line for line in lines if not line.isascii()]
    if sum(map(_is_utf8, beyond_ascii)) * 2 < len(beyond_ascii):
        try:
            return Text(data.decode("gb18030").encode(), "gb18030")
        except UnicodeDecodeError:
            pass  # §2.6: some of its lines may still be read
    return _by_line(lines)


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _utf8_or_lines(data: bytes) -> Text:
    return Text(data, "utf-8") if _is_utf8(data) else _by_line(_LINE_END.split(data))


def _utf16(data: bytes, encoding: str) -> Text:
    try:
        return Text(data.decode(encoding).encode(), encoding)
    except UnicodeDecodeError:
        raise Unreadable("not_text") from None


def _unmarked_utf16(data: bytes) -> str | None:
    """UTF-16 without a BOM shows in the zero bytes of its ASCII characters."""
    if not data or len(data) % 2:
        return None
    units = np.frombuffer(data, dtype=np.uint8).reshape(-1, 2)
    even, odd = (np.count_nonzero(units[:, place] == 0) / len(units) for place in (0, 1))
    if odd >= 0.3:
        return "utf-16-le"
    return "utf-16-be" if even >= 0.3 else None


def _by_line(lines: list[bytes]) -> Text:
    """Every line on its own: UTF-8, else GB18030, else unread."""
    decoded: list[bytes] = []
    used = {"utf-8": 0, "gb18030": 0, "": 0}
    for line in lines:
        if _is_utf8(line):
            used["utf-8"] += not line.isascii()
            decoded.append(line)
            continue
        try:
            decoded.append(line.decode("gb18030").encode())
            used["gb18030"] += 1
        except UnicodeDecodeError:
            decoded.append(UNREAD)
            used[""] += 1
    counted = len(lines) - (not lines[-1])  # a line end at the end begins no new line
    if used[""] * 2 > counted:
        raise Unreadable("not_text")
    mixed = min(used["utf-8"], used["gb18030"])
    encoding = "mixed" if mixed else "gb18030" if used["gb18030"] else "utf-8"
    return Text(b"\n".join(decoded), encoding, used[""], mixed)
