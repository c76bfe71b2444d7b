"""Normalised cells (§5): what two spellings of one text have in common.

A blank is what `str.isspace` calls one: space, tab, line end, U+3000 and the like. A cell that holds
only a word for nothing is empty.
"""

from __future__ import annotations

import re
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from lvheng.evidence import kernel
from lvheng.evidence.arrow import per_distinct
from lvheng.evidence.data import EMPTY_WORDS

_CHANGES: dict[int, str | int | None] = {
    **{code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)},
    **dict.fromkeys((0x3000, 0x00A0), " "),
    **dict.fromkeys((0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF)),
}
_WHOLE = re.compile(r"([0-9]{1,15})\.0")


def normalise(text: str) -> str:
    """The normalised form of one cell.

    >>> normalise("　１３８ ００ＡＢ\ufeff")
    '138 00AB'
    >>> [normalise(text) for text in ("'007", "138.0", "暂无", "ＮＵＬＬ")]
    ['007', '138', '', '']
    """
    short = text.translate(_CHANGES).strip().removeprefix("'")
    if short.lower() in EMPTY_WORDS:
        return ""
    whole = _WHOLE.fullmatch(short)
    return whole[1] if whole else short


def normalise_column(column: Any) -> Any:
    """`normalise` on a `pyarrow.LargeStringArray`; only the cells that need it are touched."""
    mask = kernel.needs_normalising(column)
    where = np.flatnonzero(mask)
    if not len(where):
        return column
    part = kernel.in_ascii_forms(column.take(pa.array(where)))
    # What is left for the rule, cell by cell, are ends, words for nothing and the like.
    rest = kernel.needs_normalising(part)
    asked = np.flatnonzero(rest)
    if len(asked):
        index, texts = per_distinct(part.take(pa.array(asked)), normalise)
        changed = pa.array(texts, pa.large_string()).take(pa.array(index))
        part = pc.replace_with_mask(part, pa.array(rest), changed)
    return pc.replace_with_mask(column, pa.array(mask), part)
