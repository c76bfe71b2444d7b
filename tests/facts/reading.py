"""Short ways to read a case file and to look at what is wrong with it."""

from __future__ import annotations

import json
from datetime import date

import pytest

from lvheng.errors import InputError
from lvheng.facts.casefile import read_case
from lvheng.law.readings import READINGS

TODAY = date(2026, 11, 21)
OPTIONS = {name: tuple(reading.options) for name, reading in READINGS.items()}


def read(content):
    """From YAML text, or from data."""
    text = content if isinstance(content, str) else json.dumps(content, ensure_ascii=False)
    return read_case(text, OPTIONS, TODAY)


def problems(content):
    with pytest.raises(InputError) as raised:
        read(content)
    found = raised.value.problems
    assert found
    for problem in found:
        assert problem.code
        assert any("\u4e00" <= c <= "\u9fff" for c in problem.zh), problem
        assert problem.en.isascii() or not problem.zh.isascii()
    return found


def one_problem(content):
    (problem,) = problems(content)
    return problem


def with_act(**facts):
    """A right case with one act; `facts` are added to the act, or replace its own."""
    act = {"id": "a1", "party": "z", "kind": "sell", "on": "2024-01-01", "items": {"track": 50}}
    return {"lvheng": 1, "parties": [{"id": "z"}], "acts": [act | facts]}


def with_party(**facts):
    return with_act() | {"parties": [{"id": "z"} | facts]}
