"""Outlook messages (msg), read with python-oxmsg."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterator
from typing import Any

from lvheng.evidence.readers import Table
from lvheng.evidence.readers.grid import GridTable
from lvheng.evidence.readers.mail import HEADER
from lvheng.evidence.readers.markup import as_text, html_lines
from lvheng.evidence.reasons import Unreadable


def tables(data: bytes, reasons: Counter[str]) -> list[Table]:
    """Subject and lines of the message. Raises `Unreadable`: corrupt_file."""
    message = _message(data)
    try:
        sent, sender = message.sent_date, as_text(message.sender)
        subject, body, html = (
            as_text(text) for text in (message.subject, message.body, message.html_body)
        )
    except MemoryError:
        raise  # the file may be whole
    except Exception:  # noqa: BLE001  the library raises whatever missing properties lead to
        raise Unreadable("corrupt_file") from None
    reasons["unread_part"] += sum(_bytes(attachment) is None for attachment in message.attachments)
    lines = body.splitlines() if body.strip() else html_lines(html)
    time = sent.isoformat(" ") if sent else ""
    units = [(time, sender, subject, line) for line in (subject, *lines)]
    return [GridTable("", units, header=HEADER, form="prose")]


def members(data: bytes) -> Iterator[tuple[str, bytes]]:
    for number, attachment in enumerate(_message(data).attachments, 1):
        content = _bytes(attachment)
        if content is not None:
            yield as_text(attachment.file_name) or str(number), content


def _message(data: bytes) -> Any:
    from oxmsg import Message

    try:
        message = Message.load(io.BytesIO(data))
        list(message.attachments)
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001  the library raises whatever the damage leads to
        raise Unreadable("corrupt_file") from None
    return message


def _bytes(attachment: Any) -> bytes | None:
    """The content; None of a message within the message, which the library does not give."""
    try:
        content = attachment.file_bytes
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001  of what is no file the library fails on a missing property
        return None
    return content if isinstance(content, bytes) else None
