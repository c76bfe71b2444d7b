"""`lvheng verify`: a ledger that agrees, and what it says of one that does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from lvheng import evidence
from lvheng.errors import InputError
from lvheng.evidence.ledger.verify import verify

HEADER = "姓名,手机\n"
LIST = HEADER + "张三丰,13800138000\n李四光,13900139000\n"


@pytest.fixture
def case(tmp_path: Path) -> tuple[Path, Path]:
    exhibits = tmp_path / "exhibits"
    exhibits.mkdir()
    (exhibits / "a.csv").write_text(LIST, encoding="utf-8")
    evidence.count([exhibits], out=tmp_path / "out")
    return tmp_path / "out", exhibits


def wrong(found) -> set[str]:
    return {check.name for check in found.checks if not check.agrees}


def test_what_was_counted_agrees(case: tuple[Path, Path]) -> None:
    ledger, exhibits = case
    found = verify(ledger, [exhibits])
    assert found.agrees, found.to_dict()


def test_an_exhibit_that_was_changed(case: tuple[Path, Path]) -> None:
    ledger, exhibits = case
    (exhibits / "a.csv").write_text(LIST + "王五一,13700137000\n", encoding="utf-8")
    assert wrong(verify(ledger, [exhibits])) == {"exhibits", "records", "items", "range"}


def test_an_exhibit_that_is_missing_or_new(case: tuple[Path, Path]) -> None:
    ledger, exhibits = case
    (exhibits / "a.csv").rename(exhibits / "b.csv")
    assert wrong(verify(ledger, [exhibits])) == {"exhibits", "records"}


def test_a_manifest_and_a_log_that_were_changed(case: tuple[Path, Path]) -> None:
    ledger, exhibits = case
    manifest = next(ledger.rglob("manifest.json"))
    manifest.write_text(manifest.read_text(encoding="utf-8") + " ", encoding="utf-8")
    assert wrong(verify(ledger, [exhibits])) == {"log"}


def test_a_table_that_was_changed(case: tuple[Path, Path]) -> None:
    ledger, exhibits = case
    with next(ledger.rglob("elements.parquet")).open("ab") as file:
        file.write(b"\0")
    assert "files" in wrong(verify(ledger, [exhibits]))


def test_no_ledger(tmp_path: Path) -> None:
    with pytest.raises(InputError):
        verify(tmp_path, [tmp_path])
