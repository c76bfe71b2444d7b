"""Terms written as Python: expressions for their value, or for either end of their range.

The source is meant to be read: it goes into bug reports. A part that is used more than once is computed
once and has a name. It is also plain enough for numba.
"""

from __future__ import annotations

import keyword
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from lvheng.logic.bounds import Environment
from lvheng.logic.canonical import is_truth, parts_of, reachable
from lvheng.logic.terms import (
    Add,
    And,
    AtLeast,
    Const,
    Fact,
    Greatest,
    Not,
    Or,
    Product,
    Scale,
    Term,
)

__all__ = ["HIGH", "LOW", "VALUE", "Writer", "identifiers"]

VALUE, LOW, HIGH = "", "_lo", "_hi"
"""Which number of a term an expression gives: its value where all is known, its least, its greatest."""
_OTHER = {VALUE: VALUE, LOW: HIGH, HIGH: LOW}


def identifiers(names: Iterable[str]) -> dict[str, str]:
    """A Python name for each name of a fact.

    >>> identifiers(["acts.a1.items.track", "class"])
    {'acts.a1.items.track': 'acts_a1_items_track', 'class': 'class_'}
    """
    found: dict[str, str] = {}
    for name in names:
        plain = re.sub(r"\W", "_", name)
        if keyword.iskeyword(plain) or not plain.isidentifier():
            plain = f"{plain}_" if keyword.iskeyword(plain) else f"_{plain}"
        while plain in found.values():
            plain += "_"
        found[name] = plain
    return found


class Writer:
    """Writes the lines of one function body, in blocks; what an outer block has computed an inner one uses.

    `cap` bounds each factor of a product of two counts, for arithmetic that must not overflow.
    """

    def __init__(self, names: Mapping[str, str], env: Environment, cap: int | None = None):
        self.lines: list[str] = []
        self.names = dict(names)
        self.env = env
        self.cap = cap
        self.uses: Counter[int] = Counter()
        self.clause_bits: dict[int, int] = {}
        self.masks: dict[str, str] = {}
        self._scopes: list[dict[tuple[int, str], str]] = [{}]
        self._number = 0

    def line(self, text: str) -> None:
        self.lines.append("    " * len(self._scopes) + text)

    def open(self, head: str) -> None:
        self.line(head)
        self._scopes.append({})

    def close(self) -> None:
        self._scopes.pop()

    def will_use(self, roots: Sequence[Term]) -> None:
        """Count how often each part is used, to name those that are used again."""
        for node in reachable(roots):
            self.uses.update(map(id, parts_of(node)))
        self.uses.update(map(id, roots))

    def named(self, node: Term, end: str) -> str:
        """The value of a part as one word: a number, the name of a fact, or a name just given to it."""
        match node:
            case Const(value):
                return str(value)
            case Fact(name):
                return self.names[name] + end
        for scope in self._scopes:
            if (id(node), end) in scope:
                return scope[id(node), end]
        text = self.written(node, end)
        self._number += 1
        name = f"t{self._number}{end}"
        self.line(f"{name} = {text}")
        self._scopes[-1][id(node), end] = name
        return name

    def value(self, node: Term, end: str) -> str:
        """The value of a part, to stand within an expression."""
        if isinstance(node, Const | Fact) or self.uses[id(node)] > 1:
            return self._mask_of(node, end) or self.named(node, end)
        return f"({self.written(node, end)})"

    def written_once(self, node: Term, end: str) -> str:
        """The expression for a part, or its name if it is used elsewhere too."""
        return self.named(node, end) if self.uses[id(node)] > 1 else self.written(node, end)

    def outcome(self, node: Term, end: str) -> str:
        """The expression for an outcome: a whole number, also where it is a truth."""
        if isinstance(node, Const):
            return str(node.value)
        text = self._mask_of(node, end) or self.written(node, end)
        return f"1 if {text} else 0" if is_truth(node, self.env) else text

    def written(self, node: Term, end: str) -> str:
        """The expression for a part at one end."""
        both, either, no = ("and", "or", "not ") if end == VALUE else ("&", "|", "not ")
        match node:
            case Const() | Fact():
                return self.named(node, end)
            case Add(parts):
                return self._sum(parts, end)
            case Scale(factor, part):
                return f"{factor} * {self.value(part, end if factor >= 0 else _OTHER[end])}"
            case Product(left, right):
                return self._product(left, right, end, both)
            case Greatest(parts):
                return f"max({', '.join(self.written_once(part, end) for part in parts)})"
            case AtLeast(part, threshold):
                return f"{self.value(part, end)} >= {threshold}"
            case And(parts):
                return f" {both} ".join(self.value(part, end) for part in parts) or "1"
            case Or(parts):
                return self._or(parts, end, either)
            case Not(part):
                return f"{no}{self.value(part, _OTHER[end])}"
        raise TypeError(node)

    def _sum(self, parts: Sequence[Term], end: str) -> str:
        text = ""
        for part in parts:
            if isinstance(part, Scale) and part.factor < 0:
                size = Scale(-part.factor, part.part)
                written = self.value(part.part, _OTHER[end])
                text += f" - {written}" if size.factor == 1 else f" - {size.factor} * {written}"
            elif isinstance(part, Scale | Add) and self.uses[id(part)] < 2:
                text += f" + {self.written(part, end)}"
            else:
                text += f" + {self.value(part, end)}"
        return text.removeprefix(" + ") if not text.startswith(" - ") else f"0{text}"

    def _product(self, left: Term, right: Term, end: str, both: str) -> str:
        truths = [is_truth(left, self.env), is_truth(right, self.env)]
        one, other = self.value(left, end), self.value(right, end)
        if all(truths):
            return f"{one} {both} {other}"
        if any(truths):
            quantity, condition = (other, one) if truths[0] else (one, other)
            return f"{quantity} if {condition} else 0"
        if self.cap is None:
            return f"{one} * {other}"
        return f"min({one}, {self.cap}) * min({other}, {self.cap})"

    def _or(self, parts: Sequence[Term], end: str, either: str) -> str:
        bits = [self.clause_bits.get(id(part), 0) if self.masks else 0 for part in parts]
        rest = [self.value(p, end) for p, bit in zip(parts, bits, strict=True) if not bit]
        if any(bits):
            rest.insert(0, f"({self._held(sum(set(bits)), end)})")
        text = f" {either} ".join(rest) or "0"
        return text[1:-1] if len(rest) == 1 and any(bits) else text

    def _mask_of(self, node: Term, end: str) -> str | None:
        if isinstance(node, Fact) or not self.masks:
            return None
        bit = self.clause_bits.get(id(node))
        return f"({self._held(bit, end)})" if bit else None

    def _held(self, bits: int, end: str) -> str:
        return f"{self.masks[end]} & {bits:#x} != 0"
