"""For the terminal, 80 columns: the findings first, then what decides; and a count at a glance."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from rich.cells import cell_len

from lvheng.facts.case import Case
from lvheng.report.citations import cited, short_grounds
from lvheng.report.closing import sentences_on_sentence
from lvheng.report.consequences import consequences
from lvheng.report.counts import classes_of, rule_name, steps_to_items
from lvheng.report.document import Tone
from lvheng.report.doubts import decisive_rows, not_sought
from lvheng.report.findings import comparisons, offence
from lvheng.report.folding import folded
from lvheng.report.numbers import between, fine, grouped, range_of
from lvheng.report.orders import order_lines
from lvheng.report.outcomes import established_tone, outcome, party_name, tier, tipping_sentence
from lvheng.report.sentence import estimated, suspended
from lvheng.report.steps import reason, steps_of
from lvheng.report.together import on_charge, on_party
from lvheng.report.words import Words

if TYPE_CHECKING:
    from rich.console import Group
    from rich.table import Table
    from rich.text import Text

__all__ = ["opinion_text", "tally_text"]

_WIDTH = 80
_SHOWN = 8
"""How many things that would change the outcome are shown for a party."""
_STYLES: dict[Tone, str] = {"yes": "bold green", "no": "bold", "open": "bold yellow"}


def opinion_text(opinion: Mapping[str, Any], case: Case) -> Group:
    """The findings of every party, then the facts, readings and numbers that would change them."""
    from rich.console import Group
    from rich.rule import Rule
    from rich.text import Text

    words = Words(opinion["language"])
    title = f"{words('opinion')}　{opinion['title']}".strip("　")
    notice = Text(folded(words("notice"), _WIDTH), style="dim")
    parts: list[Any] = [Text(folded(title, _WIDTH), style="bold"), notice]
    for party in opinion["parties"]:
        name = party_name(party["id"], case, words)
        parts += [Text(), Rule(Text(name, style="bold"), align="left")]
        parts += [_charge(charge, words) for charge in party["charges"]]
        parts += [] if party["charges"] else [Text(folded(words("no_charge"), _WIDTH))]
        parts += [_item(line) for line in on_party(party, words)]
    for party in opinion["parties"]:
        for heading, lines in consequences(party, case, words):
            parts += [Text(), Rule(Text(heading, style="bold"), align="left")]
            parts += [_item(line) for line in lines]
    for party in opinion["parties"]:
        lines = [*not_sought([party], words), *_changes(party, words)]
        if lines:
            heading = words("colon", words("changes"), party["name"])
            parts += [Text(), Rule(Text(heading, style="bold"), align="left")]
            parts += [_item(line) for line in lines[:_SHOWN]]
            if len(lines) > _SHOWN:
                parts.append(_item(words("more_changes", str(len(lines) - _SHOWN))))
    return Group(*parts)


def _charge(charge: Mapping[str, Any], words: Words) -> Table:
    from rich.table import Table
    from rich.text import Text

    rows = list(_about(charge, words))
    label = max(cell_len(name) for name, _ in rows)
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(style="dim", no_wrap=True, width=label)
    grid.add_column()
    established = charge["established"]
    verdict = Text(words(established), _STYLES[established_tone(established)])
    for name, said in rows:
        is_verdict = name == words("established")
        grid.add_row(name, verdict if is_verdict else Text(folded(said, _WIDTH - label - 2)))
    return grid


def _about(charge: Mapping[str, Any], words: Words) -> Iterator[tuple[str, str]]:
    """What there is to say of a charge: a name and the words beside it."""
    yield words("charge"), offence(charge, words)
    yield words("established"), words(charge["established"])
    yield words("tier"), tier(charge["tier"], words)
    grounds = (clause for clause in charge["clauses"] if clause["ground"])
    for place, clause in enumerate(grounds):
        why = reason(steps_of(clause["proof"], words))
        ground = short_grounds([clause["citation"]], words)
        yield "" if place else words("grounds"), f"{ground}\n  {why}"
    if charge["established"] == "no":
        for said in comparisons(charge, words):
            yield words("why_not"), said
    else:
        yield words("custody"), range_of(charge, words)
        yield words("fine"), fine(charge["fine_yuan"], words)
        if charge["sentence"]:
            none = charge["sentence_estimate_months"] is None
            said = words("no_estimate") if none else estimated(charge["sentence"], words)
            yield words("sentence_estimate"), said
            yield words("suspension"), suspended(charge["sentence"], words)
        for place, order in enumerate(order_lines(charge, words)):
            yield "" if place else words("orders_short"), order
    for sentence in (
        *sentences_on_sentence(charge, words),
        *on_charge(charge, words),
        *(cited(note, words) for note in charge["notes"]),
    ):
        yield words("remarks"), sentence


def _changes(party: Mapping[str, Any], words: Words) -> list[str]:
    lines = []
    for row in decisive_rows(party, words):
        fact, state, then = (cell.text for cell in row[:3])
        lines.append(f"{fact}{words('brackets', state)}\n{then}")
    for reading in party["readings"]:
        options = (
            words("leads_to", reading["option_labels"][option], outcome(value, words))
            for option, value in reading["options"].items()
        )
        lines.append("\n".join((reading["label"], *options)))
    return lines + [
        tipping_sentence(point, words)
        for point in party["tipping_points"]
        if not _is_reading(point)  # stands above, under every option
    ]


def _is_reading(point: Mapping[str, Any]) -> bool:
    return "change" in point and str(point["change"]["fact"]).startswith("readings.")


def tally_text(tally: Mapping[str, Any], language: str) -> Group:
    """The way to the number, the number under every rule, and what could not be read."""
    from rich.console import Group
    from rich.text import Text

    words = Words(language)
    parts: list[Any] = [
        Text(words("chart"), style="bold"),
        _steps(tally, words),
        Text("\n" + words("rule_table"), style="bold"),
        _rules(tally, words),
    ]
    for exhibit in tally["exhibits"]:
        if exhibit["status"] != "read":
            status = words(exhibit["status"], grouped(exhibit.get("unread_rows", 0)))
            reasons = (reason[words.pick("zh", "en")] for reason in exhibit["reasons"])
            said = words("colon", exhibit["path"], words("clause_break").join((status, *reasons)))
            parts.append(Text(folded(said, _WIDTH), style="yellow"))
    return Group(*parts)


def _steps(tally: Mapping[str, Any], words: Words) -> Table:
    from rich.table import Table

    table = Table(show_header=False, box=None)
    table.add_column()
    table.add_column(justify="right")
    for bar in steps_to_items(tally, words):
        style = "" if bar.role == "removed" else "bold"
        table.add_row(bar.label, bar.figure, style=style)
    return table


def _rules(tally: Mapping[str, Any], words: Words) -> Table:
    from rich import box
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, show_edge=False)
    table.add_column(words("rule"))
    for name in ("A", "B", "C"):
        table.add_column(words(name), justify="right", no_wrap=True)
    for rule, counts in tally["rules"].items():
        is_default = rule == tally["headline"]["rule"]
        name = rule_name(rule, words)
        figures = map(grouped, classes_of(counts))
        table.add_row(
            words("default_rule", name) if is_default else name,
            *figures,
            style="bold" if is_default else "",
        )
    table.add_row(words("range"), *(between(tally["range"][name], words) for name in "ABC"))
    return table


def _item(said: str) -> Text:
    """A bullet; further lines stand under the first."""
    from rich.text import Text

    first, *others = said.split("\n")
    lines = [folded(first, _WIDTH - 2), *(folded("  " + one, _WIDTH - 2) for one in others)]
    return Text("· " + "\n".join(lines).replace("\n", "\n  "))
