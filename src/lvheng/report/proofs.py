"""三、逐项论证: every clause with its official words, whether it holds, and why."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lvheng.facts.case import Case
from lvheng.law.citation import Citation, parse_citation
from lvheng.report.builder import Builder
from lvheng.report.citations import cited
from lvheng.report.document import Clause, Column, Folded, Table, cells
from lvheng.report.findings import offence
from lvheng.report.outcomes import established_tone, party_name
from lvheng.report.steps import failures, steps_of
from lvheng.report.words import Words

__all__ = ["proofs"]


def proofs(build: Builder, opinion: Mapping[str, Any], case: Case) -> None:
    words = build.words
    build.heading(1, words("proof"))
    for party in opinion["parties"]:
        for charge in party["charges"]:
            name = party_name(party["id"], case, words)
            build.heading(2, words("charge_of", party=name, offence=offence(charge, words)))
            _charge(build, charge)


def _charge(build: Builder, charge: Mapping[str, Any]) -> None:
    words = build.words
    if charge["version"]:
        article = cited(charge["article"], words)
        build.say(words("charge_version", article=article, version=charge["version"]))
    in_order = sorted(charge["clauses"], key=_place)
    for clause in in_order:
        if clause["holds"] != "no":
            build.add(_clause(clause, words))
    failed = [clause for clause in in_order if clause["holds"] == "no"]
    if failed:
        build.add(_failed(failed, words))
    if not in_order:
        for note in charge["notes"]:
            build.note(note)


def _place(clause: Mapping[str, Any]) -> Citation:
    citation = parse_citation(clause["citation"])
    assert citation is not None
    return citation


def _clause(clause: Mapping[str, Any], words: Words) -> Clause:
    note = ""
    if clause["ground"]:
        note = words("ground")
    elif clause["requirement"]:
        note = words("requirement")
    if clause["holds"] == "yes":
        note = note or words("not_ground")
    else:
        at_default = clause["holds_in_headline"]
        open_ = at_default == "undetermined"
        depends = words("by_unknown" if open_ else "by_default", words(f"holds_{at_default}"))
        note = words("clause_break").join(filter(None, (depends, note)))
    return Clause(
        cited(clause["citation"], words),
        words(f"holds_{clause['holds']}"),
        established_tone(clause["holds"]),
        clause["text"],
        note,
        steps_of(clause["proof"], words),
    )


def _failed(clauses: list[Mapping[str, Any]], words: Words) -> Folded:
    """Clauses that do not hold, in a table."""
    summary = words("failed", str(len(clauses)))
    rows = tuple(
        cells(
            cited(clause["citation"], words),
            clause["text"],
            "\n".join(failures(steps_of(clause["proof"], words))),
        )
        for clause in clauses
    )
    columns = (
        Column(words("clause"), 4),
        Column(words("official_text"), 7),
        Column(words("why_not"), 7),
    )
    return Folded(summary, (Table("", columns, rows),))
