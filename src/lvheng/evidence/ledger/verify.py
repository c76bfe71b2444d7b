"""A ledger checked against itself, against the exhibits, and against the independent counter."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lvheng.errors import InputError
from lvheng.evidence.ledger import log, queries
from lvheng.evidence.ledger.opened import Opened


@dataclass(frozen=True)
class Check:
    """One thing that was checked: whether it agrees, and what was found, in both languages."""

    name: str
    agrees: bool
    zh: str
    en: str

    def to_dict(self) -> dict[str, Any]:
        return {"name": self.name, "agrees": self.agrees, "zh": self.zh, "en": self.en}


@dataclass(frozen=True)
class Verification:
    checks: tuple[Check, ...]
    not_recounted: tuple[dict[str, str], ...]

    @property
    def agrees(self) -> bool:
        return all(check.agrees for check in self.checks) and not self.not_recounted

    def to_dict(self) -> dict[str, Any]:
        return {
            "lvheng": 1,
            "agrees": self.agrees,
            "checks": [check.to_dict() for check in self.checks],
            "not_recounted": list(self.not_recounted),
        }


def verify(
    ledger: Path, paths: Iterable[Path], plan: Path | None = None, passwords: Path | None = None
) -> Verification:
    """Check the ledger in a folder against the exhibits that it was made from.

    Raises `InputError` where there is no ledger. The count is made again by `evidence.recount`,
    which shares nothing with the counter that wrote the ledger.
    """
    from lvheng.evidence.recount import files, read_plan, recount

    opened = Opened.at(ledger)
    given = list(paths)
    checks = [*_of_files(opened), _of_log(opened), _of_queries(opened)]
    checks.append(_of_exhibits(opened, files(given)))
    checks.append(_of_plan(opened, plan))
    opening = [line for line in passwords.read_bytes().splitlines() if line] if passwords else []
    found = recount(given, read_plan(plan) if plan else None, opened.manifest["rule"], opening)
    not_recounted = tuple(found["not_recounted"])
    checks += _of_recount(opened, found)
    return Verification(tuple(checks), not_recounted)


def _check(name: str, wrong: list[str], zh: str, en: str) -> Check:
    """Agrees unless something is wrong; says what."""
    if not wrong:
        return Check(name, True, f"{zh}：一致", f"{en}: agrees")
    said = "; ".join(wrong[:20]) + (" …" if len(wrong) > 20 else "")
    return Check(name, False, f"{zh}：不一致（{said}）", f"{en}: differs ({said})")


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _of_files(opened: Opened) -> list[Check]:
    wrong = [
        name
        for name, hash_ in opened.manifest["files"].items()
        if not (opened.folder / name).is_file() or _sha256(opened.folder / name) != hash_
    ]
    return [_check("files", wrong, "台账各文件的散列", "hashes of the files of the ledger")]


def _of_log(opened: Opened) -> Check:
    """The chain, and that its last count wrote this manifest."""
    path = next(
        (
            p
            for p in (opened.folder / "log.jsonl", opened.folder.parent / "log.jsonl")
            if p.is_file()
        ),
        None,
    )
    wrong = []
    if path is None:
        wrong.append("log.jsonl ?")
    else:
        try:
            counts = [one for one in log.entries(path) if one.get("what") == "count"]
        except InputError as error:
            wrong += [problem.where for problem in error.problems]
        else:
            manifest = _sha256(opened.folder / "manifest.json")
            if not counts or counts[-1].get("manifest_sha256") != manifest:
                wrong.append("manifest.json")
    return _check("log", wrong, "日志的散列链", "the chain of the log")


def _of_queries(opened: Opened) -> Check:
    import duckdb

    try:
        again: dict[str, Any] = dict(queries.run(opened.folder))
    except duckdb.Error as error:  # a damaged table
        again = {"": type(error).__name__}
    stated = opened.manifest["query_results"]
    wrong = [name for name in stated if again.get(name) != stated[name]]
    return _check("queries", wrong, "台账的查询结果", "results of the queries on the ledger")


def _of_exhibits(opened: Opened, found: dict[str, Path]) -> Check:
    stated: dict[str, str | None] = opened.manifest["exhibits"]
    on_disk = {path: hash_ for path, hash_ in stated.items() if "!/" not in path}
    readable = {path for path, file in found.items() if file.is_file() and not file.is_symlink()}
    wrong = [f"- {path}" for path in on_disk if path not in found]
    wrong += [f"+ {path}" for path in found if path not in on_disk]
    wrong += [
        path
        for path, hash_ in on_disk.items()
        if hash_ and path in readable and _sha256(found[path]) != hash_
    ]
    return _check("exhibits", wrong, "检材的散列", "hashes of the exhibits")


def _of_plan(opened: Opened, plan: Path | None) -> Check:
    given = _sha256(plan) if plan else None
    stated = opened.manifest.get("plan_sha256")
    wrong = [] if given == stated else [f"{given and given[:12]} ≠ {stated and stated[:12]}"]
    return _check("plan", wrong, "计数计划", "the plan")


# --- counted again --------------------------------------------------------------------------------


def _of_recount(opened: Opened, found: dict[str, Any]) -> list[Check]:
    results = queries.run(opened.folder)
    stated = {path: sum(of.values()) for path, of in results["exhibits"].items()}
    missing = {one["path"] for one in found["not_recounted"]}
    ours: dict[str, int] = {}
    for exhibit in found["exhibits"]:
        ours[exhibit["path"]] = ours.get(exhibit["path"], 0) + exhibit["records"]
    wrong = [
        f"{path}: {stated.get(path, 0):,} ≠ {ours.get(path, 0):,}"
        for path in sorted({*stated, *ours})
        if path not in missing and stated.get(path, 0) != ours.get(path, 0)
    ]
    checks = [
        _check("records", wrong, "各检材的记录数（独立复核）", "records by exhibit, recounted")
    ]
    if missing:
        said = f"{len(missing)}"
        return [
            *checks,
            Check(
                "items",
                False,
                f"各规则的条数：有 {said} 件检材未能独立复核，总数不作比较",
                f"items by rule: {said} exhibits were not recounted, so totals are not compared",
            ),
        ]
    wrong = []
    for rule, stated_by in results["counts"].items():
        again = {name: n for name, n in found["rules"][rule]["by_category"].items() if n}
        wrong += [
            f"{rule} {category}: {stated_by.get(category, 0):,} ≠ {again.get(category, 0):,}"
            for category in sorted({*stated_by, *again})
            if stated_by.get(category, 0) != again.get(category, 0)
        ]
    stated_range = json.loads(json.dumps(opened.manifest["counts"]["range"]))
    checks.append(
        _check("items", wrong, "各规则各类的条数（独立复核）", "items by rule, recounted")
    )
    ends = [
        f"{name}: {ends} ≠ {found['range'][name]}"
        for name, ends in stated_range.items()
        if list(ends) != list(found["range"][name])
    ]
    checks.append(_check("range", ends, "各类条数的区间（独立复核）", "ranges, recounted"))
    return checks
