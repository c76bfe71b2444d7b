"""Hostile archives, and the plain ones that they are made from."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import struct
import tarfile
import warnings
import zipfile
import zlib
from collections.abc import Iterator, Sequence

import py7zr
import pyzipper
import rars

PASSWORD = "密码 1"
ANY = {"*"}
"""Whatever is said of a file, if anything is."""
Files = Sequence[tuple[str, bytes]]


def zipped(files: Files, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(out, "w", method) as archive:
        warnings.simplefilter("ignore")  # two of one name are meant
        for name, content in files:
            archive.writestr(name, content)
    return out.getvalue()


def zipped_raw(raw: bytes, content: bytes) -> bytes:
    """A ZIP of one file whose name is these bytes, with no mark of an encoding."""
    plain = "x" * len(raw)
    return zipped([(plain, content)]).replace(plain.encode(), raw)


def zipped_aes(files: Files) -> bytes:
    out = io.BytesIO()
    with pyzipper.AESZipFile(
        out, "w", compression=pyzipper.ZIP_DEFLATED, encryption=pyzipper.WZ_AES
    ) as archive:
        archive.setpassword(PASSWORD.encode())
        for name, content in files:
            archive.writestr(name, content)
    return out.getvalue()


def zipped_old(content: bytes, password: bytes) -> bytes:
    """One stored file, encrypted as the first programs did (ZipCrypto), by its published algorithm."""
    keys = [0x12345678, 0x23456789, 0x34567890]

    def step(byte: int) -> None:
        keys[0] = zlib.crc32(bytes([byte]), keys[0] ^ 0xFFFFFFFF) ^ 0xFFFFFFFF
        keys[1] = ((keys[1] + (keys[0] & 0xFF)) * 134775813 + 1) & 0xFFFFFFFF
        keys[2] = zlib.crc32(bytes([keys[1] >> 24]), keys[2] ^ 0xFFFFFFFF) ^ 0xFFFFFFFF

    for byte in password:
        step(byte)
    crc = zlib.crc32(content)
    packed = bytearray()
    for byte in bytes(11) + bytes([crc >> 24]) + content:
        mask = (keys[2] | 2) & 0xFFFF
        packed.append(byte ^ ((mask * (mask ^ 1) >> 8) & 0xFF))
        step(byte)
    plain = bytearray(zipped([("旧.csv", bytes(packed))], zipfile.ZIP_STORED))
    for place in (plain.index(b"PK\x03\x04") + 6, plain.index(b"PK\x01\x02") + 8):
        plain[place] |= 1
        struct.pack_into("<I", plain, place + 8, crc)
        struct.pack_into("<I", plain, place + 16, len(content))
    return bytes(plain)


def sevened(files: Files, password: str | None = None, *, names: bool = False) -> bytes:
    out = io.BytesIO()
    with py7zr.SevenZipFile(out, "w", password=password, header_encryption=names) as archive:
        for name, content in files:
            archive._writestr(content, name)  # it would refuse the names that lead astray
    return out.getvalue()


def rarred(files: Files, version: str = "rar50", **options: object) -> bytes:
    archive = rars.RarBuilder(format=version, **options)
    for name, content in files:
        archive.add_bytes(content, name)
    return archive.to_bytes()


def tarred(files: Files) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, content in files:
            info = tarfile.TarInfo(name)
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
        for name, kind, target in (
            ("link", tarfile.SYMTYPE, "/etc/passwd"),
            ("hard", tarfile.LNKTYPE, "/etc/passwd"),
            ("device", tarfile.CHRTYPE, ""),
            ("pipe", tarfile.FIFOTYPE, ""),
        ):
            info = tarfile.TarInfo(name)
            info.type, info.linkname = kind, target
            archive.addfile(info)
    return out.getvalue()


def zst(content: bytes) -> bytes:
    from backports.zstd import compress

    return compress(content)


def overlapping(content: bytes, times: int) -> bytes:
    """A directory of many names for one file in the archive."""
    one = zipped([("a.csv", content)])
    begin, end = one.index(b"PK\x01\x02"), one.index(b"PK\x05\x06")
    entry = one[begin:end]
    last = bytearray(one[end:])
    struct.pack_into("<HHI", last, 8, times, times, len(entry) * times)
    return one[:begin] + entry * times + bytes(last)


def nested(levels: int, copies: int, inner: bytes) -> bytes:
    for _ in range(levels):
        inner = zipped([(f"{place}.zip", inner) for place in range(copies)])
    return inner


def hostile(table: bytes, copies: int) -> Iterator[tuple[str, bytes, set[str]]]:
    """Name, content, and the reasons of which one must be given; none: all of it is to be read.

    `table` is an ordinary exhibit; `copies` how many times each level of a nest branches.
    """
    files = [("名单.csv", table), ("内/b.csv", table)]
    whole = {
        "zip": zipped(files),
        "7z": sevened(files),
        "rar": rarred(files),
        "rar4": rarred(files, "rar40"),
        "gz": gzip.compress(table),
        "bz2": bz2.compress(table),
        "xz": lzma.compress(table),
        "zst": zst(table),
    }
    for name, content in whole.items():
        yield f"整/a.{name}", content, set()
        yield (
            f"截/a.{name}",
            content[: len(content) * 2 // 3],
            {"corrupt_archive", "corrupt_member"},
        )
        middle = len(content) // 2 if name != "7z" else 60
        turned = content[:middle] + bytes([content[middle] ^ 0x10]) + content[middle + 1 :]
        damage = {"corrupt_archive", "corrupt_member", "unsupported_method"}
        yield f"坏/a.{name}", turned, damage if name != "zst" else ANY  # it has no checksum
        yield f"头/a.{name}", content[:6], ANY
    tar = tarred(files)
    yield "整/a.tar", tar, {"symbolic_link"}
    yield "整/a.tgz", gzip.compress(tar), {"symbolic_link"}
    yield "截/a.tar", tar[:1100], {"corrupt_member", "corrupt_archive"}
    yield "截/b.tar", tar + b"\x01" * 600, {"corrupt_archive"}
    locked = {
        "a.zip": zipped_aes(files),
        "b.zip": zipped_old(table, PASSWORD.encode()),
        "c.zip": zipped_old(table, PASSWORD.encode("gb18030")),
        "a.7z": sevened(files, PASSWORD),
        "b.7z": sevened(files, PASSWORD, names=True),
        "a.rar": rarred(files, password=PASSWORD),
        "b.rar": rarred(files, password=PASSWORD, encrypt_headers=True),
        "c.rar": rarred(files, "rar40", password=PASSWORD),
    }
    for name, content in locked.items():
        yield f"密/{name}", content, {"encrypted"}
    zeros = bytes(70 << 20)
    bombs = {
        "a.gz": gzip.compress(zeros),
        "a.bz2": bz2.compress(zeros),
        "a.xz": lzma.compress(zeros, preset=1),
        "a.zst": zst(zeros),
        "a.7z": sevened([("a.csv", zeros)]),
        "a.zip": zipped([("a.csv", zeros), ("b.csv", table)]),
        "b.zip": overlapping(zeros[: 1 << 20], 300),
        "c.xlsx": zipped([("xl/workbook.xml", zeros), ("[Content_Types].xml", b"")]),
        "d.docx": zipped([("word/document.xml", zeros)]),
    }
    for name, content in bombs.items():
        yield f"炸/{name}", content, {"archive_bomb"}
    lying = bytearray(whole["zip"])
    struct.pack_into("<I", lying, lying.index(b"PK\x01\x02") + 24, 10)
    yield "炸/lying.zip", bytes(lying), {"corrupt_member"}
    struct.pack_into("<I", lying, lying.index(b"PK\x01\x02") + 24, 0xFFFFFFF0)
    yield "炸/huge.zip", bytes(lying), {"archive_bomb"}
    huge = bytearray(tar[:1024])
    huge[124:136] = b"77777777777\0"
    huge[148:156] = b"%06o\0 " % (sum(huge[:148]) + 8 * 32 + sum(huge[156:512]))
    yield "炸/huge.tar", bytes(huge), {"archive_bomb", "corrupt_archive"}
    yield "深/deep.zip", nested(20, 1, table), {"nested_too_deep"}
    yield "深/wide.zip", nested(9, copies, table), {"nested_too_deep", "too_many_members"}
    yield "深/gz.gz", gzip.compress(gzip.compress(gzip.compress(table))), set()
    tricks = ["../../../../tmp/x.csv", "/tmp/x.csv", "a/../../x.csv", "a\nb.csv", "‮vsc.exe", "-rf"]
    tricks += ["C:\\Windows\\x.csv", "con.csv", "~/.bashrc", "a.csv", "a.csv", "x" * 5000]
    yield "名/a.zip", zipped([(name, table) for name in tricks]), set()
    yield "名/nul.zip", zipped_raw(b"a.csv\0.exe", table), set()
    yield "名/gbk.zip", zipped_raw("名单.csv".encode("gbk"), table), set()
    yield "名/none.zip", zipped_raw(b"\xff\xfe\x81", table), set()
    yield "名/a.7z", sevened([(name, table) for name in tricks[:4]]), set()
    link = zipfile.ZipInfo("link")
    link.create_system, link.external_attr = 3, 0o120777 << 16
    yield "名/link.zip", zipped([(link, b"/etc/passwd")]), {"symbolic_link"}  # type: ignore[list-item]
