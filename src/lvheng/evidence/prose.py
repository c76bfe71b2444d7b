"""Free text (§13): the identifiers of a unit, and the records that they form.

`read_unit` is the rule, word for word; `prose_kernel` and `prose_groups` do the same for whole columns.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from lvheng.evidence import prose_groups
from lvheng.evidence.arrow import joined
from lvheng.evidence.data import bank_prefixes
from lvheng.evidence.elements import (
    BANK_CARD,
    EMAIL,
    MOBILE,
    PLATE,
    RESIDENT_ID,
    bank_card,
    email,
    mobile,
    plate,
    resident_id,
)
from lvheng.evidence.readers import Block
from lvheng.evidence.reading import Elements

TEXT = "text"
"""The name of the column of a prose table that holds the units."""

_BETWEEN = pa.scalar("\0", pa.large_string())
"""Stands between the identifiers of the line of a record."""

_LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?"
_MAIL = re.compile(
    rf"[A-Za-z0-9_%+-]+(?:\.[A-Za-z0-9_%+-]+)*@(?:{_LABEL}\.)+[A-Za-z]{{2,}}(?!-*[A-Za-z0-9])"
)
_PART = re.compile("[0-9]+")
_PLATE = re.compile(
    f"[{plate.PROVINCES}][A-Za-z][·. -]?(?:[A-Za-z0-9]{{5,6}}|[A-Za-z0-9]{{4}}[挂学警港澳])(?![A-Za-z0-9])"
)
_WORD = 8
_BESIDE = re.compile(f"[A-Za-z]{{0,{_WORD}}}(?![A-Za-z0-9_])")


class Found(NamedTuple):
    """One identifier: its kind, compacted text, and where in the unit it is written."""

    kind: int
    text: str
    begin: int
    end: int


def read_unit(text: str, today: datetime.date) -> list[list[Found]]:
    """The records of one normalised unit, each with its identifiers in order.

    >>> import datetime
    >>> first, second = "170" + "0" * 7 + "1", "170" + "0" * 7 + "2"
    >>> text = f"VX{first}，或者 +86 170-0000-0002；订单 {first}{second}；{first}@example.org"
    >>> records = read_unit(text, datetime.date.today())
    >>> [[found.text == number for found in record] for record, number in zip(records, (first, second))]
    [[True], [True, False]]
    """
    records: list[list[Found]] = []
    held: dict[int, str] = {}
    for found in identifiers(text, today):
        if held.get(found.kind) == found.text:
            continue
        if not records or found.kind in held:
            records.append([])
            held = {}
        records[-1].append(found)
        held[found.kind] = found.text
    return records


def identifiers(text: str, today: datetime.date) -> Iterator[Found]:
    """The identifiers of a normalised unit, in order."""
    mails = {match.start(): match for match in _MAIL.finditer(text)}
    inside = {place for match in mails.values() for place in range(match.start(), match.end())}
    place = 0
    while place < len(text):
        if place in mails:
            whole = mails[place]
            yield Found(EMAIL, email.compact(whole[0]), place, whole.end())
            place = whole.end()
            continue
        free = (
            found
            for found in _beginning(text, place)
            if inside.isdisjoint(range(place, found.end)) and _valid(found, today)
        )
        found = next(free, None)
        if found:
            yield found
            place = found.end
        else:
            part = _PART.match(text, place)
            place = part.end() if part else place + 1


def _valid(found: Found, today: datetime.date) -> bool:
    if found.kind == RESIDENT_ID:
        return resident_id.validate(found.text, today=today) is None
    if found.kind == BANK_CARD:
        if not found.text.startswith(bank_prefixes()) or _is_wrong_id(found, today):
            return False
        return bank_card.validate(found.text) is None
    if found.kind == MOBILE:
        return mobile.validate(found.text) is None
    return plate.validate(found.text) is None


def _is_wrong_id(found: Found, today: datetime.date) -> bool:
    """Whether eighteen digits in one part are a resident ID but for the date or the province."""
    if found.end - found.begin != 18 or len(found.text) != 18:
        return False
    wrong = resident_id.validate(found.text, today=today) in ("date", "province")
    return wrong and found.text[6:8] in ("18", "19", "20")


def _beginning(text: str, place: int) -> Iterator[Found]:
    """What the numbers and plates that begin here may be, the first choice first."""
    whole = _PLATE.match(text, place)
    if whole and len(re.findall("[0-9]", whole[0])) >= 2:
        yield Found(PLATE, plate.compact(whole[0]), place, whole.end())
    if not _PART.match(text, place):
        return
    for kind, pattern in _FORMS:
        match = pattern.match(text, place)
        if match and _by_itself(text, match):
            digits = re.sub("[ -]", "", match[1]).upper()
            yield Found(kind, digits, place, match.end())


def _by_itself(text: str, match: re.Match[str]) -> bool:
    """Whether what surrounds a number lets it be one."""
    before, after = text[: match.start()], text[match.end() :]
    if not _BESIDE.match(after) or not _BESIDE.match(before[-_WORD - 2 :][::-1]):
        return False
    if re.search(r"[0-9]\.\Z", before) or re.match(r"\.[0-9]", after):
        return False
    country = text[match.start() : match.start(1)]
    if before.endswith("+") and country != "86":
        return False
    if country == "86" and (re.search(r"[A-Za-z]\Z", before) or re.match("[A-Za-z]", after)):
        return False
    if match.groupdict().get("joiner") == "-":
        code = re.search(r"([0-9]+)-\Z", before)
        return not (code and code[1] not in ("86", "0086")) and not re.match("-[0-9]", after)
    return True


def _joined(*lengths: str, joiners: str = " -") -> str:
    """The pattern of a number in parts of these lengths, all joined in the same manner."""
    first, *others = (f"[0-9]{{{length}}}" for length in lengths)
    return f"{first}(?P<joiner>[{joiners}])" + "(?P=joiner)".join(others)


_FORMS = [
    (kind, re.compile(f"{country}({form})(?![0-9])"))
    for kind, country, form in (
        (RESIDENT_ID, "", "[0-9]{18}"),
        (RESIDENT_ID, "", "[0-9]{17}[Xx]"),
        (RESIDENT_ID, "", _joined("6", "8", "4")),
        (RESIDENT_ID, "", _joined("6", "8", "3") + "[Xx]"),
        (RESIDENT_ID, "", _joined("6", "4", "4", "4")),
        (RESIDENT_ID, "", _joined("6", "4", "4", "3") + "[Xx]"),
        (BANK_CARD, "", "(?![0-9]{17}[Xx])[0-9]{16,19}"),
        (BANK_CARD, "", _joined("6", "10,13")),
        (BANK_CARD, "", _joined("4", "4", "4", "4", "1,3")),
        (BANK_CARD, "", _joined("4", "4", "4", "4")),
        (MOBILE, "", "[0-9]{11}"),
        (MOBILE, "86", "[0-9]{11}"),
        (MOBILE, "0086", "[0-9]{11}"),
        (MOBILE, "", _joined("3", "4", "4")),
        (MOBILE, "", _joined("4", "4", "3")),
        (MOBILE, "", _joined("3", "8", joiners="-")),
    )
]


def whole_rows(block: Block) -> Block:
    """The rows of a table as units, for a table that is stated to be free text."""
    many = len(block.rows)
    return Block(block.rows, [joined(block.columns, "\t", many)], [np.zeros(many, dtype=np.bool_)])


def records(block: Block, today: datetime.date) -> tuple[np.ndarray, Any, Elements]:
    """The records of a block of units, the last column of it: the row of each, its line, and the
    elements of all."""
    found = prose_groups.search(block.columns[-1], today)
    many = len(found.unit)
    worded = (found.kind == PLATE) | (found.kind == EMAIL)
    first = np.flatnonzero(np.diff(found.record, prepend=-1))
    ends = pa.array(np.append(first, many), pa.int32())
    line = pc.binary_join(pa.ListArray.from_arrays(ends, found.text), _BETWEEN)
    elements = Elements(
        row=found.record,
        column=np.full(many, len(block.columns) - 1, dtype=np.int32),
        kind=found.kind,
        reason=np.zeros(many, dtype=np.uint8),
        value=found.key,
        noted=(found.kind == RESIDENT_ID) & (found.key // 11 % 100 == 0),
        text_value=pc.if_else(pa.array(worded), found.text, None),
        text=found.text,
    )
    return block.rows[found.unit[first]], line, elements
