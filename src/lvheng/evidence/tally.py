"""Counting exhibits: from paths to a tally."""

from __future__ import annotations

import codecs
import datetime
import importlib.util
import os
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lvheng.errors import InputError, MissingExtra, Problem, nearest
from lvheng.evidence import frames
from lvheng.evidence import plan as plans
from lvheng.evidence.intake import places
from lvheng.evidence.pool import Pool, Read

if TYPE_CHECKING:
    from lvheng.evidence.intake import Exhibit
    from lvheng.evidence.ledger import Ledger
    from lvheng.evidence.ledger.seal import CaseKey
    from lvheng.evidence.parts import Whole
    from lvheng.evidence.records import Register

Progress = Callable[[str, int, int], None]


@dataclass(frozen=True)
class Tally:
    """What was counted, as numbers only: no identifier, name or address of a person is in it.

    The keys of `to_dict` are the fields; they are described in the contract under `count --json`.
    `points` are the contested points that occur, `alternatives` the counts under every rule and a list of
    readings; `range` has the ends over every combination of them all (of each rule in `rules`), and `range_at` for each end the rule
    and the readings that attain it. `uncombined` has, where not all points are combined, for each combination of the most frequent
    (`combined`) the counts at the ends that the others (`points`) reach. `elements` what was found by kind, with the reasons of what is invalid.
    `static_rule` has the metres and minutes of the reading `near` of static points; `hubs` says by kind
    how many values stand with more than `keys.HUB` different resident IDs, on how many records. `parts` has
    the same numbers of each part that was asked for, `overlaps` the items that two parts share.
    `ledger_sha256` is the hash of the ledger's manifest, which has those of its files and of the exhibits.
    """

    exhibits: list[dict[str, Any]]
    records: int
    personal_records: int
    rules: dict[str, dict[str, Any]]
    headline: dict[str, Any]
    range: dict[str, list[int]]
    range_at: dict[str, list[dict[str, Any]]]
    excluded: dict[str, int]
    excluded_reasons: dict[str, dict[str, int]]
    points: list[dict[str, Any]]
    alternatives: list[dict[str, Any]]
    uncombined: dict[str, Any]
    static_rule: dict[str, int]
    hubs: list[dict[str, Any]]
    flags: dict[str, int]
    elements: dict[str, dict[str, Any]]
    parts: dict[str, dict[str, Any]] = field(default_factory=dict)
    overlaps: list[dict[str, Any]] = field(default_factory=list)
    plan_sha256: str | None = None
    ledger: str | None = None
    ledger_sha256: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """Plain data, ready for JSON."""
        return {"lvheng": 1, **vars(self)}


def count(
    paths: Sequence[Path],
    *,
    rule: str = "by_id",
    out: Path | None = None,
    key: Path | None = None,
    passwords: Path | None = None,
    plan: Path | plans.Plan | None = None,
    workers: int | None = None,
    parts: Mapping[str, Sequence[Path]] | None = None,
    progress: Progress | None = None,
) -> Tally:
    """Count the items in files and folders by the procedure of `docs/counting.md`.

    `rule` names the headline: as_seized, by_line, by_id, by_phone or by_person; all five are counted.
    With `out` the ledger is written to `out/ledger` and the run entered in `out/log.jsonl`; otherwise
    nothing is written anywhere. `key` is a case key file, under which the ledger also holds the clear
    values, sealed. `passwords` is a file of
    passwords for archives, one to a line; `plan` what the examiner states of columns, categories,
    exclusions and more, read or in a file (`evidence.plan`); `workers` the number of processes that read (the cores, at
    most four), which changes nothing in the result. `parts` names some of the paths that are also to be
    counted by themselves, such as those of one act.
    `progress` is called with a stage, what is done and the total of it: read (in bytes of the
    exhibits), count, ledger.

    Raises `InputError` (no path, paths that do not exist, an unknown rule, `out` among the
    exhibits; all at once, before anything is read) and `MissingExtra`. An exhibit that cannot be
    read is listed with its reason and stops nothing. The ledger is queried again when it is written;
    `LedgerMismatch` means that it is not what was counted, and no result is given.
    """
    return counted(
        paths,
        rule=rule,
        out=out,
        key=key,
        passwords=passwords,
        plan=plan,
        workers=workers,
        parts=parts,
        progress=progress,
    ).tally


@dataclass(frozen=True)
class Counted:
    """A tally, and what it was counted from: some of the exhibits can be counted by themselves."""

    tally: Tally
    whole: Whole

    def part(self, paths: Sequence[Path]) -> dict[str, Any]:
        """The numbers of the exhibits at some of the paths alone, as `Tally.parts` has them."""
        return self.whole.part(places(self.whole.files, paths))


def counted(
    paths: Sequence[Path],
    *,
    rule: str = "by_id",
    out: Path | None = None,
    key: Path | None = None,
    passwords: Path | None = None,
    plan: Path | plans.Plan | None = None,
    workers: int | None = None,
    parts: Mapping[str, Sequence[Path]] | None = None,
    foremost: Collection[str] = (),
    progress: Progress | None = None,
) -> Counted:
    """What `count` does, of which more can be asked. `foremost` names points that are combined before others."""
    with Pool(workers) as pool:
        require(
            "numpy",
            "numba",
            "pyarrow",
            "python_calamine",
            "cryptography",
            *(["duckdb"] if out else []),
        )
        exhibits = _exhibits(paths, rule, out)
        known = read_passwords(passwords) if passwords is not None else ()
        stated = plan if isinstance(plan, plans.Plan) else _plan(plan)
        if out is not None:
            _check_log(Path(out))
        first = frozenset(foremost)
        counting = _Counting(rule, out, _case_key(key), progress or _silent, stated, first)
        of_parts = {name: places(exhibits, of) for name, of in (parts or {}).items()}
        return counting.counted(exhibits, pool, known, of_parts)


def _plan(path: Path | None) -> plans.Plan:
    return plans.Plan() if path is None else plans.read(Path(path))


def _check_log(out: Path) -> None:
    """A broken chain stops the run before it begins."""
    from lvheng.evidence.ledger import log

    log.entries(out / "log.jsonl")


def _case_key(path: Path | None) -> CaseKey | None:
    if path is None:
        return None
    from lvheng.evidence.ledger.seal import CaseKey

    return CaseKey.read(path)


def read_passwords(path: Path) -> tuple[str, ...]:
    """The lines of a file of passwords. Raises `InputError`."""
    from lvheng.evidence.names import decoded

    try:
        lines = decoded(Path(path).read_bytes().removeprefix(codecs.BOM_UTF8)).splitlines()
    except OSError:
        raise InputError(
            [
                Problem(
                    "passwords_unreadable",
                    str(path),
                    "密码文件无法读取。",
                    "The file of passwords cannot be read.",
                )
            ]
        ) from None
    return tuple(dict.fromkeys(line for line in lines if line.strip()))


def _silent(stage: str, done: int, total: int) -> None:
    """Reports no progress."""


def require(*packages: str) -> None:
    """Raises `MissingExtra` that names the first of some packages that is not installed."""
    for package in packages:
        if importlib.util.find_spec(package) is None:
            raise MissingExtra("evidence", package)


def _exhibits(paths: Sequence[Path], rule: str, out: Path | None) -> list[Exhibit]:
    from lvheng.evidence import intake
    from lvheng.evidence.rules import RULES

    problems: list[Problem] = []
    if rule not in RULES:
        near = nearest(rule, RULES)
        problems.append(
            Problem(
                "unknown_rule",
                rule,
                f"没有这种计数规则，可用：{'、'.join(RULES)}。"
                + (f"是否指“{near}”？" if near else ""),
                f"There is no such counting rule; there are {', '.join(RULES)}."
                + (f" Did you mean {near!r}?" if near else ""),
            )
        )
    if out is not None and Path(out).exists() and not Path(out).is_dir():
        problems.append(
            Problem(
                "out_is_no_folder", str(out), "输出位置不是文件夹。", "The output is not a folder."
            )
        )
    for path in map(Path, paths):
        if out is not None and path.is_dir():
            inside = os.path.realpath(out) + os.sep
            if inside.startswith(os.path.realpath(path) + os.sep):
                problems.append(
                    Problem(
                        "out_among_exhibits",
                        str(out),
                        "输出文件夹位于检材文件夹之内；检材不得写入。",
                        "The output folder lies in a folder of exhibits, which are never written to.",
                    )
                )
    try:
        found = intake.find([Path(path) for path in paths])
    except InputError as error:
        problems.extend(error.problems)
        found = []
    if problems:
        raise InputError(problems)
    return found


@dataclass
class _Counting:
    """One count on its way: exhibits are read and entered in their order, then everything is counted."""

    rule: str
    out: Path | None
    key: CaseKey | None
    progress: Progress
    plan: plans.Plan
    foremost: frozenset[str] = frozenset()
    sheets: list[tuple[str, str, int]] = field(default_factory=list)

    def counted(
        self,
        exhibits: list[Exhibit],
        pool: Pool,
        passwords: tuple[str, ...],
        parts: dict[str, set[int]],
    ) -> Counted:
        today = datetime.date.today()
        described = []
        done, total = 0, sum(exhibit.size for exhibit in exhibits)
        self.progress("read", done, total)

        def step(size: int) -> None:
            nonlocal done
            done += size
            self.progress("read", done, total)

        settings = frames.Settings(today, passwords, self.out is not None, self.plan)
        read = pool.read(exhibits, settings, step)
        # Loading these, and numba the first function, takes as long as the readers take to begin.
        import numpy as np

        from lvheng.evidence import counting, linking
        from lvheng.evidence.ledger import Ledger
        from lvheng.evidence.parts import Whole
        from lvheng.evidence.records import Register
        from lvheng.evidence.summary import summary

        nothing = np.zeros(0, dtype=np.int64)
        linking.linked(0, nothing, nothing, 0)
        register = Register(today)
        ledger = Ledger(Path(self.out) / "ledger", self.key) if self.out is not None else None
        of_files: list[int] = []  # the place of the file on disk, by what was read
        for place, files in enumerate(read):
            for one in files:
                described.append(one.about)
                of_files.append(place)
                self._enter(one, register, ledger)
        records = register.records()
        chosen = counting.Settings(self.plan.excluded(), self.plan.nearness(), self.foremost)
        counted = counting.Count(records, chosen)
        items = counted.items(self.rule)
        result = summary(counted, items, register, described, self.sheets, self.rule, self.progress)
        result["plan_sha256"] = self.plan.sha256
        whole = Whole(counted, exhibits, described, of_files, self.rule)
        result |= whole.parts(parts)
        if ledger:
            self.progress("ledger", 0, 1)
            ledger.write(self.sheets, records, items)
            result["ledger"] = str(ledger.folder)
            result["ledger_sha256"] = ledger.close(self.rule, result, counted.keys.different())
            self._note(result)
            self.progress("ledger", 1, 1)
        return Counted(Tally(**result), whole)

    def _note(self, result: dict[str, Any]) -> None:
        """Enter the run in the log of the case, which stands beside the ledger."""
        from lvheng import __version__
        from lvheng.evidence.ledger import log

        entry = {
            "what": "count",
            "version": __version__,
            "rule": self.rule,
            "plan_sha256": self.plan.sha256,
            "sealed": self.key is not None,
            "exhibits": len(result["exhibits"]),
            "counts": {name: result["headline"][name] for name in "ABC"},
            "manifest_sha256": result["ledger_sha256"],
        }
        log.append(
            Path(result["ledger"]).parent / "log.jsonl", entry, datetime.datetime.now(datetime.UTC)
        )

    def _enter(self, one: Read, register: Register, ledger: Ledger | None) -> None:
        path = one.about["path"]
        self.sheets.extend((path, name, many) for name, many in one.sheets)
        for part in one.parts:
            register.take(part.register)
            if ledger and part.elements:
                ledger.add_elements(path, part.sheet, *frames.unpacked(part.elements))
        one.parts.clear()
