"""A whole case: count the exhibits of its acts, assess it, write every report."""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from lvheng.apps.left_out import exhibits_that_tip
from lvheng.errors import InputError, Problem, nearest
from lvheng.facts.case import Case, CountedItems
from lvheng.facts.casefile import load_case
from lvheng.law.readings import READINGS
from lvheng.opinion.assess import Language, assess, with_counts
from lvheng.opinion.tipping import in_order

__all__ = ["Outcome", "counted_items", "open_case", "run_case"]

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


def run_case(
    path: Path, out: Path, language: Language, progress: Progress | None = None
) -> Outcome:
    """Count, assess and write the reports of the case file at `path` into the folder `out`."""
    from lvheng.report import write_docx, write_html

    case = open_case(path)
    exhibits = _exhibit_paths(case, path.parent)
    tallies, tally = _count(exhibits, out, progress)
    case = with_counts(case, {act: counted_items(one) for act, one in tallies.items()})
    opinion = _opinion(case, path, language, exhibits, tally)
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
    tally: dict[str, Any] | None,
) -> dict[str, Any]:
    """The opinion on a counted case, with the exhibits that would tip it among its tipping points."""
    opinion = assess(case, path.read_bytes(), language=language)
    document = opinion.to_dict()
    if tally is not None:
        found = exhibits_that_tip(case, exhibits, tally, path.parent, _recount)
        for party, shown in zip(opinion.parties, document["parties"], strict=True):
            points = in_order([*party.tipping_points, *found.get(party.id, ())])
            shown["tipping_points"] = [point.to_dict() for point in points]
    return document


def _recount(paths: Sequence[Path]) -> CountedItems:
    from lvheng.evidence import count

    return counted_items(count(paths).to_dict())


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


def _count(
    exhibits: Mapping[str, tuple[Path, ...]], out: Path, progress: Progress | None
) -> tuple[dict[str, dict[str, Any]], dict[str, Any] | None]:
    """The tally of each act's exhibits, and of all together (with the ledger)."""
    if not exhibits:
        return {}, None
    from lvheng.evidence import count

    together = tuple(dict.fromkeys(itertools.chain.from_iterable(exhibits.values())))
    tally = count(together, out=out, parts=exhibits, progress=progress).to_dict()
    return tally.pop("parts"), tally


def counted_items(tally: Mapping[str, Any]) -> CountedItems:
    """The counts of a tally under every combination of its readings, for the case."""
    rows: dict[tuple[str, ...], Mapping[str, int]] = {}
    names = ["counting_rule", *tally["alternatives"][0]["readings"]]
    for alternative in tally["alternatives"]:
        chosen = {"counting_rule": alternative["rule"], **alternative["readings"]}
        rows[tuple(chosen[name] for name in names)] = alternative["by_category"]
    options = {name: tuple(READINGS[name].options) for name in names}
    return CountedItems(options, rows)
