"""7z (§16). Files are packed together, so that they are unpacked in batches."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from typing import Any

from lvheng.evidence.archives import Limits, Member, batches
from lvheng.evidence.names import member_name
from lvheng.evidence.reasons import Unreadable


def members(data: bytes, name: str, limits: Limits) -> Iterator[Member]:
    from py7zr.exceptions import PasswordRequired, UnsupportedCompressionMethodError

    try:
        try:
            archive = _open(data, None)
        except PasswordRequired:
            archive = limits.unlock(lambda password: _open(data, password))
        locked = archive.needs_password()
        files = [file for file in archive.files if not file.is_directory]
    except (Unreadable, MemoryError):
        raise
    except UnsupportedCompressionMethodError:
        raise Unreadable("unsupported_method") from None
    except Exception:  # noqa: BLE001  whatever is wrong, there is no directory
        raise Unreadable("corrupt_archive") from None

    def unpack(some: Sequence[Any]) -> list[bytes]:
        try:
            if not locked or all(file.emptystream for file in some):
                return _unpack(archive, some)
            return limits.unlock(lambda password: _unpack(_open(data, password), some))
        except UnsupportedCompressionMethodError:
            raise NotImplementedError from None

    yield from batches(files, _describe, unpack, limits)


def _describe(file: Any) -> tuple[str, int, str | None]:
    problem = None
    if file.is_symlink or file.is_junction:
        problem = "symbolic_link"
    elif file.is_socket:
        problem = "not_a_file"
    return member_name(file.filename), 0 if file.emptystream else file.uncompressed, problem


def _open(data: bytes, password: str | None) -> Any:
    from py7zr import SevenZipFile

    return SevenZipFile(io.BytesIO(data), password=password)


def _unpack(archive: Any, files: Sequence[Any]) -> list[bytes]:
    """Some files by number. The library's own `extract` refuses names, which lead nowhere here."""
    from py7zr.io import BytesIOFactory, MemIO

    archive.reset()
    factory = BytesIOFactory(1 + max(file.uncompressed or 0 for file in files))
    wanted = {file.id for file in files}
    for file in archive.files:
        target = MemIO(str(file.id), factory) if file.id in wanted else None
        archive.worker.register_filelike(file.id, target)
    archive.worker.extract(archive.fp, None, parallel=False)
    contents = []
    for file in files:
        product = factory.products.pop(str(file.id), None)
        if product is not None:
            product.seek(0)
        contents.append(b"" if product is None else product.read())
    return contents
