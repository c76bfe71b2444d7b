"""Reading the labelled texts (tests/narrative/texts/): the truth that a draft is measured against."""

from __future__ import annotations

import json
from copy import deepcopy
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from lvheng.facts.case import Case
from lvheng.facts.casefile import read_case
from lvheng.law.readings import READINGS

__all__ = ["JUDGED_ON", "PARTS", "TEXTS", "as_case", "fact_at", "label_files", "load", "without"]

TEXTS = Path(__file__).parent / "texts"
PARTS = ("develop", "test")
JUDGED_ON = date(2026, 11, 22)
_OPTIONS = {name: tuple(reading.options) for name, reading in READINGS.items()}


def label_files(part: str = "*") -> list[Path]:
    return sorted(TEXTS.glob(f"{part}/*.yaml"))


def load(path: Path) -> dict[str, Any]:
    """One label; dates stay text, as a case file writes them."""
    label: dict[str, Any] = json.loads(_as_json(path))
    return label


@cache
def _as_json(path: Path) -> str:
    from ruamel.yaml import YAML

    return json.dumps(YAML(typ="safe").load(path.read_text(encoding="utf-8")), default=str)


def as_case(case: dict[str, Any], unstated: str = "not_alleged") -> Case:
    """A labelled case (or a draft's) by the project's own reader, without the keys that only labels have."""
    file = deepcopy(case)
    for act in file.get("acts") or ():
        if isinstance(act.get("items"), dict) and act["items"].pop("unspecified", None) is not None:
            act["items"] = act["items"] or "unknown"
    for incident in file.get("incidents") or ():
        (incident.get("leaked") or {}).pop("unspecified", None)
    file |= {"lvheng": 1, "title": "标注", "unstated": unstated}
    return read_case(json.dumps(file, ensure_ascii=False), _OPTIONS, JUDGED_ON, judged_on=JUDGED_ON)


def fact_at(case: dict[str, Any] | None, path: str) -> Any:
    """The fact at `acts.a1.items.track` of a case, where rows are found by id; None if there is none."""
    at: Any = case
    for key in path.split("."):
        if isinstance(at, list):
            at = next((row for row in at if isinstance(row, dict) and row.get("id") == key), None)
        elif isinstance(at, dict):
            at = at.get(key)
        else:
            return None
    return at


def without(case: dict[str, Any], paths: list[str]) -> dict[str, Any]:
    """The case without the facts at `paths`."""
    left = deepcopy(case)
    for path in paths:
        above, _, key = path.rpartition(".")
        holder = fact_at(left, above)
        if isinstance(holder, dict):
            holder.pop(key, None)
        elif isinstance(holder, list):
            holder[:] = [row for row in holder if row.get("id") != key]
    return left
