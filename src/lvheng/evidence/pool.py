"""The reading of files in processes of their own (§16, isolation), several at once.

`Pool.read` gives what was read in the order of the files, whichever process was done first. A process
that broke down, or was too slow, is replaced, and reading goes on after the exhibit that it had in
hand. One process that is in order is kept for the next count: starting one takes a second.
"""

from __future__ import annotations

import atexit
import os
import subprocess
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, TimeoutError
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Any

from lvheng.evidence import frames

if TYPE_CHECKING:
    from lvheng.evidence.intake import Exhibit

SECONDS = 120.0
SECONDS_PER_MIB = 10.0
"""How long an exhibit may take: so long, and so long for each MiB of it."""

_MOST = 4  # processes, unless more are asked for
_BYTES_EACH = 4 << 20  # so much to read is worth one more process
_PROGRAM = "from lvheng.evidence.worker import serve; serve()"


@dataclass
class Read:
    """One exhibit as it was read: what is said of it, and its records (see `frames`).

    `level` is 0 for a file on disk, 1 for what is in it, and so on. `sheets` are (name, records).
    """

    about: dict[str, Any]
    level: int
    parts: list[Any] = field(default_factory=list)
    sheets: list[tuple[str, int]] = field(default_factory=list)


class _Reader:
    """A process that reads. `deadline` is when what it has in hand has taken too long."""

    def __init__(self) -> None:
        self.deadline: float | None = None
        self.too_slow = False
        self._owner = os.getpid()
        self._ready = False
        self._process = subprocess.Popen(
            # -P: no module is taken from the folder that the program was started in.
            [sys.executable, "-P", "-c", _PROGRAM],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )

    def send(self, task: Any) -> None:
        assert self._process.stdin
        if not self._ready:
            try:
                self._ready = self.receive()
            except EOFError:
                raise RuntimeError("the process that reads exhibits does not start") from None
        frames.send(self._process.stdin, task)

    def receive(self) -> Any:
        assert self._process.stdout
        return frames.receive(self._process.stdout)

    def alive(self) -> bool:
        return self._owner == os.getpid() and self._process.poll() is None

    def kill(self) -> None:
        """From any thread: whoever waits for its answer learns that there is none."""
        self._process.kill()

    def end(self) -> None:
        if self._owner != os.getpid():
            return  # it is that of the process which this one was forked from
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            with suppress(OSError):
                if pipe:
                    pipe.close()


_spare: list[_Reader] = []
_spare_lock = threading.Lock()


@atexit.register
def _end_spare() -> None:
    while _spare:
        _spare.pop().end()


def _take() -> _Reader:
    with _spare_lock:
        reader = _spare.pop() if _spare else None
    return reader if reader and reader.alive() else _Reader()


class Pool:
    """Readers for one count; a context that ends them."""

    def __init__(self, workers: int | None = None):
        cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
        self._workers = workers or min(cores or 1, _MOST)
        self._idle = [_take()]  # it starts while the program itself loads its libraries
        self._busy: set[_Reader] = set()
        self._lock = threading.Lock()
        self._closed = False
        self._steps: SimpleQueue[int] = SimpleQueue()
        self._closing = ExitStack()

    def __enter__(self) -> Pool:
        return self

    def __exit__(self, *problem: object) -> None:
        with self._lock:
            self._closed = True
            for reader in self._busy:
                reader.kill()
        self._end()

    def _end(self) -> None:
        """End the readers but for one to spare: what comes after reading needs the memory."""
        self._closing.close()  # waits for the threads, whose readers are gone
        idle, self._idle = self._idle, []
        for reader in idle:
            with _spare_lock:
                if not _spare and reader.alive():
                    _spare.append(reader)
                    continue
            reader.end()

    def read(
        self, files: Sequence[Exhibit], settings: frames.Settings, step: Callable[[int], None]
    ) -> Iterator[list[Read]]:
        """For each file in turn what was read: itself, then what is in it. Reading begins at once.

        `step` is told of bytes that have been read since it was last told.
        """
        sizes = [file.size for file in files]
        paths = {file.path for file in files if "!/" in file.path}
        threads = min(self._workers, 1 + sum(sizes) // _BYTES_EACH, max(len(files), 1))
        executor = ThreadPoolExecutor(threads, "lvheng-reader")
        self._closing.callback(executor.shutdown, cancel_futures=True)
        waiting = deque(
            executor.submit(self._file, file, size, settings, frozenset(paths - {file.path}))
            for file, size in zip(files, sizes, strict=True)
        )
        return self._results(waiting, step)

    def _results(
        self, waiting: deque[Future[list[Read]]], step: Callable[[int], None]
    ) -> Iterator[list[Read]]:
        while waiting:
            yield self._awaited(waiting.popleft(), step)
        self._tell(step)
        self._end()

    def _awaited(self, future: Future[list[Read]], step: Callable[[int], None]) -> list[Read]:
        while True:
            self._tell(step)
            try:
                return future.result(timeout=0.05)
            except TimeoutError:
                now = time.monotonic()
                with self._lock:
                    late = [r for r in self._busy if r.deadline is not None and r.deadline < now]
                for reader in late:
                    reader.too_slow = True
                    reader.kill()

    def _tell(self, step: Callable[[int], None]) -> None:
        while True:
            try:
                step(self._steps.get_nowait())
            except Empty:
                return

    # In the threads: one for each process

    def _file(
        self, file: Exhibit, size: int, settings: frames.Settings, taken: frozenset[str]
    ) -> list[Read]:
        reading = _Reading(file.path)
        told = 0
        while True:
            reader = self._reader()
            worn = True
            try:
                reader.send(frames.Task(settings, file, taken, *reading.state()))
                while not isinstance(frame := reader.receive(), bool):
                    reader.deadline = reading.enter(frame)
                    now = int(size * reading.share)
                    if now > told:
                        self._steps.put(now - told)
                        told = now
                worn = frame
                break
            except (EOFError, OSError, ValueError):
                reading.break_down("too_slow" if reader.too_slow else "reader_crashed")
                if reading.over or self._closed:
                    break
            finally:
                reader.deadline = None
                self._give_back(reader, worn)
        self._steps.put(size - told)
        return reading.result()

    def _reader(self) -> _Reader:
        with self._lock:
            reader = self._idle.pop() if self._idle else None
        if reader is None or not reader.alive():
            reader = _take()
        with self._lock:
            self._busy.add(reader)
        return reader

    def _give_back(self, reader: _Reader, worn: bool) -> None:
        with self._lock:
            self._busy.discard(reader)
            if not worn and not self._closed:
                self._idle.append(reader)
                return
        reader.end()


class _Reading:
    """The frames of one file, put together."""

    def __init__(self, path: str):
        self.found: list[Read] = []
        self.broken: dict[int, int] = {}
        self.share = 0.0
        self._open: list[int] = []
        self._first = frames.blank(path)

    def enter(self, frame: Any) -> float:
        """Take a frame; until when the next one may take."""
        if isinstance(frame, frames.Begin):
            if frame.number == len(self.found):
                self.found.append(Read(frame.about, frame.level))
                self._open.append(frame.number)
            self.found[frame.number].about = frame.about
        elif isinstance(frame, frames.Part):
            self.found[self._open[-1]].parts.append(frame)
            if len(self.found) == 1:
                self.share = frame.share
        else:
            one = self.found[frame.number]
            one.about, one.sheets = frame.about, frame.sheets
            if not frame.sheets:
                one.parts.clear()
            self._open.remove(frame.number)
        in_hand = self.found[self._open[-1]].about if self._open else self._first
        size = (in_hand["bytes"] or 0) / (1 << 20)
        return time.monotonic() + SECONDS + SECONDS_PER_MIB * size

    def break_down(self, code: str) -> None:
        """The exhibit begun last, of those that are not ended, could not be read."""
        from lvheng.evidence.reasons import described

        if not self.found:
            self.found.append(Read(self._first, 0))
            self._open.append(0)
        for number in self._open:
            self.found[number].parts.clear()  # a fresh process will send them once more
        if self._open:
            number = self._open.pop()
            one = self.found[number]
            one.about = {**one.about, "reasons": described({code: 1})}
            self.broken[number] = len(self.found)

    def state(self) -> tuple[int, frozenset[int], dict[int, int]]:
        """How far reading has come (see `frames.Task`)."""
        return len(self.found), frozenset(self._open), self.broken

    @property
    def over(self) -> bool:
        """Whether nothing is left to be read."""
        return not self._open

    def result(self) -> list[Read]:
        """All exhibits of the file. What holds any that was not read is partly read."""
        from lvheng.evidence.reasons import described

        for place in reversed(range(len(self.found))):
            one, end = self.found[place], place + 1
            while end < len(self.found) and self.found[end].level > one.level:
                end += 1
            statuses = [below.about["status"] for below in self.found[place + 1 : end]]
            unread = len(statuses) - statuses.count("read")
            if unread:
                one.about["reasons"] += described({"member_unread": unread})
            if statuses and (unread or one.about["status"] == "unreadable"):
                one.about["status"] = "partly_read"
        return self.found
