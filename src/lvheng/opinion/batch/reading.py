"""Columns of a table as arrays for the numeric core; what is wrong with a cell is kept beside its row.

Cells that are plainly right are read a column at a time; the others one by one, by the same reader as
those of a case file, so that they are refused in the same words.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, TypeVar

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from lvheng.facts.register import ACT_KINDS, CATEGORIES
from lvheng.facts.values import Values
from lvheng.law.instruments.criminal_law import art_253_1
from lvheng.law.library import Absence, provision
from lvheng.logic.overflow import BEYOND, MOST
from lvheng.opinion.batch.columns import COUNTS, TRUTHS, Columns
from lvheng.opinion.batch.kernel import NOT_ASKED, Codes, Inputs, Whole
from lvheng.opinion.batch.rules import SHAPES, Law

__all__ = ["Rows", "read_rows"]

Mask = NDArray[np.bool_]
Read = TypeVar("Read")

_NOT_IN_FORCE, _EARLIER_TEXT, _PRESENT_TEXT = 0, 1, 2
"""Which text governs an act: none yet, one before the present one, or that."""
_UNKNOWN = ("", "unknown")
_KINDS = list(ACT_KINDS)
_SHAPE_OF_KIND = np.array(
    [next(n for n, kinds in enumerate(SHAPES.values()) if kind in kinds) for kind in _KINDS],
    np.uint8,
)
_DIGITS = "^[0-9]{1,18}$"


@dataclass(frozen=True)
class Rows:
    """What a batch of rows states, ready for the core.

    `earlier_text` marks acts under an earlier text of the article: a table does not decide these.
    """

    inputs: Inputs
    earlier_text: Mask
    errors: dict[int, list[str]]


def read_rows(batch: pa.RecordBatch, columns: Columns, law: Law, judged_on: date) -> Rows:
    """The rows of a batch whose columns are `columns`."""
    reader = _Reader(batch, columns, judged_on)
    kind = reader.by_value("kind", _kind, none=-1)
    counts = {name: reader.ends(name) for name in COUNTS if name in columns.stated}
    if "recipients" in counts:
        published = kind == _KINDS.index("publish")
        counts["recipients"] = reader.of_publishing(published, *counts["recipients"])
    if not columns.has_items:
        counts |= _items_not_stated(counts, batch.num_rows)
    truths = {name: reader.truth(name) for name in TRUTHS if name in columns.truths}
    minor = under_16 = np.zeros(batch.num_rows, np.bool_)
    if columns.has_age:
        # A party of unstated age is taken as an adult.
        age, unknown = reader.whole("age_at_act", 0)
        minor, under_16 = (age < law.adult) & ~unknown, (age < law.full_responsibility) & ~unknown
    text = np.full(batch.num_rows, _PRESENT_TEXT)
    if columns.has_date:
        text = reader.by_value("on", reader.text_of_day, none=_PRESENT_TEXT)
    shape = np.append(_SHAPE_OF_KIND, NOT_ASKED)[kind].astype(np.uint8)
    # What was done under 16 is no act of this offence.
    shape[under_16 | (text != _PRESENT_TEXT)] = NOT_ASKED
    shape[np.fromiter(reader.errors, np.int64)] = NOT_ASKED
    inputs = Inputs(shape, minor.astype(np.uint8), counts, truths)
    return Rows(inputs, (text == _EARLIER_TEXT) & ~under_16, reader.errors)


def _items_not_stated(
    counts: dict[str, tuple[Whole, Whole]], rows: int
) -> dict[str, tuple[Whole, Whole]]:
    """A table without any items: none where money is stated, else an unknown number, as in a case file."""
    money = np.zeros(rows, np.bool_)
    for name in ("illegal_income_yuan", "profit_from_use_yuan"):
        if name in counts:
            money |= counts[name][1] > 0
    none = np.zeros(rows, np.int64)
    unknown = np.where(money, none, np.int64(BEYOND))
    return dict.fromkeys(CATEGORIES, (none, unknown))


def _kind(value: object, values: Values) -> int:
    return _KINDS.index(values.choice(value, "kind", _KINDS))


class _Reader:
    """Reads the columns of one batch, collecting what is wrong by row."""

    def __init__(self, batch: pa.RecordBatch, columns: Columns, judged_on: date):
        self.batch, self.columns, self.judged_on = batch, columns, judged_on
        self.names = set(batch.schema.names)
        self.errors: dict[int, list[str]] = {}

    def note(self, rows: NDArray[np.int64], values: Values) -> None:
        said = [f"{p.where}：{p.zh} · {p.en}" for p in values.problems]
        for row in rows.tolist() if said else ():
            self.errors.setdefault(row, []).extend(said)

    def column(self, name: str) -> pa.Array:
        column = self.batch.column(self.batch.schema.get_field_index(name))
        if pa.types.is_dictionary(column.type):
            column = column.dictionary_decode()
        if pa.types.is_null(column.type):
            column = column.cast(pa.string())
        if pa.types.is_nested(column.type) or pa.types.is_binary(column.type):
            column = pa.array(
                [None if v is None else str(v) for v in column.to_pylist()], pa.string()
            )
        if pa.types.is_decimal(column.type):
            # Databases export whole numbers as decimals.
            return _as_whole(column)
        if pa.types.is_large_string(column.type):
            column = column.cast(pa.string())
        if pa.types.is_string(column.type):
            column = pc.utf8_trim_whitespace(column)
            return pc.if_else(
                pc.is_in(column, pa.array(_UNKNOWN)), pa.scalar(None, pa.string()), column
            )
        if pa.types.is_floating(column.type):
            return pc.if_else(pc.is_nan(column), pa.scalar(None, column.type), column)
        return column

    # one value for each different cell: kinds, days, truths

    def by_value(self, name: str, read: Callable[[object, Values], int], none: int) -> Whole:
        """What `read` makes of each cell; `none` of an empty one (of `kind`, that is an error)."""
        column = self.column(name)
        encoded = column.dictionary_encode()
        at = encoded.indices.fill_null(len(encoded.dictionary)).to_numpy(zero_copy_only=False)
        meanings = []
        for number, value in enumerate(encoded.dictionary.to_pylist()):
            values = Values()
            meanings.append(read(value, values))
            if values.problems:
                self.note(np.flatnonzero(at == number), values)
        if name == "kind" and column.null_count:
            values = Values()
            values.not_allowed("kind", "", _KINDS)
            self.note(np.flatnonzero(at == len(encoded.dictionary)), values)
        found: Whole = np.array([*meanings, none], np.int64)[at]
        return found

    def truth(self, name: str) -> Codes:
        """0 no, 1 yes, 2 unknown."""
        column = self.column(name)
        if pa.types.is_boolean(column.type):
            codes = column.cast(pa.uint8()).fill_null(2)
            plain: Codes = codes.to_numpy(zero_copy_only=False)
            return plain

        def read(value: object, values: Values) -> int:
            plain = str(value).lower() if isinstance(value, str) else value
            given = (
                {"true": True, "false": False}.get(plain, plain)
                if isinstance(plain, str)
                else plain
            )
            known = values.truth(given, name)
            return int(known.lo or 0) if known.is_exact else 2

        return self.by_value(name, read, none=2).astype(np.uint8)

    def text_of_day(self, value: object, values: Values) -> int:
        if isinstance(value, datetime):
            value = value.date()
        day = values.day(value, "on")
        values.not_after(day, self.judged_on, "on", "裁判日期", "the judgment")
        if day is None:
            return _PRESENT_TEXT
        found = provision("criminal_law", art_253_1.NUMBER, day)
        if isinstance(found, Absence):
            return _NOT_IN_FORCE
        present = found.since.isoformat() == art_253_1.VERSION
        return _PRESENT_TEXT if present else _EARLIER_TEXT

    # whole numbers

    def empty(self, name: str) -> Mask:
        """Where nothing is stated of a count."""
        present = [n for n in (name, f"{name}_min", f"{name}_max") if n in self.names]
        nothing = np.ones(self.batch.num_rows, np.bool_)
        for one in present:
            nothing &= self.column(one).is_null().to_numpy(zero_copy_only=False)
        return nothing

    def of_publishing(self, published: Mask, low: Whole, high: Whole) -> tuple[Whole, Whole]:
        """Recipients, where publishing has none to count: unstated they are one, and stated an error."""
        if not published.any():
            return low, high
        empty = self.empty("recipients")
        values = Values()
        values.wrong(
            "publish", "recipients", "发布没有可累计的接收方；向特定人提供的，另列为 provide 行为",
            "publishing has no recipients to count; state providing to particular ones as an act",
        )  # fmt: skip
        self.note(np.flatnonzero(published & ~empty & (high != 1)), values)
        return low, np.where(published & empty, low, high)

    def ends(self, name: str) -> tuple[Whole, Whole]:
        """The least and the greatest that a count can be."""
        least = COUNTS[name]
        if name in self.columns.exact:
            value, unknown = self.whole(name, least)
            if not unknown.any():
                return value, value
            return np.where(unknown, np.int64(least), value), np.where(
                unknown, np.int64(BEYOND), value
            )
        low = np.full(self.batch.num_rows, least, np.int64)
        high = np.full(self.batch.num_rows, BEYOND, np.int64)
        if f"{name}_min" in self.names:
            value, unknown = self.whole(f"{name}_min", least)
            low = np.where(unknown, low, value)
        if f"{name}_max" in self.names:
            value, unknown = self.whole(f"{name}_max", least)
            high = np.where(unknown, high, value)
        for row in np.flatnonzero(low > high).tolist():
            if row not in self.errors:
                values = Values()
                values.amount(
                    {"at_least": int(low[row]), "at_most": int(high[row])}, name, least=least
                )
                self.note(np.array([row]), values)
        return low, high

    def whole(self, name: str, least: int) -> tuple[Whole, Mask]:
        """The numbers of a column and where there is none; a wrong one is noted and read as none."""
        column = self.column(name)
        unknown: Mask = column.is_null().to_numpy(zero_copy_only=False)
        plain = _plainly_whole(column)
        good: Mask = pc.fill_null(plain, False).to_numpy(zero_copy_only=False)
        kept = pc.if_else(plain, column, pa.scalar(None, column.type))
        if pa.types.is_boolean(column.type) or not good.any():
            numbers = np.zeros(len(column), np.int64)
        else:
            numbers = kept.cast(pa.int64()).fill_null(0).to_numpy(zero_copy_only=False)
        outside = good & ((numbers < least) | (numbers > MOST))
        wrong = np.flatnonzero((~good & ~unknown) | outside)
        if len(wrong):
            numbers, unknown = numbers.copy(), unknown.copy()
        for row in wrong.tolist():
            number, values = _one_whole(column[row].as_py(), name, least)
            self.note(np.array([row]), values)
            numbers[row], unknown[row] = number or 0, number is None
        return numbers, unknown


def _as_whole(column: pa.Array) -> pa.Array:
    try:
        return column.cast(pa.int64())
    except pa.ArrowInvalid:
        return column.cast(pa.string())


def _plainly_whole(column: pa.Array) -> Any:
    """Where a cell is a whole number that fits 64 bits, by its type and looks."""
    kind = column.type
    if pa.types.is_string(kind):
        return pc.match_substring_regex(column, _DIGITS)
    if pa.types.is_integer(kind):
        return pc.less_equal(column, MOST) if kind == pa.uint64() else column.is_valid()
    if pa.types.is_floating(kind):
        fits = pc.less(pc.abs(column), 2.0**53)
        return pc.and_(fits, pc.equal(column, pc.floor(column)))
    return pa.array(np.zeros(len(column), np.bool_))


def _one_whole(value: object, name: str, least: int) -> tuple[int | None, Values]:
    """The number in a cell, or why it is no whole number from `least` to `MOST`."""
    given: object = value
    if isinstance(value, str) and re.fullmatch(r"-?[0-9]{1,4000}", value):
        given = int(value)
    values = Values()
    number = values.whole(given, name, least=least)
    if number is not None and number > MOST:
        values.wrong(
            "too_large", name, f"不得大于 {MOST}，现为 {number}", f"must be at most {MOST}, not {number}"
        )  # fmt: skip
        number = None
    return number, values
