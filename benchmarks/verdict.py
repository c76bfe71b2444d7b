"""One fully known case: the compiled verdict with its reason bits, beside a plain Python function.

    python -m benchmarks.verdict

The plain function is what one would write by hand for the same rules: all of 法释〔2017〕10号 arts. 5 and
6 at the default readings, ending as soon as the tier is known, and returning the tier alone. Both must
agree on every case before either is timed.
"""

from __future__ import annotations

import random

from lvheng.law.instruments.criminal_law import art_253_1
from lvheng.law.matter import LABELS, MATTER
from lvheng.law.readings import READINGS
from lvheng.logic.bounds import evaluate
from lvheng.logic.compiled import RuleSet, ranges, verdict
from lvheng.logic.interval import Interval, exactly

from .measure import Figure, medians

CASES, REPEATS = 20_000, 15
COUNTS = ("items_", "duty_items_", "illegal_", "duty_illegal_", "business_profit")


def plain(
    items_a, items_b, items_c, duty_a, duty_b, duty_c, income, duty_income, outside_duty,
    track_used, knew, again, other_serious, grave, loss_or_influence, other_especially, profit,
    business_again, business_other,
):  # fmt: skip
    items = 100 * items_a + 10 * items_b + items_c
    duty = 100 * duty_a + 10 * duty_b + duty_c
    if (
        grave
        or loss_or_influence
        or other_especially
        or items >= 50_000
        or income >= 50_000
        or duty >= 25_000
        or duty_income >= 25_000
        or (duty >= 1 and items + duty >= 50_000)
    ):
        return 2
    if (
        track_used
        or knew
        or again
        or other_serious
        or items >= 5_000
        or income >= 5_000
        or duty >= 2_500
        or duty_income >= 2_500
        or (duty >= 1 and items + duty >= 5_000)
        or profit >= 50_000
        or business_again
        or business_other
    ):
        return 1
    return 0


def rules() -> RuleSet:
    clauses = (*art_253_1.SERIOUS, *art_253_1.ESPECIALLY_SERIOUS)
    env = {n: Interval(0, None) if n.startswith(COUNTS) else Interval(0, 1) for n in LABELS}
    return RuleSet(art_253_1.tier.rule(MATTER), {c.name: c.rule(MATTER) for c in clauses}, env)


def random_cases(facts: tuple[str, ...], seed: int = 1) -> list[tuple[int, ...]]:
    """About half none, a quarter serious, a quarter especially serious."""
    rng = random.Random(seed)
    lines = {"items_A": 50, "items_B": 500, "items_C": 5_000, "illegal_income": 5_000,
             "duty_items_A": 25, "duty_items_B": 250, "duty_items_C": 2_500}  # fmt: skip

    def value(name: str) -> int:
        if not name.startswith(COUNTS):
            return int(rng.random() < 0.03)
        line = lines.get(name, 5_000)
        return rng.randrange(line * 8) if rng.random() < 0.1 else rng.randrange(max(line // 8, 2))

    return [tuple(value(name) for name in facts) for _ in range(CASES)]


def run() -> list[Figure]:
    law = rules()
    defaults = {name: reading.default for name, reading in READINGS.items()}
    made = verdict(law, defaults)
    between = ranges(law, {name: tuple(r.options) for name, r in READINGS.items()})
    facts = made.facts
    cases = random_cases(facts)
    compiled, interval = made.function, between.function
    ends = [tuple(v for value in case for v in (value, value)) for case in cases]
    tiers = [plain(*case) for case in cases]
    assert tiers == [compiled(*case)[0] for case in cases]
    print(f"{CASES:,} cases agree; tiers 0/1/2: {[tiers.count(tier) for tier in range(3)]}")

    few = cases[:500]
    fixed = {name: (option,) for name, option in defaults.items()}
    envs = [{n: exactly(v) for n, v in zip(facts, case, strict=True)} for case in few]

    def each(function, rows):
        def through():
            for row in rows:
                function(*row)

        return through

    seconds = medians(
        {
            "plain function (tier only)": each(plain, cases),
            "compiled verdict + reason bits": each(compiled, cases),
            "compiled ranges, every reading": each(interval, ends),
            "terms read by evaluate": lambda: [evaluate(law.outcome, e, fixed) for e in envs],
        },
        REPEATS,
    )
    number = {"terms read by evaluate": len(few)}
    micro = {name: 1e6 * of / number.get(name, CASES) for name, of in seconds.items()}
    peer = micro["plain function (tier only)"]
    print("| one case | µs | × plain |\n| --- | --- | --- |")
    for name, of in micro.items():
        print(f"| {name} | {of:.2f} | {of / peer:.1f} |")
    print("target: compiled verdict with reasons ≤ 2.5 × plain")
    ours, ends_of = micro["compiled verdict + reason bits"], micro["compiled ranges, every reading"]
    return [
        Figure(
            "编译后的认定（档次与 17 项成立与否）÷ 手写 Python 函数（只算档次）",
            "compiled verdict with a bit for each of 17 clauses ÷ bare Python function (tier only)",
            f"{ours / peer:.1f} × ({ours:.2f} µs)",
        ),
        Figure(
            "上下限（一切读法）÷ 同一手写函数",
            "least and greatest over every reading ÷ the same function",
            f"{ends_of / peer:.1f} × ({ends_of:.2f} µs)",
        ),
    ]


if __name__ == "__main__":
    run()
