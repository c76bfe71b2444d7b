"""§1 of docs/counting.md: the kind of an exhibit by its content, and its reader."""

from __future__ import annotations

from .errors import UnreadableError
from .header import Table


def section_1_kind(data: bytes) -> str:
    if data.startswith(b"PK\x03\x04"):
        return "xlsx"
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return "xls"
    if data.startswith((b"\x89PNG\r\n\x1a\n", b"%PDF-")):
        return "other"
    return "text"


def read(kind: str, data: bytes) -> tuple[list[Table], bool]:
    """The tables of an exhibit, and whether some part of it could not be read."""
    from . import workbooks

    if kind == "xlsx":
        data, unread_sheets = workbooks.without_broken_sheets(data)
        return workbooks.xlsx_tables(data), bool(unread_sheets)
    if kind == "xls":
        return workbooks.xls_tables(data), False
    raise UnreadableError("other_format")
