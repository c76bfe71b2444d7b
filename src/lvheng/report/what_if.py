"""What moves a count, for the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from lvheng.evidence.exclusions import EXCLUSIONS
from lvheng.law.readings import READINGS
from lvheng.report.numbers import grouped
from lvheng.report.words import Words

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.table import Table

__all__ = ["what_if_text"]

_CLASSES = ("A", "B", "C")


def what_if_text(found: Mapping[str, Any], language: str) -> RenderableType:
    """The changes of `lvheng what-if`: those that move something in a table, the others counted."""
    from rich.console import Group
    from rich.text import Text

    words = Words(language)
    if "then" in found:
        said = words.joined([_change(one, words) for one in found["changes"]])
        table = _table(found["now"], [(said or words("what_if_nothing"), found["then"])], words)
    else:
        moved = [one for one in found["moves"] if _differs(one["then"], found["now"])]
        table = _table(found["now"], [(_change(one, words), one["then"]) for one in moved], words)
    return Group(table, *map(Text, _notes(found, words)))


def _table(
    now: Mapping[str, Any], rows: Sequence[tuple[str, Mapping[str, Any]]], words: Words
) -> Table:
    from rich.box import SIMPLE
    from rich.table import Table
    from rich.text import Text

    table = Table(box=SIMPLE, pad_edge=False)
    table.add_column(words("what_if_change"), overflow="fold")
    for name in _CLASSES:
        table.add_column(words(name), justify="right", no_wrap=True)
    table.add_column(words("what_if_tier"))
    rule = words.pick(*READINGS["counting_rule"].options[now["rule"]])
    table.add_row(words("what_if_now", rule), *_numbers(now), words(f"tier_{now['tier']}"))
    for said, then in rows:
        cells = [
            Text(text, "" if then[name] == now[name] else "bold")
            for name, text in zip(_CLASSES, _numbers(then), strict=True)
        ]
        style = "" if then["tier"] == now["tier"] else "bold red"
        table.add_row(Text(said), *cells, Text(words(f"tier_{then['tier']}"), style))
    return table


def _notes(found: Mapping[str, Any], words: Words) -> Iterator[str]:
    still = sum(not _differs(one["then"], found["now"]) for one in found.get("moves", ()))
    if still:
        yield words("what_if_still", grouped(still))
    if found.get("not_tried"):
        said = [_change(one, words) for one in found["not_tried"]]
        yield words("what_if_not_tried", grouped(len(said)), words.joined(said))
    if found["not_wholly_read"]:
        yield words("what_if_unread", words.joined(found["not_wholly_read"]))
    yield words("what_if_tier_note")


def _differs(one: Mapping[str, Any], two: Mapping[str, Any]) -> bool:
    return any(one[name] != two[name] for name in _CLASSES)


def _numbers(sums: Mapping[str, Any]) -> list[str]:
    return [grouped(sums[name]) for name in _CLASSES]


def _change(one: Mapping[str, str], words: Words) -> str:
    """A change in words."""
    name, after = one["name"], one["to"]
    if one["kind"] == "rule":
        return words("what_if_rule", words.pick(*READINGS["counting_rule"].options[after]))
    if one["kind"] == "exhibit":
        return words("what_if_exhibit", name)
    if one["kind"] == "column":
        title = words("brackets", one["title"]) if one["title"] else ""
        return words("what_if_column", name + title)
    if one["kind"] == "exclusion":
        (about,) = (each for each in EXCLUSIONS if each.name == name)
        return words(f"what_if_{after}", words.pick(about.zh, about.en), name)
    reading = READINGS[name]
    option = words.pick(*reading.options[after])
    return words("what_if_point", words.pick(reading.zh, reading.en), option)
