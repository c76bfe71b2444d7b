"""What a plan states (docs/counting.md §7, §10, §11, §17), as far as it moves a count."""

from __future__ import annotations

import fnmatch
from dataclasses import dataclass, field
from pathlib import Path

from .cell_reading import Element
from .counting import Choices
from .header import Table, bare
from .records import listed_values

NONE_LISTED: dict[str, frozenset[Element]] = {
    name: frozenset() for name in ("own", "test", "dead", "public")
}


@dataclass(frozen=True)
class TablePlan:
    exhibit: str = "*"
    table: str = "*"
    columns: dict[str, str] = field(default_factory=dict)  # role by letter or title
    category: str | None = None
    form: str | None = None
    public: bool = False

    def roles(self, table: Table) -> dict[int, str | None]:
        """The roles of the columns that the plan states."""
        width = max((len(cells) for _, cells in table.rows), default=0)
        found: dict[int, str | None] = {}
        for column in range(max([width, *map(len, table.header_rows)])):
            place = letter(table.places[column] if table.places else column)
            titles = [cells[column].text for cells in table.header_rows if column < len(cells)]
            for named, role in self.columns.items():
                if place == named or bare(named) in map(bare, titles):
                    found[column] = None if role == "none" else role
        return found


def letter(column: int) -> str:
    """A, B, … Z, AA."""
    found = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        found = chr(ord("A") + rest) + found
    return found


@dataclass(frozen=True)
class Plan:
    tables: tuple[TablePlan, ...] = ()
    listed: dict[str, frozenset[Element]] = field(default_factory=lambda: dict(NONE_LISTED))
    choices: Choices = field(default_factory=Choices)

    def table(self, exhibit: str, name: str) -> TablePlan:
        """The first entry that fits, `*` any characters."""
        for entry in self.tables:
            if fnmatch.fnmatchcase(exhibit, entry.exhibit) and fnmatch.fnmatchcase(
                name, entry.table
            ):
                return entry
        return TablePlan()


NO_PLAN = Plan()


def read_plan(path: Path) -> Plan:
    """A plan that `lvheng count --plan` took; it is read again here, and by itself."""
    from ruamel.yaml import YAML

    said = YAML(typ="safe", pure=True).load(path.read_text(encoding="utf-8-sig")) or {}
    tables = tuple(
        TablePlan(
            str(entry.get("exhibit", "*")),
            str(entry.get("table", "*")),
            {str(column): str(role) for column, role in (entry.get("columns") or {}).items()},
            entry.get("category"),
            entry.get("form"),
            bool(entry.get("public")),
        )
        for entry in said.get("tables") or ()
    )
    values = said.get("values") or {}
    listed = NONE_LISTED | {
        name: listed_values(values_of(given, path.parent)) for name, given in values.items()
    }
    tracks = said.get("tracks") or {}
    choices = Choices(
        dict(said.get("exclusions") or {}), tracks.get("metres", 100), tracks.get("minutes", 10)
    )
    return Plan(tables, listed, choices)


def values_of(given: list[str] | dict[str, str], folder: Path) -> list[str]:
    """A list, or the lines of a file beside the plan."""
    if isinstance(given, dict):
        text = (folder / given["file"]).read_text(encoding="utf-8-sig")
        return [line for line in text.splitlines() if line.strip()]
    return [str(value) for value in given]
