"""Cells of formats that say what type a value has (§15): their numbers are exact."""

from __future__ import annotations

import datetime
from collections import Counter
from decimal import Decimal
from typing import Any


def exact_cell(value: Any, reasons: Counter[str]) -> Any:
    """A Python value as a cell of a grid. Whole and decimal numbers are texts, since nothing of them is
    lost; bytes are their text, if they are one.

    >>> exact_cell(10**17, Counter()), exact_cell(Decimal("1.50"), Counter())
    ('100000000000000000', '1.50')
    """
    if value is None or isinstance(
        value, str | bool | float | datetime.date | datetime.time | datetime.timedelta
    ):
        if isinstance(value, datetime.datetime) and value.tzinfo:
            return value.replace(tzinfo=None)  # the clock that it shows
        return value
    if isinstance(value, int):
        return str(value)
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, bytes | bytearray):
        return text_of(bytes(value), reasons)
    return str(value)


def text_of(data: bytes, reasons: Counter[str]) -> str | None:
    """The text that some bytes are: strict UTF-8 without control characters; of others None, and the
    reason `binary_cell`."""
    try:
        text = data.decode()
    except UnicodeDecodeError:
        text = "\0"
    if any(character < " " and character not in "\t\n\r" for character in text):
        reasons["binary_cell"] += 1
        return None
    return text
