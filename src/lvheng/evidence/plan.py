"""The plan of a count: what the examiner states, against or beyond what the program finds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType


@dataclass(frozen=True)
class TablePlan:
    """What is stated of one table: roles by letter or bare title, its category, its form, and whether
    it is public."""

    roles: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    category: str = ""
    form: str = ""
    public: bool = False


UNSTATED = TablePlan()
