"""The process that reads: what it has read before must not decide what it can read."""

from __future__ import annotations

import subprocess
import sys

import pytest
from numba.core.dispatcher import Dispatcher

from lvheng.evidence import kernel, prose_groups, prose_kernel, worker


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


def test_no_kernel_is_left_to_be_compiled_under_the_limits_of_an_exhibit() -> None:
    """On the first run after installing, and on every run without a cache that can be written."""
    worker._compile()
    kernels = [
        one
        for module in (kernel, prose_kernel, prose_groups)
        for one in vars(module).values()
        if isinstance(one, Dispatcher) and one.targetoptions.get("nogil")  # not inlined
    ]
    within = {name for one in kernels for name in one.py_func.__code__.co_names}
    called = [one for one in kernels if one.py_func.__name__ not in within]
    assert len(called) >= 9
    assert all(one.signatures for one in called)
