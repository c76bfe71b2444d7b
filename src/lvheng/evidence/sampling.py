"""Truth testing (真实性, 法释〔2017〕10号第十一条第三款): which items to check, and what the result says.

The interval is exact, not an approximation: with N items, n checked without replacement and x of them
untrue, the number of untrue items among the N is between the least and the greatest that the
hypergeometric distribution does not rule out at the stated confidence (Clopper and Pearson's method for a
finite population). Strata (one exhibit each) are tested at a confidence that makes the sum hold
(Bonferroni), so that the whole interval is never too narrow.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True)
class Stratum:
    """Checked items of one exhibit: `items` in all, of which `checked`, of which `untrue` and `unclear`."""

    name: str
    items: int
    checked: int
    untrue: int
    unclear: int = 0


@dataclass(frozen=True)
class Interval:
    """At least and at most so many untrue items."""

    low: int
    high: int


def drawn(items: Iterable[str], size: int, seed: str) -> list[str]:
    """The first `size` of the items in the order of SHA-256 of seed and item: anyone can draw them again.

    >>> drawn(["a", "b", "c"], 2, "7") == drawn(["c", "a", "b"], 2, "7")
    True
    """
    return sorted(items, key=lambda item: (_rank(seed, item), item))[:size]


def _rank(seed: str, item: str) -> bytes:
    return hashlib.sha256(f"{seed}\0{item}".encode()).digest()


def allotted(strata: Mapping[str, int], size: int) -> dict[str, int]:
    """`size` checks over the strata in proportion to their items, at least one each (largest remainder).

    >>> allotted({"a": 900, "b": 90, "c": 1}, 100)
    {'a': 90, 'b': 9, 'c': 1}
    """
    total = sum(strata.values())
    size = min(max(size, len(strata)), total)
    share = {name: Fraction(items * size, total) for name, items in strata.items()}
    found = {name: max(1, int(part)) for name, part in share.items()}
    while sum(found.values()) < size:
        room = [name for name in strata if found[name] < strata[name]]
        found[max(room, key=lambda name: (share[name] - found[name], name))] += 1
    while sum(found.values()) > size:
        more = [name for name in strata if found[name] > 1]
        found[max(more, key=lambda name: (found[name] - share[name], name))] -= 1
    return found


def untrue(items: int, checked: int, found: int, confidence: Fraction) -> Interval:
    """The least and greatest number of untrue items among `items`, of which `checked` were checked.

    >>> untrue(1000, 1000, 30, Fraction(95, 100)), untrue(50, 0, 0, Fraction(95, 100))
    (Interval(low=30, high=30), Interval(low=0, high=50))
    """
    from scipy.stats import hypergeom

    risk = float(1 - confidence) / 2
    least, most = found, items - (checked - found)

    def above(many: int) -> bool:  # would so many untrue items show `found` or more often enough?
        return bool(hypergeom.sf(found - 1, items, many, checked) >= risk)

    def below(many: int) -> bool:
        return bool(hypergeom.cdf(found, items, many, checked) >= risk)

    low, high = least, most
    while low < high:  # the least that is not ruled out
        middle = (low + high) // 2
        low, high = (low, middle) if above(middle) else (middle + 1, high)
    lowest = low
    low, high = least, most
    while low < high:  # the greatest that is not ruled out
        middle = (low + high + 1) // 2
        low, high = (middle, high) if below(middle) else (low, middle - 1)
    return Interval(lowest, low)


def of_strata(strata: Sequence[Stratum], confidence: Fraction) -> Interval:
    """The untrue items of all strata. What could not be cleared up counts as true at the low end and as
    untrue at the high end."""
    each = 1 - (1 - confidence) / max(len(strata), 1)
    low = sum(untrue(one.items, one.checked, one.untrue, each).low for one in strata)
    high = sum(
        untrue(one.items, one.checked, one.untrue + one.unclear, each).high for one in strata
    )
    return Interval(low, high)


def size_for(items: int, margin: Fraction, confidence: Fraction) -> int:
    """So many checks that the interval is at most 2 × margin × items wide, whatever is found (it is widest
    where half of the items are untrue).

    >>> size_for(80_000, Fraction(5, 100), Fraction(95, 100))
    400
    """
    low, high = 1, items
    while low < high:
        middle = (low + high) // 2
        found = untrue(items, middle, middle // 2, confidence)
        wide = found.high - found.low > 2 * margin * items
        low, high = (middle + 1, high) if wide else (low, middle)
    return low
