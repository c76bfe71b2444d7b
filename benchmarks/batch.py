"""A million rows: bounds, reasons and fine ranges from the generated core, beside hand-written NumPy.

    python -m benchmarks.batch [ROWS]

Both take the same arrays (both ends of each count, yes/no/unknown for each truth) and give the same six
arrays; they must agree on every row before either is timed. Times are CPU seconds of one thread, so that a
busy machine does not count; wall-clock rates are printed beside them. The last lines run whole files.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.csv
import pyarrow.parquet as pq

from lvheng.logic.overflow import BEYOND
from lvheng.opinion.batch import run_batch
from lvheng.opinion.batch.columns import COUNTS
from lvheng.opinion.batch.kernel import NO_CEILING, Inputs, Kernel
from lvheng.opinion.batch.rules import CLAUSES, SHAPES, law_for
from lvheng.opinion.batch.statute import Scenario, statute

from .measure import Figure

REPEATS = 9
COLUMNS = {
    "track": 60, "property": 60, "lodging": 600, "transaction": 600, "ordinary": 6_000, "recipients": 4,
    "illegal_income_yuan": 9_000, "profit_from_use_yuan": 60_000,
}  # fmt: skip
TRUTHS = (
    "obtained_in_duty_or_service", "lawful_business", "used_by_others_for_crime", "knew_of_criminal_use",
    "prior_sanction", "other_serious", "other_especially_serious",
)  # fmt: skip
BIT = {clause.name: 1 << n for n, clause in enumerate(CLAUSES)}


def random_inputs(rows: int, seed: int = 7) -> Inputs:
    """One count in twenty is unknown or a range, one truth in ten unknown; kinds in equal parts."""
    rng = np.random.default_rng(seed)
    counts = {}
    for name, most in COLUMNS.items():
        least = COUNTS[name]
        value = np.where(rng.random(rows) < 0.3, rng.integers(0, most, rows), 0)
        low = np.maximum(value, least).astype(np.int64)
        high = np.where(rng.random(rows) < 0.05, BEYOND, low)
        counts[name] = (
            low,
            np.where(rng.random(rows) < 0.02, low + rng.integers(0, 99, rows), high),
        )
    codes = np.array([0, 1, 2], np.uint8)
    truths = {name: rng.choice(codes, rows, p=[0.85, 0.05, 0.10]) for name in TRUTHS}
    shape = rng.integers(0, len(SHAPES), rows).astype(np.uint8)
    return Inputs(shape, np.zeros(rows, np.uint8), counts, truths)


def _article_5(a, b, c, income, again, serious, especially):
    """The bits of art. 5 at one end; `income` and `again` as they fall under it."""
    total = 100 * a + 10 * b + c
    bits = (a >= 50) * np.int64(BIT["class_a_fifty"])
    bits |= (b >= 500) * BIT["class_b_five_hundred"]
    bits |= (c >= 5_000) * BIT["class_c_five_thousand"]
    bits |= (total >= 5_000) * BIT["converted_total"]
    bits |= (income >= 5_000) * BIT["income_five_thousand"]
    bits |= again * BIT["again_after_sanction"]
    bits |= serious * BIT["other_serious"]
    bits |= especially * BIT["other_especially_serious"]
    bits |= ((total >= 50_000) | (income >= 50_000)) * BIT["ten_times"]
    return bits


def _tiers(bits):
    especially = bits & (BIT["ten_times"] | BIT["other_especially_serious"]) != 0
    return (bits != 0).astype(np.int64) + especially


def _fines(lowest, highest, low, high):
    least = np.where(high == 0, 1_000, np.maximum(1_000, low))
    most = np.where((low == 0) | (high >= BEYOND // 2), NO_CEILING, np.maximum(1_000, high * 5))
    return np.where(lowest > 0, np.where(highest > 0, least, 0), 0), np.where(highest > 0, most, 0)


def numpy_by_hand(given: Inputs):
    """What one would write by hand for these columns, kind by kind."""
    results = [np.zeros(len(given.shape), np.int64) for _ in range(6)]
    for code, judge in enumerate((_obtaining, _buying, _giving)):
        at = np.flatnonzero(given.shape == code)
        counts = {name: (low[at], high[at]) for name, (low, high) in given.counts.items()}
        truths = {n: (t[at] == 1, t[at] != 0) for n, t in given.truths.items()}
        lowest, highest, sure, maybe, low, high = judge(counts, truths)
        found = (lowest, highest, sure, maybe, *_fines(lowest, highest, low, high))
        for result, of in zip(results, found, strict=True):
            result[at] = of
    return results


def _classes(counts, end):
    return (
        counts["track"][end] + counts["property"][end],
        counts["lodging"][end] + counts["transaction"][end],
        counts["ordinary"][end],
    )


def _obtaining(counts, truths):
    bits = []
    for end in (0, 1):
        bits.append(
            _article_5(
                *_classes(counts, end), counts["illegal_income_yuan"][end], truths["prior_sanction"][end],
                truths["other_serious"][end], truths["other_especially_serious"][end],
            )
        )  # fmt: skip
    return *map(_tiers, bits), *bits, *counts["illegal_income_yuan"]


def _giving(counts, truths):
    bits = []
    for end in (0, 1):
        # Beyond 10^7 nothing changes; the product must not overflow.
        to = np.minimum(counts["recipients"][end], 10**7)
        a, b, c = (np.minimum(items, 10**7) * to for items in _classes(counts, end))
        income = counts["illegal_income_yuan"][end]
        found = _article_5(
            a, b, c, income, truths["prior_sanction"][end],
            truths["other_serious"][end], truths["other_especially_serious"][end],
        )  # fmt: skip
        duty = truths["obtained_in_duty_or_service"][end]
        total = 100 * a + 10 * b + c
        half = duty & ((total >= 2_500) | (income >= 2_500))
        ten_halves = duty & ((total >= 25_000) | (income >= 25_000))
        found |= half * BIT["half_in_duty"]
        found |= ten_halves * BIT["ten_times"]
        track = (counts["track"][end] >= 1) & truths["used_by_others_for_crime"][end]
        found |= track * BIT["track_used_for_crime"]
        found |= truths["knew_of_criminal_use"][end] * BIT["knowing_of_crime"]
        bits.append(found)
    return *map(_tiers, bits), *bits, *counts["illegal_income_yuan"]


def _buying(counts, truths):
    rows = len(counts["track"][0])
    sure, maybe = np.full(rows, (1 << len(CLAUSES)) - 1), np.zeros(rows, np.int64)
    low, high = np.full(rows, NO_CEILING), np.zeros(rows, np.int64)
    # Serious on one ground in one case and on another in the next is serious, on no certain ground.
    lowest, highest = np.full(rows, 2), np.zeros(rows, np.int64)
    (a0, b0, c0), (a1, b1, c1) = _classes(counts, 0), _classes(counts, 1)
    income, again = counts["illegal_income_yuan"], truths["prior_sanction"]
    serious, especially = truths["other_serious"], truths["other_especially_serious"]
    business = truths["lawful_business"]
    profit = counts["profit_from_use_yuan"]
    none = np.zeros(rows, np.int64)

    def article_6(end, governs):
        bits = (governs & (profit[end] >= 50_000)) * np.int64(BIT["profit_fifty_thousand"])
        bits |= (governs & again[end]) * BIT["again_after_sanction_in_business"]
        return bits | (governs & serious[end]) * BIT["other_serious_in_business"]

    cases = (
        # not for business
        (
            ~business[0],
            _article_5(a0, b0, c0, income[0], again[0], serious[0], especially[0]),
            _article_5(a1, b1, c1, income[1], again[1], serious[1], especially[1]),
            *income,
        ),
        # for business, nothing sensitive: art. 6 alone
        (
            business[1] & (a0 + b0 == 0),
            article_6(0, True),
            article_6(1, True),
            none,
            none,
        ),
        # for business, something sensitive: art. 5 (with or without the rest), and art. 6 for the rest
        (
            business[1] & (a1 + b1 >= 1),
            _article_5(a0, b0, none, income[0], again[0], serious[0], especially[0])
            | article_6(0, c0 >= 1),
            _article_5(a1, b1, c1, income[1], again[1], serious[1], especially[1])
            | article_6(1, c1 >= 1),
            *income,
        ),
    )
    for possible, least, most, from_income, to_income in cases:
        sure = np.where(possible, sure & least, sure)
        maybe = np.where(possible, maybe | most, maybe)
        lowest = np.where(possible, np.minimum(lowest, _tiers(least)), lowest)
        highest = np.where(possible, np.maximum(highest, _tiers(most)), highest)
        low = np.where(possible, np.minimum(low, from_income), low)
        high = np.where(possible, np.maximum(high, to_income), high)
    return lowest, highest, sure, maybe, low, high


def run(rows: int = 1_000_000) -> list[Figure]:
    start = time.perf_counter()
    kernel = Kernel(law_for(frozenset((*COLUMNS, *TRUTHS)), statute(Scenario())))
    laid_out = time.perf_counter() - start
    given = random_inputs(rows)
    start = time.perf_counter()
    kernel.compiled()
    kernel.run(random_inputs(10))
    compiled = time.perf_counter() - start
    found = kernel.run(given)
    names = ("tier_lowest", "tier_highest", "surely", "possibly", "fine_min", "fine_max")
    for name, by_hand in zip(names, numpy_by_hand(given), strict=True):
        differing = np.flatnonzero(getattr(found, name) != by_hand)
        assert not len(differing), (name, differing[:5])
    ends = np.stack([found.tier_lowest, found.tier_highest])
    print(
        f"{rows:,} rows agree; lowest tier {np.bincount(ends[0])}, highest {np.bincount(ends[1])}"
    )
    print(
        f"rules laid out in {laid_out:.2f} s, compiled in {compiled:.1f} s (once per set of columns)"
    )

    runs = {
        "hand-written NumPy": lambda: numpy_by_hand(given),
        "lvheng core: bounds, reasons, fine": lambda: kernel.run(given),
    }
    cpu = {name: [] for name in runs}
    wall = {name: [] for name in runs}
    for _ in range(REPEATS):
        for name, one in runs.items():
            at = time.thread_time(), time.perf_counter()
            one()
            cpu[name].append(time.thread_time() - at[0])
            wall[name].append(time.perf_counter() - at[1])
    peer = statistics.median(cpu["hand-written NumPy"])
    print(
        "| batch, one core | million rows/s (CPU) | (wall) | time ÷ NumPy |\n| --- | --- | --- | --- |"
    )
    for name in runs:
        seconds, clock = statistics.median(cpu[name]), statistics.median(wall[name])
        print(
            f"| {name} | {rows / seconds / 1e6:.1f} | {rows / clock / 1e6:.1f} | {seconds / peer:.2f} |"
        )
    print("target: ≥ 10 million rows/s, time ÷ NumPy ≤ 2")
    ours = statistics.median(cpu["lvheng core: bounds, reasons, fine"])
    files = ", ".join(f"{name} {rate:.2f}" for name, rate in _files(given, rows).items())
    return [
        Figure(
            "批量认定（上下限、理由、罚金）÷ 手写 NumPy 的用时；每秒行数（单核）",
            "batch (bounds, reasons, fine) ÷ time of hand-written NumPy; rows a second (one core)",
            f"{ours / peer:.2f} × ({rows / ours / 1e6:.0f} M/s)",
        ),
        Figure("文件到文件，每秒百万行", "file to file, million rows a second", files),
    ]


def _files(given: Inputs, rows: int) -> dict[str, float]:
    """Whole files, reading and writing included: million rows a second."""
    rates = {}
    kinds = np.array([next(iter(of)) for of in SHAPES.values()])[given.shape]
    table = {"case_no": np.arange(rows).astype(str), "kind": kinds}
    for name, (low, high) in given.counts.items():
        table[name] = pa.array(low, mask=high > low)
    for name, code in given.truths.items():
        table[name] = pa.array(code == 1, mask=code == 2)
    with tempfile.TemporaryDirectory() as folder:
        at = Path(folder)
        pq.write_table(pa.table(table), at / "cases.parquet")
        pa.csv.write_csv(pa.table(table), at / "cases.csv")
        print("| file to file | million rows/s (wall) |\n| --- | --- |")
        for suffix in ("parquet", "csv"):
            # The first run compiles; a long table hardly notices.
            run_batch(at / f"cases.{suffix}", at / f"out.{suffix}")
            start = time.perf_counter()
            run_batch(at / f"cases.{suffix}", at / f"out.{suffix}")
            seconds = time.perf_counter() - start
            rates[suffix] = rows / seconds / 1e6
            print(f"| {suffix}, read and written | {rates[suffix]:.2f} |")
    return rates


if __name__ == "__main__":
    run(*map(int, sys.argv[1:]))
