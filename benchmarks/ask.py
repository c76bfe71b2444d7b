"""From 1,000 characters to an answer: `lvheng.guidance.answer` and its document, in a warm process, and its memory.

    python -m benchmarks.ask

The texts are made here: three ways of telling a case, filled with idle sentences to 1,000 characters, with other
persons and numbers each time. *Warm* is a process that has answered before; a text whose acts have another shape than any
before it (`first of its shape`) also pays for the compiling of its question. Memory is that of a new process
that answers all of them. A text of 2 MB must take time in proportion. Limits: 150 ms and 200 MB. Seconds are of the
processor: one thread does it all, and the machine is shared.
"""

from __future__ import annotations

import random
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from statistics import median

from .measure import Figure

ON = date(2026, 11, 22)
LIMIT_SECONDS, LIMIT_MB = 0.150, 200
TEXTS, LENGTH = 30, 1000
ROOT = Path(__file__).parent.parent
_IDLE = (
    "事情过去了很久，家里人一直放心不下，托了不少人打听也没有结果。",
    "当时大家都忙着别的事，谁也没有想到后来会闹得这样大。",
    "街坊邻居说什么的都有，他自己倒是一句话也不肯多讲。",
)
_TOLD = (
    "被告人张某利用担任某公司客服的便利，将客户姓名、电话{n}条出售给李某，获利{m}元。",
    "我弟弟在网上把业主的姓名和电话卖了{n}条，得了{m}元，上个月被刑拘，想问大概判几年。",
    "被告人王某非法购买学生姓名、家长电话{n}条，后出售给他人，违法所得{m}元，到案后如实供述。",
)


def text(seed: int) -> str:
    rng = random.Random(seed)
    told = _TOLD[seed % len(_TOLD)].format(n=rng.randrange(1000, 90000), m=rng.randrange(500, 90000))  # fmt: skip
    idle = [rng.choice(_IDLE) for _ in range(LENGTH // 25)]
    return (told + "".join(idle))[:LENGTH]


def _seconds(texts: list[str]) -> Iterator[float]:
    from lvheng.guidance import answer

    for one in texts:
        start = time.process_time()
        answer(one, ON).to_dict()
        yield time.process_time() - start


def _measured_alone() -> str:
    """First and warm milliseconds, and the greatest size of a process that answers every text."""
    code = "from benchmarks.ask import alone; alone()"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)  # fmt: skip
    return done.stdout


def alone() -> None:
    texts = [text(seed) for seed in range(TEXTS)]
    first, *others = list(_seconds(texts))
    print(first, median(others), max(others), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)


def _streamed() -> tuple[float, float]:
    """Seconds for a text of 200 kB and for one of 2 MB (UTF-8)."""
    from lvheng.guidance import answer

    taken = []
    for size in (200_000, 2_000_000):
        long = text(0) + "".join(_IDLE) * (size // len("".join(_IDLE).encode()))
        start = time.process_time()
        answer(long, ON)
        taken.append(time.process_time() - start)
    return taken[0], taken[1]


def run() -> list[Figure]:
    first, warm, worst, kilobytes = map(float, _measured_alone().split())
    short, long = _streamed()
    megabytes = kilobytes / 1024
    figures = [
        Figure(
            f"{LENGTH} 字的回答：进程内第一次 / 中位 / 最慢，与上限 {LIMIT_SECONDS * 1000:.0f} 毫秒之比",
            f"{LENGTH:,} characters answered: the first of a process / median / slowest, against the limit of {LIMIT_SECONDS * 1000:.0f} ms",
            f"{first / LIMIT_SECONDS:.2f}× / {warm / LIMIT_SECONDS:.2f}× / {worst / LIMIT_SECONDS:.2f}×",
        ),
        Figure(
            f"内存与上限 {LIMIT_MB} MB 之比",
            f"memory against the limit of {LIMIT_MB} MB",
            f"{megabytes / LIMIT_MB:.2f}×",
        ),
        Figure(
            "2 MB 的文本用时与 200 kB 之比（按比例为 10）",
            "a text of 2 MB against one of 200 kB (10 is in proportion)",
            f"{long / short:.1f}× ({long:.1f} s)",
        ),
    ]
    for figure in figures:
        print(f"{figure.en}: {figure.result}")
    return figures


if __name__ == "__main__":
    run()
