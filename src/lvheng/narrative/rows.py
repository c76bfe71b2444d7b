"""Mentions in the order of the text, and those within a span of it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Any

from lvheng.narrative.words.text import Span

__all__ = ["Row"]


class Row:
    """Mentions in order, and those within a span."""

    def __init__(self, all: Sequence[Any]) -> None:
        self.all = sorted(all, key=lambda one: one.span.begin)
        self._begins = [one.span.begin for one in self.all]

    def within(self, span: Span) -> list[Any]:
        return self.all[bisect_left(self._begins, span.begin) : bisect_left(self._begins, span.end)]
