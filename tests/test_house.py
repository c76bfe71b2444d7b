"""What holds for the whole house: generated pages are current, nothing forbidden is tracked."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest

from lvheng.facts.schema import case_schema, facts_page
from lvheng.law.readings import READINGS

ROOT = Path(__file__).parent.parent


def tracked() -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False
    ).stdout
    names = [name for name in listed.decode().split("\0") if name]
    if not names:
        pytest.skip("not a git checkout")
    return [ROOT / name for name in names if (ROOT / name).is_file()]


def test_the_page_of_facts_is_the_one_the_register_makes() -> None:
    assert (ROOT / "docs/facts.md").read_text(encoding="utf-8") == facts_page()


def test_the_shipped_schema_is_the_one_the_register_makes() -> None:
    shipped = json.loads((ROOT / "docs/case.schema.json").read_text(encoding="utf-8"))
    assert shipped == case_schema({name: list(r.options) for name, r in READINGS.items()})


def test_no_tracked_file_holds_an_18_digit_identifier() -> None:
    identifier = re.compile(
        r"(?<!\d)[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)"
    )
    found = [
        f"{path.relative_to(ROOT)}: {match.group()[:6]}…"
        for path in tracked()
        for match in identifier.finditer(path.read_text(encoding="utf-8", errors="replace"))
    ]
    assert found == []


def test_dependencies_are_pinned_by_version_and_name_no_address() -> None:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").split()
    assert lines
    assert all(re.fullmatch(r"[A-Za-z0-9_.\-]+==[A-Za-z0-9_.\-]+", line) for line in lines)


def test_every_decision_has_a_status() -> None:
    for page in (ROOT / "docs/decisions").glob("*.md"):
        assert re.search(r"^Status: (adopted|draft|backed out)", page.read_text("utf-8"), re.M)


def test_every_article_file_is_named_for_an_article_in_the_library() -> None:
    from lvheng.law.library import every_provision

    encoded = {(p.instrument.id, p.rules) for p in every_provision() if p.encoded}
    folder = ROOT / "src/lvheng/law/instruments"
    files = {(file.parent.name, file.stem) for file in folder.glob("*/art_*.py")}
    assert encoded <= files
    assert files - encoded <= {("fashi_2017_10", "art_013")}
