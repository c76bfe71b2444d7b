"""Counting exhibits by the command line: how fast, with one reader and with two (`python -m benchmarks.count`)."""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
from functools import partial
from pathlib import Path

from .measure import Figure, medians

ROWS = 150_000
FILES = 8


def _write(folder: Path) -> int:
    """Lists of made-up people, numbers of a segment that is not in use; their size in bytes."""
    chance = random.Random(7)
    for number in range(FILES):
        lines = ["姓名,手机号,地址"]
        for _ in range(ROWS):
            mobile = f"170{chance.randrange(10**8):08}"
            lines.append(
                f"王小{chance.choice('明红强')},{mobile},北京市某某路{chance.randrange(999)}号"
            )
        (folder / f"{number}.csv").write_text("\n".join(lines), "utf-8")
    return sum(file.stat().st_size for file in folder.iterdir())


def _count(path: Path, *options: str) -> None:
    program = "from lvheng.apps.cli import main; main()"
    command = [sys.executable, "-c", program, "count", str(path), "--json", *options]
    subprocess.run(command, check=True, capture_output=True)


def run() -> list[Figure]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "many"
        folder.mkdir()
        size = _write(folder)
        small = Path(name) / "small.csv"
        small.write_text("姓名,手机号\n", "utf-8")
        seconds = medians(
            {
                "small": partial(_count, small),
                "one": partial(_count, folder, "--workers", "1"),
                "two": partial(_count, folder, "--workers", "2"),
            },
            3,
        )
    figures = [
        Figure(
            "清点一个小文件，自启动至结束",
            "Counting one small file, from start to end",
            f"{seconds['small']:.1f} s",
        )
    ]
    for workers, name in ((1, "one"), (2, "two")):
        speed = size / seconds[name] / 1e6
        figures.append(
            Figure(
                f"清点 {FILES} 份名单，共 {size / 1e6:.0f} MB、{FILES * ROWS:,} 行，{workers} 个读取进程",
                f"Counting {FILES} lists, {size / 1e6:.0f} MB, {FILES * ROWS:,} rows, {workers} reading",
                f"{seconds[name]:.1f} s，{speed:.0f} MB/s",
            )
        )
    for figure in figures:
        print(f"{figure.en}: {figure.result}")
    return figures


if __name__ == "__main__":
    run()
