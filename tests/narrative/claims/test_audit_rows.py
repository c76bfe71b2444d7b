"""Every row of the audit of five consultation pages: errors caught, nothing that is right called wrong.

The pages are not in this repository (their sentences stay out of it); only the places of the rows are. The
test runs where the pages are: LVHENG_PAGES, or the folder shared by the project's sessions.
"""

from __future__ import annotations

import hashlib
import os
import tomllib
from functools import cache
from pathlib import Path

import pytest

from lvheng.narrative.claims.checking import check

from .sentences import ERRORS, ON

ROWS = tomllib.loads(Path(__file__).with_name("audit_rows.toml").read_text(encoding="utf-8"))
PAGES = Path(os.environ.get("LVHENG_PAGES", "/work/shared/pages"))
PATTERN = {
    "000-1": "E1", "000-8": "E1", "000-10": "E1", "001-2": "E4", "001-6": "E2", "001-7": "E1", "002-3": "E3",
    "003-5": "E3", "003-8": "E8", "003-10": "E5", "004-5": "C9-5", "004-6": "E9", "004-13": "E4", "004-14": "E4",
}  # fmt: skip
"""The error by which a row is caught."""
WHOLE = {"000": {"E7", "E9"}, "001": {"E7", "E9"}, "002": {"E9"}, "003": {"E9"}, "004": {"E9"}}

pytestmark = pytest.mark.skipif(not PAGES.is_dir(), reason="the pages are not here")


@cache
def source(page):
    text = next(PAGES.glob(f"{page}_*.txt")).read_bytes().decode("utf-8")
    assert hashlib.sha256(text.encode()).hexdigest() == ROWS["sha256"][page]
    return text


@cache
def findings(page):
    return check(source(page), ON)


def touching(row):
    place = ROWS["rows"][row]
    return [
        f
        for f in findings(place["page"])
        if f.start < f.end and f.start < place["end"] and place["begin"] < f.end
    ]


def rows(*verdicts):
    return [row for row, place in ROWS["rows"].items() if place["verdict"] in verdicts]


@pytest.mark.parametrize("row", rows("wrong", "old"))
def test_an_error_is_caught(row):
    found = [f for f in touching(row) if f.verdict in ERRORS]
    assert found
    if row in PATTERN:
        assert PATTERN[row] in {f.pattern for f in found}


@pytest.mark.parametrize("row", rows("ok"))
def test_what_is_right_is_not_called_wrong(row):
    assert not [f for f in touching(row) if f.verdict in ERRORS | {"not_found"}]


@pytest.mark.parametrize("row", rows("advice"))
def test_advice_is_left_alone(row):
    assert not [f for f in touching(row) if f.verdict in ERRORS and f.pattern != "E5"]


@pytest.mark.parametrize("page", list(WHOLE))
def test_what_the_page_as_a_whole_leaves_out(page):
    assert {f.pattern for f in findings(page) if f.start == f.end} == WHOLE[page]


@pytest.mark.parametrize("page", list(WHOLE))
def test_offsets_are_exact(page):
    for finding in findings(page):
        assert source(page)[finding.start : finding.end] == finding.text
