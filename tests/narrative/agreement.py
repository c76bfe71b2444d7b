"""How far two careful labellings agree: `python -m tests.narrative.agreement`.

second_labels/ holds what a second annotator wrote down from 44 texts of the test part, without having seen the first
labels. They are scored against the first as a draft would be: what a reader reaches on such texts, and so what may be
asked of a draft. Who works on the grammar opens neither.
"""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

from .drafted import NOT_ASSERTED
from .labels import TEXTS, load, without
from .scoring import Score, score, table

__all__ = ["agreement"]

SECOND = Path(__file__).parent / "second_labels"


def agreement() -> Score:
    total = Score()
    for path in sorted(SECOND.glob("*.yaml")):
        score(total, load(TEXTS / "test" / path.name), _as_draft(load(path)))
    return total


def _as_draft(second: dict[str, Any]) -> SimpleNamespace:
    unasserted = [at for at, said in (second.get("status") or {}).items() if said in NOT_ASSERTED]
    return SimpleNamespace(case=without(second["case"], unasserted), spans=())


if __name__ == "__main__":
    print(table(agreement()))
