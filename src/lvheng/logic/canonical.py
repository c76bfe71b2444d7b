"""Terms in one form: equal parts are one object, so that a writer of code meets each part once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from lvheng.logic.bounds import Environment
from lvheng.logic.interval import Interval
from lvheng.logic.terms import (
    Add,
    And,
    AtLeast,
    Const,
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

__all__ = ["Nodes", "is_truth", "merged_sums", "parts_of", "reachable", "with_sums"]


class Nodes:
    """Makes equal terms the same object. Sums and conditions keep the order of their parts."""

    def __init__(self) -> None:
        self._by_key: dict[tuple[object, ...], Term] = {}
        self._of_term: dict[int, tuple[Term, Term]] = {}

    def of(self, term: Term) -> Term:
        """The one object for terms equal to `term`."""
        known = self._of_term.get(id(term))
        if known is None:
            # The term is kept too: a freed one would give its id to another.
            known = self._of_term[id(term)] = (term, self._one(term))
        return known[1]

    def _one(self, term: Term) -> Term:
        match term:
            case Const(value):
                return self._kept(term, value)
            case Fact(name):
                return self._kept(term, name)
            case Add(parts):
                return self._sum([self.of(part) for part in parts])
            case Scale(factor, part):
                part = self.of(part)
                return part if factor == 1 else self._kept(Scale(factor, part), factor, id(part))
            case Product(left, right):
                left, right = self.of(left), self.of(right)
                for one, other in ((left, right), (right, left)):
                    if isinstance(one, Const) and one.value in (0, 1):
                        return other if one.value else one
                return self._kept(Product(left, right), id(left), id(right))
            case Greatest(parts):
                return self._group(Greatest, self._distinct(parts))
            case AtLeast(part, threshold, per):
                part = self.of(part)
                return self._kept(AtLeast(part, threshold, per), id(part), threshold)
            case And(parts):
                return self._group(And, self._distinct(parts))
            case Or(parts):
                return self._group(Or, self._distinct(parts))
            case Not(part):
                part = self.of(part)
                return self._kept(Not(part), id(part))
            case Option(reading, option):
                return self._kept(term, reading, option)
            case Table():
                return self._kept(term, id(term))
        raise TypeError(term)

    def _distinct(self, parts: Iterable[Term]) -> tuple[Term, ...]:
        return tuple({id(one): one for one in map(self.of, parts)}.values())

    def _sum(self, parts: Sequence[Term]) -> Term:
        known = sum(part.value for part in parts if isinstance(part, Const))
        kept = [part for part in parts if not isinstance(part, Const)]
        if known or not kept:
            kept.append(self._kept(Const(known), known))
        return kept[0] if len(kept) == 1 else self._kept(Add(tuple(kept)), *map(id, kept))

    def _group(self, kind: type[Greatest] | type[And] | type[Or], parts: tuple[Term, ...]) -> Term:
        return parts[0] if len(parts) == 1 else self._kept(kind(parts), *map(id, parts))

    def _kept(self, term: Term, *key: object) -> Term:
        return self._by_key.setdefault((type(term), *key), term)


def parts_of(term: Term) -> tuple[Term, ...]:
    """What a term is made of, one level down."""
    match term:
        case Add(parts) | Greatest(parts) | And(parts) | Or(parts):
            return parts
        case Scale(_, part) | AtLeast(part) | Not(part):
            return (part,)
        case Product(left, right):
            return (left, right)
    return ()


def is_truth(term: Term, env: Environment) -> bool:
    """Whether a term can only be 0 or 1."""
    match term:
        case Const(value):
            return value in (0, 1)
        case Fact(name):
            known = env[name]
            return isinstance(known, Interval) and (known.lo, known.hi) in ((0, 1), (0, 0), (1, 1))
        case Product(left, right):
            return is_truth(left, env) and is_truth(right, env)
        case Greatest(parts):
            return all(is_truth(part, env) for part in parts)
        case AtLeast() | And() | Or() | Not() | Option():
            return True
    return False


def merged_sums(roots: Sequence[Term], env: Environment) -> Mapping[str, tuple[str, ...]]:
    """Groups of counts that only ever occur together, as parts of the same sums.

    Of such counts nothing but their sum can matter: one quantity stands for all of them.

    >>> from lvheng.logic.terms import Fact
    >>> nodes, env = Nodes(), dict.fromkeys("abc", Interval(0, None))
    >>> a, b, c = map(Fact, "abc")
    >>> merged_sums([nodes.of(a + b >= 1), nodes.of(a + b + c >= 9)], env)
    {'sum1': ('a', 'b')}
    """
    sums: dict[str, set[int]] = {}
    alone: set[str] = set()
    for node in reachable(roots):
        for part in parts_of(node):
            if isinstance(part, Fact):
                _note(part.name, node, sums, alone)
    alone.update(root.name for root in roots if isinstance(root, Fact))
    groups: dict[frozenset[int], list[str]] = {}
    for name, of in sums.items():
        known = env[name]
        mergeable = isinstance(known, Interval) and known == Interval(0, None)
        if name not in alone and mergeable:
            groups.setdefault(frozenset(of), []).append(name)
    members = [tuple(names) for names in groups.values() if len(names) > 1]
    return {f"sum{number}": names for number, names in enumerate(members, 1)}


def _note(name: str, within: Term, sums: dict[str, set[int]], alone: set[str]) -> None:
    once = isinstance(within, Add) and sum(
        isinstance(part, Fact) and part.name == name for part in within.parts
    )
    if once == 1:
        sums.setdefault(name, set()).add(id(within))
    else:
        alone.add(name)


def reachable(roots: Iterable[Term]) -> list[Term]:
    """Every part of the terms, each object once."""
    seen: dict[int, Term] = {}
    left = list(roots)
    while left:
        node = left.pop()
        if id(node) not in seen:
            seen[id(node)] = node
            left += parts_of(node)
    return list(seen.values())


def with_sums(roots: Sequence[Term], groups: Mapping[str, tuple[str, ...]]) -> list[Term]:
    """The terms with each group of `merged_sums` replaced by the one quantity that stands for it."""
    first = {names[0]: Fact(group) for group, names in groups.items()}
    others = {name for names in groups.values() for name in names[1:]}
    done: dict[int, Term] = {}

    def replaced(node: Term) -> Term:
        if id(node) not in done:
            done[id(node)] = rebuilt(node)
        return done[id(node)]

    def rebuilt(node: Term) -> Term:
        match node:
            case Fact(name):
                return first.get(name, Const(0) if name in others else node)
            case Add(parts):
                return Add(tuple(map(replaced, parts)))
            case Greatest(parts):
                return Greatest(tuple(map(replaced, parts)))
            case And(parts):
                return And(tuple(map(replaced, parts)))
            case Or(parts):
                return Or(tuple(map(replaced, parts)))
            case Scale(factor, part):
                return Scale(factor, replaced(part))
            case AtLeast(part, threshold, per):
                return AtLeast(replaced(part), threshold, per)
            case Not(part):
                return Not(replaced(part))
            case Product(left, right):
                return Product(replaced(left), replaced(right))
        return node

    return [replaced(root) for root in roots]
