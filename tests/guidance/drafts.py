"""Stories whose draft is written here, so that what is made of a draft is tested apart from the reading of prose."""

from __future__ import annotations

from typing import Any

import pytest

from lvheng.narrative import draft as drafting
from lvheng.narrative.draft import Draft, FactSpan

__all__ = ["SELLER", "given"]

SELLER: dict[str, Any] = {
    "lvheng": 1,
    "unstated": "unknown",
    "parties": [{"id": "p1", "name": "张某", "kind": "person"}],
    "acts": [{"id": "a1", "party": "p1", "kind": "sell", "items": {"ordinary": 3000}, "illegal_income_yuan": 900}],
}  # fmt: skip


def given(monkeypatch: pytest.MonkeyPatch, text: str, case: dict[str, Any], **spans: str) -> None:
    """`text` is read as `case`; `spans` are the words of facts, by path with __ for the dots."""
    found = tuple(
        FactSpan(path.replace("__", "."), None, at, at + len(words), words, "high", "found")
        for path, words in spans.items()
        if (at := text.index(words)) >= 0
    )
    monkeypatch.setattr(drafting, "draft", lambda read, judged_on=None: Draft(case, found))
