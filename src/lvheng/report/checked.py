"""What check-text found, for the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

__all__ = ["checked_text"]

_WORDS = {
    "wrong": ("错误", "wrong", "✗", "bold red"),
    "out_of_date": ("过时", "out of date", "△", "bold yellow"),
    "not_found": ("查无", "not found", "?", "bold magenta"),
    "not_checkable": ("不能核对", "not checkable", "–", "dim"),
    "right": ("正确", "right", "✓", "green"),
}
_LONGEST = 60


def checked_text(document: Mapping[str, Any], language: str) -> RenderableType:
    """Errors first, each with its line, its words and the law; then what could not be checked; then what is right."""
    zh = language == "zh"
    findings: Sequence[Mapping[str, Any]] = document["findings"]
    shown: list[RenderableType] = [_summary(document, zh)]
    for verdict in _WORDS:
        own = [one for one in findings if one["verdict"] == verdict]
        if own:
            name, name_en, sign, style = _WORDS[verdict]
            shown.append(Text(f"\n{sign} {name if zh else name_en} {len(own)}", style=style))
            shown += _right(own) if verdict == "right" else [_finding(one, zh) for one in own]
    note = "没有列出的文字没有核对过，不等于正确。" if zh else "What is not listed was not checked."
    return Group(*shown, Text(f"\n{note}", style="dim"))


def _summary(document: Mapping[str, Any], zh: bool) -> Text:
    totals = document["totals"]
    counts = (
        "，".join(f"{_WORDS[v][0]}{totals[v]}" for v in _WORDS)
        if zh
        else ", ".join(f"{_WORDS[v][1]} {totals[v]}" for v in _WORDS)
    )
    day = document["on"]
    lead = (
        f"依 {day} 施行的法律核对{document['characters']}字："
        if zh
        else f"{document['characters']} characters, by the law of {day}: "
    )
    return Text(lead + counts)


def _finding(one: Mapping[str, Any], zh: bool) -> RenderableType:
    words = " ".join(one["text"].split())
    cut = words if len(words) <= _LONGEST else f"{words[: _LONGEST // 2]}…{words[-_LONGEST // 4 :]}"
    place = (
        (f"第 {one['line']} 行" if zh else f"line {one['line']}")
        if words
        else ("全文" if zh else "the whole text")
    )
    pattern = f" [{one['pattern']}]" if one["pattern"] else ""
    head = Text(f"{place}{pattern} ") + (Text(f"“{cut}”", style="bold") if words else Text(""))
    return Padding(Group(head, Padding(Text(one["because"]), (0, 0, 0, 2))), (0, 0, 0, 2))


def _right(own: Sequence[Mapping[str, Any]]) -> Iterator[RenderableType]:
    """The provisions that the text has right, each once with its lines."""
    lines: dict[str, dict[str, None]] = {}
    for one in own:
        lines.setdefault(one["provision"] or "", {})[str(one["line"])] = None
    for provision, at in lines.items():
        yield Padding(Text(f"{provision}（{', '.join(at)}）"), (0, 0, 0, 2))
