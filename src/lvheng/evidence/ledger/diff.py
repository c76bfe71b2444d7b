"""What two ledgers disagree on: exhibits, the way they were counted, and every record that changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from lvheng.evidence.ledger.opened import Opened, connected

_SHOWN = 1000  # records named one by one

_PARTS = """
    CREATE TEMP TABLE {name} AS
    SELECT *, coalesce(sheet, '') AS place,
           row_number() OVER (PARTITION BY exhibit, sheet, row) AS part
      FROM {name}_records
"""
_CHANGED = """
    SELECT exhibit, place, row, one.category, two.category, one.outcome, two.outcome
      FROM one FULL JOIN two USING (exhibit, place, row, part)
     WHERE one.category IS DISTINCT FROM two.category OR one.outcome IS DISTINCT FROM two.outcome
"""


@dataclass(frozen=True)
class Difference:
    """Plain data: see the keys of `to_dict`.

    `records` counts changes by (category and outcome before, category and outcome after); `where` has the
    first thousand of them.
    """

    exhibits: list[dict[str, Any]]
    counting: dict[str, list[Any]]
    counts: dict[str, list[int]]
    records: list[dict[str, Any]]
    where: list[dict[str, Any]]

    @property
    def none(self) -> bool:
        """Whether the ledgers agree."""
        return not (self.exhibits or self.counting or self.counts or self.records)

    def to_dict(self) -> dict[str, Any]:
        return {"lvheng": 1, **vars(self)}


def difference(one: Opened, two: Opened) -> Difference:
    """What changed from one ledger to another."""
    before, after = one.manifest, two.manifest
    paths = sorted({*before["exhibits"], *after["exhibits"]})
    exhibits = [
        {"path": path, "sha256": [before["exhibits"].get(path), after["exhibits"].get(path)]}
        for path in paths
        if before["exhibits"].get(path) != after["exhibits"].get(path)
        or (path in before["exhibits"]) != (path in after["exhibits"])
    ]
    counting = {
        name: [before.get(name), after.get(name)]
        for name in ("rule", "plan_sha256", "versions")
        if before.get(name) != after.get(name)
    }
    old, new = (found["counts"]["headline"]["by_category"] for found in (before, after))
    counts = {name: [old[name], new[name]] for name in old if old[name] != new[name]}
    with connected() as connection:
        for ledger, name in ((one, "one"), (two, "two")):
            ledger.attach(connection, f"{name}_")
            connection.execute(_PARTS.format(name=name))
        kinds = connection.execute(
            f"SELECT c1, o1, c2, o2, count(*) FROM ({_CHANGED}) AS t(e, s, r, c1, c2, o1, o2) "
            "GROUP BY ALL ORDER BY ALL"
        ).fetchall()
        where = connection.execute(f"{_CHANGED} ORDER BY ALL LIMIT {_SHOWN}").fetchall()
    return Difference(
        exhibits,
        counting,
        counts,
        [
            {"before": [c1, o1], "after": [c2, o2], "records": many}
            for c1, o1, c2, o2, many in kinds
        ],
        [
            {"exhibit": exhibit, "sheet": sheet, "row": row, "before": [c1, o1], "after": [c2, o2]}
            for exhibit, sheet, row, c1, c2, o1, o2 in where
        ],
    )
