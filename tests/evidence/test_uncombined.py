"""An opinion on exhibits with more contested points than are combined: as wide as every combination."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lvheng.apps.run import counted_items
from lvheng.evidence import counting, keys, uncombined
from lvheng.evidence.categories import CATEGORIES, GROUPS
from lvheng.evidence.counting import Count, Reading
from lvheng.evidence.rules import RULES
from lvheng.evidence.summary import numbers
from lvheng.facts.case import Case, CountedItems
from lvheng.law.readings import NOT_COMBINED, READINGS
from lvheng.opinion import assess
from lvheng.opinion.assess import with_counts
from lvheng.opinion.outcome import ask
from tests.evidence.test_counting import FLAGS, HOURS, KINDS, ON_A_ROAD, TRACKS, case_files, entered
from tests.law.cases import act, case_of

TIER = {"none": 0, "serious": 1, "especially_serious": 2}


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
    [case_files([*KINDS, *KINDS[-5:]]), case_files(TRACKS, ON_A_ROAD, HOURS, most=1)],
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
