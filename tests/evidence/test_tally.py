"""The public face: shape, laziness, determinism, and nothing in clear."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from lvheng.errors import MissingExtra
from lvheng.evidence import count
from lvheng.evidence.categories import CATEGORIES


def mixed(make) -> list[str]:
    """Some exhibits; the clear texts that are in them."""
    people = [[make.resident_id(), make.mobile(), make.card()] for _ in range(12)]
    rows = [["欧阳某某", *person, f"u{n}@x.invalid"] for n, person in enumerate(people)]
    make.csv("b/a.csv", [["姓名", "身份证号", "手机号", "卡号", "邮箱"], *rows, *rows[:3]], "gbk")
    make.write("a.txt", "\n".join("----".join(["欧阳某某", p[1]]) for p in people))
    make.csv("c.csv", [["手机号", "姓名"], ["88" + people[0][1], "上官某某"], ["x", "司马某某"]])
    make.write("bad.xlsx", b"PK\x03\x04")
    return [text for row in rows for text in row] + ["上官某某", "司马某某", "88" + people[0][1]]


def test_importing_is_light() -> None:
    program = (
        "import sys, lvheng.evidence; "
        "print([m for m in ('numpy', 'pyarrow', 'numba', 'python_calamine') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("package", ["numba", "python_calamine"])
def test_a_missing_library_is_named(make, monkeypatch, package: str) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    make.write("a.csv", "x")
    with pytest.raises(MissingExtra, match=package):
        make.count()


def test_shape(make) -> None:
    mixed(make)
    found = make.count().to_dict()
    assert found["lvheng"] == 1
    assert found["ledger"] is None
    assert json.loads(json.dumps(found)) == found
    for rule in found["rules"].values():
        assert tuple(rule["by_category"]) == CATEGORIES
        assert rule["A"] + rule["B"] + rule["C"] == sum(rule["by_category"].values())
    for exhibit in found["exhibits"]:
        assert ("encoding" in exhibit) != ("sheets" in exhibit) or exhibit["status"] == "unreadable"
        assert exhibit["rows"] >= exhibit["records"] + exhibit["unread_rows"]


def test_nothing_in_clear(make, tmp_path: Path) -> None:
    clear = mixed(make)
    tally = make.count(out=tmp_path / "out")
    said = json.dumps(tally.to_dict(), ensure_ascii=False)
    for name in ("records", "elements"):
        said += str(pq.read_table(tmp_path / "out/ledger" / f"{name}.parquet").to_pylist())
    said += (tmp_path / "out/ledger/manifest.json").read_text(encoding="utf-8")
    assert not [text for text in clear if text in said]


def test_same_bytes_whatever_the_order(make, tmp_path: Path) -> None:
    mixed(make)
    paths = [make.folder / name for name in ("a.txt", "c.csv", "bad.xlsx", "b")]
    written = []
    for turn in range(3):
        random.Random(turn).shuffle(paths)
        count(paths, out=tmp_path / str(turn))
        folder = tmp_path / str(turn) / "ledger"
        written.append({file.name: file.read_bytes() for file in folder.iterdir()})
    assert written[0] == written[1] == written[2]
    assert sorted(written[0]) == ["elements.parquet", "manifest.json", "records.parquet"]
    assert str(tmp_path).encode() not in b"".join(written[0].values())


def test_ledger_accounts_for_every_record(make, tmp_path: Path) -> None:
    mixed(make)
    tally = make.count(out=tmp_path / "out")
    assert tally.ledger == str(tmp_path / "out/ledger")
    rows = pq.read_table(tmp_path / "out/ledger/records.parquet").to_pylist()
    assert len(rows) == tally.records
    outcomes = [row["outcome"] for row in rows]
    for name, many in tally.excluded.items():
        assert outcomes.count(name) == many
    assert outcomes.count("counted") == sum(tally.headline["by_category"].values())
    for rule in ("by_line", "by_id", "by_phone", "by_person"):
        numbers = [row[rule] for row in rows if row[rule]]
        firsts = list(dict.fromkeys(numbers))
        assert firsts == list(range(1, len(firsts) + 1))
        assert len(firsts) == sum(tally.rules[rule]["by_category"].values())
    elements = pq.read_table(tmp_path / "out/ledger/elements.parquet").to_pylist()
    assert len(elements) == sum(
        kind["valid"] + sum(kind["invalid"].values()) for kind in tally.elements.values()
    )


def test_only_out_is_written(make, tmp_path: Path) -> None:
    mixed(make)
    before = sorted(tmp_path.rglob("*"))
    make.count()
    assert sorted(tmp_path.rglob("*")) == before
    make.count(out=tmp_path / "out")
    new = {path.relative_to(tmp_path).parts[0] for path in set(tmp_path.rglob("*")) - set(before)}
    assert new == {"out"}


def test_nothing_at_all(make) -> None:
    tally = make.count()
    assert (tally.records, tally.headline["C"], tally.exhibits) == (0, 0, [])
    make.csv("a.csv", [["姓名", "手机号"]])
    assert make.count().records == 0


def test_progress(make) -> None:
    mixed(make)
    seen: list[tuple[str, int, int]] = []
    make.count(progress=lambda *step: seen.append(step))
    assert seen[0] == ("read", 0, 4)
    assert ("count", 5, 5) in seen
