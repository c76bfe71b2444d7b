"""A rule set as one function: terms to Python source to a function, whole numbers only.

`verdict` is for what is fully known: it takes the facts and returns the outcome and a bit for each clause
that holds. `ranges` is for what is known in part: it takes both ends of each fact and returns both ends
of the outcome, the clauses that surely hold and those that possibly do, over all open readings: exactly
what `bounds` finds, with everything that must be tried already laid out as code.

`enclosure` is for one case at a time: as `ranges`, but nothing is tried in its code.

Readings are fixed (or left open) when a function is made. Functions are made once and kept.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache
from typing import Any

from lvheng.logic.bounds import Environment, Readings, leaves, reduced
from lvheng.logic.canonical import Nodes, merged_sums, with_sums
from lvheng.logic.interval import UNDETERMINED, Interval, exactly
from lvheng.logic.overflow import CAP, NotCompilable, check_int64
from lvheng.logic.source import HIGH, LOW, VALUE, Writer, identifiers
from lvheng.logic.terms import Const, Definition, Fact, Term

__all__ = ["VARIANTS", "Compiled", "RuleSet", "enclosure", "ranges", "verdict"]

_FAR = 10**200
"""Beyond every number that arithmetic without a limit can come to."""
VARIANTS = 200
"""More combinations of open readings than this are not laid out as code."""


@dataclass(frozen=True, eq=False)
class RuleSet:
    """An outcome and the clauses that carry it, over named facts.

    `env` says for each fact what it can be at most (0 … 1 for a truth) or how it is defined; `amounts`
    are quantities whose range is wanted beside the outcome's.
    """

    outcome: Term
    clauses: Mapping[str, Term]
    env: Environment
    amounts: Mapping[str, Term] = field(default_factory=dict)

    @property
    def roots(self) -> tuple[Term, ...]:
        return (self.outcome, *self.amounts.values(), *self.clauses.values())

    @property
    def facts(self) -> tuple[str, ...]:
        """The facts that a function of these rules takes, in the order of `env`."""
        used: set[str] = set()
        for root in self.roots:
            used.update(leaves(root, self.env).signs)
        return tuple(name for name in self.env if name in used)


@dataclass(frozen=True)
class Compiled:
    """A function, the source that it was made from, and the facts that it takes."""

    function: Callable[..., Any]
    source: str
    facts: tuple[str, ...]
    both_ways: frozenset[str] = frozenset()
    """Of an enclosure: the facts that must be known for it to be exact."""


def verdict(rules: RuleSet, readings: Mapping[str, str]) -> Compiled:
    """A function of each fact's value that returns (outcome, bits of the clauses that hold).

    Bit n is the n-th clause. Values must lie within the rule set's `env`.

    >>> rules = RuleSet(
    ...     Fact("items") >= 50, {"fifty": Fact("items") >= 50}, {"items": Interval(0, None)}
    ... )
    >>> print(verdict(rules, {}).source)
    def verdict(items):
        held = 0
        if items >= 50:
            held |= 0x1  # fifty
        return 1 if (held & 0x1 != 0) else 0, held
    <BLANKLINE>
    >>> verdict(rules, {}).function(50)
    (1, 1)
    """
    return _verdict(rules, tuple(sorted(readings.items())))


@cache
def _verdict(rules: RuleSet, readings: tuple[tuple[str, str], ...]) -> Compiled:
    fixed = {name: (option,) for name, option in readings}
    nodes = Nodes()
    outcome, *rest = (nodes.of(reduced(root, rules.env, fixed)) for root in rules.roots)
    clauses = rest[len(rules.amounts) :]
    names = identifiers(rules.facts)
    writer = Writer(names, rules.env)
    writer.will_use(clauses)
    writer.line(f"held = {_surely(clauses):#x}" if _surely(clauses) else "held = 0")
    _write_bits(writer, rules, clauses, {VALUE: "held"}, range(len(clauses)))
    result = _write_outcome(writer, outcome, clauses, {VALUE: "held"}, VALUE)
    writer.line(f"return {result}, held")
    head = f"def verdict({', '.join(names.values())}):"
    return _made("verdict", "\n".join((head, *writer.lines)) + "\n", rules.facts)


def _surely(clauses: Sequence[Term]) -> int:
    return sum(1 << n for n, c in enumerate(clauses) if isinstance(c, Const) and c.value)


def _write_bits(
    writer: Writer, rules: RuleSet, clauses: Sequence[Term], masks: Mapping[str, str], which: Sequence[int]
) -> None:  # fmt: skip
    labels = list(rules.clauses)
    for end, mask in masks.items():
        for number in which:
            if not isinstance(clauses[number], Const):
                writer.line(f"if {writer.written_once(clauses[number], end)}:")
                writer.line(f"    {mask} |= {1 << number:#x}  # {labels[number]}")


def _write_outcome(
    writer: Writer, outcome: Term, clauses: Sequence[Term], masks: dict[str, str], end: str
) -> str:
    """The expression of the outcome, read from the bits of the clauses where it is made of them."""
    writer.will_use([outcome])
    writer.clause_bits = {id(c): 1 << n for n, c in enumerate(clauses) if not isinstance(c, Const)}
    writer.masks = masks
    text = writer.outcome(outcome, end)
    writer.masks = {}
    return text


def _made(name: str, source: str, facts: tuple[str, ...]) -> Compiled:
    space: dict[str, Any] = {}
    exec(compile(source, f"<{name} of {len(facts)} facts>", "exec"), space)
    return Compiled(space[name], source, facts)


def ranges(rules: RuleSet, readings: Readings, *, int64: bool = False) -> Compiled:
    """A function of both ends of each fact (`items_lo, items_hi, …`) over every open reading.

    It returns (least outcome, greatest outcome, bits of the clauses that surely hold, bits of those that
    possibly hold, least and greatest of each amount). A missing upper end is `BEYOND`; other ends are at
    most `MOST`. With `int64` the arithmetic is proved to stay within 64 bits for such ends.

    A fact that pushes both ways is tried at 0 and at 1 or more; raises NotCompilable where that does not
    settle which way it pushes, where more than `VARIANTS` combinations of readings matter, or where 64
    bits are too few.
    """
    return _ranges(rules, tuple((name, tuple(of)) for name, of in readings.items()), int64)


@cache
def _ranges(
    rules: RuleSet, readings: tuple[tuple[str, tuple[str, ...]], ...], int64: bool
) -> Compiled:
    return _Layout(rules, dict(readings), int64).compiled()


@lru_cache(maxsize=512)
def enclosure(rules: RuleSet, readings: tuple[tuple[str, tuple[str, ...]], ...]) -> Compiled:
    """A function with the arguments and results of `ranges`, by interval arithmetic alone.

    What it returns encloses what `bounds` finds, and equals it where every fact of `both_ways` is known.
    Its code grows with the rules only, not with the facts that push both ways. Numbers are not limited; a
    missing upper end is any number that is beyond all others. Raises NotCompilable where more than
    `VARIANTS` combinations of readings matter.
    """
    layout = _Layout(rules, dict(readings), int64=False, trying=False)
    return layout.compiled()


@dataclass(frozen=True)
class _Variant:
    """The roots under one combination of readings, each fact pushing one way."""

    outcome: Term
    amounts: tuple[Term, ...]
    clauses: tuple[Term, ...]


class _Layout:
    """Lays out everything that must be tried as nested blocks, and in each block the variants of the readings."""

    def __init__(self, rules: RuleSet, readings: Readings, int64: bool, trying: bool = True):
        self.rules, self.readings, self.int64, self.trying = rules, readings, int64, trying
        self.not_tried: set[str] = set()
        self.nodes = Nodes()
        self.merged: dict[str, int] = {}
        self.env: dict[str, Interval | Definition] = dict(rules.env)
        self.names = identifiers(rules.facts)
        self.writer = Writer(self.names, self.env, CAP if int64 else None)

    def compiled(self) -> Compiled:
        rules, writer = self.rules, self.writer
        roots = [self.nodes.of(reduced(root, self.env, self.readings)) for root in rules.roots]
        groups = merged_sums(roots, self.env)
        for group, members in groups.items():
            self.merged[group] = len(members)
            self.name(group, group, Interval(0, None))
            for end in (LOW, HIGH):
                total = " + ".join(self.names[name] + end for name in members)
                writer.line(f"{writer.names[group]}{end} = {total}")
        everything = (1 << len(rules.clauses)) - 1
        far = 2**62 if self.int64 else _FAR
        writer.line(f"least, greatest, surely, possibly = {far}, {-far}, {everything:#x}, 0")
        for name in self.amount_names():
            writer.line(f"{name}{LOW}, {name}{HIGH} = {far}, {-far}")
        self.block(with_sums(roots, groups), frozenset())
        amounts = "".join(f", {name}{end}" for name in self.amount_names() for end in (LOW, HIGH))
        writer.line(f"return least, greatest, surely, possibly{amounts}")
        ends = ", ".join(name + end for name in self.names.values() for end in (LOW, HIGH))
        head = f"def ranges({ends}):"
        made = _made("ranges", "\n".join((head, *writer.lines)) + "\n", rules.facts)
        not_tried = (groups.get(name, (name,)) for name in self.not_tried)
        return replace(made, both_ways=frozenset(itertools.chain.from_iterable(not_tried)))

    def amount_names(self) -> list[str]:
        return [f"amount{number}" for number in range(1, len(self.rules.amounts) + 1)]

    def name(self, fact: str, identifier: str, known: Interval) -> None:
        self.env[fact] = known
        self.writer.names[fact] = identifier

    def block(self, roots: Sequence[Term], tried: frozenset[str]) -> None:
        """What is tried at each value of the next fact that pushes both ways, or the variants."""
        both_ways = [name for name in _both_ways(roots, self.env) if name not in tried]
        if not both_ways or not self.trying:
            self.write(list(self.variants(roots)))
            return
        # Truths first: to know one often settles the counts.
        name = min(both_ways, key=lambda fact: self.env[fact] != UNDETERMINED)
        known = self.env[name]
        assert isinstance(known, Interval)
        if known.lo is None or known.lo > 0:
            raise NotCompilable(f"{name} pushes both ways and is not tried at 0 and at 1 or more")
        at = self.writer.names[name]
        some = f"{name}, some"
        for guard, part in (
            (f"if {at}{LOW} <= 0:", exactly(0)),
            (f"if {at}{HIGH} >= 1:", exactly(1) if known.hi == 1 else Definition(Fact(some))),
        ):
            self.writer.open(guard)
            if isinstance(part, Definition):
                self.name(some, f"{at}_some", Interval(1, known.hi))
                self.merged[some] = self.merged.get(name, 1)
                self.writer.line(f"{at}_some{LOW}, {at}_some{HIGH} = max({at}{LOW}, 1), {at}{HIGH}")
            env = {**self.env, name: part}
            self.block([reduced(r, env, self.readings) for r in roots], tried | {name, some})
            self.writer.close()

    def variants(self, roots: Sequence[Term]) -> Iterator[_Variant]:
        found = [leaves(root, self.env).readings for root in roots]
        names = [name for name in self.readings if any(name in of for of in found)]
        combinations = list(itertools.product(*(self.readings[name] for name in names)))
        if len(combinations) > VARIANTS:
            raise NotCompilable(f"too many combinations of readings: {', '.join(names)}")
        seen = set()
        count = len(self.rules.amounts)
        for chosen in combinations:
            fixed = {
                **self.readings,
                **{n: (option,) for n, option in zip(names, chosen, strict=True)},
            }
            outcome, *rest = (self.nodes.of(reduced(root, self.env, fixed)) for root in roots)
            undecided = _both_ways((outcome, *rest), self.env)
            if not self.trying:
                self.not_tried.update(undecided)
            elif undecided:
                raise NotCompilable(f"push both ways: {', '.join(undecided)}")
            key = tuple(map(id, (outcome, *rest)))
            if key not in seen:
                seen.add(key)
                if self.int64:
                    check_int64((outcome, *rest[count:]), rest[:count], self.env, self.merged)
                yield _Variant(outcome, tuple(rest[:count]), tuple(rest[count:]))

    def write(self, variants: Sequence[_Variant]) -> None:
        """The clauses that all variants share, then what differs, then the union."""
        writer, first = self.writer, variants[0]
        clauses = range(len(first.clauses))
        shared = [n for n in clauses if len({id(v.clauses[n]) for v in variants}) == 1]
        differing = [n for n in clauses if n not in shared]
        writer.uses.clear()
        writer.will_use(
            [first.clauses[n] for n in shared]
            + [node for v in variants for node in (*v.amounts, *(v.clauses[n] for n in differing))]
        )
        base = _surely([first.clauses[n] if n in shared else Const(0) for n in clauses])
        writer.line(f"sure = maybe = {base:#x}")
        _write_bits(writer, self.rules, first.clauses, {LOW: "sure", HIGH: "maybe"}, shared)
        for number, variant in enumerate(variants, 1):
            masks = {LOW: "sure", HIGH: "maybe"}
            if len(variants) > 1:
                masks = {LOW: f"sure{number}", HIGH: f"maybe{number}"}
                held = _surely(variant.clauses) & ~base
                for mask, start in zip(masks.values(), ("sure", "maybe"), strict=True):
                    writer.line(f"{mask} = {start} | {held:#x}" if held else f"{mask} = {start}")
                _write_bits(writer, self.rules, variant.clauses, masks, differing)
            self.union(variant, masks)

    def union(self, variant: _Variant, masks: dict[str, str]) -> None:
        writer = self.writer
        for end, name, best in ((LOW, "least", "min"), (HIGH, "greatest", "max")):
            outcome = _write_outcome(writer, variant.outcome, variant.clauses, masks, end)
            writer.line(f"{name} = {best}({name}, {outcome})")
        writer.line(f"surely &= {masks[LOW]}")
        writer.line(f"possibly |= {masks[HIGH]}")
        for amount, node in zip(self.amount_names(), variant.amounts, strict=True):
            for end, best in ((LOW, "min"), (HIGH, "max")):
                writer.line(f"{amount}{end} = {best}({amount}{end}, {writer.value(node, end)})")


def _both_ways(roots: Sequence[Term], env: Environment) -> list[str]:
    found: dict[str, None] = {}
    for root in roots:
        signs = leaves(root, env).signs
        found.update(dict.fromkeys(name for name, of in signs.items() if len(of) == 2))
    return list(found)
