"""The coverage register: every 款, 项 and 目 has a status that is stated or found, never supposed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from lvheng.facts import register as facts
from lvheng.facts.other_acts import OTHER_KINDS
from lvheng.law.citation import parse_place
from lvheng.law.coverage import (
    REASONS,
    STATUSES,
    coverage_page,
    entries,
    register,
    rule_file,
    rules_of,
    totals,
)
from lvheng.law.layout import divide
from lvheng.law.library import every_provision, versions

ROOT = Path(__file__).parents[2]
FACTS = {
    "acts": facts.ACT_FACTS,
    "parties": facts.PARTY_FACTS,
    "circumstances": facts.CIRCUMSTANCES,
    "incidents": facts.INCIDENT_FACTS,
    **{f"other_acts.{name}": kind.facts for name, kind in OTHER_KINDS.items()},
}


def at(instrument, number):
    return versions(instrument, number)[-1]


class TestEveryPlaceHasAStatus:
    @pytest.mark.parametrize("entry", register(), ids=lambda e: str(e.citation))
    def test_it_is_one_of_the_four_with_a_reason(self, entry):
        assert entry.status in STATUSES
        assert entry.reason in REASONS
        assert entry.reason != "not_stated", "state it: coverage or coverage_of, in law/official"

    def test_only_places_that_an_article_has_are_named(self):
        for one in every_provision():
            keys = {place.key for place in one.places}
            assert {parse_place(place) for place, _ in one.coverage_of} <= keys, one.citation

    def test_what_is_said_to_be_encoded_has_a_rule_file_and_what_has_a_clause_is_not_denied(self):
        for entry in register():
            one = entry.provision
            if entry.status == "encoded":
                assert one.encoded, entry.citation
                assert entry.clauses or entry.reason == "in_functions", entry.citation
            if entry.clauses:
                assert entry.status in ("encoded", "input"), entry.citation

    def test_each_input_names_a_fact_of_the_register(self):
        for entry in register():
            assert bool(entry.facts) == (entry.status == "input")
            for name in entry.facts:
                section, _, key = name.rpartition(".")
                assert key in FACTS[section]

    def test_summaries_excerpts_and_replaced_texts_are_never_said_to_be_merely_unwritten(self):
        for entry in register():
            if entry.reason == "not_yet":
                one = entry.provision
                assert one.text
                assert not one.partial
                assert one.until is None

    def test_each_clause_of_each_rule_file_is_found_at_its_place(self):
        found = {clause.citation for entry in register() for clause in entry.clauses}
        for one in every_provision():
            module = rules_of(one)
            if module:
                assert {clause.citation for clause in module.ARTICLE.clauses.values()} <= found


class TestEntries:
    def test_article_5_has_fourteen_places_of_which_two_are_discretion(self):
        found = entries(at("fashi_2017_10", "5"))
        assert [e.status for e in found] == ["encoded"] * 9 + ["input"] + ["encoded"] * 3 + [
            "input"
        ]
        assert found[2].clauses[0].name == "class_a_fifty"

    def test_a_point_is_a_place_of_its_own_and_its_item_is_none(self):
        places = [str(e.citation) for e in entries(at("fashi_2019_15", "10"))]
        assert "法释〔2019〕15号第十条第（四）项第1目" in places
        assert "法释〔2019〕15号第十条第（四）项" not in places
        assert len(places) == 10

    def test_a_clause_is_enough_to_move_its_place_from_not_encoded_to_encoded(self):
        """Nothing else is to be written than the rule file and `rules`."""
        one = at("fashi_2017_10", "5")
        assert one.coverage[0] == "not_encoded"
        without = entries(replace(one, rules=""))
        assert {e.status for e in without} == {"not_encoded", "input"}
        assert sum(e.status == "encoded" for e in entries(one)) == 12

    def test_a_clause_of_a_paragraph_encodes_its_items(self):
        text = "第一条　有下列情形之一的：\n（一）甲；\n（二）乙。"
        first, second = divide(text)[1:]
        assert first.is_within((1, 0, 0))
        assert second.is_within((0, 0, 0))
        assert not second.is_within((1, 1, 0))

    def test_the_totals_are_those_of_the_register(self):
        assert sum(totals(register()).values()) == len(register())

    def test_rule_files_that_are_named_exist(self):
        for one in every_provision():
            file = rule_file(one)
            assert file is None or (ROOT / "src/lvheng" / file).is_file()


def test_the_page_of_the_register_is_current():
    page = (ROOT / "docs/coverage.md").read_text(encoding="utf-8")
    assert page == coverage_page(), "run: python -m lvheng.law.coverage > docs/coverage.md"
