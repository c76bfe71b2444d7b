"""A count of a hostile folder ends, says of each bad file what is wrong, and touches nothing else."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from .folder import count, emptied, write


@pytest.mark.skipif(not os.path.exists("/proc/self/smaps_rollup"), reason="needs Linux")
def test_a_hostile_folder(tmp_path: Path) -> None:
    with emptied(tmp_path / "检材") as folder:
        folder.mkdir()
        expected = write(folder, 300)
        assert len(expected) > 120
        files = [path for name in expected if (path := folder / name).is_file()]
        before = [(path.stat().st_mtime_ns, path.read_bytes()) for path in files]
        outcome = count(folder, tmp_path / "scratch")
        assert outcome.problems(expected) == []
        assert [(path.stat().st_mtime_ns, path.read_bytes()) for path in files] == before
    tally = outcome.tally
    assert tally["records"] == sum(one["records"] for one in tally["exhibits"])
    assert tally["records"] == sum(tally["headline"]["by_category"].values()) + sum(
        tally["excluded"].values()
    )
    for one in tally["exhibits"]:
        assert one["rows"] >= one["records"] + one["unread_rows"]
        assert one["status"] == "read" or one["reasons"]
