"""The columns of a table of cases: one row is one person with one act, named as in the register of facts.

A column that is not there is a fact that nobody alleges; an empty cell (or `unknown`) is a fact that is
not known. Counts and amounts may instead have a pair of columns, `track_min` and `track_max`.
"""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from lvheng.errors import InputError, Problem
from lvheng.facts.register import ACT_FACTS, CATEGORIES, CONSEQUENCES, CONTESTED_CATEGORIES

__all__ = [
    "AMOUNTS", "COUNTS", "ITEMS", "RESULTS", "SCENARIO_RESULTS", "TRUTHS", "Columns", "read_columns",
]  # fmt: skip

ITEMS = (*CATEGORIES, *CONTESTED_CATEGORIES)
AMOUNTS = tuple(name for name, fact in ACT_FACTS.items() if fact.type == "yuan")
COUNTS = {**dict.fromkeys((*ITEMS, *AMOUNTS), 0), "recipients": 1}
"""Columns of whole numbers, each with the least that it can be."""
TRUTHS = (
    *(n for n, fact in ACT_FACTS.items() if fact.type == "boolean" and fact.pushes != "none"),
    "prior_sanction",
    *CONSEQUENCES,
)
"""Columns of true and false. `prior_sanction`: 曾受刑事处罚或者二年内受过行政处罚 (第五条第一款第（九）项)."""
RESULTS = (
    "tier_lowest", "tier_highest", "established", "reasons", "reasons_possible", "reasons_mask",
    "reasons_possible_mask", "fine_min", "fine_max", "error",
)  # fmt: skip
SCENARIO_RESULTS = ("scenario_tier_lowest", "scenario_tier_highest")
_SINGLE = ("kind", "on", "age_at_act", *TRUTHS)
_OTHERWISE = {
    "born": "age_at_act", "between": "on", "priors": "prior_sanction", "consequences": "death, serious_injury, …",
    "items": "track, lodging, ordinary, …", "lawful_basis": "lvheng assess", "administrative": "lvheng assess", "same_items_as": "lvheng assess", "exhibits": "lvheng count",
}  # fmt: skip
"""Facts of a case file that a row cannot state, and what can be stated instead."""
_NEAR = 0.85


@dataclass(frozen=True)
class Columns:
    """Which columns a table has: of counts as one column or as a pair of ends, of truths, and `kept` as they are."""

    exact: frozenset[str]
    ranges: frozenset[str]
    truths: frozenset[str]
    has_date: bool
    has_age: bool
    kept: tuple[str, ...]

    @property
    def stated(self) -> frozenset[str]:
        """The counts and truths that the table says something of."""
        return self.exact | self.ranges | self.truths

    @property
    def has_items(self) -> bool:
        return not self.stated.isdisjoint(ITEMS)

    @property
    def asked(self) -> frozenset[str]:
        """The counts and truths that may be open: those stated, and the items where none are."""
        return self.stated if self.has_items else self.stated.union(CATEGORIES)


def read_columns(names: Sequence[str]) -> Columns:
    """What a table with these columns states; raises InputError with every problem of them.

    >>> read_columns(["case_no", "kind", "track", "lodging_min", "lodging_max"]).kept
    ('case_no',)
    """
    problems = [_problem(name, names) for name in names]
    found = [problem for problem in problems if problem is not None]
    found += [
        Problem(
            "same_column", name, f"有 {count} 列同名", f"there are {count} columns of this name"
        )
        for name, count in Counter(names).items()
        if count > 1
    ]
    if "kind" not in names:
        found.append(
            Problem("no_kind", "kind", "表中须有 kind（行为方式）一列", "the table must have a column kind")
        )  # fmt: skip
    if found:
        raise InputError(found)
    present = set(names)
    ranges = {name for name in COUNTS if {f"{name}_min", f"{name}_max"} & present}
    known = {*_SINGLE, *COUNTS, *(f"{name}_{end}" for name in COUNTS for end in ("min", "max"))}
    return Columns(
        frozenset(present.intersection(COUNTS)),
        frozenset(ranges),
        frozenset(present.intersection(TRUTHS)),
        "on" in present,
        "age_at_act" in present,
        tuple(name for name in names if name not in known),
    )


def _problem(name: str, names: Sequence[str]) -> Problem | None:
    base, _, end = name.rpartition("_")
    if end in ("min", "max") and base in COUNTS:
        if base in names:
            return Problem(
                "both", name, f"{base} 与 {base}_min、{base}_max 只写其一",
                f"state {base} or {base}_min and {base}_max, not both",
            )  # fmt: skip
        return None
    if name in COUNTS or name in _SINGLE:
        return None
    if name in (*RESULTS, *SCENARIO_RESULTS):
        return Problem(
            "taken", name, "此列名留给结果，请改名", "this name is for a result; rename the column"
        )
    if end in ("min", "max") and base in _SINGLE:
        return Problem(
            "no_range", name, f"{base} 不能写成范围", f"{base} cannot be stated as a range"
        )
    if name in _OTHERWISE:
        instead = _OTHERWISE[name]
        return Problem(
            "not_a_column", name, f"一行不能写 {name}，请用 {instead}", f"a row cannot state {name}; use {instead}"
        )  # fmt: skip
    near = _near(name)
    if near:
        return Problem(
            "unknown_column", name, f"没有“{name}”这一列；最接近的是 {near}（若确为他用，请改名）",
            f"there is no column {name!r}; the nearest is {near} (rename it if it is for something else)",
        )  # fmt: skip
    return None


def _near(name: str) -> str | None:
    """The column that was probably meant. Names that are like none of ours are kept as they are."""
    plain = name.strip().lower().rpartition(".")[2]
    every = [*_SINGLE, *COUNTS, *(f"{n}_{end}" for n in COUNTS for end in ("min", "max"))]
    matches = difflib.get_close_matches(plain, every, n=1, cutoff=_NEAR)
    return matches[0] if matches else None
