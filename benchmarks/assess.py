"""The opinion on a case of three defendants: `assess`, and everything that it can say (`to_dict`).

    python -m benchmarks.assess

Two cases: all is known, and three facts are not known with every reading open. *Warm* is another case of
the same outline with other numbers each time; *cold* is the first one of a new process, imports not counted.
Beside it, the plain verdict of the tests on the same acts, which only finds the tier and the 项. Both must
agree on every known case before either is timed.
"""

from __future__ import annotations

import json
import random
import statistics
import subprocess
import sys
import time
from datetime import date
from pathlib import Path
from typing import Any

from tests.opinion.plain_verdict import verdict
from tests.opinion.random_cases import plain_acts, plain_person

from lvheng.facts.casefile import read_case
from lvheng.law.instruments.criminal_law.art_253_1 import TIERS
from lvheng.law.readings import READINGS
from lvheng.opinion import assess

from .measure import Figure, medians

CASES, REPEATS, PROCESSES = 40, 5, 7
OPTIONS = {name: tuple(reading.options) for name, reading in READINGS.items()}
DEFAULTS = {name: reading.default for name, reading in READINGS.items()}
ROOT = Path(__file__).parent.parent


def case_file(seed: int, *, known: bool) -> dict[str, Any]:
    """A clerk sells what the office gave him, a dealer buys and sells it on, an agent buys for his business."""
    rng = random.Random(seed)
    acts = [
        {
            "id": "a1", "parties": ["clerk"], "kind": "sell", "on": "2024-03-01", "recipients": ["dealer"],
            "items": {"property": rng.randrange(60), "transaction": rng.randrange(600)},
            "illegal_income_yuan": rng.randrange(9_000), "obtained_in_duty_or_service": True,
        },
        {
            "id": "a2", "parties": ["dealer"], "kind": "buy", "on": "2024-03-01", "same_items_as": "a1",
            "items": {"property": rng.randrange(60), "transaction": rng.randrange(600)},
        },
        {
            "id": "a3", "parties": ["dealer"], "kind": "sell", "on": "2024-05-01", "same_items_as": "a2",
            "recipients": rng.randrange(1, 5), "illegal_income_yuan": rng.randrange(60_000), "cost_yuan": 1_000,
        },
        {
            "id": "a4", "parties": ["agent"], "kind": "buy", "on": "2024-05-01", "lawful_business": True,
            "items": {"ordinary": rng.randrange(9_000)}, "profit_from_use_yuan": rng.randrange(90_000),
        },
    ]  # fmt: skip
    parties = [{"id": name, "priors": []} for name in ("clerk", "dealer", "agent")]
    file = {"lvheng": 1, "judged_on": "2026-11-21", "parties": parties, "acts": acts}
    if known:
        return file | {"readings": DEFAULTS}
    acts[0]["obtained_in_duty_or_service"] = "unknown"
    acts[2]["recipients"] = "unknown"
    acts[3]["profit_from_use_yuan"] = {"at_least": acts[3]["profit_from_use_yuan"]}
    return file


def read(file: dict[str, Any]):
    return read_case(json.dumps(file), OPTIONS, date(2026, 11, 21))


def tiers_by_hand(file: dict[str, Any]) -> list[int]:
    acts = plain_acts(file)
    return [verdict(plain_person(person), acts, DEFAULTS)[0] for person in file["parties"]]


def cold(known: bool) -> tuple[float, float]:
    """Milliseconds of the first opinion of this process, and of all that it says."""
    case = read(case_file(0, known=known))
    start = time.perf_counter()
    opinion = assess(case)
    found = time.perf_counter()
    opinion.to_dict()
    return 1e3 * (found - start), 1e3 * (time.perf_counter() - start)


def cold_in_new_processes(known: bool) -> tuple[float, float]:
    code = f"from benchmarks.assess import cold; print(*cold({known}))"
    seen = []
    for _ in range(PROCESSES):
        done = subprocess.run(
            [sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True, text=True
        )
        seen.append(tuple(map(float, done.stdout.split())))
    first, full = zip(*seen, strict=True)
    return statistics.median(first), statistics.median(full)


def run() -> list[Figure]:
    files = {known: [case_file(n, known=known) for n in range(CASES)] for known in (True, False)}
    cases = {known: list(map(read, of)) for known, of in files.items()}
    for file, case in zip(files[True], cases[True], strict=True):
        found = [TIERS.index(p.charges[0].tier.headline) for p in assess(case).parties]
        assert found == tiers_by_hand(file)
    print(f"{CASES} known cases of three defendants agree with the plain verdict")
    names = {True: "all known", False: "three facts unknown, every reading open"}
    runs = {"plain verdict": lambda: [tiers_by_hand(file) for file in files[True]]}
    for known, name in names.items():
        runs[f"assess, {name}"] = lambda of=cases[known]: [assess(case) for case in of]
        runs[f"full, {name}"] = lambda of=cases[known]: [assess(case).to_dict() for case in of]
    warm = {name: 1e3 * of / CASES for name, of in medians(runs, REPEATS).items()}
    peer = warm["plain verdict"]
    print("| three defendants | warm, ms | × plain | cold, ms |\n| --- | --- | --- | --- |")
    print(f"| plain verdict | {peer:.3f} | 1 | |")
    figures = []
    words = {True: ("全部已知", "all known"), False: ("三项事实不明、读法全开", "three facts unknown, every reading open")}  # fmt: skip
    for known, name in names.items():
        first = cold_in_new_processes(known)
        for kind, at_first in zip(("assess", "full"), first, strict=True):
            of = warm[f"{kind}, {name}"]
            print(f"| {kind}, {name} | {of:.2f} | {of / peer:.1f} | {at_first:.1f} |")
        found, full = warm[f"assess, {name}"], warm[f"full, {name}"]
        zh, en = words[known]
        figures.append(
            Figure(
                f"三名被告人（{zh}）：`assess` 热、冷（新进程首案）；连同论证、临界点、民事行政等全部写出：热、冷；`assess` 热 ÷ 测试所用的手写认定",
                f"three defendants ({en}): `assess` warm, cold (first of a process); with proofs, tipping points and all liability written out: warm, cold; `assess` warm ÷ the tests' plain verdict",
                f"{found:.1f}, {first[0]:.0f} ms; {full:.0f}, {first[1]:.0f} ms; {found / peer:.0f} ×",
            )
        )
    print("target: assess of three defendants ≤ 2 ms")
    return figures


if __name__ == "__main__":
    run()
