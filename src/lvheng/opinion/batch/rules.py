"""The rules of one act as rule sets over the columns of a table.

They are the terms that `assess` reads: a case file with one person and one act, in which every fact that
has a column is unknown, is taken through `conduct.environment`, and its leaves are named as the columns.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import Any

from lvheng.facts.casefile import read_case
from lvheng.facts.register import CATEGORIES, CONSEQUENCES
from lvheng.law.conduct import environment
from lvheng.law.instruments.criminal_law import art_253_1
from lvheng.law.matter import MATTER
from lvheng.law.readings import READINGS
from lvheng.logic.compiled import Compiled, RuleSet, ranges
from lvheng.logic.interval import Interval
from lvheng.logic.terms import Const, Definition, Fact
from lvheng.opinion.batch.columns import AMOUNTS, COUNTS, TRUTHS
from lvheng.opinion.batch.statute import RECIPIENTS, Statute

__all__ = ["CLAUSES", "ROW", "SHAPES", "Law", "law_for", "rule_set"]

SHAPES = {
    "obtaining": ("steal", "exchange", "collect"),
    "buying": ("buy", "accept"),
    "giving": ("sell", "provide", "publish"),
}
"""Kinds of act that the rules treat alike, by what they are."""
CLAUSES = (*art_253_1.SERIOUS, *art_253_1.ESPECIALLY_SERIOUS)
"""Bit n of a mask of reasons is the n-th of these."""
ROW = "row."
"""Before the name of a column that is a fact of the rule set: quantities of the matter have names too."""
_ACT, _PARTY = "a", "p"
_OF_CONSEQUENCES = frozenset(f"acts.{_ACT}.consequences.{name}" for name in CONSEQUENCES)


@dataclass(frozen=True)
class Law:
    """The law as one table needs it: a function for each shape, and the numbers used beside them."""

    functions: dict[str, Compiled]
    full_responsibility: int
    adult: int
    least_fine: int
    least_fine_minor: int
    least_times: int
    most_times: int


def law_for(stated: frozenset[str], law: Statute) -> Law:
    """The law over the columns that are stated."""
    readings = {name: tuple(reading.options) for name, reading in READINGS.items()}
    return Law(
        {shape: ranges(rule_set(shape, stated, law), readings, int64=True) for shape in SHAPES},
        law.numbers["criminal_law.art_017.FULL_RESPONSIBILITY"],
        law.numbers["criminal_law.art_017.ADULT"],
        law.numbers["fashi_2000_45.art_002.LEAST_YUAN"],
        law.numbers["fashi_2000_45.art_002.LEAST_YUAN_MINOR"],
        law.numbers["fashi_2017_10.art_012.LEAST_TIMES"],
        law.numbers["fashi_2017_10.art_012.MOST_TIMES"],
    )


def rule_set(shape: str, stated: frozenset[str], law: Statute) -> RuleSet:
    """Outcome, clauses and illegal income of an act of this shape, over the stated columns."""
    case = read_case(json.dumps(_template(SHAPES[shape][0], stated)), {}, date.max)
    known = environment(case, case.parties[0], case.acts)
    leaves = {_leaf(column): f"{ROW}{column}" for column in (*COUNTS, *TRUTHS) if column in stated}
    columns: dict[str, Interval | Definition] = {}
    defined: dict[str, Interval | Definition] = {}
    for name, bound in known.items():
        if name in leaves and isinstance(bound, Interval):
            columns[leaves[name]] = bound
            defined[name] = Definition(Fact(leaves[name]))
        elif isinstance(bound, Interval) and (bound.is_exact or name in _OF_CONSEQUENCES):
            # A case file opens all consequences or none; those without a column are not alleged.
            defined[name] = Definition(Const(bound.lo or 0))
        else:
            defined[name] = bound
    recipients = defined[f"acts.{_ACT}.recipients"] if shape == "giving" else Definition(Const(0))
    return RuleSet(
        law.tier,
        law.clauses,
        {**columns, **defined, RECIPIENTS: recipients},
        {"illegal_income": MATTER.illegal_income},
    )


def _leaf(column: str) -> str:
    """The name of a column's fact in the environment."""
    if column == "prior_sanction":
        return f"acts.{_ACT}.again"
    if column in CONSEQUENCES:
        return f"acts.{_ACT}.consequences.{column}"
    if column in AMOUNTS or column in TRUTHS or column == "recipients":
        return f"acts.{_ACT}.{column}"
    return f"acts.{_ACT}.items.{column}"


def _template(kind: str, stated: frozenset[str]) -> dict[str, Any]:
    """A case file in which what has a column is unknown, and the rest is not alleged."""
    act: dict[str, Any] = {"id": _ACT, "party": _PARTY, "kind": kind}
    items = {
        name: "unknown" if name in stated else 0
        for name in COUNTS
        if name in CATEGORIES or (name in stated and name not in (*AMOUNTS, "recipients"))
    }
    act |= {name: "unknown" if name in stated else 0 for name in AMOUNTS}
    act |= {
        name: "unknown" if name in stated else False
        for name in TRUTHS
        if name not in CONSEQUENCES and name != "prior_sanction"
    }
    act["items"] = items
    act["recipients"] = "unknown" if "recipients" in stated else 1
    act["consequences"] = "unknown" if stated.intersection(CONSEQUENCES) else []
    priors = "unknown" if "prior_sanction" in stated else []
    return {
        "lvheng": 1,
        "parties": [{"id": _PARTY, "priors": priors}],
        "acts": [act],
    }
