"""For the terminal: what is owed after a leak, and the civil claims, in a few lines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from lvheng.facts.case import Case
from lvheng.report.administrative import administrative_lines
from lvheng.report.citations import cited
from lvheng.report.civil import amount, limits, to_be_shown
from lvheng.report.duties import grade, timetable, when_due
from lvheng.report.outcomes import party_name
from lvheng.report.words import Words

__all__ = ["consequences"]


def consequences(
    party: Mapping[str, Any], case: Case, words: Words
) -> Iterator[tuple[str, list[str]]]:
    """Headings with their lines. Of claims that the case file does not state, only that there may be some."""
    name = party_name(party["id"], case, words)
    for leak in party["duties"]:
        heading = words("colon", words("duties"), words("leak_of", name, leak["incident"]))
        owed = [_duty(duty, words) for duty in timetable(leak) if duty["kind"] != "standing"]
        notes = [note.rstrip("。.") + words("full_stop") for note in leak["notes"]]
        yield heading, [grade(leak, words), *owed, *notes]
    sanctions = list(administrative_lines(party, words))
    if sanctions:
        yield words("colon", words("administrative"), name), sanctions
    for claim in party["civil"]:
        if claim["claim"]:
            heading = words("colon", words("civil"), words("claim_of", name, claim["claim"]))
            yield heading, list(_claim(claim, words))


def _duty(duty: Mapping[str, Any], words: Words) -> str:
    due = when_due(duty, words).replace("\n", words("clause_break"))
    to = words("brackets", duty["to"]) if duty["to"] else ""
    first = words("colon", due, duty["what"] + to)
    if duty["applies"] == "undetermined":
        first += "\n" + words("owed_if", words.joined(duty["open_labels"]))
    return f"{first}\n{cited(duty['provision'], words)}"


def _claim(claim: Mapping[str, Any], words: Words) -> Iterator[str]:
    for ground in claim["grounds"]:
        said = words("colon", ground["label"], words(ground["holds"]))
        at = words("brackets", cited(ground["provision"], words))
        yield "\n".join(filter(None, (said + at, to_be_shown(ground, words))))
    for name, holds in (("may_ask", "yes"), ("may_ask_if", "undetermined")):
        asked = [one["label"] for one in claim["remedies"] if one["holds"] == holds]
        if asked:
            yield words(name, words.joined(asked))
    material = claim["damages_yuan"]["material"]
    yield words("colon", words("damages_material"), amount(material, words))
    yield from limits(claim["limits"], words)
