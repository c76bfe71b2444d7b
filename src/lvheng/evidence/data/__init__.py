"""The tables that ship with the counter, as CSV beside this file; a `#` line says where from."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files

EMPTY_WORDS = frozenset(
    ["无", "暂无", "不详", "未知", "空", "-", "--", "/", "\\", "null", "none", "nan", "n/a", "#n/a"]
)
"""What people write into a cell that has nothing to say, in lower case (§5)."""


def table(name: str) -> list[dict[str, str]]:
    """The rows of one table by column name."""
    text = files(__name__).joinpath(f"{name}.csv").read_text(encoding="utf-8")
    return list(csv.DictReader(line for line in text.splitlines() if not line.startswith("#")))


@cache
def bank_prefixes() -> tuple[str, ...]:
    return tuple(row["prefix"] for row in table("bank_prefixes"))


@cache
def mobile_segments() -> frozenset[str]:
    return frozenset(row["segment"] for row in table("mobile_segments"))


@cache
def surnames() -> tuple[str, ...]:
    return tuple(row["surname"] for row in table("surnames"))
