"""Pictures: nothing can be read from them without OCR, which is not done unless it is asked for."""

from __future__ import annotations

from collections import Counter

from lvheng.evidence.readers import Table
from lvheng.evidence.reasons import Unreadable


def tables(data: bytes, reasons: Counter[str]) -> list[Table]:
    """Raises `Unreadable`: needs_ocr."""
    raise Unreadable("needs_ocr")
