"""What it costs to know, and to show, what art. 5 comes to: the verdict, and the proof of every 项.

    python -m benchmarks.proof

The plain function is that of `verdict.py`. A full proof is the proof of all 14 项 of art. 5 with their
numbers and words, whether they hold or not: over the quantities of a matter (the rule itself), and down to
the facts of an act, from which the quantities are made. Steps are laid out as code once; that is timed by itself.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

from lvheng.law.instruments.fashi_2017_10 import art_005
from lvheng.law.matter import LABELS
from lvheng.law.readings import READINGS
from lvheng.logic.bounds import evaluate
from lvheng.logic.compiled import verdict
from lvheng.logic.interval import Interval, exactly
from lvheng.logic.proof import prover
from lvheng.logic.terms import Fact, any_of

from .measure import Figure, medians
from .verdict import plain, random_cases, rules

FEW, REPEATS = 500, 15


def _label(name: str) -> str:
    return LABELS[name][0] if name in LABELS else name


def run() -> list[Figure]:
    law = rules()
    clauses = [law.clauses[name] for name in art_005.ARTICLE.clauses]
    defaults = {name: reading.default for name, reading in READINGS.items()}
    fixed = {name: (option,) for name, option in defaults.items()}
    made = verdict(law, defaults)
    cases = random_cases(made.facts)[:FEW]
    envs = [
        law.env | {n: exactly(v) for n, v in zip(made.facts, case, strict=True)} for case in cases
    ]
    start = time.perf_counter()
    prove = prover(clauses, law.env, fixed, _label)
    laid_out = time.perf_counter() - start
    prove_one = prover([law.clauses["converted_total"]], law.env, fixed, _label)
    of_rule = {name: Interval(0, None) for name in LABELS}
    prove_rule = prover([any_of(clauses)], of_rule, fixed, _label)
    matters = [{name: evaluate(Fact(name), env, fixed) for name in LABELS} for env in envs]
    for env in envs:
        assert [p.value for p in prove(env)] == [evaluate(term, env, fixed) for term in clauses]

    def each(function: Callable[..., object], *rows: Sequence[object]) -> Callable[[], None]:
        def run() -> None:
            for row in zip(*rows, strict=True):
                function(*row)

        return run

    seconds = medians(
        {
            "plain function (tier only)": each(lambda case: plain(*case), cases),
            "compiled verdict + reason bits": each(lambda case: made.function(*case), cases),
            "proof of 第（六）项": each(prove_one, envs),
            "verdict and proof of the rule of art. 5": each(
                lambda case, matter: (made.function(*case), prove_rule(matter)), cases, matters
            ),
            "proof of every 项, down to the act": each(prove, envs),
        },
        REPEATS,
    )
    micro = {name: 1e6 * of / FEW for name, of in seconds.items()}
    peer, ours, one, rule, full = micro.values()
    print(
        f"{FEW} cases: proofs have the values of their terms; laid out in {1e3 * laid_out:.1f} ms"
    )
    print("| art. 5, one case | µs | × plain |\n| --- | --- | --- |")
    for name, of in micro.items():
        print(f"| {name} | {of:.2f} | {of / peer:.1f} |")
    print(f"{1e6 / rule:,.0f} verdicts with full proof a second")
    print("target: verdict and full proof of the rule of art. 5 ≤ 35 µs, 30,000 a second")
    every = len(clauses)
    return [
        Figure(
            f"第五条的认定（{every} 项在内的 17 项）；一项（第六项）的完整论证；÷ 手写函数",
            f"verdict on art. 5 ({every} of 17 项); full proof of one 项 (第六项); ÷ bare function",
            f"{ours:.2f} µs; {one:.1f} µs; {one / peer:.0f} ×",
        ),
        Figure(
            "第五条（规则本身，14 项）的认定并完整论证；每秒份数；÷ 手写函数",
            "verdict and full proof of the rule of art. 5 (14 项); a second; ÷ bare function",
            f"{rule:.0f} µs; {1e6 / rule:,.0f}/s; {rule / peer:.0f} ×",
        ),
        Figure(
            f"全部 {every} 项的完整论证，直到行为的每项事实；÷ 手写函数",
            f"full proof of all {every} 项 down to the facts of an act; ÷ bare function",
            f"{full:.0f} µs; {full / peer:.0f} ×",
        ),
    ]


if __name__ == "__main__":
    run()
