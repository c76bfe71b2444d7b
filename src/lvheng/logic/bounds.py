"""The least and the greatest outcome that a term can have, given what is known.

A fact that pushes one way only (every path from it to the outcome has the same sign) takes its
worst and its best value at the two ends, all such facts at once: one interval evaluation is then
exact. A fact that pushes both ways, and every contested reading, is tried value by value, each time
on what is left of the term. The result equals brute force.

The cost is at most one evaluation for each combination of what is tried; it stops as soon as
nothing wider can come. After `LIMIT` evaluations the plain interval evaluation is returned instead:
still sound, perhaps too wide, and it names what was not tried.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from lvheng.logic.interval import Interval, exactly
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
    all_of,
    any_of,
    total,
)

__all__ = [
    "LIMIT",
    "Bounds",
    "Environment",
    "Leaves",
    "Readings",
    "bounds",
    "evaluate",
    "evaluator",
    "leaves",
    "open_rows",
    "reduced",
]

Environment = Mapping[str, Interval | Definition]
Readings = Mapping[str, Sequence[str]]
"""For each contested reading the options that are open; one option: it is fixed."""

LIMIT = 20_000
_NARROW = 100


@dataclass(frozen=True, slots=True)
class Bounds:
    """What the outcome can be; `not_tried` names what was left to interval evaluation (usually nothing)."""

    interval: Interval
    not_tried: tuple[str, ...] = ()


def bounds(term: Term, env: Environment, readings: Readings) -> Bounds:
    """The exact range of `term`.

    >>> from lvheng.logic.terms import Fact
    >>> weighed = 100 * Fact("a") + 10 * Fact("b")
    >>> env = {"a": exactly(20), "b": Interval(350, None)}
    >>> bounds(weighed >= 5000, env, {}).interval
    Interval(lo=1, hi=1)
    """
    search = _Search(evaluate(term, env, readings))
    search.explore(term, env, readings)
    assert search.found is not None
    return Bounds(search.found, tuple(search.not_tried))


class _Search:
    """Looks for outcomes until they span all that interval evaluation allows."""

    def __init__(self, widest: Interval):
        self.widest = widest
        self.found: Interval | None = None
        self.not_tried: dict[str, None] = {}
        self.left = LIMIT

    def explore(self, term: Term, env: Environment, readings: Readings) -> None:
        if self.found == self.widest:
            return
        self.left -= 1
        walk = _Pass(env, readings)
        here = walk.value(term)
        if self.found is not None and self.found.union(here) == self.found:
            return
        rest = walk.rest(term)
        hangs_on = leaves(rest, env)
        both_ways = [name for name, signs in hangs_on.signs.items() if len(signs) == 2]
        if not hangs_on.readings and not both_ways:
            self.add(here)
            return
        self.add(_one_outcome(rest, hangs_on.readings, both_ways, env, readings))
        if self.found == self.widest:
            return
        if self.left < 0:
            self.add(here)
            self.not_tried.update(dict.fromkeys((*hangs_on.readings, *both_ways)))
        elif hangs_on.options:
            name = next(iter(hangs_on.options))
            for option in readings[name]:
                self.explore(rest, env, {**readings, name: (option,)})
        elif hangs_on.tables:
            for fixed in _table_readings(hangs_on, readings):
                self.explore(rest, env, {**readings, **fixed})
        else:
            self.split(both_ways[0], rest, env, readings)

    def split(self, name: str, rest: Term, env: Environment, readings: Readings) -> None:
        """Try the parts of a fact that pushes both ways: each value, or of a wide one none and some."""
        known = env[name]
        assert isinstance(known, Interval)
        if known.lo is not None and known.hi is not None and known.hi - known.lo <= _NARROW:
            parts = [exactly(value) for value in range(known.lo, known.hi + 1)]
        elif known.lo is not None and known.lo <= 0:
            parts = [Interval(known.lo, 0), Interval(1, known.hi)]
        else:
            self.add(evaluate(rest, env, readings))
            self.not_tried[name] = None
            return
        for part in parts:
            self.explore(rest, {**env, name: part}, readings)

    def add(self, outcome: Interval) -> None:
        self.found = outcome if self.found is None else self.found.union(outcome)


def _one_outcome(
    rest: Term, names: Iterable[str], both_ways: Iterable[str], env: Environment, readings: Readings
) -> Interval:
    """What comes of one choice for everything that would have to be tried: often it spans all."""
    pinned = {}
    for name in both_ways:
        known = env[name]
        assert isinstance(known, Interval)
        pinned[name] = exactly(known.lo or 0)
    first = {name: readings[name][:1] for name in names}
    return evaluate(rest, {**env, **pinned}, {**readings, **first})


def evaluate(term: Term, env: Environment, readings: Readings) -> Interval:
    """One pass of interval arithmetic: exact where every fact pushes one way and the readings are fixed."""
    return _Pass(env, readings).value(term)


def evaluator(env: Environment, readings: Readings) -> Callable[[Term], Interval]:
    """`evaluate` for many terms that share parts: each part is computed once."""
    return _Pass(env, readings).value


def reduced(term: Term, env: Environment, readings: Readings) -> Term:
    """The same term with all that is decided already replaced by its value.

    What is left hangs only on facts and readings that can still matter.
    """
    return _Pass(env, readings).rest(term)


class _Pass:
    """One walk over a term; shared parts are computed once."""

    def __init__(self, env: Environment, readings: Readings):
        self.env = env
        self.readings = readings
        self.values: dict[int, Interval] = {}
        self.rests: dict[int, Term] = {}

    def value(self, node: Term) -> Interval:
        known = self.values.get(id(node))
        if known is None:
            known = self.values[id(node)] = self._compute(node)
        return known

    def _compute(self, node: Term) -> Interval:
        value = self.value
        match node:
            case Const(number):
                return exactly(number)
            case Fact(name):
                bound = self.env[name]
                return bound if isinstance(bound, Interval) else value(bound.term)
            case Add(parts):
                result = exactly(0)
                for part in parts:
                    result = result + value(part)
                return result
            case Scale(factor, part):
                return value(part).scaled(factor)
            case Product(left, right):
                return value(left).times(value(right))
            case Greatest(parts):
                result = value(parts[0])
                for part in parts[1:]:
                    result = result.greatest(value(part))
                return result
            case AtLeast(part, threshold):
                return value(part).at_least(threshold)
            case And(parts):
                values = [value(part) for part in parts]
                return Interval(int(all(v.lo for v in values)), int(all(v.hi for v in values)))
            case Or(parts):
                values = [value(part) for part in parts]
                return Interval(int(any(v.lo for v in values)), int(any(v.hi for v in values)))
            case Not(part):
                return exactly(1) + value(part).scaled(-1)
            case Option(reading, option):
                options = self.readings[reading]
                return Interval(int(set(options) == {option}), int(option in options))
            case Table():
                numbers = list(open_rows(node, self.readings))
                return Interval(min(numbers), max(numbers))
        raise TypeError(node)

    def rest(self, node: Term) -> Term:
        value = self.value(node)
        if value.is_exact:
            assert value.lo is not None
            return Const(value.lo)
        known = self.rests.get(id(node))
        if known is None:
            known = self.rests[id(node)] = self._reduce(node)
        return known

    def _reduce(self, node: Term) -> Term:
        match node:
            case Fact(name):
                bound = self.env[name]
                return self.rest(bound.term) if isinstance(bound, Definition) else node
            case Add(parts):
                return total(map(self.rest, parts))
            case Scale(factor, part):
                return Scale(factor, self.rest(part))
            case Product(left, right):
                return Product(self.rest(left), self.rest(right))
            case Greatest(parts):
                return Greatest(tuple(map(self.rest, parts)))
            case AtLeast(part, threshold):
                return AtLeast(self.rest(part), threshold)
            case And(parts):
                return all_of(part for part in map(self.rest, parts) if not isinstance(part, Const))
            case Or(parts):
                return any_of(part for part in map(self.rest, parts) if not isinstance(part, Const))
            case Not(part):
                return Not(self.rest(part))
        return node


def open_rows(table: Table, readings: Readings) -> Iterator[int]:
    """The numbers that a table can have under the readings that are open."""
    for options in itertools.product(*(readings[name] for name in table.readings)):
        yield table.rows[options]


@dataclass(slots=True)
class Leaves:
    """What a term hangs on: facts with the ways they push (+1, -1), readings, and tables."""

    signs: dict[str, set[int]]
    options: dict[str, None]
    tables: dict[int, tuple[Table, set[int]]]

    @property
    def readings(self) -> dict[str, None]:
        of_tables = (name for table, _ in self.tables.values() for name in table.readings)
        return {**self.options, **dict.fromkeys(of_tables)}


def leaves(term: Term, env: Environment) -> Leaves:
    """Every fact (that is not defined by others), reading and table that `term` hangs on."""
    found = Leaves({}, {}, {})
    seen: set[tuple[int, int]] = set()

    def visit(node: Term, sign: int) -> None:
        if (id(node), sign) in seen:
            return
        seen.add((id(node), sign))
        match node:
            case Fact(name):
                bound = env[name]
                if isinstance(bound, Definition):
                    visit(bound.term, sign)
                else:
                    found.signs.setdefault(name, set()).add(sign)
            case Add(parts) | Greatest(parts) | And(parts) | Or(parts):
                for part in parts:
                    visit(part, sign)
            case Scale(factor, part):
                visit(part, sign if factor >= 0 else -sign)
            case Product(left, right):
                visit(left, sign)
                visit(right, sign)
            case AtLeast(part):
                visit(part, sign)
            case Not(part):
                visit(part, -sign)
            case Option(reading):
                found.options[reading] = None
            case Table():
                found.tables.setdefault(id(node), (node, set()))[1].add(sign)

    visit(term, 1)
    return found


def _table_readings(found: Leaves, readings: Readings) -> list[dict[str, Sequence[str]]]:
    """Every combination of the open readings of tables that can make a difference.

    Where the tables push one way, a combination whose table values all lie below (or all above)
    those of another cannot give the greatest (or the least) outcome; only the outermost are kept.
    """
    tables = list(found.tables.values())
    names = list(found.readings)
    combinations = [
        dict(zip(names, chosen, strict=True))
        for chosen in itertools.product(*(readings[name] for name in names))
    ]
    if all(len(signs) == 1 for _, signs in tables):
        by_values: dict[tuple[int, ...], dict[str, str]] = {}
        for chosen in combinations:
            values = tuple(
                table.rows[tuple(chosen[name] for name in table.readings)] * min(signs)
                for table, signs in tables
            )
            by_values.setdefault(values, chosen)
        combinations = _outermost(by_values)
    return [{name: (option,) for name, option in chosen.items()} for chosen in combinations]


def _outermost(
    by_values: Mapping[tuple[int, ...], dict[str, str]],
) -> list[dict[str, str]]:
    kept = {*_front(by_values, 1), *_front(by_values, -1)}
    return [chosen for values, chosen in by_values.items() if values in kept]


def _front(every: Iterable[tuple[int, ...]], sign: int) -> list[tuple[int, ...]]:
    """Those that do not lie below another (above, if `sign` is -1).

    What lies below another has the smaller sum, so it is enough to compare with those already kept.
    """
    kept: list[tuple[int, ...]] = []
    for one in sorted(every, key=lambda values: -sign * sum(values)):
        signed = [sign * value for value in one]
        if not any(
            all(a <= sign * b for a, b in zip(signed, other, strict=True)) for other in kept
        ):
            kept.append(one)
    return kept
