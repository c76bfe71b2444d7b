"""The terms that rules are built of.

A rule is called once with symbolic facts and builds a term: a small tree of whole-number arithmetic
and comparisons. Nothing is computed while it is built, so that one term can be read in several ways
(bounds in `bounds`, proof in `proof`). Truth values are the numbers 0 and 1.

Every operation but `Not` and a negative `Scale` pushes the same way as its parts: more in, more out.
That is what makes bounds exact (see `bounds`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

__all__ = [
    "Add",
    "And",
    "AtLeast",
    "Const",
    "Definition",
    "Fact",
    "Greatest",
    "Not",
    "Option",
    "Or",
    "Product",
    "Scale",
    "Table",
    "Term",
    "all_of",
    "any_of",
    "greatest",
    "least",
    "total",
    "when",
]


class Term:
    """A quantity or a truth value, not yet computed."""

    __slots__ = ()

    def __add__(self, other: Term | int) -> Term:
        return Add((self, _term(other)))

    def __sub__(self, other: Term | int) -> Term:
        return Add((self, Scale(-1, _term(other))))

    def __rmul__(self, factor: int) -> Term:
        return Scale(factor, self)

    def __mul__(self, other: Term) -> Term:
        return Product(self, other)

    def __ge__(self, threshold: int) -> AtLeast:
        return AtLeast(self, threshold)

    def __and__(self, other: Term) -> Term:
        return And((self, other))

    def __or__(self, other: Term) -> Term:
        return Or((self, other))

    def __invert__(self) -> Term:
        return Not(self)


def _term(value: Term | int) -> Term:
    return Const(value) if isinstance(value, int) else value


@dataclass(frozen=True, slots=True, eq=False)
class Const(Term):
    value: int


@dataclass(frozen=True, slots=True, eq=False)
class Fact(Term):
    """A named quantity; the environment says what is known of it, or how it is defined."""

    name: str


@dataclass(frozen=True, slots=True, eq=False)
class Add(Term):
    parts: tuple[Term, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Scale(Term):
    factor: int
    part: Term


@dataclass(frozen=True, slots=True, eq=False)
class Product(Term):
    """Of two parts that are never negative."""

    left: Term
    right: Term


@dataclass(frozen=True, slots=True, eq=False)
class Greatest(Term):
    parts: tuple[Term, ...]


@dataclass(frozen=True, slots=True, eq=False)
class AtLeast(Term):
    """`part` ≥ `threshold`; `per` is the unit in which people say it (5500 ≥ 5000 per 100 is 55 ≥ 50)."""

    part: Term
    threshold: int
    per: int = 1


@dataclass(frozen=True, slots=True, eq=False)
class And(Term):
    parts: tuple[Term, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Or(Term):
    parts: tuple[Term, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Not(Term):
    part: Term


@dataclass(frozen=True, slots=True, eq=False)
class Option(Term):
    """Whether a contested reading is taken in this sense."""

    reading: str
    option: str


@dataclass(frozen=True, slots=True, eq=False)
class Table(Term):
    """A quantity that depends on readings alone: one row for each combination of their options."""

    readings: tuple[str, ...]
    rows: Mapping[tuple[str, ...], int]


@dataclass(frozen=True, slots=True, eq=False)
class Definition:
    """How a named quantity is made from others, and the provision that says so."""

    term: Term
    source: str = ""


def total(parts: Iterable[Term]) -> Term:
    """The sum; of nothing, 0."""
    parts = tuple(parts)
    return parts[0] if len(parts) == 1 else Add(parts)


def any_of(parts: Iterable[Term]) -> Term:
    """True if one is; of nothing, false."""
    parts = tuple(parts)
    return parts[0] if len(parts) == 1 else Or(parts)


def all_of(parts: Iterable[Term]) -> Term:
    """True if each is; of nothing, true."""
    parts = tuple(part for part in parts if not (isinstance(part, Const) and part.value))
    return parts[0] if len(parts) == 1 else And(parts)


def greatest(*parts: Term | int) -> Term:
    return _term(parts[0]) if len(parts) == 1 else Greatest(tuple(map(_term, parts)))


def least(*parts: Term | int) -> Term:
    return Scale(-1, Greatest(tuple(Scale(-1, _term(part)) for part in parts)))


def when(condition: Term, quantity: Term) -> Term:
    """The quantity if the condition holds, else 0. The quantity is never negative."""
    if isinstance(condition, Const):
        return quantity if condition.value else Const(0)
    return Product(condition, quantity)
