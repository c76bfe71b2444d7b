"""What a file is, by its content alone (§1)."""

from __future__ import annotations

import io
import tarfile
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lvheng.evidence.kinds import kind


def zipped(*names: str, mimetype: str = "") -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        if mimetype:
            archive.writestr(zipfile.ZipInfo("mimetype"), mimetype)
        for name in names:  # without the time of day: the bytes name the test
            archive.writestr(zipfile.ZipInfo(name), "x")
    return out.getvalue()


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", "text"),
        ("姓名,手机号\n".encode("gbk"), "text"),
        ("\ufeff<HTML>".encode("utf-16"), "html"),
        (b"\xef\xbb\xbf <?xml version='1.0'?><a/>", "xml"),
        (b"BEGIN:VCARD\r\nVERSION:3.0", "vcf"),
        (b"From: a@x.invalid\r\nTo: b@x.invalid\r\nDate: x\r\n\r\nx", "eml"),
        (b"From a@x.invalid Mon\nFrom: a@x.invalid\n\nx", "mbox"),
        (b'[{"a": 1},\n{"a": 2}]', "json"),
        (b'{"a": 1}\n{"a": 2}\n', "jsonl"),
        ("[图片] 张三\n".encode(), "text"),
        (b"-- MySQL dump\nINSERT INTO t VALUES (1);", "sql_dump"),
        (zipped("xl/workbook.xml"), "xlsx"),
        (zipped("xl/workbook.bin"), "xlsb"),
        (zipped("word/document.xml"), "docx"),
        (zipped("ppt/presentation.xml"), "pptx"),
        (zipped(mimetype="application/vnd.oasis.opendocument.spreadsheet"), "ods"),
        (zipped("a.csv"), "zip"),
        (zipped("[Content_Types].xml", "xl/workbook.xml")[:60], "xlsx"),
        (zipped("a.csv")[:40], "zip"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 900, "xls"),
        (b"SQLite format 3\0", "sqlite"),
        (b"BZh91AY&SY", "bz2"),
        (b"BZh and a text", "text"),
        (b"\x28\xb5\x2f\xfdx", "zst"),
    ],
)
def test_kinds(content: bytes, expected: str) -> None:
    assert kind(content) == expected


def test_tar() -> None:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        archive.addfile(tarfile.TarInfo("<html>"))
    assert kind(out.getvalue()) == "tar"


@given(
    st.binary(max_size=300),
    st.sampled_from([b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"\x03"]),
)
def test_there_is_always_a_kind(noise: bytes, begin: bytes) -> None:
    assert kind(begin + noise)
