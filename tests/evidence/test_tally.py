"""The public face: shape, laziness, determinism, and nothing in clear."""

from __future__ import annotations

import ast
import csv
import hashlib
import io
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
from lvheng.evidence.ledger import queries


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
        "print([m for m in ('numpy', 'pyarrow', 'numba', 'python_calamine', 'duckdb') "
        "if m in sys.modules])"
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


def test_duckdb_is_needed_for_a_ledger_only(make, monkeypatch, tmp_path: Path) -> None:
    monkeypatch.setitem(sys.modules, "duckdb", None)
    make.csv("a.csv", [["手机号"], [make.mobile()]])
    assert make.count().records == 1
    with pytest.raises(MissingExtra, match="duckdb"):
        make.count(out=tmp_path / "out")
    assert not (tmp_path / "out").exists()


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
    assert sorted(written[0]) == [
        "elements.parquet",
        "exhibits.csv",
        "manifest.json",
        "query.sql",
        "records.parquet",
    ]
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


def test_the_list_of_exhibits_has_all_of_them_with_reasons(make, tmp_path: Path) -> None:
    mixed(make)
    (make.folder / "=1+1.pdf").write_bytes(b"%PDF-1.7")
    tally = make.count(out=tmp_path / "out")
    content = (tmp_path / "out/ledger/exhibits.csv").read_bytes()
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))
    assert [row["检材 exhibit"].removeprefix("'") for row in rows] == [
        one["path"] for one in tally.exhibits
    ]
    assert not any(row["检材 exhibit"].startswith("=") for row in rows)  # no formula
    for row, one in zip(rows, tally.exhibits, strict=True):
        assert row["SHA-256"] == one["sha256"]
        assert int(row["记录 records"]) == one["records"]
        assert row["状态 status"] == one["status"]
        assert bool(row["说明"]) == bool(one["reasons"])
        assert one["status"] == "read" or row["原因代码 reasons"]
    assert {row["状态 status"] for row in rows} >= {"read", "unreadable"}
    manifest = (tmp_path / "out/ledger/manifest.json").read_bytes()
    assert tally.ledger_sha256 == hashlib.sha256(manifest).hexdigest()
    assert json.loads(manifest)["files"]["exhibits.csv"] == hashlib.sha256(content).hexdigest()


def various(make) -> None:
    """Exhibits with every outcome: tracks that stand still, duplicates, totals, invalid numbers."""
    one, two = make.mobile(), make.mobile()
    rows = [
        [one, "甲", "1"],
        [one, "甲", "2"],
        [one, "乙", "3"],
        [two, "甲", "1"],
        [one, "甲", "1"],
    ]
    make.csv(
        "轨迹.csv", [["手机号", "位置", "时间"], *rows, ["12", "甲", "1"], ["合计", "甲", "6"]]
    )
    rows = [["王某", one, "1"], ["王某", f"{one}/{two}", "2"], ["", two, ""], ["王某", "", ""]]
    make.csv("a.csv", [["姓名", "手机号", "小区"], *rows])
    make.write("b.txt", "")


@pytest.mark.parametrize("rule", ["as_seized", "by_line", "by_id", "by_phone", "by_person"])
def test_the_queries_give_the_tally(make, tmp_path: Path, rule: str) -> None:
    """What an expert gets who runs query.sql in the folder of the ledger with nothing but DuckDB."""
    various(make)
    tally = make.count(rule=rule, out=tmp_path / "an [out]*, 'and more'")
    folder = Path(tally.ledger)
    program = """
import duckdb
connection = duckdb.connect()
for statement in duckdb.extract_statements(open("query.sql", encoding="utf-8").read()):
    rows = connection.execute(statement).fetchall()
    if rows:
        print(rows)
"""
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=folder, capture_output=True, text=True, check=True
    )
    counts, outcomes, exhibits = map(ast.literal_eval, done.stdout.splitlines())
    found = {name: dict.fromkeys(CATEGORIES, 0) for name in tally.rules}
    for name, category, many in counts:
        found[name][category] = many
    assert found == {name: its["by_category"] for name, its in tally.rules.items()}
    excluded = {name: many for name, many in tally.excluded.items() if many}
    assert dict(outcomes) == {**excluded, "counted": sum(found[rule].values())}
    assert {name for name, _, _ in exhibits} == {"a.csv", "轨迹.csv"}
    assert sum(many for _, _, many in exhibits) == tally.records
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    results = manifest["query_results"]
    assert results["outcomes"] == {"records": dict(outcomes)}
    assert results["counts"] == {
        name: {category: many for category, many in its.items() if many}
        for name, its in found.items()
    }
    assert sorted(manifest["files"]) == [
        "elements.parquet",
        "exhibits.csv",
        "query.sql",
        "records.parquet",
    ]


def test_static_track_points_are_marked(make, tmp_path: Path) -> None:
    various(make)
    tally = make.count(out=tmp_path / "out")
    assert tally.excluded["static_track_point"] == 1
    rows = pq.read_table(tmp_path / "out/ledger/records.parquet").to_pylist()
    static = {row["row"] for row in rows if row["by_id_static"]}
    assert static == {3}
    assert [row["outcome"] for row in rows if row["by_id_static"]] == ["static_track_point"]


@pytest.mark.parametrize("place", ["rules", "excluded", "exhibits"])
def test_a_ledger_that_is_not_the_tally(make, tmp_path: Path, monkeypatch, place: str) -> None:
    various(make)
    compare = queries.compare

    def altered(results, tally) -> None:
        tally = json.loads(json.dumps(tally))
        if place == "rules":
            tally["rules"]["by_phone"]["by_category"]["track"] += 1
        elif place == "excluded":
            tally["excluded"]["duplicate"] += 1
        else:
            tally["exhibits"][0]["records"] += 1
        compare(results, tally)

    monkeypatch.setattr(queries, "compare", altered)
    with pytest.raises(queries.LedgerMismatch, match="differ"):
        make.count(out=tmp_path / "out")
    assert not (tmp_path / "out/ledger/manifest.json").exists()


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
    make.csv("d.csv", [["姓名", "手机号"], *([["王某", make.mobile()]] * 150_000)])
    seen: list[tuple[str, int, int]] = []
    make.count(progress=lambda *step: seen.append(step))
    size = sum(file.stat().st_size for file in make.folder.rglob("*.*"))
    assert seen[0] == ("read", 0, size)
    assert ("count", 5, 5) in seen
    read = [step for step in seen if step[0] == "read"]
    assert read == sorted(read)
    assert read[-1] == ("read", size, size)
    assert sum(size // 9 < done < size - 9 for _, done, _ in read) >= 2


def test_parts_are_counted_as_if_alone_and_what_they_share_is_said(make) -> None:
    people = [[make.mobile(), "王某"] for _ in range(30)]
    make.csv("bought/a.csv", [["手机号", "姓名"], *people[:20]])
    make.csv("bought/b.csv", [["手机号", "姓名"], *people[10:25]])
    make.csv("sold.csv", [["手机号", "姓名"], *people[15:]])
    make.csv("other.csv", [["手机号", "定位"], *people[:3]])
    parts = {
        "buy": [make.folder / "bought"],
        "sell": [make.folder / "sold.csv"],
        "all": [make.folder],
    }
    tally = make.count(parts=parts)
    for name, paths in parts.items():
        alone = count(paths).to_dict()
        part = tally.parts[name]
        for field in ("records", "rules", "headline", "range", "excluded", "points"):
            assert part[field] == alone[field], (name, field)
        assert part["alternatives"] == alone["alternatives"]
        assert [one["records"] for one in part["exhibits"]] == [
            one["records"] for one in alone["exhibits"]
        ]
    shared = {tuple(one["parts"]): (one["A"], one["B"], one["C"]) for one in tally.overlaps}
    assert shared == {
        ("buy", "sell"): (0, 0, 10),
        ("buy", "all"): (0, 0, 25),
        ("sell", "all"): (0, 0, 15),
    }


def test_a_part_has_the_hubs_and_the_points_of_its_own_exhibits(make) -> None:
    """A shop's telephone with six resident IDs in each of two exhibits is a hub of both together only."""
    shop, car = make.mobile(), make.mobile()
    for name in "ab":
        people = [[make.resident_id(), shop] for _ in range(6)]
        make.csv(f"{name}.csv", [["身份证号", "手机号"], *people])
        spot = [car, "116.1001", "39.9001", f"2024-01-0{'ab'.index(name) + 1} 08:00:00"]
        make.csv(f"{name}-车.csv", [["手机号", "经度", "纬度", "时间"], spot])
    parts = {name: [make.folder / f"{name}.csv", make.folder / f"{name}-车.csv"] for name in "ab"}
    tally = make.count(parts=parts)
    assert [point["name"] for point in tally.points] == ["static_points", "hub_values"]
    for name, paths in parts.items():
        alone = count(paths).to_dict()
        for field in ("points", "alternatives", "range", "rules"):
            assert tally.parts[name][field] == alone[field], (name, field)
        assert alone["points"] == []
