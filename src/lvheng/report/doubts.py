"""四、争议问题 and 五、可能改变结论的事项."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from lvheng.facts.case import Case
from lvheng.report.builder import Builder
from lvheng.report.citations import cited
from lvheng.report.document import Cell, Column
from lvheng.report.outcomes import outcome, party_name, tipping_sentence, when
from lvheng.report.together import offence_name
from lvheng.report.words import Words

__all__ = ["changes", "contested", "decisive_rows", "not_sought"]


def contested(build: Builder, opinion: Mapping[str, Any], case: Case) -> None:
    """Per reading that matters: the tier under each option, and where the dispute stands."""
    words = build.words
    build.heading(1, words("contested"))
    if not any(party["readings"] for party in opinion["parties"]):
        build.say(words("no_contested"))
    for party in opinion["parties"]:
        name = party_name(party["id"], case, words)
        for reading in party["readings"]:
            build.heading(2, words("reading_table", party=name, label=reading["label"]))
            build.table(
                "",
                [Column(words("option"), 6), Column(words("outcome"), 6)],
                [_option(reading, option, words) for option in reading["options"]],
            )
            build.note(words("dispute", words.joined(_sources(reading["source"], words))))


def _option(reading: Mapping[str, Any], option: str, words: Words) -> tuple[Cell, ...]:
    label = reading["option_labels"][option]
    is_default = option == reading["default"]
    return (
        Cell(words("is_default", label) if is_default else label, "strong" if is_default else ""),
        Cell(outcome(reading["options"][option], words)),
    )


def _sources(sources: Sequence[str], words: Words) -> list[str]:
    point, *rest = sources
    return [*(cited(one, words) for one in rest), words("point_number", point)]


def changes(build: Builder, opinion: Mapping[str, Any], case: Case) -> None:
    """Per party: the facts that decide, and the numbers at which the outcome tips."""
    words = build.words
    build.heading(1, words("changes"))
    parties = [p for p in opinion["parties"] if p["decisive"] or p["tipping_points"]]
    if not parties:
        build.say(words("no_changes"))
    for said in not_sought(opinion["parties"], words):
        build.note(said)
    for party in parties:
        name = party_name(party["id"], case, words)
        build.heading(2, name)
        if party["decisive"]:
            build.table(words("decisive_table"), _columns(words), decisive_rows(party, words))
        for name, points in (
            ("tipping", [point for point in party["tipping_points"] if "change" in point]),
            ("tipping_two", [point for point in party["tipping_points"] if "changes" in point]),
        ):
            if points:
                build.say(words(name))
            for point in points:
                build.item(tipping_sentence(point, words))


def not_sought(parties: Sequence[Mapping[str, Any]], words: Words) -> Iterator[str]:
    """Of which charges no tipping point was looked for: that there is none here does not say that there is none."""
    names = dict.fromkeys(
        offence_name(name, words)
        for party in parties
        for name in party["tipping_points_not_sought_for"]
    )
    if names:
        yield words("not_sought", words.joined(list(names)))


def _columns(words: Words) -> list[Column]:
    columns = [
        Column(words("fact"), 6),
        Column(words("state"), 4),
        Column(words("if_so"), 7),
        Column(words("asked_for"), 5),
    ]
    if words.chinese:  # the register names the evidence in Chinese only
        columns.append(Column(words("evidence"), 5))
    return columns


def decisive_rows(party: Mapping[str, Any], words: Words) -> list[tuple[Cell, ...]]:
    """Unknown facts first; what is not stated with the same effect stands in one row."""
    groups: dict[tuple[Any, ...], list[Mapping[str, Any]]] = {}
    for one in party["decisive"]:
        groups.setdefault(_effect(one), []).append(one)
    rows = []
    for alike in groups.values():
        first = alike[0]
        row = [
            Cell(_together(alike, words)),
            Cell(words(f"state_{first['status']}"), "open" if first["status"] == "unknown" else ""),
            Cell(when(first["fact"], first["outcomes"], words)),
            Cell(cited(first["why"], words) or words("not_applicable")),
        ]
        if words.chinese:
            row.append(Cell(first["evidence"] or words("not_applicable")))
        rows.append(tuple(row))
    return rows


def _effect(one: Mapping[str, Any]) -> tuple[Any, ...]:
    """What the facts of one row have in common."""
    kind = one["fact"].split(".")[2:3]
    return (one["status"], tuple(kind), one["why"], tuple(one["outcomes"].items()))


def _together(alike: Sequence[Mapping[str, Any]], words: Words) -> str:
    """`〔a1 出售〕〔a2 购买〕下列任一项：被害人死亡、…`"""
    close = words.pick("〕", "] ")
    acts = list(dict.fromkeys(one["label"].partition(close)[0] + close for one in alike))
    facts = list(dict.fromkeys(one["label"].partition(close)[2] for one in alike))
    if len(alike) == 1:
        return str(alike[0]["label"])
    said = words.joined(facts)
    return "".join(acts) + (words("any_of_these", said) if len(facts) > 1 else said)
