"""§16 of docs/counting.md: what stands in an archive, in order; nothing is unpacked to disk."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import stat
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from .encoding import decoded
from .errors import NotRecountedError, UnreadableError

MOST_MEMBERS, MOST_LEVELS = 100_000, 8
TIMES, LEAST_BYTES = 200, 64 << 20
Passwords = list[bytes]


@dataclass
class Member:
    name: str
    data: bytes = b""
    reason: str = ""  # why it cannot be read


class BrokenOffError(Exception):
    """The archive has members that were read, and a part that cannot be."""


def members(kind: str, data: bytes, path: str, passwords: Passwords, room: int) -> Iterator[Member]:
    """The files in an archive. Raises `UnreadableError` where it is none, `BrokenOffError` at a break."""
    if kind == "zip":
        yield from of_zip(data, passwords, room)
    elif kind == "tar":
        yield from of_tar(data, room)
    elif kind == "7z":
        yield from of_7z(data, passwords, room)
    elif kind in ("gz", "bz2", "xz", "zst"):
        yield of_stream(kind, data, path, room)
    else:
        raise NotRecountedError(f"{kind}: no second library")


def shown(raw: str) -> str:
    name = raw.split("\0")[0].replace("\\", "/")
    return "".join(
        f"\\x{ord(each):02x}" if ord(each) < 0x20 or ord(each) == 0x7F else each for each in name
    )


def of_zip(data: bytes, passwords: Passwords, room: int) -> Iterator[Member]:
    import pyzipper

    try:
        packed = pyzipper.AESZipFile(io.BytesIO(data))
    except (
        zipfile.BadZipFile,
        pyzipper.BadZipFile,
        OSError,
        ValueError,
        NotImplementedError,
    ) as error:
        raise UnreadableError("corrupt_archive") from error
    known: Passwords = []
    for info in packed.infolist():
        name = name_of_zip(info)
        mode = info.external_attr >> 16
        if info.is_dir() or name.endswith("/"):
            continue
        if stat.S_ISLNK(mode):
            yield Member(name, reason="symbolic_link")
        elif stat.S_IFMT(mode) not in (0, stat.S_IFREG):
            yield Member(name, reason="not_a_file")
        elif info.file_size > room:
            yield Member(name, reason="archive_bomb")
        else:
            member = zip_member(packed, info, name, [*known, *passwords])
            if info.flag_bits & 1 and not member.reason and packed.pwd:
                known = [packed.pwd]
            room -= len(member.data)
            yield member


def name_of_zip(info: zipfile.ZipInfo) -> str:
    raw = info.orig_filename
    if not info.flag_bits & 0x800:
        stored = raw.encode("cp437", "replace")
        for encoding in ("utf-8", "gb18030"):
            text = decoded(stored, encoding)
            if text is not None:
                return shown(text)
    return shown(raw)


def zip_member(
    packed: zipfile.ZipFile, info: zipfile.ZipInfo, name: str, tried: Passwords
) -> Member:
    import pyzipper

    for password in [None] if not info.flag_bits & 1 else tried:
        packed.pwd = password
        try:
            return Member(name, packed.read(info))
        except NotImplementedError:
            return Member(name, reason="unsupported_method")
        except RuntimeError:
            continue
        except (
            zipfile.BadZipFile,
            pyzipper.BadZipFile,
            zlib.error,
            OSError,
            EOFError,
            lzma.LZMAError,
        ):
            if not info.flag_bits & 1:
                return Member(name, reason="corrupt_member")
    return Member(name, reason="encrypted")


def of_tar(data: bytes, room: int) -> Iterator[Member]:
    try:
        packed = tarfile.open(  # noqa: SIM115 - it reads from memory
            fileobj=io.BytesIO(data), mode="r:", encoding="utf-8"
        )
    except (tarfile.TarError, EOFError) as error:
        raise UnreadableError("corrupt_archive") from error
    try:
        for info in packed:
            name = info.name.encode("utf-8", "surrogateescape")
            text = decoded(name, "utf-8")
            if text is None:
                text = decoded(name, "gb18030")
            title = shown(text if text is not None else info.name)
            if info.isdir():
                continue
            if info.issym() or info.islnk():
                yield Member(title, reason="symbolic_link")
            elif not info.isreg():
                yield Member(title, reason="not_a_file")
            elif info.size > room:
                yield Member(title, reason="archive_bomb")
            else:
                content = packed.extractfile(info)
                read = content.read() if content else b""
                if len(read) < info.size:
                    yield Member(title, reason="corrupt_member")
                    raise BrokenOffError
                room -= len(read)
                yield Member(title, read)
    except (tarfile.TarError, EOFError, OSError) as error:
        raise BrokenOffError from error
    # Two blocks of NULs end a tar; anything but NULs after it is a part that was not read.
    if data[packed.offset :].strip(b"\0"):
        raise BrokenOffError


def of_7z(data: bytes, passwords: Passwords, room: int) -> Iterator[Member]:
    import py7zr
    from py7zr.io import BytesIOFactory

    tried = [None, *(text for each in passwords if (text := decoded(each, "utf-8")))]
    for password in tried:
        factory = BytesIOFactory(room)
        try:
            with py7zr.SevenZipFile(io.BytesIO(data), password=password) as packed:
                infos = [info for info in packed.list() if not info.is_directory]
                packed.extract(factory=factory)
        except py7zr.exceptions.PasswordRequired:
            continue
        except Exception:  # noqa: BLE001 - the library raises what its decoders raise
            if password is not None:
                continue
            raise UnreadableError("corrupt_archive") from None
        for info in infos:
            product = factory.products.get(info.filename)
            content = b"" if product is None else product.read()
            yield Member(shown(info.filename), content)
        return
    try:
        with py7zr.SevenZipFile(io.BytesIO(data)) as packed:
            names = [info.filename for info in packed.list() if not info.is_directory]
    except Exception as error:
        raise UnreadableError("encrypted") from error
    for name in names:
        yield Member(shown(name), reason="encrypted")


def of_stream(kind: str, data: bytes, path: str, room: int) -> Member:
    last = PurePosixPath(path).name
    dot = last.rfind(".")
    name = last[:dot] if dot > 0 else last
    try:
        if kind == "gz":
            content = gzip.decompress(data)
        elif kind == "bz2":
            content = bz2.decompress(data)
        elif kind == "xz":
            content = lzma.decompress(data)
        else:
            from backports import zstd

            content = zstd.decompress(data)
    except Exception:  # noqa: BLE001 - each of the four raises errors of its own
        return Member(name, reason="corrupt_member")
    if len(content) > room:
        return Member(name, reason="archive_bomb")
    return Member(name, content)
