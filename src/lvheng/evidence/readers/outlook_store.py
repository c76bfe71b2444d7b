"""Outlook stores (pst, ost), read with libpff: every message of every folder, in the order of the store."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterator
from typing import Any

from lvheng.evidence.readers import Table
from lvheng.evidence.readers.grid import GridTable
from lvheng.evidence.readers.mail import HEADER
from lvheng.evidence.readers.markup import as_text, decoded, html_lines
from lvheng.evidence.reasons import Unreadable


def tables(data: bytes, reasons: Counter[str]) -> list[Table]:
    """The units of all messages. Raises `Unreadable`: corrupt_file."""
    units: list[tuple[str, str, str, str]] = []
    with _Store(data) as store:
        for message in _messages(store.get_root_folder(), reasons):
            try:
                units += _units(message)
            except (OSError, Unreadable):
                reasons["unread_part"] += 1
    return [GridTable("", units, header=HEADER, form="prose")]


def members(data: bytes) -> Iterator[tuple[str, bytes]]:
    """The attachments, in a folder for each message."""
    with _Store(data) as store:
        for number, message in enumerate(_messages(store.get_root_folder(), Counter()), 1):
            for place, attachment in enumerate(message.attachments, 1):
                name = as_text(attachment.long_filename) or str(place)
                try:
                    yield f"{number}/{name}", attachment.read_buffer(attachment.get_size())
                except OSError:
                    continue  # `tables` has counted it


class _Store:
    """An open store."""

    def __init__(self, data: bytes):
        import pypff

        self._file = pypff.file()
        try:
            self._file.open_file_object(io.BytesIO(data))
        except OSError:
            raise Unreadable("corrupt_file") from None

    def __enter__(self) -> Any:
        return self._file

    def __exit__(self, *problem: object) -> None:
        self._file.close()


def _messages(folder: Any, reasons: Counter[str]) -> Iterator[Any]:
    for items, inside in ((folder.sub_messages, False), (folder.sub_folders, True)):
        for place in range(len(items)):
            try:
                item = items[place]
            except OSError:
                reasons["unread_part"] += 1
                continue
            if inside:
                yield from _messages(item, reasons)
            else:
                yield item


def _units(message: Any) -> Iterator[tuple[str, str, str, str]]:
    time = message.delivery_time or message.client_submit_time
    shown = time.isoformat(" ", "seconds") if time else ""
    sender, subject = as_text(message.sender_name), as_text(message.subject)
    plain, html = message.plain_text_body, message.html_body
    if plain:
        lines = (
            decoded(plain, None).splitlines() if isinstance(plain, bytes) else plain.splitlines()
        )
    elif html or not message.rtf_body:
        lines = html_lines(decoded(html, None)) if html else []
    else:
        raise Unreadable("unread_part")  # a body in RTF alone
    for line in (subject, *lines):
        yield shown, sender, subject, line
