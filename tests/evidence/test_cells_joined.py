"""Several columns of one role are joined row by row, also where all of them are empty."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa

from lvheng.evidence import count
from lvheng.evidence.arrow import joined


def test_rows_keep_their_places_where_all_columns_are_empty():
    columns = [
        pa.array(cells, pa.large_string())
        for cells in (["", "x", "", "a"], ["", "y", "b", ""], ["", "z", "c", "d"])
    ]
    assert joined(columns, "|", 4).to_pylist() == ["", "x|y|z", "b|c", "a|d"]


def test_a_track_with_two_empty_columns_of_time_is_counted(tmp_path: Path):
    (tmp_path / "a.csv").write_text("手机,定位,时间,日期\n13800000001,东门,,\n", encoding="utf-8")
    assert count([tmp_path]).to_dict()["headline"]["by_category"]["track"] == 1
