"""tar, in all its forms (§16)."""

from __future__ import annotations

import io
import tarfile
from collections.abc import Iterator
from functools import partial

from lvheng.evidence.archives import Limits, Member, unpacked
from lvheng.evidence.names import decoded, member_name
from lvheng.evidence.reasons import Unreadable


def members(data: bytes, name: str, limits: Limits) -> Iterator[Member]:
    try:
        archive = tarfile.open(  # noqa: SIM115  it holds no file
            fileobj=io.BytesIO(data), mode="r:", encoding="utf-8", errors="surrogateescape"
        )
    except (tarfile.TarError, ValueError, OverflowError, EOFError):
        raise Unreadable("corrupt_archive") from None
    while True:
        archive.__dict__["members"] = []  # or the library keeps all of them
        try:
            info = archive.next()
        except (tarfile.TarError, ValueError, OverflowError, EOFError):
            raise Unreadable("corrupt_archive") from None
        if info is None:
            break
        if info.isdir():
            continue
        shown = member_name(decoded(info.name.encode("utf-8", "surrogateescape")))
        if info.issym() or info.islnk():
            yield Member(shown, None, "symbolic_link")
        elif not info.isreg():
            yield Member(shown, None, "not_a_file")
        else:
            yield unpacked(shown, partial(_read, archive, info, limits))
    # The library ends in silence at a header that is none.
    if data[archive.offset :].strip(b"\0"):
        raise Unreadable("corrupt_archive")


def _read(archive: tarfile.TarFile, info: tarfile.TarInfo, limits: Limits) -> bytes:
    limits.claim(info.size)
    file = archive.extractfile(info)
    assert file is not None  # it is a regular file
    content = file.read()
    if len(content) != info.size:
        raise Unreadable("corrupt_member")
    return content
