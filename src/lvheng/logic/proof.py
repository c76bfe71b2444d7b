"""The proof: the same term, read with the values that it had and with what they were compared to.

A proof says of each step whether it holds (yes, no, undetermined) and why; a step that fails shows its
own reason in the same way as one that holds. `prover` lays the steps out as code once, for all cases
that differ only in what is known; a proof is then made in one call.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from lvheng.logic.bounds import Environment, Readings, open_rows
from lvheng.logic.interval import NO, UNDETERMINED, YES, Interval
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

__all__ = ["Proof", "Prover", "prove", "prover", "truth"]

Label = Callable[[str], str]
Prover = Callable[[Environment], tuple["Proof", ...]]


class Proof(NamedTuple):
    """One step: what it is, its value, and the steps that it rests on.

    `kind` is `fact`, `definition`, `comparison`, `all`, `any`, `not`, `reading` or `arithmetic`.
    """

    kind: str
    name: str
    value: Interval
    statement: str
    source: str = ""
    steps: tuple[Proof, ...] = ()

    def to_dict(self) -> dict[str, object]:
        return {
            "kind": self.kind,
            "name": self.name,
            "value": [self.value.lo, self.value.hi],
            "statement": self.statement,
            **({"source": self.source} if self.source else {}),
            **({"steps": [step.to_dict() for step in self.steps]} if self.steps else {}),
        }


def truth(value: Interval) -> str:
    """`yes`, `no` or `undetermined`.

    >>> truth(Interval(0, 1))
    'undetermined'
    """
    if value.lo:
        return "yes"
    return "undetermined" if value.hi else "no"


def prove(term: Term, env: Environment, readings: Readings, label: Label) -> Proof:
    """The proof of `term`; `label` gives the words for a fact, definition, reading or option.

    >>> proof = prove(Fact("items") >= 50, {"items": Interval(40, 60)}, {}, str)
    >>> proof.statement, truth(proof.value)
    ('items 40…60 ≥? 50', 'undetermined')
    """
    return prover([term], env, readings, label)(env)[0]


def prover(terms: Sequence[Term], env: Environment, readings: Readings, label: Label) -> Prover:
    """A function from what is known to the proofs of `terms`, for every environment with the facts of `env`.

    What `env` says of a fact does not matter, only how facts are defined; definitions must stay the same.
    """
    writer = _Writer(env, readings, label)
    roots = [writer.proof(term) for term in terms]
    source = "\n".join(["def proofs(env):", *writer.lines, f"    return {_tuple(roots)}"])
    exec(compile(source, f"<proofs of {len(terms)} terms>", "exec"), writer.constants)
    made: Prover = writer.constants["proofs"]
    return made


_BEYOND = 10**60
"""Stands for a missing end; no number in a case comes near it."""
_NEAR_BEYOND = 10**50
_TRUTHS = (NO, UNDETERMINED, YES)
_SIGNS = ("<", "≥?", "≥")


class _Writer:
    """Writes the body of a function from an environment to proofs; each part is computed once.

    Words come from outside and never stand in the source: they are constants that it refers to.
    """

    def __init__(self, env: Environment, readings: Readings, label: Label):
        self.env, self.readings, self.label = env, readings, label
        self.lines: list[str] = []
        self.constants: dict[str, Any] = {
            "Proof": Proof, "new": tuple.__new__, "TRUTHS": _TRUTHS, "SIGNS": _SIGNS,
            "interval": _interval, "text": _text, "sum_text": _sum_text, "per_text": _per_text,
        }  # fmt: skip
        self._made: dict[tuple[str, object], Any] = {}
        self._kept: list[Term] = []

    def _once(self, what: str, node: Term, make: Callable[[Term], Any]) -> Any:
        key = (what, _identity(node))
        if key not in self._made:
            self._kept.append(node)  # a freed one would give its id to another
            self._made[key] = make(node)
        return self._made[key]

    def _line(self, expression: str) -> str:
        name = f"x{len(self.lines)}"
        self.lines.append(f"    {name} = {expression}")
        return name

    def _constant(self, value: object) -> str:
        name = f"c{len(self.constants)}"
        self.constants[name] = value
        return name

    # numbers

    def ends(self, node: Term) -> tuple[str, str]:
        """The names of the least and the greatest value of a part."""
        found: tuple[str, str] = self._once("ends", node, self._ends)
        return found

    def _ends(self, node: Term) -> tuple[str, str]:
        match node:
            case Const(number):
                return (str(number), str(number))
            case Fact(name):
                bound = self.env[name]
                return self._known(name) if isinstance(bound, Interval) else self.ends(bound.term)
            case Scale(factor, part):
                low, high = self.ends(part)
                ends = (low, high) if factor >= 0 else (high, low)
                return self._two(*(f"{factor} * {end}" for end in ends))
            case Not(part):
                low, high = self.ends(part)
                return self._two(f"1 - {high}", f"1 - {low}")
            case AtLeast(part, threshold):
                return self._two(*(f"{end} >= {threshold}" for end in self.ends(part)))
            case Option(reading, option):
                options = self.readings[reading]
                return str(int(set(options) == {option})), str(int(option in options))
            case Table():
                numbers = list(open_rows(node, self.readings))
                return str(min(numbers)), str(max(numbers))
        return self._two(*self._of_parts(node))

    def _of_parts(self, node: Term) -> tuple[str, str]:
        """The expressions for both ends of what is made of parts that push the same way."""
        match node:
            case Product(left, right):
                return self._joined(map(self.ends, (left, right)), " * ", "1")
            case Add(parts):
                return self._joined(map(self.ends, parts), " + ", "0")
            case And(parts):
                return self._joined(map(self._truth, parts), " and ", "1", "0")
            case Or(parts):
                return self._joined(map(self._truth, parts), " or ", "0", "1")
            case Greatest((part,)):
                return self.ends(part)
            case Greatest(parts):
                low, high = zip(*map(self.ends, parts), strict=True)
                return f"max({', '.join(low)})", f"max({', '.join(high)})"
        raise TypeError(node)

    def _truth(self, part: Term) -> tuple[str, str]:
        """The ends of a part that stands between `and`s: a number that is not 0 is true."""
        low, high = self.ends(part)
        return (f"bool({low})", f"bool({high})") if isinstance(part, Fact) else (low, high)

    def _joined(
        self, ends: Iterable[tuple[str, str]], by: str, of_nothing: str, settling: str = ""
    ) -> tuple[str, str]:
        """Both ends of what is joined `by` an operator; parts that add nothing are left out."""
        pairs = [pair for pair in ends if pair != (of_nothing, of_nothing)]
        if (settling, settling) in pairs:
            return settling, settling
        if not pairs:
            return of_nothing, of_nothing
        low, high = (by.join(one) for one in zip(*pairs, strict=True))
        return low, high

    def _two(self, low: str, high: str) -> tuple[str, str]:
        if low == high:
            return (low, low) if low.isdigit() else (self._line(low),) * 2
        return self._line(low), self._line(high)

    def _known(self, name: str) -> tuple[str, str]:
        bound = self._interval_of(name)
        low, high = self._line(f"{bound}.lo"), self._line(f"{bound}.hi")
        self.lines.append(f"    if {low} is None: {low} = {-_BEYOND}")
        self.lines.append(f"    if {high} is None: {high} = {_BEYOND}")
        return low, high

    def _interval_of(self, name: str) -> str:
        key = ("known", name)
        if key not in self._made:
            self._made[key] = self._line(f"env[{self._constant(name)}]")
        found: str = self._made[key]
        return found

    def value(self, node: Term) -> str:
        """The name of the interval of a part."""
        found: str = self._once("value", node, self._value)
        return found

    def _value(self, node: Term) -> str:
        if isinstance(node, Fact):
            bound = self.env[node.name]
            if isinstance(bound, Interval):
                return self._interval_of(node.name)
            return self.value(bound.term)
        low, high = self.ends(node)
        if isinstance(node, AtLeast | And | Or | Not | Option):
            if low.isdigit() and high.isdigit():
                return self._constant(_TRUTHS[int(low) + int(high)])
            return self._line(f"TRUTHS[{low} + {high}]")
        return self._line(f"interval({low}, {high})")

    def text(self, node: Term) -> str:
        """The name of the words for the value of a part."""
        found: str = self._once("text", node, self._text)
        return found

    def _text(self, node: Term) -> str:
        if isinstance(node, Const):
            return self._constant(str(node.value))
        low, high = self.ends(node)
        return self._line(f'f"{{{low}:d}}" if {low} == {high} else text({low}, {high})')

    # steps

    def proof(self, node: Term) -> str:
        """The name of the proof of a part."""
        found: str = self._once("proof", node, self._proof)
        return found

    def _proof(self, node: Term) -> str:
        if isinstance(node, Option):
            # Readings are fixed for all cases of this code.
            return self._constant(eval(self._step(node), self.constants))
        return self._line(self._step(node))

    def _step(self, node: Term) -> str:
        """The expression that makes the proof of a part."""
        value = self.value(node)
        match node:
            case Fact(name):
                bound = self.env[name]
                named = self._constant(name)
                said = self._constant(f"{self.label(name)} = ")
                if isinstance(bound, Interval):
                    return _made("fact", named, value, f"{said} + {self.text(node)}")
                formula, source = self.formula(bound.term), self._constant(bound.source)
                inner = self.worth_showing(bound.term)
                return _made("definition", named, value, f"{said} + {formula}", source, inner)
            case AtLeast(part):
                inner = self.worth_showing(part)
                return _made("comparison", '""', value, self._compared(node), '""', inner)
            case And(parts):
                return _made("all", '""', value, '""', '""', _tuple(map(self.proof, parts)))
            case Or(parts):
                return _made("any", '""', value, '""', '""', _tuple(map(self.proof, parts)))
            case Not(part):
                return _made("not", '""', value, '""', '""', f"({self.proof(part)},)")
            case Option(reading, option):
                words = f"{self.label(reading)}：{self.label(f'{reading}.{option}')}"
                return _made("reading", self._constant(reading), value, self._constant(words))
        inner = self.worth_showing(node)
        return _made("arithmetic", '""', value, self.formula(node), '""', inner)

    def _compared(self, node: AtLeast) -> str:
        """The expression for the words of a comparison, also in the unit in which people say it."""
        low, high = self.ends(node)
        sign = self._line(f"SIGNS[{low} + {high}]")
        said = f'f"{{{self.formula(node.part)}}} {{{sign}}} {node.threshold}"'
        if node.per != 1:
            least, greatest = self.ends(node.part)
            units = f"per_text({least}, {greatest}, {node.per})"
            standard = _exact(node.threshold, node.per)
            return f'f"{{{units}}} {{{sign}}} {standard}（{{{self._line(said)}}}）"'
        if isinstance(node.part, Fact):
            return f"{self._constant(self.label(node.part.name) + ' ')} + {said}"
        return said

    def worth_showing(self, node: Term) -> str:
        """The tuple of facts and readings right below arithmetic; those that add nothing are left out."""
        found: str = self._once("shown", node, self._worth_showing)
        return found

    def _worth_showing(self, node: Term) -> str:
        pieces = list(self._pieces(node))
        if not pieces:
            return "()"
        if len(pieces) == 1:
            return self._line(f"({pieces[0]},) if {pieces[0]} else ()")
        return self._line(f"tuple([one for one in {_tuple(pieces)} if one])")

    def _pieces(self, node: Term) -> Iterator[str]:
        match node:
            case Fact():
                yield self._once("piece", node, self._unless_none)
            case Add(parts) | Greatest(parts) | And(parts) | Or(parts):
                for part in parts:
                    yield from self._pieces(part)
            case Scale(_, part) | AtLeast(part):
                yield from self._pieces(part)
            case Product(left, right):
                yield from self._pieces(left)
                yield from self._pieces(right)
            case Not() | Option():
                yield self.proof(node)

    def _unless_none(self, node: Term) -> str:
        _, high = self.ends(node)
        return self._line(f"{self._step(node)} if {high} else None")

    # arithmetic as people write it

    def formula(self, node: Term) -> str:
        """The name of the words for arithmetic, with numbers put in and its result."""
        found: str = self._once("formula", node, self._formula)
        return found

    def _formula(self, node: Term) -> str:
        match node:
            case Add():
                summands = _tuple(self._signed(node))
                return self._line(f"sum_text({summands}, {self.text(node)})")
            case Greatest(parts):
                shown = ", ".join(f"{{{self.text(part)}}}" for part in parts)
                return self._line(f'f"max({shown}) = {{{self.text(node)}}}"')
        return self._line(self._operand(node))

    def _signed(self, node: Term) -> Iterator[str]:
        """The summands with their signs; sums within sums are opened, parts that are 0 are left out."""
        if isinstance(node, Add):
            for part in node.parts:
                yield from self._signed(part)
            return
        low, high = self.ends(node)
        if isinstance(node, Scale) and node.factor < 0:
            operand = node.part if node.factor == -1 else Scale(-node.factor, node.part)
            yield f'" − " + {self._operand(operand)} if {low} or {high} else ""'
        else:
            yield f'" + " + {self._operand(node)} if {low} or {high} else ""'

    def _operand(self, node: Term) -> str:
        if isinstance(node, Scale) and node.factor != 1:
            return f'f"{node.factor}×{{{self.text(node.part)}}}"'
        return self.text(node)


def _identity(node: Term) -> object:
    """Equal for parts that are the same arithmetic on the same facts."""
    match node:
        case Fact(name):
            return name
        case Scale(factor, part):
            return factor, _identity(part)
        case Add(parts):
            return tuple(map(_identity, parts))
    return id(node)


def _made(
    kind: str, name: str, value: str, statement: str, source: str = '""', steps: str = "()"
) -> str:
    """The expression for a proof, without the detour of its constructor."""
    return f'new(Proof, ("{kind}", {name}, {value}, {statement}, {source}, {steps}))'


def _tuple(names: Iterable[str]) -> str:
    return "(" + "".join(f"{name}, " for name in names) + ")"


def _interval(low: int, high: int) -> Interval:
    return Interval(
        None if low < -_NEAR_BEYOND else int(low), None if high > _NEAR_BEYOND else int(high)
    )


def _text(low: int, high: int) -> str:
    return str(_interval(low, high))


def _sum_text(summands: Sequence[str], result: str) -> str:
    shown = [one for one in summands if one]
    if not shown:
        return "0"
    text = "".join(shown).strip().removeprefix("+ ")
    return f"{text} = {result}" if len(shown) > 1 else text


def _per_text(low: int, high: int, per: int) -> str:
    if low == high:
        return _exact(low, per)
    least = "" if low < -_NEAR_BEYOND else _exact(low, per)
    return f"≥{least}" if high > _NEAR_BEYOND else f"{least}…{_exact(high, per)}"


def _exact(number: int, per: int) -> str:
    """number / per as an exact decimal; `per` is a power of ten.

    >>> _exact(5499, 100), _exact(5500, 100)
    ('54.99', '55')
    """
    whole, rest = divmod(number, per)
    places = len(str(per)) - 1
    return f"{whole}.{rest:0{places}d}".rstrip("0") if rest else str(whole)
