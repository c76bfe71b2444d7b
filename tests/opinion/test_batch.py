"""A row's verdict is that of `assess` on the case file that says the same."""

from __future__ import annotations

import json
import random
from datetime import date

import pyarrow as pa
import pytest

from lvheng.errors import InputError
from lvheng.facts.casefile import case_of
from lvheng.law.conduct import environment
from lvheng.law.instruments.criminal_law import art_253_1
from lvheng.law.matter import MATTER
from lvheng.law.readings import READINGS
from lvheng.logic.bounds import bounds
from lvheng.opinion import assess
from lvheng.opinion.batch import assess_batch, kernel, result_schema
from lvheng.opinion.batch.columns import RESULTS, read_columns
from lvheng.opinion.outcome import Question, open_readings

from .batch_rows import JUDGED_ON, case_file, random_columns, random_row

OPTIONS = {name: tuple(reading.options) for name, reading in READINGS.items()}
DAY = date.fromisoformat(JUDGED_ON)
CLAUSE_TERMS = [c.rule(MATTER) for c in (*art_253_1.SERIOUS, *art_253_1.ESPECIALLY_SERIOUS)]
NAMES = {c.citation: c.name for c in (*art_253_1.SERIOUS, *art_253_1.ESPECIALLY_SERIOUS)}


def table(rows, columns):
    return pa.RecordBatch.from_pydict({name: [row[name] for row in rows] for name in columns})


def verdicts_of(rows, columns=None):
    return assess_batch(table(rows, columns or list(rows[0])), judged_on=DAY).to_pylist()


NOTHING = {
    "tier_lowest": "none",
    "tier_highest": "none",
    "established": "no",
    "reasons": "",
    "error": None,
}
UNDETERMINED = NOTHING | {
    "tier_highest": "serious", "established": "undetermined", "fine_min": 0, "fine_max": None,
}  # fmt: skip


def expected(row, columns):
    """The same columns from the opinion."""
    case = case_of(json.loads(json.dumps(case_file(row, columns))), OPTIONS, DAY)
    charge = assess(case).parties[0].charges[0]
    if charge.version == "2009-02-28":
        # A table leaves the earlier text undetermined; the opinion lies within that.
        assert charge.tier.highest in ("none", "serious")
        return UNDETERMINED if row.get("age_at_act") != 15 else NOTHING
    holding = {NAMES[clause.citation]: clause.holds for clause in charge.clauses}
    return {
        "tier_lowest": charge.tier.lowest,
        "tier_highest": charge.tier.highest,
        "established": charge.established,
        "reasons": ";".join(name for name, holds in holding.items() if holds == "yes"),
        "reasons_possible": ";".join(name for name, holds in holding.items() if holds != "no"),
        "fine_min": charge.fine_yuan.lo,
        "fine_max": charge.fine_yuan.hi,
        "error": None,
    }


def expected_bounds(row, columns):
    """The tiers and the reasons, by `bounds` alone; None where another text governs or the person is under 16."""
    case = case_of(json.loads(json.dumps(case_file(row, columns))), OPTIONS, DAY)
    (act,) = case.acts
    if act.period and act.period.last < date(2015, 11, 1):
        return None
    asked = Question(environment(case, case.parties[0], [act]), open_readings(case))
    tier = asked.tier().interval
    holds = [bounds(term, asked.env, asked.readings).interval for term in CLAUSE_TERMS]
    return {
        "tier_lowest": art_253_1.TIERS[tier.lo],
        "tier_highest": art_253_1.TIERS[tier.hi],
        "reasons_mask": sum(found.lo << n for n, found in enumerate(holds)),
        "reasons_possible_mask": sum(found.hi << n for n, found in enumerate(holds)),
    }


def check(rows, columns):
    for row, found in zip(rows, verdicts_of(rows, columns), strict=True):
        assert {n: v for n, v in found.items() if n in columns} == row
        said = expected(row, columns)
        assert {name: found[name] for name in said} == said, (row, case_file(row, columns))


@pytest.mark.parametrize("seed", range(60))
def test_random_tables_agree_with_assess(seed):
    rng = random.Random(seed)
    columns = random_columns(rng)
    check([random_row(rng, columns) for _ in range(12)], columns)


@pytest.mark.parametrize("seed", range(60, 120))
def test_random_tables_agree_with_bounds(seed):
    rng = random.Random(seed)
    columns = random_columns(rng)
    rows = [random_row(rng, columns) for _ in range(60)]
    for row, found in zip(rows, verdicts_of(rows, columns), strict=True):
        said = expected_bounds(row, columns)
        if said is not None:
            assert {name: found[name] for name in said} == said, (row, case_file(row, columns))


@pytest.mark.parametrize("seed", range(2))
def test_compiled_and_plain_python_give_the_same(seed, monkeypatch):
    rng = random.Random(100 + seed)
    columns = random_columns(rng)
    rows = [random_row(rng, columns) for _ in range(2_000)]
    plain = verdicts_of(rows, columns)
    monkeypatch.setattr(kernel, "_WORTH_COMPILING", 0)
    assert verdicts_of(rows, columns) == plain


def one(**cells):
    return verdicts_of([cells])[0]


def test_ten_to_the_fifteenth_less_ten_to_the_fifteenth_is_nothing():
    cells = {
        "kind": "sell",
        "ordinary": 0,
        "illegal_income_yuan": 10**15,
        "cost_yuan": 10**15 - 4_999,
    }
    found = one(**cells)
    # Gross it is far above, net it is one yuan short.
    assert (found["tier_lowest"], found["tier_highest"]) == ("none", "especially_serious")
    assert one(**cells | {"cost_yuan": 10**15 - 5_000})["tier_lowest"] == "serious"
    unknown_income = one(**cells | {"illegal_income_yuan": None})
    assert unknown_income["tier_highest"] == "especially_serious"
    assert unknown_income["fine_max"] is None


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        ({"kind": "byu"}, "buy"),
        ({"kind": None}, "steal"),
        ({"track": -1}, "不得小于 0"),
        ({"track": "1.5"}, "1.5"),
        ({"track": 1.5}, "1.5"),
        ({"track": "1,000"}, "1,000"),
        ({"track": True}, "True"),
        ({"track": 2**50 + 1}, "不得大于"),
        ({"track": str(10**30)}, "不得大于"),
        ({"track_min": 5, "track_max": 4}, "at_least 5"),
        ({"recipients": 0}, "不得小于 1"),
        ({"kind": "publish", "recipients": 3}, "provide"),
        ({"lawful_business": 1}, "true"),
        ({"lawful_business": "yes"}, "unknown"),
        ({"on": "2024-02-30"}, "2024-02-30"),
        ({"on": "2030-01-01"}, "晚于"),
        ({"age_at_act": -3}, "不得小于 0"),
    ],
)
def test_a_wrong_cell_is_said_in_both_languages_and_the_row_is_kept(cells, said):
    found = one(**{"case_no": "007", "kind": "sell"} | cells)
    assert said in found["error"]
    assert " · " in found["error"]
    assert found["case_no"] == "007"
    assert all(found[name] is None for name in RESULTS if name != "error")


def test_every_problem_of_a_row_is_said_and_other_rows_are_judged():
    rows = [
        {"kind": "byu", "track": "x", "credit": "50"},
        {"kind": "buy", "track": "1", "credit": "50"},
    ]
    wrong, right = verdicts_of(rows)
    assert "kind" in wrong["error"]
    assert "track" in wrong["error"]
    assert (right["tier_lowest"], right["reasons"], right["error"]) == (
        "serious",
        "class_a_fifty;converted_total",
        None,
    )


@pytest.mark.parametrize(
    "values",
    [
        pa.array([50, None], pa.uint64()),
        pa.array([50, None], pa.int8()),
        pa.array([50.0, float("nan")]),
        pa.array(["50", "unknown"]),
        pa.array([" 050 ", ""]),
        pa.array(["0000000000000000000050", None]),
        pa.array(["50", None], pa.large_string()),
        pa.array(["50", None]).dictionary_encode(),
        pa.array([50, None], pa.decimal128(20, 2)),
    ],
)
def test_whole_numbers_are_read_from_every_type_of_column(values):
    batch = pa.RecordBatch.from_pydict({"kind": pa.array(["steal"] * 2), "track": values})
    first, second = assess_batch(batch, judged_on=DAY).to_pylist()
    assert (first["tier_lowest"], first["tier_highest"]) == ("serious", "serious")
    assert (second["tier_lowest"], second["tier_highest"]) == ("none", "especially_serious")


@pytest.mark.parametrize(
    "values",
    [
        pa.array([date(2015, 10, 31), None]),
        pa.array(["2015-10-31", "unknown"]),
        pa.array([date(2015, 10, 31), None]).cast(pa.timestamp("us")),
    ],
)
def test_days_are_read_from_every_type_of_column(values):
    batch = pa.RecordBatch.from_pydict({"kind": ["steal"] * 2, "track": [50] * 2, "on": values})
    first, second = assess_batch(batch, judged_on=DAY).to_pylist()
    assert (first["established"], first["fine_max"]) == ("undetermined", None)
    assert second["established"] == "yes"


def test_columns_of_odd_types_are_errors_of_their_rows():
    odd = pa.array([[1], None], pa.list_(pa.int64()))
    for name in ("track", "lawful_business", "on", "age_at_act"):
        batch = pa.RecordBatch.from_pydict({"kind": ["steal"] * 2, name: odd})
        first, second = assess_batch(batch, judged_on=DAY).to_pylist()
        assert name in first["error"]
        assert second["error"] is None


def test_the_schema_is_known_before_and_an_empty_batch_has_it():
    batch = table([], ["case_no", "kind", "track"])
    assert assess_batch(batch, judged_on=DAY).schema == result_schema(batch.schema)
    assert assess_batch(batch, judged_on=DAY).num_rows == 0


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (["track"], "kind"),
        (["kind", "trak"], "track"),
        (["kind", "items.track"], "track"),
        (["kind", "Track"], "track"),
        (["kind", "track", "track_min"], "track_max"),
        (["kind", "track", "track"], "2"),
        (["kind", "lawful_business_min"], "lawful_business"),
        (["kind", "born"], "age_at_act"),
        (["kind", "tier_lowest"], "tier_lowest"),
    ],
)
def test_wrong_columns_are_refused_before_any_row(names, said):
    with pytest.raises(InputError) as caught:
        read_columns(names)
    assert said in str(caught.value)


def test_all_wrong_columns_are_said_at_once():
    with pytest.raises(InputError) as caught:
        read_columns(["trak", "born", "tier_lowest"])
    assert len(caught.value.problems) == 4


def test_columns_that_are_like_none_of_ours_are_kept():
    names = ["id", "court", "案号", "name", "year"]
    assert read_columns(["kind", *names]).kept == tuple(names)


def test_more_contested_kinds_than_can_be_tried_are_refused():
    from lvheng.facts.register import CONTESTED_CATEGORIES

    row = dict.fromkeys(CONTESTED_CATEGORIES, 1) | {"kind": "sell", "cost_yuan": 1}
    with pytest.raises(InputError, match="contested"):
        verdicts_of([row])
