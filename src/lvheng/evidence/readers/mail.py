"""E-mail (§14): one message (eml) or many (mbox). The body is read; attachments are members.

The standard library parses. Encodings are decided by us: it would replace what does not fit.
"""

from __future__ import annotations

import email
import email.errors
import email.header
import email.policy
import re
from collections import Counter
from collections.abc import Iterator
from email.message import Message

from lvheng.evidence.prose import TEXT
from lvheng.evidence.readers import Table
from lvheng.evidence.readers.grid import GridTable
from lvheng.evidence.readers.markup import as_text, decoded, html_lines
from lvheng.evidence.reasons import Unreadable

HEADER = ("time", "sender", "subject", TEXT)

_MBOX = re.compile(rb"(?:\A|(?<=\n)\r?\n)From \S[^\n]*\n")
_LONGEST = 10_000  # a header in encoded words
_ESCAPED = re.compile(rb"^>(>*From )", re.MULTILINE)


def tables(data: bytes, reasons: Counter[str]) -> list[Table]:
    """The units of all messages in order."""
    units: list[tuple[str, str, str, str]] = []
    for message in messages(data):
        units += _units(message, reasons)
    return [GridTable("", units, header=HEADER, form="prose")]


def members(data: bytes) -> Iterator[tuple[str, bytes]]:
    """The attachments: name and content; those of an mbox stand in a folder for each message."""
    many = _MBOX.match(data)
    for number, message in enumerate(messages(data), 1):
        for place, part in enumerate(_parts(message), 1):
            if not _is_attachment(part):
                continue
            name = as_text(_file_name(part)) or f"{place}{_ending(part)}"
            yield (f"{number}/{name}" if many else name), _content(part)


def messages(data: bytes) -> Iterator[Message]:
    """The messages of an eml or mbox."""
    if not _MBOX.match(data):
        yield _message(data)
        return
    lines = list(_MBOX.finditer(data))
    ends = [*(line.start() for line in lines[1:]), len(data)]
    for line, end in zip(lines, ends, strict=True):
        yield _message(_ESCAPED.sub(rb"\1", data[line.end() : end]))


def _message(data: bytes) -> Message:
    # The older policy takes headers as they are; the newer one fails on some that are malformed.
    return email.message_from_bytes(
        data.removeprefix(b"\xef\xbb\xbf"), policy=email.policy.compat32
    )


def _parts(message: Message) -> Iterator[Message]:
    """The parts without multiparts; a message that is attached is one part."""
    if message.get_content_maintype() == "multipart" and message.is_multipart():
        for part in message.get_payload():
            if isinstance(part, Message):
                yield from _parts(part)
    else:
        yield message


def _file_name(part: Message) -> str:
    name = part.get_param("filename", header="content-disposition") or part.get_param("name") or ""
    if isinstance(name, tuple):  # RFC 2231
        charset, _, value = name
        return decoded(value.encode("latin-1", "replace"), charset)
    return header_text(name)


def _is_attachment(part: Message) -> bool:
    if part.get_content_maintype() == "message":
        return part.get_content_type() == "message/rfc822"
    named = bool(_file_name(part)) or part.get_content_disposition() == "attachment"
    return named or part.get_content_maintype() != "text"


def _ending(part: Message) -> str:
    if part.get_content_maintype() == "message":
        return ".eml"
    return "." + re.sub("[^a-z0-9]", "", part.get_content_subtype())


def _content(part: Message) -> bytes:
    if part.get_content_maintype() == "message":
        inside = part.get_payload()
        return b"\n".join(message.as_bytes() for message in inside if isinstance(message, Message))
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _header(message: Message, name: str) -> str:
    """The first header of that name; `Message.get` would replace bytes beyond ASCII."""
    return next(
        (header_text(value) for key, value in message.raw_items() if key.lower() == name), ""
    )


def header_text(value: str) -> str:
    """A header with its encoded words decoded.

    >>> header_text("=?gb2312?B?1cXI/Q==?= <a@b.example>")
    '张三 <a@b.example>'
    """
    if len(value) > _LONGEST:
        return as_text(value)  # decoding takes time that grows with the square of the length
    pieces = []
    try:
        found = email.header.decode_header(as_text(value))
    except (ValueError, email.errors.HeaderParseError):
        return as_text(value)
    for piece, charset in found:
        if isinstance(piece, bytes):
            try:
                pieces.append(decoded(piece, charset))
            except Unreadable:
                pieces.append(piece.decode("latin-1"))
        else:
            pieces.append(as_text(piece))
    return " ".join("".join(pieces).split())


def _units(message: Message, reasons: Counter[str]) -> Iterator[tuple[str, str, str, str]]:
    time, sender, subject = (_header(message, name) for name in ("date", "from", "subject"))
    parts = [part for part in _parts(message) if not _is_attachment(part)]
    plain = [part for part in parts if part.get_content_type() == "text/plain"]
    html = [part for part in parts if part.get_content_type() == "text/html"]
    yield time, sender, subject, subject
    for part in plain or html or parts:
        try:
            text = decoded(_content(part), part.get_content_charset())
            is_html = part.get_content_type() == "text/html"
            lines = html_lines(text) if is_html else text.splitlines()
        except Unreadable:
            reasons["unread_part"] += 1
            continue
        for line in lines:
            if line.strip():
                yield time, sender, subject, line
