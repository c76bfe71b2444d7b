"""Whether work grows with the length of a text only: a guard against walks over a text for each of its words."""

from __future__ import annotations

from collections.abc import Callable
from time import process_time

__all__ = ["grows_with_length_only"]

_TRIES = 3


def grows_with_length_only(work: Callable[[int], object], short: int, long: int) -> bool:
    """Whether `long` takes no more than two and a half times what its length asks, in one of three tries.

    Work that grows with the square of the length fails all of them; a machine that is busy with other
    things does not. No speed is measured here: that is what `benchmarks/` is for.
    """
    return any(
        _seconds(work, long) < 2.5 * long / short * _seconds(work, short) + 0.3
        for _ in range(_TRIES)
    )


def _seconds(work: Callable[[int], object], length: int) -> float:
    start = process_time()
    work(length)
    return process_time() - start
