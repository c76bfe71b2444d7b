"""§1 of docs/counting.md: from paths to exhibits, and which reader a kind has."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path

from . import kinds, messages
from .archives import (
    LEAST_BYTES,
    MOST_LEVELS,
    MOST_MEMBERS,
    TIMES,
    BrokenOffError,
    Member,
    Passwords,
    members,
)
from .delimited import section_3_table
from .encoding import Line, section_2_lines
from .errors import NotRecountedError, UnreadableError
from .header import Table

FINE = ("read", "not_recounted")


@dataclass
class Exhibit:
    path: str
    tables: list[Table] = field(default_factory=list)
    unread: int = 0
    status: str = "read"
    not_recounted: str = ""  # why this counter did not read what the page says how to read
    lines: list[Line] | None = None  # of a text that is a table by §3
    delimiter: str | None = None

    @property
    def rows(self) -> int:
        return self.unread + sum(len(table.rows) for table in self.tables)


def section_1_files(paths: list[Path]) -> dict[str, Path]:
    """The files below the paths by the path shown, in order."""
    found: dict[str, Path] = {}
    base = Path(os.path.commonpath([path.absolute() for path in paths]))
    if base.is_symlink() or not base.is_dir():
        base = base.parent
    for path in paths:
        for file in files_below(path.absolute()):
            found[file.relative_to(base).as_posix()] = file  # reached twice, it is one exhibit
    return dict(sorted(found.items()))


def section_1_exhibits(paths: list[Path], passwords: Passwords | None = None) -> list[Exhibit]:
    files = section_1_files(paths)
    return [
        each for shown, file in files.items() for each in read_file(shown, file, passwords or [])
    ]


def files_below(path: Path) -> list[Path]:
    if path.is_symlink() or not path.is_dir():
        return [path]
    return [file for entry in path.iterdir() for file in files_below(entry)]


def read_file(shown: str, file: Path, passwords: Passwords) -> list[Exhibit]:
    if file.is_symlink() or not file.is_file():
        return [Exhibit(shown, status="unreadable")]
    data = file.read_bytes()
    return Inside(data, passwords).read(shown, data, 1)


class Inside:
    """One file on disk and all that is in it, at every level: names taken, bytes left."""

    def __init__(self, data: bytes, passwords: Passwords) -> None:
        self.passwords = passwords
        self.room = max(TIMES * len(data), LEAST_BYTES)
        self.left = MOST_MEMBERS
        self.taken: set[str] = set()

    def read(self, shown: str, data: bytes, level: int) -> list[Exhibit]:
        kind = kinds.section_1_kind(data)
        attached = messages.attachments(kind, data)
        if kind not in kinds.ARCHIVES:
            exhibit = read_exhibit(shown, data)
            inside = [Member(name, content) for name, content in attached]
            found = [each for member in inside for each in self.member(shown, member, level + 1)]
            if exhibit.status == "read" and any(each.status not in FINE for each in found):
                exhibit.status = "partly_read"
            return [exhibit, *found]
        exhibit = Exhibit(shown)
        if level > MOST_LEVELS:
            exhibit.status = "unreadable"
            return [exhibit]
        found = []
        try:
            for member in members(kind, data, shown, self.passwords, self.room):
                if self.left == 0:
                    exhibit.status = "partly_read"
                    break
                self.left -= 1
                self.room -= len(member.data)
                found += self.member(shown, member, level + 1)
        except UnreadableError:
            exhibit.status = "unreadable"
        except NotRecountedError as why:
            exhibit.status, exhibit.not_recounted = "not_recounted", str(why)
        except BrokenOffError:
            exhibit.status = "partly_read" if found else "unreadable"
        if exhibit.status == "read" and any(each.status not in FINE for each in found):
            exhibit.status = "partly_read"
        return [exhibit, *found]

    def member(self, shown: str, member: Member, level: int) -> list[Exhibit]:
        path = wanted = f"{shown}!/{member.name}"
        number = 1
        while path in self.taken:
            number += 1
            path = f"{wanted}#{number}"
        self.taken.add(path)
        if member.reason:
            return [Exhibit(path, status="unreadable")]
        return self.read(path, member.data, level)


def read_exhibit(shown: str, data: bytes) -> Exhibit:
    exhibit = Exhibit(shown)
    try:
        read_into(exhibit, data)
    except UnreadableError:
        exhibit.status = "unreadable"
    except NotRecountedError as why:
        exhibit.status, exhibit.not_recounted = "not_recounted", str(why)
    if exhibit.status in ("unreadable", "not_recounted"):
        exhibit.tables, exhibit.unread, exhibit.lines = [], 0, None
    return exhibit


def read_into(exhibit: Exhibit, data: bytes) -> None:
    kind = kinds.section_1_kind(data)
    if kind == "text":
        lines = section_2_lines(data)
        text = "\n".join(line or "" for _, line in lines)
        kind = kinds.kind_of_text(text)
    chat = messages.chat_table(lines) if kind == "text" else None
    if chat:
        exhibit.tables = [chat]
        exhibit.unread = sum(line is None for _, line in lines)
        exhibit.status = "partly_read" if exhibit.unread else "read"
        return
    if kind == "text":
        table, delimiter = section_3_table(lines)
        exhibit.tables, exhibit.lines, exhibit.delimiter = [table], lines, delimiter
        exhibit.unread = table.unread + sum(text is None for _, text in lines)
        exhibit.status = "partly_read" if exhibit.unread else "read"
        return
    exhibit.tables, partly = kinds.read(kind, data)
    exhibit.unread = sum(table.unread for table in exhibit.tables)
    exhibit.status = "partly_read" if partly or exhibit.unread else "read"
