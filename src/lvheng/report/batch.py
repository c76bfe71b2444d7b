"""For the terminal: what a batch of cases came to, and who moves between tiers under a scenario."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from lvheng.report.numbers import grouped
from lvheng.report.outcomes import outcome
from lvheng.report.words import Words

if TYPE_CHECKING:
    from rich.console import Group
    from rich.table import Table

__all__ = ["batch_text"]


def batch_text(summary: Mapping[str, Any], language: str) -> Group:
    """Rows by tier; under a scenario, rows by the tier before and after."""
    from rich.console import Group
    from rich.text import Text

    words = Words(language)
    rows = words.pick(
        f"{grouped(summary['rows'])} 行，其中 {grouped(summary['errors'])} 行有误",
        f"{grouped(summary['rows'])} rows, {grouped(summary['errors'])} of them with errors",
    )
    parts: list[Any] = [Text(rows, style="bold"), _tiers(summary["tiers"], words)]
    if summary["moves"] is not None:
        parts += [
            Text("\n" + words.pick("假设之下的变动", "under the scenario"), style="bold"),
            _moves(summary["moves"], words),
        ]
    if summary["kept"]:
        names = words.joined(list(summary["kept"]))
        said = words.pick(f"原样保留的列：{names}", f"columns passed through: {names}")
        parts.append(Text(said, style="dim"))
    return Group(*parts)


def _tiers(tiers: Mapping[str, int], words: Words) -> Table:
    table = _table((words.pick("情节", "tier"), words.pick("行数", "rows")))
    for name, rows in tiers.items():
        table.add_row(outcome(name, words), grouped(rows))
    return table


def _moves(moves: list[Mapping[str, Any]], words: Words) -> Table:
    headings = (("现行", "now"), ("假设", "scenario"), ("行数", "rows"))
    table = _table(tuple(words.pick(*heading) for heading in headings))
    for move in moves:
        style = "" if move["from"] == move["to"] else "bold"
        before, after = outcome(move["from"], words), outcome(move["to"], words)
        table.add_row(before, after, grouped(move["rows"]), style=style)
    return table


def _table(headings: tuple[str, ...]) -> Table:
    from rich import box
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, show_edge=False)
    for heading in headings[:-1]:
        table.add_column(heading)
    table.add_column(headings[-1], justify="right", no_wrap=True)
    return table
