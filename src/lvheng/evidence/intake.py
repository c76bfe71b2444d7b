"""Exhibits (§1): which files there are, their SHA-256."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from lvheng.errors import InputError, Problem, nearest
from lvheng.evidence.names import escaped
from lvheng.evidence.reasons import Unreadable


@dataclass(frozen=True)
class Exhibit:
    """A file to be counted: where it is, and the path that it is shown by.

    `problem` is the reason why it is not even opened, or None.
    """

    file: Path
    path: str
    problem: str | None = None

    @property
    def size(self) -> int:
        """Its bytes as the file system counts them; 0 if it cannot say."""
        try:
            return 0 if self.problem else self.file.stat().st_size
        except OSError:
            return 0

    def read(self) -> bytes:
        """Its bytes, read once. Raises `Unreadable`."""
        if self.problem:
            raise Unreadable(self.problem)
        try:
            return self.file.read_bytes()
        except OSError:
            raise Unreadable("no_access") from None


def find(paths: Sequence[Path]) -> list[Exhibit]:
    """The exhibits of some files and folders, in the order of the path that each is shown by.

    Raises `InputError` that names every path that does not exist.
    """
    given = [Path(path) for path in paths]
    _check(given)
    whole = [Path(os.path.abspath(path)) for path in given]
    base = Path(os.path.commonpath(whole))
    if base.is_symlink() or not base.is_dir():
        base = base.parent
    found: dict[str, Exhibit] = {}
    for path in whole:
        for file, problem in _walk(path):
            shown = _shown(file.relative_to(base))
            exhibit = Exhibit(file, shown, problem)
            # The same file, given twice, is one exhibit.
            place = _real(file)
            if place not in found or shown < found[place].path:
                found[place] = exhibit
    return sorted(found.values(), key=lambda exhibit: (exhibit.path, str(exhibit.file)))


def places(files: Sequence[Exhibit], paths: Sequence[Path]) -> set[int]:
    """The places among the files of those that some paths lead to. Raises `InputError` as `find`."""
    place = {_real(one.file): number for number, one in enumerate(files)}
    return {place[_real(one.file)] for one in find(paths)}


def _real(file: Path) -> str:
    return os.path.join(os.path.realpath(file.parent), file.name)


def _check(paths: list[Path]) -> None:
    problems = []
    if not paths:
        problems.append(
            Problem("no_path", "", "没有给出文件或文件夹。", "No file or folder is given.")
        )
    for path in paths:
        if path.exists() or path.is_symlink():
            continue
        parent = path.parent
        siblings = sorted(os.listdir(parent)) if parent.is_dir() else []
        near = nearest(path.name, siblings)
        problems.append(
            Problem(
                "path_not_found",
                str(path),
                "没有这个文件或文件夹。" + (f"是否指“{parent / near}”？" if near else ""),
                "There is no such file or folder."
                + (f" Did you mean {str(parent / near)!r}?" if near else ""),
            )
        )
    if problems:
        raise InputError(problems)


def _walk(path: Path) -> Iterator[tuple[Path, str | None]]:
    """Files under a path, each with the reason not to open it, if there is one."""
    left = [path]
    while left:
        path = left.pop()
        try:
            mode = path.lstat().st_mode
            inside = os.listdir(path) if stat.S_ISDIR(mode) else []
        except OSError:
            yield path, "no_access"
            continue
        if stat.S_ISLNK(mode):
            yield path, "symbolic_link"
        elif stat.S_ISDIR(mode):
            left.extend(path / name for name in inside)
        else:
            yield path, None if stat.S_ISREG(mode) else "not_a_file"


def _shown(path: Path) -> str:
    """The POSIX form, harmless in a line."""
    return escaped(path.as_posix())
