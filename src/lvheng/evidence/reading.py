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
    IMEI,
    IMSI,
    LANDLINE,
    MEDICAL_NUMBER,
    MOBILE,
    NAME,
    OFFICER_ID,
    PASSPORT,
    PLATE,
    QQ,
    REASONS,
    RESIDENT_ID,
    SOCIAL_SECURITY,
    TRAVEL_PERMIT,
    USCC,
    VIN,
    WECHAT,
    account,
    address,
    bank_card,
    email,
    imei,
    imsi,
    landline,
    medical_number,
    mobile,
    name,
    officer_id,
    passport,
    plate,
    qq,
    resident_id,
    service_number,
    social_security,
    travel_permit,
    uscc,
    vin,
    wechat,
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
    PASSPORT: passport,
    TRAVEL_PERMIT: travel_permit,
    OFFICER_ID: officer_id,
    VIN: vin,
    WECHAT: wechat,
    QQ: qq,
    IMEI: imei,
    IMSI: imsi,
    SOCIAL_SECURITY: social_security,
    MEDICAL_NUMBER: medical_number,
    USCC: uscc,
}
HARD: dict[str, tuple[int, ...]] = {
    "id_number": (RESIDENT_ID, PASSPORT, TRAVEL_PERMIT, OFFICER_ID),
    "phone": (MOBILE, LANDLINE),
    "call_number": (MOBILE, LANDLINE),
    "landline": (LANDLINE, MOBILE),
    "card": (BANK_CARD,),
    "account": (BANK_CARD, MOBILE, ACCOUNT),  # an account of Alipay is often a telephone number
    "plate": (PLATE,),
    "email": (EMAIL,),
}
"""The roles whose columns hold identifiers of which an untrue one tells, and as what their cells are
read, in order."""

SOFT: dict[str, tuple[int, ...]] = {
    "passport": (PASSPORT, TRAVEL_PERMIT, RESIDENT_ID),
    "permit": (TRAVEL_PERMIT, PASSPORT, RESIDENT_ID),
    "officer": (OFFICER_ID, RESIDENT_ID),
    "vin": (VIN,),
    "wechat": (MOBILE, WECHAT, QQ),
    "qq": (QQ,),
    "imei": (IMEI,),
    "imsi": (IMSI,),
    "login": (BANK_CARD, MOBILE, ACCOUNT),
    "social_security": (RESIDENT_ID, SOCIAL_SECURITY),
    "medical_number": (MEDICAL_NUMBER,),
}
"""The roles whose identifiers have no public form: what is none is nothing."""

IDENTIFIERS = HARD | SOFT
COMPANY = {"uscc": (USCC,)}
READ = {**IDENTIFIERS, **COMPANY}
"""All roles whose cells are read as one of some kinds."""

_OWN = {"passport": PASSPORT, "permit": TRAVEL_PERMIT, "officer": OFFICER_ID}
"""The kind that a column of its own admits in more forms."""

_TELEPHONES = ("phone", "call_number", "landline")

ANYWHERE = (RESIDENT_ID, MOBILE, EMAIL, PLATE)
"""As what a cell is read, whatever the column: the whole, else its pieces (step 3)."""

DAMAGED = REASONS.index("damaged")
_PIECES = re.compile(r"[/、;；,，|\s]+")
_PLAIN = {ACCOUNT: "^[0-9]{8,30}$", MEDICAL_NUMBER: "^[0-9]{3,20}$", QQ: "^[1-9][0-9]{4,9}$"}
"""Cells that are valid and their own key as they stand, by the kind that is tried after the kernel's."""


class Element(NamedTuple):
    """One element of a cell: kind and reason by code, its key if valid, its text for a sample.

    `noted`: valid, but with something to look at (a tail of zeros, a form that is not known).
    """

    kind: int
    reason: int
    value: int
    text_value: str | None
    text: str
    noted: bool = False


def read_as(kind: int, text: str, role: str, today: datetime.date) -> Element:
    """A text read as one kind of element; whether it is one says `reason`."""
    module = MODULES[kind]
    short = module.compact(text)
    options: dict[str, Any] = {}
    if kind == RESIDENT_ID:
        options = {"fifteen": role == "id_number", "today": today}
    elif kind == LANDLINE:
        options = {"bare": role == "landline"}
    elif kind >= PASSPORT:
        options = {"own": _OWN.get(role) == kind}
    reason = module.validate(short, **options)
    if reason:
        return Element(kind, REASONS.index(reason), 0, None, short)
    key = module.key(short)
    number, words = (key, None) if isinstance(key, int) else (0, key)
    noted = kind == RESIDENT_ID and resident_id.zero_tail(short)
    noted = noted or (kind >= PASSPORT and not module.known(short))
    return Element(kind, 0, number, words, short, noted)


def read_cell(role: str, text: str, today: datetime.date) -> list[Element]:
    """The elements of one non-empty normalised cell that is not damaged.

    `role` is a key of `READ`, "name", "address", or "" for a column without a role. In a column of a
    hard role there is always at least one element, valid or not, unless it is a service number.
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
    if role not in READ:
        return valid(ANYWHERE, "")
    kinds = READ[role]
    found = valid(kinds, role) or valid(ANYWHERE, "")
    if found or role not in HARD:
        return found
    if role in _TELEPHONES and not service_number.validate(service_number.compact(text)):
        return []
    return [read_as(kinds[0], text, role, today)]


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
    noted: np.ndarray
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
            self.noted[index],
            self.text_value.take(arrow),
            self.text.take(arrow),
        )


@dataclass
class Gatherer:
    """Collects the elements of a block column by column."""

    today: datetime.date
    parts: list[Elements] = field(default_factory=list)
    without_role: list[int] = field(default_factory=list)

    def read_column(self, place: int, role: str, column: Any, damaged: np.ndarray) -> None:
        """Read one column. `place` is its number, `damaged` says which cells are."""
        if not role:
            self.without_role.append(place)
        present = filled(column)
        open_cells = present & ~damaged
        if role in HARD:
            lost = np.flatnonzero(present & damaged)
            if len(lost):
                self._add(lost, place, HARD[role][0], DAMAGED, None, column)
        asked = self._by_kernel(place, role, column, open_cells)
        where = np.flatnonzero(asked)
        if len(where):
            self._ask(where, place, role, column.take(pa.array(where)))

    def _by_kernel(self, place: int, role: str, column: Any, cells: np.ndarray) -> np.ndarray:
        """Enter what the kernel can decide; which of the cells are left to be asked."""
        if role in ("name", "address"):
            return cells
        if role not in READ:
            kinds, keys = kernel.search(column, today=self.today)
            for kind in (RESIDENT_ID, MOBILE):
                self._add_valid(np.flatnonzero((kinds == kind) & cells), place, kind, keys, column)
            return (kinds == kernel.ASK) & cells
        for kind in READ[role]:
            if kind == RESIDENT_ID:
                fifteen = role == "id_number"
                keys, reasons = kernel.resident_ids(column, fifteen=fifteen, today=self.today)
            elif kind == MOBILE:
                keys, reasons = kernel.mobiles(column)
            elif kind == BANK_CARD:
                keys, reasons = kernel.bank_cards(column)
            elif kind in _PLAIN:
                plain = cells & np.asarray(pc.match_substring_regex(column, _PLAIN[kind]))
                self._add_plain(np.flatnonzero(plain), place, kind, column)
                return cells & ~plain
            else:
                return cells
            self._add_valid(np.flatnonzero((reasons == 0) & cells), place, kind, keys, column)
            cells = cells & (reasons != 0)
        return cells

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
                np.array([element.noted for element in flat], dtype=np.bool_)[chosen],
                words.take(arrow),
                shown.take(arrow),
            )
        )

    def _add_valid(
        self, where: np.ndarray, place: int, kind: int, keys: np.ndarray, column: Any
    ) -> None:
        """Enter what the kernel found valid."""
        if len(where):
            tails = _zero_tails(column, where, keys) if kind == RESIDENT_ID else None
            self._add(where, place, kind, 0, keys[where], column, tails)

    def _add_plain(self, where: np.ndarray, place: int, kind: int, column: Any) -> None:
        """Enter cells that are valid and their own keys."""
        if len(where):
            noted = np.full(len(where), kind == MEDICAL_NUMBER)
            self._add(where, place, kind, 0, None, column, noted, worded=True)

    def _add(
        self,
        where: np.ndarray,
        place: int,
        kind: int,
        reason: int,
        keys: np.ndarray | None,
        column: Any,
        noted: np.ndarray | None = None,
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
                np.zeros(many, dtype=np.bool_) if noted is None else noted,
                texts if worded else pa.nulls(many, pa.large_string()),
                texts,
            )
        )

    def gathered(self) -> Elements:
        """All that was read, in the order of row, column and piece; columns without a role come last.

        What a column is for tells whose row it is: a courier's number in a column that says nothing
        of the kind is not the key of every parcel.
        """
        parts = self.parts or [_none()]
        all_of = Elements(
            np.concatenate([part.row for part in parts]),
            np.concatenate([part.column for part in parts]),
            np.concatenate([part.kind for part in parts]),
            np.concatenate([part.reason for part in parts]),
            np.concatenate([part.value for part in parts]),
            np.concatenate([part.noted for part in parts]),
            pa.concat_arrays([part.text_value for part in parts]),
            pa.concat_arrays([part.text for part in parts]),
        )
        last = np.isin(all_of.column, self.without_role)
        return all_of.take(np.lexsort((all_of.column, last, all_of.row)))


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
