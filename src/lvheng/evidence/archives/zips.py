"""ZIP: names of any encoding, ZipCrypto and AES."""

from __future__ import annotations

import io
import stat
import struct
import zipfile
from collections.abc import Iterator
from functools import partial
from typing import Any

from lvheng.evidence.archives import Limits, Member, unpacked
from lvheng.evidence.names import decoded, member_name
from lvheng.evidence.reasons import Unreadable

_UTF8 = 0x800
_ENCRYPTED = 0x1
_AES = 99


def members(data: bytes, name: str, limits: Limits) -> Iterator[Member]:
    archive = _open(data)
    for info in archive.infolist():
        if info.is_dir():
            continue
        shown = member_name(_name(info))
        mode = info.external_attr >> 16 if info.create_system == 3 else 0
        if stat.S_ISLNK(mode):
            yield Member(shown, None, "symbolic_link")
        elif stat.S_IFMT(mode) not in (0, stat.S_IFREG):
            yield Member(shown, None, "not_a_file")
        else:
            yield unpacked(shown, partial(_read, archive, info, limits))


DAMAGED = (zipfile.BadZipFile, NotImplementedError, OSError, ValueError, struct.error)
"""What the library raises where the directory of an archive cannot be read."""


def _open(data: bytes) -> Any:
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        if any(info.compress_type == _AES for info in archive.infolist()):
            import pyzipper

            archive = pyzipper.AESZipFile(io.BytesIO(data))
    except DAMAGED:
        raise Unreadable("corrupt_archive") from None
    return archive


def _name(info: Any) -> str:
    """The library takes names without the flag for code page 437."""
    if info.flag_bits & _UTF8:
        return info.orig_filename
    return decoded(info.orig_filename.encode("cp437"))


def _read(archive: Any, info: Any, limits: Limits) -> bytes:
    limits.claim(info.file_size)
    if not info.flag_bits & _ENCRYPTED:
        return archive.read(info)

    def attempt(password: str) -> bytes:
        try:
            return archive.read(info, password.encode())
        except (NotImplementedError, MemoryError):
            raise
        except Exception:  # noqa: BLE001  the same password as older programs wrote it
            return archive.read(info, password.encode("gb18030"))

    return limits.unlock(attempt)
