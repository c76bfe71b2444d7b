"""The capabilities K-01 to K-56 of the audit: each of priority 1 has a test that names it."""

from __future__ import annotations

import ast
import tomllib
from pathlib import Path

import pytest

from .asking import ask

ROOT = Path(__file__).parents[2]
CAPABILITIES = tomllib.loads(
    Path(__file__).with_name("capabilities.toml").read_text(encoding="utf-8")
)
SECOND = (12, 22, 26, 33, 34, 35, 36, 37, 47, 48, 54, 55, 56)
"""Of priority 2; the others are of priority 1."""


def test_every_capability_has_a_row_with_its_priority():
    assert list(CAPABILITIES) == [f"K-{n:02}" for n in range(1, 57)]
    second = [name for name, row in CAPABILITIES.items() if row["priority"] == 2]
    assert second == [f"K-{n}" for n in SECOND]


@pytest.mark.parametrize("name", CAPABILITIES)
def test_a_row_asks_of_all_that_is_there(name):
    row = CAPABILITIES[name]
    assert row.keys() <= {"what", "priority", "ask", "elsewhere", "later"}
    assert row.get("ask") or (row["priority"] == 2 and (row.get("elsewhere") or row.get("later")))


@pytest.mark.parametrize(
    "question",
    [
        pytest.param(question, id=f"{name}-{number}")
        for name, row in CAPABILITIES.items()
        for number, question in enumerate(row.get("ask", []), 1)
    ],
)
def test_the_product_can(question):
    ask(question)


@pytest.mark.parametrize(
    "place", sorted({place for row in CAPABILITIES.values() for place in row.get("elsewhere", [])})
)
def test_the_tests_elsewhere_exist(place):
    file, _, name = place.partition("::")
    tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
    tests = [
        one
        for one in tree.body
        if isinstance(one, ast.FunctionDef | ast.ClassDef)
        and one.name.startswith(("test_", "Test"))
    ]
    assert tests
    assert not name or name in {one.name for one in tests}
