"""Which encoding a text has (§2): decided here and strictly, never by a reader."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, replace

import numpy as np

from lvheng.evidence.reasons import Unreadable

UNREAD = b"\xff"
"""Stands for a line that could not be decoded. No UTF-8 text holds this byte."""

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LINE_END = re.compile(rb"\r\n|\n|\r")


_CONTROLS = [byte for byte in range(32) if byte not in b"\t\n\f\r\x01\x1a"]
_PAIRS = 10_000  # of bytes that are asked whether they look like Big5


@dataclass(frozen=True)
class Text:
    """A decoded text: UTF-8 with `UNREAD` for lines that could not be read.

    `mixed` are the lines in the rarer of two encodings, `nuls` the NUL characters that became spaces.
    """

    data: bytes
    encoding: str
    unread: int = 0
    mixed: int = 0
    nuls: int = 0


def decode(data: bytes) -> Text:
    """Decode by §2.

    Raises `Unreadable`: not_text, nul_character.

    >>> decode("甲".encode("gbk")).encoding, decode("甲".encode()).encoding
    ('gb18030', 'utf-8')
    """
    text = _decode(data)
    if b"\0" not in text.data:
        return text
    kept = text.data.rstrip(b"\0")
    nuls = kept.count(b"\0")
    if nuls:
        times = np.bincount(np.frombuffer(kept, dtype=np.uint8), minlength=256)
        if times[_CONTROLS].sum() * 10 > times.sum() - times[0x80:0xC0].sum():  # of the characters
            raise Unreadable("nul_character")
    return replace(text, data=kept.replace(b"\0", b" "), nuls=nuls)


def _decode(data: bytes) -> Text:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            rest = data[len(bom) :]
            return _utf8_or_lines(rest) if encoding == "utf-8" else _wide(rest, encoding)
    unmarked = _unmarked_utf32(data) or _unmarked_utf16(data)
    if unmarked:
        return _wide(data, unmarked)
    if _is_utf8(data):
        return Text(data, "utf-8")
    lines = _LINE_END.split(data)
    beyond_ascii = [line for line in lines if not line.isascii()]
    if sum(map(_is_utf8, beyond_ascii)) * 2 < len(beyond_ascii):
        try:
            text = data.decode("gb18030").encode()
        except UnicodeDecodeError:
            pass  # §2.7: some of its lines may still be read
        else:
            return _big5(data) or Text(text, "gb18030")
    return _by_line(lines)


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _utf8_or_lines(data: bytes) -> Text:
    return Text(data, "utf-8") if _is_utf8(data) else _by_line(_LINE_END.split(data))


def _wide(data: bytes, encoding: str) -> Text:
    try:
        return Text(data.decode(encoding).encode(), encoding)
    except UnicodeDecodeError:
        raise Unreadable("not_text") from None


def _unmarked_utf32(data: bytes) -> str | None:
    """Hardly anything else is: one byte of each four is zero and another hardly ever anything."""
    if not data or len(data) % 4:
        return None
    for encoding, order in (("utf-32-le", "<u4"), ("utf-32-be", ">u4")):
        units = np.frombuffer(data, dtype=order)
        if units.max() < 0x110000 and np.count_nonzero(units < 0x10000) * 10 >= len(units) * 9:
            return encoding
    return None


def _unmarked_utf16(data: bytes) -> str | None:
    """UTF-16 without a BOM shows in the zero bytes of its ASCII characters.

    Those at the end show nothing: a file recovered from a disk is filled up with them.
    """
    zero = np.frombuffer(data.rstrip(b"\0"), dtype=np.uint8) == 0
    if len(data) % 2 or len(zero) < 2:
        return None
    if zero[1::2].mean() >= 0.3:
        return "utf-16-le"
    return "utf-16-be" if zero[::2].mean() >= 0.3 else None


def _big5(data: bytes) -> Text | None:
    """Big5 is nearly always valid GB18030, but then hardly any of its characters are of GB 2312."""
    simple = big5 = pairs = place = 0
    while place < len(data) - 1 and pairs < _PAIRS:
        first, second = data[place], data[place + 1]
        if first < 0x81:
            place += 1
            continue
        pairs += 1
        place += 2
        simple += (0xA1 <= first <= 0xA3 or 0xB0 <= first <= 0xF7) and second >= 0xA1
        big5 += 0xA1 <= first <= 0xC6
    if not pairs or simple * 10 >= pairs * 6 or big5 * 10 < pairs * 6:
        return None
    try:
        return Text(data.decode("big5hkscs").encode(), "big5")
    except UnicodeDecodeError:
        return None


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
