"""§1 of docs/counting.md: the kind of an exhibit by its content, and its reader."""

from __future__ import annotations

import io
import zipfile

from .encoding import section_2_lines
from .errors import NotRecountedError, UnreadableError
from .header import Table

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
FIRST_BYTES = (
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"Rar!\x1a\x07", "rar"),
    (b"\x1f\x8b", "gz"),
    (b"BZh", "bz2"),
    (b"\xfd7zXZ\0", "xz"),
    (b"\x28\xb5\x2f\xfd", "zst"),
    (b"SQLite format 3\0", "sqlite"),
    (b"PAR1", "parquet"),
    (b"%PDF-", "pdf"),
    (b"!BDN", "pst"),
    (b"\x89PNG\r\n\x1a\n", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"GIF8", "image"),
    (b"{\\rtf", "other"),
)
ARCHIVES = ("zip", "7z", "rar", "tar", "gz", "bz2", "xz", "zst")
# What the page says how to read, but no second library reads here.
NOT_RECOUNTED = {
    "pst": "no second library",
    "msg": "no second library",
    "xlsb": "no second library",
    "pdf": "no second library",
}


def section_1_kind(data: bytes) -> str:
    for begin, kind in FIRST_BYTES:
        if data.startswith(begin):
            return kind
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return kind_of_zip(data)
    if data.startswith(OLE):
        return kind_of_ole(data)
    if data[4:19] in (b"Standard Jet DB", b"Standard ACE DB"):
        return "access"
    if data[257:262] == b"ustar":
        return "tar"
    if is_dbase(data):
        return "dbase"
    return "text"


def kind_of_zip(data: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            names = set(packed.namelist())
            kind = packed.read("mimetype").decode() if "mimetype" in names else ""
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError):
        length = int.from_bytes(data[26:28], "little")
        first = data[30 : 30 + length]
        workbook = first == b"[Content_Types].xml" or first.startswith(b"xl/")
        return "xlsx" if workbook else "zip"
    for name, found in (
        ("xl/workbook.xml", "xlsx"),
        ("xl/workbook.bin", "xlsb"),
        ("word/document.xml", "docx"),
        ("ppt/presentation.xml", "pptx"),
    ):
        if name in names:
            return found
    return "ods" if "opendocument.spreadsheet" in kind else "zip"


def kind_of_ole(data: bytes) -> str:
    import olefile

    try:
        with olefile.OleFileIO(io.BytesIO(data)) as ole:
            streams = {path[0] for path in ole.listdir()}
    except (OSError, ValueError, IndexError, TypeError):
        return "xls"
    if "Workbook" in streams or "Book" in streams:
        return "xls"
    if "EncryptedPackage" in streams:
        return "encrypted"
    return "msg" if "__properties_version1.0" in streams else "other"


def is_dbase(data: bytes) -> bool:
    """Version byte, date and lengths of the header agree."""
    if len(data) < 33 or data[0] not in (
        0x02,
        0x03,
        0x30,
        0x31,
        0x32,
        0x43,
        0x83,
        0x8B,
        0xF5,
        0xFB,
    ):
        return False
    header = int.from_bytes(data[8:10], "little")
    width = int.from_bytes(data[10:12], "little")
    records = int.from_bytes(data[4:8], "little")
    if not (1 <= data[2] <= 12 and 1 <= data[3] <= 31 and header >= 33 and width >= 1):
        return False
    return (
        header <= len(data)
        and (data[header - 1] == 0x0D or header % 32 in (1, 8))
        and (header + records * width <= len(data) + 1)
    )


def kind_of_text(text: str) -> str:
    """By how a text begins (§14, §15)."""
    from . import messages, sql, trees

    begin = text[:65536].lstrip("\ufeff").lstrip()
    lower = begin[:200].lower()
    if lower.startswith(("<!doctype html", "<html", "<table")):
        return "html"
    if lower.startswith(("<?xml", "<!doctype")):
        return "xml"
    if begin.startswith(("{", "[")) and trees.begins_as_json(begin):
        return "json"
    if lower.startswith("begin:vcard"):
        return "vcf"
    if messages.is_mail(begin):
        return "mbox" if begin.startswith("From ") else "eml"
    return "sql_dump" if sql.is_dump(begin) else "text"


def read(kind: str, data: bytes) -> tuple[list[Table], bool]:
    """The tables of an exhibit, and whether some part of it could not be read."""
    from . import databases, documents, messages, pages, sql, trees, workbooks

    if kind == "xlsx":
        data, unread_sheets = workbooks.without_broken_sheets(data)
        return workbooks.xlsx_tables(data), bool(unread_sheets)
    if kind == "xls":
        return workbooks.xls_tables(data), False
    if kind == "sqlite":
        return databases.sqlite_tables(data)
    if kind == "dbase":
        return [databases.dbase_table(data)], False
    if kind == "parquet":
        return databases.parquet_table(data), False
    if kind in ("json", "xml"):
        text = "\n".join(line or "" for _, line in section_2_lines(data))
        return trees.json_tables(text) if kind == "json" else (trees.xml_tables(text), False)
    if kind == "vcf":
        return [messages.vcf_table(data)], False
    if kind in ("eml", "mbox"):
        return [messages.mail_table(kind, data)], False
    if kind == "sql_dump":
        text = "\n".join(line or "" for _, line in section_2_lines(data))
        return sql.sql_tables(text)
    if kind == "html":
        text = "\n".join(line or "" for _, line in section_2_lines(data))
        return pages.html_tables(text), False
    if kind == "ods":
        return documents.ods_tables(data), False
    if kind == "docx":
        return documents.docx_tables(data), False
    if kind == "pptx":
        return documents.pptx_tables(data), False
    if kind in NOT_RECOUNTED:
        raise NotRecountedError(f"{kind}: {NOT_RECOUNTED[kind]}")
    if kind in ("access", "encrypted", "image", "other"):
        raise UnreadableError(kind)
    raise NotRecountedError(f"{kind}: not yet read by this counter")
