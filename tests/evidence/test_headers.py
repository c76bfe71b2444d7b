"""Titles of real tables: how many columns are understood, and whether a wrong class is ever silent."""

from __future__ import annotations

import datetime
from collections import Counter

import pytest
from tests.evidence.header_tables import Made, table

from lvheng.evidence.categories import CATEGORIES, GROUPS
from lvheng.evidence.columns import Layout, layout
from lvheng.evidence.encoding import decode
from lvheng.evidence.readers.text import TextTable
from lvheng.evidence.records import KEYED, Register

TODAY = datetime.date(2026, 11, 21)
TABLES = 150  # from each half of the variants


def read(made: Made) -> tuple[Layout, set[str], bool]:
    """The layout, the classes stated of the records, and whether any stands on a contested point."""
    source = TextTable(decode(made.text.encode()))
    found = layout(source, TODAY)
    register = Register(TODAY)
    for block in source.blocks():
        register.add(block, found)
    records = register.records()
    keyed = records.outcome == KEYED
    names = {CATEGORIES[code] for code in records.category[keyed]}
    groups = {group for group, its in GROUPS.items() if names & {*its}}
    return found, groups, bool((records.point[keyed] > 0).any())


def judge(seeds: range, *, held_out: bool) -> tuple[Counter[str], list[str]]:
    """Columns right and wrong, and what was wrong, with the titles."""
    counts: Counter[str] = Counter()
    wrong = []
    for seed in seeds:
        made = table(seed, held_out=held_out)
        found, groups, contested = read(made)
        for place, concept in enumerate(made.concepts):
            role = found.role(place)
            right = made.right(place, role)
            counts["right" if right else "wrong"] += 1
            if not right:
                wrong.append(f"{seed} {made.style} {concept} {made.titles[place]} -> {role!r}")
        flagged = contested or any(column.flags or column.looks_like for column in found.columns)
        if groups and not groups & {*made.classes}:
            counts["other_class"] += 1
            if not flagged:
                counts["silent"] += 1
                wrong.append(
                    f"{seed} {made.style} silent {groups} for {made.classes} {made.titles}"
                )
    return counts, wrong


@pytest.mark.parametrize("held_out", [False, True], ids=["seen", "held_out"])
def test_columns_of_real_titles(held_out: bool) -> None:
    counts, wrong = judge(range(TABLES), held_out=held_out)
    share = counts["right"] / (counts["right"] + counts["wrong"])
    assert counts["silent"] == 0, wrong
    assert share >= 0.98, (share, wrong)
