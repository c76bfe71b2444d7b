"""A whole case: count the exhibits of its acts, assess it, write every report."""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lvheng.apps.left_out import exhibits_that_tip
from lvheng.apps.shared_items import unlinked
from lvheng.errors import InputError, Problem, nearest
from lvheng.facts.case import Case, CountedItems
from lvheng.facts.casefile import load_case
from lvheng.law.readings import NOT_COMBINED, READINGS
from lvheng.opinion.assess import Language, assess, with_counts
from lvheng.opinion.tipping import in_order

if TYPE_CHECKING:
    from lvheng.evidence.plan import Plan
    from lvheng.evidence.tally import Counted

__all__ = ["Means", "Outcome", "counted_items", "open_case", "run_case"]

Progress = Callable[[str, int, int], None]


@dataclass(frozen=True)
class Outcome:
    """What a run made. `tally` is of all exhibits together, None where the case names none."""

    case: Case
    opinion: dict[str, Any]
    tally: dict[str, Any] | None
    written: tuple[Path, ...]

    @property
    def complete(self) -> bool:
        """Whether everything could be read."""
        exhibits = self.tally["exhibits"] if self.tally else []
        return all(exhibit["status"] == "read" for exhibit in exhibits)


def open_case(path: Path, on: date | None = None) -> Case:
    """The case file at `path`, judged on `on` if given, with every error of it at once."""
    readings = {name: tuple(reading.options) for name, reading in READINGS.items()}
    return load_case(path, readings, date.today(), judged_on=on)


@dataclass(frozen=True)
class Means:
    """What the exhibits are counted with: files of the case key and of passwords, and processes."""

    key: Path | None = None
    passwords: Path | None = None
    workers: int | None = None


def run_case(
    path: Path,
    out: Path,
    language: Language,
    progress: Progress | None = None,
    means: Means | None = None,
) -> Outcome:
    """Count, assess and write the reports of the case file at `path` into the folder `out`."""
    from lvheng.report import write_docx, write_html

    case = open_case(path)
    exhibits = _exhibit_paths(case, path.parent)
    counted = _count(exhibits, case, path.parent, out, progress, means or Means())
    tally = counted.tally.to_dict() if counted else None
    tallies: dict[str, dict[str, Any]] = tally.pop("parts") if tally else {}
    case = with_counts(case, {act: counted_items(one) for act, one in tallies.items()})
    opinion = _opinion(case, path, language, exhibits, counted)
    out.mkdir(parents=True, exist_ok=True)
    documents: list[tuple[str, dict[str, Any]]] = [("opinion.json", opinion)]
    if tally is not None:
        documents.append(("tally.json", tally))
        documents += [(f"tally-{act}.json", one) for act, one in tallies.items()]
    for name, document in documents:
        text = json.dumps(document, ensure_ascii=False, indent=1)
        (out / name).write_text(text + "\n", encoding="utf-8")
    html, docx = out / "意见书.html", out / "意见书.docx"
    write_html(html, opinion, case, tally, tallies, case.judged_on)
    write_docx(docx, opinion, case, tally, tallies, case.judged_on)
    written = (html, docx, *(out / name for name, _ in documents))
    return Outcome(case, opinion, tally, written)


def _opinion(
    case: Case,
    path: Path,
    language: Language,
    exhibits: Mapping[str, tuple[Path, ...]],
    counted: Counted | None,
) -> dict[str, Any]:
    """The opinion on a counted case, with the exhibits that would tip it among its tipping points."""
    opinion = assess(case, path.read_bytes(), language=language)
    document = opinion.to_dict()
    if counted is not None:
        tally = counted.tally.to_dict()
        document["receipt"]["gaps"] += unlinked(case, tally, language)
        if tally["plan_sha256"]:
            document["receipt"]["plan_sha256"] = tally["plan_sha256"]

        def of_exhibits(paths: Sequence[Path]) -> CountedItems:
            return counted_items(counted.part(paths))

        found = exhibits_that_tip(case, exhibits, tally, path.parent, of_exhibits)
        for party, shown in zip(opinion.parties, document["parties"], strict=True):
            points = in_order([*party.tipping_points, *found.get(party.id, ())])
            shown["tipping_points"] = [point.to_dict() for point in points]
    return document


def _exhibit_paths(case: Case, folder: Path) -> dict[str, tuple[Path, ...]]:
    """The exhibits of each act that names some; raises InputError listing every one that is missing."""
    problems = []
    found: dict[str, tuple[Path, ...]] = {}
    for act in case.acts:
        if act.exhibits and act.items_from == act.id:
            found[act.id] = tuple(folder / name for name in act.exhibits)
            for name, path in zip(act.exhibits, found[act.id], strict=True):
                if not path.exists():
                    siblings = path.parent.iterdir() if path.parent.is_dir() else ()
                    near = nearest(path.name, [sibling.name for sibling in siblings])
                    problems.append(
                        Problem(
                            "no_exhibit",
                            f"acts.{act.id}.exhibits",
                            f"没有检材“{name}”" + (f"；最接近的是 {near}" if near else ""),
                            f"there is no exhibit {name!r}"
                            + (f"; the nearest is {near}" if near else ""),
                        )
                    )
    if problems:
        raise InputError(problems)
    return found


def _plan(case: Case, folder: Path) -> Plan | None:
    """The plan that the case file states or names."""
    from lvheng.evidence import plan

    if case.counting is None:
        return None
    if isinstance(case.counting, str):
        return plan.read(folder / case.counting)
    return plan.of(case.counting, folder, "counting")


def _count(
    exhibits: Mapping[str, tuple[Path, ...]],
    case: Case,
    folder: Path,
    out: Path,
    progress: Progress | None,
    means: Means,
) -> Counted | None:
    """All exhibits together (with the ledger), and those of each act as its part."""
    if not exhibits:
        return None
    from lvheng.evidence.tally import counted

    together = tuple(dict.fromkeys(itertools.chain.from_iterable(exhibits.values())))
    return counted(
        together,
        out=out,
        plan=_plan(case, folder),
        parts=exhibits,
        foremost=case.readings,
        progress=progress,
        **vars(means),
    )


def counted_items(tally: Mapping[str, Any]) -> CountedItems:
    """The counts of a tally for the case: under every combination of its points, or, where these are too
    many, of some of them with the ends that the others reach."""
    if tally["uncombined"]:
        return _with_ends(tally["uncombined"])
    names = [point["name"] for point in tally["points"]]
    rows = {
        (one["rule"], *(one["readings"][name] for name in names)): one["by_category"]
        for one in tally["alternatives"]
    }
    return CountedItems(_options("counting_rule", *names), rows)


def _with_ends(found: Mapping[str, Any]) -> CountedItems:
    names = found["combined"]
    rows = {
        (one["rule"], *(one["readings"][name] for name in names), one["end"]): one["by_category"]
        for one in found["counts"]
    }
    options = _options("counting_rule", *names, NOT_COMBINED)
    return CountedItems(options, rows, tuple(found["points"]), found["exact"])


def _options(*names: str) -> dict[str, tuple[str, ...]]:
    return {name: tuple(READINGS[name].options) for name in names}
