"""§13 of docs/counting.md: identifiers in free text, letter by letter."""

from __future__ import annotations

import re
from typing import NamedTuple

from . import elements as e
from .cell_reading import Element
from .cells import section_5_normalise
from .words import PLATE_PROVINCES

DIGITS = "0123456789"
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"


class Found(NamedTuple):
    start: int
    end: int
    kind: str
    value: str


def section_13_elements(unit: str) -> list[Element]:
    """The elements of a unit in order."""
    text = section_5_normalise(unit)
    addresses = emails(text)
    found = list(addresses)
    place = 0
    while place < len(text):
        here = None
        if text[place] in PLATE_PROVINCES:
            here = plate(text, place, addresses)
        elif text[place] in DIGITS and (place == 0 or text[place - 1] not in DIGITS):
            here = number(text, place, addresses)
        if here:
            found.append(here)
        place = here.end if here else place + 1
    return [(one.kind, one.value) for one in sorted(found)]


def section_13_groups(elements: list[Element]) -> list[list[Element]]:
    groups: list[list[Element]] = []
    for element in elements:
        if groups and element in groups[-1]:
            continue
        if not groups or any(kind == element[0] for kind, _ in groups[-1]):
            groups.append([])
        groups[-1].append(element)
    return groups


# --- e-mail ---------------------------------------------------------------------------------------


def emails(text: str) -> list[Found]:
    found: list[Found] = []
    for place, character in enumerate(text):
        if character != "@":
            continue
        earliest = found[-1].end if found else 0
        start = start_of_local_part(text, place, earliest)
        end = end_of_domain(text, place + 1)
        if start < place and end:
            value = e.email(text[start:end])
            if value:
                found.append(Found(start, end, "email", value))
    return found


def start_of_local_part(text: str, place: int, earliest: int) -> int:
    start = place
    while start > earliest:
        before = text[start - 1]
        if before in LETTERS + DIGITS + "_%+-":
            start -= 1
        elif before == "." and start < place and text[start] != "." and start - 1 > earliest:
            if text[start - 2] not in LETTERS + DIGITS + "_%+-":
                break
            start -= 1
        else:
            break
    return start


def end_of_domain(text: str, place: int) -> int | None:
    end = None
    label = re.compile("[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?")
    first = True
    while found := label.match(text, place):
        if not first and re.fullmatch("[A-Za-z]{2,}", found[0]):
            end = found.end()
        first = False
        if text[found.end() : found.end() + 1] != ".":
            break
        place = found.end() + 1
    return end


def overlaps(start: int, end: int, taken: list[Found]) -> bool:
    return any(start < one.end and one.start < end for one in taken)


# --- plate ----------------------------------------------------------------------------------------


def plate(text: str, place: int, taken: list[Found]) -> Found | None:
    letter = text[place + 1 : place + 2]
    if not letter or letter not in LETTERS:
        return None
    after = place + 2
    if text[after : after + 1] in tuple("·.- "):
        after += 1
    for length in (6, 5):
        serial = text[after : after + length]
        end = after + length
        if len(serial) < length or text[end : end + 1] in tuple(LETTERS + DIGITS):
            continue
        if not all(sign in LETTERS + DIGITS + "挂学警港澳" for sign in serial):
            continue
        value = e.plate(text[place] + letter + serial)
        if value and sum(sign in DIGITS for sign in serial) >= 2:
            return None if overlaps(place, end, taken) else Found(place, end, "plate", value)
    return None


# --- numbers --------------------------------------------------------------------------------------

FOUR = (4, 4, 4, 4)
MOST_LETTERS = 8  # beside a number


class Parts(NamedTuple):
    """Neighbouring runs of digits with one joiner between them."""

    places: list[tuple[int, int]]
    joiner: str

    @property
    def lengths(self) -> tuple[int, ...]:
        return tuple(end - start for start, end in self.places)


def parts_from(text: str, place: int, most: int) -> list[Parts]:
    """The part that begins here, then two, three … neighbouring ones, while their joiner is one."""
    found: list[Parts] = []
    places: list[tuple[int, int]] = []
    joiner = ""
    while True:
        end = place
        while end < len(text) and text[end] in DIGITS:
            end += 1
        places = [*places, (place, end)]
        found.append(Parts(places, joiner))
        between = text[end : end + 1]
        follows = text[end + 1 : end + 2]
        if len(places) == most or between not in (" ", "-") or not follows or follows not in DIGITS:
            return found
        if joiner and between != joiner:
            return found
        joiner, place = between, end + 1


def number(text: str, place: int, taken: list[Found]) -> Found | None:
    """The number that begins at a part: resident ID, then bank card, then mobile; the longest."""
    runs = parts_from(text, place, 5)
    candidates: list[Found] = []
    for parts in runs:
        for kind, end, digits in written(text, parts):
            value = valid(kind, digits)
            if (
                value
                and stands_alone(text, place, end, kind, parts)
                and not overlaps(place, end, taken)
            ):
                candidates.append(Found(place, end, kind, value))
    order = {"id": 0, "card": 1, "mobile": 2}
    # Of a kind the longest is the one with the most digits.
    return min(candidates, key=lambda one: (order[one.kind], -len(one.value)), default=None)


def written(text: str, parts: Parts) -> list[tuple[str, int, str]]:
    """What these parts may be by their lengths: kind, end, digits."""
    end = parts.places[-1][1]
    digits = "".join(text[a:b] for a, b in parts.places)
    lengths = parts.lengths
    x = text[end : end + 1] in ("X", "x")
    found: list[tuple[str, int, str]] = []
    if len(lengths) == 1:
        (length,) = lengths
        if length == 18:
            found.append(("id", end, digits))
        if length == 17 and x:
            found.append(("id", end + 1, digits + "X"))
        no_card = (length == 17 and x) or (length == 18 and is_nearly_an_id(digits))
        if 16 <= length <= 19 and not no_card:
            found.append(("card", end, digits))
        if length == 11:
            found.append(("mobile", end, digits))
        if length == 13 and digits.startswith("86"):
            found.append(("mobile", end, digits[2:]))
        if length == 15 and digits.startswith("0086"):
            found.append(("mobile", end, digits[4:]))
        return found
    if lengths in ((6, 8, 4), (6, 4, 4, 4)):
        found.append(("id", end, digits))
    if lengths in ((6, 8, 3), (6, 4, 4, 3)) and x:
        found.append(("id", end + 1, digits + "X"))
    if lengths == FOUR or (lengths[:4] == FOUR and len(lengths) == 5 and lengths[4] <= 3):
        found.append(("card", end, digits))
    if len(lengths) == 2 and lengths[0] == 6 and 10 <= lengths[1] <= 13:
        found.append(("card", end, digits))
    if lengths in ((3, 4, 4), (4, 4, 3)) or (lengths == (3, 8) and parts.joiner == "-"):
        found.append(("mobile", end, digits))
    return found


def is_nearly_an_id(digits: str) -> bool:
    return e.check_character(digits[:17]) == digits[17] and digits[6:8] in ("18", "19", "20")


def valid(kind: str, digits: str) -> str | None:
    if kind == "id":
        return e.resident_id_18(digits)
    if kind == "mobile":
        # Taken together they must be a mobile as they stand: 86 is no part of them.
        return digits if re.fullmatch("1[3-9][0-9]{9}", digits) else None
    card = e.bank_card(digits)
    return card if card and e.has_known_prefix(card) else None


def stands_alone(text: str, start: int, end: int, kind: str, parts: Parts) -> bool:
    with_86 = len(parts.places) == 1 and kind == "mobile" and end - start == 13
    left, right = text[:start], text[end:]
    if not letters_allow(left[::-1], with_86) or not letters_allow(right, with_86):
        return False
    if left[-1:] == "." and left[-2:-1] in tuple(DIGITS):
        return False
    if right[:1] == "." and right[1:2] in tuple(DIGITS):
        return False
    if left[-1:] == "+" and not with_86:
        return False
    if parts.joiner == "-":
        before = re.search("([0-9]+)-$", left)
        if before and before[1] not in ("86", "0086"):
            return False
        if re.match("-[0-9]", right):
            return False
    return True


def letters_allow(beside: str, none_at_all: bool) -> bool:
    """Whether what stands beside a number, read away from it, lets the number be one."""
    if beside[:1] and beside[0] in DIGITS + "_":
        return False
    letters = 0
    while letters < len(beside) and beside[letters] in LETTERS:
        letters += 1
    if letters == 0:
        return True
    if none_at_all or letters > MOST_LETTERS:
        return False
    behind = beside[letters : letters + 1]
    return not behind or behind not in DIGITS + "_"
