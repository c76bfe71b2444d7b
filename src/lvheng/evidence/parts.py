"""Some of the exhibits of a count, counted by themselves without reading them again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from lvheng.evidence import summary
from lvheng.evidence.counting import Count
from lvheng.evidence.intake import Exhibit


@dataclass(frozen=True)
class Whole:
    """What was counted: `described` says what of each exhibit, and `places` of which file it is part,
    by its place in `files`."""

    count: Count
    files: Sequence[Exhibit]
    described: Sequence[dict[str, Any]]
    places: Sequence[int]
    rule: str

    def part(self, of: set[int]) -> dict[str, Any]:
        """The numbers of some of the files alone, with the exhibits in them."""
        exhibits = [
            about for about, place in zip(self.described, self.places, strict=True) if place in of
        ]
        return summary.part(self.count, self._records(of), exhibits, self.rule)

    def parts(self, parts: Mapping[str, set[int]]) -> dict[str, Any]:
        """The numbers of each part by itself, and what two of them share."""
        return {
            "parts": {name: self.part(of) for name, of in parts.items()},
            "overlaps": summary.overlaps(
                self.count, {name: self._records(of) for name, of in parts.items()}, self.rule
            ),
        }

    def _records(self, of: set[int]) -> np.ndarray:
        held = [about["records"] for about in self.described]
        return np.isin(np.repeat(np.array(self.places, dtype=np.int64), held), list(of))
