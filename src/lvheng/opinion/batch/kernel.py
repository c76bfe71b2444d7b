"""The numeric core: arrays in, arrays out, row by row, through the functions made from the rules.

Few rows are run as plain Python, so that nothing has to be compiled for them; many are compiled by numba
from the same source. Both ends of every number are at most `MOST`, a missing one is `BEYOND`, and the rule
sets were proved to stay within 64 bits for such numbers.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lvheng.errors import MissingExtra
from lvheng.logic.overflow import BEYOND, MOST, NotCompilable
from lvheng.opinion.batch.columns import COUNTS
from lvheng.opinion.batch.rules import ROW, SHAPES, Law

__all__ = ["NOT_ASKED", "NO_CEILING", "Inputs", "Kernel", "Outputs"]

Whole = NDArray[np.int64]
Codes = NDArray[np.uint8]

NOT_ASKED = len(SHAPES)
"""In `Inputs.shape`: the rules are not asked and nothing is found."""
NO_CEILING = 2**62
"""A `fine_max` that nothing caps."""
_WORTH_COMPILING = 300_000
"""Rows that Python handles in about the time (1 to 3 s) that numba needs to compile."""
_WHOLE = ["tier_lowest", "tier_highest", "surely", "possibly", "fine_min", "fine_max"]


@dataclass(frozen=True)
class Inputs:
    """A column per fact. Counts: both ends. Truths: 0 no, 1 yes, 2 unknown. `shape`: which function; `minor`: under 18."""

    shape: Codes
    minor: Codes
    counts: Mapping[str, tuple[Whole, Whole]]
    truths: Mapping[str, Codes]


@dataclass(frozen=True)
class Outputs:
    """One entry a row; a fine without a ceiling is `NO_CEILING`."""

    tier_lowest: Whole
    tier_highest: Whole
    surely: Whole
    possibly: Whole
    fine_min: Whole
    fine_max: Whole


class Kernel:
    """The law over the stated columns, ready to be run on arrays."""

    def __init__(self, law: Law):
        if law.most_times * MOST >= NO_CEILING or law.least_times > law.most_times:
            raise NotCompilable("the multiples of the fine are too great or in the wrong order")
        self.law = law
        functions = {f"of_{shape}": law.functions[shape].function for shape in SHAPES}
        self.source = _driver(law)
        self._plain = _made(self.source, {**functions, "fine": _fine})
        self._functions = functions
        self._compiled: Callable[..., None] | None = None
        self._rows = 0

    @property
    def facts(self) -> tuple[str, ...]:
        """The columns that the core takes, in its order."""
        return _facts(self.law)

    def run(self, given: Inputs) -> Outputs:
        """The outcome of every row."""
        rows = len(given.shape)
        self._rows += rows
        outputs = Outputs(*(np.zeros(rows, np.int64) for _ in _WHOLE))
        arrays: list[Any] = [given.shape, given.minor]
        for name in self.facts:
            arrays += given.counts[name] if name in COUNTS else (given.truths[name],)
        results = [getattr(outputs, name) for name in _WHOLE]
        if self._compiled is None and self._rows < _WORTH_COMPILING:
            self._plain(*(array.tolist() for array in arrays), *results)
        else:
            self.compiled()(*arrays, *results)
        return outputs

    def compiled(self) -> Callable[..., None]:
        """The core as machine code (the first call compiles it: some seconds)."""
        if self._compiled is None:
            try:
                import numba
            except ImportError:
                raise MissingExtra("batch", "numba") from None
            quick = {name: numba.njit(nogil=True)(of) for name, of in self._functions.items()}
            fine = numba.njit(nogil=True)(_fine)
            rows = _made(self.source, {**quick, "fine": fine})
            self._compiled = numba.njit(nogil=True)(rows)
        return self._compiled


def _facts(law: Law) -> tuple[str, ...]:
    every = [name for made in law.functions.values() for name in made.facts]
    return tuple(dict.fromkeys(name.removeprefix(ROW) for name in every))


def _made(source: str, names: Mapping[str, Any]) -> Callable[..., None]:
    space: dict[str, Any] = dict(names)
    exec(compile(source, "<rows of a table>", "exec"), space)
    rows: Callable[..., None] = space["rows"]
    return rows


def _driver(law: Law) -> str:
    """The loop over the rows, as Python source."""
    parameters = ["shape", "minor"]
    for name in _facts(law):
        parameters += [f"{name}_lo", f"{name}_hi"] if name in COUNTS else [name]
    lines = [
        f"def rows({', '.join((*parameters, *_WHOLE))}):",
        "    for i in range(len(shape)):",
    ]
    for code, shape in enumerate(SHAPES):
        ends = []
        for fact in law.functions[shape].facts:
            name = fact.removeprefix(ROW)
            counted = name in COUNTS
            ends += (
                [f"{name}_lo[i]", f"{name}_hi[i]"]
                if counted
                else [f"{name}[i] == 1", f"{name}[i] != 0"]
            )
        lines.append(f"        {'if' if code == 0 else 'elif'} shape[i] == {code}:")
        lines.append(
            f"            least, greatest, surely_, possibly_, low, high = of_{shape}({', '.join(ends)})"
        )
    lines += [
        "        else:",
        "            continue",
        "        tier_lowest[i] = least",
        "        tier_highest[i] = greatest",
        "        surely[i] = surely_",
        "        possibly[i] = possibly_",
        f"        floor = {law.least_fine_minor} if minor[i] else {law.least_fine}",
        "        fine_min[i], fine_max[i] = fine("
        f"least, greatest, low, high, floor, {law.least_times}, {law.most_times})",
    ]
    return "\n".join(lines) + "\n"


def _fine(
    lowest: int, highest: int, low: int, high: int, floor: int, least_times: int, most_times: int
) -> tuple[int, int]:
    """`art_012.general_fine`, on whole numbers, and nothing where there is (or may be) no offence."""
    if highest == 0:
        return 0, 0
    least = floor if high == 0 else max(floor, low * least_times)
    most = NO_CEILING if low == 0 or high >= BEYOND // 2 else max(floor, high * most_times)
    return least if lowest else 0, most
