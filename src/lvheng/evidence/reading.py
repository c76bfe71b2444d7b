"""Reading a cell, and a column (§8): which elements are there, and why not.

`read_cell` is the rule, word for word. `read_column` gives the same for a whole column: the kernel
takes the cells that it can decide, and `read_cell` each distinct text of the others.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from lvheng.evidence import kernel
from lvheng.evidence.arrow import filled, per_distinct
from lvheng.evidence.elements import (
    ACCOUNT,
    ADDRESS,
    BANK_CARD,
    EMAIL,
    LANDLINE,
    MOBILE,
    NAME,
    PLATE,
    REASONS,
    RESIDENT_ID,
    account,
    address,
    bank_card,
    email,
    landline,
    mobile,
    name,
    plate,
    resident_id,
)

MODULES: dict[int, Any] = {
    RESIDENT_ID: resident_id,
    MOBILE: mobile,
    BANK_CARD: bank_card,
    ACCOUNT: account,
    PLATE: plate,
    EMAIL: email,
    LANDLINE: landline,
    NAME: name,
    ADDRESS: address,
}
IDENTIFIERS: dict[str, tuple[int, ...]] = {
    "id_number": (RESIDENT_ID,),
    "phone": (MOBILE, LANDLINE),
    "call_number": (MOBILE, LANDLINE),
    "landline": (LANDLINE, MOBILE),
    "card": (BANK_CARD,),
    "account": (BANK_CARD, ACCOUNT),
    "plate": (PLATE,),
    "email": (EMAIL,),
}
"""The roles whose columns hold identifiers, and as what their cells are read, in order."""

ANYWHERE = (RESIDENT_ID, MOBILE, EMAIL, PLATE)
"""As what a cell is read, whatever the column: the whole, else its pieces (step 3)."""

DAMAGED = REASONS.index("damaged")
_PIECES = re.compile(r"[/、;；,，|\s]+")
_PLAIN_ACCOUNT = "^[0-9]{8,30}$"


class Element(NamedTuple):
    """One element of a cell: kind and reason by code, its key if valid, its text for a sample."""

    kind: int
    reason: int
    value: int
    text_value: str | None
    text: str
    zero_tail: bool = False


def read_as(kind: int, text: str, role: str, today: datetime.date) -> Element:
    """A text read as one kind of element; whether it is one says `reason`."""
    module = MODULES[kind]
    short = module.compact(text)
    options: dict[str, Any] = {}
    if kind == RESIDENT_ID:
        options = {"fifteen": role == "id_number", "today": today}
    elif kind == LANDLINE:
        options = {"bare": role == "landline"}
    reason = module.validate(short, **options)
    if reason:
        return Element(kind, REASONS.index(reason), 0, None, short)
    key = module.key(short)
    number, words = (key, None) if isinstance(key, int) else (0, key)
    tail = kind == RESIDENT_ID and resident_id.zero_tail(short)
    return Element(kind, 0, number, words, short, tail)


def read_cell(role: str, text: str, today: datetime.date) -> list[Element]:
    """The elements of one non-empty normalised cell that is not damaged.

    `role` is a key of `IDENTIFIERS`, "name", "address", or "" for a column without a role. In an
    identifier column there is always at least one element, valid or not.
    """

    def valid(kinds: tuple[int, ...], role: str) -> list[Element]:
        """The whole as the first kind that fits; if none does, its pieces."""
        whole = first(kinds, text, role)
        if whole:
            return [whole]
        pieces = filter(None, _PIECES.split(text))
        return [element for piece in pieces if (element := first(kinds, piece, role))]

    def first(kinds: tuple[int, ...], piece: str, role: str) -> Element | None:
        read = (read_as(kind, piece, role, today) for kind in kinds)
        return next((element for element in read if not element.reason), None)

    if role == "address":
        return [read_as(ADDRESS, text, role, today)]
    if role == "name":
        name_read = read_as(NAME, text, role, today)
        return [name_read, *valid(ANYWHERE, "")] if name_read.reason else [name_read]
    if role not in IDENTIFIERS:
        return valid(ANYWHERE, "")
    kinds = IDENTIFIERS[role]
    found = valid(kinds, role) or valid(ANYWHERE, "")
    return found or [read_as(kinds[0], text, role, today)]


@dataclass
class Elements:
    """The elements of a block, one per place, in the order of row, column and piece.

    `row` counts within the block. `value` is the key of a kind whose key is a number, `text_value`
    (Arrow, null otherwise) of the other kinds; `text` holds the clear text and never leaves memory.
    """

    row: np.ndarray
    column: np.ndarray
    kind: np.ndarray
    reason: np.ndarray
    value: np.ndarray
    zero_tail: np.ndarray
    text_value: Any
    text: Any

    def __len__(self) -> int:
        return len(self.row)

    def take(self, where: np.ndarray) -> Elements:
        """Those at these places (an index or a mask)."""
        index = np.flatnonzero(where) if where.dtype == np.bool_ else where
        arrow = pa.array(index)
        return Elements(
            self.row[index],
            self.column[index],
            self.kind[index],
            self.reason[index],
            self.value[index],
            self.zero_tail[index],
            self.text_value.take(arrow),
            self.text.take(arrow),
        )


@dataclass
class Gatherer:
    """Collects the elements of a block column by column."""

    today: datetime.date
    parts: list[Elements] = field(default_factory=list)

    def read_column(self, place: int, role: str, column: Any, damaged: np.ndarray) -> None:
        """Read one column. `place` is its number, `damaged` says which cells are."""
        present = filled(column)
        open_cells = present & ~damaged
        if role in IDENTIFIERS:
            lost = np.flatnonzero(present & damaged)
            if len(lost):
                self._add(lost, place, IDENTIFIERS[role][0], DAMAGED, None, column)
        decided, asked = self._by_kernel(role, column, open_cells)
        if role == "account":
            plain = asked & np.asarray(pc.match_substring_regex(column, _PLAIN_ACCOUNT))
            asked &= ~plain
            self._add(np.flatnonzero(plain), place, ACCOUNT, 0, None, column, worded=True)
        for kind, where, keys, tails in decided:
            if len(where):
                self._add(where, place, kind, 0, keys, column, tails)
        where = np.flatnonzero(asked)
        if len(where):
            self._ask(where, place, role, column.take(pa.array(where)))

    def _by_kernel(
        self, role: str, column: Any, cells: np.ndarray
    ) -> tuple[list[tuple[int, np.ndarray, np.ndarray, np.ndarray | None]], np.ndarray]:
        """What the kernel finds: (kind, cells, keys, zero tails); and the cells left to be asked."""
        if role == "id_number":
            keys, reasons = kernel.resident_ids(column, fifteen=True, today=self.today)
            kind = RESIDENT_ID
        elif role in ("phone", "call_number"):
            keys, reasons = kernel.mobiles(column)
            kind = MOBILE
        elif role in ("card", "account"):
            keys, reasons = kernel.bank_cards(column)
            kind = BANK_CARD
        elif role:
            return [], cells
        else:
            kinds, keys = kernel.search(column, today=self.today)
            found = []
            for kind in (RESIDENT_ID, MOBILE):
                where = np.flatnonzero((kinds == kind) & cells)
                tails = _zero_tails(column, where, keys) if kind == RESIDENT_ID else None
                found.append((kind, where, keys[where], tails))
            return found, (kinds == kernel.ASK) & cells
        where = np.flatnonzero((reasons == 0) & cells)
        tails = _zero_tails(column, where, keys) if kind == RESIDENT_ID else None
        return [(kind, where, keys[where], tails)], cells & (reasons != 0)

    def _ask(self, where: np.ndarray, place: int, role: str, texts: Any) -> None:
        index, answers = per_distinct(texts, lambda text: read_cell(role, text, self.today))
        counts = np.array([len(answer) for answer in answers], dtype=np.int64)
        starts = np.cumsum(counts) - counts
        flat = [element for answer in answers for element in answer]
        if not flat:
            return
        repeats = counts[index]
        rows = np.repeat(where, repeats)
        first = np.repeat(np.cumsum(repeats) - repeats, repeats)
        chosen = np.repeat(starts[index], repeats) + (np.arange(len(rows)) - first)
        arrow = pa.array(chosen)
        words = pa.array([element.text_value for element in flat], pa.large_string())
        shown = pa.array([element.text for element in flat], pa.large_string())
        self.parts.append(
            Elements(
                rows,
                np.full(len(rows), place, dtype=np.int32),
                np.array([element.kind for element in flat], dtype=np.uint8)[chosen],
                np.array([element.reason for element in flat], dtype=np.uint8)[chosen],
                np.array([element.value for element in flat], dtype=np.uint64)[chosen],
                np.array([element.zero_tail for element in flat], dtype=np.bool_)[chosen],
                words.take(arrow),
                shown.take(arrow),
            )
        )

    def _add(
        self,
        where: np.ndarray,
        place: int,
        kind: int,
        reason: int,
        keys: np.ndarray | None,
        column: Any,
        tails: np.ndarray | None = None,
        *,
        worded: bool = False,
    ) -> None:
        """Enter one element for each of some cells; `worded` says that the cell is its key."""
        many = len(where)
        texts = column.take(pa.array(where))
        self.parts.append(
            Elements(
                where,
                np.full(many, place, dtype=np.int32),
                np.full(many, kind, dtype=np.uint8),
                np.full(many, reason, dtype=np.uint8),
                np.zeros(many, dtype=np.uint64) if keys is None else keys,
                np.zeros(many, dtype=np.bool_) if tails is None else tails,
                texts if worded else pa.nulls(many, pa.large_string()),
                texts,
            )
        )

    def gathered(self) -> Elements:
        """All that was read, in the order of row, column and piece."""
        parts = self.parts or [_none()]
        all_of = Elements(
            np.concatenate([part.row for part in parts]),
            np.concatenate([part.column for part in parts]),
            np.concatenate([part.kind for part in parts]),
            np.concatenate([part.reason for part in parts]),
            np.concatenate([part.value for part in parts]),
            np.concatenate([part.zero_tail for part in parts]),
            pa.concat_arrays([part.text_value for part in parts]),
            pa.concat_arrays([part.text for part in parts]),
        )
        return all_of.take(np.lexsort((all_of.column, all_of.row)))


def _none() -> Elements:
    nothing = np.zeros(0, dtype=np.uint8)
    words = pa.array([], pa.large_string())
    return Elements(
        np.zeros(0, dtype=np.int64),
        np.zeros(0, dtype=np.int32),
        nothing,
        nothing,
        np.zeros(0, dtype=np.uint64),
        np.zeros(0, dtype=np.bool_),
        words,
        words,
    )


def _zero_tails(column: Any, where: np.ndarray, keys: np.ndarray) -> np.ndarray:
    """`resident_id.zero_tail` for cells that the kernel found valid."""
    tails = keys[where] // 11 % 100 == 0  # digits 16 and 17
    for suspect in np.flatnonzero(tails):
        text = resident_id.compact(column[int(where[suspect])].as_py())
        tails[suspect] = resident_id.zero_tail(text)
    return tails
