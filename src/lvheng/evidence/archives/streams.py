"""gz, bz2, xz and zst: one file, packed (§16)."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import sys
import zlib
from collections.abc import Iterator
from typing import Any

from lvheng.evidence.archives import Limits, Member
from lvheng.evidence.names import member_name
from lvheng.evidence.reasons import Unreadable

_CHUNK = 1 << 20


def members(data: bytes, name: str, limits: Limits) -> Iterator[Member]:
    stem = name.rpartition(".")[0] or name
    try:
        content = _read(_open(data), limits)
    except Unreadable as problem:
        yield Member(member_name(stem), None, problem.code)
    except MemoryError:
        yield Member(member_name(stem), None, "too_large")
    except _damaged():
        raise Unreadable("corrupt_archive") from None
    else:
        yield Member(member_name(stem), content)


def _damaged() -> tuple[type[Exception], ...]:
    """What the four libraries raise."""
    return OSError, EOFError, ValueError, zlib.error, lzma.LZMAError, _zstd().ZstdError


def _open(data: bytes) -> Any:
    packed = io.BytesIO(data)
    if data.startswith(b"\x1f\x8b"):
        return gzip.GzipFile(fileobj=packed)
    if data.startswith(b"BZh"):
        return bz2.BZ2File(packed)
    if data.startswith(b"\xfd7zXZ"):
        return lzma.LZMAFile(packed)
    return _zstd().ZstdFile(packed)


def _zstd() -> Any:
    if sys.version_info >= (3, 14):
        from compression import zstd
    else:
        from backports import zstd
    return zstd


def _read(file: Any, limits: Limits) -> bytes:
    """The content; its size shows only while it is unpacked."""
    parts: list[bytes] = []
    size = 0
    while part := file.read(_CHUNK):
        size += len(part)
        if size > limits.bytes:
            raise Unreadable("archive_bomb")
        limits.allow(size)
        parts.append(part)
    limits.claim(size)
    return b"".join(parts)
