"""Proof that the arithmetic of a compiled rule set stays within 64 bits."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from lvheng.logic.bounds import Environment
from lvheng.logic.canonical import is_truth, reachable
from lvheng.logic.terms import Add, AtLeast, Const, Fact, Greatest, Not, Product, Scale, Term

__all__ = ["BEYOND", "CAP", "MOST", "NotCompilable", "check_int64"]

MOST = 2**50
"""The greatest number that may be given as an end: above 10^15."""
BEYOND = 2**52
"""Stands for an end that is missing: more than any number that can be stated."""
CAP = 2**27
"""A factor above this is taken as this; no threshold behind a product of two counts may be above it."""


class NotCompilable(ValueError):
    """The rule set cannot be laid out as code; the message names what stands in the way."""


def check_int64(
    truths: Iterable[Term], amounts: Sequence[Term], env: Environment, merged: Mapping[str, int]
) -> None:
    """Raises NotCompilable unless every number on the way is below 2^63 and no capped product can be told.

    A capped product is still at least `CAP` where the true one is. That is enough behind a threshold of at
    most `CAP`, but not where it is subtracted or reported. `merged` says of a fact that stands for a sum
    how many counts it is the sum of.
    """
    truths = list(truths)
    for node in reachable([*truths, *amounts]):
        if isinstance(node, AtLeast):
            products = _products(node.part, env)
            if products and (node.threshold > CAP or -1 in products):
                raise NotCompilable(
                    f"a threshold of {node.threshold} on a product needs more than 64 bits"
                )
        if _magnitude(node, env, merged) >= 2**63:
            raise NotCompilable("a sum or product needs more than 64 bits")
    if any(_products(amount, env) for amount in amounts):
        raise NotCompilable("an amount that is a product may need more than 64 bits")


def _products(term: Term, env: Environment, sign: int = 1) -> set[int]:
    """With which signs products of two counts occur in the arithmetic of a term."""
    match term:
        case Add(parts) | Greatest(parts):
            return {found for part in parts for found in _products(part, env, sign)}
        case Scale(factor, part):
            return _products(part, env, sign if factor >= 0 else -sign)
        case Product(left, right):
            inner = _products(left, env, sign) | _products(right, env, sign)
            return inner if is_truth(left, env) or is_truth(right, env) else inner | {sign}
    return set()


def _magnitude(term: Term, env: Environment, merged: Mapping[str, int]) -> int:
    """The greatest size that a number of the written code can have."""

    def size(part: Term) -> int:
        return _magnitude(part, env, merged)

    match term:
        case Const(value):
            return abs(value)
        case Fact(name):
            return 1 if is_truth(term, env) else merged.get(name, 1) * BEYOND
        case Add(parts):
            return sum(size(part) for part in parts)
        case Greatest(parts):
            return max(size(part) for part in parts)
        case Scale(factor, part):
            return abs(factor) * size(part)
        case Product(left, right):
            truths = is_truth(left, env) or is_truth(right, env)
            sizes = [size(part) for part in (left, right)]
            return max(sizes) if truths else min(sizes[0], CAP) * min(sizes[1], CAP)
        case Not(_):
            return 1
    return max(1, getattr(term, "threshold", 1))
