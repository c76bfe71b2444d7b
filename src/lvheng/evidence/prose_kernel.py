"""The typed kernel of free text (§13): every identifier of a column of units, in one pass.

`prose.read_unit` is the rule; this does the same on the UTF-8 of normalised cells. A byte is looked at
once or twice: digits, `@` and the first byte of a Han character are where something may begin.
"""

from __future__ import annotations

import datetime
from functools import cache

import numpy as np

from lvheng.evidence.compiled import compiled, inline
from lvheng.evidence.data import bank_prefixes
from lvheng.evidence.elements.plate import PROVINCES as PLATE_PROVINCES
from lvheng.evidence.elements.resident_id import PROVINCES, WEIGHTS
from lvheng.evidence.kernel import DATE, PROVINCE, bank_card_of, mobile_of, resident_id_of

WORD = 8
"""The most letters that may stand beside a number."""

_WEIGHTS = np.array(WEIGHTS, dtype=np.int64)
_REGIONS = np.array([number in PROVINCES for number in range(100)])
_DAYS = np.array([0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31], dtype=np.int64)
_PLATES = np.array([int.from_bytes(c.encode(), "big") for c in PLATE_PROVINCES], dtype=np.int64)
_LAST = np.array([int.from_bytes(c.encode(), "big") for c in "挂学警港澳"], dtype=np.int64)
_ROOM = 1 << 18  # identifiers that one call of the kernel can take

ID, CARD, MOBILE, PLATE, MAIL = range(1, 6)
"""Kinds by codes of their own: a compiled function that is kept on disk keeps its constants."""

_DIGIT, _LETTER, _LOCAL, _HAN = 1, 2, 4, 8
_CLASS = np.zeros(256, dtype=np.uint8)
for _letter in range(ord("A"), ord("Z") + 1):
    _CLASS[[_letter, _letter | 32]] = _LETTER | _LOCAL
_CLASS[ord("0") : ord("9") + 1] = _DIGIT | _LOCAL
_CLASS[list(b"_%+-")] = _LOCAL
_CLASS[0xE4:0xEA] = _HAN  # the first bytes of U+4000 to U+9FFF


@cache
def _prefixes() -> np.ndarray:
    """For every six digits, whether cards of the table begin with them."""
    table = np.zeros(10**6, dtype=np.bool_)
    for prefix in bank_prefixes():
        width = 10 ** (6 - len(prefix))
        table[int(prefix) * width : (int(prefix) + 1) * width] = True
    return table


def identifiers(data: np.ndarray, ends: np.ndarray, today: datetime.date) -> list[np.ndarray]:
    """Units, kinds (`ID` …), keys (0 of what is text), and the bytes where each begins and ends."""
    parts: list[list[np.ndarray]] = []
    latest = today.year * 10_000 + today.month * 100 + today.day
    prefixes = _prefixes()
    firsts = prefixes.reshape(10, -1).any(axis=1)  # what cards begin with
    ats = np.flatnonzero(data[: ends[-1]] == ord("@"))
    unit, room = 0, _ROOM
    while not parts or unit < len(ends) - 1:
        # Arrays that grow within the kernel would make it fifty times slower.
        out = [
            np.empty(room, dtype) for dtype in (np.int64, np.uint8, np.uint64, np.int64, np.int64)
        ]
        many, reached = _search(
            data, ends, unit, *out,
            ats, latest, _CLASS, _WEIGHTS, _REGIONS, _DAYS, _PLATES, _LAST, prefixes, firsts,
        )  # fmt: skip
        parts.append([array[:many] for array in out])
        if reached == unit:  # it holds more than there is room for
            room *= 2
        unit = reached
    return [np.concatenate(arrays) for arrays in zip(*parts, strict=True)]


@inline
def _next_mail(data, begin, last, classes, ats, at):
    """Where the first e-mail address of a text begins and ends (`last` twice if there is none), of
    those around the places `ats` from number `at` on; and the number of the next place."""
    found, found_end = last, last
    while at < len(ats) and ats[at] < last and found == last:
        place = ats[at]
        at += 1
        first = place
        while first > begin and (
            classes[data[first - 1]] & _LOCAL
            or (
                data[first - 1] == 46
                and first < place
                and first - 1 > begin
                and data[first] != 46
                and classes[data[first - 2]] & _LOCAL
            )
        ):
            first -= 1
        end, label, letters = 0, place + 1, True
        scan = place + 1
        while first < place and scan <= last:
            byte = data[scan] if scan < last else 0
            kind = classes[byte]
            if kind & (_DIGIT | _LETTER) or (byte == 45 and scan > label):
                letters = letters and kind & _LETTER > 0
                scan += 1
                continue
            # The end of a label: dashes at its end are no part of it.
            stop = scan
            while stop > label and data[stop - 1] == 45:
                stop -= 1
            if stop < scan:  # the letters of such a label are counted again
                letters = True
                for step in range(label, stop):
                    letters = letters and classes[data[step]] & _LETTER > 0
            if letters and stop - label >= 2 and label > place + 1:
                end = stop
            if stop == label or stop < scan or byte != 46:
                break
            scan += 1
            label, letters = scan, True
        if end:
            found, found_end = first, end
    return found, found_end, at


@inline
def _word_ends(data, place, step, first, last, classes):
    """Whether what stands on one side of a number lets it be one (rule 1)."""
    letters = 0
    while first <= place < last and classes[data[place]] & _LETTER and letters <= WORD:
        letters += 1
        place += step
    if letters > WORD:
        return False
    if first <= place < last:
        byte = data[place]
        return not (classes[byte] & (_LETTER | _DIGIT) or byte == 95)
    return True


@compiled
def _search(
    data, offsets, start, units, kinds, keys, begins, ends,
    ats, today, classes, weights, regions, days, provinces, endings, prefixes, firsts,
):  # fmt: skip
    """Search the units from `start` on; how many were found, and the unit that had no room."""
    many, at = 0, 0
    text = np.zeros(24, dtype=np.uint8)
    part_begin = np.zeros(5, dtype=np.int64)
    part_end = np.zeros(5, dtype=np.int64)
    for unit in range(start, len(offsets) - 1):
        before_unit = many
        first, last = offsets[unit], offsets[unit + 1]
        while at < len(ats) and ats[at] < first:
            at += 1
        mail, mail_end, at = _next_mail(data, first, last, classes, ats, at)
        place = first
        while place < last:
            while place < mail:  # to where something may begin
                byte = data[place]
                if classes[byte] & (_DIGIT | _HAN) == 0:
                    place += 1
                elif classes[byte] & _DIGIT or (
                    place + 3 < last and classes[data[place + 3]] & _LETTER
                ):
                    break
                else:
                    place += 3
            if place >= last:
                break
            kind, end = 0, place
            key = np.uint64(0)
            byte = data[place]
            if place >= mail:
                kind, end = MAIL, mail_end
            elif classes[byte] & _DIGIT:
                # The part that begins here, and those joined to it in one manner.
                stop = place + 1
                while stop < last and classes[data[stop]] & _DIGIT:
                    stop += 1
                size = stop - place
                end = stop
                parts, joiner = 1, 0
                part_begin[0], part_end[0] = place, stop
                seems = 11 <= size <= 19
                if (size == 3 or size == 4 or size == 6) and stop + 1 < last:
                    joiner = data[stop]
                    seems = (joiner == 32 or joiner == 45) and (
                        size == 6 or byte == 49 or (size == 4 and firsts[byte - 48])
                    )
                    scan = stop
                    while (
                        seems
                        and parts < 5
                        and scan + 1 < last
                        and data[scan] == joiner
                        and classes[data[scan + 1]] & _DIGIT
                    ):
                        part_begin[parts] = scan + 1
                        scan += 1
                        while scan < last and classes[data[scan]] & _DIGIT:
                            scan += 1
                        part_end[parts] = scan
                        parts += 1
                    seems = parts > 1
                second = part_end[1] - part_begin[1] if parts > 1 else 0
                third = part_end[2] - part_begin[2] if parts > 2 else 0
                fourth = part_end[3] - part_begin[3] if parts > 3 else 0
                fifth = part_end[4] - part_begin[4] if parts > 4 else 0
                wrong_id = False  # an ID but for its date or province
                for attempt in range(4 if seems else 0):
                    taken, with_x = 0, 0  # attempts: resident ID, longer card, shorter card, mobile
                    if attempt == 0:
                        if size == 18 or size == 17:
                            taken, with_x = 1, 18 - size
                        elif size == 6 and second == 8 and (third == 4 or third == 3):
                            taken, with_x = 3, 4 - third
                        elif size == 6 and second == 4 and third == 4 and 3 <= fourth <= 4:
                            taken, with_x = 4, 4 - fourth
                        if with_x:
                            after = part_end[taken - 1]
                            if after >= last or (data[after] != 88 and data[after] != 120):
                                taken = 0
                    elif attempt == 1:
                        if 16 <= size <= 19 and not wrong_id:
                            taken = 1
                            if size == 17 and stop < last and data[stop] & 0xDF == 88:
                                taken = 0
                        elif size == 6 and 10 <= second <= 13:
                            taken = 2
                        elif size == 4 and second == 4 and third == 4 and fourth == 4:
                            taken = 5 if 1 <= fifth <= 3 else 0
                    elif attempt == 2:
                        if size == 4 and second == 4 and third == 4 and fourth == 4:
                            taken = 4
                    elif size == 11 or (size == 13 and byte == 56 and data[place + 1] == 54):
                        taken = 1
                    elif size == 15 and byte == 48 and data[place + 1] == 48:
                        taken = 1 if data[place + 2] == 56 and data[place + 3] == 54 else 0
                    elif (size == 3 and second == 4 and third == 4) or (
                        size == 4 and second == 4 and third == 3
                    ):
                        taken = 3
                    elif size == 3 and second == 8 and joiner == 45:
                        taken = 2
                    if taken == 0:
                        continue
                    after = part_end[taken - 1] + with_x
                    before = place - 1
                    if after > mail:
                        continue
                    if not (
                        _word_ends(data, before, -1, first, last, classes)
                        and _word_ends(data, after, 1, first, last, classes)
                    ):
                        continue
                    dashed = taken > 1 and joiner == 45
                    if before >= first:
                        beside = data[before]
                        number = before > first and classes[data[before - 1]] & _DIGIT > 0
                        if beside == 46 and number:
                            continue
                        if beside == 43 and not (attempt == 3 and size == 13):
                            continue
                        if attempt == 3 and size == 13 and classes[beside] & _LETTER:
                            continue
                        if dashed and beside == 45 and number:
                            code = before
                            while code > first and classes[data[code - 1]] & _DIGIT:
                                code -= 1
                            length = before - code
                            country = length == 2 or (
                                length == 4 and data[code] == 48 and data[code + 1] == 48
                            )
                            if not (country and data[before - 2] == 56 and data[before - 1] == 54):
                                continue
                    if after < last:
                        beside = data[after]
                        number = after + 1 < last and classes[data[after + 1]] & _DIGIT > 0
                        if number and (beside == 46 or (dashed and beside == 45)):
                            continue
                        if attempt == 3 and size == 13 and classes[beside] & _LETTER:
                            continue
                    length = 0
                    for part in range(taken):
                        for scan in range(part_begin[part], part_end[part]):
                            text[length] = data[scan]
                            length += 1
                    if with_x:
                        text[length] = 88
                        length += 1
                    if attempt == 0:
                        key, reason = resident_id_of(
                            text, length, False, today, weights, regions, days
                        )
                        if reason == 0:
                            kind = ID
                        elif size == 18 and reason in (DATE, PROVINCE):
                            century = (np.int64(text[6]) - 48) * 10 + np.int64(text[7]) - 48
                            wrong_id = 18 <= century <= 20
                    elif attempt == 3:
                        key, reason = mobile_of(text, length)
                        if reason == 0:
                            kind = MOBILE
                    else:
                        key, reason = bank_card_of(text, length)
                        six = 0
                        for scan in range(6):
                            six = six * 10 + np.int64(text[scan]) - 48
                        if reason == 0 and prefixes[six]:
                            kind = CARD
                    if kind:
                        end = after
                        break
            elif classes[byte] & _HAN:
                end = place + 3
                if end < last and classes[data[end]] & _LETTER:
                    letter = data[end] & 0xDF
                    packed = (
                        np.int64(byte) << 16
                        | np.int64(data[place + 1]) << 8
                        | np.int64(data[place + 2])
                    )
                    known = letter != 73 and letter != 79
                    if known:
                        known = False
                        for province in provinces:
                            known = known or province == packed
                    if known:
                        stop = _plate(data, end + 1, last, classes, endings)
                        if stop and stop <= mail:
                            kind, end = PLATE, stop
            else:
                end = place + 1
            if kind:
                if many == len(units):
                    return before_unit, unit
                units[many] = unit
                kinds[many] = kind
                keys[many] = key
                begins[many] = place
                ends[many] = end
                many += 1
                if kind == MAIL:
                    mail, mail_end, at = _next_mail(data, end, last, classes, ats, at)
            place = end
    return many, len(offsets) - 1


@compiled
def _plate(data, place, last, classes, endings):
    """Where the plate ends whose serial begins at `place`, maybe after a mark; 0 if there is none."""
    if place < last:
        byte = data[place]
        if byte == 46 or byte == 45 or byte == 32:
            place += 1
        elif byte == 0xC2 and place + 1 < last and data[place + 1] == 0xB7:  # ·
            place += 2
    size, digits, first, final = 0, 0, 0, 0
    while place + size < last and size < 7:
        byte = data[place + size]
        if not classes[byte] & (_DIGIT | _LETTER):
            break
        if classes[byte] & _LETTER:
            byte &= 0xDF
            if byte == 73 or byte == 79:
                return 0
        if size == 0:
            first = byte
        final = byte
        digits += classes[byte] & _DIGIT
        size += 1
    if size == 6:
        energy = (65 <= first <= 75 and first != 73) or (65 <= final <= 75 and final != 73)
        return place + size if energy and digits >= 2 else 0
    if size == 5:
        return place + size if digits >= 2 else 0
    if size == 4 and digits >= 2 and place + 7 <= last:
        stop = place + size
        packed = (
            np.int64(data[stop]) << 16 | np.int64(data[stop + 1]) << 8 | np.int64(data[stop + 2])
        )
        for ending in endings:
            if ending == packed:
                stop += 3
                beside = stop < last and classes[data[stop]] & (_DIGIT | _LETTER)
                return 0 if beside else stop
    return 0
