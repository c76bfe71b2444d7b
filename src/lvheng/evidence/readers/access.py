"""Access databases: there is no reader that can be relied on (decision 0018), and that is said."""

from __future__ import annotations

from collections import Counter

from lvheng.evidence.readers import Table
from lvheng.evidence.reasons import Unreadable


def tables(data: bytes, reasons: Counter[str]) -> list[Table]:
    """Raises `Unreadable`: no_reader."""
    raise Unreadable("no_reader")
