"""The records of free text (§13) for whole columns: what the kernel finds, grouped."""

from __future__ import annotations

import datetime
from typing import Any, NamedTuple

import numpy as np
import pyarrow as pa

from lvheng.evidence import elements
from lvheng.evidence.arrow import content, offsets
from lvheng.evidence.compiled import compiled
from lvheng.evidence.prose_kernel import CARD, ID, MAIL, MOBILE, PLATE, identifiers

_KINDS = np.zeros(6, dtype=np.uint8)
_KINDS[[ID, CARD, MOBILE, PLATE, MAIL]] = (
    elements.RESIDENT_ID,
    elements.BANK_CARD,
    elements.MOBILE,
    elements.PLATE,
    elements.EMAIL,
)


class Found(NamedTuple):
    """What was found, one place each, in order: the unit, kind and key (0 of a text kind) of each,
    its compacted text, and the record (from 0) that it belongs to."""

    unit: np.ndarray
    kind: np.ndarray
    key: np.ndarray
    text: Any
    record: np.ndarray


def search(column: Any, today: datetime.date) -> Found:
    """The identifiers of the units of a `pyarrow.LargeStringArray`, grouped into records.

    One that its record has already is left out.
    """
    data, ends = content(column), offsets(column)
    unit, kind, key, begin, end = identifiers(data, ends, today)
    places, texts = _compacted(data, kind, begin, end)
    record = _grouped(unit, kind, places, texts)
    text = pa.LargeStringArray.from_buffers(len(unit), pa.py_buffer(places), pa.py_buffer(texts))
    kept = np.flatnonzero(record >= 0)
    if len(kept) < len(unit):
        unit, kind, key, record = unit[kept], kind[kept], key[kept], record[kept]
        text = text.take(pa.array(kept))
    return Found(unit, _KINDS[kind], key, text, record)


@compiled
def _compacted(data, kinds, begins, ends):
    """The compacted texts, as offsets and bytes."""
    offsets = np.zeros(len(kinds) + 1, dtype=np.int64)
    most = 0
    for one in range(len(kinds)):
        most += ends[one] - begins[one]
    out = np.empty(most, dtype=np.uint8)
    written = 0
    for one in range(len(kinds)):
        kind = kinds[one]
        begin = written
        for place in range(begins[one], ends[one]):
            byte = data[place]
            if kind == MAIL:
                out[written] = byte | 32 if 65 <= byte <= 90 else byte
                written += 1
            elif not (
                byte == 32
                or byte == 45
                or byte == 46
                or byte == 0xC2  # · is C2 B7
                or (byte == 0xB7 and data[place - 1] == 0xC2)
            ):
                out[written] = byte & 0xDF if 97 <= byte <= 122 else byte
                written += 1
        if kind == MOBILE:  # without the country code
            surplus = written - begin - 11
            if surplus:
                for place in range(begin, begin + 11):
                    out[place] = out[place + surplus]
                written = begin + 11
        offsets[one + 1] = written
    return offsets, out[:written]


@compiled
def _grouped(units, kinds, offsets, texts):
    """The record of each element, from 0; -1 for one that its record has already."""
    records = np.empty(len(units), dtype=np.int64)
    held = np.full(6, -1, dtype=np.int64)
    record = -1
    for one in range(len(units)):
        if one == 0 or units[one] != units[one - 1]:
            record += 1
            held[:] = -1
        other = held[kinds[one]]
        if other >= 0:
            length = offsets[one + 1] - offsets[one]
            same = offsets[other + 1] - offsets[other] == length
            if same:
                for step in range(length):
                    same = same and texts[offsets[one] + step] == texts[offsets[other] + step]
            if same:
                records[one] = -1
                continue
            record += 1
            held[:] = -1
        held[kinds[one]] = one
        records[one] = record
    return records
