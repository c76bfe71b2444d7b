"""The list of items for the court: one row an item, with where its records stand and what they show.

Items of the third and fourth 项 are expected to be proved one by one (`docs/counting.md` §11, C-10): each can
be found in its exhibit by file, sheet and row. Values are masked, or clear with the case key.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lvheng.errors import InputError, Problem
from lvheng.evidence.categories import GROUPS
from lvheng.evidence.ledger.lists import Row
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
