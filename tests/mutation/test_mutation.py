"""Mutants are real changes with names of their own, and a fixed sample of them is killed by the tests of the law."""

from __future__ import annotations

import ast
import hashlib

import pytest

from . import undecided
from .mutants import RULE_FILES, Mutant, every_mutant
from .run import run
from .survivors import LIMIT_PERCENT, reasons

pytest_plugins = ["pytester"]
SAMPLE, SEED = 3, "2017"


@pytest.fixture(scope="module")
def every() -> list[Mutant]:
    return every_mutant()


def test_each_mutant_has_a_name_of_its_own_and_is_another_program(every):
    assert len({mutant.name for mutant in every}) == len(every)
    rules = {file: ast.unparse(ast.parse(file.read_text("utf-8"))) for file in RULE_FILES}
    for mutant in every:
        assert not mutant.source.startswith(rules[mutant.file])
        compile(mutant.source, mutant.name, "exec")


@pytest.mark.parametrize(
    "name",
    [
        "fashi_2017_10/art_005: 50 → 51",
        "fashi_2017_10/art_005.class_a_fifty: case.items(CLASS_A) >= ITEMS_A → case.items(CLASS_A) > ITEMS_A",
        "fashi_2017_10/art_006.can_be_for_business: ('buy', 'accept') → ('buy',)",
        "fashi_2017_10/art_011.counted: greatest → least",
    ],
)
def test_numbers_comparisons_lists_and_opposites_are_changed(name, every):
    assert name in {mutant.name for mutant in every}


def test_a_sample_of_mutants_is_killed_by_the_tests_of_the_law(every):
    def lot(mutant: Mutant) -> str:
        """As good as random, and the same until the rules change."""
        return hashlib.sha256((SEED + mutant.name).encode()).hexdigest()

    known = reasons()
    sample = sorted((one for one in every if one.name not in known), key=lot)[:SAMPLE]
    assert [r for r in run(sample, ["law"]) if r.outcome != "law"] == []


def test_what_may_survive_is_a_mutant_that_there_is_and_within_the_limit(every):
    assert set(reasons()) <= {mutant.name for mutant in every}
    assert 100 * len(reasons()) <= LIMIT_PERCENT * len(every)


def test_an_undecided_solver_kills_nothing(pytester):
    pytester.makepyfile(
        """
        class Undecided(Exception): ...
        def test_undecided(): raise Undecided
        def test_decided(): assert True
        """
    )
    pytester.runpytest_inprocess(plugins=[undecided]).assert_outcomes(skipped=1, passed=1)
