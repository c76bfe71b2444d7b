"""Writes the folder, counts it in a program of its own, and says what came of it."""

from __future__ import annotations

import json
import os
import random
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from . import loose, packed

GUARD = Path(__file__).parent / "guard"
LIMIT = 1000 << 20


def table(chance: random.Random, rows: int = 20) -> bytes:
    """An ordinary exhibit: names and numbers of a segment that is not in use."""
    lines = ["姓名,手机号", *(f"王某,170{chance.randrange(10**8):08}" for _ in range(rows))]
    return ("\n".join(lines) + "\n").encode(chance.choice(["utf-8", "gb18030", "utf-16"]))


def write(folder: Path, many: int, *, copies: int = 2, seed: int = 5) -> dict[str, set[str]]:
    """Write so many files; the hostile ones with the reasons of which one must be given."""
    chance = random.Random(seed)
    expected: dict[str, set[str]] = {}
    bad = [
        *packed.hostile(table(chance), copies),
        *loose.hostile("姓名,手机号\n王某,17012345670\n".encode(), seed),
    ]
    for name, content, reasons in bad:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        expected[name] = reasons
    expected |= _special(folder)
    book = loose.workbook([["姓名", "手机号"], *([["李某", f"1709999{n:04}"] for n in range(20)])])
    for number in range(many - len(expected)):
        path = folder / f"常/{number // 100}/{number}.dat"
        path.parent.mkdir(parents=True, exist_ok=True)
        plain = table(chance)
        path.write_bytes((plain, plain, plain, packed.zipped([("a.csv", plain)]), book)[number % 5])
    return expected


def _special(folder: Path) -> dict[str, set[str]]:
    """What is no file, what may not be opened, and odd names."""
    place = folder / "异"
    place.mkdir()
    expected: dict[str, set[str]] = {}
    os.mkfifo(place / "pipe")
    os.mknod(place / "socket", stat.S_IFSOCK | 0o600)
    expected |= {"异/pipe": {"not_a_file"}, "异/socket": {"not_a_file"}}
    if os.geteuid() == 0:
        os.mknod(place / "zero", stat.S_IFCHR | 0o600, os.makedev(1, 5))
        expected["异/zero"] = {"not_a_file"}
    else:
        (place / "closed.csv").write_bytes(b"x")
        (place / "closed.csv").chmod(0)
        expected["异/closed.csv"] = {"no_access"}
    for name, target in (
        ("loop", ".."),
        ("self", "self"),
        ("gone", "no"),
        ("passwd", "/etc/passwd"),
    ):
        (place / name).symlink_to(target)
        expected[f"异/{name}"] = {"symbolic_link"}
    for raw, shown in (
        (b"a\nb.csv", "a\\x0ab.csv"),
        (b"\xff\xfe.csv", "\\xff\\xfe.csv"),
        (b"-rf", "-rf"),
        ("名单.csv".encode("gbk"), "".join(f"\\x{b:02x}" for b in "名单".encode("gbk")) + ".csv"),
        (b"n" * 255, "n" * 255),
        (b"a.zip!", "a.zip!"),
    ):
        with open(os.fsencode(place) + b"/" + raw, "wb") as file:
            file.write(b"x")
        expected[f"异/{shown}"] = set()
    here = os.open(place, os.O_RDONLY)
    for _ in range(1_500):
        os.mkdir("d", dir_fd=here)
        below = os.open("d", os.O_RDONLY, dir_fd=here)
        os.close(here)
        here = below
    os.close(here)
    return expected


@dataclass
class Outcome:
    """What a count of the folder said and did; `memory` is the most of all processes together."""

    code: int
    tally: dict[str, Any]
    errors: str
    seconds: float
    memory: int
    violations: list[str]
    strays: list[str]

    def wrong(self, expected: dict[str, set[str]]) -> list[str]:
        """The hostile files of which the wrong thing, or nothing, is said."""
        found: dict[str, list[dict[str, Any]]] = {}
        for one in self.tally["exhibits"]:
            found.setdefault(one.get("inside", one["path"]), []).append(one)
        wrong = []
        for name, reasons in expected.items():
            said = {reason["code"] for one in found.get(name, []) for reason in one["reasons"]}
            unread = [one for one in found.get(name, []) if one["status"] != "read"]
            silent = [one for one in unread if not one["reasons"]]
            fine = not unread if not reasons else reasons == packed.ANY or said & reasons
            if name not in found or silent or not fine:
                wrong.append(f"{name}: {sorted(said)}, not {sorted(reasons)}")
        return wrong

    def problems(self, expected: dict[str, set[str]]) -> list[str]:
        """Everything that is not as it must be."""
        found = self.wrong(expected)
        found += [*self.violations, *self.strays]
        found += [self.errors] if "Traceback" in self.errors else []
        found += [f"{self.memory >> 20} MiB"] if self.memory >= LIMIT else []
        return found + ([f"exit code {self.code}"] if self.code != 1 else [])


@contextmanager
def emptied(folder: Path) -> Iterator[Path]:
    """Removes all of it at the end: it goes deeper than Python's own functions can follow."""
    try:
        yield folder
    finally:
        subprocess.run(["rm", "-rf", "--", str(folder)], check=True)


def count(folder: Path, scratch: Path, *options: str) -> Outcome:
    """Count a folder by the command line, with nothing around but empty folders in `scratch`."""
    for name in ("home", "temporary", "here"):
        (scratch / name).mkdir(parents=True)
    noted = scratch / "violations"
    noted.write_text("")
    environment = os.environ | {
        "HOME": str(scratch / "home"),
        "TMPDIR": str(scratch / "temporary"),
        "PYTHONPATH": str(GUARD),
        "LVHENG_GUARD_NOTES": str(noted),
        "LVHENG_GUARD_OUT": str(scratch / "out"),
    }
    program = "from lvheng.apps.cli import main; main()"
    arguments = ["count", str(folder), "--json", "--out", str(scratch / "out"), *options]
    begin = time.monotonic()
    with (
        open(scratch / "answer", "wb") as answer,
        open(scratch / "errors", "wb") as errors,
        subprocess.Popen(
            [sys.executable, "-c", program, *arguments],
            stdout=answer,
            stderr=errors,
            env=environment,
            cwd=scratch / "here",
        ) as process,
    ):
        memory = 0
        while process.poll() is None:
            memory = max(memory, _memory(process.pid))
            time.sleep(0.05)
    return Outcome(
        process.returncode,
        json.loads((scratch / "answer").read_bytes() or b"{}"),
        (scratch / "errors").read_text("utf-8", "replace"),
        time.monotonic() - begin,
        memory,
        noted.read_text().splitlines(),
        [str(p) for name in ("home", "temporary", "here") for p in (scratch / name).rglob("*")],
    )


def _memory(pid: int) -> int:
    """What a process and its children hold, shared pages divided among them (PSS)."""
    import psutil

    total = 0
    try:
        process = psutil.Process(pid)
        for one in [process, *process.children(recursive=True)]:
            total += one.memory_full_info().pss
    except psutil.Error:
        pass
    return total
