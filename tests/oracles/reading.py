"""The oracles as plain data, and what is found on them."""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from lvheng.facts.case import Case
from lvheng.facts.casefile import case_of, load_case
from lvheng.law.conduct import environment
from lvheng.law.readings import READINGS
from lvheng.opinion.outcome import Question, open_readings

HERE = Path(__file__).parent
NAMES = sorted(path.stem for path in HERE.glob("O-*.yaml"))
TODAY = date(2026, 11, 21)
OPTIONS = {name: tuple(reading.options) for name, reading in READINGS.items()}
TIERS = ("none", "serious", "especially_serious")


def load(name: str) -> Case:
    return load_case(HERE / f"{name}.yaml", OPTIONS, TODAY)


@cache
def _text(name: str) -> str:
    data = YAML(typ="safe", pure=True).load((HERE / f"{name}.yaml").read_text(encoding="utf-8"))
    return json.dumps(data, default=str, ensure_ascii=False)


def data(name: str) -> dict[str, Any]:
    """A fresh copy of the oracle's content."""
    return json.loads(_text(name))


@cache
def expected() -> dict[str, dict[str, Any]]:
    text = (HERE / "expected.yaml").read_text(encoding="utf-8")
    return YAML(typ="safe", pure=True).load(text)


def read(content: dict[str, Any]) -> Case:
    return case_of(json.loads(json.dumps(content, ensure_ascii=False)), OPTIONS, TODAY)


def tiers(content: dict[str, Any], party: str) -> tuple[int, int]:
    """Lowest and highest tier of one party, without the rest of an opinion (all oracles are after 2015)."""
    case = read(content)
    (one,) = (p for p in case.parties if p.id == party)
    acts = case.acts_of(party)
    interval = Question(environment(case, one, acts), open_readings(case)).tier().interval
    return interval.lo, interval.hi
