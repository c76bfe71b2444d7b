"""dBase, FoxPro and Visual FoxPro tables (§15).

The records have one length and their fields fixed places, so NumPy takes the file apart. Libraries
there are decode by the code page that the header states, which is often wrong, and want a file name.
"""

from __future__ import annotations

import datetime
import math
import struct
from collections import Counter
from decimal import Decimal
from typing import Any, NamedTuple

import numpy as np

from lvheng.evidence.encoding import decode
from lvheng.evidence.readers import BLOCK, Table
from lvheng.evidence.readers.grid import TOO_LONG, Gathered
from lvheng.evidence.reasons import Unreadable

_FIELD = 32  # bytes that describe one
_MEMO = "MGPBW"
_TEXT = "CNFDL"
_JULIAN = 1_721_425  # the Julian day before the first day of Python's calendar
_VISUAL_FOXPRO = (0x30, 0x31, 0x32)


class Field(NamedTuple):
    name: bytes
    kind: str
    length: int


def tables(data: bytes, reasons: Counter[str]) -> list[Table]:
    """The table of the file. Raises `Unreadable`: corrupt_file."""
    stated, start, length = struct.unpack_from("<IHH", data, 4)
    fields = _fields(data, start)
    if (
        not all(field.length for field in fields)
        or not fields
        or sum(field.length for field in fields) + 1 > length
    ):
        raise Unreadable("corrupt_file")
    whole = min(stated, (len(data) - start) // length)
    if whole < stated:
        reasons["broken_off"] += 1
    rest = length - 1 - sum(field.length for field in fields)
    layout: Any = [("mark", "S1"), *((str(n), f"V{f.length}") for n, f in enumerate(fields))]
    layout += [("rest", f"V{rest}")] if rest else []
    records = np.frombuffer(data[start : start + whole * length], np.dtype(layout))
    kept = records[records["mark"] != b"*"]
    reasons["deleted_rows"] += whole - len(kept)
    encoding = _encoding(data[:start], kept, fields)
    names = [_decoded(field.name, encoding, Counter()) or "" for field in fields]
    table = Gathered("", names)
    vfp = data[0] in _VISUAL_FOXPRO
    for begin in range(0, len(kept), BLOCK):
        part = kept[begin : begin + BLOCK]
        columns = [
            [_cell(cell.tobytes(), field.kind, encoding, reasons, vfp) for cell in part[str(n)]]
            for n, field in enumerate(fields)
        ]
        for cells in zip(*columns, strict=True):
            if any(cell is _UNDECODABLE for cell in cells):
                reasons["undecodable_line"] += 1
                table.skip()
            else:
                table.append(cells)
    return [table]


def _fields(data: bytes, start: int) -> list[Field]:
    """The fields that the header describes, up to the mark that ends it."""
    fields = []
    for place in range(_FIELD, start - _FIELD + 1, _FIELD):
        if data[place] == 0x0D or place + _FIELD > len(data):
            break
        name, kind, _, length, decimals = struct.unpack_from("<11sc4sBB", data, place)
        if kind == b"C":
            length += decimals << 8  # texts may be longer than a byte tells
        fields.append(Field(name.partition(b"\0")[0], kind.decode("latin-1"), length))
    return fields


def _encoding(header: bytes, records: np.ndarray, fields: list[Field]) -> str:
    """The encoding of all texts together (§2), or "" if each cell is to be asked."""
    parts = [field.name for field in fields]
    for number, field in enumerate(fields):
        if field.kind == "C":
            parts += [cell.tobytes().rstrip(b"\0 ") for cell in records[str(number)][:BLOCK]]
    try:
        text = decode(b"\n".join(part.replace(b"\0", b" ") for part in parts))
    except Unreadable:
        return ""
    return (
        "" if text.unread or text.mixed else {"big5": "big5hkscs"}.get(text.encoding, text.encoding)
    )


_UNDECODABLE = object()


def _decoded(stored: bytes, encoding: str, reasons: Counter[str]) -> Any:
    for one in (encoding,) if encoding else ("utf-8", "gb18030"):
        try:
            return stored.decode(one)
        except UnicodeDecodeError:
            continue
    try:
        text = stored[:-1].decode(encoding or "gb18030")
    except UnicodeDecodeError:
        return _UNDECODABLE
    reasons["cut_character"] += 1
    return text


def _cell(stored: bytes, kind: str, encoding: str, reasons: Counter[str], vfp: bool) -> Any:
    """One field as a cell of a grid."""
    if kind == "0":
        return None  # which fields are null, for FoxPro itself
    if kind == "B" and vfp:
        return float(struct.unpack("<d", stored)[0]) if len(stored) == 8 else None
    if kind in _MEMO:
        reasons["memo_unread"] += bool(stored.strip(b"\0 "))
        return None
    if kind in "I+" and len(stored) == 4:
        return str(struct.unpack("<i", stored)[0])
    if kind == "Y" and len(stored) == 8:
        return str(Decimal(struct.unpack("<q", stored)[0]).scaleb(-4))
    if kind in "T@" and len(stored) == 8:
        return _moment(stored)
    text = _decoded(stored.rstrip(b"\0 ").lstrip(b" "), encoding, reasons)
    if text is _UNDECODABLE or not text:
        return text
    if kind == "D" and len(text) == 8 and text.isdecimal():
        return f"{text[:4]}-{text[4:6]}-{text[6:]}"
    if kind == "L":
        return "TRUE" if text in "TtYy" else "FALSE" if text in "FfNn" else None
    if kind in "NF":
        return _number(text)
    return text.replace("\0", " ")


def _number(text: str) -> Any:
    """The digits as they stand; a long one as the float that the programs had made of it before."""
    try:
        number = float(text)
    except ValueError:
        return text
    return number if TOO_LONG <= abs(number) < math.inf else text


def _moment(stored: bytes) -> datetime.datetime | None:
    """A Julian day and the milliseconds of it."""
    day, milliseconds = struct.unpack("<ii", stored)
    try:
        date = datetime.datetime.fromordinal(day - _JULIAN)
        return date + datetime.timedelta(milliseconds=milliseconds)
    except (ValueError, OverflowError):
        return None
