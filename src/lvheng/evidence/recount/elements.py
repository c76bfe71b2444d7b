"""§5 and §8 of docs/counting.md: normalised cells, and what is a valid element."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from typing import NamedTuple

from .words import (
    ADDRESS_SIGNS,
    COMPANY_WORDS,
    EMPTY_WORDS,
    IDENTIFIER_ROLES,
    PLATE_PROVINCES,
    PROVINCES,
    SALUTATIONS,
)


class Cell(NamedTuple):
    text: str
    damaged: bool = False


EMPTY = Cell("")


# --- §5 ----------------------------------------------------------------------------------------


def section_5_normalise(text: str) -> str:
    kept = []
    for character in text:
        code = ord(character)
        if 0xFF01 <= code <= 0xFF5E:
            kept.append(chr(code - 0xFEE0))
        elif code in (0x3000, 0x00A0):
            kept.append(" ")
        elif code not in (0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF):
            kept.append(character)
    normal = "".join(kept).strip().removeprefix("'")
    return normal[:-2] if re.fullmatch(r"[0-9]{1,15}\.0", normal) else normal


def written_cell(text: str) -> str:
    """A normalised cell, where words that say nothing are nothing."""
    normal = section_5_normalise(text)
    return "" if normal.lower() in EMPTY_WORDS else normal


def text_cell(text: str) -> Cell:
    """A cell of text, with the sign of §4 that a spreadsheet had rounded it before."""
    normal = written_cell(text)
    return Cell(normal, re.fullmatch(r"[0-9]+(\.[0-9]+)?[eE]\+[0-9]+", normal) is not None)


# --- §8, one function for each row of the table; each gives the key or None -----------------------


def without_blanks(text: str) -> str:
    return "".join(text.split())


def compact(text: str) -> str:
    return without_blanks(text).replace("-", "")


def is_date(year: str, month: str, day: str, first_year: int = 1) -> bool:
    try:
        date = dt.date(int(year), int(month), int(day))
    except ValueError:
        return False
    return date.year >= first_year and date <= dt.date.today()


def check_character(first_17: str) -> str:
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    total = sum(int(digit) * weight for digit, weight in zip(first_17, weights, strict=True))
    return "10X98765432"[total % 11]


def resident_id_18(text: str) -> str | None:
    number = compact(text).upper()
    if not re.fullmatch(r"[0-9]{17}[0-9X]", number):
        return None
    if number[:2] not in PROVINCES and number[0] != "9":
        return None
    if not is_date(number[6:10], number[10:12], number[12:14], first_year=1840):
        return None
    return number if check_character(number[:17]) == number[17] else None


def resident_id_15(text: str) -> str | None:
    number = compact(text)
    if not re.fullmatch(r"[0-9]{15}", number) or number[:2] not in PROVINCES:
        return None
    if not is_date("19" + number[6:8], number[8:10], number[10:12]):
        return None
    first_17 = number[:6] + "19" + number[6:]
    return first_17 + check_character(first_17)


def without_country_code(compacted: str) -> str:
    if compacted.startswith("+86"):
        return compacted[3:]
    if compacted.startswith("0086"):
        return compacted[4:]
    if re.fullmatch(r"86[0-9]{11}", compacted):
        return compacted[2:]
    return compacted


def mobile(text: str) -> str | None:
    number = without_country_code(compact(text))
    return number if re.fullmatch(r"1[3-9][0-9]{9}", number) else None


def plain_landline(text: str, area_code_needed: bool) -> str | None:
    number = re.sub(r"[()]", "", compact(text))
    if re.fullmatch(r"(010|02[0-9]|0[3-9][0-9]{2})[2-8][0-9]{6,7}", number):
        return number
    if not area_code_needed and re.fullmatch(r"[2-8][0-9]{6,7}", number):
        return number
    return None


def landline(text: str, area_code_needed: bool = True) -> str | None:
    # A dash may stand before an extension or inside the number. What is before the last mark is
    # tried first, so that 0571-8234567-8 is 0571-8234567 with extension 8.
    extension = re.fullmatch(r"(.*)[-转xX][0-9]+", without_blanks(text))
    if extension:
        number = plain_landline(extension.group(1), area_code_needed)
        if number:
            return number
    return plain_landline(text, area_code_needed)


def luhn(digits: str) -> bool:
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit) * (2 if place % 2 else 1)
        total += value - 9 if value > 9 else value
    return total % 10 == 0


def bank_card(text: str) -> str | None:
    number = compact(text)
    if not re.fullmatch(r"[0-9]{13,19}", number) or not luhn(number):
        return None
    return number


def account(text: str) -> str | None:
    number = compact(text)
    return number if re.fullmatch(r"[0-9]{8,30}", number) else None


def plate(text: str) -> str | None:
    sign = re.sub(r"[·.]", "", compact(text)).upper()
    if len(sign) not in (7, 8) or sign[0] not in PLATE_PROVINCES:
        return None
    if not re.fullmatch(r"[A-HJ-NP-Z]", sign[1]):
        return None
    serial = sign[2:]
    last = "[A-HJ-NP-Z0-9挂学警港澳]" if len(serial) == 5 else "[A-HJ-NP-Z0-9]"
    if not re.fullmatch("[A-HJ-NP-Z0-9]+" + last, serial):
        return None
    if len(serial) == 6 and serial[0] not in "DABCEFGHJK" and serial[-1] not in "DABCEFGHJK":
        return None
    return sign


def email(text: str) -> str | None:
    # The dash is part of an address, so only blanks are removed here.
    address = without_blanks(text).lower()
    local, _, domain = address.partition("@")
    if any(not re.fullmatch(r"[a-z0-9!#$%&'*+=?^_`{}~-]+", part) for part in local.split(".")):
        return None
    labels = domain.split(".")
    if len(labels) < 2 or not all(map(is_label, labels)):
        return None
    return address


def is_label(text: str) -> bool:
    return re.fullmatch(r"[a-z0-9]([a-z0-9-]*[a-z0-9])?", text) is not None


def is_han(character: str) -> bool:
    code = ord(character)
    return (
        0x3400 <= code <= 0x4DBF
        or 0x4E00 <= code <= 0x9FFF
        or 0xF900 <= code <= 0xFAFF
        or 0x20000 <= code <= 0x323AF
        or character == "〇"
    )


def is_latin(character: str) -> bool:
    return unicodedata.name(character, "").startswith("LATIN ") and character.isalpha()


def holds_company_word(text: str) -> bool:
    return any(word in text for word in COMPANY_WORDS)


def name(text: str) -> str | None:
    text = without_blanks(text)  # the dash is a letter of some names and stays
    if not 2 <= len(text) <= 15:
        return None
    chinese = all(is_han(character) or character == "·" for character in text)
    latin = all(is_latin(character) or character in ".-'" for character in text)
    if not any(is_han(character) or character.isalpha() for character in text):
        return None  # "--" stands for no name
    if not (chinese or latin) or text.endswith(tuple(SALUTATIONS)) or holds_company_word(text):
        return None
    return text


def address(text: str) -> str | None:
    value = without_blanks(text)
    return value if len(value) >= 6 and any(sign in value for sign in ADDRESS_SIGNS) else None


# --- §8, reading a cell ---------------------------------------------------------------------------

Element = tuple[str, str]


def as_role(text: str, role: str) -> Element | None:
    readings = {
        "id_number": (("id", resident_id_18), ("id", resident_id_15)),
        "phone": (("mobile", mobile), ("landline", landline)),
        "call_number": (("mobile", mobile), ("landline", landline)),
        "landline": (("landline", lambda t: landline(t, False)), ("mobile", mobile)),
        "card": (("card", bank_card),),
        # "A bank card below means a bank card or an account": one kind from here on.
        "account": (("card", bank_card), ("card", account)),
        "plate": (("plate", plate),),
        "email": (("email", email),),
    }[role]
    for kind, reading in readings:
        value = reading(text)
        if value:
            return kind, value
    return None


def as_any(text: str) -> Element | None:
    """What step (3) finds in the whole of a text."""
    readings = (("id", resident_id_18), ("mobile", mobile), ("email", email), ("plate", plate))
    for kind, reading in readings:
        value = reading(text)
        if value:
            return kind, value
    return None


def pieces_of(text: str) -> list[str]:
    return [piece for piece in re.split(r"[/、;；,，|\s]+", text) if piece]


def step_3(text: str) -> list[Element]:
    whole = as_any(text)
    if whole:
        return [whole]
    return [found for piece in pieces_of(text) if (found := as_any(piece))]


def read_cell(cell: Cell, role: str | None) -> tuple[bool, list[Element]]:
    """Whether the cell is an identifier cell, and the valid elements in it."""
    text = cell.text
    if not text:
        return False, []
    if role is None or (role == "name" and not name(text)):
        found = [] if cell.damaged else step_3(text)
        return bool(found), found
    if role not in IDENTIFIER_ROLES:
        return False, []
    if cell.damaged:
        return True, []
    whole = as_role(text, role)
    if whole:
        return True, [whole]
    valid = [found for piece in pieces_of(text) if (found := as_role(piece, role))]
    return True, valid or step_3(text)
