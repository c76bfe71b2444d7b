"""Proofs step by step: what `lvheng.logic.proof` must come to, made without code."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lvheng.logic.bounds import Environment, Readings, evaluator
from lvheng.logic.interval import Interval
from lvheng.logic.proof import Proof, truth
from lvheng.logic.terms import (
    Add,
    And,
    AtLeast,
    Definition,
    Fact,
    Greatest,
    Not,
    Option,
    Or,
    Product,
    Scale,
    Term,
)

__all__ = ["prove"]

Label = Callable[[str], str]


def prove(term: Term, env: Environment, readings: Readings, label: Label) -> Proof:
    """The proof of `term`; `label` gives the words for a fact, definition, reading or option."""

    value = evaluator(env, readings)

    def step(node: Term) -> Proof:
        match node:
            case Fact(name):
                bound = env[name]
                if isinstance(bound, Definition):
                    inner = tuple(_worth_showing(bound.term))
                    said = f"{label(name)} = {_formula(bound.term, value)}"
                    return Proof("definition", name, value(node), said, bound.source, inner)
                return Proof("fact", name, bound, f"{label(name)} = {bound}")
            case AtLeast(part, threshold, per):
                verdict = value(node)
                left = _formula(part, value)
                sign = {"yes": "≥", "no": "<"}.get(truth(verdict), "≥?")
                said = f"{left} {sign} {threshold}"
                if per != 1:
                    known = value(part)
                    said = f"{_per(known, per)} {sign} {_exact(threshold, per)}（{said}）"
                elif isinstance(part, Fact):
                    said = f"{label(part.name)} {said}"
                return Proof("comparison", "", verdict, said, steps=tuple(_worth_showing(part)))
            case And(parts):
                return Proof("all", "", value(node), "", steps=tuple(map(step, parts)))
            case Or(parts):
                return Proof("any", "", value(node), "", steps=tuple(map(step, parts)))
            case Not(part):
                return Proof("not", "", value(node), "", steps=(step(part),))
            case Option(reading, option):
                said = f"{label(reading)}：{label(f'{reading}.{option}')}"
                return Proof("reading", reading, value(node), said)
            case _:
                steps = tuple(_worth_showing(node))
                return Proof("arithmetic", "", value(node), _formula(node, value), steps=steps)

    def _worth_showing(node: Term) -> list[Proof]:
        """The facts and readings right below an arithmetic node; those that add nothing are left out."""
        match node:
            case Fact(name):
                bound = env[name]
                shown = step(node)
                if isinstance(bound, Definition) and not shown.steps and shown.value.hi == 0:
                    return []
                return [] if shown.value.hi == 0 else [shown]
            case Add(parts) | Greatest(parts):
                return [proof for part in parts for proof in _worth_showing(part)]
            case Scale(_, part) | AtLeast(part):
                return _worth_showing(part)
            case Product(left, right):
                return _worth_showing(left) + _worth_showing(right)
            case And(parts) | Or(parts):
                return [proof for part in parts for proof in _worth_showing(part)]
            case Not() | Option():
                return [step(node)]
            case _:
                return []

    return step(term)


def _formula(node: Term, value: Callable[[Term], Interval]) -> str:
    """The arithmetic of a node as people write it, with numbers put in and its result."""
    match node:
        case Add():
            terms = list(_signed(node, value))
            text = "".join(terms).strip().removeprefix("+ ") or "0"
            return f"{text} = {value(node)}" if len(terms) > 1 else text
        case Greatest(parts):
            shown = ", ".join(str(value(part)) for part in parts)
            return f"max({shown}) = {value(node)}"
    return _operand(node, value)


def _signed(node: Term, value: Callable[[Term], Interval]) -> Iterator[str]:
    """The summands with their signs; sums within sums are opened, parts that are 0 are left out."""
    if isinstance(node, Add):
        for part in node.parts:
            yield from _signed(part, value)
    elif value(node) != Interval(0, 0):
        if isinstance(node, Scale) and node.factor < 0:
            # No new node of factor 1 is asked for its value: values are kept by the identity of nodes.
            taken = node.part if node.factor == -1 else Scale(-node.factor, node.part)
            yield f" − {_operand(taken, value)}"
        else:
            yield f" + {_operand(node, value)}"


def _operand(node: Term, value: Callable[[Term], Interval]) -> str:
    if isinstance(node, Scale) and node.factor != 1:
        return f"{node.factor}×{value(node.part)}"
    return str(value(node))


def _per(known: Interval, per: int) -> str:
    if known.is_exact and known.lo is not None:
        return _exact(known.lo, per)
    low = "" if known.lo is None else _exact(known.lo, per)
    return f"≥{low}" if known.hi is None else f"{low}…{_exact(known.hi, per)}"


def _exact(number: int, per: int) -> str:
    """number / per as an exact decimal; `per` is a power of ten.

    >>> _exact(5499, 100), _exact(5500, 100)
    ('54.99', '55')
    """
    whole, rest = divmod(number, per)
    places = len(str(per)) - 1
    return f"{whole}.{rest:0{places}d}".rstrip("0") if rest else str(whole)
