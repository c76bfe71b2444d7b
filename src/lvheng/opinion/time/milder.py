"""从旧兼从轻: the same conduct under the law at the act and under the law of the judgment."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

__all__ = ["MilderLaw"]


@dataclass(frozen=True)
class MilderLaw:
    """What the conduct would be under each version, in tier words, and the version that governs.

    `versions` maps the day since which a text is in force to the tier under it (`none..serious` where it
    is open), the oldest first.
    """

    versions: dict[str, str]
    governs: str
    rule: str

    def to_dict(self) -> dict[str, Any]:
        return {"versions": dict(self.versions), "governs": self.governs, "rule": self.rule}
