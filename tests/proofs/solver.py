"""The check reading: the same term as an expression of the solver Z3, so that a claim holds for all inputs.

A fact is a whole number of any size (within what the environment says of it) or, where it can only be 0
or 1, a truth; a reading is one of its options; a table is what it says under each combination of options;
a definition is read through. Nothing is bounded that the law does not bound.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import z3

from lvheng.logic.bounds import Environment
from lvheng.logic.interval import Interval
from lvheng.logic.terms import (
    Add,
    And,
    AtLeast,
    Const,
    Definition,
    Fact,
    Greatest,
    Not,
    Option,
    Or,
    Product,
    Scale,
    Table,
    Term,
)

__all__ = ["Chosen", "Undecided", "World", "counter_example", "truth_of"]


class Undecided(Exception):
    """The solver gave up: neither a proof nor a counter-example."""


@dataclass
class Chosen:
    """One option for each reading, the same in all worlds that share it."""

    options: Mapping[str, Sequence[str]]
    chosen: dict[tuple[str, str], z3.BoolRef] = field(default_factory=dict)
    constraints: list[z3.BoolRef] = field(default_factory=list)

    def is_option(self, reading: str, option: str) -> z3.BoolRef:
        options = self.options[reading]
        if len(options) == 1 or option not in options:
            return z3.BoolVal(option in options)
        if (reading, option) not in self.chosen:
            every = {one: z3.Bool(f"{reading}.{one}") for one in options}
            self.chosen |= {(reading, one): variable for one, variable in every.items()}
            self.constraints.append(z3.PbEq([(variable, 1) for variable in every.values()], 1))
        return self.chosen[reading, option]

    def said(self, model: z3.ModelRef) -> dict[str, str]:
        """The option of each reading in a model; those that the claim does not hang on are left out."""
        fixed = {name: options[0] for name, options in self.options.items() if len(options) == 1}
        return fixed | {
            reading: option
            for (reading, option), variable in self.chosen.items()
            if z3.is_true(model.eval(variable, model_completion=True))
        }


class World:
    """One state of the facts of an environment. Two worlds have facts of their own."""

    def __init__(self, env: Environment, readings: Chosen, name: str = ""):
        self.env = env
        self.readings = readings
        self.name = name
        self.facts: dict[str, z3.ExprRef] = {}
        self.constraints: list[z3.BoolRef] = []
        self.products: dict[tuple[int, int], tuple[z3.ArithRef, z3.ArithRef, z3.ArithRef]] = {}
        self._read: dict[int, tuple[Term, z3.ExprRef]] = {}

    def truth(self, term: Term) -> z3.BoolRef:
        return truth_of(self.read(term))

    def number(self, term: Term) -> z3.ArithRef:
        return _number(self.read(term))

    def fact(self, name: str) -> z3.ExprRef:
        """The leaf or defined quantity of this name."""
        if name not in self.facts:
            self.facts[name] = self._fact(name)
        return self.facts[name]

    def _fact(self, name: str) -> z3.ExprRef:
        bound = self.env[name]
        if isinstance(bound, Definition):
            return self.read(bound.term)
        if bound.is_exact:
            return z3.IntVal(bound.lo)
        if bound == Interval(0, 1):
            return z3.Bool(f"{self.name}{name}")
        number = z3.Int(f"{self.name}{name}")
        if bound.lo is not None:
            self.constraints.append(number >= bound.lo)
        if bound.hi is not None:
            self.constraints.append(number <= bound.hi)
        return number

    def read(self, term: Term) -> z3.ExprRef:
        """The expression of a term; shared parts are read once."""
        known = self._read.get(id(term))
        if known is None:
            # The term is kept with its expression, so that its id stays its own.
            known = self._read[id(term)] = (term, self._compute(term))
        return known[1]

    def _compute(self, node: Term) -> z3.ExprRef:
        match node:
            case Const(value):
                return z3.IntVal(value)
            case Fact(name):
                return self.fact(name)
            case Add(parts):
                return z3.Sum([z3.IntVal(0), *map(self.number, parts)])
            case Scale(factor, part):
                return factor * self.number(part)
            case Product(left, right):
                return self._product(left, right)
            case Greatest(parts):
                greatest, *others = map(self.number, parts)
                for other in others:
                    greatest = z3.If(greatest >= other, greatest, other)
                return greatest
            case AtLeast(part, threshold):
                return self.number(part) >= threshold
            case And(parts):
                return z3.And([z3.BoolVal(True), *map(self.truth, parts)])
            case Or(parts):
                return z3.Or([z3.BoolVal(False), *map(self.truth, parts)])
            case Not(part):
                return z3.Not(self.truth(part))
            case Option(reading, option):
                return self.readings.is_option(reading, option)
            case Table(names, rows):
                return self._table(names, rows)
        raise TypeError(node)

    def _product(self, left: Term, right: Term) -> z3.ExprRef:
        one, other = self.read(left), self.read(right)
        if z3.is_bool(one):
            return z3.If(one, _number(other), 0)
        if z3.is_bool(other):
            return z3.If(other, one, 0)
        if z3.is_int_value(one) or z3.is_int_value(other):
            return one * other
        key = (one.get_id(), other.get_id())
        if key not in self.products:
            # A number named for its factors: what is known of it is said when the solver is asked.
            result = z3.Int(f"{one.sexpr()} × {other.sexpr()}")
            self.products[key] = (one, other, result)
        return self.products[key][2]

    def _table(self, names: tuple[str, ...], rows: Mapping[tuple[str, ...], int]) -> z3.ArithRef:
        open_rows = itertools.product(*(self.readings.options[name] for name in names))
        first, *others = open_rows
        value: z3.ArithRef = z3.IntVal(rows[first])
        for row in others:
            here = [self.readings.is_option(*pair) for pair in zip(names, row, strict=True)]
            value = z3.If(z3.And(here), rows[row], value)
        return value


def truth_of(expression: z3.ExprRef) -> z3.BoolRef:
    return expression if z3.is_bool(expression) else expression != 0


def _number(expression: z3.ExprRef) -> z3.ArithRef:
    return z3.If(expression, 1, 0) if z3.is_bool(expression) else expression


def _truths_of_products(worlds: Iterable[World]) -> list[z3.BoolRef]:
    """What is true of every product of quantities that are never negative, and is linear."""
    every = [product for world in worlds for product in world.products.values()]
    hints = []
    for one, other, result in every:
        hints += [
            result >= 0,
            z3.Implies(one == 0, result == 0),
            z3.Implies(one == 1, result == other),
            z3.Implies(one >= 1, result >= other),
            z3.Implies(other >= 1, result >= one),
        ]
    for (a, b, ab), (c, d, cd) in itertools.combinations(every, 2):
        hints.append(z3.Implies(z3.And(a <= c, b <= d), ab <= cd))
        hints.append(z3.Implies(z3.And(c <= a, d <= b), cd <= ab))
        if b.get_id() == d.get_id():
            hints.append(z3.Implies(a == c - 1, ab == cd - b))
            hints.append(z3.Implies(c == a - 1, cd == ab - b))
    return hints


def _small_products(worlds: Iterable[World]) -> list[z3.BoolRef]:
    """The first of two factors is 0, 1 or 2, and the product what it then is."""
    of = [product for world in worlds for product in world.products.values()]
    return [
        z3.Or([z3.And(one == factor, result == factor * other) for factor in range(3)])
        for one, other, result in of
    ]


def counter_example(
    worlds: Sequence[World],
    given: Iterable[z3.BoolRef],
    claim: z3.BoolRef,
    *,
    seconds: int = 60,
) -> z3.ModelRef | None:
    """A state of `worlds` in which all that is `given` holds and the `claim` does not; None: it is proved.

    Multiplication makes a question undecidable, so it is asked in three ways: of any numbers that have
    what products have in common (none of them: it is proved), of products with a small factor (a
    counter-example is one), and at last of all products.
    """
    solver = z3.Solver()
    solver.set("timeout", seconds * 1000)
    solver.add(*given, z3.Not(claim))
    for world in worlds:
        solver.add(*world.constraints, *world.readings.constraints)
    products = [product for world in worlds for product in world.products.values()]
    solver.add(*_truths_of_products(worlds))
    answer = solver.check()
    if products and answer != z3.unsat:
        solver.push()
        solver.add(*_small_products(worlds))
        answer = solver.check()
        if answer != z3.sat:
            solver.pop()
            solver.add(*(result == one * other for one, other, result in products))
            answer = solver.check()
    if answer == z3.unknown:
        raise Undecided(solver.reason_unknown())
    return solver.model() if answer == z3.sat else None
