"""An opinion on exhibits with more contested points than are combined: as wide as every combination."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.evidence.test_counting import FLAGS, HOURS, ON_A_ROAD, TRACKS, case_files, entered
from tests.law.cases import act, case_of

from lvheng.apps.run import counted_items
from lvheng.evidence import counting, keys, uncombined
from lvheng.evidence.categories import CATEGORIES, GROUPS
from lvheng.evidence.counting import Count, Reading, Settings
from lvheng.evidence.rules import RULES
from lvheng.evidence.summary import numbers
from lvheng.facts.case import Case, CountedItems
from lvheng.law.readings import NOT_COMBINED, READINGS
from lvheng.opinion import assess
from lvheng.opinion.assess import with_counts
from lvheng.opinion.outcome import ask


def tally_of(counted: Count) -> dict:
    return numbers(counted, counted.items("by_id"), "by_id", lambda *_: None)


def times(counted: CountedItems, many: int) -> CountedItems:
    """Every count so many times, to come near the thresholds."""
    rows = {
        options: {name: many * one for name, one in counts.items()}
        for options, counts in counted.rows.items()
    }
    return replace(counted, rows=rows)


def case_with(counted: CountedItems, readings: Mapping[str, str]) -> Case:
    case = case_of(act("sell", {"ordinary": 0}), readings=dict(readings))
    return with_counts(case, {"a1": counted})


def tiers(case: Case) -> tuple[int | None, int | None]:
    found = ask(case, case.parties[0], case.acts).tier()
    assert not found.not_tried
    return found.interval.lo, found.interval.hi


def every_combination(
    counted: Count, readings: Mapping[str, str]
) -> Iterator[tuple[str, list[int]]]:
    options = [
        [(point.name, option) for option in (point.default, *point.alternatives)]
        for point, _ in counted.points()
    ]
    defaults = {(point.name, point.default) for point, _ in counted.points()}
    for chosen in product(*options):
        if all(dict(chosen).get(name, option) == option for name, option in readings.items()):
            for rule in RULES:
                yield rule, counted.by_category(rule, Reading(frozenset(chosen) - defaults))


def tier(counts: list[int], many: int) -> int:
    """Art. 5 paras. 1 (三) to (六) and 2 (三), by hand."""
    a, b, c = (
        many * sum(n for n, name in zip(counts, CATEGORIES, strict=True) if name in names)
        for names in GROUPS.values()
    )
    for found, of in ((2, 10), (1, 1)):
        if a >= 50 * of or b >= 500 * of or c >= 5000 * of or 100 * a + 10 * b + c >= 5000 * of:
            return found
    return 0


@pytest.mark.parametrize(
    "files",
    [case_files(), case_files(TRACKS, ON_A_ROAD, HOURS, most=1)],
    ids=["any", "tracks"],
)
def test_the_tier_is_that_of_every_combination(files) -> None:
    """Whatever rule is asked, and with a combined point fixed: brute force over all of them."""
    asked = []

    @given(
        files,
        st.lists(FLAGS, min_size=14, max_size=14),
        st.sampled_from((3, 10, 15, 60, 150, 400, 900)),
    )
    @settings(max_examples=40, deadline=None)
    def holds(case: list[dict], flags: list[int], many: int) -> None:
        records = entered(case)
        records.flags |= np.array(flags[: len(case)], dtype=np.int64)
        order = np.arange(len(records.links_record))
        records.links_further = order > np.searchsorted(records.links_record, records.links_record)
        counted = Count(records)
        tally = tally_of(counted)
        items = times(counted_items(tally), many)
        if not items.not_combined:
            return
        assert items.exact
        fixed = {}
        for point in tally["uncombined"]["combined"][:1]:
            fixed = {point: items.options[point][-1]}
        found = list(every_combination(counted, {}))
        for readings in ({}, fixed, *({"counting_rule": rule} for rule in RULES)):
            rule = readings.get("counting_rule")
            those = found if readings is not fixed else every_combination(counted, fixed)
            every = [tier(counts, many) for each, counts in those if rule in (None, each)]
            assert tiers(case_with(items, readings)) == (min(every), max(every)), readings
            asked.append(min(every) < max(every))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(keys, "HUB", 1)
        patch.setattr(counting, "COMBINATIONS", 4)
        patch.setattr(uncombined, "COMBINATIONS", 2)
        holds()
    assert sum(asked) > 20


def on_three_points() -> Count:
    """Ten records on each of three points, of which one is combined."""
    kinds = [("transaction", "owner_lists"), ("property", "wealth_data"), ("credit", "loan_leads")]
    record = {"place": "", "time": "", "line": ""}
    return Count(
        entered(
            [
                {**record, "kind": kind, "ids": [], "mobiles": [100 * place + number]}
                for place, kind in enumerate(kinds)
                for number in range(10)
            ]
        )
    )


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(counting, "COMBINATIONS", 4)
    monkeypatch.setattr(uncombined, "COMBINATIONS", 4)


@pytest.mark.usefixtures("few")
def test_every_end_is_the_count_of_a_combination() -> None:
    counted = on_three_points()
    tally = tally_of(counted)
    found = tally["uncombined"]
    assert (found["combined"], found["points"]) == (["loan_leads"], ["wealth_data", "owner_lists"])
    for one in found["counts"]:
        reached = [
            {name: many for name, many in zip(CATEGORIES, counts, strict=True) if many}
            for rule, counts in every_combination(counted, one["readings"])
            if rule == one["rule"]
        ]
        assert one["by_category"] in reached
        if one["end"] == "default":
            readings = {point["name"]: point["default"] for point in tally["points"]}
            assert one["by_category"] == next(
                {name: many for name, many in of["by_category"].items() if many}
                for of in tally["alternatives"]
                if (of["rule"], of["readings"]) == (one["rule"], readings | one["readings"])
            )
    for group, names in GROUPS.items():
        sums = [sum(one["by_category"].get(name, 0) for name in names) for one in found["counts"]]
        assert [min(sums), max(sums)] == tally["range"][group]


def test_where_all_points_are_combined_there_is_nothing_more() -> None:
    tally = tally_of(on_three_points())
    assert tally["uncombined"] == {}
    assert NOT_COMBINED not in counted_items(tally).options


@pytest.mark.usefixtures("few")
def test_an_opinion_says_which_points_were_not_combined() -> None:
    items = times(counted_items(tally_of(on_three_points())), 3)
    charge, gap, effects = said(case_with(items, {}))
    # 30 credit, 30 property, 30 transaction by default; none of them is property on another reading.
    assert charge == ("serious", "none", "serious")
    assert all(READINGS[name].zh in gap for name in ("wealth_data", "owner_lists"))
    assert "任何读法" not in gap
    assert "loan_leads" not in gap
    label, options = effects[NOT_COMBINED]
    assert READINGS["wealth_data"].zh in label
    assert options["default"] == "serious"
    assert options["least_A"] == "none"
    _, gap, _ = said(case_with(items, {"wealth_data": "transaction"}))
    assert "写明的读法未用于计数：" + READINGS["wealth_data"].zh in gap


@pytest.mark.usefixtures("few")
def test_where_not_all_was_counted_it_is_not_said_of_all_readings(monkeypatch) -> None:
    monkeypatch.setattr(uncombined, "TRIED", 4)
    tally = tally_of(on_three_points())
    assert tally["uncombined"]["exact"] is False
    items = times(counted_items(tally), 10_000)
    charge, gap, _ = said(case_with(items, {}))
    assert charge == ("especially_serious",) * 3
    assert "可能比意见所据的更宽，不能认为结论在一切读法下均成立" in gap
    english = assess(case_with(items, {}), language="en").to_dict()["receipt"]["gaps"][-1]
    assert "its outcome is not shown for all readings" in english


def said(case: Case) -> tuple[tuple[str, str, str], str, dict[str, tuple[str, dict[str, str]]]]:
    """Headline, lowest and highest tier; the last gap; the effects of the readings."""
    opinion = assess(case).to_dict()
    (party,) = opinion["parties"]
    tier = party["charges"][0]["tier"]
    effects = {one["name"]: (one["label"], one["options"]) for one in party["readings"]}
    return (
        (tier["headline"], tier["lowest"], tier["highest"]),
        opinion["receipt"]["gaps"][-1],
        effects,
    )


@pytest.mark.usefixtures("few")
def test_points_whose_reading_is_stated_are_combined_before_others() -> None:
    counted = on_three_points().with_settings(Settings(foremost=frozenset({"wealth_data"})))
    items = counted_items(tally_of(counted))
    assert items.not_combined == ("owner_lists", "loan_leads")
    stated = times(items, 2)  # 20 of each: serious only where all three are of class A
    assert tiers(case_with(stated, {"wealth_data": "transaction"})) == (0, 0)
    assert tiers(case_with(stated, {"wealth_data": "property"})) == (0, 1)
    assert "未用于计数" not in said(case_with(stated, {"wealth_data": "transaction"}))[1]
