"""Hostile files that are no archives: texts, workbooks, documents, and names of wrong kinds."""

from __future__ import annotations

import io
import random
import struct
from collections.abc import Iterator

import xlsxwriter

from .packed import ANY, zipped

OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_XXE = '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY y SYSTEM "http://127.0.0.1:9/x">]>'
_LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "hahahahaha">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
    + "]>"
)


def workbook(rows: list[list[object]], far: bool = False) -> bytes:
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    sheet = book.add_worksheet()
    for number, row in enumerate(rows):
        sheet.write_row(number, 0, row)
    if far:
        sheet.write(2**20 - 1, 2**14 - 1, "x")
    book.close()
    return out.getvalue()


def _changed(book: bytes, member: str, content: str) -> bytes:
    import zipfile

    with zipfile.ZipFile(io.BytesIO(book)) as archive:
        files = [(name, archive.read(name)) for name in archive.namelist() if name != member]
    return zipped([*files, (member, content.encode())])


def hostile(table: bytes, seed: int) -> Iterator[tuple[str, bytes, set[str]]]:
    """As `packed.hostile`."""
    chance = random.Random(seed)
    noise = chance.randbytes(50_000)
    book = workbook([["姓名", "备注"], ["王某", "=cmd|'/C calc'!A0"]])
    unread = {"not_text", "nul_character", "other_format", "corrupt_workbook", "corrupt_file"}
    unread |= {"corrupt_archive", "reader_crashed"}

    # Names of wrong kinds
    yield "名/noise.csv", noise, unread
    yield "名/noise.xlsx", b"PK\x03\x04" + noise, unread
    yield "名/noise.xls", OLE2 + noise, unread
    yield "名/noise.7z", b"7z\xbc\xaf\x27\x1c" + noise, unread
    yield "名/noise.rar", b"Rar!\x1a\x07\x01\x00" + noise, unread
    yield "名/program.csv", b"MZ\x90\x00" + noise, unread
    yield "名/picture.txt", b"\x89PNG\r\n\x1a\n" + noise, ANY
    yield "名/table.zip", table, set()
    yield "名/book.csv", book, set()
    yield "名/empty.xlsx", b"", set()
    for kind, begin in (
        ("sqlite", b"SQLite format 3\x00"),
        ("parquet", b"PAR1"),
        ("pst", b"!BDN"),
        ("pdf", b"%PDF-1.7\n"),
        ("mdb", b"\0\1\0\0Standard Jet DB\0"),
        ("dbf", b"\x03\x7e\x01\x01" + struct.pack("<IHH", 10**9, 65, 20) + bytes(52) + b"\r"),
    ):
        yield f"头/a.{kind}", begin, ANY
        yield f"头/noise.{kind}", begin + noise, ANY
    loop = bytearray(OLE2 + bytes(504) + b"\0" * 512)
    struct.pack_into("<HHHHH", loop, 24, 0x3E, 3, 0xFFFE, 9, 6)
    yield "头/loop.xls", bytes(loop), unread

    # Texts
    yield "长/columns.csv", b"a," * 10_000_000, {"row_too_wide"}
    yield "长/line.txt", b"x" * 10_000_000, set()
    yield "长/quotes.csv", b'"a,"b,"c\n' * 20_000, ANY
    yield "长/blank.csv", b"\n" * 3_000_000, set()
    yield "长/mail.txt", b"a." * 30_000 + b"@" + b"-." * 30_000, set()
    yield "长/digits.txt", b"1" * 1_000_000, set()
    yield "码/nul.csv", bytes(1_000_000), ANY
    yield "码/ff.csv", b"\xff" * 1_000_000, {"not_text"}
    yield "码/cut.csv", "甲,乙\n".encode("utf-16")[:-1] * 3, {"not_text"}
    yield (
        "码/mixed.csv",
        ("甲,乙\n" * 9).encode() + ("丙,丁\n" * 9).encode("gbk"),
        {"mixed_encoding"},
    )
    yield "式/formula.csv", table + b"=cmd|' /C calc'!A0,@SUM(1),+1,-1\n", set()
    yield "式/formula.xlsx", book, set()

    # Structures
    yield "构/deep.json", b"[" * 100_000, ANY
    yield "构/deep2.json", b'{"a":' * 50_000 + b"1" + b"}" * 50_000, ANY
    yield "构/number.json", b"[" + b"9" * 100_000 + b"]", ANY
    yield "构/deep.xml", b"<?xml version='1.0'?>" + b"<a>" * 100_000, ANY
    yield "构/deep.html", b"<html>" + b"<table><tr><td>" * 20_000, ANY
    yield "构/deep.eml", _deep_mail(300), ANY
    yield "构/open.vcf", b"BEGIN:VCARD\r\n" * 50_000, ANY
    for kind in ("xml", "svg"):
        root = "<svg>" if kind == "svg" else "<r>"
        close = root.replace("<", "</")
        yield f"构/xxe.{kind}", f"{_XXE}{root}&x;&y;{close}".encode(), ANY
        yield f"构/laughs.{kind}", f"{_LAUGHS}{root}&j;{close}".encode(), ANY
    for name, doctype, entity in (("xxe", _XXE, "&x;&y;"), ("laughs", _LAUGHS, "&j;")):
        sheet = f'{doctype}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>{entity}</t></si></sst>'
        yield f"构/{name}.xlsx", _changed(book, "xl/sharedStrings.xml", sheet), ANY
        kind = b"application/vnd.oasis.opendocument.spreadsheet"
        content = f"{doctype}<office>{entity}</office>".encode()
        yield f"构/{name}.ods", zipped([("mimetype", kind), ("content.xml", content)]), ANY
        document = f"{doctype}<w:document xmlns:w='x'><w:t>{entity}</w:t></w:document>".encode()
        yield f"构/{name}.docx", zipped([("word/document.xml", document)]), ANY
    yield "构/far.xlsx", workbook([["a"]], far=True), {"reader_crashed", "too_large"}
    for place in range(8):
        cut = len(book) * (place + 1) // 9
        yield f"截/{place}.xlsx", book[:cut], unread
        broken = bytearray(book)
        for _ in range(20):
            broken[chance.randrange(len(broken))] ^= 1 << chance.randrange(8)
        yield f"坏/{place}.xlsx", bytes(broken), ANY


def _deep_mail(levels: int) -> bytes:
    parts = ["From: a@x.invalid", "To: b@x.invalid", "MIME-Version: 1.0"]
    for level in range(levels):
        parts += [f'Content-Type: multipart/mixed; boundary="b{level}"', "", f"--b{level}"]
    return "\r\n".join([*parts, "Content-Type: text/plain", "", "x"]).encode()
