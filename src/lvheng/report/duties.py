"""After a leak: a timetable of what is owed, for each incident."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from lvheng.facts.case import Case
from lvheng.report.builder import Builder
from lvheng.report.citations import cited
from lvheng.report.document import Cell, Column, Folded, Paragraph
from lvheng.report.outcomes import party_name
from lvheng.report.words import Words

__all__ = ["duties", "grade", "texts", "timetable", "when_due"]


def duties(build: Builder, opinion: Mapping[str, Any], case: Case) -> None:
    """Nothing where nothing leaked."""
    words = build.words
    leaks = [(party, leak) for party in opinion["parties"] for leak in party["duties"]]
    if not leaks:
        return
    build.heading(1, words("duties"))
    for party, leak in leaks:
        name = party_name(party["id"], case, words)
        build.heading(2, words("leak_of", name, leak["incident"]))
        build.say(grade(leak, words))
        columns = [
            Column(words("deadline"), 6),
            Column(words("duty"), 10),
            Column(words("recipient"), 5),
            Column(words("owed"), 6),
            Column(words("asked_for"), 6),
        ]
        build.table("", columns, [_row(duty, words) for duty in timetable(leak)])
        for what, contents in _contents(leak, words):
            build.item(words("colon", what, contents))
        build.add(texts(leak["duties"], words))
        for note in leak["notes"]:
            build.note(note.rstrip("。.") + words("full_stop"))


def timetable(leak: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """What runs from discovery, the shortest first; what is owed at once; what comes after the handling; the rest."""

    def urgency(duty: Mapping[str, Any]) -> tuple[int, int]:
        if duty["kind"] in ("standing", "may"):
            return 3, 0
        return {"discovered": 0, None: 1, "handling_ended": 2}[duty["runs_from"]], duty[
            "hours"
        ] or 0

    return sorted(leak["duties"], key=urgency)


def texts(found: Iterable[Mapping[str, Any]], words: Words) -> Folded:
    """The official words of each provision, once, in the version that was read."""
    said = dict.fromkeys((one["provision"], one["text"]) for one in found)
    lines = (words("colon", cited(at, words), text) for at, text in said)
    return Folded(words("official_text"), tuple(Paragraph(line, "item") for line in lines))


def grade(leak: Mapping[str, Any], words: Words) -> str:
    if leak["grade"]:
        ends = [words(f"grade_{leak['grade'][end]}") for end in ("lowest", "highest")]
        said_of = ends[0] if ends[0] == ends[1] else words("or", *ends)
    else:
        said_of = words("grade_none")
    found = leak["discovered"] or words("unknown")
    said = words(
        "leak_found", found=found.replace("T", " ").replace("+08:00", ""), on=leak["law_as_of"], grade=said_of
    )  # fmt: skip
    return said + words.pick("", " ") + words(f"tell_{leak['tell_individuals']}")


def _row(duty: Mapping[str, Any], words: Words) -> tuple[Cell, ...]:
    is_open = duty["applies"] == "undetermined"
    sure = words("owed_may" if duty["kind"] == "may" else "owed_yes")
    owed = words("owed_if", words.joined(duty["open_labels"])) if is_open else sure
    return (
        Cell(when_due(duty, words), "strong" if duty["runs_from"] else ""),
        Cell(duty["what"]),
        Cell(duty["to"] or words("not_applicable")),
        Cell(owed, "open" if is_open else ""),
        Cell(cited(duty["provision"], words)),
    )


def when_due(duty: Mapping[str, Any], words: Words) -> str:
    if duty["runs_from"] is None:
        return words("all_along" if duty["kind"] in ("standing", "may") else "at_once")
    length = (
        words("hours", str(duty["hours"])) if duty["hours"] else words("days", str(duty["days"]))
    )
    start = words(f"from_{duty['runs_from']}", length)
    if duty["deadline"] is None:
        return start
    due = duty["deadline"].replace("T", " ").replace("+08:00", "")
    return words("until_when", due) + "\n" + start


def _contents(leak: Mapping[str, Any], words: Words) -> Iterator[tuple[str, str]]:
    """What a notice or a report must say; the same contents once."""
    seen = set()
    for duty in leak["duties"]:
        contents = tuple(duty["contents"])
        if contents and contents not in seen:
            seen.add(contents)
            said = words("clause_break").join(contents)
            yield words("must_say", cited(duty["provision"], words)), said
