"""What the commands share: the types of their options, and how they print."""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from rich.console import RenderableType

__all__ = [
    "ASKERS",
    "DONE",
    "INTERRUPTED",
    "LEFT_OUT",
    "WRONG_INPUT",
    "Day",
    "file_path",
    "json_flag",
    "print_json",
    "print_rich",
]

ASKERS = ("victim", "suspect", "suspect_family", "company", "staff", "bystander")
DONE, LEFT_OUT, WRONG_INPUT, INTERRUPTED = 0, 1, 2, 130

file_path = click.Path(path_type=Path)
json_flag = click.option(
    "--json", "as_json", is_flag=True, help="只输出一个 JSON 文档 · one JSON document"
)


class Day(click.ParamType):
    name = "日期"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r}：应写作 2024-01-31 · write 2024-01-31", param, ctx)


def print_json(document: dict[str, Any]) -> None:
    click.echo(json.dumps(document, ensure_ascii=False, indent=1))


def print_rich(renderable: RenderableType) -> None:
    from rich.console import Console

    width = None if sys.stdout.isatty() else 80
    Console(width=width, highlight=False).print(renderable)
