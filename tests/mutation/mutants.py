"""Small changes to a rule file, one at a time, each of which ought to make a test of the law fail.

Changed are numbers (one more, one less), truth values, comparisons, arithmetic, and/or/not in Python and in
terms, the option of a reading, and names that have an opposite. Left out, one by one, are conditions,
operands, entries of lists and tables, filters, and the clauses that another yields to. The words of the law and
its citations are not changed: `tests/law/test_texts.py` compares them with the official texts.
"""

from __future__ import annotations

import ast
import copy
import itertools
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lvheng.law.readings import READINGS

__all__ = ["ROOT", "RULE_FILES", "Mutant", "every_mutant", "mutants"]

ROOT = Path(__file__).parents[2]
LAW = ROOT / "src/lvheng/law"
RULE_FILES = (
    LAW / "instruments/criminal_law/art_017.py",
    LAW / "instruments/criminal_law/art_253_1.py",
    *sorted((LAW / "instruments/fashi_2017_10").glob("art_*.py")),
    LAW / "instruments/fashi_2000_45/art_002.py",
    LAW / "conduct.py",
)
"""Those of 侵犯公民个人信息罪."""

COMPARISONS: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Lt: (ast.LtE, ast.GtE),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
}
OPERATORS: dict[type[ast.operator], type[ast.operator]] = {
    ast.BitAnd: ast.BitOr,
    ast.BitOr: ast.BitAnd,
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Add,
    ast.FloorDiv: ast.Mult,
}
OPPOSITES = [
    *(("any_of", "all_of"), ("any", "all"), ("max", "min"), ("greatest", "least")),
    *(("YES", "NO"), ("itertools.takewhile", "itertools.dropwhile")),
    *(("obtains_illegally", "sells_or_provides"), ("group.obtained", "group.sold")),
    *(("self.acts", "self.sales"), ("self.under_5", "self.under_6")),
    *(("period.first", "period.last"), ("act.period.first", "act.period.last")),
]
SWAPPED = dict(OPPOSITES) | {other: one for one, other in OPPOSITES}
IMPORTS = """
from lvheng.logic.interval import NO, YES
from lvheng.logic.terms import all_of, any_of, greatest, least
"""
"""What a swap may need and the file does not import."""
NO_RULES = ("__all__", "ARTICLE")


@dataclass(frozen=True)
class Mutant:
    """`name` says where and what, without line numbers, so that it stays when other lines change."""

    file: Path
    name: str
    source: str


def every_mutant() -> list[Mutant]:
    return [mutant for file in RULE_FILES for mutant in mutants(file)]


def mutants(file: Path) -> Iterator[Mutant]:
    """Every mutant of a rule file, in the order of the file."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    seen: Counter[str] = Counter()
    for node, function in list(_nodes(tree, f"{file.parent.name}/{file.stem}")):
        for new in _changes(node):
            _Replace(node, new).visit(tree)
            source = ast.unparse(ast.fix_missing_locations(tree)) + IMPORTS
            _Replace(new, node).visit(tree)
            name = f"{function}: {_difference(ast.unparse(node), ast.unparse(new))}"
            seen[name] += 1
            yield Mutant(file, name if seen[name] == 1 else f"{name} ({seen[name]})", source)


class _Replace(ast.NodeTransformer):
    def __init__(self, old: ast.AST, new: ast.AST):
        self.old, self.new = old, new

    def visit(self, node: ast.AST) -> ast.AST:
        return self.new if node is self.old else self.generic_visit(node)


def _difference(old: str, new: str) -> str:
    """Both on one line; of long ones only the part that is not alike, with some words around it."""
    old, new = " ".join(old.split()), " ".join(new.split())
    if len(old) + len(new) <= 120:
        return f"{old} → {new}"
    start = _alike(old, new)
    end = _alike(old[start:][::-1], new[start:][::-1])
    old, new = (
        text[max(0, start - 25) : len(text) - max(0, end - 15)].strip() for text in (old, new)
    )
    return f"…{_cut(old)}… → …{_cut(new)}…"


def _alike(one: str, other: str) -> int:
    """How many characters they begin with alike."""
    pairs = zip(one, other, strict=False)
    return sum(1 for _ in itertools.takewhile(lambda pair: pair[0] == pair[1], pairs))


def _cut(text: str) -> str:
    return text if len(text) <= 100 else f"{text[:60]} … {text[-35:]}"


def _nodes(parent: ast.AST, within: str) -> Iterator[tuple[ast.AST, str]]:
    """Every node that may be changed, with the function that it is in."""
    for field, value in ast.iter_fields(parent):
        if field in ("annotation", "returns", "targets", "target"):
            continue
        for node in value if isinstance(value, list) else [value]:
            if not isinstance(node, ast.AST) or _is_no_rule(node):
                continue
            if not _is_unpacked(node, parent):
                yield node, within
            named = isinstance(node, ast.FunctionDef | ast.ClassDef)
            yield from _nodes(node, f"{within}.{node.name}" if named else within)


def _is_no_rule(node: ast.AST) -> bool:
    match node:
        case ast.Import() | ast.ImportFrom() | ast.Constant(value=str()):
            return True
        case ast.Call(func=ast.Name(id="dataclass" | "lru_cache")):
            return True
        case ast.Assign(targets=[ast.Name(id=name)]) | ast.AnnAssign(target=ast.Name(id=name)):
            return name in NO_RULES
    return False


def _is_unpacked(node: ast.AST, parent: ast.AST) -> bool:
    """A tuple that would not fit where it goes if it had one entry less."""
    match parent:
        case ast.Yield() | ast.Assign(targets=[ast.Tuple()]):
            return isinstance(node, ast.Tuple)
    return False


def _changes(node: ast.AST) -> Iterator[ast.AST]:
    match node:
        case ast.Constant(value=bool(value)):
            yield ast.Constant(not value)
        case ast.Constant(value=int(value)):
            yield ast.Constant(value + 1)
            yield ast.Constant(value - 1)
        case ast.Name() | ast.Attribute() if ast.unparse(node) in SWAPPED:
            yield ast.parse(SWAPPED[ast.unparse(node)], mode="eval").body
        case ast.Compare(ops=[op]):
            for other in COMPARISONS[type(op)]:
                yield _with(node, ops=[other()])
        case ast.BoolOp(op=op, values=values):
            yield _with(node, op=ast.Or() if isinstance(op, ast.And) else ast.And())
            yield from (_with(node, values=rest) for rest in _one_less(values))
        case ast.BinOp(left=left, op=op, right=right) if type(op) in OPERATORS:
            yield _with(node, op=OPERATORS[type(op)]())
            yield from (left, right)
        case ast.UnaryOp(op=ast.Not() | ast.Invert(), operand=operand):
            yield operand
        case ast.If(test=test) | ast.While(test=test) | ast.IfExp(test=test) if not isinstance(
            test, ast.Compare | ast.UnaryOp
        ):
            yield _with(node, test=ast.UnaryOp(ast.Not(), test))
        case ast.Tuple(elts=elements) | ast.List(elts=elements):
            yield from (_with(node, elts=rest) for rest in _one_less(elements))
        case ast.Dict(keys=keys, values=values):
            for rest in _one_less(list(zip(keys, values, strict=True))):
                yield _with(node, keys=[key for key, _ in rest], values=[one for _, one in rest])
        case ast.comprehension(ifs=ifs) if ifs:
            yield _with(node, ifs=ifs[1:])
        case ast.Call():
            yield from _calls(node)


def _calls(node: ast.Call) -> Iterator[ast.AST]:
    match node.func, node.args:
        case ast.Name(id="Option"), [ast.Constant(value=reading), ast.Constant(value=option)]:
            for other in READINGS[reading].options:
                if other != option:
                    yield _with(node, args=[ast.Constant(reading), ast.Constant(other)])
        case ast.Name(id="when"), [condition, quantity]:
            yield quantity
            yield _with(node, args=[ast.UnaryOp(ast.Invert(), condition), quantity])
        case ast.Name(id="greatest" | "max" | "min"), arguments:
            yield from (_with(node, args=rest) for rest in _one_less(arguments))
        case ast.Attribute(attr="any"), [acts, *conditions]:
            yield from (_with(node, args=[acts, *rest]) for rest in _one_less(conditions))
    for number, keyword in enumerate(node.keywords):
        if keyword.arg in ("years", "days", "yields_to"):
            yield _with(node, keywords=node.keywords[:number] + node.keywords[number + 1 :])


def _one_less(parts: list[Any]) -> Iterator[list[Any]]:
    if len(parts) > 1:
        for number in range(len(parts)):
            yield [*parts[:number], *parts[number + 1 :]]


def _with(node: ast.AST, **changed: object) -> ast.AST:
    other = copy.copy(node)
    for field, value in changed.items():
        setattr(other, field, value)
    return other
