"""Every statement of the audit of consultation pages (issue 4): the product gives the corrected answer."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from .asking import ask

STATEMENTS = tomllib.loads(
    Path(__file__).with_name("statements.toml").read_text(encoding="utf-8")
)  # fmt: skip
AUDITED = [
    *(f"000-{n}" for n in range(1, 7)), "000-7..10", *(f"000-{n}" for n in range(11, 14)),
    *(f"001-{n}" for n in range(1, 10)), *(f"002-{n}" for n in range(1, 11)),
    *(f"003-{n}" for n in range(1, 13)), *(f"004-{n}" for n in range(1, 31)),
    *(f"C9-{n}" for n in range(1, 13)),
]  # fmt: skip
"""The ids of the audit file, which is not in this repository; C9 are the rows of §9 of the contested points."""


def test_every_statement_of_the_audit_has_a_row():
    assert list(STATEMENTS) == AUDITED


@pytest.mark.parametrize("name", AUDITED)
def test_a_row_asks_something_or_says_why_not(name):
    row = STATEMENTS[name]
    assert row.keys() <= {"says", "verdict", "ask", "out_of_scope"}
    assert row["verdict"] in {"ok", "part", "old", "wrong", "advice"}
    assert row["says"]
    assert row.get("ask") or row.get("out_of_scope")


@pytest.mark.parametrize(
    "question",
    [
        pytest.param(question, id=f"{name}-{number}")
        for name, row in STATEMENTS.items()
        for number, question in enumerate(row.get("ask", []), 1)
    ],
)
def test_the_product_gives_the_corrected_answer(question):
    ask(question)
