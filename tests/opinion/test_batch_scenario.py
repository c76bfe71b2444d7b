"""What if the law were different: other thresholds, further conditions, new clauses."""

from __future__ import annotations

import ast
import json
import random
import subprocess
import sys
import threading
from datetime import date
from pathlib import Path

import pyarrow as pa
import pyarrow.csv as pc_csv
import pytest

from lvheng.errors import InputError
from lvheng.facts.casefile import case_of, read_case
from lvheng.facts.register import CATEGORIES
from lvheng.law.conduct import environment
from lvheng.law.instruments.criminal_law.art_253_1 import TIERS
from lvheng.law.instruments.fashi_2017_10 import art_005
from lvheng.law.readings import READINGS
from lvheng.logic.bounds import bounds, evaluate
from lvheng.logic.interval import exactly
from lvheng.logic.terms import Fact
from lvheng.opinion import assess
from lvheng.opinion.batch import assess_batch, run_batch
from lvheng.opinion.batch.columns import AMOUNTS, TRUTHS
from lvheng.opinion.batch.rules import SHAPES, law_for, rule_set
from lvheng.opinion.batch.scenario import read_scenario
from lvheng.opinion.batch.statute import (
    NUMBERS,
    QUANTITIES,
    RECIPIENTS,
    Scenario,
    clauses,
    statute,
    thresholds,
)
from lvheng.opinion.outcome import open_readings

from .batch_rows import JUDGED_ON, case_file, random_columns, random_row
from .brute_force import place
from .plain_verdict import verdict

DAY = date.fromisoformat(JUDGED_ON)
OPTIONS = {name: tuple(reading.options) for name, reading in READINGS.items()}
ITEM_5 = "fashi_2017_10.art_005.class_c_five_thousand"
ITEM_6 = "fashi_2017_10.art_005.converted_total"


def written(tmp_path, text):
    path = tmp_path / "scenario.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def moves(tmp_path, table, text):
    cases = tmp_path / "cases.csv"
    cases.write_text(table, encoding="utf-8")
    return run_batch(cases, tmp_path / "out.csv", scenario=written(tmp_path, text), judged_on=DAY)


def under(scenario, rows):
    """Least and greatest tier of each row under the scenario."""
    found = assess_batch(pa.RecordBatch.from_pylist(rows), scenario=scenario, judged_on=DAY)
    return [
        (TIERS.index(row["scenario_tier_lowest"]), TIERS.index(row["scenario_tier_highest"]))
        for row in found.to_pylist()
    ]


# thresholds


def test_who_moves_when_a_threshold_is_doubled(tmp_path):
    lines = [f"steal,{n}" for n in (49, 50, 99, 100, 500, 999, 1000)]
    doubled = "fashi_2017_10.art_005.ITEMS_A: 100\nfashi_2017_10.art_005.CONVERTED: 10000\n"
    summary = moves(tmp_path, "\n".join(["kind,track", *lines]), doubled)
    assert summary.moves == {
        ("none", "none"): 1,
        ("serious", "none"): 2,
        ("serious", "serious"): 1,
        ("especially_serious", "serious"): 2,
        ("especially_serious", "especially_serious"): 1,
    }
    assert summary.moved == 4
    rows = pc_csv.read_csv(tmp_path / "out.csv").to_pylist()
    assert rows[1]["tier_lowest"] == "serious"
    assert rows[1]["scenario_tier_lowest"] == "none"
    assert json.loads(json.dumps(summary.to_dict()))["moves"][1] == {
        "from": "serious", "to": "none", "rows": 2,
    }  # fmt: skip


def test_every_threshold_at_its_own_value_moves_nobody(tmp_path):
    every = "\n".join(f"{name}: {value}" for name, value in thresholds().items())
    assert moves(tmp_path, "kind,track,age_at_act\nsteal,60,15\n", every).moved == 0
    younger = "criminal_law.art_017.FULL_RESPONSIBILITY: 14"
    summary = moves(tmp_path, "kind,track,age_at_act\nsteal,60,15\n", younger)
    assert summary.moves == {("none", "serious"): 1}


COLUMNS = frozenset(
    ("track", "lodging", "ordinary", "illegal_income_yuan", "profit_from_use_yuan", "lawful_business")
)  # fmt: skip


def code_and_numbers(scenario):
    law = law_for(COLUMNS, statute(scenario))
    return [law.functions[shape].source for shape in SHAPES], law


@pytest.mark.parametrize("name", thresholds())
def test_every_threshold_reaches_the_verdict(name):
    sources, law = code_and_numbers(Scenario())
    changed, other = code_and_numbers(Scenario(thresholds=((name, thresholds()[name] + 3),)))
    numbers = ("full_responsibility", "adult", "least_fine", "least_fine_minor", "least_times", "most_times")  # fmt: skip
    assert changed != sources or any(getattr(law, n) != getattr(other, n) for n in numbers)


def test_no_article_of_these_takes_a_number_from_another():
    """Another number must reach every place that uses it."""
    for article in {clause.rule.__globals__["__file__"] for clause in clauses().values()}:
        for node in ast.walk(ast.parse(Path(article).read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and "instruments" in (node.module or ""):
                assert not [one.name for one in node.names if one.name.isupper()], article


# further conditions and new clauses


def test_an_item_that_only_counts_if_also_given_to_two(tmp_path):
    table = """kind,ordinary,recipients
sell,5000,1
sell,2500,2
sell,5000,
sell,50000,1
steal,5000,
publish,5000,
"""
    both = f"{ITEM_5}: {{recipients: 2}}\n{ITEM_6}: {{recipients: 2}}\n"
    assert moves(tmp_path, table, both).moves == {
        ("serious", "none"): 3,
        ("serious", "serious"): 1,
        # With as many recipients as make ten times the number there are two of them.
        ("serious..especially_serious", "none..especially_serious"): 1,
        # Ten times the number is a clause of its own.
        ("especially_serious", "especially_serious"): 1,
    }
    # 第（六）项 counts ordinary items too: a condition on 第（五）项 alone frees nobody.
    assert moves(tmp_path, table, f"{ITEM_5}: {{recipients: 2}}\n").moved == 0


def test_a_new_clause(tmp_path):
    table = "kind,ordinary,illegal_income_yuan\nsell,1000,1000\nsell,1000,999\nsell,999,\nsell,,1000\nsell,0,50000\n"
    text = "serious:\n  - {items_C: 1000, illegal_income: 1000}\n"
    assert moves(tmp_path, table, text).moves == {
        ("none", "serious"): 1,
        ("none", "none"): 1,
        ("none..especially_serious",) * 2: 2,
        ("especially_serious",) * 2: 1,
    }
    text = "especially_serious:\n  - {illegal_income: 1000}\n  - {again_after_sanction: true}\n"
    assert moves(tmp_path, table, text).moves[("none", "especially_serious")] == 1


def test_of_several_new_clauses_one_is_enough_and_of_several_conditions_all_are_needed():
    scenario = Scenario(
        added=(
            ("serious", (("items_A", 3), ("items_B", 3))),
            ("especially_serious", (("items_C", 3), ("illegal_income", 3))),
        )
    )
    rows = [
        {"kind": "steal", "track": a, "lodging": b, "ordinary": c, "illegal_income_yuan": y}
        for a, b, c, y in ((3, 2, 2, 3), (3, 3, 3, 2), (0, 0, 3, 3))
    ]
    assert under(scenario, rows) == [(0, 0), (1, 1), (2, 2)]


def random_scenario(rng):
    def conditions():
        names = rng.sample(QUANTITIES, rng.choice((1, 1, 2)))
        least = {n: rng.choice((1, 2, 50, 500, 5_000)) if n in NUMBERS else 1 for n in names}
        return tuple(sorted(least.items()))

    gated = rng.sample(sorted(clauses()), rng.choice((1, 3, 6)))
    changed = rng.sample(sorted(thresholds()), rng.choice((0, 2)))
    # No threshold of another age or fine: a case file is not judged by these here.
    changed = [name for name in changed if "art_005" in name or "art_006" in name]
    return Scenario(
        tuple(sorted((name, thresholds()[name] * 2) for name in changed)),
        tuple(sorted((name, conditions()) for name in gated)),
        tuple((rng.choice(TIERS[1:]), conditions()) for _ in range(rng.choice((0, 1, 2)))),
    )


@pytest.mark.parametrize("seed", range(40))
def test_rows_under_a_random_scenario_agree_with_bounds(seed):
    rng = random.Random(seed)
    columns = [name for name in random_columns(rng) if name not in ("on", "age_at_act")]
    rows = [random_row(rng, columns) for _ in range(25)]
    scenario = random_scenario(rng)
    tier = statute(scenario).tier
    for row, found in zip(rows, under(scenario, rows), strict=True):
        case = case_of(json.loads(json.dumps(case_file(row, columns))), OPTIONS, DAY)
        env = environment(case, case.parties[0], case.acts)
        giving = row["kind"] in SHAPES["giving"]
        recipients = env["acts.a.recipients"] if giving else exactly(0)
        expected = bounds(tier, {**env, RECIPIENTS: recipients}, open_readings(case))
        assert not expected.not_tried
        assert found == (expected.interval.lo, expected.interval.hi), (scenario, row)


@pytest.mark.parametrize("seed", range(20))
def test_conditions_agree_with_the_plain_verdict(seed):
    """Fully known rows: the plain verdict says which 项 hold, and the conditions are looked up in the row."""
    rng = random.Random(seed)
    rows = [known_row(rng) for _ in range(40)]
    asked = {
        RECIPIENTS: lambda row: row["recipients"] if row["kind"] == "sell" else 0,
        "illegal_income": lambda row: row["illegal_income_yuan"],
        "again_after_sanction": lambda row: int(row["prior_sanction"]),
    }
    name = rng.choice(sorted(asked))
    least = rng.choice((2, 3)) if name == RECIPIENTS else rng.choice((1, 1_000))
    least = 1 if name == "again_after_sanction" else least
    gated = rng.sample(sorted(clauses()), 6)
    scenario = Scenario(gates=tuple(sorted((clause, ((name, least),)) for clause in gated)))
    places = {place(clauses()[clause].citation) for clause in gated}
    for row, found in zip(rows, under(scenario, rows), strict=True):
        person, acts = plainly(row)
        _, holding = verdict(person, acts, {name: options[0] for name, options in OPTIONS.items()})
        if asked[name](row) < least:
            holding -= places
        tier = 2 if any(p.startswith("5:2") for p in holding) else 1 if holding else 0
        assert found == (tier, tier), (scenario, row)


def known_row(rng):
    return {
        "kind": rng.choice(("steal", "sell")),
        "track": rng.choice((0, 20, 25, 50, 500)),
        "ordinary": rng.choice((0, 2_500, 5_000)),
        "recipients": rng.choice((1, 2, 3)),
        "illegal_income_yuan": rng.choice((0, 999, 1_000, 5_000, 50_000)),
        "prior_sanction": rng.random() < 0.3,
        "knew_of_criminal_use": rng.random() < 0.2,
        "other_especially_serious": rng.random() < 0.1,
    }


def plainly(row):
    prior = ("criminal", "infringing_personal_information", date(2016, 1, 1))
    person = {"id": "p", "priors": [prior] if row["prior_sanction"] else []}
    act = {
        "id": "a", "parties": ["p"], "kind": row["kind"], "day": date(2024, 6, 1), "whose_items": "a",
        "items": {"track": row["track"], "ordinary": row["ordinary"]}, "same_items_as": None,
        "buyers": row["recipients"], "duty": False, "income": row["illegal_income_yuan"], "cost": 0,
        "business": False, "profit": 0, "crime": False, "knew": row["knew_of_criminal_use"],
        "other_serious": False, "other_especially": row["other_especially_serious"], "consequences": set(), "basis": set(),
    }  # fmt: skip
    return person, [act]


def test_what_is_asked_for_as_a_number_is_one_and_the_rest_are_truths():
    columns = frozenset((*CATEGORIES, *AMOUNTS, *TRUTHS, RECIPIENTS))
    readings = {name: reading[:1] for name, reading in OPTIONS.items()}
    most = dict.fromkeys(QUANTITIES, 0)
    for shape in SHAPES:
        env = rule_set(shape, columns, statute(Scenario())).env
        for name in QUANTITIES:
            highest = evaluate(Fact(name), env, readings).hi
            most[name] = None if None in (most[name], highest) else max(most[name], highest)
    assert most == {name: None if name in NUMBERS else 1 for name in QUANTITIES}


# the law itself stays as it is

CASE = json.dumps(
    {
        "lvheng": 1,
        "parties": [{"id": "p"}],
        "acts": [{"id": "a", "party": "p", "kind": "steal", "on": "2024-01-01", "items": {"track": 60}}],
    }
)  # fmt: skip


def opinion():
    return assess(read_case(CASE, OPTIONS, DAY)).to_dict()


def test_an_opinion_given_during_and_after_a_scenario_is_that_of_the_law_in_force():
    before = opinion()
    harsh = tuple((name, 1) for name in sorted(thresholds()))
    lenient = tuple((name, (("items_A", 10**7),)) for name in sorted(clauses()))
    stop, seen = threading.Event(), []

    def look():
        while not stop.is_set():
            seen.append((art_005.ITEMS_A, art_005.half(art_005.ITEMS_A), opinion() == before))

    looking = threading.Thread(target=look)
    looking.start()
    for scenario in (Scenario(thresholds=harsh), Scenario(gates=lenient)):
        code_and_numbers(scenario)
    stop.set()
    looking.join()
    assert set(seen) == {(50, 25, True)}
    assert opinion() == before
    assert under(Scenario(gates=lenient), [{"kind": "steal", "track": 60}]) == [(0, 0)]


def test_nor_if_the_opinion_is_the_first_thing_asked_after_a_scenario():
    code = f"""
import pyarrow as pa
from datetime import date
from lvheng.opinion.batch import assess_batch
from lvheng.opinion.batch.statute import Scenario, thresholds
none = Scenario(thresholds=tuple((name, 10**7) for name in thresholds() if "ITEMS" in name or "CONVERTED" in name))
rows = assess_batch(pa.RecordBatch.from_pylist([{{"kind": "steal", "track": 60}}]), scenario=none)
assert rows.to_pylist()[0]["scenario_tier_highest"] == "none"
from lvheng.facts.casefile import read_case
from lvheng.facts.register import CATEGORIES
from lvheng.opinion import assess
assert assess(read_case({CASE!r}, {{}}, date.max)).parties[0].charges[0].tier.headline == "serious"
"""
    subprocess.run([sys.executable, "-c", code], check=True)


# what is wrong with a file


def test_everything_wrong_with_a_scenario_and_its_table_is_said_at_once(tmp_path):
    wrong = """
fashi_2017_10.art_005.ITEM_A: 1
fashi_2017_10.art_005.ITEMS_B: -1
fashi_2017_10.art_005.TIMES: 1.5
fashi_2017_10.art_005.class_c_five_thousands: {recipients: 2}
fashi_2017_10.art_005.class_a_fifty: {item_A: 3, recipients: true, again_after_sanction: 2}
fashi_2017_10.art_005.class_b_five_hundred: 3
serious: {items_C: 1000}
especially_serious: [{}, 3]
"""
    with pytest.raises(InputError) as caught:
        moves(tmp_path, "trak\n1\n", wrong)
    said = str(caught.value)
    assert len(caught.value.problems) == 13
    for near in ("ITEMS_A", "class_c_five_thousand", "items_A"):
        assert (
            f"the nearest is {'' if near == 'items_A' else 'fashi_2017_10.art_005.'}{near}" in said
        )
    assert "第6行" in said
    assert "kind" in said


@pytest.mark.parametrize(
    "text",
    [
        "", "- 1", "a: [", "serious:", "serious: []",
        "fashi_2017_10.art_005.ITEMS_A: 10000001",
        "serious: [{items_A: 10000001}]",
        "serious: [{items_A: 0}]",
        "serious: [{remorse: true}]",
        "serious: [{again_after_sanction: false}]",
        "serious: [" + "{items_A: 1}, " * 21 + "]",
    ],
)  # fmt: skip
def test_scenarios_that_say_nothing_or_too_much_are_errors(tmp_path, text):
    with pytest.raises(InputError):
        read_scenario(written(tmp_path, text))
