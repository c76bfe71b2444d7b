"""The coverage register for the terminal."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from lvheng.law.coverage import REASONS, STATUSES, Entry, by_status, totals
from lvheng.law.provisions import KINDS

__all__ = ["coverage_text"]


def coverage_text(entries: Sequence[Entry], *, of_one: bool) -> RenderableType:
    """By instrument, or of one instrument by article."""
    numbers = totals(entries)
    said = (
        f"  {marked:>4}  {zh} {en}"
        for marked, (zh, en) in zip(numbers.values(), STATUSES.values(), strict=True)
    )
    head = Text("\n".join((f"{len(entries)} 处款、项、目 places", *said)))
    return Group(head, _by_article(entries) if of_one else _by_instrument(entries))


def _by_instrument(entries: Sequence[Entry]) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column("简称 instrument")
    table.add_column("条", justify="right")
    for zh, _ in STATUSES.values():
        table.add_column(zh, justify="right", no_wrap=True)
    for kind, of_kind in groupby(entries, lambda entry: entry.provision.instrument.kind):
        table.add_section()
        table.add_row(Text(KINDS[kind][0], style="bold"))
        for of, own in groupby(of_kind, lambda entry: entry.provision.instrument):
            places = list(own)
            articles = len({(entry.provision.number, entry.provision.since) for entry in places})
            numbers = (str(number or "") for number in totals(places).values())
            table.add_row(of.short, str(articles), *numbers)
    return table


def _by_article(entries: Sequence[Entry]) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column("条文 provision", overflow="fold")
    for title in ("自 since", "至 until"):
        table.add_column(title, no_wrap=True)
    table.add_column("处", justify="right")
    table.add_column("状态与理由 status and reason", overflow="fold")
    for one, own in groupby(entries, lambda entry: entry.provision):
        name = str(one.citation).removeprefix(one.instrument.short)
        about = (name, str(one.since), str(one.until or ""))
        for (status, reason), places in by_status(list(own)).items():
            said = f"{STATUSES[status][0]}：{REASONS[reason][0]}"
            table.add_row(*about, str(len(places)), said)
            about = ("", "", "")
    return table
