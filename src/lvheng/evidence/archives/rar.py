"""RAR, of all versions (§16). Files may be packed together, so that they are unpacked in batches."""

from __future__ import annotations

import stat
from collections.abc import Iterator, Sequence
from typing import Any

from lvheng.evidence.archives import Limits, Member, batches
from lvheng.evidence.names import decoded, member_name
from lvheng.evidence.reasons import Unreadable

_FIVE = "rar50_plus"  # the family that begins with version 5
_UNIX = {_FIVE: 1}
"""How an archive says that its attributes are those of Unix; older versions: 3."""


def members(data: bytes, name: str, limits: Limits) -> Iterator[Member]:
    from rars import PasswordRequired, UnsupportedRarFeature

    try:
        try:
            archive = _open(data, None)
        except PasswordRequired:
            archive = limits.unlock(lambda password: _open(data, password))
        files = [file for file in archive.infolist() if not file.is_dir()]
        family = str(archive.family)
    except (Unreadable, MemoryError):
        raise
    except UnsupportedRarFeature:
        raise Unreadable("unsupported_method") from None
    except Exception:  # noqa: BLE001  whatever is wrong, there is no directory
        raise Unreadable("corrupt_archive") from None

    def describe(file: Any) -> tuple[str, int, str | None]:
        problem = None
        if file.is_split_before or file.is_split_after:
            problem = "volume_missing"
        elif file.host_os == _UNIX.get(family, 3):
            mode = stat.S_IFMT(file.file_attr)
            if mode == stat.S_IFLNK:
                problem = "symbolic_link"
            elif mode not in (0, stat.S_IFREG):
                problem = "not_a_file"
        return member_name(_name(file, family)), file.file_size, problem

    def unpack(some: Sequence[Any]) -> list[bytes]:
        try:
            if not any(file.is_encrypted for file in some):
                return archive.read_many(some)
            return limits.unlock(lambda password: archive.read_many(some, pwd=password))
        except UnsupportedRarFeature:
            raise NotImplementedError from None
        except KeyError:  # it has no content of its own: a hard link, or a link of Windows
            raise Unreadable("symbolic_link") from None

    yield from batches(files, describe, unpack, limits)


def _open(data: bytes, password: str | None) -> Any:
    from rars import RarFile

    archive = RarFile.from_bytes(data, password=password)
    archive.infolist()
    return archive


def _name(file: Any, family: str) -> str:
    """A name of the older versions is bytes of some encoding, unless a Unicode form follows a NUL."""
    raw = file.orig_filename_bytes
    return file.filename if family == _FIVE or b"\0" in raw else decoded(raw)
