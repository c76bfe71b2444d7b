"""Break the law by hand: a proof fails, and what it prints is a case file that shows the fault when assessed."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from lvheng.law.instruments.fashi_2017_10 import art_005, art_006

from . import claims, test_rules
from .claims import Refuted

ROOT = Path(__file__).parents[2]


def failing():
    """The proofs of test_rules that fail, with what they raise."""
    thresholds, found = test_rules.TestThresholds(), {}
    items = test_rules.test_each_item_holds_exactly_where_the_statute_says
    proofs = {
        place: lambda place=place, clause=clause: items(place, clause)
        for place, clause in zip(test_rules.PLACES, test_rules.CLAUSES, strict=True)
    }
    proofs["tier"] = test_rules.test_the_tier_is_exactly_what_the_statute_says
    proofs["sum"] = thresholds.test_mixed_classes_decide_exactly_at_the_converted_standard
    for name, proof in proofs.items():
        try:
            proof()
        except Refuted as refuted:
            found[name] = refuted
    return found


BREAKS = [
    (art_005, "ITEMS_A", 51, {"5:1-3"}),
    (art_005, "ITEMS_A", 49, {"5:1-3", "5:2-3", "tier"}),
    (art_005, "ITEMS_B", 501, {"5:1-4"}),
    (art_005, "ITEMS_C", 4_999, {"5:1-5", "tier"}),
    (art_005, "CONVERTED", 5_001, {"5:1-6", "sum"}),
    (art_005, "INCOME_YUAN", 5_001, {"5:1-7", "tier"}),
    (art_005, "INCOME_YUAN", 4_999, {"5:1-7", "tier"}),
    (art_005, "TIMES", 9, {"5:2-3", "tier"}),
    (art_005, "TIMES", 11, {"5:2-3", "tier"}),
    (art_006, "PROFIT_YUAN", 49_999, {"6:1-1", "tier"}),
    (art_006, "PROFIT_YUAN", 50_001, {"6:1-1", "tier"}),
]


def test_unbroken_every_proof_holds():
    assert failing() == {}


@pytest.mark.parametrize(("article", "name", "value", "at_least"), BREAKS)
def test_one_off_at_any_threshold_fails_a_proof_and_gives_a_case(
    article, name, value, at_least, monkeypatch
):
    monkeypatch.setattr(article, name, value)
    # The engine keeps the terms it has built: in this process it must not see the broken law.
    monkeypatch.setattr(claims, "headline", lambda file: 0)
    found = failing()
    assert at_least <= set(found), set(found)
    # A matter can be such as no acts make it; what is then printed are its quantities.
    assert any(refuted.files for refuted in found.values())


# The same with the rule file itself changed, and the printed case run by `lvheng assess` under both laws.

PROVE = """
from tests.proofs import test_rules
from tests.proofs.claims import Refuted
try:
    test_rules.{proof}
except Refuted as refuted:
    print(refuted)
"""
TIER_PROOF = "test_the_tier_is_exactly_what_the_statute_says()"
MORE_PROOF = "test_more_items_income_profit_or_grounds_never_lower_the_tier()"
FILES = "src/lvheng/law/instruments/fashi_2017_10"


@pytest.fixture
def broken_law(tmp_path):
    """A copy of the package in which one line of a rule file is another."""

    def change(file, old, new):
        copy = tmp_path / "src"
        shutil.copytree(
            ROOT / "src", copy, ignore=shutil.ignore_patterns("__pycache__", "*.egg-info")
        )
        rules = tmp_path / FILES / file
        text = rules.read_text(encoding="utf-8")
        assert text.count(old) == 1
        rules.write_text(text.replace(old, new), encoding="utf-8")
        return copy

    return change


def run(source, *arguments):
    path = os.pathsep.join([str(source), str(ROOT)])
    answer = subprocess.run(
        [sys.executable, *arguments],
        env={**os.environ, "PYTHONPATH": path, "PYTHONIOENCODING": "utf-8"},
        capture_output=True, encoding="utf-8", check=False, cwd=ROOT,
    )  # fmt: skip
    assert answer.returncode == 0, answer.stderr
    return answer.stdout


def printed(source, proof):
    """The case files that the proof prints, cut out as a person would, with the tier printed beside each."""
    parts = re.split(
        r"^# case\d+\.yaml; .* → (\w+)$", run(source, "-c", PROVE.format(proof=proof)), flags=re.M
    )
    return list(zip(parts[1::2], parts[2::2], strict=True))


def assessed(source, text, path):
    path.write_text(text, encoding="utf-8")
    script = "from lvheng.apps.cli import main; main()"
    answer = json.loads(run(source, "-c", script, "assess", str(path), "--json"))
    return answer["parties"][0]["charges"][0]["tier"]["headline"]


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("art_005.py", "INCOME_YUAN = 5_000", "INCOME_YUAN = 5_001"),
        ("art_006.py", "PROFIT_YUAN = 50_000", "PROFIT_YUAN = 49_999"),
    ],
)
def test_a_gap_is_printed_as_a_case_that_the_broken_law_judges_otherwise(
    file, old, new, broken_law, tmp_path
):
    broken = broken_law(file, old, new)
    ((said, text),) = printed(broken, TIER_PROOF)
    path = tmp_path / "case1.yaml"
    assert assessed(broken, text, path) == said
    assert assessed(ROOT / "src", text, path) != said


def test_an_inversion_is_printed_as_two_cases_of_which_the_greater_comes_out_lower(
    broken_law, tmp_path
):
    """Suppose 第七项 ended at nine thousand yuan."""
    line = "    return case.illegal_income >= INCOME_YUAN\n"
    window = "    return (case.illegal_income >= INCOME_YUAN) & ~(case.illegal_income >= 9_000)\n"
    broken = broken_law("art_005.py", line, window)
    (less_said, less), (more_said, more) = printed(broken, MORE_PROOF)
    assert (less_said, more_said) == ("serious", "none")
    one, other = tmp_path / "case1.yaml", tmp_path / "case2.yaml"
    assert assessed(broken, less, one) == "serious"
    assert assessed(broken, more, other) == "none"
    assert assessed(ROOT / "src", more, other) == "serious"


def test_unbroken_nothing_is_printed():
    assert printed(ROOT / "src", TIER_PROOF) == []
