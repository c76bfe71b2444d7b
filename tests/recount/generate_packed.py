"""Archives of stored files, nested and encrypted, with what is true of every file in them."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import random
import tarfile
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field

import py7zr
import pyzipper

from .generate_people import digits
from .generate_truth import Exhibit

try:
    from compression import zstd
except ImportError:  # Python before 3.14
    from backports import zstd


@dataclass
class File:
    """A file and its truth; the truths of what is in it by path behind its own."""

    name: str
    data: bytes
    truth: Exhibit
    members: dict[str, Exhibit] = field(default_factory=dict)

    def inside(self) -> dict[str, Exhibit]:
        """Itself and its members, as members of what holds it."""
        found = {"!/" + self.name: self.truth}
        found |= {f"!/{self.name}{path}": truth for path, truth in self.members.items()}
        return found


def pack(form: str, stem: str, files: list[File], rng: random.Random, password: str) -> File:
    """An archive of the files; forms of one member hold the first of them."""
    if form in SINGLE:
        one = files[0]
        name = f"{one.name}.{form}"
        return File(name, SINGLE[form](one.data), status_of([one]), one.inside())
    data = MANY[form](files, password)
    members: dict[str, Exhibit] = {}
    for one in files:
        members |= one.inside()
    return File(f"{stem}.{form.split(' ')[0]}", data, status_of(files), members)


def status_of(files: list[File]) -> Exhibit:
    """An archive has no records, and is partly read where something in it is not read."""
    inner = [truth.status for one in files for truth in one.inside().values()]
    return Exhibit(status="read" if set(inner) <= {"read"} else "partly_read")


class OldName(zipfile.ZipInfo):
    """A name in GBK that is not marked as Unicode, as Windows writes it."""

    def _encodeFilenameFlags(self) -> tuple[bytes, int]:  # noqa: N802
        return self.filename.encode("gb18030"), self.flag_bits & ~0x800


def as_zip(files: list[File], _: str) -> bytes:
    stored = io.BytesIO()
    with zipfile.ZipFile(stored, "w", zipfile.ZIP_DEFLATED) as packed:
        for number, one in enumerate(files):
            info = OldName(one.name) if number % 2 else zipfile.ZipInfo(one.name)
            packed.writestr(info, one.data, zipfile.ZIP_DEFLATED)
    return stored.getvalue()


def as_locked_zip(files: list[File], password: str) -> bytes:
    stored = io.BytesIO()
    with pyzipper.AESZipFile(
        stored, "w", zipfile.ZIP_DEFLATED, encryption=pyzipper.WZ_AES
    ) as packed:
        packed.setpassword(password.encode())
        for one in files:
            packed.writestr(one.name, one.data)
    return stored.getvalue()


def as_7z(files: list[File], _: str) -> bytes:
    return seven(files, None, names=False)


def as_locked_7z(files: list[File], password: str) -> bytes:
    return seven(files, password, names=True)


def seven(files: list[File], password: str | None, *, names: bool) -> bytes:
    stored = io.BytesIO()
    with py7zr.SevenZipFile(stored, "w", password=password, header_encryption=names) as packed:
        for one in files:
            packed.writestr(one.data, one.name)
    return stored.getvalue()


def as_tar(files: list[File], _: str) -> bytes:
    stored = io.BytesIO()
    with tarfile.open(fileobj=stored, mode="w") as packed:
        for one in files:
            entry = tarfile.TarInfo(one.name)
            entry.size = len(one.data)
            packed.addfile(entry, io.BytesIO(one.data))
    return stored.getvalue()


def as_rar(files: list[File], _: str) -> bytes:
    """RAR 5 with stored members, by the published description of its headers."""

    def block(body: bytes, data: bytes = b"") -> bytes:
        sized = number(len(body)) + body
        return zlib.crc32(sized).to_bytes(4, "little") + sized + data

    parts = [b"Rar!\x1a\x07\x01\x00", block(bytes((1, 0, 0)))]
    for one in files:
        name = one.name.encode()
        size, check = number(len(one.data)), zlib.crc32(one.data).to_bytes(4, "little")
        head = bytes((2, 2)) + size + bytes((4,)) + size + bytes((0,)) + check
        parts.append(block(head + bytes((0, 1)) + number(len(name)) + name, one.data))
    return b"".join((*parts, block(bytes((5, 0, 0)))))


def number(value: int) -> bytes:
    """Seven bits to a byte, the lowest first."""
    head = []
    while value > 0x7F:
        head.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes((*head, value))


SINGLE: dict[str, Callable[[bytes], bytes]] = {
    "gz": gzip.compress,
    "bz2": bz2.compress,
    "xz": lzma.compress,
    "zst": zstd.compress,
}
MANY: dict[str, Callable[[list[File], str], bytes]] = {
    "zip": as_zip,
    "zip locked": as_locked_zip,
    "7z": as_7z,
    "7z locked": as_locked_7z,
    "tar": as_tar,
    "rar": as_rar,
}


def no_way_in(stem: str, files: list[File], rng: random.Random) -> File:
    """A ZIP whose password nobody knows: its members are listed, and unreadable."""
    data = as_locked_zip(files, digits(rng, 12))
    members = {f"!/{one.name}": Exhibit(status="unreadable") for one in files}
    return File(f"{stem}.zip", data, Exhibit(status="partly_read"), members)


def broken(stem: str, files: list[File]) -> File:
    """A ZIP of which one member was damaged."""
    stored = io.BytesIO()
    with zipfile.ZipFile(stored, "w", zipfile.ZIP_STORED) as packed:
        for one in files:
            packed.writestr(one.name, one.data)
    data = bytearray(stored.getvalue())
    place = data.index(files[0].data)
    data[place + len(files[0].data) // 2] ^= 0xFF
    members = {"!/" + files[0].name: Exhibit(status="unreadable")}
    for one in files[1:]:
        members |= one.inside()
    return File(f"{stem}.zip", bytes(data), Exhibit(status="partly_read"), members)
