"""What may survive, and why: survivors.toml."""

from __future__ import annotations

import tomllib
from pathlib import Path

__all__ = ["LIMIT_PERCENT", "reasons"]

LIMIT_PERCENT = 4
"""Of all mutants, at most so many in a hundred may survive, each with a reason."""


def reasons() -> dict[str, str]:
    """Why a mutant survives, by its name."""
    text = Path(__file__).with_name("survivors.toml").read_text(encoding="utf-8")
    data = tomllib.loads(text)
    return {name: one["because"] for one in data["reason"] for name in one["mutants"]}
