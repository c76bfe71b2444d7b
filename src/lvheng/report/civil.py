"""民事责任: grounds with who must show what, remedies, amounts and last days."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lvheng.facts.case import Case
from lvheng.report.builder import Builder
from lvheng.report.citations import cited
from lvheng.report.document import Cell, Column, cells
from lvheng.report.duties import texts
from lvheng.report.numbers import grouped
from lvheng.report.outcomes import established_tone, party_name
from lvheng.report.words import Words

__all__ = ["amount", "civil", "limits", "to_be_shown"]

_AMOUNTS = ("material", "by_loss", "by_gain", "by_discretion", "costs", "mental_distress")


def civil(build: Builder, opinion: Mapping[str, Any], case: Case) -> None:
    words = build.words
    claims = [(party, claim) for party in opinion["parties"] for claim in party["civil"]]
    if not claims:
        return
    build.heading(1, words("civil"))
    for party, claim in claims:
        name = party_name(party["id"], case, words)
        build.heading(2, words("claim_of", name, claim["claim"]) if claim["claim"] else name)
        columns = [
            Column(words("ground_of_claim"), 5),
            Column(words("against"), 4),
            Column(words("established"), 4),
            Column(words("still_to_show"), 8),
            Column(words("asked_for"), 5),
        ]
        build.table("", columns, [_ground(ground, words) for ground in claim["grounds"]])
        for ground in claim["grounds"]:
            if ground["note"]:
                build.note(words("colon", ground["label"], cited(ground["note"], words)))
        if claim["claim"]:
            _in_full(build, claim)
        else:
            asked = [one["label"] for one in claim["remedies"] if one["holds"] == "yes"]
            build.say(words("may_ask", words.joined(asked)))
        build.add(texts([*claim["grounds"], *claim["remedies"]], words))
        for note in claim["notes"]:
            build.note(note.rstrip("。.") + words("full_stop"))


def _ground(ground: Mapping[str, Any], words: Words) -> tuple[Cell, ...]:
    return (
        Cell(ground["label"]),
        Cell(ground["against"]),
        Cell(words(ground["holds"]), established_tone(ground["holds"])),
        Cell(to_be_shown(ground, words) or words("not_applicable")),
        Cell(cited(ground["provision"], words)),
    )


def to_be_shown(ground: Mapping[str, Any], words: Words) -> str:
    """What is open and whose burden it is; what fails; and which defence holds."""
    lines = []
    for side in ("claimant", "defendant"):
        open_ = [
            one["label"]
            for one in ground["elements"]
            if one["shown_by"] == side and one["holds"] == "undetermined"
        ]
        if open_:
            lines.append(words("colon", words(f"{side}_shows"), words.joined(open_)))
    missing = [
        one["label"]
        for one in ground["elements"]
        if one["holds"] == ("yes" if one["defeats"] else "no") and not (one["defeats"] and one["holds"] == "no")
    ]  # fmt: skip
    if missing:
        lines.append(words("colon", words("fails_because"), words.joined(missing)))
    return "\n".join(lines)


def _in_full(build: Builder, claim: Mapping[str, Any]) -> None:
    words = build.words
    columns = [Column(words("remedy"), 6), Column(words("holds"), 3), Column(words("remarks"), 8), Column(words("asked_for"), 5)]  # fmt: skip
    rows: list[tuple[Cell, ...]] = [
        (
            Cell(one["label"]),
            Cell(words(f"holds_{one['holds']}"), established_tone(one["holds"])),
            Cell(cited(one["note"], words) or words("not_applicable")),
            Cell(cited(one["provision"], words)),
        )
        for one in claim["remedies"]
    ]
    build.table(words("remedy_table"), columns, rows)
    damages = claim["damages_yuan"]
    build.table(
        words("damages_table"),
        [Column(words("receipt_what"), 6), Column(words("amount"), 6, True)],
        [
            cells(words(f"damages_{name}"), amount(damages[name], words))
            for name in _AMOUNTS
            if name != "by_discretion" or damages["discretion_applies"] != "no"
        ],
    )
    build.note(words("dispute_of_amount", words.joined([cited(p, words) for p in damages["provisions"]])))  # fmt: skip
    for said in limits(claim["limits"], words):
        build.item(said)
    for part, steps in claim["guidance"].items():
        build.say(words(f"guidance_{part}"))
        for step in steps:
            at = words("brackets", cited(step["provision"], words)) if step["provision"] else ""
            build.item(step["step"] + at)


def limits(of: Mapping[str, Any], words: Words) -> list[str]:
    earliest, latest = of["limitation_ends"]["earliest"], of["limitation_ends"]["latest"]
    said = []
    if earliest:
        day = earliest if earliest == latest else words("from_day_to_day", earliest, latest)
        said.append(words("limitation", day))
    else:
        said.append(words("limitation_open"))
    if of["preservation_ruling_by"]:
        at = of["preservation_ruling_by"].replace("T", " ").replace("+08:00", "")
        said.append(words("ruling_by", at))
    if of["sue_by"]:
        said.append(words("sue_by", of["sue_by"]))
    return said


def amount(range_: Mapping[str, Any], words: Words) -> str:
    """`14,500元`, `500,000元以下`, `不明`.

    >>> amount({"min": 0, "max": 500_000}, Words("zh")), amount({"min": 8900, "max": None}, Words("zh"))
    ('500,000元以下', '8900元以上')
    """
    least, most = range_["min"], range_["max"]
    if least == most:
        return words("yuan", grouped(least))
    if most is None:
        return words("yuan_or_more", grouped(least)) if least else words("amount_open")
    if not least:
        return words("yuan_at_most", grouped(most))
    return words("yuan_from_to", grouped(least), grouped(most))
