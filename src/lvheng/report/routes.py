"""投诉、举报与报案: where a victim may turn, for each party."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lvheng.facts.case import Case
from lvheng.report.builder import Builder
from lvheng.report.citations import cited
from lvheng.report.document import Cell, Column
from lvheng.report.outcomes import party_name
from lvheng.report.words import Words

__all__ = ["routes"]


def routes(build: Builder, opinion: Mapping[str, Any], case: Case) -> None:
    words = build.words
    parties = [party for party in opinion["parties"] if party["routes"]]
    if not parties:
        return
    build.heading(1, words("routes"))
    for party in parties:
        build.heading(2, words("routes_against", party_name(party["id"], case, words)))
        columns = [
            Column(words("authority"), 6),
            Column(words("route_what"), 9),
            Column(words("asked_for"), 5),
        ]
        build.table("", columns, [_row(one, words) for one in party["routes"]])


def _row(one: Mapping[str, Any], words: Words) -> tuple[Cell, ...]:
    said = [cited(one["what"], words)]
    if one["answer_in_days"]:
        said.append(words("answered_in", str(one["answer_in_days"])))
    if one["note"]:
        said.append(cited(one["note"], words))
    is_open = one["holds"] == "undetermined"
    if is_open:
        said.append(words("route_open"))
    return (
        Cell(one["authority"]),
        Cell("\n".join(said), "open" if is_open else ""),
        Cell(cited(one["provision"], words)),
    )
