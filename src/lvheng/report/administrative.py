"""行政责任: sanctions with their authority, range and last day; and how the case may end without punishment."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from lvheng.facts.case import Case
from lvheng.report.builder import Builder
from lvheng.report.citations import cited
from lvheng.report.document import Cell, Column
from lvheng.report.numbers import grouped
from lvheng.report.outcomes import party_name
from lvheng.report.words import Words

__all__ = ["administrative", "administrative_lines"]


def administrative(build: Builder, opinion: Mapping[str, Any], case: Case) -> None:
    words = build.words
    parties = [one for one in opinion["parties"] if _sanctions(one) or one["endings"]]
    if not parties:
        return
    build.heading(1, words("administrative"))
    for party in parties:
        build.heading(2, party_name(party["id"], case, words))
        columns = [
            Column(words("provision"), 5),
            Column(words("sanction"), 8),
            Column(words("applies"), 5),
            Column(words("not_found_out_by"), 4),
        ]
        sanctions = _sanctions(party)
        if sanctions:
            build.table("", columns, [_row(one, words) for one in sanctions])
        for note in _notes(party, words):
            build.note(note)
        for ending in party["endings"]:
            build.say(_ending(ending, words))
            build.say(_left(ending, words))


def administrative_lines(party: Mapping[str, Any], words: Words) -> Iterator[str]:
    """For the terminal: the sanctions that may apply now, and the endings."""
    for one in _sanctions(party):
        if one["holds"] != "no":
            at = words("brackets", words(f"applies_{one['holds']}"))
            told = [cited(one["provision"], words) + at, *_carried(one, words)]
            if one["limitation"]:
                told.append(words("colon", words("not_found_out_by"), _last_day(one, words)))
            yield "\n".join([*told, *(cited(note, words) for note in one["notes"])])
    for ending in party["endings"]:
        yield _ending(ending, words)
    yield from _notes(party, words)


def _sanctions(party: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    return [one for one in party["other_liability"] if one["kind"] == "administrative"]


def _row(one: Mapping[str, Any], words: Words) -> tuple[Cell, ...]:
    version = words("in_version", one["version"])
    carried = [one["authority"], *_carried(one, words)]
    notes = [cited(note, words) for note in one["notes"]]
    return (
        Cell(f"{cited(one['provision'], words)}\n{version}"),
        Cell("\n".join([*carried, *notes])),
        Cell(_applies(one, words), "open" if one["holds"] == "undetermined" else ""),
        Cell(_last_day(one, words)),
    )


def _applies(one: Mapping[str, Any], words: Words) -> str:
    if one["holds"] == "no":
        return words("applies_beside_crime", words(f"applies_{one['if_no_crime']}"))
    said = words(f"applies_{one['holds']}")
    if one["by_default"] != one["holds"]:
        said += "\n" + words("by_default", words(f"applies_{one['by_default']}"))
    return said


def _carried(one: Mapping[str, Any], words: Words) -> Iterator[str]:
    yield cited(one["consequence"], words)
    days, yuan = one["detention_days"], one["fine_yuan"]
    ranges = []
    if days:
        ranges.append(words("detention_days", str(days["min"]), str(days["max"])))
    if yuan:
        most = words("amount_unknown") if yuan["max"] is None else ""
        if yuan["max"] is None and yuan["min"]:
            most = words("fine_from", grouped(yuan["min"]))
        elif yuan["min"] == yuan["max"]:
            most = words("fine_exactly", grouped(yuan["min"]))
        elif yuan["max"] is not None:
            most = words("fine_from_to", grouped(yuan["min"]), grouped(yuan["max"]))
        ranges.append(words("colon", words("fine_here"), most))
    if ranges:
        yield words("clause_break").join(ranges)


def _last_day(one: Mapping[str, Any], words: Words) -> str:
    limitation = one["limitation"]
    if not limitation:
        return words("not_applicable")
    each = limitation["last_days"]
    if len(set(each.values())) < 2:
        return limitation["last_day"] or words("unknown")
    said = [words("colon", id, day or words("unknown")) for id, day in each.items()]
    return words("clause_break").join((*said, words("one_course")))


def _notes(party: Mapping[str, Any], words: Words) -> Iterator[str]:
    for note in party["administrative_notes"]:
        yield cited(note, words).rstrip("。.") + words("full_stop")


def _ending(ending: Mapping[str, Any], words: Words) -> str:
    open_ = ending["holds"] == "undetermined"
    label = words("ending_if", ending["label"]) if open_ else ending["label"]
    places = words.joined([cited(one, words) for one in ending["provisions"]])
    return label + words("brackets", places) + words("full_stop")


def _left(ending: Mapping[str, Any], words: Words) -> str:
    left = [cited(one, words) for one in dict.fromkeys(ending["then"])]
    return words("then_left", words.joined(left)) if left else words("then_nothing")
