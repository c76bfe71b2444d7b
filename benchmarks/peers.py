"""The quantity rule of 法释〔2017〕10号 art. 5 in other rule engines, same cases, same run.

    pip install -c constraints.txt -e '.[bench]'     # only for this script
    python -m benchmarks.peers

The rule: items of three classes weigh 100, 10 and 1; 5,000 is 情节严重, 50,000 is 情节特别严重. Small on purpose,
so that each engine can be given it in its own way and nothing else is measured. All engines must agree on
20,000 cases before any is timed. What the engines give is not the same: only ours gives the clauses that
hold, and only our ranges take unknown counts.
"""

from __future__ import annotations

import json
import random

from lvheng.law.instruments.fashi_2017_10 import art_005
from lvheng.law.matter import MATTER
from lvheng.logic.compiled import RuleSet, ranges, verdict
from lvheng.logic.interval import Interval, exactly
from lvheng.logic.terms import any_of

from .measure import Figure, medians

CASES, FEW, REPEATS = 20_000, 200, 7
FACTS = ("items_A", "items_B", "items_C")


def random_cases(seed: int = 3) -> list[tuple[int, int, int]]:
    """Near and far from the thresholds; within the 32 bits that some engines have."""
    rng = random.Random(seed)
    return [
        (
            rng.choice((0, rng.randrange(60), rng.randrange(600))),
            rng.choice((0, rng.randrange(600), rng.randrange(6_000))),
            rng.choice((0, rng.randrange(6_000), rng.randrange(60_000))),
        )
        for _ in range(CASES)
    ]


def plain(a: int, b: int, c: int) -> int:
    total = 100 * a + 10 * b + c
    return 2 if total >= 50_000 else 1 if total >= 5_000 else 0


def ours() -> RuleSet:
    """The quantity clauses of art. 5: items 3 to 6, and ten times these."""
    names = ("class_a_fifty", "class_b_five_hundred", "class_c_five_thousand", "converted_total")
    clauses = {name: art_005.ARTICLE.clauses[name].rule(MATTER) for name in names}
    clauses["ten_times"] = art_005.ten_times.rule(MATTER)
    env = {name: Interval(0, None) for name in FACTS}
    others = (
        "duty_items_A",
        "duty_items_B",
        "duty_items_C",
        "illegal_income",
        "duty_illegal_income",
    )
    env |= dict.fromkeys((*others, "acts_outside_duty"), exactly(0))
    return RuleSet(any_of(clauses.values()) + clauses["ten_times"], clauses, env)


def openfisca():
    """One variable per class of items, one formula; all cases in one simulation."""
    import numpy as np
    from openfisca_core.entities import build_entity
    from openfisca_core.periods import DateUnit
    from openfisca_core.simulations import SimulationBuilder
    from openfisca_core.taxbenefitsystems import TaxBenefitSystem
    from openfisca_core.variables import Variable

    person = build_entity("person", "persons", "a person", is_person=True)
    system = TaxBenefitSystem([person])
    kept = {"value_type": int, "entity": person, "definition_period": DateUnit.DAY}

    def formula(persons, period):
        total = 100 * persons("a", period) + 10 * persons("b", period) + persons("c", period)
        return (total >= 5_000) * 1 + (total >= 50_000) * 1

    for name in "abc":
        system.add_variable(type(name, (Variable,), dict(kept)))
    system.add_variable(type("tier", (Variable,), kept | {"formula": formula}))

    def judge(cases):
        simulation = SimulationBuilder().build_default_simulation(system, len(cases))
        for name, column in zip("abc", np.array(cases).T, strict=True):
            simulation.set_input(name, "2024-01-01", column)
        return simulation.calculate("tier", "2024-01-01").tolist()

    return judge


def zen():
    """A compiled expression; zen's quickest way."""
    import zen

    expression = zen.compile_expression(
        "100 * a + 10 * b + c >= 50000 ? 2 : (100 * a + 10 * b + c >= 5000 ? 1 : 0)"
    )

    def judge(cases):
        return [int(expression.evaluate({"a": a, "b": b, "c": c})) for a, b, c in cases]

    return judge


def zen_graph():
    """A decision graph with one expression node, as zen's editor makes them."""
    import zen

    nodes = [
        {"id": "i", "name": "in", "type": "inputNode", "position": {"x": 0, "y": 0}},
        {
            "id": "e", "name": "tier", "type": "expressionNode", "position": {"x": 0, "y": 0},
            "content": {
                "expressions": [
                    {"id": "1", "key": "total", "value": "100 * a + 10 * b + c"},
                    {"id": "2", "key": "tier", "value": "$.total >= 50000 ? 2 : ($.total >= 5000 ? 1 : 0)"},
                ]
            },
        },
        {"id": "o", "name": "out", "type": "outputNode", "position": {"x": 0, "y": 0}},
    ]  # fmt: skip
    edges = [
        {"id": "x", "type": "edge", "sourceId": "i", "targetId": "e"},
        {"id": "y", "type": "edge", "sourceId": "e", "targetId": "o"},
    ]
    decision = zen.ZenEngine().create_decision(json.dumps({"nodes": nodes, "edges": edges}))

    def judge(cases):
        return [
            int(decision.evaluate({"a": a, "b": b, "c": c})["result"]["tier"]) for a, b, c in cases
        ]

    return judge


def clingo():
    """All cases as facts of one program."""
    import clingo as solver

    rules = """
    total(I, 100*A + 10*B + C) :- case(I, A, B, C).
    tier(I, 2) :- total(I, T), T >= 50000.
    tier(I, 1) :- total(I, T), T >= 5000, T < 50000.
    tier(I, 0) :- total(I, T), T < 5000.
    #show tier/2.
    """

    def judge(cases):
        control = solver.Control(["--warn=none"])
        facts = " ".join(f"case({n},{a},{b},{c})." for n, (a, b, c) in enumerate(cases))
        control.add("base", [], rules + facts)
        control.ground([("base", [])])
        tiers = [0] * len(cases)

        def keep(model):
            for symbol in model.symbols(shown=True):
                number, tier = symbol.arguments
                tiers[number.number] = tier.number

        control.solve(on_model=keep)
        return tiers

    return judge


def run() -> list[Figure]:
    cases = random_cases()
    rules = ours()
    made, between = verdict(rules, {"half_standard_mixed": "sum_of_fractions"}), ranges(
        rules, {"half_standard_mixed": ("sum_of_fractions", "separate", "ordinary_standard")}
    )  # fmt: skip
    facts = [made.facts.index(name) for name in FACTS]
    assert facts == [0, 1, 2]
    zeros = (0,) * (len(made.facts) - 3)
    compiled, interval = made.function, between.function

    def least_and_greatest(some):
        found = []
        for a, b, c in some:
            least, greatest, *_ = interval(a, a, b, b, c, c, *zeros, *zeros)
            assert least == greatest
            found.append(least)
        return found

    engines = {
        "plain Python function": lambda some: [plain(*case) for case in some],
        "lvheng compiled verdict + clauses": lambda some: [compiled(*c, *zeros)[0] for c in some],
        "lvheng ranges, every reading": least_and_greatest,
        "ZEN compiled expression": zen(),
        "ZEN decision graph": zen_graph(),
        "OpenFisca, arrays": openfisca(),
        "clingo, one program": clingo(),
    }
    expected = [plain(*case) for case in cases]
    for name, engine in engines.items():
        assert engine(cases) == expected, f"{name} disagrees"
    tiers = [expected.count(tier) for tier in range(3)]
    print(f"{len(engines)} engines agree on {CASES:,} cases; tiers 0/1/2: {tiers}")

    few = cases[:FEW]
    one = medians(
        {name: (lambda e=e: [e([case]) for case in few]) for name, e in engines.items()}, REPEATS
    )
    batch = medians({name: (lambda e=e: e(cases)) for name, e in engines.items()}, REPEATS)
    peer, many = one["plain Python function"], batch["plain Python function"]
    print("| art. 5 quantity rule | one case, µs | × plain | 20,000 cases, k/s | time ÷ plain |")
    print("| --- | --- | --- | --- | --- |")
    for name, seconds in one.items():
        rate, ratio = f"{CASES / batch[name] / 1e3:,.0f}", f"{batch[name] / many:.1f}"
        print(f"| {name} | {1e6 * seconds / FEW:,.1f} | {seconds / peer:,.0f} | {rate} | {ratio} |")
    names = {
        "lvheng compiled verdict + clauses": "lvheng",
        "OpenFisca, arrays": "OpenFisca",
        "ZEN compiled expression": "ZEN",
        "ZEN decision graph": "ZEN graph",
        "clingo, one program": "clingo",
    }
    single = ", ".join(f"{short} {one[name] / peer:,.1f}" for name, short in names.items())
    many_of = ", ".join(f"{short} {batch[name] / many:,.1f}" for name, short in names.items())
    agree = f"{CASES:,}"
    return [
        Figure(
            f"第五条数量规则逐案 ÷ 手写函数（{agree} 案结果一致后才计时）",
            f"art. 5 quantity rule, case by case ÷ bare function ({agree} cases agree before timing)",
            f"{single} ×",
        ),
        Figure(f"同上，{agree} 案一次", f"the same, {agree} cases at once", f"{many_of} ×"),
    ]


if __name__ == "__main__":
    run()
