"""From paths to counts, in the shape of `lvheng count --json`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from . import elements as e
from .cell_reading import read_cell
from .columns import section_9_roles
from .counting import Counting, group_counts
from .every_reading import EveryReading
from .header import Table, section_6_header
from .plan import NO_PLAN, Plan, TablePlan
from .prose import section_13_elements, section_13_groups
from .reading import Exhibit, section_1_exhibits
from .records import Record, of_group, of_row, section_10_flags
from .words import EXCLUSIONS, GROUPS, RULES

PROSE_KINDS = ("id", "mobile", "card", "plate", "email")
LOOSE = (None, " ", "fixed width", ":")


def recount(
    paths: Iterable[Path],
    plan: Plan | None = None,
    rule: str = "by_id",
    passwords: list[bytes] | None = None,
) -> dict[str, Any]:
    """Counts the exhibits at `paths` again.

    The keys records, personal_records, rules, headline, range, excluded, alternatives and exhibits
    (path, status, records, rows, unread_rows) are those of `lvheng count --json`; `not_recounted`
    lists the exhibits that this counter has no reader for, with the reason.
    """
    plan = plan or NO_PLAN
    exhibits = section_1_exhibits([Path(path) for path in paths], passwords)
    records: list[Record] = []
    shown = []
    for exhibit in exhibits:
        own = records_of(exhibit, plan)
        shown.append(
            {
                "path": exhibit.path,
                "status": exhibit.status,
                "records": len(own),
                "rows": exhibit.rows,
                "unread_rows": exhibit.unread,
            }
        )
        records += own
    personal = [record for record in records if record.kind in ("invalid_identifier", "has_key")]
    counting = Counting(personal, plan.choices)
    tallies = {each: counting.count(each) for each in RULES}
    every_reading = EveryReading(counting)
    alternatives = list(every_reading.alternatives())
    ranges = {each: every_reading.range(each) for each in RULES}
    kinds = Counter(record.kind for record in records)
    headline = tallies[rule]
    reasons = ("invalid_identifier", "duplicate", "static_track_point", *EXCLUSIONS)
    return {
        "exhibits": shown,
        "records": len(records),
        "personal_records": len(personal),
        "rules": {
            each: {
                **group_counts(tally.by_category),
                "by_category": dict(tally.by_category),
                "range": ranges[each],
            }
            for each, tally in tallies.items()
        },
        "headline": {
            "rule": rule,
            **group_counts(headline.by_category),
            "by_category": dict(headline.by_category),
            "range": ranges[rule],
        },
        "range": {
            group: [
                min(r[group][0] for r in ranges.values()),
                max(r[group][1] for r in ranges.values()),
            ]
            for group in GROUPS
        },
        "excluded": {
            "not_personal": kinds["not_personal"],
            "unidentifiable": kinds["unidentifiable"],
            **{reason: headline.excluded[reason] for reason in reasons},
        },
        "alternatives": [
            {"rule": each, "readings": readings, "by_category": dict(by_category)}
            for each, readings, by_category in alternatives
        ],
        "not_recounted": [
            {"path": exhibit.path, "reason": exhibit.not_recounted}
            for exhibit in exhibits
            if exhibit.not_recounted
        ],
    }


def records_of(exhibit: Exhibit, plan: Plan) -> list[Record]:
    found: list[Record] = []
    for place, table in enumerate(exhibit.tables):
        stated = plan.table(exhibit.path, table.name)
        if exhibit.lines is not None and stated.form is None and is_prose(table, exhibit):
            table = prose_of_lines(exhibit)
        elif not table.prose:
            table = lay_out(table, stated)
            if stated.form == "prose":
                table = prose_of_rows(table)
        exhibit.tables[place] = table
        found += records_of_table(exhibit.path, table, plan, stated)
    return found


def lay_out(table: Table, stated: TablePlan) -> Table:
    table = section_17_without(table, set())
    section_6_header(table)
    roles = stated.roles(table)
    ignored = {column for column, role in roles.items() if role == "ignore"}
    if ignored:
        table = section_17_without(table, ignored)
        section_6_header(table)
        roles = {c: None if role == "ignore" else role for c, role in stated.roles(table).items()}
    section_9_roles(table, roles)
    return table


def section_17_without(table: Table, ignored: set[int]) -> Table:
    """The table as it was read, as if it did not have some columns."""

    def left(row: Sequence[Any]) -> list[Any]:
        return [one for column, one in enumerate(row) if column not in ignored]

    return Table(
        [(number, left(cells)) for number, cells in table.rows],
        table.name,
        None if table.declared is None else left(table.declared),
        None if table.labels is None else left(table.labels),
        unread=table.unread,
        places=left(range(max((len(cells) for _, cells in table.rows), default=0))),
    )


def records_of_table(path: str, table: Table, plan: Plan, stated: TablePlan) -> list[Record]:
    found: list[Record] = []
    if table.prose:
        for row, cells in table.rows:
            groups = section_13_groups(section_13_elements(cells[-1].text))
            found += [of_group(path, row, group) for group in groups]
            table.non_records += not groups
    else:
        width = len(table.roles)
        names = table.header_rows
        titles = [
            "".join(cells[column].text for cells in names if column < len(cells))
            for column in range(width)
        ]
        for row, cells in table.records:
            record = of_row(path, row, cells, table.roles)
            record.titles = titles + [""] * (len(cells) - width)
            found.append(record)
    for record in found:
        if stated.category:
            record.category, record.point = stated.category, None
        if record.kind == "has_key":
            record.flags = section_10_flags(record, plan.listed, stated.public)
    return found


# --- §13: when a text is prose ----------------------------------------------------------------


def is_prose(table: Table, exhibit: Exhibit) -> bool:
    if table.prose:
        return False
    table = lay_out(table, TablePlan())  # whatever the plan states of its columns
    width = max((len(cells) for _, cells in table.rows), default=0)
    if table.header_rows and width > 1:
        return False
    has_name, has_address = "name" in table.by_content, "address" in table.by_content
    if (has_name and has_address) or (width == 1 and (has_name or has_address)):
        return False
    filled = [cells for _, cells in table.rows if any(cell.text for cell in cells)]
    in_rows = [elements_in_cells(cells, table.roles) for cells in filled]
    holding = sum(
        many > 0 or any(e.landline(cell.text) for cell in cells)
        for many, cells in zip(in_rows, filled, strict=True)
    )
    if exhibit.delimiter in LOOSE and 2 * holding < len(in_rows):
        return True
    in_lines = sum(
        len(section_13_elements(text)) for _, text in exhibit.lines or () if text is not None
    )
    return in_lines > 2 * sum(in_rows)


def elements_in_cells(cells: list[Any], roles: list[str | None]) -> int:
    wide = roles + [None] * (len(cells) - len(roles))
    return sum(
        kind in PROSE_KINDS
        for cell, role in zip(cells, wide, strict=False)
        for kind, _ in read_cell(cell, role)[1]
    )


def prose_of_lines(exhibit: Exhibit) -> Table:
    from .cells import Cell

    rows = [(number, [Cell(text)]) for number, text in exhibit.lines or () if text is not None]
    return Table(rows, prose=True)


def prose_of_rows(table: Table) -> Table:
    """A table that the plan states to be prose: its rows, what is not empty joined by a TAB."""
    from .cells import Cell

    rows = [
        (number, [Cell("\t".join(cell.text for cell in cells if cell.text))])
        for number, cells in table.rows
    ]
    return Table(rows, table.name, prose=True)
