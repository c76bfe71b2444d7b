"""Processes that read: one that breaks down costs one exhibit, and nothing depends on how many there are."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

import pytest
from tests.hostile import packed

from lvheng.evidence import count, pool

BREAKING = """
import os, time
from lvheng.evidence import worker
from lvheng.evidence.readers import text
tables = text.tables
def breaking(data, reasons):
    if data.startswith(b"die"):
        os.abort()
    if data.startswith(b"hang"):
        time.sleep(60)
    if data.startswith(b"raise"):
        raise RuntimeError(data)
    if data.startswith(b"grow"):
        return [b"x" * (1 << 30)]
    return tables(data, reasons)
text.tables = breaking
worker.serve()
"""


@pytest.fixture
def breaking(monkeypatch) -> None:
    """Readers that break down on files that tell them to, and may take seven seconds."""
    pool._end_spare()
    monkeypatch.setattr(pool, "_PROGRAM", BREAKING)
    monkeypatch.setattr(pool, "SECONDS", 7.0)
    yield
    pool._end_spare()


def codes(tally) -> dict[str, str]:
    return {
        one["path"]: one["reasons"][0]["code"] if one["reasons"] else one["status"]
        for one in tally.exhibits
    }


def test_a_breakdown_costs_one_exhibit(make, breaking) -> None:
    for name in ("die", "hang", "raise", "grow"):
        make.write(f"{name}.csv", f"{name} {make.mobile()}")
        make.csv(f"{name}2.csv", [["手机号"], [make.mobile()]])
    tally = make.count(workers=2)
    assert codes(tally) == {
        "die.csv": "reader_crashed",
        "die2.csv": "read",
        "grow.csv": "too_large" if sys.platform == "linux" else "read",
        "grow2.csv": "read",
        "hang.csv": "too_slow",
        "hang2.csv": "read",
        "raise.csv": "reader_crashed",
        "raise2.csv": "read",
    }
    assert (tally.records, tally.headline["C"]) == (4, 4)
    assert all(one["sha256"] for one in tally.exhibits)


def test_reading_goes_on_after_the_member_that_broke(make, breaking) -> None:
    def table() -> bytes:
        return f"姓名,手机号\n王某,{make.mobile()}\n".encode()

    inner = packed.zipped([("die.csv", b"die"), ("d.csv", table())])
    files = [("a.csv", table()), ("die.csv", b"die"), ("b.csv", table()), ("c.zip", inner)]
    make.write("a.zip", packed.zipped([*files, ("e.csv", table())]))
    tally = make.count()
    assert codes(tally) == {
        "a.zip": "member_unread",
        "a.zip!/a.csv": "read",
        "a.zip!/die.csv": "reader_crashed",
        "a.zip!/b.csv": "read",
        "a.zip!/c.zip": "member_unread",
        "a.zip!/c.zip!/die.csv": "reader_crashed",
        "a.zip!/c.zip!/d.csv": "read",
        "a.zip!/e.csv": "read",
    }
    assert (tally.records, tally.headline["C"]) == (4, 4)


def test_a_process_is_kept_for_the_next_count(make) -> None:
    make.csv("a.csv", [["手机号"], [make.mobile()]])
    make.count()
    (spare,) = pool._spare
    assert make.count().records == 1
    assert pool._spare == [spare]
    assert spare.alive()


def test_processes_that_do_not_start_are_no_result(make, monkeypatch) -> None:
    pool._end_spare()
    monkeypatch.setattr(pool, "_PROGRAM", "raise SystemExit(1)")
    make.csv("a.csv", [["手机号"], [make.mobile()]])
    with pytest.raises(RuntimeError, match="does not start"):
        make.count()


def test_same_bytes_whatever_the_workers_and_the_order(make, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(
        pool, "_BYTES_EACH", 1
    )  # one process for each file, if that many are allowed
    for number in range(9):
        rows = [["王某", make.mobile(), make.resident_id()] for _ in range(40 - number * 4)]
        make.csv(f"{number % 3}/{number}.csv", [["姓名", "手机号", "身份证号"], *rows])
    table = (make.folder / "0/0.csv").read_bytes()
    make.write("1/a.zip", packed.zipped([("a.csv", table), ("b.7z", b"7z\xbc\xaf\x27\x1c")]))
    paths = [make.folder / name for name in "012"]
    seen = set()
    for turn, workers in enumerate((1, 2, 4)):
        random.Random(turn).shuffle(paths)
        tally = count(paths, workers=workers, out=tmp_path / str(turn)).to_dict()
        folder = Path(tally.pop("ledger"))
        files = [(file.name, file.read_bytes()) for file in sorted(folder.iterdir())]
        seen.add((str(tally), str(files)))
    assert len(seen) == 1


def test_a_folder_with_modules_in_it_is_no_danger(make, tmp_path: Path) -> None:
    """The readers take no module from the folder that the program was started in."""
    make.csv("a.csv", [["手机号"], [make.mobile()]])
    for name in ("numpy.py", "pyarrow.py", "pickle.py", "signal.py"):
        make.write(name, "raise SystemExit('taken in')")
    program = (
        "import sys; sys.path.pop(0); from pathlib import Path; from lvheng.evidence import count; "
        f"print(count([Path({str(make.folder)!r})]).exhibits[0]['status'])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=make.folder,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "read"
