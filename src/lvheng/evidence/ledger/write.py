"""The tables and the manifest of a ledger.

    records.parquet    exhibit, sheet, row, category, alternatives, point, outcome, its reason, flags, and the
                       number of the item under every rule that removes duplicates; `*_static`:
                       whether that item is a static track point
    elements.parquet   exhibit, sheet, row, column, kind, valid, reason, masked sample
    sealed.parquet     with a case key: exhibit, sheet, row, column, kind and the value, sealed (`seal`)
    exhibits.csv       every exhibit: hashes, size, what became of it, and why it was not read (`exhibits`)
    query.sql          queries that give the counts from records.parquet, with DuckDB
    manifest.json      versions, rule, plan, hashes of exhibits, of key sets and of these files, counts,
                       and what the queries gave

The same exhibits give the same bytes: no times, no absolute paths, one thread.
"""

from __future__ import annotations

import json
from importlib.metadata import version
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from lvheng.evidence.categories import CATEGORIES, POINTS
from lvheng.evidence.counting import FATES, RULES, Items
from lvheng.evidence.digests import key_set, sha256
from lvheng.evidence.elements import KINDS, NAME, REASONS
from lvheng.evidence.flags import FLAGS
from lvheng.evidence.ledger import exhibits, lists, queries
from lvheng.evidence.ledger.seal import CaseKey
from lvheng.evidence.records import NOT_PERSONAL, WHY, Records

_FILES = ("elements.parquet", "exhibits.csv", "records.parquet", "query.sql")
_VERSIONS = ("lvheng", "duckdb", "numpy", "pyarrow", "python-calamine")
_COUNTS = ("records", "personal_records", "headline", "excluded", "range")
_STARS = 64  # no mask is longer
_PART = 1 << 17  # records in a row group


class Ledger:
    """Writes `folder`; elements as they are read, records at the end, the manifest last."""

    def __init__(self, folder: Path, key: CaseKey | None = None):
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        self._key = key
        self._elements = pq.ParquetWriter(
            folder / "elements.parquet", _ELEMENTS, compression="zstd"
        )
        self._sealed = key and pq.ParquetWriter(folder / "sealed.parquet", _SEALED)

    def add_elements(self, exhibit: str, sheet: str, rows: np.ndarray, elements: Any) -> None:
        """Enter the elements of a block; `rows` has the row number of each of its records."""
        many = len(elements)
        if not many:
            return
        valid = elements.reason == 0
        self._elements.write_table(
            pa.table(
                [
                    _constant(exhibit, many),
                    _constant(sheet, many),
                    pa.array(rows[elements.row], pa.int64()),
                    pa.array(elements.column + 1, pa.int32()),
                    _worded(KINDS, elements.kind),
                    pa.array(valid),
                    _worded(REASONS, elements.reason),
                    _masked(elements),
                ],
                schema=_ELEMENTS,
            )
        )
        if self._sealed:
            self._seal(exhibit, sheet, rows[elements.row], elements)

    def _seal(self, exhibit: str, sheet: str, rows: np.ndarray, elements: Any) -> None:
        assert self._key
        assert self._sealed
        columns = elements.column + 1
        addresses = (
            address(exhibit, sheet, row, column)
            for row, column in zip(rows.tolist(), columns.tolist(), strict=True)
        )
        values = elements.text.to_pylist()
        sealed = list(map(self._key.seal, values, addresses))
        many = len(elements)
        arrays = [
            _constant(exhibit, many),
            _constant(sheet, many),
            pa.array(rows, pa.int64()),
            pa.array(columns, pa.int32()),
            _worded(KINDS, elements.kind),
            pa.array(elements.reason == 0),
            pa.array(sealed, pa.binary()),
        ]
        self._sealed.write_table(pa.table(arrays, schema=_SEALED))

    def write(self, sheets: list[tuple[str, str, int]], records: Records, items: Items) -> None:
        """Write the records; `sheets` are (exhibit, sheet, number of records) in their order."""
        self._elements.close()
        if self._sealed:
            self._sealed.close()
        where = np.repeat(np.arange(len(sheets)), [many for _, _, many in sheets])
        alternatives = ["", *(" ".join(point.alternatives) for point in POINTS)]
        points = ["", *(point.name for point in POINTS)]
        judged = records.outcome != NOT_PERSONAL
        with pq.ParquetWriter(
            self.folder / "records.parquet", _RECORDS, compression="zstd"
        ) as writer:
            for begin in range(0, len(records), _PART):
                part = slice(begin, begin + _PART)
                point = np.where(judged, records.point, 0)[part]
                writer.write_table(
                    pa.table(
                        [
                            _worded([exhibit for exhibit, _, _ in sheets], where[part]),
                            _worded([sheet for _, sheet, _ in sheets], where[part]),
                            pa.array(records.row[part], pa.int64()),
                            _worded(
                                [*CATEGORIES, ""],
                                np.where(judged, records.category, len(CATEGORIES))[part],
                            ),
                            _worded(alternatives, point),
                            _worded(points, point),
                            _worded(FATES, items.outcome[part]),
                            _worded(WHY, records.why[part]),
                            _flags(records.flags[part]),
                            *(_numbers(items.numbers[rule][part]) for rule in RULES[1:]),
                            *(pa.array(items.static[rule][part]) for rule in RULES[2:]),
                        ],
                        schema=_RECORDS,
                    )
                )

    def close(self, rule: str, tally: dict[str, Any], keys: dict[int, list[str]]) -> str:
        """Write the queries, run them, and write the manifest, whose hash is given back; `keys` are the
        different ones by kind.

        Raises `queries.LedgerMismatch` where the ledger does not give what the tally says.
        """
        (self.folder / "query.sql").write_bytes(queries.SCRIPT.encode())
        rows = map(exhibits.row, tally["exhibits"])
        lists.write(self.folder / "exhibits.csv", exhibits.HEADER, rows)
        files = [*_FILES, "sealed.parquet"] if self._sealed else _FILES
        results = queries.run(self.folder)
        queries.compare(results, tally)
        manifest = {
            "lvheng": 1,
            "versions": {name: version(name) for name in _VERSIONS},
            "rule": rule,
            "plan_sha256": tally["plan_sha256"],
            "exhibits": {exhibit["path"]: exhibit["sha256"] for exhibit in tally["exhibits"]},
            "exhibits_sm3": {exhibit["path"]: exhibit["sm3"] for exhibit in tally["exhibits"]},
            "counts": {name: tally[name] for name in _COUNTS},
            "key_sets": {
                KINDS[kind]: key_set(of, self._key.naming if self._key else None)
                for kind, of in sorted(keys.items())
            },
            "query_results": results,
            "files": {name: sha256((self.folder / name).read_bytes()) for name in files},
        }
        text = json.dumps(
            manifest,
            ensure_ascii=False,
            indent=1,
            sort_keys=True,
        )
        content = text.encode() + b"\n"
        (self.folder / "manifest.json").write_bytes(content)
        return sha256(content)


_ELEMENTS = pa.schema(
    [
        ("exhibit", pa.string()),
        ("sheet", pa.string()),
        ("row", pa.int64()),
        ("column", pa.int32()),
        ("kind", pa.string()),
        ("valid", pa.bool_()),
        ("reason", pa.string()),
        ("sample", pa.string()),
    ]
)
_SEALED = pa.schema(
    [
        ("exhibit", pa.string()),
        ("sheet", pa.string()),
        ("row", pa.int64()),
        ("column", pa.int32()),
        ("kind", pa.string()),
        ("valid", pa.bool_()),
        ("sealed", pa.binary()),
    ]
)
_RECORDS = pa.schema(
    [
        ("exhibit", pa.string()),
        ("sheet", pa.string()),
        ("row", pa.int64()),
        ("category", pa.string()),
        ("alternatives", pa.string()),
        ("point", pa.string()),
        ("outcome", pa.string()),
        ("reason", pa.string()),
        ("flags", pa.string()),
        *((rule, pa.int64()) for rule in RULES[1:]),
        *((f"{rule}_static", pa.bool_()) for rule in RULES[2:]),
    ]
)


def address(exhibit: str, sheet: str | None, row: int, column: int) -> str:
    """Where a value stands, as it is bound to its seal."""
    return f"{exhibit}\0{sheet or ''}\0{row}\0{column}"


def _constant(text: str, many: int) -> Any:
    return pa.repeat(pa.scalar(text or None, pa.string()), many)


def _worded(words: Any, codes: np.ndarray) -> Any:
    """Codes as words; an empty word is null."""
    return pa.array([word or None for word in words], pa.string()).take(pa.array(codes))


def _flags(codes: np.ndarray) -> Any:
    """Names of the flags, separated by a blank."""
    which, index = np.unique(codes, return_inverse=True)
    words = [
        " ".join(name for place, name in enumerate(FLAGS) if code >> place & 1)
        for code in which.tolist()
    ]
    return _worded(words, index)


def _numbers(numbers: np.ndarray) -> Any:
    return pa.array(numbers, pa.int64(), mask=numbers == 0)


def _masked(elements: Any) -> Any:
    """`mask` of each element's module, for all at once."""
    text = elements.text
    length = np.minimum(pc.utf8_length(text).to_numpy(), _STARS)
    stars = pa.array(["*" * many for many in range(_STARS + 1)], pa.large_string())
    long = pa.array((length >= 11) & (elements.kind != NAME))
    head = pc.if_else(
        long, pc.utf8_slice_codeunits(text, 0, 3), pc.utf8_slice_codeunits(text, 0, 1)
    )
    nothing = pa.scalar("", pa.large_string())
    tail = pc.if_else(long, pc.utf8_slice_codeunits(text, -2, None), nothing)
    hidden = length - np.where(np.asarray(long), 5, 1)
    middle = stars.take(pa.array(np.maximum(hidden, 0)))
    return pc.binary_join_element_wise(head, middle, tail, nothing).cast(pa.string())
