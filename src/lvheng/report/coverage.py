"""The coverage register as one self-contained page: each text beside the rule that encodes it."""

from __future__ import annotations

import inspect
from collections.abc import Sequence
from importlib import resources
from itertools import groupby
from pathlib import Path
from typing import Any

from lvheng.errors import MissingExtra
from lvheng.law.coverage import REASONS, STATUSES, Entry, rule_file, rules_of, totals
from lvheng.law.layout import Place, without_heading
from lvheng.law.provisions import KINDS, Provision

__all__ = ["save_coverage"]

_MARKS = {"encoded": "√", "input": "→", "not_encoded": "×", "out_of_scope": "–"}


def save_coverage(path: Path, entries: Sequence[Entry]) -> None:
    path.write_text(coverage_html(entries), encoding="utf-8", newline="\n")


def coverage_html(entries: Sequence[Entry]) -> str:
    try:
        import jinja2
        from markupsafe import Markup
    except ModuleNotFoundError:
        raise MissingExtra("report", "jinja2") from None
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("lvheng.report"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
    )
    style = resources.files("lvheng.report") / "templates"
    sheets = ("report.css", "coverage.css")
    return environment.get_template("coverage.html").render(
        style=Markup("\n".join((style / name).read_text(encoding="utf-8") for name in sheets)),
        statuses=STATUSES,
        reasons=REASONS,
        marks=_MARKS,
        kinds=KINDS,
        totals=totals(entries),
        instruments=[
            _instrument(list(own)) for _, own in groupby(entries, lambda e: e.provision.instrument)
        ],
    )


def _instrument(entries: list[Entry]) -> dict[str, Any]:
    by_article = groupby(entries, lambda e: (e.provision.number, e.provision.since))
    return {
        "about": entries[0].provision.instrument,
        "kind": list(KINDS).index(entries[0].provision.instrument.kind),
        "totals": totals(entries),
        "articles": [_article(list(own)) for _, own in by_article],
    }


def _article(entries: list[Entry]) -> dict[str, Any]:
    one = entries[0].provision
    module = rules_of(one)
    return {
        "about": one,
        "totals": totals(entries),
        "rows": _rows(one, entries),
        "clauses": any(entry.clauses for entry in entries),
        "file": rule_file(one),
        "source": inspect.getsource(module) if module else "",
    }


def _rows(one: Provision, entries: list[Entry]) -> list[dict[str, Any]]:
    """Every line of the text; a line that opens a 款 with 项 has no entry of its own."""
    entry_of = {entry.place.key: entry for entry in entries}
    places: tuple[Place, ...] = one.places if one.text else (Place(0, 0, 0, one.summary),)
    shown: set[str] = set()
    rows = []
    for place in places:
        entry = entry_of.get(place.key)
        clauses = [c for c in entry.clauses if c.name not in shown] if entry else []
        shown.update(clause.name for clause in clauses)
        rows.append(
            {
                "place": place,
                "number": _number(one, place),
                "text": without_heading(place.text),
                "entry": entry,
                "sources": [inspect.getsource(clause.rule).strip() for clause in clauses],
            }
        )
    return rows


def _number(one: Provision, place: Place) -> str:
    """The smallest part of the place's name: 第二款, 第（三）项, 第1目; nothing where it is the article."""
    return (
        one.cite(Place(0, place.item if not place.point else 0, place.point)).place
        or one.cite(place).place
    )
