"""The list of items for the court: one row an item, with where its records stand and what they show.

Items of the third and fourth 项 are expected to be proved one by one (`docs/counting.md` §11, C-10): each can
be found in its exhibit by file, sheet and row. Values are masked, or clear with the case key.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lvheng.errors import InputError, Problem, nearest
from lvheng.evidence.categories import GROUPS
from lvheng.evidence.ledger.opened import Opened
from lvheng.evidence.ledger.seal import CaseKey
from lvheng.evidence.ledger.write import address

HEADER = (
    "条目 item",
    "类别 category",
    "检材 exhibit",
    "表 sheet",
    "行 row",
    "记录数 records",
    "内容 content",
    "标记 flags",
)
Row = tuple[Any, ...]

_SHEET_LIMIT = 1_048_575  # rows of a worksheet under the header


def items(ledger: Opened, groups: str = "ABC", key: CaseKey | None = None) -> Iterator[Row]:
    """The items under the headline's rule, in the order of their numbers: the fields of `HEADER`.

    An item is shown at its first record. `groups` are letters of A, B and C. Raises `InputError` where
    clear values are asked for and the ledger holds none, or not under this key.
    """
    rule = ledger.manifest["rule"]
    wanted = [name for group in groups for name in GROUPS[group]]
    number = "row_number() OVER ()" if rule == "as_seized" else rule
    many = "1" if rule == "as_seized" else f"count(*) OVER (PARTITION BY {rule})"
    rows = ledger.stream(
        f"""WITH numbered AS (
              SELECT *, coalesce(sheet, '') AS place, {number} AS item, {many} AS many FROM records
                WHERE outcome IN ('counted', 'duplicate', 'static_track_point')),
            shown AS ({_shown(ledger, key)})
            SELECT item, category, exhibit, coalesce(sheet, ''), row, many, content, coalesce(flags, '')
              FROM numbered LEFT JOIN shown USING (exhibit, place, row)
              WHERE outcome = 'counted' AND list_contains(?, category) ORDER BY item""",
        [wanted],
    )
    for item, category, exhibit, sheet, row, records, content, flags in rows:
        values = _values(content, exhibit, sheet, row, key)
        said = "；".join(f"{kind} {value}" for kind, value in values)
        yield item, category, exhibit, sheet, row, records, said, flags


def pseudonyms(ledger: Opened, key: CaseKey) -> Iterator[Row]:
    """The de-identified set: one row a record, `DEIDENTIFIED`; every value is a token of the case key."""
    rule = ledger.manifest["rule"]
    number = "NULL" if rule == "as_seized" else rule
    rows = ledger.stream(
        f"""WITH numbered AS (SELECT *, coalesce(sheet, '') AS place FROM records), shown AS ({_shown(ledger, key)})
            SELECT {number}, category, exhibit, coalesce(sheet, ''), row, outcome, content
              FROM numbered LEFT JOIN shown USING (exhibit, place, row)"""
    )
    for item, category, exhibit, sheet, row, outcome, content in rows:
        values = _values(content, exhibit, sheet, row, key)
        where = key.token("record", address(exhibit, sheet, row, 0))
        tokens = " ".join(f"{kind}:{key.token(kind, value)}" for kind, value in values)
        yield where, item, category, outcome, tokens


def _shown(ledger: Opened, key: CaseKey | None) -> str:
    """SQL of the valid elements of each record, masked or sealed, in the order of their columns."""
    if key and not ledger.has_sealed:
        raise InputError(
            Problem(
                "nothing_sealed",
                str(ledger.folder),
                "台账中没有密封的明文：计数时须用 --key 指定案件密钥。",
                "The ledger holds no sealed values: count with --key.",
            )
        )
    table, value = ("sealed", "sealed") if key else ("elements", "sample")
    return (
        f"SELECT exhibit, coalesce(sheet, '') AS place, row, "
        f'list((kind, {value}, "column") ORDER BY "column", kind, {value}) AS content '
        f"FROM {table} WHERE valid GROUP BY ALL"
    )


def _values(
    content: Any, exhibit: str, sheet: str, row: int, key: CaseKey | None
) -> list[tuple[str, str]]:
    """Kind and value of each element."""
    if key is None:
        return [(kind, sample) for kind, sample, _ in content or ()]
    return [
        (kind, key.unseal(sealed, address(exhibit, sheet, row, column)))
        for kind, sealed, column in content or ()
    ]


DEIDENTIFIED = ("记录 record", "条目 item", "类别 category", "去向 outcome", "假名 tokens")


def write(path: Path, header: tuple[str, ...], rows: Iterator[Row]) -> int:
    """Write rows as .csv or .xlsx by the name of the file; how many. Raises `InputError`."""
    suffix = path.suffix.lower()
    if suffix == ".csv":
        return _csv(path, header, rows)
    if suffix == ".xlsx":
        return _xlsx(path, header, rows)
    near = nearest(suffix, [".csv", ".xlsx"])
    raise InputError(
        Problem(
            "unknown_table",
            str(path),
            "清单写作 .csv 或者 .xlsx。" + (f"是否指 {near}？" if near else ""),
            "A list is written as .csv or .xlsx." + (f" Did you mean {near}?" if near else ""),
        )
    )


def _csv(path: Path, header: tuple[str, ...], rows: Iterator[Row]) -> int:
    import csv

    many = 0
    # With a mark, so that spreadsheets read the file as UTF-8.
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(header)
        for row in rows:
            writer.writerow(map(_inert, row))
            many += 1
    return many


def _inert(cell: Any) -> Any:
    """A text that a spreadsheet does not take for a formula."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(("=", "+", "-", "@")) else cell


def _xlsx(path: Path, header: tuple[str, ...], rows: Iterator[Row]) -> int:
    import xlsxwriter

    many = 0
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(path, options) as book:
        sheet = _worksheet(book, header)
        for row in rows:
            if many and many % _SHEET_LIMIT == 0:
                sheet = _worksheet(book, header)
            sheet.write_row(many % _SHEET_LIMIT + 1, 0, row)
            many += 1
    return many


def _worksheet(book: Any, header: tuple[str, ...]) -> Any:
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, header, book.add_format({"bold": True}))
    sheet.freeze_panes(1, 0)
    for place, name in enumerate(header):
        sheet.set_column(place, place, _WIDE.get(name, 12))
    return sheet


_WIDE = {
    "检材 exhibit": 32,
    "类别 category": 20,
    "内容 content": 70,
    "标记 flags": 20,
    "假名 tokens": 70,
}
"""Columns that need room, in characters."""
