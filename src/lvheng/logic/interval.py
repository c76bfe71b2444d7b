"""Exact whole-number intervals: what is known of a quantity.

A number that is known is an interval of one point; a number that is not known lies between two ends,
of which either may be missing. Truth values are intervals within 0 … 1: no is [0, 0], yes is [1, 1],
undetermined is [0, 1]. There are no floats anywhere.
"""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["NO", "UNDETERMINED", "YES", "Interval", "exactly"]


@dataclass(frozen=True, slots=True)
class Interval:
    """The whole numbers from `lo` to `hi`, both included; None is a missing end.

    >>> Interval(2, 5) + Interval(1, None)
    Interval(lo=3, hi=None)
    >>> Interval(2, 5).scaled(-1)
    Interval(lo=-5, hi=-2)
    """

    lo: int | None
    hi: int | None

    @property
    def is_exact(self) -> bool:
        return self.lo is not None and self.lo == self.hi

    def __contains__(self, value: int) -> bool:
        return (self.lo is None or self.lo <= value) and (self.hi is None or value <= self.hi)

    def __add__(self, other: Interval) -> Interval:
        lo = None if self.lo is None or other.lo is None else self.lo + other.lo
        hi = None if self.hi is None or other.hi is None else self.hi + other.hi
        return Interval(lo, hi)

    def scaled(self, factor: int) -> Interval:
        if factor == 0:
            return Interval(0, 0)
        lo = None if self.lo is None else self.lo * factor
        hi = None if self.hi is None else self.hi * factor
        return Interval(lo, hi) if factor > 0 else Interval(hi, lo)

    def times(self, other: Interval) -> Interval:
        """The product of two quantities that are never negative."""
        lo = (self.lo or 0) * (other.lo or 0)
        if self.hi == 0 or other.hi == 0:
            return Interval(lo, 0)
        hi = None if self.hi is None or other.hi is None else self.hi * other.hi
        return Interval(lo, hi)

    def greatest(self, other: Interval) -> Interval:
        lows = [end for end in (self.lo, other.lo) if end is not None]
        hi = None if self.hi is None or other.hi is None else max(self.hi, other.hi)
        return Interval(max(lows) if lows else None, hi)

    def least(self, other: Interval) -> Interval:
        return self.scaled(-1).greatest(other.scaled(-1)).scaled(-1)

    def at_least(self, threshold: int) -> Interval:
        """The truth of "≥ threshold".

        >>> Interval(40, 60).at_least(50) == UNDETERMINED
        True
        """
        surely = self.lo is not None and self.lo >= threshold
        possibly = self.hi is None or self.hi >= threshold
        return Interval(int(surely), int(possibly))

    def union(self, other: Interval) -> Interval:
        """The least interval that holds both."""
        lo = None if self.lo is None or other.lo is None else min(self.lo, other.lo)
        hi = None if self.hi is None or other.hi is None else max(self.hi, other.hi)
        return Interval(lo, hi)

    def __str__(self) -> str:
        if self.is_exact:
            return str(self.lo)
        if self.hi is None:
            return "?" if self.lo is None else f"≥{self.lo}"
        return f"{'?' if self.lo is None else self.lo}…{self.hi}"


def exactly(value: int) -> Interval:
    return Interval(value, value)


NO, YES, UNDETERMINED = exactly(0), exactly(1), Interval(0, 1)
