"""The law that a table is judged by: the one in force, or what a scenario makes of it.

The law itself is never changed for a scenario, not even for a moment: its rules are read over a copy of
their article's names. An opinion that is given meanwhile, or afterwards, cannot see anything of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import FunctionType

from lvheng.facts.register import CIRCUMSTANCES
from lvheng.law import instruments
from lvheng.law.instruments.criminal_law import art_017, art_253_1
from lvheng.law.instruments.fashi_2000_45 import art_002
from lvheng.law.instruments.fashi_2017_10 import art_005, art_006, art_012
from lvheng.law.matter import LABELS, MATTER, Matter
from lvheng.logic.clause import Clause, Rule
from lvheng.logic.terms import Fact, Term, all_of

__all__ = [
    "NUMBERS", "QUANTITIES", "RECIPIENTS", "Conditions", "Scenario", "Statute", "clauses", "statute", "thresholds",
]  # fmt: skip

RECIPIENTS = "recipients"
"""To how many an act sold or provided, as art. 11 counts them: one of publishing, none of obtaining."""
QUANTITIES = (*(name for name in LABELS if name not in CIRCUMSTANCES), RECIPIENTS)
"""What a further condition can be about. The circumstances of art. 10 have no column."""
NUMBERS = (
    "items_A", "items_B", "items_C", "duty_items_A", "duty_items_B", "duty_items_C",
    "illegal_income", "duty_illegal_income", "business_profit", RECIPIENTS,
)  # fmt: skip
"""Those of them that are numbers; the others are true or false."""

_WITH_NUMBERS = (art_017, art_002, art_005, art_006, art_012)

Conditions = tuple[tuple[str, int], ...]
"""Quantities with the least that each must be, all of them; a truth must be 1."""


@dataclass(frozen=True)
class Scenario:
    """What if the law were different.

    `thresholds` are other numbers by the names of `thresholds`, `gates` further conditions on clauses by
    the names of `clauses`, and `added` new clauses by their tier (`serious`, `especially_serious`).
    """

    thresholds: tuple[tuple[str, int], ...] = ()
    gates: tuple[tuple[str, Conditions], ...] = ()
    added: tuple[tuple[str, Conditions], ...] = ()


@dataclass(frozen=True)
class Statute:
    """The clauses of the offence, the tier that they make, and every number of the law by name."""

    clauses: Mapping[str, Term]
    tier: Term
    numbers: Mapping[str, int]


def thresholds() -> dict[str, int]:
    """Every number that a row's verdict hangs on, by name: the article file and the constant in it.

    >>> thresholds()["fashi_2017_10.art_005.ITEMS_A"]
    50
    """
    return {
        f"{_before_names_of(article.__name__)}{name}": value
        for article in _WITH_NUMBERS
        for name, value in vars(article).items()
        if name.isupper() and not name.startswith("_") and type(value) is int
    }


def clauses() -> dict[str, Clause[Matter]]:
    """Every clause that carries a tier, by name: the article file and the rule in it.

    >>> clauses()["fashi_2017_10.art_005.class_a_fifty"].place
    '第一款第（三）项'
    """
    every = (*art_253_1.SERIOUS, *art_253_1.ESPECIALLY_SERIOUS)
    return {f"{_before_names_of(clause.rule.__module__)}{clause.name}": clause for clause in every}


def _before_names_of(article: str) -> str:
    """`fashi_2017_10.art_005.`"""
    return article.removeprefix(f"{instruments.__name__}.") + "."


def statute(scenario: Scenario) -> Statute:
    """The law in force with what the scenario changes."""
    numbers = thresholds() | dict(scenario.thresholds)
    gates = dict(scenario.gates)

    def amended(clause: Clause[Matter]) -> Clause[Matter]:
        at = _before_names_of(clause.rule.__module__)
        own = {n.removeprefix(at): value for n, value in numbers.items() if n.startswith(at)}
        rule = _over(clause.rule, own)
        return replace(clause, rule=_with_gate(rule, gates.get(f"{at}{clause.name}", ())))

    added = [(tier, _new_clause(n, of)) for n, (tier, of) in enumerate(scenario.added, 1)]
    carrying = {
        "serious": art_253_1.SERIOUS,
        "especially_serious": art_253_1.ESPECIALLY_SERIOUS,
    }
    made = {
        name: (*map(amended, of), *(clause for tier, clause in added if tier == name))
        for name, of in carrying.items()
    }
    tier = _over(art_253_1.tier.rule, {name.upper(): of for name, of in made.items()})
    return Statute(
        {clause.name: clause.rule(MATTER) for of in made.values() for clause in of},
        tier(MATTER),
        numbers,
    )


def _over(rule: Rule[Matter], changed: Mapping[str, object]) -> Rule[Matter]:
    """The rule as it would be with other values of these names in its article, which stays as it is."""
    assert isinstance(rule, FunctionType)
    names = {**rule.__globals__, **changed}

    def copied(of: FunctionType) -> FunctionType:
        return FunctionType(of.__code__, names, of.__name__, of.__defaults__, of.__closure__)

    for name, value in rule.__globals__.items():
        if isinstance(value, FunctionType) and value.__globals__ is rule.__globals__:
            names[name] = copied(value)
    return copied(rule)


def _with_gate(rule: Rule[Matter], conditions: Conditions) -> Rule[Matter]:
    return (lambda case: rule(case) & _met(conditions)) if conditions else rule


def _new_clause(number: int, conditions: Conditions) -> Clause[Matter]:
    return Clause(f"added_{number}", art_253_1.ARTICLE, "", "", lambda _: _met(conditions))


def _met(conditions: Conditions) -> Term:
    return all_of(Fact(name) >= least for name, least in conditions)
