"""One fully known case: the compiled verdict with its reason bits, beside a plain Python function.

    python benchmarks/verdict.py

The plain function is what one would write by hand for the same rules: all of 法释〔2017〕10号 arts. 5 and
6 at the default readings, ending as soon as the tier is known, and returning the tier alone. Both must
agree on every case before either is timed.
"""

from __future__ import annotations

import random

from measure import medians

from lvheng.law.instruments.criminal_law import art_253_1
from lvheng.law.matter import LABELS, MATTER
from lvheng.law.readings import READINGS
from lvheng.logic.bounds import evaluate
from lvheng.logic.compiled import RuleSet, ranges, verdict
from lvheng.logic.interval import Interval, exactly
from lvheng.logic.proof import prove

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


def main() -> None:
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
    of_article_5 = law.clauses["converted_total"]

    def each(function, rows):
        def run():
            for row in rows:
                function(*row)

        return run

    seconds = medians(
        {
            "plain function (tier only)": each(plain, cases),
            "compiled verdict + reason bits": each(compiled, cases),
            "compiled ranges, every reading": each(interval, ends),
            "terms read by evaluate": lambda: [evaluate(law.outcome, e, fixed) for e in envs],
            "proof of one clause": lambda: [prove(of_article_5, e, fixed, str) for e in envs],
        },
        REPEATS,
    )
    number = {"terms read by evaluate": len(few), "proof of one clause": len(few)}
    micro = {name: 1e6 * of / number.get(name, CASES) for name, of in seconds.items()}
    peer = micro["plain function (tier only)"]
    print("| one case | µs | × plain |\n| --- | --- | --- |")
    for name, of in micro.items():
        print(f"| {name} | {of:.2f} | {of / peer:.1f} |")
    print("target: compiled verdict with reasons ≤ 2.5 × plain")


if __name__ == "__main__":
    main()
