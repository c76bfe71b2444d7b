"""What a ledger holds beside its records: key sets, and values sealed under a case key."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from lvheng.errors import InputError
from lvheng.evidence.ledger import log
from lvheng.evidence.ledger.seal import CaseKey, new_key
from lvheng.evidence.ledger.write import address


def manifest(folder: Path) -> dict:
    return json.loads((folder / "ledger" / "manifest.json").read_text(encoding="utf-8"))


def test_key_sets_are_those_of_the_exhibits(make, tmp_path: Path) -> None:
    mobiles = sorted({make.mobile() for _ in range(1200)})
    make.csv("a.csv", [["手机号"], *([number] for number in mobiles)])
    make.csv(
        "b.csv", [["手机号", "身份证"], *([number, make.resident_id()] for number in mobiles[:5])]
    )
    make.count(out=tmp_path / "out")
    sets = manifest(tmp_path / "out")["key_sets"]
    text = "".join(number + "\n" for number in mobiles).encode()
    assert sets["mobile"] == {
        "keys": 1200,
        "sha256": hashlib.sha256(text).hexdigest(),
        "sm3": hashlib.new("sm3", text).hexdigest(),
    }
    assert sets["resident_id"] == {"keys": 5, "sha256": None, "sm3": None}


def test_nothing_clear_without_a_key_and_all_of_it_with_one(make, tmp_path: Path) -> None:
    number, mobile = make.resident_id(), make.mobile()
    make.csv("a.csv", [["姓名", "身份证", "电话"], ["王某某", number, f"{mobile}/{number[:17]}"]])
    key = tmp_path / "case.key"
    new_key(key)
    make.count(out=tmp_path / "plain")
    make.count(out=tmp_path / "one", key=key)
    make.count(out=tmp_path / "two", key=key)
    assert not (tmp_path / "plain" / "ledger" / "sealed.parquet").exists()
    for name in ("sealed.parquet", "records.parquet", "elements.parquet", "manifest.json"):
        one, two = ((tmp_path / run / "ledger" / name).read_bytes() for run in ("one", "two"))
        assert one == two
        for clear in (number, mobile, "王某某"):
            assert clear.encode() not in one
    rows = pq.read_table(tmp_path / "one" / "ledger" / "sealed.parquet").to_pylist()
    secret = CaseKey.read(key)

    def clear(row: dict) -> str:
        place = address(row["exhibit"], row["sheet"], row["row"], row["column"])
        return secret.unseal(row["sealed"], place)

    found = {(row["kind"], clear(row)) for row in rows}
    assert {("name", "王某某"), ("resident_id", number), ("mobile", mobile)} <= found
    sets = [manifest(tmp_path / run)["key_sets"]["mobile"]["sha256"] for run in ("plain", "one")]
    assert sets[0] is None
    assert len(sets[1]) == 64


def test_a_wrong_key_file_stops_the_count_before_it_begins(make, tmp_path: Path) -> None:
    make.csv("a.csv", [["手机号"], [make.mobile()]])
    (tmp_path / "key").write_text("x")
    with pytest.raises(InputError, match="密钥"):
        make.count(out=tmp_path / "out", key=tmp_path / "key")
    assert not (tmp_path / "out").exists()


def test_every_run_is_in_the_log(make, tmp_path: Path) -> None:
    make.csv("a.csv", [["手机号"], [make.mobile()]])
    for rule in ("by_id", "by_line"):
        make.count(out=tmp_path / "out", rule=rule)
    found = log.entries(tmp_path / "out" / "log.jsonl")
    assert [entry["rule"] for entry in found] == ["by_id", "by_line"]
    written = (tmp_path / "out" / "ledger" / "manifest.json").read_bytes()
    assert found[-1]["manifest_sha256"] == hashlib.sha256(written).hexdigest()
