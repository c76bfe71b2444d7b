"""§2 of docs/counting.md: from bytes to the lines of a text."""

from __future__ import annotations

import codecs
import re

from .errors import UnreadableError

Line = tuple[int, str | None]  # number from 1; None is a line that could not be decoded

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
PAIRS = 10_000
NO_CONTROL = "\t\n\f\r\x01\x1a"


def decoded(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding, "strict")
    except UnicodeDecodeError:
        return None


def section_2_lines(data: bytes) -> list[Line]:
    texts = without_nuls(texts_of_lines(data))
    unread = sum(text is None for text in texts)
    if 2 * unread > len(texts):
        raise UnreadableError("undecodable_line")
    return list(enumerate(texts, 1))


def without_nuls(texts: list[str | None]) -> list[str | None]:
    """NULs at the end of the text are gone before it is split; each of the others is a blank."""
    characters = "\n".join(text or "" for text in texts)
    if "\0" not in characters:
        return texts
    control = sum(ord(each) < 0x20 and each not in NO_CONTROL for each in characters)
    if 10 * control > len(characters):
        raise UnreadableError("nul_character")
    return [None if text is None else text.replace("\0", " ") for text in texts]


def texts_of_lines(data: bytes) -> list[str | None]:
    for mark, encoding in MARKS:
        if data.startswith(mark):
            rest = data[len(mark) :]
            if encoding == "utf-8" and decoded(rest, encoding) is None:
                return line_by_line(byte_lines_of(rest))
            return strict_lines(rest, encoding)
    if data and len(data) % 4 == 0:
        for encoding in ("utf-32-le", "utf-32-be"):
            text = decoded(data, encoding)
            if text and 10 * sum(ord(each) < 0x10000 for each in text) >= 9 * len(text):
                return lines_of(text)
    if data and len(data) % 2 == 0:
        for first, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
            places = data.rstrip(b"\0")[first::2]
            if places and 10 * places.count(0) >= 3 * len(places):
                return strict_lines(data, encoding)
    text = decoded(data, "utf-8")
    if text is not None:
        return lines_of(text)
    byte_lines = byte_lines_of(data)
    foreign = [line for line in byte_lines if any(byte >= 0x80 for byte in line)]
    in_utf8 = [line for line in foreign if decoded(line, "utf-8") is not None]
    if 2 * len(in_utf8) < len(foreign):
        text = decoded(data, "gb18030")
        if text is not None:
            if is_big5(data):
                text = data.decode("big5hkscs")
            return lines_of(text)
    return line_by_line(byte_lines)


def is_big5(data: bytes) -> bool:
    pairs: list[tuple[int, int]] = []
    place = 0
    while place < len(data) - 1 and len(pairs) < PAIRS:
        if data[place] >= 0x81:
            pairs.append((data[place], data[place + 1]))
            place += 1
        place += 1
    simplified = sum(
        (0xA1 <= first <= 0xA3 or 0xB0 <= first <= 0xF7) and second >= 0xA1
        for first, second in pairs
    )
    common = sum(0xA1 <= first <= 0xC6 for first, _ in pairs)
    if 10 * simplified >= 6 * len(pairs) or 10 * common < 6 * len(pairs):
        return False
    return decoded(data, "big5hkscs") is not None


def byte_lines_of(data: bytes) -> list[bytes]:
    byte_lines = re.split(rb"\r\n|\n|\r", data.rstrip(b"\0"))
    return byte_lines if byte_lines[-1] else byte_lines[:-1]


def line_by_line(byte_lines: list[bytes]) -> list[str | None]:
    return [
        text if (text := decoded(line, "utf-8")) is not None else decoded(line, "gb18030")
        for line in byte_lines
    ]


def strict_lines(data: bytes, encoding: str) -> list[str | None]:
    text = decoded(data, encoding)
    if text is None:
        raise UnreadableError("undecodable")
    return lines_of(text)


def lines_of(text: str) -> list[str | None]:
    lines: list[str | None] = list(re.split(r"\r\n|\n|\r", text.rstrip("\0")))
    if not lines[-1]:
        lines.pop()
    return lines
