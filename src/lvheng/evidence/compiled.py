"""How the kernels are compiled: by numba, kept on disk where there is a place to keep them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numba


def compiled(function: Callable[..., Any]) -> Any:
    """Compile on first call and cache; without a writable cache folder, compile in every process."""
    try:
        return numba.njit(cache=True, nogil=True)(function)
    except RuntimeError:  # numba found no folder that it may write to
        return numba.njit(nogil=True)(function)


inline = numba.njit(inline="always")
