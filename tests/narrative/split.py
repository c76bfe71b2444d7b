"""Which part of the labelled texts a text belongs to: its id alone decides, so nobody chooses."""

from __future__ import annotations

from hashlib import sha256

__all__ = ["part_of"]


def part_of(id: str) -> str:
    """`develop`, which the grammar was written with, or `test`, which its authors have not read.

    >>> part_of("judgment-001") in ("develop", "test")
    True
    """
    return ("develop", "test")[int(sha256(id.encode()).hexdigest(), 16) % 2]
