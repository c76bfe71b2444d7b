"""What some bytes are, by their content alone (§1): the name of a file decides nothing.

`kind` asks first the first bytes (`MAGIC`), then the structure of what is a ZIP, an OLE2 file, a tar or
a dBase file, and at last the words with which a text begins (`TEXTS`). What is none of these is a text
if it can be decoded.
"""

from __future__ import annotations

import io
import json
import re
import struct
import zipfile

MAGIC: tuple[tuple[str, int, bytes], ...] = (
    ("7z", 0, b"7z\xbc\xaf\x27\x1c"),
    ("rar", 0, b"Rar!\x1a\x07"),
    ("gz", 0, b"\x1f\x8b\x08"),
    ("xz", 0, b"\xfd7zXZ\x00"),
    ("zst", 0, b"\x28\xb5\x2f\xfd"),
    ("bz2", 4, b"1AY&SY"),
    ("bz2", 4, b"\x17\x72\x45\x38\x50\x90"),
    ("tar", 257, b"ustar"),
    ("sqlite", 0, b"SQLite format 3\x00"),
    ("access", 4, b"Standard Jet DB"),
    ("access", 4, b"Standard ACE DB"),
    ("parquet", 0, b"PAR1"),
    ("pst", 0, b"!BDN"),
    ("pdf", 0, b"%PDF-"),
    ("image", 0, b"\x89PNG\r\n\x1a\n"),
    ("image", 0, b"\xff\xd8\xff"),
    ("image", 0, b"GIF87a"),
    ("image", 0, b"GIF89a"),
    ("image", 0, b"II*\x00"),
    ("image", 0, b"MM\x00*"),
    ("image", 8, b"WEBPVP8"),
    ("image", 4, b"ftyphei"),
    ("image", 4, b"ftypmif1"),
)
"""Kind, place and bytes; the first that fits."""

ZIP = (b"PK\x03\x04", b"PK\x05\x06")
OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_IN_ZIP = (
    ("xlsx", "xl/workbook.xml"),
    ("xlsb", "xl/workbook.bin"),
    ("docx", "word/document.xml"),
    ("pptx", "ppt/presentation.xml"),
)
_OPEN_DOCUMENT = {
    b"application/vnd.oasis.opendocument.spreadsheet": "ods",
    b"application/vnd.oasis.opendocument.text": "odt",
}
_IN_OLE2 = (
    ("xls", "Workbook"),
    ("xls", "Book"),
    ("xlsx", "EncryptedPackage"),
    ("doc", "WordDocument"),
    ("ppt", "PowerPoint Document"),
    ("msg", "__properties_version1.0"),
)
"""Streams of the root; an encrypted workbook of the newer kind is a package in an OLE2 file."""

HEAD = 1 << 16
"""How much of a text is looked at, in bytes."""

_FIELD = r"[A-Za-z][A-Za-z0-9-]*:[ \t].*\r?\n(?:[ \t].*\r?\n)*"
TEXTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("pdf", re.compile(r"%PDF-")),
    ("rtf", re.compile(r"\{\\rtf")),
    ("html", re.compile(r"(?i:(?:<\?xml[^>]*>\s*)?<!doctype\s+html|<html|<table)")),
    ("xml", re.compile(r"(?i:<\?xml|<!doctype)")),
    ("vcf", re.compile(r"(?i:BEGIN:VCARD)\s")),
    ("mbox", re.compile(rf"From \S.*\r?\n(?:{_FIELD})")),
    (
        "eml",
        re.compile(
            rf"(?=(?:{_FIELD})*?(?:From|Received|Date|Message-ID|MIME-Version):)(?:{_FIELD}){{2}}",
            re.I,
        ),
    ),
    (
        "sql_dump",
        re.compile(
            r"(?is:(?:\s|--[^\n]*|\#[^\n]*|/\*(?:(?!\*/).)*\*/|;)*+"
            r"(?=(?:\\|ALTER|BEGIN|COMMENT|COMMIT|COPY|CREATE|DECLARE|DEFINE|DELETE|DELIMITER|DROP|EXEC|GO|GRANT|IF"
            r"|INSERT|LOCK|PRAGMA|PRINT|PROMPT|REM|REPLACE|SELECT|SET|SPOOL|START|TRUNCATE|UNLOCK|USE|WHENEVER)\b)"
            r"(?:.*?\n)?[ \t]*(?:(?:INSERT|REPLACE)\s+(?:INTO|ALL)\s|INSERT\s+[^\s(]+\s*\(|COPY\s[^;\n]*\sFROM\s+stdin"
            r"|CREATE\s+TABLE\s))"
        ),
    ),
)
"""Kind and how a text begins, after a BOM and blanks; the first that fits."""
# A number must end as one does in a list: `[2024-01-01 12:00] …` is the line of a log.
_JSON_BEGINS = re.compile(
    r'[\[{]\s*(?:["\[{\]}]|true|false|null|-?[0-9.]+(?:[eE][+-]?[0-9]+)?\s*(?:[,\]]|$))'
)


def kind(data: bytes) -> str:
    """The name of the kind; "text" for what no rule knows, whether it can be decoded or not.

    >>> kind(b"name,mobile"), kind(b'{"a": 1}'), kind(b"7z\\xbc\\xaf\\x27\\x1c")
    ('text', 'json', '7z')
    """
    for name, place, magic in MAGIC:
        if data.startswith(magic, place) and (name != "bz2" or data.startswith(b"BZh")):
            return name
    if data.startswith(ZIP):
        return _zip(data)
    if data.startswith(OLE2):
        return _ole2(data)
    if _is_dbase(data):
        return "dbase"
    return text_kind(head(data))


def head(data: bytes) -> str:
    """The beginning of a text, decoded well enough to see its words; nothing is read from it."""
    part = data[:HEAD]
    for bom, encoding in (
        (b"\xff\xfe\x00\x00", "utf-32"),
        (b"\x00\x00\xfe\xff", "utf-32"),
        (b"\xff\xfe", "utf-16"),
        (b"\xfe\xff", "utf-16"),
    ):
        if part.startswith(bom):
            return part.decode(encoding, "replace")
    for first, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        if part[first::2].count(0) * 20 >= len(part) * 3 > 0:  # 30 % of these bytes, as in §2
            return part.decode(encoding, "replace")
    try:
        return part.decode("utf-8")
    except UnicodeDecodeError as problem:
        if problem.start > len(part) - 4:  # a character that the end cuts
            return part[: problem.start].decode("utf-8")
    return part.decode("gb18030", "replace")


def text_kind(begin: str) -> str:
    """The kind of a text by its beginning."""
    begin = begin.lstrip("\ufeff").lstrip()
    for name, pattern in TEXTS:
        if pattern.match(begin):
            return name
    return _json(begin) if _JSON_BEGINS.match(begin) else "text"


def _json(begin: str) -> str:
    """`jsonl` if the first line is a whole value and another line begins one; else `json`."""
    first, _, rest = begin.partition("\n")
    try:
        json.loads(first)
    except (ValueError, RecursionError):
        return "json"
    return "jsonl" if re.search(r"^\s*[\[{]", rest, re.M) else "json"


def _zip(data: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
            mimetype = archive.read("mimetype")[:100] if "mimetype" in names else b""
    except (zipfile.BadZipFile, ValueError, NotImplementedError, RuntimeError, OSError, EOFError):
        # Cut short: the directory is at the end, but the first name tells an Office file.
        return "xlsx" if data[30:].startswith((b"[Content_Types].xml", b"xl/")) else "zip"
    for name, member in _IN_ZIP:
        if member in names:
            return name
    return _OPEN_DOCUMENT.get(mimetype.strip(), "zip")


def _ole2(data: bytes) -> str:
    import olefile

    try:
        with olefile.OleFileIO(io.BytesIO(data)) as file:
            streams = {path[0] for path in file.listdir()}
    except Exception:  # noqa: BLE001  what is damaged is told by the reader of workbooks
        return "xls"
    return next((name for name, stream in _IN_OLE2 if stream in streams), "ole2")


def _is_dbase(data: bytes) -> bool:
    """A version byte, a date, and a header that ends where it says."""
    if len(data) < 66 or data[0] not in (0x03, 0x30, 0x31, 0x32, 0x83, 0x8B, 0xF5):
        return False
    _, month, day, _, header, record = struct.unpack_from("<BBBIHH", data, 1)
    if not (month <= 12 and day <= 31 and 65 <= header <= len(data) and record):
        return False
    return 0x0D in data[64:header] and (header - 32) // 32 >= 1
