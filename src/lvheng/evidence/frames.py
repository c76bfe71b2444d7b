"""What goes over the pipes between the program and its readers: tasks one way, frames the other.

    Begin   an exhibit is taken up        Part   records of some rows of it
    End     what there is to say of it

Eight bytes of length, then the content. Light to import: the program has files read before it loads
its own libraries.
"""

from __future__ import annotations

import datetime
import pickle
from dataclasses import dataclass, field
from typing import IO, TYPE_CHECKING, Any, NamedTuple

from lvheng.evidence.intake import Exhibit
from lvheng.evidence.plan import Plan

if TYPE_CHECKING:
    from lvheng.evidence.records import Register


@dataclass(frozen=True)
class Settings:
    """What every file is read with. `elements` says whether they are wanted beside the records."""

    today: datetime.date
    passwords: tuple[str, ...] = ()
    elements: bool = False
    plan: Plan = field(default_factory=Plan)


class Task(NamedTuple):
    """A file to be examined. `taken` are paths of other files that look like those of members.

    The rest is for a file on which a process broke down: exhibits numbered below `begun` were taken up
    by it, and are ended but for those in `open`; `broken` are those that no process survives: number
    -> the number of the exhibit after it and all that is in it.
    """

    settings: Settings
    exhibit: Exhibit
    taken: frozenset[str] = frozenset()
    begun: int = 0
    open: frozenset[int] = frozenset()
    broken: dict[int, int] = {}  # noqa: RUF012  it is never changed


class Begin(NamedTuple):
    """Sent once more when size and hash are known."""

    number: int
    level: int
    about: dict[str, Any]


class Part(NamedTuple):
    """Records of one table: `share` of the rows of the exhibit have been read. `elements` is
    (row numbers, elements), packed, or None."""

    sheet: str
    register: Register
    elements: tuple[int, bytes] | None
    share: float


class End(NamedTuple):
    """`sheets` are (name, records) of the tables."""

    number: int
    about: dict[str, Any]
    sheets: list[tuple[str, int]]


Frame = Begin | Part | End


def blank(path: str) -> dict[str, Any]:
    """What is said of an exhibit before anything is known."""
    return {
        "path": path,
        "sha256": None,
        "sm3": None,
        "bytes": None,
        "records": 0,
        "status": "unreadable",
        "reasons": [],
        "rows": 0,
        "unread_rows": 0,
    }


def packed(content: Any) -> tuple[int, bytes]:
    """Elements wait in memory until the exhibits before theirs have been read: small, then."""
    import pyarrow as pa

    data = pickle.dumps(content, protocol=5)
    return len(data), pa.compress(data, codec="lz4", asbytes=True)


def unpacked(content: tuple[int, bytes]) -> Any:
    """What `packed` was given."""
    import pyarrow as pa

    size, data = content
    return pickle.loads(pa.decompress(data, size, codec="lz4"))


def send(pipe: IO[bytes], content: Any) -> None:
    data = pickle.dumps(content, protocol=5)
    pipe.write(len(data).to_bytes(8, "big"))
    pipe.write(data)
    pipe.flush()


def receive(pipe: IO[bytes]) -> Any:
    """The next frame. Raises `EOFError` where the other side has gone."""
    length = pipe.read(8)
    if len(length) < 8:
        raise EOFError
    data = pipe.read(int.from_bytes(length, "big"))
    if len(data) < int.from_bytes(length, "big"):
        raise EOFError
    return pickle.loads(data)
