"""Archives (§16): their members one after the other, in memory only; nothing is written to disk.

A module for each kind has `members(data, name, limits) -> Iterator[Member]`. It raises `Unreadable`
where the directory cannot be read, or where the archive breaks off after some members.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from importlib import import_module
from typing import TypeVar

from lvheng.evidence.reasons import Unreadable

ARCHIVES = {
    "zip": "zips",
    "7z": "seven",
    "rar": "rar",
    "tar": "tar",
    "gz": "streams",
    "bz2": "streams",
    "xz": "streams",
    "zst": "streams",
}
"""The module of this package that opens each kind of `kinds.kind`."""

LEVELS = 8
MEMBERS = 100_000
RATIO = 200
LEAST = 64 << 20
"""What one file on disk may hold, at all levels together: so many levels, members, and bytes: `RATIO`
times its own, or `LEAST`."""

BATCH = 64 << 20
"""About how many bytes are unpacked at once where members are packed as one (7z, rar)."""

__all__ = ["ARCHIVES", "Limits", "Member", "batches", "members", "unpacked"]

T = TypeVar("T")


@dataclass(frozen=True)
class Member:
    """A file in an archive: its name as shown, and its bytes, or why there are none."""

    name: str
    data: bytes | None
    problem: str | None = None


@dataclass
class Limits:
    """What is left of the limits of one file on disk; passwords, those that opened something first.

    `allow` is told how many bytes the next step needs in memory.
    """

    bytes: int
    passwords: Sequence[str] = ()
    allow: Callable[[int], None] = lambda size: None
    members: int = MEMBERS
    opened: list[str] = field(default_factory=list)

    @classmethod
    def of(
        cls, size: int, passwords: Sequence[str] = (), allow: Callable[[int], None] | None = None
    ) -> Limits:
        """Those of a file on disk of so many bytes."""
        return cls(max(LEAST, RATIO * size), passwords, allow or (lambda size: None))

    def claim(self, size: int) -> None:
        """Take bytes that are about to be unpacked. Raises `Unreadable`: archive_bomb."""
        if size > self.bytes:
            raise Unreadable("archive_bomb")
        self.bytes -= size
        self.allow(size)

    def unlock(self, attempt: Callable[[str], T]) -> T:
        """What the first password gives with which `attempt` raises nothing.

        Raises `Unreadable`: encrypted.
        """
        for password in dict.fromkeys([*self.opened, *self.passwords]):
            try:
                result = attempt(password)
            except (MemoryError, NotImplementedError):
                raise
            except Exception:  # noqa: BLE001  a wrong password shows in many ways
                continue
            if password not in self.opened:
                self.opened.append(password)
            return result
        raise Unreadable("encrypted")


def members(kind: str, data: bytes, name: str, limits: Limits) -> Iterator[Member]:
    """The members of an archive; `name` is the last part of its path.

    Raises `Unreadable`, at once or after some members: corrupt_archive, encrypted,
    too_many_members.
    """
    module = import_module(f"{__name__}.{ARCHIVES[kind]}")
    for member in module.members(data, name, limits):
        if not limits.members:
            raise Unreadable("too_many_members")
        limits.members -= 1
        yield member


def unpacked(name: str, unpack: Callable[[], bytes]) -> Member:
    """A member, or one that says why it cannot be unpacked."""
    try:
        return Member(name, unpack())
    except Unreadable as problem:
        code = problem.code
    except MemoryError:
        code = "too_large"
    except NotImplementedError:
        code = "unsupported_method"
    except Exception:  # noqa: BLE001  the libraries raise whatever the damage leads to
        code = "corrupt_member"
    return Member(name, None, code)


def batches(
    files: Sequence[T],
    describe: Callable[[T], tuple[str, int, str | None]],
    unpack: Callable[[Sequence[T]], list[bytes]],
    limits: Limits,
) -> Iterator[Member]:
    """The members of an archive that packs its files together: some at once, or each is unpacked anew.

    `describe` gives name, size and the reason not to unpack a file; `unpack` the bytes of some files.
    """
    waiting: list[tuple[str, T]] = []
    held = 0

    def alone(file: T) -> bytes:
        return unpack([file])[0]

    def flush() -> Iterator[Member]:
        contents: list[bytes] = []
        problem = None
        try:
            contents = unpack([file for _, file in waiting]) if len(waiting) > 1 else []
        except Exception as error:  # noqa: BLE001  whichever it is, each on its own will tell
            if isinstance(error, Unreadable) and error.code == "encrypted":
                problem = error.code  # or every password is tried on every file
        for place, (name, file) in enumerate(waiting):
            if contents or problem:
                yield Member(name, contents[place] if contents else None, problem)
            else:
                yield unpacked(name, partial(alone, file))
        waiting.clear()

    for file in files:
        name, size, problem = describe(file)
        if problem is None:
            try:
                limits.claim(size)
            except Unreadable as bomb:
                problem = bomb.code
        if problem is not None or held + size > BATCH:
            yield from flush()
            held = 0
        if problem is not None:
            yield Member(name, None, problem)
            continue
        waiting.append((name, file))
        held += size
        limits.allow(held)
    yield from flush()
