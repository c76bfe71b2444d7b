"""The process that reads: what it has read before must not decide what it can read."""

from __future__ import annotations

import subprocess
import sys

import pytest


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not hold processes to it")
@pytest.mark.parametrize(("wanted", "granted"), [(200, True), (300, False)])
def test_memory_is_what_an_exhibit_takes_beyond_what_is_held(wanted: int, granted: bool) -> None:
    program = (
        "from lvheng.evidence.worker import _limit\n"
        "held = bytearray(300 << 20)\n"
        "_limit(0)\n"
        f"more = bytearray({wanted} << 20)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False)
    assert (done.returncode == 0) is granted
