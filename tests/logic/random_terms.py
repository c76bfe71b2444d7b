"""Random terms, and a second reading of them: their plain value once everything is known."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator
from typing import Any

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
)

NUMBERS = ("p", "q", "r", "s")
TRUTHS = ("t", "u", "v")
READINGS = {"first": ("a", "b"), "second": ("x", "y", "z")}


def known(rng: random.Random) -> dict[str, Interval]:
    """What is known of each fact: exact, or a small range."""
    env = {}
    for name in NUMBERS:
        low = rng.randrange(0, 4)
        env[name] = Interval(low, low + rng.choice((0, 0, 1, 3)))
    for name in TRUTHS:
        env[name] = rng.choice((exactly(0), exactly(1), Interval(0, 1), Interval(0, 1)))
    return env


def open_options(rng: random.Random) -> dict[str, tuple[str, ...]]:
    return {
        name: options if rng.random() < 0.7 else (rng.choice(options),)
        for name, options in READINGS.items()
    }


def truth(rng: random.Random, depth: int) -> Term:
    if depth == 0:
        return rng.choice((Fact(rng.choice(TRUTHS)), _option(rng), Const(rng.randrange(2))))
    match rng.randrange(6):
        case 0:
            return And(tuple(truth(rng, depth - 1) for _ in range(rng.randrange(0, 4))))
        case 1:
            return Or(tuple(truth(rng, depth - 1) for _ in range(rng.randrange(0, 4))))
        case 2:
            return Not(truth(rng, depth - 1))
        case 3 | 4:
            return AtLeast(number(rng, depth - 1), rng.randrange(-3, 12), rng.choice((1, 100)))
        case _:
            return truth(rng, 0)


def count(rng: random.Random, depth: int) -> Term:
    """Never negative."""
    if depth == 0:
        return rng.choice((Fact(rng.choice(NUMBERS)), Const(rng.randrange(4)), _table(rng)))
    match rng.randrange(6):
        case 0:
            return Add(tuple(count(rng, depth - 1) for _ in range(rng.randrange(0, 4))))
        case 1:
            return Scale(rng.randrange(0, 4), count(rng, depth - 1))
        case 2:
            return Product(count(rng, depth - 1), count(rng, depth - 1))
        case 3:
            return Product(truth(rng, depth - 1), count(rng, depth - 1))
        case 4:
            return Greatest((Const(0), number(rng, depth - 1)))
        case _:
            return count(rng, 0)


def number(rng: random.Random, depth: int) -> Term:
    """Perhaps negative."""
    if depth == 0 or rng.random() < 0.5:
        return count(rng, depth)
    match rng.randrange(4):
        case 0:
            return Add((number(rng, depth - 1), number(rng, depth - 1)))
        case 1:
            return Scale(-rng.randrange(1, 3), number(rng, depth - 1))
        case 2:
            return Greatest(tuple(number(rng, depth - 1) for _ in range(rng.randrange(1, 4))))
        case _:
            return Add((count(rng, depth - 1), Scale(-1, count(rng, depth - 1))))


def _option(rng: random.Random) -> Term:
    name = rng.choice(list(READINGS))
    return Option(name, rng.choice(READINGS[name]))


def _table(rng: random.Random) -> Term:
    names = rng.choice((("first",), ("second",), ("first", "second")))
    rows = itertools.product(*(READINGS[name] for name in names))
    return Table(names, {row: rng.randrange(0, 6) for row in rows})


def with_definitions(rng: random.Random, env: dict[str, Interval]) -> dict[str, Any]:
    """Some facts become quantities that are made of others (never of themselves)."""
    defined: dict[str, Any] = dict(env)
    if rng.random() < 0.6:
        made_of = {name: Fact(name) for name in ("q", "r", "s")}
        defined["p"] = Definition(Add((made_of["q"], Scale(2, made_of["r"]))))
    if rng.random() < 0.6:
        defined["t"] = Definition(Not(And((Fact("u"), AtLeast(Fact("s"), 2)))))
    return defined


def worlds(
    env: dict[str, Any], readings: dict[str, tuple[str, ...]]
) -> Iterator[tuple[dict, dict]]:
    """Everything that can be the case: a value for each fact, an option for each reading."""
    free = {name: bound for name, bound in env.items() if isinstance(bound, Interval)}
    ranges = [range(bound.lo, bound.hi + 1) for bound in free.values()]
    for values in itertools.product(*ranges):
        for options in itertools.product(*readings.values()):
            yield dict(zip(free, values, strict=True)), dict(zip(readings, options, strict=True))


def plain_value(
    term: Term, env: dict[str, Any], facts: dict[str, int], chosen: dict[str, str]
) -> int:
    def value(node: Term) -> int:
        match node:
            case Const(n):
                return n
            case Fact(name):
                return facts[name] if name in facts else value(env[name].term)
            case Add(parts):
                return sum(map(value, parts))
            case Scale(factor, part):
                return factor * value(part)
            case Product(left, right):
                return value(left) * value(right)
            case Greatest(parts):
                return max(map(value, parts))
            case AtLeast(part, threshold):
                return int(value(part) >= threshold)
            case And(parts):
                return int(all(map(value, parts)))
            case Or(parts):
                return int(any(map(value, parts)))
            case Not(part):
                return 1 - value(part)
            case Option(reading, option):
                return int(chosen[reading] == option)
            case Table(names, rows):
                return rows[tuple(chosen[name] for name in names)]
        raise TypeError(node)

    return value(term)
