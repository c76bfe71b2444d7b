"""Normalising whole columns against the rule, cell by cell."""

from __future__ import annotations

import pyarrow as pa
from hypothesis import given, settings
from hypothesis import strategies as st

from lvheng.evidence.cells import normalise, normalise_column

SIGNS = [
    *"　１Ａ～｀！a0 .'\t\n“”…/无空",
    *"\u0085\u00a0\u1680\u2000\u200a\u200b\u200c\u200d\u2028\u202f\u205f\u2060\ufeff\uff00\uff5f\uffe5",
    *("𠮷", "é", "13.0", "NULL", "暂无", "N/A"),
]


@given(st.lists(st.lists(st.sampled_from(SIGNS), max_size=6).map("".join) | st.text(), max_size=40))
@settings(max_examples=300, deadline=None)
def test_a_column_is_normalised_like_its_cells(cells: list[str]) -> None:
    cells = [cell.encode("utf-8", "ignore").decode() for cell in cells]
    whole = pa.array(["x", *cells], pa.large_string())
    for column in (whole, whole.slice(1)):
        assert normalise_column(column).to_pylist() == [
            normalise(cell) for cell in column.to_pylist()
        ]
