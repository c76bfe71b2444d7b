"""The typed kernel: resident ID, mobile and bank card for whole columns.

Every function takes a `pyarrow.LargeStringArray` of normalised cells and gives NumPy arrays of its
length. `lvheng.evidence.elements` is the slow twin that defines the right answer; cells that the
kernel leaves to it (any with a byte beyond ASCII) have the reason `ASK`.
"""

from __future__ import annotations

import datetime
from typing import Any

import numpy as np
import pyarrow as pa

from lvheng.evidence.arrow import content, offsets
from lvheng.evidence.compiled import compiled, inline
from lvheng.evidence.data import EMPTY_WORDS
from lvheng.evidence.elements import MOBILE, REASONS, RESIDENT_ID
from lvheng.evidence.elements.plate import PROVINCES as PLATE_PROVINCES
from lvheng.evidence.elements.resident_id import PROVINCES, WEIGHTS

ASK = 255
"""The reason of a cell that only the slow twin can decide."""

LENGTH, CHARACTERS, CHECK, DATE, PROVINCE, LUHN = (
    REASONS.index(reason)
    for reason in ("length", "characters", "check_digit", "date", "province", "luhn")
)
_WEIGHTS = np.array(WEIGHTS, dtype=np.int64)
_REGIONS = np.array([number in PROVINCES for number in range(100)])
_PLATES = np.array([int.from_bytes(c.encode(), "big") for c in PLATE_PROVINCES], dtype=np.int64)
_DAYS = np.array([0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31], dtype=np.int64)
_EMPTY = np.array([int.from_bytes(word.encode(), "big") for word in EMPTY_WORDS], dtype=np.int64)
_EMPTY_BYTES = max(len(word.encode()) for word in EMPTY_WORDS)
_LONGEST = 24  # more characters than any element and its country code have

Cells = tuple[np.ndarray, np.ndarray]


def _cells(column: Any) -> Cells:

    return content(column), offsets(column)


def needs_normalising(column: Any) -> np.ndarray:
    """Which cells `cells.normalise` may change: bool. May be true of a cell that stays the same."""
    return _needs_normalising(*_cells(column), _EMPTY)


def in_ascii_forms(column: Any) -> Any:
    """The cells with full-width forms as ASCII and without what has no width; ends as they are."""
    ends, data = _in_ascii_forms(*_cells(column))
    return pa.LargeStringArray.from_buffers(len(column), pa.py_buffer(ends), pa.py_buffer(data))


def damaged(column: Any) -> np.ndarray:
    """Which cells are a number in scientific notation (digits, maybe . digits, E+ digits): bool."""
    return _damaged(*_cells(column))


def resident_ids(
    column: Any, *, fifteen: bool, today: datetime.date
) -> tuple[np.ndarray, np.ndarray]:
    """Keys (u64) and reasons (u8) of cells read as `elements.resident_id`."""
    return _resident_ids(*_cells(column), fifteen, _number(today), _WEIGHTS, _REGIONS, _DAYS)


def mobiles(column: Any) -> tuple[np.ndarray, np.ndarray]:
    """Keys (u64) and reasons (u8) of cells read as `elements.mobile`."""
    return _mobiles(*_cells(column))


def bank_cards(column: Any) -> tuple[np.ndarray, np.ndarray]:
    """Keys (u64) and reasons (u8) of cells read as `elements.bank_card`."""
    return _bank_cards(*_cells(column))


def search(column: Any, *, today: datetime.date) -> tuple[np.ndarray, np.ndarray]:
    """Kinds (u8) and keys (u64) of cells of a column without a role.

    The kind is that of a resident ID or a mobile that is the whole cell, 0 for nothing, or `ASK` where
    there may be an e-mail address or a plate, a piece with digits enough for a number, or a number
    among characters beyond ASCII.
    """
    return _search(*_cells(column), _number(today), _WEIGHTS, _REGIONS, _DAYS, _PLATES)


def _number(day: datetime.date) -> int:
    return day.year * 10_000 + day.month * 100 + day.day


@inline
def _is_blank(byte):
    return byte == 32 or 9 <= byte <= 13 or 28 <= byte <= 31


@inline
def _may_be_nothing(data, begin, end, empty):
    """Whether the cell is a word for nothing, but for the case of its letters."""
    if end - begin > _EMPTY_BYTES:
        return False
    packed = 0
    for place in range(begin, end):
        byte = np.int64(data[place])
        packed = packed << 8 | (byte | 32 if 65 <= byte <= 90 else byte)
    found = False
    for word in empty:
        found = found or word == packed
    return found


@inline
def _wide_blank(data, place, end):
    """Whether there is a blank beyond ASCII that only the ends of a cell lose."""
    if end - place < 2:
        return False
    byte, second = data[place], data[place + 1]
    if byte == 0xC2:
        return second == 0x85
    if end - place < 3:
        return False
    third = data[place + 2]
    return (
        (byte == 0xE1 and second == 0x9A and third == 0x80)
        or (byte == 0xE2 and second == 0x80 and third <= 0x8A)
        or (byte == 0xE2 and second == 0x80 and (0xA8 <= third <= 0xA9 or third == 0xAF))
        or (byte == 0xE2 and second == 0x81 and third == 0x9F)
    )


@inline
def _is_changed(byte, second, third):
    """Whether a character beyond ASCII becomes another, or nothing, wherever it stands."""
    return (
        (byte == 0xC2 and second == 0xA0)
        or (byte == 0xE2 and second == 0x80 and 0x8B <= third <= 0x8D)
        or (byte == 0xE2 and second == 0x81 and third == 0xA0)
        or (byte == 0xE3 and second == 0x80 and third == 0x80)
        or (byte == 0xEF and second == 0xBB and third == 0xBF)
        or (byte == 0xEF and second == 0xBC and third >= 0x81)
        or (byte == 0xEF and second == 0xBD and third <= 0x9E)
    )


@compiled
def _needs_normalising(data, offsets, empty):
    mask = np.zeros(len(offsets) - 1, dtype=np.bool_)
    for cell in range(len(mask)):
        begin, end = offsets[cell], offsets[cell + 1]
        if begin == end:
            continue
        first, last = data[begin], data[end - 1]
        found = first == 39 or _is_blank(first) or _is_blank(last)
        found = found or _may_be_nothing(data, begin, end, empty)
        found = found or (last == 48 and end - begin > 2 and data[end - 2] == 46)  # .0
        found = found or _wide_blank(data, begin, end)
        last = end - 1  # where the last character begins
        while last > begin and data[last] & 0xC0 == 0x80:
            last -= 1
        found = found or _wide_blank(data, last, end)
        place = begin
        while place < end and not found:
            byte = data[place]
            if byte >= 0xC2 and place + 1 < end:
                second = data[place + 1]
                third = data[place + 2] if place + 2 < end else 0
                found = _is_changed(byte, second, third)
            place += 1
        mask[cell] = found
    return mask


@compiled
def _in_ascii_forms(data, offsets):
    ends = np.zeros(len(offsets), dtype=np.int64)
    out = np.empty(offsets[-1] - offsets[0], dtype=np.uint8)
    written = 0
    for cell in range(len(offsets) - 1):
        place, end = offsets[cell], offsets[cell + 1]
        while place < end:
            byte = data[place]
            if byte < 0xC2 or place + 1 >= end:
                out[written] = byte
                written += 1
                place += 1
                continue
            second = data[place + 1]
            third = data[place + 2] if place + 2 < end else 0
            if not _is_changed(byte, second, third):
                out[written] = byte
                written += 1
                place += 1
                continue
            if byte == 0xEF and second == 0xBC:
                out[written] = third - 0x60
                written += 1
            elif byte == 0xEF and second == 0xBD:
                out[written] = third - 0x20
                written += 1
            elif byte == 0xC2 or byte == 0xE3:
                out[written] = 32
                written += 1
            place += 2 if byte == 0xC2 else 3
        ends[cell + 1] = written
    return ends, out[:written]


@compiled
def _damaged(data, offsets):
    mask = np.zeros(len(offsets) - 1, dtype=np.bool_)
    for cell in range(len(mask)):
        state = 0  # 0 digits, 1 after the point, 2 after E, 3 after +
        digits = 0
        for place in range(offsets[cell], offsets[cell + 1]):
            byte = data[place]
            if 48 <= byte <= 57 and state != 2:
                digits += 1
            elif digits and (
                (state == 0 and byte == 46) or (state <= 1 and (byte == 69 or byte == 101))
            ):
                state = 1 if byte == 46 else 2
                digits = 0
            elif state == 2 and byte == 43:
                state = 3
            else:
                digits = 0
                break
        mask[cell] = state == 3 and digits > 0
    return mask


@inline
def _compact(data, begin, end, out):
    """Copy without blanks and dashes; the length, `_LONGEST` if too long, -1 if beyond ASCII."""
    length = 0
    for place in range(begin, end):
        byte = data[place]
        if byte >= 0x80:
            return -1
        if not (_is_blank(byte) or byte == 45):
            if length < _LONGEST:
                out[length] = byte
            length += 1
    return min(length, _LONGEST)


@inline
def resident_id_of(text, length, fifteen, today, weights, regions, days):
    """(key, reason) of a compacted text."""
    if length != 18 and not (fifteen and length == 15):
        return np.uint64(0), LENGTH
    digits = length if length == 15 else 17
    for place in range(digits):
        if text[place] < 48 or text[place] > 57:
            return np.uint64(0), CHARACTERS
    number = np.uint64(0)
    total = 0
    for place in range(17):
        if length == 18 or place < 6:
            digit = np.int64(text[place]) - 48
        elif place < 8:
            digit = np.int64(1) if place == 6 else np.int64(9)
        else:
            digit = np.int64(text[place - 2]) - 48
        total += digit * weights[place]
        number = number * np.uint64(10) + np.uint64(digit)
    check = (12 - total % 11) % 11
    if length == 18:
        last = text[17]
        if last == 88 or last == 120:
            given = 10
        elif 48 <= last <= 57:
            given = np.int64(last) - 48
        else:
            return np.uint64(0), CHARACTERS
        if given != check:
            return np.uint64(0), CHECK
    birth = np.int64(number // np.uint64(1000)) % 100_000_000
    year, month, day = birth // 10_000, birth // 100 % 100, birth % 100
    if month < 1 or month > 12 or day < 1:
        return np.uint64(0), DATE
    longest = days[month]
    if month == 2 and (year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)):
        longest = 29
    if day > longest or birth < 18_400_101 or birth > today:
        return np.uint64(0), DATE
    region = np.int64(number // np.uint64(1_000_000_000_000_000))
    if not regions[region] and not (length == 18 and region >= 90):
        return np.uint64(0), PROVINCE
    return number * np.uint64(11) + np.uint64(check), 0


@inline
def mobile_of(text, length):
    """(key, reason) of a compacted text."""
    begin = 0
    if length > 3 and text[0] == 43 and text[1] == 56 and text[2] == 54:
        begin = 3
    elif length > 4 and text[0] == 48 and text[1] == 48 and text[2] == 56 and text[3] == 54:
        begin = 4
    elif length == 13 and text[0] == 56 and text[1] == 54:
        begin = 2
    if length - begin != 11:
        return np.uint64(0), LENGTH
    number = np.uint64(0)
    for place in range(begin, length):
        if text[place] < 48 or text[place] > 57:
            # 86 is a country code only before eleven digits.
            return np.uint64(0), LENGTH if begin == 2 else CHARACTERS
        number = number * np.uint64(10) + np.uint64(text[place] - 48)
    if number < np.uint64(13_000_000_000) or number >= np.uint64(20_000_000_000):
        return np.uint64(0), CHARACTERS
    return number, 0


@inline
def bank_card_of(text, length):
    """(key, reason) of a compacted text."""
    if length < 13 or length > 19:
        return np.uint64(0), LENGTH
    number = np.uint64(0)
    total = 0
    for place in range(length):
        if text[place] < 48 or text[place] > 57:
            return np.uint64(0), CHARACTERS
        digit = np.int64(text[place]) - 48
        number = number * np.uint64(10) + np.uint64(digit + 1)
        if (length - place) % 2 == 0:
            digit = digit * 2 - 9 if digit > 4 else digit * 2
        total += digit
    if total % 10:
        return np.uint64(0), LUHN
    return number, 0


@compiled
def _resident_ids(data, offsets, fifteen, today, weights, regions, days):
    cells = len(offsets) - 1
    keys = np.zeros(cells, dtype=np.uint64)
    reasons = np.zeros(cells, dtype=np.uint8)
    text = np.zeros(_LONGEST, dtype=np.uint8)
    for cell in range(cells):
        length = _compact(data, offsets[cell], offsets[cell + 1], text)
        if length < 0:
            reasons[cell] = ASK
            continue
        keys[cell], reasons[cell] = resident_id_of(
            text, length, fifteen, today, weights, regions, days
        )
    return keys, reasons


@compiled
def _mobiles(data, offsets):
    cells = len(offsets) - 1
    keys = np.zeros(cells, dtype=np.uint64)
    reasons = np.zeros(cells, dtype=np.uint8)
    text = np.zeros(_LONGEST, dtype=np.uint8)
    for cell in range(cells):
        length = _compact(data, offsets[cell], offsets[cell + 1], text)
        if length < 0:
            reasons[cell] = ASK
            continue
        keys[cell], reasons[cell] = mobile_of(text, length)
    return keys, reasons


@compiled
def _bank_cards(data, offsets):
    cells = len(offsets) - 1
    keys = np.zeros(cells, dtype=np.uint64)
    reasons = np.zeros(cells, dtype=np.uint8)
    text = np.zeros(_LONGEST, dtype=np.uint8)
    for cell in range(cells):
        length = _compact(data, offsets[cell], offsets[cell + 1], text)
        if length < 0:
            reasons[cell] = ASK
            continue
        keys[cell], reasons[cell] = bank_card_of(text, length)
    return keys, reasons


@inline
def _between(data, place):
    """How many bytes there are of what stands between pieces: / 、 ; , | or a blank; 0 if none."""
    byte = data[place]
    if byte < 0x80:
        return 1 if _is_blank(byte) or byte == 47 or byte == 59 or byte == 44 or byte == 124 else 0
    second = data[place + 1]
    if byte == 0xC2:
        return 2 if second == 0x85 or second == 0xA0 else 0
    if byte < 0xE1 or byte > 0xE3:
        return 0
    third = data[place + 2]
    found = (
        (byte == 0xE1 and second == 0x9A and third == 0x80)
        or (byte == 0xE2 and second == 0x80 and third <= 0x8A)
        or (byte == 0xE2 and second == 0x80 and (0xA8 <= third <= 0xA9 or third == 0xAF))
        or (byte == 0xE2 and second == 0x81 and third == 0x9F)
        or (byte == 0xE3 and second == 0x80 and 0x80 <= third <= 0x81)
    )
    return 3 if found else 0


@inline
def _may_be_number(digits, letters, others):
    """Whether a text of so many characters may be a mobile (eleven digits) or a resident ID."""
    return digits >= 11 and letters <= 1 and others == 0


@inline
def _may_be_plate(written, others, first, provinces):
    """Whether a text of so many letters and digits may be a plate, by its first Han character."""
    if others < 1 or others > 2 or written < 5 or written > 7:
        return False
    found = False
    for province in provinces:
        found = found or province == first
    return found


@compiled
def _search(data, offsets, today, weights, regions, days, provinces):
    cells = len(offsets) - 1
    kinds = np.zeros(cells, dtype=np.uint8)
    keys = np.zeros(cells, dtype=np.uint64)
    text = np.zeros(_LONGEST, dtype=np.uint8)
    for cell in range(cells):
        begin, end = offsets[cell], offsets[cell + 1]
        at = False
        parts, number, plate = 1, False, False  # how many pieces; whether one may be such
        # Of a piece, and of the whole: digits, letters, characters beyond ASCII; the first of these.
        digits, letters, others, first = 0, 0, 0, 0
        all_digits, all_letters, all_others, very_first = 0, 0, 0, 0
        place = begin
        while place <= end:
            width = _between(data, place) if place < end else 1
            if width:
                number = number or _may_be_number(digits, letters, others)
                plate = plate or _may_be_plate(digits + letters, others, first, provinces)
                parts += place < end
                all_digits += digits
                all_letters += letters
                all_others += others
                very_first = very_first or first
                digits, letters, others, first = 0, 0, 0, 0
                place += width
                continue
            byte = data[place]
            at = at or byte == 64
            digits += 48 <= byte <= 57
            letters += 65 <= (byte & 0xDF) <= 90
            if byte >= 0xC0 and not (byte == 0xC2 and data[place + 1] == 0xB7):  # ·
                others += 1
                if not first and byte & 0xF0 == 0xE0:
                    first = np.int64(byte) << 16 | np.int64(data[place + 1]) << 8 | data[place + 2]
            place += 1
        if at:
            kinds[cell] = ASK
            continue
        length = _compact(data, begin, end, text)
        if length < 0:
            number = number or _may_be_number(all_digits, all_letters, all_others)
            plate = plate or _may_be_plate(
                all_digits + all_letters, all_others, very_first, provinces
            )
            if number or plate:
                kinds[cell] = ASK
            continue
        key, reason = resident_id_of(text, length, False, today, weights, regions, days)
        if reason == 0:
            kinds[cell], keys[cell] = RESIDENT_ID, key
            continue
        key, reason = mobile_of(text, length)
        if reason == 0:
            kinds[cell], keys[cell] = MOBILE, key
        elif number and parts > 1:
            kinds[cell] = ASK
    return kinds, keys


__all__ = [
    "ASK",
    "bank_card_of",
    "bank_cards",
    "damaged",
    "in_ascii_forms",
    "mobile_of",
    "mobiles",
    "needs_normalising",
    "resident_id_of",
    "resident_ids",
    "search",
]
