"""二、条数的由来: from records to items, under every rule, exhibit by exhibit."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePath
from typing import Any

from lvheng.evidence.exclusions import EXCLUSIONS
from lvheng.facts.case import Case
from lvheng.facts.register import CLASS_A, CLASS_B
from lvheng.law.readings import READINGS
from lvheng.report.builder import Builder
from lvheng.report.document import Bar, Cell, Chart, Column, cells
from lvheng.report.exhibits import exhibits
from lvheng.report.numbers import between, grouped
from lvheng.report.words import Words

__all__ = ["classes_of", "count_sections", "rule_name", "steps_to_items", "whole_count"]

_EXCLUDED = (
    "not_personal",
    "unidentifiable",
    "invalid_identifier",
    "duplicate",
    "static_track_point",
)
_BY_NAME = {one.name: one for one in EXCLUSIONS}
_EXHIBITS_SHOWN = 30  # in the table of the count without each
_CLASSES = ("A", "B", "C")

Tally = Mapping[str, Any]


def count_sections(
    build: Builder, tally: Tally | None, by_act: Mapping[str, Tally], case: Case
) -> None:
    """The count of all exhibits together, then of each act's."""
    words = build.words
    build.heading(1, words("counts"))
    if tally is not None:
        build.heading(2, words("all_exhibits"))
        whole_count(build, tally)
        overlapping(build, tally)
        exhibits(build, tally)
    for act, one in by_act.items():
        if one == tally:
            continue
        kind = words.registered(case.act(act).kind)
        build.heading(2, words("act_exhibits", act=act, kind=kind))
        _summary(build, one)
        _chart(build, one)
        _rules(build, one)
        if tally is None:
            exhibits(build, one)


def whole_count(build: Builder, tally: Tally) -> None:
    """Everything about one count but its exhibits."""
    _summary(build, tally)
    _chart(build, tally)
    _excluded(build, tally)
    _rules(build, tally)
    _categories(build, tally)
    _points(build, tally)
    _without(build, tally)
    _flags(build, tally)
    _stated_rules(build, tally)
    build.note(build.words("method"))
    if tally.get("ledger_sha256"):
        build.note(build.words("ledger", PurePath(tally["ledger"]).name, tally["ledger_sha256"]))


def rule_name(rule: str, words: Words) -> str:
    return words.pick(*READINGS["counting_rule"].options[rule])


def classes_of(counts: Mapping[str, Any]) -> list[int]:
    return [counts[name] for name in _CLASSES]


def _summary(build: Builder, tally: Tally) -> None:
    words, headline = build.words, tally["headline"]
    classes = classes_of(headline)
    build.say(
        words(
            "summary",
            exhibits=str(len(tally["exhibits"])),
            records=grouped(tally["records"]),
            personal=grouped(tally["personal_records"]),
            rule=rule_name(headline["rule"], words),
            total=grouped(sum(classes)),
            **dict(zip(_CLASSES, map(grouped, classes), strict=True)),
        )
    )
    ends = {name: between(tally["range"][name], words) for name in _CLASSES}
    build.say(words("summary_range", **ends))
    unread = sum(exhibit["status"] != "read" for exhibit in tally["exhibits"])
    if unread:
        build.say(words("unread", str(unread)))


def steps_to_items(tally: Tally, words: Words) -> list[Bar]:
    """The records, what is taken off one after the other, and the items that are left."""
    left = tally["records"]
    bars = [Bar(words("records"), 0, left, "total", grouped(left))]
    for name in _steps(tally):
        off = tally["excluded"][name]
        left -= off
        bars.append(
            Bar(
                _excluded_name(name, words),
                left,
                off,
                "removed",
                f"−{grouped(off)}" if off else "0",
            )
        )
    bars.append(Bar(words("left_items"), 0, left, "left", grouped(left)))
    return bars


def _steps(tally: Tally) -> list[str]:
    """What is taken off: the steps of the procedure, then the exclusions that occur."""
    return [*_EXCLUDED, *(name for name in _BY_NAME if tally["excluded"].get(name))]


def _excluded_name(name: str, words: Words) -> str:
    return words.pick(_BY_NAME[name].zh, _BY_NAME[name].en) if name in _BY_NAME else words(name)


def _chart(build: Builder, tally: Tally) -> None:
    build.add(Chart(build.words("chart"), tuple(steps_to_items(tally, build.words))))


def _excluded(build: Builder, tally: Tally) -> None:
    words = build.words
    rows = []
    for name in _steps(tally):
        off = tally["excluded"][name]
        reasons = tally.get("excluded_reasons", {}).get(name, {})
        said = [words("times", words(code), grouped(many)) for code, many in reasons.items()]
        if off:
            why = words.joined(said) or words("not_applicable")
            rows.append(cells(_excluded_name(name, words), grouped(off), why))
    if rows:
        columns = [
            Column(words("excluded_kind"), 3),
            Column(words("number"), 2, number=True),
            Column(words("reasons"), 8),
        ]
        build.table(words("excluded_table"), columns, rows)


def _rules(build: Builder, tally: Tally) -> None:
    words = build.words
    rows = []
    for rule, counts in tally["rules"].items():
        classes = classes_of(counts)
        name = rule_name(rule, words)
        default = rule == tally["headline"]["rule"]
        texts = [words("default_rule", name) if default else name]
        texts += map(grouped, [*classes, sum(classes)])
        rows.append(tuple(Cell(text, "strong" if default else "") for text in texts))
    ends = [between(tally["range"][name], words) for name in _CLASSES]
    rows.append(cells(words("range"), *ends, words("not_applicable")))
    columns = [Column(words("rule"), 5)]
    columns += [Column(words(name), 3, number=True) for name in (*_CLASSES, "total")]
    build.table(words("rule_table"), columns, rows)


def _categories(build: Builder, tally: Tally) -> None:
    words = build.words
    rows = []
    for category, many in tally["headline"]["by_category"].items():
        item = "A" if category in CLASS_A else "B" if category in CLASS_B else "C"
        if many:
            rows.append(cells(words.registered(category), words(item), grouped(many)))
    columns = [
        Column(words("category"), 6),
        Column(words("item"), 3),
        Column(words("number"), 3, number=True),
    ]
    if rows:
        build.table(words("category_table"), columns, rows)


def _points(build: Builder, tally: Tally) -> None:
    words = build.words
    rows = []
    for point in tally.get("points", ()):
        reading = READINGS[point["name"]]
        options = {name: words.pick(*said) for name, said in reading.options.items()}
        for alternative in point["alternatives"]:
            rows.append(
                cells(
                    words.pick(reading.zh, reading.en),
                    options[point["default"]],
                    options[alternative],
                    grouped(point["records"]),
                    " / ".join(map(grouped, _switched(tally, point["name"], alternative))),
                )
            )
    if rows:
        columns = [
            Column(words("point"), 6),
            Column(words("default_reading"), 5),
            Column(words("other_reading"), 5),
            Column(words("concerned"), 3, number=True),
            Column(words("then"), 6, number=True),
        ]
        build.table(words("point_table"), columns, rows)


def _switched(tally: Tally, point: str, alternative: str) -> list[int]:
    """Items 3, 4 and 5 where this point alone is read the other way."""
    wanted = {one["name"]: one["default"] for one in tally["points"]} | {point: alternative}
    rule = tally["headline"]["rule"]
    counts = next(
        one["by_category"]
        for one in tally["alternatives"]
        if one["rule"] == rule and one["readings"] == wanted
    )
    a = sum(counts.get(category, 0) for category in CLASS_A)
    b = sum(counts.get(category, 0) for category in CLASS_B)
    return [a, b, sum(counts.values()) - a - b]


def _flags(build: Builder, tally: Tally) -> None:
    words = build.words
    said = [words(name, grouped(many)) for name, many in tally.get("flags", {}).items() if many]
    if said:
        build.note(words("flags", words("clause_break").join(said)))


def _without(build: Builder, tally: Tally) -> None:
    """The counts without each exhibit, where they would be other: the largest changes first."""
    words, now = build.words, classes_of(tally["headline"])
    moves = []
    for one in tally["exhibits"]:
        if one.get("without"):
            then = classes_of(one["without"])
            if then != now:
                moves.append((sum(now) - sum(then), one["path"], then))
    moves.sort(key=lambda move: (-move[0], move[1]))
    if len(moves) > 1:
        columns = [Column(words("without_exhibit"), 8)]
        columns += [Column(words(name), 3, number=True) for name in _CLASSES]
        rows = [cells(path, *map(grouped, then)) for _, path, then in moves[:_EXHIBITS_SHOWN]]
        build.table(words("without_table"), columns, rows)


def _stated_rules(build: Builder, tally: Tally) -> None:
    """The parameters that the examiner may set, where they matter."""
    words = build.words
    names = {point["name"] for point in tally.get("points", ())}
    if "static_points" in names:
        rule = tally["static_rule"]
        build.note(words("static_rule", str(rule["metres"]), str(rule["minutes"])))
    for hub in tally.get("hubs", ()):
        kind = words(f"kind_{hub['kind']}")
        numbers = (grouped(hub[name]) for name in ("values", "records", "most_ids"))
        build.note(words("hubs", kind, *numbers))
    if tally.get("plan_sha256"):
        build.note(words("plan", tally["plan_sha256"]))


def overlapping(build: Builder, tally: Tally) -> None:
    """The items that the exhibits of two acts share: 法释〔2017〕10号第十一条."""
    words = build.words
    rows = [
        cells(words.joined(one["parts"]), *map(grouped, classes_of(one)))
        for one in tally.get("overlaps", ())
    ]
    if rows:
        columns = [Column(words("two_acts"), 6)]
        columns += [Column(words(name), 3, number=True) for name in _CLASSES]
        build.table(words("overlap_table"), columns, rows)
        build.note(words("overlap_note"))
