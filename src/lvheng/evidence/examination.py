"""One file on disk, read to the last member in it: what a reader process does (§16, isolation).

The result is a stream of frames, so that what was read before a breakdown is not lost. Exhibits are
numbered as they are taken up, the file itself first; `frames.Task` says how a fresh process goes on
where another broke down.
"""

from __future__ import annotations

import io
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from lvheng.evidence import archives, kinds, prose
from lvheng.evidence.archives.zips import DAMAGED
from lvheng.evidence.columns import Layout, layout, remaining
from lvheng.evidence.digests import sha256, sm3
from lvheng.evidence.flagging import Values
from lvheng.evidence.frames import Begin, End, Frame, Part, Task, blank, packed
from lvheng.evidence.names import member_name
from lvheng.evidence.plan import TablePlan
from lvheng.evidence.readers import Table, attached, reader
from lvheng.evidence.reasons import LEFT_OUT, Unreadable, described
from lvheng.evidence.records import Register

_STOPS = (KeyboardInterrupt, SystemExit, GeneratorExit)
_KNOWN = ("inside", "sha256", "sm3", "bytes", "kind")


def examine(task: Task, allow: Callable[[int], None] = lambda size: None) -> Iterator[Frame]:
    """Read a file. `allow` is told how many bytes the next step will handle."""
    return _Examination(task, allow).file()


@dataclass
class _Examination:
    task: Task
    allow: Callable[[int], None]
    number: int = -1
    taken: set[str] = field(default_factory=set)

    def file(self) -> Iterator[Frame]:
        exhibit = self.task.exhibit
        self.taken = {exhibit.path, *self.task.taken}
        self.allow(exhibit.size)
        self.limits = archives.Limits.of(exhibit.size, self.task.settings.passwords, self.allow)
        return self._exhibit(exhibit.path, exhibit.read, 0)

    def _exhibit(self, path: str, read: Callable[[], bytes], level: int) -> Iterator[Frame]:
        """An exhibit, and then all that is in it."""
        self.number += 1
        number = self.number
        if number in self.task.broken:
            self.number = self.task.broken[number] - 1
            return
        begun = number < self.task.begun
        ended = begun and number not in self.task.open
        about = blank(path)
        if level:
            about["inside"] = self.task.exhibit.path
        if not begun:
            yield Begin(number, level, dict(about))
        reasons: Counter[str] = Counter()
        sheets: list[tuple[str, int]] = []
        held = False  # whether anything of it was read
        try:
            data = read()
            about |= {"sha256": sha256(data), "sm3": sm3(data), "bytes": len(data)}
            if not begun:
                yield Begin(number, level, dict(about))
            about["kind"] = kind = kinds.kind(data)
            self.allow(_unfolded(kind, data, self.limits))
            if kind not in archives.ARCHIVES and not ended:
                yield from self._tables(kind, data, about, reasons, sheets)
                held = True
            for member in self._members(kind, data, path, level):
                inside = self._path(path, member.name)
                yield from self._exhibit(inside, partial(_content, member), level + 1)
                held = True
        except Unreadable as problem:
            code = problem.code
        except MemoryError:
            code = "too_large"
        except ModuleNotFoundError:
            code = "library_missing"
        except BaseException as problem:  # whatever the libraries raise, panics among it
            if isinstance(problem, _STOPS):
                raise
            code = "reader_crashed"
        else:
            code = ""
        if code:
            reasons = reasons + Counter({code: 1}) if held else Counter({code: 1})
        left_out = code or about["unread_rows"] or any(reasons[name] for name in LEFT_OUT)
        if held or not code:
            about["status"] = "partly_read" if left_out else "read"
        else:
            about = {**blank(path), **{name: about[name] for name in _KNOWN if name in about}}
            sheets = []
        if not ended:
            yield End(number, about | {"reasons": described(reasons)}, sheets)

    def _path(self, archive: str, name: str) -> str:
        """A path that no other exhibit of the file has."""
        first = path = f"{archive}!/{name}"
        place = 1
        while path in self.taken:
            place += 1
            path = f"{first}#{place}"
        self.taken.add(path)
        return path

    def _members(self, kind: str, data: bytes, path: str, level: int) -> Iterator[archives.Member]:
        if kind not in archives.ARCHIVES:
            for name, content in attached(kind, data):
                shown = member_name(name)
                yield archives.unpacked(shown, partial(self._claimed, content))
            return
        if level >= archives.LEVELS:
            raise Unreadable("nested_too_deep")
        yield from archives.members(kind, data, path.rpartition("/")[2], self.limits)

    def _claimed(self, content: bytes) -> bytes:
        self.limits.claim(len(content))
        return content

    def _tables(
        self,
        kind: str,
        data: bytes,
        about: dict[str, Any],
        reasons: Counter[str],
        sheets: list[tuple[str, int]],
    ) -> Iterator[Frame]:
        tables = reader(kind).tables(data, reasons)
        del data  # the tables hold what they need
        rows, read = sum(map(len, tables)), 0
        listed = []
        columns: list[dict[str, Any]] = []
        for table in tables:
            entered = 0
            stated = self.task.settings.plan.table(about["path"], table.name)
            table = remaining(table, self.task.settings.today, stated)
            plan = self._layout(table, stated)
            columns += [{"table": table.name, **one} for one in plan.described()] if plan else []
            for register, elements, many in self._blocks(table, plan, stated, reasons):
                read += many
                entered += register.total
                yield Part(table.name, register, elements, read / rows)
            sheets.append((table.name, entered))
            listed.append({"name": table.name, "visibility": table.visibility, "records": entered})
        unread = sum(table.unread for table in tables)
        about["records"] = sum(many for _, many in sheets)
        about["rows"] = rows + unread
        about["unread_rows"] = unread
        encoding = getattr(tables[0], "encoding", None) if tables else None
        about |= {"encoding": encoding} if encoding else {"sheets": listed}
        about["columns"] = columns

    def _layout(self, table: Table, stated: TablePlan) -> Layout | None:
        """What the columns of a table mean; None for free text."""
        if (stated.form or table.form) != "rows":
            return None
        return layout(table, self.task.settings.today, stated)

    def _blocks(
        self, table: Table, plan: Layout | None, stated: TablePlan, reasons: Counter[str]
    ) -> Iterator[tuple[Register, tuple[int, bytes] | None, int]]:
        """The records of each block, its elements if wanted, and the number of its rows."""
        settings = self.task.settings
        values = Values.of(settings.plan.values, settings.today)
        for block in table.blocks():
            reasons["damaged_number"] += sum(int(mask.sum()) for mask in block.damaged)
            register = Register(settings.today, values)
            if plan:
                found = register.add(block, plan)
            else:
                units = block if table.form == "prose" else prose.whole_rows(block)
                found = register.add_units(units, stated)
            wanted = settings.elements and len(found[1]) > 0
            yield register, packed(found) if wanted else None, len(block.rows)


def _content(member: archives.Member) -> bytes:
    if member.data is None:
        raise Unreadable(member.problem or "corrupt_member")
    return member.data


def _unfolded(kind: str, data: bytes, limits: archives.Limits) -> int:
    """How many bytes the content of a file has: what it says of itself, if it is a ZIP.

    Raises `Unreadable`: archive_bomb. Members of an archive are looked at one by one.
    """
    if kind in archives.ARCHIVES or not data.startswith(kinds.ZIP):
        return len(data)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as file:
            size = sum(info.file_size for info in file.infolist())
    except DAMAGED:  # its reader will say what is wrong
        return len(data)
    if size > limits.bytes:
        raise Unreadable("archive_bomb")
    return max(size, len(data))
